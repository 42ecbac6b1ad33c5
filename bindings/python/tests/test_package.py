"""The example, and the wheel alone in an environment of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest
from conftest import ROOT

CHARTER = ROOT / "examples" / "visit" / "charte.toml"


def example(python: str, env: dict[str, str], cwd: Path) -> str:
    main = str(ROOT / "examples" / "python" / "main.py")
    done = subprocess.run(
        [python, main, str(CHARTER)], env=env, cwd=cwd, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_example(tmp_path: Path) -> None:
    lines = example(sys.executable, dict(os.environ), tmp_path).splitlines()
    assert len(lines) == 30
    assert lines[3] == "none _ga withheld false unanswered"
    assert lines[13] == "refused _ga withheld false refused"
    assert lines[23] == "accepted _ga allowed true granted"


def test_wheel_in_a_fresh_environment(tmp_path: Path) -> None:
    """`CHARTE_WHEEL` is the path of the wheel that was built."""
    wheel = os.environ.get("CHARTE_WHEEL")
    if wheel is None:
        if os.environ.get("CI"):
            pytest.fail("CI sets CHARTE_WHEEL")
        pytest.skip("CHARTE_WHEEL is not set")
    venv.create(tmp_path / "env", with_pip=True)
    python = str(tmp_path / "env" / "bin" / "python")
    # Nothing but the environment: no Rust, no compiler.
    env = {"PATH": str(tmp_path / "env" / "bin"), "HOME": str(tmp_path)}
    command = [python, "-m", "pip", "install", "-q", "--no-index", wheel]
    subprocess.run(command, env=env, check=True, timeout=120)
    here = example(sys.executable, dict(os.environ), tmp_path)
    assert example(python, env, tmp_path) == here
    modules = "import charte, charte.wsgi, charte.asgi, charte.cookiejar, charte.arrow; help(charte)"
    shown = subprocess.run(
        [python, "-c", modules], env=env, cwd=tmp_path, capture_output=True, text=True, timeout=60
    )
    assert shown.returncode == 0 and "Charter" in shown.stdout, shown.stderr
