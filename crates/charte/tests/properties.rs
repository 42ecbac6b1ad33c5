//! What holds for every charter, consent and moment.
#![cfg(feature = "toml")]

use charte::{
    Act, Charter, Consent, ConsentState, ObservedCookie, Policy, Purpose, ReceivedConsent, Regime,
    Time,
};
use proptest::prelude::*;

fn purpose() -> impl Strategy<Value = Purpose> {
    prop::sample::select(Purpose::ALL)
}

fn regime() -> impl Strategy<Value = &'static Regime> {
    prop::sample::select(Regime::builtin_ids().collect::<Vec<_>>())
        .prop_map(|id| Regime::builtin(id).unwrap())
}

fn charter() -> impl Strategy<Value = Charter> {
    let fact = prop::sample::select(
        &[
            "anonymous",
            "publisher-only",
            "cross-site",
            "shared",
            "requested",
            "expected",
            "informed",
            "objection-offered",
            "passive",
            "sliding",
            "sale-or-share",
            "identifies",
            "high-risk",
        ][..],
    );
    let facts = prop::collection::btree_map(fact, any::<bool>(), 0..8);
    let cookie = (
        prop::sample::select(&["a", "ab", "a*", "ab*", "*b", "a*c", "b", "\\*"][..]),
        prop::collection::btree_set(purpose(), 1..4),
        prop::option::of(prop::sample::select(&["pub", "proc", "ind", "norole", "missing"][..])),
        facts,
        prop::option::of(prop::sample::select(
            &["session", "14 days", "13 months", "36 months"][..],
        )),
        any::<bool>(),
        prop::option::of(prop::sample::select(
            &["example.fr", "www.example.fr", "cdn.example.net"][..],
        )),
    );
    let top = (
        prop::option::of(prop::sample::select(&["withhold", "allow"][..])),
        prop::option::of(prop::sample::select(&["honour", "ignore"][..])),
        1u32..4,
    );
    (prop::collection::vec(cookie, 0..6), top).prop_map(|(cookies, (undeclared, gpc, revision))| {
        let cookies: Vec<serde_json::Value> = cookies
            .into_iter()
            .map(|(name, purposes, provider, facts, lifetime, separable, domain)| {
                let mut cookie = serde_json::json!({
                    "name": name, "purposes": purposes.iter().map(|p| p.id()).collect::<Vec<_>>(),
                    "facts": facts, "separable": separable,
                });
                for (key, value) in
                    [("provider", provider), ("lifetime", lifetime), ("domain", domain)]
                {
                    if let Some(value) = value {
                        cookie[key] = value.into();
                    }
                }
                cookie
            })
            .collect();
        let mut charter = serde_json::json!({
            "format": 1, "site": "https://www.example.fr", "revision": revision, "cookie": cookies,
            "provider": [
                {"id": "pub", "name": "P", "role": "publisher"},
                {"id": "proc", "name": "P", "role": "processor"},
                {"id": "ind", "name": "I", "role": "independent"},
                {"id": "norole", "name": "N"},
            ],
        });
        for (key, value) in [("undeclared", undeclared), ("gpc", gpc)] {
            if let Some(value) = value {
                charter[key] = value.into();
            }
        }
        Charter::parse(charter.to_string()).unwrap()
    })
}

fn token() -> impl Strategy<Value = String> {
    let provider = prop::sample::select(&["pub", "proc", "ind", "norole", "missing", "other"][..]);
    prop_oneof![
        (any::<bool>(), purpose()).prop_map(|(y, p)| format!("{}:{p}", if y { 'y' } else { 'n' })),
        (any::<bool>(), purpose(), provider.clone())
            .prop_map(|(y, p, v)| format!("{}:{p}@{v}", if y { 'y' } else { 'n' })),
        provider.prop_map(|v| format!("n:@{v}")),
        Just("y:from-tomorrow".to_owned()),
        Just("n:from-tomorrow".to_owned()),
        Just("!gpc".to_owned()),
        Just("!seen".to_owned()),
        Just("!later=2".to_owned()),
    ]
}

/// A value written by hand, with its check.
fn checked(body: impl AsRef<str>) -> String {
    let body = body.as_ref();
    format!("{body}~{}", Consent::check(body))
}

/// The value with one token more.
fn adding(value: &str, token: &str) -> String {
    let (body, _) = value.rsplit_once('~').unwrap();
    checked(format!("{body}~{token}"))
}

fn consent() -> impl Strategy<Value = String> {
    let time = prop::sample::select(&["20261101T0900Z", "20250101T0900Z", "20261225T0900Z"][..]);
    (time, 1u32..5, prop::collection::vec(token(), 0..8)).prop_map(|(time, revision, tokens)| {
        let mut all = vec!["v1".to_owned(), time.to_owned(), format!("r{revision}")];
        all.extend(tokens);
        checked(all.join("~"))
    })
}

