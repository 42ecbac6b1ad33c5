//! Text for a terminal: its styles, and lines that are not too long.

use anstyle::{AnsiColor, Style};
use textwrap::{WordSeparator, WordSplitter, WrapAlgorithm};

/// A heading.
pub const HEADING: Style = Style::new().bold();
/// What matters less.
pub const FAINT: Style = Style::new().dimmed();
/// A good answer.
pub const GOOD: Style = AnsiColor::Green.on_default();
/// A bad answer.
pub const BAD: Style = AnsiColor::Red.on_default().bold();
/// An answer that needs a look.
pub const DOUBT: Style = AnsiColor::Yellow.on_default();

/// The note below everything that cites law.
pub const NO_ADVICE: &str = "this is not legal advice";

/// Appends words to `out` in lines of at most `columns`, broken between words. The first line
/// begins with `first`, the others with `rest`.
///
/// ```
/// let mut out = String::new();
/// charte_report::terminal::wrap(&mut out, "one two three", 10, "- ", "  ");
/// assert_eq!(out, "- one two\n  three\n");
/// ```
pub fn wrap(out: &mut String, text: &str, columns: usize, first: &str, rest: &str) {
    let words = text.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    let options = textwrap::Options::new(columns)
        .initial_indent(first)
        .subsequent_indent(rest)
        .break_words(false)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation)
        .wrap_algorithm(WrapAlgorithm::FirstFit);
    let lines = match words.is_empty() {
        true => vec![first.into()],
        false => textwrap::wrap(&words, options),
    };
    for line in lines {
        out.push_str(line.trim_end());
        out.push('\n');
    }
}

/// As [`wrap`], in the style of what matters less.
pub fn wrap_faint(out: &mut String, text: &str, columns: usize, first: &str, rest: &str) {
    out.push_str(&FAINT.render().to_string());
    wrap(out, text, columns, first, rest);
    out.push_str(&FAINT.render_reset().to_string());
}

/// The same text without styles, and without the blanks that styled cells end in.
#[must_use]
pub fn unstyled(text: &str) -> String {
    let plain = anstream::adapter::strip_str(text).to_string();
    plain.lines().flat_map(|line| [line.trim_end(), "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words() {
        let mut out = String::new();
        wrap(&mut out, "one two three averylongwordindeed x", 12, "- ", "  ");
        assert_eq!(out, "- one two\n  three\n  averylongwordindeed\n  x\n");
    }

    #[test]
    fn an_empty_text_is_a_line_and_blanks_are_one() {
        let wrapped = |text: &str| {
            let mut out = String::new();
            wrap(&mut out, text, 10, "- ", "  ");
            out
        };
        assert_eq!(wrapped(""), "-\n");
        assert_eq!(wrapped(" one\n\ttwo-three "), "- one\n  two-three\n");
        assert_eq!(wrapped("12345678 x"), "- 12345678\n  x\n");
    }

    #[test]
    fn lines_are_measured_in_columns() {
        let mut out = String::new();
        // A Chinese character takes two columns, a combining accent none.
        wrap(&mut out, "用途 用途 用途 ae\u{301}e b", 9, "", "");
        assert_eq!(out, "用途 用途\n用途 ae\u{301}e\nb\n");
    }

    #[test]
    fn styles_and_blanks_at_the_end_go() {
        assert_eq!(unstyled(&format!("{BAD}no{BAD:#}  \nx")), "no\nx\n");
    }
}
