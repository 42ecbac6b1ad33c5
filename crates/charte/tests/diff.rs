//! Two charters compared: what changed, what is material, who is asked again.
#![cfg(feature = "toml")]

use charte::diff::{Change, ChangeKind, MaterialityReason, Part};
use charte::{
    AskReason, Asking, Charter, ConsentState, Diff, Policy, Purpose, PurposeSet, ReceivedConsent,
    Regime, Time,
};
use proptest::prelude::*;
use serde_json::{Value, json};

fn now() -> Time {
    "2026-11-23T10:05:00Z".parse::<Time>().unwrap()
}

fn base() -> Value {
    json!({
        "format": 1, "site": "https://www.example.fr", "regime": "fr", "revision": 3,
        "provider": [
            {"id": "metrics", "name": "Metrics", "role": "processor"},
            {"id": "adshop", "name": "Ad shop", "role": "independent"},
        ],
        "cookie": [
            {"name": "sid", "purposes": ["authentication"], "lifetime": "session"},
            {"name": "_pk_id.*", "provider": "metrics", "purposes": ["audience-measurement"],
             "lifetime": "13 months", "data-retention": "25 months",
             "facts": {"anonymous": true, "cross-site": false, "shared": false, "informed": true}},
            {"name": "uid", "provider": "adshop", "purposes": ["advertising"],
             "lifetime": "90 days", "description": {"fr": "Publicité", "en": "Advertising"}},
        ],
    })
}

fn charter(value: &Value) -> Charter {
    Charter::from_json(value.to_string()).unwrap()
}

/// The diff of the base and of what `edit` makes of it.
fn after(edit: impl FnOnce(&mut Value)) -> Diff {
    let mut edited = base();
    edit(&mut edited);
    Diff::new(&charter(&base()), &charter(&edited), None, now()).unwrap()
}

fn only(diff: &Diff) -> &Change {
    assert_eq!(diff.changes.len(), 1, "{:?}", diff.changes);
    &diff.changes[0]
}

fn why(diff: &Diff) -> Vec<MaterialityReason> {
    diff.changes.iter().flat_map(|c| c.material.iter().map(|w| w.why)).collect()
}

fn set(purposes: &[Purpose]) -> PurposeSet {
    purposes.iter().copied().collect()
}

/// One change that is material for this reason, about these purposes, and unannounced.
fn material(
    edit: impl FnOnce(&mut Value),
    reason: MaterialityReason,
    purposes: &[Purpose],
) -> Diff {
    let diff = after(edit);
    assert_eq!(why(&diff), [reason]);
    assert!(diff.material && !diff.is_announced());
    assert_eq!(diff.asked_again.purposes, set(purposes));
    assert_eq!(diff.findings.len(), 1);
    assert_eq!(diff.findings[0].code().id(), "C010");
    assert_eq!(diff.findings[0].help(), "raise the revision, so that visitors are asked again");
    diff
}

/// Material, and nobody's answer depends on it.
fn told(edit: impl FnOnce(&mut Value), reason: MaterialityReason) {
    let diff = after(edit);
    assert_eq!(why(&diff), [reason]);
    assert!(diff.material && !diff.revision_wanted && diff.is_announced());
    assert!(diff.asked_again.purposes.is_empty() && diff.findings.is_empty());
    assert!(!diff.asked_again.with_a_new_revision);
    assert_eq!(diff.asked_again.granted.because, AskReason::Answered);
}

fn editorial(edit: impl FnOnce(&mut Value)) -> Diff {
    let diff = after(edit);
    assert!(!diff.material && diff.is_announced(), "{:?}", diff.changes);
    assert!(diff.findings.is_empty() && diff.asked_again.purposes.is_empty());
    diff
}

