//! Diagnostics by severity, then by code, with what to do.

use std::collections::BTreeMap;

use charte::{Severity, lint};

use super::text::{named, said, sentence, shown};
use crate::diagnostic::Diagnostic;

/// Cookies that one line names; a site with more has them in the JSON.
const MOST_NAMES: usize = 40;

/// The diagnostics of one severity.
pub(super) struct Level {
    pub(super) heading: String,
    pub(super) class: &'static str,
    pub(super) codes: Vec<Code>,
}

/// The diagnostics of one code.
pub(super) struct Code {
    pub(super) id: &'static str,
    pub(super) title: &'static str,
    pub(super) remedy: String,
    pub(super) matters: Vec<Matter>,
    pub(super) citations: String,
}

/// What several cookies have in common.
pub(super) struct Matter {
    pub(super) text: Option<String>,
    pub(super) names: Vec<String>,
    pub(super) more: usize,
}

/// The most severe first.
pub(super) fn levels(diagnostics: &[Diagnostic]) -> Vec<Level> {
    let levels = [
        (Severity::Error, "Errors", "withheld"),
        (Severity::Warning, "Warnings", "doubtful"),
        (Severity::Note, "Notes", "quiet"),
    ];
    let level = |(severity, word, class)| {
        let of: Vec<&Diagnostic> =
            diagnostics.iter().filter(|found| found.severity == severity).collect();
        let mut codes: Vec<lint::Code> = of.iter().map(|found| found.code).collect();
        codes.sort_by_key(|code| code.id());
        codes.dedup();
        let codes = codes.into_iter().map(|code| self::code(code, &of)).collect();
        Level { heading: format!("{word} ({})", of.len()), class, codes }
    };
    levels.into_iter().map(level).filter(|level| !level.codes.is_empty()).collect()
}

fn code(code: lint::Code, diagnostics: &[&Diagnostic]) -> Code {
    let mut matters: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let mut citations: Vec<&str> = Vec::new();
    for found in diagnostics.iter().filter(|found| found.code == code) {
        let cookie = found.subject.cookie();
        let name = cookie.map_or_else(|| found.subject.words().to_owned(), named);
        let host = found.host.as_ref().map(|host| format!(" ({})", shown(host)));
        let host = host.unwrap_or_default();
        let times = if found.count > 1 { format!(" ×{}", found.count) } else { String::new() };
        matters.entry(&found.message).or_default().push(format!("{name}{host}{times}"));
        for citation in &found.citations {
            if !citations.contains(&citation.as_str()) {
                citations.push(citation);
            }
        }
    }
    let matter = |(matter, mut names): (&str, Vec<String>)| {
        let more = names.len().saturating_sub(MOST_NAMES);
        names.truncate(MOST_NAMES);
        let text = (matter != code.title()).then(|| said(matter));
        Matter { text, names, more }
    };
    Code {
        id: code.id(),
        title: code.title(),
        remedy: sentence(code.help().unwrap_or_default()),
        matters: matters.into_iter().map(matter).collect(),
        citations: citations.join("; "),
    }
}
