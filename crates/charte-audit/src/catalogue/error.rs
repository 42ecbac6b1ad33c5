use std::fmt;

/// What is wrong with a catalogue file; each has a code that never changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CatalogueErrorKind {
    /// `E550`: not TOML.
    NotToml,
    /// `E551`: a key that no catalogue has.
    UnknownKey,
    /// `E552`: a key that must be there is not.
    MissingKey,
    /// `E553`: a value of the wrong type.
    WrongType,
    /// `E554`: a value that is not one of those allowed, or badly written.
    BadValue,
    /// `E555`: a cookie of a provider that is declared nowhere.
    UnknownProvider,
    /// `E556`: the same provider twice.
    ProviderTwice,
    /// `E557`: the same name, domain and technology twice.
    CookieTwice,
    /// `E558`: a pattern that fits nearly every name, without a domain that limits it.
    TooBroad,
    /// `E559`: more entries, or longer ones, than a catalogue takes.
    Limit,
}

impl CatalogueErrorKind {
    /// The stable code, such as `E551`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotToml => "E550",
            Self::UnknownKey => "E551",
            Self::MissingKey => "E552",
            Self::WrongType => "E553",
            Self::BadValue => "E554",
            Self::UnknownProvider => "E555",
            Self::ProviderTwice => "E556",
            Self::CookieTwice => "E557",
            Self::TooBroad => "E558",
            Self::Limit => "E559",
        }
    }
}

/// A catalogue file that cannot be read: where, why, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CatalogueError {
    kind: CatalogueErrorKind,
    line: usize,
    message: String,
}

impl CatalogueError {
    pub(super) fn new(
        kind: CatalogueErrorKind,
        source: &str,
        at: usize,
        message: impl Into<String>,
    ) -> Self {
        let before = source.as_bytes().get(..at).unwrap_or(source.as_bytes());
        let line = memchr::memchr_iter(b'\n', before).count().saturating_add(1);
        Self { kind, line, message: message.into() }
    }

    /// What is wrong.
    #[must_use]
    pub const fn kind(&self) -> CatalogueErrorKind {
        self.kind
    }

    /// The stable code, such as `E551`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.kind.code()
    }

    /// The line of the file, from 1.
    #[must_use]
    pub const fn line(&self) -> usize {
        self.line
    }
}

impl fmt::Display for CatalogueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: line {}: {}", self.code(), self.line, self.message)
    }
}

impl std::error::Error for CatalogueError {}