#[test]
fn a_new_purpose() {
    let added = json!({"name": "vid", "purposes": ["embedded-content"], "lifetime": "session"});
    let diff = material(
        |c| c["cookie"].as_array_mut().unwrap().insert(0, added),
        MaterialityReason::NewPurpose,
        &[Purpose::EmbeddedContent],
    );
    let change = only(&diff);
    assert_eq!((change.part, change.change), (Part::Cookie, ChangeKind::Added));
    assert_eq!((change.name.as_deref(), change.declaration), (Some("vid"), Some(0)));
    // All that was stated, and no default.
    let keys: Vec<&str> = change.keys.iter().map(|key| key.key.as_str()).collect();
    assert_eq!(keys, ["purposes", "lifetime"]);
    assert_eq!(diff.findings[0].cookie(), Some("vid"));
}

#[test]
fn a_new_provider() {
    let diff = material(
        |c| {
            c["provider"].as_array_mut().unwrap().push(json!({"id": "third", "name": "Third"}));
            let cookie = json!({"name": "t", "provider": "third", "purposes": ["advertising"]});
            c["cookie"].as_array_mut().unwrap().push(cookie);
        },
        MaterialityReason::NewProvider,
        &[Purpose::Advertising],
    );
    assert_eq!(diff.changes.len(), 2);
}

#[test]
fn a_purpose_gained() {
    let diff = material(
        |c| c["cookie"][2]["purposes"] = json!(["advertising", "audience-measurement"]),
        MaterialityReason::PurposeGained,
        &[Purpose::AudienceMeasurement],
    );
    let keys = &only(&diff).keys;
    assert_eq!(keys.len(), 1);
    assert_eq!((keys[0].key.as_str(), keys[0].old.as_deref()), ("purposes", None));
    assert_eq!(keys[0].new.as_deref(), Some("audience-measurement"));
    editorial(|c| c["cookie"][0]["description"] = json!("Signs you in"));
    // One that needs no consent, and another cookie had.
    let mut old = base();
    old["cookie"].as_array_mut().unwrap().push(json!({"name": "t", "purposes": ["security"]}));
    let mut new = old.clone();
    new["cookie"][0]["purposes"] = json!(["authentication", "security"]);
    let diff = Diff::new(&charter(&old), &charter(&new), None, now()).unwrap();
    assert_eq!(why(&diff), [MaterialityReason::PurposeGained]);
    assert!(!diff.revision_wanted && diff.findings.is_empty());
    // New to the charter, it is announced whatever the law asks of it.
    let diff = material(
        |c| c["cookie"][0]["purposes"] = json!(["authentication", "security"]),
        MaterialityReason::NewPurpose,
        &[],
    );
    assert!(diff.revision_wanted);
}

#[test]
fn lifetimes() {
    let ad = &[Purpose::Advertising][..];
    let lifetime = |to: &'static str| move |c: &mut Value| c["cookie"][2]["lifetime"] = json!(to);
    material(lifetime("91 days"), MaterialityReason::LongerLifetime, ad);
    // From November 90 days are longer than two months and shorter than three.
    material(lifetime("3 months"), MaterialityReason::LongerLifetime, ad);
    editorial(lifetime("2 months"));
    editorial(lifetime("session"));
    let unstate = |key: &'static str| {
        move |c: &mut Value| drop(c["cookie"][1].as_object_mut().unwrap().remove(key))
    };
    told(unstate("lifetime"), MaterialityReason::LongerLifetime);
    told(unstate("data-retention"), MaterialityReason::LongerRetention);
    told(
        |c| c["cookie"][1]["data-retention"] = json!("26 months"),
        MaterialityReason::LongerRetention,
    );
    told(|c| c["cookie"][0]["lifetime"] = json!("1 days"), MaterialityReason::LongerLifetime);
}

#[test]
fn what_was_not_stated_may_be_stated() {
    let mut old = base();
    old["cookie"][2].as_object_mut().unwrap().remove("lifetime");
    let diff = Diff::new(&charter(&old), &charter(&base()), None, now()).unwrap();
    assert!(!diff.material && diff.changes.len() == 1);
}

