//! The live scan, in Chromium: the recorder, and the command around it.

use std::path::Path;

use super::browser;
use crate::shell::{cargo, run};

/// What runs on every change, in about three minutes: four banners, one library from npm, a scan that
/// is killed, and the command on one site. (Crate, test file, names.)
const SMOKE: [(&str, &str, &[&str]); 5] = [
    ("charte-scan", "record", &[]),
    ("charte-scan", "banners", &["refusals_that_take_several_presses", "a_cross_is_neither"]),
    ("charte-scan", "libraries", &["vanilla_cookieconsent"]),
    ("charte-scan", "killed", &[]),
    ("charte-cli", "scan", &["a_scan_is_a_check", "without_a_browser", "root_needs", "lists_say"]),
];

pub(super) fn missing() -> Option<String> {
    let what = "it needs Chromium; on Debian: apt-get install chromium";
    (!browser::has_chromium()).then(|| what.to_owned())
}

/// A part of the tests; with `full` every banner and library, pages that want to hold the scan up,
/// several pages, several sites, and what is killed on the way.
pub(super) fn test(root: &Path, full: bool) -> Result<(), String> {
    // A test kills the example; a choice of tests does not build it.
    run(&mut cargo(root, &["build", "--quiet", "-p", "charte-scan", "--example", "record"]))?;
    run(&mut cargo(root, &["test", "--quiet", "-p", "charte-scan", "--lib"]))?;
    if full {
        run(&mut cargo(root, &["test", "--quiet", "-p", "charte-scan"]))?;
        let command = ["test", "--quiet", "-p", "charte-cli", "--test", "scan"];
        return run(cargo(root, &command).args(["--", "--include-ignored"]));
    }
    for (package, file, names) in SMOKE {
        let mut test = cargo(root, &["test", "--quiet", "-p", package, "--test", file]);
        run(test.args(["--", "--include-ignored"]).args(names))?;
    }
    Ok(())
}
