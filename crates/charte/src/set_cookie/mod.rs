//! A `Set-Cookie` line, and a `Cookie` line, as facts: read in place, never copied.
//!
//! The reader follows RFC 6265 §5.2 as the IETF `http-state` test suite pins it down, with what
//! RFC 6265bis §5.6 added since. Where the two disagree, the suite decides:
//!
//! | case | RFC 6265bis | here, as RFC 6265 and the suite |
//! |---|---|---|
//! | no `=` before the first `;` | a cookie with an empty name | an error |
//! | nothing before the `=` | a cookie with an empty name | an error |
//! | `Domain=` with no value | erases an earlier `Domain` | is ignored |
//! | name and value over 4,096 bytes | the line is ignored | read, and [`SetCookie::over_limit`] |
//! | lifetime over 400 days | cut to 400 days | read as written |
//!
//! From RFC 6265bis come: a control character anywhere voids the line, attribute values over
//! 1,024 bytes are ignored, `SameSite`, name prefixes, and (from CHIPS) `Partitioned`.
//!
//! Reading has two levels. [`SetCookie::parse`] finds the name and the value;
//! [`SetCookie::attributes`] reads the rest when somebody asks. Neither allocates.

mod attributes;
mod date;
mod error;
mod pairs;

pub use attributes::{Attributes, CookiePrefix, Expiry, PrefixCheck, SameSite};
pub(crate) use date::days_since_epoch;
pub use date::parse_cookie_date;
pub use error::SetCookieError;
pub(crate) use pairs::NameFinder;
pub use pairs::{CookiePair, CookiePairs};

use core::fmt;

use crate::scan;

/// Bytes of name and value together that a browser keeps (RFC 6265bis §5.6 step 5).
const PAIR_LIMIT: usize = 4096;

/// The value of one `Set-Cookie` header field, borrowed from the header's bytes.
///
/// The bytes need not be UTF-8. Attributes are not read before they are asked for, so a caller
/// that needs only the name pays only for the name. `Debug` tells the value's length, never the
/// value.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct SetCookie<'a> {
    name: &'a [u8],
    /// What follows the first `=`. Where the value ends is looked for when somebody asks.
    tail: &'a [u8],
}

impl<'a> SetCookie<'a> {
    /// Reads the name and the value of a line, which comes without `Set-Cookie:` and without its
    /// line end (RFC 6265 §5.2).
    ///
    /// # Errors
    ///
    /// The line is empty, holds a control character other than HTAB, or has no name before a `=`.
    /// A browser may still keep some of these (see the module's table); a filter should not let
    /// through what it could not name.
    #[inline]
    pub fn parse(line: &'a [u8]) -> Result<Self, SetCookieError> {
        if scan::has_control(line) {
            return Err(SetCookieError::control_in(line));
        }
        Self::parse_clean(line)
    }

    /// As [`SetCookie::parse`], of a line without control characters but tabs.
    #[inline(always)]
    pub(crate) fn parse_clean(line: &'a [u8]) -> Result<Self, SetCookieError> {
        let equals = scan::find_either(b'=', b';', line);
        let Some((name, tail)) = equals.and_then(|at| scan::split_around(line, at)) else {
            return Err(SetCookieError::without_equals(line));
        };
        if line.get(name.len()) == Some(&b';') {
            return Err(SetCookieError::without_equals(line));
        }
        let name = scan::trim(name);
        if name.is_empty() {
            return Err(SetCookieError::NoName);
        }
        Ok(Self { name, tail })
    }

    /// The name: at least one byte, without the spaces and tabs around it.
    #[inline]
    #[must_use]
    pub const fn name(&self) -> &'a [u8] {
        self.name
    }

    /// The value without the spaces and tabs around it; double quotes belong to it.
    #[inline]
    #[must_use]
    pub fn value(&self) -> &'a [u8] {
        scan::trim(self.parts().0)
    }

    /// A line that reads the same.
    pub(crate) fn to_bytes(self) -> Vec<u8> {
        [self.name, b"=", self.tail].concat()
    }

    /// The value, not yet trimmed, and what follows the first `;`.
    #[inline]
    fn parts(&self) -> (&'a [u8], &'a [u8]) {
        scan::split(b';', self.tail).unwrap_or((self.tail, &[]))
    }

    /// Whether name and value together are over 4,096 bytes, so that a browser ignores the line
    /// (RFC 6265bis §5.6 step 5).
    #[inline]
    #[must_use]
    pub fn over_limit(&self) -> bool {
        let over = |value: &[u8]| self.name.len().saturating_add(value.len()) > PAIR_LIMIT;
        over(self.tail) && over(self.value())
    }

    /// Reads the attributes, in one pass over what follows the first `;`.
    #[must_use]
    pub fn attributes(&self) -> Attributes<'a> {
        Attributes::read(self.parts().1)
    }

    /// When the cookie ends, for a response received at `now` (seconds since the Unix epoch):
    /// `Max-Age`, else `Expires`, else the session. Only these two attributes are read.
    #[must_use]
    pub fn expiry(&self, now: i64) -> Expiry {
        Attributes::read_lifetime(self.parts().1).expiry(now)
    }

    /// Whether the line deletes the cookie: `Max-Age` is zero or less, or without a `Max-Age`
    /// `Expires` is not after `now` (seconds since the Unix epoch).
    #[must_use]
    pub fn is_deletion(&self, now: i64) -> bool {
        self.expiry(now).is_past(now)
    }

    /// The name's prefix and whether the attributes keep its rules, or `None` without a prefix
    /// (RFC 6265bis §5.7). Attributes are read only when there is one.
    #[must_use]
    pub fn prefix(&self) -> Option<PrefixCheck> {
        let prefix = CookiePrefix::of(self.name)?;
        Some(PrefixCheck { prefix, kept: self.attributes().keeps(prefix) })
    }

    /// Whether the line says `SameSite=None` without `Secure`, which browsers refuse
    /// (RFC 6265bis §5.7).
    #[must_use]
    pub fn same_site_none_without_secure(&self) -> bool {
        self.attributes().same_site_none_without_secure()
    }
}

impl fmt::Debug for SetCookie<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SetCookie")
            .field("name", &format_args!("\"{}\"", self.name.escape_ascii()))
            .field("value_len", &self.value().len())
            .field("attributes", &self.attributes())
            .finish()
    }
}