#[test]
fn a_fact_that_turns_an_exemption_into_consent() {
    let diff = after(|c| c["cookie"][1]["facts"]["shared"] = json!(true));
    assert_eq!(why(&diff), [MaterialityReason::Stricter, MaterialityReason::PromiseWithdrawn]);
    assert_eq!(diff.asked_again.purposes, set(&[Purpose::AudienceMeasurement]));
    let asked = only(&diff).requirements[0];
    assert_eq!((asked.old.id(), asked.new.id()), ("exempt", "opt-in"));
    // The other way round less is asked, and nobody must be told.
    let milder = Diff::new(
        &charter(&{
            let mut old = base();
            old["cookie"][1]["facts"]["shared"] = json!(true);
            old
        }),
        &charter(&base()),
        None,
        now(),
    )
    .unwrap();
    assert!(!milder.material);
    assert_eq!(only(&milder).requirements.len(), 1);
    // A fact that no rule asks about changes nothing.
    editorial(|c| c["cookie"][2]["facts"] = json!({"informed": true}));
}

#[test]
fn a_role_that_changes() {
    let diff = after(|c| c["provider"][0]["role"] = json!("independent"));
    assert_eq!(why(&diff), [MaterialityReason::Independent, MaterialityReason::Stricter]);
    // Its cookie has the same keys and needs consent now.
    let cookie = &diff.changes[1];
    assert!(cookie.keys.is_empty() && cookie.requirements.len() == 1);
    let diff = after(|c| drop(c["provider"][0].as_object_mut().unwrap().remove("role")));
    assert_eq!(why(&diff), [MaterialityReason::Independent, MaterialityReason::Stricter]);
    editorial(|c| c["provider"][1]["role"] = json!("processor"));
}

#[test]
fn somebody_else_reads() {
    let one = MaterialityReason::NewReader;
    material(|c| c["cookie"][2]["provider"] = json!("metrics"), one, &[Purpose::Advertising]);
    material(
        |c| {
            let cookie = json!({"name": "m", "provider": "metrics", "purposes": ["advertising"]});
            c["cookie"].as_array_mut().unwrap().push(cookie);
        },
        one,
        &[Purpose::Advertising],
    );
    // A second cookie for the same purpose, by the same provider, tells nothing new.
    editorial(|c| {
        let cookie = json!({"name": "uid2", "provider": "adshop", "purposes": ["advertising"]});
        c["cookie"].as_array_mut().unwrap().push(cookie);
    });
    // Whoever it is, but for the publisher under a name of its own.
    let own = json!({"id": "own", "name": "We", "role": "publisher"});
    let mut old = base();
    old["provider"].as_array_mut().unwrap().push(own);
    for (provider, reasons) in [("adshop", 1), ("metrics", 0), ("own", 0)] {
        let mut new = old.clone();
        new["cookie"][1]["provider"] = json!(provider);
        let diff = Diff::new(&charter(&old), &charter(&new), None, now()).unwrap();
        let readers = why(&diff).iter().filter(|why| **why == one).count();
        assert_eq!(readers, reasons, "{provider}");
    }
    // The publisher is nobody else.
    editorial(|c| drop(c["cookie"][2].as_object_mut().unwrap().remove("provider")));
}

/// Audience measurement that needed no consent comes by a second cookie that does.
#[test]
fn a_purpose_that_nobody_was_asked_about() {
    let cookie = json!({"name": "stat", "purposes": ["audience-measurement"]});
    material(
        |c| c["cookie"].as_array_mut().unwrap().push(cookie),
        MaterialityReason::NewlyAsked,
        &[Purpose::AudienceMeasurement],
    );
    // The same provider, the same facts: nothing to ask.
    editorial(|c| {
        let mut second = c["cookie"][1].clone();
        second["name"] = json!("_pk_ses.*");
        c["cookie"].as_array_mut().unwrap().push(second);
    });
}

