"""What only holds data: the answers of the compiled classes, and errors."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from charte._words import (
    ActKind,
    Area,
    Asking,
    AskReason,
    Confidence,
    DecisionReason,
    EraseBlocker,
    ErrorCode,
    Fact,
    FactOrigin,
    FindingCode,
    Force,
    Gpc,
    LimitOf,
    Purpose,
    Requirement,
    Role,
    Severity,
    Technology,
)

if TYPE_CHECKING:
    from charte._native import Consent, Text


class CharteError(ValueError):
    """What went wrong, where, and what to do. It never holds a cookie's value."""

    code: ErrorCode
    """The stable code."""
    help: str | None
    """What to do, which is the end of the text; `None` if the text says all there is to say."""
    line: int | None
    """The line in the source, from 1."""
    column: int | None
    """The column in the source, in characters from 1."""
    path: str
    """Where in the document, as `cookie[3].lifetime`; empty for the whole document."""
    token: int | None
    """The index of the token of a consent value, from 0."""


class CharterError(CharteError):
    """A charter is wrong, or an id is unknown: of a purpose, a mode, a regime …"""


class RegimeError(CharteError):
    """A regime file is wrong."""


class HeaderError(CharteError):
    """A `Set-Cookie` line is wrong: a browser would ignore it."""


class ConsentError(CharteError):
    """A consent value is wrong, or acts cannot be recorded."""


class InteropError(CharteError):
    """A value or a table of another consent manager is wrong, or an answer is not written in its
    format."""


_BY_CODE = {
    "1": CharterError,
    "2": RegimeError,
    "3": HeaderError,
    "4": ConsentError,
    "6": InteropError,
}


def error(
    text: str,
    help: str | None,
    code: ErrorCode,
    place: tuple[int | None, int | None, str, int | None],
) -> CharteError:
    """The exception of a code, by its first digit."""
    made = _BY_CODE.get(code[1], CharteError)(text)
    made.code, made.help = code, help
    made.line, made.column, made.path, made.token = place
    return made


@dataclass(frozen=True, slots=True)
class Provider:
    """Who deposits a cookie, or for whom it is deposited.

    id: the id that declarations and consents name.
    name: the human-readable name.
    role: what the provider is to the publisher.
    domains: domains that recognise the provider in a recording; they decide nothing.
    privacy_policy: the address of the privacy policy.
    iab_vendor: the number in the Global Vendor List of the IAB Transparency and Consent Framework.
    google_atp: the number in Google's list of ad technology providers.
    """

    id: str
    name: Text
    role: Role | None
    domains: tuple[str, ...]
    privacy_policy: Text | None
    iab_vendor: int | None
    google_atp: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Declaration:
    """A declared cookie, or another tracker.

    name: the name pattern: literal but for `*`, any run of characters.
    provider: the id of the provider; a declaration without one belongs to the publisher.
    service: the service that the cookie is part of.
    areas: the areas stated; empty means both.
    purposes: the purposes, in the order of the file.
    description: what the cookie does, for visitors.
    lifetime: how long the cookie lives, such as `13 months` or `session`.
    data_retention: how long the data are kept, such as `25 months`.
    domain: the setting host, with its subdomains, that the declaration is limited to.
    path: the path of the cookie.
    technology: how it is stored.
    is_partitioned: whether the cookie is `Partitioned`.
    is_separable: whether the code that reads the cookie keeps its purposes apart.
    facts: the facts stated, without defaults.
    """

    name: str
    provider: str | None
    service: Text | None
    areas: tuple[Area, ...]
    purposes: tuple[Purpose, ...]
    description: Text | None
    lifetime: str | None
    data_retention: str | None
    domain: str | None
    path: str
    technology: Technology
    is_partitioned: bool
    is_separable: bool
    facts: Mapping[Fact, bool]


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in an instrument. `str()` gives it as `cnil-2020-091 §51`.

    instrument: the id of the instrument.
    at: the place in it, as `§51`.
    confidence: how reliable it is.
    source: where its words were read.
    """

    instrument: str
    at: str | None
    confidence: Confidence
    source: str | None

    def __str__(self) -> str:
        return self.instrument if self.at is None else f"{self.instrument} {self.at}"


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit of time in a rule.

    of: what it is about.
    max: the longest, such as `13 months`.
    force: how binding it is.
    unless: the fact that lifts the limit if it is yes.
    citations: who says so.
    """

    of: LimitOf
    max: str
    force: Force
    unless: Fact | None
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of a regime.

    id: the id, as `fr.audience-measurement`.
    purposes: the purposes that the rule names, by bit.
    conditions: the conditions, in order: `anonymous`, `!shared` (stated no), `~cross-site` (not
        stated yes).
    limits: the limits of time, of every period.
    then: the requirement if the conditions hold.
    honours_objection: whether an explicit refusal is honoured although the rule exempts.
    start: the first moment when it is in force; `None` if there is none known.
    end: the moment after the last; `None` if no end is known.
    citations: who says so.
    """

    id: str
    purposes: tuple[Purpose, ...]
    conditions: tuple[str, ...]
    limits: tuple[Limit, ...]
    then: Requirement
    honours_objection: bool
    start: datetime | None
    end: datetime | None
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time in which a regime has the same rules.

    id: the id in the regime's file; `None` if the file has no periods.
    start: the first moment; `None` if there is none known.
    end: the moment after the last; `None` if no end is known.
    default: what is required if no rule holds.
    default_force: where the default comes from: a statute, an authority's guidance, or this
        library.
    gpc: what Global Privacy Control is.
    validity: how long an answer is valid, such as `6 months`.
    """

    id: str | None
    start: datetime | None
    end: datetime | None
    default: Requirement
    default_force: Literal["statute", "guidance", "product"] | None
    gpc: Gpc
    validity: str


