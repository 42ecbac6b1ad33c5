"""What only holds data: the answers of the compiled classes, and errors."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from charte._words import (
    ActKind,
    Area,
    Asking,
    Because,
    ErrorCode,
    Fact,
    FindingCode,
    Handling,
    HeaderField,
    Obstacle,
    Purpose,
    Requirement,
    Role,
    Severity,
    Technology,
    Why,
)

if TYPE_CHECKING:
    from charte._native import Consent, Decision


class CharteError(ValueError):
    """What went wrong, where, and what to do. It never holds a cookie's value."""

    code: ErrorCode
    """The stable code."""
    line: int | None
    """The line in the source, from 1."""
    column: int | None
    """The column in the source, in characters from 1."""
    path: str
    """Where in the document, as `cookie[3].lifetime`; empty when it is the whole."""
    token: int | None
    """The index of the token of a consent value, from 0."""


class CharterError(CharteError):
    """A charter is at fault, or names what does not exist."""


class RegimeError(CharteError):
    """A regime file is at fault."""


class HeaderError(CharteError):
    """A Set-Cookie line is at fault: a browser would ignore it."""


class ConsentError(CharteError):
    """A consent value is at fault, or what was asked for cannot be recorded."""


_AT_FAULT = {"1": CharterError, "2": RegimeError, "3": HeaderError, "4": ConsentError}


def error(
    message: str, code: ErrorCode, place: tuple[int | None, int | None, str, int | None]
) -> CharteError:
    """The exception for what is at fault: the first digit of the code says it."""
    made = _AT_FAULT.get(code[1], CharteError)(message)
    made.code = code
    made.line, made.column, made.path, made.token = place
    return made


@dataclass(frozen=True, slots=True)
class Provider:
    """Who deposits a cookie, or for whom it is deposited."""

    id: str
    """The id that declarations and consents name."""
    name: str
    """The name for people."""
    role: Role | None
    """What the provider is to the publisher."""
    domains: tuple[str, ...]
    """Domains that recognise the provider in a visit; they decide nothing."""
    privacy_policy: str | None
    """The address of the privacy policy."""


@dataclass(frozen=True, slots=True)
class Declaration:
    """One line of the charter: a cookie, or another tracker."""

    name: str
    """The name pattern: literal but for `*`, any run of characters."""
    provider: str | None
    """The id of the provider; a declaration without one belongs to the publisher."""
    service: str | None
    """The service that the cookie is part of."""
    areas: tuple[Area, ...]
    """The areas stated; none means both."""
    purposes: tuple[Purpose, ...]
    """The purposes, in the order of the file."""
    description: str | None
    """What the cookie does, for people."""
    lifetime: str | None
    """How long it lives, as the charter writes it."""
    data_retention: str | None
    """How long the data are kept, as the charter writes it."""
    domain: str | None
    """The setting host, with its subdomains, that the declaration is limited to."""
    path: str
    """The path of the cookie."""
    technology: Technology
    """How it is kept."""
    is_partitioned: bool
    """Whether the cookie is `Partitioned`."""
    is_separable: bool
    """Whether the code that reads the cookie keeps its purposes apart."""
    facts: Mapping[Fact, bool]
    """The facts stated, without defaults."""


def declaration(
    name: str,
    provider: str | None,
    words: tuple[str | None, str | None],
    areas: tuple[Area, ...],
    purposes: tuple[Purpose, ...],
    spans: tuple[str | None, str | None],
    place: tuple[str | None, str],
    technology: Technology,
    flags: tuple[bool, bool],
    facts: tuple[tuple[Fact, bool], ...],
) -> Declaration:
    """The declaration of the parts that cross the border together."""
    service, description = words
    before = (name, provider, service, areas, purposes, description)
    return Declaration(*before, *spans, *place, technology, *flags, dict(facts))


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of a regime."""

    id: str
    """The id, as `fr.audience-measurement`."""
    purposes: tuple[Purpose, ...]
    """The purposes that the rule names, by bit."""
    conditions: tuple[str, ...]
    """The conditions, in order, as `anonymous`, `!shared`, `~cross-site`."""
    then: Requirement
    """The requirement when the conditions hold."""
    honours_objection: bool
    """Whether an explicit refusal is honoured although it is exempt."""
    citations: tuple[str, ...]
    """Who says so."""


@dataclass(frozen=True, slots=True)
class Instrument:
    """A statute, a guideline, a judgment."""

    id: str
    """The id that citations name."""
    title: str
    """Its title."""
    date: str | None
    """Its date, as `1978-01-06`."""
    url: str | None
    """Its official address."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that the charter's author should look at; it never changes a decision."""

    code: FindingCode
    """The stable code."""
    severity: Severity
    """How much it matters."""
    cookie: str | None
    """The name of the cookie or the pattern it is about."""
    declaration: int | None
    """The number of the declaration it is about, from 0."""
    message: str
    """What is the matter and what to do."""
    citations: tuple[str, ...]
    """Where a regime speaks, its citations."""


