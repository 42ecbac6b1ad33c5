package io.github.charte

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.Callable
import java.util.concurrent.Executors

private const val THREADS = 8
private const val DECISIONS = 1_000_000
private const val BATCH = 100

/** A leak of 64 bytes each time that the border is crossed would be more. */
private const val LIMIT = 1L shl 20

class ConcurrencyTest {
    private val policy = Policy(APP)
    private val visitors = listOf(
        Visitor(null, NOW) to listOf(true, false),
        Visitor("v1~20261123T1005Z~r2~y:advertising~y:profiling~.6gmh", NOW) to listOf(true, true),
        Visitor("v1~20261123T1005Z~r2~n:advertising~n:profiling~.5u4r", NOW) to listOf(true, false),
    )

    @Test
    fun `eight threads share a policy for a million decisions`() {
        round(DECISIONS / 10)
        var (heap, process) = settledHeap() to resident()
        var grown = Long.MAX_VALUE
        // What the virtual machine compiles as it goes is in the heap too; a leak grows in every
        // round.
        for (attempt in 1..5) {
            round(DECISIONS)
            val (heapNow, processNow) = settledHeap() to resident()
            grown = heapNow - heap
            println("concurrency: $DECISIONS decisions by $THREADS threads; heap grew by $grown bytes, the process by ${processNow - process}")
            heap = heapNow
            process = processNow
            if (grown < LIMIT) break
        }
        assertTrue(grown < LIMIT, "the heap grew by $grown bytes in every round")
    }

    private fun round(decisions: Int) {
        val threads = Executors.newFixedThreadPool(THREADS)
        val wrong = (0 until THREADS).map { thread ->
            threads.submit(Callable { batches(decisions / THREADS / BATCH, thread) })
        }.sumOf { it.get() }
        threads.shutdown()
        assertEquals(0, wrong)
    }

    /** Half of the decisions one by one, half in batches. */
    private fun batches(count: Int, thread: Int): Int {
        val names = List(BATCH) { if (it % 2 == 0) "sid" else "_ads$thread.$it" }
        return (0 until count).sumOf { i ->
            val (visitor, expected) = visitors[(i + thread) % visitors.size]
            val decisions = when {
                i % 2 == 0 -> names.map { policy.decide(it, visitor) }
                else -> policy.decideMany(names, visitor)
            }
            decisions.withIndex().count { (at, decision) -> decision.maySet != expected[at % 2] }
        }
    }

    /** The heap in use, once it does not shrink any more. */
    private fun settledHeap(): Long {
        val runtime = Runtime.getRuntime()
        var (lowest, still) = Long.MAX_VALUE to 0
        while (still < 3) {
            System.gc()
            Thread.sleep(200)
            val used = runtime.totalMemory() - runtime.freeMemory()
            still = if (used < lowest - 65_536) 0 else still + 1
            lowest = minOf(lowest, used)
        }
        return lowest
    }

    /** The memory of the process that is its own; 0 where nobody tells. */
    private fun resident(): Long {
        val status = Path.of("/proc/self/status")
        if (!Files.exists(status)) return 0
        return Files.readAllLines(status).first { it.startsWith("RssAnon") }.filter { it.isDigit() }.toLong() * 1024
    }
}
