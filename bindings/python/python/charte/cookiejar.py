"""A cookie policy for `http.cookiejar`, so that `urllib` and `requests` clients obey a charter.

    session = requests.Session()
    session.cookies.set_policy(ChartePolicy(policy, consent=value))
"""

from __future__ import annotations

import time
import urllib.request
from collections.abc import Callable, Iterable, Sequence
from http.cookiejar import Cookie, DefaultCookiePolicy
from urllib.parse import urlsplit

from charte._log import log
from charte._native import Consent, Exchange, Policy, Report
from charte._words import Mode

__all__ = ["ChartePolicy"]


class ChartePolicy(DefaultCookiePolicy):
    """Accepts a cookie if the charter allows it, in addition to what `DefaultCookiePolicy` checks.

    policy: the charter's policy. The page is the charter's own site.
    consent: what the user of the client answered; it may be replaced at any time.
    gpc: whether the client sends `Sec-GPC: 1`.
    mode: `enforce`, or `report`: nothing is refused, everything is reported.
    filter_request: whether declared cookies that may not be set are not sent either.
    clock: gives the time in seconds since 1970.
    on_report: is called with everything that may not be set, and with what cannot be read.
    allowed_domains, blocked_domains: as in `DefaultCookiePolicy`. Its other settings, such as
        `strict_ns_domain`, are attributes.
    """

    def __init__(
        self,
        policy: Policy,
        *,
        consent: str | bytes | Consent | Iterable[str | bytes] | None = None,
        gpc: bool = False,
        mode: Mode | str = Mode.ENFORCE,
        filter_request: bool = False,
        clock: Callable[[], float] = time.time,
        on_report: Callable[[Report], None] = log,
        allowed_domains: Sequence[str] | None = None,
        blocked_domains: Sequence[str] | None = None,
    ) -> None:
        super().__init__(allowed_domains=allowed_domains, blocked_domains=blocked_domains)
        if not isinstance(policy, Policy):
            raise TypeError(f"policy: expected a charte.Policy, got {type(policy).__name__}")
        self.policy = policy
        self.consent = consent
        self.gpc = gpc
        self.mode = Mode(mode)
        self.filter_request = filter_request
        self.clock = clock
        self.on_report = on_report

    def set_ok(self, cookie: Cookie, request: urllib.request.Request) -> bool:
        """Whether the cookie may be kept."""
        if not super().set_ok(cookie, request):
            return False
        now = self.clock()
        # Only how long it lives may matter, never its value, which is here for want of a name.
        age = "" if cookie.expires is None else f"; Max-Age={int(cookie.expires - now)}"
        line = f"{_name(cookie)}=0{age}"
        kept, reports = self._exchange(request, now).filter_response([("Set-Cookie", line)])
        self._report(reports)
        return bool(kept)

    def return_ok(self, cookie: Cookie, request: urllib.request.Request) -> bool:
        """Whether the cookie may be sent."""
        if not super().return_ok(cookie, request):
            return False
        if not self.filter_request:
            return True
        kept, reports = self._exchange(request, self.clock()).filter_cookie(f"{_name(cookie)}=0")
        self._report(reports)
        return bool(kept)

    def _exchange(self, request: urllib.request.Request, now: float) -> Exchange:
        host = urlsplit(request.get_full_url()).hostname
        headers = [("Sec-GPC", "1")] if self.gpc else []
        exchange = self.policy.exchange(headers, now=now, mode=self.mode, host=host)
        return exchange if self.consent is None else exchange.with_consent(self.consent)

    def _report(self, reports: Iterable[Report]) -> None:
        for report in reports:
            self.on_report(report)


def _name(cookie: Cookie) -> str:
    """The name: of a value without a name `http.cookiejar` makes a name without a value."""
    return cookie.name if cookie.value is not None else ""
