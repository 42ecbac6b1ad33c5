"""An ASGI middleware that holds a site to its charter: Starlette, FastAPI, Quart, any other.

    from charte.asgi import CharteMiddleware

    app = CharteMiddleware(app, policy)
    visit = request.scope["charte"]                            # in an endpoint

It must be the outermost middleware that sees cookies (with Starlette, wrap the application
itself). It filters the header lines themselves, those of a websocket's handshake too.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any, TypeAlias

from charte._native import Policy
from charte._visit import Incoming, Settings, Territories, Visit, is_header, quote_path

__all__ = ["CharteMiddleware", "Incoming", "Settings", "Territories", "Visit", "visit_of"]

Scope: TypeAlias = MutableMapping[str, Any]
Message: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[Message]]
Send: TypeAlias = Callable[[Message], Awaitable[None]]
Application: TypeAlias = Callable[[Scope, Receive, Send], Awaitable[None]]

_STARTS = {"http.response.start", "websocket.accept", "websocket.http.response.start"}


class CharteMiddleware:
    """Wrap an ASGI application: `CharteMiddleware(app, policy, mode="report", …)`.

    Takes the policy, or a function that chooses one for a request, and the fields of `Settings`
    by name. The application finds a `Visit` in `scope["charte"]`.
    """

    def __init__(
        self,
        app: Application,
        policy: Policy | Callable[[Incoming], Policy],
        **settings: Any,
    ) -> None:
        self.app = app
        self.settings = Settings(policy, **settings)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        visit = visit_of(self.settings, scope)
        scope = {**scope, "charte": visit}
        lines = visit._filter_request()
        if lines is not None:
            others = [pair for pair in scope["headers"] if not is_header(pair[0], "cookie")]
            scope["headers"] = others + [(b"cookie", line) for line in lines]

        async def filtered(message: Message) -> None:
            if message["type"] in _STARTS:
                headers: list[tuple[bytes, bytes]] = [
                    (name, value) for name, value in message.get("headers") or ()
                ]
                kept, reports = visit.exchange.filter_set_cookie(headers)
                visit._tell(reports)
                # A handshake is not cached.
                vary = "" if message["type"] == "websocket.accept" else visit._vary(kept)
                kept += [(b"vary", vary.encode("ascii"))] if vary else []
                kept += [(b"set-cookie", line.encode("ascii")) for line in visit._added()]
                message = {**message, "headers": kept}
            await send(message)

        await self.app(scope, receive, filtered)


def visit_of(settings: Settings, scope: Scope) -> Visit:
    """The visit of an ASGI request."""
    headers: list[tuple[bytes, bytes]] = [(name, value) for name, value in scope["headers"]]
    client = scope.get("client")
    incoming = Incoming(headers, client[0] if client else None, scope)
    raw: bytes | None = scope.get("raw_path")
    decoded: str = scope.get("path", "/")
    path = raw.split(b"?")[0] if raw else quote_path(decoded.encode("utf-8", "surrogateescape"))
    return Visit(settings, incoming, path)
