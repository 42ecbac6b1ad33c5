//! Name patterns (spec §5).

mod index;
mod names;
mod trie;

pub(crate) use index::{Exact, Index, Sought};

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

    /// Whether some name fits both: the two are walked together, a star standing still while
    /// the other moves.
    pub(crate) fn meets(&self, other: &Self) -> bool {
        let (a, b) = (self.steps(), other.steps());
        let width = b.len().saturating_add(1);
        // reach[j]: the first i steps of `a` and the first j of `b` can spell the same bytes.
        let mut reach = vec![false; width];
        for i in 0..=a.len() {
            let mut next = vec![false; width];
            for j in 0..width {
                let step_a = i.checked_sub(1).and_then(|i| a.get(i));
                let step_b = j.checked_sub(1).and_then(|j| b.get(j));
                let above = reach.get(j).copied().unwrap_or(false);
                let left = j.checked_sub(1).and_then(|j| next.get(j)).copied().unwrap_or(false);
                let corner = j.checked_sub(1).and_then(|j| reach.get(j)).copied().unwrap_or(false);
                let here = match (step_a, step_b) {
                    (None, None) => true,
                    (Some(None), None) => above,
                    (None, Some(None)) => left,
                    (Some(None), Some(_)) | (Some(_), Some(None)) => above || left,
                    (Some(Some(x)), Some(Some(y))) => x == y && corner,
                    _ => false,
                };
                if let Some(cell) = next.get_mut(j) {
                    *cell = here;
                }
            }
            reach = next;
        }
        reach.last().copied().unwrap_or(false)
    }

    /// Literal bytes, and nothing for a star.
    fn steps(&self) -> Vec<Option<u8>> {
        let mut steps = Vec::with_capacity(self.literal_bytes());
        for (index, literal) in self.literals.iter().enumerate() {
            if index > 0 {
                steps.push(None);
            }
            steps.extend(literal.iter().copied().map(Some));
        }
        steps
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

    #[test]
    fn meeting() {
        let meets = |a: &str, b: &str| {
            let both = (
                Pattern::parse(a).meets(&Pattern::parse(b)),
                Pattern::parse(b).meets(&Pattern::parse(a)),
            );
            assert_eq!(both.0, both.1, "{a} {b}");
            both.0
        };
        assert!(meets("ab*", "*cd") && meets("a*c", "ab*") && meets("*", "x") && meets("a*", "a"));
        assert!(meets("a*b", "ab") && meets("*a*", "*b*") && meets("x*", "x*"));
        assert!(
            !meets("ab*", "ac*") && !meets("*ab", "*ac") && !meets("a", "b") && !meets("a*b", "a")
        );
        assert!(!meets("ab*ba", "aba"));
    }
}
