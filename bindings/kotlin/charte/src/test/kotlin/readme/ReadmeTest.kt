package readme

import io.github.charte.*
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.io.ByteArrayOutputStream
import java.io.File
import java.io.PrintStream
import java.nio.file.Path
import java.time.Instant
import kotlin.io.path.readText

/** Every Kotlin and TOML block of the README is compiled and run here. */
class ReadmeTest {
    private class Block(val language: String, val text: String, val before: String)

    private val kotlin = Path.of(System.getProperty("workspace"), "bindings", "kotlin")
    private val blocks = kotlin.resolve("README.md").readText().split("```").windowed(2, 2) { (before, block) ->
        Block(block.substringBefore('\n'), block.substringAfter('\n').trimEnd(), before)
    }
    private val charter = blocks.first { it.language == "toml" }.text
    private val regime = blocks.last { it.language == "toml" }.text
    private val refused = Visitor("v1~20261101T0900Z~r1~n:audience-measurement~.v5po", Instant.parse("2026-11-23T10:05:00Z"))

    @BeforeEach
    fun files() {
        File("charte.toml").writeText(charter)
        File("own.toml").writeText(regime)
    }

    @Test
    fun `every block is one that runs`() {
        val sources = listOf("charte", "charte-okhttp").flatMap { module ->
            kotlin.resolve("$module/src/test/kotlin/readme").toFile().listFiles()!!.toList()
        }.map { it.readText() }
        val marked = sources.flatMap { source ->
            source.split(Regex("(?m)^ *// README\n")).drop(1).map { it.substringBefore("// END").trimEnd().trimIndent() }
        }
        val run = marked + sources.map { it.trimEnd() }
        val shown = blocks.filter { it.language == "kotlin" && !it.before.trimEnd().endsWith("not run: it needs Android -->") }
        for (block in shown) assertTrue(block.text in run, "not run:\n${block.text}")
        assertEquals(marked.size + 1, shown.size, "every snippet that runs is in the README")
        assertEquals(2, blocks.count { it.language == "toml" })
    }

    @Test
    fun `getting started prints what it says`() {
        val out = ByteArrayOutputStream()
        val before = System.out
        System.setOut(PrintStream(out))
        try {
            Class.forName("MainKt").getMethod("main").invoke(null)
        } finally {
            System.setOut(before)
        }
        assertEquals(blocks.first { it.language == "text" }.text, out.toString().trimEnd())
    }

    @Test
    fun `decide a cookie`() {
        val printed = mutableListOf<String>()
        decide(Policy(charter), refused, printed::add)
        assertEquals("WITHHELD, because REFUSED", printed.first())
        assertTrue(printed.last().startsWith("_ga may not be set now."), printed.last())
    }

    @Test
    fun `filter a response`() {
        val headers = listOf(Header("Content-Type", "text/html"), Header("Set-Cookie", "_ga=1; Path=/"))
        val (sent, logged) = mutableListOf<kotlin.Pair<String, String>>() to mutableListOf<String>()
        filter(Policy(charter), emptyList(), headers, { name, value -> sent += name to value }, logged::add)
        assertEquals(listOf("Content-Type" to "text/html", "Vary" to "Cookie"), sent)
        assertEquals(listOf("REMOVED _ga: UNANSWERED"), logged)
    }

    @Test
    fun `record a refusal`() {
        val lines = mutableListOf<String>()
        val visitor = Visitor(null, host = "app.example.fr")
        record(Policy(charter), visitor, listOf("_ga=1; sid=2")) { _, value -> lines += value }
        assertTrue(lines.first().startsWith("cookies_preferences=v1~"), lines.first())
        assertTrue(lines.size > 1 && lines.drop(1).any { it.startsWith("_ga=;") }, "$lines")
    }

    @Test
    fun `load a regime of your own`() {
        assertEquals("own", ownRegime().regime().id)
        assertFalse(ownRegime().regime().law)
    }

    @Test
    fun `compare two charters`() {
        val printed = mutableListOf<String>()
        compare(charter, charter.replace("[\"advertising\"]", "[\"advertising\", \"geolocation\"]"), printed::add)
        assertTrue(printed.isNotEmpty() && printed.all { it.startsWith("C010: ") }, "$printed")
        printed.clear()
        compare(charter, charter, printed::add)
        assertEquals(emptyList<String>(), printed)
    }

    @Test
    fun `answers given to another consent manager`() {
        val told = mutableListOf<String>()
        val cut = Preferences(mapOf("theme" to "dark", "IABTCF_TCString" to "CQ"))
        val policy = Policy(charter)
        val visitor = migrate(policy, cut, null, told::add)
        assertEquals(ConsentState.UNREADABLE, policy.received(visitor).state)
        assertTrue("E603" in told.single(), "$told")
        val refusal = Preferences(mapOf("IABUSPrivacy_String" to "1YYN"))
        val own = migrate(policy, refusal, null, told::add)
        assertEquals(DecisionReason.REFUSED, policy.allows(Purpose.ADVERTISING, own, "ads").because)
    }

    @Test
    fun `keep the answer`(@TempDir folder: Path) {
        val store = ConsentFile(folder.resolve("consent"))
        val policy = Policy(charter)
        refuse(policy, store)
        assertEquals(ConsentState.VALID, policy.received(Visitor(store.read())).state)
    }
}
