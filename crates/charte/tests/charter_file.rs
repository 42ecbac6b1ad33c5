//! What the charter's reader says of mistakes: code, line, column, path, and what to do.
#![cfg(feature = "toml")]

use charte::{Charter, Error};

const GOOD: &str = r#"format = 1
site = "https://data.example.fr"
revision = 1
languages = ["fr", "en"]
regime = "fr"

[[provider]]
id = "opendatasoft"
name = "Opendatasoft"
role = "processor"

[[cookie]]
name = "sessionid"
provider = "opendatasoft"
purposes = ["authentication"]
lifetime = "14 days"
facts = { shared = false }
"#;

fn error(from: &str, to: &str) -> Error {
    assert!(GOOD.contains(from), "{from}");
    Charter::parse(GOOD.replacen(from, to, 1)).expect_err(to)
}

#[track_caller]
fn says(error: &Error, code: &str, line: u32, path: &str, message: &str) {
    let place = (error.code().id(), error.line(), error.path());
    assert_eq!(place, (code, Some(line), path), "{error}");
    assert!(error.to_string().contains(message), "{error}");
    assert!(error.is_charter());
    for text in [Some(error.message()), error.help()].into_iter().flatten() {
        assert_eq!(text, text.trim_end_matches('.'));
    }
}

#[test]
fn the_good_one_is_read() {
    let charter = Charter::parse(GOOD).unwrap();
    assert_eq!(charter.cookies()[0].name(), "sessionid");
    assert_eq!(Charter::parse(format!("\u{feff}{GOOD}")).unwrap(), charter);
    assert_eq!(Charter::parse(GOOD.replace('\n', "\r\n")).unwrap(), charter);
}

#[test]
fn every_mistake_names_its_place_and_its_mending() {
    says(
        &error("revision = 1", "revison = 1"),
        "E102",
        3,
        "",
        "unknown key `revison`; did you mean `revision`?",
    );
    says(&error("lifetime =", "lifetme ="), "E102", 16, "cookie[0]", "did you mean `lifetime`?");
    says(&error("role =", "roel ="), "E102", 10, "provider[0]", "did you mean `role`?");
    says(
        &error("site = \"https://data.example.fr\"\n", ""),
        "E103",
        1,
        "",
        "the key `site` is missing",
    );
    says(&error("name = \"sessionid\"\n", ""), "E103", 12, "cookie[0]", "`name` is missing");
    says(
        &error("revision = 1", "revision = \"1\""),
        "E104",
        3,
        "revision",
        "this is a string; write a whole number",
    );
    says(
        &error("[\"authentication\"]", "\"authentication\""),
        "E104",
        15,
        "cookie[0].purposes",
        "write a list",
    );
    says(&error("format = 1", "format = 2"), "E105", 1, "format", "reads format 1");
    says(
        &error("[\"authentication\"]", "[\"autentication\"]"),
        "E106",
        15,
        "cookie[0].purposes",
        "did you mean `authentication`?",
    );
    says(
        &error("\"processor\"", "\"procesor\""),
        "E106",
        10,
        "provider[0].role",
        "did you mean `processor`?",
    );
    says(&error("shared =", "share ="), "E106", 17, "cookie[0].facts", "did you mean `shared`?");
    says(
        &error("[\"authentication\"]", "[\"security\", \"security\"]"),
        "E107",
        15,
        "cookie[0].purposes",
        "twice",
    );
    says(&error("\"fr\", \"en\"", "\"fr\", \"FR\""), "E107", 4, "languages", "twice");
    says(&error("\"14 days\"", "\"2 weeks\""), "E108", 16, "cookie[0].lifetime", "13 months");
    says(&error("https://data.example.fr", "data.example.fr"), "E108", 2, "site", "https://");
    says(
        &error("shared = false", "sole-purpose = true"),
        "E110",
        17,
        "cookie[0].facts",
        "never stated",
    );
    let of_site = |facts: &str| error("revision = 1", &format!("revision = 1\nfacts = {facts}"));
    says(&of_site("{ own = true }"), "E110", 4, "facts", "never stated");
    says(&of_site("{ anonymous = true }"), "E102", 4, "facts.anonymous", "each declaration");
    says(&of_site("{ childern = true }"), "E106", 4, "facts", "did you mean `children`?");
    says(&error("shared = false", "own = true"), "E110", 17, "cookie[0].facts", "never stated");
    says(&error("[\"authentication\"]", "[]"), "E111", 15, "cookie[0].purposes", "unclassified");
    let column = error("revision = 1", "revision = \"1\"").column();
    assert_eq!(column, Some(12));
}

#[test]
fn json_mistakes_have_places_too() {
    let json = "{\"format\": 1,\n \"site\": \"https://a.example\",\n \"cookies\": []}";
    says(&Charter::parse(json).unwrap_err(), "E102", 3, "", "did you mean `cookie`?");
    let json = "{\"format\": 1,\n \"site\": \"https://a.example\",\n \"cookie\": [{\"name\": \"a\",\n \"purposes\": [\"é\", 7]}]}";
    says(
        &Charter::parse(json).unwrap_err(),
        "E104",
        4,
        "cookie[0].purposes",
        "a whole number; write a string",
    );
    let json = "{\"format\": 1,\n \"format\": 1, \"site\": \"https://a.example\"}";
    says(&Charter::parse(json).unwrap_err(), "E107", 2, "", "twice");
    let json = "{\"format\": 1,\n \"site\" \"https://a.example\"}";
    says(&Charter::parse(json).unwrap_err(), "E101", 2, "", "not valid json: expected `:`");
    let deep = format!("{{\"x-a\": {}1{}}}", "[".repeat(5_000), "]".repeat(5_000));
    assert_eq!(Charter::parse(deep).unwrap_err().code().id(), "E101");
}

/// A charter given as JSON comes back as the same JSON, but for the author's own keys.
#[test]
fn json_comes_back_as_it_was() {
    let corpus = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/conformance");
    let mut read = 0;
    for entry in std::fs::read_dir(corpus.join("charters")).unwrap() {
        let path = entry.unwrap().path();
        let Ok(charter) = Charter::from_json(std::fs::read(&path).unwrap()) else { continue };
        let before = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
        let after: serde_json::Value = serde_json::from_str(&charter.to_json().unwrap()).unwrap();
        assert_eq!(without_own_keys(before), after, "{}", path.display());
        read += 1;
    }
    assert!(read > 3, "the corpus has charters");
}

fn without_own_keys(value: serde_json::Value) -> serde_json::Value {
    use serde_json::Value;
    match value {
        Value::Object(members) => members
            .into_iter()
            .filter(|(key, _)| !key.starts_with("x-"))
            .map(|(key, value)| (key, without_own_keys(value)))
            .collect(),
        Value::Array(items) => items.into_iter().map(without_own_keys).collect(),
        other => other,
    }
}
