//! Pages that do not want to end: every scan of them ends in time, and nothing is left behind.

#[allow(dead_code)]
mod support;

use std::time::{Duration, Instant};

use charte_scan::{
    PhaseName::{Before, Refused},
    Scanner,
    recording::Outcome,
};
use support::{Site, has_browser, options, pages, phase, scan, turn};

/// A phase ends at most this long after its limit.
const LATE: Duration = Duration::from_secs(5);

/// How long the start of another browser takes on a busy machine.
const RESTART: Duration = Duration::from_secs(20);

fn code(outcome: &Outcome) -> &str {
    match outcome {
        Outcome::Failed { code, .. } => code.id(),
        _ => "recorded",
    }
}

#[test]
fn every_page_ends_in_time() {
    if !has_browser() {
        return;
    }
    let _turn = turn();
    let site = Site::start(pages::answer);
    let mut options = options(&[Before]);
    options.phase_limit = Duration::from_secs(12);
    options.page_limit = Duration::from_secs(5);
    let limit = options.phase_limit + LATE;
    let mut scanner = Scanner::start(options).unwrap();
    for (path, may_be_recorded) in [
        ("/endless", true),
        ("/endless-image", true),
        ("/silent", false),
        ("/alerts", false),
        ("/alert", true),
        ("/leave", true),
        ("/busy", false),
        ("/busy-at-once", false),
        ("/navigates", true),
        ("/reloads", true),
        ("/loop", false),
        ("/download", false),
        ("/frames", true),
        ("/nested", true),
        ("/deep", true),
        ("/console", true),
        ("/sabotage", true),
        ("/surrogate", true),
        ("/many-cookies", false),
    ] {
        let began = Instant::now();
        let recording = scan(&mut scanner, &site, path);
        let phase = phase(&recording, Before);
        let took = Duration::from_millis(phase.took_ms);
        assert!(took < limit, "{path} took {took:?}");
        // The page before may have left a browser that must be replaced first.
        let all = began.elapsed();
        assert!(all < limit + RESTART, "{path} took {all:?} with the start of a browser");
        let code = code(&phase.outcome);
        // How far a page gets depends on the machine; that it is not passed by mistake does not.
        let ended = ["E707", "E708", "E710", "E719"].contains(&code);
        assert!(ended || (may_be_recorded && code == "recorded"), "{path}: {code}");
        match path {
            "/silent" | "/loop" | "/download" => assert_eq!(code, "E708"),
            _ if ended => {}
            "/endless" => assert!(!phase.quiet && !phase.notes.is_empty()),
            "/alert" => assert_eq!(phase.notes, ["dialogs of the page that were dismissed: 3"]),
            "/sabotage" => assert_eq!(phase.script_cookies[0].name, "sabotaged"),
            _ => {}
        }
    }
}

#[test]
fn windows_are_closed() {
    if !has_browser() {
        return;
    }
    let _turn = turn();
    let site = Site::start(pages::answer);
    let mut options = options(&[Refused]);
    options.phase_limit = Duration::from_secs(20);
    let recording = scan(&mut Scanner::start(options).unwrap(), &site, "/windows");
    let phase = phase(&recording, Refused);
    assert!(["E715", "E707", "E710"].contains(&code(&phase.outcome)), "{:?}", phase.outcome);
    let note = phase.notes.iter().find(|note| note.starts_with("windows of the page"));
    assert!(note.is_some(), "{:?}", phase.notes);
}

#[test]
fn addresses_that_do_not_load() {
    if !has_browser() {
        return;
    }
    let _turn = turn();
    let mut scanner = Scanner::start(options(&[Before, Refused])).unwrap();
    // A port on which nothing listens.
    let recording = scanner.record("http://127.0.0.1:9/?SECRET").unwrap();
    for phase in &recording.phases {
        let Outcome::Failed { code, reason } = &phase.outcome else {
            panic!("{:?}", phase.outcome)
        };
        assert_eq!(code.id(), "E708");
        assert!(reason.starts_with("http://127.0.0.1:9/ did not load: net::ERR_"), "{reason}");
    }
    assert_eq!(scanner.record("file:///etc/passwd").unwrap_err().code().id(), "E711");
}
