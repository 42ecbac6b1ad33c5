//! Documents without a visit: linted files, a checked charter, two compared charters.

use std::collections::BTreeSet;

use askama::Template;
use charte::diff::{Change, ChangeKind};
use charte::{Diff, Policy, Technology};
use charte_audit::Banner;

use super::codes::{self, Code};
use super::excerpt::{self, Excerpt};
use super::say::Say;
use super::text::{Text, Total, named, said, sentence, shown, totals};
use super::visit::answer_class;
use crate::changes;
use crate::diagnostic::Diagnostic;
use crate::document::{Counts, Document, File};
use crate::names::plain;
use crate::speaker::Speaker;
use crate::words::{self, counted};

/// What the template fills in.
#[derive(Template)]
#[template(path = "list.html")]
struct Page<'r> {
    t: Say<'r>,
    title: String,
    about: String,
    caveat: Option<&'static str>,
    answer: Option<Answer>,
    /// Sentences of the summary.
    lines: Vec<String>,
    totals: Vec<Total>,
    /// Who must be asked again.
    asked: Vec<String>,
    parts: Vec<Part>,
    files: Vec<FileView>,
    /// The diagnostics by code, where they are not shown by file.
    codes: Option<Vec<Code>>,
    texts: Vec<Text<'r>>,
    version: &'static str,
}

/// A question with its answer.
struct Answer {
    question: &'static str,
    text: String,
    class: &'static str,
}

/// Changes of one part of a charter.
struct Part {
    title: &'static str,
    changes: Vec<ChangeView>,
}

struct ChangeView {
    sign: char,
    word: &'static str,
    class: &'static str,
    name: String,
    about: String,
    lines: Vec<String>,
    material: Vec<String>,
}

/// A charter's file.
struct FileView {
    name: String,
    levels: String,
    findings: Vec<Finding>,
}

struct Finding {
    id: &'static str,
    severity: String,
    class: &'static str,
    message: String,
    cookie: Option<String>,
    place: Option<String>,
    excerpt: Vec<Excerpt>,
    help: Option<String>,
    fix: Option<Fix>,
    related: Vec<String>,
    citations: String,
}

/// A correction.
struct Fix {
    text: String,
    notes: String,
}

impl<'r> Page<'r> {
    fn of(document: &Document<'_>, speaker: &'r Speaker, title: String) -> Self {
        Page {
            t: Say(speaker),
            title,
            about: String::new(),
            caveat: document.caveat(),
            answer: None,
            lines: Vec::new(),
            totals: totals(Counts::of(document.diagnostics())),
            asked: Vec::new(),
            parts: Vec::new(),
            files: Vec::new(),
            codes: None,
            texts: Vec::new(),
            version: env!("CARGO_PKG_VERSION"),
        }
    }
}

/// Charters' files, linted.
pub(super) fn files(
    document: &Document<'_>,
    files: &[File],
    speaker: &Speaker,
) -> Result<String, askama::Error> {
    let file = |(number, (file, source)): (usize, (&File, &crate::Source))| {
        let all = document.of_source(number);
        let findings: Vec<Finding> =
            all.clone().map(|found| finding(document, source, found)).collect();
        let levels = match findings.is_empty() {
            true => "no problems found".to_owned(),
            false => words::levels(Counts::of(all)),
        };
        let levels = sentence(&format!("{levels}{}", words::under(&file.regimes)));
        FileView { name: shown(source.name()), levels, findings }
    };
    let files: Vec<FileView> = files.iter().zip(document.sources()).enumerate().map(file).collect();
    let title = match files.as_slice() {
        [one] => format!("Charter {}", one.name),
        many => counted(many.len() as u64, "charter"),
    };
    let page =
        Page { about: "Linted by charte.".to_owned(), files, ..Page::of(document, speaker, title) };
    page.render()
}

fn finding(document: &Document<'_>, source: &crate::Source, found: &Diagnostic) -> Finding {
    let class = match found.severity {
        charte::Severity::Error => "withheld",
        charte::Severity::Warning => "doubtful",
        charte::Severity::Note => "quiet",
    };
    let span = document.place(found).and_then(|(_, span)| span);
    let place = |at: crate::Position| format!("line {}, column {}", at.line, at.column);
    let bytes = found.location.as_ref().and_then(|location| location.span.as_ref());
    let related = found.related.iter().map(|related| {
        format!("{} is at {}", related.label, place(source.position(related.span.start)))
    });
    Finding {
        id: found.code.id(),
        severity: found.severity.to_string(),
        class,
        message: said(&found.message),
        cookie: found.subject.cookie().map(named),
        place: span.map(|span| place(span.start)),
        excerpt: bytes.map(|bytes| excerpt::of(source, bytes)).unwrap_or_default(),
        help: found.help.as_deref().map(|help| sentence(&said(help))),
        fix: found
            .fix
            .as_ref()
            .map(|fix| Fix { text: shown(fix.text().trim_end()), notes: words::fix_notes(fix) }),
        related: related.map(|text| sentence(&text)).collect(),
        citations: found.citations.join("; "),
    }
}

