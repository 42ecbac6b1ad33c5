//! From nothing to a charter: `charte init` and `charte add`.

mod common;

use std::path::Path;

use common::{Run, charte, charte_reading, example, shared_recordings};

const START: [&str; 9] = [
    "init",
    "--yes",
    "--site",
    "https://www.example.fr",
    "--regime",
    "fr",
    "--languages",
    "fr,en",
    "--add",
];

fn init(more: &[&str]) -> Run {
    charte(&[&START[..], more].concat())
}

/// Lints a charter, and returns how many errors it has.
fn errors(text: &str) -> u64 {
    let run = charte_reading(&["lint", "-", "--format", "json"], text.as_bytes());
    run.json()["summary"]["errors"].as_u64().unwrap_or_else(|| panic!("{}{}", run.out, run.err))
}

#[test]
fn a_first_charter_is_linted_formatted_and_a_page() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("charte.toml");
    let file = path.to_str().unwrap();
    let run = init(&["wordpress,matomo,youtube", "--output", file]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert!(run.out.contains(&format!("charte lint {file}\n")), "{}", run.out);
    assert!(run.out.contains("matomo: is the role right?"), "{}", run.out);
    let text = std::fs::read_to_string(&path).unwrap();
    assert_eq!(errors(&text), 0);
    assert_eq!(charte_reading(&["fmt", "-"], text.as_bytes()).out, text);
    for (language, words) in [("fr", "Vidéos intégrées"), ("en", "Embedded videos")] {
        let page = charte(&["page", "--charter", file, "--lang", language]);
        assert!(page.code == 0 && page.out.contains(words), "{}", page.err);
    }
    assert!(!text.contains("service.de"), "{text}");
    // To standard output, it is the same charter, and nothing else is there.
    let printed = init(&["wordpress,matomo,youtube"]);
    assert_eq!(printed.out, text.replace(file, "THIS-FILE"));
    // A file that exists is never replaced.
    let again = init(&["matomo", "--output", file]);
    assert_eq!((again.code, again.out.as_str()), (2, ""));
    assert!(again.err.contains("exists already"), "{}", again.err);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
}

