"""The pages of the documentation that need Python: their files are saved and their commands run."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[3] / "docs"
_BLOCK = re.compile(r"^```(\w+)(?: (file|append)=(\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)

PAGES = [*sorted((DOCS / "guide").glob("*.md")), *sorted((DOCS / "recipes").glob("*.md"))]
MINE = [p for p in PAGES if f"tests/{Path(__file__).name}" in p.read_text("utf-8")]


def run(command: str, folder: Path) -> str:
    """What a command prints, with this Python and the programs beside it."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    # The settings of another test's site are not the recipe's.
    environment = {k: v for k, v in os.environ.items() if k != "DJANGO_SETTINGS_MODULE"}
    done = subprocess.run(
        ["sh", "-c", command],
        cwd=folder,
        env={**environment, "PATH": path, "NO_COLOR": "1", "PYTHONPATH": ""},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return done.stdout


def matches(shown: list[str], printed: list[str]) -> bool:
    """Whether the shown lines are the printed ones; a line `…` stands for any others."""
    pattern = "".join(
        r"(?:[^\n]*\n)*" if line == "…" else re.escape(line).replace("…", ".*") + "\n" for line in shown
    )
    return re.fullmatch(pattern, "".join(line + "\n" for line in printed)) is not None


def test_there_is_a_recipe() -> None:
    assert [path.stem for path in MINE] == ["large-data", "django"]


@pytest.mark.parametrize("recipe", MINE, ids=lambda path: path.stem)
def test_recipe(recipe: Path, tmp_path: Path) -> None:
    played = 0
    for kind, how, name, text in _BLOCK.findall(recipe.read_text("utf-8")):
        if how:
            file = tmp_path / name
            file.parent.mkdir(parents=True, exist_ok=True)
            with file.open("w" if how == "file" else "a", encoding="utf-8") as out:
                out.write(text)
        elif kind == "console":
            for part in text.split("$ ")[1:]:
                command, *shown = part.splitlines()
                printed = run(command, tmp_path)
                lines = [line.rstrip() for line in printed.splitlines()]
                assert matches(shown, lines), f"{command}\n{printed}"
                played += 1
    assert played >= 3


def test_shown_lines_are_compared() -> None:
    assert matches(["a", "…", "c …"], ["a", "b", "c d"]) and matches(["…"], [])
    assert not matches(["a"], ["a", "b"]) and not matches([], ["a"])
