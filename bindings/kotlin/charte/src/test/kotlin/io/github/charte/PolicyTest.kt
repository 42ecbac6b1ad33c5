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

private const val OWN = """
format = 1
id = "own"
name = "Our own reading"
law = false
default = "opt-in"
gpc = "none"
validity = "6 months"
validity-force = "product"

[[rule]]
id = "own.authentication"
purposes = ["authentication"]
limits = [{ of = "lifetime", max = "24 hours", force = "binding" }]
then = "exempt"
"""

class PolicyTest {
    private val policy = Policy(APP)

    @Test
    fun `a name is decided by its technology`() {
        val visitor = Visitor(null, NOW)
        assertTrue(policy.decide("sid", visitor).maySet)
        val sdk = ObservedCookie("com.ads.sdk", technology = Technology.SDK)
        assertEquals(Outcome.WITHHELD, policy.decideObserved(sdk, visitor).outcome)
        val undeclared = policy.decide("com.ads.sdk", visitor)
        assertEquals(listOf(DecisionReason.UNDECLARED, false), listOf(undeclared.because, undeclared.isDeclared))
        val visits = policy.decideObserved(ObservedCookie("visits", technology = Technology.LOCAL_STORAGE), visitor)
        assertEquals(Category.STATISTICS, visits.category)
        assertEquals(DecisionReason.EXEMPT, visits.because)
        assertEquals(listOf(Purpose.AUDIENCE_MEASUREMENT), visits.serves)
        assertEquals(visits.purposes, visits.serves)
        assertEquals(3u, visits.declaration)
    }

    @Test
    fun `an explanation says what a ruling rests on`() {
        val visits = ObservedCookie("visits", technology = Technology.LOCAL_STORAGE)
        val explanation = policy.explainObserved(visits, Visitor(null, NOW))
        val ruling = explanation.ruling(Purpose.AUDIENCE_MEASUREMENT)!!
        assertEquals(listOf("fr.audience-measurement", true), listOf(ruling.rule, ruling.allowed))
        assertEquals(MetCondition(ruling.rule, "anonymous", true, FactOrigin.STATED), ruling.restsOn.first { it.condition == "anonymous" })
        assertTrue(ruling.restsOn.any { it.origin == FactOrigin.ROLE })
        assertEquals(listOf(Citation("cnil-2020-091", "§51", Confidence.SECONDARY)), ruling.citations)
        assertEquals(emptyList<UnmetCondition>(), ruling.unmet)
        assertNull(explanation.ruling(Purpose.ADVERTISING))
        val finding = Policy(APP.replace("lifetime = \"session\"", "")).check(NOW).first { it.code == "C008" }
        assertEquals("no lifetime", explainCode(finding.code)?.title)
        assertEquals("E103", explainCode("E103")?.code)
        assertNull(explainCode("C999"))
    }

    @Test
    fun `a regime of one's own, and the end that was observed`() {
        val policy = Policy.withRegimeText(APP, OWN)
        assertEquals(listOf("own", false), listOf(policy.regime().id, policy.regime().law))
        val visitor = Visitor(null, NOW)
        val day = Duration.ofDays(1)
        val decisions = listOf(null, Expiry.Session, Expiry.At(NOW.plus(day)), Expiry.At(NOW.plus(day.multipliedBy(2))))
            .map { policy.decideObserved(ObservedCookie("sid", expiry = it), visitor) }
        assertEquals(listOf(true, true, true, false), decisions.map { it.maySet })
        assertFalse(policy.decideSetCookie("sid=1; Max-Age=200000", visitor).maySet)
        val unmet = policy.explainSetCookie("sid=1; Max-Age=200000", visitor).rulings.single().unmet
        assertEquals(listOf(UnmetCondition("own.authentication", "limit:lifetime", null, null)), unmet)
        assertEquals("E203", code { Policy.withRegimeText(APP, OWN + OWN.substring(OWN.indexOf("[[rule]]"))) })
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
        assertEquals(Allowance(false, DecisionReason.UNANSWERED), allowed())
        assertEquals(Asking.ASK, policy.ask(Visitor(store.read(), NOW)).asking)
        policy.record(store, Act.AcceptAll, now = NOW)
        assertEquals(Allowance(true, DecisionReason.GRANTED), allowed())
        assertEquals(Asking.NONE, policy.ask(Visitor(store.read(), NOW)).asking)
        val recorded = policy.record(store, Act.RefuseProvider("ads"), now = NOW)
        assertEquals(Duration.ofDays(400), recorded?.maxAge)
        assertEquals(listOf("ads"), recorded?.consent?.refusedProviders)
        assertEquals(Allowance(false, DecisionReason.REFUSED), allowed())
        policy.record(store, Act.RefuseAll, now = NOW)
        assertEquals(Allowance(false, DecisionReason.REFUSED), allowed())
        assertEquals("v1~20261123T1005Z~r2~n:advertising~n:profiling~n:@ads~.ogyx", store.text)
        assertEquals(ConsentState.VALID, policy.received(Visitor(store.read(), NOW)).state)
    }

