//! `page`, `import` and `schema`.

mod common;

use std::fs;

use charte::charter::CHARTER_SCHEMA;
use charte::{Area, Charter};
use common::{charte, charte_reading, example, root};

const DAY: [&str; 2] = ["--at", "2026-11-23"];

fn page(of: &str, args: &[&str]) -> common::Run {
    charte(&[&["page", "--charter", &example(of)], args, &DAY].concat())
}

#[test]
fn the_pages_beside_the_charter_are_what_it_prints() {
    for lang in ["fr", "en"] {
        let run = page("guadeloupe/charte.toml", &["--lang", lang]);
        assert_eq!((run.code, &*run.err), (0, ""));
        assert_eq!(
            run.out,
            fs::read_to_string(example(&format!("guadeloupe/page.{lang}.html"))).unwrap()
        );
    }
    // The charter's first language.
    let own = page("guadeloupe/charte.toml", &[]);
    assert!(own.out.contains("<html lang=\"fr\">"));
}

#[test]
fn every_form_comes_back() {
    for of in ["guadeloupe", "visit", "site"] {
        let file = format!("{of}/charte.toml");
        let charter = Charter::parse(fs::read(example(&file)).unwrap()).unwrap();
        let forms: [&[&str]; 4] = [
            &[],
            &["--fragment"],
            &["--format", "markdown"],
            &["--format", "json", "--lang", "pl"],
        ];
        for form in forms {
            let made = page(&file, form);
            assert_eq!(made.code, 0, "{}", made.err);
            let run = charte_reading(&["import", "-"], made.out.as_bytes());
            assert_eq!((run.code, &*run.err), (0, ""), "{of} {form:?}");
            assert_eq!(Charter::parse(&run.out).unwrap(), charter, "{of} {form:?}");
        }
    }
}

#[test]
fn a_page_is_what_was_asked_for() {
    let fragment = page("visit/charte.toml", &["--fragment", "--choices-url", "/choix"]).out;
    assert!(fragment.starts_with("<article class=\"charte\" lang=\"fr\""), "{fragment}");
    assert!(!fragment.contains("<style") && !fragment.contains("<script"));
    assert!(fragment.contains("<a href=\"/choix\">"));
    let front = page("visit/charte.toml", &["--area", Area::FrontOffice.id(), "--lang", "en"]);
    assert!(front.out.contains("the public part of the site"));
    for format in ["html", "markdown", "json"] {
        let plain =
            page("visit/charte.toml", &["--regime", "charte", "--lang", "en", "--format", format]);
        let caveat = "these rules are a plain reading of the list of cookies, not law.";
        assert_eq!(plain.out.lines().filter(|line| line.contains(caveat)).count(), 1, "{format}");
    }
    let polish = page("visit/charte.toml", &["--lang", "pl", "--format", "markdown"]).out;
    assert!(polish.contains("la langue demandée (polonais)"), "{polish}");
}

#[test]
fn the_publisher_is_warned() {
    let german = page("guadeloupe/charte.toml", &["--lang", "de"]);
    assert_eq!(german.code, 0);
    let told = "charte: warning: 9 texts are not in de, so they are shown in fr: introduction, ";
    assert!(german.err.starts_with(told), "{}", german.err);
    assert!(german.err.contains(" and 3 more; add de = "), "{}", german.err);
    let linked = page("visit/charte.toml", &["--choices-url", "/choix"]);
    assert_eq!(linked.err, "");
    let bare = page("visit/charte.toml", &[]).err;
    assert!(bare.contains("add --choices-url") && bare.lines().count() == 1, "{bare}");
    let polish = page("visit/charte.toml", &["--lang", "pl"]).err;
    assert!(polish.contains("there is no page in pl, so this one is in fr"), "{polish}");
}

#[test]
fn mistakes_say_what_to_do() {
    let told = |args: &[&str], part: &str| {
        let run = page("visit/charte.toml", args);
        assert_eq!((run.code, &*run.out), (2, ""), "{args:?}");
        assert!(run.err.contains(part), "{args:?}: {}", run.err);
    };
    told(&["--fragment", "--format", "json"], "--fragment: only html has one");
    told(&["--lang", "<b>"], "write one such as fr or pt-BR [E560]");
    told(&["--choices-url", "javascript:x"], "[E561]");
    told(&["--area", "front"], "front-office");
    let table = b"Cookie\tPurpose\nsid\tlogin\n";
    let no_site = charte_reading(&["import", "-"], table);
    assert_eq!(no_site.code, 2);
    assert!(no_site.err.contains("add --site https://www.example.org [E573]"), "{}", no_site.err);
    let no_law = charte_reading(&["import", "-", "--regime", "frr"], table);
    assert!(no_law.code == 2 && no_law.err.contains("did you mean `fr`? [E113]"), "{}", no_law.err);
    let no_table = charte_reading(&["import", "-", "--site", "https://a.example"], b"nothing");
    assert!(no_table.code == 2 && no_table.err.contains("[E572]"), "{}", no_table.err);
}

#[test]
fn a_policy_is_read_with_its_doubts() {
    let fixture = root().join("crates/charte-page/tests/fixtures/01-copied.fr.txt");
    let fixture = fixture.to_str().unwrap();
    let site = ["--site", "https://www.bibliotheque.example"];
    let run = charte(&[&["import", fixture, "--regime", "fr"], &site[..]].concat());
    assert_eq!(run.code, 0);
    let charter = Charter::parse(&run.out).unwrap();
    assert_eq!(charter.regime(), Some("fr"));
    assert_eq!(run.out.matches("\n# check: ").count() > 3, run.err.lines().count() > 3);
    assert!(run.err.lines().all(|line| line.starts_with("charte: ")), "{}", run.err);
    // Nobody to ask: the law stays open, and is said to be.
    let open = charte(&[&["import", fixture], &site[..]].concat());
    assert_eq!(Charter::parse(&open.out).unwrap().regime(), None);
    assert!(open.out.contains("# check: name the law") && open.err.contains("no law was named"));
}

/// A page holds its charter: another law is not put in its place in silence.
#[test]
fn a_page_of_ours_keeps_its_law() {
    let own = example("guadeloupe/page.en.html");
    let run = charte(&["import", &own, "--regime", "gb"]);
    assert_eq!(Charter::parse(&run.out).unwrap().regime(), Some("fr"));
    assert!(run.err.contains("--regime gb was not used"), "{}", run.err);
    assert_eq!(charte(&["import", &own, "--regime", "fr"]).err, "");
}

#[test]
fn the_schema_is_the_cores() {
    let run = charte(&["schema"]);
    assert_eq!((run.code, &*run.out), (0, CHARTER_SCHEMA));
    assert!(charte(&["schema", "--help"]).out.contains("#:schema charter.schema.json"));
}
