//! The text of a document, as nodes with positions.

mod json;
#[cfg(feature = "toml")]
mod toml;

use crate::{Codes, Node, Problem, Span};

/// How deep a document may nest: no document of Charte needs more.
const MAX_DEPTH: usize = 16;

/// The text of a document without the byte order marks at its beginning, and their length in bytes.
///
/// Spans that are read from the text count from its beginning. [`Problem::shifted`] and
/// [`Span::shifted`] make them count from the first of the bytes.
///
/// # Errors
/// The bytes are not UTF-8.
pub fn source<'a, C: Copy>(
    bytes: &'a [u8],
    codes: &Codes<C>,
) -> Result<(&'a str, usize), Problem<C>> {
    let text = core::str::from_utf8(bytes).map_err(|e| {
        let lossy = String::from_utf8_lossy(bytes.get(..e.valid_up_to()).unwrap_or_default());
        Problem::new(codes.syntax, format!("the {} is not utf-8", codes.what))
            .with_help("save it as utf-8")
            .at(&lossy, Span::point(lossy.len()))
    })?;
    let marked = text.len();
    let text = text.trim_start_matches('\u{feff}');
    Ok((text, marked.saturating_sub(text.len())))
}

/// Reads JSON if the first character other than white space is `{`, else TOML.
///
/// # Errors
/// The source is neither, or it is nested too deeply. TOML with a key twice is an error too; JSON
/// with a key twice is one for [`Table`](crate::Table).
pub fn parse<'a, C: Copy>(source: &'a str, codes: &Codes<C>) -> Result<Node<'a>, Problem<C>> {
    if source.trim_start().starts_with('{') {
        return parse_json(source, codes);
    }
    #[cfg(feature = "toml")]
    return parse_toml(source, codes);
    #[cfg(not(feature = "toml"))]
    Err(Problem::new(codes.syntax, format!("the {} is not json", codes.what))
        .with_help("toml is not built in"))
}

/// Reads JSON.
///
/// # Errors
/// As [`parse`].
pub fn parse_json<'a, C: Copy>(source: &'a str, codes: &Codes<C>) -> Result<Node<'a>, Problem<C>> {
    json::parse(source, codes)
}

/// Reads TOML.
///
/// # Errors
/// As [`parse`].
#[cfg(feature = "toml")]
pub fn parse_toml<'a, C: Copy>(source: &'a str, codes: &Codes<C>) -> Result<Node<'a>, Problem<C>> {
    toml::parse(source, codes)
}

fn too_deep<C: Copy>(source: &str, span: Span, codes: &Codes<C>) -> Problem<C> {
    let message = format!("the {} nests deeper than {MAX_DEPTH} levels", codes.what);
    Problem::new(codes.syntax, message).with_help("take the innermost out").at(source, span)
}
