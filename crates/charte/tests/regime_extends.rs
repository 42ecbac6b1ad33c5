//! A regime that extends another one states only what differs.
#![cfg(all(feature = "regimes", feature = "toml"))]

use charte::regime::{Citation, Gpc};
use charte::{Charter, Error, Policy, Purpose, ReceivedConsent, Regime, Requirement, Time};

fn head(extends: &str) -> String {
    format!("format = 1\nid = \"own\"\nname = \"Own\"\nlaw = false\nextends = \"{extends}\"\n")
}

fn own(extends: &str, rest: &str) -> Regime {
    Regime::parse(head(extends) + rest).unwrap_or_else(|error| panic!("{rest}: {error}"))
}

fn ids(regime: &Regime) -> Vec<&str> {
    regime.rules().iter().map(|rule| rule.id().strip_prefix("own.").unwrap()).collect()
}

fn day(text: &str) -> Time {
    format!("{text}T00:00:00Z").parse().unwrap()
}

/// What the file leaves out is what the base says, for every regime that ships with the library.
#[test]
fn what_is_left_out_is_inherited() {
    for base in Regime::builtins() {
        let own = own(base.id(), "");
        assert_eq!((own.id(), own.name("fr"), own.is_law()), ("own", "Own", false));
        assert_eq!(own.authority(), base.authority());
        assert_eq!(own.from(), base.from());
        assert_eq!(own.periods(), base.periods());
        assert_eq!(own.duties(), base.duties());
        assert!(own.notes().eq(base.notes()));
        assert_eq!(own.ask_again(), base.ask_again());
        assert_eq!(own.instruments(), base.instruments());
        assert_eq!(own.rules().len(), base.rules().len());
        for (own, base) in own.rules().iter().zip(base.rules()) {
            let (_, name) = base.id().split_once('.').unwrap();
            assert_eq!(own.id(), format!("own.{name}"));
            assert_eq!(own.purposes(), base.purposes());
            assert_eq!(own.conditions(), base.conditions());
            assert_eq!(own.then(), base.then());
            assert_eq!(own.honours_objection(), base.honours_objection());
            assert_eq!(own.limits(), base.limits());
            assert_eq!(own.citations(), base.citations());
            assert_eq!(own.note(), base.note());
            assert!((0..32).all(|p| own.is_in_period(p) == base.is_in_period(p)));
        }
    }
}

#[test]
fn rules_are_replaced_removed_and_put_first() {
    let own = own(
        "eu",
        r#"
remove = ["own.security-own"]

[[rule]]
id = "own.statistics"
purposes = ["audience-measurement"]
all = ["anonymous"]
then = "opt-out"

[[rule]]
id = "own.interface"
purposes = ["interface"]
all = []
then = "opt-in"
"#,
    );
    assert_eq!(
        ids(&own),
        [
            "statistics",
            "transmission",
            "user-input",
            "user-input-requested",
            "consent-choice",
            "authentication",
            "authentication-requested",
            "security",
            "security-requested",
            "interface",
            "media-playback",
            "support-chat",
        ]
    );
    let interface = own.rules().iter().find(|rule| rule.id() == "own.interface").unwrap();
    assert_eq!(interface.then(), Requirement::OptIn);
    assert!(interface.conditions().is_empty() && interface.citations().is_empty());
    // The new rule decides; a rule that no longer exists does not.
    let charter = Charter::parse(
        r#"{"format":1,"site":"https://www.example.fr",
            "provider":[{"id":"us","name":"Us","role":"publisher"}],
            "cookie":[{"name":"stats","provider":"us","purposes":["audience-measurement"],
                       "lifetime":"session","facts":{"anonymous":true}}]}"#,
    );
    let policy = Policy::compile(charter.unwrap(), &own);
    let consent = ReceivedConsent::none();
    let visitor = policy.visitor(&consent, day("2026-11-23"));
    assert_eq!(visitor.explain("stats").rulings()[0].rule, "own.statistics");
    assert_eq!(visitor.decide("stats").requirement(), Requirement::OptOut);
}

