"""What the middlewares share: settings, and one request with its visitor."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias
from urllib.parse import quote

from charte._native import Charter, Consent, Decision, Exchange, Policy, Visitor
from charte._types import Act, Allowance, Ask, Erasure, Recorded, Report
from charte._words import Area, Mode, Purpose, State

Pairs: TypeAlias = Sequence[tuple[str | bytes, str | bytes]]

_log = logging.getLogger("charte")


def log(report: Report) -> None:
    """Tell a report to the logger `charte`: names and reasons, never a value."""
    decision = report.decision
    if decision is None:
        _log.warning(
            "a %s header cannot be read (%s), %s", report.field, report.error, report.handling
        )
        return
    if not _log.isEnabledFor(logging.INFO):
        return
    withheld = next((ruling for ruling in decision.rulings if not ruling.allowed), None)
    _log.info(
        "%s: %s may not be set, because %s of %s, %s",
        report.field,
        repr(decision.cookie) if decision.cookie else "(no name)",
        withheld and withheld.because,
        withheld and withheld.purpose,
        report.handling,
    )


@dataclass(frozen=True, slots=True)
class Incoming:
    """A request as the application's own choices see it."""

    headers: Pairs
    """The headers, as the server gave them."""
    peer: str | None
    """The address of who sent it."""
    source: Any
    """The WSGI environ or the ASGI scope."""

    def header(self, name: str) -> str | None:
        """The first header of this name, in any case."""
        for key, value in self.headers:
            if is_header(key, name.lower()):
                return value if isinstance(value, str) else value.decode("latin-1")
        return None


class Territories:
    """One policy for each regime that a site serves, found by territory.

    Policies are compiled when they are first asked for.
    """

    def __init__(self, charter: Charter) -> None:
        self._charter = charter
        self._policies: dict[str, Policy] = {}
        self._lock = threading.Lock()

    def policy(self, code: str | None) -> Policy:
        """The policy for an ISO 3166 code (`FR`, `US-CA`); None is an unknown territory."""
        regime = self._charter.for_territory(code or "")
        with self._lock:
            found = self._policies.get(regime.id)
            if found is None:
                found = self._policies[regime.id] = Policy(self._charter, regime)
            return found


