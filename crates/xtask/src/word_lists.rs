//! The closed lists of the core as data, for the generators of the bindings.

use std::path::Path;

use serde::Deserialize;

use crate::shell::cargo;

/// A closed list: `charte::words::WordList`.
#[derive(Deserialize)]
pub(crate) struct List {
    /// The name of the enum, as `Purpose`.
    pub(crate) name: String,
    /// Its documentation, a line each.
    pub(crate) doc: Vec<String>,
    /// The ids, in the order of their numbers.
    pub(crate) ids: Vec<String>,
    /// The names of the enum's variants, in the same order.
    pub(crate) variants: Vec<String>,
    /// The documentation of each, a line each.
    pub(crate) docs: Vec<Vec<String>>,
}

/// Every list, in the order of `WordList::ALL`. The core prints them: this crate cannot depend on
/// what it generates.
pub(crate) fn all(root: &Path) -> Result<Vec<List>, String> {
    let mut cargo =
        cargo(root, &["run", "--quiet", "--package", "charte", "--example", "word_lists"]);
    let output = cargo.output().map_err(|e| format!("cargo: {e}"))?;
    if !output.status.success() {
        let stderr = String::from_utf8_lossy(&output.stderr);
        return Err(format!("the core does not print its lists:\n{stderr}"));
    }
    serde_json::from_slice(&output.stdout).map_err(|e| format!("the core's lists: {e}"))
}
