//! The recorder of the live scan, in Chromium.

use std::path::Path;

use super::browser;
use crate::shell::{cargo, run};

pub(super) fn missing() -> Option<String> {
    let what = "it needs Chromium; on Debian: apt-get install chromium";
    (!browser::has_chromium()).then(|| what.to_owned())
}

/// The recorder on one site; with `full` every banner, and pages that want to hold it up.
pub(super) fn test(root: &Path, full: bool) -> Result<(), String> {
    // A test kills the example; a choice of tests does not build it.
    run(&mut cargo(root, &["build", "--quiet", "-p", "charte-scan", "--example", "record"]))?;
    let mut test = cargo(root, &["test", "--quiet", "-p", "charte-scan"]);
    if !full {
        test.args(["--lib", "--test", "record", "--test", "killed"]);
    }
    run(&mut test)
}
