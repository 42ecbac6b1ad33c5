//! Consent values of any bytes: never a panic, never a grant, never a lost refusal; reading and
//! writing are each other's reverse; what is written fits (spec §7–8).

use charte::consent::MAX_BYTES;
use charte::http::{RequestHead, Verdict};
use charte::{
    Act, Charter, Consent, ConsentState, Mode, Policy, Purpose, ReceivedConsent, Regime, Time,
};
use proptest::prelude::*;

const REGIMES: [&str; 5] = ["fr", "eu", "gb", "us-ca", "charte"];

/// A charter with something of every requirement in every regime.
fn policy(regime: &str) -> Policy {
    let cookies: Vec<serde_json::Value> = Purpose::ALL.iter().flat_map(|purpose| {
        let facts = serde_json::json!({"publisher-only": true, "informed": true, "objection-offered": true,
            "anonymous": true, "cross-site": false, "shared": false, "passive": false});
        [
            serde_json::json!({"name": format!("bare-{purpose}"), "purposes": [purpose.id()], "provider": "ads"}),
            serde_json::json!({"name": format!("good-{purpose}"), "purposes": [purpose.id()], "facts": facts}),
        ]
    }).collect();
    let charter = serde_json::json!({"format": 1, "site": "https://www.example.fr", "cookie": cookies,
        "provider": [{"id": "ads", "name": "Ads", "role": "independent"}]});
    Policy::compile(Charter::parse(charter.to_string()).unwrap(), Regime::builtin(regime).unwrap())
}

fn now() -> Time {
    "2026-11-23T10:05:00Z".parse::<Time>().unwrap()
}

/// Which cookies may be set when these values came in.
fn allowed(policy: &Policy, values: &[&[u8]]) -> Vec<bool> {
    let lines = values.iter().map(|v| [b"cookies_preferences=".as_slice(), v].concat());
    let lines: Vec<_> = lines.collect();
    let head = RequestHead { host: Some(b"www.example.fr"), ..RequestHead::default() };
    let facts = head.read(policy.charter(), &lines);
    let exchange = facts.exchange(policy, now(), Mode::Enforce);
    let names = policy.charter().cookies().iter().map(|d| format!("{}=1", d.name()));
    names.map(|line| matches!(exchange.set_cookie(line.as_bytes(), None), Verdict::Pass)).collect()
}

/// A value written by hand, with its check.
fn checked(body: impl AsRef<str>) -> String {
    let body = body.as_ref();
    format!("{body}~{}", Consent::check(body))
}

fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(Purpose::ALL).prop_map(|p| p.id().to_owned()),
        "[a-z0-9-]{1,40}",
    ]
}

fn token() -> impl Strategy<Value = String> {
    prop_oneof![
        (any::<bool>(), word()).prop_map(|(y, p)| format!("{}:{p}", if y { 'y' } else { 'n' })),
        (any::<bool>(), word(), "[a-z0-9-]{1,4}|[a-z0-9-]{40}")
            .prop_map(|(y, p, v)| format!("{}:{p}@{v}", if y { 'y' } else { 'n' })),
        "n:@([a-z0-9-]{1,4}|[a-z0-9-]{40})",
        prop::sample::select(&["!gpc", "!seen", "!id=0a1b", "!later=2.x", "!a"][..])
            .prop_map(str::to_owned),
    ]
}

