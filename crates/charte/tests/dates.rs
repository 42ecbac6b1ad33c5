//! Rules, limits and duties that begin or end on a day, and a regime that begins (spec §6).
#![cfg(feature = "toml")]

use charte::{Charter, Policy, ReceivedConsent, Regime, Requirement, Time};

const REGIME: &str = r#"
format = 1
id = "t"
name = "Test"
law = false
from = "2015-01-01"
gpc = "none"
default = "opt-in"
default-force = "guidance"
validity = "6 months"
validity-force = "product"
reviewed = { on = "2026-11-28", by = "counsel", next = "2027-11-28" }
duties = [{ text = "Say it.", from = "2022-01-01", cite = [
    { instrument = "act", confidence = "official", source = "the gazette",
      reviewed = { on = "2026-01-02", by = "editor", next = "2027-01-02" } },
] }]

[[period]]
id = "old"
until = "2020-01-01"

[[period]]
id = "new"
from = "2020-01-01"
default = "opt-out"
default-force = "statute"

[[instrument]]
id = "act"
title = "The Act"

[[rule]]
id = "t.statistics"
purposes = ["audience-measurement"]
from = "2018-06-01"
until = "2024-01-01"
all = ["anonymous"]
then = "exempt"
limits = [{ of = "lifetime", max = "13 months", force = "binding", from = "2021-01-01" }]
cite = [{ instrument = "act", confidence = "unverified" }]

[[rule]]
id = "t.chat"
purposes = ["support-chat"]
periods = ["new"]
until = "2023-01-01"
all = []
then = "exempt"
cite = [{ instrument = "act", confidence = "unverified" }]
"#;

fn requirement(cookie: &str, now: &str) -> Requirement {
    let charter = r#"{"format": 1, "site": "https://www.example.fr", "cookie": [
        {"name": "short", "purposes": ["audience-measurement"], "lifetime": "13 months",
         "facts": {"anonymous": true}},
        {"name": "long", "purposes": ["audience-measurement"], "lifetime": "14 months",
         "facts": {"anonymous": true}},
        {"name": "chat", "purposes": ["support-chat"], "lifetime": "session"}]}"#;
    let regime = Regime::parse(REGIME).unwrap();
    let policy = Policy::compile(Charter::parse(charter).unwrap(), &regime);
    let none = ReceivedConsent::none();
    let decision = policy.visitor(&none, now.parse::<Time>().unwrap()).decide(cookie);
    decision.requirement()
}

#[test]
fn from_is_included_and_until_is_not() {
    use Requirement::{Exempt, OptIn, OptOut};
    for (cookie, now, expected) in [
        ("short", "1990-01-01T00:00:00Z", OptIn),
        ("short", "2018-05-31T23:59:59Z", OptIn),
        ("short", "2018-06-01T00:00:00Z", Exempt),
        ("short", "2020-01-01T00:00:00Z", Exempt),
        ("short", "2023-12-31T23:59:59Z", Exempt),
        ("short", "2024-01-01T00:00:00Z", OptOut),
        // The limit binds from its own day on.
        ("long", "2020-12-31T23:59:59Z", Exempt),
        ("long", "2021-01-01T00:00:00Z", OptOut),
        // Beside the dates the period must hold.
        ("chat", "2019-12-31T23:59:59Z", OptIn),
        ("chat", "2020-01-01T00:00:00Z", Exempt),
        ("chat", "2022-12-31T23:59:59Z", Exempt),
        ("chat", "2023-01-01T00:00:00Z", OptOut),
    ] {
        assert_eq!(requirement(cookie, now), expected, "{cookie} {now}");
    }
}

