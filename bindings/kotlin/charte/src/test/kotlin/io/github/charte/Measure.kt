package io.github.charte

import java.util.Locale

/** The answers that a loop gave, so that nothing is optimised away. */
@Volatile
private var sink = 0

private class Task(val name: String, val calls: Int, val items: Int = 1, val act: () -> Any) {
    /**
     * Nanoseconds an item, of one round. What the one before left behind is cleared away first:
     * JNA frees it on a thread of its own, which would be measured too.
     */
    fun round(): Double {
        System.gc()
        Thread.sleep(60)
        var seen = 0
        val start = System.nanoTime()
        repeat(calls) { seen += act().hashCode() }
        val end = System.nanoTime()
        sink = seen
        return (end - start).toDouble() / calls / items
    }
}

private const val ROUNDS = 31

/**
 * Measures what a decision costs beside calls that do nothing: the median of rounds in which
 * every task has its turn, so that a busy machine is busy for all of them, after a warm-up.
 */
fun main() {
    val policy = Policy(APP)
    val nothing = Policy("format = 1\nsite = \"https://app.example.fr\"\nregime = \"fr\"\n")
    val visitor = Visitor("v1~20261123T1005Z~r2~n:advertising~n:profiling~.5u4r", NOW)
    val many = List(1_000) { if (it % 2 == 0) "sid" else "_ads$it" }
    val map = hashMapOf("_ads1" to 1)
    val tasks = listOf(
        Task("empty object call, number out (revision)", 500) { policy.revision() },
        Task("empty call of decide's types (nothing declared)", 500) { nothing.decide("_ads1", visitor) },
        Task("decide", 500) { policy.decide("_ads1", visitor) },
        Task("allows", 500) { policy.allows(Purpose.ADVERTISING, visitor, "ads") },
        Task("decideMany, 1,000 names, an item", 10, many.size) { policy.decideMany(many, visitor) },
        Task("HashMap.get", 100_000) { map["_ads1"]!! },
    )
    val rounds = List(ROUNDS + 10) { tasks.map { it.round() } }.drop(10)
    tasks.forEachIndexed { index, task ->
        val cost = rounds.map { it[index] }.sorted()[ROUNDS / 2]
        println(String.format(Locale.ROOT, "%10.1f ns  %s", cost, task.name))
    }
    check(sink != 42) { "a coincidence" }
}
