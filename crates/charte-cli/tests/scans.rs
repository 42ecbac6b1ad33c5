//! `charte check` on recordings of a scan.

mod common;

use std::fs;

use common::charte;
use serde_json::{Value, json};

const PAGE: &str = "https://www.shop.example/";

fn visit(phase: &str, parts: Value) -> Value {
    let mut visit = json!({ "phase": phase, "address": PAGE, "page": PAGE,
        "outcome": { "state": "recorded" }, "began_ms": 1_795_428_300_000_u64, "took_ms": 2_000,
        "quiet": true, "requests": [request("load", &[])], "script_cookies": [],
        "storage_writes": [], "snapshots": [] });
    for (key, value) in parts.as_object().unwrap() {
        visit[key] = value.clone();
    }
    visit
}

fn request(step: &str, sets: &[&str]) -> Value {
    let set: Vec<Value> =
        sets.iter().map(|name| json!({ "name": name, "attributes": [] })).collect();
    json!({ "at_ms": 10, "step": step, "is_page": true, "kind": "document", "address": PAGE,
        "cookies_sent": [], "status": 200, "set_cookies": set })
}

/// Saves a recording in a folder and returns its name.
fn save(folder: &std::path::Path, name: &str, visit: Value) -> String {
    let file = json!({ "format": 1, "started": 1_795_428_300, "tool": "charte-scan 0.1.0",
        "settings": { "gpc": false }, "phases": [visit] });
    let path = folder.join(name);
    fs::write(&path, file.to_string()).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn a_recording_knows_its_phase() {
    let folder = tempfile::tempdir().unwrap();
    let refused = json!({ "requests": [request("return", &["_ga"])] });
    let refused = save(folder.path(), "refused.json", visit("refused", refused));
    let run = charte(&["check", &refused, "--regime", "fr", "--format", "json"]);
    assert_eq!(run.code, 1, "{}", run.err);
    assert!(run.out.contains("\"C021\"") && run.out.contains("\"refused\""), "{}", run.out);
    // Whatever the order in which they are named, the phases are shown in that of a visit.
    let withdrawn = json!({ "requests": [request("return", &["_ga"])] });
    let withdrawn = save(folder.path(), "a.json", visit("withdrawn", withdrawn));
    let run = charte(&["check", &withdrawn, &refused, "--regime", "fr"]);
    let line = run.out.lines().find(|line| line.contains("refused") && line.contains("withdrawn"));
    let line = line.unwrap_or_else(|| panic!("{}", run.out));
    assert!(line.find("refused") < line.find("withdrawn"), "{line}");
    // The option names the same phase.
    let run = charte(&["check", "--withdrawn", &withdrawn, "--regime", "fr", "--format", "json"]);
    assert!(
        run.out.contains("\"withdrawn\"") && !run.out.contains("counts instead"),
        "{}",
        run.out
    );
}

#[test]
fn a_failed_phase_is_no_pass() {
    let folder = tempfile::tempdir().unwrap();
    let outcome = json!({ "state": "failed", "code": "E714", "reason": "no button to refuse" });
    let failed = visit("refused", json!({ "outcome": outcome, "requests": [] }));
    let failed = save(folder.path(), "refused.json", failed);
    for format in ["text", "markdown", "html"] {
        let run = charte(&["check", &failed, "--regime", "fr", "--format", format]);
        assert_eq!(run.code, 1, "{format}: {}", run.err);
        let text = run.out.split_whitespace().collect::<Vec<_>>().join(" ");
        let text = text.replace("&#58;", ":");
        let told = "Not recorded, and so without a result: after refusing everything.";
        assert!(text.contains(told), "{format}: {text}");
        assert!(!text.contains("No cookie was set"), "{format}: {text}");
    }
    let run = charte(&["check", &failed, "--regime", "fr", "--format", "json"]);
    let report: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(report["complete"], json!(false), "{report}");
    assert_eq!(report["banner"]["answer"], json!("cannot-tell"), "{report}");
    let run = charte(&["check", &failed, "--regime", "fr", "--lang", "fr"]);
    let text = run.out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("Non enregistré, donc sans résultat"), "{text}");
}

#[test]
fn the_report_shows_the_banner() {
    let folder = tempfile::tempdir().unwrap();
    let banner = |picture: &str| {
        visit(
            "before",
            json!({ "banner": { "buttons": [], "ticks": [], "picture": picture,
                "wall": { "covered": 0.1, "scroll_locked": false, "pay": false } } }),
        )
    };
    let html = |picture: &str| {
        let name = save(folder.path(), "before.json", banner(picture));
        let run = charte(&["check", &name, "--regime", "fr", "--format", "html"]);
        assert_eq!(run.code, 0, "{}", run.err);
        run.out
    };
    let shown = html("iVBORw0KGgoAAAA=");
    assert!(shown.contains("<img src=\"data:image/png;base64,iVBORw0KGgoAAAA=\""), "{shown}");
    assert!(shown.contains("The banner as the scan saw it"));
    // What is no picture is not put into the page.
    assert!(!html("\"><script>alert(1)</script>").contains("<img"));
}