#[test]
fn a_period_is_cut_and_keeps_its_id() {
    let regime = Regime::parse(REGIME).unwrap();
    let day = |time: Option<Time>| time.map_or("-".to_owned(), |t| t.to_string()[..10].to_owned());
    let told: Vec<String> = regime
        .periods()
        .iter()
        .map(|p| format!("{} {} {}", p.id().unwrap(), day(p.from()), day(p.until())))
        .collect();
    assert_eq!(
        told,
        [
            "old - 2018-06-01",
            "old 2018-06-01 2020-01-01",
            "new 2020-01-01 2021-01-01",
            "new 2021-01-01 2022-01-01",
            "new 2022-01-01 2023-01-01",
            "new 2023-01-01 2024-01-01",
            "new 2024-01-01 -",
        ]
    );
    let force = |n: usize| regime.periods()[n].default_force().map(|f| f.id());
    assert_eq!((force(0), force(6)), (Some("guidance"), Some("statute")));
    let span = |(from, until)| format!("{} {}", day(from), day(until));
    let rules = regime.rules();
    assert_eq!(span(regime.span_of(&rules[0])), "2018-06-01 2024-01-01");
    assert_eq!(span(regime.span_of(&rules[1])), "2020-01-01 2023-01-01");
    assert_eq!(span(regime.span_of_limit(&rules[0].limits()[0])), "2021-01-01 -");
    let duty = &regime.duties()[0];
    assert_eq!(span(regime.span_of_duty(duty)), "2022-01-01 -");
    assert!(!duty.is_in_period(3) && duty.is_in_period(4));
    let cited = &duty.citations()[0];
    assert_eq!(cited.source(), Some("the gazette"));
    assert_eq!(cited.reviewed().map(|r| r.on()), Some("2026-01-02"));
    assert_eq!(regime.reviewed().map(|r| (r.by(), r.next())), Some(("counsel", "2027-11-28")));
}

#[test]
fn a_regime_says_since_when_it_is_modelled() {
    let regime = Regime::parse(REGIME).unwrap();
    let later = |now: &str| regime.is_later_than(now.parse::<Time>().unwrap());
    assert!(later("2014-12-31T23:59:59Z") && !later("2015-01-01T00:00:00Z"));
    let always = Regime::parse(REGIME.replace("from = \"2015-01-01\"\n", "")).unwrap();
    assert!(!always.is_later_than("1970-01-01T00:00:00Z".parse::<Time>().unwrap()));
}

#[test]
fn what_dates_may_not_say() {
    let many: String = (0..40).fold(String::new(), |all, n| {
        let rule =
            REGIME.split("[[rule]]").nth(1).unwrap().replace("t.statistics", &format!("t.a{n}"));
        let rule = rule.replace("2018-06-01", &format!("2018-06-{:02}", n % 28 + 1));
        all + "[[rule]]" + &rule.replace("2024-01-01", &format!("2024-{:02}-01", n % 12 + 1))
    });
    for (from, to, told) in [
        ("from = \"2018-06-01\"", "from = \"2018-6-1\"", "2026-02-05"),
        ("from = \"2018-06-01\"", "from = \"2018-06-31\"", "2026-02-05"),
        ("from = \"2018-06-01\"", "from = \"2024-01-01\"", "ends before it begins"),
        ("until = \"2023-01-01\"", "until = \"2020-01-01\"", "outside the periods"),
        ("from = \"2015-01-01\"", "from = 2015", "string"),
        ("on = \"2026-11-28\"", "on = \"soon\"", "2026-02-05"),
        ("by = \"counsel\", ", "", "by"),
        ("default-force = \"guidance\"", "default-force = \"habit\"", "guidance"),
        ("[[rule]]\nid = \"t.chat\"", &format!("{many}[[rule]]\nid = \"t.chat\""), "periods"),
    ] {
        let text = REGIME.replacen(from, to, 1);
        assert_ne!(text, REGIME, "{from}");
        let error = Regime::parse(&text).unwrap_err();
        assert!(error.code().id().starts_with("E2"), "{to}: {error}");
        assert!(error.to_string().contains(told), "{to}: {error}");
    }
}
