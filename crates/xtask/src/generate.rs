//! Generated files: written anew, or compared with what would be written.

mod python_words;

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::shell::cargo;
use crate::{c_header, docs_findings, docs_regimes, regimes, words_uniffi};

type Generator = fn(&Path) -> Result<String, String>;

/// Each generated file with what makes it.
const FILES: &[(&str, Generator)] = &[
    ("crates/charte/src/regime/builtin.rs", builtin_regimes),
    ("docs/regimes.md", docs_regimes::generate),
    // These run the core, with its tables of regimes.
    ("bindings/c/src/words.rs", c_header::words),
    ("bindings/c/include/charte.h", c_header::header),
    ("crates/charte/data/charter.schema.json", charter_schema),
    ("bindings/python/python/charte/_words.py", python_words::generate),
];

/// All files, or those whose path begins with one of `paths`.
pub(crate) fn all(root: &Path, check: bool, paths: &[String]) -> Result<(), String> {
    let mut stale = Vec::new();
    let wanted =
        |file: &str| paths.is_empty() || paths.iter().any(|path| file.starts_with(path.as_str()));
    // Each is written before the next is made: the core takes its tables of regimes.
    for (file, generator) in FILES.iter().filter(|(file, _)| wanted(file)) {
        settle(root, (*file).to_owned(), &generator(root)?, check, &mut stale)?;
    }
    for (file, text) in words_uniffi::files(root)? {
        if wanted(&file) {
            settle(root, file, &text, check, &mut stale)?;
        }
    }
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
    text: &str,
    check: bool,
    stale: &mut Vec<String>,
) -> Result<(), String> {
    let path = root.join(&file);
    if std::fs::read_to_string(&path).unwrap_or_default() == text {
        return Ok(());
    }
    if check {
        stale.push(file);
        return Ok(());
    }
    let folder = path.parent().unwrap_or(root);
    std::fs::create_dir_all(folder).map_err(|e| format!("{file}: {e}"))?;
    std::fs::write(&path, text).map_err(|e| format!("{file}: {e}"))?;
    println!("wrote {file}");
    Ok(())
}

fn builtin_regimes(root: &Path) -> Result<String, String> {
    formatted(&regimes::generate(root)?, root)
}

/// The core makes it from its own types, and this crate cannot depend on what it generates.
fn charter_schema(root: &Path) -> Result<String, String> {
    let mut cargo = cargo(root, &["run", "--quiet", "--package", "charte"]);
    let output = cargo
        .args(["--features", "schema", "--example", "charter_schema"])
        .output()
        .map_err(|e| format!("cargo: {e}"))?;
    if !output.status.success() {
        let told = String::from_utf8_lossy(&output.stderr);
        return Err(format!("the charter's schema cannot be made:\n{told}"));
    }
    String::from_utf8(output.stdout).map_err(|e| e.to_string())
}

/// The text as rustfmt leaves it.
pub(crate) fn formatted(text: &str, root: &Path) -> Result<String, String> {
    let hint =
        |e: std::io::Error| format!("rustfmt: {e}; install it with rustup component add rustfmt");
    let mut rustfmt = Command::new("rustfmt")
        .args(["--edition", "2024", "--emit", "stdout"])
        .current_dir(root)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(hint)?;
    let mut input = rustfmt.stdin.take().ok_or("rustfmt takes no input")?;
    let writer = {
        let text = text.to_owned();
        std::thread::spawn(move || input.write_all(text.as_bytes()))
    };
    let output = rustfmt.wait_with_output().map_err(hint)?;
    writer.join().map_err(|_| "rustfmt: the writing thread failed")?.map_err(hint)?;
    if !output.status.success() {
        return Err("rustfmt does not read what was generated".to_owned());
    }
    String::from_utf8(output.stdout).map_err(|e| e.to_string())
}