@dataclass(frozen=True)
class Settings:
    """What an application chooses, the same in every middleware."""

    policy: Policy | Callable[[Incoming], Policy]
    """One policy, or a function that chooses one for a request (see `Territories`)."""
    mode: Mode | str = Mode.ENFORCE
    """`enforce`, or `report`: nothing is changed and everything is told."""
    filter_request: bool = False
    """Whether declared cookies that may not be set are taken out of the request too."""
    erase_leftovers: bool = False
    """Whether every response deletes what the request brought and may not be set."""
    erase_cap: int | None = None
    """The bytes of deletions in one response; None is the library's own bound."""
    vary: bool = True
    """Whether every response says in `Vary` which request headers it depends on, so that no cache
    gives one visitor's response to another. In the mode `report` nothing is added."""
    trusted_host: Callable[[Incoming], str | None] | None = None
    """The host that a trusted proxy names. It must answer None for everybody else, by the peer's
    address: anybody can send such a header."""
    clock: Callable[[], float] = time.time
    """The clock, in seconds since 1970; asked once a request."""
    on_report: Callable[[Report], None] = log
    """Hears of everything that may not be set."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "mode", Mode(self.mode))


class Visit:
    """One request and its visitor, for the application.

    What is recorded or erased here is added to the response by the middleware, after its filter,
    and the response's own cookies are judged by the new answer.
    """

    def __init__(self, settings: Settings, incoming: Incoming, path: str | bytes) -> None:
        self._settings = settings
        chosen = settings.policy
        self.policy: Policy = chosen if isinstance(chosen, Policy) else chosen(incoming)
        """The policy that was chosen for this request."""
        self.now: float = settings.clock()
        """The moment of the request, in seconds since 1970."""
        host = settings.trusted_host(incoming) if settings.trusted_host else None
        self._exchange = self.policy.exchange(
            incoming.headers, now=self.now, mode=settings.mode, host=host
        )
        self._came = self._exchange
        self._path = path or "/"
        self._cookies = [value for name, value in incoming.headers if is_header(name, "cookie")]
        self._recorded: tuple[str, ...] = ()
        self._erased: tuple[str, ...] | None = None
        self._sent = False

    @property
    def exchange(self) -> Exchange:
        """Everything that the rules can say of this request, with what was recorded since."""
        return self._exchange

    @property
    def visitor(self) -> Visitor:
        """The visitor, with what was recorded since."""
        return self._exchange.visitor

    @property
    def state(self) -> State:
        """The state of the visitor's consent."""
        return self.visitor.state

    @property
    def cache_key(self) -> str:
        """A key under which a response may be kept for all visitors to whom it applies alike."""
        return self.visitor.cache_key

    def allows(self, purpose: Purpose | str, provider: str | None = None) -> Allowance:
        """Whether a script, an embed or an SDK may start."""
        return self.visitor.allows(purpose, provider)

    def ask(self, area: Area | str | None = None) -> Ask:
        """What the page owes the visitor: nothing, a notice, a question."""
        return self.visitor.ask(area)

    def decide(self, name: str | bytes) -> Decision:
        """Decide a cookie by its name, at the host that answers."""
        return self._exchange.decide(name)

    def may_set(self, name: str | bytes) -> bool:
        """Whether a cookie of this name may be set now."""
        return self.decide(name).may_set

    def record(self, *acts: Act, record_id: str | None = None) -> Recorded | None:
        """Record what the visitor did. The response carries it; from here on it counts.

        `None` when nothing is to be written: closing the question says nothing about an answer
        that cannot be read.
        """
        self._still_open()
        recorded = self._exchange.record(*acts, path=self._path, record_id=record_id)
        if recorded is None:
            return None
        # What did not fit into the cookie must not count for this response either.
        written = recorded.written
        consent = Consent(written.value) if written.shortened else recorded.consent
        self._recorded = recorded.lines
        self._exchange = self._exchange.answered(consent)
        return recorded

    def proof(
        self,
        recorded: Recorded,
        *,
        record_id: str | None = None,
        language: str | None = None,
        notice: str | None = None,
        withdrawal: str | None = None,
    ) -> str:
        """The record that proves what was just recorded (GDPR art. 7(1)), as JSON. The
        application keeps it."""
        return self._came.visitor.proof(
            recorded.consent,
            record_id=record_id,
            language=language,
            notice=notice,
            withdrawal=withdrawal,
        )

    def erase(self) -> Erasure:
        """Delete with the response what the visitor's browser holds and may not be set now: what
        the request brought, and declared cookies that its path does not show.

        What does not fit follows on the next response. In the mode `report` nothing is added.
        """
        self._still_open()
        return self._plan(self._exchange.withdraw)

    def _plan(self, erase: Callable[..., Erasure]) -> Erasure:
        cap = self._settings.erase_cap
        erasure = erase(self._cookies, self._path, **({} if cap is None else {"cap": cap}))
        self._erased = erasure.lines if self._exchange.mode is Mode.ENFORCE else ()
        return erasure

    def _still_open(self) -> None:
        if self._sent:
            raise RuntimeError("the response's headers are sent; record before it starts")

    def _tell(self, reports: Iterable[Report]) -> None:
        for report in reports:
            self._settings.on_report(report)

    def _filter_request(self) -> list[bytes] | None:
        """The Cookie lines that the application gets; None when nothing changes."""
        if not self._settings.filter_request:
            return None
        lines, told = [], False
        for line in self._cookies:
            kept, reports = self._exchange.filter_cookie(line)
            self._tell(reports)
            told = told or bool(reports)
            if kept:
                lines.append(kept)
        return lines if told and self._exchange.mode is Mode.ENFORCE else None

    def _added(self) -> tuple[str, ...]:
        """The Set-Cookie values that are appended to the response."""
        if self._settings.erase_leftovers and self._erased is None and not self._sent:
            self._plan(self._exchange.erase)
        self._sent = True
        return (self._erased or ()) + self._recorded

    def _vary(self, headers: Pairs) -> str:
        """What the response's Vary lines lack; empty when it is nothing."""
        return ", ".join(self._exchange.vary(headers)) if self._settings.vary else ""


def quote_path(decoded: bytes) -> str:
    """A path as browsers send it."""
    return quote(decoded, safe="/:@!$&'()*+,;=~")


def is_header(name: str | bytes, wanted: str) -> bool:
    """Whether a header has this name, in any case and with white space around it."""
    name = name if isinstance(name, str) else name.decode("latin-1")
    return name.strip().lower() == wanted
