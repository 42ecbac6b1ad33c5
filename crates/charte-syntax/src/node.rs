use std::borrow::Cow;

use crate::Span;

/// A value and its location in the source.
#[derive(Clone, Debug)]
pub struct Node<'a> {
    /// The value's bytes, including quotes or brackets. For a TOML table it is the header.
    pub span: Span,
    /// The value.
    pub value: Value<'a>,
}

/// A value of a document, the same for TOML and JSON.
#[derive(Clone, Debug)]
pub enum Value<'a> {
    /// A string.
    Text(Cow<'a, str>),
    /// A whole number.
    Whole(i64),
    /// `true` or `false`.
    Flag(bool),
    /// A list.
    List(Vec<Node<'a>>),
    /// A table, its members in the order of the source. A JSON object may name a key twice.
    Table(Vec<(Key<'a>, Node<'a>)>),
    /// A value that no key takes, with the word for it: `null`, `a number`, `a date`.
    Other(&'static str),
}

/// The key of a member, and its location in the source.
#[derive(Clone, Debug)]
pub struct Key<'a> {
    /// The key's bytes, including quotes.
    pub span: Span,
    /// The name, without quotes.
    pub name: Cow<'a, str>,
}

impl Value<'_> {
    /// What the value is, for messages: `a string`, `a list`.
    #[must_use]
    pub fn kind(&self) -> &'static str {
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
