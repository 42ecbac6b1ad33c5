//! The attributes of a `Set-Cookie` line (RFC 6265 §5.2.1–§5.2.6, RFC 6265bis §5.6).

use super::date::parse_cookie_date;
use crate::bytes;
use core::fmt;

/// Bytes of an attribute's value that are read; longer ones void the attribute
/// (RFC 6265bis §5.6).
const VALUE_LIMIT: usize = 1024;

/// The attributes of one line. If an attribute occurs several times, the last one counts, except
/// for occurrences that the RFC ignores.
///
/// `Debug` shows a path only up to its `?` or `#`.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Attributes<'a> {
    /// The text of `Expires`, read as a date only by [`Self::expires_at`]; it may turn out not to
    /// be one. Of several, the last that is a date.
    pub expires: Option<&'a [u8]>,
    /// `Max-Age` in seconds; a number beyond 64 bits is the nearest one within. `None` also when
    /// the text is not a whole number.
    pub max_age: Option<i64>,
    /// `Domain` without one leading dot, never empty; letter case as written.
    pub domain: Option<&'a [u8]>,
    /// `Path`, beginning with `/`. `None` means the default path, which depends on the request (RFC
    /// 6265 §5.1.4): there is no `Path`, or it does not begin with `/`.
    pub path: Option<&'a [u8]>,
    /// `Secure`.
    pub secure: bool,
    /// `HttpOnly`.
    pub http_only: bool,
    /// `SameSite`. `None` is the browser's default: no `SameSite`, or an unknown word in the last
    /// one (RFC 6265bis §5.6.7).
    pub same_site: Option<SameSite>,
    /// `Partitioned` (CHIPS).
    pub partitioned: bool,
}

/// The three words of `SameSite`, in any ASCII case (RFC 6265bis §5.6.7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SameSite {
    /// Sent with same-site requests only.
    Strict,
    /// Also sent when the visitor follows a link from another site.
    Lax,
    /// Sent with every request; needs `Secure`.
    None,
}

/// When a cookie ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Expiry {
    /// With the browser's session.
    Session,
    /// At this many seconds since the Unix epoch. `i64::MIN` for a `Max-Age` of zero or less, as
    /// the RFC's "earliest representable" time; `i64::MAX` if it is out of range.
    At(i64),
}

impl Expiry {
    /// Whether the cookie has ended at `now`, in seconds since the Unix epoch; the second of the
    /// end itself counts as ended.
    #[inline]
    #[must_use]
    pub const fn is_past(self, now: i64) -> bool {
        matches!(self, Self::At(at) if at <= now)
    }
}

/// A prefix of a cookie's name that binds its attributes (RFC 6265bis §5.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CookiePrefix {
    /// `__Secure-`: requires `Secure`.
    Secure,
    /// `__Host-`: requires `Secure`, `Path=/` and no `Domain`.
    Host,
    /// `__Http-`: requires `Secure` and `HttpOnly`.
    Http,
    /// `__Host-Http-`: has the requirements of `__Host-` and `__Http-`.
    HostHttp,
}

impl CookiePrefix {
    /// The prefix of a name, in any ASCII case.
    #[must_use]
    pub fn of(name: &[u8]) -> Option<Self> {
        let tail = name.strip_prefix(b"__")?;
        if let Some(rest) = bytes::strip_word(b"host-", tail) {
            let http = bytes::strip_word(b"http-", rest).is_some();
            Some(if http { Self::HostHttp } else { Self::Host })
        } else if bytes::strip_word(b"secure-", tail).is_some() {
            Some(Self::Secure)
        } else if bytes::strip_word(b"http-", tail).is_some() {
            Some(Self::Http)
        } else {
            None
        }
    }

    /// Whether the prefix requires `HttpOnly`.
    pub(crate) const fn wants_http_only(self) -> bool {
        matches!(self, Self::Http | Self::HostHttp)
    }

    /// Whether the prefix requires `Path=/` and no `Domain`.
    pub(crate) const fn wants_host_alone(self) -> bool {
        matches!(self, Self::Host | Self::HostHttp)
    }
}

