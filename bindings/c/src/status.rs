//! Statuses, and why a call failed.

use core::fmt;

use charte::ErrorCode;

/// How a call ended. 0 is success; 1 to 99 are about the call itself; from 100 on it is the
/// number of the library's stable error code (103 is `E103`): 1xx the charter, 2xx a regime,
/// 3xx a header line, 4xx a consent, 5xx a page, 6xx another
/// consent manager, 9xx a bug in the library. Numbers are never reused;
/// treat one that you do not know as a failure.
pub type charte_status = u32;
/// The call succeeded.
pub const CHARTE_OK: charte_status = 0;
/// A pointer that must not be null is null.
pub const CHARTE_NULL: charte_status = 1;
/// A text that must be UTF-8 is not.
pub const CHARTE_NOT_UTF8: charte_status = 2;
/// A number is not on its list.
pub const CHARTE_NOT_IN_LIST: charte_status = 3;
/// An index or a length is out of range.
pub const CHARTE_OUT_OF_RANGE: charte_status = 4;
/// A bug in the library was caught. Nothing was written; the library keeps working.
pub const CHARTE_PANIC: charte_status = 5;

/// Why a call failed.
pub(crate) enum Failure {
    /// The call itself: which argument.
    Argument(charte_status, &'static str),
    /// The library.
    Core(charte::Error),
    /// The cookie page.
    Page(Box<charte_page::Error>),
}

impl From<charte::Error> for Failure {
    fn from(error: charte::Error) -> Self {
        Self::Core(error)
    }
}

impl Failure {
    pub(crate) fn null(what: &'static str) -> Self {
        Self::Argument(CHARTE_NULL, what)
    }

    /// The stable code, or `None` if the call itself was wrong.
    pub(crate) fn code(&self) -> Option<ErrorCode> {
        match self {
            Self::Argument(..) => None,
            Self::Core(error) => Some(error.code()),
            Self::Page(error) => Some(error.code()),
        }
    }

    /// What to do, or `None` if the message says all there is to say.
    pub(crate) fn help(&self) -> Option<&str> {
        match self {
            Self::Argument(CHARTE_NOT_IN_LIST, _) => Some("use a constant of charte.h"),
            Self::Argument(CHARTE_PANIC, _) => Some("please report it"),
            Self::Argument(..) => None,
            Self::Core(error) => error.help(),
            Self::Page(error) => error.help(),
        }
    }

    pub(crate) fn status(&self) -> charte_status {
        match self {
            Self::Argument(status, _) => *status,
            Self::Core(error) => status_of(error.code()),
            Self::Page(error) => status_of(error.code()),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Core(error) => error.fmt(f),
            Self::Page(error) => error.fmt(f),
            Self::Argument(status, what) => {
                match *status {
                    CHARTE_NULL => write!(f, "`{what}` must not be NULL"),
                    CHARTE_NOT_UTF8 => write!(f, "`{what}` must be UTF-8"),
                    CHARTE_NOT_IN_LIST => write!(f, "`{what}` is not on its list"),
                    CHARTE_OUT_OF_RANGE => write!(f, "the length of `{what}` is out of range"),
                    _ => f.write_str(what),
                }?;
                self.help().map_or(Ok(()), |help| write!(f, "; {help}"))
            }
        }
    }
}

/// The status of a stable code: 103 for `E103`.
pub(crate) fn status_of(code: ErrorCode) -> charte_status {
    code.number()
}

/// No number: no declaration, no token, no area in particular.
pub const CHARTE_NONE: u32 = 0xffff_ffff;
