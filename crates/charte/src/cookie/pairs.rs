//! The pairs of a `Cookie` request line.

use crate::scan;
use core::{fmt, ops::Range};
use memchr::memmem::Finder;

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

/// A name, ready to be looked for in `Cookie` lines: other pairs are passed over unread.
#[derive(Clone)]
pub(crate) struct NameFinder<'n>(Finder<'n>);

impl<'n> NameFinder<'n> {
    /// The name holds no `=`, `;`, space or tab, and is not empty.
    pub(crate) fn new(name: &'n str) -> Self {
        Self(Finder::new(name))
    }

    pub(crate) fn into_owned(self) -> NameFinder<'static> {
        NameFinder(self.0.into_owned())
    }

    /// The values of the pairs with this name, as [`CookiePairs`] reads them, in order.
    pub(crate) fn values<'l>(&self, line: &'l [u8]) -> impl Iterator<Item = &'l [u8]> {
        let mut from = 0usize;
        core::iter::from_fn(move || {
            loop {
                let at = from.saturating_add(self.0.find(line.get(from..)?)?);
                let end = at.saturating_add(self.0.needle().len());
                from = at.saturating_add(1);
                // What a name stands behind is the start of the line, or the end of a pair.
                if !matches!(scan::trim_end(line.get(..at)?), [] | [.., b';']) {
                    continue;
                }
                if let [b'=', value @ ..] = scan::trim_start(line.get(end..)?) {
                    return Some(scan::trim(scan::split(b';', value).map_or(value, |(v, _)| v)));
                }
            }
        })
    }
}

impl PartialEq for NameFinder<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.0.needle() == other.0.needle()
    }
}

impl fmt::Debug for NameFinder<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{}\"", self.0.needle().escape_ascii())
    }
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
        fn values_are_those_of_the_pairs(line in "[ab=; \t]{0,24}", name in "a|aa|aba") {
            let of_name = |pair: &CookiePair<'_>| pair.name == name.as_bytes();
            let pairs = CookiePairs::new(line.as_bytes()).filter(of_name);
            let expected: Vec<&[u8]> = pairs.map(|pair| pair.value).collect();
            let found = NameFinder::new(&name);
            prop_assert_eq!(found.values(line.as_bytes()).collect::<Vec<_>>(), expected);
        }
    }
}
