package io.github.charte

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.nio.charset.CharacterCodingException
import java.time.Duration
import java.time.Instant
import java.time.Period

internal val NOW: Instant = Instant.parse("2026-11-23T10:05:00Z")

internal const val APP = """
format = 1
site = "https://app.example.fr"
revision = 2
languages = ["fr", "en"]
regime = "fr"

[[provider]]
id = "ads"
name = { fr = "Une régie", en = "An ad network" }
role = "independent"

[[provider]]
id = "stats"
name = "Statistics"
role = "processor"

[[cookie]]
name = "sid"
purposes = ["authentication"]
lifetime = "session"

[[cookie]]
name = "_ads*"
provider = "ads"
purposes = ["advertising", "profiling"]
lifetime = "13 months"

[[cookie]]
name = "com.ads.sdk"
provider = "ads"
technology = "sdk"
purposes = ["advertising"]
lifetime = "90 minutes"

[[cookie]]
name = "visits"
provider = "stats"
technology = "local-storage"
purposes = ["audience-measurement"]
lifetime = "6 months"
facts = { anonymous = true, cross-site = false, shared = false, informed = true }
"""

class PolicyTest {
    private val policy = Policy(APP)

    @Test
    fun `a name is decided by its technology`() {
        val visitor = Visitor(null, NOW)
        assertTrue(policy.decide("sid", visitor).maySet)
        assertEquals(Outcome.WITHHELD, policy.decide("com.ads.sdk", visitor, technology = Technology.SDK).outcome)
        assertEquals(Because.UNDECLARED, policy.decide("com.ads.sdk", visitor).rulings.single().because)
        val visits = policy.decide("visits", visitor, technology = Technology.LOCAL_STORAGE)
        assertEquals(Category.STATISTICS, visits.category)
        assertEquals(Because.EXEMPT, visits.because(Purpose.AUDIENCE_MEASUREMENT))
        assertEquals(listOf(Purpose.AUDIENCE_MEASUREMENT), visits.serves)
    }

    @Test
    fun `an SDK starts once the visitor agrees, and stops once not`() {
        val store = object : ConsentStore {
            var text: String? = null
            override fun read() = text
            override fun write(value: String) {
                text = value
            }
        }
        fun allowed() = policy.allows(Purpose.ADVERTISING, Visitor(store.read(), NOW), "ads")
        assertEquals(Allowance(false, Because.UNANSWERED), allowed())
        assertEquals(Asking.ASK, policy.ask(Visitor(store.read(), NOW)).asking)
        policy.record(store, Act.AcceptAll, now = NOW)
        assertEquals(Allowance(true, Because.GRANTED), allowed())
        assertEquals(Asking.NONE, policy.ask(Visitor(store.read(), NOW)).asking)
        val written = policy.record(store, Act.RefuseProvider("ads"), now = NOW)
        assertEquals(Duration.ofDays(400), written?.maxAge)
        assertEquals(Allowance(false, Because.REFUSED), allowed())
        policy.record(store, Act.RefuseAll, now = NOW)
        assertEquals(Allowance(false, Because.REFUSED), allowed())
        assertEquals("v1~20261123T1005Z~r2~n:advertising~n:profiling~n:@ads~.ogyx", store.text)
        assertEquals(State.VALID, policy.reading(Visitor(store.read(), NOW)).state)
    }

    @Test
    fun `an answer is read for a screen of preferences`() {
        val consent = decodeConsent("v1~20261123T1005Z~r3~n:advertising~y:embedded-content@youtube~n:@meta~!gpc~!id=ab1~.t2s6")
        assertEquals(NOW, consent.time)
        assertEquals(3u, consent.revision)
        assertEquals(listOf(Purpose.ADVERTISING), consent.refused)
        assertEquals(listOf(Pair(Purpose.EMBEDDED_CONTENT, "youtube", Answer.GRANTED)), consent.pairs)
        assertEquals(listOf("meta"), consent.refusedProviders)
        assertEquals(listOf(true, false), listOf(consent.withSignal, consent.seen))
        assertEquals("ab1", consent.recordId)
        assertEquals(Reading(State.UNREADABLE, null, null, 1u, "E406"), policy.reading(Visitor("nonsense", NOW)))
        assertEquals(State.NONE, policy.reading(Visitor(null, NOW)).state)
    }

    @Test
    fun `the charter in a language`() {
        val charter = policy.charter("fr")
        assertEquals("Une régie", charter.providers.first().name)
        assertEquals("An ad network", policy.charter().providers.first().name)
        assertEquals(Technology.SDK, charter.cookies[2].technology)
        val lifetimes = charter.cookies.map { it.lifetime?.toTemporalAmount() }
        assertEquals(listOf(null, Period.ofMonths(13), Duration.ofMinutes(90), Period.ofMonths(6)), lifetimes)
        assertEquals("cookies_preferences", charter.consentCookie)
        assertEquals("fr", policy.regime().id)
    }

    @Test
    fun `an error has its code and its place`() {
        val wrong = assertThrows(CharteException.Invalid::class.java) { Policy(APP.replace("\"session\"", "\"a while\"")) }
        assertEquals("E108", wrong.code)
        assertEquals("cookie[0].lifetime", wrong.path)
        assertEquals(APP.lines().indexOf("lifetime = \"session\"") + 1, wrong.line?.toInt())
        assertEquals(12u, wrong.column)
        assertTrue(wrong.message.contains("reason=${wrong.reason}"), wrong.message)
        assertEquals("E112", code { Policy("format = 1\nsite = \"https://a.example\"\n") })
        assertEquals("E113", code { Policy(APP, "atlantis") })
        assertEquals("E301", code { policy.decideSetCookie("=; Path=/", null, Visitor(null, NOW)) })
        assertEquals("E405", code { policy.record(emptyList(), Visitor(null, NOW)) })
        val token = assertThrows(CharteException::class.java) { decodeConsent("v1~20261123T1005Z~r1~x~.8h7t") }
        assertEquals(3u, token.token)
    }

