//! Names and sentences that stay what they are in Markdown.

use std::fmt::Write as _;

use charte::display::is_hidden;

use crate::names::one_line;

/// Writes a name as a code span. No name can form a table, a link or a tag, or hide characters.
pub(crate) fn code(name: &str) -> String {
    let mut out = String::from("`");
    for c in name.chars() {
        if c.is_control() || is_hidden(c) || "|`<".contains(c) {
            let _ = write!(out, "{}", c.escape_unicode());
        } else {
            out.push(c);
        }
    }
    // A span of blanks only is none.
    if name.trim().is_empty() {
        out = out.replace(' ', "\\u{20}");
    }
    out.push('`');
    out
}

/// Writes a message that may contain a name from outside.
pub(crate) fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in one_line(text).chars() {
        // `@` and `:` begin links, `.` ends the `www` of one.
        if "\\|`*_[]<>&#~@:".contains(c) {
            let _ = write!(out, "&#{};", u32::from(c));
        } else {
            out.push(c);
        }
    }
    out
}

/// Text inside of HTML.
pub(super) fn html(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_a_code_span_whatever_is_in_it() {
        for (name, span) in [
            ("_ga", "`_ga`"),
            ("www.evil.example", "`www.evil.example`"),
            ("a|b`c", "`a\\u{7c}b\\u{60}c`"),
            ("a\u{9b}\u{202e}\u{200b}b", "`a\\u{9b}\\u{202e}\\u{200b}b`"),
            ("  ", "`\\u{20}\\u{20}`"),
            ("<img src=x>", "`\\u{3c}img src=x>`"),
        ] {
            assert_eq!(code(name), span);
        }
        assert_eq!(text("see https://x.example|*"), "see https&#58;//x.example&#124;&#42;");
    }
}
