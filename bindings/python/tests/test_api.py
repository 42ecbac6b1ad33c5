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
from pathlib import Path
from typing import Any

import charte
import pytest
from charte import Act, Asking, DecisionReason, Outcome, Purpose
from conftest import CHARTER, GRANTED, NOW, REFUSED, ROOT

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
    assert decision.because is DecisionReason.REFUSED
    assert decision.requirement is charte.Requirement.OPT_IN
    assert decision.purposes == (Purpose.ADVERTISING,) and decision.serves == ()
    assert decision.declaration == 1 and decision.is_declared
    assert visitor(policy, GRANTED).decide("ads")
    assert visitor(policy, GRANTED).decide("ads").may_set is True


def test_explain(policy: charte.Policy) -> None:
    refused = visitor(policy, REFUSED, page="https://www.example.fr/")
    explanation = refused.explain("ads", "www.example.fr")
    assert explanation.decision == refused.decide("ads", "www.example.fr")
    assert explanation.cookie == "ads" and explanation.period is None
    (ruling,) = explanation.rulings
    assert ruling == explanation.ruling("advertising") and explanation.ruling("security") is None
    assert (ruling.purpose, ruling.because, bool(ruling)) == ("advertising", "refused", False)
    assert ruling.rule == "fr.default" and ruling.rests_on == ()
    citation = ruling.citations[0]
    assert citation.instrument == "fr-lil-82" and str(citation).startswith("fr-lil-82")
    assert "the visitor refused" in str(explanation)
    assert json.loads(explanation.to_json())["outcome"] == "withheld"
    unmet = {u.condition: u for u in visitor(policy).explain("st1").rulings[0].unmet}
    assert unmet["publisher-only"].rule == "fr.audience-measurement"
    assert unmet["publisher-only"].stated is False


EXEMPT = """
format = 1
site = "https://www.example.fr"
regime = "fr"

[[cookie]]
name = "m"
purposes = ["audience-measurement"]
lifetime = "13 months"
facts = { publisher-only = true, anonymous = true, shared = false, cross-site = false }
"""


def test_what_an_exemption_rests_on() -> None:
    (ruling,) = visitor(charte.Policy(charte.Charter(EXEMPT))).explain("m").rulings
    assert ruling.requirement is charte.Requirement.EXEMPT and ruling.unmet == ()
    met = {condition.condition: condition for condition in ruling.rests_on}
    assert met["publisher-only"].rule == "fr.audience-measurement"
    assert met["publisher-only"].value is True
    assert met["publisher-only"].origin is charte.FactOrigin.STATED


def test_all_ways_to_decide_agree(policy: charte.Policy) -> None:
    names = ["sid", "ads", "st1", "other", "cookies_preferences", b"\xff", "vidéo"]
    for consent in (None, REFUSED, GRANTED, "broken"):
        for host in (None, "www.example.fr", "cdn.example.org"):
            seen = visitor(policy, consent, page="https://www.example.fr/")
            decisions = [seen.decide(name, host) for name in names]
            assert [seen.explain(name, host).decision for name in names] == decisions
            same = policy.visitor(consent, now=NOW, page="https://www.example.fr/", host=host)
            assert same.decide_many(iter(names)) == decisions
            plain = [name for name in names if isinstance(name, str)]
            lines = [seen.decide_set_cookie(f"{name}=1", host) for name in plain]
            by_name = [seen.decide(name, host) for name in plain]
            said = [[(d.cookie, d.outcome) for d in all] for all in (lines, by_name)]
            assert said[0] == said[1]


def test_enums_are_enums_and_interned(policy: charte.Policy) -> None:
    words = [w for w in vars(charte).values() if isinstance(w, type)]
    words = [w for w in words if issubclass(w, charte.Word)]
    assert len(words) > 20
    for word in words:
        assert issubclass(word, Enum) and issubclass(word, str)
        assert word.__doc__ and word.__module__ == "charte"
        for member in word:
            assert member == member.value and word(member.value) is member
            assert f"{member}" == str(member) == member.value
            assert pickle.loads(pickle.dumps(member)) is member
    seen = visitor(policy)
    assert seen.decide("sid").outcome is seen.explain("sid").decision.outcome is Outcome.ALLOWED
    assert Purpose.ADVERTISING.bit == 14 and Purpose.ADVERTISING.family is charte.Class.MARKETING
    assert Purpose.ADVERTISING in charte.Class.MARKETING.purposes
    assert charte.FindingCode.C001.severity is charte.Severity.ERROR
    assert charte.FindingCode.C001.remedy
    assert charte.ErrorCode.E106.summary


