//! The charter that nobody names, and explanations without one.

mod common;

use std::path::Path;

use common::{Run, charte, command, example};

const CHARTER: &str = "\
format = 1
site = \"https://www.example.fr\"
regime = \"fr\"

[[cookie]]
name = \"theme\"
purposes = [\"preferences\"]
lifetime = \"30 days\"
";

/// Runs the command in a folder.
fn run_in(folder: &Path, args: &[&str]) -> Run {
    let output = command(args).current_dir(folder).output().unwrap();
    Run {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

#[test]
fn the_charter_of_the_folder_is_used_and_named() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    std::fs::write(folder.join("charte.toml"), CHARTER).unwrap();
    std::fs::write(folder.join("older.toml"), CHARTER).unwrap();
    let lines = "Set-Cookie: theme=dark; Max-Age=3600\n";
    std::fs::write(folder.join("visit.txt"), lines).unwrap();
    let page = "https://www.example.fr/";
    for (args, code) in [
        (&["check", "visit.txt", "--page", page][..], 1),
        (&["check"], 0),
        (&["lint"], 0),
        (&["fmt", "--check"], 0),
        (&["page", "--lang", "fr"], 0),
        (&["compile"], 0),
        (&["diff", "older.toml"], 0),
        (&["decide", "theme"], 1),
        (&["explain", "theme"], 1),
        (&["allows", "preferences"], 1),
        (&["ask"], 0),
    ] {
        let run = run_in(folder, args);
        assert_eq!(run.code, code, "{args:?}: {}{}", run.out, run.err);
        assert!(run.err.starts_with("charter: charte.toml\n"), "{args:?}: {}", run.err);
    }
    let check = run_in(folder, &["check", "visit.txt", "--page", page]);
    assert!(
        check.out.contains("charte explain theme\n")
            || check.out.contains("charte explain theme  ")
    );
    // Named, or refused, it is not said.
    let named = run_in(folder, &["decide", "theme", "--charter", "older.toml"]);
    assert_eq!((named.code, named.err.as_str()), (1, ""));
    let without = run_in(folder, &["check", "visit.txt", "--page", page, "--no-charter"]);
    assert!(!without.err.contains("charte.toml"), "{}", without.err);
    assert!(without.out.contains("--no-charter"), "{}", without.out);
    let both = run_in(folder, &["check", "visit.txt", "--no-charter", "--charter", "older.toml"]);
    assert_eq!(both.code, 2);
}

#[test]
fn without_any_charter_the_command_says_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    for args in [&["decide", "theme"][..], &["lint"], &["page"], &["ask"], &["diff", "a.toml"]] {
        let run = run_in(folder.path(), args);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{args:?}");
        assert!(run.err.contains("charte init"), "{args:?}: {}", run.err);
    }
}

#[test]
fn a_cookie_is_explained_from_the_catalogue() {
    let folder = tempfile::tempdir().unwrap();
    let explain = |args: &[&str]| run_in(folder.path(), &[&["explain"], args].concat());
    let run = explain(&["_ga", "--regime", "France"]);
    assert_eq!(run.code, 1, "{}", run.err);
    for words in [
        "_ga may not be set now.\n",
        "says that Google Analytics sets it, for: audience measurement.",
        "French law requires consent for this (rule fr.default).",
        "Source: Loi n° 78-17",
        "article 82",
        "charte add google-analytics",
    ] {
        assert!(run.out.contains(words), "{words}: {}", run.out);
    }
    let run = explain(&["csrftoken", "--regime", "fr"]);
    assert_eq!(run.code, 0, "{}", run.out);
    assert!(run.out.contains("sites set it themselves"), "{}", run.out);
    for name in ["zz-nobody-knows", "utag_main"] {
        for law in ["fr", "us-ca", "charte"] {
            let run = explain(&[name, "--regime", law]);
            assert_eq!(run.code, 1, "{name} under {law}: {}", run.out);
            assert!(run.out.starts_with(&format!("Cannot tell whether {name} may be set.")));
        }
    }
    let run = explain(&["utag_main", "--lang", "fr"]);
    assert!(run.out.starts_with("Impossible de dire si utag_main"), "{}", run.out);
    let words = run.out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("(texte en anglais)"), "{words}");
    // The European directive, unless a law is named.
    assert!(explain(&["_ga"]).out.contains("under EU law"));
    let secret = explain(&["--set-cookie", "_ga=SECRET; Max-Age=60"]);
    assert!(!secret.out.contains("SECRET") && secret.code == 1, "{}", secret.out);
}

/// The report of a check without a charter names the law's article, once a rule.
#[test]
fn a_check_without_a_charter_cites_the_law() {
    for (law, rule, article) in
        [("fr", "fr.default", "article 82"), ("eu", "eu.default", "2002/58")]
    {
        let run = charte(&["check", &example("visit/visit.har"), "--regime", law]);
        assert!(run.out.contains(&format!(", {rule}]")), "{}", run.out);
        let cited = run.out.lines().filter(|line| line.contains(&format!("Rule {rule}: ")));
        assert_eq!(cited.count(), 1, "{}", run.out);
        let words = run.out.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words.contains(article), "{words}");
    }
}