/// A charter without a visit.
pub(super) fn charter(
    document: &Document<'_>,
    policy: &Policy,
    banner: &Banner,
    speaker: &Speaker,
) -> Result<String, askama::Error> {
    let (charter, regime) = (policy.charter(), policy.regime());
    let cited = document.diagnostics().iter().flat_map(|found| &found.citations);
    let cited: Vec<&str> = cited.filter_map(|citation| citation.split(' ').next()).collect();
    let texts = regime.instruments().iter().filter(|text| cited.contains(&text.id()));
    let texts: Vec<Text<'_>> =
        texts.map(|text| Text { id: text.id(), title: text.title(), url: text.url() }).collect();
    let listed = texts.iter().map(|text| text.id).collect();
    let codes = codes::all(document.diagnostics(), &listed, speaker);
    let codes = codes.map_err(askama::Error::custom)?;
    let page = Page {
        about: format!(
            "Checked without a recording. Regime: {} ({}).",
            regime.name("en"),
            regime.id()
        ),
        answer: Some(Answer {
            question: "Do I need a banner?",
            text: sentence(&plain(&banner.text)),
            class: answer_class(banner),
        }),
        lines: vec![sentence(&counted(charter.cookies().len() as u64, "declaration"))],
        codes: Some(codes),
        texts,
        ..Page::of(document, speaker, format!("The charter of {}", shown(charter.host().as_str())))
    };
    page.render()
}

/// What changed between two charters.
pub(super) fn changes(
    document: &Document<'_>,
    diff: &Diff,
    host: &str,
    speaker: &Speaker,
) -> Result<String, askama::Error> {
    let part = |(part, title): &(charte::diff::Part, &'static str)| {
        let changes = diff.changes.iter().filter(|change| change.part == *part);
        Part { title, changes: changes.map(|change| self::change(change, &diff.regime)).collect() }
    };
    let codes = codes::all(document.diagnostics(), &BTreeSet::new(), speaker);
    let codes = codes.map_err(askama::Error::custom)?;
    let remedy = changes::remedy(diff);
    let class = if remedy.is_some() { "withheld" } else { "allowed" };
    let text = match remedy {
        Some(remedy) => format!("yes: {remedy}"),
        None if diff.revision_raised => "it was raised".to_owned(),
        None => "no".to_owned(),
    };
    let page = Page {
        about: sentence(&said(&changes::about(diff))),
        answer: Some(Answer {
            question: "Must the revision be raised?",
            text: sentence(&text),
            class,
        }),
        lines: vec![sentence(&changes::counts(diff)), sentence(&said(&changes::weight(diff)))],
        asked: changes::asked(diff).iter().map(|line| sentence(&said(line))).collect(),
        parts: changes::PARTS.iter().map(part).filter(|part| !part.changes.is_empty()).collect(),
        codes: Some(codes),
        ..Page::of(document, speaker, format!("Changes of the charter of {}", shown(host)))
    };
    page.render()
}

fn change(change: &Change, regime: &str) -> ChangeView {
    let (word, class) = match change.change {
        ChangeKind::Added => ("added", "allowed"),
        ChangeKind::Removed => ("removed", "withheld"),
        ChangeKind::Changed => ("changed", "doubtful"),
    };
    let technology = change.technology.filter(|technology| *technology != Technology::Cookie);
    let technology = technology.map(|technology| technology.to_string());
    let domain = change.domain.as_ref().map(|domain| format!("on {}", shown(domain)));
    let lines = changes::keys(change).into_iter().chain(changes::milder(change, regime));
    ChangeView {
        sign: changes::sign(change.change),
        word,
        class,
        name: change.name.as_deref().map(named).unwrap_or_default(),
        about: technology.into_iter().chain(domain).collect::<Vec<_>>().join(" "),
        lines: lines.map(|line| said(&line)).collect(),
        material: change.material.iter().map(|reason| said(&reason.what)).collect(),
    }
}
