//! Documents without a visit: linted files, a checked charter, two compared charters.

use std::collections::BTreeSet;

use askama::Template;
use charte::diff::{Change, ChangeKind, Part};
use charte::{Diff, Policy, Severity, Technology};
use charte_audit::Banner;
use charte_texts::TextError;

use super::codes::{self, Code};
use super::excerpt::{self, Excerpt};
use super::say::Say;
use super::text::{Text, named, said, shown};
use super::visit::answer_class;
use crate::changes;
use crate::diagnostic::Diagnostic;
use crate::document::{Counts, Document, File};
use crate::names::sentence;
use crate::notes;
use crate::speaker::Speaker;

/// What the template fills in.
#[derive(Template)]
#[template(path = "list.html")]
struct Page<'r> {
    t: Say<'r>,
    title: String,
    about: String,
    caveat: Option<String>,
    answer: Option<Answer>,
    /// Sentences of the summary.
    lines: Vec<String>,
    totals: Vec<Total>,
    /// Who must be asked again.
    asked: Vec<String>,
    parts: Vec<PartView>,
    files: Vec<FileView>,
    /// The diagnostics by code, where they are not shown by file.
    codes: Option<Vec<Code>>,
    texts: Vec<Text<'r>>,
    version: &'static str,
}

/// A question or a heading with its answer.
struct Answer {
    heading: String,
    text: String,
    class: &'static str,
}

/// How many diagnostics have a severity.
struct Total {
    text: String,
    class: &'static str,
}

/// Changes of one part of a charter.
struct PartView {
    title: String,
    changes: Vec<ChangeView>,
}

struct ChangeView {
    sign: char,
    word: String,
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
    /// That errors are in English.
    note: Option<String>,
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
    fn of(document: &Document<'_>, speaker: &'r Speaker, title: String) -> Result<Self, TextError> {
        Ok(Page {
            t: Say(speaker),
            title,
            about: String::new(),
            caveat: notes::caveat(document, speaker)?,
            answer: None,
            lines: Vec::new(),
            totals: totals(Counts::of(document.diagnostics()), speaker)?,
            asked: Vec::new(),
            parts: Vec::new(),
            files: Vec::new(),
            codes: None,
            texts: Vec::new(),
            version: env!("CARGO_PKG_VERSION"),
        })
    }
}

/// The diagnostics by severity.
fn totals(counts: Counts, speaker: &Speaker) -> Result<Vec<Total>, TextError> {
    let all = [
        (counts.errors, "severity-errors", "withheld"),
        (counts.warnings, "severity-warnings", "doubtful"),
        (counts.notes, "severity-notes", "quiet"),
    ];
    all.into_iter()
        .map(|(count, id, class)| {
            let class = if count == 0 { "quiet" } else { class };
            Ok(Total { text: speaker.count(id, count)?, class })
        })
        .collect()
}

fn rendered(page: Result<Page<'_>, TextError>) -> Result<String, askama::Error> {
    page.map_err(askama::Error::custom)?.render()
}

/// Charters' files, linted.
pub(super) fn files(
    document: &Document<'_>,
    files: &[File],
    speaker: &Speaker,
) -> Result<String, askama::Error> {
    rendered(page_of_files(document, files, speaker))
}

fn page_of_files<'r>(
    document: &Document<'_>,
    files: &[File],
    speaker: &'r Speaker,
) -> Result<Page<'r>, TextError> {
    let mut views: Vec<FileView> = Vec::with_capacity(files.len());
    for (number, (file, source)) in files.iter().zip(document.sources()).enumerate() {
        let all: Vec<&Diagnostic> = document.of_source(number).collect();
        let findings = all.iter().map(|found| finding(document, source, found, speaker));
        views.push(FileView {
            name: shown(source.name()),
            levels: sentence(&speaker.found_in(file, &all)?),
            note: speaker.english_errors(&all)?,
            findings: findings.collect::<Result<_, _>>()?,
        });
    }
    let title = match views.as_slice() {
        [one] => speaker.with("lint-title", &[("name", one.name.as_str().into())])?,
        many => speaker.count("lint-title-many", many.len() as u64)?,
    };
    let about = speaker.say("lint-about")?;
    Ok(Page { about, files: views, ..Page::of(document, speaker, title)? })
}

fn finding(
    document: &Document<'_>,
    source: &crate::Source,
    found: &Diagnostic,
    speaker: &Speaker,
) -> Result<Finding, TextError> {
    let class = match found.severity {
        Severity::Error => "withheld",
        Severity::Warning => "doubtful",
        Severity::Note => "quiet",
    };
    let span = document.place(found).and_then(|(_, span)| span);
    let place = |at: crate::Position| {
        speaker.with("lint-place", &[("line", at.line.into()), ("column", at.column.into())])
    };
    let bytes = found.location.as_ref().and_then(|location| location.span.as_ref());
    let related = found.related.iter().map(|related| {
        let what = speaker.say(related.what.text_id())?;
        let place = place(source.position(related.span.start))?;
        let said =
            speaker.with("lint-beside-at", &[("what", what.into()), ("place", place.into())])?;
        Ok(sentence(&said))
    });
    let fix = found.fix.as_ref().map(|fix| {
        let notes = speaker.fix_notes(fix)?;
        Ok::<_, TextError>(Fix { text: shown(fix.text().trim_end()), notes })
    });
    let told = speaker.tell(found)?;
    Ok(Finding {
        id: found.code.id(),
        severity: speaker.severity(found.severity)?,
        class,
        message: said(&told.message),
        cookie: found.subject.cookie().map(named),
        place: span.map(|span| place(span.start)).transpose()?,
        excerpt: bytes.map(|bytes| excerpt::of(source, bytes)).unwrap_or_default(),
        help: told.help.as_deref().map(|help| sentence(&said(help))),
        fix: fix.transpose()?,
        related: related.collect::<Result<_, TextError>>()?,
        citations: found.citations.join("; "),
    })
}