@dataclass(frozen=True, slots=True)
class Unmet:
    """A condition that a rule asked for and that failed."""

    rule: str
    """The id of the rule that asked for it."""
    condition: str
    """`anonymous`, `!shared`, `~cross-site`, `limit:lifetime` or `limit:retention`."""
    stated: bool | None
    """The fact's value after defaults; None when it is not stated, and for a limit."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """The answer for one purpose. It is true when the purpose is allowed."""

    purpose: Purpose
    """The purpose."""
    requirement: Requirement
    """What the regime asks for."""
    rule: str
    """The id of the rule that says so."""
    allowed: bool
    """Whether it is allowed."""
    because: Because
    """Why."""
    unmet: tuple[Unmet, ...]
    """Why the rules that name the purpose did not hold; empty when one did."""
    citations: tuple[str, ...]
    """Who says so."""

    def __bool__(self) -> bool:
        return self.allowed


@dataclass(frozen=True, slots=True)
class Allowance:
    """Whether something without a cookie of its own may start. It is true when it may."""

    allowed: bool
    """Whether it is allowed."""
    because: Because
    """Why: of the first declaration that does not allow it, else of the first."""

    def __bool__(self) -> bool:
        return self.allowed


@dataclass(frozen=True, slots=True)
class Ask:
    """What to ask the visitor and why. It is true when something is owed."""

    asking: Asking
    """What the page owes the visitor."""
    because: Why
    """Why."""
    purposes: tuple[Purpose, ...]
    """The purposes to ask about, by bit."""

    def __bool__(self) -> bool:
        return self.asking is not Asking.NONE


@dataclass(frozen=True, slots=True)
class Act:
    """Something that a visitor did: what `record` records. Made by its methods."""

    kind: ActKind
    """What was done."""
    purpose: Purpose | None = None
    """The purpose that it is about."""
    provider: str | None = None
    """The provider that it is about, alone or with the purpose."""

    def __post_init__(self) -> None:
        # The id of a kind will do, as everywhere; what is none is a `ValueError` here.
        object.__setattr__(self, "kind", ActKind(self.kind))

    @staticmethod
    def accept_all() -> Act:
        """Accepted everything that the charter asks."""
        return Act(ActKind.ACCEPT_ALL)

    @staticmethod
    def refuse_all() -> Act:
        """Refused everything that the charter asks."""
        return Act(ActKind.REFUSE_ALL)

    @staticmethod
    def grant(purpose: Purpose | str, provider: str | None = None) -> Act:
        """Agreed to a purpose, or to one provider's part in it, as by clicking its video."""
        return Act(ActKind.GRANT, Purpose(purpose), provider)

    @staticmethod
    def refuse(purpose: Purpose | str, provider: str | None = None) -> Act:
        """Refused a purpose, or one provider's part in it."""
        return Act(ActKind.REFUSE, Purpose(purpose), provider)

    @staticmethod
    def refuse_provider(provider: str) -> Act:
        """Refused a provider as a whole."""
        return Act(ActKind.REFUSE_PROVIDER, None, provider)

    @staticmethod
    def allow_provider(provider: str) -> Act:
        """Took back the refusal of a provider."""
        return Act(ActKind.ALLOW_PROVIDER, None, provider)

    @staticmethod
    def seen() -> Act:
        """Closed the question without a choice. It grants nothing."""
        return Act(ActKind.SEEN)


@dataclass(frozen=True, slots=True)
class Written:
    """The value of a consent cookie, ready to be set. Its `repr` leaves the value out."""

    value: str = field(repr=False)
    """The value, safe in a cookie as it is."""
    shortened: bool
    """Whether something granted had to be left out to fit; refusals never are."""
    max_age: int
    """How long the cookie is kept, in seconds."""


@dataclass(frozen=True, slots=True)
class Report:
    """A cookie that may not be set, or a line that could not be read, and what becomes of it."""

    field: HeaderField
    """Which header it speaks of."""
    handling: Handling
    """What is done with it."""
    decision: Decision | None
    """The decision; None when the line could not be read."""
    error: ErrorCode | None
    """Why the line could not be read."""

    @property
    def removed(self) -> bool:
        """Whether it goes."""
        return self.handling is Handling.REMOVED


@dataclass(frozen=True, slots=True)
class Unreachable:
    """Something that may not be set and that the server cannot erase."""

    declaration: int | None
    """The number of the declaration, from 0; None for an undeclared cookie."""
    name: str
    """The declared name pattern, or the name of the cookie that is there."""
    technology: Technology
    """How it is kept."""
    domain: str | None
    """The domain that the declaration is limited to."""
    why: Obstacle
    """Why the server cannot erase it."""


@dataclass(frozen=True, slots=True)
class Erasure:
    """The deletions of one response, and what they leave."""

    lines: tuple[str, ...]
    """The Set-Cookie values, to be appended to the response's own."""
    remaining: int
    """How many names did not fit and follow on the next response."""
    unreachable: tuple[Unreachable, ...]
    """What the server cannot erase."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """What a visitor did, recorded. Its `repr` leaves the value out."""

    consent: Consent
    """The answers now."""
    written: Written
    """The value of the consent cookie."""
    lines: tuple[str, ...] = field(repr=False)
    """The Set-Cookie values, in order: deletions of other copies, then the consent cookie."""
