//! The conformance cases of asking, recording, reading and exchanges, through the core: their
//! form is in `tests/conformance/README.md`.

use std::collections::BTreeSet;
use std::path::PathBuf;

use charte::{
    Act, Area, Charter, Exchange, Mode, Policy, Purpose, Reading, Regime, RequestHead, State, Time,
};
use serde_json::{Map, Value, json};

fn corpus() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/conformance")
}

fn policy(case: &Value) -> Policy {
    let charter = match &case["charter"] {
        Value::String(file) => std::fs::read(corpus().join("requests").join(file)).unwrap(),
        charter => charter.to_string().into_bytes(),
    };
    Policy::compile(
        Charter::parse(charter).unwrap(),
        Regime::builtin(case["regime"].as_str().unwrap()).unwrap(),
    )
}

fn reading(case: &Value) -> Reading {
    match &case["consent"] {
        Value::Null => Reading::none(),
        Value::String(value) => Reading::of_values([value]),
        Value::Array(values) => Reading::of_values(values.iter().map(|v| v.as_str().unwrap())),
        other => panic!("{other}"),
    }
}

fn acts(acts: &Value) -> Vec<Act<'_>> {
    acts.as_array()
        .unwrap()
        .iter()
        .map(|a| {
            let purpose = || Purpose::from_id(a["purpose"].as_str().unwrap()).unwrap();
            match (a["act"].as_str().unwrap(), a["provider"].as_str()) {
                ("accept-all", None) => Act::AcceptAll,
                ("refuse-all", None) => Act::RefuseAll,
                ("seen", None) => Act::Seen,
                ("grant", None) => Act::Grant(purpose()),
                ("refuse", None) => Act::Refuse(purpose()),
                ("grant", Some(provider)) => Act::GrantPair(purpose(), provider),
                ("refuse", Some(provider)) => Act::RefusePair(purpose(), provider),
                ("refuse-provider", Some(provider)) => Act::RefuseProvider(provider),
                ("allow-provider", Some(provider)) => Act::AllowProvider(provider),
                other => panic!("{other:?}"),
            }
        })
        .collect()
}

fn answer(case: &Value) -> Value {
    let policy = policy(case);
    let now = Time::parse(case["now"].as_str().unwrap()).unwrap();
    if let Some(exchange) = case.get("exchange") {
        return run_exchange(&policy, now, exchange);
    }
    let reading = reading(case);
    let visitor = policy.visitor(&reading, now).signal(case["gpc"].as_bool().unwrap());
    if let Some(ask) = case.get("ask") {
        let area = ask["area"].as_str().map(|a| Area::from_id(a).unwrap());
        return serde_json::to_value(visitor.ask(area)).unwrap();
    }
    if let Some(record) = case.get("record") {
        return match visitor.record(&acts(&record["acts"]), record["id"].as_str()) {
            Err(error) => json!({"error": error.code().id()}),
            Ok(consent) => {
                let w = visitor.write(&consent);
                json!({"value": w.value, "max_age": w.max_age, "shortened": w.shortened})
            }
        };
    }
    assert_eq!(case["read"], true);
    json!({
        "state": visitor.state().id(),
        "value": reading.consent().map(charte::Consent::encode),
        "copies": reading.copies(),
        "error": reading.error().map(|e| e.code().id()),
    })
}

