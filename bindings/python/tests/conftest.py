"""A charter, a policy, and servers on loopback."""

from __future__ import annotations

import contextlib
import http.client
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import charte
import pytest

ROOT = Path(__file__).resolve().parents[3]
NOW = 1_795_428_300  # 2026-11-23T10:05:00Z
REFUSED = "v1~20261101T0900Z~r1~n:advertising~n:audience-measurement~.07o0"
GRANTED = "v1~20261101T0900Z~r1~y:advertising~y:audience-measurement~.0t5q"

CHARTER = """
format = 1
site = "https://www.example.fr"
regime = "fr"
regimes = ["fr", "us-ca"]

[[provider]]
id = "ads"
name = { fr = "Régie", en = "Ad house" }
role = "independent"

[[cookie]]
name = "sid"
purposes = ["authentication"]
lifetime = "session"

[[cookie]]
name = "ads"
provider = "ads"
purposes = ["advertising"]
lifetime = "13 months"
facts = { cross-site = true }

[[cookie]]
name = "st*"
provider = "ads"
purposes = ["audience-measurement"]
lifetime = "13 months"

[[cookie]]
name = "vidéo"
provider = "ads"
purposes = ["embedded-content"]
"""

SET = ["sid=s-1; Path=/; HttpOnly", "ads=a-1; Path=/", "stx=a-1; Max-Age=0", "ads", "other=o-1"]
"""What the applications of these tests set: one stays because it is exempt, one goes on as a
deletion, without its value."""
KEPT = [
    "sid=s-1; Path=/; HttpOnly",
    "stx=; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT",
]


@pytest.fixture(scope="session")
def charter() -> charte.Charter:
    return charte.Charter(CHARTER)


@pytest.fixture(scope="session")
def policy(charter: charte.Charter) -> charte.Policy:
    return charte.Policy(charter)


class Client:
    """Raw requests, and the Set-Cookie lines that come back."""

    def __init__(self, port: int) -> None:
        self.port = port

    def get(
        self, path: str = "/", cookies: str | None = None, **headers: str
    ) -> tuple[int, list[str], str]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        with contextlib.closing(connection):
            connection.putrequest("GET", path, skip_host=True)
            connection.putheader("Host", headers.pop("Host", "www.example.fr"))
            if cookies is not None:
                connection.putheader("Cookie", cookies.encode("latin-1"))
            for name, value in headers.items():
                connection.putheader(name.replace("_", "-"), value)
            connection.endheaders()
            with connection.getresponse() as response:
                body = response.read().decode("latin-1")
                lines = [v for k, v in response.getheaders() if k.lower() == "set-cookie"]
                return response.status, lines, body


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def wait_for(port: int, seconds: float = 20) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise TimeoutError(f"nothing listens on {port}")


@pytest.fixture
def serve_wsgi() -> Iterator[Callable[[Any], Client]]:
    from waitress.server import create_server

    servers = []

    def serve(app: Any) -> Client:
        server = create_server(
            app, host="127.0.0.1", port=0, threads=2, clear_untrusted_proxy_headers=False
        )

        def run() -> None:
            with contextlib.suppress(OSError):  # its socket is closed from outside
                server.run()

        thread = threading.Thread(target=run, daemon=True)
        thread.start()
        servers.append((server, thread))
        return Client(server.effective_port)

    yield serve
    for server, thread in servers:
        server.close()
        thread.join(timeout=5)


@pytest.fixture
def serve_asgi() -> Iterator[Callable[[Any], Client]]:
    import uvicorn

    servers = []

    def serve(app: Any) -> Client:
        port = free_port()
        config = uvicorn.Config(app, host="127.0.0.1", port=port, log_level="error", ws="none")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        wait_for(port)
        servers.append((server, thread))
        return Client(port)

    yield serve
    for server, thread in servers:
        server.should_exit = True
        thread.join(timeout=5)
