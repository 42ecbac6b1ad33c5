//! The regimes that ship with the library are what their files say.
#![cfg(all(feature = "regimes", feature = "toml"))]

use std::collections::HashSet;
use std::path::Path;

use charte::regime::{Citation, Force, Gpc, Rule};
use charte::{Charter, Fact, Policy, Purpose, ReceivedConsent, Regime, Requirement, Time};

#[test]
fn tables_equal_their_files() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let shared = |id: &str| std::fs::read(data.join(format!("shared/{id}.toml"))).ok();
    let mut ids = Vec::new();
    for entry in std::fs::read_dir(data.join("regimes")).unwrap() {
        let path = entry.unwrap().path();
        let id = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let file = Regime::parse_with(std::fs::read(&path).unwrap(), shared)
            .unwrap_or_else(|e| panic!("{}: {e:?}", path.display()));
        assert_eq!(file.id(), id, "a file is called after its regime");
        assert_eq!(&file, Regime::builtin(&id).unwrap(), "{id}: run cargo xtask generate");
        ids.push(id);
    }
    ids.sort();
    assert_eq!(ids, Regime::builtin_ids().collect::<Vec<_>>());
    assert!(ids.len() >= 5);
}

#[test]
fn territories() {
    let of = |code: &str| Regime::for_territory(code).id();
    assert_eq!(of("FR"), "fr");
    assert_eq!(of("gp"), "fr");
    assert_eq!(of("US-CA"), "us-ca");
    assert_eq!(of("FR-971"), "fr");
    assert_eq!(of("AX"), "fi");
    assert_eq!(of("SE"), "se");
    assert_eq!(of("EE"), "eu");
    assert_eq!(of(""), "eu");
    assert_eq!(of("nowhere"), "eu");
}

#[test]
fn subdivisions_and_unknown_places() {
    let of = |code: &str| Regime::of_territory(code).map(Regime::id);
    assert_eq!(of("US-ZZ"), Some("us-optout"), "an unknown state has the country's");
    assert_eq!(of("us-tx"), Some("us-tx"));
    assert_eq!(of("US-WY"), Some("us-optout"));
    assert_eq!(of("CA-QC"), Some("ca-qc"));
    for place in ["GP", "MQ", "GF", "RE", "YT", "MF"] {
        assert_eq!(of(place), Some("fr"), "{place}");
    }
    for place in ["JE", "GG", "IM", "EE", "IN", "TR"] {
        assert_eq!(of(place), Some("eu"), "{place}");
    }
    for unknown in ["", "-", "ZZ", "ZZ-FR", "France", "F R", "é"] {
        assert_eq!(of(unknown), None, "{unknown:?}");
        assert_eq!(Regime::for_territory(unknown).id(), "eu", "{unknown:?}");
    }
    for id in Regime::builtin_ids() {
        let regime = Regime::builtin(id).unwrap();
        // Which law has no place, and why, is tried in `resolution.rs`.
        assert!(regime.is_law() || regime.territories().next().is_none(), "{id}");
    }
}

#[test]
fn the_regime_that_serves_a_place() {
    let charter = |keys: &str| {
        Charter::parse(format!("format = 1\nsite = \"https://www.example.fr\"\n{keys}")).unwrap()
    };
    let none = charter("regime = \"us-ca\"");
    let some = charter("regime = \"fr\"\nregimes = [\"gb\", \"us-ca\"]");
    let cases = [
        (&none, "GP", "fr"),
        (&none, "nowhere", "eu"),
        (&some, "GP", "fr"),
        (&some, "UK", "gb"),
        (&some, "US-CA", "us-ca"),
        // Not served: the strictest of those that are.
        (&some, "SE", "gb"),
        (&some, "EE", "gb"),
        (&some, "US-TX", "gb"),
        (&some, "nowhere", "gb"),
    ];
    for (charter, code, expected) in cases {
        assert_eq!(charter.for_territory(code).unwrap().id(), expected, "{code}");
    }
    let quebec = Regime::builtin("ca-qc").unwrap();
    assert_eq!(some.for_territory_or("SE", quebec).unwrap().id(), "ca-qc");
    assert_eq!(some.for_territory_or("GB", quebec).unwrap().id(), "gb");
    assert_eq!(none.for_territory_or("nowhere", quebec).unwrap().id(), "ca-qc");
    assert_eq!(none.for_territory_or("SE", quebec).unwrap().id(), "se");
    let equals = charter("regime = \"dk\"\nregimes = [\"de\", \"fi\"]");
    assert_eq!(equals.for_territory("FR").unwrap().id(), "dk", "its own before its equals");
    let unknown = charter("regimes = [\"xx\"]");
    assert_eq!(unknown.for_territory("FR").unwrap_err().code().id(), "E113");
}

