use memchr::memmem;

/// A name pattern (spec §5), split at its stars. Each star stands for any run of bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    /// At least one; one alone is an exact name.
    literals: Box<[Box<[u8]>]>,
}

impl Pattern {
    /// Reads a pattern: `*` is any run of characters, `\*` a literal star. Every other backslash is
    /// a literal backslash. Every text is a pattern.
    #[must_use]
    pub fn parse(text: &str) -> Self {
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

    /// The name, or `None` if the pattern has a star.
    #[must_use]
    pub fn exact(&self) -> Option<&[u8]> {
        if self.literals.len() == 1 { self.literals.first().map(AsRef::as_ref) } else { None }
    }

    /// The literals in their order, a star between each two. They may be empty.
    pub fn literals(&self) -> impl Iterator<Item = &[u8]> {
        self.literals.iter().map(AsRef::as_ref)
    }

    /// The number of bytes that are literal.
    #[must_use]
    pub fn literal_bytes(&self) -> usize {
        self.literals.iter().map(|l| l.len()).sum()
    }

    /// The literal before the first star. It may be empty.
    #[must_use]
    #[inline]
    pub fn prefix(&self) -> &[u8] {
        self.literals.first().map(AsRef::as_ref).unwrap_or_default()
    }

    /// The literal after the last star. It may be empty. Without a star it is the whole name.
    #[must_use]
    #[inline]
    pub fn suffix(&self) -> &[u8] {
        self.literals.last().map(AsRef::as_ref).unwrap_or_default()
    }

    /// Whether the only star is the last byte.
    #[must_use]
    pub fn is_prefix(&self) -> bool {
        matches!(&*self.literals, [_, last] if last.is_empty())
    }

    /// Whether the whole name matches. Takes linear time.
    #[must_use]
    #[inline]
    pub fn matches(&self, name: &[u8]) -> bool {
        name.strip_prefix(self.prefix()).is_some_and(|rest| self.tail_matches(rest))
    }

    /// Whether what follows the prefix in a name matches what follows the first star.
    ///
    /// Takes linear time: each literal is found once, at the leftmost position, which is right
    /// because all stars are alike.
    #[must_use]
    #[inline]
    pub fn tail_matches(&self, mut rest: &[u8]) -> bool {
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
        assert!(fits("_ga_*", "_ga_") && fits("*#lang", "com#lang"));
        assert!(fits("mp_*_mixpanel", "mp_1_mixpanel") && !fits("mp_*_mixpanel", "mp_mixpanel"));
        assert!(fits("*", "") && fits("*", "anything") && fits("**", "x"));
        assert!(fits("*id", "sid") && fits("a*b*c", "abc") && fits("a*b*c", "aXbYbZc"));
        assert!(!fits("a*b*c", "acb") && !fits("ab*ba", "aba"));
        assert!(fits("lit\\*", "lit*") && !fits("lit\\*", "litx"));
        assert!(fits("a\\b", "a\\b") && fits("a\\\\*", "a\\*") && !fits("a\\\\*", "a\\x"));
        assert!(fits("tail\\", "tail\\"));
        assert_eq!(Pattern::parse("é\\**").literal_bytes(), 3);
    }

    #[test]
    fn the_parts_of_a_pattern() {
        let parts = |text| {
            let pattern = Pattern::parse(text);
            let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
            (text(pattern.prefix()), text(pattern.suffix()), pattern.exact().map(text))
        };
        let three = |a: &str, b: &str, c: Option<&str>| (a.into(), b.into(), c.map(Into::into));
        assert_eq!(parts("_ga"), three("_ga", "_ga", Some("_ga")));
        assert_eq!(parts("a*b*c"), three("a", "c", None));
        assert_eq!(parts("*x"), three("", "x", None));
        assert_eq!(parts("x*"), three("x", "", None));
        let is_prefix = |text| Pattern::parse(text).is_prefix();
        assert!(is_prefix("x*") && is_prefix("*"));
        assert!(!is_prefix("x") && !is_prefix("x**") && !is_prefix("x\\*") && !is_prefix("*x"));
    }

    #[test]
    fn pathological_patterns_are_linear() {
        let pattern = format!("{}b", "*a".repeat(120));
        assert!(!fits(&pattern, &"a".repeat(256)));
    }
}
