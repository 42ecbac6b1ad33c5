package io.github.charte

import java.time.Instant

/**
 * Translates what a consent SDK left in the app's preferences. On Android:
 * `importer.importPreferences(PreferenceManager.getDefaultSharedPreferences(context).all)`. [now] is read
 * from the system's clock unless it is passed.
 */
fun Importer.importPreferences(all: Map<String, Any?>, now: Instant = Instant.now()): Imported =
    importMobile(all.mapValues { (_, value) -> mobileValue(value) }, now)

/** The value of a preference, as [Importer.importMobile] takes it. */
fun mobileValue(value: Any?): MobileValue = when (value) {
    is String -> MobileValue.Text(value)
    is Int -> MobileValue.Number(value.toLong())
    is Long -> MobileValue.Number(value)
    else -> MobileValue.Other
}
