//! A second evaluator, naive and straight from spec §6–7, over the regime files themselves: for
//! every regime, period, purpose, party and combination of the facts that its rules read, it must
//! say what the compiled policy says, and nothing that needs consent is allowed without it.
#![cfg(feature = "toml")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use charte::{
    Charter, Host, Page, Party, Policy, Purpose, Reading, Regime, Requirement, Sighting, Time,
};
use toml::{Table, Value};

const NOW_BY_DEFAULT: &str = "2026-11-23T10:05:00Z";

fn texts(table: &Table, key: &str) -> Vec<String> {
    let items = table.get(key).and_then(Value::as_array).into_iter().flatten();
    items.map(|t| t.as_str().unwrap().to_owned()).collect()
}

/// The rules of a file that name a purpose in a period, in order.
fn rules_for<'f>(file: &'f Table, purpose: Purpose, period: Option<&str>) -> Vec<&'f Table> {
    let rules = file.get("rule").and_then(Value::as_array).into_iter().flatten();
    rules
        .map(|r| r.as_table().unwrap())
        .filter(|r| {
            texts(r, "purposes").iter().any(|p| p == purpose.id())
                || texts(r, "classes").iter().any(|c| c == purpose.class().id())
                || r.get("all-purposes").and_then(Value::as_bool) == Some(true)
        })
        .filter(|r| match r.get("periods") {
            None => true,
            Some(_) => texts(r, "periods").iter().any(|p| Some(p.as_str()) == period),
        })
        .collect()
}

fn holds(condition: &str, facts: &BTreeMap<String, bool>) -> bool {
    let stated = |fact: &str| facts.get(fact).copied();
    match condition.split_at(1) {
        ("!", fact) => stated(fact) == Some(false),
        ("~", fact) => stated(fact) != Some(true),
        _ => stated(condition) == Some(true),
    }
}

struct Opinion {
    requirement: String,
    rule: String,
    objection: bool,
    unmet: Vec<String>,
}

fn opinion(
    file: &Table,
    purpose: Purpose,
    period: Option<&str>,
    facts: &BTreeMap<String, bool>,
) -> Opinion {
    let text = |t: &Table, key: &str| t[key].as_str().unwrap().to_owned();
    let mut unmet = Vec::new();
    for rule in rules_for(file, purpose, period) {
        let failed: Vec<String> =
            texts(rule, "all").into_iter().filter(|c| !holds(c, facts)).collect();
        if failed.is_empty() {
            let objection = rule.get("objection").and_then(Value::as_bool).unwrap_or(false);
            let requirement = text(rule, "then");
            let objection = objection && requirement == "exempt";
            return Opinion { requirement, rule: text(rule, "id"), objection, unmet: Vec::new() };
        }
        unmet.extend(failed);
    }
    let periods = file.get("period").and_then(Value::as_array).into_iter().flatten();
    let own = periods
        .map(|p| p.as_table().unwrap())
        .find(|p| p["id"].as_str() == period)
        .and_then(|p| p.get("default"));
    let requirement = own.unwrap_or(&file["default"]).as_str().unwrap().to_owned();
    Opinion { requirement, rule: format!("{}.default", text(file, "id")), objection: false, unmet }
}

/// Every combination of yes, no and silence for these facts.
fn combinations(facts: &[String]) -> Vec<BTreeMap<String, bool>> {
    let mut all = vec![BTreeMap::new()];
    for fact in facts {
        let with = |value: bool| {
            all.iter().cloned().map(move |mut c: BTreeMap<String, bool>| {
                c.insert(fact.clone(), value);
                c
            })
        };
        let more: Vec<_> = with(true).chain(with(false)).collect();
        all.extend(more);
    }
    all
}

fn moments(file: &Table) -> Vec<(Option<String>, String)> {
    let periods = file.get("period").and_then(Value::as_array).into_iter().flatten();
    let moments: Vec<_> = periods
        .map(|p| p.as_table().unwrap())
        .map(|p| {
            let day = |key| p.get(key).and_then(Value::as_str).map(str::to_owned);
            let now = match (day("from"), day("until")) {
                (Some(from), _) => format!("{from}T00:00:00Z"),
                (None, _) => "2000-01-01T00:00:00Z".to_owned(),
            };
            (day("id"), now)
        })
        .collect();
    if moments.is_empty() { vec![(None, NOW_BY_DEFAULT.to_owned())] } else { moments }
}

#[test]
fn the_policy_says_what_the_page_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/regimes");
    let mut walked = 0usize;
    for entry in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        let file: Table = text.parse().unwrap();
        let regime = Regime::builtin(file["id"].as_str().unwrap()).unwrap();
        for (period, now) in moments(&file) {
            for purpose in Purpose::ALL.iter().copied().filter(|p| *p != Purpose::Unclassified) {
                walked += walk(&file, regime, period.as_deref(), &now, purpose);
            }
        }
    }
    println!("{walked} states walked");
    assert!(walked > 50_000, "{walked}");
}