#[test]
fn lists_and_terms_are_replaced_when_given() {
    let eu = Regime::builtin("eu").unwrap();
    let own = own(
        "eu",
        r#"
authority = "Nobody"
gpc = "none"
default = "opt-out"
validity = "3 months"
validity-force = "product"
ask-again = "6 months"
ask-again-force = "binding"
ask-again-cite = [{ instrument = "act", confidence = "unverified" }]
duties = []
notes = ["Ours."]

[[instrument]]
id = "act"
title = "The Act"

[[instrument]]
id = "wp194"
title = "The opinion, in our words"
"#,
    );
    let period = &own.periods()[0];
    assert_eq!((own.authority(), period.gpc()), (Some("Nobody"), Gpc::None));
    // The sources of the base say nothing about another default.
    assert_eq!((period.default(), period.default_citations()), (Requirement::OptOut, &[][..]));
    assert_eq!(period.default_force(), None);
    assert_eq!(period.validity().span().to_string(), "3 months");
    assert!(own.duties().is_empty() && own.notes().eq(["Ours."]));
    let (again, titles): (_, Vec<(&str, &str)>) = (
        own.ask_again().unwrap().citations(),
        own.instruments().iter().map(|i| (i.id(), i.title())).collect(),
    );
    assert_eq!(again[0].instrument(), "act");
    // Its own first; of the base those that are cited still.
    assert_eq!(titles[0], ("act", "The Act"));
    assert_eq!(titles[1], ("wp194", "The opinion, in our words"));
    assert_eq!(titles[2].0, "eu-epd");
    assert_eq!((titles.len(), eu.instruments().len()), (3, 6));
}

/// Periods are divided further, and what is inherited stays in force when it was.
#[test]
fn dates_divide_the_periods_of_the_base() {
    let gb = Regime::builtin("gb").unwrap();
    let own = own(
        "gb",
        r#"
[[rule]]
id = "own.chat"
purposes = ["support-chat"]
from = "2020-01-01"
until = "2026-06-01"
all = ["informed"]
then = "opt-out"
"#,
    );
    let bounds: Vec<Option<Time>> = own.periods().iter().map(|p| p.until()).collect();
    let expected = ["2020-01-01", "2026-02-05", "2026-06-01"].map(|text| Some(day(text)));
    assert_eq!(bounds, [&expected[..], &[None]].concat());
    assert_eq!(own.span_of(&own.rules()[0]), (Some(day("2020-01-01")), Some(day("2026-06-01"))));
    let inherited = own.rules().iter().filter(|rule| rule.id() != "own.chat");
    for (own_rule, rule) in inherited.zip(gb.rules()) {
        assert_eq!(own.span_of(own_rule), gb.span_of(rule), "{}", rule.id());
        for (position, period) in own.periods().iter().enumerate() {
            let then = period.from().filter(|_| position > 0).unwrap_or(day("2012-01-01"));
            let at = gb.period_at(then);
            assert_eq!(own_rule.is_in_period(position), rule.is_in_period(at), "{}", rule.id());
            let speaking = |all: &[Citation], period: usize| -> Vec<String> {
                let all = all.iter().filter(|c| c.is_in_period(period));
                all.map(ToString::to_string).collect()
            };
            assert_eq!(
                speaking(own_rule.citations(), position),
                speaking(rule.citations(), at),
                "{}",
                rule.id()
            );
        }
    }
    let duty = |regime: &Regime| regime.span_of_duty(&regime.duties()[0]);
    assert_eq!(duty(&own), duty(gb));
}

#[test]
fn periods_of_ones_own_go_over_those_of_the_base() {
    let own = own(
        "gb",
        r#"
[[period]]
id = "strict"
until = "2027-01-01"
default = "prohibited"

[[period]]
id = "later"
from = "2027-01-01"

[[rule]]
id = "own.pause"
purposes = ["advertising"]
periods = ["later"]
all = ["informed"]
then = "opt-out"
"#,
    );
    let told: Vec<(&str, Option<Time>, Requirement)> = own
        .periods()
        .iter()
        .map(|period| (period.id().unwrap(), period.until(), period.default()))
        .collect();
    assert_eq!(
        told,
        [
            ("strict", Some(day("2026-02-05")), Requirement::Prohibited),
            ("strict", Some(day("2027-01-01")), Requirement::Prohibited),
            ("later", None, Requirement::OptIn),
        ]
    );
    assert_eq!(own.span_of(&own.rules()[0]), (Some(day("2027-01-01")), None));
    let statistics = own.rules().iter().find(|r| r.id() == "own.audience-measurement").unwrap();
    assert_eq!(own.span_of(statistics), (Some(day("2026-02-05")), None));
}

