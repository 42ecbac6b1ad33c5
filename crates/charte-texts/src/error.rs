//! The error of a text that cannot be given.

use std::fmt;

use crate::language::Language;

/// A text that is missing or malformed. The tests of this crate and [`Resource::problems`] rule it
/// out, so it is a bug in the crate that holds the text or asks for it.
///
/// [`Resource::problems`]: crate::Resource::problems
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextError {
    language: Language,
    what: String,
}

impl TextError {
    pub(crate) fn new(language: Language, what: impl Into<String>) -> Self {
        Self { language, what: what.into() }
    }
}

impl fmt::Display for TextError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "texts in {}: {}", self.language, self.what)
    }
}

impl std::error::Error for TextError {}

/// For functions that write to an [`std::io::Write`].
impl From<TextError> for std::io::Error {
    fn from(error: TextError) -> Self {
        Self::other(error)
    }
}
