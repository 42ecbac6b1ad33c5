//! The page that a cookie is set on.

use crate::category::Party;
use crate::site::Host;

/// The page that a cookie is set on, as far as it is known.
///
/// Together with the host that sets the cookie, it distinguishes first party from third party (spec
/// §4).
#[derive(Clone, Debug, Default)]
pub enum Page<'a> {
    /// Nothing is known.
    #[default]
    Unknown,
    /// On another site than the host, but it is not known which (spec §9).
    Foreign,
    /// The host of the page.
    Host(Host<'a>),
    /// The host of a page that came over `http`.
    Insecure(Host<'a>),
}

impl<'a> Page<'a> {
    /// The page of an address, or [`Page::Unknown`] if no host can be read from it.
    ///
    /// ```
    /// use charte::Page;
    ///
    /// let page = Page::from_address("https://www.example.fr/offers");
    /// assert_eq!(page.host().map(|host| host.as_str()), Some("www.example.fr"));
    /// assert!(Page::from_address("about:blank").host().is_none());
    /// ```
    #[must_use]
    pub fn from_address(address: &'a str) -> Self {
        Self::known(address).unwrap_or(Self::Unknown)
    }

    /// The page of an address that names a host.
    pub(crate) fn known(address: &'a str) -> Option<Self> {
        let host = Host::of_page(address)?;
        let scheme = address.get(..7).unwrap_or_default();
        let insecure = scheme.eq_ignore_ascii_case("http://");
        Some(if insecure { Self::Insecure(host) } else { Self::Host(host) })
    }

    /// The host of the page, or `None` if it is not known.
    #[must_use]
    pub fn host(&self) -> Option<&Host<'a>> {
        match self {
            Self::Host(host) | Self::Insecure(host) => Some(host),
            Self::Unknown | Self::Foreign => None,
        }
    }

    /// Whether browsers are known to refuse `Secure` cookies from this page: they accept them from
    /// a secure page and from the machine itself.
    pub(crate) fn refuses_secure(&self) -> bool {
        matches!(self, Self::Insecure(host) if !host.is_loopback())
    }

    /// The party of a cookie that this host sets, by the hosts alone: [`Party::Third`] on another
    /// site than the page's. `None` if one of the two is unknown.
    ///
    /// ```
    /// use charte::{Host, Page, Party};
    ///
    /// let page = Page::from_address("https://www.example.fr/");
    /// let party = |host: &str| page.party_of(Host::parse(host).ok().as_ref());
    /// assert_eq!(party("static.example.fr"), Some(Party::First));
    /// assert_eq!(party("ads.example"), Some(Party::Third));
    /// assert_eq!(party(""), None);
    /// ```
    #[must_use]
    pub fn party_of(&self, host: Option<&Host<'_>>) -> Option<Party> {
        match (self, self.host(), host) {
            (Self::Foreign, _, _) => Some(Party::Third),
            (_, Some(page), Some(host)) if page.same_site(host) => Some(Party::First),
            (_, Some(_), Some(_)) => Some(Party::Third),
            _ => None,
        }
    }

    /// The same page with its registrable domain looked up ([`Host::looked_up`]).
    #[must_use]
    pub fn looked_up(mut self) -> Self {
        if let Self::Host(host) | Self::Insecure(host) = &mut self {
            host.look_up();
        }
        self
    }

    /// The same page, borrowing its host.
    #[must_use]
    pub fn borrowed(&self) -> Page<'_> {
        match self {
            Self::Unknown => Page::Unknown,
            Self::Foreign => Page::Foreign,
            Self::Host(host) => Page::Host(host.borrowed()),
            Self::Insecure(host) => Page::Insecure(host.borrowed()),
        }
    }

    /// The same page, owning its host.
    #[must_use]
    pub fn into_owned(self) -> Page<'static> {
        match self {
            Self::Unknown => Page::Unknown,
            Self::Foreign => Page::Foreign,
            Self::Host(host) => Page::Host(host.into_owned()),
            Self::Insecure(host) => Page::Insecure(host.into_owned()),
        }
    }
}

/// The page of an address ([`Page::from_address`]).
impl<'a> From<&'a str> for Page<'a> {
    fn from(address: &'a str) -> Self {
        Self::from_address(address)
    }
}

/// A page that is known to be secure.
impl<'a> From<Host<'a>> for Page<'a> {
    fn from(host: Host<'a>) -> Self {
        Self::Host(host)
    }
}