@dataclass(frozen=True, slots=True)
class Review:
    """When something was last compared with its sources.

    on: the day of the review, as `2026-11-28`.
    by: the reviewer's role.
    next: the day when the next review is due.
    """

    on: str
    by: str
    next: str


@dataclass(frozen=True, slots=True)
class Instrument:
    """A statute, a guideline, a judgment.

    id: the id that citations name.
    title: its title.
    date: its date, as `1978-01-06`.
    url: its official address.
    """

    id: str
    title: str
    date: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that the charter's author should look at. It never changes a decision.

    code: the stable code.
    severity: how severe it is.
    cookie: the name of the cookie or the pattern it is about.
    declaration: the number of the declaration it is about, from 0.
    message: what was observed.
    help: what to do about it.
    citations: the regime's citations, if it has any.
    """

    code: FindingCode
    severity: Severity
    cookie: str | None
    declaration: int | None
    message: str
    help: str
    citations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UnmetCondition:
    """A condition that a rule asks for and that failed.

    rule: the id of the rule.
    condition: `anonymous`, `!shared`, `~cross-site`, `limit:lifetime` or `limit:retention`.
    stated: the fact's value after defaults. `None` if it is not stated, and for a limit.
    origin: where the value comes from. `None` if there is no value.
    """

    rule: str
    condition: str
    stated: bool | None
    origin: FactOrigin | None


@dataclass(frozen=True, slots=True)
class MetCondition:
    """A condition that held, and the fact that it rests on.

    rule: the id of the rule.
    condition: `anonymous`, `!shared` or `~cross-site`.
    value: the fact's value after defaults. `None` if silence is enough.
    origin: where the value comes from. `None` if there is no value.
    """

    rule: str
    condition: str
    value: bool | None
    origin: FactOrigin | None


@dataclass(frozen=True, slots=True)
class Ruling:
    """The answer for one purpose. It is true if the purpose is allowed.

    purpose: the purpose.
    requirement: what the regime requires.
    rule: the id of the rule that says so: one of the regime's, `<regime>.default`, `unclassified`
        or `undeclared`.
    allowed: whether it is allowed.
    because: why.
    unmet: why the rules that name the purpose did not hold. Empty if one did.
    rests_on: the binding conditions of the rule that held, in its order. Empty if none did.
    citations: who says so.
    """

    purpose: Purpose
    requirement: Requirement
    rule: str
    allowed: bool
    because: DecisionReason
    unmet: tuple[UnmetCondition, ...]
    rests_on: tuple[MetCondition, ...]
    citations: tuple[Citation, ...]

    def __bool__(self) -> bool:
        return self.allowed


@dataclass(frozen=True, slots=True)
class Allowance:
    """Whether something without a cookie of its own may start. It is true if it may.

    allowed: whether it is allowed.
    because: why: of the first declaration that does not allow it, else of the first.
    """

    allowed: bool
    because: DecisionReason

    def __bool__(self) -> bool:
        return self.allowed


@dataclass(frozen=True, slots=True)
class Ask:
    """What to ask the visitor and why. It is true if the page owes a notice or a question.

    asking: what the page owes the visitor.
    because: why.
    purposes: the purposes to ask about, by bit.
    """

    asking: Asking
    because: AskReason
    purposes: tuple[Purpose, ...]

    def __bool__(self) -> bool:
        return self.asking is not Asking.NONE


@dataclass(frozen=True, slots=True)
class Act:
    """Something that a visitor did: what `record` records. Its methods make one.

    To withdraw everything, record `Act.refuse_all()` and erase what is there.

    kind: what was done.
    purpose: the purpose that it is about.
    provider: the provider that it is about, alone or with the purpose.
    """

    kind: ActKind
    purpose: Purpose | None = None
    provider: str | None = None

    def __post_init__(self) -> None:
        # Ids will do, as everywhere; an unknown one raises `CharterError` here.
        object.__setattr__(self, "kind", ActKind(self.kind))
        if self.purpose is not None:
            object.__setattr__(self, "purpose", Purpose(self.purpose))

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
class EncodedConsent:
    """The value of a consent cookie, ready to be set. Its `repr` leaves the value out.

    value: the value, safe in a cookie as it is.
    shortened: whether something granted had to be left out to fit; refusals never are.
    max_age: how long the cookie is kept, in seconds.
    """

    value: str = field(repr=False)
    shortened: bool
    max_age: int


@dataclass(frozen=True, slots=True)
class RecordedConsent:
    """What a visitor did, recorded. Its `repr` leaves the value out.

    consent: the answers now.
    encoded: the value of the consent cookie.
    lines: the `Set-Cookie` values, in order: deletions of other copies, then the consent cookie.
    """

    consent: Consent
    encoded: EncodedConsent
    lines: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Unreachable:
    """Something that may not be set and that the server cannot erase.

    declaration: the number of the declaration, from 0; `None` for an undeclared cookie.
    name: the declared name pattern, or the name of the cookie that is there.
    technology: how it is stored.
    domain: the domain that the declaration is limited to.
    why: why the server cannot erase it.
    """

    declaration: int | None
    name: str
    technology: Technology
    domain: str | None
    why: EraseBlocker


@dataclass(frozen=True, slots=True)
class Erasure:
    """The deletions of one response, and what they leave.

    lines: the `Set-Cookie` values, to be appended to the response's own.
    remaining: how many names did not fit and follow on the next response.
    unreachable: what the server cannot erase.
    """

    lines: tuple[str, ...]
    remaining: int
    unreachable: tuple[Unreachable, ...]


@dataclass(frozen=True, slots=True)
class KeyChange:
    """A key whose value changed. A list has one for each element that changed.

    key: the key, as in the file: `lifetime`, `facts.shared`, `description.fr`.
    old: what it was; `None` if it was not stated, or the list did not hold it.
    new: what it is now; `None` if it is not stated, or the list does not hold it.
    """

    key: str
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class RequirementChange:
    """What the regime required for a purpose of a cookie, and what it requires now.

    purpose: the purpose.
    old: what was required.
    new: what is required now.
    """

    purpose: Purpose
    old: Requirement
    new: Requirement


@dataclass(frozen=True, slots=True)
class MaterialChange:
    """One reason why a change is material.

    why: the id of the reason, such as `new-purpose` or `longer-lifetime`.
    what: the same in words.
    purposes: the purposes concerned that visitors are asked about under the regime, by bit.
    wants_revision: whether answers given before do not cover it, so that the revision must be
        higher.
    """

    why: str
    what: str
    purposes: tuple[Purpose, ...]
    wants_revision: bool


@dataclass(frozen=True, slots=True)
class AskedAgain:
    """Who must be asked again, and about what. Refusals stay, whatever changes.

    purposes: the purposes that material changes touch and that visitors are asked about, by bit.
        Empty if what changed needs no answer.
    granted: what a visitor who had agreed to everything is asked.
    refused: what a visitor who had refused everything is asked.
    with_a_new_revision: whether `granted` and `refused` are told of a higher revision, which the
        newer charter lacks and something material needs.
    answers_lost: whether every answer is forgotten, refusals too: the consent cookie has another
        name.
    """

    purposes: tuple[Purpose, ...]
    granted: Ask
    refused: Ask
    with_a_new_revision: bool
    answers_lost: bool


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that changed between two charters.

    part: what it is about.
    name: the provider's id, or the name pattern of the declaration.
    change: what became of it.
    technology: how a declared cookie is stored.
    domain: the host that the declaration is limited to.
    declaration: its number in the newer charter, from 0; `None` if it was removed.
    keys: its keys: those that differ, or all of what was added or removed.
    requirements: the purposes that it kept and for which the regime requires something else now.
    material: why it is material; empty if it is not.
    """

    part: Literal["charter", "provider", "cookie"]
    name: str | None
    change: Literal["added", "removed", "changed"]
    technology: Technology | None
    domain: str | None
    declaration: int | None
    keys: tuple[KeyChange, ...]
    requirements: tuple[RequirementChange, ...]
    material: tuple[MaterialChange, ...]


