//! Why a `Set-Cookie` line was not read.

use core::fmt;

use crate::bytes;
use crate::error::{Error, ErrorCode};

/// Why a `Set-Cookie` line was not read. Holds no byte of the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SetCookieError {
    /// The line has neither a name nor a value, so it does not set a cookie (RFC 6265bis §5.6 step
    /// 5).
    Empty,
    /// The line holds a control character other than HTAB (RFC 6265bis §5.6 step 1).
    ControlCharacter {
        /// Where the first one is, in bytes from 0.
        at: usize,
    },
}

impl SetCookieError {
    /// The stable code, of the range of Set-Cookie and Cookie lines (`E3xx`). Never reused.
    #[must_use]
    pub const fn code(&self) -> ErrorCode {
        match self {
            Self::Empty => ErrorCode::SetCookieEmpty,
            Self::ControlCharacter { .. } => ErrorCode::SetCookieControl,
        }
    }

    /// What to do about it.
    #[must_use]
    pub const fn help(&self) -> &'static str {
        match self {
            Self::Empty => "write name=value, or leave the line out",
            Self::ControlCharacter { .. } => "remove or encode it, browsers ignore the whole line",
        }
    }

    /// What is wrong, without what to do.
    pub(crate) fn message(&self) -> String {
        match self {
            Self::Empty => "the set-cookie line has neither a name nor a value".to_owned(),
            Self::ControlCharacter { at } => {
                format!("control character at byte {at} of the set-cookie line")
            }
        }
    }

    /// The error for a line that is known to hold a control character.
    #[cold]
    pub(super) fn control_in(line: &[u8]) -> Self {
        let at = line.iter().position(|&byte| bytes::is_control(byte)).unwrap_or(line.len());
        Self::ControlCharacter { at }
    }
}

impl fmt::Display for SetCookieError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}; {}", self.message(), self.help())
    }
}

impl core::error::Error for SetCookieError {}

impl From<SetCookieError> for Error {
    fn from(error: SetCookieError) -> Self {
        Self::new(error.code(), error.message()).with_help(error.help())
    }
}
