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
            ("%21gtag%3Dtrue", Unreadable),
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
            (&cookieyes("no", "yes", "yes", "yes"), Unreadable),
            (&cookieyes("yes", "maybe", "yes", "yes"), Unreadable),
            (cut.trim_end_matches(",other:yes"), Unreadable),
            (&cut.replace("other:yes", "other:1"), Unreadable),
            (&format!("{cut},other:no"), Unreadable),
        ],
    );
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
            let whole = name == "didomi_token" && rest.trim_end_matches('=').is_empty();
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
