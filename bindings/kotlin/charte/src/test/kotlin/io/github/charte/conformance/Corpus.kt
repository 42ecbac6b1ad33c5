package io.github.charte.conformance

import com.fasterxml.jackson.core.JsonToken
import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.node.ObjectNode
import java.nio.file.Files
import java.nio.file.Path
import kotlin.io.path.exists
import kotlin.io.path.extension
import kotlin.io.path.name
import kotlin.io.path.readText

internal val workspace: Path = Path.of(System.getProperty("workspace", ".")).toAbsolutePath().normalize()

internal class Case(val file: String, val charter: CharterText, val node: JsonNode) {
    val id: String get() = node["id"].textValue()
    val expect: JsonNode get() = node["expect"]
    fun answer() = answer(charter, node)
}

/** The cases of the corpus, one a line of its files. */
internal fun corpus(): List<Case> {
    val files = Files.list(workspace.resolve("tests/conformance/cases")).use { all ->
        all.filter { it.extension == "json" }.sorted().toList()
    }
    return files.flatMap { file ->
        file.readText().lineSequence().filter { it.startsWith("{\"id\"") }.map { caseOf(file, it.trimEnd(',')) }.toList()
    }
}

private fun caseOf(file: Path, line: String): Case {
    val case = json.readTree(line) as ObjectNode
    // In a file this asks about the whole charter; over the pipe it asks nothing.
    if (case["ask"]?.isNull == true) case.putObject("ask")
    val charter = case["charter"]
    val text = when {
        !charter.isTextual -> CharterText(rawCharter(line), true)
        else -> CharterText(charterFile(file, charter.textValue()), !charter.textValue().endsWith(".toml"))
    }
    return Case(file.name, text, case)
}

private fun charterFile(file: Path, name: String): String {
    val beside = file.resolveSibling(name)
    return (if (beside.exists()) beside else file.resolveSibling("../charters/$name")).readText()
}

/** The charter as the case has it: its text goes to the library untouched. */
private fun rawCharter(line: String): String = json.createParser(line).use { parser ->
    parser.nextToken()
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
        val key = parser.currentName()
        parser.nextToken()
        val start = parser.currentTokenLocation().charOffset.toInt()
        parser.skipChildren()
        if (key == "charter") return line.substring(start, parser.currentLocation().charOffset.toInt())
    }
    error("the case has no charter")
}

/** What in the answer is not as expected; empty when the case passes. */
internal fun differences(expect: JsonNode, answer: JsonNode): List<String> {
    val found = mutableListOf<String>()
    fun equal(key: String, expected: Any?, got: Any?) {
        if (expected != got) found += "$key: expected $expected, got $got"
    }
    // An error in the place of an answer is told although nobody expected one.
    val unasked = if (answer.size() == 1) listOf("error") else emptyList()
    for (key in expect.properties().map { it.key }.union(unasked)) {
        val (expected, got) = expect[key] to answer[key]
        val code = expected?.textValue()
        when (key) {
            "error" -> if (code?.endsWith("*") == true) {
                equal(key, code, got?.textValue()?.take(code.length - 1) + "*")
            } else {
                equal(key, expected?.textValue(), got?.textValue())
            }
            "findings" -> equal(key, expected.map { it.textValue() }.toSet(), got?.map { it["code"].textValue() }?.toSet())
            "purposes" -> equal(key, expected.toList(), (answer["rulings"]?.map { it["purpose"] } ?: got.toList()))
            "deletions" -> equal(key, expected.toSet(), got?.map(::deletion)?.toSet())
            "unreachable" -> equal(key, expected.toSet(), got?.toSet())
            "consent_lines" -> if (expected.isNull) equal(key, true, got == null || got.isNull) else {
                equal("$key[0]", expected[0].toSet(), got?.toList()?.dropLast(1)?.map(::deletion)?.toSet())
                equal("$key[1]", attributes(expected[1]), got?.lastOrNull()?.let(::attributes))
            }
            "rulings" -> for ((purpose, ruling) in expected.properties()) {
                val one = got?.singleOrNull { it["purpose"].textValue() == purpose }
                if (one == null) found += "rulings.$purpose: expected a ruling"
                for ((field, value) in ruling.properties()) {
                    val same = if (field == "unmet" || field == "rests_on") conditionsEqual(value, one?.get(field)) else value == one?.get(field)
                    if (!same) found += "rulings.$purpose.$field: expected $value, got ${one?.get(field)}"
                }
            }
            // A number is a number, whichever width it was put in with.
            else -> equal(key, expected.toString(), got?.toString())
        }
    }
    return found
}

/** Name and value first, then the set of attributes. */
private fun attributes(line: JsonNode): kotlin.Pair<String, Set<String>> {
    val parts = line.textValue().split("; ")
    return parts[0] to parts.drop(1).toSet()
}

/** A deletion, read as a browser does. */
private fun deletion(line: JsonNode): ObjectNode {
    val parts = line.textValue().split("; ")
    val attributes = parts.drop(1).associate { it.substringBefore('=').lowercase() to it.substringAfter('=', "") }
    // Without a name it has a value: browsers ignore a line with neither.
    val name = if (parts[0] == "=0") "" else parts[0].removeSuffix("=")
    check(parts[0] == "=0" || parts[0].endsWith("=")) { "a deletion has no value" }
    check(attributes["max-age"] == "0" && attributes["expires"]?.contains("1970") == true) { "a deletion has ended" }
    val out = json.createObjectNode().put("name", name).put("path", attributes["path"])
    attributes["domain"]?.let { out.put("domain", it) }
    if ("secure" in attributes) out.put("secure", true)
    if ("httponly" in attributes) out.put("http_only", true)
    if ("partitioned" in attributes) out.put("partitioned", true)
    if (attributes["samesite"]?.lowercase() == "none") out.put("same_site_none", true)
    return out
}

private fun conditionsEqual(expected: JsonNode, got: JsonNode?): Boolean =
    got != null && expected.size() == got.size() && expected.zip(got).all { (want, has) ->
        if (want.isTextual) want == has["condition"] else want.properties().all { (key, value) -> has[key] == value }
    }
