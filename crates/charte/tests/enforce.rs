//! Spec §9 on single exchanges: what a request says, what passes in both directions, what is
//! told, and the cache key.

use std::borrow::Cow;

use charte::http::{Handling, RequestFacts, RequestHead, Verdict};
use charte::{
    Charter, Consent, Exchange, Mode, ObservedCookie, Page, Policy, Purpose, PurposeSet,
    ReceivedConsent, Regime, Time,
};
use proptest::prelude::*;

const CHARTER: &str = r#"{
  "format": 1, "site": "https://www.example.fr", "regime": "fr",
  "provider": [{"id": "meta", "name": "Meta", "role": "independent"},
               {"id": "host", "name": "Host", "role": "processor"}],
  "cookie": [
    {"name": "sid", "purposes": ["authentication"], "lifetime": "session"},
    {"name": "sos", "purposes": ["emergency-location"], "lifetime": "session"},
    {"name": "lang", "purposes": ["interface"], "facts": {"requested": true}},
    {"name": "_ads", "purposes": ["advertising"]},
    {"name": "_fbp", "provider": "meta", "purposes": ["advertising"]},
    {"name": "mix", "purposes": ["authentication", "profiling"]},
    {"name": "split", "purposes": ["authentication", "profiling"], "separable": true},
    {"name": "_ga*", "provider": "host", "purposes": ["audience-measurement"]}
  ]}"#;

fn policy_in(regime: &str) -> Policy {
    Policy::compile(Charter::parse(CHARTER).unwrap(), Regime::builtin(regime).unwrap())
}

fn now() -> Time {
    "2026-11-23T10:05:00Z".parse::<Time>().unwrap()
}

fn facts<'p>(policy: &'p Policy, cookies: &'p str) -> RequestFacts<'p> {
    let head = RequestHead { host: Some(b"www.example.fr"), ..RequestHead::default() };
    head.read(policy.charter(), [cookies])
}

fn page_of(head: RequestHead<'_>) -> String {
    let charter = Charter::parse(CHARTER).unwrap();
    let facts = head.read(&charter, [""; 0]);
    match facts.page(&charter) {
        Page::Unknown => "unknown".to_owned(),
        Page::Foreign => "foreign".to_owned(),
        Page::Host(host) => host.to_string(),
        Page::Insecure(host) => format!("{host} over http"),
    }
}

#[test]
fn the_page_of_a_request() {
    let head = |site: &'static str, dest: &'static str, origin: &'static str, referer| {
        let some = |text: &'static str| (!text.is_empty()).then_some(text.as_bytes());
        page_of(RequestHead {
            host: Some(b"www.example.fr"),
            sec_fetch_site: some(site),
            sec_fetch_dest: some(dest),
            origin: some(origin),
            referer: some(referer),
            ..RequestHead::default()
        })
    };
    let own = "www.example.fr";
    assert_eq!(head("", "", "", ""), own);
    assert_eq!(head("", "", "https://other.example", "https://other.example/"), own);
    for site in ["same-origin", "same-site", "none", "Cross-Site", "cross-site; x"] {
        assert_eq!(head(site, "image", "https://other.example", ""), own, "{site}");
    }
    assert_eq!(head("cross-site", "document", "https://other.example", ""), own);
    for dest in ["", "iframe", "image", "empty", "Document"] {
        assert_eq!(
            head("cross-site", dest, "https://a.example", "https://b.example/x"),
            "a.example"
        );
        assert_eq!(head("cross-site", dest, "null", "https://b.example:8443/x?q"), "b.example");
        assert_eq!(head("cross-site", dest, "", "https://b.example/"), "b.example");
        assert_eq!(head("cross-site", dest, "null", ""), "foreign");
        assert_eq!(head("cross-site", dest, "", "about:blank"), "foreign");
        assert_eq!(head("cross-site", dest, "\u{fffd}", "no address"), "foreign");
    }
    assert_eq!(page_of(RequestHead { origin: Some(b"\xff\xfe"), ..RequestHead::default() }), own);
    assert_eq!(head("cross-site", "iframe", "http://a.example", ""), "a.example over http");
}

#[test]
fn the_party_follows_from_the_page() {
    let policy = policy_in("charte");
    let head = RequestHead {
        host: Some(b"WWW.Example.FR:443"),
        sec_fetch_site: Some(b"cross-site"),
        sec_fetch_dest: Some(b"iframe"),
        ..RequestHead::default()
    };
    let facts = head.read(policy.charter(), [""; 0]);
    assert_eq!(facts.host().unwrap().as_str(), "www.example.fr");
    // In the plain reading a necessary cookie is exempt for the first party only.
    let exchange = facts.exchange(&policy, now(), Mode::Enforce);
    assert!(!passes(&exchange, b"sid=1"));
    let same = RequestHead { sec_fetch_site: Some(b"same-site"), ..head };
    let facts = same.read(policy.charter(), [""; 0]);
    assert!(passes(&facts.exchange(&policy, now(), Mode::Enforce), b"sid=1"));
}

