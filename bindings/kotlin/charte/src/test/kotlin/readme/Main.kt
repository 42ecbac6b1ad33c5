import io.github.charte.*
import java.io.File
import java.time.Instant

fun main() {
    val policy = Policy(File("charte.toml").readText())
    val refused = "v1~20261101T0900Z~r1~n:audience-measurement~.v5po"
    val visitor = Visitor(refused, Instant.parse("2026-11-23T10:05:00Z"))
    println(policy.decide("_ga", visitor).maySet)
    println(policy.allows(Purpose.ADVERTISING, visitor, "ads"))
    println(policy.ask(visitor))
}
