//! Running entries and telling what differs.

use std::io::{self, Write};

use crate::{Backend, Entry};

/// What a run came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Cases answered as expected.
    pub passed: usize,
    /// Cases answered otherwise, or not at all.
    pub failed: usize,
}

/// Runs each entry in order. A case that fails is one line with its id and one line for each key
/// that differs; the last line is `N passed, N failed`.
///
/// # Errors
///
/// Writing the report failed.
pub fn run<'a>(
    entries: impl IntoIterator<Item = &'a Entry>,
    backend: &mut dyn Backend,
    out: &mut dyn Write,
) -> io::Result<Summary> {
    let mut summary = Summary::default();
    for entry in entries {
        let lines: Vec<String> = match backend.run(&entry.case) {
            Ok(answer) => entry.expect.compare(&answer).iter().map(ToString::to_string).collect(),
            Err(error) => vec![format!("no answer from {}: {error}", backend.name())],
        };
        if lines.is_empty() {
            summary.passed += 1;
            continue;
        }
        summary.failed += 1;
        writeln!(out, "{} (spec {})", entry.case.id, entry.spec)?;
        for line in lines {
            writeln!(out, "  {line}")?;
        }
    }
    writeln!(out, "{} passed, {} failed", summary.passed, summary.failed)?;
    Ok(summary)
}
