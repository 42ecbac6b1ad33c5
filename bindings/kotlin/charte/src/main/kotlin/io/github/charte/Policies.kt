package io.github.charte

import java.time.Instant

/**
 * A visitor from the text that the app keeps, `null` before the first answer. [now] is read
 * from the system's clock unless it is passed; the library itself never reads it.
 */
fun Visitor(
    consent: String?,
    now: Instant = Instant.now(),
    gpc: Boolean = false,
    page: String? = null,
): Visitor = Visitor(now, listOfNotNull(consent), gpc, page?.let(Page::Address))

/** Decides a cookie, or another tracker, by its name. */
fun Policy.decide(
    name: String,
    visitor: Visitor,
    host: String? = null,
    technology: Technology? = null,
): Decision = decide(Sighting(name, host, technology), visitor)

/** Decides cookies by their names, from one host: the way to decide in a loop. */
fun Policy.decideAll(
    names: Collection<String>,
    visitor: Visitor,
    host: String? = null,
): Map<String, Decision> {
    val distinct = names.toSet().toList()
    return distinct.zip(decideMany(distinct.map { Sighting(it, host) }, visitor)).toMap()
}

/** Explains a cookie, or another tracker, by its name. */
fun Policy.explain(
    name: String,
    visitor: Visitor,
    host: String? = null,
    technology: Technology? = null,
): Explanation = explain(Sighting(name, host, technology), visitor)

/** What the cookie may serve: the purposes that are allowed. */
val Decision.serves: List<Purpose> get() = rulings.filter { it.allowed }.map { it.purpose }

/** Why a purpose is allowed or not; `null` when the cookie does not have it. */
fun Decision.because(purpose: Purpose): Because? = rulings.firstOrNull { it.purpose == purpose }?.because

/** The stable code, as `E103`. */
val CharteException.code: String get() = invalid.code

/** What went wrong and what to do, without the place. */
val CharteException.reason: String get() = invalid.reason

/** Where in the document, as `cookie[3].lifetime`; empty when it is the whole. */
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
    /** The text that was written last, `null` when there is none. */
    fun read(): String?

    /** Keeps the text in the place of the one before. */
    fun write(value: String)
}

/**
 * Records what the visitor did and keeps it. Call it from an act of the visitor only. `null` when
 * nothing is to be written: closing the question says nothing about an answer that cannot be read.
 */
fun Policy.record(
    store: ConsentStore,
    vararg acts: Act,
    now: Instant = Instant.now(),
    gpc: Boolean = false,
): Written? = record(acts.asList(), Visitor(store.read(), now, gpc))?.also { store.write(it.value) }
