//! Damage: no cut and no single changed byte of a consent value allows more, neither at once nor
//! after an act of the visitor (spec §7–8). Every prefix of each value, and every other byte at
//! every place of it.

use std::collections::BTreeMap;

use charte::{
    Act, Charter, Consent, ConsentState, ObservedCookie, Policy, Purpose, ReceivedConsent, Regime,
    Time, Visitor,
};

const CHARTER: &str = r#"{"format": 1, "site": "https://www.example.fr", "revision": 3,
  "provider": [{"id": "meta", "name": "Meta", "role": "independent"},
               {"id": "counter", "name": "Counter", "role": "processor"}],
  "cookie": [
    {"name": "sid", "purposes": ["authentication"]},
    {"name": "login", "provider": "meta", "purposes": ["authentication"]},
    {"name": "lang", "purposes": ["interface"], "facts": {"informed": true, "objection-offered": true}},
    {"name": "count", "provider": "counter", "purposes": ["audience-measurement"],
     "facts": {"anonymous": true, "cross-site": false, "shared": false, "informed": true,
               "objection-offered": true, "passive": false}},
    {"name": "replay", "purposes": ["session-replay"]},
    {"name": "ads", "purposes": ["advertising"]},
    {"name": "own", "purposes": ["advertising"], "facts": {"sale-or-share": false}},
    {"name": "pixel", "provider": "meta", "purposes": ["advertising", "profiling"], "separable": true},
    {"name": "video", "provider": "meta", "purposes": ["embedded-content"]},
    {"name": "odd", "purposes": ["unclassified"]}
  ]}"#;

/// Answers of every kind, the first five about purposes only.
const VALUES: [&str; 8] = [
    "v1~20261101T0900Z~r3",
    "v1~20261101T0900Z~r3~y:advertising~n:audience-measurement~n:embedded-content~!gpc",
    "v1~20261101T0900Z~r3~n:authentication~n:interface~n:session-replay~n:advertising~n:profiling",
    "v1~20241101T0900Z~r3~y:embedded-content~n:advertising~!seen",
    "v1~20261101T0900Z~r2~y:audience-measurement~n:profiling~n:later~!id=ab12",
    "v1~20261101T0900Z~r3~y:advertising~n:advertising@meta~n:@counter",
    "v1~20261101T0900Z~r3~n:embedded-content~y:embedded-content@meta~!from=gpp",
    "v1~20261101T0900Z~r3~n:@meta",
];
const ABOUT_PURPOSES: usize = 5;

const ACTS: [Act<'static>; 12] = [
    Act::AcceptAll,
    Act::RefuseAll,
    Act::Grant(Purpose::Advertising),
    Act::Grant(Purpose::EmbeddedContent),
    Act::Refuse(Purpose::Advertising),
    Act::Refuse(Purpose::AudienceMeasurement),
    Act::GrantPair(Purpose::EmbeddedContent, "meta"),
    Act::GrantPair(Purpose::Advertising, "meta"),
    Act::RefusePair(Purpose::Profiling, "meta"),
    Act::RefuseProvider("meta"),
    Act::AllowProvider("meta"),
    Act::Seen,
];

fn now() -> Time {
    "2026-11-23T10:05:00Z".parse::<Time>().unwrap()
}

fn checked(body: &str) -> String {
    format!("{body}~{}", Consent::check(body))
}

/// What is allowed: each cookie for each of its purposes, each purpose alone and of a provider,
/// with the signal and without.
fn allowed(policy: &Policy, reading: &ReceivedConsent) -> Vec<bool> {
    let mut all = Vec::new();
    for signal in [false, true] {
        let visitor = policy.visitor(reading, now()).with_gpc(signal);
        for declaration in policy.charter().cookies() {
            let decision = visitor.decide_observed(&ObservedCookie::new(declaration.name()));
            all.push(decision.may_set());
            all.extend(declaration.purposes().iter().map(|p| decision.serves().contains(*p)));
        }
        for purpose in Purpose::ALL {
            let may = |provider| visitor.allows(*purpose, provider).allowed;
            all.extend([may(None), may(Some("meta"))]);
        }
    }
    all
}

fn is_within(less: &[bool], more: &[bool]) -> bool {
    less.len() == more.len() && less.iter().zip(more).all(|(a, b)| !a || *b)
}

