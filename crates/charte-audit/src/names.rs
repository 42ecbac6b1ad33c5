//! Names from outside, made fit to be shown.

use std::fmt::Write as _;

pub use charte::display::is_hidden;

/// What stands for the name of a cookie without one.
const NO_NAME: &str = "(no name)";

/// Text from outside with nothing in it that a terminal obeys or a reader does not see: control
/// characters but for the end of a line, and those that turn the direction of writing or hide.
#[must_use]
pub fn plain(text: &str) -> String {
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

/// The same as one line.
#[must_use]
pub fn one_line(text: &str) -> String {
    plain(text).replace('\n', "\\n")
}

/// The same as one line of at most so many characters; what is too long loses its middle.
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

/// A cookie's name as [`short`] shows it, or what stands for none.
#[must_use]
pub fn short_name(name: &str, most: usize) -> String {
    if name.is_empty() { NO_NAME.to_owned() } else { short(name, most) }
}