#[test]
fn without_a_terminal_the_flags_are_told() {
    let run = charte(&["init"]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert!(run.err.contains("--site") && run.err.contains("--add"), "{}", run.err);
    let run = charte(&["init", "--yes", "--regime", "fr"]);
    assert_eq!(run.code, 2);
    let site = ["init", "--yes", "--site", "www.example.fr"];
    let run = charte(&site);
    assert!(run.out.contains("site = \"https://www.example.fr\"\n"), "{}{}", run.out, run.err);
    for (option, value, told) in [
        ("--regime", "Frnace", "did you mean `fr` (France)?"),
        ("--languages", "klingonish", "not a language"),
        ("--languages", "fr,xx", "texts are ready in fr, en, de, es, it, nl, pt"),
        ("--add", "matomoo", "did you mean `matomo`"),
    ] {
        let run = charte(&[&site[..], &[option, value]].concat());
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{value}");
        assert!(run.err.contains(told), "{}", run.err);
    }
    for (law, id) in [
        ("France", "fr"),
        ("French law", "fr"),
        ("gdpr", "eu"),
        ("Deutschland", "de"),
        ("GP", "fr"),
        ("us-ca", "us-ca"),
    ] {
        let run = charte(&[&site[..], &["--regime", law]].concat());
        assert!(run.out.contains(&format!("\nregime = \"{id}\"\n")), "{law}: {}", run.out);
        assert_eq!(errors(&run.out), 0);
    }
}

#[test]
fn an_address_is_one_word_and_a_fault_is_in_plain_words() {
    for site in ["https://www.example.fr/\nx", "https://www.example.fr/ x", "www.\texample.fr"] {
        let run = charte(&["init", "--yes", "--site", site]);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{site:?}");
        assert!(run.err.contains("--site: names no host"), "{}", run.err);
    }
    let nowhere = tempfile::tempdir().unwrap().path().join("gone/charte.toml");
    let run = init(&["matomo", "--output", nowhere.to_str().unwrap()]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("cannot be written: its folder does not exist"), "{}", run.err);
}

#[test]
fn a_draft_from_a_recording_has_no_error() {
    let mut recordings: Vec<String> =
        shared_recordings().iter().map(|path| path.to_str().unwrap().to_owned()).collect();
    recordings.push(example("visit/visit.har"));
    for recording in recordings {
        for law in ["fr", "us-ca"] {
            let run = charte(&["init", &recording, "--regime", law, "--allow-incomplete"]);
            assert_eq!(run.code, 0, "{recording}: {}", run.err);
            assert_eq!(errors(&run.out), 0, "{recording}: {}", run.out);
            assert_eq!(
                charte_reading(&["fmt", "-"], run.out.as_bytes()).out,
                run.out,
                "{recording}"
            );
        }
    }
}

/// What the command reports of a draft agrees with the file, and each line that it names is a
/// comment there.
#[test]
fn a_draft_is_reported_as_it_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("draft.toml");
    let file = path.to_str().unwrap();
    let recording = example("visit/visit.har");
    let add = ["--regime", "fr", "--add", "youtube", "--output", file];
    let run = charte(&[&["init", recording.as_str()][..], &add].concat());
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let text = std::fs::read_to_string(&path).unwrap();
    let (cookies, providers) =
        (text.matches("[[cookie]]").count(), text.matches("[[provider]]").count());
    let unknown = text.lines().filter(|line| line.contains("\"unclassified\"")).count();
    assert!(unknown > 0, "{text}");
    let counts = format!(
        "{file}: {cookies} declarations, {providers} providers; {unknown} of unknown purpose\n"
    );
    assert!(run.out.starts_with(&counts), "{counts}{}", run.out);
    assert!(run.out.contains("To decide; each is a comment"), "{}", run.out);
    let lines: Vec<&str> = text.lines().collect();
    let named = run.out.lines().filter_map(|line| line.strip_prefix("  line "));
    let named: Vec<usize> =
        named.map(|line| line.split([':', ' ']).next().unwrap().parse().unwrap()).collect();
    assert!(named.len() >= 3, "{}", run.out);
    for line in named {
        assert!(lines[line - 1].starts_with("# "), "{line}: {}", lines[line - 1]);
    }
    // To standard output, the report goes beside it.
    let printed = charte(&["init", &recording, "--regime", "fr"]);
    assert!(printed.err.starts_with("the charter: ") && printed.err.contains("To decide"));
    assert!(!printed.out.contains("To decide"), "{}", printed.out);
}

fn written(folder: &Path, text: &str) -> String {
    let path = folder.join("charte.toml");
    std::fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

const OWN: &str = "\
# Ours.   With odd  spaces.
format=1
site = 'https://www.example.fr'   # the site
languages = [\"fr\"]
regime = \"fr\"

[[provider]]
id = \"maker\"
name = \"Maker\"
# below the provider

# ---- cookies ----

# about sid
[[cookie]]
name = \"sid\"
purposes = [ \"authentication\" ]
lifetime = \"session\"
# the last word
";

#[test]
fn what_was_there_stays_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let file = written(folder.path(), OWN);
    let dry = charte(&["add", "youtube", "--charter", &file, "--dry-run"]);
    assert_eq!(dry.code, 0, "{}", dry.err);
    assert!(dry.err.contains("would get YouTube"), "{}", dry.err);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), OWN);
    let run = charte(&["add", "you tube", "--charter", &file]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert!(run.out.contains("got YouTube (embedded videos)"), "{}", run.out);
    assert!(run.out.contains("charte diff OLD"), "{}", run.out);
    let text = std::fs::read_to_string(&file).unwrap();
    assert_eq!(text, dry.out);
    let (head, tail) = OWN.split_at(OWN.find("\n# ---- cookies").unwrap());
    let rest = text.strip_prefix(head).expect("the head stays");
    let at = rest.find(tail).expect("the cookies stay");
    assert!(rest.starts_with("\n# YouTube: embedded videos\n# Source: "), "{rest}");
    assert!(rest[..at].contains("\n[[provider]]\nid = \"youtube\"\n"), "{rest}");
    let new = &rest[at + tail.len()..];
    assert!(new.starts_with("\n[[cookie]]\nname = \"VISITOR_INFO1_LIVE\"\n"), "{new}");
    assert!(new.contains("service.fr") && !new.contains("service.en"), "{new}");
    assert_eq!(errors(&text), 0);
    // Twice is once.
    let again = charte(&["add", "youtube", "--charter", &file]);
    assert_eq!(again.code, 0);
    assert!(again.out.contains("has YouTube (embedded videos) already"), "{}", again.out);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), text);
}

