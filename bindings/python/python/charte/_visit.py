"""What the middlewares share: settings, and one request with its visitor."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias
from urllib.parse import quote

from charte._log import log
from charte._native import (
    Charter,
    Consent,
    Decision,
    Exchange,
    Explanation,
    Importer,
    Policy,
    Report,
    Visitor,
)
from charte._types import Act, Allowance, Ask, Erasure, RecordedConsent
from charte._words import Area, ConsentState, Mode, Purpose

Pairs: TypeAlias = Sequence[tuple[str | bytes, str | bytes]]


@dataclass(frozen=True, slots=True)
class Incoming:
    """A request, for functions that choose a policy or name a trusted host."""

    headers: Pairs
    """The headers, as the server gave them."""
    peer: str | None
    """The address of the client or proxy that sent it."""
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

    A policy is compiled when it is first needed.
    """

    def __init__(self, charter: Charter) -> None:
        self._charter = charter
        self._policies: dict[str, Policy] = {}
        self._lock = threading.Lock()

    def policy(self, code: str | None) -> Policy:
        """The policy for an ISO 3166 code (`FR`, `US-CA`); `None` is an unknown territory."""
        regime = self._charter.for_territory(code or "")
        with self._lock:
            found = self._policies.get(regime.id)
            if found is None:
                found = self._policies[regime.id] = Policy(self._charter, regime)
            return found


ChoosePolicy: TypeAlias = Callable[[Incoming], Policy]
TrustedHost: TypeAlias = Callable[[Incoming], "str | None"]


@dataclass(frozen=True)
class Settings:
    """The arguments of a middleware, checked."""

    policy: Policy | ChoosePolicy
    mode: Mode | str = Mode.ENFORCE
    filter_request: bool = False
    erase_leftovers: bool = False
    erase_cap: int | None = None
    vary: bool = True
    honour: Importer | None = None
    trusted_host: TrustedHost | None = None
    clock: Callable[[], float] = time.time
    on_report: Callable[[Report], None] = log

    def __post_init__(self) -> None:
        if not isinstance(self.policy, Policy) and not callable(self.policy):
            got = type(self.policy).__name__
            raise TypeError(
                "policy: expected a charte.Policy or a function that chooses one for a request, "
                f"got {got}; make one with charte.Policy(charte.Charter.from_path(path))"
            )
        object.__setattr__(self, "mode", Mode(self.mode))
        for name in ("filter_request", "erase_leftovers", "vary"):
            _expect(name, getattr(self, name), bool, "True or False")
        if self.erase_cap is not None:
            _expect("erase_cap", self.erase_cap, int, "a number of bytes or None")
            if self.erase_cap < 0:
                raise ValueError("erase_cap: expected a number of bytes from 0")
        if self.honour is not None:
            _expect("honour", self.honour, Importer, "a charte.Importer or None")
        for name in ("clock", "on_report"):
            if not callable(getattr(self, name)):
                raise TypeError(f"{name}: expected a function, got {_kind(getattr(self, name))}")
        if self.trusted_host is not None and not callable(self.trusted_host):
            raise TypeError(
                "trusted_host: expected a function of the incoming request or None, "
                f"got {_kind(self.trusted_host)}"
            )


def _expect(name: str, value: object, kind: type, expected: str) -> None:
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise TypeError(f"{name}: expected {expected}, got {_kind(value)}")


def _kind(value: object) -> str:
    return type(value).__name__


def check_application(app: object) -> None:
    """Raises `TypeError` if this is not an application."""
    if not callable(app):
        raise TypeError(f"app: expected the application to wrap, got {_kind(app)}")