    @Test
    fun `an answer is read for a screen of preferences`() {
        val consent = decodeConsent("v1~20261123T1005Z~r3~n:advertising~y:embedded-content@youtube~n:@meta~!gpc~!id=ab1~.t2s6")
        assertEquals(NOW, consent.time)
        assertEquals(3u, consent.revision)
        assertEquals(listOf(Purpose.ADVERTISING), consent.refused)
        assertEquals(listOf(PairAnswer(Purpose.EMBEDDED_CONTENT, "youtube", Answer.GRANTED)), consent.pairs)
        assertEquals(listOf("meta"), consent.refusedProviders)
        assertEquals(listOf(true, false), listOf(consent.gpc, consent.seen))
        assertEquals("ab1", consent.recordId)
        assertEquals(ReceivedConsent(ConsentState.UNREADABLE, null, null, 1u, "E406"), policy.received(Visitor("nonsense", NOW)))
        assertEquals(ConsentState.NONE, policy.received(Visitor(null, NOW)).state)
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
        assertEquals(listOf(Undeclared.WITHHOLD, GpcChoice.HONOUR), listOf(charter.undeclared, charter.gpc))
        val facts = mapOf(Fact.ANONYMOUS to true, Fact.CROSS_SITE to false, Fact.SHARED to false, Fact.INFORMED to true)
        assertEquals(facts, charter.cookies.last().facts)
        assertEquals("fr", policy.regime().id)
    }

    @Test
    fun `the charter says who answers for the site`() {
        val more = """
            |controller = { fr = "Exemple SA", en = "Example Ltd" }
            |contact = "privacy@example.fr"
            |privacy-policy = "https://app.example.fr/privacy"
            |introduction = "We keep it short."
            |regimes = ["fr", "de"]
            |[facts]
            |children = true
            |""".trimMargin()
        val ids = "role = \"independent\"\niab-vendor = 755\ngoogle-atp = 89"
        val text = APP.replaceFirst("\n\n[[provider]]", "\n$more\n[[provider]]").replace("role = \"independent\"", ids)
        val charter = Policy(text).charter("fr")
        assertEquals("Exemple SA", charter.controller)
        assertEquals("privacy@example.fr", charter.contact)
        assertEquals("https://app.example.fr/privacy", charter.privacyPolicy)
        assertEquals("We keep it short.", charter.introduction)
        assertEquals(listOf("fr", "de"), charter.regimes)
        assertEquals(mapOf(Fact.CHILDREN to true), charter.facts)
        assertEquals(listOf(755.toUShort(), null), charter.providers.map { it.iabVendor })
        assertEquals(89u, charter.providers.first().googleAtp)
    }

