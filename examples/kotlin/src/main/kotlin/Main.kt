// The example program that every language has: a charter, three visitors, eight cookies.
//
// mvn -q compile exec:java -Dexec.args=../visit/charte.toml

import io.github.charte.Policy
import io.github.charte.Purpose
import io.github.charte.Visitor
import io.github.charte.id
import java.io.File
import java.time.Instant

private val names = listOf(
    "__Host-session", "langue", "_pk_id.7.fa4e", "_ga", "_fbp", "uid_regie", "cookies_preferences", "inconnu",
)

private const val REFUSED =
    "v1~20261101T0900Z~r1~n:audience-measurement~n:preferences" +
        "~n:advertising~n:ad-measurement~n:profiling~n:embedded-content~.x10m"
private const val ACCEPTED =
    "v1~20261101T0900Z~r1~y:audience-measurement~y:preferences" +
        "~y:advertising~y:ad-measurement~y:profiling~y:embedded-content~.yvc3"

fun main(arguments: Array<String>) {
    val path = requireNotNull(arguments.firstOrNull()) { "pass the path of a charter" }
    val policy = Policy(File(path).readText())
    val now = Instant.parse("2026-11-23T10:05:00Z")
    for ((label, consent) in listOf("none" to null, "refused" to REFUSED, "accepted" to ACCEPTED)) {
        val visitor = Visitor(
            consent, now, page = "https://www.boutique.example/", host = "www.boutique.example",
        )
        for (name in names) {
            val decision = policy.decide(name, visitor)
            println("$label $name ${decision.outcome.id} ${decision.maySet} ${decision.because.id}")
        }
        val embed = policy.allows(Purpose.EMBEDDED_CONTENT, visitor)
        println("$label allows embedded-content: ${embed.allowed} ${embed.because.id}")
        val ask = policy.ask(visitor)
        println("$label ask: ${ask.asking.id} ${ask.because.id} ${ask.purposes.joinToString(",") { it.id }}")
    }
}