#[test]
fn the_signal_is_exactly_one() {
    let policy = policy_in("us-ca");
    for (value, on) in [
        (Some(b"1".as_slice()), true),
        (Some(b"0"), false),
        (Some(b"1, 1"), false),
        (Some(b" 1"), false),
        (Some(b"true"), false),
        (Some(b"\xff"), false),
        (None, false),
    ] {
        let head =
            RequestHead { host: Some(b"www.example.fr"), sec_gpc: value, ..Default::default() };
        let facts = head.read(policy.charter(), [""; 0]);
        assert_eq!(facts.gpc(), on);
        let exchange = facts.exchange(&policy, now(), Mode::Enforce);
        assert_eq!(!passes(&exchange, b"_fbp=1"), on);
    }
    // Of several lines one is enough, in any order, and the name may have white space around it.
    for (lines, on) in [
        (&[("sec-gpc", "0"), ("Sec-GPC", "1")][..], true),
        (&[("sec-gpc", "1"), ("sec-gpc", "0")], true),
        (&[(" Sec-GPC\t", " 1 ")], true),
        (&[("sec-gpc", "0"), ("sec-gpc", "1, 1"), ("sec-gpc", "")], false),
    ] {
        let fields = lines.iter().map(|(name, value)| (name.as_bytes(), value.as_bytes()));
        let facts = RequestHead::default().read_fields(policy.charter(), fields);
        assert_eq!(facts.gpc(), on, "{lines:?}");
    }
}

#[test]
fn headers_are_noted_by_name_the_first_counts() {
    let fields = [
        ("HOST", "www.example.fr"),
        ("host", "evil.example"),
        ("sec-gpc", "1"),
        ("Sec-GPC", "0"),
        ("Sec-Fetch-Site", "cross-site"),
        ("sec-fetch-dest", "iframe"),
        ("Origin", "https://a.example"),
        ("Referer", "https://b.example/"),
        ("Cookie", "ignored=1"),
        ("COOKIE", "cookies_preferences=v1~20261101T0900Z~r1~n:advertising~.6olo"),
    ]
    .map(|(name, value)| (name.as_bytes(), value.as_bytes()));
    let mut head = RequestHead::default();
    fields.iter().for_each(|(name, value)| head.note(name, value));
    assert_eq!(head.host, Some(b"www.example.fr".as_slice()));
    assert_eq!(head.sec_gpc, Some(b"1".as_slice()));
    assert_eq!(page_of(head), "a.example");

    let policy = policy_in("fr");
    let trusted = RequestHead { host: Some(b"shop.example.fr"), ..RequestHead::default() };
    let spaced = fields.map(|(name, value)| (name, [b" \t", value, b" "].concat()));
    let spaced = spaced.iter().map(|(name, value)| (*name, value.as_slice()));
    let facts = trusted.read_fields(policy.charter(), spaced);
    let visitor = facts.visitor(&policy, now());
    let refused = visitor.received().consent().unwrap().refused();
    assert_eq!(facts.host().unwrap().as_str(), "shop.example.fr");
    assert!(facts.gpc() && refused == PurposeSet::of(Purpose::Advertising));
    let page = facts.page(policy.charter());
    assert!(matches!(page, Page::Host(host) if host.as_str() == "a.example"));
}

#[test]
fn every_consent_cookie_of_every_line_is_read() {
    let policy = policy_in("fr");
    let yes = "cookies_preferences=v1~20261101T0900Z~r1~y:advertising~.6zse";
    let no = "a=b; cookies_preferences=v1~20261101T0900Z~r1~n:advertising~.6olo";
    fn read_in<'p>(policy: &'p Policy, lines: Vec<&'p str>) -> RequestFacts<'p> {
        let head = RequestHead { host: Some(b"www.example.fr"), ..RequestHead::default() };
        head.read(policy.charter(), lines)
    }
    let read = |lines: Vec<_>| read_in(&policy, lines);
    let may = |facts: &RequestFacts<'_>| {
        passes(&facts.exchange(&policy, now(), Mode::Enforce), b"_ads=1")
    };
    assert!(may(&read(vec![yes])));
    assert!(!may(&read(vec![yes, no])));
    let both = format!("{yes}; {no}");
    assert!(!may(&read(vec![&both])));
    assert_eq!(read(vec![yes, no]).visitor(&policy, now()).received().copies(), 2);
    assert!(!may(&read(vec!["Cookies_Preferences=v1~20261101T0900Z~r1~y:advertising~.6zse"])));
    // What was just answered counts for the response.
    let facts = read(vec![no]);
    let accepted =
        facts.visitor(&policy, now()).record(&[charte::Act::AcceptAll], None).unwrap().unwrap();
    assert!(may(&facts.with_consent(accepted).into_owned()));
}

fn passes(exchange: &Exchange<'_>, line: &[u8]) -> bool {
    matches!(exchange.set_cookie(line, None), Verdict::Pass)
}

fn told<'a>(exchange: &'a Exchange<'_>, line: &'a [u8]) -> Option<(bool, String)> {
    let verdict = exchange.set_cookie(line, None);
    let report = verdict.report()?;
    let why = match (report.decision(), report.error()) {
        (Some(_), None) if report.handling() == Handling::Rewritten => "rewritten".to_owned(),
        (Some(decision), None) => decision.outcome().to_string(),
        (None, Some(error)) => error.code().to_string(),
        _ => unreachable!("one of both"),
    };
    Some((report.removed(), why))
}

