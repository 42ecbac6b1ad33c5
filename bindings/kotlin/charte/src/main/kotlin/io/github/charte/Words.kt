// Written by `cargo xtask generate` from the core's closed lists: do not edit.

package io.github.charte

/** The id, as files and JSON spell it, such as `unclassified`. */
val Purpose.id: String
    get() = when (this) {
        Purpose.TRANSMISSION -> "transmission"
        Purpose.USER_INPUT -> "user-input"
        Purpose.AUTHENTICATION -> "authentication"
        Purpose.SECURITY -> "security"
        Purpose.CONSENT_CHOICE -> "consent-choice"
        Purpose.INTERFACE -> "interface"
        Purpose.MEDIA_PLAYBACK -> "media-playback"
        Purpose.PAYWALL_METERING -> "paywall-metering"
        Purpose.EMERGENCY_LOCATION -> "emergency-location"
        Purpose.AUDIENCE_MEASUREMENT -> "audience-measurement"
        Purpose.AB_TESTING -> "ab-testing"
        Purpose.SESSION_REPLAY -> "session-replay"
        Purpose.PREFERENCES -> "preferences"
        Purpose.CONTENT_PERSONALISATION -> "content-personalisation"
        Purpose.ADVERTISING -> "advertising"
        Purpose.AD_MEASUREMENT -> "ad-measurement"
        Purpose.AFFILIATION -> "affiliation"
        Purpose.PROFILING -> "profiling"
        Purpose.SOCIAL_SHARING -> "social-sharing"
        Purpose.EMBEDDED_CONTENT -> "embedded-content"
        Purpose.SUPPORT_CHAT -> "support-chat"
        Purpose.GEOLOCATION -> "geolocation"
        Purpose.UNCLASSIFIED -> "unclassified"
    }

/** The value with this id, or `null` if there is none. Ids are case-sensitive. */
fun Purpose.Companion.fromId(id: String): Purpose? =
    Purpose.entries.firstOrNull { it.id == id }

/** The id, as files and JSON spell it, such as `third-party`. */
val Category.id: String
    get() = when (this) {
        Category.NECESSARY -> "necessary"
        Category.STATISTICS -> "statistics"
        Category.FIRST_PARTY -> "first-party"
        Category.THIRD_PARTY -> "third-party"
    }

/** The value with this id, or `null` if there is none. Ids are case-sensitive. */
fun Category.Companion.fromId(id: String): Category? =
    Category.entries.firstOrNull { it.id == id }

/** The id, as files and JSON spell it, such as `third`. */
val Party.id: String
    get() = when (this) {
        Party.FIRST -> "first"
        Party.THIRD -> "third"
    }

/** The value with this id, or `null` if there is none. Ids are case-sensitive. */
fun Party.Companion.fromId(id: String): Party? =
    Party.entries.firstOrNull { it.id == id }

/** The id, as files and JSON spell it, such as `independent`. */
val Role.id: String
    get() = when (this) {
        Role.PUBLISHER -> "publisher"
        Role.PROCESSOR -> "processor"
        Role.INDEPENDENT -> "independent"
    }

/** The value with this id, or `null` if there is none. Ids are case-sensitive. */
fun Role.Companion.fromId(id: String): Role? =
    Role.entries.firstOrNull { it.id == id }

/** The id, as files and JSON spell it, such as `link`. */
val Technology.id: String
    get() = when (this) {
        Technology.COOKIE -> "cookie"
        Technology.LOCAL_STORAGE -> "local-storage"
        Technology.SESSION_STORAGE -> "session-storage"
        Technology.INDEXED_DB -> "indexed-db"
        Technology.CACHE -> "cache"
        Technology.PIXEL -> "pixel"
        Technology.FINGERPRINT -> "fingerprint"
        Technology.SDK -> "sdk"
        Technology.LINK -> "link"
    }

/** The value with this id, or `null` if there is none. Ids are case-sensitive. */
fun Technology.Companion.fromId(id: String): Technology? =
    Technology.entries.firstOrNull { it.id == id }

/** The id, as files and JSON spell it, such as `back-office`. */
val Area.id: String
    get() = when (this) {
        Area.FRONT_OFFICE -> "front-office"
        Area.BACK_OFFICE -> "back-office"
    }

/** The value with this id, or `null` if there is none. Ids are case-sensitive. */
fun Area.Companion.fromId(id: String): Area? =
    Area.entries.firstOrNull { it.id == id }

