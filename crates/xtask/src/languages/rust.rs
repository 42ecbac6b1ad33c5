//! Rust: the crates under `crates/`, and the conformance cases.

use std::path::{Path, PathBuf};

use crate::bench::counts;
use crate::shell::{cargo, run};

/// The crates that are Rust's own; the bindings' have their languages.
const PACKAGES: &[&str] = &[
    "charte",
    "charte-arrow",
    "charte-audit",
    "charte-bench",
    "charte-cli",
    "charte-codes",
    "charte-conformance",
    "charte-fuzz",
    "charte-interop",
    "charte-page",
    "charte-proxy",
    "charte-recording",
    "charte-report",
    "charte-syntax",
    "charte-tables",
    "charte-texts",
    "charte-tower",
    "charte-example-site",
    "xtask",
];

pub(super) fn test(root: &Path) -> Result<(), String> {
    let mut test = cargo(root, &["test", "--quiet"]);
    PACKAGES.iter().for_each(|package| {
        test.args(["-p", package]);
    });
    run(&mut test)?;
    let proxy = ["test", "--quiet", "-p", "charte-cli", "--features", "proxy", "--test", "proxy"];
    run(&mut cargo(root, &proxy))?;
    let parquet =
        ["--features", "charte-cli/parquet", "--test", "audit", "--test", "many", "--lib"];
    let mut test = cargo(root, &["test", "--quiet", "-p", "charte-tables", "-p", "charte-cli"]);
    run(test.args(parquet))?;
    conformance(root, &super::cases())?;
    match counts::missing() {
        Some(missing) if !super::all_required() => {
            println!("instruction counts: not compared; {missing}");
            Ok(())
        }
        _ => counts::compare(root),
    }
}

pub(super) fn conformance(root: &Path, paths: &[PathBuf]) -> Result<(), String> {
    let mut runner = cargo(root, &["run", "--quiet", "-p", "charte-conformance", "--"]);
    run(runner.args(paths))
}

/// Runs conformance cases through a command that answers them.
pub(super) fn through(root: &Path, paths: &[PathBuf], command: &[PathBuf]) -> Result<(), String> {
    let mut runner = cargo(root, &["run", "--quiet", "-p", "charte-conformance", "--"]);
    run(runner.args(paths).arg("--").args(command))
}
