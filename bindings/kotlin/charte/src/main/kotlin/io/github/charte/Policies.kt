package io.github.charte

import java.time.Instant

/**
 * A visitor from the text that the app keeps, `null` before the first answer. [now] is read
 * from the system's clock unless it is passed; the library itself never reads it. [page] is the
 * address of the page.
 */
fun Visitor(
    consent: String?,
    now: Instant = Instant.now(),
    gpc: Boolean = false,
    page: String? = null,
    host: String? = null,
): Visitor = Visitor(now, listOfNotNull(consent), gpc, page?.let(Page::Address), host)

/** The ruling of one purpose, or `null` if the cookie does not have it. */
fun Explanation.ruling(purpose: Purpose): Ruling? = rulings.firstOrNull { it.purpose == purpose }

/** The stable code, such as `E103`. */
val CharteException.code: String get() = invalid.code

/** What went wrong, without the location and without what to do. */
val CharteException.reason: String get() = invalid.reason

/** What to do about it. */
val CharteException.help: String? get() = invalid.help

/** Where in the document, such as `cookie[3].lifetime`. Empty for the whole. */
val CharteException.path: String get() = invalid.path

/** The line in the source, from 1. */
val CharteException.line: UInt? get() = invalid.line

/** The column in the source, in characters from 1. */
val CharteException.column: UInt? get() = invalid.column

/** The index of the token of a consent value, from 0. */
val CharteException.token: UInt? get() = invalid.token

private val CharteException.invalid: CharteException.Invalid
    get() = when (this) {
        is CharteException.Invalid -> this
    }

/**
 * Where an app keeps the visitor's answer, a short text. Two lines over `SharedPreferences`,
 * `DataStore`, a file or a row of a database.
 */
interface ConsentStore {
    /** The text that was written last, or `null` if there is none. */
    fun read(): String?

    /** Replaces the text that was written before. */
    fun write(value: String)
}

/**
 * Records what the visitor did and keeps it. Call it from an act of the visitor only. `null` if
 * nothing is to be written: closing the question says nothing about an answer that cannot be read.
 */
fun Policy.record(
    store: ConsentStore,
    vararg acts: Act,
    now: Instant = Instant.now(),
    gpc: Boolean = false,
): RecordedConsent? = record(acts.asList(), Visitor(store.read(), now, gpc))?.also { store.write(it.value) }
