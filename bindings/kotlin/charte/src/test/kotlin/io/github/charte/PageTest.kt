package io.github.charte

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant

/** The charter as a page: the text that every other language gives. */
class PageTest {
    private val example = Path.of(System.getProperty("workspace"), "examples", "guadeloupe")
    private val day = Instant.parse("2026-11-23T00:00:00Z")
    private fun read(name: String) = Files.readString(example.resolve(name))
    private fun policy() = Policy(read("charte.toml"), null)

    @Test
    fun `a page is that of the command`() {
        for (language in listOf("fr", "en")) {
            assertEquals(read("page.$language.html"), page(policy(), language, PageFormat.HTML, day))
        }
    }

    @Test
    fun `a fragment has no style and an area its own cookies`() {
        val made = page(policy(), "nl", PageFormat.HTML_FRAGMENT, day, area = Area.FRONT_OFFICE)
        assertTrue(made.startsWith("<article class=\"charte\" lang=\"nl\""))
        assertFalse(made.contains("<style"))
    }

    @Test
    fun `a mistake says what to do`() {
        val error = assertThrows(CharteException.Invalid::class.java) {
            page(policy(), "fr", PageFormat.MARKDOWN, day, choicesUrl = "javascript:x")
        }
        assertEquals("E561", error.code)
    }
}
