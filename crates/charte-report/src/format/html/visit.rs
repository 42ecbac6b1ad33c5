//! A checked visit, with several recordings side by side.

use askama::Template;
use charte::Asking;
use charte_audit::{Banner, Ignored, NeedsBanner, Report};

use super::codes::{self, Level};
use super::columns::{Column, Place};
use super::cookies::{self, Group};
use super::sites::{self, Site};
use super::text::{Text, Total, named, said, sentence, shown, totals};
use crate::document::{Counts, Document};
use crate::names::plain;
use crate::words::{self, counted};

/// Notes and ignored lines that are told one by one.
const MOST_LINES: usize = 40;

/// What the template fills in.
#[derive(Template)]
#[template(path = "visit.html")]
struct Page<'r> {
    title: String,
    law: &'r str,
    regime: &'r str,
    caveat: Option<&'static str>,
    has_charter: bool,
    answer: String,
    answer_class: &'static str,
    lines: String,
    cookies: String,
    hides: bool,
    totals: Vec<Total>,
    columns: Vec<Column>,
    groups: Vec<Group>,
    sites: Vec<Site>,
    more_sites: usize,
    levels: Vec<Level>,
    left_out: u64,
    ignored: Vec<Line>,
    more_ignored: usize,
    notes: Vec<Line>,
    more_notes: usize,
    texts: Vec<Text<'r>>,
    version: &'static str,
}

/// A sentence about something.
struct Line {
    about: String,
    text: String,
}

pub(super) fn render(document: &Document<'_>, report: &Report) -> String {
    let places = Place::all(report);
    let cited = cited(report);
    let texts = report.law.texts.iter().filter(|text| cited.contains(&text.id.as_str()));
    let ignored: Vec<Line> = report.pages.iter().flat_map(|page| &page.ignored).map(line).collect();
    let notes: Vec<Line> =
        report.notes.iter().map(|(of, note)| Line { about: shown(of), text: said(note) }).collect();
    let (sites, more_sites) = sites::of(&report.pages);
    let page = Page {
        title: title(report),
        law: &report.law.name,
        regime: &report.regime,
        caveat: report.caveat,
        has_charter: report.has_charter,
        answer: answer(&report.banner),
        answer_class: answer_class(&report.banner),
        lines: counted(report.observed, "Set-Cookie line"),
        cookies: words::cookies(&report.summary),
        hides: !report.hidden.is_empty(),
        totals: totals(Counts::of(document.diagnostics())),
        columns: Column::all(&places, report),
        groups: cookies::groups(&places),
        sites,
        more_sites,
        levels: codes::levels(document.diagnostics()),
        left_out: report.left_out,
        more_ignored: ignored.len().saturating_sub(MOST_LINES),
        ignored: ignored.into_iter().take(MOST_LINES).collect(),
        more_notes: notes.len().saturating_sub(MOST_LINES),
        notes: notes.into_iter().take(MOST_LINES).collect(),
        texts: texts
            .map(|text| Text { id: &text.id, title: &text.title, url: text.url.as_deref() })
            .collect(),
        version: env!("CARGO_PKG_VERSION"),
    };
    // Writing to a String does not fail, and nothing here but that can.
    page.render().unwrap_or_default()
}

/// Whether the site needs a banner, as a sentence.
pub(super) fn answer(banner: &Banner) -> String {
    sentence(&plain(&banner.text))
}

/// How the answer is marked.
pub(super) fn answer_class(banner: &Banner) -> &'static str {
    match (banner.answer, banner.asking) {
        (NeedsBanner::No, _) => "allowed",
        (NeedsBanner::Yes, Asking::Ask) => "withheld",
        _ => "doubtful",
    }
}

fn title(report: &Report) -> String {
    let address = report.pages.iter().find_map(|page| page.page.as_deref());
    let host = address.and_then(charte::Host::of_page).map(|host| host.to_string());
    let name = host.or_else(|| Some(report.pages.first()?.recording.clone()));
    format!("Cookies of {}", shown(&name.unwrap_or_else(|| "a visit".to_owned())))
}

/// The ids of the legal texts that something in the report cites.
fn cited(report: &Report) -> Vec<&str> {
    let rows = report.pages.iter().flat_map(|page| &page.rows).flat_map(|row| &row.citations);
    let findings = report.findings.iter().flat_map(|found| found.finding().citations());
    let ids = rows.chain(findings).filter_map(|citation| citation.split(' ').next());
    let mut ids: Vec<&str> = ids.collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

fn line(ignored: &Ignored) -> Line {
    let host = ignored.host.as_deref().unwrap_or("unknown host");
    Line {
        about: format!("{} by {} ×{}", named(&ignored.cookie), shown(host), ignored.count),
        text: said(&ignored.error.to_string()),
    }
}
