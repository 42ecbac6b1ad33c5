//! Findings for people: by code, with what to do.

use std::collections::BTreeMap;

use charte::{FindingCode, Severity};
use charte_audit::Found;

use crate::out::{BAD, DOUBT, FAINT, HEADING, short, wrap};

/// Cookies that one line names; a site with more has them in the JSON.
const MOST_NAMES: usize = 24;

/// What one finding is about, for this page.
pub(crate) struct Item<'f> {
    pub(crate) code: FindingCode,
    pub(crate) cookie: Option<&'f str>,
    pub(crate) matter: &'f str,
    pub(crate) citations: &'f [String],
    pub(crate) count: u64,
}

impl<'f> From<&'f Found> for Item<'f> {
    fn from(found: &'f Found) -> Self {
        Self {
            code: found.code(),
            cookie: found.cookie(),
            matter: found.matter(),
            citations: found.citations(),
            count: found.count(),
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
    let mut by_matter: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let mut citations: Vec<&str> = Vec::new();
    for item in items {
        let names = by_matter.entry(item.matter).or_default();
        let name = item.cookie.map_or_else(|| "the charter".to_owned(), |name| short(name, 48));
        let shown = if item.count > 1 { format!("{name} ×{}", item.count) } else { name };
        if !names.contains(&shown) {
            names.push(shown);
        }
        for citation in item.citations {
            if !citations.contains(&citation.as_str()) {
                citations.push(citation);
            }
        }
    }
    for (matter, names) in by_matter {
        let more = names.len().saturating_sub(MOST_NAMES);
        let mut line = names.into_iter().take(MOST_NAMES).collect::<Vec<_>>().join(", ");
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
