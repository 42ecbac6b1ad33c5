package readme

import io.github.charte.*
import java.io.File
import java.nio.file.Path
import java.time.Instant
import kotlin.io.path.exists
import kotlin.io.path.readText
import kotlin.io.path.writeText

/** The snippets of the README, each between two marks. */
internal fun decide(policy: Policy, visitor: Visitor, println: (String) -> Unit) {
    // README
    val decision = policy.decide("_ga", visitor)
    if (!decision.maySet) println("${decision.outcome}, because ${decision.because}")
    println(policy.explain("_ga", visitor).text)
    // END
}

internal fun filter(
    policy: Policy, cookieLines: List<String>, headers: List<Header>, send: (String, String) -> Unit, log: (String) -> Unit,
) {
    // README
    val request = Request(host = "app.example.fr", cookies = cookieLines)
    val visitor = policy.visitor(request, Instant.now())
    val filtered = policy.filterResponse(headers, visitor)
    filtered.headers.forEach { send(it.name, it.value) }
    filtered.reports.forEach { log("${it.handling} ${it.cookie}: ${it.decision?.because}") }
    // END
}

internal fun record(policy: Policy, visitor: Visitor, cookieLines: List<String>, addHeader: (String, String) -> Unit) {
    // README
    val recorded = policy.record(listOf(Act.RefuseAll), visitor) ?: return
    recorded.lines.forEach { addHeader("Set-Cookie", it) }
    val now = visitor.copy(consent = listOf(recorded.value))
    policy.withdraw(cookieLines, "/", now).lines.forEach { addHeader("Set-Cookie", it) }
    // END
}

internal fun ownRegime(): Policy {
    // README
    val policy = Policy.withRegimeText(File("charte.toml").readText(), File("own.toml").readText())
    // END
    return policy
}

internal fun compare(oldCharter: String, newCharter: String, println: (String) -> Unit) {
    // README
    val diff = diff(oldCharter, newCharter, Instant.now())
    if (diff.revisionWanted && !diff.revisionRaised) {
        diff.findings.forEach { println("${it.code}: ${it.message}") }
    }
    // END
}

// README
class ConsentFile(private val path: Path) : ConsentStore {
    override fun read() = if (path.exists()) path.readText() else null
    override fun write(value: String) = path.writeText(value)
}
// END

internal fun refuse(policy: Policy, store: ConsentStore) {
    // README
    policy.record(store, Act.RefuseAll)
    // END
}

internal fun migrate(policy: Policy, preferences: Preferences, stored: String?, log: (String) -> Unit): Visitor {
    // README
    val importer = Importer(policy)
    val imported = importer.importPreferences(preferences.all)
    imported.report.forEach { log(it.message) }
    val text = stored ?: imported.consent
    val visitor = Visitor(text).copy(imported = imported)
    // END
    return visitor
}

/** What the snippet needs of Android's `SharedPreferences`. */
internal class Preferences(val all: Map<String, Any?>)
