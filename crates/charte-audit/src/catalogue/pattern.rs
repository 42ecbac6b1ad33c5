use memchr::memmem;

/// A name pattern (spec §5), cut at its stars. The core keeps its own private.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pattern {
    /// At least one; one alone is an exact name.
    literals: Vec<Vec<u8>>,
}

impl Pattern {
    pub(super) fn parse(text: &str) -> Self {
        let mut literals = vec![Vec::new()];
        let mut bytes = text.bytes().peekable();
        while let Some(byte) = bytes.next() {
            let byte = match byte {
                b'\\' if bytes.peek() == Some(&b'*') => bytes.next().unwrap_or(byte),
                b'*' => {
                    literals.push(Vec::new());
                    continue;
                }
                _ => byte,
            };
            if let Some(literal) = literals.last_mut() {
                literal.push(byte);
            }
        }
        Self { literals }
    }

    /// The name, when there is no star.
    pub(super) fn exact(&self) -> Option<&[u8]> {
        match self.literals.as_slice() {
            [name] => Some(name),
            _ => None,
        }
    }

    pub(super) fn literal_bytes(&self) -> usize {
        self.literals.iter().map(Vec::len).sum()
    }

    /// The first byte that a name must have; nothing when a star comes first.
    pub(super) fn first_byte(&self) -> Option<u8> {
        self.literals.first()?.first().copied()
    }

    pub(super) fn matches(&self, name: &[u8]) -> bool {
        let (Some((head, tail)), Some(last)) = (self.literals.split_first(), self.literals.last())
        else {
            return false;
        };
        let Some((_, middle)) = tail.split_last() else { return name == head.as_slice() };
        let Some(rest) = name.strip_prefix(head.as_slice()) else { return false };
        let Some(mut rest) = rest.strip_suffix(last.as_slice()) else { return false };
        // Leftmost and never given back: linear, and right because stars are all alike.
        for literal in middle {
            let Some(at) = memmem::find(rest, literal) else { return false };
            rest = rest.get(at.saturating_add(literal.len())..).unwrap_or_default();
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_and_backslashes() {
        let fits = |pattern: &str, name: &str| Pattern::parse(pattern).matches(name.as_bytes());
        assert!(fits("_ga", "_ga") && !fits("_ga", "_ga_X") && !fits("_ga", "_GA"));
        assert!(fits("_ga_*", "_ga_X") && fits("_ga_*", "_ga_") && !fits("_ga_*", "_ga"));
        assert!(fits("mp_*_mixpanel", "mp_1_mixpanel") && !fits("mp_*_mixpanel", "mp_mixpanel"));
        assert!(fits("*#lang", "com#lang") && fits("a*b*c", "aXbYbZc") && !fits("a*b*c", "acb"));
        assert!(!fits("ab*ba", "aba") && fits("*", "") && fits("**", "x"));
        assert!(fits("lit\\*", "lit*") && !fits("lit\\*", "litx") && fits("a\\b", "a\\b"));
        assert!(fits("a\\\\*", "a\\*") && fits("tail\\", "tail\\"));
        assert_eq!(Pattern::parse("é\\**").literal_bytes(), 3);
        assert_eq!(Pattern::parse("*x").first_byte(), None);
    }
}