/// What the visitor's browser sends after the act.
fn after(visitor: &Visitor<'_>, reading: &ReceivedConsent, act: Act<'_>) -> ReceivedConsent {
    match visitor.record(&[act], None).unwrap() {
        Some(consent) => ReceivedConsent::from_values([visitor.encode(&consent).value]),
        None => reading.clone(),
    }
}

/// Every prefix, and every other byte at every place.
fn damaged(value: &str) -> impl Iterator<Item = Vec<u8>> {
    let cuts = (0..value.len()).map(|at| value.as_bytes()[..at].to_vec());
    let changes = (0..value.len()).flat_map(move |at| {
        let bytes = (0..=u8::MAX).filter(move |byte| *byte != value.as_bytes()[at]);
        bytes.map(move |byte| {
            let mut changed = value.as_bytes().to_vec();
            changed[at] = byte;
            changed
        })
    });
    cuts.chain(changes)
}

#[test]
fn no_cut_and_no_changed_byte_allows_more() {
    let charter = Charter::parse(CHARTER).unwrap();
    let policies = ["eu", "gb", "us-ca"]
        .map(|id| Policy::compile(charter.clone(), Regime::builtin(id).unwrap()));
    let mut tried = 0;
    for (number, body) in VALUES.iter().enumerate() {
        let value = checked(body);
        let whole = ReceivedConsent::from_values([&value]);
        assert!(whole.error().is_none(), "{body}");
        // What a damaged value is read as, once each. A reading is its answers and its error, so
        // those that show the same are the same to a policy.
        let mut kinds = BTreeMap::new();
        for bytes in damaged(&value) {
            let line = [b"sid=1; cookies_preferences=", bytes.as_slice(), b"; ads=2"].concat();
            for reading in [
                ReceivedConsent::from_values([&bytes]),
                ReceivedConsent::from_cookie_lines([&line], policies[0].charter().consent_cookie()),
            ] {
                assert!(reading.consent().is_none() && reading.error().is_some(), "{body}");
                kinds.entry(format!("{reading:?}")).or_insert(reading);
                tried += 1;
            }
        }
        assert!(kinds.len() > value.split('~').count(), "{} kinds of damage", kinds.len());
        for policy in &policies {
            let id = policy.regime().id();
            let visitor = policy.visitor(&whole, now());
            let before = allowed(policy, &whole);
            let acted = ACTS.map(|act| allowed(policy, &after(&visitor, &whole, act)));
            // The same answers about purposes, the acts' own providers aside: what was refused
            // for one provider alone cannot be restored from damage.
            let plain: String =
                body.split('~').filter(|t| !t.contains('@')).fold(String::new(), |all, token| {
                    if all.is_empty() { token.into() } else { format!("{all}~{token}") }
                });
            let plain = ReceivedConsent::from_values([checked(&plain)]);
            let visitor = policy.visitor(&plain, now());
            let plainly = ACTS.map(|act| allowed(policy, &after(&visitor, &plain, act)));
            for reading in kinds.values() {
                let visitor = policy.visitor(reading, now());
                assert_eq!(visitor.state(), ConsentState::Unreadable);
                assert!(is_within(&allowed(policy, reading), &before), "{id} {body} {reading:?}");
                for ((act, acted), plainly) in ACTS.iter().zip(&acted).zip(&plainly) {
                    let next = allowed(policy, &after(&visitor, reading, *act));
                    let more: Vec<bool> = match number < ABOUT_PURPOSES {
                        true => acted.clone(),
                        false => acted.iter().zip(plainly).map(|(a, b)| *a || *b).collect(),
                    };
                    assert!(is_within(&next, &more), "{id} {body} {act:?} {reading:?}");
                }
            }
        }
    }
    println!("{tried} damaged values");
    assert!(tried > 250_000, "{tried}");
}

/// The property can fail: were damage no damage, more would be allowed.
#[test]
fn without_the_check_more_would_be_allowed() {
    let charter = Charter::parse(CHARTER).unwrap();
    let policy = Policy::compile(charter, Regime::builtin("us-ca").unwrap());
    let refused = ReceivedConsent::from_values([checked("v1~20261101T0900Z~r3~n:advertising")]);
    let cut = ReceivedConsent::from_values([checked("v1~20261101T0900Z~r3~n:advertisin")]);
    assert!(!is_within(&allowed(&policy, &cut), &allowed(&policy, &refused)));
}