def test_a_typo_names_the_nearest_id(policy: charte.Policy) -> None:
    seen = visitor(policy)
    calls: list[tuple[Any, str]] = [
        (lambda: seen.allows("advertizing"), "unknown purpose `advertizing`; did you mean `adv"),
        (lambda: Purpose("advertizing"), "did you mean `advertising`?"),
        (lambda: Act.grant("advertizing"), "did you mean `advertising`?"),
        (lambda: seen.decide("sid", technology="cookies"), "did you mean `cookie`?"),
        (lambda: seen.ask("frontoffice"), "did you mean `front-office`?"),
        (lambda: policy.exchange([], now=NOW, mode="Report"), "did you mean `report`?"),
        (lambda: charte.Mode("x"), "unknown mode `x`; write one of report, enforce"),
        (lambda: charte.Regime("frr"), "no regime has the id `frr`; did you mean `fr`?"),
    ]
    for call, message in calls:
        with pytest.raises(charte.CharterError, match=re.escape(message)) as caught:
            call()
        assert caught.value.code in ("E106", "E113")
    with pytest.raises(TypeError, match="expected a Purpose or its id, got int"):
        seen.allows(7)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="expected a Purpose or its id, got int"):
        Purpose(7)


def test_time(policy: charte.Policy) -> None:
    aware = datetime(2026, 11, 23, 10, 5, tzinfo=timezone.utc)
    elsewhere = aware.astimezone(timezone(timedelta(hours=-9, minutes=-30)))
    texts = ["2026-11-23T10:05:00Z", "2026-11-23T11:05:00+01:00"]
    for now in [aware, elsewhere, *texts, NOW, float(NOW) + 0.9]:
        assert policy.visitor(None, now=now).now == aware
    with pytest.raises(ValueError, match=r"use datetime\.now\(timezone\.utc\)"):
        policy.visitor(None, now=datetime(2026, 11, 23, 10, 5))
    for bad in ["2026-11-23", "2026-11-23T10:05:00", "now", ""]:
        with pytest.raises(ValueError, match="offset"):
            policy.visitor(None, now=bad)
    with pytest.raises(charte.CharteError, match="^the offset is missing; write"):
        policy.visitor(None, now="2026-11-23T10:05:00")
    with pytest.raises(charte.CharteError, match="^the time and its offset are missing; write"):
        policy.visitor(None, now="2026-11-23")
    for bad_number in [True, False, float("nan"), float("inf"), float("-inf"), 10**400]:
        with pytest.raises(ValueError, match="^seconds since 1970 expected, got"):
            policy.visitor(None, now=bad_number)
    for too_fine in [NOW * 1000, float(NOW * 1000), NOW * 10**9, -NOW * 1000, 1e300]:
        with pytest.raises(ValueError, match="^seconds since 1970 expected; this looks like milli"):
            policy.visitor(None, now=too_fine)
    last = datetime(9999, 12, 31, 23, 59, 59, tzinfo=timezone.utc)
    assert policy.visitor(None, now=last).now == last
    assert policy.visitor(None, now=0).now.year == 1970
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
    assert error.help and str(error).endswith(f"; {error.help}")
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
    assert decision.cookie == "ads" and not decision
    explanation = seen.explain_set_cookie(f"ads={SECRET}; Max-Age=99999999", "www.example.fr")
    assert explanation.decision == decision
    assert "C022" in [finding.code for finding in explanation.findings]
    assert SECRET not in explanation.to_json() + str(explanation) + repr(explanation)
    with pytest.raises(charte.HeaderError) as caught:
        seen.decide_set_cookie(f"a={SECRET}\n")
    assert SECRET not in str(caught.value)
    nameless = seen.decide_set_cookie(f"no name {SECRET}")
    assert nameless.cookie == "" and not nameless.is_declared and not nameless.may_set


