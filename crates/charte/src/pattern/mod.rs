//! Name patterns (spec §5).

mod index;
mod names;
mod ties;
mod trie;

pub(crate) use index::{Exact, Index, Sought};
pub(crate) use ties::Ties;

use memchr::memmem;

/// A pattern cut at its stars: literals between which any run of bytes may stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Pattern {
    /// At least one; one alone is an exact name.
    literals: Box<[Box<[u8]>]>,
}

impl Pattern {
    /// `*` is any run of characters; `\*` a literal star; every other backslash is itself.
    pub(crate) fn parse(text: &str) -> Self {
        let mut literals = Vec::new();
        let mut literal = Vec::new();
        let mut bytes = text.bytes().peekable();
        while let Some(byte) = bytes.next() {
            match byte {
                b'\\' if bytes.peek() == Some(&b'*') => literal.extend(bytes.next()),
                b'*' => literals.push(core::mem::take(&mut literal).into_boxed_slice()),
                _ => literal.push(byte),
            }
        }
        literals.push(literal.into_boxed_slice());
        Self { literals: literals.into_boxed_slice() }
    }

    /// The name, when there is no star.
    pub(crate) fn exact(&self) -> Option<&[u8]> {
        if self.literals.len() == 1 { self.literals.first().map(AsRef::as_ref) } else { None }
    }

    /// How many bytes are literal.
    pub(crate) fn literal_bytes(&self) -> usize {
        self.literals.iter().map(|l| l.len()).sum()
    }

    /// What stands before the first star.
    pub(crate) fn prefix(&self) -> &[u8] {
        self.literals.first().map(AsRef::as_ref).unwrap_or_default()
    }

    /// What stands behind the last star.
    pub(crate) fn suffix(&self) -> &[u8] {
        self.literals.last().map(AsRef::as_ref).unwrap_or_default()
    }

    /// Whether the only star is the last byte.
    pub(crate) fn is_prefix(&self) -> bool {
        matches!(&*self.literals, [_, last] if last.is_empty())
    }

    /// Whether what follows the prefix fits what follows the first star. Linear: each literal
    /// is found once, leftmost, and never given back.
    pub(crate) fn tail_matches(&self, mut rest: &[u8]) -> bool {
        let Some((last, middle)) = self.literals.get(1..).unwrap_or_default().split_last() else {
            return rest.is_empty();
        };
        let Some(before) = rest.strip_suffix(last.as_ref()) else { return false };
        rest = before;
        middle.iter().filter(|literal| !literal.is_empty()).all(|literal| {
            let after = memmem::find(rest, literal)
                .and_then(|at| rest.get(at.checked_add(literal.len())?..));
            rest = after.unwrap_or_default();
            after.is_some()
        })
    }

    /// Whether the pattern fits the whole name.
    #[cfg(test)]
    pub(crate) fn matches(&self, name: &[u8]) -> bool {
        name.strip_prefix(self.prefix()).is_some_and(|rest| self.tail_matches(rest))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fits(pattern: &str, name: &str) -> bool {
        Pattern::parse(pattern).matches(name.as_bytes())
    }

    #[test]
    fn stars_and_backslashes() {
        assert!(fits("_ga", "_ga") && !fits("_ga", "_ga_X") && !fits("_ga", "_GA"));
        assert!(fits("_ga*", "_ga") && fits("_ga_*", "_ga_X") && !fits("_ga_*", "_ga"));
        assert!(fits("*", "") && fits("*", "anything") && fits("**", "x"));
        assert!(fits("*id", "sid") && fits("a*b*c", "abc") && fits("a*b*c", "aXbYbZc"));
        assert!(!fits("a*b*c", "acb") && !fits("ab*ba", "aba"));
        assert!(fits("lit\\*", "lit*") && !fits("lit\\*", "litx"));
        assert!(fits("a\\b", "a\\b") && fits("a\\\\*", "a\\*") && !fits("a\\\\*", "a\\x"));
        assert!(fits("tail\\", "tail\\"));
        assert_eq!(Pattern::parse("é\\**").literal_bytes(), 3);
    }

    #[test]
    fn pathological_patterns_are_linear() {
        let pattern = format!("{}b", "*a".repeat(120));
        assert!(!fits(&pattern, &"a".repeat(256)));
    }
}
