//! A checked visit: the answer, the counts, the findings, and the cookies of each page folded away.

use std::fmt::Write as _;

use charte::Policy;
use charte_audit::{Banner, PageReport, Report, Seen};

use super::escape::{code, html, text};
use super::findings;
use crate::document::{Counts, Document};
use crate::names::{short, short_name};
use crate::words::{self, counted};

/// The longest name that a cell shows whole.
const LONGEST: usize = 160;

/// Notes that are told one by one.
const MOST_NOTES: usize = 40;

pub(super) fn render(document: &Document<'_>, report: &Report) -> String {
    let mut out = String::from("## Cookies\n\n");
    // Writing to a String does not fail.
    let _ = writeln!(out, "**Do I need a banner?** {}.\n", text(&report.banner.text));
    let _ = writeln!(
        out,
        "{}, {}. {}.",
        counted(report.observed, "Set-Cookie line"),
        words::cookies(&report.summary),
        words::levels(Counts::of(document.diagnostics())),
    );
    if report.left_out > 0 {
        let _ = writeln!(out, "{} left out.", counted(report.left_out, "known finding"));
    }
    findings::write(document, &mut out);
    notes(report, &mut out);
    report.pages.iter().for_each(|page| self::page(page, &mut out));
    out
}

fn page(page: &PageReport, out: &mut String) {
    let name = page.page.as_deref().unwrap_or(&page.recording);
    let there = page.rows.iter().filter(|row| row.seen != Seen::Deleted).count() as u64;
    let _ = write!(
        out,
        "\n<details><summary>{} ({}), {}</summary>\n\n\
         | cookie | set by | category | lifetime | outcome |\n|---|---|---|---|---|\n",
        html(&short(name, LONGEST)),
        page.phase,
        counted(there, "cookie"),
    );
    for row in &page.rows {
        let outcome = match words::outcome(row) {
            "not allowed" => "**not allowed**",
            other => other,
        };
        let _ = writeln!(
            out,
            "| {} | {} | {} | {} | {outcome} |",
            code(&short_name(&row.cookie, LONGEST)),
            code(&short(row.host.as_deref().unwrap_or("unknown host"), LONGEST)),
            words::kind(row),
            row.lifetime(),
        );
    }
    out.push_str("\n</details>\n");
}

fn notes(report: &Report, out: &mut String) {
    if report.notes.is_empty() {
        return;
    }
    out.push_str("\nAbout the recordings:\n\n");
    for (recording, note) in report.notes.iter().take(MOST_NOTES) {
        let _ = writeln!(out, "- {}: {}", code(&short(recording, LONGEST)), text(note));
    }
    if let Some(more) = report.notes.len().checked_sub(MOST_NOTES).filter(|more| *more > 0) {
        let _ = writeln!(out, "- and {more} more");
    }
}

/// A charter checked without a visit.
pub(super) fn charter(document: &Document<'_>, policy: &Policy, banner: &Banner) -> String {
    let (charter, regime) = (policy.charter(), policy.regime());
    let mut out = format!("## The charter of {}\n\n", text(charter.host().as_str()));
    let _ = writeln!(out, "**Do I need a banner?** {}.\n", text(&banner.text));
    let _ = writeln!(
        out,
        "{}, under {} ({}). {}.",
        counted(charter.cookies().len() as u64, "declaration"),
        text(regime.name("en")),
        text(regime.id()),
        words::levels(Counts::of(document.diagnostics())),
    );
    findings::write(document, &mut out);
    out
}
