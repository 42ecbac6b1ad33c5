//! A sighting with texts of its own, for callers that keep a decision longer than the line.

use super::visitor::Sighting;
use crate::category::Technology;
use crate::set_cookie::{Expiry, SetCookie};
use crate::site::Host;

/// A [`Sighting`] that borrows nothing.
#[derive(Clone)]
pub struct KeptSighting {
    /// The name, or a line that begins with it.
    bytes: Vec<u8>,
    is_line: bool,
    technology: Technology,
    host: Option<Host<'static>>,
    end: Option<Expiry>,
}

impl Sighting<'_> {
    /// The same sighting with texts of its own.
    #[must_use]
    pub fn keep(self) -> KeptSighting {
        let Self { name, technology, host, line, end } = self;
        let bytes = line.map_or_else(|| name.to_vec(), |line| line.to_bytes());
        let host = host.map(Host::into_owned);
        KeptSighting { bytes, is_line: line.is_some(), technology, host, end }
    }
}

impl KeptSighting {
    /// The sighting.
    #[must_use]
    pub fn borrowed(&self) -> Sighting<'_> {
        let line = if self.is_line { SetCookie::parse(&self.bytes).ok() } else { None };
        let name = line.map_or(self.bytes.as_slice(), |line| line.name());
        let host = self.host.as_ref().map(Host::borrowed);
        Sighting { name, technology: self.technology, host, line, end: self.end }
    }
}

/// Never the value.
impl core::fmt::Debug for KeptSighting {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.borrowed().fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_the_same_and_borrows_nothing() {
        let line = String::from(" _ads = SECRET ; Max-Age=60; Path=/");
        let seen = Sighting::set_cookie(&line).expect("a line").from_host("WWW.example.fr");
        let kept = seen.clone().keep();
        let again = kept.borrowed();
        assert_eq!(again.name, b"_ads");
        assert_eq!(again.line.map(|l| l.attributes()), seen.line.map(|l| l.attributes()));
        assert_eq!(again.host.map(|h| h.to_string()).as_deref(), Some("www.example.fr"));
        assert!(!format!("{kept:?}").contains("SECRET"));
        assert!(Sighting::named("a=b").keep().borrowed().line.is_none());
    }
}