fn value(tokens: impl Into<prop::collection::SizeRange>) -> impl Strategy<Value = String> {
    let time = (1970_u32..=9999, 1_u32..=12, 1_u32..=28, 0_u32..24, 0_u32..60)
        .prop_map(|(y, m, d, h, min)| format!("{y:04}{m:02}{d:02}T{h:02}{min:02}Z"));
    (time, 1_u32.., prop::collection::vec(token(), tokens)).prop_map(|(time, revision, tokens)| {
        let head = ["v1".to_owned(), time, format!("r{revision}")];
        checked([&head[..], &tokens].concat().join("~"))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_bytes_grant_nothing(bytes in prop::collection::vec(any::<u8>(), 0..200), regime in prop::sample::select(&REGIMES[..])) {
        let policy = policy(regime);
        let none = allowed(&policy, &[]);
        let some = allowed(&policy, &[&bytes]);
        for (before, after) in none.iter().zip(&some) {
            prop_assert!(!after || *before);
        }
    }

    /// A refusal with anything beside it, or damaged anyhow, allows nothing that it forbade.
    #[test]
    fn no_damage_loses_a_refusal(
        refused in prop::sample::subsequence(Purpose::ALL, 1..23),
        at in any::<prop::sample::Index>(), byte: u8, cut: bool,
        beside in prop::collection::vec(any::<u8>(), 0..60),
        regime in prop::sample::select(&REGIMES[..]),
    ) {
        let policy = policy(regime);
        let all: String = refused.iter().map(|p| format!("~n:{p}")).collect();
        let value = checked(format!("v1~20261101T0900Z~r1{all}"));
        let with = allowed(&policy, &[value.as_bytes()]);
        let mut damaged = value.clone().into_bytes();
        let at = at.index(damaged.len());
        if cut { damaged.truncate(at) } else { damaged[at] = byte }
        prop_assert_eq!(Consent::decode(&damaged).is_ok(), damaged == value.as_bytes());
        for (before, after) in with.iter().zip(allowed(&policy, &[&damaged])) {
            prop_assert!(!after || *before, "damaged at {at}");
        }
        if !beside.contains(&b';') {
            for (before, after) in with.iter().zip(allowed(&policy, &[&beside, value.as_bytes()])) {
                prop_assert!(!after || *before, "something beside it");
            }
        }
    }

    #[test]
    fn reading_and_writing_are_each_others_reverse(value in value(0..12)) {
        let consent = Consent::decode(&value).unwrap();
        let canonical = consent.encode();
        let again = Consent::decode(&canonical).unwrap();
        prop_assert_eq!(again.encode(), canonical.clone());
        prop_assert_eq!(Consent::decode(format!("\"{canonical}\"")).unwrap(), again.clone());
        // Nothing that counts is lost: only pairs that change nothing are left out.
        prop_assert_eq!((again.granted(), again.refused()), (consent.granted(), consent.refused()));
        prop_assert!(again.refused_providers().eq(consent.refused_providers()));
        prop_assert!(again.pairs().all(|p| consent.pairs().any(|q| p == q)));
        prop_assert_eq!((again.time(), again.revision()), (consent.time(), consent.revision()));
    }

    /// In any order and any number, one consent is one string.
    #[test]
    fn one_consent_one_string(value in value(0..12), seed in any::<u64>()) {
        let (body, _) = value.rsplit_once('~').unwrap();
        let mut tokens: Vec<&str> = body.split('~').skip(1).collect();
        let count = tokens.len() as u64;
        for at in 0..tokens.len() {
            tokens.swap(at, ((seed.rotate_left(at as u32 * 7)) % count) as usize);
        }
        let doubled: Vec<&str> = tokens.iter().flat_map(|t| {
            let once = t.starts_with('r') || t.starts_with(|c: char| c.is_ascii_digit());
            std::iter::repeat_n(*t, if once { 1 } else { 2 })
        }).collect();
        let mixed = checked(format!("v1~{}", doubled.join("~")));
        prop_assume!(mixed.len() <= MAX_BYTES);
        prop_assert_eq!(Consent::decode(mixed).unwrap().encode(), Consent::decode(&value).unwrap().encode());
    }

    /// What is written fits into a cookie with its name, is read again, and forbids all that
    /// was forbidden.
    #[test]
    fn what_is_written_fits_and_keeps_refusals(
        first in value(0..60), second in value(0..60), regime in prop::sample::select(&REGIMES[..]),
        providers in prop::collection::vec("[a-z0-9]{38,40}", 0..60),
    ) {
        prop_assume!(first.len() <= MAX_BYTES && second.len() <= MAX_BYTES);
        let policy = policy(regime);
        let reading = ReceivedConsent::from_values([&first, &second]);
        let visitor = policy.visitor(&reading, now());
        let acts: Vec<Act<'_>> = std::iter::once(Act::Seen)
            .chain(providers.iter().map(|p| Act::RefuseProvider(p))).collect();
        let Some(consent) = visitor.record(&acts, None).unwrap() else {
            prop_assert!(visitor.state() == ConsentState::Unreadable && providers.is_empty());
            return Ok(());
        };
        let written = visitor.encode(&consent);
        prop_assert!(written.value.len() + "cookies_preferences".len() <= 4_096);
        let read = Consent::decode(&written.value).unwrap();
        prop_assert!(consent.refused().difference(read.refused()).is_empty());
        prop_assert!(read.granted().is_subset(consent.granted()));
        if consent.encode().len() + "cookies_preferences".len() <= 4_096 {
            prop_assert!(!written.shortened);
            prop_assert_eq!(written.value.clone(), consent.encode());
        }
        let before: ReceivedConsent = consent.into();
        let after: ReceivedConsent = read.into();
        for purpose in Purpose::ALL {
            for provider in [None, Some("ads")] {
                let may = |r: &ReceivedConsent| policy.visitor(r, now()).allows(*purpose, provider).allowed;
                prop_assert!(!may(&after) || may(&before), "{purpose}");
            }
        }
    }

    /// Four purposes, as most sites ask for.
    #[test]
    fn a_usual_consent_is_short(purposes in prop::sample::subsequence(Purpose::ALL, 4), answers in any::<[bool; 4]>()) {
        let usual = ["audience-measurement", "advertising", "social-sharing", "embedded-content"];
        let all: String = usual.iter().zip(answers).map(|(p, yes)| format!("~{}:{p}", if yes { 'y' } else { 'n' })).collect();
        let value = Consent::decode(checked(format!("v1~20261123T1005Z~r12{all}"))).unwrap().encode();
        prop_assert!(value.len() <= 128, "{}", value.len());
        // Any four purposes, not only the usual ones.
        let any: String = purposes.iter().map(|p| format!("~n:{p}")).collect();
        let value = checked(format!("v1~20261123T1005Z~r12{any}"));
        let value = Consent::decode(value).unwrap().encode();
        prop_assert!(value.len() <= 128, "{}", value.len());
    }
}
