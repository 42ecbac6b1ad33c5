"""A WSGI middleware that holds a site to its charter: Flask, Bottle, Pyramid, any other.

    import charte
    from charte.wsgi import CharteMiddleware, visit

    app.wsgi_app = CharteMiddleware(app.wsgi_app, policy)      # Flask
    visit(flask.request.environ).ask()                         # in a view

Wrap last: another middleware that is put around this one can set cookies that no filter sees. It
filters the header lines themselves, whoever added them.

Browsers send one `Cookie` line. If a request has several, WSGI has a place for one only, and what
becomes of the others is the server's choice. `Sec-GPC` lines that a server joined with commas
count one by one.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from charte._log import log
from charte._native import Importer, Policy, Report
from charte._visit import (
    Incoming,
    Settings,
    Territories,
    Visit,
    check_application,
    found_visit,
    quote_path,
)
from charte._words import Mode

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

__all__ = ["CharteMiddleware", "Incoming", "Territories", "Visit", "visit"]


class CharteMiddleware:
    """Wraps a WSGI application and filters its responses. The application finds its visit with
    `charte.wsgi.visit(environ)`.

    app: the application.
    policy: one policy, or a function that chooses one for a request (see `Territories`).
    mode: `enforce`, or `report`: nothing is changed, everything is reported.
    filter_request: whether declared cookies that may not be set are also removed from requests.
    erase_leftovers: whether every response deletes what the request brought and may not be set.
    erase_cap: the bytes of deletions in one response; `None` is the library's own limit.
    vary: whether responses name in `Vary` the request headers they depend on, so that no cache
        gives one visitor's response to another. In the mode `report` nothing is added.
    honour: an importer that reads the cookies of other consent managers while a visitor has no
        consent cookie of the site. Name the managers: what cannot be read withholds.
    trusted_host: a function that gives the host that a trusted proxy names. It must give `None`
        for everybody else, by the peer's address: anybody can send such a header.
    clock: gives the time in seconds since 1970; called once a request.
    on_report: is called with everything that may not be set. The default logs it to `charte`:
        at INFO what was removed, at WARNING what the mode `report` keeps.
    """

    def __init__(
        self,
        app: WSGIApplication,
        policy: Policy | Callable[[Incoming], Policy],
        *,
        mode: Mode | str = Mode.ENFORCE,
        filter_request: bool = False,
        erase_leftovers: bool = False,
        erase_cap: int | None = None,
        vary: bool = True,
        honour: Importer | None = None,
        trusted_host: Callable[[Incoming], str | None] | None = None,
        clock: Callable[[], float] = time.time,
        on_report: Callable[[Report], None] = log,
    ) -> None:
        check_application(app)
        self._app = app
        self._settings = Settings(
            policy,
            mode=mode,
            filter_request=filter_request,
            erase_leftovers=erase_leftovers,
            erase_cap=erase_cap,
            vary=vary,
            honour=honour,
            trusted_host=trusted_host,
            clock=clock,
            on_report=on_report,
        )

    def __call__(
        self, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        visit = make_visit(self._settings, environ)
        lines = visit._filter_request()
        if lines is not None:
            environ["HTTP_COOKIE"] = b"; ".join(lines).decode("latin-1")
            if not lines:
                del environ["HTTP_COOKIE"]
        environ["charte"] = visit

        def start(
            status: str,
            headers: list[tuple[str, str]],
            exc_info: Any = None,
            /,
        ) -> Callable[[bytes], object]:
            kept, reports = visit.exchange.filter_response(headers)
            visit._report(reports)
            vary = visit._vary(kept)
            kept += [("Vary", vary)] if vary else []
            kept += [("Set-Cookie", line) for line in visit._added()]
            return start_response(status, kept, exc_info)

        return self._app(environ, start)


def visit(environ: WSGIEnvironment) -> Visit:
    """The visit of a request that came through `CharteMiddleware`. Raises `RuntimeError` for one
    that did not."""
    return found_visit(environ.get("charte"), "request")


def make_visit(settings: Settings, environ: WSGIEnvironment) -> Visit:
    """Makes the visit of a WSGI request."""
    headers = [
        (key[5:].replace("_", "-"), line)
        for key, value in environ.items()
        if key.startswith("HTTP_")
        for line in (value.split(",") if key == "HTTP_SEC_GPC" else (value,))
    ]
    incoming = Incoming(headers, environ.get("REMOTE_ADDR"), environ)
    # As the browser sent it, if the server tells; WSGI's own is decoded.
    raw = str(environ.get("RAW_URI") or environ.get("REQUEST_URI") or "")
    decoded = environ.get("SCRIPT_NAME", "") + environ.get("PATH_INFO", "")
    path = raw.split("?")[0] if raw.startswith("/") else quote_path(decoded.encode("latin-1"))
    return Visit(settings, incoming, path)
