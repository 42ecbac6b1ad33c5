//! Diagnostics as compilers show them: below the line that each is about.

use annotate_snippets::level::{ERROR, HELP, NOTE, WARNING};
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Patch, Renderer, Snippet};
use charte::Severity;

use crate::diagnostic::Diagnostic;
use crate::document::{Counts, Document, File};
use crate::names::plain;
use crate::source::Source;
use crate::words;

pub(super) fn render(document: &Document<'_>, files: &[File], columns: usize) -> String {
    let all = files.iter().zip(document.sources()).enumerate().map(|(number, (file, source))| {
        let found: Vec<&Diagnostic> = document.of_source(number).collect();
        let mut text = of_source(source, &found, columns);
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&summary(source, file, &found));
        text
    });
    all.collect::<Vec<_>>().join("\n")
}

/// The diagnostics of a document, each with the line it is about, styled for a terminal.
#[must_use]
pub fn excerpts(document: &Document<'_>, columns: usize) -> String {
    let sources = document.sources().iter().enumerate();
    let all = sources.map(|(number, source)| {
        let found: Vec<&Diagnostic> = document.of_source(number).collect();
        of_source(source, &found, columns)
    });
    all.collect::<Vec<_>>().join("\n")
}

fn of_source(source: &Source, diagnostics: &[&Diagnostic], columns: usize) -> String {
    let name = plain(source.name());
    let renderer = Renderer::styled().term_width(columns);
    let all = diagnostics.iter();
    let all = all.map(|found| format!("{}\n", renderer.render(&groups(&name, source, found))));
    all.collect::<Vec<_>>().join("\n")
}

fn groups<'a>(name: &'a str, source: &'a Source, found: &'a Diagnostic) -> Vec<Group<'a>> {
    let title = level(found.severity).primary_title(plain(&found.message)).id(found.code.id());
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
            for related in &found.related {
                let other = AnnotationKind::Context.span(inside(&related.span));
                snippet = snippet.annotation(other.label(related.label));
            }
            group = group.element(snippet);
        }
        None => group = group.element(Origin::path(name)),
    }
    if let Some(help) = found.help.as_ref().filter(|_| found.fix.is_none()) {
        group = group.element(HELP.message(plain(help)));
    }
    if !found.citations.is_empty() {
        let citations = plain(&found.citations.join("; "));
        group = group.element(NOTE.with_name("by").message(citations));
    }
    let mut groups = vec![group];
    if let Some(fix) = &found.fix {
        let span = fix.span();
        let (excerpt, start, line) = source.around(&span);
        let inside = span.start.saturating_sub(start)..span.end.saturating_sub(start);
        let help = format!("{}{}", found.help.as_deref().unwrap_or("write"), words::fix_notes(fix));
        let patch = Patch::new(inside, fix.text());
        let snippet = Snippet::source(excerpt).path(name).line_start(line).patch(patch);
        groups.push(Group::with_title(HELP.secondary_title(plain(&help))).element(snippet));
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

fn summary(source: &Source, file: &File, diagnostics: &[&Diagnostic]) -> String {
    let name = plain(source.name());
    let under = words::under(&file.regimes);
    if diagnostics.is_empty() {
        return format!("{name}: no problems found{under}\n");
    }
    let levels = words::levels(Counts::of(diagnostics.iter().copied()));
    let mut text = format!("{name}: {levels}{under}\n");
    let is_safe = |found: &&&Diagnostic| found.fix.as_ref().is_some_and(|fix| fix.is_safe());
    match diagnostics.iter().filter(is_safe).count() {
        0 => {}
        count => text.push_str(&format!("  --fix can fix {count} of them\n")),
    }
    if let Some(code) = diagnostics.iter().map(|found| found.code.id()).min() {
        text.push_str(&format!("  more about a code: charte finding {code}\n"));
    }
    text
}
