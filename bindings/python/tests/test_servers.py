"""The middlewares in real servers, with real requests."""

from __future__ import annotations

import contextlib
import http.client
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import charte
import pytest
from charte import asgi, wsgi
from conftest import GRANTED, KEPT, NOW, REFUSED, SET, Client, free_port, wait_for

CONSENT = "cookies_preferences="
Serve = Callable[[Any], Client]


def wsgi_app(environ: Any, start_response: Any) -> list[bytes]:
    visit = wsgi.visit(environ)
    path = environ["PATH_INFO"]
    if path == "/accept":
        visit.record(charte.Act.accept_all())
    if path == "/refuse":
        visit.record(charte.Act.refuse_all())
        visit.erase()
    lines = [("Set-Cookie", line) for line in SET]
    start_response("200 OK", [("Content-Type", "text/plain"), *lines, ("X-Last", "1")])
    if path == "/late":
        try:
            visit.record(charte.Act.seen())
        except RuntimeError:
            return [b"too late"]
    body = [visit.state, visit.policy.regime.id, environ.get("HTTP_COOKIE", "-")]
    return [" ".join([*body, str(bool(visit.allows("advertising")))]).encode("latin-1")]


async def asgi_app(scope: Any, receive: Any, send: Any) -> None:
    if scope["type"] == "lifespan":
        while True:
            message = await receive()
            await send({"type": message["type"] + ".complete"})
            if message["type"] == "lifespan.shutdown":
                return
    visit = asgi.visit(scope)
    path = scope["path"]
    if path == "/accept":
        visit.record(charte.Act.accept_all())
    if path == "/refuse":
        visit.record(charte.Act.refuse_all())
        visit.erase()
    lines = [(b"set-cookie", line.encode()) for line in SET]
    headers = [(b"content-type", b"text/plain"), *lines, (b"x-last", b"1")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    late = ""
    if path == "/late":
        try:
            visit.record(charte.Act.seen())
        except RuntimeError:
            late = "too late"
    cookies = [value.decode("latin-1") for name, value in scope["headers"] if name == b"cookie"]
    body = [visit.state, visit.policy.regime.id, "; ".join(cookies) or "-"]
    text = late or " ".join([*body, str(bool(visit.allows("advertising")))])
    await send({"type": "http.response.body", "body": text.encode("latin-1")})


@pytest.fixture(params=["wsgi", "asgi"])
def serve(request: pytest.FixtureRequest) -> Callable[..., Client]:
    """The same application behind the same middleware, in both worlds."""
    serve_one: Serve = request.getfixturevalue(f"serve_{request.param}")

    def start(policy: Any, **settings: Any) -> Client:
        settings.setdefault("clock", lambda: float(NOW))
        if request.param == "wsgi":
            return serve_one(wsgi.CharteMiddleware(wsgi_app, policy, **settings))
        return serve_one(asgi.CharteMiddleware(asgi_app, policy, **settings))

    return start


def party_of_other(reports: list[charte.Report]) -> set[charte.Party | None]:
    decisions = [r.decision for r in reports if r.name == "other"]
    return {d.party for d in decisions if d is not None}


def test_first_visit(serve: Callable[..., Client], policy: charte.Policy) -> None:
    reports: list[charte.Report] = []
    client = serve(policy, on_report=reports.append)
    status, lines, body = client.get()
    assert (status, lines, body) == (200, KEPT, "none fr - False")
    told = [(r.error or r.name, r.handling) for r in reports]
    assert told == [
        ("ads", "removed"),
        ("stx", "rewritten"),
        ("", "removed"),
        ("other", "removed"),
    ]


def test_granted_and_refused(serve: Callable[..., Client], policy: charte.Policy) -> None:
    client = serve(policy)
    _, lines, body = client.get(cookies=f"a=1; {CONSENT}{GRANTED}")
    assert "ads=a-1; Path=/" in lines and body.startswith("valid fr") and body.endswith("True")
    _, lines, body = client.get(cookies=f"{CONSENT}{REFUSED}; {CONSENT}{GRANTED}")
    assert lines == KEPT and body.endswith("False")
    _, lines, body = client.get(cookies=f"{CONSENT}v1~broken~.pyoh; {CONSENT}{GRANTED}")
    assert lines == KEPT and body.startswith("unreadable")


def test_report_changes_nothing(serve: Callable[..., Client], policy: charte.Policy) -> None:
    reports: list[charte.Report] = []
    client = serve(
        policy,
        mode="report",
        filter_request=True,
        erase_leftovers=True,
        on_report=reports.append,
    )
    _, lines, body = client.get(cookies="ads=1; sid=2")
    assert lines == SET and "ads=1; sid=2" in body
    assert {r.field for r in reports} == {"cookie", "set-cookie"}
    assert {r.handling for r in reports} == {"kept"}


def test_request_filter_is_a_switch(serve: Callable[..., Client], policy: charte.Policy) -> None:
    sent = "ads=1; sid=2;  mine=3"
    assert sent in serve(policy).get(cookies=sent)[2]
    filtering = serve(policy, filter_request=True)
    assert "none fr sid=2;  mine=3 False" == filtering.get(cookies=sent)[2]
    assert "none fr - False" == filtering.get(cookies="ads=1")[2]


def test_signal_and_territory(serve: Callable[..., Client], charter: charte.Charter) -> None:
    territories = wsgi.Territories(charter)
    client = serve(lambda incoming: territories.policy(incoming.header("X-Country")))
    _, lines, body = client.get(X_Country="us-ca")
    assert "ads=a-1; Path=/" in lines and body.startswith("none us-ca")
    assert "ads=a-1; Path=/" not in client.get(X_Country="us-ca", Sec_GPC="1")[1]
    assert "ads=a-1; Path=/" in client.get(X_Country="us-ca", Sec_GPC="true")[1]
    assert client.get(X_Country="FR")[2].startswith("none fr")


def test_recording(serve: Callable[..., Client], policy: charte.Policy) -> None:
    client = serve(policy)
    _, lines, body = client.get("/accept")
    assert "ads=a-1; Path=/" in lines and body.startswith("valid") and body.endswith("True")
    written = lines[-1]
    assert written.startswith(f"{CONSENT}v1~20261123T1005Z~r1~y:") and "Secure" in written
    _, lines, body = client.get("/refuse?x=1", cookies=f"ads=1; {CONSENT}{GRANTED}")
    assert "ads=a-1; Path=/" not in lines and body.endswith("False")
    assert any(line.startswith("ads=; Path=/; ") for line in lines)
    assert any(line.startswith("ads=; ") and "Domain=example.fr" in line for line in lines)
    assert any(line.startswith("ads=; Path=/refuse;") for line in lines)
    assert "n:advertising" in lines[-1]
    assert client.get("/late")[2] == "too late"


def test_vary(serve: Callable[..., Client], charter: charte.Charter) -> None:
    def vary(regime: str, **settings: Any) -> str | None:
        client = serve(charte.Policy(charter, regime), **settings)
        connection = http.client.HTTPConnection("127.0.0.1", client.port, timeout=10)
        with contextlib.closing(connection):
            connection.request("GET", "/", headers={"Host": "www.example.fr"})
            return connection.getresponse().getheader("Vary")

    assert vary("fr") == "Cookie"
    assert vary("us-ca") == "Cookie, Sec-GPC"
    assert vary("fr", vary=False) is None
    assert vary("fr", mode="report") is None


def test_the_cap_of_deletions(serve: Callable[..., Client], policy: charte.Policy) -> None:
    cookies = "; ".join(f"st{i}=1" for i in range(9))
    one = serve(policy, erase_leftovers=True, erase_cap=1).get(cookies=cookies)[1]
    assert len({line.split("=")[0] for line in one if line not in KEPT}) == 1
    many = serve(policy, erase_leftovers=True, erase_cap=99_999).get(cookies=cookies)[1]
    assert len({line.split("=")[0] for line in many if line not in KEPT}) == 9


def test_leftovers(serve: Callable[..., Client], policy: charte.Policy) -> None:
    client = serve(policy, erase_leftovers=True)
    _, lines, _ = client.get(cookies="ads=1; sid=2")
    assert [line for line in lines if line.startswith("ads=;")]
    assert not [line for line in lines if line.startswith("sid=;")]


def test_host_and_proxy(serve: Callable[..., Client], policy: charte.Policy) -> None:
    proxied = {"X_Forwarded_Host": "other.example.org"}
    reports: list[charte.Report] = []
    client = serve(policy, on_report=reports.append)
    client.get(**proxied)
    assert party_of_other(reports) == {"first"}
    reports.clear()

    def trusted(incoming: wsgi.Incoming) -> str | None:
        assert incoming.peer == "127.0.0.1"
        return incoming.header("x-forwarded-host")

    client = serve(policy, on_report=reports.append, trusted_host=trusted)
    client.get(**proxied)
    assert party_of_other(reports) == {"third"}


@pytest.mark.parametrize("bad", ["\xff\xfe", "=;=;\x7f", "a" * 6000, f"{CONSENT}{'~' * 4000}"])
def test_hostile_requests(serve: Callable[..., Client], policy: charte.Policy, bad: str) -> None:
    client = serve(policy, filter_request=True, erase_leftovers=True)
    status, lines, _ = client.get("/a;b=%00/é".replace("é", "%C3%A9"), cookies=bad, Origin=bad[:50])
    # Servers turn some of these away themselves.
    assert status in (200, 400) and "ads=a-1; Path=/" not in lines
    assert all(line.isascii() for line in lines)


def test_flask(serve_wsgi: Serve, policy: charte.Policy) -> None:
    import flask

    app = flask.Flask(__name__, static_folder=None)
    app.secret_key = "test"

    @app.get("/")
    def page() -> flask.Response:
        response = flask.make_response(str(bool(wsgi.visit(flask.request.environ).ask())))
        response.set_cookie("ads", "1")
        response.set_cookie("sid", "2")
        return response

    app.wsgi_app = wsgi.CharteMiddleware(  # type: ignore[method-assign]
        app.wsgi_app, policy, clock=lambda: float(NOW)
    )
    status, lines, body = serve_wsgi(app).get()
    assert (status, body) == (200, "True")
    assert [line.split("=")[0] for line in lines] == ["sid"]


def test_starlette_and_fastapi(serve_asgi: Serve, policy: charte.Policy) -> None:
    import fastapi
    from starlette.applications import Starlette
    from starlette.requests import Request
    from starlette.responses import PlainTextResponse
    from starlette.routing import Route

    def answer(request: Request) -> PlainTextResponse:
        response = PlainTextResponse(str(bool(asgi.visit(request.scope).ask())))
        response.set_cookie("ads", "1")
        response.set_cookie("sid", "2")
        return response

    api = fastapi.FastAPI()

    # Annotations of this module are text, which FastAPI cannot look up in a function.
    def page(request):  # type: ignore[no-untyped-def]
        return answer(request)

    page.__annotations__ = {"request": fastapi.Request}
    api.get("/")(page)
    for app in (Starlette(routes=[Route("/", answer)]), api):
        wrapped = asgi.CharteMiddleware(app, policy, clock=lambda: float(NOW))
        status, lines, body = serve_asgi(wrapped).get()
        assert (status, body) == (200, "True")
        assert [line.split("=")[0] for line in lines] == ["sid"]


def test_websocket_handshake(policy: charte.Policy) -> None:
    import asyncio

    sent: list[Any] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        headers = [(b"set-cookie", b"ads=1"), (b"set-cookie", b"sid=1")]
        await send({"type": "websocket.accept", "headers": headers})

    async def send(message: Any) -> None:
        sent.append(message)

    async def receive() -> Any:
        return {"type": "websocket.connect"}

    scope = {"type": "websocket", "path": "/", "headers": [(b"host", b"www.example.fr")]}
    asyncio.run(asgi.CharteMiddleware(app, policy)(scope, receive, send))
    assert sent[0]["headers"] == [(b"set-cookie", b"sid=1")]


def test_gunicorn(tmp_path: Path) -> None:
    charter = tmp_path / "charte.toml"
    from conftest import CHARTER

    charter.write_text(CHARTER, "utf-8")
    (tmp_path / "site_app.py").write_text(
        "import charte\n"
        "from charte.wsgi import CharteMiddleware\n"
        "def app(environ, start):\n"
        "    start('200 OK', [('Set-Cookie', 'ads=1'), ('Set-Cookie', 'sid=1')])\n"
        "    return [b'ok']\n"
        f"charter = charte.Charter.from_path({str(charter)!r})\n"
        "app = CharteMiddleware(app, charte.Policy(charter))\n"
    )
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", "-w", "2", "--threads", "2"]
    server = subprocess.Popen(
        [*command, "-b", f"127.0.0.1:{port}", "--log-level", "error", "site_app:app"], cwd=tmp_path
    )
    try:
        wait_for(port)
        assert Client(port).get() == (200, ["sid=1"], "ok")
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(timeout=20)


@pytest.fixture(params=["wsgi", "asgi"])
def django_site(request: pytest.FixtureRequest) -> Any:
    """The site of `tests/site`: Django's own server, and the same behind uvicorn."""
    port = free_port()
    site = Path(__file__).parent / "site"
    env = {**os.environ, "DJANGO_SETTINGS_MODULE": "site_settings", "PYTHONPATH": str(site)}
    command = {
        "wsgi": [sys.executable, "-m", "django", "runserver", "--noreload", f"127.0.0.1:{port}"],
        "asgi": [sys.executable, "-m", "uvicorn", "--log-level", "error", "--port", str(port)]
        + ["site_asgi:application"],
    }[request.param]
    server = subprocess.Popen(
        command, env=env, cwd=site, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        wait_for(port)
        yield Client(port)
    finally:
        server.terminate()
        server.wait(timeout=20)


def test_django(django_site: Client) -> None:
    status, lines, body = django_site.get()
    assert status == 200
    assert [line.split("=")[0] for line in lines] == ["sid", "csrftoken"]
    assert body.split() == ["none", "ask:advertising", "video:no"]
    status, lines, body = django_site.get("/accept/")
    assert status == 200 and lines[-1].startswith(CONSENT)
    assert "ads" in [line.split("=")[0] for line in lines]
    value = lines[-1].split(";")[0]
    status, lines, body = django_site.get(cookies=value)
    assert body.split() == ["valid", "video:yes"]
    assert "ads" in [line.split("=")[0] for line in lines]
