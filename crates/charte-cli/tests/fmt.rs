//! `charte fmt`, as its user runs it.

mod common;

use common::{charte, charte_reading, example};

const ANYHOW: &str = r#"# The charter of the shop.
# Ask Ada before changing it.

site="https://www.example.org"  # the shop
regime = "fr" # of France
format = 1
x-owner = "ada"
languages = [ "fr",
  "en" ]

[[cookie]]
facts = { shared = false, anonymous = true }
purposes = ["security"]
  # as the framework calls it
name = "sid"
# nothing more is known of sid


[[provider]]
name = "Us"
id = "us"
[[cookie]]
name = "b"
purposes = [
  "security", # against robots
  # and against others
  "authentication"
]
# the end
"#;

const USUAL: &str = r#"# The charter of the shop.
# Ask Ada before changing it.

format = 1
site = "https://www.example.org" # the shop
languages = ["fr", "en"]
regime = "fr"                    # of France
x-owner = "ada"

[[provider]]
id = "us"
name = "Us"

[[cookie]]
# as the framework calls it
name = "sid"
purposes = ["security"]
facts = { anonymous = true, shared = false }
# nothing more is known of sid

[[cookie]]
name = "b"
purposes = [
    "security", # against robots
    # and against others
    "authentication",
]
# the end
"#;

#[test]
fn toml_in_its_usual_form() {
    let run = charte_reading(&["fmt", "-"], ANYHOW.as_bytes());
    assert_eq!((run.code, run.out.as_str()), (0, USUAL), "{}", run.err);
    let run = charte_reading(&["fmt", "-"], USUAL.as_bytes());
    assert_eq!(run.out, USUAL);
}

#[test]
fn json_in_its_usual_form() {
    let source = r#"{"cookie":[{"purposes":["security"],"name":"sid","facts":{"shared":false,"anonymous":true}}],"x-a":1.50,
"site":"https://www.example.org","format":1}"#;
    let usual = r#"{
  "format": 1,
  "site": "https://www.example.org",
  "cookie": [
    {
      "name": "sid",
      "purposes": ["security"],
      "facts": { "anonymous": true, "shared": false }
    }
  ],
  "x-a": 1.50
}
"#;
    assert_eq!(charte_reading(&["fmt", "-"], source.as_bytes()).out, usual);
    assert_eq!(charte_reading(&["fmt", "--check", "-"], usual.as_bytes()).code, 0);
}

/// What we show and what we write ourselves is as we ask of others.
#[test]
fn our_own_charters_are_in_their_usual_form() {
    let examples = ["guadeloupe/charte.toml", "site/charte.toml", "visit/charte.toml"];
    let examples: Vec<String> = examples.iter().map(|path| example(path)).collect();
    let names: Vec<&str> = examples.iter().map(String::as_str).collect();
    let run = charte(&[&["fmt", "--check"], names.as_slice()].concat());
    assert_eq!((run.code, run.out.as_str()), (0, ""), "{}", run.err);
    let draft = charte(&["init", &example("visit/visit.har")]).out;
    assert!(draft.contains("[[cookie]]"));
    assert_eq!(charte_reading(&["fmt", "-"], draft.as_bytes()).out, draft);
}

#[test]
fn files_are_written_and_checked() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("charte.toml");
    let name = path.to_str().unwrap();
    std::fs::write(&path, format!("\u{feff}{ANYHOW}")).unwrap();
    let check = charte(&["fmt", "--check", name]);
    assert_eq!(check.code, 1);
    assert_eq!(check.out, format!("{name}: not in its usual form\n"));
    let run = charte(&["fmt", name]);
    assert_eq!((run.code, run.out.as_str()), (0, ""));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), format!("\u{feff}{USUAL}"));
    let check = charte(&["fmt", "--check", name]);
    assert_eq!((check.code, check.out.as_str(), check.err.as_str()), (0, "", ""));
}

#[test]
fn what_cannot_be_read_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("charte.toml");
    let name = path.to_str().unwrap();
    std::fs::write(&path, "format = 1\nsit = \"x\"\n").unwrap();
    let run = charte(&["fmt", name, "nowhere.toml"]);
    assert_eq!(run.code, 2);
    assert!(
        run.err.contains("did you mean `site`?") && run.err.contains("charte lint"),
        "{}",
        run.err
    );
    assert!(run.err.contains("nowhere.toml"), "{}", run.err);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "format = 1\nsit = \"x\"\n");
}
