//! The answers that consent managers recorded, and what is told of them.

use charte::{Charter, Policy, Regime, Time};
use charte_audit::catalogue::Catalogue;
use charte_audit::{
    Against, Answer, Input, Phase, Settings, check, phase_of, read_for, read_manager,
};
use serde_json::json;

use Answer::{Accepted, Nothing, Partly, Refused, Unreadable};

const NAMES: [&str; 10] = [
    "OptanonConsent",
    "CookieConsent",
    "didomi_token",
    "axeptio_cookies",
    "tarteaucitron",
    "klaro",
    "cc_cookie",
    "cookieyes-consent",
    "cookies_policy",
    ".AspNet.Consent",
];

fn answer(name: &str, value: &str) -> Answer {
    read_manager(name, value.as_bytes()).unwrap().answer
}

fn all(name: &str, cases: &[(&str, Answer)]) {
    for (value, expected) in cases {
        assert_eq!(answer(name, value), *expected, "{name}={value}");
    }
}

/// Every byte but letters and digits percent-encoded.
fn encoded(text: &str) -> String {
    let encode = |byte: u8| match byte {
        byte if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
        byte => format!("%{byte:02X}"),
    };
    text.bytes().map(encode).collect()
}

fn base64(text: &str) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for three in text.as_bytes().chunks(3) {
        let bits = three.iter().fold(0, |bits, byte| bits << 8 | usize::from(*byte));
        let bits = bits << (8 * (3 - three.len()));
        for place in 0..4 {
            let six = bits >> (18 - 6 * place) & 63;
            out.push(if place > three.len() { '=' } else { char::from(ALPHABET[six]) });
        }
    }
    out
}

fn onetrust(count: &str, groups: &str) -> String {
    format!(
        "isGpcEnabled=0&datestamp=Mon+Nov+23+2026+10%3A00%3A00&version=202409.1.0&hosts=\
         &consentId=0a&interactionCount={count}&landingPath=NotLandingPage&groups={}",
        encoded(groups)
    )
}

fn cookiebot(preferences: bool, statistics: bool, marketing: bool, method: &str) -> String {
    format!(
        "{{stamp:%27aB+/=%27%2Cnecessary:true%2Cpreferences:{preferences}%2Cstatistics:{statistics}\
         %2Cmarketing:{marketing}%2Cmethod:%27{method}%27%2Cver:1%2Cutc:1700000000000%2Cregion:%27fr%27}}"
    )
}

fn didomi(purposes: &serde_json::Value, vendors: &serde_json::Value) -> String {
    let token = json!({
        "user_id": "u", "created": "2026-11-23T10:00:00Z", "updated": "2026-11-23T10:00:00Z",
        "version": 2, "purposes": purposes, "vendors": vendors,
    });
    base64(&token.to_string())
}

fn cookieyes(consent: &str, action: &str, functional: &str, others: &str) -> String {
    format!(
        "consentid:aB,consent:{consent},action:{action},necessary:yes,functional:{functional},\
         analytics:{others},performance:{others},advertisement:{others},other:{others}"
    )
}

fn vanilla(categories: &[&str]) -> String {
    encoded(
        &json!({
            "categories": categories, "revision": 0, "data": null, "consentId": "c",
            "consentTimestamp": "2026-11-23T10:00:00Z", "languageCode": "fr",
            "services": { "necessary": [], "analytics": [], "ads": [] },
        })
        .to_string(),
    )
}

fn axeptio(completed: bool, vendors: &[(&str, bool)]) -> String {
    let mut state = json!({
        "$$token": "t", "$$date": "2026-11-23T10:00:00Z", "$$cookiesVersion": {},
        "$$completed": completed,
    });
    for (vendor, yes) in vendors {
        state[*vendor] = json!(yes);
    }
    encoded(&state.to_string())
}

