"""The charter as a page."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import charte
import pytest
from conftest import ROOT

EXAMPLE = ROOT / "examples" / "guadeloupe"
DAY = "2026-11-23T00:00:00Z"


def policy(regime: str | None = None) -> charte.Policy:
    return charte.Policy(charte.Charter((EXAMPLE / "charte.toml").read_text("utf-8")), regime)


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_page_is_that_of_the_command(lang: str) -> None:
    made = charte.page(policy(), lang, now=DAY)
    assert made == (EXAMPLE / f"page.{lang}.html").read_text("utf-8")


def test_every_form_comes_back(tmp_path: Path) -> None:
    for form in ("html", "html-fragment", "markdown", "json"):
        made = charte.page(policy(), "fr", now=DAY, format=form, choices_url="/choix")
        assert "/choix" not in made, "nobody is asked here"
        file = tmp_path / form
        file.write_text(made, "utf-8")
        command = [sys.executable, "-m", "charte", "import", str(file)]
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=60)
        assert (done.returncode, done.stderr) == (0, "")
        assert charte.Charter(done.stdout) == policy().charter


def test_what_is_asked_for_counts() -> None:
    plain = json.loads(charte.page(policy("charte"), "en", now=DAY, format="json"))
    assert "not law" in plain["rules"]["caveat"]
    front = charte.page(policy(), "en", now=DAY, area=charte.Area.FRONT_OFFICE)
    assert "the public part of the site" in front


def test_mistakes_are_value_errors() -> None:
    with pytest.raises(ValueError, match=r"fr or pt-BR \[E560\]"):
        charte.page(policy(), "<b>", now=DAY)
    with pytest.raises(ValueError, match="E561"):
        charte.page(policy(), "fr", now=DAY, choices_url="javascript:x")
    with pytest.raises(ValueError, match="html-fragment"):
        charte.page(policy(), "fr", now=DAY, format="pdf")
    with pytest.raises(charte.CharterError, match="unknown area `roof`"):
        charte.page(policy(), "fr", now=DAY, area="roof")
    for lang in ("xx", "sv-SE"):
        with pytest.raises(ValueError, match=f"no page is written in `{lang}`; use one of en, fr"):
            charte.page(policy(), lang, now=DAY)
    assert 'lang="pt' in charte.page(policy(), "pt-BR", now=DAY)
