//! The lines of a file that a diagnostic is about, with the place marked.

use std::ops::Range;

use crate::Source;
use crate::names::{one_line, short};

/// Lines of one excerpt.
const MOST_LINES: usize = 8;

/// Characters of a line that are shown on each side of the mark.
const AROUND: usize = 100;

/// A line with its number, in three pieces.
pub(super) struct Excerpt {
    pub(super) number: usize,
    pub(super) before: String,
    pub(super) marked: String,
    pub(super) after: String,
}

pub(super) fn of(source: &Source, span: &Range<usize>) -> Vec<Excerpt> {
    let (text, start, first) = source.around(span);
    let mut lines = Vec::new();
    let mut at = start;
    for (number, line) in (first..).zip(text.split_inclusive('\n')).take(MOST_LINES) {
        let end = at + line.trim_end_matches(['\n', '\r']).len();
        let from = span.start.clamp(at, end);
        let to = span.end.clamp(from, end);
        let piece = |from: usize, to: usize| text.get(from - start..to - start).unwrap_or_default();
        lines.push(Excerpt {
            number,
            before: last(piece(at, from)),
            marked: short(piece(from, to), AROUND),
            after: beginning(piece(to, end)),
        });
        at += line.len();
    }
    lines
}

fn last(text: &str) -> String {
    let count = text.chars().count();
    match count > AROUND {
        true => one_line(
            &['…'].into_iter().chain(text.chars().skip(count - AROUND)).collect::<String>(),
        ),
        false => one_line(text),
    }
}

fn beginning(text: &str) -> String {
    match text.chars().nth(AROUND) {
        Some(_) => one_line(&text.chars().take(AROUND).chain(['…']).collect::<String>()),
        None => one_line(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_is_marked_and_long_lines_are_cut() {
        let source = Source::charter("x", "a = 1\nb = [\"é\",\n  \"c\"]\nd = 2\n");
        let lines = of(&source, &(10..22));
        let pieces: Vec<_> =
            lines.iter().map(|l| (l.number, &*l.before, &*l.marked, &*l.after)).collect();
        assert_eq!(pieces, [(2, "b = ", "[\"é\",", ""), (3, "", "  \"c\"", "]")]);
        let long = format!("a = \"{}\"\n", "é".repeat(5_000));
        let lines = of(&Source::charter("x", &long), &(0..1));
        assert_eq!(lines.len(), 1);
        assert!(lines[0].after.chars().count() <= AROUND + 1);
    }
}
