"""An ASGI middleware that holds a site to its charter: Starlette, FastAPI, Quart, any other.

    import charte
    from charte.asgi import CharteMiddleware, visit

    app = FastAPI()
    ...                                                  # routes and other middlewares
    app.add_middleware(CharteMiddleware, policy=policy)  # last, so that it is outermost
    visit(request.scope).ask()                           # in an endpoint

With other frameworks, wrap the application and serve what comes out, under the same name:
`app = CharteMiddleware(app, policy)`. It filters the header lines themselves, those of a
websocket's handshake too.

Cookies that are set outside the filter pass unseen. With Starlette and FastAPI the logger `charte`
warns once if a middleware was added after this one, or if the wrapped application is served
without its wrapper.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any, TypeAlias

from charte._log import WarnOnce, log
from charte._native import Importer, Policy, Report
from charte._visit import (
    Incoming,
    Settings,
    Territories,
    Visit,
    check_application,
    found_visit,
    is_header,
    quote_path,
)
from charte._words import Mode

__all__ = ["CharteMiddleware", "Incoming", "Territories", "Visit", "visit"]

Scope: TypeAlias = MutableMapping[str, Any]
Message: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[Message]]
Send: TypeAlias = Callable[[Message], Awaitable[None]]
Application: TypeAlias = Callable[[Scope, Receive, Send], Awaitable[None]]

_STARTS = {"http.response.start", "websocket.accept", "websocket.http.response.start"}


class CharteMiddleware:
    """Wraps an ASGI application and filters its responses. The application finds its visit with
    `charte.asgi.visit(scope)`.

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
        app: Application,
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
        self._checked = False
        self._warn = WarnOnce()
        add_middleware = getattr(app, "add_middleware", None)
        if add_middleware is not None and hasattr(app, "user_middleware"):
            # Starlette or FastAPI, wrapped: tells if it is served without this wrapper. An
            # application that runs already takes no middleware.
            with contextlib.suppress(RuntimeError):
                add_middleware(_Watch)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        self._check_outermost(scope)
        visit = make_visit(self._settings, scope)
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
                kept, reports = visit.exchange.filter_response(headers)
                visit._report(reports)
                # A handshake is not cached.
                vary = "" if message["type"] == "websocket.accept" else visit._vary(kept)
                kept += [(b"vary", vary.encode("ascii"))] if vary else []
                kept += [(b"set-cookie", line.encode("ascii")) for line in visit._added()]
                message = {**message, "headers": kept}
            await send(message)

        await self._app(scope, receive, filtered)

    def _check_outermost(self, scope: Scope) -> None:
        """Warns if Starlette runs other middlewares around this one."""
        if self._checked:
            return
        self._checked = True
        added = getattr(scope.get("app"), "user_middleware", ())
        classes = [getattr(middleware, "cls", None) for middleware in added]
        own = [at for at, cls in enumerate(classes) if _is(cls, CharteMiddleware)]
        outside = [cls for cls in classes[: own[0]] if cls is not _Watch] if own else []
        if outside:
            names = ", ".join(getattr(cls, "__name__", str(cls)) for cls in outside)
            self._warn(
                "%s was added after CharteMiddleware: cookies that it sets are not filtered; "
                "add CharteMiddleware last",
                names,
            )


class _Watch:
    """Warns once if a request reaches a wrapped application without its wrapper."""

    def __init__(self, app: Application) -> None:
        self._app = app
        self._warn = WarnOnce()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] in ("http", "websocket") and not isinstance(scope.get("charte"), Visit):
            self._warn(
                "a request did not pass through CharteMiddleware, so its response is not filtered; "
                "serve the object that CharteMiddleware(app, policy) returns, or use "
                "app.add_middleware(CharteMiddleware, policy=policy)"
            )
        await self._app(scope, receive, send)


def _is(cls: object, wanted: type) -> bool:
    return isinstance(cls, type) and issubclass(cls, wanted)


def visit(scope: Scope) -> Visit:
    """The visit of a request that came through `CharteMiddleware`. Raises `RuntimeError` for one
    that did not."""
    return found_visit(scope.get("charte"), "request")


def make_visit(settings: Settings, scope: Scope) -> Visit:
    """Makes the visit of an ASGI request."""
    headers: list[tuple[bytes, bytes]] = [(name, value) for name, value in scope["headers"]]
    client = scope.get("client")
    incoming = Incoming(headers, client[0] if client else None, scope)
    raw: bytes | None = scope.get("raw_path")
    decoded: str = scope.get("path", "/")
    path = raw.split(b"?")[0] if raw else quote_path(decoded.encode("utf-8", "surrogateescape"))
    return Visit(settings, incoming, path)