#[test]
fn set_cookie_lines() {
    let policy = policy_in("fr");
    let facts = facts(&policy, "");
    let exchange = facts.exchange(&policy, now(), Mode::Enforce);
    for kept in [
        "sid=1; Path=/; HttpOnly",
        "lang=fr",
        "split=1",
        "cookies_preferences=v1~20261101T0900Z~r1~.1m4q",
        "sid=; Max-Age=0",
    ] {
        assert_eq!(told(&exchange, kept.as_bytes()), None, "{kept}");
    }
    for (gone, why) in [
        ("_ads=1", "withheld"),
        ("_ads=1; Max-Age=1", "withheld"),
        ("_ads=; Expires=Mon, 23 Nov 2026 10:05:01 GMT", "withheld"),
        ("_ads=; Max-Age=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT", "withheld"),
        ("_fbp=1", "withheld"),
        ("mix=1", "limited"),
        ("never-heard-of=1", "withheld"),
        ("a=b\u{1}", "E302"),
        ("sid", "withheld"),
        ("=sid", "withheld"),
        ("=__Host-sid=1; Path=/", "withheld"),
    ] {
        assert_eq!(told(&exchange, gone.as_bytes()), Some((true, why.to_owned())), "{gone}");
    }
    let silent = facts.exchange(&policy, now(), Mode::Report);
    assert_eq!(told(&silent, b"_ads=1"), Some((false, "withheld".to_owned())));
    assert_eq!(told(&silent, b"_ads=1; Max-Age=0"), Some((false, "withheld".to_owned())));
    assert_eq!(told(&silent, b"sid=1"), None);
    // Neither a name nor a value: no cookie, and nothing to tell.
    for none in ["", " ", "=", " =\t; Path=/", "; sid=1", ";"] {
        let line = none.as_bytes();
        assert!(matches!(exchange.set_cookie(line, None), Verdict::Drop), "{none}");
        assert!(matches!(silent.set_cookie(line, None), Verdict::Pass), "{none}");
    }
}

/// What a deletion of a cookie that may not be set becomes, and what only looks like one.
#[test]
fn deletions_leave_without_their_value() {
    let policy = policy_in("fr");
    let facts = facts(&policy, "");
    let exchange = facts.exchange(&policy, now(), Mode::Enforce);
    let sent = |line: &str, date: Option<&str>| {
        let date = charte::cookie::response_date(date);
        let verdict = exchange.set_cookie(line.as_bytes(), date);
        let replacement = verdict.report().and_then(charte::http::Report::replacement);
        assert_eq!(replacement.is_some(), verdict.handling() == Handling::Rewritten);
        replacement.map(|line| String::from_utf8(line).unwrap())
    };
    const END: &str = "; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT";
    for (line, start) in [
        ("_ads=; Max-Age=0", "_ads="),
        ("_ads=id; Max-Age=0", "_ads="),
        (" _ads\t= id ;Max-Age=-1", "_ads="),
        ("_ads=id; MAX-AGE = -0 ; max-age=-99999999999999999999", "_ads="),
        ("_ads=id; Expires=Thu, 01 Jan 1970 00:00:00 GMT", "_ads="),
        ("_ads=id; Expires=Mon, 23 Nov 2026 10:05:00 GMT", "_ads="),
        // A date after RFC 6265 §5.1.1; not all browsers read it.
        ("_ads=id; Expires=Thu, 01st Jan 1970 00:00:00", "_ads="),
        ("_ads=id; Expires=Tue, 24 Nov 2026 10:05:00 GMT; Expires=1 Jan 1970 0:0:0", "_ads="),
        ("_ads=id; Max-Age=0; Expires=Tue, 24 Nov 2036 10:05:00 GMT", "_ads="),
        (
            "_ads=id; Path=/a;  DOMAIN=.example.fr ;;SameSite=None;secure=x; HttpOnly; x=id; \
             Partitioned; Priority=High; Max-Age=0",
            "_ads=; Path=/a;  DOMAIN=.example.fr ;SameSite=None;secure=x; HttpOnly; Partitioned",
        ),
        ("nobody=id; Max-Age=0; Domain=example.fr", "nobody=; Domain=example.fr"),
        ("=id; Max-Age=0; Path=/", "=0; Path=/"),
        ("id; Max-Age=0; Path=/", "=0; Path=/"),
        ("mix=id; Max-Age=0", "mix="),
    ] {
        assert_eq!(sent(line, None).as_deref(), Some(&*format!("{start}{END}")), "{line}");
        // A second time it stays as it is.
        assert_eq!(sent(&format!("{start}{END}"), None), sent(line, None), "{line}");
    }
    for line in [
        "_ads=id; Max-Age=0; Max-Age=\"\"",
        "_ads=id; Max-Age=0; Max-Age",
        "_ads=id; Max-Age=; Max-Age=0",
        "_ads=id; Max-Age=0; Max-Age=1",
        "_ads=id; Max-Age=+0",
        "_ads=id; Max-Age=0.0",
        "_ads=id; Max-Age=0 0",
        "_ads=id; Max-Age=soon; Expires=Thu, 01 Jan 1970 00:00:00 GMT",
        "_ads=id; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Expires=never",
        "_ads=id; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Expires",
        "_ads=id; Expires=Mon, 23 Nov 2026 10:05:01 GMT",
        "_ads=id; Discard; Max Age=0",
        "_ads=; Path=/",
    ] {
        assert_eq!(sent(line, None), None, "{line}");
        assert_eq!(told(&exchange, line.as_bytes()), Some((true, "withheld".to_owned())), "{line}");
    }
    let long = format!("_ads=id; Max-Age={}0", "0".repeat(1_024));
    assert_eq!(told(&exchange, long.as_bytes()), Some((true, "withheld".to_owned())));
    let just = format!("_ads=id; Max-Age={}0", "0".repeat(1_023));
    assert!(sent(&just, None).is_some());
    // Browsers count an `Expires` from the response's own time.
    let past = "_ads=id; Expires=Mon, 23 Nov 2026 09:00:00 GMT";
    assert!(sent(past, Some("Mon, 23 Nov 2026 09:00:00 GMT")).is_some());
    assert!(sent(past, Some("Mon, 23 Nov 2026 08:00:00 GMT")).is_none());
    assert!(sent(past, Some("Mon, 23 Nov 2036 08:00:00 GMT")).is_some());
    assert!(
        sent(
            "_ads=id; Expires=Mon, 23 Nov 2030 09:00:00 GMT",
            Some("Mon, 23 Nov 2036 08:00:00 GMT")
        )
        .is_none()
    );
    assert!(sent("_ads=id; Max-Age=0", Some("Mon, 23 Nov 2006 08:00:00 GMT")).is_some());
}

