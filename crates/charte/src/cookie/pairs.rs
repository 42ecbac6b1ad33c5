//! The pairs of a `Cookie` request line.

use crate::bytes;
use core::{fmt, ops::Range};

/// One pair of a `Cookie` line. `Debug` shows the value's length, never the value.
#[derive(Clone, PartialEq, Eq)]
pub struct CookiePair<'a> {
    /// The name; empty for a pair without `=`, which is a value without a name
    /// (RFC 6265bis §5.8.3 sends a nameless cookie so).
    pub name: &'a [u8],
    /// The value; double quotes belong to it.
    pub value: &'a [u8],
    /// Where the pair is in the line, in bytes from 0, without the spaces and tabs around it.
    /// Between two pairs of a line are only `;`, spaces and tabs.
    pub range: Range<usize>,
}

impl fmt::Debug for CookiePair<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CookiePair")
            .field("name", &format_args!("\"{}\"", self.name.escape_ascii()))
            .field("value_len", &self.value.len())
            .field("range", &self.range)
            .finish()
    }
}

/// The pairs of a `Cookie` request line, in order, as servers parse it: split at each `;`, with
/// spaces and tabs around names and values trimmed and empty parts skipped (the reverse of RFC 6265
/// §5.4). It accepts any bytes, decodes nothing and does not allocate.
#[derive(Clone)]
pub struct CookiePairs<'a> {
    rest: &'a [u8],
    /// Bytes of the line before `rest`.
    consumed: usize,
}

impl<'a> CookiePairs<'a> {
    /// Over the pairs of a line, which comes without `Cookie:` and without its line end.
    #[inline]
    #[must_use]
    pub const fn new(line: &'a [u8]) -> Self {
        Self { rest: line, consumed: 0 }
    }
}

impl<'a> Iterator for CookiePairs<'a> {
    type Item = CookiePair<'a>;

    #[inline]
    fn next(&mut self) -> Option<CookiePair<'a>> {
        while !self.rest.is_empty() {
            let (part, rest) = bytes::split_once(b';', self.rest).unwrap_or((self.rest, &[]));
            let start = self.consumed;
            self.consumed = start.saturating_add(self.rest.len().saturating_sub(rest.len()));
            self.rest = rest;

            let tail = bytes::trim_start(part);
            let start = start.saturating_add(part.len().saturating_sub(tail.len()));
            let pair = bytes::trim_end(tail);
            if pair.is_empty() {
                continue;
            }
            let (name, value) = bytes::split_once(b'=', pair).unwrap_or_else(|| pair.split_at(0));
            return Some(CookiePair {
                name: bytes::trim_end(name),
                value: bytes::trim_start(value),
                range: start..start.saturating_add(pair.len()),
            });
        }
        None
    }
}

impl core::iter::FusedIterator for CookiePairs<'_> {}

impl fmt::Debug for CookiePairs<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}
