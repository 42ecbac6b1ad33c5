//! The example program that every language has: all print the same.

use std::path::Path;
use std::process::Command;

use crate::shell::cargo;

pub(crate) const CHARTER: &str = "examples/visit/charte.toml";

/// Runs a language's program, where [`CHARTER`] is, and compares its output with Rust's.
pub(crate) fn compare(root: &Path, program: &mut Command) -> Result<(), String> {
    let mut ours = cargo(root, &["run", "--quiet", "-p", "charte-example-rust", "--"]);
    let expected = output(ours.arg(CHARTER))?;
    let printed = output(program.arg(CHARTER))?;
    for (line, (expected, printed)) in (1..).zip(expected.lines().zip(printed.lines())) {
        if expected != printed {
            return Err(format!("example, line {line}: `{printed}` is not `{expected}`"));
        }
    }
    if expected.lines().count() != printed.lines().count() || expected.is_empty() {
        return Err("example: not as many lines as Rust's".to_owned());
    }
    Ok(())
}

pub(super) fn output(command: &mut Command) -> Result<String, String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.output().map_err(|e| format!("{name}: {e}"))?;
    if !output.status.success() {
        let told = String::from_utf8_lossy(&output.stderr);
        return Err(format!("{name}: {}: {told}", output.status));
    }
    String::from_utf8(output.stdout).map_err(|e| format!("{name}: {e}"))
}
