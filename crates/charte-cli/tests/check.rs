//! `charte check` on the examples and on recordings that others made.

mod common;

use std::fs;

use common::{charte, charte_reading, codes, command, decision, example, shared_recordings};
use serde_json::Value;

fn visit(phase: &str, file: &str) -> Value {
    let run = charte(&[
        "check",
        &example(file),
        "--charter",
        &example("visit/charte.toml"),
        "--phase",
        phase,
        "--format",
        "json",
    ]);
    assert_eq!(run.err, "");
    assert_eq!(run.code, 1);
    run.json()
}

/// The Set-Cookie lines of a HAR, counted by walking it as one JSON value.
fn observed(har: &Value) -> u64 {
    let mut count = 0;
    for entry in har["log"]["entries"].as_array().unwrap() {
        let mut lines = 0;
        for header in entry["response"]["headers"].as_array().into_iter().flatten() {
            if header["name"].as_str().unwrap().eq_ignore_ascii_case("set-cookie") {
                let value = header["value"].as_str().unwrap();
                lines += value.lines().filter(|line| !line.trim().is_empty()).count() as u64;
            }
        }
        if lines == 0 {
            lines = entry["response"]["cookies"].as_array().map_or(0, |list| list.len() as u64);
        }
        count += lines;
    }
    count
}

#[test]
fn allowed_cookies_are_no_all_clear_beside_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let charter = folder.path().join("charte.toml");
    fs::write(&charter, "format = 1\nsite = \"https://www.example.fr\"\nregime = \"fr\"\n")
        .unwrap();
    let line = "Set-Cookie: cookies_preferences=v1; Path=/; Max-Age=60; Secure\n";
    let args = ["check", "-", "--page", "https://www.example.fr/", "--charter"];
    let run = charte_reading(&[&args[..], &[charter.to_str().unwrap()]].concat(), line.as_bytes());
    assert_eq!(run.code, 1);
    assert!(run.out.contains("C043"), "{}", run.out);
    assert!(run.out.contains("The only cookie is allowed, but there are errors."), "{}", run.out);
}

#[test]
fn a_hidden_recording_says_why_once() {
    let run = charte_reading(&["check", "-"], b"Set-Cookie: <redacted>\n");
    assert_eq!(run.code, 2);
    assert_eq!(run.out.matches("was redacted").count(), 1, "{}", run.out);
    assert_eq!(run.err.matches("was redacted").count(), 1, "{}", run.err);
}

#[test]
fn the_visit_before_any_answer() {
    let report = visit("before", "visit/visit.har");
    let har = fs::read_to_string(example("visit/visit.har")).unwrap();
    assert_eq!(report["observed"], observed(&serde_json::from_str(&har).unwrap()));

    for cookie in ["__Host-session", "langue", "SRVNAME", "csrftoken", "_pk_id.7.fa4e"] {
        assert_eq!(decision(&report, cookie)["outcome"], "allowed", "{cookie}");
        assert!(codes(&report, cookie).is_empty(), "{cookie}");
    }
    for cookie in ["_fbp", "uid_regie", "vt_visiteur"] {
        assert_eq!(decision(&report, cookie)["may_set"], false, "{cookie}");
        assert_eq!(codes(&report, cookie), ["C020"], "{cookie}");
    }
    assert_eq!(codes(&report, "_ga"), ["C020", "C054"]);
    assert_eq!(codes(&report, "panier"), ["C022"]);
    assert_eq!(codes(&report, "compte_jeton"), ["C052"]);
    // Undeclared is the only thing to say of what nobody declared.
    assert_eq!(codes(&report, "bid_id"), ["C001"]);
    // Needs consent and is not there: as it should be, so no C002.
    assert!(codes(&report, "vus_recemment").is_empty());
    assert!(codes(&report, "cookies_preferences").is_empty());
    assert_eq!(report["banner"]["asking"], "ask");
    assert_eq!(report["banner"]["because"], "first-visit");
    assert_eq!(decision(&report, "_ga")["count"], 4);
}