def test_headers_of_the_response(policy: charte.Policy) -> None:
    exchange = policy.exchange([("Host", "www.example.fr")], now=NOW)

    def filtered(*headers: tuple[Any, Any]) -> tuple[list[Any], list[Any]]:
        kept, reports = exchange.filter_response(list(headers))
        names = [r.error if r.name is None else r.name for r in reports]
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
    assert silent.cache_key != exchange.cache_key


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
    kept, reports = exchange.filter_response([("Set-Cookie", f"st={SECRET}")])
    recorded = exchange.record(Act.grant("advertising", "s3cr3t"), path="/")
    assert recorded is not None
    things = [
        consent,
        exchange,
        exchange.visitor,
        exchange.erase([f"ads={SECRET}"], f"/?q={SECRET}"),
        reports,
        recorded,
        recorded.encoded,
        exchange.visitor.decide("ads"),
        visitor(policy, consent).decide_set_cookie(f"st={SECRET}"),
        reports[0].explain(),
        policy,
        charter,
    ]
    assert kept == [] and reports
    for thing in things:
        assert "s3cr3t" not in repr(thing), type(thing)
    explained = reports[0].explain()
    assert explained is not None and SECRET not in explained.to_json()
    assert explained.decision == reports[0].decision and explained.cookie == "st"


def test_reprs(policy: charte.Policy, charter: charte.Charter) -> None:
    seen = visitor(policy, REFUSED)
    decision = "Decision(cookie='ads', may_set=False, outcome='withheld', because='refused')"
    exchange = policy.exchange([("Host", "www.example.fr")], now=NOW)
    reports = exchange.filter_response([("Set-Cookie", "ads=1"), ("Set-Cookie", "a\x01")])[1]
    first = decision.replace("refused", "unanswered")
    wanted = {
        "Charter(site='https://www.example.fr', revision=1, cookies=4)": charter,
        "Policy(site='https://www.example.fr', regime='fr', cookies=4)": policy,
        "Visitor(state='valid', now='2026-11-23T10:05:00Z', gpc=False)": seen,
        "Exchange(host='www.example.fr', mode='enforce', state='none')": exchange,
        decision: seen.decide("ads"),
        f"Explanation(decision={decision})": seen.explain("ads"),
        f"Report(field='set-cookie', handling='removed', decision={first})": reports[0],
        "Report(field='set-cookie', handling='removed', error='E302')": reports[1],
        "Consent(granted=[], refused=['audience-measurement', 'advertising'], revision=1, "
        "time='2026-11-01T09:00:00Z')": seen.consent,
        "Text('Régie')": charter.providers[0].name,
    }
    assert {repr(thing) for thing in wanted.values()} == set(wanted)
    assert repr(policy.regime).startswith("Regime(id='fr', rules=")
    assert "refused" in repr(seen.allows("advertising"))


def test_decisions_compare(policy: charte.Policy) -> None:
    seen = visitor(policy)
    assert seen.decide("ads") == seen.decide(b"ads") and seen.decide("ads") != seen.decide("sid")
    assert seen.decide("st1") != seen.decide("st2"), "the name counts"
    assert seen.decide("ads") != visitor(policy, GRANTED).decide("ads")
    assert len({seen.decide("ads"), seen.decide("ads"), seen.decide("sid")}) == 2
    assert seen.decide("ads") != "ads"


def test_where_a_charter_comes_from(charter: charte.Charter, tmp_path: Path) -> None:
    file = tmp_path / "charte.toml"
    file.write_text(CHARTER, "utf-8")
    assert charte.Charter.from_path(file) == charte.Charter.from_path(str(file)) == charter
    assert charte.Charter(file.read_bytes()) == charter
    with pytest.raises(TypeError, match=r"got a path; use from_path\(path\)"):
        charte.Charter(file)  # type: ignore[arg-type]
    with pytest.raises(charte.CharterError, match=r"looks like a path; use from_path\(path\)"):
        charte.Charter("nope.toml")
    with pytest.raises(FileNotFoundError):
        charte.Charter.from_path(tmp_path / "nope.toml")
    with pytest.raises(TypeError, match="expected a path, as str or os.PathLike, got int"):
        charte.Charter.from_path(3)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"expected a Charter .* got PosixPath"):
        charte.Policy(file)  # type: ignore[arg-type]


