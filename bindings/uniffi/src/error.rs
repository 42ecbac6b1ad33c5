//! The library's error, with its code and its place.

use std::fmt;

/// What went wrong, where, and what to do.
#[derive(Debug, uniffi::Error)]
#[uniffi::export(Display)]
pub enum CharteError {
    /// A charter, a regime file, a header line, a consent value or an act is invalid.
    Invalid {
        /// The stable code: `E1xx` a charter, `E2xx` a regime file, `E3xx` a header line, `E4xx`
        /// a consent value, `E5xx` a page, `E6xx` another consent manager, `E9xx` a bug of the
        /// library.
        code: String,
        /// What is wrong, without the location and without the help.
        reason: String,
        /// What to do about it.
        help: Option<String>,
        /// Where in the document, such as `cookie[3].lifetime`. Empty for the whole.
        path: String,
        /// The line in the source, from 1.
        line: Option<u32>,
        /// The column in the source, in characters from 1.
        column: Option<u32>,
        /// The index of the token of a consent value, from 0.
        token: Option<u32>,
    },
}

/// `[E108] line 3, column 12: cookie[0].lifetime: …`
impl fmt::Display for CharteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self::Invalid { code, reason, help, path, line, column, token } = self;
        write!(f, "[{code}] ")?;
        if let (Some(line), Some(column)) = (line, column) {
            write!(f, "line {line}, column {column}: ")?;
        }
        if let Some(token) = token {
            write!(f, "token {token}: ")?;
        }
        if !path.is_empty() {
            write!(f, "{path}: ")?;
        }
        f.write_str(reason)?;
        help.as_ref().map_or(Ok(()), |help| write!(f, "; {help}"))
    }
}

impl std::error::Error for CharteError {}

impl CharteError {
    /// An error without a place.
    pub(crate) fn of(code: charte::ErrorCode, reason: &str, help: Option<&str>) -> Self {
        Self::Invalid {
            code: code.to_string(),
            reason: reason.to_owned(),
            help: help.map(str::to_owned),
            path: String::new(),
            line: None,
            column: None,
            token: None,
        }
    }
}

impl From<charte::Error> for CharteError {
    fn from(error: charte::Error) -> Self {
        Self::Invalid {
            code: error.code().to_string(),
            reason: error.message().to_owned(),
            help: error.help().map(str::to_owned),
            path: error.path().to_owned(),
            line: error.line(),
            column: error.column(),
            token: error.token(),
        }
    }
}
