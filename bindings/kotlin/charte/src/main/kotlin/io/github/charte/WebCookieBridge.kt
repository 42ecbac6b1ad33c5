package io.github.charte

import java.net.URI

/**
 * What the bridge needs of a web view's cookies. Android's `android.webkit.CookieManager` has
 * these three methods; an app passes it in five lines, so that this library needs no Android SDK.
 */
interface WebCookies {
    /** The cookies that would be sent to this address, as one `Cookie` line, or `null` if none. */
    fun getCookie(url: String): String?

    /** Sets a cookie by a `Set-Cookie` line, as if this address had sent it. */
    fun setCookie(url: String, value: String)

    /** Writes what is in memory to the device. */
    fun flush()
}

/**
 * Applies a policy to the cookies of a web view: call [purge] after each page and after each
 * answer of the visitor. A web view sets cookies itself, so what may not be set is there for a
 * moment; better not load what must never be there (see [Policy.allows]).
 */
class WebCookieBridge(private val policy: Policy, private val cookies: WebCookies) {
    /**
     * Erases every cookie of this address that may not be set now, and reports what the store
     * cannot erase: what is declared for other hosts, and storage that belongs to the page.
     */
    fun purge(url: String, visitor: Visitor): Erasure {
        val address = URI(url)
        val present = listOfNotNull(cookies.getCookie(url))
        val here = visitor.copy(host = address.host)
        val erasure = policy.erase(present, address.rawPath.orEmpty(), here, UInt.MAX_VALUE)
        erasure.lines.forEach { cookies.setCookie(url, it) }
        if (erasure.lines.isNotEmpty()) cookies.flush()
        return erasure
    }
}