def test_a_charter_tells_all_that_it_says() -> None:
    text = """
format = 1
site = "https://www.example.fr"
name = { fr = "Exemple", en = "Example" }
controller = "Example Ltd"
contact = "privacy@example.fr"
privacy-policy = "https://www.example.fr/privacy"
introduction = "What we keep."
facts = { children = false }

[[provider]]
id = "ads"
name = "Ad house"
iab-vendor = 755
google-atp = 89
"""
    charter = charte.Charter(text)
    assert charter.name is not None and charter.name.languages == ("fr", "en")
    assert (str(charter.name), charter.name.get("en"), charter.name.get("de")) == (
        "Exemple",
        "Example",
        None,
    )
    assert charter.name.any("en-GB") == "Example" and charter.name.any("de") == "Exemple"
    said = [charter.controller, charter.contact, charter.privacy_policy, charter.introduction]
    assert [str(text) for text in said] == [
        "Example Ltd",
        "privacy@example.fr",
        "https://www.example.fr/privacy",
        "What we keep.",
    ]
    assert charter.facts == {charte.Fact.CHILDREN: False}
    (provider,) = charter.providers
    assert (provider.iab_vendor, provider.google_atp) == (755, 89)
    assert charte.Charter('format = 1\nsite = "https://a.fr"').contact is None


def test_charter_pickles_and_compares(charter: charte.Charter) -> None:
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(charter, protocol)) == charter
    assert copy.deepcopy(charter) == charter
    assert charte.Charter(charter.to_toml()) == charter
    assert charter != charte.Charter(CHARTER + 'x-note = "mine"\nlifetime = "1 days"\n')
    assert charter.providers[0].name.any("fr") == "Régie"
    assert charter.providers[0].name.any("en") == "Ad house"
    declaration = charter.cookies[1]
    assert declaration.lifetime == "13 months" and declaration.path == "/"
    assert declaration.facts == {charte.Fact.CROSS_SITE: True}
    assert charter.for_territory("US-CA").id == "us-ca"
    assert {f.code for f in charter.check()} >= {charte.FindingCode.C008}


def test_what_workers_need_pickles(policy: charte.Policy) -> None:
    own = charte.Regime.parse(
        'format = 1\nid = "fr"\nname = "Own"\nlaw = false\ngpc = "none"\ndefault = "exempt"\n'
        'validity = "6 months"\nvalidity-force = "product"\n'
    )
    for kept in (own, charte.Regime("gb"), charte.Consent(REFUSED), charte.Consent(GRANTED)):
        assert pickle.loads(pickle.dumps(kept)) == kept == copy.deepcopy(kept)
    assert own != charte.Regime("fr")
    answers = set()
    for sent in (policy, charte.Policy(policy.charter, own), charte.Policy(policy.charter, "us-ca")):
        again = pickle.loads(pickle.dumps(sent))
        assert again.charter == sent.charter and again.regime == sent.regime
        decided = [visitor(p).decide("ads").may_set for p in (sent, again)]
        assert decided[0] == decided[1]
        answers.add(decided[0])
    assert answers == {True, False}


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
    assert consent.refused_providers == ("ads",) and consent.gpc
    assert consent.time.timestamp() == NOW - NOW % 60 and consent.time.utcoffset() == timedelta()
    encoded = seen.encode(consent)
    assert charte.Consent(encoded.value) == consent and not encoded.shortened
    assert encoded.value not in repr(encoded) + repr(consent)
    assert not visitor(policy, encoded.value).ask()
    again = visitor(policy, [encoded.value, encoded.value])
    assert again.consent == consent and again.state is charte.ConsentState.VALID
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
    with pytest.raises(charte.CharterError, match="unknown act kind"):
        seen.record(Act("no such act"))  # type: ignore[arg-type]
    proof = json.loads(seen.consent_record(consent, record_id="abc1", language="fr"))
    assert proof["record"]["record_id"] == "abc1"


@pytest.mark.parametrize(
    ("act", "message"),
    [
        (Act.refuse_all, r"expected an Act, got a method; call it: Act\.refuse_all\(\)"),
        ("refuse_all", r"expected an Act, got str; write Act\.refuse_all"),
        ("accept-all", r"expected an Act, got str; write Act\.accept_all"),
        ("no", r"expected an Act such as Act\.refuse_all\(\), got str"),
        (None, r"expected an Act such as Act\.refuse_all\(\), got NoneType"),
    ],
)
def test_what_is_no_act_is_explained(policy: charte.Policy, act: Any, message: str) -> None:
    with pytest.raises(TypeError, match=message):
        visitor(policy).record(act)
    with pytest.raises(TypeError, match=message):
        policy.exchange([], now=NOW).record(act, path="/")