#[test]
fn the_default_is_the_strictest() {
    let strictest = Regime::builtin_ids().map(|id| Regime::builtin(id).unwrap());
    let most = strictest.filter(|r| r.is_law()).map(Regime::strictness).max();
    assert_eq!(Some(Regime::for_territory("nowhere").strictness()), most);
}

fn laws() -> impl Iterator<Item = (&'static Regime, usize)> {
    let all = Regime::builtin_ids().map(|id| Regime::builtin(id).unwrap());
    all.flat_map(|regime| (0..regime.periods().len()).map(move |period| (regime, period)))
}

/// Every way of stating these facts; derived ones are yes or no.
fn statements(facts: &[Fact]) -> Vec<Vec<(Fact, Option<bool>)>> {
    let mut all = vec![Vec::new()];
    for fact in facts {
        let values: &[Option<bool>] = if fact.is_derived() {
            &[Some(true), Some(false)]
        } else {
            &[Some(true), Some(false), None]
        };
        all = all
            .iter()
            .flat_map(|rest| {
                values.iter().map(move |v| {
                    let mut next: Vec<_> = rest.clone();
                    next.push((*fact, *v));
                    next
                })
            })
            .collect();
    }
    all
}

/// By trying every statement: which rules decide something, in every period, and that the list
/// of cases says the same.
#[test]
fn every_rule_is_reached_and_every_purpose_answered() {
    let mut answered = 0;
    for (regime, period) in laws() {
        let mut reached = HashSet::new();
        for purpose in Purpose::ALL.iter().filter(|p| **p != Purpose::Unclassified) {
            let rules: Vec<&Rule> = regime
                .rules()
                .iter()
                .filter(|r| r.purposes().contains(*purpose) && r.is_in_period(period))
                .collect();
            let binding = |r: &Rule| -> Vec<_> {
                r.conditions()
                    .iter()
                    .filter(|c| c.force() == Force::Binding)
                    .map(|c| c.test())
                    .collect()
            };
            let mut facts: Vec<Fact> =
                rules.iter().flat_map(|r| binding(r)).map(|t| t.fact()).collect();
            facts.sort();
            facts.dedup();
            let mut here = HashSet::new();
            for stated in statements(&facts) {
                let value = |f: Fact| stated.iter().find(|(s, _)| *s == f).and_then(|(_, v)| *v);
                let holds = |r: &&&Rule| binding(r).iter().all(|t| t.holds(value(t.fact())));
                let rule = rules
                    .iter()
                    .find(holds)
                    .map_or(format!("{}.default", regime.id()), |r| r.id().to_owned());
                here.insert(rule);
            }
            let cases = regime.cases(*purpose, period);
            let listed: HashSet<String> =
                cases.iter().map(|c| c.rule.clone().into_owned()).collect();
            assert_eq!(listed, here, "{} period {period} {purpose}", regime.id());
            assert!(!cases.is_empty());
            answered += 1;
            reached.extend(here);
        }
        for rule in regime.rules().iter().filter(|r| r.is_in_period(period)) {
            assert!(
                reached.contains(rule.id()),
                "{} is never reached in period {period}",
                rule.id()
            );
        }
        assert!(regime.cases(Purpose::Unclassified, period).is_empty());
    }
    assert!(answered >= 25 * 22);
}

