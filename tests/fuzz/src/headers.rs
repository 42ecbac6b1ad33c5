//! Headers: consent values, `Set-Cookie` lines, `Cookie` lines.

use std::sync::LazyLock;

use charte::cookie::{CookiePairs, SetCookie};
use charte::http::Handling;
use charte::{
    Charter, Consent, ConsentState, Exchange, Host, Mode, ObservedCookie, Page, Policy, Purpose,
    ReceivedConsent, Regime, Time,
};

const CHARTER: &str = r#"{"format":1,"site":"https://www.example.fr","revision":2,
    "provider":[{"id":"meta","name":"M","role":"independent"}],"cookie":[
    {"name":"sid","purposes":["authentication"]},
    {"name":"_ads","purposes":["advertising"]},
    {"name":"a*b*c","purposes":["profiling"]},
    {"name":"_ga*","purposes":["audience-measurement"],"facts":{"anonymous":true,"cross-site":false,"shared":false}},
    {"name":"video","provider":"meta","purposes":["embedded-content"],"domain":"cdn.example.fr"},
    {"name":"own","purposes":["affiliation"],"facts":{"sale-or-share":true}}]}"#;

static POLICIES: LazyLock<Vec<Policy>> = LazyLock::new(|| {
    let charter = Charter::parse(CHARTER).expect("a charter");
    ["fr", "gb", "us-ca", "charte"]
        .map(|id| Policy::compile(charter.clone(), Regime::builtin(id).expect("a regime")))
        .into()
});

const NAMES: [&str; 7] = ["sid", "_ads", "abc", "_ga_1", "video", "own", "nobody"];

fn now() -> Time {
    Time::from_unix(1_795_428_300)
}

fn exchange<'a>(policy: &'a Policy, reading: &'a ReceivedConsent) -> Exchange<'a> {
    let page = Page::Host(Host::parse("www.example.fr").expect("a host"));
    let visitor = policy.visitor(reading, now()).with_page(page);
    Exchange::new(visitor.with_host(Host::parse("cdn.example.fr").ok()), Mode::Enforce)
}

/// A consent value as it came, and with the check that fits: no fuzzer finds that one by itself.
pub(crate) fn consent(bytes: &[u8]) {
    one_consent(bytes);
    one_consent(&[bytes, b"~", Consent::check(bytes).as_bytes()].concat());
}

/// A value, alone and beside a good one: never a grant from damage, one consent one string, no
/// refusal lost.
fn one_consent(bytes: &[u8]) {
    let decoded = Consent::decode(bytes);
    if let Ok(consent) = &decoded {
        let written = consent.encode();
        let again = Consent::decode(&written).expect("our own value");
        // A pair that changes nothing is not written; everything that counts is.
        assert_eq!(again.encode(), written);
        assert_eq!((again.granted(), again.refused()), (consent.granted(), consent.refused()));
        let (before, after) =
            (ReceivedConsent::from_values([bytes]), ReceivedConsent::from_values([&written]));
        for policy in POLICIES.iter() {
            let (before, after) = (policy.visitor(&before, now()), policy.visitor(&after, now()));
            assert_eq!(before.state(), after.state());
            for name in NAMES {
                let (before, after) = (before.decide(name), after.decide(name));
                assert_eq!(before.serves(), after.serves(), "{name}");
            }
        }
        assert!(
            consent.granted().intersection(consent.refused()).is_empty(),
            "granted and refused"
        );
    }
    let good = "v1~20261101T0900Z~r2~y:advertising~y:embedded-content@meta~n:profiling~.1283";
    let (alone, none) = (ReceivedConsent::from_values([bytes]), ReceivedConsent::none());
    let (beside, only) = (
        ReceivedConsent::from_values([good.as_bytes(), bytes]),
        ReceivedConsent::from_values([good]),
    );
    for policy in POLICIES.iter() {
        let may = |reading: &ReceivedConsent, name: &str| {
            policy.visitor(reading, now()).decide(name).may_set()
        };
        let visitor = policy.visitor(&alone, now());
        if decoded.is_err() {
            assert_eq!(visitor.state(), ConsentState::Unreadable);
        }
        for name in NAMES {
            assert!(decoded.is_ok() || !may(&alone, name) || may(&none, name), "{name}");
            assert!(!may(&beside, name) || may(&only, name), "a second copy allows {name}");
        }
        if let Ok(consent) = &decoded {
            let next = visitor.record(&[charte::Act::Seen], None).expect("an act");
            assert_eq!(
                next.is_none(),
                visitor.state() == ConsentState::Unreadable,
                "written over damage"
            );
            let next = next.as_ref().unwrap_or(consent);
            let kept = Consent::decode(visitor.encode(next).value).expect("our own value");
            let asked = visitor.askable(None).intersection(consent.refused());
            assert!(asked.is_subset(kept.refused()), "a refusal is lost");
            for purpose in Purpose::ALL {
                let allowed = visitor.allows(*purpose, Some("meta")).allowed;
                let refused = consent.pair(*purpose, "meta") == Some(false);
                let exempt = may(&none, "sid") && *purpose == Purpose::Authentication;
                assert!(!(allowed && refused) || exempt, "{purpose} was refused");
            }
        }
    }
}

