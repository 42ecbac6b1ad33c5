"""The closed lists of words, as enums. A member's value is its id, as files and JSON spell it.

Checked against the core when the package is imported.
"""

from __future__ import annotations

import enum


class Word(str, enum.Enum):
    """A word of a closed list. It equals the text that is its id."""

    __str__ = str.__str__
    __format__ = str.__format__  # type: ignore[assignment]


class Purpose(Word):
    """Why a cookie exists."""

    bit: int
    """The number of the purpose, which never changes."""
    family: Class
    """The family of the purpose."""

    TRANSMISSION = "transmission"
    """Routing and load balancing."""
    USER_INPUT = "user-input"
    """Basket, form, billing."""
    AUTHENTICATION = "authentication"
    """Who is signed in."""
    SECURITY = "security"
    """CSRF, login abuse, fraud on the requested service."""
    CONSENT_CHOICE = "consent-choice"
    """What the visitor answered about cookies."""
    INTERFACE = "interface"
    """Language, theme, layout."""
    MEDIA_PLAYBACK = "media-playback"
    """What a player needs to play."""
    PAYWALL_METERING = "paywall-metering"
    """Counting free articles."""
    EMERGENCY_LOCATION = "emergency-location"
    """Locating a caller in an emergency."""
    AUDIENCE_MEASUREMENT = "audience-measurement"
    """Counting visits."""
    AB_TESTING = "ab-testing"
    """Comparing variants of a page."""
    SESSION_REPLAY = "session-replay"
    """Recording what a visitor does on a page."""
    PREFERENCES = "preferences"
    """Comfort that the service does not need."""
    CONTENT_PERSONALISATION = "content-personalisation"
    """Choosing content for this visitor."""
    ADVERTISING = "advertising"
    """Showing advertisements."""
    AD_MEASUREMENT = "ad-measurement"
    """Measuring advertisements."""
    AFFILIATION = "affiliation"
    """Billing whoever brought the visitor."""
    PROFILING = "profiling"
    """Following behaviour across contexts."""
    SOCIAL_SHARING = "social-sharing"
    """Buttons of social networks."""
    EMBEDDED_CONTENT = "embedded-content"
    """Videos, maps and other foreign content."""
    SUPPORT_CHAT = "support-chat"
    """Chat with a help desk."""
    GEOLOCATION = "geolocation"
    """Where the device is."""
    UNCLASSIFIED = "unclassified"
    """Not known: an admission, not a purpose. Never granted, never allowed."""


class Class(Word):
    """A family of purposes."""

    purposes: tuple[Purpose, ...]
    """The purposes of the family, by bit."""

    NECESSARY = "necessary"
    """What the service cannot do without."""
    STATISTICS = "statistics"
    """Counting and observing."""
    PREFERENCES = "preferences"
    """Comfort."""
    PERSONALISATION = "personalisation"
    """Content chosen for a person."""
    MARKETING = "marketing"
    """Advertising and following."""
    SOCIAL = "social"
    """Foreign content and contact."""
    UNCLASSIFIED = "unclassified"
    """Not known."""


class Category(Word):
    """The four kinds of the charter."""

    NECESSARY = "necessary"
    """The service needs it."""
    STATISTICS = "statistics"
    """It counts."""
    FIRST_PARTY = "first-party"
    """The site's own, for something else."""
    THIRD_PARTY = "third-party"
    """Somebody else's, for something else."""


class Party(Word):
    """Who deposits the cookie, or for whom."""

    FIRST = "first"
    """The site itself."""
    THIRD = "third"
    """Somebody else, or the site for somebody else."""


class Role(Word):
    """What a provider is to the publisher."""

    PUBLISHER = "publisher"
    """The publisher itself."""
    PROCESSOR = "processor"
    """Works for the publisher only."""
    INDEPENDENT = "independent"
    """Decides for itself what it does with the data."""


class Technology(Word):
    """How something is kept on a device or read from it."""

    COOKIE = "cookie"
    """An HTTP cookie."""
    LOCAL_STORAGE = "local-storage"
    """`localStorage`."""
    SESSION_STORAGE = "session-storage"
    """`sessionStorage`."""
    INDEXED_DB = "indexed-db"
    """IndexedDB."""
    CACHE = "cache"
    """A cache: ETag, HSTS, Cache Storage."""
    PIXEL = "pixel"
    """A tracking pixel."""
    FINGERPRINT = "fingerprint"
    """A fingerprint of the device."""
    SDK = "sdk"
    """A library inside an app."""
    LINK = "link"
    """A decorated link."""