#[test]
fn the_visit_after_a_refusal() {
    let report = visit("refused", "visit/refused.har");
    assert_eq!(codes(&report, "_fbp"), ["C021"]);
    // Erased, which is no setting; and what was there already was not set after the refusal.
    for cookie in ["_ga", "vus_recemment", "_pk_id.7.fa4e", "csrftoken", "SRVNAME"] {
        assert!(codes(&report, cookie).is_empty(), "{cookie}");
    }
    assert_eq!(decision(&report, "_ga")["seen"], "deleted");
    assert_eq!(decision(&report, "csrftoken")["seen"], "sent");
    // It holds a refusal, so 400 days are no C042; and the visitor has acted, so no C043.
    assert!(codes(&report, "cookies_preferences").is_empty());
    let notes = report["notes"].to_string();
    assert!(notes.contains("refused audience-measurement"), "{notes}");
}

#[test]
fn the_visit_after_everything_was_accepted() {
    let report = visit("accepted", "visit/accepted.har");
    for cookie in ["_fbp", "_ga", "uid_regie", "vus_recemment", "vt_visiteur"] {
        let decision = decision(&report, cookie);
        assert_eq!(decision["outcome"], "allowed", "{cookie}");
        assert_eq!(decision["rulings"][0]["because"], "granted", "{cookie}");
    }
    assert_eq!(codes(&report, "bid_id"), ["C001"]);
    assert!(codes(&report, "cookies_preferences").is_empty());
}