/** The id, as files and JSON spell it, such as `sole-purpose`. */
val Fact.id: String
    get() = when (this) {
        Fact.ANONYMOUS -> "anonymous"
        Fact.PUBLISHER_ONLY -> "publisher-only"
        Fact.CROSS_SITE -> "cross-site"
        Fact.SHARED -> "shared"
        Fact.REQUESTED -> "requested"
        Fact.EXPECTED -> "expected"
        Fact.INFORMED -> "informed"
        Fact.OBJECTION_OFFERED -> "objection-offered"
        Fact.PASSIVE -> "passive"
        Fact.SLIDING -> "sliding"
        Fact.SALE_OR_SHARE -> "sale-or-share"
        Fact.IDENTIFIES -> "identifies"
        Fact.HIGH_RISK -> "high-risk"
        Fact.SENSITIVE -> "sensitive"
        Fact.CHILDREN -> "children"
        Fact.FIRST_PARTY -> "first-party"
        Fact.OWN -> "own"
        Fact.SOLE_PURPOSE -> "sole-purpose"
    }

/** The value with this id, or `null` if there is none. Ids are case-sensitive. */
fun Fact.Companion.fromId(id: String): Fact? =
    Fact.entries.firstOrNull { it.id == id }

/** The id, as files and JSON spell it, such as `derived`. */
val FactOrigin.id: String
    get() = when (this) {
        FactOrigin.STATED -> "stated"
        FactOrigin.SITE -> "site"
        FactOrigin.ROLE -> "role"
        FactOrigin.DERIVED -> "derived"
    }

/** The value with this id, or `null` if there is none. Ids are case-sensitive. */
fun FactOrigin.Companion.fromId(id: String): FactOrigin? =
    FactOrigin.entries.firstOrNull { it.id == id }

/** The id, as files and JSON spell it, such as `allow`. */
val Undeclared.id: String
    get() = when (this) {
        Undeclared.WITHHOLD -> "withhold"
        Undeclared.ALLOW -> "allow"
    }

/** The value with this id, or `null` if there is none. Ids are case-sensitive. */
fun Undeclared.Companion.fromId(id: String): Undeclared? =
    Undeclared.entries.firstOrNull { it.id == id }

/** The id, as files and JSON spell it, such as `ignore`. */
val GpcChoice.id: String
    get() = when (this) {
        GpcChoice.HONOUR -> "honour"
        GpcChoice.IGNORE -> "ignore"
    }

/** The value with this id, or `null` if there is none. Ids are case-sensitive. */
fun GpcChoice.Companion.fromId(id: String): GpcChoice? =
    GpcChoice.entries.firstOrNull { it.id == id }

/** The id, as files and JSON spell it, such as `prohibited`. */
val Requirement.id: String
    get() = when (this) {
        Requirement.OUT_OF_SCOPE -> "out-of-scope"
        Requirement.EXEMPT -> "exempt"
        Requirement.OPT_OUT -> "opt-out"
        Requirement.OPT_IN -> "opt-in"
        Requirement.PROHIBITED -> "prohibited"
    }

/** The value with this id, or `null` if there is none. Ids are case-sensitive. */
fun Requirement.Companion.fromId(id: String): Requirement? =
    Requirement.entries.firstOrNull { it.id == id }

/** The id, as files and JSON spell it, such as `unreadable`. */
val DecisionReason.id: String
    get() = when (this) {
        DecisionReason.OUT_OF_SCOPE -> "out-of-scope"
        DecisionReason.PROHIBITED -> "prohibited"
        DecisionReason.UNCLASSIFIED -> "unclassified"
        DecisionReason.UNDECLARED -> "undeclared"
        DecisionReason.EXEMPT -> "exempt"
        DecisionReason.OBJECTED -> "objected"
        DecisionReason.GPC -> "gpc"
        DecisionReason.GRANTED -> "granted"
        DecisionReason.NOT_OBJECTED -> "not-objected"
        DecisionReason.REFUSED -> "refused"
        DecisionReason.UNANSWERED -> "unanswered"
        DecisionReason.EXPIRED -> "expired"
        DecisionReason.OUTDATED -> "outdated"
        DecisionReason.UNREADABLE -> "unreadable"
    }

/** The value with this id, or `null` if there is none. Ids are case-sensitive. */
fun DecisionReason.Companion.fromId(id: String): DecisionReason? =
    DecisionReason.entries.firstOrNull { it.id == id }

/** The id, as files and JSON spell it, such as `withheld`. */
val Outcome.id: String
    get() = when (this) {
        Outcome.ALLOWED -> "allowed"
        Outcome.LIMITED -> "limited"
        Outcome.WITHHELD -> "withheld"
    }

/** The value with this id, or `null` if there is none. Ids are case-sensitive. */
fun Outcome.Companion.fromId(id: String): Outcome? =
    Outcome.entries.firstOrNull { it.id == id }

