use std::borrow::Cow;
use std::fmt;
use std::io;

/// Why a recording cannot be read; each has a code that never changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ReadErrorKind {
    /// `E501`: the file system or the pipe failed.
    Unreadable,
    /// `E502`: a directory.
    Directory,
    /// `E503`: nothing in it.
    Empty,
    /// `E504`: not text.
    Binary,
    /// `E505`: it stops in the middle.
    Truncated,
    /// `E506`: not well-formed JSON.
    Malformed,
    /// `E507`: well-formed, but no recording, or not of the kind that was asked for.
    NotARecording,
    /// `E508`: a line that means nothing in this kind of file.
    BadLine,
    /// `E509`: more than a reader takes.
    Limit,
    /// `E510`: damaged gzip data.
    Gzip,
    /// `E511`: gzip data that grows without measure.
    GzipBomb,
}

impl ReadErrorKind {
    /// The stable code, such as `E505`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unreadable => "E501",
            Self::Directory => "E502",
            Self::Empty => "E503",
            Self::Binary => "E504",
            Self::Truncated => "E505",
            Self::Malformed => "E506",
            Self::NotARecording => "E507",
            Self::BadLine => "E508",
            Self::Limit => "E509",
            Self::Gzip => "E510",
            Self::GzipBomb => "E511",
        }
    }
}

/// A recording that cannot be read: which file, where, why, and what to do about it.
///
/// The text never quotes the input, so it holds no cookie value and no query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError {
    kind: ReadErrorKind,
    file: String,
    offset: Option<u64>,
    line: Option<u64>,
    decompressed: bool,
    what: Cow<'static, str>,
}

impl ReadError {
    pub(super) fn new(kind: ReadErrorKind, what: impl Into<Cow<'static, str>>) -> Self {
        Self {
            kind,
            file: String::new(),
            offset: None,
            line: None,
            decompressed: false,
            what: what.into(),
        }
    }

    pub(super) fn at_offset(mut self, offset: u64) -> Self {
        self.offset.get_or_insert(offset);
        self
    }

    pub(super) fn at_line(mut self, line: u64) -> Self {
        self.line.get_or_insert(line);
        self
    }

    pub(super) fn in_file(mut self, name: &str, decompressed: bool) -> Self {
        self.file = name.to_owned();
        self.decompressed = decompressed;
        self
    }

    /// What an input error means; one of ours that travelled as an input error comes back whole.
    pub(super) fn from_io(error: &io::Error) -> Self {
        if let Some(own) = error.get_ref().and_then(|inner| inner.downcast_ref::<Self>()) {
            return own.clone();
        }
        match error.kind() {
            io::ErrorKind::IsADirectory => {
                Self::new(ReadErrorKind::Directory, "is a directory; name the recording itself")
            }
            // The operating system's own words; they never hold what was read.
            kind => Self::new(ReadErrorKind::Unreadable, format!("cannot be read: {kind}")),
        }
    }

    /// Lets the error pass through a reader's interface.
    pub(super) fn into_io(self) -> io::Error {
        io::Error::other(self)
    }

    /// The reason.
    #[must_use]
    pub const fn kind(&self) -> ReadErrorKind {
        self.kind
    }

    /// The stable code, such as `E505`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.kind.code()
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
        write!(f, ": {} [{}]", self.what, self.code())
    }
}

impl std::error::Error for ReadError {}
