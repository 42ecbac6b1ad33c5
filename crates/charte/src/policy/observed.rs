//! A cookie, or another tracker, as it was observed.

use core::fmt;
use std::borrow::Cow;

use crate::category::Technology;
use crate::cookie::{Expiry, SetCookie};
use crate::error::Error;
use crate::site::Host;
use crate::time::Time;

/// An observed cookie or other tracker: its name and any other known details.
///
/// ```
/// use charte::{ObservedCookie, Technology};
///
/// let cookie = ObservedCookie::from_set_cookie("_ads=1; Max-Age=60")?.with_host("ads.example");
/// assert_eq!(cookie.name(), b"_ads");
///
/// let stored = ObservedCookie::new("cart").with_technology(Technology::LocalStorage);
/// assert!(stored.host().is_none());
/// # Ok::<(), charte::Error>(())
/// ```
#[derive(Clone)]
pub struct ObservedCookie<'a> {
    name: Cow<'a, [u8]>,
    technology: Technology,
    host: Option<Host<'a>>,
    /// Whether the caller named a host, readable or not.
    host_named: bool,
    line: Option<Line<'a>>,
    expiry: Option<Expiry>,
}

/// The `Set-Cookie` line that sets it.
#[derive(Clone)]
enum Line<'a> {
    Read(SetCookie<'a>),
    /// Bytes that read the same.
    Owned(Box<[u8]>),
}

impl<'a> ObservedCookie<'a> {
    /// A cookie of which only the name is known.
    #[must_use]
    pub fn new(name: &'a (impl AsRef<[u8]> + ?Sized)) -> Self {
        Self::named(name.as_ref())
    }

    #[inline]
    pub(crate) const fn named(name: &'a [u8]) -> Self {
        Self {
            name: Cow::Borrowed(name),
            technology: Technology::Cookie,
            host: None,
            host_named: false,
            line: None,
            expiry: None,
        }
    }

    /// The cookie that the value of a `Set-Cookie` header sets.
    ///
    /// # Errors
    /// `E3xx` if a browser would ignore the line.
    pub fn from_set_cookie(line: &'a (impl AsRef<[u8]> + ?Sized)) -> Result<Self, Error> {
        Ok(Self::from(SetCookie::parse(line.as_ref())?))
    }

    /// Names the host that sets it. A text that names no host makes it unknown.
    #[must_use]
    pub fn with_host(self, host: &'a str) -> Self {
        Self { host: Host::read(host), host_named: true, ..self }
    }

    /// Names the host that sets it, where that is read already.
    #[must_use]
    pub fn with_parsed_host(self, host: Host<'a>) -> Self {
        Self { host: Some(host), host_named: true, ..self }
    }

    /// States how it is stored, where that is not in a cookie.
    #[must_use]
    pub fn with_technology(mut self, technology: Technology) -> Self {
        self.technology = technology;
        self
    }

    /// States when it ends, where that is known without a `Set-Cookie` line.
    #[must_use]
    pub fn with_expiry(mut self, expiry: Expiry) -> Self {
        self.expiry = Some(expiry);
        self
    }

    /// The name, empty for a cookie without one.
    #[must_use]
    pub fn name(&self) -> &[u8] {
        &self.name
    }

    /// The name as text. Bytes that are not UTF-8 are shown as `�`.
    #[must_use]
    pub fn shown_name(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(&self.name)
    }

    /// How it is stored.
    #[must_use]
    pub fn technology(&self) -> Technology {
        self.technology
    }

    /// The host that sets it, or `None` if it is unknown.
    #[must_use]
    pub fn host(&self) -> Option<&Host<'a>> {
        self.host.as_ref()
    }

    /// The host that sets it: its own, or the visitor's if it was observed without one.
    #[inline]
    pub(crate) fn host_or<'b>(&'b self, visitor: Option<&'b Host<'b>>) -> Option<&'b Host<'b>> {
        if self.host_named { self.host.as_ref() } else { visitor }
    }

    /// Whether a host was named, readable or not.
    #[inline]
    pub(crate) fn is_host_named(&self) -> bool {
        self.host_named
    }

    /// The `Set-Cookie` line that sets it, or `None` if it was observed otherwise.
    #[must_use]
    pub fn set_cookie(&self) -> Option<SetCookie<'_>> {
        match self.line.as_ref()? {
            Line::Read(line) => Some(*line),
            Line::Owned(bytes) => SetCookie::parse(bytes).ok(),
        }
    }

    /// When it ends, for a response received at `now`, or `None` if that was not observed.
    #[must_use]
    pub fn expiry(&self, now: Time) -> Option<Expiry> {
        self.set_cookie().map(|line| line.expiry(now.unix())).or(self.expiry)
    }

    /// The same cookie, owning its texts.
    #[must_use]
    pub fn into_owned(self) -> ObservedCookie<'static> {
        let line = self.line.map(|line| match line {
            Line::Read(line) => Line::Owned(line.to_bytes().into()),
            Line::Owned(bytes) => Line::Owned(bytes),
        });
        ObservedCookie {
            name: Cow::Owned(self.name.into_owned()),
            technology: self.technology,
            host: self.host.map(Host::into_owned),
            host_named: self.host_named,
            line,
            expiry: self.expiry,
        }
    }
}

/// The cookie that the line sets.
impl<'a> From<SetCookie<'a>> for ObservedCookie<'a> {
    #[inline]
    fn from(line: SetCookie<'a>) -> Self {
        Self { line: Some(Line::Read(line)), ..Self::named(line.name()) }
    }
}

/// Never the value.
impl fmt::Debug for ObservedCookie<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ObservedCookie")
            .field("name", &self.shown_name())
            .field("technology", &self.technology)
            .field("host", &self.host)
            .field("line", &self.set_cookie())
            .field("expiry", &self.expiry)
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_owned_cookie_says_the_same() {
        let line = String::from(" _ads = SECRET ; Max-Age=60; Path=/");
        let seen = ObservedCookie::from_set_cookie(&line).expect("a line");
        let seen = seen.with_host("WWW.example.fr");
        let owned = seen.clone().into_owned();
        assert_eq!(owned.name(), b"_ads");
        assert_eq!(
            owned.set_cookie().map(|l| l.attributes()),
            seen.set_cookie().map(|l| l.attributes())
        );
        assert_eq!(owned.expiry(Time::from_unix(1)), Some(Expiry::At(61)));
        assert_eq!(owned.host().map(ToString::to_string).as_deref(), Some("www.example.fr"));
        assert!(!format!("{owned:?}{seen:?}").contains("SECRET"));
        assert!(ObservedCookie::new("a=b").into_owned().set_cookie().is_none());
    }
}
