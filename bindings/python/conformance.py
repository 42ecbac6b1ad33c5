"""Answer conformance cases through the Python package: one JSON object a line each way.

    charte-conformance -- python bindings/python/conformance.py
"""

from __future__ import annotations

import json
import sys
from functools import lru_cache
from typing import Any

import charte


@lru_cache(maxsize=64)
def policy(text: str, form: str, regime: str | None) -> charte.Policy:
    read = charte.Charter.from_json if form == "json" else charte.Charter
    return charte.Policy(read(text), regime)


YES_NO = {True: "yes", False: "no", None: None}


def explanation_as_data(explanation: charte.Explanation) -> dict[str, Any]:
    """The explanation by its attributes; checked against its own JSON."""
    decision = explanation.decision
    data: dict[str, Any] = {
        "cookie": explanation.cookie,
        "declaration": decision.declaration,
        "category": decision.category,
        "party": decision.party,
        "requirement": decision.requirement,
        "outcome": decision.outcome,
        "may_set": decision.may_set,
        "rulings": [ruling_as_data(ruling) for ruling in explanation.rulings],
        "serves": list(decision.serves),
        "findings": [finding.code for finding in explanation.findings],
    }
    if explanation.period is not None:
        data["period"] = explanation.period
    whole = json.loads(explanation.to_json())
    whole["findings"] = [finding["code"] for finding in whole["findings"]]
    if whole != data:
        return {"failed": "the attributes of the explanation differ from its JSON"}
    return data


def ruling_as_data(ruling: charte.Ruling) -> dict[str, Any]:
    return {
        "purpose": ruling.purpose,
        "requirement": ruling.requirement,
        "rule": ruling.rule,
        "allowed": ruling.allowed,
        "because": ruling.because,
        "unmet": [
            {"rule": u.rule, "condition": u.condition, "stated": YES_NO[u.stated]}
            for u in ruling.unmet
        ],
        "rests_on": [
            {
                "rule": met.rule,
                "condition": met.condition,
                "value": YES_NO[met.value],
                "from": met.origin,
            }
            for met in ruling.rests_on
        ],
        "citations": [str(citation) for citation in ruling.citations],
    }


def answer(case: dict[str, Any]) -> dict[str, Any]:
    """The answer to one case, in the form that the runner reads."""
    try:
        text = case["charter"]["text"]
        compiled = policy(text, case["charter"]["format"], case["regime"])
        if case.get("exchange") is not None:
            return exchange(compiled, case["exchange"], case["now"])
        consent, gpc = case["consent"], case["gpc"]
        if case.get("foreign"):
            imported = imports(compiled, case)
            if not asks(case):
                return imported_as_data(imported)
            # A foreign value adds nothing to a consent of the site, but its signal counts.
            consent, gpc = consent or imported, gpc or imported.gpc
        visitor = compiled.visitor(consent, now=case["now"], page=case["page"], gpc=gpc)
        if case["allows"] is not None:
            allowance = visitor.allows(case["allows"]["purpose"], case["allows"]["provider"])
            return {"allowed": allowance.allowed, "because": allowance.because}
        if case.get("ask") is not None:
            ask = visitor.ask(case["ask"].get("area"))
            return {"asking": ask.asking, "because": ask.because, "purposes": list(ask.purposes)}
        if case.get("record") is not None:
            consent = visitor.record(*acts(case["record"]), record_id=case["record"].get("id"))
            if consent is None:
                return {"value": None, "max_age": None, "shortened": False}
            encoded = visitor.encode(consent)
            return {
                "value": encoded.value,
                "max_age": encoded.max_age,
                "shortened": encoded.shortened,
            }
        if case.get("read"):
            return {
                "state": visitor.state,
                "value": visitor.consent and visitor.consent.encode(),
                "copies": visitor.copies,
                "error": visitor.consent_error,
            }
        technology = case["technology"] or charte.Technology.COOKIE
        if case["set_cookie"] is not None:
            explanation = visitor.explain_set_cookie(case["set_cookie"], case["host"])
            decision = visitor.decide_set_cookie(case["set_cookie"], case["host"])
        else:
            name, host = case["cookie"], case["host"]
            explanation = visitor.explain(name, host, technology=technology)
            decision = visitor.decide(name, host, technology=technology)
        if decision != explanation.decision:
            return {"failed": "decide and explain differ"}
        return explanation_as_data(explanation)
    except charte.CharteError as error:
        return {"error": error.code}


