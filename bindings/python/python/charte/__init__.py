"""The rules of cookie consent.

Give it a site's charter (which cookies, by whom, why), what the visitor answered, and a legal
regime, and it says for every cookie whether it may be set now, why, and what to do about it.

    >>> import charte
    >>> charter = charte.Charter('''
    ... format = 1
    ... site = "https://www.example.fr"
    ... regime = "fr"
    ...
    ... [[cookie]]
    ... name = "_ga"
    ... purposes = ["audience-measurement"]
    ... lifetime = "13 months"
    ... ''')
    >>> policy = charte.Policy(charter)
    >>> visitor = policy.visitor(None, now="2026-11-23T10:05:00Z")
    >>> visitor.may_set("_ga")
    False
    >>> visitor.decide("_ga")
    <charte.Decision "_ga" withheld: audience-measurement unanswered>
    >>> visitor.ask()
    <charte.Ask ask because first-visit: audience-measurement>

A charter is compiled once, into a `Policy`; a request makes a `Visitor` of it (or, with its
headers, an `Exchange`); a visitor decides. Nothing here reads a clock, a file or the network:
the time is an argument. Objects never change and may be shared between threads.

In a server: `charte.wsgi`, `charte.asgi`, `charte.django`. In a client: `charte.cookiejar`.

It is not legal advice.
"""

from charte._native import (
    Charter,
    Consent,
    Decision,
    Exchange,
    Policy,
    Regime,
    Visitor,
    __version__,
    compare,
    page,
)
from charte._types import (
    Act,
    Allowance,
    Ask,
    CharteError,
    CharterError,
    ConsentError,
    Declaration,
    Erasure,
    Finding,
    HeaderError,
    Instrument,
    Provider,
    Recorded,
    RegimeError,
    Report,
    Rule,
    Ruling,
    Unmet,
    Unreachable,
    Written,
)
from charte._words import (
    ActKind,
    Area,
    Asking,
    Because,
    Category,
    Class,
    Confidence,
    ErrorCode,
    Fact,
    FindingCode,
    Force,
    Gpc,
    GpcChoice,
    Handling,
    HeaderField,
    LimitOf,
    Mode,
    Obstacle,
    Outcome,
    Party,
    Purpose,
    Requirement,
    Role,
    Severity,
    State,
    Technology,
    Undeclared,
    Why,
    Word,
)

__all__ = [
    "Act",
    "ActKind",
    "Allowance",
    "Area",
    "Ask",
    "Asking",
    "Because",
    "Category",
    "CharteError",
    "Charter",
    "CharterError",
    "Class",
    "Confidence",
    "Consent",
    "ConsentError",
    "Decision",
    "Declaration",
    "Erasure",
    "ErrorCode",
    "Exchange",
    "Fact",
    "Finding",
    "FindingCode",
    "Force",
    "Gpc",
    "GpcChoice",
    "HeaderError",
    "Handling",
    "HeaderField",
    "Instrument",
    "LimitOf",
    "Mode",
    "Obstacle",
    "Outcome",
    "Party",
    "Policy",
    "Provider",
    "Purpose",
    "Recorded",
    "Regime",
    "RegimeError",
    "Report",
    "Requirement",
    "Role",
    "Rule",
    "Ruling",
    "Severity",
    "State",
    "Technology",
    "Undeclared",
    "Unmet",
    "Unreachable",
    "Visitor",
    "Why",
    "Word",
    "Written",
    "compare",
    "page",
]

for _thing in [globals()[_name] for _name in __all__]:
    _thing.__module__ = __name__
del _thing
