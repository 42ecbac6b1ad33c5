package io.github.charte

import java.time.Duration
import java.time.Period
import java.time.temporal.TemporalAmount
import java.util.concurrent.ConcurrentHashMap

private val ids = ConcurrentHashMap<Enum<*>, String>()

/** The library's own word, asked for once. */
private fun id(word: Enum<*>): String = ids.getOrPut(word) { word.toString() }

/** The id, as files and JSON spell it: `audience-measurement`. */
val Purpose.id: String get() = id(this)

/** The id, as files and JSON spell it: `local-storage`. */
val Technology.id: String get() = id(this)

/** The id, as files and JSON spell it: `third-party`. */
val Category.id: String get() = id(this)

/** The id, as files and JSON spell it: `third`. */
val Party.id: String get() = id(this)

/** The id, as files and JSON spell it: `processor`. */
val Role.id: String get() = id(this)

/** The id, as files and JSON spell it: `front-office`. */
val Area.id: String get() = id(this)

/** The id, as files and JSON spell it: `opt-in`. */
val Requirement.id: String get() = id(this)

/** The id, as files and JSON spell it: `not-objected`. */
val Because.id: String get() = id(this)

/** The id, as files and JSON spell it: `withheld`. */
val Outcome.id: String get() = id(this)

/** The id, as files and JSON spell it: `outdated`. */
val State.id: String get() = id(this)

/** The id, as files and JSON spell it: `notice`. */
val Asking.id: String get() = id(this)

/** The id, as files and JSON spell it: `first-visit`. */
val Why.id: String get() = id(this)

/** The id, as files and JSON spell it: `warning`. */
val Severity.id: String get() = id(this)

/** The id, as files and JSON spell it: `secondary`. */
val Confidence.id: String get() = id(this)

/** The purpose with this id, or `null`; ids are case-sensitive. */
fun Purpose.Companion.of(id: String): Purpose? = Purpose.entries.firstOrNull { it.id == id }

/** The technology with this id, or `null`; ids are case-sensitive. */
fun Technology.Companion.of(id: String): Technology? = Technology.entries.firstOrNull { it.id == id }

/** The area with this id, or `null`; ids are case-sensitive. */
fun Area.Companion.of(id: String): Area? = Area.entries.firstOrNull { it.id == id }

/**
 * As the JDK has it: a [Duration], for months a [Period], for a session `null`. Months have no
 * length of their own: add the period to a date.
 */
fun Lifetime.toTemporalAmount(): TemporalAmount? = when (this) {
    is Lifetime.Session -> null
    is Lifetime.Minutes -> Duration.ofMinutes(v1.toLong())
    is Lifetime.Hours -> Duration.ofHours(v1.toLong())
    is Lifetime.Days -> Duration.ofDays(v1.toLong())
    is Lifetime.Months -> Period.ofMonths(v1.toInt())
}
