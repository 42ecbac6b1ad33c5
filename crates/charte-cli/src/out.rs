//! Writing for people: width, colour, and names that cannot play tricks on a terminal.

use std::io::{self, IsTerminal, Write};

use anstyle::{AnsiColor, Style};
pub(crate) use charte_audit::{one_line as file, plain, short, short_name};
use comfy_table::Table;

use crate::args::Color;
use crate::failure::Failure;

pub(crate) const HEADING: Style = Style::new().bold();
pub(crate) const FAINT: Style = Style::new().dimmed();
pub(crate) const GOOD: Style = AnsiColor::Green.on_default();
pub(crate) const BAD: Style = AnsiColor::Red.on_default().bold();
pub(crate) const DOUBT: Style = AnsiColor::Yellow.on_default();

/// What citing law does not make of it.
pub(crate) const NO_ADVICE: &str = "this is not legal advice";

/// Columns where nobody says how many there are: a pipe, a file.
const PIPED_COLUMNS: u16 = 120;

/// Columns beyond which lines only become harder to follow.
const MOST_COLUMNS: u16 = 200;

/// How many columns to write.
pub(crate) fn columns() -> usize {
    let stated = std::env::var("COLUMNS").ok().and_then(|text| text.trim().parse().ok());
    let terminal = || Table::new().width().filter(|_| io::stdout().is_terminal());
    let columns: u16 = stated.or_else(terminal).unwrap_or(PIPED_COLUMNS);
    usize::from(columns.clamp(40, MOST_COLUMNS))
}

/// Writes styled text to standard output, without its styles where they are not wanted.
pub(crate) fn text(text: &str, color: Color) -> Result<(), Failure> {
    let choice = match color {
        Color::Auto => anstream::AutoStream::choice(&io::stdout()),
        Color::Always => anstream::ColorChoice::Always,
        Color::Never => anstream::ColorChoice::Never,
    };
    let mut out = anstream::AutoStream::new(io::stdout().lock(), choice);
    if out.current_choice() == anstream::ColorChoice::Never {
        // Cells are filled up with blanks, which styles hide from trimming.
        for line in anstream::adapter::strip_str(text).to_string().lines() {
            writeln!(out, "{}", line.trim_end())?;
        }
    } else {
        out.write_all(text.as_bytes())?;
    }
    Ok(out.flush()?)
}

/// Writes to standard output, byte for byte.
pub(crate) fn as_it_is(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    Ok(out.flush()?)
}

/// Writes JSON to standard output, one line. Whatever a terminal obeys or a reader does not see
/// is escaped.
pub(crate) fn json(value: &impl serde::Serialize) -> Result<(), Failure> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut writer = serde_json::Serializer::with_formatter(&mut out, Escaped);
    value.serialize(&mut writer).map_err(io::Error::from)?;
    out.write_all(b"\n")?;
    Ok(out.flush()?)
}

/// JSON with escapes for what is not to be seen; inside strings only, where such characters are.
struct Escaped;

impl serde_json::ser::Formatter for Escaped {
    fn write_string_fragment<W: ?Sized + Write>(
        &mut self,
        out: &mut W,
        text: &str,
    ) -> io::Result<()> {
        escaped(out, text)
    }

    fn write_raw_fragment<W: ?Sized + Write>(&mut self, out: &mut W, text: &str) -> io::Result<()> {
        escaped(out, text)
    }
}

fn escaped<W: ?Sized + Write>(out: &mut W, text: &str) -> io::Result<()> {
    let odd = |c: char| c.is_control() || charte_audit::is_hidden(c);
    let mut rest = text;
    while let Some((at, c)) = rest.char_indices().find(|(_, c)| odd(*c)) {
        let (before, from) = rest.split_at(at);
        out.write_all(before.as_bytes())?;
        for unit in c.encode_utf16(&mut [0; 2]) {
            write!(out, "\\u{unit:04x}")?;
        }
        rest = from.get(c.len_utf8()..).unwrap_or_default();
    }
    out.write_all(rest.as_bytes())
}

/// A word about what was done, beside the answer.
pub(crate) fn note(text: &str) {
    // There is nobody left to tell when standard error is closed.
    let _ = writeln!(io::stderr(), "charte: {}", file(text));
}

/// Appends words, broken between them so that no line is wider than `columns`; the first line
/// begins with `first`, the others with `rest`.
pub(crate) fn wrap(out: &mut String, text: &str, columns: usize, first: &str, rest: &str) {
    let mut line = first.to_owned();
    let mut empty = true;
    for word in text.split_whitespace() {
        let wider = line.chars().count() + 1 + word.chars().count() > columns;
        if wider && !empty {
            out.push_str(line.trim_end());
            out.push('\n');
            rest.clone_into(&mut line);
            empty = true;
        }
        if !empty {
            line.push(' ');
        }
        line.push_str(word);
        empty = false;
    }
    out.push_str(line.trim_end());
    out.push('\n');
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

    #[test]
    fn json_shows_nothing_that_is_hidden_and_loses_nothing() {
        let value = serde_json::json!({"a\u{9b}": "b\u{202e}\u{7f}\u{e0041}\n\u{1}é"});
        let mut out = Vec::new();
        let mut writer = serde_json::Serializer::with_formatter(&mut out, Escaped);
        serde::Serialize::serialize(&value, &mut writer).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert_eq!(text, r#"{"a\u009b":"b\u202e\u007f\udb40\udc41\n\u0001é"}"#);
        assert_eq!(serde_json::from_str::<serde_json::Value>(&text).unwrap(), value);
    }

    #[test]
    fn lines_break_between_words() {
        let mut out = String::new();
        wrap(&mut out, "one two three averylongwordindeed x", 12, "- ", "  ");
        assert_eq!(out, "- one two\n  three\n  averylongwordindeed\n  x\n");
    }
}