    @Test
    fun `charters and regimes are compared`() {
        val newer = APP.replace("purposes = [\"advertising\"]", "purposes = [\"advertising\", \"geolocation\"]")
        val diff = diff(APP, newer, NOW)
        assertEquals(listOf(true, true, false), listOf(diff.material, diff.revisionWanted, diff.revisionRaised))
        assertTrue(diff.findings.isNotEmpty() && diff.findings.all { it.code == "C010" })
        assertTrue(diff.json.contains("geolocation"))
        assertFalse(diff(APP, APP, NOW, "de").material)
        assertEquals("E113", code { diff(APP, APP, NOW, "atlantis") })
        assertTrue(compare(listOf("fr", "de"), NOW, APP).contains("\"cookie\":\"_ads*\""))
        assertEquals("E113", code { compare(listOf("atlantis"), NOW) })
    }

    @Test
    fun `an error has its code and its place`() {
        val wrong = assertThrows(CharteException.Invalid::class.java) { Policy(APP.replace("\"session\"", "\"a while\"")) }
        assertEquals("E108", wrong.code)
        assertEquals("cookie[0].lifetime", wrong.path)
        assertEquals(APP.lines().indexOf("lifetime = \"session\"") + 1, wrong.line?.toInt())
        assertEquals(12u, wrong.column)
        assertTrue(wrong.message.contains("reason=${wrong.reason}"), wrong.message)
        assertEquals("not a lifetime", wrong.reason)
        assertTrue(wrong.help?.startsWith("write session") == true, wrong.help)
        assertEquals("[E108] line ${wrong.line}, column 12: cookie[0].lifetime: ${wrong.reason}; ${wrong.help}", wrong.toString())
        assertEquals("E112", code { Policy("format = 1\nsite = \"https://a.example\"\n") })
        assertEquals("E113", code { Policy(APP, "atlantis") })
        assertEquals("E301", code { policy.decideSetCookie("=; Path=/", Visitor(null, NOW)) })
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
            val decisions = policy.decideMany(names, Visitor("v1~20261123T1005Z~r2~n:advertising~.6qmh", moment))
            assertEquals(listOf(true, false), decisions.map { it.maySet })
        }
    }

    private val host = "app.example.fr"

    private fun setCookie(vararg lines: String) = lines.map { Header("Set-Cookie", it) }

    @Test
    fun `what a server does`() {
        val consent = policy.record(listOf(Act.RefuseAll), Visitor(null, NOW, host = host))!!
        assertEquals(1, consent.lines.size)
        assertTrue(consent.lines.single().startsWith("cookies_preferences=${consent.value}; SameSite=Lax; Secure; Path=/"))
        val cookies = listOf("sid=1; _ads1=2; other=3; cookies_preferences=${consent.value}")
        val visitor = policy.visitor(Request(host, cookies, secGpc = listOf("0", "1")), NOW)
        assertEquals(Visitor(NOW, listOf(consent.value), true, Page.Address("https://app.example.fr/"), host), visitor)
        val headers = setCookie("sid=1; Path=/", "_ads1=2", "_ads1=3; Max-Age=0", "no name", "new=1", "a=\u0001", "=")
        val filtered = policy.filterResponse(headers, visitor)
        assertEquals(listOf(1u, 2u, 3u, 4u, 5u), filtered.reports.map { it.index })
        assertEquals(listOf("_ads1", "_ads1", "", "new", null), filtered.reports.map { it.cookie })
        assertEquals(setOf(HeaderField.SET_COOKIE), filtered.reports.map { it.field }.toSet())
        assertEquals("E302", filtered.reports.last().error)
        val deletion = "_ads1=; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT"
        val vary = Header("Vary", "Cookie")
        assertEquals(setCookie("sid=1; Path=/", deletion) + vary, filtered.headers)
        assertEquals(Handling.REWRITTEN, filtered.reports[1].handling)
        assertEquals(listOf("Cookie"), filtered.vary)
        assertEquals(emptyList<String>(), policy.filterResponse(listOf(Header("vary", "cookie")), visitor).vary)
        val reported = policy.filterResponse(headers, visitor, Mode.REPORT)
        assertEquals(headers, reported.headers)
        assertTrue(reported.vary.isEmpty() && reported.reports.all { it.handling == Handling.KEPT })
        // Browsers count from the response's own time.
        val past = setCookie("_ads1=3; Expires=Mon, 23 Nov 2026 09:00:00 GMT")
        val date = Header("Date", "Mon, 23 Nov 2026 08:00:00 GMT")
        assertEquals(listOf(date, vary), policy.filterResponse(past + date, visitor).headers)
        assertEquals(setCookie(deletion) + vary, policy.filterResponse(past, visitor).headers)
        val smuggled = policy.filterResponse(listOf(Header("X-A", "1\r\nSet-Cookie: _ads1=1"), Header("X-B", "2")), visitor)
        assertEquals(listOf(Header("X-B", "2"), vary), smuggled.headers)
        assertEquals(HeaderField.OTHER, smuggled.reports.single().field)
        assertEquals(
            "sid=1; other=3; cookies_preferences=${consent.value}",
            policy.filterCookie(cookies.single(), visitor).line,
        )
        val erasure = policy.erase(cookies, "/a", visitor)
        assertTrue(erasure.lines.isNotEmpty() && erasure.lines.all { it.contains("Max-Age=0") })
        assertEquals(listOf("com.ads.sdk"), erasure.unreachable.filter { it.why == EraseBlocker.TECHNOLOGY }.map { it.name })
        assertEquals(32, policy.cacheKey(visitor).length)
        assertEquals(policy.cacheKey(visitor), policy.cacheKey(visitor.copy(now = NOW.plusSeconds(60))))
        assertFalse(policy.cacheKey(visitor) == policy.cacheKey(visitor, Mode.REPORT))
    }

    @Test
    fun `a withdrawal deletes what its request does not bring`() {
        val elsewhere = """
            |
            |[[cookie]]
            |name = "deep"
            |provider = "ads"
            |path = "/shop"
            |purposes = ["advertising"]
            |""".trimMargin()
        val policy = Policy(APP + elsewhere)
        val visitor = policy.visitor(Request(host), NOW)
        assertEquals(emptyList<String>(), policy.erase(emptyList(), "/", visitor).lines)
        val withdrawn = policy.withdraw(emptyList(), "/", visitor)
        assertTrue(withdrawn.lines.isNotEmpty() && withdrawn.lines.all { it.startsWith("deep=;") }, "$withdrawn")
        assertEquals(0u, withdrawn.remaining)
    }

    @Test
    fun `no text shows a value or a query`() {
        val recorded = policy.record(listOf(Act.RefuseAll), Visitor(null, NOW, host = host))!!
        val request = Request(host, listOf("sid=SECRET; cookies_preferences=${recorded.value}"), referer = "https://a.example/?SECRET")
        val visitor = policy.visitor(request, NOW).copy(page = Page.Address("https://a.example/?SECRET"))
        val filtered = policy.filterResponse(setCookie("sid=SECRET; Path=/", "_ads1=SECRET"), visitor)
        val cookie = policy.filterCookie("sid=SECRET; _ads1=SECRET", visitor)
        val texts = listOf(recorded, request, visitor, visitor.page, policy.received(visitor), filtered, cookie)
        for (text in texts.map { it.toString() }) {
            assertFalse(text.contains("SECRET") || text.contains("~n:advertising"), text)
        }
        assertEquals("Visitor(now=2026-11-23T10:05:00Z, consents=1, gpc=false, page=a.example, host=$host)", "$visitor")
    }

    @Test
    fun `a frame on another site`() {
        val foreign = Request(secFetchSite = "cross-site", secFetchDest = "iframe")
        assertEquals(Page.Foreign, policy.visitor(foreign, NOW).page)
        val known = foreign.copy(origin = "https://[2001:db8::1]:8443")
        assertEquals(Page.Address("https://[2001:db8::1]/"), policy.visitor(known, NOW).page)
    }

    @Test
    fun `values have the library's ids`() {
        assertEquals(23, Purpose.entries.size)
        for (purpose in Purpose.entries) {
            assertEquals(purpose.name.lowercase().replace('_', '-'), purpose.id)
            assertEquals(purpose, Purpose.fromId(purpose.id))
        }
        assertEquals("local-storage", Technology.LOCAL_STORAGE.id)
        assertNull(Purpose.fromId("Advertising"))
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
