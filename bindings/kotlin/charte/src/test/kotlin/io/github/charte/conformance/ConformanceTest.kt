package io.github.charte.conformance

import io.github.charte.Policy
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.DynamicTest.dynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import kotlin.io.path.readText

class ConformanceTest {
    private val cases = corpus()

    @TestFactory
    fun `every case of the corpus`(): List<DynamicTest> = cases.map { case ->
        dynamicTest(case.id) {
            assertEquals(emptyList<String>(), differences(case.expect, case.answer()))
        }
    }

    @Test
    fun `as many cases as the index says`() {
        val index = json.readTree(workspace.resolve("tests/conformance/index.json").readText())
        val stated = index["files"].properties().associate { (file, count) -> file to count.intValue() }
        assertEquals(stated, cases.groupingBy { it.file }.eachCount())
        assertEquals(index["total"].intValue(), cases.size)
        println("conformance: ${cases.size} cases")
    }

    /** Every field that crosses the border typed is the one that the library writes as JSON. */
    @Test
    fun `typed values are those of the library's own JSON`() {
        var compared = 0
        for (case in cases.filter { it.node.text("set_cookie") == null }) {
            val name = case.node.text("cookie") ?: continue
            val typed = case.answer()
            if (typed.has("error")) continue
            val text = Policy(case.charter.text, case.node.text("regime")).use {
                it.explainObserved(observed(case.node, name), visitorOf(case.node)).json
            }
            // Through text, since a number's width is not the same in both.
            assertEquals(json.readTree(text), json.readTree(typed.toString()), case.id)
            compared += 1
        }
        assertTrue(compared > 1_000, "$compared cases")
    }

    @Test
    fun `a wrong answer is told`() {
        val case = cases.first { it.expect.has("outcome") }
        val wrong = case.answer().put("outcome", "sometimes")
        assertEquals(1, differences(case.expect, wrong).size)
    }
}
