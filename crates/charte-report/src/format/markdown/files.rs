//! Charters' files, linted: one row per diagnostic.

use std::fmt::Write as _;

use super::escape::{code, text};
use crate::diagnostic::Diagnostic;
use crate::document::{Counts, Document, File};
use crate::names::{short, short_name};
use crate::words;

/// The longest name that a cell shows whole.
const LONGEST: usize = 160;

pub(super) fn render(document: &Document<'_>, files: &[File]) -> String {
    let mut out = String::from("## Cookie charters\n");
    for (number, (file, source)) in files.iter().zip(document.sources()).enumerate() {
        let all = document.of_source(number);
        let name = code(&short(source.name(), LONGEST));
        let levels = match all.clone().next() {
            Some(_) => words::levels(Counts::of(all.clone())),
            None => "no problems found".to_owned(),
        };
        // Writing to a String does not fail.
        let _ = writeln!(out, "\n{name}: {levels}{}.", text(&words::under(&file.regimes)));
        if all.clone().next().is_none() {
            continue;
        }
        out.push_str("\n| | line | finding | what to do |\n|---|---|---|---|\n");
        all.for_each(|found| row(document, found, &mut out));
    }
    out
}

fn row(document: &Document<'_>, found: &Diagnostic, out: &mut String) {
    let span = document.place(found).and_then(|(_, span)| span);
    let line = span.map(|span| span.start.line.to_string()).unwrap_or_default();
    let cookie = found.subject.cookie().map(|name| code(&short_name(name, LONGEST)));
    let cookie = cookie.map(|name| format!("{name}: ")).unwrap_or_default();
    let by = match found.citations.as_slice() {
        [] => String::new(),
        all => format!(" ({})", text(&all.join("; "))),
    };
    let notes = found.fix.as_ref().map(words::fix_notes).unwrap_or_default();
    let _ = writeln!(
        out,
        "| {} | {line} | {} {cookie}{}{by} | {}{} |",
        found.severity,
        found.code,
        text(&found.message),
        text(found.help.as_deref().unwrap_or_default()),
        text(&notes),
    );
}
