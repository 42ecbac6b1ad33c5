//! Which regime a place has by itself: never one that is laxer than `eu` on nobody's word.
#![cfg(feature = "toml")]

use std::collections::{BTreeMap, BTreeSet};

use charte::regime::{Citation, Condition, Confidence, Force, Rule};
use charte::{Charter, Fact, Purpose, Regime, Requirement};

fn binding(rule: &Rule) -> impl Iterator<Item = &Condition> {
    rule.conditions().iter().filter(|c| c.force() == Force::Binding)
}

/// The first of the rules that holds, or the default.
fn answer<'r>(
    rules: &[&'r Rule],
    default: Requirement,
    value: &dyn Fn(Fact) -> Option<bool>,
) -> (Option<&'r Rule>, Requirement) {
    let holds = |rule: &&&Rule| binding(rule).all(|c| c.test().holds(value(c.test().fact())));
    let rule = rules.iter().find(holds).copied();
    (rule, rule.map_or(default, Rule::then))
}

/// Every way of stating the facts; derived ones are yes or no.
fn each_statement(facts: &[Fact], mut visit: impl FnMut(&dyn Fn(Fact) -> Option<bool>)) {
    let choices = |fact: &Fact| if fact.is_derived() { 2 } else { 3 };
    let all: usize = facts.iter().map(choices).product();
    for number in 0..all {
        let mut rest = number;
        let mut stated = Vec::with_capacity(facts.len());
        for fact in facts {
            stated.push((*fact, [Some(true), Some(false), None][rest % choices(fact)]));
            rest /= choices(fact);
        }
        visit(&|fact| stated.iter().find(|(f, _)| *f == fact).and_then(|(_, value)| *value));
    }
}

fn is_confirmed(citations: &[Citation], period: usize) -> bool {
    citations.iter().any(|c| c.is_in_period(period) && c.confidence() != Confidence::Unverified)
}

/// The rules, and the default, that give less than `eu` for some purpose and some facts in some
/// period, and that cite nothing better than `unverified` for it.
fn laxer_without_a_source(regime: &Regime) -> BTreeSet<String> {
    let eu = Regime::builtin("eu").unwrap();
    let mut found = BTreeSet::new();
    for (period, in_force) in regime.periods().iter().enumerate() {
        for purpose in Purpose::ALL.iter().filter(|p| **p != Purpose::Unclassified) {
            let mine: Vec<&Rule> = regime
                .rules()
                .iter()
                .filter(|r| r.purposes().contains(*purpose) && r.is_in_period(period))
                .collect();
            let theirs: Vec<&Rule> =
                eu.rules().iter().filter(|r| r.purposes().contains(*purpose)).collect();
            let tests = mine.iter().chain(&theirs).flat_map(|r| binding(r));
            let facts: BTreeSet<Fact> = tests.map(|c| c.test().fact()).collect();
            let facts: Vec<Fact> = facts.into_iter().collect();
            each_statement(&facts, |value| {
                let (rule, asked) = answer(&mine, in_force.default(), value);
                let (_, asked_by_eu) = answer(&theirs, eu.periods()[0].default(), value);
                if asked >= asked_by_eu {
                    return;
                }
                let (name, cited) = match rule {
                    Some(rule) => (rule.id().to_owned(), rule.citations()),
                    None => (format!("{}.default", regime.id()), in_force.default_citations()),
                };
                if !is_confirmed(cited, period) {
                    found.insert(name);
                }
            });
        }
    }
    found
}

fn laws() -> impl Iterator<Item = &'static Regime> {
    let all = Regime::builtin_ids().map(|id| Regime::builtin(id).unwrap());
    all.filter(|regime| regime.is_law() && regime.id() != "eu")
}

#[test]
fn a_territory_has_no_regime_that_is_laxer_on_nobody_s_word() {
    let mut by_name_only = BTreeMap::new();
    for regime in laws() {
        let unsure = laxer_without_a_source(regime);
        // Every state that it is for has a regime of its own.
        if regime.id() == "us-other" {
            assert_eq!(unsure, BTreeSet::new());
            continue;
        }
        let has_places = regime.territories().next().is_some();
        assert_eq!(
            has_places,
            unsure.is_empty(),
            "{}: change data/territories.toml, or find a second source for {unsure:?}",
            regime.id(),
        );
        if !unsure.is_empty() {
            by_name_only.insert(regime.id(), unsure);
        }
    }
    // What is chosen by its name only has its place judged by `eu`, and says so.
    for id in by_name_only.keys() {
        let code = id.to_uppercase();
        assert_eq!(Regime::of_territory(&code).map(Regime::id), Some("eu"), "{code}");
        let note = Regime::territory_note(&code).unwrap();
        assert!(note.starts_with(&format!("no regime for {code} yet; judged by eu")), "{note}");
        let (regime, note) = Regime::by_name(id).unwrap();
        assert_eq!((regime.id(), note), (*id, None));
    }
    assert!(by_name_only.contains_key("za"), "the rule decides something");
}

#[test]
fn a_place_without_a_regime_says_so() {
    for (code, regime) in [
        ("EE", "eu"),
        ("ee", "eu"),
        ("IM", "eu"),
        ("HK", "eu"),
        ("UA", "eu"),
        ("US-WY", "us-optout"),
        ("PR", "us-optout"),
        ("CA-AB", "ca"),
    ] {
        let expected = format!("no regime for {} yet; judged by {regime}", code.to_uppercase());
        assert_eq!(Regime::territory_note(code).as_deref(), Some(&*expected));
        assert_eq!(Regime::for_territory(code).id(), regime, "{code}");
    }
    for (code, id) in [("IN", "in"), ("tr", "tr"), ("CL", "cl")] {
        let note = Regime::territory_note(code).unwrap();
        let end = format!("judged by eu; `{id}` is not confirmed and is chosen by its id");
        assert!(note.ends_with(&end), "{note}");
    }
    for code in ["FR", "gp", "US-CO", "EU", "EEA", "UK", "FR-971", "US", "", "ZZ", "nowhere", "é"]
    {
        assert_eq!(Regime::territory_note(code), None, "{code:?}");
    }
}

