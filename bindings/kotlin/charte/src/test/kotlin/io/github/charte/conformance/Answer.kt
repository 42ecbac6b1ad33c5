package io.github.charte.conformance

import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.ObjectMapper
import com.fasterxml.jackson.databind.node.ObjectNode
import io.github.charte.Act
import io.github.charte.Allowance
import io.github.charte.Area
import io.github.charte.CharteException
import io.github.charte.Explanation
import io.github.charte.ForeignValue
import io.github.charte.Imported
import io.github.charte.Importer
import io.github.charte.ObservedCookie
import io.github.charte.Page
import io.github.charte.Policy
import io.github.charte.Purpose
import io.github.charte.Ruling
import io.github.charte.Technology
import io.github.charte.Visitor
import io.github.charte.code
import io.github.charte.fromId
import io.github.charte.id
import java.time.Instant

internal val json = ObjectMapper()

/** The charter of a case, as text. */
internal data class CharterText(val text: String, val isJson: Boolean)

internal fun JsonNode.present(key: String): JsonNode? = get(key)?.takeUnless { it.isNull }

internal fun JsonNode.text(key: String): String? = present(key)?.textValue()

/** The value that an id of the case names. */
internal fun <T : Any> named(id: String, fromId: (String) -> T?): T = checkNotNull(fromId(id)) { "unknown id $id" }

/** The answer, as JSON made from the typed values: what the binding says, not what Rust wrote. */
internal fun answer(charter: CharterText, case: JsonNode): ObjectNode = try {
    val regime = case.text("regime")
    val policy = if (charter.isJson) Policy.fromJson(charter.text, regime) else Policy(charter.text, regime)
    policy.use { answer(it, case) }
} catch (e: CharteException) {
    json.createObjectNode().put("error", e.code)
}

internal fun visitorOf(case: JsonNode): Visitor {
    val consent = case.present("consent")
    val values = if (consent?.isTextual == true) listOf(consent.textValue()) else consent?.map { it.textValue() }
    val gpc = case["gpc"]?.booleanValue() ?: false
    return Visitor(Instant.parse(case["now"].textValue()), values.orEmpty(), gpc, case.text("page")?.let(Page::Address))
}

/** What a case may ask. With foreign values and none of these it asks what they mean. */
private val QUESTIONS = listOf("cookie", "set_cookie", "allows", "ask", "record", "exchange")

private fun asks(case: JsonNode): Boolean =
    QUESTIONS.any { case.present(it) != null } || case["read"]?.booleanValue() == true

private fun imported(policy: Policy, case: JsonNode): Imported? {
    val foreign = case.present("foreign")?.takeIf { it.size() > 0 } ?: return null
    // The table is an object in a file, and its text over the pipe.
    val table = case.present("interop")?.let { it.textValue() ?: it.toString() }
    val shown = case.present("shown_revision")?.intValue()?.toUInt()
    val importer = Importer(policy, table, null, case.text("recorded")?.let(Instant::parse), shown)
    val values = foreign.map { ForeignValue(it["format"].textValue(), it["value"].textValue()) }
    return importer.use { it.importValues(values, Instant.parse(case["now"].textValue())) }
}

private fun objectOf(imported: Imported): ObjectNode {
    val (received, out) = imported.received to json.createObjectNode()
    val consent = received.consent
    val node = out.putObject("received").put("state", received.state.id)
        .put("recorded", consent?.time?.toString()).put("revision", consent?.revision?.toLong())
        .put("written", imported.consent)
    imported.answers.forEach(node.putArray("answers")::add)
    imported.inferred.forEach(node.putArray("inferred")::add)
    consent?.granted.orEmpty().forEach(node.putArray("granted")::addId)
    consent?.refused.orEmpty().forEach(node.putArray("refused")::addId)
    return out.put("gpc", imported.gpc).put("error", received.error)
}

private fun answer(policy: Policy, case: JsonNode): ObjectNode {
    val imported = imported(policy, case)
    if (imported != null && !asks(case)) return objectOf(imported)
    val visitor = visitorOf(case).copy(imported = imported)
    case.present("allows")?.let { asked ->
        val purpose = named(asked["purpose"].textValue(), Purpose::fromId)
        return objectOf(policy.allows(purpose, visitor, asked.text("provider")))
    }
    case.present("ask")?.let { asked ->
        val ask = policy.ask(visitor, asked.text("area")?.let { named(it, Area::fromId) })
        val out = json.createObjectNode().put("asking", ask.asking.id).put("because", ask.because.id)
        ask.purposes.forEach(out.putArray("purposes")::addId)
        return out
    }
    case.present("record")?.let { asked ->
        val recorded = policy.record(actsOf(asked["acts"]), visitor, asked.text("id"))
        return json.createObjectNode().put("value", recorded?.value)
            .put("max_age", recorded?.maxAge?.seconds).put("shortened", recorded?.shortened ?: false)
    }
    if (case["read"]?.booleanValue() == true) return received(policy, visitor)
    case.present("exchange")?.let { return exchange(policy, it, visitor.now) }
    case.text("set_cookie")?.let { line ->
        val there = visitor.copy(host = case.text("host"))
        val explanation = policy.explainSetCookie(line, there)
        check(explanation.decision == policy.decideSetCookie(line, there)) { "two decisions" }
        return objectOf(explanation)
    }
    val name = checkNotNull(case.text("cookie")) { "the case asks nothing" }
    val cookie = observed(case, name)
    val explanation = policy.explainObserved(cookie, visitor)
    check(explanation.decision == policy.decideObserved(cookie, visitor)) { "two decisions" }
    if (cookie.technology == null) {
        // The same by name alone, as set by the visitor's host.
        val there = visitor.copy(host = cookie.host)
        check(explanation.decision == policy.decide(name, there)) { "two decisions" }
        check(listOf(explanation.decision) == policy.decideMany(listOf(name), there)) { "two decisions" }
        check(explanation == policy.explain(name, there)) { "two explanations" }
    }
    return objectOf(explanation)
}