/// A charter without a visit.
pub(super) fn charter(
    document: &Document<'_>,
    policy: &Policy,
    banner: &Banner,
    speaker: &Speaker,
) -> Result<String, askama::Error> {
    rendered(page_of_charter(document, policy, banner, speaker))
}

fn page_of_charter<'r>(
    document: &Document<'_>,
    policy: &'r Policy,
    banner: &Banner,
    speaker: &'r Speaker,
) -> Result<Page<'r>, TextError> {
    let (charter, regime) = (policy.charter(), policy.regime());
    let cited = document.diagnostics().iter().flat_map(|found| &found.citations);
    let cited: Vec<&str> = cited.filter_map(|citation| citation.split(' ').next()).collect();
    let texts = regime.instruments().iter().filter(|text| cited.contains(&text.id()));
    let texts: Vec<Text<'_>> =
        texts.map(|text| Text { id: text.id(), title: text.title(), url: text.url() }).collect();
    let listed = texts.iter().map(|text| text.id).collect();
    let codes = codes::all(document.diagnostics(), &listed, speaker)?;
    let name = regime.name(speaker.texts().language().tag());
    let (heading, lines) = speaker.banner(banner, (regime.id(), name), false)?;
    let host = shown(charter.host().as_str());
    let title = speaker.with("charter-of", &[("host", host.into())])?;
    Ok(Page {
        about: sentence(&speaker.texts().law(regime.id(), name)?),
        answer: Some(Answer { heading, text: lines.join(" "), class: answer_class(banner) }),
        lines: vec![sentence(&speaker.count("declarations", charter.cookies().len() as u64)?)],
        codes: Some(codes),
        texts,
        ..Page::of(document, speaker, title)?
    })
}

/// What changed between two charters.
pub(super) fn changes(
    document: &Document<'_>,
    diff: &Diff,
    host: &str,
    speaker: &Speaker,
) -> Result<String, askama::Error> {
    rendered(page_of_changes(document, diff, host, speaker))
}

fn page_of_changes<'r>(
    document: &Document<'_>,
    diff: &Diff,
    host: &str,
    speaker: &'r Speaker,
) -> Result<Page<'r>, TextError> {
    let mut parts = Vec::new();
    for (part, title) in changes::PARTS {
        let views = part_of(diff, *part, speaker)?;
        if !views.is_empty() {
            parts.push(PartView { title: speaker.say(title)?, changes: views });
        }
    }
    let remedy = changes::remedy(diff, speaker)?;
    let class = if remedy.is_some() { "withheld" } else { "allowed" };
    let text = match remedy {
        Some(remedy) => speaker.with("diff-yes", &[("remedy", remedy.into())])?,
        None if diff.revision_raised => speaker.say("diff-was-raised")?,
        None => speaker.say("diff-no")?,
    };
    let asked = changes::asked(diff, speaker)?;
    let lines = [changes::counts(diff, speaker)?, changes::weight(diff, speaker)?];
    let title = speaker.with("diff-title", &[("host", shown(host).into())])?;
    Ok(Page {
        about: sentence(&said(&changes::about(diff, speaker)?)),
        answer: Some(Answer {
            heading: speaker.say("diff-must-raise")?,
            text: sentence(&text),
            class,
        }),
        lines: lines.iter().map(|line| sentence(&said(line))).collect(),
        asked: asked.iter().map(|line| sentence(&said(line))).collect(),
        parts,
        codes: Some(codes::all(document.diagnostics(), &BTreeSet::new(), speaker)?),
        ..Page::of(document, speaker, title)?
    })
}

fn part_of(diff: &Diff, part: Part, speaker: &Speaker) -> Result<Vec<ChangeView>, TextError> {
    let changes = diff.changes.iter().filter(|change| change.part == part);
    changes.map(|change| self::change(change, &diff.regime, speaker)).collect()
}

fn change(change: &Change, regime: &str, speaker: &Speaker) -> Result<ChangeView, TextError> {
    let (word, class) = match change.change {
        ChangeKind::Added => ("diff-added", "allowed"),
        ChangeKind::Removed => ("diff-removed", "withheld"),
        ChangeKind::Changed => ("diff-changed", "doubtful"),
    };
    let mut about = Vec::new();
    if let Some(technology) = change.technology.filter(|of| *of != Technology::Cookie) {
        about.push(speaker.texts().technology(technology)?);
    }
    if let Some(domain) = &change.domain {
        about.push(speaker.with("diff-on", &[("domain", shown(domain).into())])?);
    }
    let lines = changes::lines(change, regime, speaker)?;
    let material = changes::material(change, speaker)?;
    Ok(ChangeView {
        sign: changes::sign(change.change),
        word: speaker.say(word)?,
        class,
        name: match &change.name {
            Some(name) => named(name),
            None => String::new(),
        },
        about: about.join(" "),
        lines: lines.iter().map(|line| said(line)).collect(),
        material: material.iter().map(|line| said(line)).collect(),
    })
}
