//! One error for every format: a stable code, what is wrong, and where.

use core::fmt;

use charte_syntax::Problem;

pub use charte_codes::ErrorCode;

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
/// assert_eq!(error.code(), ErrorCode::ForeignTruncated);
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

    /// What to do about it.
    ///
    /// ```
    /// use charte_interop::usp::UsPrivacy;
    ///
    /// let error = UsPrivacy::parse("1YNNN").unwrap_err();
    /// assert_eq!(error.help(), "pass the value alone, with nothing after it");
    /// ```
    #[must_use]
    pub const fn help(&self) -> &'static str {
        match self.code {
            ErrorCode::ForeignTooLong => {
                "pass the value alone; no consent manager writes one this long"
            }
            ErrorCode::ForeignMalformed => {
                "check that this is the format, and pass the value unchanged"
            }
            ErrorCode::ForeignTruncated => {
                "pass the whole value; cookies and URLs may have a length limit"
            }
            ErrorCode::ForeignDuplicate => "it is unclear which one applies; ask the visitor again",
            ErrorCode::ForeignVersion => "check the format, or ask the visitor again",
            ErrorCode::ForeignUnknownName => {
                "check the spelling; names of cookies are case-sensitive"
            }
            ErrorCode::ForeignTrailingData => "pass the value alone, with nothing after it",
            ErrorCode::ForeignOpaque => {
                "ask the visitor again, or use the consent manager's own interface"
            }
            // The readers raise no code but these and `ForeignBadValue`.
            _ => "the value is damaged; ask the visitor again",
        }
    }

    /// Where in that part.
    #[must_use]
    pub const fn position(&self) -> Position {
        self.position
    }
}

/// What is wrong, and where.
struct Located<'a>(&'a Error);

impl fmt::Display for Located<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, in the {}", self.0.what, self.0.part)?;
        match self.0.position {
            Position::Whole => Ok(()),
            Position::Bit(bit) => write!(f, " at bit {bit}"),
            Position::Byte(byte) => write!(f, " at byte {byte}"),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}; {}", self.code, Located(self), self.help())
    }
}

/// For callers that treat all errors alike, such as bindings.
impl From<Error> for charte::Error {
    fn from(error: Error) -> Self {
        Problem::new(error.code, Located(&error).to_string()).with_help(error.help()).into()
    }
}

impl core::error::Error for Error {}
