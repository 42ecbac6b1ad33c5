"""Answers given to other consent managers: what they mean, and servers that honour them."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import charte
import pytest
from charte import asgi, wsgi
from conftest import GRANTED, NOW, REFUSED, Client

CHARTER = """
format = 1
site = "https://www.example.fr"
regime = "fr"
regimes = ["fr", "us-ca"]
revision = REVISION

[[provider]]
id = "vendor"
name = "A vendor"
role = "independent"
iab-vendor = 28

[[cookie]]
name = "_ads"
provider = "vendor"
purposes = ["advertising"]
facts = { sale-or-share = true }
"""


def policy(revision: int = 1, regime: str | None = None) -> charte.Policy:
    return charte.Policy(charte.Charter(CHARTER.replace("REVISION", str(revision))), regime)


def onetrust(marketing: int) -> str:
    asked = ("C0002", "C0003", "C0004", "C0005")
    groups = ",".join(["C0001:1", *(f"{group}:{marketing}" for group in asked)])
    groups = groups.replace(":", "%3A").replace(",", "%2C")
    return (
        "OptanonConsent=datestamp=Mon+Nov+09+2026+10%3A00%3A00+GMT%2B0100+(CET)"
        f"&interactionCount=1&landingPath=NotLandingPage&groups={groups}; "
        "OptanonAlertBoxClosed=2026-11-09T09:00:00.000Z"
    )


def cookieyes(marketing: str) -> str:
    return (
        "cookieyes-consent=consentid:a,consent:yes,action:yes,necessary:yes,functional:yes,"
        f"analytics:yes,performance:yes,advertisement:{marketing},lastRenewedDate:1794214800000"
    )


# Updated on 9 November 2026, with the vendors that were disclosed.
TC_GRANTED = "CQtaoIAQtaoIAAKABBFRBkFgAP_gAAAAAAqIAOAAAABAAAAA.IAOAAAAB"
TC_REFUSED = "CQtaoIAQtaoIAAKABBFRBkFgAAAAAAAAAAqIAOAAAAAAAAAA.IAOAAAAB"

SEEN = [
    (onetrust(1), "valid", True),
    (onetrust(0), "valid", False),
    ("OptanonConsent=garbage", "unreadable", False),
    (f"euconsent-v2={TC_GRANTED}", "valid", True),
    (f"euconsent-v2={TC_REFUSED}", "valid", False),
    ("euconsent-v2=CQ", "unreadable", False),
    (cookieyes("yes"), "valid", True),
    (cookieyes("no"), "valid", False),
    ("cookieyes-consent=consent:yes,action:yes,advertisement:ye", "unreadable", False),
    # A refusal beside a grant, and a manager that is not on the list.
    (f"{onetrust(1)}; {cookieyes('no')}", "valid", False),
    ("CONSENTMGR=consent:true|ts:1794214800000", "none", False),
    ("theme=dark", "none", False),
    (f"cookies_preferences={REFUSED}; {onetrust(1)}", "valid", False),
    (f"cookies_preferences={GRANTED}; {onetrust(0)}", "valid", True),
]


def wsgi_app(environ: Any, start_response: Any) -> list[bytes]:
    start_response("200 OK", [("Set-Cookie", "_ads=1")])
    return [wsgi.visit(environ).state.encode()]


async def asgi_app(scope: Any, receive: Any, send: Any) -> None:
    if scope["type"] == "lifespan":
        while True:
            message = await receive()
            await send({"type": message["type"] + ".complete"})
            if message["type"] == "lifespan.shutdown":
                return
    headers = [(b"set-cookie", b"_ads=1")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": asgi.visit(scope).state.encode()})


@pytest.fixture
def serve_django(serve_wsgi: Callable[[Any], Client], tmp_path: Path) -> Any:
    """A site of Django, with the setting `HONOUR`, in this process."""
    import django
    from django.conf import settings
    from django.http import HttpRequest, HttpResponse
    from django.test import override_settings
    from django.urls import path

    if not settings.configured:
        settings.configure(ALLOWED_HOSTS=["*"], SECRET_KEY="test")
        django.setup()
    opened = []

    def page(request: HttpRequest) -> HttpResponse:
        response = HttpResponse(request.charte.state)  # type: ignore[attr-defined]
        response.set_cookie("_ads", "1")
        return response

    def serve(used: charte.Policy, **honour: Any) -> Client:
        import charte.django
        from django.core.wsgi import get_wsgi_application

        file = tmp_path / "charte.toml"
        file.write_text(used.charter.to_toml(), "utf-8")
        sys.modules["honouring_urls"] = type(sys)("honouring_urls")
        sys.modules["honouring_urls"].urlpatterns = [path("", page)]  # type: ignore[attr-defined]
        wanted = honour if len(honour) > 1 else honour["managers"]
        setting = {"CHARTER": file, "HONOUR": wanted, "CLOCK": lambda: float(NOW)}
        override = override_settings(
            CHARTE=setting,
            ROOT_URLCONF="honouring_urls",
            ALLOWED_HOSTS=["*"],
            MIDDLEWARE=["charte.django.CharteMiddleware"],
        )
        override.enable()
        opened.append(override)
        return serve_wsgi(charte.django.wsgi(get_wsgi_application()))

    yield serve
    for override in opened:
        override.disable()


@pytest.fixture(params=["wsgi", "asgi", "django"])
def serve(request: pytest.FixtureRequest) -> Callable[..., Client]:
    """A site that sets `_ads` and honours three managers."""
    serve_one = request.getfixturevalue(f"serve_{request.param}")

    def start(used: charte.Policy, **more: Any) -> Client:
        honour: Any = {"managers": ["onetrust", "iab-tcf", "cookieyes"], **more}
        if request.param == "django":
            found: Client = serve_one(used, **honour)
            return found
        application = {"wsgi": wsgi_app, "asgi": asgi_app}[request.param]
        wrap: Any = {"wsgi": wsgi, "asgi": asgi}[request.param].CharteMiddleware
        importer = charte.Importer(used, **honour)
        wrapped: Client = serve_one(
            wrap(application, used, honour=importer, clock=lambda: float(NOW))
        )
        return wrapped

    return start


def sets_ads(client: Client, cookies: str) -> tuple[str, bool]:
    status, lines, body = client.get(cookies=cookies)
    assert status == 200
    return body, any(line.startswith("_ads=1") for line in lines)


def test_an_answer_given_elsewhere_decides(serve: Callable[..., Client]) -> None:
    client = serve(policy())
    for cookies, state, expected in SEEN:
        assert sets_ads(client, cookies) == (state, expected), cookies


@pytest.mark.parametrize(("shown", "counts"), [(None, False), (1, False), (2, True)])
def test_a_new_revision_is_asked_again(
    serve: Callable[..., Client], shown: int | None, counts: bool
) -> None:
    client = serve(policy(2), shown_revision=shown)
    for cookies, _, expected in SEEN[:10]:
        assert sets_ads(client, cookies)[1] is (expected and counts), cookies


def test_a_migration_keeps_the_time_and_says_where_it_comes_from() -> None:
    importer = charte.Importer(policy())
    imported = importer.import_cookies(onetrust(1), NOW)
    assert imported.state is charte.ConsentState.VALID and imported.error is None
    assert imported.answers == imported_answers(imported)
    assert imported.consent is not None
    visitor = policy().visitor(imported, now=NOW)
    encoded = visitor.encode(imported.consent)
    assert "~!from=onetrust~" in encoded.value
    assert encoded.value.startswith("v1~20261109T0900Z~r1~")
    # It lasts for 400 days from the answer, not from the import.
    assert encoded.max_age < 400 * 86_400
    assert policy().visitor(encoded.value, now=NOW).decide("_ads").may_set


def imported_answers(imported: charte.Imported) -> tuple[str, ...]:
    assert imported.received is not None
    tokens = imported.received.encode().split("~")
    return tuple(token for token in tokens if token[:2] in ("y:", "n:"))


def test_a_signal_inside_is_not_lost() -> None:
    used = policy(regime="us-ca")
    importer = charte.Importer(used)
    imported = importer.import_values([("gpp", "DBABLA~BVQVAAAAAAGA.YA")], now=NOW)
    assert imported.gpc and "signal" in [note.kind for note in imported.report]
    assert used.visitor(imported, now=NOW).gpc
    assert not used.visitor(imported, now=NOW, gpc=False).decide("_ads").may_set
    headers = [("Host", "www.example.fr"), ("Cookie", "__gpp=DBABLA~BVQVAAAAAAGA.YA")]
    assert used.exchange(headers, now=NOW, honour=importer).visitor.gpc
    assert not used.exchange(headers, now=NOW).visitor.gpc


def test_mobile_keys() -> None:
    importer = charte.Importer(policy())
    keys: dict[str, object] = {"theme": "dark", "launches": 3, "rated": True}
    assert importer.import_mobile(keys, NOW).state is charte.ConsentState.NONE
    keys["IABTCF_gdprApplies"] = 1
    # The law applies, and nobody said yes.
    nobody = importer.import_mobile(keys, NOW)
    assert "n:advertising" in nobody.answers and "advertising" in nobody.inferred
    granted = importer.import_mobile({**keys, "IABTCF_TCString": TC_GRANTED}, NOW)
    assert policy().visitor(granted, now=NOW).decide("_ads").may_set
    denied = importer.import_mobile(
        {**keys, "IABTCF_TCString": TC_GRANTED, "IABTCF_PurposeConsents": "0" * 11}, NOW
    )
    assert not policy().visitor(denied, now=NOW).decide("_ads").may_set
    for wrong in ({"IABTCF_gdprApplies": True}, {"IABTCF_gdprApplies": 2**80}):
        imported = importer.import_mobile({"IABTCF_TCString": TC_GRANTED, **wrong}, NOW)
        assert imported.state is charte.ConsentState.UNREADABLE
        assert imported.error is charte.ErrorCode.E608
    with pytest.raises(TypeError, match="a mapping of keys"):
        importer.import_mobile([("IABTCF_gdprApplies", 1)], NOW)  # type: ignore[arg-type]


def test_a_table_of_the_site(tmp_path: Path) -> None:
    table = """
