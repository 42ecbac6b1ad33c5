package io.github.charte.conformance

import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.node.ArrayNode
import com.fasterxml.jackson.databind.node.ObjectNode
import io.github.charte.Handling
import io.github.charte.Mode
import io.github.charte.Policy
import io.github.charte.Report
import io.github.charte.Request
import io.github.charte.decide
import io.github.charte.id
import java.time.Instant

/** A request in, a response out: what a middleware does with the library. */
internal fun exchange(policy: Policy, asked: JsonNode, now: Instant): ObjectNode {
    fun lines(key: String, name: String) = asked.present(key)?.filter { it[0].textValue().trim().equals(name, true) }
        ?.map { it[1].textValue() }.orEmpty()
    fun all(name: String) = lines("headers", name)
    fun first(name: String) = all(name).firstOrNull()
    val cookies = all("cookie")
    val request = Request(
        cookies, first("sec-fetch-site"), first("sec-fetch-dest"), first("origin"), first("referer"), all("sec-gpc"),
    )
    val host = first("host")
    val path = asked.text("target") ?: "/"
    val mode = if (asked.text("mode") == "report") Mode.REPORT else Mode.ENFORCE
    val before = policy.visitor(request, now)
    val out = json.createObjectNode().put("signal", before.gpc).put("state", policy.reading(before).state.id)
    out.put("party", policy.decide("an unknown name", before, host).party.id)

    var visitor = before
    asked.present("acts")?.let { acts ->
        val written = policy.record(actsOf(acts), before, host = host, path = path)
        if (written == null) {
            out.putNull("consent_lines")
        } else {
            visitor = before.copy(consent = listOf(written.value))
            written.lines.forEach(out.putArray("consent_lines")::add)
        }
    }
    val reports = out.putArray("reports")
    if (asked["filter_request"]?.booleanValue() == true) {
        val filtered = cookies.map { policy.filterCookie(it, host, before, mode) }
        filtered.forEach { reports.add("cookie", it.reports) }
        val kept = out.putArray("cookie")
        filtered.map { it.line }.filter { it.isNotEmpty() }.forEach { kept.add(it) }
    } else {
        cookies.forEach(out.putArray("cookie")::add)
    }
    val lines = asked.present("set_cookie")?.map { it.textValue() }.orEmpty()
    val filtered = policy.filterResponse(
        lines, host, visitor, mode, lines("response", "date"), lines("response", "vary"),
    )
    reports.add("set-cookie", filtered.reports)
    filtered.lines.forEach(out.putArray("set_cookie")::add)
    filtered.vary.forEach(out.putArray("vary")::add)
    asked.present("erase")?.let { cap ->
        val erasure = policy.erase(cookies, host, path, visitor, cap.intValue().toUInt())
        erasure.lines.forEach(out.putArray("deletions")::add)
        out.put("remaining", erasure.remaining.toLong())
        val unreachable = out.putArray("unreachable")
        erasure.unreachable.forEach { unreachable.addArray().add(it.name).add(it.why.toString()) }
    }
    return out
}

private fun ArrayNode.add(header: String, reports: List<Report>) = reports.forEach { report ->
    val told = addArray().add(header).add(report.cookie ?: report.error)
    if (report.handling == Handling.REWRITTEN) told.add(report.handling.toString()) else told.add(report.removed)
}
