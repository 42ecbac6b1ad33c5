//! A checked visit, or a charter checked without one.

use charte::{Asking, Policy};
use charte_audit::{Banner, NeedsBanner, PageReport, Phase, Report, Summary};

use super::{codes, law, table};
use crate::diagnostic::Diagnostic;
use crate::document::{Counts, Document};
use crate::names::{plain, short, short_name};
use crate::terminal::{BAD, DOUBT, FAINT, GOOD, HEADING, wrap};
use crate::words::{self, counted};

/// Ignored lines and notes that are told one by one.
const MOST_LINES: usize = 12;

pub(super) fn render(document: &Document<'_>, report: &Report, columns: usize) -> String {
    let mut out = String::new();
    for page in &report.pages {
        heading(&mut out, report, page, columns);
        self::page(&mut out, page, report.hides(&page.recording), columns);
        out.push('\n');
    }
    let visit: Vec<Diagnostic> = report.of_the_visit().map(Diagnostic::from).collect();
    if !visit.is_empty() {
        out.push_str(&format!("{HEADING}The visit as a whole{HEADING:#}\n"));
        codes::render(&mut out, &visit, columns);
        out.push('\n');
    }
    notes(&mut out, report, columns);
    summary(&mut out, document, report, columns);
    out
}

fn heading(out: &mut String, report: &Report, page: &PageReport, columns: usize) {
    let name = match (&page.page, &page.title) {
        (Some(address), _) => short(address, columns),
        (None, Some(title)) => short(title, columns),
        (None, None) => "a page without an address".to_owned(),
    };
    out.push_str(&format!("{HEADING}{name}{HEADING:#}\n"));
    let answered = words::answered(page.phase);
    let mut about = format!("{answered} · {} law", report.regime);
    if report.caveat.is_some() {
        about = format!("{answered} · regime {}", report.regime);
    }
    if let Some(at) = page.at {
        about.push_str(&format!(" · {at}"));
    }
    if let Some(run) = page.run {
        about.push_str(&format!(" · run {run}"));
    }
    about.push_str(&format!(" · {}", counted(page.observed, "Set-Cookie line")));
    about.push_str(&format!(" · {}", short(&page.recording, 60)));
    out.push_str(&FAINT.render().to_string());
    wrap(out, &about, columns, "", "");
    out.push_str(&FAINT.render_reset().to_string());
}

fn page(out: &mut String, page: &PageReport, hides: bool, columns: usize) {
    if page.rows.is_empty() && page.ignored.is_empty() {
        out.push_str(match hides {
            true => "the recording hides its cookies\n",
            false => "no cookie was set or sent\n",
        });
        return;
    }
    if !page.rows.is_empty() {
        out.push('\n');
        out.push_str(&table::render(&page.rows, columns));
    }
    if !page.ignored.is_empty() {
        out.push('\n');
        out.push_str("lines that browsers ignore\n");
    }
    for ignored in page.ignored.iter().take(MOST_LINES) {
        let name = short_name(&ignored.cookie, 48);
        let host = ignored.host.as_deref().map_or("unknown host".to_owned(), |h| short(h, 60));
        let line = format!("{name} by {host} ×{}: {}", ignored.count, ignored.error);
        wrap(out, &line, columns, "  - ", "    ");
    }
    let more = page.ignored.len().saturating_sub(MOST_LINES);
    if more > 0 {
        out.push_str(&format!("  - and {more} more\n"));
    }
    let found: Vec<Diagnostic> = page.findings.iter().map(Diagnostic::from).collect();
    codes::render(out, &found, columns);
}

fn notes(out: &mut String, report: &Report, columns: usize) {
    if report.notes.is_empty() {
        return;
    }
    out.push_str(&format!("{HEADING}About the recordings{HEADING:#}\n"));
    for (recording, note) in report.notes.iter().take(MOST_LINES) {
        let line = format!("{}: {}", short(recording, 60), plain(note));
        wrap(out, &line, columns, "  - ", "    ");
    }
    let more = report.notes.len().saturating_sub(MOST_LINES);
    if more > 0 {
        out.push_str(&format!("  - and {more} more\n"));
    }
    out.push('\n');
}

fn summary(out: &mut String, document: &Document<'_>, report: &Report, columns: usize) {
    let counts = &report.summary;
    out.push_str(&format!("{HEADING}Summary{HEADING:#}\n"));
    let phases: Vec<(Phase, Summary)> =
        Phase::ALL.iter().filter_map(|phase| Some((*phase, report.summary_of(*phase)?))).collect();
    let lines = counted(report.observed, "Set-Cookie line");
    wrap(out, &format!("{lines}, {}", words::cookies(counts)), columns, "  ", "  ");
    if phases.len() > 1 {
        for (phase, counts) in &phases {
            wrap(out, &words::cookies(counts), columns, &format!("  {phase:9}"), "           ");
        }
    }
    let levels = words::levels(Counts::of(document.diagnostics()));
    wrap(out, &levels, columns, "  ", "  ");
    if report.left_out > 0 {
        let left = counted(report.left_out, "known finding");
        wrap(out, &format!("{left} left out"), columns, "  ", "  ");
    }
    answer(out, &report.banner, columns);
    if !report.has_charter {
        let next = "There is no charter yet, so nobody has said what this site's cookies are \
                    for. To begin one: charte init RECORDING > charte.toml, complete it, then \
                    charte check RECORDING --charter charte.toml";
        wrap(out, next, columns, "  ", "  ");
    }
    out.push_str(&FAINT.render().to_string());
    wrap(out, &law(document), columns, "  ", "  ");
    out.push_str(&FAINT.render_reset().to_string());
}

/// Whether the site needs a banner.
fn answer(out: &mut String, banner: &Banner, columns: usize) {
    let style = match (banner.answer, banner.asking) {
        (NeedsBanner::No, _) => GOOD,
        (NeedsBanner::Yes, Asking::Ask) => BAD,
        _ => DOUBT,
    };
    out.push_str(&format!("  {style}Do I need a banner?{style:#}\n"));
    wrap(out, &plain(&banner.text), columns, "    ", "    ");
}

/// A charter without a visit.
pub(super) fn charter(
    document: &Document<'_>,
    policy: &Policy,
    banner: &Banner,
    columns: usize,
) -> String {
    let mut out = String::new();
    let (charter, regime) = (policy.charter(), policy.regime());
    out.push_str(&format!("{HEADING}The charter of {}{HEADING:#}\n", charter.host()));
    let count = u64::try_from(charter.cookies().len()).unwrap_or(u64::MAX);
    let about =
        format!("{}, under {} ({})", counted(count, "declaration"), regime.name("en"), regime.id());
    wrap(&mut out, &about, columns, "", "");
    codes::render(&mut out, document.diagnostics(), columns);
    out.push_str(&format!("\n{HEADING}Summary{HEADING:#}\n"));
    let levels = words::levels(Counts::of(document.diagnostics()));
    wrap(&mut out, &levels, columns, "  ", "  ");
    answer(&mut out, banner, columns);
    wrap(&mut out, &law(document), columns, "  ", "  ");
    out
}
