//! One error, with a stable code.

use core::fmt;

/// The stable code of an error. Codes are never reused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// `E560`: what was asked for as a language is no language tag.
    Language,
    /// `E561`: the address of the visitor's choices is no address that a page can link to.
    ChoicesUrl,
    /// `E570`: the document is not UTF-8 text.
    NotText,
    /// `E571`: the document is larger than a reader takes, or holds more rows.
    TooLarge,
    /// `E572`: no table of cookies was found in it.
    NoTable,
    /// `E573`: nothing says which site the policy is for.
    NoSite,
    /// `E574`: the page was made by a later version of this library.
    NewerPage,
    /// `E575`: the page's own data are damaged.
    DamagedPage,
    /// `E576`: what was read is no charter; the options are at fault.
    NotACharter,
    /// `E901`: a bug of ours.
    Internal,
}

impl ErrorCode {
    /// The code, such as `E572`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Language => "E560",
            Self::ChoicesUrl => "E561",
            Self::NotText => "E570",
            Self::TooLarge => "E571",
            Self::NoTable => "E572",
            Self::NoSite => "E573",
            Self::NewerPage => "E574",
            Self::DamagedPage => "E575",
            Self::NotACharter => "E576",
            Self::Internal => "E901",
        }
    }
}

impl fmt::Display for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

/// What went wrong and what to do.
#[derive(Clone, PartialEq, Eq)]
pub struct Error {
    code: ErrorCode,
    message: String,
}

impl Error {
    pub(crate) fn new(code: ErrorCode, message: impl Into<String>) -> Self {
        Self { code, message: message.into() }
    }

    pub(crate) fn internal(what: impl fmt::Display) -> Self {
        Self::new(ErrorCode::Internal, format!("a bug of this library, please report it: {what}"))
    }

    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> ErrorCode {
        self.code
    }

    /// What went wrong and what to do.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "[{}] {self}", self.code)
    }
}

impl std::error::Error for Error {}
