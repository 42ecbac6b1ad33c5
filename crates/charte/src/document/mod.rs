//! A document with positions, whether it was TOML or JSON, and a strict way to read it.

mod json;
mod table;
#[cfg(feature = "toml")]
mod toml;

use std::borrow::Cow;

pub(crate) use table::{Mistakes, Table, Vocabulary, nearest, suggest};

use crate::error::{Error, ErrorCode};

/// How deep a document may nest: no charter and no regime needs more.
const MAX_DEPTH: usize = 16;

/// A stretch of the source, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) start: usize,
    pub(crate) end: usize,
}

impl Span {
    /// No width: a place between two characters.
    pub(crate) const fn point(at: usize) -> Self {
        Self { start: at, end: at }
    }

    /// The same stretch of a source with so many bytes more before it.
    pub(crate) const fn behind(self, bytes: usize) -> Self {
        Self { start: self.start.saturating_add(bytes), end: self.end.saturating_add(bytes) }
    }

    pub(crate) fn of(self, source: &str) -> &str {
        source.get(self.start..self.end).unwrap_or_default()
    }
}

impl From<core::ops::Range<usize>> for Span {
    fn from(range: core::ops::Range<usize>) -> Self {
        Self { start: range.start, end: range.end }
    }
}

impl From<Span> for core::ops::Range<usize> {
    fn from(span: Span) -> Self {
        span.start..span.end
    }
}

/// A value and where it stands.
#[derive(Debug)]
pub(crate) struct Node<'a> {
    pub(crate) at: Span,
    pub(crate) value: Value<'a>,
}

#[derive(Debug)]
pub(crate) enum Value<'a> {
    Text(Cow<'a, str>),
    Whole(i64),
    Flag(bool),
    List(Vec<Node<'a>>),
    Table(Vec<(Key<'a>, Node<'a>)>),
    /// What no key takes; the word says what it is.
    Other(&'static str),
}

#[derive(Debug)]
pub(crate) struct Key<'a> {
    pub(crate) at: Span,
    pub(crate) name: Cow<'a, str>,
}

impl Value<'_> {
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Text(_) => "a string",
            Self::Whole(_) => "a whole number",
            Self::Flag(_) => "true or false",
            Self::List(_) => "a list",
            Self::Table(_) => "a table",
            Self::Other(kind) => kind,
        }
    }
}

/// The codes for what can be wrong with a kind of document.
pub(crate) struct Codes {
    pub(crate) what: &'static str,
    pub(crate) syntax: ErrorCode,
    pub(crate) unknown_key: ErrorCode,
    pub(crate) missing_key: ErrorCode,
    pub(crate) wrong_type: ErrorCode,
    pub(crate) newer_format: ErrorCode,
    pub(crate) unknown_word: ErrorCode,
    pub(crate) duplicate: ErrorCode,
    pub(crate) malformed: ErrorCode,
    /// Whether keys that begin with `x-` are the author's own and not read.
    pub(crate) own_keys: bool,
}

/// The text of a document without the byte order marks before it, and their length in bytes.
///
/// What is read from the text counts from its start; who gave the bytes counts from theirs.
pub(crate) fn source<'a>(bytes: &'a [u8], codes: &Codes) -> Result<(&'a str, usize), Error> {
    let text = core::str::from_utf8(bytes).map_err(|e| {
        let lossy = String::from_utf8_lossy(bytes.get(..e.valid_up_to()).unwrap_or_default());
        Error::new(codes.syntax, format!("the {} is not utf-8; save it as utf-8", codes.what))
            .at(&lossy, Span::point(lossy.len()))
    })?;
    let marked = text.len();
    let text = text.trim_start_matches('\u{feff}');
    Ok((text, marked.saturating_sub(text.len())))
}

/// Reads JSON when the first character that counts is `{`, else TOML.
pub(crate) fn parse<'a>(source: &'a str, codes: &Codes) -> Result<Node<'a>, Error> {
    if source.trim_start().starts_with('{') {
        return json::parse(source, codes);
    }
    #[cfg(feature = "toml")]
    return toml::parse(source, codes);
    #[cfg(not(feature = "toml"))]
    Err(Error::new(codes.syntax, format!("the {} is not json; toml is not built in", codes.what)))
}

pub(crate) fn parse_json<'a>(source: &'a str, codes: &Codes) -> Result<Node<'a>, Error> {
    json::parse(source, codes)
}

fn too_deep(source: &str, at: Span, codes: &Codes) -> Error {
    let message =
        format!("the {} nests deeper than {MAX_DEPTH} levels; take the innermost out", codes.what);
    Error::new(codes.syntax, message).at(source, at)
}