#[test]
fn three_phases_in_one_check() {
    let [before, refused, accepted] =
        ["visit/visit.har", "visit/refused.har", "visit/accepted.har"].map(example);
    let charter = example("visit/charte.toml");
    let run = charte(&[
        "check",
        "--accepted",
        &accepted,
        "--refused",
        &refused,
        &before,
        "--charter",
        &charter,
        "--format",
        "json",
    ]);
    let report = run.json();
    let phases: Vec<&str> =
        report["pages"].as_array().unwrap().iter().map(|p| p["phase"].as_str().unwrap()).collect();
    assert_eq!(phases, ["before", "refused", "accepted"]);
    let sum: u64 =
        report["pages"].as_array().unwrap().iter().map(|p| p["observed"].as_u64().unwrap()).sum();
    assert_eq!(report["observed"], sum);
    assert_eq!(codes(&report, "_fbp"), ["C020", "C021"]);
    let undeclared: Vec<&Value> = report["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|finding| finding["code"] == "C001")
        .collect();
    assert_eq!(undeclared.len(), 1, "one finding for one cookie of two phases");
    assert_eq!(undeclared[0]["pages"], 2);
    assert_eq!(undeclared[0]["count"], 8);
}

#[test]
fn the_charter_that_the_project_comes_from() {
    let (charter, lines) = (example("guadeloupe/charte.toml"), example("guadeloupe/visit.txt"));
    for regime in ["charte", "fr", "eu"] {
        let run = charte(&[
            "check",
            &lines,
            "--charter",
            &charter,
            "--regime",
            regime,
            "--phase",
            "refused",
            "--page",
            "https://regionguadeloupe.opendatasoft.com/?q=1",
            "--format",
            "json",
        ]);
        let report = run.json();
        assert_eq!(report["observed"], 5);
        assert_eq!(report["pages"][0]["page"], "https://regionguadeloupe.opendatasoft.com/");
        for cookie in ["sessionid", "csrftoken", "django_language", "cookies_preferences"] {
            let decision = decision(&report, cookie);
            assert_eq!(decision["outcome"], "allowed", "{cookie} under {regime}");
            assert_eq!(decision["host"], "regionguadeloupe.opendatasoft.com");
            let found = codes(&report, cookie);
            assert!(!found.iter().any(|code| code == "C001" || code == "C021"), "{found:?}");
        }
        assert_eq!(decision(&report, "_ga")["outcome"], "withheld");
        assert!(codes(&report, "_ga").contains(&"C001".to_owned()));
        // No declared cookie has an error: `_ga` alone makes the check fail.
        for finding in report["findings"].as_array().unwrap() {
            assert!(finding["severity"] != "error" || finding["cookie"] == "_ga", "{finding}");
        }
        // The charter alone asks nothing; `_ga` is known to need consent.
        assert_eq!(report["banner"]["answer"], "yes");
        assert_eq!(report["banner"]["purposes"], serde_json::json!(["audience-measurement"]));
        assert_eq!(report["caveat"].is_string(), regime == "charte");
    }
}

/// Spec §12, and what a recording adds.
const KEYS: [&str; 10] = [
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
const ADDED: [&str; 7] = ["verdict", "host", "seen", "technology", "lifetime", "provider", "count"];
const SOMETIMES: [&str; 4] = ["period", "disputed", "blocked", "other_hosts"];

#[test]
fn recordings_of_others() {
    for path in shared_recordings() {
        let name = path.to_str().unwrap();
        let har = fs::read_to_string(&path).unwrap();
        let har: Value = serde_json::from_str(har.trim_start_matches('\u{feff}')).unwrap();
        let run = charte(&["check", name, "--format", "json"]);
        assert!(run.code == 0 || run.code == 1, "{name}: {} {}", run.code, run.err);
        assert_eq!(run.err, "", "{name}");
        let report = run.json();
        assert_eq!(report["observed"], observed(&har), "{name}");

        let mut sum = 0;
        let mut errors = false;
        for page in report["pages"].as_array().unwrap() {
            sum += page["observed"].as_u64().unwrap();
            let mut shown = 0;
            for decision in page["decisions"].as_array().unwrap() {
                let keys = decision.as_object().unwrap();
                for key in KEYS.iter().chain(&ADDED) {
                    assert!(keys.contains_key(*key), "{name}: no {key}");
                }
                for key in keys.keys() {
                    let known = KEYS.iter().chain(&ADDED).chain(&SOMETIMES).any(|k| k == key);
                    assert!(known, "{name}: {key}");
                }
                // Nobody declared anything, and unknown never means "no consent needed".
                assert!(decision["declaration"].is_null());
                let verdict = decision["verdict"].as_str().unwrap();
                if verdict == "unknown" || verdict == "disputed" {
                    assert_eq!(decision["may_set"], false, "{name}: {decision}");
                } else {
                    // What may serve some purposes only is not allowed as a whole.
                    let partly = decision["outcome"] == "limited" && decision["may_set"] == false;
                    assert_eq!(
                        if partly { "withheld" } else { decision["outcome"].as_str().unwrap() },
                        verdict
                    );
                    assert!(decision["provider"].is_string());
                }
                if matches!(decision["seen"].as_str(), Some("set" | "deleted")) {
                    shown += decision["count"].as_u64().unwrap();
                }
            }
            let ignored = page["ignored"].as_array().into_iter().flatten();
            shown += ignored.map(|line| line["count"].as_u64().unwrap()).sum::<u64>();
            assert_eq!(page["observed"], shown, "{name}: each line is in a row");
            let found = page["findings"].as_array().unwrap();
            errors |= found.iter().any(|finding| finding["severity"] == "error");
        }
        assert_eq!(report["observed"], sum, "{name}");
        assert_eq!(run.code == 1, errors, "{name}");
    }
}

#[test]
fn what_fails_is_what_was_asked() {
    let (charter, har) = (example("visit/charte.toml"), example("visit/visit.har"));
    let code = |lines: &str, fail_on: &str| {
        let args =
            ["check", "-", "--charter", &charter, "--fail-on", fail_on, "--at", "2026-11-23"];
        charte_reading(&args, lines.as_bytes()).code
    };
    // C022 is a warning.
    let long = "Set-Cookie: panier=x; Max-Age=31536000\n";
    assert_eq!(code(long, "error"), 0);
    assert_eq!(code(long, "warning"), 1);
    assert_eq!(code("Set-Cookie: nobody=x\n", "error"), 1);
    assert_eq!(code("Set-Cookie: nobody=x\n", "never"), 0);
    // C002 of what could be there and is not is a note.
    assert_eq!(code("Set-Cookie: langue=x\n", "warning"), 0);
    assert_eq!(code("Set-Cookie: langue=x\n", "note"), 1);
    assert_eq!(charte(&["check", &har, "--charter", &charter, "--fail-on", "never"]).code, 0);
}

#[test]
fn without_a_charter_nothing_unknown_is_fine() {
    let lines = b"Set-Cookie: _ga=x; Max-Age=9; Path=/\nSet-Cookie: zzqx_nobody=x\n\
                  Set-Cookie: csrftoken=x; Secure\n";
    let page = "https://www.example.fr/";
    let run = charte_reading(&["check", "-", "--page", page, "--format", "json"], lines);
    let report = run.json();
    assert_eq!(run.code, 1);
    assert_eq!((report["regime"].as_str(), &report["charter"]), (Some("eu"), &Value::Bool(false)));
    assert_eq!(decision(&report, "zzqx_nobody")["verdict"], "unknown");
    assert_eq!(codes(&report, "zzqx_nobody"), ["C001"]);
    assert_eq!(decision(&report, "_ga")["verdict"], "withheld");
    assert_eq!(codes(&report, "_ga"), ["C020"]);
    assert_eq!(decision(&report, "csrftoken")["verdict"], "allowed");

    let text = charte_reading(&["check", "-", "--page", page, "--regime", "fr"], lines);
    assert!(text.out.contains("charte init"), "{}", text.out);
    assert!(text.out.contains("1 cookie is unknown"), "{}", text.out);
    assert!(text.out.contains("not legal advice"));
}

#[test]
fn a_page_for_people() {
    let (charter, har) = (example("visit/charte.toml"), example("visit/visit.har"));
    for columns in ["40", "80", "100", "120", "160", "200"] {
        let args = ["check", &har, "--charter", &charter];
        let output = command(&args).env("COLUMNS", columns).output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(!text.contains('\u{1b}'), "no colour where nobody sees it");
        let most: usize = columns.parse().unwrap();
        // A file's name is not broken.
        for line in
            text.lines().filter(|line| !line.contains("visit.har") && !line.contains("--charter"))
        {
            assert!(line.chars().count() <= most, "{columns}: {line}");
            assert_eq!(line.trim_end(), line);
        }
        let said = [
            "You need a consent banner.",
            "Trombinoscope: hold back 1 cookie",
            "_fbp",
            "C020",
            "Next",
        ];
        // Words of a narrow page may be on two lines.
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for word in said {
            assert!(text.contains(word), "{columns}: no {word:?} in {text}");
        }
    }
    let coloured = charte(&["check", &har, "--charter", &charter, "--color", "always"]);
    assert!(coloured.out.contains("\u{1b}["));
    let plain = charte(&["check", &har, "--charter", &charter, "--color", "never"]);
    assert!(!plain.out.contains('\u{1b}'));
}

#[test]
fn a_regime_that_is_no_law_says_so() {
    let (charter, har) = (example("visit/charte.toml"), example("visit/visit.har"));
    let args = ["check", &har, "--charter", &charter, "--regime", "charte"];
    assert!(charte(&args).out.contains("a plain reading of the list of cookies, not law"));
    let json = charte(&[&args[..], &["--format", "json"]].concat()).json();
    assert!(json["caveat"].as_str().unwrap().contains("not law"));
}

#[test]
fn the_moment_is_the_recordings() {
    let (charter, har) = (example("visit/charte.toml"), example("visit/visit.har"));
    let args = ["check", &har, "--charter", &charter, "--format", "json"];
    assert_eq!(charte(&args).out, charte(&args).out);
    // Long after every Expires date, what has one is a deletion.
    let late = charte(&[&args[..], &["--at", "2126-01-01T00:00:00Z"]].concat()).json();
    assert_ne!(charte(&args).json()["summary"]["deleted"], late["summary"]["deleted"]);
}

#[test]
fn a_charter_alone() {
    let charter = example("visit/charte.toml");
    let run = charte(&["check", "--charter", &charter, "--format", "json", "--at", "2026-11-23"]);
    assert_eq!(run.code, 0, "{}", run.out);
    assert!(run.json()["findings"].as_array().unwrap().iter().any(|f| f["code"] == "C011"));
}

#[test]
fn whoever_reads_may_leave() {
    use std::io::Read;
    let recordings = shared_recordings();
    let Some(big) = recordings.iter().find(|p| p.ends_with("nytimes-2015.har")) else { return };
    for format in ["text", "json"] {
        let args = ["check", big.to_str().unwrap(), "--format", format];
        let mut child = command(&args).spawn().unwrap();
        let mut first = [0; 16];
        child.stdout.take().unwrap().read_exact(&mut first).unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{format}");
        assert!(output.status.code().is_some());
    }
}
