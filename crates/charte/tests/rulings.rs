//! The whole table of rulings (spec §7): requirement × objection × answer × signal × state,
//! against the table itself, written out.
#![cfg(feature = "toml")]

use charte::{
    Because, Charter, Consent, Policy, Purpose, Reading, Regime, Sighting, State, Technology, Time,
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
fn reading(state: State, answer: Option<bool>, with_signal: bool) -> Reading {
    let (time, revision) = match state {
        State::None => return Reading::none(),
        State::Valid => ("20261101T0900Z", 5),
        State::Expired => ("20250101T0900Z", 5),
        State::Outdated => ("20261101T0900Z", 4),
        State::Unreadable => ("20261225T0900Z", 5),
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
    Reading::of_values([format!("{value}~{}", Consent::check(&value))])
}

/// The table of spec §7, row by row. A grant that no longer counts arrives as `fell_back`; the
/// signal as what it is in the regime, when it is on and heard.
fn expected(
    requirement: &str,
    answer: Option<bool>,
    fell_back: bool,
    signal: Option<&str>,
    with_signal: bool,
    state: State,
) -> (bool, Because) {
    let binding = signal == Some("binding");
    let signal = signal.is_some();
    let unreadable = state == State::Unreadable;
    match (requirement, answer) {
        ("out-of-scope", _) => (true, Because::OutOfScope),
        ("prohibited", _) => (false, Because::Prohibited),
        ("unclassified", _) => (false, Because::Unclassified),
        ("exempt+objection", Some(false)) => (false, Because::Objected),
        ("exempt+objection", None) if unreadable => (false, Because::Unreadable),
        ("exempt" | "exempt+objection", _) => (true, Because::Exempt),
        ("opt-out", Some(false)) => (false, Because::Objected),
        ("opt-out", a) if signal && !(a == Some(true) && with_signal) => (false, Because::Gpc),
        ("opt-out", Some(true)) => (true, Because::Granted),
        ("opt-out", None) if unreadable => (false, Because::Unreadable),
        ("opt-out", None) => (true, Because::NotObjected),
        ("opt-in", Some(true)) if binding && !with_signal => (false, Because::Gpc),
        ("opt-in", Some(true)) => (true, Because::Granted),
        ("opt-in", Some(false)) => (false, Because::Refused),
        ("opt-in", None) if fell_back => (
            false,
            match state {
                State::Expired => Because::Expired,
                State::Outdated => Because::Outdated,
                State::Unreadable => Because::Unreadable,
                State::None | State::Valid => panic!("nothing falls back when {state}"),
            },
        ),
        ("opt-in", None) => (false, Because::Unanswered),
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_row_of_the_table() {
    let now = Time::parse(NOW).unwrap();
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
        for state in State::ALL.iter().copied() {
            for answer in [None, Some(true), Some(false)] {
                for with_signal in [false, true] {
                    for signal in [false, true] {
                        let reading = reading(state, answer, with_signal);
                        let visitor = policy.visitor(&reading, now).signal(signal);
                        assert_eq!(visitor.state(), state);
                        for (purpose, requirement) in PURPOSES {
                            let live = state == State::Valid;
                            let counted = match answer {
                                _ if state == State::None => None,
                                Some(true) if !live => None,
                                other => other,
                            };
                            let fell_back = answer == Some(true) && !live && state != State::None;
                            let (allowed, because) = expected(
                                requirement,
                                counted,
                                fell_back,
                                (signal && heard).then_some(gpc),
                                with_signal && state != State::None,
                                state,
                            );
                            let decision = visitor.decide(purpose.id());
                            let context = format!(
                                "{gpc} {choice} {state} {answer:?} {with_signal} {signal} {requirement}"
                            );
                            assert_eq!(decision.because(purpose), because, "{context}");
                            assert_eq!(decision.may_set(), allowed, "{context}");
                            let allows = visitor.allows(purpose, None);
                            assert_eq!(
                                (allows.allowed, allows.because),
                                (allowed, because),
                                "{context}"
                            );
                            let ruling = &decision.rulings()[0];
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
    let now = Time::parse(NOW).unwrap();
    let policy = Policy::compile(charter("honour"), &regime("binding"));
    for damage in [
        "",
        "v1",
        "v2~20261101T0900Z~r5~.1r70",
        "v1~20261101T0900Z~r5~y:affiliation~~.9vq5",
        "\u{1}",
    ] {
        let reading = Reading::of_values([damage]);
        let visitor = policy.visitor(&reading, now);
        assert_eq!(visitor.state(), State::Unreadable, "{damage:?}");
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
        let consent = Reading::none();
        let visitor = policy.visitor(&consent, Time::parse(NOW).unwrap());
        let purposes = |name: &str, technology: Technology| {
            let seen = Sighting::named(name).kept_in(technology);
            visitor.decide_sighting(seen).purposes().iter().collect::<Vec<_>>()
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
