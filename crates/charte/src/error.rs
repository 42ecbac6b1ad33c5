//! One error, with a stable code and the place it speaks of.

use core::fmt;

use crate::cookie::SetCookieError;
use crate::document::Span;
use crate::words::words;

mod correction;

pub use correction::Correction;

words! {
    /// The stable code of an error. Codes are never reused.
    ErrorCode {
        /// The charter is not UTF-8, or neither TOML nor JSON.
        CharterSyntax = "E101",
        /// A key that charters do not have.
        UnknownKey = "E102",
        /// A key that is required is missing.
        MissingKey = "E103",
        /// A value of the wrong type.
        WrongType = "E104",
        /// A `format` that this version does not read.
        NewerFormat = "E105",
        /// A word that is not on the list: purpose, role, area, technology, fact …
        UnknownWord = "E106",
        /// Something that may stand once stands twice.
        Duplicate = "E107",
        /// A value that is not of the form it must have.
        Malformed = "E108",
        /// More than a charter may hold.
        TooMany = "E109",
        /// A fact is stated that follows from the rest.
        DerivedFact = "E110",
        /// A declaration without purposes.
        NoPurposes = "E111",
        /// Neither the charter nor the caller names a regime.
        NoRegime = "E112",
        /// No regime has this id.
        UnknownRegime = "E113",
        /// The regime file is not UTF-8, or neither TOML nor JSON.
        RegimeSyntax = "E201",
        /// The regime file has the wrong shape: key, type, word or value.
        RegimeShape = "E202",
        /// The regime file contradicts itself: a citation without its instrument, a rule that
        /// is never reached, periods that leave a gap.
        RegimeContent = "E203",
        /// The Set-Cookie line has neither a name nor a value.
        SetCookieEmpty = "E301",
        /// The Set-Cookie line holds a control character.
        SetCookieControl = "E302",
        // E303 and E304 were for lines without a name, which are cookies since.
        /// A header's name or value holds CR, LF or NUL.
        HeaderControl = "E305",
        /// The consent value is too long.
        ConsentTooLong = "E401",
        /// The consent value does not begin with `v1`.
        ConsentVersion = "E402",
        /// A token of the consent value is not of the form it must have.
        ConsentToken = "E403",
        /// The consent value has no time or no revision, or two.
        ConsentCount = "E404",
        /// What was asked for cannot be recorded.
        ConsentAct = "E405",
        /// The check at the end of the consent value is missing or does not fit.
        ConsentCheck = "E406",
        /// More consent cookies than are read, or too long together.
        ConsentCopies = "E407",
        /// A bug of ours.
        Internal = "E901",
    }
}

impl ErrorCode {
    /// What it is, in one line.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::CharterSyntax => "the charter is not UTF-8, or neither TOML nor JSON",
            Self::UnknownKey => "a key that charters do not have",
            Self::MissingKey => "a key that is required is missing",
            Self::WrongType => "a value of the wrong type",
            Self::NewerFormat => "a format that this version does not read",
            Self::UnknownWord => "a word that is not on the list",
            Self::Duplicate => "something that may stand once stands twice",
            Self::Malformed => "a value that is not of the form it must have",
            Self::TooMany => "more than a charter may hold",
            Self::DerivedFact => "a fact is stated that follows from the rest",
            Self::NoPurposes => "a declaration without purposes",
            Self::NoRegime => "neither the charter nor the caller names a regime",
            Self::UnknownRegime => "no regime has this id",
            Self::RegimeSyntax => "the regime file is not UTF-8, or neither TOML nor JSON",
            Self::RegimeShape => "the regime file has the wrong shape",
            Self::RegimeContent => "the regime file contradicts itself",
            Self::SetCookieEmpty => "the Set-Cookie line has neither a name nor a value",
            Self::SetCookieControl => "the Set-Cookie line holds a control character",
            Self::HeaderControl => "a header's name or value holds CR, LF or NUL",
            Self::ConsentTooLong => "the consent value is too long",
            Self::ConsentVersion => "the consent value does not begin with v1",
            Self::ConsentToken => "a token of the consent value is not of the form it must have",
            Self::ConsentCount => "the consent value has no time or no revision, or two",
            Self::ConsentAct => "what was asked for cannot be recorded",
            Self::ConsentCheck => "the check of the consent value is missing or does not fit",
            Self::ConsentCopies => "more consent cookies than are read, or too long together",
            Self::Internal => "a bug of the library",
        }
    }
}

/// What went wrong, where, and what to do.
#[derive(Clone, PartialEq, Eq)]
pub struct Error(Box<Inner>);

