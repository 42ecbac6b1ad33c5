"""The README: every snippet runs, passes mypy, and prints what it says."""

from __future__ import annotations

import contextlib
import io
import logging
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import charte
import pytest
from readme import README, blocks, programs

PROGRAMS = programs()


@pytest.fixture(autouse=True)
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The files that the README has one save."""
    charter, regime = blocks("toml")
    (tmp_path / "charte.toml").write_text(charter, "utf-8")
    (tmp_path / "house.toml").write_text(regime, "utf-8")
    monkeypatch.chdir(tmp_path)


def run(heading: str) -> tuple[dict[str, Any], list[str]]:
    """The names that a program leaves, and the lines that it prints."""
    names: dict[str, Any] = {"__name__": "__main__"}
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(PROGRAMS[heading], heading, "exec", dont_inherit=True), names)
    return names, printed.getvalue().splitlines()


def test_there_is_a_program_for_every_task() -> None:
    tasks = ["Decide a cookie", "Record a refusal", "Filter a response", "Use your own regime"]
    tasks += ["Compare two charters", "Flask and other WSGI frameworks", "FastAPI and Starlette"]
    assert set(tasks) <= set(PROGRAMS)


def test_decide() -> None:
    names, lines = run("Decide a cookie")
    assert lines[0] == "withheld unanswered" and lines[-1] == "False"
    assert any("article 82" in line for line in lines)
    assert names["visitor"].decide("sessionid").may_set


def test_record_a_refusal() -> None:
    names, lines = run("Record a refusal")
    assert lines[-1] == "refused" and names["visitor"].state == "valid"
    assert any(line.startswith("Ask(asking=") for line in lines)


def test_filter_a_response() -> None:
    _, lines = run("Filter a response")
    assert lines[-2:] == ["[('Content-Type', 'text/html')]", "_ads_7 removed"]


def test_flask() -> None:
    app = run("Flask and other WSGI frameworks")[0]["app"]
    answer = app.test_client().post("/cookies/refuse", base_url="https://www.example.fr")
    (line,) = answer.headers.getlist("Set-Cookie")
    assert answer.status_code == 204 and "~n:advertising" in line


def test_fastapi() -> None:
    import asyncio

    app = run("FastAPI and Starlette")[0]["app"]
    sent: list[Any] = []

    async def receive() -> Any:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {
        "type": "http",
        "method": "GET",
        "path": "/",
        "raw_path": b"/",
        "query_string": b"",
        "headers": [(b"host", b"www.example.fr")],
    }
    asyncio.run(app(scope, receive, send))
    assert sent[1]["body"] == b'{"ask":["advertising"]}'


def test_other_asgi_frameworks() -> None:
    names = run("Other ASGI frameworks")[0]
    assert isinstance(names["wrap"](lambda *_: None), charte.asgi.CharteMiddleware)


def test_report_first(caplog: pytest.LogCaptureFixture) -> None:
    names = run("Report first")[0]
    request = charte.wsgi.Incoming([("CF-IPCountry", "FR")], None, None)
    assert names["by_country"](request).regime.id == "fr"
    exchange = names["policy"].exchange([], now=0, mode="report")
    for report in exchange.filter_response([("Set-Cookie", "_ads_7=1")])[1]:
        from charte._log import log

        log(report)
    (record,) = caplog.records
    assert record.levelno == logging.WARNING and f"    {record.getMessage()}\n" in README


def test_django() -> None:
    assert callable(run("Django")[0]["page"])


def test_honour_answers_given_elsewhere() -> None:
    names, lines = run("Honour answers given to another consent manager")
    assert lines[-1] == "refused" and "True" in lines
    visitor = names["visitor"]
    assert "~!from=iab-usp~" in visitor.encode(names["imported"].consent).value


def test_own_regime() -> None:
    names, lines = run("Use your own regime")
    assert lines[-1] == "house.default"
    assert names["house"].visitor(None, now=0).decide("sessionid").because == "exempt"


def test_compare_two_charters() -> None:
    _, lines = run("Compare two charters")
    assert lines[-3].startswith("_ads* changed [") and lines[-2].startswith("raise `revision`")
    assert lines[-1].startswith("Ask(asking=") and "ADVERTISING" in lines[-1]


def test_client() -> None:
    assert isinstance(run("Use it in a client")[0]["session"].cookies.get_policy(), object)


def test_every_program_is_run_here() -> None:
    with open(__file__, encoding="utf-8") as own:
        tests = own.read()
    for heading in PROGRAMS:
        assert f'run("{heading}")' in tests, heading


def test_the_snippets_are_typed(tmp_path: Path) -> None:
    pytest.importorskip("mypy")
    for number, code in enumerate(PROGRAMS.values()):
        (tmp_path / f"snippet{number}.py").write_text(code, "utf-8")
    files = [f"snippet{number}.py" for number in range(len(PROGRAMS))]
    command = [sys.executable, "-m", "mypy", "--strict", *files]
    done = subprocess.run(
        command, cwd=tmp_path, capture_output=True, text=True, timeout=300, env=dict(os.environ)
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]


def test_the_doctest_of_the_package() -> None:
    import doctest

    result = doctest.testmod(charte)
    assert result.attempted > 5 and result.failed == 0