class Area(Word):
    """Which part of a site a cookie serves."""

    FRONT_OFFICE = "front-office"
    """What visitors see."""
    BACK_OFFICE = "back-office"
    """What editors see."""


class Fact(Word):
    """What a rule may ask about a declaration."""

    ANONYMOUS = "anonymous"
    """Only anonymous results come out; nobody can be found again."""
    PUBLISHER_ONLY = "publisher-only"
    """Used for the publisher's own account only, no reuse by the vendor."""
    CROSS_SITE = "cross-site"
    """Follows a person across sites or apps."""
    SHARED = "shared"
    """Cross-referenced with other data, or handed to third parties."""
    REQUESTED = "requested"
    """The visitor asked for exactly this, by an action."""
    EXPECTED = "expected"
    """An intrinsic, expected part of the service, though not clicked."""
    INFORMED = "informed"
    """Visitors are told clearly."""
    OBJECTION_OFFERED = "objection-offered"
    """A simple, free way to object exists."""
    PASSIVE = "passive"
    """Relies on data that the device emits by itself."""
    SLIDING = "sliding"
    """Its lifetime is renewed at every visit."""
    SALE_OR_SHARE = "sale-or-share"
    """Involves a sale of personal data, or sharing for cross-context advertising."""
    IDENTIFIES = "identifies"
    """Identifies, locates or profiles a person."""
    HIGH_RISK = "high-risk"
    """High-risk profiling, or intrusive third-party advertising."""
    SENSITIVE = "sensitive"
    """Reveals or concerns health, sexuality, religion, politics, precise location, or other
    special data."""
    CHILDREN = "children"
    """The service is directed to children, or this visitor is known to be one."""
    FIRST_PARTY = "first-party"
    """Derived: the party is first. Never stated."""
    OWN = "own"
    """Derived: no provider, or one whose role is `publisher`. Never stated."""
    SOLE_PURPOSE = "sole-purpose"
    """Derived: the declaration has no other purpose outside class `necessary`. Never stated."""


class Requirement(Word):
    """What a regime asks for one purpose, from the mildest to the strictest."""

    OUT_OF_SCOPE = "out-of-scope"
    """The regime does not apply."""
    EXEMPT = "exempt"
    """No consent needed."""
    OPT_OUT = "opt-out"
    """Allowed until the visitor objects."""
    OPT_IN = "opt-in"
    """Not allowed until the visitor agrees."""
    PROHIBITED = "prohibited"
    """Not allowed at all."""


class Because(Word):
    """Why a purpose is allowed or not."""

    OUT_OF_SCOPE = "out-of-scope"
    """The regime does not apply."""
    PROHIBITED = "prohibited"
    """The regime forbids it."""
    UNCLASSIFIED = "unclassified"
    """Nobody said what the cookie is for."""
    UNDECLARED = "undeclared"
    """The charter does not know the cookie."""
    EXEMPT = "exempt"
    """No consent needed."""
    OBJECTED = "objected"
    """The visitor objected."""
    GPC = "gpc"
    """Global Privacy Control objected."""
    GRANTED = "granted"
    """The visitor agreed."""
    NOT_OBJECTED = "not-objected"
    """The visitor may object and did not."""
    REFUSED = "refused"
    """The visitor refused."""
    UNANSWERED = "unanswered"
    """The visitor did not answer."""
    EXPIRED = "expired"
    """The visitor's answer is too old."""
    OUTDATED = "outdated"
    """The visitor answered an earlier revision of the charter."""
    UNREADABLE = "unreadable"
    """The visitor's answer cannot be read."""


class Outcome(Word):
    """What becomes of a cookie."""

    ALLOWED = "allowed"
    """Every purpose is allowed."""
    LIMITED = "limited"
    """Some purposes are allowed."""
    WITHHELD = "withheld"
    """No purpose is allowed."""


class Asking(Word):
    """What a page owes the visitor."""

    NONE = "none"
    """Nothing."""
    NOTICE = "notice"
    """A notice, with a way to object."""
    ASK = "ask"
    """A question, before anything is set."""


class Why(Word):
    """Why the visitor is asked, or not."""

    FIRST_VISIT = "first-visit"
    """There is no answer."""
    UNREADABLE = "unreadable"
    """The answer cannot be read."""
    OUTDATED = "outdated"
    """The answer was to an earlier revision."""
    EXPIRED = "expired"
    """The answer is too old."""
    NEW_PURPOSES = "new-purposes"
    """The answer leaves out purposes that the charter has now."""
    NOTHING_TO_ASK = "nothing-to-ask"
    """Nothing in the charter needs an answer."""
    ANSWERED = "answered"
    """Everything is answered."""
    SEEN = "seen"
    """The visitor closed the question."""


