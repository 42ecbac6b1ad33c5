//! CSV (RFC 4180) for spreadsheets: the table of cookies of a visit, the diagnostics of anything
//! else.

use std::io;

use charte_audit::{PageReport, Report, Row};

use super::{Entry, Options};
use crate::diagnostic::Diagnostic;
use crate::document::{Content, Document};
use crate::names::one_line;
use crate::words;

pub(super) const ENTRY: Entry =
    Entry { id: "csv", about: "CSV for spreadsheets: one row per cookie, or per finding", write };

/// The columns of the table of cookies.
const COOKIES: [&str; 19] = [
    "recording",
    "phase",
    "page",
    "run",
    "cookie",
    "host",
    "seen",
    "technology",
    "party",
    "category",
    "purposes",
    "provider",
    "lifetime",
    "outcome",
    "requirement",
    "because",
    "rules",
    "citations",
    "count",
];

/// The columns of the list of diagnostics.
const DIAGNOSTICS: [&str; 13] = [
    "file",
    "line",
    "column",
    "severity",
    "code",
    "title",
    "cookie",
    "path",
    "regime",
    "message",
    "help",
    "citations",
    "fix",
];

fn write(document: &Document<'_>, _: &Options, out: &mut dyn io::Write) -> io::Result<()> {
    let mut table = table(out);
    match &document.content {
        Content::Visit(report) => cookies(report, &mut table)?,
        _ => {
            table.write_record(DIAGNOSTICS)?;
            for found in document.diagnostics() {
                table.write_record(diagnostic(document, found).map(|cell| harmless(&cell)))?;
            }
        }
    }
    table.flush()
}

/// The table of cookies of a visit.
pub(super) fn visit(report: &Report, out: &mut dyn io::Write) -> io::Result<()> {
    let mut table = table(out);
    cookies(report, &mut table)?;
    table.flush()
}

/// Writes rows of text as CSV ([RFC 4180](https://www.rfc-editor.org/rfc/rfc4180)). A cell that a
/// spreadsheet would compute as a formula gets an apostrophe before it.
///
/// # Errors
///
/// What `out` fails with.
///
/// ```
/// let mut out = Vec::new();
/// charte_report::csv([["site", "cookies"], ["=1+1", "a, b"]], &mut out)?;
/// assert_eq!(out, b"site,cookies\r\n'=1+1,\"a, b\"\r\n");
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn csv<const N: usize>(
    rows: impl IntoIterator<Item = [impl AsRef<str>; N]>,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let mut table = table(out);
    for row in rows {
        table.write_record(row.map(|cell| harmless(cell.as_ref())))?;
    }
    table.flush()
}

fn table<W: io::Write>(out: W) -> csv::Writer<W> {
    csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out)
}

fn cookies<W: io::Write>(report: &Report, table: &mut csv::Writer<W>) -> io::Result<()> {
    table.write_record(COOKIES)?;
    for page in &report.pages {
        for row in &page.rows {
            table.write_record(cookie(page, row).map(|cell| harmless(&cell)))?;
        }
    }
    Ok(())
}

fn cookie(page: &PageReport, row: &Row) -> [String; COOKIES.len()] {
    let rules: Vec<&str> = row.reasons.iter().map(|reason| reason.rule.as_str()).collect();
    [
        page.recording.clone(),
        page.phase.to_string(),
        page.page.clone().or_else(|| page.title.clone()).unwrap_or_default(),
        page.run.map(|run| run.to_string()).unwrap_or_default(),
        row.cookie.clone(),
        row.host.clone().unwrap_or_default(),
        row.seen.id().to_owned(),
        row.technology.to_string(),
        row.party.to_string(),
        row.category.to_string(),
        words::purposes(row),
        words::provider(row).unwrap_or_default().into_owned(),
        row.lifetime(),
        words::outcome(row).to_owned(),
        row.requirement.to_string(),
        words::because(row, false),
        rules.join("; "),
        row.citations.join("; "),
        row.count.to_string(),
    ]
}

fn diagnostic(document: &Document<'_>, found: &Diagnostic) -> [String; DIAGNOSTICS.len()] {
    let place = document.place(found);
    let start = place.as_ref().and_then(|(_, span)| span.map(|span| span.start));
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    [
        place.map(|(source, _)| source.name().to_owned()).unwrap_or_default(),
        start.map(|start| start.line.to_string()).unwrap_or_default(),
        start.map(|start| start.column.to_string()).unwrap_or_default(),
        found.severity.to_string(),
        found.code.id().to_owned(),
        found.code.title().to_owned(),
        found.subject.cookie().unwrap_or_default().to_owned(),
        text(&found.path),
        text(&found.regime),
        found.message.clone(),
        text(&found.help),
        found.citations.join("; "),
        found.fix.as_ref().map(|fix| fix.text().to_owned()).unwrap_or_default(),
    ]
}

/// A cell that a spreadsheet shows and never computes: whatever begins like a formula, also after
/// blanks, gets an apostrophe before it. Nothing in it is hidden, and it has one line.
///
/// ```
/// assert_eq!(charte_report::harmless("=1+1"), "'=1+1");
/// assert_eq!(charte_report::harmless("_ga"), "_ga");
/// ```
#[must_use]
pub fn harmless(cell: &str) -> String {
    let cell = one_line(cell);
    let starts = |c: char| "=+-@＝＋－＠".contains(c);
    match cell.trim_start().starts_with(starts) {
        true => format!("'{cell}"),
        false => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn no_cell_is_a_formula() {
        for (given, shown) in [
            ("_ga", "_ga"),
            ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
            (" +1", "' +1"),
            ("-2", "'-2"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("＝1", "'＝1"),
            ("\t=1", "\\u{9}=1"),
            ("a\nb", "a\\nb"),
            ("1-2", "1-2"),
        ] {
            assert_eq!(harmless(given), shown);
        }
    }
}
