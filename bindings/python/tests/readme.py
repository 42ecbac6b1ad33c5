"""The snippets of the README, as programs."""

from __future__ import annotations

import re
from pathlib import Path

README = (Path(__file__).parents[1] / "README.md").read_text("utf-8")

_HEADING = re.compile(r"^##+ (.*)$", re.MULTILINE)
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(language: str, text: str = README) -> list[str]:
    """The code blocks of one language."""
    return [code for kind, code in _BLOCK.findall(text) if kind == language]


def programs() -> dict[str, str]:
    """For each section with Python in it, the first section's code and its own."""
    parts = _HEADING.split(README)[1:]
    sections = {
        heading: "\n".join(blocks("python", text))
        for heading, text in zip(parts[::2], parts[1::2], strict=True)
    }
    first = sections.pop("Decide a cookie")
    programs = {"Decide a cookie": first}
    programs |= {heading: f"{first}\n{code}" for heading, code in sections.items() if code}
    return programs