fn run_exchange(policy: &Policy, now: Time, case: &Value) -> Value {
    let text = |v: &Value| v.as_str().unwrap().to_owned();
    let headers: Vec<(String, String)> =
        case["headers"].as_array().unwrap().iter().map(|h| (text(&h[0]), text(&h[1]))).collect();
    let mut head = RequestHead::default();
    headers.iter().for_each(|(name, value)| head.note(name.as_bytes(), value.as_bytes()));
    let lines: Vec<&str> = headers
        .iter()
        .filter(|(name, _)| name.eq_ignore_ascii_case("cookie"))
        .map(|(_, value)| value.as_str())
        .collect();
    let target = case["target"].as_str().unwrap_or("/").as_bytes();
    let mode = case["mode"].as_str().map_or(Mode::Enforce, |m| Mode::from_id(m).unwrap());
    let facts = head.read(policy.charter(), &lines);
    let before = facts.exchange(policy, now, mode);

    let mut reports = Vec::new();
    let mut cookie = Vec::new();
    for line in &lines {
        let mut kept = line.as_bytes().to_vec();
        if case["filter_request"] == true {
            kept = before
                .filter_cookie_telling(line.as_bytes(), |report| {
                    reports.push(json!(["cookie", report.cookie().unwrap(), report.removed()]));
                })
                .into_owned();
        }
        if !kept.is_empty() {
            cookie.push(String::from_utf8(kept).unwrap());
        }
    }
    let mut out = json!({
        "cookie": cookie,
        "party": before.decide("a name that nobody declared").party().id(),
        "signal": facts.signal(),
        "state": State::id(before.visitor().state()),
    });
    let recorded = case.get("acts").map(|a| before.record(&acts(a), None, target).unwrap());
    let after = match &recorded {
        None => facts.clone(),
        Some(recorded) => facts.clone().answered(recorded.consent().clone()),
    };
    let after: Exchange<'_> = after.exchange(policy, now, mode);
    let mut kept = Vec::new();
    for line in case["set_cookie"].as_array().into_iter().flatten() {
        let report = after.set_cookie(line.as_str().unwrap().as_bytes());
        if !report.as_ref().is_some_and(|r| r.removed()) {
            kept.push(line.clone());
        }
        reports.extend(report.map(|r| {
            let name = r.cookie().map(|n| n.into_owned());
            let name = name.or_else(|| r.error().map(|e| e.code().id().to_owned()));
            json!([r.field().id(), name, r.removed()])
        }));
    }
    let map = out.as_object_mut().unwrap();
    map.insert("set_cookie".into(), kept.into());
    map.insert("reports".into(), reports.into());
    if let Some(cap) = case["erase"].as_u64() {
        let erasure = after.erase(lines, target, cap as usize);
        map.insert("deletions".into(), deletions(erasure.lines()));
        map.insert("remaining".into(), erasure.remaining().into());
        let missed = erasure.unreachable().iter().map(|u| json!([u.name, u.why]));
        map.insert("unreachable".into(), set(missed.collect()));
    }
    if let Some(recorded) = &recorded {
        let (last, stale) = recorded.lines().split_last().unwrap();
        map.insert("consent_lines".into(), json!([deletions(stale), attributes(last)]));
    }
    out
}

fn set(mut values: Vec<Value>) -> Value {
    values.sort_by_key(Value::to_string);
    values.into()
}

/// A line by its parts: name and value, then the attributes in ASCII order.
fn attributes(line: &str) -> Value {
    let mut parts = line.split("; ");
    let pair = parts.next().unwrap();
    let rest: BTreeSet<String> = parts.map(str::to_ascii_lowercase).collect();
    json!([pair, rest])
}

fn deletions(lines: &[String]) -> Value {
    set(lines.iter().map(|line| deletion(line)).collect())
}

fn deletion(line: &str) -> Value {
    let mut parts = line.split("; ");
    let name = parts.next().unwrap().strip_suffix('=').unwrap();
    let mut out = Map::from_iter([("name".into(), name.into()), ("path".into(), Value::Null)]);
    let mut past = BTreeSet::new();
    for part in parts {
        let (key, value) = part.split_once('=').unwrap_or((part, ""));
        match (key, value) {
            ("Path", path) => out.insert("path".into(), path.into()),
            ("Domain", domain) => out.insert("domain".into(), domain.into()),
            ("Secure", _) => out.insert("secure".into(), true.into()),
            ("Partitioned", _) => out.insert("partitioned".into(), true.into()),
            ("SameSite", "None") => out.insert("same_site_none".into(), true.into()),
            ("Max-Age", "0") | ("Expires", "Thu, 01 Jan 1970 00:00:00 GMT") => {
                past.insert(key);
                None
            }
            other => panic!("{other:?} in a deletion"),
        };
    }
    assert_eq!(past.len(), 2, "{line}");
    out.into()
}

fn expected(key: &str, value: &Value) -> Value {
    match key {
        "deletions" | "unreachable" => set(value.as_array().unwrap().clone()),
        "consent_lines" => {
            let stale = set(value[0].as_array().unwrap().clone());
            json!([stale, attributes(value[1].as_str().unwrap())])
        }
        _ => value.clone(),
    }
}

#[test]
fn every_case() {
    let (mut failures, mut passed, mut ids) = (Vec::new(), 0, BTreeSet::new());
    for file in ["asking.json", "recording.json", "enforcement.json"] {
        let cases = std::fs::read(corpus().join("requests").join(file)).unwrap();
        let cases: Vec<Value> = serde_json::from_slice(&cases).unwrap();
        for case in cases {
            let id = case["id"].as_str().unwrap().to_owned();
            assert!(ids.insert(id.clone()), "{id} occurs twice");
            let expect = case["expect"].as_object().unwrap();
            assert!(!expect.is_empty(), "{id} expects nothing");
            let answer = answer(&case);
            let before = failures.len();
            for (key, value) in expect {
                let (wanted, got) = (expected(key, value), answer.get(key).unwrap_or(&Value::Null));
                if wanted != *got {
                    failures.push(format!("{id} {key}\n  wanted {wanted}\n  got    {got}"));
                }
            }
            passed += usize::from(failures.len() == before);
        }
    }
    assert!(failures.is_empty(), "{passed} passed\n{}", failures.join("\n"));
    assert!(passed >= 60, "{passed}");
}