fn govuk(settings: bool, usage: bool, campaigns: bool) -> String {
    format!(r#"{{"essential":true,"settings":{settings},"usage":{usage},"campaigns":{campaigns}}}"#)
}

/// What each manager writes for a full yes.
fn accepted() -> [(&'static str, String); 10] {
    [
        ("OptanonConsent", onetrust("1", "C0001:1,C0002:1,C0004:1")),
        ("CookieConsent", cookiebot(true, true, true, "explicit")),
        ("didomi_token", didomi(&json!({"enabled": ["ads"]}), &json!({"enabled": ["x"]}))),
        ("axeptio_cookies", axeptio(true, &[("a", true), ("b", true)])),
        ("tarteaucitron", "!gtag=true!youtube=true".to_owned()),
        ("klaro", encoded(r#"{"matomo":true,"youtube":true}"#)),
        ("cc_cookie", vanilla(&["necessary", "analytics", "ads"])),
        ("cookieyes-consent", cookieyes("yes", "yes", "yes", "yes")),
        ("cookies_policy", govuk(true, true, true)),
        (".AspNet.Consent", "yes".to_owned()),
    ]
}

#[test]
fn a_full_yes_of_each_manager() {
    for ((name, value), known) in accepted().iter().zip(NAMES) {
        assert_eq!(*name, known);
        assert_eq!(answer(name, value), Accepted, "{name}={value}");
    }
    for other in ["", "Klaro", "klaro2", "OptanonAlertBoxClosed", "cookies_preferences_set"] {
        assert!(read_manager(other, b"true").is_none(), "{other}");
    }
}

#[test]
fn onetrust_counts_only_once_the_visitor_has_acted() {
    let some = "C0001:1,C0002:0,C0004:1";
    all(
        "OptanonConsent",
        &[
            (&onetrust("0", "C0001:1,C0002:1"), Nothing),
            (&onetrust("2", "C0001:1,C0002:0,C0004:0"), Refused),
            (&onetrust("1", some), Partly),
            (&onetrust("1", "C0001:1"), Unreadable),
            (&onetrust("1", "C0001:0,C0002:1"), Unreadable),
            (&onetrust("1", "C0001:1,C0002:1,"), Unreadable),
            (&onetrust("1", "C0001:1,C0002:1,C0002:0"), Unreadable),
            (&onetrust("1", "C0001:1,C0002:true"), Unreadable),
            (&onetrust("1", "1:1,2:0"), Unreadable),
            (&onetrust("-1", some), Unreadable),
            (&onetrust("", some), Unreadable),
            (
                &onetrust("1", "C0001:1,C0002:1").replace("NotLandingPage", "https%3A%2F%2Fx"),
                Unreadable,
            ),
            (&onetrust("1", "C0001:1,C0002:1").replace("interactionCount=1&", ""), Unreadable),
            (&format!("{}&groups=C0002:1", onetrust("1", some)), Unreadable),
            (&format!("{}&AwaitingReconsent=true", onetrust("1", some)), Unreadable),
            ("groups=C0001:1,C0002:1", Unreadable),
        ],
    );
}

#[test]
fn cookiebot_is_an_object_literal_or_a_bare_number() {
    let yes = cookiebot(true, true, true, "explicit");
    all(
        "CookieConsent",
        &[
            ("0", Refused),
            ("-1", Nothing),
            ("1", Unreadable),
            ("true", Unreadable),
            ("yes", Unreadable),
            (&cookiebot(false, false, false, "explicit"), Refused),
            (&cookiebot(true, false, false, "explicit"), Partly),
            (&cookiebot(true, true, true, "implied"), Nothing),
            (&cookiebot(true, true, true, "other"), Unreadable),
            (&yes.replace("%27", "%5C%27"), Unreadable),
            (&yes.replace("marketing:true%2C", ""), Unreadable),
            (&yes.replace("marketing:true", "marketing:true%2Cmarketing:false"), Unreadable),
            (&yes.replace("marketing:true", "marketing:1"), Unreadable),
            (&yes.replace("necessary:true", "necessary:false"), Unreadable),
            (&yes.replace("%2C", "%2"), Unreadable),
        ],
    );
}

#[test]
fn didomi_lists_what_is_enabled_and_disabled() {
    let lists = |yes: &[&str], no: &[&str]| json!({ "enabled": yes, "disabled": no });
    let none = lists(&[], &[]);
    let value = |yes: &[&str], no: &[&str]| didomi(&lists(yes, no), &none);
    let slashes = value(&["??????"], &[]);
    assert!(slashes.contains('/'));
    let other = |from: &str, to: &str| {
        base64(
            &json!({ "user_id": "u", "created": "c", "updated": "d", "version": 2,
                     "purposes": { "enabled": ["a"] } })
            .to_string()
            .replace(from, to),
        )
    };
    all(
        "didomi_token",
        &[
            (&value(&[], &[]), Nothing),
            (&value(&[], &["ads"]), Refused),
            (&value(&["a"], &["ads"]), Partly),
            (&value(&["a"], &[]), Accepted),
            (&didomi(&none, &lists(&["x"], &[])), Unreadable),
            (&value(&["a"], &["a"]), Unreadable),
            (&other("x", "x"), Accepted),
            (&encoded(&other("x", "x")), Accepted),
            (other("x", "x").trim_end_matches('='), Accepted),
            (&other("\"version\":2", "\"version\":3"), Unreadable),
            (&other("\"updated\"", "\"other\""), Unreadable),
            (&other("[\"a\"]", "\"a\""), Unreadable),
            (&other("[\"a\"]", "[1]"), Unreadable),
            (&other("\"enabled\"", "\"disabled\""), Refused),
            (&other("\"version\"", "\"purposes_li\":{\"disabled\":[\"m\"]},\"version\""), Partly),
            ("e30=", Unreadable),
            ("e30-", Unreadable),
            // The same bytes in the other alphabet of base64.
            (&slashes, Accepted),
            (&slashes.replace('/', "_"), Unreadable),
            ("e", Unreadable),
        ],
    );
}

#[test]
fn lists_and_maps() {
    let object = |text: &str| encoded(text);
    all(
        "axeptio_cookies",
        &[
            (&axeptio(false, &[("a", true)]), Nothing),
            (&axeptio(true, &[("a", false)]), Refused),
            (&axeptio(true, &[("a", false), ("b", true)]), Partly),
            (&axeptio(true, &[]), Unreadable),
            (&axeptio(true, &[("a", true)]).replace("true", "1"), Unreadable),
            (&object(r#"{"a":true}"#), Unreadable),
            (&object(r#"{"$$completed":true,"a":true}"#), Unreadable),
        ],
    );
    all(
        "tarteaucitron",
        &[
            ("!gtag=wait", Nothing),
            ("!gtag=wait!youtube=true", Nothing),
            ("!gtag=false", Refused),
            ("!multiplegtag=true!gtag=false", Partly),
            ("!gtag=true!gtag=false", Unreadable),
            ("!gtag=true!", Unreadable),
            ("!gtag=tru", Unreadable),
            ("!gtag", Unreadable),
            ("!=true", Unreadable),
            ("gtag=true", Unreadable),
            ("!gtag=allowed", Unreadable),
            // Some pages encode the separators.
            ("%21gtag%3Dtrue", Accepted),
            ("%21gtag%3Dtrue%21youtube%3Dfalse", Partly),
            ("%21gtag%3Dtrue%2", Unreadable),
        ],
    );
    all(
        "klaro",
        &[
            (&object(r#"{"matomo":false}"#), Refused),
            (r#"{"matomo":false,"session":true}"#, Partly),
            (&object("{}"), Unreadable),
            (&object(r#"{"matomo":"true"}"#), Unreadable),
            (&object(r#"{"matomo":null}"#), Unreadable),
            // No manager writes a blank before the object.
            (r#" {"matomo":true}"#, Unreadable),
            (r#"%20{"matomo":true}"#, Unreadable),
            (&object(r#"{"matomo":true,"matomo":true}"#), Unreadable),
            (&object("[true]"), Unreadable),
            ("true", Unreadable),
        ],
    );
    all(
        "cc_cookie",
        &[
            (&vanilla(&["necessary"]), Refused),
            (&vanilla(&[]), Refused),
            (&vanilla(&["necessary", "ads"]), Partly),
            (&vanilla(&["necessary", "ads", "analytics", "more"]), Partly),
            (&vanilla(&["necessary", ""]), Unreadable),
            (r#"{"level":["necessary"],"revision":0,"data":null,"rfc_cookie":false}"#, Refused),
            (r#"{"level":["necessary","ads"],"revision":0,"rfc_cookie":false}"#, Partly),
            (r#"{"level":["necessary","ads"],"revision":0}"#, Unreadable),
            (r#"{"level":["ads"],"categories":[],"revision":0,"rfc_cookie":false}"#, Unreadable),
            (r#"{"categories":["ads"],"services":{"ads":[]},"revision":0}"#, Unreadable),
        ],
    );
    let cut = cookieyes("yes", "yes", "yes", "yes");
    all(
        "cookieyes-consent",
        &[
            (&cookieyes("no", "yes", "no", "no"), Refused),
            (&cookieyes("yes", "yes", "no", "no"), Refused),
            (&cookieyes("yes", "yes", "yes", "no"), Partly),
            (&format!("{},lastRenewedDate:1700000000,", cut), Accepted),
            (&encoded(&cut), Accepted),
            (&cookieyes("yes", "", "yes", "yes"), Nothing),
            // An opt-out beside categories that are still on.
            (&cookieyes("no", "yes", "yes", "yes"), Refused),
            (&cookieyes("yes", "maybe", "yes", "yes"), Unreadable),
            // Newer ones have no `other`.
            (cut.trim_end_matches(",other:yes"), Accepted),
            (cut.trim_end_matches(",performance:yes,advertisement:yes,other:yes"), Partly),
            (&cut.replace("other:yes", "other:1"), Unreadable),
            (&format!("{cut},other:no"), Unreadable),
        ],
    );
}

#[test]
fn cookieyes_has_the_categories_of_the_site() {
    let own = |consent: &str, categories: &str| {
        format!("consentid:aB,consent:{consent},action:yes,necessary:yes,{categories}")
    };
    all(
        "cookieyes-consent",
        &[
            (&own("yes", "functional:yes,analytics:yes,advertisement:yes"), Accepted),
            (&own("yes", "analytics:yes,chat:yes"), Accepted),
            (&own("yes", "chat:yes"), Accepted),
            (&own("no", "analytics:no,chat:no"), Refused),
            (&own("no", "chat:no"), Refused),
            (&own("yes", "analytics:yes,chat:no"), Partly),
            // Opted out, beside categories that are still on.
            (&own("no", "functional:yes,analytics:yes,advertisement:yes"), Refused),
            // Nothing was asked.
            ("consentid:aB,consent:yes,action:yes,necessary:yes", Unreadable),
            (&own("yes", "chat:maybe"), Unreadable),
            (&own("yes", "chat:yes,chat:no"), Unreadable),
            // Without what is always on, nobody can tell which of them it is.
            ("consent:yes,action:yes,a:yes,b:no", Unreadable),
            // An opt-out region, before any act.
            ("consentid:a,consent:yes,action:no,necessary:yes,analytics:yes", Nothing),
        ],
    );
}

#[test]
fn a_yes_is_told_only_by_formats_that_name_what_was_refused() {
    // Everything that the format has room for.
    let c15t = |categories: &str| format!("c.necessary:1,{categories}i.t:1763892000000");
    let four = "c.functionality:1,c.measurement:1,c.experience:1,c.marketing:1,";
    all(
        "c15t",
        &[
            (&c15t(four), Accepted),
            (&c15t("c.measurement:1,"), Partly),
            (&c15t(""), Refused),
            (&c15t(four).replace("i.t:1763892000000", "i.y:all"), Unreadable),
        ],
    );
    all(
        "borlabs-cookie",
        &[
            (r#"{"consents":{"essential":["borlabs-cookie"]}}"#, Refused),
            // A third group may have been refused.
            (r#"{"consents":{"essential":[],"statistics":["a"],"marketing":["b"]}}"#, Partly),
        ],
    );
    all(
        "TC_PRIVACY",
        &[
            ("0@1@ALL@@1763892000000@", Accepted),
            ("0@1@1,2@@1763892000000@", Partly),
            ("1@1@@@1763892000000@", Refused),
            ("0@1@ALL@@176389", Unreadable),
        ],
    );
    all(
        "cookie_consent",
        &[
            ("a=2026-03-01T10:00:00+00:00|b=2026-03-01T10:00:00+00:00", Accepted),
            ("a=2026-03-01T10:00:00+00:00|b=-1", Partly),
            ("a=-1|b=-1", Refused),
            ("accepted", Unreadable),
        ],
    );
    all(
        "nhsuk-cookie-consent",
        &[
            (
                r#"{"necessary":true,"preferences":true,"statistics":true,"marketing":true,"consented":true,"version":1}"#,
                Accepted,
            ),
            (
                r#"{"necessary":true,"preferences":false,"statistics":false,"marketing":false,"consented":true}"#,
                Refused,
            ),
            (
                r#"{"necessary":true,"preferences":false,"statistics":true,"marketing":false,"consented":false}"#,
                Nothing,
            ),
        ],
    );
    all("cookieconsent_status", &[("allow", Accepted), ("deny", Refused), ("dismiss", Nothing)]);
    // Known second hand: a refusal counts, a yes does not.
    let termly = |yes: bool| {
        format!(
            r#"{{"TERMLY_COOKIE_CONSENT":{{"value":{{"essential":true,"analytics":{yes},"unclassified":{yes}}}}}}}"#
        )
    };
    all("TERMLY_API_CACHE", &[(&termly(true), Unreadable), (&termly(false), Refused)]);
    // What nobody but the vendor can read, and what does not tell of an act.
    for (name, value) in [
        ("osano_consentmanager", "x"),
        ("didomi_dcs", "x"),
        ("_tracking_consent", "3.AMPS_USCA_f_f_x"),
        ("wp_consent_marketing", "allow"),
        ("us_privacy", "1YNN"),
        ("us_privacy", "1YYN"),
        ("addtl_consent", "2~1.35~dv."),
    ] {
        assert_eq!(answer(name, value), Unreadable, "{name}={value}");
    }
}

#[test]
fn every_manager_that_can_be_read_is() {
    for manager in charte_interop::cmp::MANAGERS {
        for store in manager.stores {
            use charte_interop::cmp::StoreName;
            let name = match store.name {
                StoreName::Exact(name) | StoreName::Prefix(name) => name.to_owned(),
                StoreName::Category { before, of } => format!("{before}{}", of[0]),
                StoreName::Number { before, after } => format!("{before}1{after}"),
                _ => panic!("a new kind of name"),
            };
            let is_mark = matches!(store.format, charte_interop::cmp::Format::Mark(_));
            assert_eq!(read_manager(&name, b"\xff").is_none(), is_mark, "{name}");
            if let Some(reading) = read_manager(&name, b"\xff") {
                assert_eq!((reading.manager, reading.answer), (manager.name, Unreadable));
            }
        }
    }
}

#[test]
fn govuk_and_aspnet_take_nothing_else() {
    all(
        "cookies_policy",
        &[
            (&govuk(false, false, false), Refused),
            (&govuk(false, true, false), Partly),
            (&govuk(true, true, true).replace('"', "'"), Unreadable),
            (
                &govuk(true, true, true).replace("\"essential\":true", "\"essential\":false"),
                Unreadable,
            ),
            (&govuk(true, true, true).replace("\"usage\"", "\"use\""), Unreadable),
            (r#"{"essential":true,"settings":true,"usage":true}"#, Unreadable),
            ("true", Unreadable),
        ],
    );
    for other in ["", "no", "Yes", "yes ", "\"yes\"", "true", "1", "dismiss", "ye", "y%65s"] {
        assert_eq!(answer(".AspNet.Consent", other), Unreadable, "{other}");
    }
}

#[test]
fn damage_is_never_consent() {
    // A cut may end where a shorter list would: such formats cannot tell.
    let open_ended = ["OptanonConsent", "tarteaucitron"];
    for (name, value) in accepted() {
        for end in 0..value.len() {
            let cut = &value[..end];
            let read = answer(name, cut);
            let (open, rest) = (open_ended.contains(&name), &value[end..]);
            // Padding is not needed to decode all of a token.
            let whole = match name {
                "didomi_token" => rest.trim_end_matches('=').is_empty(),
                // Newer ones have no `other`, and older ones a comma at the end.
                "cookieyes-consent" => matches!(rest, ",other:yes" | "other:yes"),
                _ => false,
            };
            let allowed = whole || open && rest.starts_with(['!', '%']);
            assert!(read != Accepted || allowed, "{name}={cut}");
        }
        for (at, byte) in value.bytes().enumerate() {
            for other in [0, b'!', b'%', b'{', b'"', b',', 0xff, byte ^ 0x80] {
                let mut damaged = value.clone().into_bytes();
                damaged[at] = other;
                let _ = read_manager(name, &damaged);
            }
        }
        for foreign in accepted() {
            let taken = answer(name, &foreign.1) == Accepted;
            // GOV.UK's four booleans are a map that Klaro may have.
            let alike = name == "klaro" && foreign.0 == "cookies_policy";
            assert_eq!(taken, foreign.0 == name || alike, "{name} takes {}", foreign.0);
        }
    }
}

#[test]
fn any_bytes() {
    let deep = "[".repeat(60_000);
    let long = format!("{{\"a\":true,\"b\":\"{}\"}}", "x".repeat(100_000));
    let mut state = 1_u64;
    let mut noise = |length: usize| -> Vec<u8> {
        let mut next = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (state >> 56) as u8
        };
        (0..length).map(|_| next()).collect()
    };
    for name in NAMES {
        for text in
            [deep.as_str(), &long, "%", "%4", "%zz", "%ff", "{", "{:}", "{a:'", "!", "", ","]
        {
            assert_eq!(answer(name, text), Unreadable, "{name}={:.20}", text);
        }
        for length in 0..400 {
            let read = read_manager(name, &noise(length)).unwrap();
            assert_ne!(read.answer, Accepted);
        }
    }
}

/// Entries of a HAR on one page: host, Cookie, Set-Cookie lines.
fn har(entries: &[(&str, &str, &[&str])]) -> String {
    let entries: Vec<_> = entries
        .iter()
        .enumerate()
        .map(|(second, (host, sent, set))| {
            let lines = set.iter().map(|line| json!({ "name": "Set-Cookie", "value": line }));
            json!({
                "pageref": "one", "startedDateTime": format!("2026-11-23T10:00:{second:02}Z"),
                "time": 0,
                "request": { "method": "GET", "url": format!("https://{host}/{}", if second == 0 { "" } else { "x" }),
                             "headers": [{ "name": "Cookie", "value": sent }], "cookies": [] },
                "response": { "status": 200, "headers": lines.collect::<Vec<_>>(), "cookies": [],
                              "content": { "mimeType": "text/html" } },
            })
        })
        .collect();
    let page = json!({ "id": "one", "title": "One", "startedDateTime": "2026-11-23T10:00:00Z" });
    json!({ "log": { "version": "1.2", "pages": [page], "entries": entries } }).to_string()
}

fn phase(text: &str) -> Option<Phase> {
    phase_of(&read_for(None, text.as_bytes(), "visit", &mut |_| {}).unwrap())
}

const SHOP: &str = "www.shop.example";

#[test]
fn the_phase_of_a_recording() {
    let sent = |cookie: &str| phase(&har(&[(SHOP, cookie, &[])]));
    assert_eq!(sent("tarteaucitron=!gtag=true"), Some(Phase::Accepted));
    assert_eq!(sent("tarteaucitron=!gtag=false"), Some(Phase::Refused));
    assert_eq!(sent("tarteaucitron=!gtag=wait"), Some(Phase::Before));
    assert_eq!(sent("tarteaucitron=!gtag=true!youtube=false"), None);
    assert_eq!(sent("tarteaucitron=!gtag"), None);
    assert_eq!(sent("theme=dark"), None);
    // Managers that agree, and that do not.
    assert_eq!(sent("tarteaucitron=!gtag=true; .AspNet.Consent=yes"), Some(Phase::Accepted));
    assert_eq!(sent("tarteaucitron=!gtag=false; .AspNet.Consent=yes"), None);
    assert_eq!(sent("tarteaucitron=!gtag=true; .AspNet.Consent=no"), None);
    // Twice in one request: neither counts.
    assert_eq!(sent("tarteaucitron=!gtag=true; tarteaucitron=!gtag=false"), None);

    // Answered while it was recorded, or perhaps.
    let yes = ".AspNet.Consent=yes";
    assert_eq!(phase(&har(&[(SHOP, "", &[yes])])), None);
    assert_eq!(phase(&har(&[(SHOP, "a=1", &[]), (SHOP, yes, &[])])), None);
    let wait = "tarteaucitron=!gtag=wait";
    assert_eq!(phase(&har(&[(SHOP, wait, &[]), (SHOP, "tarteaucitron=!gtag=true", &[])])), None);
    assert_eq!(phase(&har(&[(SHOP, "a=1", &[]), (SHOP, wait, &[])])), Some(Phase::Before));
    // Withdrawn on the way.
    let cleared = ".AspNet.Consent=; Max-Age=0";
    assert_eq!(phase(&har(&[(SHOP, yes, &[cleared])])), None);
    // A frame's manager is not the site's; a subdomain's is.
    assert_eq!(phase(&har(&[(SHOP, "a=1", &[]), ("frame.test", wait, &[])])), None);
    assert_eq!(
        phase(&har(&[(SHOP, "a=1", &[]), ("cdn.shop.example", wait, &[])])),
        Some(Phase::Before)
    );
}

#[test]
fn marks_tell_defaults_from_answers() {
    let sent = |cookie: &str| phase(&har(&[(SHOP, cookie, &[])]));
    let (yes, no) = (onetrust("1", "C0001:1,C0002:1"), onetrust("1", "C0001:1,C0002:0"));
    let closed = "OptanonAlertBoxClosed=2026-11-23T10:00:00.000Z";
    assert_eq!(sent(&format!("OptanonConsent={yes}; {closed}")), Some(Phase::Accepted));
    assert_eq!(sent(&format!("{closed}; OptanonConsent={no}")), Some(Phase::Refused));
    // The banner is open: the groups are defaults.
    let landing = yes.replace("NotLandingPage", "https%3A%2F%2Fwww.shop.example%2F");
    assert_eq!(sent(&format!("OptanonConsent={landing}")), Some(Phase::Before));
    let unused = onetrust("0", "C0001:1,C0002:1");
    assert_eq!(sent(&format!("OptanonConsent={unused}")), Some(Phase::Before));
    assert_eq!(sent(&format!("OptanonConsent={yes}")), None);
    assert_eq!(
        sent(&format!("OptanonConsent={landing}; OptanonAlertBoxClosed=x")),
        Some(Phase::Before)
    );
    assert_eq!(sent(closed), None);

    let off = format!("cookies_policy={}", govuk(false, false, false));
    assert_eq!(sent(&off), Some(Phase::Before));
    assert_eq!(sent(&format!("{off}; cookies_preferences_set=true")), Some(Phase::Refused));
}

#[test]
fn a_second_cookie_tells_of_the_act_or_denies_it() {
    let sent = |cookie: &str| phase(&har(&[(SHOP, cookie, &[])]));
    // Complianz has one cookie for each category.
    let all = |answer: &str| {
        format!(
            "cmplz_functional=allow; cmplz_preferences={answer}; cmplz_statistics={answer}; \
             cmplz_marketing={answer}"
        )
    };
    let act = "cmplz_banner-status=dismissed";
    assert_eq!(sent(&format!("{}; {act}", all("allow"))), Some(Phase::Accepted));
    assert_eq!(sent(&format!("{act}; {}", all("deny"))), Some(Phase::Refused));
    assert_eq!(sent(&all("deny")), Some(Phase::Before));
    assert_eq!(sent(&all("allow")), None);
    // The cookie of one category is lost.
    assert_eq!(sent(&format!("{act}; cmplz_marketing=allow; cmplz_statistics=allow")), None);

    // TrustArc's levels: a fourth may have been refused.
    let levels = "notice_gdpr_prefs=0,1,2:";
    assert_eq!(sent(&format!("{levels}; notice_behavior=expressed,eu")), None);
    assert_eq!(sent("notice_gdpr_prefs=0:; notice_behavior=expressed,eu"), Some(Phase::Refused));
    assert_eq!(sent(&format!("{levels}; notice_behavior=implied,eu")), Some(Phase::Before));
    assert_eq!(sent("notice_behavior=expressed,eu"), None);

    let on = format!("cookies_policy={}", govuk(true, true, true));
    assert_eq!(sent(&on), None);
    assert_eq!(sent(&format!("{on}; cookies_preferences_set=true")), Some(Phase::Accepted));
    assert_eq!(sent(&format!("{on}; cookies_preferences_set=false")), Some(Phase::Before));
}

/// A TC string of 2026 with the consents to `purposes`, and all vendors disclosed.
fn tc(purposes: &[u32]) -> String {
    let mut bits = String::new();
    let mut push = |value: u64, width: usize| bits.push_str(&format!("{value:0width$b}"));
    let moment = 17_744_832_000; // 2026-03-26, in tenths of a second.
    for (value, width) in [(2, 6), (moment, 36), (moment, 36), (300, 12), (1, 12), (1, 6), (0, 12)]
    {
        push(value, width);
    }
    for (value, width) in [(100, 12), (5, 6), (1, 1), (0, 1), (0, 12)] {
        push(value, width);
    }
    push(purposes.iter().map(|purpose| 1_u64 << (24 - purpose)).sum(), 24);
    // No legitimate interest, purpose 1 disclosed, no vendors, no restrictions.
    for (value, width) in [(0, 24), (0, 1), (0, 12), (0, 17), (0, 17), (0, 12)] {
        push(value, width);
    }
    let encode = |bits: &str| {
        let digit = |six: &[u8]| {
            let six: String = six.iter().map(|bit| char::from(*bit)).collect();
            let place = usize::from_str_radix(&format!("{six:0<6}"), 2).unwrap();
            b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"[place]
        };
        bits.as_bytes().chunks(6).map(|six| char::from(digit(six))).collect::<String>()
    };
    // The segment of disclosed vendors: the vendor 1.
    format!("{}.{}", encode(&bits), encode(&format!("001{:016b}01", 1)))
}

#[test]
fn a_string_shows_no_phase_and_must_not_contradict_it() {
    let sent = |cookie: &str| phase(&har(&[(SHOP, cookie, &[])]));
    let (none, some) = (tc(&[]), tc(&[1, 2, 7]));
    assert!(charte_interop::tcf::TcString::parse(&some).unwrap().validity().is_valid());
    let (yes, no) = ("tarteaucitron=!gtag=true", "tarteaucitron=!gtag=false");
    for (string, accepted, refused) in [
        (format!("euconsent-v2={some}"), Some(Phase::Accepted), None),
        (format!("euconsent-v2={none}"), Some(Phase::Accepted), Some(Phase::Refused)),
        ("euconsent-v2=CPA".to_owned(), None, None),
        ("us_privacy=1YYN".to_owned(), Some(Phase::Accepted), Some(Phase::Refused)),
        ("us_privacy=1---".to_owned(), Some(Phase::Accepted), Some(Phase::Refused)),
        ("us_privacy=CANARY".to_owned(), None, None),
    ] {
        assert_eq!(sent(&string), None, "{string}");
        assert_eq!(sent(&format!("{yes}; {string}")), accepted, "{string}");
        assert_eq!(sent(&format!("{string}; {no}")), refused, "{string}");
    }
    // OneTrust's own copy of the string.
    let groups = onetrust("1", "C0001:1,C0002:1");
    let closed = "OptanonAlertBoxClosed=2026-11-23T10:00:00.000Z";
    let both = |tc: &str| sent(&format!("OptanonConsent={groups}; {closed}; eupubconsent-v2={tc}"));
    assert_eq!(both(&some), Some(Phase::Accepted));
    assert_eq!(both(&none), None);
    assert_eq!(both("CANARY"), None);

    let only = har(&[(SHOP, &format!("euconsent-v2={some}"), &[])]);
    let note = notes(&only, Phase::Refused).concat();
    assert!(note.contains("any TCF CMP: the visitor had accepted a part"), "{note}");
    assert!(note.contains("contradicts the phase `refused`") && !note.contains(&some));
    assert!(notes(&only, Phase::Accepted).concat().contains("that fits the phase"));
    let only = har(&[(SHOP, &format!("euconsent-v2={none}; us_privacy=1YYN"), &[])]);
    assert!(notes(&only, Phase::Before).is_empty());
}

#[test]
fn several_managers_of_a_page_must_agree() {
    let read = |cookies: &[(&str, &str)]| {
        charte_audit::read_manager_cookies(cookies).map(|reading| reading.answer)
    };
    let (yes, no) = (("tarteaucitron", "!gtag=true"), ("tarteaucitron", "!gtag=false"));
    let other = (".AspNet.Consent", "yes");
    let string = tc(&[1]);
    let string = ("euconsent-v2", string.as_str());
    assert_eq!(read(&[yes, other]), Some(Accepted));
    assert_eq!(read(&[no, other]), Some(Unreadable));
    assert_eq!(read(&[yes, ("us_privacy", "1YYN")]), Some(Accepted));
    assert_eq!(read(&[string]), Some(Partly));
    assert_eq!(read(&[no, string]), Some(Refused));
    assert_eq!(read(&[("us_privacy", "1YYN"), ("theme", "dark")]), None);
    assert_eq!(read(&[yes, no]), Some(Unreadable));
}

#[test]
fn jars_speak_for_one_site_only() {
    let line = |host: &str, name: &str, value: &str| {
        format!(".{host}\tTRUE\t/\tTRUE\t1893456000\t{name}\t{value}\n")
    };
    let jar = |lines: &[String]| phase(&format!("# Netscape HTTP Cookie File\n{}", lines.concat()));
    let yes = line("shop.example", ".AspNet.Consent", "yes");
    assert_eq!(jar(&[yes.clone(), line("www.shop.example", "a", "b")]), Some(Phase::Accepted));
    assert_eq!(jar(&[yes, line("frame.test", "a", "b")]), None);
}

fn notes(text: &str, phase: Phase) -> Vec<String> {
    let recording = read_for(None, text.as_bytes(), "visit", &mut |_| {}).unwrap();
    let input = Input { name: "visit".into(), phase, recording };
    let settings = Settings::as_recorded("2026-11-23T10:00:00Z".parse::<Time>().unwrap());
    let regime = Regime::builtin("fr").unwrap();
    let report = check(&[input], &Against::Catalogue(Catalogue::builtin(), regime), &settings);
    let notes = report.notes.iter().map(|(_, note)| note.to_string());
    notes.filter(|note| note.starts_with("recorded consent manager")).collect()
}

#[test]
fn the_report_says_what_was_recorded() {
    let refused = har(&[(SHOP, "tarteaucitron=!CANARY=false", &[])]);
    assert_eq!(
        notes(&refused, Phase::Refused),
        ["recorded consent manager tarteaucitron: the visitor had refused everything; that fits \
          the phase `refused`"]
    );
    assert_eq!(
        notes(&refused, Phase::Accepted),
        ["recorded consent manager tarteaucitron: the visitor had refused everything; warning: \
          that contradicts the phase `accepted`, which is used anyway (--phase selects another)"]
    );
    let during = har(&[(SHOP, "", &[".AspNet.Consent=yes"])]);
    let note = notes(&during, Phase::Accepted).concat();
    assert!(note.contains("had not answered at its beginning, and the visitor had accepted"));
    assert!(note.contains("warning"));
    let damaged = notes(&har(&[(SHOP, "klaro=CANARY", &[])]), Phase::Before).concat();
    assert!(damaged.contains("cannot be read; the phase `before` counts"), "{damaged}");
    assert!(
        !damaged.contains("CANARY") && !notes(&refused, Phase::Before).concat().contains("CANARY")
    );
    // What is always on cannot be told from a yes: no contradiction.
    let required = har(&[(SHOP, r#"klaro=%7B%22a%22:true%2C%22b%22:false%7D"#, &[])]);
    assert!(!notes(&required, Phase::Refused).concat().contains("warning"));
    assert!(notes(&required, Phase::Before).concat().contains("warning"));
    assert!(notes(&har(&[(SHOP, "theme=dark", &[])]), Phase::Before).is_empty());
}

#[test]
fn a_note_changes_no_decision_and_no_value_shows() {
    let charter = "format = 1\nsite = \"https://www.shop.example\"\nregime = \"fr\"\n\
                   consent-cookie = \"klaro\"\n";
    let policy = Policy::new(Charter::parse(charter).unwrap()).unwrap();
    let text = har(&[(SHOP, "klaro=CANARY; .AspNet.Consent=CANARY", &["_ga=CANARY; Path=/"])]);
    let decide = |kept: bool, phase: Phase| {
        let recording = match kept {
            true => read_for(Some(&policy), text.as_bytes(), "visit", &mut |_| {}).unwrap(),
            false => charte_recording::read(text.as_bytes(), "visit", &Default::default()).unwrap(),
        };
        assert!(!format!("{recording:?}").contains("CANARY"));
        let input = Input { name: "visit".into(), phase, recording };
        let settings = Settings::as_recorded("2026-11-23T10:00:00Z".parse::<Time>().unwrap());
        check(&[input], &Against::Charter(&policy), &settings)
    };
    for phase in Phase::ALL {
        let (with, without) = (decide(true, phase), decide(false, phase));
        let shown = |report: &charte_audit::Report| format!("{:?}", report.pages);
        assert_eq!(shown(&with), shown(&without));
        assert!(!format!("{with:?}").contains("CANARY"));
        // The charter's own consent cookie is no manager's, whatever its name.
        let of = |name: &str| with.notes.iter().any(|(_, note)| note.to_string().contains(name));
        assert!(of("manager ASP.NET") && !of("manager Klaro"));
    }
}
