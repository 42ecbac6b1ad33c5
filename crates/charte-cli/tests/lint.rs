//! `charte lint`: what it shows, in every form, and what `--fix` does.

mod common;

use common::{charte, charte_reading, command, example};

const WRONG: &str = r#"site = "https://www.example.fr"
# the law
regime = "fr"
revison = 3   # raised

[[provider]]
id = "us"
name = "Éxample"
rolle = "publisher"
domains = [".example.fr"]

[[cookie]]
name = "sid"
provider = "us"
purpose = ["authentication", "authentication"]
lifetime = "12 month"
data-retention = "Session"
areas = ["front-office",
  "front-office"]
"#;

const MENDED: &str = r#"format = 1
site = "https://www.example.fr"
# the law
regime = "fr"
revision = 3   # raised

[[provider]]
id = "us"
name = "Éxample"
role = "publisher"
domains = ["example.fr"]

[[cookie]]
name = "sid"
provider = "us"
purposes = ["authentication"]
lifetime = "12 months"
data-retention = "session"
areas = ["front-office"]
"#;

fn file(folder: &tempfile::TempDir, text: &str) -> String {
    let path = folder.path().join("charte.toml");
    std::fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn an_error_is_shown_where_it_is() {
    let source = "format = 1\nsite = \"https://a.example\"\nregime = \"fr\"\n\n[[cookie]]\nname = \"é\"\npurposes = [\"autentication\"]\n";
    let run = charte_reading(&["lint", "-"], source.as_bytes());
    let expected = r#"error[E106]: unknown purpose `autentication`
 --> standard input:7:13
  |
7 | purposes = ["autentication"]
  |             ^^^^^^^^^^^^^^^
  |
help: did you mean `authentication`?
  |
7 | purposes = ["authentication"]
  |                 +

standard input: 1 error
  more about a code: charte finding E106
"#;
    assert_eq!(run.out, expected);
    assert_eq!(run.code, 2);
}

/// What stands before `@` may be a password, and a query is a visitor's own.
#[test]
fn labels_are_in_the_language_that_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let text = format!("format = 1\n{}", WRONG.replace("rolle", "role"));
    let name = file(&folder, &text);
    let french = charte(&["lint", &name, "--lang", "fr"]);
    assert!(french.out.contains("erreur[E102]"), "{}", french.out);
    assert!(french.out.contains("aide: "), "{}", french.out);
    assert!(!french.out.contains("error[") && !french.out.contains("help: "));
}

#[test]
fn a_secret_in_an_address_is_not_shown() {
    for site in [
        "https://me:secret@a.example",
        "https://a.example/shop?session=secret&é=secret",
        "https://secret@a.example/#secret",
    ] {
        let source = format!(
            "format = 1\nregime = \"fr\"\nsite = \"{site}\"\nprivacy-policy = 'https://secret@a.example/x'\n"
        );
        for format in charte_report::Format::ALL.iter().map(|format| format.id()) {
            let run = charte_reading(&["lint", "-", "--format", format], source.as_bytes());
            assert_eq!(run.code, 2, "{}", run.out);
            assert!(run.out.contains("E108"), "{}", run.out);
            let shown = format!("{}{}", run.out, run.err);
            assert!(!shown.contains("secret"), "{format}: {shown}");
        }
    }
}