/** The id, as files and JSON spell it, such as `valid`. */
val ConsentState.id: String
    get() = when (this) {
        ConsentState.NONE -> "none"
        ConsentState.UNREADABLE -> "unreadable"
        ConsentState.OUTDATED -> "outdated"
        ConsentState.EXPIRED -> "expired"
        ConsentState.VALID -> "valid"
    }

/** The value with this id, or `null` if there is none. Ids are case-sensitive. */
fun ConsentState.Companion.fromId(id: String): ConsentState? =
    ConsentState.entries.firstOrNull { it.id == id }

/** The id, as files and JSON spell it, such as `ask`. */
val Asking.id: String
    get() = when (this) {
        Asking.NONE -> "none"
        Asking.NOTICE -> "notice"
        Asking.ASK -> "ask"
    }

/** The value with this id, or `null` if there is none. Ids are case-sensitive. */
fun Asking.Companion.fromId(id: String): Asking? =
    Asking.entries.firstOrNull { it.id == id }

/** The id, as files and JSON spell it, such as `seen`. */
val AskReason.id: String
    get() = when (this) {
        AskReason.FIRST_VISIT -> "first-visit"
        AskReason.UNREADABLE -> "unreadable"
        AskReason.OUTDATED -> "outdated"
        AskReason.EXPIRED -> "expired"
        AskReason.NEW_PURPOSES -> "new-purposes"
        AskReason.NOTHING_TO_ASK -> "nothing-to-ask"
        AskReason.ANSWERED -> "answered"
        AskReason.SEEN -> "seen"
    }

/** The value with this id, or `null` if there is none. Ids are case-sensitive. */
fun AskReason.Companion.fromId(id: String): AskReason? =
    AskReason.entries.firstOrNull { it.id == id }

/** The id, as files and JSON spell it, such as `error`. */
val Severity.id: String
    get() = when (this) {
        Severity.NOTE -> "note"
        Severity.WARNING -> "warning"
        Severity.ERROR -> "error"
    }

/** The value with this id, or `null` if there is none. Ids are case-sensitive. */
fun Severity.Companion.fromId(id: String): Severity? =
    Severity.entries.firstOrNull { it.id == id }

/** The id, as files and JSON spell it, such as `unverified`. */
val Confidence.id: String
    get() = when (this) {
        Confidence.OFFICIAL -> "official"
        Confidence.SECONDARY -> "secondary"
        Confidence.UNVERIFIED -> "unverified"
    }

/** The value with this id, or `null` if there is none. Ids are case-sensitive. */
fun Confidence.Companion.fromId(id: String): Confidence? =
    Confidence.entries.firstOrNull { it.id == id }

/** The id, as files and JSON spell it, such as `enforce`. */
val Mode.id: String
    get() = when (this) {
        Mode.REPORT -> "report"
        Mode.ENFORCE -> "enforce"
    }

/** The value with this id, or `null` if there is none. Ids are case-sensitive. */
fun Mode.Companion.fromId(id: String): Mode? =
    Mode.entries.firstOrNull { it.id == id }

/** The id, as files and JSON spell it, such as `other`. */
val HeaderField.id: String
    get() = when (this) {
        HeaderField.SET_COOKIE -> "set-cookie"
        HeaderField.COOKIE -> "cookie"
        HeaderField.OTHER -> "other"
    }

/** The value with this id, or `null` if there is none. Ids are case-sensitive. */
fun HeaderField.Companion.fromId(id: String): HeaderField? =
    HeaderField.entries.firstOrNull { it.id == id }

/** The id, as files and JSON spell it, such as `rewritten`. */
val Handling.id: String
    get() = when (this) {
        Handling.KEPT -> "kept"
        Handling.REMOVED -> "removed"
        Handling.REWRITTEN -> "rewritten"
    }

/** The value with this id, or `null` if there is none. Ids are case-sensitive. */
fun Handling.Companion.fromId(id: String): Handling? =
    Handling.entries.firstOrNull { it.id == id }

/** The id, as files and JSON spell it, such as `path`. */
val EraseBlocker.id: String
    get() = when (this) {
        EraseBlocker.TECHNOLOGY -> "technology"
        EraseBlocker.OTHER_HOST -> "other-host"
        EraseBlocker.NAME -> "name"
        EraseBlocker.PATH -> "path"
    }

/** The value with this id, or `null` if there is none. Ids are case-sensitive. */
fun EraseBlocker.Companion.fromId(id: String): EraseBlocker? =
    EraseBlocker.entries.firstOrNull { it.id == id }