#[test]
fn a_source_is_cited_instead_of_another() {
    let eu = Regime::builtin("eu").unwrap();
    let own = own(
        "eu",
        r#"
[[cite-instead]]
of = "eu-epd"
cite = [{ instrument = "act", at = "s. 1", confidence = "unverified" }]

[[instrument]]
id = "act"
title = "The Act"
"#,
    );
    let cited =
        |regime: &Regime, id: &str| regime.citations().filter(|c| c.instrument() == id).count();
    assert_eq!((cited(&own, "eu-epd"), cited(&own, "act")), (0, cited(eu, "eu-epd")));
    assert_eq!(cited(&own, "wp194"), cited(eu, "wp194"));
    assert_eq!(own.periods()[0].default_citations()[0].to_string(), "act s. 1");
    assert!(own.instrument("eu-epd").is_none() && own.instrument("act").is_some());
}

/// A chain of files ends at a regime that ships with the library, or at one that extends nothing.
#[test]
fn files_extend_one_another() {
    let house = head("fr").replace("\"own\"", "\"house\"") + "gpc = \"binding\"\n";
    let find = |id: &str| (id == "house").then(|| house.clone());
    let shop = Regime::parse_with(head("house") + "notes = []\n", find).unwrap();
    assert_eq!(shop.periods()[0].gpc(), Gpc::Binding);
    assert_eq!(ids(&shop).last(), Some(&"affiliation"));
    assert_eq!(shop.cases(Purpose::AudienceMeasurement, 1).len(), 2);
    // The library's own regimes come first, so that a file cannot take their place.
    let fr = Regime::parse_with(head("fr"), |_| Some("format = 2".to_owned())).unwrap();
    assert_eq!(fr.periods()[0].gpc(), Gpc::Advisory);
}

fn files(id: &str) -> Option<String> {
    let file = |extends: &str| head(extends).replacen("\"own\"", &format!("\"{id}\""), 1);
    match id {
        "a" => Some(file("b")),
        "b" => Some(file("a")),
        "back" => Some(file("own")),
        "other" => Some(head("fr")),
        "broken" => Some(file("fr") + "gpc = \"never\"\n"),
        _ => None,
    }
}

/// A replacement may speak in some periods of the file only; what is cited is what was in force.
#[test]
fn a_replacement_speaks_in_its_periods() {
    let file = |named: &str| {
        head("fr")
            + &format!(
                "[[period]]\nid = \"old\"\nuntil = \"2024-01-01\"\n[[period]]\nid = \"new\"\nfrom = \"2024-01-01\"\n\
                 [[instrument]]\nid = \"act-1\"\ntitle = \"The old act\"\n\
                 [[instrument]]\nid = \"act-2\"\ntitle = \"The new act\"\n\
                 [[cite-instead]]\nof = \"fr-lil-82\"\ncite = [\n\
                 {{ instrument = \"act-1\", confidence = \"unverified\", periods = [\"old\"] }},\n\
                 {{ instrument = \"act-2\", confidence = \"unverified\", periods = [\"{named}\"] }},\n]\n"
            )
    };
    let regime = Regime::parse(file("new")).unwrap();
    let rule = regime.rules().iter().find(|rule| rule.id() == "own.transmission").unwrap();
    let cited = |on: &str| -> Vec<&str> {
        let period = regime.period_at(day(on));
        let speaking = rule.citations().iter().filter(|c| c.is_in_period(period));
        speaking.map(|c| c.instrument()).filter(|id| id.starts_with("act")).collect()
    };
    assert_eq!(cited("2023-12-31"), ["act-1"]);
    assert_eq!(cited("2024-01-01"), ["act-2"]);
    let error = Regime::parse(file("later")).unwrap_err();
    assert!(error.to_string().contains("no period of the regime has the id `later`"), "{error}");
    let errors = Regime::parse_all(file("later")).unwrap_err();
    assert_eq!(errors.len(), 1, "reported once: {errors:?}");
}

