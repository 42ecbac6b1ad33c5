//! One error, with a stable code.

use core::fmt;

use charte::ErrorCode;

/// What went wrong and what to do.
#[derive(Clone, PartialEq, Eq)]
pub struct Error {
    code: ErrorCode,
    message: String,
    help: Option<String>,
}

impl Error {
    pub(crate) fn new(code: ErrorCode, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), help: None }
    }

    /// The same error with what to do about it.
    pub(crate) fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// What was given as a language is not a language tag.
    pub(crate) fn language() -> Self {
        Self::new(ErrorCode::PageLanguage, "not a language tag")
            .with_help("write one such as fr or pt-BR")
    }

    pub(crate) fn internal(what: impl fmt::Display) -> Self {
        Self::new(ErrorCode::Internal, format!("a bug in charte: {what}"))
            .with_help("please report it")
    }

    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> ErrorCode {
        self.code
    }

    /// What went wrong, without what to do.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// What to do about it, or `None` if the message says all there is to say.
    #[must_use]
    pub fn help(&self) -> Option<&str> {
        self.help.as_deref()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        self.help.as_ref().map_or(Ok(()), |help| write!(f, "; {help}"))
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "[{}] {self}", self.code)
    }
}

impl std::error::Error for Error {}

impl From<charte_texts::TextError> for Error {
    fn from(error: charte_texts::TextError) -> Self {
        Self::internal(error)
    }
}
