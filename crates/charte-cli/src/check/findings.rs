//! Findings for people: by code, with what to do.

use std::collections::{BTreeMap, HashMap};

use charte::{FindingCode, Severity};
use charte_audit::Found;

use crate::out::{BAD, DOUBT, FAINT, HEADING, short_name, wrap};

/// Cookies that one line names; a site with more has them in the JSON.
const MOST_NAMES: usize = 24;

/// What one finding is about, for this page.
pub(crate) struct Item<'f> {
    pub(crate) code: FindingCode,
    pub(crate) cookie: Option<&'f str>,
    pub(crate) matter: &'f str,
    pub(crate) citations: &'f [String],
    pub(crate) count: u64,
    /// What stands where it names no cookie.
    pub(crate) about: &'static str,
}

impl<'f> From<&'f Found> for Item<'f> {
    fn from(found: &'f Found) -> Self {
        Self {
            code: found.code(),
            cookie: found.cookie(),
            matter: found.summary(),
            citations: found.citations(),
            count: found.count(),
            about: found.about_what(),
        }
    }
}

/// All findings of one code together, the gravest codes first.
pub(crate) fn render(out: &mut String, items: &[Item<'_>], columns: usize) {
    let mut codes: Vec<FindingCode> = items.iter().map(|item| item.code).collect();
    codes.sort_by_key(|code| (std::cmp::Reverse(code.severity()), *code));
    codes.dedup();
    for code in codes {
        let of_code: Vec<&Item<'_>> = items.iter().filter(|item| item.code == code).collect();
        group(out, code, &of_code, columns);
    }
}

fn group(out: &mut String, code: FindingCode, items: &[&Item<'_>], columns: usize) {
    let style = match code.severity() {
        Severity::Error => BAD,
        Severity::Warning => DOUBT,
        Severity::Note => FAINT,
    };
    let head = format!("{} {code}", code.severity());
    let mut line = String::new();
    wrap(&mut line, &format!("{head} {}", code.title()), columns, "", "  ");
    let title = line.strip_prefix(&head).unwrap_or_default();
    out.push_str(&format!("\n{style}{head}{style:#}{HEADING}{title}{HEADING:#}"));
    wrap(out, code.remedy(), columns, "  do: ", "      ");
    let mut by_matter: BTreeMap<&str, Names<'_>> = BTreeMap::new();
    let mut citations: Vec<&str> = Vec::new();
    for item in items {
        by_matter.entry(item.matter).or_default().add(item);
        for citation in item.citations {
            if !citations.contains(&citation.as_str()) {
                citations.push(citation);
            }
        }
    }
    for (matter, names) in by_matter {
        let more = names.counts.len().saturating_sub(MOST_NAMES);
        let mut line =
            names.counts.iter().take(MOST_NAMES).map(told).collect::<Vec<_>>().join(", ");
        if more > 0 {
            line.push_str(&format!(" and {more} more"));
        }
        if matter != code.title() {
            line.push_str(": ");
            line.push_str(&crate::out::plain(matter));
        }
        wrap(out, &line, columns, "  - ", "    ");
    }
    if !citations.is_empty() {
        wrap(out, &citations.join("; "), columns, "  by: ", "      ");
    }
}

/// The cookies of one matter, each once, in the order in which they came.
#[derive(Default)]
struct Names<'f> {
    counts: Vec<(Option<&'f str>, &'static str, u64)>,
    places: HashMap<Option<&'f str>, usize>,
}

impl<'f> Names<'f> {
    fn add(&mut self, item: &Item<'f>) {
        let place = *self.places.entry(item.cookie).or_insert(self.counts.len());
        match self.counts.get_mut(place) {
            Some((_, _, count)) => *count = count.saturating_add(item.count),
            None => self.counts.push((item.cookie, item.about, item.count)),
        }
    }
}

fn told((cookie, about, count): &(Option<&str>, &'static str, u64)) -> String {
    let name = cookie.map_or_else(|| (*about).to_owned(), |name| short_name(name, 48));
    if *count > 1 { format!("{name} ×{count}") } else { name }
}
