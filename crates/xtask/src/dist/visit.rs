//! The example visit, checked by a command that was just installed.

use std::path::Path;
use std::process::Command;

use super::{VERSION, files};
use crate::languages::example::CHARTER;

const VISIT: &str = "examples/visit/visit.har";

/// What the check of the visit says, as the README shows it.
const SAID: [&str; 2] = ["6 of 14 cookies are not allowed.", "MesureWeb: hold back 2 cookies"];

/// Puts the visit and its charter into the folder, where the repository has them.
pub(super) fn put(root: &Path, folder: &Path) -> Result<(), String> {
    [VISIT, CHARTER].iter().try_for_each(|file| files::copy(&root.join(file), &folder.join(file)))
}

/// Runs the command's `--version` and its check of the visit, whose finding is exit code 1. `charte`
/// makes the command, to be run where the visit was put.
pub(super) fn check(charte: impl Fn() -> Command) -> Result<(), String> {
    let version = output(charte().arg("--version"), 0)?;
    if version.trim() != format!("charte {VERSION}") {
        return Err(format!("`{}` is not charte {VERSION}", version.trim()));
    }
    let report = output(charte().args(["check", VISIT, "--charter", CHARTER]), 1)?;
    match SAID.iter().find(|said| !report.contains(**said)) {
        Some(said) => Err(format!("the check does not say `{said}`:\n{report}")),
        None => Ok(()),
    }
}

/// What the command prints when it ends as expected.
pub(super) fn output(command: &mut Command, code: i32) -> Result<String, String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.output().map_err(|e| format!("{name}: {e}"))?;
    let told = String::from_utf8_lossy(&output.stderr);
    if output.status.code() != Some(code) {
        let printed = String::from_utf8_lossy(&output.stdout);
        return Err(format!("{name}: {} instead of {code}: {told}{printed}", output.status));
    }
    String::from_utf8(output.stdout).map_err(|e| format!("{name}: {e}"))
}
