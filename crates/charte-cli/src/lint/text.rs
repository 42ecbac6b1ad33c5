//! What lint says, for people: as compilers do it.

use annotate_snippets::level::{ERROR, HELP, NOTE, WARNING};
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Patch, Renderer, Snippet};
use charte::Severity;

use super::lines::Lines;
use super::said::{Linted, Said};
use super::veil;
use crate::out;

pub(super) fn render(name: &str, source: &str, linted: &Linted, columns: usize) -> String {
    let mut text = said(name, source, linted, columns);
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(&summary(&out::plain(name), linted));
    text
}

/// What is said, one below the other.
pub(super) fn said(name: &str, source: &str, linted: &Linted, columns: usize) -> String {
    let source = veil::veiled(source, linted);
    let lines = Lines::of(&source);
    let name = out::plain(name);
    let renderer = Renderer::styled().term_width(columns);
    let said = linted.said.iter();
    let all = said.map(|said| format!("{}\n", renderer.render(&groups(&name, &lines, said))));
    all.collect::<Vec<_>>().join("\n")
}

fn groups<'a>(name: &'a str, lines: &Lines<'a>, said: &'a Said) -> Vec<Group<'a>> {
    let level = level(said.severity);
    let title = level.primary_title(out::plain(&said.matter)).id(said.code);
    let mut group = Group::with_title(title);
    match &said.span {
        Some(span) => {
            let all = match &said.related {
                Some((other, _)) => span.start.min(other.start)..span.end.max(other.end),
                None => span.clone(),
            };
            let (excerpt, start, line) = lines.around(&all);
            let inside = |span: &std::ops::Range<usize>| {
                span.start.saturating_sub(start)..span.end.saturating_sub(start)
            };
            let mut snippet = Snippet::source(excerpt)
                .path(name)
                .line_start(line)
                .annotation(AnnotationKind::Primary.span(inside(span)));
            if let Some((other, label)) = &said.related {
                let other = AnnotationKind::Context.span(inside(other));
                snippet = snippet.annotation(other.label(*label));
            }
            group = group.element(snippet);
        }
        None => group = group.element(Origin::path(name)),
    }
    let correction = said.correction.as_ref();
    if let Some(help) = said.help.as_ref().filter(|_| correction.is_none()) {
        group = group.element(HELP.message(out::plain(help)));
    }
    if !said.citations.is_empty() {
        group = group.element(NOTE.with_name("by").message(out::plain(&said.citations.join("; "))));
    }
    let mut groups = vec![group];
    if let Some(correction) = correction {
        let span = correction.span();
        let (excerpt, start, line) = lines.around(&span);
        let inside = span.start.saturating_sub(start)..span.end.saturating_sub(start);
        let more = correction.spans().count().saturating_sub(1);
        let times = match more {
            0 => String::new(),
            1 => "here and once more".to_owned(),
            more => format!("here and {more} times more"),
        };
        let fix = if correction.is_safe() { "--fix does it" } else { "" };
        let notes = [times.as_str(), fix].into_iter().filter(|note| !note.is_empty());
        let notes = notes.collect::<Vec<_>>().join("; ");
        let notes = if notes.is_empty() { notes } else { format!(" ({notes})") };
        let help = format!("{}{notes}", said.help.as_deref().unwrap_or("write"));
        let patch = Patch::new(inside, correction.text());
        let snippet = Snippet::source(excerpt).path(name).line_start(line).patch(patch);
        groups.push(Group::with_title(HELP.secondary_title(out::plain(&help))).element(snippet));
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

fn summary(name: &str, linted: &Linted) -> String {
    let under = match linted.regimes.as_slice() {
        [] => String::new(),
        regimes => format!(", under {}", regimes.join(", ")),
    };
    let count = |severity| linted.said.iter().filter(|s| s.severity == severity).count();
    let plural = |count: usize, word: &str| match count {
        1 => format!("1 {word}"),
        count => format!("{count} {word}s"),
    };
    if linted.said.is_empty() {
        return format!("{name}: nothing to look at{under}\n");
    }
    let mut text = format!(
        "{name}: {}, {}, {}{under}\n",
        plural(count(Severity::Error), "error"),
        plural(count(Severity::Warning), "warning"),
        plural(count(Severity::Note), "note"),
    );
    let safe = linted.said.iter().filter(|s| s.correction.as_ref().is_some_and(|c| c.is_safe()));
    match safe.count() {
        0 => {}
        count => text.push_str(&format!("  --fix mends {count} of them\n")),
    }
    let mut codes: Vec<&str> = linted.said.iter().map(|said| said.code).collect();
    codes.sort_unstable();
    if let Some(code) = codes.first() {
        text.push_str(&format!("  more about a code: charte finding {code}\n"));
    }
    text
}
