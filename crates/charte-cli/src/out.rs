//! Writing to the standard streams.

use std::borrow::Cow;
use std::io::{self, IsTerminal, Write};

pub(crate) use charte_report::terminal::{FAINT, HEADING, NO_ADVICE, unstyled, wrap};
use charte_report::{Document, Format, Language, Options};
pub(crate) use charte_report::{one_line as file, plain, short, veiled};
use comfy_table::Table;

use crate::failure::Failure;
use crate::pager;
use crate::values::Color;

/// The width if the output is a pipe or a file.
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
pub(crate) fn report(document: &Document<'_>, shown: &Shown) -> Result<(), Failure> {
    let Shown { format, language, all, color, pages } = *shown;
    let options = Options { columns: columns(), is_styled: format == Format::Text, all, language };
    if format == Format::Text {
        let mut text = Vec::new();
        charte_report::write(document, format, &options, &mut text)?;
        let text = String::from_utf8_lossy(&text);
        if pages && io::stdout().is_terminal() && pager::shows(&fit(&text, color))? {
            return Ok(());
        }
        return self::text(&text, color);
    }
    let mut out = io::BufWriter::new(io::stdout().lock());
    charte_report::write(document, format, &options, &mut out)?;
    Ok(out.flush()?)
}

/// What a command found, as the bytes of a file.
pub(crate) fn report_bytes(document: &Document<'_>, shown: &Shown) -> Result<Vec<u8>, Failure> {
    let Shown { format, language, all, .. } = *shown;
    let options = Options { columns: usize::from(PIPED_COLUMNS), is_styled: false, all, language };
    let mut out = Vec::new();
    charte_report::write(document, format, &options, &mut out)?;
    Ok(out)
}

/// How a document is shown.
#[derive(Clone, Copy)]
pub(crate) struct Shown {
    pub(crate) format: Format,
    pub(crate) language: Language,
    /// Everything, and not only what somebody should look at.
    pub(crate) all: bool,
    pub(crate) color: Color,
    /// Whether long text may go through a pager on a terminal.
    pub(crate) pages: bool,
}

impl Shown {
    /// In English, in short, without a pager.
    pub(crate) fn new(format: Format, color: Color) -> Self {
        Self { format, language: Language::English, all: false, color, pages: false }
    }
}

/// Styled text, without its styles where they are not wanted.
fn fit(text: &str, color: Color) -> Cow<'_, str> {
    match anstream::AutoStream::new(io::stdout(), choice(color)).current_choice() {
        anstream::ColorChoice::Never => unstyled(text).into(),
        _ => text.into(),
    }
}

/// Whether standard output is styled.
fn choice(color: Color) -> anstream::ColorChoice {
    match color {
        Color::Auto => anstream::AutoStream::choice(&io::stdout()),
        Color::Always => anstream::ColorChoice::Always,
        Color::Never => anstream::ColorChoice::Never,
    }
}

/// Writes styled text to standard output, without its styles where they are not wanted.
pub(crate) fn text(text: &str, color: Color) -> Result<(), Failure> {
    let mut out = anstream::AutoStream::new(io::stdout().lock(), choice(color));
    out.write_all(fit(text, color).as_bytes())?;
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