#[test]
fn every_source_can_be_looked_up() {
    for (regime, period) in laws() {
        let id = regime.id();
        let in_force = &regime.periods()[period];
        let known = |c: &Citation| regime.instrument(c.instrument()).is_some();
        let sourced = |what: &str, all: &[Citation]| {
            assert!(all.iter().all(known), "{id}: {what} cites what is no instrument");
            let speaking = all.iter().filter(|c| c.is_in_period(period)).count();
            assert!(speaking > 0, "{id}: {what} has no source in period {period}");
        };
        sourced("the default", in_force.default_citations());
        if in_force.gpc() == Gpc::Binding {
            sourced("the signal", in_force.gpc_citations());
        }
        for keeping in [Some(in_force.validity()), regime.ask_again()].into_iter().flatten() {
            match keeping.force() {
                Force::Product => assert!(keeping.citations().is_empty(), "{id}"),
                _ => sourced("a span", keeping.citations()),
            }
        }
        for rule in regime.rules().iter().filter(|r| r.is_in_period(period)) {
            sourced(rule.id(), rule.citations());
            for limit in rule.limits() {
                assert_ne!(limit.force(), Force::Product, "{}", rule.id());
                sourced(rule.id(), limit.citations());
            }
        }
        for duty in regime.duties().iter().filter(|d| d.is_in_period(period)) {
            sourced(duty.text("en"), duty.citations());
            assert_ne!(duty.text("fr"), duty.text("en"), "{id}: a duty in one language only");
        }
        assert!(!regime.name("fr").is_empty(), "{id}");
    }
}

#[test]
fn every_instrument_has_a_date_and_an_address_or_says_why_not() {
    for regime in Regime::builtins() {
        assert!(!regime.instruments().is_empty());
        for instrument in regime.instruments() {
            let (id, name) = (regime.id(), instrument.id());
            assert!(
                instrument.url().is_some() != instrument.url_missing().is_some(),
                "{id}: {name}"
            );
            assert!(
                instrument.date().is_some() != instrument.date_missing().is_some(),
                "{id}: {name}"
            );
            let cited = regime.citations().any(|citation| citation.instrument() == name);
            assert!(cited, "{id}: {name} is cited nowhere");
        }
    }
}

/// A citation may speak of one period only.
#[test]
fn a_decision_cites_what_was_in_force() {
    let charter = "format = 1\nsite = \"https://www.example.fr\"\n\
        [[cookie]]\nname = \"sessionid\"\npurposes = [\"authentication\"]\nlifetime = \"session\"\n";
    let cited = |regime: &str, now: &str| -> Vec<String> {
        let policy =
            Policy::compile(Charter::parse(charter).unwrap(), Regime::builtin(regime).unwrap());
        let consent = ReceivedConsent::none();
        let visitor = policy.visitor(&consent, now.parse::<Time>().unwrap());
        visitor.explain("sessionid").rulings()[0]
            .citations
            .iter()
            .map(ToString::to_string)
            .collect()
    };
    assert_eq!(cited("gb", "2026-02-04T23:59:59Z"), ["uk-pecr reg. 6"]);
    assert_eq!(cited("gb", "2026-02-05T00:00:00Z"), ["uk-pecr reg. 6", "uk-pecr Sch. A1 ¶4"]);
    assert_eq!(cited("no", "2024-12-31T23:59:59Z"), ["no-ekomloven-2003 §2-7 b", "wp194 §3.2"]);
    assert_eq!(cited("no", "2025-01-01T00:00:00Z"), ["no-ekomloven-2024 §3-15", "wp194 §3.2"]);
    for (regime, last, before, after) in [
        ("pl", "2024-11-09", "pl-telecom-2004", "pl-pke-2024"),
        ("sk", "2022-01-31", "sk-351-2011", "sk-452-2021"),
        ("si", "2022-11-09", "si-zekom-1", "si-zekom-2"),
        ("vn", "2025-12-31", "vn-decree-13", "vn-91-2025"),
        ("mx", "2025-03-20", "mx-lfpdppp-2010", "mx-lfpdppp-2025"),
        ("cl", "2026-11-30", "cl-19628", "cl-21719"),
    ] {
        let old = format!("{last}T23:59:59Z");
        let new = Time::from_unix(old.parse::<Time>().unwrap().unix() + 1).to_string();
        assert!(cited(regime, &old)[0].starts_with(before), "{regime}: {:?}", cited(regime, &old));
        assert!(cited(regime, &new)[0].starts_with(after), "{regime}: {:?}", cited(regime, &new));
    }
}