#[test]
fn the_charter_withholds_less() {
    material(|c| c["undeclared"] = json!("allow"), MaterialityReason::WithholdsLess, &[]);
    material(|c| c["gpc"] = json!("ignore"), MaterialityReason::WithholdsLess, &[]);
    editorial(|c| c["gpc"] = json!("honour"));
}

/// What is stated for the whole site weighs as if every declaration stated it.
#[test]
fn facts_of_the_whole_site() {
    let in_california = |facts: Value| {
        let mut edited = base();
        edited["regime"] = "us-ca".into();
        edited["facts"] = facts;
        charter(&edited)
    };
    let of = |old: Value, new: Value| {
        Diff::new(&in_california(old), &in_california(new), None, now()).unwrap()
    };
    let stricter = of(json!({}), json!({"children": true}));
    assert!(why(&stricter).contains(&MaterialityReason::Stricter), "{:?}", stricter.changes);
    assert!(stricter.revision_wanted);
    let changed: Vec<_> = stricter.changes[0].keys.iter().map(|k| k.key.as_str()).collect();
    assert_eq!(changed, ["facts.children"]);
    let withdrawn = of(json!({"sensitive": false}), json!({}));
    assert!(why(&withdrawn).iter().all(|w| *w == MaterialityReason::PromiseWithdrawn));
    assert!(!why(&withdrawn).is_empty());
    let stated = of(json!({}), json!({"sensitive": false}));
    assert!(!stated.material, "{:?}", stated.changes);
}

#[test]
fn the_revision_goes_down() {
    let ad = &[Purpose::Advertising][..];
    let diff = material(|c| c["revision"] = json!(2), MaterialityReason::RevisionLowered, ad);
    assert_eq!((diff.old_revision, diff.revision), (3, 2));
}

#[test]
fn another_law() {
    let diff = after(|c| c["regime"] = json!("de"));
    assert_eq!((diff.old_regime.as_str(), diff.regime.as_str()), ("fr", "de"));
    assert_eq!(why(&diff), [MaterialityReason::Stricter]);
    // Under one law for both, only the name of the law changes.
    let mut moved = base();
    moved["regime"] = json!("de");
    let fr = Regime::builtin("fr").unwrap();
    let diff = Diff::new(&charter(&base()), &charter(&moved), Some(fr), now()).unwrap();
    assert!(!diff.material);
    let nobody = json!({"format": 1, "site": "https://www.example.fr"});
    let nobody = charter(&nobody);
    assert_eq!(Diff::new(&nobody, &nobody, None, now()).unwrap_err().code().id(), "E112");
    assert!(Diff::new(&nobody, &charter(&base()), None, now()).is_ok());
}

#[test]
fn texts_names_and_places() {
    let diff = editorial(|c| {
        c["cookie"][2]["description"] = json!({"fr": "Publicité", "en": "Ads", "de": "Werbung"});
        c["cookie"][0]["path"] = json!("/");
        c["cookie"][0]["areas"] = json!(["back-office", "front-office"]);
        c["provider"][1]["name"] = json!("Ad shop Ltd");
        c["languages"] = json!(["fr"]);
    });
    let keys: Vec<&str> =
        diff.changes.iter().flat_map(|c| c.keys.iter().map(|k| k.key.as_str())).collect();
    assert_eq!(keys, ["languages", "name", "description.de", "description.en"]);
    // Who answers for the site is a text: another company and a corrected spelling look alike.
    for (key, value) in [
        ("controller", json!("Another SA")),
        ("contact", json!("privacy@example.fr")),
        ("privacy-policy", json!({"fr": "https://www.example.fr/vie-privee"})),
        ("introduction", json!("Bienvenue")),
    ] {
        let diff = editorial(|c| c[key] = value);
        assert_eq!(only(&diff).keys[0].key.split('.').next(), Some(key));
    }
    editorial(|c| c["provider"][0]["iab-vendor"] = json!(755));
    editorial(|c| c["provider"][0]["google-atp"] = json!(89));
}