@dataclass(frozen=True, slots=True)
class ImportNote:
    """What was lost, refused or not understood in an import. It never holds a value. `str()` gives
    its message.

    kind: what kind of note it is.
    manager: the id of the consent manager.
    message: what happened, and what to do.
    """

    kind: Literal[
        "unreadable",
        "no-answer",
        "grants-dropped",
        "unknown-word",
        "missing-word",
        "unknown-section",
        "signal",
    ]
    manager: str
    message: str

    def __str__(self) -> str:
        return self.message


@dataclass(frozen=True, slots=True)
class Exported:
    """An answer in the format of other software. Its `repr` leaves the values out.

    cookies: the cookies, name and value.
    lost: what the format cannot say, a sentence each.
    """

    cookies: tuple[tuple[str, str], ...] = field(repr=False)
    lost: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Signal:
    """What the tags of a vendor must be told, for this page and never stored.

    receiver: whom it is for.
    default: what holds without the visitor's answer: each type, and whether it is granted.
    update: what holds now; `None` if the visitor has no answer that counts.
    limited_data_use: Meta only: whether its limited data use is asked for.
    script: the JavaScript lines that a page needs before the vendor's tags, without a `<script>`
        element. Those for Meta belong between its own snippet and `fbq('init', …)`.
    """

    receiver: Literal["consent-mode", "uet", "clarity", "meta"]
    default: Mapping[str, bool]
    update: Mapping[str, bool] | None
    limited_data_use: bool
    script: str


@dataclass(frozen=True, slots=True)
class Audit:
    """The summary of an audit; the tables that it wrote hold the rest.

    rows: rows that were judged.
    nameless: rows that name no cookie, and were not judged.
    no_address: rows whose page is no address. It counts as unknown.
    no_host: rows whose host is none. It counts as unknown.
    sites: sites that were judged. Rows without a page count as one.
    needs_banner: sites where a first-time visitor must be asked or informed.
    needs_no_banner: sites where everything may be set without asking.
    cannot_tell: sites for which the table does not settle this.
    hidden: sites where names were redacted.
    errors: sites with a finding of severity `error`.
    complete: whether every row was judged and no name was redacted. If not, a site with no finding
        listed may still have some.
    """

    rows: int
    nameless: int
    no_address: int
    no_host: int
    sites: int
    needs_banner: int
    needs_no_banner: int
    cannot_tell: int
    hidden: int
    errors: int
    complete: bool


def audit(
    rows: tuple[int, int, int, int], sites: tuple[int, int, int, int, int, int], complete: bool
) -> Audit:
    """The summary from its counts of rows and of sites."""
    return Audit(*rows, *sites, complete)