#[test]
fn findings_of_every_regime_once() {
    let source = r#"format = 1
site = "https://a.example"
regime = "fr"
regimes = ["gb", "fr"]

[[provider]]
id = "guard"
name = "Guard"

[[cookie]]
name = "sid"
provider = "guard"
purposes = ["security"]
"#;
    let run = charte_reading(&["lint", "-", "--format", "json"], source.as_bytes());
    assert_eq!(run.code, 1);
    let report = run.json();
    let file = &report["files"][0];
    assert_eq!(file["regimes"], serde_json::json!(["fr", "gb"]));
    let found: Vec<(&str, u64, Option<&str>)> = file["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|f| (f["code"].as_str().unwrap(), f["line"].as_u64().unwrap(), f["regime"].as_str()))
        .collect();
    assert_eq!(
        found,
        [
            ("C008", 11, None),
            ("C011", 12, None),
            ("C006", 13, Some("fr")),
            ("C006", 13, Some("gb"))
        ]
    );
    assert_eq!(report["summary"], serde_json::json!({"errors": 2, "warnings": 1, "notes": 1}));
    assert!(file["findings"][2]["citations"].as_array().is_some_and(|c| !c.is_empty()));

    let run = charte_reading(&["lint", "-", "--regime", "charte"], source.as_bytes());
    assert_eq!(run.code, 0, "{}", run.out);
    assert!(run.out.contains("under a plain reading of the list of cookies"), "{}", run.out);
    let run = charte_reading(
        &["lint", "-", "--fail-on", "warning", "--regime", "charte"],
        source.as_bytes(),
    );
    assert_eq!(run.code, 1);
    let ignored = ["lint", "-", "--regime", "charte", "--ignore", "C008", "--ignore", "C011:sid"];
    let run = charte_reading(&ignored, source.as_bytes());
    assert_eq!(
        run.out,
        "standard input: no problems found, under a plain reading of the list of cookies (not law)\n"
    );
}

#[test]
fn an_unknown_regime_is_shown_where_it_is_named() {
    let source =
        "format = 1\nsite = \"https://a.example\"\nregime = \"fr\"\nregimes = [\"gb\", \"dee\"]\n";
    let run = charte_reading(&["lint", "-"], source.as_bytes());
    assert_eq!(run.code, 2);
    assert!(run.out.contains("error[E113]: no regime has the id `dee`"), "{}", run.out);
    assert!(run.out.contains("standard input:4:18"), "{}", run.out);
    let run = charte_reading(&["lint", "-"], b"format = 1\nsite = \"https://a.example\"\n");
    assert_eq!(run.code, 2);
    assert!(run.out.contains("error[E112]"), "{}", run.out);
}

#[test]
fn for_code_hosts() {
    let run = charte_reading(&["lint", "-", "--format", "sarif"], WRONG.as_bytes());
    assert_eq!(run.code, 2);
    let log = run.json();
    assert_eq!(log["version"], "2.1.0");
    let results = log["runs"][0]["results"].as_array().unwrap();
    assert_eq!(results.len(), 8);
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(log["runs"][0]["tool"]["driver"]["rules"][index]["id"], result["ruleId"]);
    }
    let region = &results[1]["locations"][0]["physicalLocation"]["region"];
    let expected =
        serde_json::json!({"startLine": 4, "startColumn": 1, "endLine": 4, "endColumn": 8});
    assert_eq!(*region, expected);

    let run = charte_reading(&["lint", "-", "--format", "github"], WRONG.as_bytes());
    assert_eq!(run.out.lines().count(), 8);
    let line = "::error file=standard input,line=4,col=1,title=E102::unknown key `revison`; did you mean `revision`?";
    assert!(run.out.contains(line), "{}", run.out);
}

#[test]
fn fix_mends_what_is_safe_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let path = file(&folder, WRONG);
    let run = charte(&["lint", &path, "--fix", "--at", "2026-11-23"]);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), MENDED);
    assert!(run.err.contains("9 errors fixed"), "{}", run.err);
    assert_ne!(run.code, 2, "{}", run.out);
    charte(&["lint", &path, "--fix"]);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), MENDED, "once is enough");

    // A byte order mark and the ends of lines stay.
    let windows = |text: &str| format!("\u{feff}{}", text.replace('\n', "\r\n"));
    let path = file(&folder, &windows(WRONG));
    charte(&["lint", &path, "--fix"]);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), windows(MENDED));
}

