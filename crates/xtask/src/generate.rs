//! Generated files: written anew, or compared with what would be written.

mod js_limits;
mod js_signals;
mod js_tables;
mod js_texts;
mod js_words;
mod python_words;

use std::path::Path;

use crate::shell::formatted;
use crate::{c_header, docs_findings, docs_reference, docs_regimes, psl, regimes, words_uniffi};

type Generator = fn(&Path) -> Result<String, String>;

/// Each generated file with what makes it.
const FILES: &[(&str, Generator)] = &[
    ("crates/charte/src/regime/builtin.rs", builtin_regimes),
    ("docs/reference.md", docs_reference::generate),
    ("bindings/c/src/words.rs", c_header::words),
    ("bindings/c/include/charte.h", c_header::header),
    ("bindings/c/include/charte.ffi.h", c_header::ffi),
    ("crates/charte/data/charter.schema.json", charter_schema),
    ("crates/charte/data/regime.schema.json", regime_schema),
    ("bindings/python/python/charte/_words.py", python_words::generate),
    ("bindings/js/src/policy/limits.ts", js_limits::generate),
    ("bindings/js/src/policy/words.ts", js_words::generate),
    ("bindings/js/src/policy/tables.ts", js_tables::generate),
    ("bindings/js/src/signals/table.ts", js_signals::generate),
];

/// All files, or those whose path begins with one of `paths`.
pub(crate) fn all(root: &Path, check: bool, paths: &[String]) -> Result<(), String> {
    let mut stale = Vec::new();
    let wanted =
        |file: &str| paths.is_empty() || paths.iter().any(|path| file.starts_with(path.as_str()));
    for (file, generator) in FILES.iter().filter(|(file, _)| wanted(file)) {
        settle(root, (*file).to_owned(), &generator(root)?, check, &mut stale)?;
    }
    if wanted(psl::TABLE) {
        settle(root, psl::TABLE.to_owned(), &psl::generate(root)?, check, &mut stale)?;
    }
    if wanted(docs_regimes::FOLDER) {
        for (file, text) in docs_regimes::pages(root)? {
            settle(root, file, &text, check, &mut stale)?;
        }
    }
    for (file, text) in words_uniffi::files(root)? {
        if wanted(&file) {
            settle(root, file, &text, check, &mut stale)?;
        }
    }
    // The page's crate has the texts, and is built with the regimes written above.
    if wanted(js_texts::FOLDER) {
        for (file, text) in js_texts::files(root)? {
            settle(root, file, &text, check, &mut stale)?;
        }
    }
    // The command runs the examples, with the regimes written above.
    if wanted(docs_findings::FOLDER) {
        for (file, text) in docs_findings::pages(root)? {
            settle(root, file, &text, check, &mut stale)?;
        }
    }
    match stale.as_slice() {
        [] => Ok(()),
        files => Err(format!("{} not up to date; run cargo xtask generate", files.join(", "))),
    }
}

fn settle(
    root: &Path,
    file: String,
    content: impl AsRef<[u8]>,
    check: bool,
    stale: &mut Vec<String>,
) -> Result<(), String> {
    let path = root.join(&file);
    let content = content.as_ref();
    if std::fs::read(&path).unwrap_or_default() == content {
        return Ok(());
    }
    if check {
        stale.push(file);
        return Ok(());
    }
    let folder = path.parent().unwrap_or(root);
    std::fs::create_dir_all(folder).map_err(|e| format!("{file}: {e}"))?;
    std::fs::write(&path, content).map_err(|e| format!("{file}: {e}"))?;
    println!("wrote {file}");
    Ok(())
}

fn builtin_regimes(root: &Path) -> Result<String, String> {
    formatted(&regimes::generate(root)?, root)
}

fn charter_schema(root: &Path) -> Result<String, String> {
    let regimes = regimes::all(root)?;
    charte::charter::charter_schema(&regimes).map_err(|e| e.to_string())
}

fn regime_schema(_: &Path) -> Result<String, String> {
    charte::regime::regime_schema().map_err(|e| e.to_string())
}