def test_regimes(policy: charte.Policy) -> None:
    assert {"fr", "eu", "gb", "us-ca", "charte"} <= set(charte.Regime.ids())
    regime = charte.Regime.for_territory("gp")
    assert regime == charte.Regime("fr") == policy.regime and regime.is_law
    period = regime.in_force(NOW)
    assert period in regime.periods
    assert period.validity == "6 months" and period.gpc is charte.Gpc.ADVISORY
    assert period.default is charte.Requirement.OPT_IN and period.default_force == "statute"
    rules = {rule.id: rule for rule in regime.rules}
    assert rules["fr.audience-measurement"].honours_objection
    limits = rules["fr.audience-measurement"].limits
    assert [(limit.of, limit.max) for limit in limits][:1] == [("lifetime", "13 months")]
    assert rules["fr.audience-measurement"].citations[0].instrument
    assert any(i.id == "fr-lil-82" for i in regime.instruments)
    bounded = [r for id in charte.Regime.ids() for r in charte.Regime(id).rules if r.start or r.end]
    moments = [moment for r in bounded for moment in (r.start, r.end) if moment is not None]
    assert moments and all(moment.tzinfo is timezone.utc for moment in moments)
    assert len({charte.Regime("fr"), charte.Regime("fr"), charte.Regime("de")}) == 2
    assert charte.Regime("charte").caveat and regime.caveat is None


def test_an_own_regime(charter: charte.Charter, tmp_path: Path) -> None:
    file = tmp_path / "house.toml"
    file.write_text((ROOT / "crates/charte/data/regimes/charte.toml").read_text("utf-8"), "utf-8")
    own = charte.Regime.from_path(file)
    assert own == charte.Regime.parse(file.read_text("utf-8"))
    assert visitor(charte.Policy(charter, own)).decide("ads").may_set is False
    with pytest.raises(TypeError, match="got a path"):
        charte.Regime.parse(file)  # type: ignore[arg-type]
    with pytest.raises(charte.RegimeError, match="line 1"):
        charte.Regime.parse("id = 1")


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
            assert seen.state is not charte.ConsentState.VALID
            decision, explanation = seen.decide(name, host), seen.explain(name, host)
            assert decision.may_set is False and explanation.decision == decision
            assert str(explanation) and json.loads(explanation.to_json())
            assert repr(decision) and repr(explanation)
        exchange = policy.exchange([("Host", name), ("Cookie", name), (name, name)], now=NOW)
        assert not exchange.visitor.decide("ads")
        exchange.filter_response([("Set-Cookie", name)])
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
        assert not seen.decide("ads")


@pytest.mark.parametrize("bad", [None, 1, 1.5, ["x"], object()])
def test_wrong_types(policy: charte.Policy, bad: Any) -> None:
    seen = visitor(policy)
    for call in (seen.decide, seen.explain, seen.decide_set_cookie, seen.explain_set_cookie):
        with pytest.raises(TypeError):
            call(bad)
    with pytest.raises(TypeError):
        seen.decide_many([bad])
    with pytest.raises(TypeError, match="got one name"):
        seen.decide_many("ads")
    with pytest.raises(TypeError):
        policy.exchange([(bad, bad)], now=NOW)
    with pytest.raises(TypeError):
        policy.exchange([], now=NOW).erase("ads=1", "/")  # one text is not a list of lines


def test_latin_1_text_is_bytes(policy: charte.Policy) -> None:
    line = "vidéo=1".encode().decode("latin-1")
    exchange = policy.exchange([("host", "www.example.fr")], now=NOW)
    for form in (line, line.encode("latin-1")):
        (report,) = exchange.filter_response([("set-cookie", form)])[1]  # type: ignore[list-item]
        assert report.decision is not None and report.decision.declaration == 3


