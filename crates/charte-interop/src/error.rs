//! One error for every format: a stable code, what is wrong, and where.

use core::fmt;

/// The stable code of an error. Codes are never reused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum ErrorCode {
    /// The value is longer than its format may be.
    TooLong,
    /// The value is not written as its format says.
    NotOfFormat,
    /// The value ends before its fields do.
    Cut,
    /// Something that may occur once occurs twice, or two parts contradict each other.
    Twice,
    /// A version that is not read: dead, newer, or of another format.
    Version,
    /// No reader knows a value of this name.
    UnknownName,
    /// A field holds a value that its format does not allow.
    Value,
    /// Bits or parts follow after the last field.
    LeftOver,
    /// Only the vendor can read it, or nothing proves how it is read.
    Opaque,
}

impl ErrorCode {
    /// Every code, in order.
    pub const ALL: [Self; 9] = [
        Self::TooLong,
        Self::NotOfFormat,
        Self::Cut,
        Self::Twice,
        Self::Version,
        Self::UnknownName,
        Self::Value,
        Self::LeftOver,
        Self::Opaque,
    ];

    /// The code as it is shown.
    ///
    /// ```
    /// assert_eq!(charte_interop::ErrorCode::Cut.as_str(), "E603");
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::TooLong => "E601",
            Self::NotOfFormat => "E602",
            Self::Cut => "E603",
            Self::Twice => "E604",
            Self::Version => "E605",
            Self::UnknownName => "E606",
            Self::Value => "E608",
            Self::LeftOver => "E609",
            Self::Opaque => "E614",
        }
    }

    /// What to do about it.
    #[must_use]
    pub const fn help(self) -> &'static str {
        match self {
            Self::TooLong => "pass the value alone; no consent manager writes one this long",
            Self::NotOfFormat => "check that this is the format, and pass the value unchanged",
            Self::Cut => "pass the whole value; cookies and URLs may have a length limit",
            Self::Twice => "it is unclear which one applies; ask the visitor again",
            Self::Version => "check the format, or ask the visitor again",
            Self::UnknownName => "check the spelling; names of cookies are case-sensitive",
            Self::Value => "the value is damaged; ask the visitor again",
            Self::LeftOver => "pass the value alone, with nothing after it",
            Self::Opaque => "ask the visitor again, or use the consent manager's own interface",
        }
    }
}

impl fmt::Display for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// Where in a value an error is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Position {
    /// In the value as a whole.
    Whole,
    /// At this bit of the part, from 0.
    Bit(usize),
    /// At this byte of the part, from 0, after percent-encoding or base64 was undone.
    Byte(usize),
}

/// Why a value was not read.
///
/// A value is read wholly or not at all: half a refusal and half a grant look the same. The error
/// never holds the value.
///
/// ```
/// use charte_interop::{ErrorCode, Position, tcf::TcString};
///
/// let error = TcString::parse("CQSbk4AQSbk4ANwAAAENAwCg").unwrap_err();
/// assert_eq!(error.code(), ErrorCode::Cut);
/// assert_eq!(error.position(), Position::Bit(140));
/// assert_eq!(
///     error.to_string(),
///     "E603: the string ends within a field, in the core segment at bit 140; \
///      pass the whole value; cookies and URLs may have a length limit"
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Error {
    code: ErrorCode,
    what: &'static str,
    part: &'static str,
    position: Position,
}

impl Error {
    pub(crate) const fn new(
        code: ErrorCode,
        what: &'static str,
        part: &'static str,
        position: Position,
    ) -> Self {
        Self { code, what, part, position }
    }

    pub(crate) const fn at_byte(
        code: ErrorCode,
        what: &'static str,
        part: &'static str,
        byte: usize,
    ) -> Self {
        Self::new(code, what, part, Position::Byte(byte))
    }

    pub(crate) const fn at_bit(
        code: ErrorCode,
        what: &'static str,
        part: &'static str,
        bit: usize,
    ) -> Self {
        Self::new(code, what, part, Position::Bit(bit))
    }

    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> ErrorCode {
        self.code
    }

    /// What is wrong, without the place.
    #[must_use]
    pub const fn what(&self) -> &'static str {
        self.what
    }

    /// The part of the value that is wrong: a segment, a section, a cookie.
    #[must_use]
    pub const fn part(&self) -> &'static str {
        self.part
    }

    /// Where in that part.
    #[must_use]
    pub const fn position(&self) -> Position {
        self.position
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}, in the {}", self.code, self.what, self.part)?;
        match self.position {
            Position::Whole => {}
            Position::Bit(bit) => write!(f, " at bit {bit}")?,
            Position::Byte(byte) => write!(f, " at byte {byte}")?,
        }
        write!(f, "; {}", self.code.help())
    }
}

impl core::error::Error for Error {}