#[test]
fn what_a_regime_file_may_not_say() {
    let file = |part: &str| {
        format!(
            "format = 1\nid = \"t\"\nname = \"Test\"\nlaw = false\ngpc = \"none\"\n\
             default = \"opt-in\"\nvalidity = \"6 months\"\nvalidity-force = \"product\"\n{part}\n\
             [[period]]\nid = \"old\"\nuntil = \"2026-01-01\"\n\
             [[period]]\nid = \"new\"\nfrom = \"2026-01-01\"\n\
             [[instrument]]\nid = \"act\"\ntitle = \"The Act\"\n"
        )
    };
    let duty = |inside: &str| file(&format!("duties = [{{ text = \"Do.\", {inside} }}]"));
    let cite = |inside: &str| {
        duty(&format!("cite = [{{ instrument = \"act\", confidence = \"unverified\"{inside} }}]"))
    };
    assert!(Regime::parse(cite(", periods = [\"old\"]")).is_ok());
    assert!(Regime::parse(duty("asks = [\"informed\"], purposes = [\"security\"]")).is_ok());
    assert!(Regime::parse(duty("purposes = [\"security\"]")).is_ok());
    for bad in [
        cite(", periods = [\"older\"]"),
        cite(", period = [\"old\"]"),
        duty("asks = [\"informed\"]"),
        duty("purposes = [\"safety\"]"),
        duty("asks = [\"told\"], purposes = [\"security\"]"),
        file("gpc-cite = [{ instrument = \"bill\", confidence = \"unverified\" }]"),
        file(
            "gpc-cite = [{ instrument = \"act\", confidence = \"unverified\", periods = [\"old\"] }]",
        ),
    ] {
        let error = Regime::parse(&bad).unwrap_err();
        assert!(error.code().id().starts_with("E2"), "{error}");
    }
}

/// A citation is only as sure as where its words were read (spec §6).
#[test]
fn what_is_sure_says_where_it_was_read() {
    let cited = |inside: &str| {
        Regime::parse(format!(
            "format = 1\nid = \"t\"\nname = \"Test\"\nlaw = false\ngpc = \"none\"\n\
             default = \"opt-in\"\nvalidity = \"6 months\"\nvalidity-force = \"product\"\n\
             default-cite = [{{ instrument = \"act\", {inside} }}]\n\
             [[instrument]]\nid = \"act\"\ntitle = \"The Act\"\n"
        ))
    };
    for sure in ["official", "secondary"] {
        let error = cited(&format!("confidence = \"{sure}\"")).unwrap_err();
        assert_eq!(error.code().id(), "E203", "{error}");
        assert!(error.to_string().contains("without a source"), "{error}");
        assert!(cited(&format!("confidence = \"{sure}\", source = \"the gazette\"")).is_ok());
    }
    assert!(cited("confidence = \"unverified\"").is_ok());
    for (regime, _) in laws() {
        for period in regime.periods() {
            for citation in period.default_citations() {
                let sure = citation.confidence() != charte::regime::Confidence::Unverified;
                assert!(!sure || citation.source().is_some(), "{} {citation}", regime.id());
            }
        }
    }
}

