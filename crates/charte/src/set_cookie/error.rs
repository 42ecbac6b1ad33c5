//! Why a `Set-Cookie` line was not read.

use crate::scan;
use core::fmt;

/// Why a `Set-Cookie` line was not read. Holds no byte of the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SetCookieError {
    /// The line has no byte other than spaces and tabs.
    Empty,
    /// The line holds a control character other than HTAB (RFC 6265bis §5.6 step 1).
    ControlCharacter {
        /// Where the first one is, in bytes from 0.
        at: usize,
    },
    /// There is no `=` before the first `;` (RFC 6265 §5.2 step 2).
    NoEquals,
    /// There is nothing before the first `=` (RFC 6265 §5.2 step 5).
    NoName,
}

impl SetCookieError {
    /// The stable code, of the range of Set-Cookie and Cookie lines (`E3xx`). Never reused.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "E301",
            Self::ControlCharacter { .. } => "E302",
            Self::NoEquals => "E303",
            Self::NoName => "E304",
        }
    }

    /// The error for a line that is known to hold a control character.
    #[cold]
    pub(super) fn control_in(line: &[u8]) -> Self {
        let at = line.iter().position(|&byte| scan::is_control(byte)).unwrap_or(line.len());
        Self::ControlCharacter { at }
    }

    /// The error for a line whose first part holds no `=`.
    #[cold]
    pub(super) fn without_equals(line: &[u8]) -> Self {
        if scan::trim(line).is_empty() { Self::Empty } else { Self::NoEquals }
    }
}

impl fmt::Display for SetCookieError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => {
                f.write_str("the set-cookie line is empty: write name=value, or leave the line out")
            }
            Self::ControlCharacter { at } => write!(
                f,
                "control character at byte {at} of the set-cookie line: remove or encode it, \
                 browsers ignore the whole line"
            ),
            Self::NoEquals => f.write_str(
                "no equals sign before the first semicolon of the set-cookie line: write name=value",
            ),
            Self::NoName => f.write_str(
                "no name before the first equals sign of the set-cookie line: write name=value",
            ),
        }
    }
}

impl core::error::Error for SetCookieError {}
