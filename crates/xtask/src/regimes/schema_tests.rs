//! The schema of regime files: it takes what ships, refuses what is wrong, and knows the words.

use std::path::Path;

use jsonschema::Validator;
use serde_json::{Value, json};

use super::{FACTS, GPC, PURPOSES, REQUIREMENTS};

fn data() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../charte/data")
}

fn schema() -> Value {
    let text = std::fs::read_to_string(data().join("regime.schema.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

fn regime(path: &Path) -> Value {
    let text = std::fs::read_to_string(path).unwrap();
    serde_json::to_value(text.parse::<toml::Table>().unwrap()).unwrap()
}

fn errors(validator: &Validator, regime: &Value) -> Vec<String> {
    validator.iter_errors(regime).map(|e| format!("{}: {e}", e.instance_path())).collect()
}

#[test]
fn every_shipped_file_is_valid() {
    jsonschema::meta::validate(&schema()).unwrap();
    let validator = jsonschema::validator_for(&schema()).unwrap();
    let mut files = 0;
    for entry in std::fs::read_dir(data().join("regimes")).unwrap() {
        let path = entry.unwrap().path();
        assert_eq!(errors(&validator, &regime(&path)), [""; 0], "{}", path.display());
        files += 1;
    }
    assert!(files >= 25, "{files} regimes");
}

#[test]
fn what_is_wrong_is_refused() {
    let validator = jsonschema::validator_for(&schema()).unwrap();
    let good = regime(&data().join("regimes/fr.toml"));
    let cases: &[(&str, Value)] = &[
        ("/format", json!(2)),
        ("/id", json!("FR")),
        ("/law", json!("yes")),
        ("/gpc", json!("binding")),
        ("/gpc", json!("sometimes")),
        ("/default", json!("opt-up")),
        ("/default-cite", json!([])),
        ("/validity", json!("6 moons")),
        ("/validity-force", json!("product")),
        ("/validity-force", json!(null)),
        ("/instrument/0/url", json!("http://law.example")),
        ("/instrument/0/url-missing", json!("why")),
        ("/instrument/0/date", json!("1978-13-06")),
        ("/duties/0/cite", json!([])),
        ("/duties/0/asks", json!(["informed"])),
        ("/rule/0/id", json!("transmission")),
        ("/rule/0/purposes", json!(["unclassified"])),
        ("/rule/0/purposes", json!([])),
        ("/rule/0/all", json!(["=shared"])),
        ("/rule/0/then", json!("maybe")),
        ("/rule/0/objection", json!(1)),
        ("/rule/0/cite/0/confidence", json!("sure")),
        ("/rule/0/cite/0/periods", json!([])),
        ("/rule/0/cite/0/source", json!("")),
        ("/rule/0/from", json!("2020-9-17")),
        ("/from", json!(2020)),
        ("/default-force", json!("habit")),
        ("/reviewed", json!({ "on": "2026-11-28", "by": "counsel" })),
        ("/rule/14/then", json!("opt-out")),
        ("/rule/14/limits/0/force", json!("product")),
        ("/rule/14/limits/0/of", json!("size")),
        ("/rule/14/limits/0/unless", json!("asked")),
        ("/surplus", json!(1)),
    ];
    for (pointer, value) in cases {
        let mut bad = good.clone();
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        match bad.pointer_mut(parent).unwrap() {
            Value::Object(members) => members.insert(key.to_owned(), value.clone()),
            _ => panic!("{pointer} is in no table"),
        };
        assert!(!validator.is_valid(&bad), "{pointer} = {value} is taken");
    }
    for pointer in [
        "/rule/0/cite",
        "/rule/0/cite/0/source",
        "/rule/0/all",
        "/rule/0/purposes",
        "/rule/14/limits/0/force",
    ] {
        let mut bad = good.clone();
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        let removed = bad.pointer_mut(parent).unwrap().as_object_mut().unwrap().remove(key);
        assert!(removed.is_some() && !validator.is_valid(&bad), "without {pointer} it is taken");
    }
    let mut own = good;
    own["x-reviewed-by"] = json!("somebody");
    assert!(validator.is_valid(&own), "an author's own key is taken");
}

#[test]
fn the_words_are_those_of_the_generator() {
    let schema = schema();
    let words = |name: &str| -> Vec<String> {
        let list = schema["$defs"][name]["enum"].as_array().unwrap();
        list.iter().map(|w| w.as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(words("purpose"), PURPOSES.map(|(purpose, _)| purpose));
    assert_eq!(words("fact"), FACTS);
    assert_eq!(words("requirement"), REQUIREMENTS);
    assert_eq!(words("gpc"), GPC);
    let condition = schema["$defs"]["condition"]["pattern"].as_str().unwrap();
    assert_eq!(condition, format!("^[!~]?({})$", FACTS.join("|")));
}