#[test]
fn the_date_of_a_response() {
    let date = |lines: &[&str]| charte::cookie::response_date(lines.iter());
    assert_eq!(date(&["Thu, 01 Jan 1970 00:00:09 GMT"]), Some(9));
    assert_eq!(date(&["soon", "Thu, 01 Jan 1970 00:00:09 GMT"]), Some(9));
    assert_eq!(date(&[]), None);
    assert_eq!(date(&["soon"]), None);
    assert_eq!(date(&["Thu, 01 Jan 1970 00:00:09 GMT", "Thu, 01 Jan 1970 00:00:09 GMT"]), None);
}

/// A header that is no `Set-Cookie` line could still carry one behind a line end.
#[test]
fn headers_of_the_response() {
    let policy = policy_in("fr");
    let facts = facts(&policy, "");
    let exchange = facts.exchange(&policy, now(), Mode::Enforce);
    let header = |name: &str, value: &str| {
        let verdict = exchange.header(name.as_bytes(), value.as_bytes(), None);
        let why = verdict.report().and_then(charte::http::Report::error).map(|e| e.code().id());
        (verdict.handling(), why)
    };
    use Handling::{Kept, Removed, Rewritten};
    assert_eq!(header("Location", "/next"), (Kept, None));
    assert_eq!(header("set-cookie", "sid=1"), (Kept, None));
    for name in ["Set-Cookie", "SET-COOKIE", " Set-Cookie", "set-cookie \t", "\u{b}Set-Cookie"] {
        assert_eq!(header(name, "_ads=1"), (Removed, None), "{name}");
        assert_eq!(header(name, "_ads=1; Max-Age=0"), (Rewritten, None), "{name}");
        assert_eq!(header(name, "sid=1\r\nX: y"), (Removed, Some("E302")), "{name}");
        assert_eq!(header(name, ""), (Removed, None), "{name}");
    }
    for (name, value) in [
        ("Location", "/next\r\nSet-Cookie: _ads=1"),
        ("Location", "/next\nSet-Cookie: _ads=1"),
        ("Location", "\0"),
        ("X\r\nSet-Cookie", "_ads=1"),
        ("Set-Cookie\r", "_ads=1"),
    ] {
        assert_eq!(header(name, value), (Removed, Some("E305")), "{name:?} {value:?}");
    }
    let silent = facts.exchange(&policy, now(), Mode::Report);
    let verdict = silent.header(b"X", b"a\nb", None);
    assert!(verdict.handling() == Kept && verdict.report().is_some());
}

