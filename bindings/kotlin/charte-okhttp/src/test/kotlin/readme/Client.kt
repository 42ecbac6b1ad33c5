package readme

import io.github.charte.ConsentStore
import io.github.charte.Policy
import io.github.charte.Visitor
import io.github.charte.okhttp.CharteCookieJar
import okhttp3.OkHttpClient

/** The snippet of the README. */
internal fun filteringClient(policy: Policy, store: ConsentStore, answered: (() -> Unit) -> Unit): OkHttpClient {
    // README
    val jar = CharteCookieJar(policy, { Visitor(store.read()) })
    val client = OkHttpClient.Builder().cookieJar(jar).build()
    answered { jar.purge() } // after an answer
    // END
    return client
}
