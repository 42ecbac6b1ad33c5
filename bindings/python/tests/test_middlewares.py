"""The middlewares without a server: what they log, what they check, and what bypasses them."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

import charte
import pytest
from charte import asgi, wsgi
from charte.cookiejar import ChartePolicy
from conftest import NOW

SECRET = "s3cr3t"
LINES = [f"ads={SECRET}", f"stx={SECRET}; Max-Age=0", f"other={SECRET}", f"={SECRET}", "a\x01b"]


def told(policy: charte.Policy, caplog: pytest.LogCaptureFixture, **settings: Any) -> list[str]:
    """What is logged for a response that sets `LINES`, as `LEVEL text`."""

    def app(environ: Any, start_response: Any) -> list[bytes]:
        start_response("200 OK", [("Set-Cookie", line) for line in LINES])
        return []

    wrapped = wsgi.CharteMiddleware(app, policy, clock=lambda: NOW, **settings)
    environ: Any = {"HTTP_HOST": "www.example.fr", "HTTP_COOKIE": f"ads={SECRET}; sid=1"}
    with caplog.at_level(logging.INFO, logger="charte"):
        list(wrapped(environ, lambda *_: lambda _: None))
    assert SECRET not in caplog.text
    return [f"{record.levelname} {record.getMessage()}" for record in caplog.records]


def test_what_is_logged_when_enforcing(
    policy: charte.Policy, caplog: pytest.LogCaptureFixture
) -> None:
    assert told(policy, caplog, filter_request=True) == [
        "INFO Cookie: removed 'ads': advertising unanswered",
        "INFO Set-Cookie: removed 'ads': advertising unanswered",
        "INFO Set-Cookie: removed the value from the deletion of 'stx': "
        "audience-measurement unanswered",
        "INFO Set-Cookie: removed 'other': undeclared",
        "INFO Set-Cookie: removed a cookie without a name: undeclared",
        "WARNING Set-Cookie: removed a line that cannot be read (E302)",
    ]


def test_what_is_logged_in_report_mode(
    policy: charte.Policy, caplog: pytest.LogCaptureFixture
) -> None:
    """With default logging, which shows warnings, nothing that would be removed stays unseen."""
    assert told(policy, caplog, mode="report", filter_request=True) == [
        "WARNING Cookie: kept 'ads' (report mode), would be removed: advertising unanswered",
        "WARNING Set-Cookie: kept 'ads' (report mode), would be removed: advertising unanswered",
        "WARNING Set-Cookie: kept 'stx' (report mode), would be removed: "
        "audience-measurement unanswered",
        "WARNING Set-Cookie: kept 'other' (report mode), would be removed: undeclared",
        "WARNING Set-Cookie: kept a cookie without a name (report mode), would be removed: "
        "undeclared",
        "WARNING Set-Cookie: kept (report mode) a line that cannot be read (E302)",
    ]


def app(*_: Any) -> Any:
    """An application that is never called."""
    raise AssertionError


@pytest.mark.parametrize("middleware", [wsgi.CharteMiddleware, asgi.CharteMiddleware])
@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"mod": "x"}, TypeError, "mod"),
        ({"mode": "Report"}, charte.CharterError, "did you mean `report`?"),
        ({"mode": 1}, TypeError, "expected a Mode or its id, got int"),
        ({"policy": Path("charte.toml")}, TypeError, "policy: expected a charte.Policy or .*Path"),
        ({"policy": "charte.toml"}, TypeError, r"got str; make one with charte.Policy\(charte"),
        ({"policy": None}, TypeError, "policy: expected a charte.Policy"),
        ({"app": None}, TypeError, "app: expected the application to wrap, got NoneType"),
        ({"filter_request": "yes"}, TypeError, "filter_request: expected True or False, got str"),
        ({"erase_leftovers": 1}, TypeError, "erase_leftovers: expected True or False"),
        ({"vary": None}, TypeError, "vary: expected True or False"),
        ({"erase_cap": "4096"}, TypeError, "erase_cap: expected a number of bytes or None"),
        ({"erase_cap": -1}, ValueError, "erase_cap: expected a number of bytes from 0"),
        ({"trusted_host": "x.fr"}, TypeError, "trusted_host: expected a function"),
        ({"clock": NOW}, TypeError, "clock: expected a function, got int"),
        ({"on_report": None}, TypeError, "on_report: expected a function"),
    ],
)
def test_arguments_are_checked_at_construction(
    policy: charte.Policy,
    middleware: Any,
    arguments: dict[str, Any],
    error: type[Exception],
    message: str,
) -> None:
    with pytest.raises(error, match=message):
        middleware(**{"app": app, "policy": policy, **arguments})


def test_a_charter_is_not_a_policy(charter: charte.Charter) -> None:
    with pytest.raises(TypeError, match=r"got Charter; make one with charte\.Policy"):
        wsgi.CharteMiddleware(app, charter)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="policy: expected a charte.Policy, got Charter"):
        ChartePolicy(charter)  # type: ignore[arg-type]


def test_a_visit_that_is_not_there() -> None:
    calls: list[Callable[[], object]] = [lambda: wsgi.visit({}), lambda: asgi.visit({})]
    for call in calls:
        with pytest.raises(RuntimeError, match="did not pass through CharteMiddleware"):
            call()


def test_the_submodules_are_there() -> None:
    assert charte.wsgi is wsgi and charte.asgi is asgi


# What bypasses the filter, with Starlette and FastAPI.


def get(app: Any) -> list[str]:
    """The names of the cookies that an ASGI application sets."""
    sent: list[Any] = []

    async def receive() -> Any:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        sent.append(message)

    headers = [(b"host", b"www.example.fr")]
    scope = {
        "type": "http",
        "method": "GET",
        "path": "/",
        "raw_path": b"/",
        "query_string": b"",
        "headers": headers,
    }
    asyncio.run(app(scope, receive, send))
    lines = [value for name, value in sent[0]["headers"] if name == b"set-cookie"]
    return [line.split(b"=")[0].decode() for line in lines]


class LateCookies:
    """A middleware that sets cookies, as for sessions."""

    def __init__(self, app: Any) -> None:
        self.app = app

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        async def late(message: Any) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], (b"set-cookie", b"other=1")]
            await send(message)

        await self.app(scope, receive, late)


@pytest.fixture(params=["starlette", "fastapi"])
def api(request: pytest.FixtureRequest) -> Any:
    from starlette.responses import PlainTextResponse

    def page(request):  # type: ignore[no-untyped-def]
        response = PlainTextResponse("")
        response.set_cookie("sid", "1")
        response.set_cookie("ads", "1")
        return response

    if request.param == "starlette":
        from starlette.applications import Starlette
        from starlette.routing import Route

        return Starlette(routes=[Route("/", page)])
    import fastapi

    api = fastapi.FastAPI()
    page.__annotations__ = {"request": fastapi.Request}
    api.get("/")(page)
    return api


def test_added_last(
    api: Any, policy: charte.Policy, caplog: pytest.LogCaptureFixture
) -> None:
    api.add_middleware(LateCookies)
    api.add_middleware(asgi.CharteMiddleware, policy=policy, clock=lambda: float(NOW))
    assert get(api) == ["sid"]
    assert not [r for r in caplog.records if r.levelno >= logging.WARNING]


def test_added_too_early(
    api: Any, policy: charte.Policy, caplog: pytest.LogCaptureFixture
) -> None:
    api.add_middleware(asgi.CharteMiddleware, policy=policy)
    api.add_middleware(LateCookies)
    assert get(api) == get(api) == ["sid", "other"]
    assert [r.getMessage() for r in caplog.records] == [
        "LateCookies was added after CharteMiddleware: cookies that it sets are not filtered; "
        "add CharteMiddleware last"
    ]


def test_wrapped_and_served(
    api: Any, policy: charte.Policy, caplog: pytest.LogCaptureFixture
) -> None:
    wrapped = asgi.CharteMiddleware(api, policy)
    api.add_middleware(LateCookies)
    assert get(wrapped) == ["sid"]
    assert not [r for r in caplog.records if r.levelno >= logging.WARNING]


def test_wrapped_and_served_bare(
    api: Any, policy: charte.Policy, caplog: pytest.LogCaptureFixture
) -> None:
    asgi.CharteMiddleware(api, policy)
    assert get(api) == get(api) == ["sid", "ads"]
    (record,) = caplog.records
    assert record.levelname == "WARNING" and record.name == "charte"
    assert record.getMessage() == (
        "a request did not pass through CharteMiddleware, so its response is not filtered; "
        "serve the object that CharteMiddleware(app, policy) returns, or use "
        "app.add_middleware(CharteMiddleware, policy=policy)"
    )


def test_wrapping_an_application_that_runs(api: Any, policy: charte.Policy) -> None:
    assert get(api) == ["sid", "ads"]
    assert get(asgi.CharteMiddleware(api, policy)) == ["sid"]
