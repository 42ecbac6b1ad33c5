"""Django without a server: settings, system checks, the command, the middleware alone."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import pytest

SITE = Path(__file__).parent / "site"
sys.path.insert(0, str(SITE))
os.environ["DJANGO_SETTINGS_MODULE"] = "site_settings"

import django  # noqa: E402

django.setup()

from charte.django import _configured, checks  # noqa: E402
from django.core.management import CommandError, call_command  # noqa: E402
from django.test import AsyncClient, Client, override_settings  # noqa: E402

CHARTER = SITE / "charte.toml"


def ids(**settings: Any) -> list[str]:
    with override_settings(**settings):
        return [str(message.id) for message in checks.check_charte()]


def test_checks() -> None:
    assert "charte.E001" not in ids() and "charte.W001" not in ids() and "charte.W002" not in ids()
    assert ids(CHARTE={}) == ["charte.E001"]
    assert ids(CHARTE={"CHARTER": CHARTER, "MOD": "report"}) == ["charte.E001"]
    assert ids(CHARTE={"CHARTER": CHARTER, "MODE": "raport"}) == ["charte.E001"]
    assert ids(CHARTE={"CHARTER": CHARTER, "REGIME": "frr"}) == ["charte.E001"]
    assert ids(CHARTE={"CHARTER": SITE / "missing.toml"}) == ["charte.E001"]
    assert ids(CHARTE={"CHARTER": CHARTER, "ON_REPORT": "no.such"}) == ["charte.E001"]
    assert ids(CHARTE={"CHARTER": CHARTER, "CLOCK": 3}) == ["charte.E001"]
    assert "charte.W001" in ids(MIDDLEWARE=[])
    assert "charte.W002" in ids(WSGI_APPLICATION="django.core.wsgi.get_wsgi_application")
    assert all(name.startswith("charte.C") for name in ids())


def test_middleware_alone(caplog: pytest.LogCaptureFixture) -> None:
    client = Client(SERVER_NAME="www.example.fr")
    assert client.get("/").content.split()[0] == b"none"
    client.get("/")
    (record,) = [r for r in caplog.records if r.name == "charte"]
    assert record.levelname == "WARNING" and "application is not wrapped" in record.getMessage()
    answer = client.get("/accept/")
    assert answer.cookies["cookies_preferences"].value.startswith("v1~")
    assert client.get("/").content.split() == [b"valid", b"video:yes"]


def test_middleware_alone_async() -> None:
    import asyncio

    async def visit() -> bytes:
        client = AsyncClient()
        await client.get("/accept/")
        content: bytes = (await client.get("/")).content
        return content

    assert asyncio.run(visit()).split() == [b"valid", b"video:yes"]


def by_header(incoming: Any) -> str | None:
    country: str | None = incoming.header("X-Country")
    return country


def test_territory() -> None:
    setting = {"CHARTER": CHARTER, "TERRITORY": by_header}
    with override_settings(CHARTE=setting):
        client = Client(SERVER_NAME="www.example.fr")
        assert b"ask" in client.get("/", headers={"X-Country": "FR"}).content
        assert b"notice" in client.get("/", headers={"X-Country": "US-CA"}).content
    assert _configured.policy().regime.id == "fr"


def test_command(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("check_cookies")
    with pytest.raises(CommandError):
        call_command("check_cookies", "/?q=secret")
    shown = capsys.readouterr().out
    assert "ads: may not be set before the visitor agrees" in shown
    assert "sid: may be set" in shown and "secret" not in shown
    with pytest.raises(CommandError):
        call_command("check_cookies", "--fail-on", "note")