/// A `Set-Cookie` line: what is read lies in the line, what passes is allowed or a deletion.
pub(crate) fn set_cookie(bytes: &[u8]) {
    let read = SetCookie::parse(bytes);
    if let Ok(line) = &read {
        let within = |part: &[u8]| part.is_empty() || bytes.as_ptr_range().contains(&part.as_ptr());
        assert!(within(line.name()) && within(line.value()), "a copy");
        let attributes = line.attributes();
        let _ = (attributes.expiry(now().unix()), line.prefix(), line.over_limit());
        // A value that stands nowhere else in the line is not shown.
        let once = line.value().len() > 12
            && bytes.windows(line.value().len()).filter(|w| *w == line.value()).count() == 1;
        let shown = format!("{line:?}");
        let secret = line.value().escape_ascii().to_string();
        assert!(!once || !shown.contains(&secret), "a value is shown");
    }
    for policy in POLICIES.iter() {
        for value in [
            "v1~20261101T0900Z~r2~n:advertising~.6pm8",
            "v1~20261101T0900Z~r2~y:advertising~y:profiling~.6fm8",
        ] {
            let reading = ReceivedConsent::from_values([value]);
            let exchange = exchange(policy, &reading);
            let verdict = exchange.set_cookie(bytes, None);
            let Ok(line) = &read else {
                assert_eq!(verdict.handling(), Handling::Removed, "what does not parse passes");
                continue;
            };
            let passes = verdict.handling() == Handling::Kept;
            let may = ObservedCookie::from_set_cookie(bytes).is_ok_and(|cookie| {
                let cookie = cookie.with_host("cdn.example.fr");
                let explanation = exchange.visitor().explain_observed(&cookie);
                drop((explanation.to_string(), explanation.to_json()));
                let decision = exchange.visitor().decide_observed(&cookie);
                assert_eq!(explanation.decision(), decision);
                decision.may_set()
            });
            assert_eq!(passes, may);
            let rewritten = verdict.handling() == Handling::Rewritten;
            assert_eq!(rewritten, !may && line.is_deletion(now().unix(), None));
            let sent = verdict.report().and_then(charte::http::Report::replacement);
            assert_eq!(sent.is_some(), rewritten);
            if let Some(sent) = sent {
                let deletion = SetCookie::parse(&sent).expect("our own line");
                assert_eq!(deletion.name(), line.name());
                let none = if line.name().is_empty() { &b"0"[..] } else { b"" };
                assert_eq!(deletion.value(), none, "a value leaves");
                assert!(deletion.is_deletion(i64::MIN + 1, None));
                let again = exchange.set_cookie(&sent, None);
                let again = again.report().and_then(charte::http::Report::replacement);
                assert_eq!(again.as_deref(), Some(&*sent), "twice is not once");
            }
        }
    }
}

/// A `Cookie` line: the filter only takes out, twice is once, and a plan to erase fits in.
pub(crate) fn cookie(bytes: &[u8]) {
    let reading = ReceivedConsent::from_values([
        "v1~20261101T0900Z~r2~n:advertising~n:audience-measurement~.08ok",
    ]);
    for policy in POLICIES.iter() {
        let own = ReceivedConsent::from_cookie_lines([bytes], policy.charter().consent_cookie());
        let _ = policy.visitor(&own, now()).state();
        let exchange = exchange(policy, &reading);
        let once = exchange.filter_cookie(bytes).into_owned();
        assert_eq!(exchange.filter_cookie(&once).as_ref(), once, "twice is not once");
        assert!(once.len() <= bytes.len());
        let stays = |name: &[u8]| {
            let decision = exchange.visitor().decide(name);
            decision.may_set()
                || !decision.is_declared()
                || name == policy.charter().consent_cookie().as_bytes()
        };
        let names =
            |line: &[u8]| CookiePairs::new(line).map(|p| p.name.to_vec()).collect::<Vec<_>>();
        let expected: Vec<_> = names(bytes).into_iter().filter(|name| stays(name)).collect();
        assert_eq!(names(&once), expected);
        let plan = exchange.erase([bytes], b"/a/b", 2_000);
        for line in plan.lines() {
            let deletion = SetCookie::parse(line.as_bytes()).expect("our own line");
            assert!(deletion.is_deletion(now().unix(), None), "no deletion");
            assert_ne!(deletion.name(), policy.charter().consent_cookie().as_bytes());
            let verdict = exchange.set_cookie(line.as_bytes(), None);
            let sent = verdict.report().and_then(charte::http::Report::replacement);
            assert_eq!(sent.as_deref(), Some(line.as_bytes()), "our own deletion is changed");
        }
    }
}
