//! JavaScript: the package as it is published, its tests in Node, Chromium, Firefox and edge runtimes,
//! the cases through WebAssembly and through compiled tables.

use std::path::{Path, PathBuf};

use super::{browser, rust};
use crate::shell::{cargo, command, run};
use crate::wasm;

pub(crate) const PACKAGE: &str = "bindings/js";
const CASES: &str = "tests/conformance/cases";

pub(super) fn missing() -> Option<String> {
    browser::missing().or_else(wasm::missing)
}

/// The types, the sizes, the tests from the packed package; then in Chromium one test of each kind,
/// with `full` all of them, Firefox, and the runtimes of Workers and edge functions.
pub(super) fn test(root: &Path, full: bool) -> Result<(), String> {
    run(&mut cargo(root, &["test", "--quiet", "-p", "charte-wasm"]))?;
    prepare(root)?;
    let folder = root.join(PACKAGE);
    run(&mut command(&folder, "node", &["scripts/size.mjs"]))?;
    run(&mut node(root, "test/*.test.mjs")?)?;
    answer_cases(root, &super::cases())?;
    let mut in_browser = node(root, "test/browser/*.test.mjs")?;
    if !full {
        in_browser.env("CHARTE_SMOKE", "1");
    }
    run(&mut in_browser)?;
    if full { in_firefox(root).and_then(|()| at_the_edge(root)) } else { Ok(()) }
}

/// The library in the runtimes of Workers and of edge functions, which are packages of npm.
fn at_the_edge(root: &Path) -> Result<(), String> {
    browser::install(&root.join(PACKAGE).join("test/edge"))?;
    run(&mut node(root, "test/edge/*.test.mjs")?)
}

/// The flows of a visit in Firefox, and examples/spa in both browsers.
fn in_firefox(root: &Path) -> Result<(), String> {
    if !browser::has_firefox() {
        let missing = "the JavaScript package is not tried in Firefox: install firefox-esr (Debian: \
                       apt-get install firefox-esr)";
        println!("{missing}");
        return if super::all_required() { Err(missing.to_owned()) } else { Ok(()) };
    }
    browser::install(&root.join("examples/spa"))?;
    run(&mut node(root, "test/firefox/*.test.mjs")?)
}

/// The cases through WebAssembly; all of them also through tables, with the exact list of those that
/// tables do not hold.
pub(super) fn conformance(root: &Path, paths: &[PathBuf]) -> Result<(), String> {
    prepare(root)?;
    answer_cases(root, paths)?;
    if paths == super::cases() || paths == [PathBuf::from(CASES)] {
        run(&mut node(root, "test/conformance.test.mjs")?)?;
    }
    Ok(())
}

fn answer_cases(root: &Path, paths: &[PathBuf]) -> Result<(), String> {
    let program = root.join(PACKAGE).join("test/answer-cases.mjs");
    rust::through(root, paths, &["node".into(), program])
}

/// The core that questions are compared with, WebAssembly, and the package: checked, built, packed, and
/// unpacked for the tests.
fn prepare(root: &Path) -> Result<(), String> {
    let tables = ["build", "--quiet", "-p", "charte-conformance", "--example", "tables"];
    run(&mut cargo(root, &tables))?;
    run(&mut cargo(root, &["build", "--quiet", "-p", "charte-cli"]))?;
    build(root)?;
    run(&mut command(&root.join(PACKAGE), "npm", &["run", "--silent", "unpack"]))
}

/// WebAssembly, and the package: checked and built, to be packed.
pub(crate) fn build(root: &Path) -> Result<(), String> {
    wasm::build(root)?;
    let folder = root.join(PACKAGE);
    browser::install(&folder)?;
    for script in ["check", "build"] {
        run(&mut command(&folder, "npm", &["run", "--silent", script]))?;
    }
    Ok(())
}

/// Node's test runner on these files.
fn node(root: &Path, files: &str) -> Result<std::process::Command, String> {
    let folder = root.join(PACKAGE);
    let (inner, name) = files.rsplit_once('/').unwrap_or(("", files));
    let ending = name.strip_prefix('*');
    let mut found: Vec<PathBuf> = std::fs::read_dir(folder.join(inner))
        .map_err(|e| format!("{PACKAGE}/{inner}: {e}"))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            let file = path.file_name().unwrap_or_default().to_string_lossy();
            ending.map_or(file == name, |ending| file.ends_with(ending))
        })
        .collect();
    found.sort();
    if found.is_empty() {
        return Err(format!("{PACKAGE} has no {files}"));
    }
    let mut node = command(&folder, "node", &["--test", "--test-concurrency=1"]);
    node.args(found);
    Ok(node)
}