/// A name's prefix, and whether the line keeps its rules; browsers refuse a line that does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PrefixCheck {
    /// Which prefix.
    pub prefix: CookiePrefix,
    /// Whether the attributes meet the prefix's requirements.
    pub kept: bool,
}

impl<'a> Attributes<'a> {
    /// Reads every attribute of `rest`, what follows the first `;` of a line.
    pub(super) fn read(rest: &'a [u8]) -> Self {
        let mut read = Self::default();
        for part in Parts(rest) {
            // Enough letters to try one name only.
            match part {
                [b'p' | b'P', _, b't' | b'T', ..] => {
                    if let Some(value) = value_of(b"path", part) {
                        read.path = value.starts_with(b"/").then_some(value);
                    }
                }
                [b's' | b'S', b'a' | b'A', ..] => {
                    if let Some(value) = value_of(b"samesite", part) {
                        read.same_site = SameSite::from_word(value);
                    }
                }
                [b's' | b'S', ..] => read.secure |= value_of(b"secure", part).is_some(),
                [b'h' | b'H', ..] => read.http_only |= value_of(b"httponly", part).is_some(),
                [b'd' | b'D', ..] => read.note_domain(part),
                [b'e' | b'E', ..] => read.note_expires(part),
                [b'm' | b'M', ..] => read.note_max_age(part),
                [b'p' | b'P', ..] => read.partitioned |= value_of(b"partitioned", part).is_some(),
                _ => {}
            }
        }
        read
    }

    /// Reads `Expires` and `Max-Age` only.
    pub(super) fn read_lifetime(rest: &'a [u8]) -> Self {
        let mut read = Self::default();
        for part in Parts(rest) {
            match part {
                [b'e' | b'E', ..] => read.note_expires(part),
                [b'm' | b'M', ..] => read.note_max_age(part),
                _ => {}
            }
        }
        read
    }

    /// The end that `Expires` names, in seconds since the Unix epoch, when it is a date.
    #[must_use]
    pub fn expires_at(&self) -> Option<i64> {
        parse_cookie_date(self.expires?)
    }

    /// As [`SetCookie::expiry`](super::SetCookie::expiry).
    #[must_use]
    pub fn expiry(&self, now: i64) -> Expiry {
        match self.max_age {
            Some(seconds) if seconds <= 0 => Expiry::At(i64::MIN),
            Some(seconds) => Expiry::At(now.saturating_add(seconds)),
            None => self.expires_at().map_or(Expiry::Session, Expiry::At),
        }
    }

    /// Whether these attributes meet the requirements of a name prefix (RFC 6265bis §5.7). All
    /// prefixes require `Secure`. A default path that happens to be `/` does not count as `Path=/`.
    #[must_use]
    pub fn keeps(&self, prefix: CookiePrefix) -> bool {
        let host_alone = self.domain.is_none() && self.path == Some(b"/");
        self.secure
            && (self.http_only || !prefix.wants_http_only())
            && (host_alone || !prefix.wants_host_alone())
    }

    /// As [`SetCookie::same_site_none_without_secure`](super::SetCookie::same_site_none_without_secure).
    #[must_use]
    pub fn same_site_none_without_secure(&self) -> bool {
        self.same_site == Some(SameSite::None) && !self.secure
    }

    fn note_domain(&mut self, part: &'a [u8]) {
        // The last one counts, an empty one too: then the host alone (RFC 6265bis §5.7).
        if let Some(value) = value_of(b"domain", part) {
            let domain = value.strip_prefix(b".").unwrap_or(value);
            self.domain = (!domain.is_empty()).then_some(domain);
        }
    }

    fn note_expires(&mut self, part: &'a [u8]) {
        // RFC 6265 §5.2.1: what is not a date is ignored, so it replaces no earlier one. The first
        // is taken on trust; it is read when somebody asks.
        if let Some(value) = value_of(b"expires", part)
            && (self.expires.is_none() || parse_cookie_date(value).is_some())
        {
            self.expires = Some(value);
        }
    }

