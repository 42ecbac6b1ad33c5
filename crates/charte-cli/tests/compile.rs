//! `compile`: tables that the schema accepts, in both forms.

mod common;

use std::fs;

use common::{charte, charte_reading, example};
use serde_json::Value;

const LIMITED: &str = r#"
format = 1
id = "own"
name = "Our own reading"
law = false
default = "opt-in"
gpc = "none"
validity = "6 months"
validity-force = "product"

[[rule]]
id = "own.statistics"
purposes = ["audience-measurement"]
then = "exempt"
limits = [{ of = "lifetime", max = "13 months", force = "binding" }]
"#;

fn compile(args: &[&str]) -> common::Run {
    charte(&[&["compile", "--charter", &example("guadeloupe/charte.toml")], args].concat())
}

#[test]
fn json_and_module_hold_the_same() {
    let json = compile(&["--regime", "gb"]);
    assert_eq!((json.code, &*json.err), (0, ""));
    let tables: Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(tables["regime_id"], "gb");
    assert!(tables.get("texts").is_none());
    let module = compile(&["--regime", "gb", "--format", "js"]);
    assert_eq!(module.out, format!("export default {};\n", json.out.trim_end()));
}

#[test]
fn texts_are_the_charters() {
    let run = compile(&["--lang", "fr,en"]);
    let tables: Value = serde_json::from_str(&run.out).unwrap();
    let texts = tables["texts"].as_object().unwrap();
    assert_eq!(texts.keys().collect::<Vec<_>>(), ["en", "fr"]);
    let lines = tables["declarations"].as_array().unwrap().len();
    for language in texts.values() {
        assert_eq!(language["declarations"].as_array().unwrap().len(), lines);
    }
    let odd = compile(&["--lang", "fr,<b>"]);
    assert_eq!(odd.code, 2);
    assert!(odd.err.contains("is not a language"), "{}", odd.err);
}

#[test]
fn what_is_not_law_is_told() {
    let run = compile(&["--regime", "charte"]);
    assert_eq!(run.code, 0);
    assert!(run.err.contains("not law"), "{}", run.err);
}

#[test]
fn a_binding_limit_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("own.toml");
    fs::write(&file, LIMITED).unwrap();
    let run = compile(&["--regime", file.to_str().unwrap()]);
    assert_eq!((run.code, &*run.out), (2, ""));
    assert!(run.err.contains("own.statistics") && run.err.contains("[E114]"), "{}", run.err);
}

#[test]
fn a_charter_that_does_not_read_is_told() {
    let run = charte_reading(&["compile", "--charter", "-"], b"format = 1\n");
    assert_eq!((run.code, &*run.out), (2, ""));
    assert!(run.err.contains("E103"), "{}", run.err);
}
