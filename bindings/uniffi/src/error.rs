//! The library's error, with its code and its place.

/// What went wrong, where, and what to do.
#[derive(Debug, thiserror::Error, uniffi::Error)]
pub enum CharteError {
    /// A charter, a regime file, a header line, a consent value or an act is not as it must be.
    #[error("[{code}] {reason}")]
    Invalid {
        /// The stable code: `E1xx` a charter, `E2xx` a regime file, `E3xx` a header line, `E4xx`
        /// a consent value, `E9xx` a bug of the library.
        code: String,
        /// What went wrong and what to do, without the place.
        reason: String,
        /// Where in the document, as `cookie[3].lifetime`; empty when it is the whole.
        path: String,
        /// The line in the source, from 1.
        line: Option<u32>,
        /// The column in the source, in characters from 1.
        column: Option<u32>,
        /// The index of the token of a consent value, from 0.
        token: Option<u32>,
    },
}

impl From<charte::Error> for CharteError {
    fn from(error: charte::Error) -> Self {
        Self::Invalid {
            code: error.code().to_string(),
            reason: error.message().to_owned(),
            path: error.path().to_owned(),
            line: error.line(),
            column: error.column(),
            token: error.token(),
        }
    }
}