#[test]
fn a_new_name_is_a_new_cookie() {
    let diff = editorial(|c| c["cookie"][2]["name"] = json!("uid3"));
    let kinds: Vec<_> = diff.changes.iter().map(|c| (c.change, c.name.as_deref())).collect();
    assert_eq!(kinds, [(ChangeKind::Added, Some("uid3")), (ChangeKind::Removed, Some("uid"))]);
    for edit in [("technology", "local-storage"), ("domain", "www.example.fr")] {
        let diff = editorial(|c| c["cookie"][2][edit.0] = json!(edit.1));
        assert_eq!(diff.changes.len(), 2, "{edit:?}");
    }
}

/// Lines with one name: equal ones stay what they are wherever they stand, the others follow the
/// order of their lines.
#[test]
fn namesakes() {
    let lines = |lifetimes: &[&str]| {
        let line =
            |lifetime| json!({"name": "n", "purposes": ["advertising"], "lifetime": lifetime});
        let lines: Vec<Value> = lifetimes.iter().map(line).collect();
        charter(
            &json!({"format": 1, "site": "https://www.example.fr", "regime": "fr", "cookie": lines}),
        )
    };
    let diff = |old: &[&str], new: &[&str]| {
        let diff = Diff::new(&lines(old), &lines(new), None, now()).unwrap();
        let told =
            |c: &Change| (c.change, c.declaration, c.keys.first().and_then(|k| k.old.clone()));
        diff.changes.iter().map(told).collect::<Vec<_>>()
    };
    assert_eq!(diff(&["1 days", "2 days", "2 days"], &["2 days", "1 days", "2 days"]), []);
    let changed = (ChangeKind::Changed, Some(0), Some("2 days".to_owned()));
    assert_eq!(diff(&["1 days", "2 days"], &["3 days", "1 days"]), [changed]);
    let removed = diff(&["1 days", "2 days"], &["2 days"]);
    assert_eq!((removed.len(), removed[0].0), (1, ChangeKind::Removed));
    let added = diff(&["2 days"], &["1 days", "2 days"]);
    assert_eq!(
        added.iter().map(|c| (c.0, c.1)).collect::<Vec<_>>(),
        [(ChangeKind::Added, Some(0))]
    );
}

/// Whoever agreed is asked again, whoever refused is not: spec §7, `outdated`.
#[test]
fn a_visitor_with_the_old_revision_is_asked_again() {
    let mut edited = base();
    edited["cookie"][2]["lifetime"] = json!("13 months");
    let unraised = Diff::new(&charter(&base()), &charter(&edited), None, now()).unwrap();
    edited["revision"] = json!(4);
    let newer = charter(&edited);
    let diff = Diff::new(&charter(&base()), &newer, None, now()).unwrap();
    assert!(diff.material && diff.is_announced() && diff.findings.is_empty());
    let asked = diff.asked_again;
    assert_eq!((asked.granted.asking, asked.granted.because), (Asking::Ask, AskReason::Outdated));
    assert_eq!(asked.granted.purposes, set(&[Purpose::Advertising]));
    assert_eq!((asked.refused.asking, asked.refused.because), (Asking::None, AskReason::Answered));
    // What must be asked is the same before the revision is raised.
    assert_eq!(unraised.asked_again.granted, asked.granted);
    assert!(unraised.asked_again.with_a_new_revision && !asked.with_a_new_revision);

    // The same from the consents themselves.
    let policy = Policy::new(newer).unwrap();
    let agreed = ReceivedConsent::from_values(["v1~20261120T1005Z~r3~y:advertising~.6zsu"]);
    let visitor = policy.visitor(&agreed, now());
    assert_eq!(visitor.state(), ConsentState::Outdated);
    assert!(!visitor.decide("uid").may_set());
    assert_eq!(visitor.ask(None), asked.granted);
    let refused = ReceivedConsent::from_values(["v1~20261120T1005Z~r3~n:advertising~.6om4"]);
    assert_eq!(policy.visitor(&refused, now()).ask(None), asked.refused);
}

