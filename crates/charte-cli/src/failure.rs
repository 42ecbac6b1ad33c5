//! Why a command could not do its work.

use std::fmt;
use std::io;

/// Why a command could not do its work.
#[derive(Debug)]
pub(crate) enum Failure {
    /// What was wrong, where, and what to do.
    Said(String),
    /// Whoever read the output has gone, such as `head` does: no fault.
    ReaderGone,
}

impl Failure {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self::Said(message.into())
    }

    /// An error of the core about a file.
    pub(crate) fn in_file(name: &str, error: &charte::Error) -> Self {
        Self::of_file(name, core::slice::from_ref(error))
    }

    /// Errors of the core about a file, one a line.
    pub(crate) fn of_file(name: &str, errors: &[charte::Error]) -> Self {
        let name = charte_report::one_line(name);
        let lines = errors.iter().map(|error| format!("{name}: {error} [{}]", error.code()));
        Self::Said(lines.collect::<Vec<_>>().join("\n"))
    }

    /// An error of the core about an argument.
    pub(crate) fn of_argument(error: &charte::Error) -> Self {
        Self::Said(format!("{error} [{}]", error.code()))
    }
}

/// Why something could not be read or written, in words of our own.
pub(crate) const fn why(kind: io::ErrorKind) -> &'static str {
    match kind {
        io::ErrorKind::NotFound => "its folder does not exist",
        io::ErrorKind::PermissionDenied => "permission is missing",
        io::ErrorKind::IsADirectory => "it is a directory",
        io::ErrorKind::NotADirectory => "a part of its path is no directory",
        io::ErrorKind::ReadOnlyFilesystem => "the file system is read-only",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "the disk is full",
        io::ErrorKind::InvalidData => "it is not text in UTF-8",
        _ => "the system reports a fault",
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::ReaderGone,
            kind => Self::Said(format!(
                "cannot write the answer: {}; free the output and try again",
                why(kind)
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
