//! The whole table of rulings (spec §7): requirement × objection × answer × signal × state,
//! against the table itself, written out.
#![cfg(feature = "toml")]

use charte::{
    Charter, Consent, ConsentState, DecisionReason, ObservedCookie, Party, Policy, Purpose,
    ReceivedConsent, Regime, Technology, Time,
};

/// A regime in which each requirement has a purpose of class `marketing`, so that the signal
/// concerns it, and one exempt purpose whose refusal is honoured.
fn regime(gpc: &str) -> Regime {
    let rule = |id: &str, purpose: &str, then: &str, objection: bool| {
        format!(
            "[[rule]]\nid = \"t.{id}\"\npurposes = [\"{purpose}\"]\nall = []\nthen = \"{then}\"\nobjection = {objection}\n"
        )
    };
    let text = [
        format!(
            "format = 1\nid = \"t\"\nname = \"Test\"\nlaw = false\ngpc = \"{gpc}\"\n\
             default = \"opt-in\"\nvalidity = \"6 months\"\nvalidity-force = \"product\"\n"
        ),
        rule("scope", "ad-measurement", "out-of-scope", false),
        rule("exempt", "security", "exempt", false),
        rule("objection", "audience-measurement", "exempt", true),
        rule("opt-out", "affiliation", "opt-out", false),
        rule("opt-in", "advertising", "opt-in", false),
        rule("prohibited", "profiling", "prohibited", false),
    ]
    .join("\n");
    Regime::parse(text).unwrap()
}

const PURPOSES: [(Purpose, &str); 7] = [
    (Purpose::AdMeasurement, "out-of-scope"),
    (Purpose::Security, "exempt"),
    (Purpose::AudienceMeasurement, "exempt+objection"),
    (Purpose::Affiliation, "opt-out"),
    (Purpose::Advertising, "opt-in"),
    (Purpose::Profiling, "prohibited"),
    (Purpose::Unclassified, "unclassified"),
];

fn charter(choice: &str) -> Charter {
    let names: Vec<String> = PURPOSES.iter().map(|(p, _)| {
        format!("[[cookie]]\nname = \"{p}\"\npurposes = [\"{p}\"]\nlifetime = \"session\"\nfacts = {{ sale-or-share = false }}\n")
    }).collect();
    let head = format!(
        "format = 1\nsite = \"https://www.example.fr\"\nrevision = 5\ngpc = \"{choice}\"\n"
    );
    Charter::parse(head + &names.join("\n")).unwrap()
}

const NOW: &str = "2026-11-23T10:05:00Z";

/// A consent in this state with this answer to every purpose.
fn reading(state: ConsentState, answer: Option<bool>, with_signal: bool) -> ReceivedConsent {
    let (time, revision) = match state {
        ConsentState::None => return ReceivedConsent::none(),
        ConsentState::Valid => ("20261101T0900Z", 5),
        ConsentState::Expired => ("20250101T0900Z", 5),
        ConsentState::Outdated => ("20261101T0900Z", 4),
        ConsentState::Unreadable => ("20261225T0900Z", 5),
    };
    let sign = match answer {
        Some(true) => "y",
        Some(false) => "n",
        None => "",
    };
    let mut value = format!("v1~{time}~r{revision}");
    if !sign.is_empty() {
        for (purpose, _) in PURPOSES {
            value += &format!("~{sign}:{purpose}");
        }
    }
    if with_signal {
        value += "~!gpc";
    }
    ReceivedConsent::from_values([format!("{value}~{}", Consent::check(&value))])
}