/// A value without a name: nothing declares it and nothing allows it.
#[test]
fn cookies_without_a_name() {
    let charter = r#"{"format":1,"site":"https://www.example.fr","undeclared":"allow","cookie":[{"name":"*","purposes":["authentication"]}]}"#;
    let policy = Policy::compile(Charter::parse(charter).unwrap(), Regime::builtin("fr").unwrap());
    let head = RequestHead { host: Some(b"www.example.fr"), ..RequestHead::default() };
    let facts = head.read(policy.charter(), [""]);
    let exchange = facts.exchange(&policy, now(), Mode::Enforce);
    assert!(passes(&exchange, b"a=1"));
    for line in ["=v", "v", " = v ; Path=/", "v; Path=/", "=="] {
        let verdict = exchange.set_cookie(line.as_bytes(), None);
        assert_eq!(verdict.handling(), Handling::Removed, "{line}");
        let report = verdict.report().unwrap();
        assert_eq!(report.name().as_deref(), Some(""));
        let decision = report.decision().unwrap();
        assert!(!decision.is_declared() && !decision.may_set());
        assert_eq!(decision.because(), charte::DecisionReason::Undeclared);
        let text = report.explain().unwrap().to_string();
        assert!(text.starts_with("(no name) may not be set"), "{text}");
    }
    // It stays in a request, and a withdrawal deletes it.
    assert_eq!(exchange.filter_cookie(b"v; a=1; =w").as_ref(), b"v; a=1; =w");
    let erasure = exchange.erase(["v; a=1; =; ="], b"/", 4_096);
    assert_eq!(erasure.lines(), ["=0; Path=/; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT"]);
    assert!(exchange.erase(["=; a=1"], b"/", 4_096).is_empty());
    // Storage is no cookie: there a key may be empty.
    let storage = r#"{"format":1,"site":"https://www.example.fr","cookie":[{"name":"*","technology":"local-storage","purposes":["authentication"]}]}"#;
    let policy = Policy::compile(Charter::parse(storage).unwrap(), Regime::builtin("fr").unwrap());
    let reading = charte::ReceivedConsent::none();
    let visitor = policy.visitor(&reading, now());
    let key = charte::ObservedCookie::new("").with_technology(charte::Technology::LocalStorage);
    assert!(visitor.decide_observed(&key).is_declared());
}

