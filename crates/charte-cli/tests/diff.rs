//! `charte diff`, as a person and as a step of CI runs it.

mod common;

use std::fs;

use common::{charte, charte_reading, command, example};

fn charter() -> String {
    example("visit/charte.toml")
}

fn edited(from: &str, to: &str) -> String {
    let text = fs::read_to_string(charter()).unwrap();
    assert!(text.contains(from), "{from}");
    text.replace(from, to)
}

fn diff(newer: &str, options: &[&str]) -> common::Run {
    let older = charter();
    let args = [&["diff", older.as_str(), "-"], options].concat();
    charte_reading(&args, newer.as_bytes())
}

#[test]
fn what_a_person_reads() {
    let newer = edited("lifetime = \"7 days\"", "lifetime = \"30 days\"")
        .replace("role = \"processor\"", "role = \"independent\"");
    let run = diff(&newer, &[]);
    assert_eq!((run.code, run.err.as_str()), (1, ""));
    assert_eq!(
        run.out,
        "\
The charter of www.boutique.example
revision 1, as before · French law

Providers
~ comptoir
    role: processor → independent
    material: the provider “comptoir” decides for itself what it does with the data

Cookies
~ panier
    material: the lifetime is 30 days instead of 7 days
~ _pk_id.*
    material: “Audience measurement” is now subject to consent under French law; before it was exempt from consent
~ _pk_ses.*
    material: “Audience measurement” is now subject to consent under French law; before it was exempt from consent

Summary
  1 provider changed, 3 cookies changed
  4 changes are material
  Who must be asked again?
    because of changes to: audience measurement
    visitors who agreed to everything: asked about audience measurement, preferences, advertising, measuring
      advertising, profiling across sites and embedded videos, maps and similar content, once the revision is raised
    visitors who refused everything: not asked; refusals stay
  error C010 the revision was not raised
    → write revision = 2, so that visitors are asked again
This is not legal advice.
"
    );
}

#[test]
fn exit_codes_of_a_step() {
    let longer = edited("lifetime = \"90 days\"", "lifetime = \"13 months\"");
    assert_eq!(diff(&longer, &[]).code, 1);
    assert_eq!(diff(&longer.replace("revision = 1", "revision = 2"), &[]).code, 0);
    // A basket that needs no consent: told, and nobody is asked again for it.
    let basket = diff(&edited("lifetime = \"7 days\"", "lifetime = \"30 days\""), &[]);
    assert_eq!(basket.code, 0);
    let said = "no new revision is needed, because no answer under French law depends on it";
    assert!(basket.out.contains(said), "{}", basket.out);
    let text = edited("Remembers you from one page to the next.", "Keeps you signed in.");
    let run = diff(&text, &[]);
    assert_eq!(run.code, 0);
    assert!(run.out.contains("no change is material"), "{}", run.out);
    // What git gives is the older one.
    let older = fs::read(charter()).unwrap();
    let run = charte_reading(&["diff", "-", &charter()], &older);
    assert_eq!(run.code, 0);
    assert!(run.out.contains("no changes"), "{}", run.out);

    let run = charte_reading(&["diff", "-", &charter()], b"colour = 1\n");
    assert_eq!(run.code, 2);
    assert!(run.err.starts_with("charte: standard input: line 1"), "{}", run.err);
    let nothing = charte_reading(&["diff", "-", &charter()], b"");
    assert_eq!(nothing.code, 2);
    assert!(nothing.err.contains("standard input: is empty"), "{}", nothing.err);
    assert_eq!(charte(&["diff", "-", "-"]).code, 2);
    assert_eq!(charte(&["diff", "nowhere.toml", &charter()]).code, 2);
    assert_eq!(diff(&longer, &["--regime", "nowhere"]).code, 2);
    assert_eq!(diff(&longer, &["--at", "soon"]).code, 2);
}

#[test]
fn json_for_programs() {
    let newer = edited("lifetime = \"90 days\"", "lifetime = \"13 months\"");
    let run = diff(&newer, &["--format", "json", "--at", "2026-11-23"]);
    assert_eq!(run.code, 1);
    let json = run.json();
    assert_eq!(json["now"], "2026-11-23T00:00:00Z");
    assert_eq!(json["changes"][0]["name"], "_fbp");
    assert_eq!(json["changes"][0]["material"][0]["why"], "longer-lifetime");
    assert_eq!(json["findings"][0]["code"], "C010");
    assert_eq!(json["asked_again"]["with_a_new_revision"], true);
}

/// Under the law that the caller names, and under a charter's own.
#[test]
fn the_law_that_decides() {
    let newer = edited("role = \"processor\"", "role = \"independent\"");
    let stricter = |run: &common::Run| run.out.contains("is now subject to consent under");
    assert!(stricter(&diff(&newer, &[])));
    // In Germany it needed consent before.
    assert!(!stricter(&diff(&newer, &["--regime", "de"])));
    let moved = edited("regime = \"fr\"", "regime = \"de\"");
    let run = diff(&moved, &[]);
    assert!(stricter(&run) && run.out.contains("German law, was French law"), "{}", run.out);
}

#[test]
fn colour_only_where_it_is_wanted() {
    let newer = edited("lifetime = \"7 days\"", "lifetime = \"30 days\"");
    assert!(!diff(&newer, &[]).out.contains('\u{1b}'));
    assert!(diff(&newer, &["--color", "always"]).out.contains('\u{1b}'));
}

#[test]
fn a_name_plays_no_tricks_on_a_terminal() {
    let newer = edited("name = \"panier\"", "name = \"pan\\u001B[31mier\"");
    let run = diff(&newer, &["--color", "never"]);
    assert!(run.out.contains("pan\\u{1b}[31mier"), "{}", run.out);
}

#[test]
fn help_says_what_it_is_for() {
    let help = command(&["diff", "--help"]).output().unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    assert!(help.contains("git show main:charte.toml | charte diff - "), "{help}");
}