#[test]
fn another_consent_cookie_forgets_every_answer() {
    let diff = editorial(|c| c["consent-cookie"] = json!("choices"));
    assert!(diff.asked_again.answers_lost);
    assert_eq!(diff.asked_again.refused.because, AskReason::FirstVisit);
}

#[test]
fn the_form_of_the_json() {
    let diff = after(|c| c["cookie"][2]["lifetime"] = json!("13 months"));
    let json: Value = serde_json::from_str(&diff.to_json().unwrap()).unwrap();
    let expected = json!({
        "old_regime": "fr", "regime": "fr", "now": "2026-11-23T10:05:00Z",
        "old_revision": 3, "revision": 3, "revision_raised": false, "material": true,
        "revision_wanted": true,
        "changes": [{
            "part": "cookie", "name": "uid", "technology": "cookie", "change": "changed",
            "declaration": 2,
            "keys": [{"key": "lifetime", "old": "90 days", "new": "13 months"}],
            "material": [{
                "why": "longer-lifetime", "what": "its lifetime is 13 months instead of 90 days",
                "purposes": ["advertising"], "wants_revision": true,
            }],
        }],
        "asked_again": {
            "purposes": ["advertising"],
            "granted": {"asking": "ask", "because": "outdated", "purposes": ["advertising"]},
            "refused": {"asking": "none", "because": "answered", "purposes": []},
            "with_a_new_revision": true, "answers_lost": false,
        },
        "findings": [{
            "code": "C010", "severity": "error", "cookie": "uid", "declaration": 2,
            "message": "its lifetime is 13 months instead of 90 days since the charter of revision 3",
            "help": "raise the revision, so that visitors are asked again",
        }],
    });
    assert_eq!(json, expected);
}

fn cookie() -> impl Strategy<Value = Value> {
    let name = prop::sample::select(&["a", "b", "c", "d*", "e"][..]);
    let purposes = prop::collection::btree_set(prop::sample::select(Purpose::ALL), 1..4);
    let provider = prop::option::of(prop::sample::select(&["p", "q", "r", "missing"][..]));
    let lifetime = prop::option::of(prop::sample::select(
        &["session", "30 days", "1 months", "13 months"][..],
    ));
    let fact = prop::sample::select(&["anonymous", "shared", "cross-site", "requested"][..]);
    let facts = prop::collection::btree_map(fact, any::<bool>(), 0..4);
    (name, purposes, provider, lifetime, facts).prop_map(
        |(name, purposes, provider, lifetime, facts)| {
            let purposes: Vec<&str> = purposes.iter().map(|p| p.id()).collect();
            let mut cookie = json!({"name": name, "purposes": purposes, "facts": facts});
            for (key, value) in [("provider", provider), ("lifetime", lifetime)] {
                if let Some(value) = value {
                    cookie[key] = json!(value);
                }
            }
            cookie
        },
    )
}

fn any_charter() -> impl Strategy<Value = Value> {
    let role =
        prop::option::of(prop::sample::select(&["publisher", "processor", "independent"][..]));
    let providers =
        prop::collection::btree_map(prop::sample::select(&["p", "q", "r"][..]), role, 0..4);
    let regime = prop::sample::select(&["fr", "de", "gb", "us-ca", "eu"][..]);
    (prop::collection::vec(cookie(), 0..7), providers, regime, 1u32..4).prop_map(
        |(cookies, providers, regime, revision)| {
            let provider = |(id, role): (&str, Option<&str>)| match role {
                Some(role) => json!({"id": id, "name": id, "role": role}),
                None => json!({"id": id, "name": id}),
            };
            let providers: Vec<Value> = providers.into_iter().map(provider).collect();
            json!({"format": 1, "site": "https://www.example.fr", "regime": regime,
                   "revision": revision, "provider": providers, "cookie": cookies})
        },
    )
}

