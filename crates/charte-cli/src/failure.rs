use std::fmt;
use std::io;

/// Why a command could not do its work.
#[derive(Debug)]
pub(crate) enum Failure {
    /// What was wrong, where, and what to do.
    Said(String),
    /// Whoever read the output has gone, as `head` does: no fault.
    ReaderGone,
}

impl Failure {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self::Said(message.into())
    }

    /// An error of the core about a file.
    pub(crate) fn in_file(name: &str, error: &charte::Error) -> Self {
        Self::Said(format!("{}: {error} [{}]", crate::out::file(name), error.code()))
    }

    /// An error of the core about an argument.
    pub(crate) fn of_argument(error: &charte::Error) -> Self {
        Self::Said(format!("{error} [{}]", error.code()))
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::ReaderGone,
            kind => Self::Said(format!(
                "cannot write the answer: {kind}; free the output and try again"
            )),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Said(message) => f.write_str(message),
            Self::ReaderGone => f.write_str("nobody reads the output"),
        }
    }
}
