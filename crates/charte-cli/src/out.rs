//! Writing to the standard streams.

use std::io::{self, IsTerminal, Write};

pub(crate) use charte_report::terminal::{FAINT, HEADING, NO_ADVICE, unstyled, wrap};
use charte_report::{Document, Format, Options};
pub(crate) use charte_report::{one_line as file, plain, short, veiled};
use comfy_table::Table;

use crate::failure::Failure;
use crate::values::Color;

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

/// Writes what a command found to standard output.
pub(crate) fn report(document: &Document<'_>, format: Format, color: Color) -> Result<(), Failure> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    if format == Format::Text {
        let mut text = Vec::new();
        let options = Options { columns: columns(), is_styled: true };
        charte_report::write(document, format, &options, &mut text)?;
        return self::text(&String::from_utf8_lossy(&text), color);
    }
    charte_report::write(document, format, &Options::default(), &mut out)?;
    Ok(out.flush()?)
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
        out.write_all(unstyled(text).as_bytes())?;
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

/// Writes JSON to standard output, one line.
pub(crate) fn json(value: &impl serde::Serialize) -> Result<(), Failure> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    charte_report::json(value, &mut out)?;
    Ok(out.flush()?)
}

/// Several lines about what was done, beside the answer.
pub(crate) fn aside(text: &str) {
    // There is nobody left to tell when standard error is closed.
    let _ = io::stderr().write_all(text.as_bytes());
}

/// A word about what was done, beside the answer.
pub(crate) fn note(text: &str) {
    // There is nobody left to tell when standard error is closed.
    let _ = writeln!(io::stderr(), "charte: {}", file(&veiled(text)));
}