internal fun observed(case: JsonNode, name: String) =
    ObservedCookie(name, case.text("host"), case.text("technology")?.let { named(it, Technology::fromId) })

private fun com.fasterxml.jackson.databind.node.ArrayNode.addId(purpose: Purpose) {
    add(purpose.id)
}

internal fun actsOf(acts: JsonNode): List<Act> = acts.map { act ->
    val purpose = act.text("purpose")?.let { named(it, Purpose::fromId) }
    val provider = act.text("provider")
    when (val id = act["act"].textValue()) {
        "accept-all" -> Act.AcceptAll
        "refuse-all" -> Act.RefuseAll
        "seen" -> Act.Seen
        "grant" -> if (provider == null) Act.Grant(purpose!!) else Act.GrantPair(purpose!!, provider)
        "refuse" -> if (provider == null) Act.Refuse(purpose!!) else Act.RefusePair(purpose!!, provider)
        "refuse-provider" -> Act.RefuseProvider(provider!!)
        "allow-provider" -> Act.AllowProvider(provider!!)
        else -> error("no act has the id $id")
    }
}

private fun received(policy: Policy, visitor: Visitor): ObjectNode {
    val received = policy.received(visitor)
    return json.createObjectNode()
        .put("state", received.state.id).put("value", received.text)
        .put("copies", received.copies.toLong()).put("error", received.error)
}

private fun objectOf(allowance: Allowance): ObjectNode =
    json.createObjectNode().put("allowed", allowance.allowed).put("because", allowance.because.id)

private fun objectOf(explanation: Explanation): ObjectNode {
    val decision = explanation.decision
    val out = json.createObjectNode()
        .put("cookie", explanation.cookie)
        .put("declaration", decision.declaration?.toLong())
        .put("category", decision.category.id)
        .put("party", decision.party.id)
        .put("requirement", decision.requirement.id)
        .put("outcome", decision.outcome.id)
        .put("may_set", decision.maySet)
    val rulings = out.putArray("rulings")
    explanation.rulings.forEach { rulings.add(objectOf(it)) }
    decision.serves.forEach(out.putArray("serves")::addId)
    val findings = out.putArray("findings")
    for (finding in explanation.findings) {
        val entry = findings.addObject().put("code", finding.code).put("severity", finding.severity.id)
        finding.cookie?.let { entry.put("cookie", it) }
        finding.declaration?.let { entry.put("declaration", it.toLong()) }
        entry.put("message", finding.message).put("help", finding.help)
        if (finding.citations.isNotEmpty()) {
            val citations = entry.putArray("citations")
            finding.citations.forEach { citations.add(it) }
        }
    }
    explanation.period?.let { out.put("period", it) }
    return out
}

private fun objectOf(ruling: Ruling): ObjectNode {
    val out = json.createObjectNode()
        .put("purpose", ruling.purpose.id)
        .put("requirement", ruling.requirement.id)
        .put("rule", ruling.rule)
        .put("allowed", ruling.allowed)
        .put("because", ruling.because.id)
    val unmet = out.putArray("unmet")
    for (condition in ruling.unmet) {
        unmet.addObject().put("rule", condition.rule).put("condition", condition.condition)
            .put("stated", yesOrNo(condition.stated))
    }
    val restsOn = out.putArray("rests_on")
    for (condition in ruling.restsOn) {
        restsOn.addObject().put("rule", condition.rule).put("condition", condition.condition)
            .put("value", yesOrNo(condition.value)).put("from", condition.origin?.id)
    }
    val citations = out.putArray("citations")
    ruling.citations.forEach { citation -> citations.add(citation.instrument + citation.at?.let { " $it" }.orEmpty()) }
    return out
}

private fun yesOrNo(value: Boolean?): String? = value?.let { if (it) "yes" else "no" }

/** Answers one case a line on standard input with one line on standard output. */
fun main() {
    for (line in generateSequence(::readLine)) {
        val case = json.readTree(line)
        val charter = case["charter"]
        val answer = try {
            answer(CharterText(charter["text"].textValue(), charter["format"].textValue() == "json"), case)
        } catch (e: IllegalStateException) {
            json.createObjectNode().put("failed", e.message)
        }
        println(json.writeValueAsString(answer))
    }
}
