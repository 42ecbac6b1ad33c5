package io.github.charte

import java.time.Duration
import java.time.Period
import java.time.temporal.TemporalAmount

/**
 * The lifetime as a type of the JDK: a [Duration], a [Period] for months, `null` for a session.
 * Months have no length of their own: add the period to a date.
 */
fun Lifetime.toTemporalAmount(): TemporalAmount? = when (this) {
    is Lifetime.Session -> null
    is Lifetime.Minutes -> Duration.ofMinutes(v1.toLong())
    is Lifetime.Hours -> Duration.ofHours(v1.toLong())
    is Lifetime.Days -> Duration.ofDays(v1.toLong())
    is Lifetime.Months -> Period.ofMonths(v1.toInt())
}