    private fun code(act: () -> Unit) = assertThrows(CharteException::class.java, act).code

    @Test
    fun `text that is no Unicode is refused, not sent`() {
        assertThrows(CharacterCodingException::class.java) { policy.decide("\ud800", Visitor(null, NOW)) }
    }

    @Test
    fun `moments far away`() {
        val names = listOf("sid", "_ads1")
        for (moment in listOf(Instant.MAX, Instant.MIN, Instant.EPOCH.minusMillis(1))) {
            val decisions = policy.decideAll(names, Visitor("v1~20261123T1005Z~r2~n:advertising~.6qmh", moment))
            assertEquals(listOf(true, false), names.map { decisions.getValue(it).maySet })
        }
    }

    @Test
    fun `what a server does`() {
        val consent = policy.record(listOf(Act.RefuseAll), Visitor(null, NOW), host = "app.example.fr")!!
        assertEquals(1, consent.lines.size)
        assertTrue(consent.lines.single().startsWith("cookies_preferences=${consent.value}; SameSite=Lax; Secure; Path=/"))
        val cookies = listOf("sid=1; _ads1=2; other=3; cookies_preferences=${consent.value}")
        val request = Request(cookies, secGpc = listOf("0", "1"))
        val visitor = policy.visitor(request, NOW)
        assertEquals(Visitor(NOW, listOf(consent.value), true, Page.Address("https://app.example.fr/")), visitor)
        val lines = listOf("sid=1; Path=/", "_ads1=2", "_ads1=3; Max-Age=0", "no name", "new=1", "a=\u0001", "=")
        val filtered = policy.filterResponse(lines, "app.example.fr", visitor)
        assertEquals(listOf(1u, 2u, 3u, 4u, 5u), filtered.reports.map { it.index })
        assertEquals(listOf("_ads1", "_ads1", "", "new", null), filtered.reports.map { it.cookie })
        assertEquals("E302", filtered.reports.last().error)
        val deletion = "_ads1=; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT"
        assertEquals(listOf(lines[0], deletion), filtered.lines)
        assertEquals(Handling.REWRITTEN, filtered.reports[1].handling)
        assertEquals("Cookie", filtered.vary.first())
        val told = policy.filterResponse(lines, "app.example.fr", visitor, Mode.REPORT)
        assertEquals(lines, told.lines)
        assertTrue(told.vary.isEmpty() && told.reports.all { it.handling == Handling.KEPT })
        // Browsers count from the response's own time.
        val past = listOf("_ads1=3; Expires=Mon, 23 Nov 2026 09:00:00 GMT")
        val dates = listOf("Mon, 23 Nov 2026 08:00:00 GMT")
        assertEquals(emptyList<String>(), policy.filterResponse(past, null, visitor, dates = dates).lines)
        assertEquals(1, policy.filterResponse(past, null, visitor).lines.size)
        assertEquals(
            "sid=1; other=3; cookies_preferences=${consent.value}",
            policy.filterCookie(cookies.single(), "app.example.fr", visitor).line,
        )
        val erasure = policy.erase(cookies, "app.example.fr", "/a", visitor)
        assertTrue(erasure.lines.isNotEmpty() && erasure.lines.all { it.contains("Max-Age=0") })
        assertEquals(listOf("com.ads.sdk"), erasure.unreachable.filter { it.why == Obstacle.TECHNOLOGY }.map { it.name })
        assertEquals(32, policy.cacheKey(visitor).length)
        assertEquals(policy.cacheKey(visitor), policy.cacheKey(visitor.copy(now = NOW.plusSeconds(60))))
        assertFalse(policy.cacheKey(visitor) == policy.cacheKey(visitor, Mode.REPORT))
    }

    @Test
    fun `a frame on another site`() {
        val foreign = Request(secFetchSite = "cross-site", secFetchDest = "iframe")
        assertEquals(Page.Foreign, policy.visitor(foreign, NOW).page)
        val known = foreign.copy(origin = "https://[2001:db8::1]:8443")
        assertEquals(Page.Address("https://[2001:db8::1]/"), policy.visitor(known, NOW).page)
    }

    @Test
    fun `words have the library's ids`() {
        assertEquals(23, Purpose.entries.size)
        for (purpose in Purpose.entries) {
            assertEquals(purpose.name.lowercase().replace('_', '-'), purpose.id)
            assertEquals(purpose, Purpose.of(purpose.id))
        }
        assertEquals("local-storage", Technology.LOCAL_STORAGE.toString())
        assertNull(Purpose.of("Advertising"))
    }

    @Test
    fun `regimes and findings`() {
        assertEquals("fr", regimeForTerritory("gp").id)
        assertTrue(regimeForTerritory("FR").territories.contains("RE"))
        assertTrue(regimes().map { it.id }.containsAll(listOf("charte", "eu", "fr", "gb", "us-ca")))
        assertTrue(Policy(APP, "charte").regime().caveat.orEmpty().contains("not law"))
        assertTrue(policy.check(NOW).any { it.code == "C009" }.not())
        assertTrue(Policy(APP.replace("lifetime = \"session\"", "")).check(NOW).any { it.code == "C008" })
        val text = policy.explain("_ads9", Visitor(null, NOW)).text
        assertTrue(text.startsWith("_ads9 may not be set now."), text)
    }

    @Test
    fun `a closed policy says so`() {
        val closed = Policy(APP).also { it.close() }
        assertThrows(IllegalStateException::class.java) { closed.revision() }
    }
}
