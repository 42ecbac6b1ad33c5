//! Why a `Set-Cookie` line was not read.

use crate::scan;
use core::fmt;

/// Why a `Set-Cookie` line was not read. Holds no byte of the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SetCookieError {
    /// The line has neither a name nor a value, so it is no cookie (RFC 6265bis §5.6 step 5).
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
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "E301",
            Self::ControlCharacter { .. } => "E302",
        }
    }

    /// The error for a line that is known to hold a control character.
    #[cold]
    pub(super) fn control_in(line: &[u8]) -> Self {
        let at = line.iter().position(|&byte| scan::is_control(byte)).unwrap_or(line.len());
        Self::ControlCharacter { at }
    }
}

impl fmt::Display for SetCookieError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str(
                "the set-cookie line has neither a name nor a value: write name=value, or leave \
                 the line out",
            ),
            Self::ControlCharacter { at } => write!(
                f,
                "control character at byte {at} of the set-cookie line: remove or encode it, \
                 browsers ignore the whole line"
            ),
        }
    }
}

impl core::error::Error for SetCookieError {}