/// What the pages say about each purpose is what the library says.
#[test]
fn the_page_says_what_the_library_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/regimes");
    let Ok(files) = std::fs::read_dir(&folder) else {
        assert!(std::env::var_os("CI").is_none(), "{} is missing", folder.display());
        println!("{} is not there, nothing to compare", folder.display());
        return;
    };
    let page: String =
        files.map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap()).collect();
    let cells = |line: &str| -> Vec<String> {
        line.trim_matches('|').split('|').map(|c| c.trim().to_owned()).collect()
    };
    let (mut heads, mut compared) = (Vec::new(), 0);
    for line in page.lines() {
        if line.starts_with("| regime | ") {
            heads = cells(line);
        }
        let Some(id) = line.strip_prefix("| [").and_then(|l| l.split('`').nth(1)) else { continue };
        let (Ok(regime), Some(first)) = (Regime::builtin(id), heads.get(1)) else { continue };
        if Purpose::from_id(first).is_none() {
            continue;
        }
        for (head, cell) in heads.iter().zip(cells(line)).skip(1) {
            let latest = regime.periods().len() - 1;
            let cases = regime.cases(Purpose::from_id(head).unwrap(), latest);
            let asked = || cases.iter().map(|c| c.requirement);
            let letter = |r: Requirement| match r {
                Requirement::OutOfScope => "–",
                Requirement::Exempt => "E",
                Requirement::OptOut => "O",
                Requirement::OptIn => "I",
                Requirement::Prohibited => "P",
            };
            let ends = [asked().min().unwrap(), asked().max().unwrap()].map(letter);
            let expected = if ends[0] == ends[1] { ends[0].to_owned() } else { ends.join(" / ") };
            assert_eq!(cell, expected, "{id} {head}");
            compared += 1;
        }
    }
    assert_eq!(compared, 22 * Regime::builtin_ids().count());
}

/// The examples of `docs/own-regime.md` are the files, and they decide.
#[test]
fn a_regime_of_ones_own() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
    let page = std::fs::read_to_string(format!("{root}/docs/own-regime.md")).unwrap();
    let read = |name: &str| {
        let file = std::fs::read_to_string(format!("{root}/examples/regime/{name}")).unwrap();
        let (_, body) = file.split_once('\n').unwrap();
        assert!(page.contains(body), "docs/own-regime.md shows another {name}");
        Regime::parse(&file).unwrap()
    };
    let charter = "format = 1\nsite = \"https://www.example.fr\"\n\
        [[cookie]]\nname = \"csrf\"\npurposes = [\"security\"]\nlifetime = \"session\"\n\
        [[cookie]]\nname = \"theme\"\npurposes = [\"interface\"]\nlifetime = \"session\"\n\
        facts = { requested = true }\n\
        [[cookie]]\nname = \"_pk\"\npurposes = [\"audience-measurement\"]\nlifetime = \"13 months\"\n\
        facts = { anonymous = true, cross-site = false, shared = false }\n";
    let rulings = |regime: &Regime| {
        let policy = Policy::compile(Charter::parse(charter).unwrap(), regime);
        let consent = ReceivedConsent::none();
        let visitor = policy.visitor(&consent, "2026-11-23T10:05:00Z".parse::<Time>().unwrap());
        let names = ["csrf", "theme", "_pk"];
        names.map(|name| {
            let rule = visitor.explain(name).rulings()[0].rule.to_string();
            (rule, visitor.decide(name).may_set())
        })
    };
    let is = |rule: &str, may_set| (rule.to_owned(), may_set);
    assert_eq!(
        rulings(&read("own.toml")),
        [is("own.security", true), is("own.default", false), is("own.default", false)]
    );
    assert_eq!(
        rulings(&read("shop.toml")),
        [
            is("shop.security", true),
            is("shop.interface-requested", true),
            is("shop.audience-measurement", false)
        ]
    );
}