    fn note_max_age(&mut self, part: &'a [u8]) {
        self.max_age = value_of(b"max-age", part).and_then(whole_seconds).or(self.max_age);
    }
}

impl fmt::Debug for Attributes<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path.and_then(|path| path.split(|byte| matches!(byte, b'?' | b'#')).next());
        f.debug_struct("Attributes")
            .field("expires", &self.expires_at())
            .field("max_age", &self.max_age)
            .field("domain", &self.domain.map(|text| text.escape_ascii().to_string()))
            .field("path", &path.map(|text| text.escape_ascii().to_string()))
            .field("secure", &self.secure)
            .field("http_only", &self.http_only)
            .field("same_site", &self.same_site)
            .field("partitioned", &self.partitioned)
            .finish()
    }
}

impl SameSite {
    fn from_word(word: &[u8]) -> Option<Self> {
        if word.eq_ignore_ascii_case(b"lax") {
            Some(Self::Lax)
        } else if word.eq_ignore_ascii_case(b"strict") {
            Some(Self::Strict)
        } else if word.eq_ignore_ascii_case(b"none") {
            Some(Self::None)
        } else {
            None
        }
    }
}

/// The parts between semicolons, from their first byte that is neither space nor tab.
struct Parts<'a>(&'a [u8]);

impl<'a> Iterator for Parts<'a> {
    type Item = &'a [u8];

    #[inline]
    fn next(&mut self) -> Option<&'a [u8]> {
        if self.0.is_empty() {
            return None;
        }
        let (part, rest) = bytes::split_once(b';', self.0).unwrap_or((self.0, &[]));
        self.0 = rest;
        Some(bytes::trim_start(part))
    }
}

/// As [`SetCookie::is_deletion`](super::SetCookie::is_deletion), of what follows the first `;` of
/// a line. `now` is the earlier of the two times.
pub(super) fn is_deletion(rest: &[u8], now: i64) -> bool {
    let (mut by_age, mut expires) = (None, None);
    for part in Parts(rest) {
        if let Some(value) = value_however_long(b"max-age", part) {
            let zero_or_less = value.len() <= VALUE_LIMIT
                && whole_seconds(value).is_some_and(|seconds| seconds <= 0);
            by_age = Some(by_age.unwrap_or(true) && zero_or_less);
        } else if let Some(value) = value_however_long(b"expires", part) {
            expires = Some(value);
        }
    }
    by_age.unwrap_or_else(|| {
        let date = expires.filter(|value| value.len() <= VALUE_LIMIT).and_then(parse_cookie_date);
        date.is_some_and(|date| date <= now)
    })
}

/// The value of `part` when its name is `name` (given in lower case): empty without a `=`, and
/// `None` when it is too long to count.
#[inline]
fn value_of<'a, const N: usize>(name: &[u8; N], part: &'a [u8]) -> Option<&'a [u8]> {
    value_however_long(name, part).filter(|value| value.len() <= VALUE_LIMIT)
}

#[inline]
fn value_however_long<'a, const N: usize>(name: &[u8; N], part: &'a [u8]) -> Option<&'a [u8]> {
    match bytes::trim_start(bytes::strip_word(name, part)?) {
        end @ [] => Some(end),
        [b'=', value @ ..] => Some(bytes::trim(value)),
        _ => None,
    }
}

/// A whole number in decimal digits after at most one `-`, held within 64 bits
/// (RFC 6265bis §5.6.2).
fn whole_seconds(text: &[u8]) -> Option<i64> {
    let (negative, digits) = match text {
        [b'-', digits @ ..] => (true, digits),
        digits => (false, digits),
    };
    if digits.is_empty() {
        return None;
    }
    let mut seconds = 0_i64;
    for byte in digits {
        let digit = i64::from(byte.checked_sub(b'0').filter(|digit| *digit <= 9)?);
        let digit = if negative { digit.saturating_neg() } else { digit };
        seconds = seconds.saturating_mul(10).saturating_add(digit);
    }
    Some(seconds)
}
