"""The stubs say what the module has, and everything passes the strictest checker."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT

HERE = Path(__file__).parent


def run(*command: str, cwd: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=cwd, capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]


@pytest.fixture(autouse=True)
def needs_mypy() -> None:
    if importlib.util.find_spec("mypy") is None:
        pytest.skip("mypy is not installed")


def test_stubs_match_the_module(tmp_path: Path) -> None:
    run("mypy.stubtest", "--concise", "charte._native", cwd=tmp_path)


def test_examples_are_typed(tmp_path: Path) -> None:
    files = [ROOT / "examples" / "python" / "main.py", HERE.parent / "conformance.py"]
    run("mypy", "--strict", *map(str, files), cwd=tmp_path)


def test_the_package_is_typed() -> None:
    run("mypy", "--strict", "python/charte", cwd=HERE.parent)