proptest! {
    #[test]
    fn nothing_changed_is_nothing(one in any_charter()) {
        let one = charter(&one);
        let diff = Diff::new(&one, &one, None, now()).unwrap();
        prop_assert!(diff.changes.is_empty() && !diff.material && diff.findings.is_empty());
        prop_assert!(diff.asked_again.purposes.is_empty());
    }

    /// Two lines for the same cookie are told apart by their order alone, so each is there once.
    #[test]
    fn the_order_of_lines_does_not_matter(old in any_charter(), new in any_charter(), turn in 0usize..7) {
        let unique = |mut value: Value| {
            let mut names = Vec::new();
            value["cookie"].as_array_mut().unwrap().retain(|cookie| {
                let name = cookie["name"].clone();
                let first = !names.contains(&name);
                names.push(name);
                first
            });
            value
        };
        let (old, new) = (unique(old), unique(new));
        let turned = |mut value: Value| {
            for key in ["cookie", "provider"] {
                let lines = value[key].as_array_mut().unwrap();
                let turn = turn % lines.len().max(1);
                lines.rotate_left(turn);
            }
            value
        };
        let told = |diff: Diff| {
            let mut changes = diff.changes;
            changes.iter_mut().for_each(|change| change.declaration = None);
            changes.sort_by_key(|c| (c.part, c.name.clone()));
            (changes, diff.material, diff.asked_again)
        };
        let diff = |a: &Value, b: &Value| Diff::new(&charter(a), &charter(b), None, now()).unwrap();
        prop_assert_eq!(told(diff(&old, &new)), told(diff(&turned(old.clone()), &turned(new.clone()))));
        // And no changes is nothing.
        prop_assert!(diff(&old, &turned(old.clone())).changes.is_empty());
    }

    #[test]
    fn a_raised_revision_is_never_a_finding(old in any_charter(), mut new in any_charter()) {
        let diff = Diff::new(&charter(&old), &charter(&new), None, now()).unwrap();
        prop_assert_eq!(diff.findings.is_empty(), diff.is_announced());
        new["revision"] = json!(9);
        let raised = Diff::new(&charter(&old), &charter(&new), None, now()).unwrap();
        prop_assert!(raised.revision_raised && raised.is_announced() && raised.findings.is_empty());
        prop_assert!(charter(&new).check_since(&charter(&old)).is_empty());
        // What a charter says of itself is among what the diff tells.
        let since = charter(&old).check_since(&charter(&new));
        let back = Diff::new(&charter(&new), &charter(&old), None, now()).unwrap();
        for finding in since {
            prop_assert!(back.findings.iter().any(|f| f.message() == finding.message()), "{}", finding.message());
        }
    }

    /// A refusal stays, and what is added and removed turns round with the charters.
    #[test]
    fn refusals_stay_and_turns_mirror(old in any_charter(), new in any_charter()) {
        let (old, new) = (charter(&old), charter(&new));
        let there = Diff::new(&old, &new, None, now()).unwrap();
        let back = Diff::new(&new, &old, None, now()).unwrap();
        let count = |diff: &Diff, kind| diff.changes.iter().filter(|c| c.change == kind).count();
        prop_assert_eq!(count(&there, ChangeKind::Added), count(&back, ChangeKind::Removed));
        prop_assert_eq!(count(&there, ChangeKind::Changed), count(&back, ChangeKind::Changed));
        let refused = Policy::new(old).unwrap().askable(now());
        prop_assert!(there.asked_again.refused.purposes.intersection(refused).is_empty());
    }
}