format = 1
[klaro.words.pixel]
provider = "vendor"
grants = ["advertising"]
refuses = ["advertising"]
"""
    file = tmp_path / "interop.toml"
    file.write_text(table, "utf-8")
    values = [("cookie:klaro", '{"pixel":true}')]
    for given in (table, table.encode(), file):
        importer = charte.Importer(policy(), given, recorded="2026-11-01T00:00:00Z")
        assert importer.import_values(values, NOW).answers == ("y:advertising@vendor",)
    # Without a date it grants nothing.
    assert charte.Importer(policy(), table).import_values(values, NOW).answers == ()
    with pytest.raises(charte.InteropError) as caught:
        charte.Importer(policy(), table.replace("refuses", "refuse"))
    assert caught.value.code == "E607" and caught.value.line is not None
    with pytest.raises(charte.InteropError, match="pathlib"):
        charte.Importer(policy(), str(file))


def test_mistakes_are_told() -> None:
    with pytest.raises(charte.CharteError, match="onetrust"):
        charte.Importer(policy(), managers=["one-trust"])
    with pytest.raises(TypeError):
        charte.Importer(policy(), managers="onetrust")
    with pytest.raises(TypeError, match="a Policy"):
        charte.Importer(policy().charter)  # type: ignore[arg-type]
    importer = charte.Importer(policy())
    with pytest.raises(charte.InteropError) as caught:
        importer.import_values([("cookie:theme", "s3cr3t")], NOW)
    assert caught.value.code == "E606" and "s3cr3t" not in str(caught.value)
    with pytest.raises(TypeError, match="pairs of format and value"):
        importer.import_values("usp", NOW)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="honour: expected a charte.Importer"):
        wsgi.CharteMiddleware(wsgi_app, policy(), honour=["onetrust"])  # type: ignore[arg-type]


def test_nothing_shows_a_value() -> None:
    importer = charte.Importer(policy())
    imported = importer.import_values([("cookie:cookieyes-consent", "consent:s3cr3t")], NOW)
    assert imported.state is charte.ConsentState.UNREADABLE and len(imported.report) == 1
    texts = [repr(imported), repr(importer), *map(str, imported.report), repr(imported.report)]
    assert not any("s3cr3t" in text for text in texts)
    assert "s3cr3t" not in charte.decode_foreign([("cookie:cookieyes-consent", "consent:s3cr3t")])


def test_decode_shows_the_answers() -> None:
    [usp] = json.loads(charte.decode_foreign([("usp", b"1YYN")]))
    assert usp["manager"] == "iab-usp" and usp["usp"]["opt-out-sale"] == "Y"
    [cut] = json.loads(charte.decode_foreign([("tcf", "CQ")]))
    assert cut["manager"] == "iab-tcf" and cut["error"].startswith("E60")
    with pytest.raises(charte.InteropError):
        charte.decode_foreign([("fct", "CQ")])


def test_export_writes_what_is_true() -> None:
    visitor = policy().visitor(REFUSED, now=NOW)
    exported = visitor.export("wp-consent-api")
    assert exported.cookies == (
        ("wp_consent_marketing", "deny"),
    ) and "deny" not in repr(exported)
    assert visitor.export("usp", notice_given=True).cookies == (("us_privacy", "1YYN"),)
    [(name, value)] = visitor.export("gpp", sections=[8]).cookies
    assert name == "__gpp" and value.startswith("DBABBg~")
    for form, code in [("tcf", "E611"), ("onetrust", "E612"), ("nhs-uk", "E613"), ("gcs", "E616")]:
        with pytest.raises(charte.InteropError) as caught:
            visitor.export(form)
        assert caught.value.code == code and caught.value.help


def test_signals_follow_from_the_rulings() -> None:
    consent = policy().visitor(None, now=NOW).record(
        charte.Act.grant("advertising"), charte.Act.refuse("ad-measurement")
    )
    visitor = policy().visitor(consent, now=NOW)
    signal = visitor.signal("clarity", "vendor")
    assert signal.receiver == "clarity" and signal.default["ad_Storage"] is False
    assert signal.update == {"ad_Storage": True, "analytics_Storage": False}
    assert "clarity('consentv2',{'ad_Storage':'granted'" in signal.script
    assert policy().visitor(None, now=NOW).signal("meta").update is None
    with pytest.raises(charte.CharterError) as caught:
        visitor.signal("clarty")
    assert caught.value.code == "E106" and "clarity" in str(caught.value)
