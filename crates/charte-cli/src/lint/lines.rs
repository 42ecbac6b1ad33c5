//! Lines and columns of a source, each found in a few steps.

use std::ops::Range;

pub(super) struct Lines<'s> {
    source: &'s str,
    starts: Vec<usize>,
}

/// From 1, in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Position {
    pub(super) line: usize,
    pub(super) column: usize,
}

impl<'s> Lines<'s> {
    pub(super) fn of(source: &'s str) -> Self {
        let after = source.match_indices('\n').map(|(at, _)| at + 1);
        Self { source, starts: std::iter::once(0).chain(after).collect() }
    }

    fn index(&self, at: usize) -> usize {
        self.starts.partition_point(|start| *start <= at).saturating_sub(1)
    }

    pub(super) fn position(&self, at: usize) -> Position {
        let index = self.index(at);
        let start = self.starts.get(index).copied().unwrap_or_default();
        let before = self.source.get(start..at).unwrap_or_default();
        Position { line: index + 1, column: before.chars().count() + 1 }
    }

    /// The whole lines that hold a stretch, with where they begin and the number of the first.
    pub(super) fn around(&self, span: &Range<usize>) -> (&'s str, usize, usize) {
        let first = self.index(span.start);
        let last = self.index(span.end.max(span.start));
        let start = self.starts.get(first).copied().unwrap_or_default();
        let end = self.starts.get(last + 1).copied().unwrap_or(self.source.len());
        (self.source.get(start..end).unwrap_or_default(), start, first + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_characters() {
        let lines = Lines::of("a\né b\n");
        assert_eq!(lines.position(0), Position { line: 1, column: 1 });
        assert_eq!(lines.position(5), Position { line: 2, column: 3 });
        assert_eq!(lines.position(7), Position { line: 3, column: 1 });
        assert_eq!(lines.around(&(2..4)), ("é b\n", 2, 2));
        assert_eq!(lines.around(&(0..4)), ("a\né b\n", 0, 1));
        assert_eq!(Lines::of("").position(0), Position { line: 1, column: 1 });
    }
}