#[test]
fn what_a_response_depends_on() {
    let vary = |regime: &str, charter: &str, lines: &[&str]| {
        let policy = Policy::compile(
            Charter::parse(format!(r#"{{"format":1,"site":"https://www.example.fr",{charter}}}"#))
                .unwrap(),
            Regime::builtin(regime).unwrap(),
        );
        let facts = facts(&policy, "");
        let silent = facts.exchange(&policy, now(), Mode::Report);
        assert!(silent.vary(lines).is_empty());
        facts.exchange(&policy, now(), Mode::Enforce).vary(lines).join(", ")
    };
    let page = "Sec-Fetch-Site, Sec-Fetch-Dest, Origin, Referer";
    let exempt = r#""cookie":[{"name":"a","purposes":["authentication"]}]"#;
    let asked = r#""cookie":[{"name":"a","purposes":["advertising"]}]"#;
    let objected = r#""cookie":[{"name":"_pk","purposes":["audience-measurement"],"facts":{"anonymous":true,"cross-site":false,"shared":false,"informed":true,"objection-offered":true}}]"#;
    let independent = r#""provider":[{"id":"m","name":"M","role":"independent"}],"cookie":[{"name":"a","provider":"m","purposes":["advertising"]}]"#;
    assert_eq!(vary("fr", exempt, &[]), "");
    assert_eq!(vary("fr", r#""cookie":[]"#, &[]), "");
    assert_eq!(vary("fr", asked, &[]), "Cookie");
    assert!(vary("fr", objected, &[]).starts_with("Cookie"));
    assert_eq!(vary("us-ca", independent, &[]), "Cookie, Sec-GPC");
    // In the plain reading a necessary cookie is exempt for the first party only.
    assert_eq!(vary("charte", exempt, &[]), format!("Cookie, {page}"));
    // The consent cookie's own line decides nothing.
    let own = r#""cookie":[{"name":"cookies_preferences","purposes":["advertising"]}]"#;
    assert_eq!(vary("fr", own, &[]), "");
    // Each name once, and none beside a star.
    assert_eq!(vary("us-ca", independent, &["accept-encoding,cookie"]), "Sec-GPC");
    assert_eq!(vary("us-ca", independent, &["COOKIE", " Sec-gpc ,x"]), "");
    assert_eq!(vary("us-ca", independent, &["Cookies"]), "Cookie, Sec-GPC");
    assert_eq!(vary("us-ca", independent, &["accept", "*"]), "");
}

#[test]
fn undeclared_allowed_by_the_charter() {
    let json = CHARTER.replacen("{", "{\"undeclared\": \"allow\",", 1);
    let regime = Regime::builtin("fr").unwrap();
    let policy = Policy::compile(Charter::parse(json).unwrap(), regime);
    let facts = facts(&policy, "");
    let exchange = facts.exchange(&policy, now(), Mode::Enforce);
    assert_eq!(told(&exchange, b"never-heard-of=1"), None);
    assert!(told(&exchange, b"_ads=1").is_some());
    assert!(exchange.erase(["never-heard-of=1"], b"/", 4_096).is_empty());
}

/// The answer of the fast path is that of the whole decision.
#[test]
fn the_fast_path_decides_as_the_whole() {
    for regime in Regime::builtin_ids() {
        let policy = policy_in(regime);
        for value in ["", "cookies_preferences=v1~20261101T0900Z~r1~y:advertising~n:@host~.tbqd"] {
            let facts = facts(&policy, value);
            let exchange = facts.exchange(&policy, now(), Mode::Enforce);
            for name in
                ["sid", "lang", "_ads", "_fbp", "mix", "split", "_ga1", "x", "cookies_preferences"]
            {
                let line = format!("{name}=1; Max-Age=99999999");
                let whole = exchange.visitor().decide_set_cookie(&line, "www.example.fr").unwrap();
                let kept = passes(&exchange, line.as_bytes());
                assert_eq!(kept, whole.may_set(), "{regime} {name}");
                assert_eq!(
                    exchange.visitor().decide(name).may_set(),
                    whole.may_set(),
                    "{regime} {name}"
                );
            }
        }
    }
}

#[test]
fn cookie_lines() {
    let policy = policy_in("fr");
    let facts = facts(&policy, "");
    let exchange = facts.exchange(&policy, now(), Mode::Enforce);
    let filter = |line: &'static str| {
        let line = exchange.filter_cookie(line.as_bytes());
        (matches!(line, Cow::Borrowed(_)), String::from_utf8(line.into_owned()).unwrap())
    };
    for whole in ["", "sid=1", "sid=1; x=2; cookies_preferences=3; =4; ;;lang", " sid = 1 ;; x"] {
        assert_eq!(filter(whole), (true, whole.to_owned()));
    }
    for (before, after) in [
        ("_ads=1", ""),
        ("_ads=1; _fbp=2", ""),
        (" _ads=1 ;", ""),
        ("sid=1; _ads=2", "sid=1"),
        ("_ads=1; sid=2", "sid=2"),
        ("sid=1; _ads=2; lang=3", "sid=1; lang=3"),
        ("sid=1;_ads=2;  lang=3", "sid=1;  lang=3"),
        ("_ads=1; _fbp=2; sid=3; mix=4; x=5;", "sid=3; x=5;"),
        ("sid=\"a b\"; _ads; _ads=\"1", "sid=\"a b\"; _ads"),
        ("sid=1; sid=2; _ga_X=3; sid=1", "sid=1; sid=2; sid=1"),
    ] {
        assert_eq!(filter(before), (false, after.to_owned()), "{before}");
    }
    let mut names = Vec::new();
    let silent = facts.exchange(&policy, now(), Mode::Report);
    let line = silent.filter_cookie_with(b"sid=1; _ads=2; x=3; mix=4", |report| {
        names.push((report.name().unwrap().into_owned(), report.removed()));
    });
    assert!(matches!(line, Cow::Borrowed(_)));
    assert_eq!(names, [("_ads".to_owned(), false), ("mix".to_owned(), false)]);
}

/// A charter whose patterns swallow the consent cookie: it is still never taken out, nor erased.
#[test]
fn the_consent_cookie_is_never_filtered_nor_erased() {
    let charter = r#"{"format":1,"site":"https://www.example.fr","cookie":[{"name":"*","purposes":["advertising"]}]}"#;
    let policy = Policy::compile(Charter::parse(charter).unwrap(), Regime::builtin("fr").unwrap());
    let facts = facts(&policy, "");
    let exchange = facts.exchange(&policy, now(), Mode::Enforce);
    let line = b"a=1; cookies_preferences=2; b=3";
    assert_eq!(exchange.filter_cookie(line).as_ref(), b"cookies_preferences=2");
    let erasure = exchange.erase([line], b"/", usize::MAX);
    assert!(erasure.lines().iter().any(|l| l.starts_with("a=;")));
    assert!(!erasure.lines().iter().any(|l| l.starts_with("cookies_preferences")));
}

#[test]
fn reports_as_json_hold_no_value() {
    let policy = policy_in("fr");
    let cookies = "cookies_preferences=canary1; _ads=canary2";
    let head = RequestHead {
        host: Some(b"www.example.fr"),
        referer: Some(b"https://other.example/?q=canary3"),
        sec_fetch_site: Some(b"cross-site"),
        ..RequestHead::default()
    };
    let facts = head.read(policy.charter(), [cookies]);
    let exchange = facts.exchange(&policy, now(), Mode::Enforce);
    let mut out = format!("{head:?} {facts:?} {exchange:?}");
    for line in ["_ads=canary4; Path=/?canary5", "canary6\u{1}"] {
        let verdict = exchange.set_cookie(line.as_bytes(), None);
        let report = verdict.report().unwrap();
        out += &format!("{verdict:?} {}", serde_json::to_string(report).unwrap());
    }
    let _ = exchange.filter_cookie_with(cookies.as_bytes(), |report| {
        out += &format!("{report:?} {}", serde_json::to_string(&report).unwrap());
    });
    let erasure = exchange.erase([cookies], b"/a?canary7", 4_096);
    out += &format!("{erasure:?} {}", erasure.lines().join("\n"));
    let recorded =
        exchange.record(&[charte::Act::RefuseAll], Some("canary8"), b"/").unwrap().unwrap();
    out += &format!("{recorded:?}");
    assert!(!out.contains("canary"), "{out}");
    assert!(
        out.contains(r#""header":"set-cookie","handling":"removed","decision":{"cookie":"_ads""#)
    );
    assert!(out.contains(r#""handling":"removed","error":"E302""#));
}

#[test]
fn cache_keys() {
    let policy = policy_in("fr");
    let key_at = |policy: &Policy, consent: &str, at: &str| {
        let reading = match consent {
            "" => charte::ReceivedConsent::none(),
            "junk" => charte::ReceivedConsent::from_values(["junk"]),
            body => charte::ReceivedConsent::from_values([checked(body)]),
        };
        let visitor = policy.visitor(&reading, at.parse::<Time>().unwrap());
        Exchange::new(visitor, Mode::Enforce).cache_key()
    };
    let key = |consent: &str| key_at(&policy, consent, "2026-11-23T10:05:00Z");
    let none = key("");
    assert_eq!(none.len(), 32);
    assert!(none.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')));
    let refused = "v1~20261101T0900Z~r1~n:audience-measurement~n:advertising~n:profiling";
    let all_refused = key(refused);
    // Another time, id or flag changes nothing that a page shows.
    assert_eq!(key(&format!("{refused}~!id=abc~!later")), all_refused);
    assert_eq!(key(&refused.replace("1101T0900", "1102T1000")), all_refused);
    assert_eq!(key(&format!("{refused}~y:embedded-content")), all_refused);
    assert_eq!(key_at(&policy, refused, "2026-12-01T00:00:00Z"), all_refused);
    // Another answer, asking, charter or regime does.
    let granted = refused.replace("n:audience", "y:audience");
    let different = [
        none.clone(),
        all_refused.clone(),
        key(&granted),
        key(&refused.replace("~n:profiling", "")),
        key(&format!("{}~!seen", refused.replace("~n:profiling", ""))),
        key("v1~20260101T0900Z~r1~y:advertising"),
        key("junk"),
        key_at(&policy_in("eu"), refused, "2026-11-23T10:05:00Z"),
        key_at(
            &Policy::compile(
                Charter::parse(CHARTER.replace("\"_ads\"", "\"_adz\"")).unwrap(),
                Regime::builtin("fr").unwrap(),
            ),
            refused,
            "2026-11-23T10:05:00Z",
        ),
    ];
    for (at, a) in different.iter().enumerate() {
        for b in &different[at + 1..] {
            assert_ne!(a, b, "{at}");
        }
    }
    let reading = charte::ReceivedConsent::none();
    let signalled = policy_in("us-ca");
    let key = |signal: bool, mode: Mode| {
        Exchange::new(signalled.visitor(&reading, now()).with_gpc(signal), mode).cache_key()
    };
    assert_ne!(key(false, Mode::Enforce), key(true, Mode::Enforce));
    assert_ne!(key(false, Mode::Enforce), key(false, Mode::Report));
}

fn token() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(
            &[
                "sid",
                "lang",
                "_ads",
                "_fbp",
                "mix",
                "split",
                "_ga1",
                "x",
                "cookies_preferences",
                ""
            ][..]
        )
        .prop_map(str::to_owned),
        "[ -~]{0,6}",
    ]
}

fn cookie_line() -> impl Strategy<Value = String> {
    let pair = (token(), prop::option::of("[ -:<-~]{0,5}"), "; |;|  ;\t| ; ;").prop_map(
        |(name, value, gap)| match value {
            Some(value) => format!("{name}={value}{gap}"),
            None => format!("{name}{gap}"),
        },
    );
    prop::collection::vec(pair, 0..8).prop_map(|pairs| pairs.concat())
}

/// A value written by hand, with its check.
fn checked(body: impl AsRef<str>) -> String {
    let body = body.as_ref();
    format!("{body}~{}", Consent::check(body))
}

fn answers() -> impl Strategy<Value = String> {
    let answer = (any::<bool>(), prop::sample::select(charte::Purpose::ALL))
        .prop_map(|(yes, purpose)| format!("~{}:{purpose}", if yes { 'y' } else { 'n' }));
    prop::collection::vec(answer, 0..6)
        .prop_map(|all| format!("v1~20261101T0900Z~r1{}", all.concat()))
}

fn pairs(line: &[u8]) -> Vec<(Vec<u8>, Vec<u8>)> {
    let pairs = charte::cookie::CookiePairs::new(line);
    pairs.map(|p| (p.name.to_vec(), line[p.range.clone()].to_vec())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn filtering_keeps_bytes_and_is_idempotent(line in cookie_line(), value in answers(), regime in prop::sample::select(&["fr", "gb", "us-ca", "charte"][..])) {
        let policy = policy_in(regime);
        let head = RequestHead { host: Some(b"www.example.fr"), ..RequestHead::default() };
        let cookies = format!("cookies_preferences={}", checked(&value));
        let facts = head.read(policy.charter(), [&cookies]);
        let exchange = facts.exchange(&policy, now(), Mode::Enforce);
        let once = exchange.filter_cookie(line.as_bytes()).into_owned();
        prop_assert_eq!(&exchange.filter_cookie(&once), &once);
        let expected: Vec<_> = pairs(line.as_bytes()).into_iter().filter(|(name, _)| {
            let decision = exchange.visitor().decide(name);
            !decision.is_declared() || decision.may_set() || name == b"cookies_preferences"
        }).collect();
        prop_assert_eq!(pairs(&once), expected);
    }

    #[test]
    fn granting_more_removes_nothing_more(line in cookie_line(), value in answers(), more in prop::sample::select(charte::Purpose::ALL), regime in prop::sample::select(&["fr", "gb", "us-ca", "charte"][..]), signal: bool) {
        let policy = policy_in(regime);
        let before = Consent::decode(checked(&value)).unwrap();
        prop_assume!(!before.refused().contains(more));
        let filter = |value: String| {
            let gpc: &[u8] = if signal { b"1" } else { b"0" };
            let head = RequestHead { host: Some(b"www.example.fr"), sec_gpc: Some(gpc), ..RequestHead::default() };
            let cookies = format!("cookies_preferences={}", checked(&value));
        let facts = head.read(policy.charter(), [&cookies]);
            let exchange = facts.exchange(&policy, now(), Mode::Enforce);
            let kept = pairs(&exchange.filter_cookie(line.as_bytes()));
            let set = pairs(line.as_bytes()).into_iter().filter(|(_, pair)| passes(&exchange, pair)).count();
            (kept, set)
        };
        let (kept, set) = filter(value.clone());
        let (kept_more, set_more) = filter(format!("{value}~y:{more}"));
        prop_assert!(kept.iter().all(|pair| kept_more.contains(pair)));
        prop_assert!(set <= set_more);
    }

    #[test]
    fn a_lazy_filter_answers_as_a_visitor_whose_consent_was_read(line in cookie_line(), value in prop_oneof![answers(), "v1~[a-z~:]{0,20}"], site in prop::sample::select(&["same-origin", "cross-site"][..]), regime in prop::sample::select(&["fr", "gb", "us-ca", "charte"][..]), signal: bool, early: bool) {
        // In the United Kingdom another period of the law.
        let now = if early { "2026-01-05T10:05:00Z".parse::<Time>().unwrap() } else { now() };
        let policy = policy_in(regime);
        let gpc: &[u8] = if signal { b"1" } else { b"0" };
        let head = RequestHead { host: Some(b"www.example.fr"), sec_fetch_site: Some(site.as_bytes()), sec_gpc: Some(gpc), ..RequestHead::default() };
        let cookies = format!("cookies_preferences={}", checked(&value));
        let facts = head.read(policy.charter(), [&cookies]);
        let values = [checked(&value)];
        let received = ReceivedConsent::from_values(&values);
        let eager = policy.visitor(&received, now).with_gpc(signal).with_page(facts.page(policy.charter()));
        let mut lines: Vec<Vec<u8>> = pairs(line.as_bytes()).into_iter().map(|(_, pair)| pair).collect();
        lines.extend(policy.charter().cookies().iter().map(|d| format!("{}=1; Path=/", d.name()).into_bytes()));
        lines.extend([b"nobody=; Max-Age=0".to_vec(), b"=".to_vec()]);
        for line in &lines {
            // A filter of its own for each line: nothing was read for it before.
            let fresh = head.read(policy.charter(), [&cookies]);
            let exchange = fresh.exchange(&policy, now, Mode::Enforce);
            let verdict = exchange.set_cookie(line, None);
            let Ok(decision) = eager.decide_set_cookie(line, "www.example.fr") else {
                prop_assert!(matches!(verdict, Verdict::Drop));
                continue;
            };
            prop_assert_eq!(matches!(verdict, Verdict::Pass), decision.may_set());
            let reported = verdict.report().and_then(|report| report.decision());
            prop_assert_eq!(reported, (!decision.may_set()).then_some(decision));
            let cookie = ObservedCookie::from_set_cookie(line).unwrap().with_host("www.example.fr");
            let explained = verdict.report().and_then(|report| report.explain());
            if let Some(explained) = explained {
                let held = explained.rulings().iter().find(|ruling| !ruling.allowed);
                prop_assert_eq!(held.map(|ruling| ruling.because), Some(decision.because()));
                let whole = eager.explain_observed(&cookie);
                prop_assert_eq!(explained.to_json().unwrap(), whole.to_json().unwrap());
                prop_assert_eq!(explained.decision(), decision);
            }
        }
    }

    #[test]
    fn any_bytes_pass_through_without_panic(bytes: Vec<u8>, more: Vec<u8>, path: Vec<u8>, cap in 0usize..5_000) {
        let policy = policy_in("gb");
        let head = RequestHead {
            host: Some(&bytes), sec_fetch_site: Some(b"cross-site"), sec_fetch_dest: Some(&more),
            origin: Some(&bytes), referer: Some(&more), sec_gpc: Some(&bytes),
        };
        let facts = head.read(policy.charter(), [&bytes, &more]);
        let exchange = facts.exchange(&policy, now(), Mode::Enforce);
        let verdict = exchange.set_cookie(&bytes, None);
        let _ = (serde_json::to_string(&verdict.report()), exchange.header(&more, &bytes, Some(0)));
        let _ = exchange.filter_cookie(&more);
        for line in exchange.erase([&bytes, &more], &path, cap).lines() {
            prop_assert!(line.bytes().all(|b| (0x20..0x7f).contains(&b)), "{line}");
        }
        let recorded = exchange.record(&[charte::Act::Seen], None, &path).unwrap();
        for line in recorded.iter().flat_map(charte::http::RecordedConsent::lines) {
            prop_assert!(line.bytes().all(|b| (0x20..0x7f).contains(&b)), "{line}");
        }
    }
}
