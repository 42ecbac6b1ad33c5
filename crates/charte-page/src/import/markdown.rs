//! Headings, texts and tables of a Markdown document.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::document::{Block, Document, MAX_CELLS, Written, grid, tidy};
use crate::error::Error;
use crate::page::markdown::OPENING;

/// Reads Markdown with GitHub's tables.
pub(super) fn read(source: &str) -> Result<Document, Error> {
    let mut document = Document { carried: carried(source), ..Document::default() };
    let lines = Lines::new(source);
    let mut room = MAX_CELLS;
    let (mut rows, mut row): (Vec<Vec<Written>>, Vec<Written>) = Default::default();
    let (mut text, mut emphasised) = (String::new(), false);
    let mut in_table = false;
    for (event, range) in Parser::new_ext(source, Options::ENABLE_TABLES).into_offset_iter() {
        match event {
            Event::Start(Tag::Table(_)) => {
                in_table = true;
                text.clear();
            }
            Event::End(TagEnd::Table) => {
                in_table = false;
                let table = grid(String::new(), std::mem::take(&mut rows), &mut room)?;
                document.blocks.push(Block::Table(table));
            }
            Event::End(TagEnd::TableHead | TagEnd::TableRow) => rows.push(std::mem::take(&mut row)),
            Event::Start(Tag::TableCell) => {
                text.clear();
                emphasised = false;
            }
            Event::End(TagEnd::TableCell) => {
                let written = source.get(range.clone()).unwrap_or_default();
                // `_ga_*` is a name, and no emphasis, though Markdown says so.
                let plain = emphasised && are_names(written);
                let cell = if plain { unescaped(written.trim()) } else { tidy(&text) };
                row.push(Written::new(cell, lines.number(range.start)));
                text.clear();
            }
            Event::Start(Tag::Emphasis | Tag::Strong) => emphasised = true,
            Event::Start(Tag::Heading { .. }) => text.clear(),
            Event::End(TagEnd::Heading(_)) => {
                document.blocks.push(Block::Heading(tidy(&text).replace('\n', " ")));
                text.clear();
            }
            Event::Start(Tag::Paragraph | Tag::Item) => text.clear(),
            Event::End(TagEnd::Paragraph | TagEnd::Item) => {
                let said = tidy(&text);
                if !said.is_empty() {
                    document.blocks.push(Block::Text(said));
                }
                text.clear();
            }
            Event::Text(t) | Event::Code(t) => text.push_str(&t),
            Event::InlineHtml(tag) if is_break(&tag) => text.push('\n'),
            // `_ga_<container-id>` is a name, and no markup.
            Event::InlineHtml(tag) if in_table && is_placeholder(&tag) => text.push_str(&tag),
            Event::SoftBreak | Event::HardBreak => text.push(if in_table { ' ' } else { '\n' }),
            _ => {}
        }
    }
    Ok(document)
}

fn is_break(tag: &str) -> bool {
    let name = tag.trim_start_matches('<').trim_end_matches(['>', '/', ' ']);
    name.eq_ignore_ascii_case("br")
}

/// Whether each word holds an underscore, so that those are no emphasis.
fn are_names(text: &str) -> bool {
    text.split([' ', '\t', ',', ';']).filter(|w| !w.is_empty()).all(|w| w.contains('_'))
}

/// Whether a tag is no element of HTML: with a hyphen or an underscore in it, or one of the words
/// that stand for a part that varies.
fn is_placeholder(tag: &str) -> bool {
    let inner = tag.trim_start_matches('<').trim_end_matches('>');
    let word = !inner.contains([' ', '/', '=']);
    let known = ["id", "uid", "hash", "name", "number", "uuid", "n", "x"];
    word && (inner.contains(['-', '_']) || known.iter().any(|k| inner.eq_ignore_ascii_case(k)))
}

/// Without the backslashes that escape.
fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        if c == '\\' && rest.peek().is_some_and(char::is_ascii_punctuation) {
            continue;
        }
        out.push(c);
    }
    out
}

/// What a page of ours carries: a comment on a line of its own.
fn carried(source: &str) -> Option<String> {
    let line = source.lines().rev().find_map(|line| line.strip_prefix(OPENING))?;
    let json = line.trim_end().strip_suffix("-->")?;
    Some(json.trim_end().to_owned())
}

/// The numbers of lines, from offsets that do not go back.
struct Lines(Vec<usize>);

impl Lines {
    fn new(source: &str) -> Self {
        Self(source.match_indices('\n').map(|(at, _)| at).collect())
    }

    fn number(&self, offset: usize) -> u32 {
        let before = self.0.partition_point(|at| *at < offset);
        u32::try_from(before).unwrap_or(u32::MAX).saturating_add(1)
    }
}
