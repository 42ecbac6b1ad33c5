//! Hosts, registrable domains and same-site (spec §4).

use core::fmt;
use core::hash::{Hash, Hasher};
use core::str::FromStr;
use std::borrow::Cow;

use url::{Host as ParsedHost, Url};

use crate::error::{Error, ErrorCode};
use crate::suffix;

/// A host in its canonical form: ASCII lower case (UTS 46, non-transitional), no trailing dot and
/// no port; an IPv6 address as RFC 5952 writes it, without brackets.
///
/// ```
/// use charte::Host;
///
/// let host = Host::parse("WWW.Example.co.uk:8443")?;
/// assert_eq!(host.as_str(), "www.example.co.uk");
/// assert_eq!(host.registrable(), Some("example.co.uk"));
/// assert!(host.same_site(&Host::parse("static.example.co.uk")?));
/// # Ok::<(), charte::Error>(())
/// ```
#[derive(Clone)]
pub struct Host<'a> {
    text: Cow<'a, str>,
    address: bool,
    site: Site,
}

/// What is known about a host's registrable domain. Looking it up in the list costs more than the
/// rest of a comparison, so a host that is compared with many others keeps the result.
#[derive(Clone, Copy)]
enum Site {
    NotLookedUp,
    None,
    /// Its start in the text, which has at most 253 bytes.
    From(u8),
}

impl<'a> Host<'a> {
    const fn new(text: Cow<'a, str>, address: bool) -> Self {
        Self { text, address, site: Site::NotLookedUp }
    }

    /// No host at all, in place of one that is not read yet.
    pub(crate) fn nowhere() -> Self {
        Self::new(Cow::Borrowed(""), false)
    }

    /// Reads a host, with or without a port: `WWW.Example.FR.`, `[::1]:8080`, `bücher.example`.
    /// A host in its canonical form is borrowed, not copied.
    ///
    /// # Errors
    /// `E108`: the text is not a host.
    pub fn parse(text: &'a str) -> Result<Self, Error> {
        Self::read(text).ok_or_else(|| {
            Error::new(ErrorCode::Malformed, "not a host").with_help("write it as shop.example.org")
        })
    }

    /// As [`Host::parse`], where the caller has no use for an error.
    pub(crate) fn read(text: &'a str) -> Option<Self> {
        if is_plain(text.as_bytes()) {
            return Some(Self::new(Cow::Borrowed(text), false));
        }
        if let Ok(address) = text.parse::<std::net::Ipv6Addr>() {
            return Some(Self::new(Cow::Owned(address.to_string()), true));
        }
        let name = match text.rsplit_once(':') {
            Some((host, port)) if port.len() <= 5 && port.bytes().all(|b| b.is_ascii_digit()) => {
                host
            }
            _ => text,
        };
        Self::from_parsed(&ParsedHost::parse(name).ok()?)
    }

    /// As [`Host::read`] of the bytes, with a single comparison if they are this host already, as
    /// in most requests.
    pub(crate) fn parse_like<'t>(&'t self, text: &'t [u8]) -> Option<Host<'t>> {
        if text == self.as_str().as_bytes() {
            return Some(self.borrowed());
        }
        core::str::from_utf8(text).ok().and_then(Host::read)
    }

    fn from_parsed<S: AsRef<str>>(host: &ParsedHost<S>) -> Option<Self> {
        let (text, address) = match host {
            ParsedHost::Domain(name) => {
                let name = name.as_ref();
                let name = name.strip_suffix('.').unwrap_or(name);
                let empty = name.split('.').any(str::is_empty);
                if empty || name.len() > 253 {
                    return None;
                }
                (name.to_ascii_lowercase(), false)
            }
            ParsedHost::Ipv4(address) => (address.to_string(), true),
            ParsedHost::Ipv6(address) => (address.to_string(), true),
        };
        Some(Self::new(Cow::Owned(text), address))
    }

    /// The host of a page's address, or `None` for a page without a host (`about:blank`), for text
    /// that is not an address, and for an empty text.
    ///
    /// ```
    /// use charte::Host;
    ///
    /// let host = Host::of_page("https://www.example.fr/basket?step=2").expect("it has a host");
    /// assert_eq!(host.as_str(), "www.example.fr");
    /// assert!(Host::of_page("about:blank").is_none());
    /// ```
    #[must_use]
    pub fn of_page(page: &'a str) -> Option<Self> {
        if let Some(host) = plain_authority(page) {
            return Some(Self::new(Cow::Borrowed(host), false));
        }
        if page.contains("://") {
            return Self::from_parsed(&Url::parse(page).ok()?.host()?);
        }
        if page.contains(['/', ':']) { None } else { Self::read(page) }
    }

    /// The canonical text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether the host is an IP address.
    #[must_use]
    pub fn is_address(&self) -> bool {
        self.address
    }

    /// Whether the host is this machine: `localhost`, a name below it, or a loopback address.
    pub(crate) fn is_loopback(&self) -> bool {
        match self.text.parse::<std::net::IpAddr>() {
            Ok(address) => address.is_loopback(),
            Err(_) => self.text == "localhost" || self.text.ends_with(".localhost"),
        }
    }

