"""A cookie policy for `http.cookiejar`, so that `urllib` and `requests` clients obey a charter.

    session = requests.Session()
    session.cookies.set_policy(ChartePolicy(policy, consent=value))
"""

from __future__ import annotations

import time
import urllib.request
from collections.abc import Callable, Iterable
from http.cookiejar import Cookie, DefaultCookiePolicy
from typing import Any
from urllib.parse import urlsplit

from charte._native import Consent, Policy
from charte._types import HeaderError, Report
from charte._visit import log
from charte._words import Handling, HeaderField, Mode

__all__ = ["ChartePolicy"]


class ChartePolicy(DefaultCookiePolicy):
    """Accepts a cookie when the charter allows it, on top of what `DefaultCookiePolicy` asks.

    consent: what the user of the client answered; it may be set anew at any time.
    gpc: whether the client sends `Sec-GPC: 1`.
    mode: `enforce`, or `report`: nothing is refused and everything is told.
    filter_request: whether declared cookies that may not be set are not sent either.
    on_report: hears of everything that may not be set, and of what cannot be read.

    Further arguments are those of `DefaultCookiePolicy`. The page is the charter's own site.
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
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.policy = policy
        self.consent = consent
        self.gpc = gpc
        self.mode = Mode(mode)
        self.filter_request = filter_request
        self.clock = clock
        self.on_report = on_report

    def set_ok(self, cookie: Cookie, request: urllib.request.Request) -> bool:
        """Whether the cookie may be kept."""
        return super().set_ok(cookie, request) and self._may(cookie, request, sending=False)

    def return_ok(self, cookie: Cookie, request: urllib.request.Request) -> bool:
        """Whether the cookie may be sent."""
        if not super().return_ok(cookie, request):
            return False
        return not self.filter_request or self._may(cookie, request, sending=True)

    def _may(self, cookie: Cookie, request: urllib.request.Request, *, sending: bool) -> bool:
        now = self.clock()
        visitor = self.policy.visitor(
            self.consent, now=now, page=self.policy.charter.site, gpc=self.gpc
        )
        host = urlsplit(request.get_full_url()).hostname
        # A value without a name: `http.cookiejar` takes the value for the name.
        name = cookie.name if cookie.value is not None else ""
        decision = error = None
        if cookie.expires is None or sending:
            decision = visitor.decide(name, host)
        else:
            # How long it lives may count; its value never does, and is there for want of a name.
            line = f"{name}=0; Max-Age={int(cookie.expires - now)}"
            try:
                decision = visitor.decide_set_cookie(line, host)
            except HeaderError as failed:
                error = failed.code
        if decision is not None:
            stays = not decision.is_declared or name == self.policy.charter.consent_cookie
            if decision.may_set or (sending and stays):
                return True
        report = self.mode is Mode.REPORT
        handling = Handling.KEPT if report else Handling.REMOVED
        field = HeaderField.COOKIE if sending else HeaderField.SET_COOKIE
        self.on_report(Report(field, handling, decision, error))
        return report