#[test]
fn what_an_extension_may_not_say() {
    let endless = |id: &str| {
        let next = head(&format!("{id}x")).replace("\"own\"", &format!("\"{id}\""));
        id.starts_with("end").then_some(next)
    };
    let first = |errors: Vec<Error>| errors.into_iter().next().unwrap();
    let error = Regime::parse_with(head("end"), endless).map_err(first).unwrap_err();
    assert!(error.to_string().contains("more than 16 files"), "{error}");
    for (rest, code, line, told) in [
        ("extends = \"frr\"", "E204", 5, "did you mean `fr`?"),
        ("extends = \"nowhere\"", "E204", 5, "write one of ae, ar"),
        ("extends = \"own\"", "E204", 5, "own extends own"),
        ("extends = \"a\"", "E204", 5, "own extends a extends b extends a"),
        ("extends = \"back\"", "E204", 5, "own extends back extends own"),
        ("extends = \"other\"", "E204", 5, "has the id own"),
        ("extends = \"broken\"", "E204", 5, "line 6, column 7: gpc: unknown word `never`"),
        ("extends = \"../fr\"", "E202", 5, "not an id"),
        ("extends = 1", "E202", 5, "a string"),
        (
            "extends = \"fr\"\nremove = [\"own.interface\"]",
            "E203",
            6,
            "write one of own.transmission",
        ),
        ("extends = \"fr\"\nremove = [\"fr.affiliation\"]", "E203", 6, "`own.affiliation`"),
        ("extends = \"fr\"\nremove = \"own.affiliation\"", "E202", 6, "a list"),
        ("remove = [\"own.affiliation\"]", "E203", 5, "add extends"),
        ("cite-instead = []", "E203", 5, "add extends"),
        (
            "extends = \"fr\"\ncite-instead = [{ of = \"eu-epd\", cite = [] }]",
            "E203",
            6,
            "`eu-epd` is not cited by fr",
        ),
        (
            "extends = \"fr\"\nvalidity-cite = [{ instrument = \"act\", confidence = \"unverified\" }]",
            "E203",
            6,
            "no instrument has the id `act`",
        ),
        (
            "extends = \"fr\"\n[[rule]]\nid = \"own.all\"\nall-purposes = true\nall = []\nthen = \"opt-in\"",
            "E203",
            1,
            "own.transmission is never reached",
        ),
    ] {
        let text = head("").replace("extends = \"\"", rest);
        let errors = Regime::parse_with(&text, files).unwrap_err();
        let found = errors.iter().find(|e| e.to_string().contains(told));
        let error = found.unwrap_or_else(|| panic!("{rest}: {errors:?}"));
        assert_eq!((error.code().id(), error.line()), (code, Some(line)), "{rest}: {error}");
    }
}

/// Every mistake is reported in one run, each at its place, with what to write.
#[test]
fn all_mistakes_are_reported_at_once() {
    let text = r#"format = 1
id = "own"
laws = true
gpc = "never"
default = "opt-in"
validity = "6 moons"

[[instrument]]
id = "act"

[[rule]]
id = "security"
purposes = ["security"]
all = ["anonymus"]
then = "exempt"
limits = [{ of = "lifetime" }]
cite = [{ instrument = "bill", confidence = "official" }]

[[rule]]
id = "own.chat"
purposes = ["support-chat"]
"#;
    let errors = Regime::parse_all(text).unwrap_err();
    let told: Vec<String> = errors.iter().map(ToString::to_string).collect();
    for (line, part) in [
        (
            1,
            "the keys `name`, `validity-force` are missing; add name = { en = \"Our house rules\" }, validity-force = \"product\"",
        ),
        (3, "unknown key `laws`; did you mean `law`?"),
        (4, "unknown word `never`"),
        (6, "not a lifetime"),
        (8, "the key `title` is missing; add title = \"The Act\""),
        (12, "not the id of a rule; write `own.`"),
        (14, "did you mean `anonymous`?"),
        (
            16,
            "the keys `max`, `force` are missing; add max = \"13 months\", force = \"recommended\"",
        ),
        (17, "no instrument has the id `bill`"),
        (17, "official without a source"),
        (19, "the key `then` is missing"),
    ] {
        let start = format!("line {line}, ");
        let found = told.iter().any(|told| told.starts_with(&start) && told.contains(part));
        assert!(found, "line {line}: {part}\n{}", told.join("\n"));
    }
    assert_eq!(errors.len(), 11, "{}", told.join("\n"));
    // The first of them is the error of a reader that stops.
    assert!(told.contains(&Regime::parse(text).unwrap_err().to_string()));
    let many = (0..300).map(|n| format!("\"key-{n}\" = 1\n")).collect::<String>();
    assert_eq!(Regime::parse_all(format!("format = 1\n{many}")).unwrap_err().len(), 101);
}
