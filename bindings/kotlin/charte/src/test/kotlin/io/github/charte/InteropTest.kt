package io.github.charte

import java.time.Instant
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** Answers given to other consent managers. */
class InteropTest {
    private val now = Instant.parse("2026-11-23T10:05:00Z")
    private val policy = policy("fr")
    private val importer = Importer(policy)

    private fun policy(regime: String) = Policy(
        """
        format = 1
        site = "https://app.example.fr"
        regime = "$regime"

        [[provider]]
        id = "vendor"
        name = "A vendor"
        role = "independent"
        iab-vendor = 28

        [[cookie]]
        name = "_ads"
        provider = "vendor"
        purposes = ["advertising"]
        facts = { sale-or-share = true }
        """.trimIndent(),
    )

    // Updated on 9 November 2026, with the vendors that were disclosed.
    private val granted = "CQtaoIAQtaoIAAKABBFRBkFgAP_gAAAAAAqIAOAAAABAAAAA.IAOAAAAB"
    private val refused = "CQtaoIAQtaoIAAKABBFRBkFgAAAAAAAAAAqIAOAAAAAAAAAA.IAOAAAAB"

    private fun allowed(imported: Imported) =
        policy.decide("_ads", Visitor(now = now, imported = imported)).maySet

    @Test
    fun `preferences of an app`() {
        val others = mapOf("theme" to "dark", "rated" to true, "launches" to 3, "tags" to setOf("a"))
        assertEquals(ConsentState.NONE, importer.importPreferences(others, now).received.state)
        val keys = others + mapOf("IABTCF_gdprApplies" to 1, "IABTCF_TCString" to granted)
        assertTrue(allowed(importer.importPreferences(keys, now)))
        assertTrue(allowed(importer.importPreferences(keys + ("IABTCF_gdprApplies" to 1L), now)))
        // A key says no, and a key of another type is not what it seems.
        assertFalse(allowed(importer.importPreferences(keys + ("IABTCF_PurposeConsents" to "0".repeat(11)), now)))
        for (wrong in listOf(true, 1f, null)) {
            val imported = importer.importPreferences(keys + ("IABTCF_gdprApplies" to wrong), now)
            assertEquals(ConsentState.UNREADABLE, imported.received.state)
            assertEquals("E608", imported.received.error)
            assertFalse(allowed(imported))
        }
    }

    @Test
    fun `an answer given elsewhere decides, and its own consent wins`() {
        assertTrue(allowed(importer.importCookies(listOf("a=1; euconsent-v2=$granted"), now)))
        assertFalse(allowed(importer.importCookies(listOf("euconsent-v2=$refused"), now)))
        val cut = importer.importCookies(listOf("euconsent-v2=CQ"), now)
        assertFalse(allowed(cut))
        assertEquals(listOf("unreadable"), cut.report.map { it.kind })
        // Beside it what can be read still refuses.
        assertEquals(ConsentState.UNREADABLE, policy.received(Visitor(now = now, imported = cut)).state)
        val own = "v1~20261101T0900Z~r1~n:advertising~.6olo"
        val imported = importer.importValues(listOf(ForeignValue("tcf", granted)), now)
        val visitor = Visitor(now = now, consent = listOf(own), imported = imported)
        assertEquals(DecisionReason.REFUSED, policy.decide("_ads", visitor).because)
    }

    @Test
    fun `a request is honoured`() {
        val managers = Importer(policy, managers = listOf("iab-tcf"))
        val request = Request(host = "app.example.fr", cookies = listOf("euconsent-v2=$granted; us_privacy=1YYN"))
        assertTrue(policy.decide("_ads", policy.visitor(request, now, managers)).maySet)
        assertFalse(policy.decide("_ads", policy.visitor(request, now, importer)).maySet)
        assertFalse(policy.decide("_ads", policy.visitor(request, now)).maySet)
    }

    @Test
    fun `a migration keeps the time and says where it comes from`() {
        val imported = importer.importValues(listOf(ForeignValue("tcf", granted)), now)
        val text = assertNotNull(imported.consent).let { imported.consent!! }
        assertTrue("~!from=iab-tcf~" in text && text.startsWith("v1~20261109T0000Z~r1~"), "the text")
        val visitor = Visitor(now = now, host = "app.example.fr")
        val recorded = policy.encode(text, visitor)
        assertTrue(recorded.lines.last().startsWith("cookies_preferences=v1~20261109T0000Z"))
        assertTrue(recorded.maxAge.toDays() < 400)
        assertTrue(policy.decide("_ads", Visitor(recorded.value, now)).maySet)
    }

    @Test
    fun `a signal inside is not lost`() {
        val california = policy("us-ca")
        val imported = Importer(california).importValues(listOf(ForeignValue("gpp", "DBABLA~BVQVAAAAAAGA.YA")), now)
        assertTrue(imported.gpc)
        val own = california.record(listOf(Act.AcceptAll), Visitor(now = now))!!.value
        val visitor = Visitor(now = now, consent = listOf(own), imported = imported.copy(gpc = true))
        assertFalse(california.decide("_ads", Visitor(now = now, imported = imported)).maySet)
        assertEquals(california.decide("_ads", visitor.copy(imported = null, gpc = true)), california.decide("_ads", visitor))
    }

    @Test
    fun `mistakes are told`() {
        fun code(call: () -> Unit) = assertThrows(CharteException::class.java, call).code
        assertEquals("E106", code { Importer(policy, managers = listOf("one-trust")) })
        assertEquals("E607", code { Importer(policy, "format = 1\n[klaro.words.a]\ngrant = []\n") })
        assertEquals("E606", code { importer.importValues(listOf(ForeignValue("cookie:theme", "x")), now) })
        assertEquals("E606", code { decodeForeign(listOf(ForeignValue("fct", "x"))) })
        assertEquals("E611", code { policy.export("tcf", Visitor(now = now)) })
    }

    @Test
    fun `what other software reads`() {
        val visitor = Visitor("v1~20261101T0900Z~r1~n:advertising~.6olo", now)
        assertEquals(listOf(ForeignCookie("wp_consent_marketing", "deny")), policy.export("wp-consent-api", visitor).cookies)
        assertEquals("1YYN", policy.export("usp", visitor, noticeGiven = true).cookies.single().value)
        val gpp = policy.export("gpp", visitor, sections = listOf(8.toUShort())).cookies.single()
        assertTrue(gpp.value.startsWith("DBABBg~"))
        val signal = policy.signal(SignalReceiver.CLARITY, visitor, "vendor")
        assertEquals(mapOf("ad_Storage" to false, "analytics_Storage" to false), signal.update)
        assertTrue("clarity('consentv2',{'ad_Storage':'denied'" in signal.script)
        assertNull(policy.signal(SignalReceiver.META, Visitor(now = now)).update)
        assertTrue("\"opt-out-sale\":\"Y\"" in decodeForeign(listOf(ForeignValue("usp", "1YYN"))))
    }

    @Test
    fun `no text shows a value`() {
        val secret = "consent:s3cr3t"
        val value = ForeignValue("cookie:cookieyes-consent", secret)
        val imported = importer.importValues(listOf(value), now)
        val texts = listOf(value, imported, imported.report, ForeignCookie("a", secret), Exported(listOf(ForeignCookie("a", secret)), emptyList()))
        for (text in texts.map(Any::toString)) assertFalse("s3cr3t" in text, text)
    }
}
