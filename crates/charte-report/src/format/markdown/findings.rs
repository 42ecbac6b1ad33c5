//! Diagnostics as a table, one row per code.

use std::fmt::Write as _;

use charte::lint::Code;
use charte_texts::TextError;

use super::escape::{code, text};
use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::names::short_name;
use crate::speaker::Speaker;

/// The longest name that a cell shows whole.
const LONGEST: usize = 160;

/// Names that a cell lists.
const MOST_NAMES: usize = 40;

pub(super) fn write(
    document: &Document<'_>,
    speaker: &Speaker,
    out: &mut String,
) -> Result<(), TextError> {
    let diagnostics = document.diagnostics();
    if diagnostics.is_empty() {
        return Ok(());
    }
    let mut codes: Vec<Code> = diagnostics.iter().map(|found| found.code).collect();
    codes.sort_by_key(|code| code.id());
    codes.dedup();
    let heads = ["lint-column-finding", "lint-column-names", "lint-column-remedy"];
    let heads: Result<Vec<String>, TextError> =
        heads.iter().map(|head| Ok(text(&speaker.say(head)?))).collect();
    let _ = write!(out, "\n| | {} |\n|---|---|---|---|\n", heads?.join(" | "));
    for of in codes {
        let all: Vec<&Diagnostic> = diagnostics.iter().filter(|found| found.code == of).collect();
        let Some(first) = all.first() else { continue };
        let mut names: Vec<String> = all
            .iter()
            .filter_map(|found| found.subject.cookie())
            .map(|name| code(&short_name(name, LONGEST)))
            .collect();
        names.dedup();
        let told = speaker.tell(first)?;
        // Writing to a String does not fail.
        let _ = writeln!(
            out,
            "| {} | {of} {} | {} | {} |",
            text(&speaker.severity(of.severity())?),
            text(&told.title),
            speaker.few(&names, MOST_NAMES)?,
            text(told.help.as_deref().unwrap_or_default()),
        );
    }
    Ok(())
}
