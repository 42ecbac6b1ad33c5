//! Names from outside, made fit to be shown.

use std::fmt::Write as _;

/// Text from outside with nothing in it that a terminal obeys or a reader does not see: control
/// characters but for the end of a line, and those that turn the direction of writing or hide.
#[must_use]
pub fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        let hidden = matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}');
        if (c.is_control() && c != '\n') || hidden {
            // Writing to a String does not fail.
            let _ = write!(plain, "{}", c.escape_unicode());
        } else {
            plain.push(c);
        }
    }
    plain
}

/// The same as one line of at most so many characters; what is too long loses its middle.
#[must_use]
pub fn short(text: &str, most: usize) -> String {
    let text = plain(text).replace('\n', "\\n");
    let count = text.chars().count();
    if count <= most {
        return text;
    }
    let kept = most.saturating_sub(1);
    let (head, tail) = (kept.div_ceil(2), kept / 2);
    text.chars().take(head).chain(['…']).chain(text.chars().skip(count - tail)).collect()
}
