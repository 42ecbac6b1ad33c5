//! Names from outside, made fit to be shown.

use std::fmt::Write as _;

use charte::display::is_hidden;

/// The words for a cookie without a name.
const NO_NAME: &str = "(no name)";

/// Text from outside with visible escapes in place of control characters, line breaks aside, and of
/// characters that are invisible or change the direction of writing.
#[must_use]
pub fn plain(text: &str) -> String {
    // Most texts need no escapes.
    if text.bytes().all(|byte| matches!(byte, b'\n' | b' '..=b'~')) {
        return text.to_owned();
    }
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        if (c.is_control() && c != '\n') || is_hidden(c) {
            // Writing to a String does not fail.
            let _ = write!(plain, "{}", c.escape_unicode());
        } else {
            plain.push(c);
        }
    }
    plain
}

/// Text from outside like [`plain`], as one line.
#[must_use]
pub fn one_line(text: &str) -> String {
    plain(text).replace('\n', "\\n")
}

/// Text from outside as one line of at most `most` characters. A longer one loses its middle.
#[must_use]
pub fn short(text: &str, most: usize) -> String {
    let text = one_line(text);
    let count = text.chars().count();
    if count <= most {
        return text;
    }
    let kept = most.saturating_sub(1);
    let (head, tail) = (kept.div_ceil(2), kept / 2);
    text.chars().take(head).chain(['…']).chain(text.chars().skip(count - tail)).collect()
}

/// A cookie's name as [`short`] shows it, or `(no name)`.
#[must_use]
pub fn short_name(name: &str, most: usize) -> String {
    if name.is_empty() { NO_NAME.to_owned() } else { short(name, most) }
}

/// Turns a message into a sentence: a capital, and a full stop unless it is a question.
pub(crate) fn sentence(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    let stop = if text.is_empty() || text.ends_with(['?', '.', '…']) { "" } else { "." };
    format!("{first}{}{stop}", chars.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_a_terminal_obeys() {
        assert_eq!(plain("a\u{1b}[31mb\u{202e}c\u{9b}"), "a\\u{1b}[31mb\\u{202e}c\\u{9b}");
        assert_eq!(short("abcdefghij", 7), "abc…hij");
        assert_eq!(short("a\nb", 9), "a\\nb");
    }
}
