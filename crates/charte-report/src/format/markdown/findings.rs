//! Diagnostics as a table, one row per code.

use std::fmt::Write as _;

use charte::lint::Code;

use super::escape::{code, text};
use crate::document::Document;
use crate::names::short_name;

/// The longest name that a cell shows whole.
const LONGEST: usize = 160;

/// Names that a cell lists.
const MOST_NAMES: usize = 40;

pub(super) fn write(document: &Document<'_>, out: &mut String) {
    let diagnostics = document.diagnostics();
    if diagnostics.is_empty() {
        return;
    }
    let mut codes: Vec<Code> = diagnostics.iter().map(|found| found.code).collect();
    codes.sort_by_key(|code| code.id());
    codes.dedup();
    out.push_str("\n| | finding | cookies | what to do |\n|---|---|---|---|\n");
    for of in codes {
        let mut names: Vec<String> = diagnostics
            .iter()
            .filter(|found| found.code == of)
            .filter_map(|found| found.subject.cookie())
            .map(|name| code(&short_name(name, LONGEST)))
            .collect();
        names.dedup();
        let more = names.len().saturating_sub(MOST_NAMES);
        names.truncate(MOST_NAMES);
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        let (names, help) = (names.join(", "), text(of.help().unwrap_or_default()));
        // Writing to a String does not fail.
        let _ = writeln!(
            out,
            "| {} | {of} {} | {names}{more} | {help} |",
            of.severity(),
            text(of.title()),
        );
    }
}