class State(Word):
    """The state of a consent, in the order in which it is tested."""

    NONE = "none"
    """There is no consent cookie."""
    UNREADABLE = "unreadable"
    """Malformed, or recorded more than 24 hours after now."""
    OUTDATED = "outdated"
    """Given to an earlier revision of the charter."""
    EXPIRED = "expired"
    """Older than the regime lets an answer count."""
    VALID = "valid"
    """It counts."""


class Gpc(Word):
    """What Global Privacy Control is in a regime."""

    BINDING = "binding"
    """An objection that the law makes binding."""
    ADVISORY = "advisory"
    """An objection that the site may honour."""
    NONE = "none"
    """Nothing."""


class GpcChoice(Word):
    """What a site makes of Global Privacy Control where the law leaves it the choice."""

    HONOUR = "honour"
    """The signal counts as an objection."""
    IGNORE = "ignore"
    """The signal counts only where it binds."""


class Undeclared(Word):
    """What becomes of cookies that the charter does not know."""

    WITHHOLD = "withhold"
    """They may not be set."""
    ALLOW = "allow"
    """They may be set; the finding stays."""


class Severity(Word):
    """How much a finding matters."""

    NOTE = "note"
    """Good to know."""
    WARNING = "warning"
    """Worth mending."""
    ERROR = "error"
    """Wrong."""


class FindingCode(Word):
    """The stable code of a finding. Codes are never reused."""

    severity: Severity
    """How much it matters."""
    summary: str
    """What it is, in one line."""
    remedy: str
    """What to do about it."""

    C001 = "C001"
    """Undeclared cookie."""
    C002 = "C002"
    """Declared but never seen."""
    C003 = "C003"
    """Two patterns that some name cannot tell apart."""
    C004 = "C004"
    """A pattern with fewer than 3 literal bytes."""
    C005 = "C005"
    """Unknown provider."""
    C006 = "C006"
    """A purpose of class `necessary` that the regime does not exempt here."""
    C007 = "C007"
    """Statistics called anonymous without what the regime needs or recommends."""
    C008 = "C008"
    """No lifetime."""
    C009 = "C009"
    """A text missing in a language of the charter."""
    C010 = "C010"
    """A new purpose or provider without a new revision."""
    C011 = "C011"
    """No provider stated, or a provider without a role."""
    C012 = "C012"
    """Purpose `unclassified`."""
    C013 = "C013"
    """So many patterns that begin and end alike that not all were compared."""
    C014 = "C014"
    """`consent-domain` although no declaration is for another host, or without effect."""
    C020 = "C020"
    """Set before consent."""
    C021 = "C021"
    """Set after refusal."""
    C022 = "C022"
    """Lives longer than declared."""
    C023 = "C023"
    """Lives longer than the regime recommends."""
    C024 = "C024"
    """Declared for the publisher or a processor, seen third-party."""
    C025 = "C025"
    """Renewed at each visit."""
    C026 = "C026"
    """Seen on a host that its declaration does not cover."""
    C040 = "C040"
    """Consent unreadable."""
    C041 = "C041"
    """Several consent cookies."""
    C042 = "C042"
    """Consent kept longer than the regime's validity, refusals aside."""
    C043 = "C043"
    """Consent cookie set before any act."""
    C050 = "C050"
    """`SameSite=None` without `Secure`."""
    C051 = "C051"
    """Prefix rules broken."""
    C052 = "C052"
    """Authentication without `HttpOnly` or `Secure`."""
    C053 = "C053"
    """Over 4,096 bytes."""
    C054 = "C054"
    """Over 400 days."""
    C055 = "C055"
    """`Domain` that browsers refuse: it does not cover the host, is a public suffix, or holds a port, a trailing dot or a byte outside ASCII."""
    C056 = "C056"
    """`Partitioned` without `Secure`."""
    C057 = "C057"
    """A cookie without a name."""
    C058 = "C058"
    """`Secure` from a page that is not secure."""
    C060 = "C060"
    """The regime lets visitors object, and nothing says that they can."""
    C061 = "C061"
    """Consent is needed only because nothing says that visitors are told, or can object."""
    C062 = "C062"
    """The charter ignores Global Privacy Control where it binds."""
    C063 = "C063"
    """A refusal is forgotten before the regime lets a site ask again."""
    C064 = "C064"
    """Judged by a law later than the recording."""
    C066 = "C066"
    """Facts that contradict each other or what is known of the provider."""


