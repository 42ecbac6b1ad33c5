use core::ops::Range;

/// A range of bytes in a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last one.
    pub end: usize,
}

impl Span {
    /// The empty span between two characters.
    #[must_use]
    pub const fn point(at: usize) -> Self {
        Self { start: at, end: at }
    }

    /// The same span in a source that has so many more bytes at its beginning.
    #[must_use]
    pub const fn shifted(self, bytes: usize) -> Self {
        Self { start: self.start.saturating_add(bytes), end: self.end.saturating_add(bytes) }
    }

    /// The text of the span. Empty if the source does not contain it.
    #[must_use]
    pub fn of(self, source: &str) -> &str {
        source.get(self.start..self.end).unwrap_or_default()
    }

    /// The line and the column of its beginning, from 1; the column in characters.
    pub(crate) fn position(self, source: &str) -> (u32, u32) {
        let before = source.get(..self.start).unwrap_or(source);
        let line = memchr::memchr_iter(b'\n', before.as_bytes()).count();
        let column = before.rsplit('\n').next().map_or(0, |last| last.chars().count());
        let from_one = |n: usize| u32::try_from(n).unwrap_or(u32::MAX).saturating_add(1);
        (from_one(line), from_one(column))
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self { start: range.start, end: range.end }
    }
}

impl From<Span> for Range<usize> {
    fn from(span: Span) -> Self {
        span.start..span.end
    }
}