    /// The registrable domain by the Public Suffix List, with its ICANN and private sections:
    /// `example.co.uk` of `www.example.co.uk`. `None` for an IP address, a single label, or a public
    /// suffix.
    #[must_use]
    pub fn registrable(&self) -> Option<&str> {
        match self.site {
            Site::From(start) => self.text.get(usize::from(start)..),
            Site::NotLookedUp if !self.address => {
                self.text.get(suffix::registrable_start(&self.text)?..)
            }
            _ => None,
        }
    }

    /// The same host with its registrable domain looked up, and kept: for one that is compared with
    /// many others. Comparisons give the same answers without.
    ///
    /// ```
    /// use charte::Host;
    ///
    /// let page = Host::parse("www.example.fr")?.looked_up();
    /// let hosts = ["static.example.fr", "ads.example"];
    /// let ours = hosts.iter().filter(|host| Host::parse(host).is_ok_and(|h| page.same_site(&h)));
    /// assert_eq!(ours.count(), 1);
    /// # Ok::<(), charte::Error>(())
    /// ```
    #[must_use]
    pub fn looked_up(mut self) -> Self {
        self.look_up();
        self
    }

    /// Looks up the registrable domain and keeps it.
    #[inline]
    pub(crate) fn look_up(&mut self) {
        if let Site::NotLookedUp = self.site {
            self.site = self.site_by_list();
        }
    }

    fn site_by_list(&self) -> Site {
        let start = (!self.address).then(|| suffix::registrable_start(&self.text)).flatten();
        start.map_or(Site::None, |start| u8::try_from(start).map_or(Site::NotLookedUp, Site::From))
    }

    /// Whether both are on the same site: equal hosts, or equal registrable domains.
    #[must_use]
    pub fn same_site(&self, other: &Host<'_>) -> bool {
        if self.text == other.text {
            return true;
        }
        // A host that does not end in the other's domain is on another site, without a look at the
        // list. One that does may still be: a public suffix can lie below a registrable domain.
        self.registrable()
            .is_some_and(|site| other.text.ends_with(site) && other.registrable() == Some(site))
    }

    /// Whether `other` is this host or a subdomain of it. An IP address covers only itself.
    #[must_use]
    pub fn covers(&self, other: &Host<'_>) -> bool {
        self.text == other.text
            || (!self.address
                && !other.address
                && other
                    .text
                    .strip_suffix(self.text.as_ref())
                    .is_some_and(|rest| rest.ends_with('.')))
    }

    /// The same host, borrowing the text of this one.
    #[must_use]
    pub fn borrowed(&self) -> Host<'_> {
        Host { text: Cow::Borrowed(&self.text), address: self.address, site: self.site }
    }

    /// The same host, owning its text.
    #[must_use]
    pub fn into_owned(self) -> Host<'static> {
        Host { text: Cow::Owned(self.text.into_owned()), address: self.address, site: self.site }
    }
}

impl PartialEq for Host<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text && self.address == other.address
    }
}

impl Eq for Host<'_> {}

impl Hash for Host<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

impl fmt::Debug for Host<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Host").field(&self.text).finish()
    }
}

/// As [`Host::parse`], with a copy of the text.
impl FromStr for Host<'static> {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Host::parse(text).map(Host::into_owned)
    }
}

/// As [`Host::parse`].
impl<'a> TryFrom<&'a str> for Host<'a> {
    type Error = Error;

    fn try_from(text: &'a str) -> Result<Self, Error> {
        Self::parse(text)
    }
}

impl fmt::Display for Host<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// Whether the text is canonical already: lower-case labels, none of them empty, and none that IDNA
/// or an address parser must look at.
fn is_plain(text: &[u8]) -> bool {
    let mut label_start = true;
    let mut last_label_digits = true;
    let (mut previous, mut before) = (b'.', b'.');
    for &byte in text {
        match byte {
            b'a'..=b'z' | b'_' => last_label_digits = false,
            b'0'..=b'9' => {
                if label_start {
                    last_label_digits = true;
                }
            }
            b'-' if !label_start => {
                // `xn--` and the like: IDNA must look at it.
                if previous == b'-' && before != b'.' {
                    return false;
                }
                last_label_digits = false;
            }
            b'.' if !label_start => last_label_digits = true,
            _ => return false,
        }
        label_start = byte == b'.';
        (before, previous) = (previous, byte);
    }
    !label_start && !last_label_digits && text.len() <= 253
}

