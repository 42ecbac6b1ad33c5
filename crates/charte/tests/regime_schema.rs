//! The JSON Schema of regime files takes what the reader takes, and refuses the same mistakes.
#![cfg(all(feature = "regimes", feature = "toml"))]

use std::path::{Path, PathBuf};

use charte::regime::{Confidence, DefaultForce, Force, Gpc, REGIME_SCHEMA};
use charte::{Class, Fact, Purpose, Regime, Requirement};
use jsonschema::Validator;
use serde_json::{Value, json};

fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data")
}

fn schema() -> Value {
    serde_json::from_str(REGIME_SCHEMA).unwrap()
}

fn validator() -> Validator {
    jsonschema::draft7::new(&schema()).unwrap()
}

fn regime(path: &Path) -> Value {
    let text = std::fs::read_to_string(path).unwrap();
    serde_json::to_value(text.parse::<toml::Table>().unwrap()).unwrap()
}

fn errors(validator: &Validator, regime: &Value) -> Vec<String> {
    validator.iter_errors(regime).map(|e| format!("{}: {e}", e.instance_path())).collect()
}

fn is_read(regime: &Value) -> bool {
    Regime::parse(regime.to_string()).is_ok()
}

#[test]
#[cfg(feature = "schema")]
fn it_is_made_from_the_keys() {
    assert_eq!(charte::regime::regime_schema().unwrap(), REGIME_SCHEMA, "run cargo xtask generate");
}

#[test]
fn every_shipped_file_is_valid() {
    jsonschema::draft7::meta::validate(&schema()).unwrap();
    let validator = validator();
    let mut files = 0;
    let folder = |name: &str| std::fs::read_dir(data().join(name)).unwrap();
    for entry in folder("regimes").chain(folder("shared")) {
        let path = entry.unwrap().path();
        assert_eq!(errors(&validator, &regime(&path)), [""; 0], "{}", path.display());
        files += 1;
    }
    assert!(files >= 25, "{files} regimes");
}

#[test]
fn what_is_read_is_valid() {
    let own = regime(&data().join("../../../examples/regime/own.toml"));
    let extending = json!({
        "format": 1, "id": "own", "name": "Own", "law": false, "extends": "eu",
        "remove": ["own.interface"], "validity": "1 year", "validity-force": "product",
    });
    let validator = validator();
    for regime in [own, extending] {
        assert!(is_read(&regime), "{regime}");
        assert_eq!(errors(&validator, &regime), [""; 0]);
    }
}

#[test]
fn what_is_wrong_is_refused() {
    let validator = validator();
    let good = regime(&data().join("regimes/fr.toml"));
    assert!(is_read(&good));
    let refused = |bad: &Value, what: &str| {
        assert!(!validator.is_valid(bad), "{what}: the schema takes it");
        assert!(!is_read(bad), "{what}: the reader takes it");
    };
    let cases: &[(&str, Value)] = &[
        ("/format", json!(2)),
        ("/id", json!("FR")),
        ("/name", json!({})),
        ("/law", json!("yes")),
        ("/gpc", json!("sometimes")),
        ("/default", json!("opt-up")),
        ("/validity", json!("6 moons")),
        ("/validity-force", json!(null)),
        ("/remove", json!(["fr.interface-expected"])),
        ("/instrument/0/url", json!("law.example")),
        ("/instrument/0/url-missing", json!("why")),
        ("/instrument/0/date", json!("1978-13-06")),
        ("/duties/0/asks", json!(["informed"])),
        ("/duties/0/asks", json!([])),
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
        refused(&bad, &format!("{pointer} = {value}"));
    }
    for pointer in [
        "/name",
        "/gpc",
        "/validity-force",
        "/rule/0/cite/0/source",
        "/rule/0/purposes",
        "/rule/14/limits/0/force",
    ] {
        let mut bad = good.clone();
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        let removed = bad.pointer_mut(parent).unwrap().as_object_mut().unwrap().remove(key);
        assert!(removed.is_some(), "{pointer}");
        refused(&bad, &format!("without {pointer}"));
    }
    let mut own = good;
    own["x-reviewed-by"] = json!("somebody");
    assert!(validator.is_valid(&own) && is_read(&own), "an author's own key is taken");
}

#[test]
fn it_knows_every_word() {
    let schema = schema();
    let words = |name: &str| schema["definitions"][name]["enum"].clone();
    let but_last = |ids: &[&str]| json!(&ids[..ids.len() - 1]);
    assert_eq!(words("PurposeNamed"), but_last(Purpose::IDS));
    assert_eq!(words("ClassNamed"), but_last(Class::IDS));
    assert_eq!(words("Fact"), json!(Fact::IDS));
    assert_eq!(words("Requirement"), json!(Requirement::IDS));
    assert_eq!(words("Gpc"), json!(Gpc::IDS));
    assert_eq!(words("Force"), json!(Force::IDS));
    assert_eq!(words("ForceNamed"), but_last(Force::IDS));
    assert_eq!(words("DefaultForce"), json!(DefaultForce::IDS));
    assert_eq!(words("Confidence"), json!(Confidence::IDS));
    assert_eq!((Purpose::IDS.last(), Force::IDS.last()), (Some(&"unclassified"), Some(&"product")));
    let condition = &schema["definitions"]["rule"]["properties"]["all"]["items"]["pattern"];
    assert_eq!(condition, &format!("^[!~]?({})$", Fact::IDS.join("|")));
}
