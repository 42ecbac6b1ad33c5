package io.github.charte

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Test
import java.net.CookieManager
import java.net.CookiePolicy
import java.net.URI

/** The JDK's own cookie store in the place of Android's, which needs a device. */
private class JdkCookies : WebCookies {
    private val manager = CookieManager(null, CookiePolicy.ACCEPT_ALL)
    var flushed = 0

    override fun getCookie(url: String): String? =
        manager.get(URI(url), emptyMap())["Cookie"]?.joinToString("; ")?.ifEmpty { null }

    override fun setCookie(url: String, value: String) =
        manager.put(URI(url), mapOf("Set-Cookie" to listOf(value)))

    override fun flush() {
        flushed += 1
    }
}

class WebCookieBridgeTest {
    private val url = "https://app.example.fr/account/orders?id=1"
    private val cookies = JdkCookies()
    private val bridge = WebCookieBridge(Policy(APP), cookies)

    private fun names() = cookies.getCookie(url)?.split("; ")?.map { it.substringBefore('=') }?.toSet()

    private fun browse() {
        cookies.setCookie(url, "sid=1; Path=/; Secure")
        cookies.setCookie(url, "_ads1=1; Domain=example.fr; Path=/")
        cookies.setCookie(url, "_ads2=1; Path=/account")
        cookies.setCookie(url, "tracker=1; Path=/")
    }

    @Test
    fun `before an answer only what is exempt stays`() {
        browse()
        val erasure = bridge.purge(url, Visitor(null, NOW))
        assertEquals(setOf("sid"), names())
        assertEquals(0u, erasure.remaining)
        assertEquals(1, cookies.flushed)
    }

    @Test
    fun `what was agreed to stays until it is withdrawn`() {
        browse()
        bridge.purge(url, Visitor("v1~20261123T1005Z~r2~y:advertising~y:profiling~.6gmh", NOW))
        assertEquals(setOf("sid", "_ads1", "_ads2"), names())
        bridge.purge(url, Visitor("v1~20261123T1005Z~r2~n:advertising~n:profiling~.5u4r", NOW))
        assertEquals(setOf("sid"), names())
    }

    @Test
    fun `nothing there, nothing done`() {
        assertEquals(emptyList<String>(), bridge.purge(url, Visitor(null, NOW)).lines)
        assertNull(names())
        assertEquals(0, cookies.flushed)
    }
}
