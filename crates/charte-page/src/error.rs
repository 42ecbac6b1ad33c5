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
    /// `E562`: a binding was built without pages. This crate never raises it.
    NoPages,
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
            Self::NoPages => "E562",
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

    /// What went wrong and what to do, whatever the input.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Language => "not a language tag; write one as fr or pt-BR",
            Self::ChoicesUrl => {
                "the address of the choices cannot be linked to; write it as https://www.example.org/cookies, /cookies or #cookies"
            }
            Self::NoPages => "pages are not built in; use a build with the feature page",
            Self::NotText => "the document is not UTF-8; save it as UTF-8",
            Self::TooLarge => "the document is too large; import it in parts",
            Self::NoTable => "no table of cookies was found",
            Self::NoSite => {
                "nothing says which site the policy is for; name it, as https://www.example.org"
            }
            Self::NewerPage => "the page was made by a later version; update charte",
            Self::DamagedPage => "what the page carries is damaged; make the page anew",
            Self::NotACharter => "what was read is no charter; check the site and the regime",
            Self::Internal => "a bug of this library, please report it",
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

    /// In the words of its code.
    pub(crate) fn plain(code: ErrorCode) -> Self {
        Self::new(code, code.title())
    }

    pub(crate) fn internal(what: impl fmt::Display) -> Self {
        let code = ErrorCode::Internal;
        Self::new(code, format!("{}: {what}", code.title()))
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