#[test]
fn names_that_people_try() {
    for (name, id) in [
        ("fr", "fr"),
        ("FR", "fr"),
        ("France", "fr"),
        ("france", "fr"),
        ("uk", "gb"),
        ("UK", "gb"),
        ("GB", "gb"),
        ("United Kingdom", "gb"),
        ("Royaume-Uni", "gb"),
        ("england", "gb"),
        ("us-co", "us-co"),
        ("US-VA", "us-va"),
        ("us_ca", "us-ca"),
        ("california", "us-ca"),
        ("Californie", "us-ca"),
        ("new jersey", "us-nj"),
        ("Washington", "us-wa"),
        ("Germany", "de"),
        ("deutschland", "de"),
        ("Allemagne", "de"),
        ("Österreich", "at"),
        ("España", "es"),
        ("EL", "gr"),
        ("gp", "fr"),
        ("Québec", "ca-qc"),
        ("Canada", "ca"),
        ("EU", "eu"),
        ("Charte", "charte"),
        ("ZA", "za"),
        ("south africa", "za"),
    ] {
        let (regime, note) = Regime::by_name(name).unwrap_or_else(|e| panic!("{name}: {e}"));
        assert_eq!((regime.id(), note), (id, None), "{name}");
    }
    for (name, id) in [
        ("Sweden", "se"),
        ("Polska", "pl"),
        ("Türkiye", "tr"),
        ("turkey", "tr"),
        ("India", "in"),
        ("South Korea", "kr"),
        ("Indiana", "us-in"),
        ("Nouvelle-Zélande", "nz"),
    ] {
        assert_eq!(Regime::by_name(name).unwrap().0.id(), id, "{name}");
    }
    for (name, code) in [("ee", "EE"), ("Estonia", "EE"), ("hk", "HK"), ("ua", "UA")] {
        let (regime, note) = Regime::by_name(name).unwrap();
        let expected = format!("no regime for {code} yet; judged by eu");
        assert_eq!((regime.id(), note), ("eu", Some(expected)), "{name}");
    }
}

/// A suggestion is what the name means, or the id of no place; never another place.
#[test]
fn a_suggestion_is_never_another_place() {
    let told = |name: &str| match Regime::builtin(name) {
        Ok(regime) => panic!("{name} is {}", regime.id()),
        Err(error) => error.to_string(),
    };
    for (name, id) in [
        ("US-CO", "us-co"),
        ("us-wy", "us-optout"),
        ("uk", "gb"),
        ("GB", "gb"),
        ("FR", "fr"),
        ("france", "fr"),
        ("california", "us-ca"),
        ("Deutschland", "de"),
        ("SE", "se"),
        ("ee", "eu"),
        ("hk", "eu"),
        ("us-optot", "us-optout"),
        ("chart", "charte"),
        ("frr", "fr"),
        ("rf", "fr"),
        ("us-cal", "us-ca"),
    ] {
        let told = told(name);
        assert!(told.contains(&format!("did you mean `{id}`?")), "{name}: {told}");
    }
    for name in ["austrlia", "ukraina", "us-xx", "zz", "x", "bz-x", "germny", "ireand", ""] {
        let told = told(name);
        assert!(!told.contains("did you mean"), "{name}: {told}");
        assert!(told.contains("write one of"), "{name}: {told}");
    }
}

/// A charter names a regime by its id; its error says which.
#[test]
fn a_charter_names_a_regime_by_id() {
    let charter = |regime: &str| {
        let text = format!(
            "format = 1\nsite = \"https://www.example.fr\"\nregime = \"{regime}\"\n\
             [[cookie]]\nname = \"sid\"\npurposes = [\"authentication\"]\n"
        );
        charte::Policy::new(Charter::parse(text).unwrap())
    };
    assert!(charter("gb").is_ok());
    let error = charter("uk").unwrap_err();
    assert_eq!(error.code().id(), "E113");
    assert!(error.to_string().contains("did you mean `gb`?"), "{error}");
}

/// Every country of ISO 3166-1 has its regime, or the sentence that it has none and what judges it.
#[test]
fn every_country_is_answered() {
    const COUNTRIES: &str = "\
        AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT \
        BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH \
        ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT \
        HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS \
        LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI \
        NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG \
        SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG \
        UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";
    let codes: Vec<&str> = COUNTRIES.split_whitespace().collect();
    assert_eq!(codes.len(), 249, "the countries of ISO 3166-1");
    let mut own = 0;
    for code in codes {
        match Regime::territory_note(code) {
            None => {
                let regime = Regime::of_territory(code).unwrap_or_else(|| panic!("{code}"));
                assert!(regime.is_law(), "{code}");
                own += 1;
            }
            Some(note) => {
                assert!(
                    note.starts_with(&format!("no regime for {code} yet; judged by ")),
                    "{note}"
                );
                let judged = Regime::for_territory(code).id();
                assert!(["eu", "us-optout"].contains(&judged), "{code}: {judged}");
            }
        }
    }
    assert_eq!(own, 55, "how many have a regime of their own");
}