QUESTIONS = "cookie set_cookie allows ask record read".split()


def asks(case: dict[str, Any]) -> bool:
    """Whether the case asks anything but what its foreign values mean."""
    return any(case.get(question) for question in QUESTIONS)


def imports(compiled: charte.Policy, case: dict[str, Any]) -> charte.Imported:
    """What the foreign values of a case mean."""
    importer = charte.Importer(
        compiled,
        case.get("interop"),
        recorded=case.get("recorded"),
        shown_revision=case.get("shown_revision"),
    )
    values = [(foreign["format"], foreign["value"]) for foreign in case["foreign"]]
    return importer.import_values(values, now=case["now"])


def imported_as_data(imported: charte.Imported) -> dict[str, Any]:
    consent, written = imported.received, imported.consent
    return {
        "received": {
            "state": imported.state,
            "answers": list(imported.answers),
            "granted": list(consent.granted) if consent else [],
            "refused": list(consent.refused) if consent else [],
            "inferred": list(imported.inferred),
            "recorded": consent and consent.time.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "revision": consent and consent.revision,
            "written": written and written.encode(),
        },
        "gpc": imported.gpc,
        "error": imported.error,
    }


def acts(record: dict[str, Any]) -> list[charte.Act]:
    """The acts of a case."""
    return [
        charte.Act(
            charte.ActKind(act["act"]),
            None if act.get("purpose") is None else charte.Purpose(act["purpose"]),
            act.get("provider"),
        )
        for act in record["acts"]
    ]


def exchange(compiled: charte.Policy, case: dict[str, Any], now: str) -> dict[str, Any]:
    """Request in, response out."""
    headers = [(name.encode(), value.encode()) for name, value in case["headers"]]
    path = (case.get("target") or "/").encode()
    mode = case.get("mode") or charte.Mode.ENFORCE
    before = compiled.exchange(headers, now=now, mode=mode)
    cookies = [value for name, value in headers if name.strip().lower() == b"cookie"]
    lines, reports = cookies, []
    if case.get("filter_request"):
        filtered = [before.filter_cookie(line) for line in cookies]
        lines = [line for line, _ in filtered if line]
        reports = [report for _, told in filtered for report in told]
    after, recorded = before, None
    if case.get("acts") is not None:
        recorded = before.record(*acts(case), path=path)
        if recorded is not None:
            after = before.with_consent(recorded.consent)
    others = [(name.encode(), value.encode()) for name, value in case.get("response") or []]
    sent = [(b"Set-Cookie", line.encode()) for line in case.get("set_cookie") or []]
    response: list[tuple[bytes, bytes]] = [*others, *sent]
    kept, told = after.filter_response(response)
    got: dict[str, Any] = {
        "set_cookie": [line.decode() for name, line in kept if name == b"Set-Cookie"],
        "vary": list(after.vary(others)),
        "cookie": [line.decode() for line in lines],
        "reports": [report_as_data(report) for report in [*reports, *told]],
        "party": before.visitor.decide("\x7f unknown").party,
        "signal": before.visitor.gpc,
        "state": before.visitor.state,
    }
    if case.get("erase") is not None:
        erasure = after.erase(cookies, path, case["erase"])
        got["deletions"] = list(erasure.lines)
        got["remaining"] = erasure.remaining
        got["unreachable"] = [[one.name, one.why] for one in erasure.unreachable]
    if case.get("acts") is not None:
        got["consent_lines"] = None if recorded is None else list(recorded.lines)
    return got


def report_as_data(report: charte.Report) -> list[Any]:
    """Header, name (or the error's code), and what is done: true and false for removed and kept."""
    name = report.error if report.name is None else report.name
    rewritten = report.handling is charte.Handling.REWRITTEN
    removed = report.handling is charte.Handling.REMOVED
    return [report.field, name, report.handling if rewritten else removed]


def main() -> None:
    """Answer until the input ends."""
    for line in sys.stdin:
        case = json.loads(line)
        try:
            answered = answer(case)
        except Exception as error:  # one bad case must not end the run
            answered = {"failed": f"{type(error).__name__}: {error}"}
        print(json.dumps({"id": case["id"], **answered}), flush=True)


if __name__ == "__main__":
    main()