class Visit:
    """One request and its visitor, for the application.

    The middleware adds what is recorded or erased here to the response, after its filter, and the
    response's own cookies are judged by the new answer.
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
            incoming.headers,
            now=self.now,
            mode=settings.mode,
            host=host,
            honour=settings.honour,
        )
        self._arrived = self._exchange
        self._path = path or "/"
        self._cookies = [value for name, value in incoming.headers if is_header(name, "cookie")]
        self._recorded: tuple[str, ...] = ()
        self._erased: tuple[str, ...] | None = None
        self._sent = False

    @property
    def exchange(self) -> Exchange:
        """The request and its response, with what was recorded since."""
        return self._exchange

    @property
    def visitor(self) -> Visitor:
        """The visitor, with what was recorded since."""
        return self._exchange.visitor

    @property
    def state(self) -> ConsentState:
        """The state of the visitor's consent."""
        return self.visitor.state

    @property
    def cache_key(self) -> str:
        """A key under which a response may be cached: visitors with the same key get the same
        response."""
        return self._exchange.cache_key

    def decide(self, name: str | bytes) -> Decision:
        """Decides a cookie by its name, as set by the host that answers."""
        return self.visitor.decide(name)

    def explain(self, name: str | bytes) -> Explanation:
        """Explains the decision of a cookie by its name."""
        return self.visitor.explain(name)

    def allows(self, purpose: Purpose | str, provider: str | None = None) -> Allowance:
        """Whether a script, an embed or an SDK may start."""
        return self.visitor.allows(purpose, provider)

    def ask(self, area: Area | str | None = None) -> Ask:
        """What the page owes the visitor: nothing, a notice, or a question."""
        return self.visitor.ask(area)

    def record(self, *acts: Act, record_id: str | None = None) -> RecordedConsent | None:
        """Records what the visitor did. The response carries it, and from here on it counts.

        `None` if nothing is to be written: closing the question does not replace an answer that
        cannot be read.
        """
        self._check_not_sent()
        recorded = self._exchange.record(*acts, path=self._path, record_id=record_id)
        if recorded is None:
            return None
        # What did not fit into the cookie must not count for this response either.
        encoded = recorded.encoded
        consent = Consent(encoded.value) if encoded.shortened else recorded.consent
        self._recorded = recorded.lines
        self._exchange = self._exchange.with_consent(consent)
        return recorded

    def consent_record(
        self,
        recorded: RecordedConsent,
        *,
        record_id: str | None = None,
        language: str | None = None,
        notice: str | None = None,
        withdrawal: str | None = None,
    ) -> str:
        """The record that proves what was just recorded (GDPR art. 7(1)), as JSON. The
        application keeps it."""
        return self._arrived.visitor.consent_record(
            recorded.consent,
            record_id=record_id,
            language=language,
            notice=notice,
            withdrawal=withdrawal,
        )

    def erase(self) -> Erasure:
        """Deletes with the response what the visitor's browser holds and may not be set now: what
        the request brought, and declared cookies that its path does not show.

        What does not fit follows on the next response. In the mode `report` nothing is added.
        """
        self._check_not_sent()
        return self._plan(self._exchange.withdraw)

    def _plan(self, erase: Callable[..., Erasure]) -> Erasure:
        cap = self._settings.erase_cap
        erasure = erase(self._cookies, self._path, **({} if cap is None else {"cap": cap}))
        self._erased = erasure.lines if self._exchange.mode is Mode.ENFORCE else ()
        return erasure

    def _check_not_sent(self) -> None:
        if self._sent:
            raise RuntimeError("the response's headers are sent already; record before it starts")

    def _report(self, reports: Iterable[Report]) -> None:
        for report in reports:
            self._settings.on_report(report)

    def _filter_request(self) -> list[bytes] | None:
        """The Cookie lines that the application gets; `None` if nothing changes."""
        if not self._settings.filter_request:
            return None
        lines, changed = [], False
        for line in self._cookies:
            kept, reports = self._exchange.filter_cookie(line)
            self._report(reports)
            changed = changed or bool(reports)
            if kept:
                lines.append(kept)
        return lines if changed and self._exchange.mode is Mode.ENFORCE else None

    def _added(self) -> tuple[str, ...]:
        """The Set-Cookie values that are appended to the response."""
        if self._settings.erase_leftovers and self._erased is None and not self._sent:
            self._plan(self._exchange.erase)
        self._sent = True
        return (self._erased or ()) + self._recorded

    def _vary(self, headers: Pairs) -> str:
        """What the response's Vary lines lack; empty if they lack nothing."""
        return ", ".join(self._exchange.vary(headers)) if self._settings.vary else ""


def found_visit(found: object, kind: str) -> Visit:
    """The visit that a middleware left, or the error that there is none."""
    if isinstance(found, Visit):
        return found
    raise RuntimeError(
        f"this {kind} did not pass through CharteMiddleware, so its response is not filtered; "
        "serve the wrapped application"
    )


def quote_path(decoded: bytes) -> str:
    """A path as browsers send it."""
    return quote(decoded, safe="/:@!$&'()*+,;=~")


def is_header(name: str | bytes, wanted: str) -> bool:
    """Whether a header has this name, in any case and with white space around it."""
    name = name if isinstance(name, str) else name.decode("latin-1")
    return name.strip().lower() == wanted
