//! Diagnostics as compilers show them: below the line that each is about.

use annotate_snippets::level::{ERROR, HELP, NOTE, WARNING};
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Patch, Renderer, Snippet};
use charte::Severity;
use charte::lint::Correction;
use charte_texts::{Language, TextError};

use crate::diagnostic::Diagnostic;
use crate::document::{Document, File};
use crate::names::plain;
use crate::source::Source;
use crate::speaker::{Speaker, Told};

/// The most bytes of the lines that a suggestion repeats.
const LONGEST_SUGGESTION: usize = 1_000;

pub(super) fn render(
    document: &Document<'_>,
    files: &[File],
    speaker: &Speaker,
    columns: usize,
) -> Result<String, TextError> {
    let mut all: Vec<String> = Vec::new();
    for (number, (file, source)) in files.iter().zip(document.sources()).enumerate() {
        let found: Vec<&Diagnostic> = document.of_source(number).collect();
        let told: Vec<(&Diagnostic, Told)> = found
            .iter()
            .map(|found| Ok((*found, speaker.tell(found)?)))
            .collect::<Result<_, TextError>>()?;
        let mut text = of_source(source, &told, speaker, columns)?;
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&summary(source, file, &found, speaker)?);
        all.push(text);
    }
    Ok(all.join("\n"))
}

/// The diagnostics of a document in English, each with the line it is about, styled for a terminal.
///
/// # Errors
/// If a text is missing, which would be a bug.
pub fn excerpts(document: &Document<'_>, columns: usize) -> Result<String, TextError> {
    let speaker = Speaker::new(Language::English)?;
    let sources = document.sources().iter().enumerate();
    let all = sources.map(|(number, source)| {
        let found = document.of_source(number).map(|found| {
            let help = found.help.as_deref().map(plain);
            (found, Told { title: String::new(), message: plain(&found.message), help })
        });
        of_source(source, &found.collect::<Vec<_>>(), &speaker, columns)
    });
    Ok(all.collect::<Result<Vec<_>, _>>()?.join("\n"))
}

fn of_source(
    source: &Source,
    diagnostics: &[(&Diagnostic, Told)],
    speaker: &Speaker,
    columns: usize,
) -> Result<String, TextError> {
    let renderer = Renderer::styled().term_width(columns);
    let mut all = Vec::with_capacity(diagnostics.len());
    for (found, told) in diagnostics {
        let words = Words::of(source, found, speaker)?;
        all.push(format!("{}\n", renderer.render(&groups(source, found, told, &words))));
    }
    Ok(all.join("\n"))
}

/// What is said beside the message and the help of a diagnostic.
struct Words {
    /// The name of its file.
    file: String,
    /// The severity.
    level: String,
    help: String,
    by: String,
    /// What is at its other places.
    beside: Vec<String>,
    /// Where its correction is made, and by what.
    fix: String,
}

impl Words {
    fn of(source: &Source, found: &Diagnostic, speaker: &Speaker) -> Result<Self, TextError> {
        let beside = found.related.iter().map(|related| speaker.say(related.what.text_id()));
        Ok(Self {
            file: plain(source.name()),
            level: speaker.severity(found.severity)?,
            help: speaker.say("lint-help")?,
            by: speaker.say("lint-by")?,
            beside: beside.collect::<Result<_, _>>()?,
            fix: found
                .fix
                .as_ref()
                .map(|fix| speaker.fix_notes(fix))
                .transpose()?
                .unwrap_or_default(),
        })
    }
}

fn groups<'a>(
    source: &'a Source,
    found: &'a Diagnostic,
    told: &'a Told,
    words: &'a Words,
) -> Vec<Group<'a>> {
    let name = words.file.as_str();
    // A suggestion repeats its line whole, which a file of one line must not be.
    let suggestible = |fix: &&Correction| source.around(&fix.span()).0.len() <= LONGEST_SUGGESTION;
    let level = level(found.severity).with_name(words.level.as_str());
    let title = level.primary_title(told.message.as_str()).id(found.code.id());
    let mut group = Group::with_title(title);
    match found.location.as_ref().and_then(|location| location.span.as_ref()) {
        Some(span) => {
            let start = found.related.iter().map(|r| r.span.start).fold(span.start, usize::min);
            let end = found.related.iter().map(|r| r.span.end).fold(span.end, usize::max);
            let (excerpt, start, line) = source.around(&(start..end));
            let inside = |span: &std::ops::Range<usize>| {
                span.start.saturating_sub(start)..span.end.saturating_sub(start)
            };
            let mut snippet = Snippet::source(excerpt)
                .path(name)
                .line_start(line)
                .annotation(AnnotationKind::Primary.span(inside(span)));
            for (related, what) in found.related.iter().zip(&words.beside) {
                let other = AnnotationKind::Context.span(inside(&related.span));
                snippet = snippet.annotation(other.label(what.as_str()));
            }
            group = group.element(snippet);
        }
        None => group = group.element(Origin::path(name)),
    }
    if let Some(help) =
        told.help.as_deref().filter(|_| found.fix.as_ref().is_none_or(|fix| !suggestible(&fix)))
    {
        group = group.element(HELP.with_name(words.help.as_str()).message(help));
    }
    if !found.citations.is_empty() {
        let citations = plain(&found.citations.join("; "));
        group = group.element(NOTE.with_name(words.by.as_str()).message(citations));
    }
    let mut groups = vec![group];
    if let Some(fix) = found.fix.as_ref().filter(suggestible) {
        let span = fix.span();
        let (excerpt, start, line) = source.around(&span);
        let inside = span.start.saturating_sub(start)..span.end.saturating_sub(start);
        let help = format!("{}{}", found.help.as_deref().unwrap_or("write"), words.fix);
        let patch = Patch::new(inside, fix.text());
        let snippet = Snippet::source(excerpt).path(name).line_start(line).patch(patch);
        let title = HELP.with_name(words.help.as_str()).secondary_title(plain(&help));
        groups.push(Group::with_title(title).element(snippet));
    }
    groups
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => ERROR,
        Severity::Warning => WARNING,
        Severity::Note => NOTE,
    }
}

fn summary(
    source: &Source,
    file: &File,
    diagnostics: &[&Diagnostic],
    speaker: &Speaker,
) -> Result<String, TextError> {
    let levels = speaker.found_in(file, diagnostics)?;
    let args = [("name", plain(source.name()).into()), ("levels", levels.into())];
    let mut text = speaker.with("lint-found", &args)?;
    text.push('\n');
    let is_safe = |found: &&&Diagnostic| found.fix.as_ref().is_some_and(|fix| fix.is_safe());
    match diagnostics.iter().filter(is_safe).count() {
        0 => {}
        count => {
            text.push_str(&format!("  {}\n", speaker.count("lint-fixable", count as u64)?));
        }
    }
    if let Some(note) = speaker.english_errors(diagnostics)? {
        text.push_str(&format!("  {note}\n"));
    }
    if let Some(code) = diagnostics.iter().map(|found| found.code.id()).min() {
        let command = format!("charte finding {code}");
        let more = speaker.with("lint-more", &[("command", command.into())])?;
        text.push_str(&format!("  {more}\n"));
    }
    Ok(text)
}
