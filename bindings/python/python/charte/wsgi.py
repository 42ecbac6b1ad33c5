"""A WSGI middleware that holds a site to its charter: Flask, Bottle, Pyramid, any other.

    from charte.wsgi import CharteMiddleware

    app.wsgi_app = CharteMiddleware(app.wsgi_app, policy)      # Flask
    visit = request.environ["charte"]                          # in a view

It must be the outermost middleware that sees cookies. It filters the header lines themselves, so
nothing bypasses it.

A browser sends one `Cookie` line. Should a request have several, what a WSGI server makes of them
is its own choice, since WSGI has room for one. Lines of `Sec-GPC` that a server joined with commas
count one by one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from charte._native import Policy
from charte._visit import Incoming, Settings, Territories, Visit, quote_path

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

__all__ = ["CharteMiddleware", "Incoming", "Settings", "Territories", "Visit", "visit_of"]


class CharteMiddleware:
    """Wrap a WSGI application: `CharteMiddleware(app, policy, mode="report", …)`.

    Takes the policy, or a function that chooses one for a request, and the fields of `Settings`
    by name. The application finds a `Visit` in `environ["charte"]`.
    """

    def __init__(
        self,
        app: WSGIApplication,
        policy: Policy | Callable[[Incoming], Policy],
        **settings: Any,
    ) -> None:
        self.app = app
        self.settings = Settings(policy, **settings)

    def __call__(
        self, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        visit = visit_of(self.settings, environ)
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
            kept, reports = visit.exchange.filter_set_cookie(headers)
            visit._tell(reports)
            vary = visit._vary(kept)
            kept += [("Vary", vary)] if vary else []
            kept += [("Set-Cookie", line) for line in visit._added()]
            return start_response(status, kept, exc_info)

        return self.app(environ, start)


def visit_of(settings: Settings, environ: WSGIEnvironment) -> Visit:
    """The visit of a WSGI request."""
    headers = [
        (key[5:].replace("_", "-"), line)
        for key, value in environ.items()
        if key.startswith("HTTP_")
        for line in (value.split(",") if key == "HTTP_SEC_GPC" else (value,))
    ]
    incoming = Incoming(headers, environ.get("REMOTE_ADDR"), environ)
    # As the browser sent it, where the server tells; WSGI's own is decoded.
    raw = str(environ.get("RAW_URI") or environ.get("REQUEST_URI") or "")
    decoded = environ.get("SCRIPT_NAME", "") + environ.get("PATH_INFO", "")
    path = raw.split("?")[0] if raw.startswith("/") else quote_path(decoded.encode("latin-1"))
    return Visit(settings, incoming, path)