def test_threads_share_everything(policy: charte.Policy) -> None:
    seen = visitor(policy, REFUSED)
    explanation = seen.explain("ads")
    start = threading.Barrier(8)

    def work(_: int) -> list[object]:
        start.wait()
        found: list[object] = []
        for _ in range(500):
            assert seen.decide("ads").outcome is Outcome.WITHHELD and seen.decide("sid")
            assert policy.visitor(GRANTED, now=NOW).decide("ads")
            found = [explanation.to_json(), seen.ask(), seen.consent, explanation.rulings]
        return found

    with ThreadPoolExecutor(8) as pool:
        results = list(pool.map(work, range(8)))
    assert all(result == results[0] for result in results)


def test_cache_key(policy: charte.Policy) -> None:
    exchange = policy.exchange([], now=NOW)
    refused, granted = exchange.with_consent(REFUSED), exchange.with_consent(GRANTED)
    assert refused.cache_key == exchange.with_consent([REFUSED]).cache_key
    assert refused.cache_key != granted.cache_key != exchange.cache_key


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
    diff = longer.diff(charter, now=NOW)
    assert (diff.old_regime, diff.regime, diff.old_revision, diff.revision) == ("fr", "fr", 1, 1)
    assert diff.material and diff.revision_wanted and not diff.revision_raised
    assert not diff.is_announced and {f.code for f in diff.findings} == {charte.FindingCode.C010}
    ads = diff.changes[0]
    assert (ads.part, ads.name, ads.change, ads.declaration) == ("cookie", "ads", "changed", 1)
    assert [(k.key, k.old, k.new) for k in ads.keys] == [("lifetime", "13 months", "24 months")]
    (reason,) = ads.material
    assert reason.why == "longer-lifetime" and reason.purposes == (Purpose.ADVERTISING,)
    told = json.loads(diff.to_json())
    assert len(told["changes"]) == len(diff.changes) and "asked_again" in told
    assert repr(diff) == f"Diff(changes={len(diff.changes)}, material=True, is_announced=False)"
    same = charter.diff(charter, now=NOW, regime="de")
    assert same.changes == () and same.regime == "de" and same.is_announced
    newer = charte.Charter(CHARTER + '\n[[cookie]]\nname = "new1"\npurposes = ["profiling"]\n')
    assert [f.code for f in newer.diff(charter, now=NOW).findings] == ["C010"]


def test_who_is_asked_again(charter: charte.Charter) -> None:
    longer = charte.Charter(CHARTER.replace("13 months", "24 months"))
    diff = longer.diff(charter, now=NOW)
    asked, told = diff.asked_again, json.loads(diff.to_json())["asked_again"]
    assert list(asked.purposes) == told["purposes"] == ["audience-measurement", "advertising"]
    assert asked.with_a_new_revision is told["with_a_new_revision"] is True
    assert asked.answers_lost is told["answers_lost"] is False
    for ask, said in [(asked.granted, told["granted"]), (asked.refused, told["refused"])]:
        assert isinstance(ask, charte.Ask)
        assert (ask.asking, ask.because, list(ask.purposes)) == (
            said["asking"],
            said["because"],
            said["purposes"],
        )
    assert asked.granted and asked.granted != asked.refused
    same = charter.diff(charter, now=NOW).asked_again
    assert not same.granted and not same.refused and same.purposes == ()
    lost = charte.Charter(CHARTER.replace("regimes =", 'consent-cookie = "c"\nregimes =', 1))
    assert lost.diff(charter, now=NOW).asked_again.answers_lost


def test_help_is_short_enough_to_read() -> None:
    import pydoc

    lines = pydoc.plain(pydoc.render_doc(charte)).splitlines()
    assert len(lines) < 3200, len(lines)
    assert not any(line.startswith("    class Purpose(") for line in lines)
    assert charte.__doc__ is not None
    last = charte.__doc__.strip().splitlines()[-1]
    for name in re.findall(r"help\(charte\.(\w+)\)", last):
        assert name in charte.__all__
    assert last.startswith("Start with help(charte.Charter)")
    for command in ("python -m charte --help", "charte schema", "charte regimes"):
        assert command in charte.__doc__


def test_every_field_is_documented() -> None:
    import dataclasses

    found = 0
    for name in charte.__all__:
        thing = getattr(charte, name)
        if not dataclasses.is_dataclass(thing):
            continue
        for field in dataclasses.fields(thing):
            found += 1
            assert re.search(rf"^ *{field.name}: \S", thing.__doc__ or "", re.M), (name, field.name)
    assert found > 60