#[test]
fn fix_leaves_what_decides_to_the_author() {
    let folder = tempfile::tempdir().unwrap();
    for wrong in [
        "[[cookie]]\nname = \"a\"\npurposes = [\"securty\"]\n",
        "[[cookie]]\nname = \"a\"\npurposes = [\"security\"]\nfacts = { anonymos = true }\n",
        "[[cookie]]\nname = \"a\"\npurposes = [\"security\"]\nfacts = { first-party = true }\n",
        "[[cookie]]\nname = \"a\"\npurposes = [\"security\"]\nlifetime = \"a while\"\n",
        "[[cookie]]\nname = \"a\"\npurposes = [\"security\"]\npath = \"/\"\npaths = \"/\"\n",
        "[[cookie]]\nname = \"a\"\npurposes = [\"security\"]\ntechnology = \"cooki\"\n",
        "[[cookie]]\nname = \"a\"\npurposes = [\"security\", # why\n \"security\"]\n",
        "[[provider]]\nid = \"a\"\nname = \"A\"\nrole = \"procesor\"\n",
        "undeclared = \"alow\"\n",
        "regim = \"fr\"\n",
        "title = \"A site\"\n",
    ] {
        let source = format!("format = 1\nsite = \"https://a.example\"\n{wrong}");
        let path = file(&folder, &source);
        let run = charte(&["lint", &path, "--fix"]);
        assert_eq!(run.code, 2, "{}", run.out);
        assert_eq!(std::fs::read_to_string(&path).unwrap(), source);
    }
    // Of two keys that mean the same, one is fixed; the other would be a duplicate.
    let source = "format = 1\nsite = \"https://a.example\"\n[[cookie]]\nname = \"a\"\npurposes = [\"security\"]\nlifetme = \"session\"\nlifetim = \"1 days\"\n";
    let path = file(&folder, source);
    assert_eq!(charte(&["lint", &path, "--fix"]).code, 2);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), source.replace("lifetme", "lifetime"));
}

/// The key of a TOML table stands in each of its headers.
#[test]
fn fix_mends_every_header() {
    let folder = tempfile::tempdir().unwrap();
    let source = "format = 1\nsite = \"https://a.example\"\n[[providers]]\nid = \"a\"\nname = \"providers\"\n[[ cookies ]] # cookies\nname = \"cookies\"\npurposes = [\"security\"]\n[cookies.facts]\nshared = false\n[[cookies]]\nname = \"b\"\npurposes = [\"security\"]\nservice.fr = \"B\"\n  [ cookies . description ]\n  fr = \"[cookies]\"\n";
    let path = file(&folder, source);
    let run = charte(&["lint", &path]);
    assert!(
        run.out.contains("did you mean `cookie`? (here and in 3 other places; --fix can do it)"),
        "{}",
        run.out
    );
    charte(&["lint", &path, "--fix"]);
    let fixed = source
        .replace("[[providers]]", "[[provider]]")
        .replace("[[ cookies ]]", "[[ cookie ]]")
        .replace("[[cookies]]", "[[cookie]]")
        .replace("[cookies.facts]", "[cookie.facts]")
        .replace("[ cookies . description ]", "[ cookie . description ]");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), fixed);
}

#[test]
fn fix_mends_json_too() {
    let folder = tempfile::tempdir().unwrap();
    let path = file(
        &folder,
        "{\n  \"site\": \"https://a.example\",\n  \"cookie\": [{ \"nam\": \"a\", \"purposes\": [\"security\" , \"security\"], \"lifetime\": \"2 weeks\" }]\n}\n",
    );
    charte(&["lint", &path, "--fix"]);
    assert_eq!(
        std::fs::read_to_string(&path).unwrap(),
        "{\n  \"format\": 1,\n  \"site\": \"https://a.example\",\n  \"cookie\": [{ \"name\": \"a\", \"purposes\": [\"security\"], \"lifetime\": \"14 days\" }]\n}\n"
    );
}