/// The host of `https://host[:port]/…` if it is canonical already, without parsing the whole
/// address.
fn plain_authority(page: &str) -> Option<&str> {
    let rest = page.strip_prefix("https://").or_else(|| page.strip_prefix("http://"))?;
    let authority = rest.split(['/', '?', '#']).next()?;
    let host = match authority.split_once(':') {
        None => authority,
        Some((host, port)) if port.bytes().all(|b| b.is_ascii_digit()) && port.len() <= 4 => host,
        Some(_) => return None,
    };
    is_plain(host.as_bytes()).then_some(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn host(text: &str) -> Option<String> {
        Host::read(text).map(|h| h.to_string())
    }

    #[test]
    fn canonical_form() {
        for (given, canonical) in [
            ("WWW.Example.FR.", "www.example.fr"),
            ("localhost:8000", "localhost"),
            ("bücher.example", "xn--bcher-kva.example"),
            ("straße.de", "xn--strae-oqa.de"),
            ("[2001:DB8:0:0:0:0:0:1]:443", "2001:db8::1"),
            ("2001:db8::1", "2001:db8::1"),
            ("127.0.0.1:80", "127.0.0.1"),
            ("0x7f.1", "127.0.0.1"),
            ("a_b.example", "a_b.example"),
            ("r1---sn.example", "r1---sn.example"),
            ("1.example", "1.example"),
        ] {
            assert_eq!(host(given).as_deref(), Some(canonical), "{given}");
        }
        for bad in [
            "",
            ".",
            ".example.com",
            "a..b",
            "a b",
            "exa%00mple",
            "[::1",
            "::1::",
            "a/b",
            "1.2.3.4.5",
        ] {
            assert_eq!(host(bad), None, "{bad}");
            let error = Host::parse(bad).unwrap_err();
            assert_eq!(error.code(), ErrorCode::Malformed, "{bad}");
            assert_eq!(bad.parse::<Host<'static>>(), Err(error), "{bad}");
        }
    }

    #[test]
    fn pages() {
        let page = |p: &str| Host::of_page(p).map(|h| h.to_string());
        assert_eq!(page("https://www.example.fr:8443/a?b=c#d").as_deref(), Some("www.example.fr"));
        assert_eq!(page("https://user:pass@Example.FR/").as_deref(), Some("example.fr"));
        assert_eq!(page("http://[::1]:3000/").as_deref(), Some("::1"));
        assert_eq!(page("https://user@evil.example/").as_deref(), Some("evil.example"));
        assert_eq!(page("example.fr").as_deref(), Some("example.fr"));
        for none in [
            "about:blank",
            "",
            "data:text/html,x",
            "file:///tmp/x",
            "/path",
            "https://",
            "javascript:1",
        ] {
            assert_eq!(page(none), None, "{none}");
        }
    }

    #[test]
    fn sites() {
        let same = |a: &str, b: &str| Host::parse(a).unwrap().same_site(&Host::parse(b).unwrap());
        assert!(same("stats.example.fr", "www.example.fr"));
        assert!(same("a.portal.intranet", "portal.intranet"));
        assert!(same("localhost", "localhost:1"));
        assert!(same("co.uk", "co.uk"));
        assert!(!same("notexample.fr", "example.fr"));
        assert!(!same("other.co.uk", "shop.co.uk"));
        assert!(!same("alice.github.io", "bob.github.io"));
        assert!(!same("a.gouv.fr", "b.gouv.fr"));
        // A public suffix below a registrable domain.
        assert!(same("www.amazonaws.com", "console.amazonaws.com"));
        assert!(!same("www.amazonaws.com", "bucket.s3.amazonaws.com"));
        assert!(!same("bucket.s3.amazonaws.com", "www.amazonaws.com"));
        assert!(!same("10.0.0.1", "127.0.0.1"));
        assert!(!same("1.0.0.1", "2.0.0.1"));
    }

    #[test]
    fn what_is_looked_up_answers_the_same() {
        let long = format!("{}.example.fr", "a".repeat(300));
        let texts = ["www.example.fr", "example.fr", "fr", "localhost", "10.0.0.1", "::1", "co.uk"];
        let texts = texts.into_iter().chain(["x.compute.amazonaws.com", "a.github.io", &long]);
        let hosts: Vec<Host<'_>> = texts.filter_map(Host::read).collect();
        for host in &hosts {
            let mut known = host.clone();
            known.look_up();
            assert_eq!(known, *host);
            assert_eq!(known.registrable(), host.registrable());
            for other in &hosts {
                assert_eq!(known.same_site(other), host.same_site(other), "{host} {other}");
            }
        }
    }

    #[test]
    fn the_canonical_form_is_read_as_itself() {
        for text in
            ["www.example.fr", "2001:db8::1", "127.0.0.1", "localhost", "xn--bcher-kva.example"]
        {
            let host = Host::parse(text).unwrap();
            assert_eq!(host.as_str(), text);
            assert_eq!(host.parse_like(text.as_bytes()), Some(host.borrowed()));
        }
        let host = Host::parse("www.example.fr").unwrap();
        for other in ["WWW.example.fr.", "example.fr:80", "", "[::1]"] {
            assert_eq!(host.parse_like(other.as_bytes()), Host::read(other));
        }
    }

    #[test]
    fn covering() {
        let covers = |a: &str, b: &str| Host::parse(a).unwrap().covers(&Host::parse(b).unwrap());
        assert!(covers("example.fr", "www.example.fr"));
        assert!(covers("example.fr", "example.fr"));
        assert!(!covers("example.fr", "notexample.fr"));
        assert!(!covers("www.example.fr", "example.fr"));
        assert!(covers("10.0.0.1", "10.0.0.1"));
    }
}