def test_the_regime_in_the_help_is_the_example() -> None:
    import inspect

    example = (ROOT / "examples" / "regime" / "own.toml").read_text("utf-8").split("\n", 1)[1]
    _, _, shown = (inspect.getdoc(charte.Regime) or "").partition("with one rule:\n\n")
    shown = inspect.cleandoc(shown)
    assert shown == example.rstrip()
    assert charte.Regime.parse(shown) == charte.Regime.parse(example)


def test_usual_slips_say_what_to_write(policy: charte.Policy, charter: charte.Charter) -> None:
    exchange = policy.exchange([("Host", "www.example.fr")], now=NOW)
    recorded = exchange.record(Act.refuse_all(), path="/")
    assert recorded is not None
    seen, headers = exchange.visitor, {"Host": "www.example.fr"}
    pairs = "headers: expected pairs of name and value, got "
    calls: list[tuple[Any, type[Exception], str]] = [
        (lambda: visitor(policy, recorded), TypeError, "RecordedConsent; pass its .consent"),
        (lambda: exchange.with_consent(recorded), TypeError, "RecordedConsent; pass its .consent"),  # type: ignore[arg-type]
        (lambda: seen.encode(recorded), TypeError, "RecordedConsent; pass its .consent"),  # type: ignore[arg-type]
        (lambda: seen.consent_record(recorded), TypeError, "RecordedConsent; pass its .consent"),  # type: ignore[arg-type]
        (lambda: seen.encode("x"), TypeError, "expected a Consent, got str"),  # type: ignore[arg-type]
        (lambda: policy.exchange(headers, now=NOW), TypeError, pairs + "dict; pass list(d.items())"),  # type: ignore[arg-type]
        (lambda: exchange.filter_response(headers), TypeError, pairs + "dict; pass list(d.items())"),  # type: ignore[arg-type]
        (lambda: exchange.vary(headers), TypeError, pairs + "dict; pass list(d.items())"),  # type: ignore[arg-type]
        (lambda: exchange.filter_response(["Set-Cookie: a=1"]), TypeError, pairs + "str"),  # type: ignore[list-item]
        (lambda: policy.exchange(["ab"], now=NOW), TypeError, pairs + "str"),  # type: ignore[list-item]
        (lambda: policy.exchange("ab", now=NOW), TypeError, pairs + "str"),  # type: ignore[arg-type]
        (lambda: exchange.filter_response([("a", 1)]), TypeError, "expected str or bytes, got int"),  # type: ignore[list-item]
        (lambda: seen.record(Act.grant), TypeError, "call it with a purpose: Act.grant(purpose)"),  # type: ignore[arg-type]
        (lambda: seen.record(Act.refuse_provider), TypeError, "Act.refuse_provider(provider)"),  # type: ignore[arg-type]
        (lambda: seen.record(Act.seen), TypeError, "call it: Act.seen()"),  # type: ignore[arg-type]
        (lambda: charte.Regime("mine.toml"), charte.CharterError, "use Regime.from_path(path)"),
        (lambda: charte.Regime("laws/mine"), charte.CharterError, "use Regime.from_path(path)"),
        (lambda: charte.Policy(charter, "mine.toml"), charte.CharterError, "Regime.from_path(path)"),
    ]
    for call, error, message in calls:
        with pytest.raises(error, match=re.escape(message)):
            call()
    with pytest.raises(charte.CharterError) as caught:
        charte.Regime("mine.toml")
    assert caught.value.code == "E113"
    with pytest.raises(charte.CharterError) as unknown:
        charte.Regime("frr")
    assert "from_path" not in str(unknown.value)


def test_a_host_that_cannot_be_read_is_an_error(policy: charte.Policy) -> None:
    for host in ("https://www.example.fr", "https://www.example.fr/a?b=s3cr3t", "a b", ""):
        with pytest.raises(charte.CharterError, match="not a host; write it as") as caught:
            visitor(policy, host=host)
        assert caught.value.code == "E108" and "s3cr3t" not in str(caught.value)
    assert visitor(policy, host="WWW.Example.FR:8080").host == "www.example.fr"
    assert visitor(policy, host=None).host is None
