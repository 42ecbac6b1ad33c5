//! Diagnostics by code, the most severe first, with what to do.

use std::collections::{BTreeMap, BTreeSet};

use charte::{Severity, lint};
use charte_texts::TextError;

use super::say::more;
use super::text::{Rule, named, said, shown};
use crate::diagnostic::Diagnostic;
use crate::names::sentence;
use crate::speaker::{Speaker, Told};

/// Cookies that one line names; a site with more has them in the JSON.
const MOST_NAMES: usize = 40;

/// The diagnostics of one code.
pub(super) struct Code {
    pub(super) id: &'static str,
    pub(super) class: &'static str,
    pub(super) title: String,
    pub(super) remedy: String,
    pub(super) matters: Vec<Matter>,
    pub(super) citations: Vec<Rule>,
}

/// What several cookies have in common.
pub(super) struct Matter {
    pub(super) text: Option<String>,
    pub(super) names: Vec<String>,
    pub(super) more: Option<String>,
}

/// The codes of the diagnostics, the most severe first. `cited` are the ids of the sources that the
/// page lists.
pub(super) fn all(
    diagnostics: &[Diagnostic],
    cited: &BTreeSet<&str>,
    speaker: &Speaker,
) -> Result<Vec<Code>, TextError> {
    let mut codes: Vec<(Severity, lint::Code)> =
        diagnostics.iter().map(|found| (found.severity, found.code)).collect();
    codes.sort_by_key(|(severity, code)| (std::cmp::Reverse(*severity), code.id()));
    codes.dedup();
    let mut all: Vec<Code> = Vec::new();
    for (severity, code) in codes {
        // One entry a code, that of its most severe finding.
        if all.iter().all(|known| known.id != code.id()) {
            all.extend(self::code(code, severity, diagnostics, cited, speaker)?);
        }
    }
    Ok(all)
}

fn code(
    code: lint::Code,
    severity: Severity,
    diagnostics: &[Diagnostic],
    cited: &BTreeSet<&str>,
    speaker: &Speaker,
) -> Result<Option<Code>, TextError> {
    let mut matters: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut first: Option<Told> = None;
    let mut citations: Vec<&str> = Vec::new();
    for found in diagnostics.iter().filter(|found| found.code == code) {
        let name = match found.subject.cookie() {
            Some(name) => named(name),
            None => String::new(),
        };
        let host = found.host.as_ref().map(|host| format!("({})", shown(host)));
        let times = (found.count > 1).then(|| format!("×{}", found.count));
        let parts = [Some(name).filter(|name| !name.is_empty()), host, times];
        let name = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let told = speaker.tell(found)?;
        let names = matters.entry(told.message.clone()).or_default();
        first.get_or_insert(told);
        if !name.is_empty() {
            names.push(name);
        }
        for citation in &found.citations {
            if !citations.contains(&citation.as_str()) {
                citations.push(citation);
            }
        }
    }
    let Some(first) = first else {
        // Each code here is that of a diagnostic.
        return Ok(None);
    };
    let matter = |(matter, mut names): (String, Vec<String>)| {
        let more = more(speaker, "and-more", names.len(), MOST_NAMES)?;
        names.truncate(MOST_NAMES);
        let text = (matter != first.title).then(|| said(&matter));
        Ok(Matter { text, names, more })
    };
    let matters: Result<Vec<_>, TextError> = matters.into_iter().map(matter).collect();
    Ok(Some(Code {
        id: code.id(),
        class: match severity {
            Severity::Error => "withheld",
            Severity::Warning => "doubtful",
            Severity::Note => "quiet",
        },
        title: said(&first.title),
        remedy: sentence(&said(first.help.as_deref().unwrap_or_default())),
        matters: matters?,
        citations: citations.into_iter().map(|citation| Rule::of(citation, cited)).collect(),
    }))
}
