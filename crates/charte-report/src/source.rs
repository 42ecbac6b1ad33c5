//! The files that diagnostics point into.

use std::ops::Range;

use crate::veil::veiled_with;

/// A file that diagnostics point into, as it is shown. Secrets in addresses are hidden.
#[derive(Clone, Debug)]
pub struct Source {
    name: String,
    text: Option<String>,
    /// Where each line begins.
    starts: Vec<usize>,
}

/// A place in a file: line and column from 1, the column in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

impl Source {
    /// A file that has no lines to show, such as a recording.
    #[must_use]
    pub fn named(name: impl Into<String>) -> Self {
        Self { name: name.into(), text: None, starts: vec![0] }
    }

    /// A charter's file, without a byte order mark.
    #[must_use]
    pub fn charter(name: impl Into<String>, text: &str) -> Self {
        Self::with_addresses(name, text, &[])
    }

    /// A file in which each of `addresses` is an address, whatever it looks like.
    pub(crate) fn with_addresses(
        name: impl Into<String>,
        text: &str,
        addresses: &[Range<usize>],
    ) -> Self {
        let after = text.match_indices('\n').map(|(at, _)| at + 1);
        let starts = std::iter::once(0).chain(after).collect();
        let text = Some(veiled_with(text, addresses).into_owned());
        Self { name: name.into(), text, starts }
    }

    /// What the caller calls the file.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The text, or `None` if there are no lines to show.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        self.text.as_deref()
    }

    /// The position of a byte of the text.
    #[must_use]
    pub fn position(&self, at: usize) -> Position {
        let index = self.index(at);
        let start = self.starts.get(index).copied().unwrap_or_default();
        let before = self.shown().get(start..at).unwrap_or_default();
        Position { line: index + 1, column: before.chars().count() + 1 }
    }

    /// The whole lines that hold a span, the byte at which they begin, and the number of the first.
    pub(crate) fn around(&self, span: &Range<usize>) -> (&str, usize, usize) {
        let first = self.index(span.start);
        let last = self.index(span.end.max(span.start));
        let start = self.starts.get(first).copied().unwrap_or_default();
        let end = self.starts.get(last + 1).copied().unwrap_or(self.shown().len());
        (self.shown().get(start..end).unwrap_or_default(), start, first + 1)
    }

    fn index(&self, at: usize) -> usize {
        self.starts.partition_point(|start| *start <= at).saturating_sub(1)
    }

    fn shown(&self) -> &str {
        self.text.as_deref().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_characters() {
        let lines = Source::charter("x", "a\né b\n");
        assert_eq!(lines.position(0), Position { line: 1, column: 1 });
        assert_eq!(lines.position(5), Position { line: 2, column: 3 });
        assert_eq!(lines.position(7), Position { line: 3, column: 1 });
        assert_eq!(lines.around(&(2..4)), ("é b\n", 2, 2));
        assert_eq!(lines.around(&(0..4)), ("a\né b\n", 0, 1));
        assert_eq!(Source::charter("x", "").position(0), Position { line: 1, column: 1 });
        assert_eq!(Source::named("x").position(0), Position { line: 1, column: 1 });
    }
}
