//! Charters' files, linted: one row per diagnostic.

use std::fmt::Write as _;

use charte_texts::TextError;

use super::escape::{code, text};
use crate::diagnostic::Diagnostic;
use crate::document::{Document, File};
use crate::names::{short, short_name};
use crate::speaker::Speaker;

/// The longest name that a cell shows whole.
const LONGEST: usize = 160;

pub(super) fn render(
    document: &Document<'_>,
    files: &[File],
    speaker: &Speaker,
) -> Result<String, TextError> {
    let mut out = format!("## {}\n", text(&speaker.say("lint-charters")?));
    for (number, (file, source)) in files.iter().zip(document.sources()).enumerate() {
        let all: Vec<&Diagnostic> = document.of_source(number).collect();
        let name = code(&short(source.name(), LONGEST));
        let found = speaker.found_in(file, &all)?;
        // Writing to a String does not fail.
        let _ = writeln!(out, "\n{name}: {}.", text(&found));
        if all.is_empty() {
            continue;
        }
        let heads = ["lint-column-line", "lint-column-finding", "lint-column-remedy"];
        let heads: Result<Vec<String>, TextError> =
            heads.iter().map(|head| Ok(text(&speaker.say(head)?))).collect();
        let _ = write!(out, "\n| | {} |\n|---|---|---|---|\n", heads?.join(" | "));
        for found in &all {
            row(document, found, speaker, &mut out)?;
        }
        if let Some(note) = speaker.english_errors(&all)? {
            let _ = writeln!(out, "\n{}", text(&note));
        }
    }
    Ok(out)
}

fn row(
    document: &Document<'_>,
    found: &Diagnostic,
    speaker: &Speaker,
    out: &mut String,
) -> Result<(), TextError> {
    let span = document.place(found).and_then(|(_, span)| span);
    let line = span.map(|span| span.start.line.to_string()).unwrap_or_default();
    let cookie = found.subject.cookie().map(|name| code(&short_name(name, LONGEST)));
    let cookie = cookie.map(|name| format!("{name}: ")).unwrap_or_default();
    let by = match found.citations.as_slice() {
        [] => String::new(),
        all => format!(" ({})", text(&all.join("; "))),
    };
    let notes = match &found.fix {
        Some(fix) => speaker.fix_notes(fix)?,
        None => String::new(),
    };
    let told = speaker.tell(found)?;
    let _ = writeln!(
        out,
        "| {} | {line} | {} {cookie}{}{by} | {}{} |",
        text(&speaker.severity(found.severity)?),
        found.code,
        text(&told.message),
        text(told.help.as_deref().unwrap_or_default()),
        text(&notes),
    );
    Ok(())
}
