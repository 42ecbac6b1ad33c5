//! Living with a site in CI: a first charter, known findings, what code hosts read; and the
//! comparison of laws.

mod common;

use common::{charte, charte_reading, example, shared_recordings};

fn visit() -> String {
    example("visit/visit.har")
}

fn charter() -> String {
    example("visit/charte.toml")
}

fn codes(report: &serde_json::Value) -> Vec<String> {
    let findings = report["findings"].as_array().unwrap();
    let mut codes: Vec<String> =
        findings.iter().map(|f| f["code"].as_str().unwrap().to_owned()).collect();
    codes.sort();
    codes.dedup();
    codes
}

#[test]
fn a_draft_knows_every_cookie_of_its_recording() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("charte.toml");
    let mut recordings = shared_recordings();
    recordings.push(visit().into());
    for recording in recordings {
        let name = recording.to_str().unwrap();
        let run = charte(&["init", name, "--site", "https://www.example.fr"]);
        assert_eq!(run.code, 0, "{name}: {}", run.err);
        std::fs::write(&file, &run.out).unwrap();
        let check =
            charte(&["check", name, "--charter", file.to_str().unwrap(), "--format", "json"]);
        assert!(check.code < 2, "{name}: {}", check.err);
        let codes = codes(&check.json());
        for mechanical in ["C001", "C002", "C022", "C024", "C026"] {
            assert!(!codes.iter().any(|c| c == mechanical), "{name}: {codes:?}");
        }
    }
}

#[test]
fn a_draft_needs_a_site_and_a_regime_that_exist() {
    let lines = b"Set-Cookie: sid=1\n";
    let run = charte_reading(&["init", "-"], lines);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("--site"), "{}", run.err);
    let run =
        charte_reading(&["init", "-", "--site", "https://www.example.fr", "--regime", "xx"], lines);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("xx"), "{}", run.err);
}

#[test]
fn known_findings_are_left_out_and_new_ones_fail() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("baseline.json");
    let (visit, charter, file) = (visit(), charter(), file.to_str().unwrap().to_owned());
    let check = |more: &[&str]| {
        let args = ["check", &visit, "--charter", &charter, "--format", "json"];
        charte(&args.iter().chain(more).copied().collect::<Vec<_>>())
    };
    let before = check(&[]);
    assert_eq!(before.code, 1);
    let written = check(&["--write-baseline", &file]);
    assert_eq!((written.code, written.out.as_str()), (0, ""), "{}", written.err);
    let after = check(&["--baseline", &file]);
    assert_eq!(after.code, 0);
    let (before, report) = (before.json(), after.json());
    assert!(codes(&report).is_empty());
    assert_eq!(report["summary"]["errors"], 0);
    assert_eq!(report["left_out"], before["findings"].as_array().unwrap().len());
    assert_eq!(report["observed"], before["observed"]);
    // The same page after a refusal has findings that the baseline does not know.
    let refused = example("visit/refused.har");
    let args = [
        "check",
        "--refused",
        &refused,
        "--charter",
        &charter,
        "--baseline",
        &file,
        "--format",
        "json",
    ];
    let run = charte(&args);
    assert_eq!(run.code, 1);
    assert!(codes(&run.json()).contains(&"C021".to_owned()));
    std::fs::write(&file, "{\"format\":2,\"findings\":[]}").unwrap();
    assert_eq!(check(&["--baseline", &file]).code, 2);
}

#[test]
fn ignored_findings_are_left_out() {
    let (visit, charter) = (visit(), charter());
    let run = charte(&[
        "check",
        &visit,
        "--charter",
        &charter,
        "--format",
        "json",
        "--ignore",
        "C001",
        "--ignore",
        "C020:_ga",
    ]);
    let report = run.json();
    assert!(!codes(&report).contains(&"C001".to_owned()));
    let of_ga = report["findings"].as_array().unwrap().iter().filter(|f| f["cookie"] == "_ga");
    assert!(of_ga.clone().all(|f| f["code"] != "C020"));
    assert!(codes(&report).contains(&"C020".to_owned()), "the others stay");
    let run = charte(&["check", &visit, "--ignore", "nonsense"]);
    assert_eq!(run.code, 2);
}

#[test]
fn sarif_has_a_rule_for_every_result() {
    let (visit, charter) = (visit(), charter());
    let run = charte(&["check", &visit, "--charter", &charter, "--format", "sarif"]);
    assert_eq!(run.code, 1);
    let log = run.json();
    assert_eq!(log["version"], "2.1.0");
    let rules = log["runs"][0]["tool"]["driver"]["rules"].as_array().unwrap();
    let results = log["runs"][0]["results"].as_array().unwrap();
    assert!(results.len() >= 5);
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], result["ruleId"]);
        assert!(["error", "warning", "note"].contains(&result["level"].as_str().unwrap()));
        let place = &result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
        assert!(place == charter.as_str() || place == visit.as_str(), "{place}");
    }
}

#[test]
fn markdown_is_safe_whatever_a_cookie_is_called() {
    let line = b"Set-Cookie: <img|src=x>=1; Path=/\n";
    let args = ["check", "-", "--page", "https://www.example.fr/", "--format", "markdown"];
    let run = charte_reading(&args, line);
    assert!(run.out.starts_with("## Cookies"), "{}", run.out);
    assert!(run.out.contains("whether you need a consent banner"), "{}", run.out);
    assert!(!run.out.contains("<img"), "{}", run.out);
    assert!(run.out.contains("`\\u{3c}img\\u{7c}src`"), "{}", run.out);
}

#[test]
fn laws_are_compared() {
    let charter = example("guadeloupe/charte.toml");
    let run =
        charte(&["regimes", "--compare", "fr,gb,us-ca", "--charter", &charter, "--format", "json"]);
    let compared = run.json();
    assert_eq!(compared["purposes"].as_array().unwrap().len(), 22);
    assert_eq!(compared["cookies"].as_array().unwrap().len(), 4);
    let text = charte(&["regimes", "--compare", "fr,de"]).out;
    assert!(text.contains("fr.audience-measurement"), "{text}");
    assert!(text.contains("not legal advice"), "{text}");
    let html =
        charte(&["regimes", "--compare", "fr,charte", "--charter", &charter, "--format", "html"])
            .out;
    assert!(html.starts_with("<!doctype html>") && html.contains("sessionid"), "{html}");
    assert!(html.contains("not law"), "{html}");
    let run = charte(&["regimes", "--compare", "fr,nowhere"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("nowhere"), "{}", run.err);
}
