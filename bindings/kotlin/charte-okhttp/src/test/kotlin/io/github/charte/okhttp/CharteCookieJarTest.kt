package io.github.charte.okhttp

import io.github.charte.Act
import io.github.charte.ConsentStore
import io.github.charte.Handling
import io.github.charte.Policy
import io.github.charte.Report
import io.github.charte.Visitor
import io.github.charte.record
import mockwebserver3.MockResponse
import mockwebserver3.MockWebServer
import okhttp3.OkHttpClient
import okhttp3.Request
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import readme.filteringClient
import java.time.Instant

private const val CHARTER = """
format = 1
site = "http://localhost"
regime = "fr"

[[provider]]
id = "ads"
name = "Ads"
role = "independent"

[[cookie]]
name = "sid"
purposes = ["authentication"]
lifetime = "session"

[[cookie]]
name = "_ads*"
provider = "ads"
purposes = ["advertising"]
lifetime = "13 months"

[[cookie]]
name = "taste"
purposes = ["preferences"]
lifetime = "6 months"
"""

class CharteCookieJarTest {
    private val policy = Policy(CHARTER)
    private val server = MockWebServer()
    private val reports = mutableListOf<Report>()
    private val stored = MemoryCookieStore()
    private var now = Instant.now()
    private val store = object : ConsentStore {
        var text: String? = null
        override fun read() = text
        override fun write(value: String) {
            text = value
        }
    }
    private val jar = CharteCookieJar(policy, { Visitor(store.read(), now) }, stored, { _, report -> reports += report })
    private val client = OkHttpClient.Builder().cookieJar(jar).build()

    @BeforeEach
    fun start() = server.start()

    @AfterEach
    fun stop() = server.close()

    /** Asks the server, which sets these cookies; answers the names that were sent to it. */
    private fun get(path: String, vararg lines: String): Set<String> {
        val response = MockResponse.Builder().code(200)
        lines.forEach { response.addHeader("Set-Cookie", it) }
        server.enqueue(response.build())
        client.newCall(Request.Builder().url(server.url(path)).build()).execute().close()
        val sent = server.takeRequest().headers.values("Cookie").flatMap { it.split("; ") }
        return sent.map { it.substringBefore('=') }.toSet()
    }

    private val everything = arrayOf(
        "sid=secret-1; Path=/; HttpOnly",
        "_ads1=secret-2; Path=/; Max-Age=86400",
        "taste=secret-3; Path=/",
        "unknown=secret-4; Path=/",
    )

    @Test
    fun `before an answer only exempt cookies go back`() {
        assertEquals(emptySet<String>(), get("/", *everything))
        assertEquals(setOf("sid"), get("/"))
        assertEquals(listOf("_ads1", "taste", "unknown"), reports.map { it.cookie })
        assertEquals(listOf("sid"), stored.all().map { it.name })
        assertFalse(reports.toString().contains("secret"))
    }

    @Test
    fun `after withdrawal none of the others go back`() {
        policy.record(store, Act.AcceptAll, now = now)
        get("/", *everything)
        assertEquals(setOf("sid", "_ads1", "taste"), get("/"))
        policy.record(store, Act.RefuseAll, now = now)
        assertEquals(setOf("sid"), get("/"), "held back at once")
        assertEquals(setOf("_ads1", "taste"), jar.purge().toSet())
        assertEquals(listOf("sid"), stored.all().map { it.name })
        policy.record(store, Act.AcceptAll, now = now)
        assertEquals(setOf("sid"), get("/"), "what was purged does not come back")
    }

    @Test
    fun `an answer that became too old counts no more`() {
        policy.record(store, Act.AcceptAll, now = now)
        get("/", "sid=1; Path=/; Max-Age=99999999", "taste=1; Path=/; Max-Age=99999999")
        assertEquals(setOf("sid", "taste"), get("/"))
        now = now.plusSeconds(200L * 24 * 60 * 60)
        assertEquals(setOf("sid"), get("/"))
    }

    @Test
    fun `a server may always delete`() {
        policy.record(store, Act.AcceptAll, now = now)
        get("/", *everything)
        policy.record(store, Act.RefuseAll, now = now)
        reports.clear()
        get("/", "_ads1=; Path=/; Max-Age=0", "sid=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT")
        assertEquals(listOf("taste"), stored.all().map { it.name })
        assertEquals(listOf("_ads1" to Handling.REWRITTEN), reports.map { it.cookie to it.handling })
    }

    @Test
    fun `no value of a withheld cookie is kept`() {
        val past = "Thu, 01 Jan 1970 00:00:00 GMT"
        val lines = listOf(
            "Max-Age=0", "Max-Age=0; Max-Age=\"\"", "Max-Age=\"\"; Max-Age=0", "Max-Age=0; Max-Age=60", "Max-Age=+0",
            "Expires=$past", "Expires=$past; Expires=never", "Expires=Thu, 01st Jan 1970 00:00:00 GMT",
            "Max-Age=soon; Expires=$past", "Max-Age=60; Expires=$past", "Max-Age = 0 ", "Domain=localhost; Max-Age=0",
        )
        for (line in lines) get("/", "_ads1=secret; Path=/; $line")
        assertEquals(emptyList<String>(), stored.all().map { it.name })
    }

    @Test
    fun `cookies go where they belong, longer paths first`() {
        get("/a/b", "sid=root; Path=/", "sid=deep; Path=/a")
        server.enqueue(MockResponse())
        client.newCall(Request.Builder().url(server.url("/a/b")).build()).execute().close()
        assertEquals("sid=deep; sid=root", server.takeRequest().headers["Cookie"])
    }

    @Test
    fun `the client of the README`() {
        val answers = mutableListOf<() -> Unit>()
        val client = filteringClient(policy, store) { answers += it }
        val url = server.url("/")
        client.cookieJar.saveFromResponse(url, listOf(cookie("sid"), cookie("_ads1")))
        assertEquals(listOf("sid"), client.cookieJar.loadForRequest(url).map { it.name })
        answers.single()()
        assertEquals(listOf("sid"), client.cookieJar.loadForRequest(url).map { it.name })
    }

    @Test
    fun `a jar shared by many threads`() {
        policy.record(store, Act.AcceptAll, now = now)
        val threads = List(4) { thread ->
            Thread { repeat(50) { jar.saveFromResponse(server.url("/"), listOf(cookie("_ads$thread.$it"))) } }
        }
        threads.forEach { it.start() }
        threads.forEach { it.join() }
        assertEquals(200, jar.loadForRequest(server.url("/")).size)
    }

    private fun cookie(name: String) = okhttp3.Cookie.parse(server.url("/"), "$name=1; Path=/")!!
}
