package io.github.charte.okhttp

import io.github.charte.Handling
import io.github.charte.Header
import io.github.charte.Policy
import io.github.charte.Report
import io.github.charte.Visitor
import okhttp3.Cookie
import okhttp3.CookieJar
import okhttp3.HttpUrl

/** Where a [CharteCookieJar] keeps cookies: in memory, or on the device if the app chooses to. */
interface CookieStore {
    /** Every cookie, in the order in which they were first kept. */
    fun all(): List<Cookie>

    /** Keeps a cookie, and replaces the one of the same name, domain and path. */
    fun put(cookie: Cookie)

    /** Forgets the cookie of this name, domain and path. */
    fun remove(cookie: Cookie)
}

/** Keeps cookies until the process ends. Safe to share between threads. */
class MemoryCookieStore : CookieStore {
    private data class Key(val name: String, val domain: String, val hostOnly: Boolean, val path: String)

    private val cookies = LinkedHashMap<Key, Cookie>()

    private val Cookie.key get() = Key(name, domain, hostOnly, path)

    override fun all(): List<Cookie> = synchronized(cookies) { cookies.values.toList() }

    override fun put(cookie: Cookie): Unit = synchronized(cookies) { cookies[cookie.key] = cookie }

    override fun remove(cookie: Cookie): Unit = synchronized(cookies) { cookies.remove(cookie.key) }
}

/**
 * A cookie jar that keeps only what the policy allows, and sends only what it still allows.
 *
 * ```
 * val jar = CharteCookieJar(policy, { Visitor(preferences.getString("consent", null)) })
 * val client = OkHttpClient.Builder().cookieJar(jar).build()
 * ```
 *
 * [visitor] is asked once for each response and each request, so that a new answer counts at
 * once. A visitor without a page is treated as on the charter's own site. Call [purge] after an
 * answer, so that what was withdrawn is gone from the store and not only held back.
 * [onReport] is called for each cookie that was not kept. A report never holds a value.
 */
class CharteCookieJar(
    private val policy: Policy,
    private val visitor: () -> Visitor,
    private val store: CookieStore = MemoryCookieStore(),
    private val onReport: (HttpUrl, Report) -> Unit = { _, _ -> },
) : CookieJar {
    private val site = io.github.charte.Page.Address(policy.charter().site)

    private fun visitor(): Visitor = visitor.invoke().let { if (it.page == null) it.copy(page = site) else it }

    override fun saveFromResponse(url: HttpUrl, cookies: List<Cookie>) {
        if (cookies.isEmpty()) return
        val visitor = visitor()
        // OkHttp has read the lines already; it writes them out as a server would.
        val headers = cookies.map { Header("Set-Cookie", it.toString()) }
        val reports = policy.filterResponse(headers, visitor.copy(host = url.host)).reports
        reports.forEach { onReport(url, it) }
        val handled = reports.associate { it.index.toInt() to it.handling }
        for ((index, cookie) in cookies.withIndex()) {
            when {
                handled[index] == Handling.REMOVED -> {}
                // A deletion of what may not be kept, however OkHttp read it.
                handled[index] == Handling.REWRITTEN -> store.remove(cookie)
                cookie.expiresAt <= visitor.now.toEpochMilli() -> store.remove(cookie)
                else -> store.put(cookie)
            }
        }
    }

    override fun loadForRequest(url: HttpUrl): List<Cookie> {
        val visitor = visitor()
        val (kept, ended) = store.all().partition { it.expiresAt > visitor.now.toEpochMilli() }
        ended.forEach(store::remove)
        // Longer paths first (RFC 6265 §5.4).
        return allowed(kept.filter { it.matches(url) }, visitor).sortedByDescending { it.path.length }
    }

    /** Forgets everything that may not be kept now, and returns the names. */
    fun purge(): List<String> {
        val all = store.all()
        val gone = all - allowed(all, visitor()).toSet()
        gone.forEach(store::remove)
        return gone.map { it.name }.distinct()
    }

    private fun allowed(cookies: List<Cookie>, visitor: Visitor): List<Cookie> {
        if (cookies.isEmpty()) return cookies
        val allowed = cookies.groupBy { it.domain }.flatMap { (domain, group) ->
            val decisions = policy.decideMany(group.map { it.name }, visitor.copy(host = domain))
            group.zip(decisions).filter { (_, decision) -> decision.maySet }.map { it.first }
        }.toSet()
        return cookies.filter { it in allowed }
    }
}
