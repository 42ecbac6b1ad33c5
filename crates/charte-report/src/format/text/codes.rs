//! Diagnostics by code, with what to do.

use std::collections::{BTreeMap, HashMap};

use charte::Severity;
use charte::lint::Code;

use crate::diagnostic::{Diagnostic, Subject};
use crate::names::{plain, short_name};
use crate::terminal::{BAD, DOUBT, FAINT, HEADING, wrap};

/// Cookies that one line names; a site with more has them in the JSON.
const MOST_NAMES: usize = 24;

/// The diagnostics of one code together, the most severe codes first.
pub(super) fn render(out: &mut String, diagnostics: &[Diagnostic], columns: usize) {
    let mut codes: Vec<Code> = diagnostics.iter().map(|found| found.code).collect();
    codes.sort_by_key(|code| (std::cmp::Reverse(code.severity()), code.id()));
    codes.dedup();
    for code in codes {
        let of_code: Vec<&Diagnostic> =
            diagnostics.iter().filter(|found| found.code == code).collect();
        group(out, code, &of_code, columns);
    }
}

fn group(out: &mut String, code: Code, diagnostics: &[&Diagnostic], columns: usize) {
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
    if let Some(help) = code.help() {
        wrap(out, help, columns, "  do: ", "      ");
    }
    let mut by_message: BTreeMap<&str, Names<'_>> = BTreeMap::new();
    let mut citations: Vec<&str> = Vec::new();
    for found in diagnostics {
        by_message.entry(&found.message).or_default().add(found);
        for citation in &found.citations {
            if !citations.contains(&citation.as_str()) {
                citations.push(citation);
            }
        }
    }
    for (message, names) in by_message {
        let more = names.counts.len().saturating_sub(MOST_NAMES);
        let mut line =
            names.counts.iter().take(MOST_NAMES).map(told).collect::<Vec<_>>().join(", ");
        if more > 0 {
            line.push_str(&format!(" and {more} more"));
        }
        if message != code.title() {
            line.push_str(": ");
            line.push_str(&plain(message));
        }
        wrap(out, &line, columns, "  - ", "    ");
    }
    if !citations.is_empty() {
        wrap(out, &citations.join("; "), columns, "  by: ", "      ");
    }
}

/// The subjects that share a message, each once, in the order in which they came.
#[derive(Default)]
struct Names<'d> {
    counts: Vec<(&'d Subject, u64)>,
    places: HashMap<Option<&'d str>, usize>,
}

impl<'d> Names<'d> {
    fn add(&mut self, found: &'d Diagnostic) {
        let place = *self.places.entry(found.subject.cookie()).or_insert(self.counts.len());
        match self.counts.get_mut(place) {
            Some((_, count)) => *count = count.saturating_add(found.count),
            None => self.counts.push((&found.subject, found.count)),
        }
    }
}

fn told((subject, count): &(&Subject, u64)) -> String {
    let name = match subject.cookie() {
        Some(name) => short_name(name, 48),
        None => subject.words().to_owned(),
    };
    if *count > 1 { format!("{name} ×{count}") } else { name }
}
