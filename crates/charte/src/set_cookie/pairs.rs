//! The pairs of a `Cookie` request line.

use crate::scan;
use core::{fmt, ops::Range};

/// One pair of a `Cookie` line. `Debug` tells the value's length, never the value.
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

/// The pairs of a `Cookie` request line, in order, as servers read it: parted at each `;`,
/// spaces and tabs around names and values left out, empty parts skipped (the reverse of
/// RFC 6265 §5.4). Any bytes are accepted; nothing is decoded and nothing allocated.
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
            let (part, rest) = scan::split(b';', self.rest).unwrap_or((self.rest, &[]));
            let start = self.consumed;
            self.consumed = start.saturating_add(self.rest.len().saturating_sub(rest.len()));
            self.rest = rest;

            let tail = scan::trim_start(part);
            let start = start.saturating_add(part.len().saturating_sub(tail.len()));
            let pair = scan::trim_end(tail);
            if pair.is_empty() {
                continue;
            }
            let (name, value) = scan::split(b'=', pair).unwrap_or_else(|| pair.split_at(0));
            return Some(CookiePair {
                name: scan::trim_end(name),
                value: scan::trim_start(value),
                range: start..start.saturating_add(pair.len()),
            });
        }
        None
    }
}

/// The values of the pairs with this name, which holds no `=`: as [`CookiePairs`], but other pairs
/// are passed over unread.
pub(crate) fn values_of<'l>(line: &'l [u8], name: &[u8]) -> impl Iterator<Item = &'l [u8]> {
    let mut rest = line;
    core::iter::from_fn(move || {
        while !rest.is_empty() {
            let pair = scan::trim_start(rest);
            let after = pair.split_at_checked(name.len());
            // The first byte tells most names apart.
            let after = after.filter(|(head, _)| head.first() == name.first() && *head == name);
            let (part, more) = scan::split(b';', pair).unwrap_or((pair, &[]));
            rest = more;
            let value = after.and_then(|_| part.get(name.len()..)).map(scan::trim_start);
            if let Some([b'=', value @ ..]) = value {
                return Some(scan::trim(value));
            }
        }
        None
    })
}

impl core::iter::FusedIterator for CookiePairs<'_> {}

impl fmt::Debug for CookiePairs<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn values_are_those_of_the_pairs(line in "[ab=; \t]{0,24}") {
            let pairs = CookiePairs::new(line.as_bytes()).filter(|pair| pair.name == b"a");
            let expected: Vec<&[u8]> = pairs.map(|pair| pair.value).collect();
            prop_assert_eq!(values_of(line.as_bytes(), b"a").collect::<Vec<_>>(), expected);
        }
    }
}