#[test]
fn several_files_and_none() {
    let good = example("visit/charte.toml");
    let run = charte(&["lint", &good, "nowhere.toml", "--format", "json"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("nowhere.toml: no such file"), "{}", run.err);
    assert_eq!(run.json()["files"].as_array().unwrap().len(), 1);
    let run = charte(&["lint", &good]);
    assert_eq!(run.code, 0, "{}", run.out);
    let run = charte_reading(&["lint", "--fix", "-"], WRONG.as_bytes());
    assert_eq!(run.code, 2);
    let run = charte_reading(&["lint", "-"], b"\xff\xfe");
    assert_eq!(run.code, 2);
    assert!(run.err.contains("not utf-8"), "{}", run.err);
}

#[test]
fn colours_on_demand_and_nothing_that_a_terminal_obeys() {
    let source = "format = 1\nsite = \"https://a.example\"\nregime = \"fr\"\n\n[[cookie]]\nname = \"a\u{202e}b\\u001b\"\npurposes = [\"\u{1b}]x\"]\n";
    let plain = charte_reading(&["lint", "-"], source.as_bytes()).out;
    assert!(!plain.contains('\u{1b}') && !plain.contains('\u{202e}'), "{plain:?}");
    let source = source.replace("\u{1b}]x", "security");
    let plain = charte_reading(&["lint", "-"], source.as_bytes()).out;
    assert!(!plain.contains('\u{1b}') && !plain.contains('\u{202e}'), "{plain:?}");
    let coloured = charte_reading(&["lint", "-", "--color", "always"], source.as_bytes()).out;
    assert!(coloured.contains("\u{1b}["), "{coloured:?}");
}

/// What a charter of many thousand lines costs grows with its length, not faster.
#[test]
fn a_long_charter() {
    let mut source = "format = 1\nsite = \"https://a.example\"\nregime = \"fr\"\n".to_owned();
    for number in 0..5_000 {
        source.push_str(&format!("[[cookie]]\nname = \"c{number}\"\nprovider = \"p{number}\"\npurposes = [\"security\"]\n"));
    }
    let start = std::time::Instant::now();
    let run = charte_reading(&["lint", "-"], source.as_bytes());
    assert_eq!(run.code, 1);
    assert!(start.elapsed() < std::time::Duration::from_secs(60), "{:?}", start.elapsed());
}

#[test]
fn a_site_s_table_is_linted_beside_its_charter() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    write("charte.toml", "format = 1\nsite = \"https://www.example.fr\"\nregime = \"fr\"\n");
    write(
        "interop.toml",
        "format = 1\n[klaro.words.video]\nprovider = \"youtube\"\ngrants = []\nrefuses = [\"embedded-content\"]\n",
    );
    let lint = |arguments: &[&str]| {
        let mut command = command(&["lint"]);
        command.args(arguments).current_dir(folder.path()).output().unwrap()
    };
    for arguments in [&[][..], &["interop.toml"]] {
        let output = lint(arguments);
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(text.contains("C005") && text.contains("interop.toml:3"), "{text}");
        assert_eq!(output.status.code(), Some(1), "{text}");
    }
    write("interop.toml", "format = 1\n[klaro.words.video]\ngrants = [\"ads\"]\nrefuses = []\n");
    let output = lint(&[]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("E607") && text.contains("`ads`"), "{text}");
    assert_eq!(output.status.code(), Some(2), "{text}");
    // --fix changes charters alone, and no table is promised one.
    write("interop.toml", "format = 1\n[klaro.words.a]\naccepts = []\nrefuses = []\n");
    let text = String::from_utf8(lint(&["interop.toml"]).stdout).unwrap();
    assert!(text.contains("unknown key `accepts`") && !text.contains("--fix"), "{text}");
    write("interop.toml", "format = 1\n");
    assert_eq!(lint(&["interop.toml"]).status.code(), Some(0));
}
