package io.github.charte.conformance

import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.node.ArrayNode
import com.fasterxml.jackson.databind.node.ObjectNode
import io.github.charte.Handling
import io.github.charte.Header
import io.github.charte.Mode
import io.github.charte.Policy
import io.github.charte.Report
import io.github.charte.Request
import io.github.charte.id
import java.time.Instant

/** A request in, a response out: what a middleware does with the library. */
internal fun exchange(policy: Policy, asked: JsonNode, now: Instant): ObjectNode {
    fun headers(key: String) = asked.present(key)?.map { Header(it[0].textValue(), it[1].textValue()) }.orEmpty()
    fun all(name: String) = headers("headers").filter { it.name.trim().equals(name, true) }.map { it.value }
    fun first(name: String) = all(name).firstOrNull()
    val cookies = all("cookie")
    val request = Request(
        first("host"), cookies, first("sec-fetch-site"), first("sec-fetch-dest"), first("origin"), first("referer"),
        all("sec-gpc"),
    )
    val path = asked.text("target") ?: "/"
    val mode = if (asked.text("mode") == "report") Mode.REPORT else Mode.ENFORCE
    val before = policy.visitor(request, now)
    val out = json.createObjectNode().put("signal", before.gpc).put("state", policy.received(before).state.id)
    out.put("party", policy.decide("an unknown name", before).party.id)

    var visitor = before
    asked.present("acts")?.let { acts ->
        val recorded = policy.record(actsOf(acts), before, path = path)
        if (recorded == null) {
            out.putNull("consent_lines")
        } else {
            visitor = before.copy(consent = listOf(recorded.value))
            recorded.lines.forEach(out.putArray("consent_lines")::add)
        }
    }
    val reports = out.putArray("reports")
    if (asked["filter_request"]?.booleanValue() == true) {
        val filtered = cookies.map { policy.filterCookie(it, before, mode) }
        filtered.forEach { reports.add("cookie", it.reports) }
        val kept = out.putArray("cookie")
        filtered.map { it.line }.filter { it.isNotEmpty() }.forEach { kept.add(it) }
    } else {
        cookies.forEach(out.putArray("cookie")::add)
    }
    val lines = asked.present("set_cookie")?.map { Header("Set-Cookie", it.textValue()) }.orEmpty()
    val filtered = policy.filterResponse(headers("response") + lines, visitor, mode)
    reports.add("set-cookie", filtered.reports)
    filtered.headers.filter { it.name == "Set-Cookie" }.map { it.value }.forEach(out.putArray("set_cookie")::add)
    filtered.vary.forEach(out.putArray("vary")::add)
    asked.present("erase")?.let { cap ->
        val erasure = policy.erase(cookies, path, visitor, cap.intValue().toUInt())
        erasure.lines.forEach(out.putArray("deletions")::add)
        out.put("remaining", erasure.remaining.toLong())
        val unreachable = out.putArray("unreachable")
        erasure.unreachable.forEach { unreachable.addArray().add(it.name).add(it.why.id) }
    }
    return out
}

private fun ArrayNode.add(header: String, reports: List<Report>) = reports.forEach { report ->
    val told = addArray().add(header).add(report.cookie ?: report.error)
    if (report.handling == Handling.REWRITTEN) told.add(report.handling.id) else told.add(report.removed)
}
