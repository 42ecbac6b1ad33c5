//! A report as one HTML file that people look at: nothing is loaded, no script runs, and several
//! recordings stand side by side.

mod columns;
mod cookies;
mod lanes;
mod matters;
mod sites;

use askama::Template;
use charte::Asking;

use crate::{NeedsBanner, Report};
use columns::{Column, Place};
use cookies::Group;
use matters::Level;
use sites::Site;

/// Notes and ignored lines that are told one by one.
const MOST_LINES: usize = 40;

/// The longest name or address that is shown whole.
const LONGEST: usize = 160;

/// What the template fills in.
#[derive(Template)]
#[template(path = "report.html")]
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

/// A count with what it counts.
struct Total {
    count: u64,
    word: String,
    class: &'static str,
}

/// A sentence about something.
struct Line {
    about: String,
    text: String,
}

/// A text of the law that something here cites.
struct Text<'r> {
    id: &'r str,
    title: &'r str,
    url: Option<&'r str>,
}

impl Report {
    /// The report as a complete HTML document. It loads nothing, and whatever a cookie is called,
    /// its name stays text.
    #[must_use]
    pub fn to_html(&self) -> String {
        let places = Place::all(self);
        let summary = &self.summary;
        let cited = self.cited();
        let texts = self.law.texts.iter().filter(|text| cited.contains(&text.id.as_str()));
        let ignored: Vec<Line> =
            self.pages.iter().flat_map(|page| &page.ignored).map(line).collect();
        let notes: Vec<Line> = self
            .notes
            .iter()
            .map(|(of, note)| Line { about: shown(of), text: said(note) })
            .collect();
        let (sites, more_sites) = sites::of(&self.pages);
        let page = Page {
            title: self.title(),
            law: &self.law.name,
            regime: &self.regime,
            caveat: self.caveat,
            has_charter: self.has_charter,
            answer: sentence(&crate::names::plain(&self.banner.text)),
            answer_class: match (self.banner.answer, self.banner.asking) {
                (NeedsBanner::No, _) => "allowed",
                (NeedsBanner::Yes, Asking::Ask) => "withheld",
                _ => "doubtful",
            },
            lines: plural(self.observed, "Set-Cookie line"),
            cookies: self.summary.cookies_in_words(),
            hides: !self.hidden.is_empty(),
            totals: [
                (summary.errors, "error", "withheld"),
                (summary.warnings, "warning", "doubtful"),
                (summary.notes, "note", "quiet"),
            ]
            .map(|(count, word, class)| Total {
                count,
                word: plural_word(count, word),
                class: if count == 0 { "quiet" } else { class },
            })
            .into(),
            columns: Column::all(&places, self),
            groups: cookies::groups(&places),
            sites,
            more_sites,
            levels: matters::levels(&self.findings),
            left_out: self.left_out,
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

    fn title(&self) -> String {
        let address = self.pages.iter().find_map(|page| page.page.as_deref());
        let host = address.and_then(charte::Host::of_page).map(|host| host.to_string());
        let name = host.or_else(|| Some(self.pages.first()?.recording.clone()));
        format!("Cookies of {}", shown(&name.unwrap_or_else(|| "a visit".to_owned())))
    }

    /// The ids of the texts that something in the report cites.
    fn cited(&self) -> Vec<&str> {
        let rows = self.pages.iter().flat_map(|page| &page.rows).flat_map(|row| &row.citations);
        let findings = self.findings.iter().flat_map(|found| found.citations());
        let ids = rows.chain(findings).filter_map(|citation| citation.split(' ').next());
        let mut ids: Vec<&str> = ids.collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }
}

fn line(ignored: &crate::Ignored) -> Line {
    let host = ignored.host.as_deref().unwrap_or("unknown host");
    Line {
        about: format!("{} by {} ×{}", named(&ignored.cookie), shown(host), ignored.count),
        text: said(ignored.error.message()),
    }
}

/// A name from outside; the template escapes it for HTML.
fn shown(text: &str) -> String {
    crate::names::short(text, LONGEST)
}

/// The name of a cookie, which may be empty.
fn named(name: &str) -> String {
    crate::names::short_name(name, LONGEST)
}

/// A sentence that may hold such a name.
fn said(text: &str) -> String {
    crate::names::plain(text)
}

/// A sentence of ours with a capital and a full stop.
fn sentence(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", chars.as_str())
}

/// `1 cookie`, `2 cookies`.
fn plural(count: u64, word: &str) -> String {
    format!("{count} {}", plural_word(count, word))
}

fn plural_word(count: u64, word: &str) -> String {
    format!("{word}{}", if count == 1 { "" } else { "s" })
}
