"""The rules of cookie consent.

Give it a site's charter (which cookies, by whom, why), what the visitor answered, and a legal
regime. It tells you for every cookie whether you may set it now, why, and what to do next.

    >>> import charte
    >>> charter = charte.Charter('''
    ... format = 1
    ... site = "https://www.example.fr"
    ... regime = "fr"
    ...
    ... [[provider]]
    ... id = "google"
    ... name = "Google"
    ... role = "independent"
    ...
    ... [[cookie]]
    ... name = "_ga"
    ... provider = "google"
    ... purposes = ["audience-measurement"]
    ... lifetime = "13 months"
    ... ''')
    >>> policy = charte.Policy(charter)
    >>> visitor = policy.visitor(None, now="2026-11-23T10:05:00Z")
    >>> visitor.decide("_ga")
    Decision(cookie='_ga', may_set=False, outcome='withheld', because='unanswered')
    >>> visitor.decide("_ga").may_set
    False
    >>> visitor.explain("_ga").rulings[0].rule
    'fr.default'
    >>> visitor.ask().purposes
    (<Purpose.AUDIENCE_MEASUREMENT: 'audience-measurement'>,)

Compile a charter once, into a `Policy`. For each request make a `Visitor` (or an `Exchange`, from
the request's headers): it decides and explains. The library reads no clock and no network: the
time is an argument. Objects never change and may be shared between threads.

In a server use `charte.wsgi`, `charte.asgi` or `charte.django`, in a client `charte.cookiejar`.
`import charte` loads the first two; import the others by name.

The command `charte` comes with the package: see `python -m charte --help`. `charte schema` prints
the JSON Schema of a charter, `charte regimes` the regimes that ship with the library.

Visitors who answered another consent manager need not be asked again: see `charte.Importer`.

Ids are members of enums such as `charte.Purpose`, `charte.Outcome` and `charte.DecisionReason`:
`list(charte.Purpose)` lists them, `help(charte.Purpose)` documents them.

It is not legal advice.

Start with help(charte.Charter), help(charte.Policy), help(charte.Visitor), help(charte.Exchange).
"""

from charte import asgi as asgi
from charte import wsgi as wsgi
from charte._native import (
    Charter,
    Consent,
    Decision,
    Diff,
    Exchange,
    Explanation,
    Imported,
    Importer,
    Policy,
    Regime,
    Report,
    Text,
    Visitor,
    __version__,
    compare,
    decode_foreign,
    page,
)
from charte._types import (
    Act,
    Allowance,
    Ask,
    AskedAgain,
    Change,
    CharteError,
    CharterError,
    Citation,
    ConsentError,
    Declaration,
    EncodedConsent,
    Erasure,
    Exported as Exported,
    Finding,
    HeaderError,
    ImportNote as ImportNote,
    Instrument,
    InteropError,
    KeyChange,
    Limit,
    MaterialChange,
    MetCondition,
    Period,
    Provider,
    RecordedConsent,
    RegimeError,
    RequirementChange,
    Review,
    Rule,
    Ruling,
    Signal as Signal,
    UnmetCondition,
    Unreachable,
)
from charte._words import (
    ActKind as ActKind,
    Area as Area,
    Asking as Asking,
    AskReason as AskReason,
    Category as Category,
    Class as Class,
    Confidence as Confidence,
    ConsentState as ConsentState,
    DecisionReason as DecisionReason,
    EraseBlocker as EraseBlocker,
    ErrorCode as ErrorCode,
    Fact as Fact,
    FactOrigin as FactOrigin,
    FindingCode as FindingCode,
    Force as Force,
    Gpc as Gpc,
    GpcChoice as GpcChoice,
    Handling as Handling,
    HeaderField as HeaderField,
    LimitOf as LimitOf,
    Mode as Mode,
    Outcome as Outcome,
    Party as Party,
    Purpose as Purpose,
    Requirement as Requirement,
    Role as Role,
    Severity as Severity,
    Technology as Technology,
    Undeclared as Undeclared,
    Word as Word,
)

# The enums of ids are public too, and what an import and an export hold. They are not listed here,
# so that `help(charte)` stays short.
__all__ = [
    "Act",
    "Allowance",
    "Ask",
    "AskedAgain",
    "Change",
    "CharteError",
    "Charter",
    "CharterError",
    "Citation",
    "Consent",
    "ConsentError",
    "Decision",
    "Declaration",
    "Diff",
    "EncodedConsent",
    "Erasure",
    "Exchange",
    "Explanation",
    "Finding",
    "HeaderError",
    "Imported",
    "Importer",
    "Instrument",
    "InteropError",
    "KeyChange",
    "Limit",
    "MaterialChange",
    "MetCondition",
    "Period",
    "Policy",
    "Provider",
    "RecordedConsent",
    "Regime",
    "RegimeError",
    "Report",
    "RequirementChange",
    "Review",
    "Rule",
    "Ruling",
    "Text",
    "UnmetCondition",
    "Unreachable",
    "Visitor",
    "compare",
    "decode_foreign",
    "page",
]

_public = [globals()[_name] for _name in __all__]
for _thing in [*_public, Exported, ImportNote, Signal, Word, *Word.__subclasses__()]:
    _thing.__module__ = __name__
del _public, _thing