#[test]
fn lines_end_as_they_did_and_the_mark_stays() {
    let folder = tempfile::tempdir().unwrap();
    let windows = format!("\u{feff}{}", OWN.trim_end().replace('\n', "\r\n"));
    let file = written(folder.path(), &windows);
    assert_eq!(charte(&["add", "matomo", "--charter", &file]).code, 0);
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(text.starts_with("\u{feff}# Ours.") && text.contains("id = \"matomo\"\r\n"));
    assert_eq!(text.replace("\r\n", "").matches('\n').count(), 0);
    assert_eq!(errors(&text), 0);
}

#[test]
fn every_complete_service_is_added_once_and_keeps_the_form() {
    let folder = tempfile::tempdir().unwrap();
    let empty = charte(&["init", "--yes", "--site", "https://www.example.fr"]).out;
    let file = written(folder.path(), &empty);
    let list = charte(&["add", "--list"]).out;
    let complete = list.split("\n\n").nth(1).expect("the complete services");
    let is_first = |line: &&str| line.starts_with("  ") && !line.starts_with("   ");
    let ids = complete.lines().filter(is_first).filter_map(|line| line.split_whitespace().next());
    let ids: Vec<&str> = ids.collect();
    assert!(ids.len() >= 40, "{ids:?}");
    let run = charte(&[&["add", "--charter", &file], ids.as_slice()].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(text.starts_with(empty.trim_end()));
    assert_eq!(errors(&text), 0);
    assert_eq!(charte_reading(&["fmt", "-"], text.as_bytes()).out, text);
    let again = charte(&[&["add", "--charter", &file], ids.as_slice()].concat());
    assert_eq!(again.out.matches("already\n").count(), ids.len(), "{}", again.out);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), text);
}

#[test]
fn stubs_are_marked_and_lint_without_errors() {
    let folder = tempfile::tempdir().unwrap();
    let file = written(folder.path(), OWN);
    let run = charte(&["add", "google", "wistia", "--charter", &file]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("a stub: its texts are yours to write"), "{}", run.out);
    assert!(run.out.contains("google-analytics"), "{}", run.out);
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(text.contains("# description.fr = \"…\"\n"), "{text}");
    assert_eq!(errors(&text), 0);
}

#[test]
fn what_cannot_be_added_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let file = written(folder.path(), OWN);
    let add = |name: &str, charter: &str| charte(&["add", name, "--charter", charter]);
    let near = add("wordpres", &file);
    assert_eq!((near.code, near.out.as_str()), (2, ""));
    assert!(near.err.contains("did you mean `wordpress`"), "{}", near.err);
    let none = add("qqqqqqqqqqqqqqqqqqq", &file);
    assert!(none.code == 2 && none.err.contains("--search"), "{}", none.err);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), OWN);
    let missing = add("matomo", "nowhere.toml");
    assert!(missing.code == 2 && missing.err.contains("charte init"), "{}", missing.err);
    let json = "{\"format\":1,\"site\":\"https://www.example.fr\"}";
    let file = written(folder.path(), json);
    let run = add("matomo", &file);
    assert!(run.code == 2 && run.err.contains("is JSON"), "{}", run.err);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), json);
    let list = "format = 1\nsite = \"https://www.example.fr\"\nprovider = [{ id = \"a\", name = \"A\" }]\n";
    let file = written(folder.path(), list);
    let run = add("matomo", &file);
    assert!(run.code == 2 && run.err.contains("[[provider]]"), "{}", run.err);
    let broken = written(folder.path(), "format = 1\nsit = \"https://www.example.fr\"\n");
    assert_eq!(add("matomo", &broken).code, 2);
}

#[test]
fn a_search_finds_by_name_purpose_and_cookie() {
    for (text, id) in [("_fbp", "meta-pixel"), ("video", "youtube"), ("wordpress", "wordpress")] {
        let run = charte(&["add", "--search", text]);
        assert_eq!(run.code, 0);
        let first = |line: &str| line.split_whitespace().next() == Some(id);
        assert!(run.out.lines().any(first), "{text}: {}", run.out);
    }
    let none = charte(&["add", "--search", "qqqqqqqqqqq"]);
    assert_eq!((none.code, none.out.as_str()), (1, ""));
    assert!(none.err.contains("--list"), "{}", none.err);
}
