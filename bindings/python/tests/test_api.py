"""The classes: what comes in, what goes out, what never does."""

from __future__ import annotations

import copy
import json
import pickle
import random
import re
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta, timezone
from enum import Enum
from typing import Any

import charte
import pytest
from charte import Act, Asking, Because, Outcome, Purpose
from conftest import CHARTER, GRANTED, NOW, REFUSED

SECRET = "s3cr3t-value"


def checked(body: str) -> str:
    """A value written by hand, with its check: the sum of its bytes, and that sum by place."""
    sums = [sum(body.encode()), sum(i * b for i, b in enumerate(body.encode(), 1))]
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    return f"{body}~." + "".join(digits[s % 1296 // 36] + digits[s % 36] for s in sums)


def visitor(policy: charte.Policy, consent: Any = None, **more: Any) -> charte.Visitor:
    return policy.visitor(consent, now=NOW, **more)


def test_decide(policy: charte.Policy) -> None:
    refused = visitor(policy, REFUSED, page="https://www.example.fr/")
    decision = refused.decide("ads", "www.example.fr")
    assert not decision and decision.may_set is False
    assert decision.outcome is Outcome.WITHHELD
    assert decision.party is charte.Party.THIRD and decision.category == "third-party"
    assert decision.because(Purpose.ADVERTISING) is Because.REFUSED
    assert decision.because("advertising") is Because.REFUSED
    assert decision.purposes == (Purpose.ADVERTISING,) and decision.serves == ()
    assert decision.declaration == 1 and decision.is_declared
    (ruling,) = decision.rulings
    assert (ruling.purpose, ruling.because, bool(ruling)) == ("advertising", "refused", False)
    assert "the visitor refused" in decision.explain()
    assert json.loads(decision.to_json())["outcome"] == "withheld"
    assert visitor(policy, GRANTED).decide("ads")
    assert visitor(policy, GRANTED).may_set("ads") is True


def test_fast_paths_agree(policy: charte.Policy) -> None:
    names = ["sid", "ads", "st1", "other", "cookies_preferences", b"\xff", "vidéo"]
    for consent in (None, REFUSED, GRANTED, "broken"):
        for host in (None, "www.example.fr", "cdn.example.org"):
            seen = visitor(policy, consent, page="https://www.example.fr/")
            decisions = [seen.decide(name, host) for name in names]
            assert [d.outcome for d in decisions] == [seen.outcome(n, host) for n in names]
            assert [d.may_set for d in decisions] == [seen.may_set(n, host) for n in names]
            if host is None:
                assert seen.decide_many(iter(names)) == [d.outcome for d in decisions]
                assert seen.may_set_many(names) == [d.may_set for d in decisions]


def test_enums_are_enums_and_interned(policy: charte.Policy) -> None:
    words = [getattr(charte, name) for name in charte.__all__]
    words = [w for w in words if isinstance(w, type) and issubclass(w, charte.Word)]
    assert len(words) > 20
    for word in words:
        assert issubclass(word, Enum) and issubclass(word, str)
        for member in word:
            assert member == member.value and word(member.value) is member
            assert f"{member}" == str(member) == member.value
            assert pickle.loads(pickle.dumps(member)) is member
    seen = visitor(policy)
    assert seen.outcome("sid") is seen.decide("sid").outcome is Outcome.ALLOWED
    assert Purpose.ADVERTISING.bit == 14 and Purpose.ADVERTISING.family is charte.Class.MARKETING
    assert Purpose.ADVERTISING in charte.Class.MARKETING.purposes
    assert charte.FindingCode.C001.severity is charte.Severity.ERROR
    assert charte.FindingCode.C001.remedy
    with pytest.raises(ValueError, match="'no-such' is not a valid Purpose"):
        seen.allows("no-such")
    with pytest.raises(ValueError, match="not a valid Technology"):
        seen.decide("sid", technology="no-such")


def test_time(policy: charte.Policy) -> None:
    aware = datetime(2026, 11, 23, 10, 5, tzinfo=timezone.utc)
    elsewhere = aware.astimezone(timezone(timedelta(hours=-9, minutes=-30)))
    texts = ["2026-11-23T10:05:00Z", "2026-11-23T11:05:00+01:00"]
    for now in [aware, elsewhere, *texts, NOW, float(NOW) + 0.9]:
        assert "at 2026-11-23T10:05:00Z" in repr(policy.visitor(None, now=now))
    with pytest.raises(ValueError, match=r"datetime\.now\(timezone\.utc\)"):
        policy.visitor(None, now=datetime(2026, 11, 23, 10, 5))
    for bad in ["2026-11-23", "2026-11-23T10:05:00", "now", ""]:
        with pytest.raises(ValueError, match="offset"):
            policy.visitor(None, now=bad)
    for bad_number in [float("nan"), float("inf"), 1e300]:
        with pytest.raises(OverflowError):
            policy.visitor(None, now=bad_number)
    for bad_type in [None, [], b"2026-11-23T10:05:00Z"]:
        with pytest.raises(TypeError):
            policy.visitor(None, now=bad_type)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        policy.visitor(None)  # type: ignore[call-arg]


def test_errors_name_the_place() -> None:
    with pytest.raises(charte.CharterError) as caught:
        charte.Charter('format = 1\nsite = "https://a.fr"\n\n[[cookie]]\nnam = "x"\n')
    error = caught.value
    assert (error.code, error.line, error.column) == (charte.ErrorCode.E102, 5, 1)
    assert error.path.startswith("cookie[0]") and "name" in str(error)
    assert isinstance(error, charte.CharteError) and isinstance(error, ValueError)
    again = pickle.loads(pickle.dumps(error))
    assert (str(again), again.code, again.line) == (str(error), error.code, error.line)
    with pytest.raises(charte.ConsentError) as caught_consent:
        charte.Consent(checked(f"v1~20261101T0900Z~r1~{SECRET}~y:advertising"))
    assert caught_consent.value.token == 3 and SECRET not in str(caught_consent.value)
    with pytest.raises(charte.RegimeError):
        charte.Regime.parse("id = 1")
    with pytest.raises(charte.CharterError, match="did you mean"):
        charte.Regime("frr")
    with pytest.raises(charte.CharterError) as no_regime:
        charte.Policy(charte.Charter('format = 1\nsite = "https://a.fr"'))
    assert no_regime.value.code == "E112"


def test_set_cookie_lines(policy: charte.Policy) -> None:
    seen = visitor(policy, page="https://www.example.fr/")
    decision = seen.decide_set_cookie(f"ads={SECRET}; Max-Age=99999999", "www.example.fr")
    assert decision.cookie == "ads" and "C022" in [f.code for f in decision.findings]
    with pytest.raises(charte.HeaderError) as caught:
        seen.decide_set_cookie(f"a={SECRET}\n")
    assert SECRET not in str(caught.value)
    nameless = seen.decide_set_cookie(f"no name {SECRET}")
    assert nameless.cookie == "" and not nameless.is_declared and not nameless.may_set


def test_headers_of_the_response(policy: charte.Policy) -> None:
    exchange = policy.exchange([("Host", "www.example.fr")], now=NOW)

    def filtered(*headers: tuple[Any, Any]) -> tuple[list[Any], list[Any]]:
        kept, reports = exchange.filter_set_cookie(list(headers))
        # A decision is false where the cookie may not be set.
        names = [r.error if r.decision is None else r.decision.cookie for r in reports]
        return kept, [(r.field, r.handling, n) for r, n in zip(reports, names, strict=True)]

    ended = "Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT"
    rewritten = ("set-cookie", "rewritten", "ads")
    assert filtered(("Set-Cookie", "ads=1; Path=/; Max-Age=0")) == (
        [("Set-Cookie", f"ads=; Path=/; {ended}")],
        [rewritten],
    )
    assert filtered((b"set-cookie", b"ads=\xff; Max-Age=0")) == (
        [(b"set-cookie", f"ads=; {ended}".encode())],
        [rewritten],
    )
    # Only a deletion by the response's own time as well.
    past = ("Set-Cookie", "ads=1; Expires=Mon, 23 Nov 2026 09:00:00 GMT")
    assert filtered(past)[1] == [rewritten]
    date = ("Date", "Mon, 23 Nov 2026 08:00:00 GMT")
    assert filtered(date, past) == ([date], [("set-cookie", "removed", "ads")])
    # White space around a name, and line ends in any header.
    assert filtered((" Set-Cookie\t", "ads=1"))[0] == []
    assert filtered(("Location", "/\r\nSet-Cookie: ads=1")) == ([], [("other", "removed", "E305")])
    assert filtered(("X\nSet-Cookie", "ads=1")) == ([], [("other", "removed", "E305")])
    assert filtered(("Set-Cookie", "sid=1\r\nSet-Cookie: ads=1"))[1] == [
        ("set-cookie", "removed", "E302")
    ]
    assert filtered(("Set-Cookie", "=v")) == ([], [("set-cookie", "removed", "")])
    assert filtered(("Set-Cookie", "=")) == ([], [])
    assert exchange.vary([]) == ("Cookie",)
    assert exchange.vary([("VARY", "accept, cookie")]) == ()
    assert exchange.vary([(b"vary", b"*")]) == ()
    silent = policy.exchange([], now=NOW, mode="report")
    assert silent.vary([]) == ()
    assert silent.visitor.cache_key != exchange.visitor.cache_key


def test_nothing_shows_a_value(policy: charte.Policy, charter: charte.Charter) -> None:
    consent = charte.Consent("v1~20261101T0900Z~r1~y:advertising@s3cr3t~!id=s3cr3t~.ewzj")
    exchange = policy.exchange(
        [
            ("Host", "www.example.fr"),
            ("Referer", f"https://www.example.fr/?q={SECRET}"),
            ("Cookie", f"ads={SECRET}; cookies_preferences={consent.encode()}"),
        ],
        now=NOW,
    )
    kept, reports = exchange.filter_set_cookie([("Set-Cookie", f"st={SECRET}")])
    recorded = exchange.record(Act.grant("advertising", "s3cr3t"), path="/")
    assert recorded is not None
    things = [
        consent,
        exchange,
        exchange.visitor,
        exchange.erase([f"ads={SECRET}"], f"/?q={SECRET}"),
        reports,
        recorded,
        recorded.written,
        exchange.decide("ads"),
        visitor(policy, consent).decide_set_cookie(f"st={SECRET}"),
        policy,
        charter,
    ]
    assert kept == [] and reports
    for thing in things:
        assert "s3cr3t" not in repr(thing), type(thing)
    assert SECRET not in reports[0].decision.to_json()  # type: ignore[union-attr]


def test_repr_helps(policy: charte.Policy) -> None:
    seen = visitor(policy, REFUSED)
    assert repr(seen.decide("ads")) == (
        '<charte.Decision "ads" withheld: advertising refused>'
    )
    assert "refused" in repr(seen.allows("advertising"))
    line = r"<charte\.Policy https://www\.example\.fr, .*4 declarations under fr, .*>"
    assert re.fullmatch(line, repr(policy))


def test_charter_pickles_and_compares(charter: charte.Charter) -> None:
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(charter, protocol)) == charter
    assert copy.deepcopy(charter) == charter
    assert charte.Charter(charter.to_toml()) == charter
    assert charter != charte.Charter(CHARTER + 'x-note = "mine"\nlifetime = "1 days"\n')
    assert charter.providers("fr")[0].name == "Régie"
    assert charter.providers("en")[0].name == "Ad house"
    declaration = charter.cookies("en")[1]
    assert declaration.lifetime == "13 months" and declaration.path == "/"
    assert declaration.facts == {charte.Fact.CROSS_SITE: True}
    assert charter.for_territory("US-CA").id == "us-ca"
    assert {f.code for f in charter.check()} >= {charte.FindingCode.C008}
    newer = charte.Charter(CHARTER + '\n[[cookie]]\nname = "new1"\npurposes = ["profiling"]\n')
    assert [f.code for f in newer.check_since(charter)] == ["C010"]


def test_objects_are_frozen(policy: charte.Policy, charter: charte.Charter) -> None:
    seen = visitor(policy)
    for thing, name in [
        (charter, "site"),
        (policy, "regime"),
        (seen, "state"),
        (seen.decide("ads"), "may_set"),
        (seen.ask(), "purposes"),
        (seen.allows("advertising"), "allowed"),
    ]:
        with pytest.raises(AttributeError):
            setattr(thing, name, True)
        with pytest.raises((AttributeError, TypeError)):
            thing.something_new = 1


def test_consent(policy: charte.Policy) -> None:
    seen = visitor(policy, gpc=True)
    assert seen.ask().asking is Asking.ASK and seen.ask()
    consent = seen.record(
        Act.accept_all(), Act.refuse("audience-measurement"), Act.refuse_provider("ads")
    )
    assert consent is not None
    assert Purpose.AUDIENCE_MEASUREMENT in consent.refused
    assert consent.refused_providers == ("ads",) and consent.with_signal
    assert consent.timestamp == NOW - NOW % 60
    written = seen.write(consent)
    assert charte.Consent(written.value) == consent and not written.shortened
    assert not visitor(policy, written.value).ask()
    again = visitor(policy, [written.value, written.value])
    assert again.consent == consent and again.state is charte.State.VALID
    pair = charte.Consent("v1~20261101T0900Z~r1~y:embedded-content@ads~y:later@ads~.ra9f")
    assert pair.pair("embedded-content", "ads") is True
    assert ("later", "ads", True) in pair.pairs
    damaged = visitor(policy, "damaged")
    assert damaged.record(Act.seen()) is None
    accepted = damaged.record(Act.accept_all())
    assert accepted is not None and not accepted.refused
    with pytest.raises(charte.ConsentError) as caught:
        seen.record(Act.grant("unclassified"))
    assert caught.value.code == "E405"
    with pytest.raises(charte.ConsentError):
        seen.record()
    with pytest.raises(ValueError):
        seen.record(Act("no such act"))  # type: ignore[arg-type]
    proof = json.loads(seen.proof(consent, record_id="abc1", language="fr"))
    assert proof["record"]["record_id"] == "abc1"


def test_regimes(policy: charte.Policy) -> None:
    assert {"fr", "eu", "gb", "us-ca", "charte"} <= set(charte.Regime.ids())
    regime = charte.Regime.for_territory("gp")
    assert regime == charte.Regime("fr") == policy.regime and regime.is_law
    assert regime.validity(NOW) == "6 months" and regime.gpc(NOW) is charte.Gpc.ADVISORY
    assert regime.default(NOW) is charte.Requirement.OPT_IN
    rules = {rule.id: rule for rule in regime.rules}
    assert rules["fr.audience-measurement"].honours_objection
    assert any(i.id == "fr-lil-82" for i in regime.instruments)
    assert charte.Regime("charte").caveat and regime.caveat is None


HOSTILE: list[str | bytes] = [
    "",
    b"",
    "\x00",
    "\ud800",
    "\udcff\udc80",
    "a" * 100_000,
    b"\xff\xfe=\x00;;;",
    "=" * 5000,
    ";" * 5000,
    "\u202e\U0010ffff",
    "a\r\nSet-Cookie: x=y",
    b"v1~" * 2000,
    '"',
]


def test_hostile_bytes(policy: charte.Policy) -> None:
    for name in HOSTILE:
        for host in [None, *HOSTILE[:8]]:
            seen = visitor(policy, [name, name], page=name)
            assert seen.state is not charte.State.VALID
            assert seen.may_set(name, host) is False
            decision = seen.decide(name, host)
            assert decision.explain() and json.loads(decision.to_json()) and repr(decision)
        exchange = policy.exchange([("Host", name), ("Cookie", name), (name, name)], now=NOW)
        assert not exchange.visitor.may_set("ads")
        exchange.filter_set_cookie([("Set-Cookie", name)])
        exchange.filter_cookie(name)
        assert all(line.isascii() for line in exchange.erase([name], name).lines)
        for read in (charte.Charter, charte.Charter.from_json, charte.Consent, charte.Regime.parse):
            with pytest.raises(charte.CharteError):
                read(name)  # type: ignore[operator]


def test_random_bytes_never_grant(policy: charte.Policy) -> None:
    rng = random.Random(20261123)
    for _ in range(2000):
        base = bytearray(GRANTED.encode())
        for _ in range(rng.randint(1, 4)):
            base[rng.randrange(len(base))] = rng.randrange(256)
        seen = visitor(policy, bytes(base) + b"~n:advertising")
        assert not seen.may_set("ads")


@pytest.mark.parametrize("bad", [None, 1, 1.5, ["x"], object()])
def test_wrong_types(policy: charte.Policy, bad: Any) -> None:
    seen = visitor(policy)
    for call in (seen.may_set, seen.outcome, seen.decide, seen.decide_set_cookie):
        with pytest.raises(TypeError):
            call(bad)
    with pytest.raises(TypeError):
        seen.decide_many([bad])
    with pytest.raises(TypeError):
        policy.exchange([(bad, bad)], now=NOW)
    with pytest.raises(TypeError):
        policy.exchange([], now=NOW).erase("ads=1", "/")  # one text is not a list of lines


def test_latin_1_text_is_bytes(policy: charte.Policy) -> None:
    line = "vidéo=1".encode().decode("latin-1")
    exchange = policy.exchange([("host", "www.example.fr")], now=NOW)
    for form in (line, line.encode("latin-1")):
        (report,) = exchange.filter_set_cookie([("set-cookie", form)])[1]  # type: ignore[list-item]
        assert report.decision is not None and report.decision.declaration == 3


def test_threads_share_everything(policy: charte.Policy) -> None:
    seen = visitor(policy, REFUSED)
    decision = seen.decide("ads")
    start = threading.Barrier(8)

    def work(_: int) -> list[object]:
        start.wait()
        found: list[object] = []
        for _ in range(500):
            assert seen.outcome("ads") is Outcome.WITHHELD and seen.may_set("sid")
            assert policy.visitor(GRANTED, now=NOW).may_set("ads")
            found = [decision.to_json(), seen.ask(), seen.cache_key, decision.rulings]
        return found

    with ThreadPoolExecutor(8) as pool:
        results = list(pool.map(work, range(8)))
    assert all(result == results[0] for result in results)


def test_cache_key(policy: charte.Policy) -> None:
    assert visitor(policy, REFUSED).cache_key == visitor(policy, REFUSED).cache_key
    assert visitor(policy, REFUSED).cache_key != visitor(policy, GRANTED).cache_key


def test_everything_is_documented() -> None:
    import pydoc

    text = pydoc.plain(pydoc.render_doc(charte))
    for name in charte.__all__:
        thing = getattr(charte, name)
        assert thing.__doc__ and thing.__module__ == "charte", name
        if not isinstance(thing, type):
            assert f"    {name}(" in text
            continue
        assert f"class {name}" in text
        for attribute, value in vars(thing).items():
            if attribute.startswith("_") or isinstance(value, charte.Word):
                continue
            if callable(getattr(thing, attribute)) or isinstance(value, property):
                assert value.__doc__, f"{name}.{attribute}"


def test_laws_side_by_side(charter: charte.Charter) -> None:
    table = json.loads(charte.compare(["fr", charte.Regime("de")], now=NOW, charter=charter))
    assert [column["id"] for column in table["regimes"]] == ["fr", "de"]
    assert [row["cookie"] for row in table["cookies"]] == ["sid", "ads", "st*", "vidéo"]
    assert "cookies" not in json.loads(charte.compare(["fr"], now="2026-11-23T10:05:00Z"))
    with pytest.raises(charte.CharterError):
        charte.compare(["nowhere"], now=NOW)
    with pytest.raises(TypeError):
        charte.compare([1], now=NOW)  # type: ignore[list-item]


def test_an_act_needs_what_its_kind_needs(policy: charte.Policy) -> None:
    visitor = policy.visitor(now=NOW)
    for act in (charte.Act(charte.ActKind.GRANT), charte.Act(charte.ActKind.REFUSE_PROVIDER)):
        with pytest.raises(charte.ConsentError, match="needs a"):
            visitor.record(act)


def test_what_changed(charter: charte.Charter) -> None:
    longer = charte.Charter(CHARTER.replace("13 months", "24 months"))
    diff = json.loads(longer.diff(charter, now=NOW))
    assert diff["regime"] == "fr" and diff["material"] and not diff["revision_raised"]
    assert json.loads(charter.diff(charter, now=NOW, regime="de"))["changes"] == []
