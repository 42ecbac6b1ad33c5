//! The whole conformance corpus through every layout of text, with slices and nulls.

mod common;

use std::collections::BTreeMap;
use std::path::Path;

use charte::{Charter, Policy, Regime, Time};
use charte_arrow::{Decider, Output, Sets, Words};
use charte_conformance::{Answer, Backend, Case, RustBackend};
use common::{Layout, Row, answers, of_error, of_nothing, table};
use serde_json::Value;

/// What the corpus expects of a row, by the core that a test of its own holds to it.
fn expected(case: &Case, answer: &Answer) -> Option<common::Answer> {
    let decision = match answer {
        Answer::Decision(decision) => decision,
        // A line that cannot be read. Errors of the charter have no table.
        Answer::Error(code) if code.starts_with("E3") && case.set_cookie.is_some() => {
            return Some(of_error(code));
        }
        _ => return None,
    };
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let rulings = decision["rulings"].as_array()?;
    let main = rulings.iter().find(|r| r["allowed"] == false).or(rulings.first())?;
    let list = |values: &Value, key: &str| {
        let values = values.as_array()?.iter();
        let words =
            values.filter_map(|v| if key.is_empty() { v.as_str() } else { v[key].as_str() });
        Some(words.collect::<Vec<_>>().join(","))
    };
    Some(
        Output::ALL
            .iter()
            .map(|output| match output {
                Output::MaySet => Some(decision["may_set"].to_string()),
                Output::Because | Output::Rule => text(&main[output.id()]),
                Output::Purposes => list(&decision["rulings"], "purpose"),
                Output::Serves => list(&decision["serves"], ""),
                Output::Findings => list(&decision["findings"], "code"),
                Output::Declaration => decision["declaration"].as_u64().map(|n| n.to_string()),
                Output::Error => None,
                _ => text(&decision[output.id()]),
            })
            .collect(),
    )
}

/// A charter with a regime, and the cases about it, names and lines apart.
type Group = (String, Option<String>, bool);

fn groups() -> BTreeMap<Group, (Policy, Vec<(Row, common::Answer)>)> {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/conformance/cases");
    let entries = charte_conformance::read_path(&cases).unwrap();
    charte_conformance::check_index(&cases, &entries).unwrap();
    let mut backend = RustBackend::new();
    let mut groups: BTreeMap<Group, (Policy, Vec<_>)> = BTreeMap::new();
    for entry in entries {
        let case = &entry.case;
        let is_line = case.set_cookie.is_some();
        // A table has cookies, each with one consent cookie at most.
        let fits = (is_line || case.cookie.is_some())
            && case.technology.as_deref().unwrap_or("cookie") == "cookie"
            && case.consent.len() <= 1
            && case.foreign.is_empty();
        if !fits {
            continue;
        }
        let answer = backend.run(case).unwrap();
        assert!(entry.expect.compare(&answer).is_empty(), "{}", case.id);
        let Some(expected) = expected(case, &answer) else { continue };
        let key = (case.charter.text.clone(), case.regime.clone(), is_line);
        let (_, rows) = groups.entry(key).or_insert_with(|| {
            let charter = Charter::parse(&case.charter.text).unwrap();
            let policy = match &case.regime {
                Some(id) => Policy::compile(charter, Regime::builtin(id).unwrap()),
                None => Policy::new(charter).unwrap(),
            };
            (policy, Vec::new())
        });
        let row = Row {
            subject: case.set_cookie.clone().or(case.cookie.clone()),
            host: case.host.clone(),
            page: case.page.clone(),
            consent: case.consent.first().cloned(),
            now: Some(case.now.parse::<Time>().unwrap().unix()),
            gpc: case.gpc.then_some(true),
            regime: None,
        };
        rows.push((row, expected));
        // Beside each case one without a name, and one without a moment.
        if rows.len() % 7 == 0 {
            let (row, _) = rows.last().unwrap().clone();
            rows.push((Row { subject: None, ..row.clone() }, of_nothing()));
            rows.push((Row { now: None, ..row }, of_nothing()));
        }
    }
    groups
}

#[test]
fn the_corpus_through_every_layout() {
    let groups = groups();
    let rows: usize = groups.values().map(|(_, rows)| rows.len()).sum();
    assert!(rows > 13_000, "only {rows} rows of the corpus are tables");
    for ((_, regime, is_line), (policy, cases)) in &groups {
        let (rows, expected): (Vec<Row>, Vec<_>) = cases.iter().cloned().unzip();
        for (number, layout) in Layout::ALL.into_iter().enumerate() {
            let words = Words::ALL[number % Words::ALL.len()];
            let mut decider = Decider::builder(policy.clone())
                .outputs(Output::ALL.iter().copied())
                .words(words)
                .sets(Sets::List)
                .build()
                .unwrap();
            let whole = table(&rows, *is_line, layout);
            let answered = decider.decide(&whole).unwrap();
            assert_eq!(answered.schema(), decider.schema());
            for ((row, expected), answer) in rows.iter().zip(&expected).zip(answers(&answered)) {
                assert_eq!(
                    &answer,
                    expected,
                    "{regime:?} {layout:?} {:?}",
                    row.subject.as_ref().filter(|_| !is_line)
                );
            }
            // A slice of the same table, by the same decider.
            let (from, length) = (rows.len() / 3, rows.len() / 2);
            let slice = decider.decide(&whole.slice(from, length)).unwrap();
            assert_eq!(answers(&slice), expected[from..from + length], "{regime:?} {layout:?}");
        }
    }
}
