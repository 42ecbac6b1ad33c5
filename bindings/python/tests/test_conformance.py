"""The corpus of every implementation, through the Python classes."""

from __future__ import annotations

import importlib.util
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT

CORPUS = ROOT / "tests" / "conformance"
FILES = sorted((CORPUS / "cases").glob("*.json"))

_spec = importlib.util.spec_from_file_location(
    "conformance", Path(__file__).parents[1] / "conformance.py"
)
assert _spec is not None and _spec.loader is not None
conformance = importlib.util.module_from_spec(_spec)
sys.modules["conformance"] = conformance
_spec.loader.exec_module(conformance)

KEYS = "regime cookie set_cookie allows ask record read exchange technology host page".split()


def cases(file: Path) -> Iterator[dict[str, Any]]:
    for line in file.read_text("utf-8").splitlines():
        line = line.strip().rstrip(",")
        if line in ("", "[", "]"):
            continue
        yield json.loads(line)


def question(case: dict[str, Any], file: Path) -> dict[str, Any]:
    """The case as the runner sends it (the corpus' README)."""
    charter = case["charter"]
    if isinstance(charter, str):
        beside = [file.parent / charter, CORPUS / "charters" / charter]
        # A charter that is no text goes through untouched, as bytes.
        source = next(path for path in beside if path.exists()).read_bytes()
        try:
            text: Any = source.decode("utf-8")
        except UnicodeDecodeError:
            text = source
        form = "toml" if charter.endswith(".toml") else "json"
    else:
        text, form = json.dumps(charter), "json"
    consent = case.get("consent")
    values = [] if consent is None else [consent] if isinstance(consent, str) else consent
    return {
        "id": case["id"],
        "charter": {"format": form, "text": text},
        "now": case["now"],
        "consent": values,
        "gpc": case.get("gpc", False),
        **{key: case.get(key) for key in KEYS},
    }


def unmet_holds(wanted: Any, got: dict[str, Any]) -> bool:
    if isinstance(wanted, str):
        return bool(got["condition"] == wanted)
    return all(got[key] == value for key, value in wanted.items())


def as_set(items: Any) -> list[str]:
    return sorted(json.dumps(item, sort_keys=True) for item in items)


def attributes(line: str) -> tuple[str, set[str]]:
    pair, *rest = line.split("; ")
    return pair, set(rest)


def deletion(line: str) -> dict[str, Any]:
    """A deletion as a browser reads it."""
    pair, rest = attributes(line)
    name, _, value = pair.partition("=")
    fields = dict((a.lower(), v) for a, _, v in (one.partition("=") for one in rest))
    # A deletion without a name has a value: browsers ignore a line with neither.
    assert value == ("" if name else "0") and fields.pop("max-age") == "0"
    assert fields.pop("expires").endswith(" 1970 00:00:00 GMT")
    read: dict[str, Any] = {"name": name, "path": fields.pop("path", None)}
    if "domain" in fields:
        read["domain"] = fields.pop("domain")
    read |= {flag: True for flag in ("secure", "partitioned") if fields.pop(flag, None) is not None}
    if fields.pop("httponly", None) is not None:
        read["http_only"] = True
    if fields.pop("samesite", None) == "None":
        read["same_site_none"] = True
    assert not fields, fields
    return read


def differences(expect: dict[str, Any], got: dict[str, Any]) -> list[str]:
    if "copies" in got and "error" in expect and len(expect) > 1:
        expect, wrong_error = {**expect}, got["error"] != expect["error"]
        del expect["error"]
        if wrong_error:
            return [f"error: {got['error']}"]
    elif "error" in expect or "error" in got and "copies" not in got:
        wanted, code = expect.get("error", ""), got.get("error", "")
        same = code.startswith(wanted[:-1]) if wanted.endswith("*") else code == wanted
        return [] if same and code else [f"error: {wanted!r} expected, {got} answered"]
    wrong = []
    for key, value in expect.items():
        if key == "findings":
            same = set(got["findings"]) == set(value)
        elif key in ("deletions", "unreachable"):
            read = deletion if key == "deletions" else list
            same = as_set(map(read, got[key])) == as_set(value)
        elif key == "consent_lines" and (value is None or got[key] is None):
            same = got[key] is value
        elif key == "consent_lines":
            *before, last = got[key]
            same = as_set(map(deletion, before)) == as_set(value[0])
            same = same and attributes(last) == attributes(value[1])
        elif key == "purposes" and "rulings" in got:
            same = [ruling["purpose"] for ruling in got["rulings"]] == value
        elif key == "rulings":
            by_purpose = {ruling["purpose"]: ruling for ruling in got["rulings"]}
            for purpose, fields in value.items():
                ruling = by_purpose.get(purpose, {})
                for field, wanted in fields.items():
                    answered = ruling.get(field)
                    if field in ("unmet", "rests_on"):
                        holds = answered is not None and len(answered) == len(wanted)
                        holds = holds and all(map(unmet_holds, wanted, answered))
                    else:
                        holds = answered == wanted
                    if not holds:
                        wrong.append(f"{purpose}.{field}: {wanted!r} expected, {answered!r}")
            continue
        else:
            same = got.get(key) == value
        if not same:
            wrong.append(f"{key}: {value!r} expected, {got.get(key)!r} answered")
    return wrong


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_corpus(file: Path) -> None:
    failed = []
    count = 0
    for case in cases(file):
        count += 1
        wrong = differences(case["expect"], conformance.answer(question(case, file)))
        failed += [f"{case['id']}: {one}" for one in wrong]
    assert not failed, "\n".join(failed[:20])
    index = json.loads((CORPUS / "index.json").read_text("utf-8"))
    assert count == index["files"][file.name]


def test_all_of_it() -> None:
    index = json.loads((CORPUS / "index.json").read_text("utf-8"))
    assert {file.name for file in FILES} == set(index["files"])
    assert sum(index["files"].values()) == index["total"]


def test_a_wrong_answer_is_seen() -> None:
    file = CORPUS / "cases" / "start.json"
    case = next(case for case in cases(file) if "outcome" in case["expect"])
    got = conformance.answer(question(case, file))
    assert differences({"outcome": "no such outcome"}, got)
    assert differences({"error": "E101"}, got)
    assert differences({"findings": ["C999"]}, got)
