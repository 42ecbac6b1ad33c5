use std::borrow::Cow;
use std::fmt;
use std::io;

use charte_codes::ErrorCode;

/// A recording that cannot be read: which file, where, why, and what to do about it.
///
/// The text never quotes the input, so it holds no cookie value and no query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError {
    code: ErrorCode,
    file: String,
    offset: Option<u64>,
    line: Option<u64>,
    decompressed: bool,
    message: Cow<'static, str>,
    help: Cow<'static, str>,
}

impl ReadError {
    /// `message` continues the name of the file: "is empty".
    pub(crate) fn new(
        code: ErrorCode,
        message: impl Into<Cow<'static, str>>,
        help: impl Into<Cow<'static, str>>,
    ) -> Self {
        Self {
            code,
            file: String::new(),
            offset: None,
            line: None,
            decompressed: false,
            message: message.into(),
            help: help.into(),
        }
    }

    pub(crate) fn at_offset(mut self, offset: u64) -> Self {
        self.offset.get_or_insert(offset);
        self
    }

    pub(crate) fn at_line(mut self, line: u64) -> Self {
        self.line.get_or_insert(line);
        self
    }

    pub(crate) fn in_file(mut self, name: &str, decompressed: bool) -> Self {
        self.file = name.to_owned();
        self.decompressed = decompressed;
        self
    }

    /// The error for an I/O error. An error of a reader that was wrapped as one is unwrapped.
    pub(crate) fn from_io(error: &io::Error) -> Self {
        if let Some(own) = error.get_ref().and_then(|inner| inner.downcast_ref::<Self>()) {
            return own.clone();
        }
        match error.kind() {
            io::ErrorKind::IsADirectory => Self::new(
                ErrorCode::RecordingDirectory,
                "is a directory",
                "name the recording itself",
            ),
            // The operating system's own words; they never hold what was read.
            kind => Self::new(
                ErrorCode::RecordingUnreadable,
                format!("cannot be read: {kind}"),
                "check the file and its permissions",
            ),
        }
    }

    /// Lets the error pass through a reader's interface.
    pub(crate) fn into_io(self) -> io::Error {
        io::Error::other(self)
    }

    /// The stable code, such as `E505`.
    #[must_use]
    pub const fn code(&self) -> ErrorCode {
        self.code
    }

    /// What is wrong, as a clause that continues the name of the file: `is empty`.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// What to do about it.
    #[must_use]
    pub fn help(&self) -> &str {
        &self.help
    }

    /// The name of the file, as the caller gave it.
    #[must_use]
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The byte where reading stopped, from 0, after decompression and decoding, where known.
    #[must_use]
    pub const fn offset(&self) -> Option<u64> {
        self.offset
    }

    /// The line where reading stopped, from 1, where known.
    #[must_use]
    pub const fn line(&self) -> Option<u64> {
        self.line
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file)?;
        if let Some(line) = self.line {
            write!(f, ", line {line}")?;
        }
        if let Some(offset) = self.offset {
            write!(f, ", byte {offset}")?;
            if self.decompressed {
                write!(f, " after decompression")?;
            }
        }
        write!(f, ": {}; {} [{}]", self.message, self.help, self.code)
    }
}

impl std::error::Error for ReadError {}
