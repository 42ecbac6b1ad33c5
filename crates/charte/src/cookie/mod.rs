//! Parses `Set-Cookie` and `Cookie` lines in place, without copying.
//!
//! The parser follows RFC 6265 §5.2 as the IETF `http-state` test suite specifies it, with the
//! additions of RFC 6265bis §5.6. Where the two disagree:
//!
//! | case | RFC 6265bis | here, as RFC 6265 and the suite |
//! |---|---|---|
//! | name and value over 4,096 bytes | the line is ignored | read, and [`SetCookie::over_limit`] |
//! | lifetime over 400 days | cut to 400 days | read as written |
//!
//! These rules come from RFC 6265bis: a control character anywhere invalidates the line, attribute
//! values over 1,024 bytes are ignored, `Domain=` with no value erases an earlier one, a value
//! without a name is a cookie with an empty name, `SameSite`, name prefixes, and (from CHIPS)
//! `Partitioned`.
//!
//! [`SetCookie::is_deletion`] is stricter than [`SetCookie::expiry`]: browsers disagree about
//! unusual lines, and a line that only some of them treat as a deletion sets a cookie in the
//! others.
//!
//! Parsing has two steps. [`SetCookie::parse`] finds the name and the value;
//! [`SetCookie::attributes`] parses the rest on demand. Neither allocates.

mod attributes;
mod date;
mod error;
mod pairs;

pub use attributes::{Attributes, CookiePrefix, Expiry, PrefixCheck, SameSite};
pub(crate) use date::days_since_epoch;
pub use date::{parse_cookie_date, response_date};
pub use error::SetCookieError;
pub use pairs::{CookiePair, CookiePairs};

use core::fmt;

use crate::bytes;

/// Bytes of name and value together that a browser keeps (RFC 6265bis §5.6 step 5).
const PAIR_LIMIT: usize = 4096;

/// The value of one `Set-Cookie` header field, borrowed from the header's bytes.
///
/// The bytes need not be UTF-8. Attributes are parsed on demand, so a caller that needs only the
/// name pays only for the name. `Debug` shows the value's length, never the value.
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
    /// A line with a value and no name (`=v`, or `v` without a `=`) is a cookie with an empty
    /// name, which browsers keep and send.
    ///
    /// # Errors
    ///
    /// The line has neither a name nor a value, or holds a control character other than HTAB.
    #[inline]
    pub fn parse(line: &'a [u8]) -> Result<Self, SetCookieError> {
        if bytes::has_control(line) {
            return Err(SetCookieError::control_in(line));
        }
        let equals = bytes::find_either(b'=', b';', line);
        let Some((name, tail)) = equals.and_then(|at| bytes::split_around(at, line)) else {
            return Self::nameless(line);
        };
        if line.get(name.len()) == Some(&b';') {
            return Self::nameless(line);
        }
        let name = bytes::trim(name);
        if name.is_empty() {
            return Self::nameless(tail);
        }
        Ok(Self { name, tail })
    }

    /// A cookie with an empty name, of what follows the name and its `=`.
    #[cold]
    fn nameless(tail: &'a [u8]) -> Result<Self, SetCookieError> {
        let read = Self { name: tail.get(..0).unwrap_or_default(), tail };
        if read.value().is_empty() { Err(SetCookieError::Empty) } else { Ok(read) }
    }

    /// The name without the spaces and tabs around it; empty for a value without a name.
    #[inline]
    #[must_use]
    pub const fn name(&self) -> &'a [u8] {
        self.name
    }

    /// The value without the spaces and tabs around it; double quotes belong to it.
    #[inline]
    #[must_use]
    pub fn value(&self) -> &'a [u8] {
        bytes::trim(self.parts().0)
    }

    /// A line that reads the same.
    pub(crate) fn to_bytes(self) -> Vec<u8> {
        [self.name, b"=", self.tail].concat()
    }

    /// The value, not yet trimmed, and what follows the first `;`.
    #[inline]
    fn parts(&self) -> (&'a [u8], &'a [u8]) {
        bytes::split_once(b';', self.tail).unwrap_or((self.tail, &[]))
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

    /// Whether every browser treats the line as a deletion at `now` (seconds since the Unix epoch):
    /// it has `Max-Age` attributes, and each is a whole number of zero or less; or it has none, and
    /// its last `Expires` is a date that is not after `now`. `date` is the response's own time, if
    /// it has one ([`response_date`]). Browsers may count from it, so `Expires` must not be after
    /// it either.
    ///
    /// A line that is not a deletion sets a cookie, even if [`SetCookie::expiry`] is in the past.
    #[must_use]
    pub fn is_deletion(&self, now: i64, date: Option<i64>) -> bool {
        attributes::is_deletion(self.parts().1, date.map_or(now, |date| date.min(now)))
    }

    /// The attributes as they are written, each with the `;` before it.
    pub(crate) fn written_attributes(&self) -> impl Iterator<Item = &'a [u8]> {
        let mut rest = self.tail.get(self.parts().0.len()..).unwrap_or_default();
        core::iter::from_fn(move || {
            let after = rest.get(1..)?;
            let end = bytes::find(b';', after).unwrap_or(after.len()).saturating_add(1);
            let (attribute, left) = rest.split_at_checked(end)?;
            rest = left;
            Some(attribute)
        })
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