#[derive(Clone, PartialEq, Eq)]
struct Inner {
    code: ErrorCode,
    message: String,
    path: String,
    at: Option<(u32, u32)>,
    span: Option<Span>,
    token: Option<u32>,
    correction: Option<Correction>,
}

impl Error {
    pub(crate) fn new(code: ErrorCode, message: impl Into<String>) -> Self {
        Self(Box::new(Inner {
            code,
            message: message.into(),
            path: String::new(),
            at: None,
            span: None,
            token: None,
            correction: None,
        }))
    }

    pub(crate) fn under(mut self, path: impl Into<String>) -> Self {
        self.0.path = path.into();
        self
    }

    /// Adds the place in the source.
    pub(crate) fn at(mut self, source: &str, span: Span) -> Self {
        let before = source.get(..span.start).unwrap_or(source);
        let line = before.bytes().filter(|b| *b == b'\n').count();
        let column = before.rsplit('\n').next().map_or(0, |last| last.chars().count());
        let human = |n: usize| u32::try_from(n).unwrap_or(u32::MAX).saturating_add(1);
        self.0.at = Some((human(line), human(column)));
        self.0.span = Some(span);
        self
    }

    /// The same error of a source with so many bytes more before it; they are no column.
    pub(crate) fn behind(mut self, bytes: usize) -> Self {
        self.0.span = self.0.span.map(|span| span.behind(bytes));
        self.0.correction = self.0.correction.map(|correction| correction.behind(bytes));
        self
    }

    /// The same error of something that was not read from a source.
    pub(crate) fn without_source(mut self) -> Self {
        (self.0.at, self.0.span, self.0.correction) = (None, None, None);
        self
    }

    /// Adds what to write instead, where there is one thing.
    pub(crate) fn or_rather(mut self, correction: impl Into<Option<Correction>>) -> Self {
        self.0.correction = correction.into();
        self
    }

    pub(crate) fn in_token(mut self, index: usize) -> Self {
        self.0.token = Some(u32::try_from(index).unwrap_or(u32::MAX));
        self
    }

    /// The stable code.
    #[must_use]
    pub fn code(&self) -> ErrorCode {
        self.0.code
    }

    /// What went wrong and what to do, without the place.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// Where in the document, as `cookie[3].lifetime`; empty when it is the whole.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// The line in the source, from 1.
    #[must_use]
    pub fn line(&self) -> Option<u32> {
        self.0.at.map(|(line, _)| line)
    }

    /// The column in the source, in characters from 1; a byte order mark is none.
    #[must_use]
    pub fn column(&self) -> Option<u32> {
        self.0.at.map(|(_, column)| column)
    }

    /// What is wrong in the source, as bytes of it.
    #[must_use]
    pub fn span(&self) -> Option<core::ops::Range<usize>> {
        self.0.span.map(Into::into)
    }

    /// What to write instead, where there is one thing.
    #[must_use]
    pub fn correction(&self) -> Option<&Correction> {
        self.0.correction.as_ref()
    }

    /// The index of the token of a consent value, from 0.
    #[must_use]
    pub fn token(&self) -> Option<u32> {
        self.0.token
    }

    fn hundreds(&self) -> char {
        self.0.code.id().chars().nth(1).unwrap_or('9')
    }

    /// Whether a charter is at fault.
    #[must_use]
    pub fn is_charter(&self) -> bool {
        self.hundreds() == '1'
    }

    /// Whether a regime file is at fault.
    #[must_use]
    pub fn is_regime(&self) -> bool {
        self.hundreds() == '2'
    }

    /// Whether a header line is at fault.
    #[must_use]
    pub fn is_header(&self) -> bool {
        self.hundreds() == '3'
    }

    /// Whether a consent value is at fault.
    #[must_use]
    pub fn is_consent(&self) -> bool {
        self.hundreds() == '4'
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((line, column)) = self.0.at {
            write!(f, "line {line}, column {column}: ")?;
        }
        if let Some(token) = self.0.token {
            write!(f, "token {token}: ")?;
        }
        if !self.0.path.is_empty() {
            write!(f, "{}: ", self.0.path)?;
        }
        f.write_str(&self.0.message)
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "[{}] {self}", self.0.code)
    }
}

impl std::error::Error for Error {}

impl From<SetCookieError> for Error {
    fn from(error: SetCookieError) -> Self {
        let code = match error {
            SetCookieError::Empty => ErrorCode::SetCookieEmpty,
            SetCookieError::ControlCharacter { .. } => ErrorCode::SetCookieControl,
        };
        Self::new(code, error.to_string())
    }
}
