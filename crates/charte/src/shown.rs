//! What may be shown of a text from outside.

/// What stands for the name of a cookie without one, in texts for people.
const NO_NAME: &str = "(no name)";

/// The name of a cookie as it is shown: `(no name)` if it is empty.
#[must_use]
pub fn shown_name(name: &str) -> &str {
    if name.is_empty() { NO_NAME } else { name }
}

/// Whether a character is invisible, or changes the direction of the text around it: a reader does
/// not see what the text really contains. Control characters are not included; use
/// `char::is_control` for those.
#[must_use]
pub const fn is_hidden(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}')
}
