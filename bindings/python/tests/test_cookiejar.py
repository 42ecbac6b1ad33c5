"""Clients that obey a charter: `urllib` and `requests` against a server on loopback."""

from __future__ import annotations

import http.cookiejar
import urllib.request
from collections.abc import Callable
from typing import Any

import charte
import pytest
from charte.cookiejar import ChartePolicy
from conftest import GRANTED, NOW, REFUSED, Client

LINES = [
    "secret; Path=/",
    "sid=1; Path=/",
    "ads=1; Path=/",
    "stx=1; Path=/; Max-Age=3600",
    "other=1; Path=/",
    "cookies_preferences=v1; Path=/",
]


def echo(environ: Any, start_response: Any) -> list[bytes]:
    lines = [("Set-Cookie", line) for line in LINES]
    start_response("200 OK", [("Content-Type", "text/plain"), *lines])
    return [environ.get("HTTP_COOKIE", "").encode("latin-1")]


def names(cookies: str) -> set[str]:
    return {pair.split("=")[0].strip() for pair in cookies.split(";") if pair.strip()}


@pytest.fixture
def url(serve_wsgi: Callable[[Any], Client]) -> str:
    return f"http://127.0.0.1:{serve_wsgi(echo).port}/"


def with_urllib(rules: ChartePolicy, url: str) -> set[str]:
    jar = http.cookiejar.CookieJar(rules)
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    for _ in range(2):
        with opener.open(url, timeout=10) as response:
            sent = response.read().decode()
    return names(sent)


def with_requests(rules: ChartePolicy, url: str) -> set[str]:
    import requests

    with requests.Session() as session:
        session.cookies.set_policy(rules)
        session.get(url, timeout=10)
        return names(session.get(url, timeout=10).text)


@pytest.mark.parametrize("ask", [with_urllib, with_requests])
def test_clients(ask: Callable[[ChartePolicy, str], set[str]], url: str, policy: Any) -> None:
    always = {"sid", "cookies_preferences"}
    told: list[charte.Report] = []
    rules = ChartePolicy(policy, clock=lambda: NOW, on_report=told.append)
    assert ask(rules, url) == always
    assert {r.name for r in told} == {"", "ads", "stx", "other"}
    assert {(r.field, r.handling) for r in told} == {("set-cookie", "removed")}
    assert "secret" not in repr(told)
    assert ask(ChartePolicy(policy, consent=REFUSED, clock=lambda: NOW), url) == always
    granted = ChartePolicy(policy, consent=GRANTED, clock=lambda: NOW)
    assert ask(granted, url) == always | {"ads", "stx"}
    told.clear()
    report = ChartePolicy(policy, mode="report", clock=lambda: NOW, on_report=told.append)
    assert ask(report, url) == always | {"secret", "ads", "stx", "other"}
    assert {r.handling for r in told} == {"kept"}


def test_withdrawal(url: str, policy: charte.Policy) -> None:
    """What is in the jar stays there, and is not sent where the switch is on."""
    rules = ChartePolicy(policy, consent=GRANTED, clock=lambda: NOW, filter_request=True)
    jar = http.cookiejar.CookieJar(rules)
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    opener.open(url, timeout=10).close()
    rules.consent = REFUSED
    with opener.open(url, timeout=10) as response:
        assert names(response.read().decode()) == {"sid", "cookies_preferences"}
    rules.filter_request = False
    with opener.open(url, timeout=10) as response:
        assert "ads" in names(response.read().decode())


@pytest.mark.parametrize("name", ["a\x01b", "a\nb", "a\x00", "\x7f"])
def test_what_cannot_be_read_is_refused(policy: charte.Policy, name: str) -> None:
    """A line of the server never raises out of the client's request."""
    told: list[charte.Report] = []
    rules = ChartePolicy(policy, consent=GRANTED, clock=lambda: NOW, on_report=told.append)
    jar = http.cookiejar.CookieJar(rules)
    request = urllib.request.Request("http://127.0.0.1/")
    cookie = http.cookiejar.Cookie(
        0, name, "1", None, False, "127.0.0.1", False, False, "/", True, False,
        NOW + 3600, False, None, None, {},
    )  # fmt: skip
    jar.set_cookie_if_ok(cookie, request)
    assert list(jar) == []
    assert [(r.error, r.handling) for r in told] == [("E302", "removed")]
    rules.mode = charte.Mode.REPORT
    jar.set_cookie_if_ok(cookie, request)
    assert len(list(jar)) == 1 and told[-1].handling == "kept"
