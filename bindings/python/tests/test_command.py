"""``python -m charte`` is the command."""

from __future__ import annotations

import json
import subprocess
import sys

from conftest import ROOT

VISIT = str(ROOT / "examples" / "visit" / "visit.har")
CHARTER = str(ROOT / "examples" / "visit" / "charte.toml")


def charte(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "charte", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=60)


def test_check() -> None:
    done = charte("check", VISIT, "--charter", CHARTER, "--format", "json")
    assert done.returncode == 1, done.stderr
    report = json.loads(done.stdout)
    assert report["observed"] == 38
    assert {"C001", "C020"} <= {finding["code"] for finding in report["findings"]}


def test_faults() -> None:
    assert charte("decide", "sid", "--charter", "nowhere.toml").returncode == 2
    assert charte("nonsense").returncode == 2
    assert charte("--help").stdout.startswith("Check which cookies")
