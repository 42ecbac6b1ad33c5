//! `decide`, `explain`, `allows`, `ask`, `regimes`, `finding`, `completions`, `man`.

mod common;

use std::fs;

use charte::{FindingCode, Regime};
use common::{charte, example};
use serde_json::Value;

const AT: [&str; 2] = ["--at", "2026-11-23T10:05:00Z"];

fn with_charter(args: &[&str]) -> common::Run {
    let charter = example("visit/charte.toml");
    charte(&[args, &["--charter", &charter], &AT].concat())
}

#[test]
fn a_decision_is_the_cores() {
    let run = with_charter(&["decide", "_ga", "--json"]);
    assert_eq!(run.code, 1);
    let keys: Vec<String> = run.json().as_object().unwrap().keys().cloned().collect();
    let mut expected = [
        "cookie",
        "declaration",
        "category",
        "party",
        "requirement",
        "outcome",
        "may_set",
        "rulings",
        "serves",
        "findings",
    ];
    expected.sort_unstable();
    assert_eq!(keys, expected);
    assert!(run.out.starts_with(r#"{"cookie":"_ga","declaration":10,"category":"statistics""#));

    let granted = "v1~20261101T0900Z~r1~y:audience-measurement~.vgwe";
    let refused = "v1~20261101T0900Z~r1~n:audience-measurement~.v5po";
    let because = |consents: &[&str]| {
        let mut args = vec!["decide", "_ga", "--json"];
        consents.iter().for_each(|consent| args.extend(["--consent", consent]));
        let run = with_charter(&args);
        (run.code, run.json()["rulings"][0]["because"].as_str().unwrap().to_owned())
    };
    assert_eq!(because(&[]), (1, "unanswered".to_owned()));
    assert_eq!(because(&[granted]), (0, "granted".to_owned()));
    assert_eq!(because(&[granted, refused]), (1, "refused".to_owned()));
    assert_eq!(because(&["nonsense"]), (1, "unanswered".to_owned()));
    assert!(with_charter(&["decide", "_ga", "--consent", "nonsense"]).out.contains("E406"));
}

#[test]
fn a_line_a_host_and_a_page_count() {
    let line = "Set-Cookie: panier=x; Max-Age=2592000";
    let run = with_charter(&["decide", "--set-cookie", line, "--host", "www.boutique.example"]);
    assert_eq!(run.code, 0);
    assert!(run.out.contains("warning C022"), "{}", run.out);
    let page = ["--page", "https://www.boutique.example/"];
    let on =
        |host| with_charter(&[&["decide", "panier", "--json", "--host", host], &page[..]].concat());
    assert_eq!(on("shop.boutique.example").json()["party"], "first");
    assert_eq!(on("other.example").json()["party"], "third");
    let storage = with_charter(&["decide", "panier", "--json", "--technology", "local-storage"]);
    assert_eq!(storage.json()["rulings"][0]["because"], "undeclared");
}

#[test]
fn an_explanation_says_what_would_change_it() {
    let run = with_charter(&["explain", "_ga"]);
    assert_eq!(run.code, 1);
    for part in [
        "may not be set now",
        "It would be exempt (rule fr.audience-measurement)",
        "French law requires consent for this (rule fr.default).",
        "publisher-only",
        "Source:",
        "not legal advice",
    ] {
        assert!(run.out.contains(part), "{part}: {}", run.out);
    }
}

#[test]
fn a_purpose_is_allowed_or_not() {
    let run = with_charter(&["allows", "advertising"]);
    assert_eq!(run.code, 1);
    assert!(run.out.contains("needs consent"));
    let comptoir = ["allows", "audience-measurement", "--provider", "comptoir", "--json"];
    let run = with_charter(&comptoir);
    assert_eq!(run.code, 0);
    assert_eq!(run.json()["because"], "exempt");
    assert_eq!(with_charter(&["allows", "audience-measurement"]).code, 1);
    let gpc = with_charter(&["allows", "advertising", "--regime", "us-ca", "--gpc", "--json"]);
    assert_eq!(gpc.json()["because"], "gpc");
}

#[test]
fn what_a_visitor_is_asked() {
    let run = with_charter(&["ask", "--json"]);
    assert_eq!(run.code, 0);
    assert_eq!(run.json()["asking"], "ask");
    assert_eq!(run.json()["because"], "first-visit");
    assert_eq!(with_charter(&["ask", "--json", "--area", "back-office"]).code, 0);
    let charter = example("guadeloupe/charte.toml");
    let run = charte(&["ask", "--charter", &charter, "--at", "2026-11-23"]);
    assert!(run.out.starts_with("nothing to ask (nothing-to-ask)"), "{}", run.out);
}

#[test]
fn every_answer_in_a_regime_that_is_no_law_says_so() {
    for id in Regime::builtin_ids() {
        let law = Regime::builtin(id).unwrap().is_law();
        for command in [
            &["decide", "_ga"][..],
            &["decide", "_ga", "--json"],
            &["explain", "_ga"],
            &["allows", "advertising"],
            &["allows", "advertising", "--json"],
            &["ask"],
            &["ask", "--json"],
        ] {
            let run = with_charter(&[command, &["--regime", id]].concat());
            assert_eq!(run.out.contains("not law"), !law, "{id}: {command:?}: {}", run.out);
        }
        for format in ["text", "json"] {
            let run = charte(&["regimes", id, "--format", format]);
            assert_eq!(run.code, 0);
            assert!(run.out.contains("not legal advice"), "{id}");
            assert_eq!(run.out.contains("not law\"") || run.out.contains("mind: "), !law, "{id}");
        }
    }
}

#[test]
fn a_regime_is_found_by_its_place() {
    for (name, id) in [
        ("us-co", "us-co"),
        ("Sweden", "se"),
        ("India", "in"),
        ("uk", "gb"),
        ("FR", "fr"),
        ("france", "fr"),
        ("california", "us-ca"),
    ] {
        let run = charte(&["regimes", name, "--format", "json"]);
        assert_eq!((run.code, &*run.err), (0, ""), "{name}");
        assert_eq!(run.json()["id"], id, "{name}");
        let run = with_charter(&["decide", "_ga", "--json", "--regime", name]);
        assert!(run.out.contains(&format!("\"rule\":\"{id}.")), "{name}: {}", run.out);
    }
    for (name, code) in [("EE", "EE"), ("estonia", "EE"), ("hk", "HK")] {
        let run = charte(&["regimes", name, "--format", "json"]);
        assert_eq!(run.json()["id"], "eu", "{name}");
        let note = format!("charte: no regime for {code} yet; judged by eu\n");
        assert_eq!((run.code, run.err), (0, note), "{name}");
    }
    let run = charte(&["regimes", "austrlia"]);
    assert_eq!(run.code, 2);
    assert!(!run.err.contains("did you mean"), "{}", run.err);
}

#[test]
fn regimes_are_told_in_full() {
    let list = charte(&["regimes", "--format", "json"]).json();
    assert_eq!(list.as_array().unwrap().len(), Regime::builtin_ids().count());
    let text = charte(&["regimes"]).out;
    for id in Regime::builtin_ids() {
        assert!(text.lines().any(|line| line.starts_with(&format!("{id} "))), "{id}: {text}");
        let regime = Regime::builtin(id).unwrap();
        let json = charte(&["regimes", id, "--format", "json"]).json();
        let text = charte(&["regimes", id]).out;
        assert_eq!(json["rules"].as_array().unwrap().len(), regime.rules().len());
        for rule in regime.rules() {
            assert!(text.contains(rule.id()), "{}", rule.id());
        }
        for instrument in regime.instruments() {
            assert!(text.contains(instrument.id()));
            assert!(text.contains(instrument.url().unwrap_or_default()));
        }
        let cited = json["rules"].as_array().unwrap().iter();
        for citation in cited.flat_map(|rule| rule["citations"].as_array().unwrap()) {
            assert!(matches!(
                citation["confidence"].as_str(),
                Some("official" | "secondary" | "unverified")
            ));
        }
    }
}

#[test]
fn a_regime_of_ones_own() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine.toml");
    let source = fs::read_to_string(common::root().join("crates/charte/data/regimes/charte.toml"));
    fs::write(&path, source.unwrap().replace("id = \"charte\"", "id = \"mine\"")).unwrap();
    let path = path.to_str().unwrap();
    let run = charte(&["regimes", path, "--format", "json"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert_eq!(run.json()["id"], "mine");
    fs::write(path, "id = \"mine\"\nnonsense = 1\n").unwrap();
    let run = charte(&["regimes", path]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("mine.toml: line "), "{}", run.err);
}

/// A regime file may extend another one of its folder; all mistakes of one are told.
#[test]
fn a_regime_extends_a_file_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let head = |id: &str, base: &str| {
        format!("format = 1\nid = \"{id}\"\nname = \"Ours\"\nlaw = false\nextends = \"{base}\"\n")
    };
    let shop = write("shop.toml", &head("shop", "house"));
    let run = charte(&["regimes", &shop]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("shop.toml: line 5, column 11: extends: "), "{}", run.err);
    assert!(run.err.contains("[E204]"), "{}", run.err);
    write("house.toml", &(head("house", "fr") + "remove = [\"house.affiliation\"]\n"));
    let run = charte(&["regimes", &shop, "--format", "json"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let json = run.json();
    let rules = json["rules"].as_array().unwrap();
    let has = |id: &str| rules.iter().any(|rule| rule["id"] == id);
    assert!(has("shop.audience-measurement") && !has("shop.affiliation"));
    let shop = write("shop.toml", "format = 1\nid = \"shop\"\ngpc = \"never\"\nnotes = 1\n");
    let run = charte(&["regimes", &shop]);
    assert_eq!((run.code, run.err.matches("shop.toml: line ").count()), (2, 3), "{}", run.err);
}

#[test]
fn every_finding_is_explained() {
    let list = charte(&["finding"]).out;
    for code in FindingCode::ALL {
        assert!(list.contains(&format!("{code}  ")));
        let run = charte(&["finding", &code.id().to_lowercase()]);
        assert_eq!(run.code, 0);
        assert!(run.out.contains(code.title()), "{}", run.out);
        let flat = run.out.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flat.contains(&code.remedy().split_whitespace().collect::<Vec<_>>().join(" ")));
    }
}

#[test]
fn manual_pages_are_written_into_a_folder() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("man1");
    let run = charte(&["man", "--out", folder.to_str().unwrap()]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    for command in ["", "-check", "-scan", "-finding", "-man"] {
        let page = std::fs::read_to_string(folder.join(format!("charte{command}.1"))).unwrap();
        assert!(page.contains(&format!(".TH charte{command} 1")), "{page}");
    }
    // A file stands where the folder should be.
    let file = folder.join("charte.1");
    let run = charte(&["man", "--out", file.to_str().unwrap()]);
    assert!(run.code == 2 && run.err.contains("cannot be written"), "{}", run.err);
}

const FILED: &str = "format = 1\nsite = \"https://www.example.fr\"\nregime = \"gb\"\nregimes = [\"fr\"]\n\
    [[cookie]]\nname = \"_pk_id.*\"\npurposes = [\"audience-measurement\"]\nlifetime = \"6 months\"\n\
    facts = { anonymous = true, cross-site = false, shared = false, informed = true, objection-offered = true, passive = false }\n\
    [[cookie]]\nname = \"ab\"\npurposes = [\"ab-testing\"]\n\
    [[cookie]]\nname = \"replay\"\npurposes = [\"session-replay\"]\n";

/// A dossier says on which lines and provisions a verdict rests, and a later one what has changed.
#[test]
fn a_dossier_is_filed_and_compared() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let charter = path("charte.toml");
    fs::write(&charter, FILED).unwrap();
    let dossier = |at: &str, more: &[&str]| {
        charte(&[&["dossier", "--charter", &charter, "--at", at], more].concat())
    };
    let old = dossier("2026-02-04T12:00:00Z", &[]);
    assert_eq!((old.code, &*old.err), (0, ""));
    let json = old.json();
    let laws: Vec<&str> =
        json["laws"].as_array().unwrap().iter().map(|law| law["id"].as_str().unwrap()).collect();
    assert_eq!(laws, ["gb", "fr"]);
    let french = &json["cookies"][0]["verdicts"][1]["purposes"][0];
    assert_eq!(french["rule"], "fr.audience-measurement");
    let stated = french["rests_on"].as_array().unwrap().iter();
    let stated = stated.filter(|met| met["from"] == "stated").map(|met| met["line"].as_u64());
    assert!(stated.clone().count() > 0 && stated.clone().all(|line| line == Some(9)), "{french}");
    assert!(french["citations"][0]["address"].as_str().unwrap().starts_with("https://"));
    let tests = &json["cookies"][1]["verdicts"][1]["purposes"][0]["notes"];
    assert!(tests[0].as_str().unwrap().starts_with("A/B tests"), "{tests}");

    // The new exceptions of the United Kingdom: a way to object is enough from then on.
    fs::write(path("old.json"), &old.out).unwrap();
    let compared = dossier("2026-02-05T12:00:00Z", &["--compare", &path("old.json")]).json();
    assert_eq!(compared["older_is_unaltered"], true);
    assert_eq!(compared["charter_changed"], false);
    assert_eq!(compared["changes"].as_array().unwrap().len(), 1);
    let change = &compared["changes"][0];
    assert_eq!((&change["law"], &change["cookie"]), (&"gb".into(), &"_pk_id.*".into()));
    assert_eq!(
        (&change["before"], &change["before_rule"]),
        (&"opt-in".into(), &"gb.default".into())
    );
    assert_eq!(
        (&change["after"], &change["after_rule"]),
        (&"opt-out".into(), &"gb.audience-measurement".into())
    );
    assert_eq!(compared["ask_again"], serde_json::json!([]));

    // The other way round visitors must be asked, and an altered dossier is told.
    let new = dossier("2026-02-05T12:00:00Z", &[]).out;
    fs::write(path("new.json"), new.replace("\"revision\":1", "\"revision\":2")).unwrap();
    let back = dossier("2026-02-04T12:00:00Z", &["--compare", &path("new.json")]).json();
    assert_eq!(back["older_is_unaltered"], false);
    assert_eq!(back["ask_again"], serde_json::json!([["gb", ["audience-measurement"]]]));
    for format in ["html", "markdown"] {
        let page = dossier("2026-02-04T12:00:00Z", &["--format", format]).out;
        assert!(page.contains("_pk_id.*") && page.contains("fr.audience-measurement"), "{page}");
        let changes =
            dossier("2026-02-05T12:00:00Z", &["--format", format, "--compare", &path("old.json")]);
        assert!(changes.out.contains("opt-out (gb.audience-measurement)"), "{}", changes.out);
    }
    fs::write(path("bad.json"), "{}").unwrap();
    let bad = dossier("2026-02-05T12:00:00Z", &["--compare", &path("bad.json")]);
    assert_eq!(bad.code, 2);
    assert!(bad.err.contains("not a dossier of this version"), "{}", bad.err);
}

/// What the law notes and demands stands beside the answer that it concerns, and only there.
#[test]
fn notes_and_duties_stand_beside_the_cookie_that_they_concern() {
    let folder = tempfile::tempdir().unwrap();
    let charter = folder.path().join("charte.toml");
    fs::write(&charter, FILED).unwrap();
    let explain = |name: &str, regime: &str| {
        let charter = charter.to_str().unwrap();
        charte(&["explain", name, "--charter", charter, "--regime", regime, AT[0], AT[1]]).out
    };
    assert!(explain("ab", "fr").contains("self-assessment tool"));
    assert!(!explain("_pk_id.1", "fr").contains("self-assessment tool of 2025 leaves"));
    assert!(explain("ab", "fr").contains("from 15 years"));
    assert!(!explain("ab", "us-ca").contains("iretap law"));
    assert!(explain("replay", "us-ca").contains("iretap law"));
    // Duties about consent do not concern what the charter does not declare.
    assert!(!explain("unknown", "fr").contains("from 15 years"));
}

/// Every rule with each of its citations is a row; whoever reads the table can find the source.
#[test]
fn every_rule_is_exported_with_its_citations() {
    let rows = charte(&["regimes", "--export", "json"]).json();
    let rows = rows.as_array().unwrap();
    let mut cited = 0;
    for regime in Regime::builtins() {
        for rule in regime.rules() {
            let of = |row: &&Value| {
                row["what"] == "rule" && row["rule"] == rule.id() && row["regime"] == regime.id()
            };
            let found: Vec<_> = rows.iter().filter(of).collect();
            assert_eq!(found.len(), rule.citations().len(), "{}", rule.id());
            for (row, citation) in found.iter().zip(rule.citations()) {
                assert_eq!(row["confidence"], citation.confidence().id());
                assert!(!row["title"].as_str().unwrap().is_empty());
                let address = row["address"].as_str().unwrap();
                assert!(address.starts_with("http") || address.starts_with("none: "), "{row}");
                cited += 1;
            }
        }
    }
    assert!(cited > 1000, "{cited}");
    for what in ["default", "signal", "validity", "ask-again", "limit", "duty"] {
        assert!(rows.iter().any(|row| row["what"] == what), "{what}");
    }
    let draft = rows.iter().find(|row| row["regime"] == "in").unwrap();
    assert_eq!(draft["places"], "");

    let csv = charte(&["regimes", "fr", "--export", "csv"]).out;
    let head = csv.lines().next().unwrap();
    assert!(head.starts_with("regime,name,authority,places,what,rule,"), "{head}");
    assert!(csv.lines().skip(1).all(|line| line.starts_with("fr,France,")), "{csv}");
    let html = charte(&["regimes", "fr", "--export", "html"]).out;
    assert!(html.contains("<a href=\"https://www.legifrance.gouv.fr/"), "{html}");
    assert!(!html.contains("<script"), "{html}");
    assert_eq!(charte(&["regimes", "--export", "csv", "--compare", "fr,de"]).code, 2);
}

/// The table shows a review, that of a citation before that of the law.
#[test]
fn a_review_is_exported() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("own.toml");
    fs::write(
        &file,
        "format = 1\nid = \"own\"\nname = \"Ours\"\nlaw = false\nextends = \"fr\"\n\
         reviewed = { on = \"2026-06-01\", by = \"counsel\", next = \"2027-06-01\" }\n",
    )
    .unwrap();
    let rows = charte(&["regimes", file.to_str().unwrap(), "--export", "json"]).json();
    let row = &rows.as_array().unwrap()[0];
    assert_eq!(row["reviewed_on"], "2026-06-01");
    assert_eq!(row["review_due"], "2027-06-01");
}

#[test]
fn shells_complete_regimes_and_codes() {
    for shell in ["bash", "zsh", "fish"] {
        let script = charte(&["completions", shell]).out;
        for word in ["us-ca", "C020"] {
            assert!(script.contains(word), "{shell}: {word}");
        }
        // clap completes no positional argument in fish.
        assert_eq!(script.contains("E102"), shell != "fish", "{shell}");
    }
    // What is completed is not all that is taken.
    let run = charte(&["regimes", "Austria"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(!charte(&["check", "--help"]).out.contains("us-ca"));
}

#[test]
fn shells_and_the_manual() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let run = charte(&["completions", shell]);
        assert!(run.code == 0 && run.out.contains("charte") && run.err.is_empty(), "{shell}");
    }
    assert!(charte(&["man"]).out.contains(".TH charte 1"));
    let page = charte(&["man", "check"]).out;
    assert!(page.contains(".TH charte-check 1") && page.contains("allow\\-incomplete"), "{page}");
    assert_eq!(charte(&["man", "chekc"]).code, 2);
    let version: Value = charte(&["--version"]).out.trim().into();
    assert_eq!(version, format!("charte {}", env!("CARGO_PKG_VERSION")));
}