fn walk(file: &Table, regime: &Regime, period: Option<&str>, now: &str, purpose: Purpose) -> usize {
    let rules = rules_for(file, purpose, period);
    assert!(
        rules.iter().all(|r| r
            .get("limits")
            .and_then(Value::as_array)
            .is_none_or(|l| { l.iter().all(|l| l["force"].as_str() != Some("binding")) })),
        "a binding limit: teach this test to walk it"
    );
    let read: BTreeSet<String> = rules
        .iter()
        .flat_map(|r| texts(r, "all"))
        .map(|c| c.trim_start_matches(['!', '~']).to_owned())
        .filter(|f| f != "first-party" && f != "sole-purpose")
        .collect();
    let read: Vec<String> = read.into_iter().collect();
    let sole = rules.iter().any(|r| texts(r, "all").iter().any(|c| c.ends_with("sole-purpose")));
    let company: &[Option<Purpose>] =
        if sole { &[None, Some(Purpose::Security), Some(Purpose::Geolocation)] } else { &[None] };
    let now = Time::parse(now).unwrap();
    let mut walked = 0;
    for other in company.iter().copied().filter(|o| *o != Some(purpose)) {
        let purposes: Vec<&str> = std::iter::once(purpose).chain(other).map(Purpose::id).collect();
        let all = combinations(&read);
        // One charter holds every combination: the cookie's name is its number.
        let cookies: Vec<serde_json::Value> = all
            .iter()
            .enumerate()
            .map(|(i, facts)| serde_json::json!({"name": format!("c{i}"), "purposes": purposes, "facts": facts, "provider": "norole"}))
            .collect();
        let charter = serde_json::json!({
            "format": 1, "site": "https://www.example.fr", "cookie": cookies,
            "provider": [{"id": "norole", "name": "N"}],
        });
        let policy = Policy::compile(Charter::parse(charter.to_string()).unwrap(), regime);
        let minute = now.to_string().replace(['-', ':'], "");
        let minute = format!("{}Z", minute.get(..13).unwrap());
        let granted = Reading::of_values([format!("v1~{minute}~r1~y:{purpose}")]);
        let refused = Reading::of_values([format!("v1~{minute}~r1~n:{purpose}")]);
        let silent = Reading::none();
        for (i, stated) in all.iter().enumerate() {
            for party in [Party::First, Party::Third] {
                let mut facts = stated.clone();
                // The defaults of spec §3 for a provider without a role.
                let outside = [Some(purpose), other]
                    .into_iter()
                    .flatten()
                    .any(|p| p.class().id() != "necessary");
                if outside {
                    facts.entry("sale-or-share".into()).or_insert(true);
                }
                facts.insert("first-party".into(), party == Party::First);
                facts.insert(
                    "sole-purpose".into(),
                    other.is_none_or(|o| o.class().id() == "necessary"),
                );
                let expected = opinion(file, purpose, period, &facts);
                let host =
                    if party == Party::First { "www.example.fr" } else { "other.example.net" };
                let name = format!("c{i}");
                let decide = |reading: &Reading, signal: bool| {
                    let page = Page::Host(Host::parse("www.example.fr").unwrap());
                    let visitor = policy.visitor(reading, now).on(page).signal(signal);
                    let decision = visitor.decide_sighting(Sighting::named(&name).from_host(host));
                    let ruling =
                        decision.rulings().into_iter().find(|r| r.purpose == purpose).unwrap();
                    let unmet: Vec<String> =
                        ruling.unmet.iter().map(|u| u.condition.clone()).collect();
                    (ruling.requirement, ruling.rule.to_string(), ruling.allowed, unmet)
                };
                let context = format!("{} {period:?} {purpose} {party} {facts:?}", regime.id());
                let (requirement, rule, allowed, unmet) = decide(&silent, false);
                assert_eq!(requirement.id(), expected.requirement, "{context}");
                assert_eq!(rule, expected.rule, "{context}");
                assert_eq!(unmet, expected.unmet, "{context}");
                let needs_consent = requirement >= Requirement::OptIn;
                assert_eq!(allowed, !needs_consent, "{context}");
                let (_, _, allowed, _) = decide(&granted, false);
                assert_eq!(allowed, requirement != Requirement::Prohibited, "{context}");
                let (_, _, allowed, _) = decide(&refused, false);
                let spared = expected.requirement == "exempt" && !expected.objection;
                assert_eq!(allowed, spared || expected.requirement == "out-of-scope", "{context}");
                let (_, _, with_signal, _) = decide(&granted, true);
                let heard = regime.periods()[0].gpc().id() != "none";
                let concerned = purpose.class().id() == "marketing"
                    || facts.get("sale-or-share") == Some(&true);
                let taken = expected.requirement == "opt-out" && concerned && heard;
                let prohibited = expected.requirement == "prohibited";
                assert_eq!(with_signal, !taken && !prohibited, "{context}");
                walked += 4;
            }
        }
    }
    walked
}
