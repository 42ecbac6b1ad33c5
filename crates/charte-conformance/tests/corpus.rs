//! The corpus itself: readable, counted, each case once.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use charte_conformance::{Entry, check_index, read_path};
use tempfile::TempDir;

fn cases() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/conformance/cases")
}

fn corpus() -> Vec<Entry> {
    read_path(&cases()).expect("the corpus is readable")
}

#[test]
fn the_index_counts_every_file() {
    let entries = corpus();
    assert!(cases().join("../index.json").is_file());
    check_index(&cases(), &entries).expect("the index agrees");
    let start = entries.iter().filter(|entry| entry.file.ends_with("start.json")).count();
    assert_eq!(start, 96);
}

#[test]
fn an_index_that_miscounts_is_told() {
    let entries = corpus();
    let error = check_index(&cases(), entries.get(1..).unwrap_or_default());
    assert!(error.is_err());
}

#[test]
fn every_section_of_the_rules_has_cases() {
    let mut sections = BTreeMap::<String, usize>::new();
    for entry in corpus() {
        *sections.entry(entry.spec).or_default() += 1;
    }
    for section in ["2", "3", "4", "5", "6", "7", "8", "9", "10", "11"] {
        assert!(sections.get(section).is_some_and(|count| *count >= 10), "§{section}");
    }
}

#[test]
fn every_charter_file_is_used_and_one_case_is_one_line() {
    let names = |folder: &str| -> BTreeSet<String> {
        fs::read_dir(cases().join(folder))
            .expect("a folder")
            .map(|file| file.expect("a file").file_name().to_string_lossy().into_owned())
            .collect()
    };
    let mut text = String::new();
    for folder in [".", "../interop"] {
        for file in names(folder) {
            let path = cases().join(folder).join(&file);
            let one = fs::read_to_string(&path).expect("a file of cases");
            let entries = read_path(&path).expect("a file of cases");
            assert_eq!(one.lines().count(), entries.len() + 2, "{file}");
            text.push_str(&one);
        }
    }
    for charter in names("../charters") {
        assert!(text.contains(&format!("\"charter\": \"{charter}\"")), "{charter} is not used");
    }
}

/// Reads one file of cases that holds `case`, with a charter file beside it and one in
/// `../charters`.
fn read_one(case: &str) -> Result<Vec<Entry>, String> {
    let folder = TempDir::new().expect("a folder");
    let (cases, charters) = (folder.path().join("cases"), folder.path().join("charters"));
    fs::create_dir_all(&cases).expect("a folder");
    fs::create_dir_all(&charters).expect("a folder");
    fs::write(cases.join("beside.toml"), "format = 1\n").expect("a file");
    fs::write(charters.join("shared.json"), "{\"format\": 1, \"format\": 1}").expect("a file");
    fs::write(charters.join("beside.toml"), "format = 2\n").expect("a file");
    fs::write(cases.join("one.txt"), format!("[{case}]")).expect("a file");
    read_path(&cases.join("one.txt")).map_err(|error| error.to_string())
}

fn case(charter: &str, rest: &str) -> String {
    format!(r#"{{"id":"a","spec":"1","now":"2026-11-23T10:05:00Z","charter":{charter},{rest}}}"#)
}

#[test]
fn charters_are_resolved_to_their_exact_text() {
    let rest = r#""cookie":"c","expect":{"error":"E107"}"#;
    for (charter, text) in [
        (r#""beside.toml""#, "format = 1\n"),
        (r#""shared.json""#, "{\"format\": 1, \"format\": 1}"),
        (r#"{"b": 1, "b": 2,  "a": 1.50}"#, r#"{"b": 1, "b": 2,  "a": 1.50}"#),
    ] {
        let read = read_one(&case(charter, rest)).expect("a good case");
        assert_eq!(read.first().map(|entry| entry.case.charter.text.as_str()), Some(text));
    }
}

#[test]
fn consent_is_one_value_or_many() {
    for (consent, count) in
        [("null", 0), (r#""""#, 1), (r#""v1""#, 1), ("[]", 0), (r#"["a","b"]"#, 2)]
    {
        let rest = format!(r#""cookie":"c","consent":{consent},"expect":{{"error":"E107"}}"#);
        let read = read_one(&case("{}", &rest)).expect("a good case");
        assert_eq!(read.first().map(|entry| entry.case.consent.len()), Some(count));
    }
}

#[test]
fn a_case_that_could_not_fail_is_refused() {
    for (rest, told) in [
        (r#""cookie":"c","expect":{}"#, "expect an error"),
        (r#""cookie":"c","expect":{"error":"E1","outcome":"allowed"}"#, "expect an error"),
        (r#""cookie":"c","expect":{"allowed":true}"#, "does not answer"),
        (r#""allows":{"purpose":"security"},"expect":{"outcome":"allowed"}"#, "does not answer"),
        (r#""expect":{"outcome":"allowed"}"#, "state one of"),
        (r#""cookie":"c","allows":{"purpose":"security"},"expect":{"error":"E1"}"#, "state one of"),
        (r#""cookie":"c","expect":{"outcomes":"allowed"}"#, "outcomes"),
        (r#""ask":null,"expect":{}"#, "expect some keys"),
        (r#""ask":null,"expect":{"outcome":"allowed"}"#, "unknown key `outcome`"),
        (r#""read":true,"ask":null,"expect":{"state":"none"}"#, "state one of"),
    ] {
        let error = read_one(&case("{}", rest)).expect_err(rest);
        assert!(error.contains(told), "{error}");
    }
    let rest = r#""cookie":"c","expect":{"error":"E107"}"#;
    assert!(read_one(&case(r#""nowhere.json""#, rest)).is_err());
    assert!(read_one(&case(r#""../index.json""#, rest)).is_err());
    assert!(read_one(&format!("{0},{0}", case("{}", rest))).is_err_and(|e| e.contains("twice")));
}

/// A reader of other people's files leaves unknown keys alone; in ours one is a typing error.
#[test]
fn our_cases_have_known_keys_only() {
    const KNOWN: [&str; 18] = [
        "id",
        "spec",
        "regime",
        "charter",
        "cookie",
        "set_cookie",
        "allows",
        "ask",
        "record",
        "read",
        "exchange",
        "technology",
        "host",
        "page",
        "now",
        "consent",
        "gpc",
        "expect",
    ];
    for entry in fs::read_dir(cases()).expect("a folder") {
        let path = entry.expect("an entry").path();
        let text = fs::read_to_string(&path).expect("a file");
        let all: Vec<serde_json::Map<String, serde_json::Value>> =
            serde_json::from_str(&text).expect("a list of objects");
        for key in all.iter().flat_map(serde_json::Map::keys) {
            let known = KNOWN.contains(&key.as_str()) || key == "note";
            assert!(known, "{}: unknown key {key}", path.display());
        }
    }
}