const NAMES: [&str; 8] = ["a", "ab", "abc", "b", "ac", "*", "cookies_preferences", "zzz"];

fn now() -> Time {
    "2026-11-23T10:05:00Z".parse::<Time>().unwrap()
}

/// Every decision on every name, host and page of the test, as text.
fn verdicts(policy: &Policy, reading: &ReceivedConsent, signal: bool) -> Vec<(String, bool)> {
    let mut all = Vec::new();
    for page in ["", "https://www.example.fr/", "https://other.example.org/"] {
        let visitor = policy.visitor(reading, now()).with_gpc(signal).with_page(page);
        for name in NAMES {
            for host in ["", "www.example.fr", "cdn.example.net"] {
                let decision = visitor.decide_observed(&ObservedCookie::new(name).with_host(host));
                all.push((
                    format!("{name} {host} {page} {:?}", decision.purposes()),
                    decision.may_set(),
                ));
            }
        }
    }
    all
}

/// Whether everything allowed in `less` is allowed in `more`.
fn grows(less: &[(String, bool)], more: &[(String, bool)]) -> Result<(), TestCaseError> {
    for ((what, before), (_, after)) in less.iter().zip(more) {
        prop_assert!(!before || *after, "{what} was allowed and is not any more");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn granting_more_never_withholds(charter in charter(), regime in regime(), value in consent(), purpose in purpose(), signal: bool) {
        let policy = Policy::compile(charter, regime);
        let before = ReceivedConsent::from_values([&value]);
        // Its own refusal stands above a grant, so only the unanswered is granted.
        let answered = before.consent().is_some_and(|c| c.refused().contains(purpose));
        prop_assume!(!answered);
        let after = ReceivedConsent::from_values([adding(&value, &format!("y:{purpose}"))]);
        grows(&verdicts(&policy, &before, signal), &verdicts(&policy, &after, signal))?;
    }

    #[test]
    fn refusing_more_never_allows(charter in charter(), regime in regime(), value in consent(), purpose in purpose(), signal: bool) {
        let policy = Policy::compile(charter, regime);
        let before = verdicts(&policy, &ReceivedConsent::from_values([&value]), signal);
        for refusal in [format!("n:{purpose}"), format!("n:{purpose}@ind"), "n:@ind".to_owned()] {
            let after = ReceivedConsent::from_values([adding(&value, &refusal)]);
            grows(&verdicts(&policy, &after, signal), &before)?;
        }
    }

    #[test]
    fn the_signal_never_grants(charter in charter(), regime in regime(), value in consent()) {
        let policy = Policy::compile(charter, regime);
        let reading = ReceivedConsent::from_values([&value]);
        grows(&verdicts(&policy, &reading, true), &verdicts(&policy, &reading, false))?;
    }

    /// Any bytes instead of a consent, or beside one: no more than without them.
    #[test]
    fn damage_never_allows(charter in charter(), regime in regime(), value in consent(), damage: Vec<u8>) {
        prop_assume!(Consent::decode(&damage).is_err());
        let policy = Policy::compile(charter, regime);
        let damaged = verdicts(&policy, &ReceivedConsent::from_values([&damage]), false);
        grows(&damaged, &verdicts(&policy, &ReceivedConsent::none(), false))?;
        let both = ReceivedConsent::from_values([value.as_bytes(), &damage]);
        grows(&verdicts(&policy, &both, false), &verdicts(&policy, &ReceivedConsent::from_values([&value]), false))?;
    }

    #[test]
    fn a_second_copy_never_allows(charter in charter(), regime in regime(), a in consent(), b in consent()) {
        let policy = Policy::compile(charter, regime);
        let both = ReceivedConsent::from_values([&a, &b]);
        let both = verdicts(&policy, &both, false);
        prop_assert_eq!(&both, &verdicts(&policy, &ReceivedConsent::from_values([&b, &a]), false));
        // What only one copy grants is not granted, so neither alone may be stricter.
        grows(&both, &verdicts(&policy, &ReceivedConsent::from_values([&a]), false))?;
        grows(&both, &verdicts(&policy, &ReceivedConsent::from_values([&b]), false))?;
    }

    /// What nobody declared, or nobody can name the purpose of, is not allowed whatever was said.
    #[test]
    fn the_unknown_is_never_allowed(regime in regime(), value in consent(), name in "[a-z_]{1,12}") {
        let charter = r#"{"format":1,"site":"https://www.example.fr","cookie":[{"name":"odd","purposes":["unclassified"]}]}"#;
        let policy = Policy::compile(Charter::parse(charter).unwrap(), regime);
        prop_assume!(name != "cookies_preferences");
        let reading = ReceivedConsent::from_values([value]);
        let visitor = policy.visitor(&reading, now());
        prop_assert!(!visitor.decide(&name).may_set());
        prop_assert!(!visitor.decide("odd").may_set());
        for purpose in Purpose::ALL {
            let consent_choice = *purpose == Purpose::ConsentChoice;
            prop_assert!(consent_choice || !visitor.allows(*purpose, None).allowed);
        }
    }

    #[test]
    fn charters_come_back_as_they_were(charter in charter()) {
        prop_assert_eq!(&Charter::parse(charter.to_json().unwrap()).unwrap(), &charter);
        prop_assert_eq!(&Charter::parse(charter.to_toml()).unwrap(), &charter);
    }

    #[test]
    fn consents_are_canonical(value in consent()) {
        let consent = Consent::decode(&value).unwrap();
        let written = consent.encode();
        let again = Consent::decode(&written).unwrap();
        prop_assert_eq!(again.encode(), written);
    }

    /// Lines that do not tie may stand in any order.
    #[test]
    fn order_matters_only_in_ties(charter in charter(), regime in regime(), value in consent(), keys: [u64; 6]) {
        prop_assume!(charter.check().iter().all(|f| f.code().id() != "C003"));
        let mut json: serde_json::Value = serde_json::from_str(&charter.to_json().unwrap()).unwrap();
        if let Some(cookies) = json["cookie"].as_array_mut() {
            let mut shuffled: Vec<_> = keys.iter().zip(cookies.drain(..)).collect();
            shuffled.sort_by_key(|(key, _)| **key);
            cookies.extend(shuffled.into_iter().map(|(_, cookie)| cookie));
        }
        let shuffled = Charter::parse(json.to_string()).unwrap();
        let reading = ReceivedConsent::from_values([value]);
        let (one, other) = (Policy::compile(charter, regime), Policy::compile(shuffled, regime));
        prop_assert_eq!(verdicts(&one, &reading, false), verdicts(&other, &reading, false));
        let (one, other) = (one.visitor(&reading, now()), other.visitor(&reading, now()));
        prop_assert_eq!(one.askable(None), other.askable(None));
        prop_assert_eq!(one.ask(None).purposes, other.ask(None).purposes);
        for purpose in Purpose::ALL {
            let may = |visitor: &charte::Visitor<'_>| visitor.allows(*purpose, None).allowed;
            prop_assert_eq!(may(&one), may(&other));
        }
    }

    #[test]
    fn any_bytes_are_read_without_panic(bytes: Vec<u8>, host in ".{0,20}", page in ".{0,20}") {
        let _ = Charter::parse(&bytes);
        let _ = Regime::parse(&bytes);
        let _ = Consent::decode(&bytes);
        let policy = Policy::compile(
            Charter::parse(r#"{"format":1,"site":"https://www.example.fr"}"#).unwrap(),
            Regime::builtin("fr").unwrap(),
        );
        let reading = ReceivedConsent::from_cookie_lines([&bytes], "cookies_preferences");
        let visitor = policy.visitor(&reading, now()).with_page(page.as_str());
        if let Ok(cookie) = ObservedCookie::from_set_cookie(&bytes) {
            let explanation = visitor.explain_observed(&cookie.with_host(&host));
            let _ = (explanation.to_string(), explanation.to_json().unwrap());
        }
    }

    /// A refusal stays through every act that does not take it back.
    #[test]
    fn acts_keep_refusals(charter in charter(), regime in regime(), value in consent(), other in purpose()) {
        let policy = Policy::compile(charter, regime);
        let reading = ReceivedConsent::from_values([&value]);
        let visitor = policy.visitor(&reading, now());
        let refused = reading.consent().unwrap().refused();
        for act in [Act::Seen, Act::RefuseAll, Act::Refuse(other), Act::RefuseProvider("ind")] {
            let Some(next) = visitor.record(&[act], None).unwrap() else {
                prop_assert!(visitor.state() == ConsentState::Unreadable && act == Act::Seen);
                continue;
            };
            prop_assert!(refused.is_subset(next.refused()), "{act:?}");
            let written = visitor.encode(&next);
            prop_assert!(written.value.len() + "cookies_preferences".len() <= 4_096);
            let read = Consent::decode(&written.value).unwrap();
            prop_assert!(refused.is_subset(read.refused()), "{act:?}");
        }
        let accepted = visitor.record(&[Act::AcceptAll], None).unwrap().unwrap();
        prop_assert!(visitor.askable(None).is_subset(accepted.granted()));
    }
}