/// The table of spec §7, row by row. A grant that no longer counts arrives as `fell_back`; the
/// signal as what it is in the regime, when it is on and heard.
fn expected(
    requirement: &str,
    answer: Option<bool>,
    fell_back: bool,
    signal: Option<&str>,
    with_signal: bool,
    state: ConsentState,
) -> (bool, DecisionReason) {
    let binding = signal == Some("binding");
    let signal = signal.is_some();
    let unreadable = state == ConsentState::Unreadable;
    match (requirement, answer) {
        ("out-of-scope", _) => (true, DecisionReason::OutOfScope),
        ("prohibited", _) => (false, DecisionReason::Prohibited),
        ("unclassified", _) => (false, DecisionReason::Unclassified),
        ("exempt+objection", Some(false)) => (false, DecisionReason::Objected),
        ("exempt+objection", None) if unreadable => (false, DecisionReason::Unreadable),
        ("exempt" | "exempt+objection", _) => (true, DecisionReason::Exempt),
        ("opt-out", Some(false)) => (false, DecisionReason::Objected),
        ("opt-out", a) if signal && !(a == Some(true) && with_signal) => {
            (false, DecisionReason::Gpc)
        }
        ("opt-out", Some(true)) => (true, DecisionReason::Granted),
        ("opt-out", None) if unreadable => (false, DecisionReason::Unreadable),
        ("opt-out", None) => (true, DecisionReason::NotObjected),
        ("opt-in", Some(true)) if binding && !with_signal => (false, DecisionReason::Gpc),
        ("opt-in", Some(true)) => (true, DecisionReason::Granted),
        ("opt-in", Some(false)) => (false, DecisionReason::Refused),
        ("opt-in", None) if fell_back => (
            false,
            match state {
                ConsentState::Expired => DecisionReason::Expired,
                ConsentState::Outdated => DecisionReason::Outdated,
                ConsentState::Unreadable => DecisionReason::Unreadable,
                ConsentState::None | ConsentState::Valid => {
                    panic!("nothing falls back when {state}")
                }
            },
        ),
        ("opt-in", None) => (false, DecisionReason::Unanswered),
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_row_of_the_table() {
    let now = NOW.parse::<Time>().unwrap();
    let mut walked = 0;
    for (gpc, choice) in [
        ("binding", "honour"),
        ("binding", "ignore"),
        ("advisory", "honour"),
        ("advisory", "ignore"),
        ("none", "honour"),
        ("none", "ignore"),
    ] {
        let policy = Policy::compile(charter(choice), &regime(gpc));
        let heard = gpc == "binding" || (gpc == "advisory" && choice == "honour");
        for state in ConsentState::ALL.iter().copied() {
            for answer in [None, Some(true), Some(false)] {
                for with_signal in [false, true] {
                    for signal in [false, true] {
                        let reading = reading(state, answer, with_signal);
                        let visitor = policy.visitor(&reading, now).with_gpc(signal);
                        assert_eq!(visitor.state(), state);
                        for (purpose, requirement) in PURPOSES {
                            let live = state == ConsentState::Valid;
                            let counted = match answer {
                                _ if state == ConsentState::None => None,
                                Some(true) if !live => None,
                                other => other,
                            };
                            let fell_back =
                                answer == Some(true) && !live && state != ConsentState::None;
                            let (allowed, because) = expected(
                                requirement,
                                counted,
                                fell_back,
                                (signal && heard).then_some(gpc),
                                with_signal && state != ConsentState::None,
                                state,
                            );
                            let decision = visitor.decide(purpose.id());
                            let context = format!(
                                "{gpc} {choice} {state} {answer:?} {with_signal} {signal} {requirement}"
                            );
                            assert_eq!(decision.because(), because, "{context}");
                            assert_eq!(decision.may_set(), allowed, "{context}");
                            let allows = visitor.allows(purpose, None);
                            assert_eq!(
                                (allows.allowed, allows.because),
                                (allowed, because),
                                "{context}"
                            );
                            let explanation = visitor.explain(purpose.id());
                            let ruling = &explanation.rulings()[0];
                            assert_eq!(
                                (ruling.allowed, ruling.because),
                                (allowed, because),
                                "{context}"
                            );
                            walked += 1;
                        }
                    }
                }
            }
        }
    }
    assert_eq!(walked, 6 * 5 * 3 * 2 * 2 * 7);
    println!("{walked} states walked");
}

/// Damage instead of an answer: whatever was granted or refused, nothing is read, and nothing
/// that could have been refused is allowed.
#[test]
fn damage_is_no_permission() {
    let now = NOW.parse::<Time>().unwrap();
    let policy = Policy::compile(charter("honour"), &regime("binding"));
    for damage in [
        "",
        "v1",
        "v2~20261101T0900Z~r5~.1r70",
        "v1~20261101T0900Z~r5~y:affiliation~~.9vq5",
        "\u{1}",
    ] {
        let reading = ReceivedConsent::from_values([damage]);
        let visitor = policy.visitor(&reading, now);
        assert_eq!(visitor.state(), ConsentState::Unreadable, "{damage:?}");
        let may: Vec<bool> =
            PURPOSES.iter().map(|(p, _)| visitor.decide(p.id()).may_set()).collect();
        assert_eq!(may, [true, true, false, false, false, false, false], "{damage:?}");
    }
}

/// A cookie that every host finds by its name hides nothing that is kept otherwise.
#[test]
fn one_name_in_several_technologies() {
    let line = |name: &str, technology: &str, purpose: &str| {
        format!(
            "[[cookie]]\nname = \"{name}\"\ntechnology = \"{technology}\"\npurposes = [\"{purpose}\"]\n"
        )
    };
    let head = "format = 1\nsite = \"https://www.example.fr\"\nregime = \"fr\"\n".to_owned();
    let mut lines = vec![line("a", "cookie", "security"), line("z*", "cookie", "security")];
    lines.push(line("id", "cookie", "authentication"));
    lines.push(line("id", "local-storage", "advertising"));
    lines.push(line("id", "indexed-db", "profiling"));
    lines.push(line("idx", "local-storage", "interface"));
    for turn in 0..lines.len() {
        lines.rotate_left(turn);
        let policy = Policy::new(Charter::parse(head.clone() + &lines.concat()).unwrap()).unwrap();
        let consent = ReceivedConsent::none();
        let visitor = policy.visitor(&consent, NOW.parse::<Time>().unwrap());
        let purposes = |name: &str, technology: Technology| {
            let seen = ObservedCookie::new(name).with_technology(technology);
            visitor.decide_observed(&seen).purposes().iter().collect::<Vec<_>>()
        };
        assert_eq!(purposes("id", Technology::Cookie), [Purpose::Authentication]);
        assert_eq!(purposes("id", Technology::LocalStorage), [Purpose::Advertising]);
        assert_eq!(purposes("id", Technology::IndexedDb), [Purpose::Profiling]);
        assert_eq!(purposes("id", Technology::Cache), [Purpose::Unclassified]);
        assert_eq!(purposes("a", Technology::LocalStorage), [Purpose::Unclassified]);
        assert_eq!(purposes("idx", Technology::Cookie), [Purpose::Unclassified]);
        assert_eq!(purposes("idx", Technology::LocalStorage), [Purpose::Interface]);
    }
}

/// A cookie observed without a host counts as set by the visitor's; one whose host cannot be read
/// is of an unknown host.
#[test]
fn an_unreadable_host_is_not_the_visitors() {
    let charter = r#"{"format":1,"site":"https://www.example.fr","cookie":[
        {"name":"a","domain":"www.example.fr","purposes":["authentication"]}]}"#;
    let regime = Regime::builtin("fr").unwrap();
    let policy = Policy::compile(Charter::parse(charter).unwrap(), regime);
    let consent = ReceivedConsent::none();
    let visitor = policy.visitor(&consent, Time::default()).with_page("https://other.example/");
    let visitor = visitor.with_host(charte::Host::parse("www.example.fr").ok());
    let party = |host: &str| {
        let cookie = charte::ObservedCookie::new("a").with_host(host);
        visitor.decide_observed(&cookie).party()
    };
    assert_eq!(visitor.decide("a").party(), Party::Third);
    assert_eq!(party("www.example.fr"), Party::Third);
    assert_eq!(party("not a host"), Party::First);
    let line = visitor.decide_set_cookie("a=1", "not a host").unwrap();
    assert_eq!(line.party(), Party::First);
}