class ErrorCode(Word):
    """The stable code of an error. Codes are never reused."""

    E101 = "E101"
    """The charter is not UTF-8, or neither TOML nor JSON."""
    E102 = "E102"
    """A key that charters do not have."""
    E103 = "E103"
    """A key that is required is missing."""
    E104 = "E104"
    """A value of the wrong type."""
    E105 = "E105"
    """A `format` that this version does not read."""
    E106 = "E106"
    """A word that is not on the list: purpose, role, area, technology, fact …"""
    E107 = "E107"
    """Something that may stand once stands twice."""
    E108 = "E108"
    """A value that is not of the form it must have."""
    E109 = "E109"
    """More than a charter may hold."""
    E110 = "E110"
    """A fact is stated that follows from the rest."""
    E111 = "E111"
    """A declaration without purposes."""
    E112 = "E112"
    """Neither the charter nor the caller names a regime."""
    E113 = "E113"
    """No regime has this id."""
    E201 = "E201"
    """The regime file is not UTF-8, or neither TOML nor JSON."""
    E202 = "E202"
    """The regime file has the wrong shape: key, type, word or value."""
    E203 = "E203"
    """The regime file contradicts itself: a citation without its instrument, a rule that is
    never reached, periods that leave a gap.
    """
    E301 = "E301"
    """The Set-Cookie line has neither a name nor a value."""
    E302 = "E302"
    """The Set-Cookie line holds a control character."""
    E305 = "E305"
    """A header's name or value holds CR, LF or NUL."""
    E401 = "E401"
    """The consent value is too long."""
    E402 = "E402"
    """The consent value does not begin with `v1`."""
    E403 = "E403"
    """A token of the consent value is not of the form it must have."""
    E404 = "E404"
    """The consent value has no time or no revision, or two."""
    E405 = "E405"
    """What was asked for cannot be recorded."""
    E406 = "E406"
    """The check at the end of the consent value is missing or does not fit."""
    E407 = "E407"
    """More consent cookies than are read, or too long together."""
    E901 = "E901"
    """A bug of ours."""


class Mode(Word):
    """What is done with what may not be set. Filtering the request is a switch of its own:
    a middleware calls `Exchange.filter_cookie` only where the application says so.
    """

    REPORT = "report"
    """Nothing is changed, everything is told."""
    ENFORCE = "enforce"
    """What may not be set is removed, and told."""


class HeaderField(Word):
    """Which header a report speaks of."""

    SET_COOKIE = "set-cookie"
    """A response's."""
    COOKIE = "cookie"
    """A request's."""
    OTHER = "other"
    """Another one of a response."""


class Handling(Word):
    """What is done with a cookie that may not be set, or with a line that cannot be read."""

    KEPT = "kept"
    """Nothing: the mode is `report`."""
    REMOVED = "removed"
    """It is removed."""
    REWRITTEN = "rewritten"
    """It is a deletion, and goes on as one without its value."""


class Obstacle(Word):
    """Why a server cannot erase something."""

    TECHNOLOGY = "technology"
    """It is no cookie: storage, a pixel, a fingerprint, an SDK, a link."""
    OTHER_HOST = "other-host"
    """It is declared for another host."""
    NAME = "name"
    """Its name cannot be written into a header."""
    PATH = "path"
    """It may be at a path that cannot be written into a header, or one too deep."""


class ActKind(Word):
    """The kinds of acts of a visitor."""

    ACCEPT_ALL = "accept-all"
    """Accepted everything that the charter asks."""
    REFUSE_ALL = "refuse-all"
    """Refused everything that the charter asks."""
    GRANT = "grant"
    """Agreed to a purpose; with a provider, to its part in it."""
    REFUSE = "refuse"
    """Refused a purpose, or objected to it; with a provider, its part in it."""
    REFUSE_PROVIDER = "refuse-provider"
    """Refused a provider as a whole."""
    ALLOW_PROVIDER = "allow-provider"
    """Took back the refusal of a provider."""
    SEEN = "seen"
    """Closed the question without a choice. It grants nothing."""


class Confidence(Word):
    """How sure a citation is."""

    OFFICIAL = "official"
    """Its words were read in the official text."""
    SECONDARY = "secondary"
    """Two independent human sources agree."""
    UNVERIFIED = "unverified"
    """One source, general knowledge, or a text written by a machine."""


class Force(Word):
    """How binding a condition, a limit or a period is."""

    BINDING = "binding"
    """The law asks for it."""
    RECOMMENDED = "recommended"
    """An authority advises it."""
    PRODUCT = "product"
    """Nobody fixes it; the value is this library's own."""


class LimitOf(Word):
    """What a limit is about."""

    LIFETIME = "lifetime"
    """How long the cookie lives."""
    RETENTION = "retention"
    """How long the data are kept."""
