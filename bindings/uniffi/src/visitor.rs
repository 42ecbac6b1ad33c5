//! The visitor's side of a decision, and what was observed.

use std::fmt;
use std::time::SystemTime;

use crate::imported::Imported;
use crate::moment::time;
use crate::words::{Mode, Technology};

/// A visitor of a policy: the consent, the moment, the page and host, and whether Global Privacy
/// Control is on.
///
/// As text it never shows the consent or the page's address.
#[derive(uniffi::Record)]
#[uniffi::export(Display)]
pub struct Visitor {
    /// The moment, from the app's own clock.
    pub now: SystemTime,
    /// What was recorded before: the text that the app keeps, or the values of all cookies of
    /// the consent cookie's name. Empty if the visitor has not answered.
    #[uniffi(default = [])]
    pub consent: Vec<String>,
    /// Whether Global Privacy Control is on: `Sec-GPC: 1`, and nothing else.
    #[uniffi(default = false)]
    pub gpc: bool,
    /// The page, or `None` if it is unknown.
    #[uniffi(default = None)]
    pub page: Option<Page>,
    /// The host that sets cookies, for those that are observed without one of their own. A text
    /// that names no host leaves it unknown.
    #[uniffi(default = None)]
    pub host: Option<String>,
    /// What an `Importer` made of the answer to another consent manager. It counts while `consent`
    /// is empty; the signal inside it always does.
    #[uniffi(default = None)]
    pub imported: Option<Imported>,
}

impl Visitor {
    /// Calls `ask` with this visitor of a policy.
    pub(crate) fn of<T>(
        &self,
        policy: &charte::Policy,
        ask: impl FnOnce(charte::Visitor<'_>) -> T,
    ) -> T {
        let own = charte::ReceivedConsent::from_values(&self.consent);
        let (received, signal) = match &self.imported {
            Some(imported) if own.copies() == 0 => (imported.to_core(), imported.gpc),
            imported => (own, imported.as_ref().is_some_and(|imported| imported.gpc)),
        };
        let host = self.host.as_deref().and_then(|host| charte::Host::parse(host).ok());
        let visitor = policy.visitor(&received, time(self.now)).with_gpc(self.gpc || signal);
        let visitor = visitor.with_host(host);
        ask(match &self.page {
            Some(page) => visitor.with_page(page.to_core()),
            None => visitor,
        })
    }

    /// Calls `ask` with the exchange of this visitor of a policy.
    pub(crate) fn exchange<T>(
        &self,
        policy: &charte::Policy,
        mode: Option<Mode>,
        ask: impl FnOnce(charte::Exchange<'_>) -> T,
    ) -> T {
        self.of(policy, |visitor| ask(charte::Exchange::new(visitor, mode.unwrap_or_default())))
    }
}

/// Never the consent or the page's address.
impl fmt::Display for Visitor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (now, consents, gpc) = (time(self.now), self.consent.len(), self.gpc);
        write!(f, "Visitor(now={now}, consents={consents}, gpc={gpc}")?;
        if let Some(page) = &self.page {
            write!(f, ", page={page}")?;
        }
        if let Some(host) = &self.host {
            write!(f, ", host={host}")?;
        }
        f.write_str(")")
    }
}

/// The page that a cookie is set on.
///
/// As text it shows the host alone.
#[derive(uniffi::Enum)]
#[uniffi::export(Display)]
pub enum Page {
    /// Its address. If no host can be read from it, the page is unknown.
    Address(String),
    /// On another site than the host, but it is not known which.
    Foreign,
}

impl Page {
    fn to_core(&self) -> charte::Page<'_> {
        match self {
            Self::Address(address) => charte::Page::from_address(address),
            Self::Foreign => charte::Page::Foreign,
        }
    }

    pub(crate) fn from_core(page: &charte::Page<'_>) -> Option<Self> {
        match page {
            charte::Page::Unknown => None,
            charte::Page::Foreign => Some(Self::Foreign),
            charte::Page::Host(host) => Some(Self::at("https", host)),
            charte::Page::Insecure(host) => Some(Self::at("http", host)),
        }
    }

    fn at(scheme: &str, host: &charte::Host<'_>) -> Self {
        Self::Address(match host.as_str().contains(':') {
            true => format!("{scheme}://[{host}]/"),
            false => format!("{scheme}://{host}/"),
        })
    }
}

impl fmt::Display for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.to_core() {
            charte::Page::Foreign => f.write_str("foreign"),
            page => match page.host() {
                Some(host) => host.fmt(f),
                None => f.write_str("unknown"),
            },
        }
    }
}

/// An observed cookie or other tracker: its name and any other known details.
#[derive(uniffi::Record)]
pub struct ObservedCookie {
    /// The name, empty for a cookie without one.
    pub name: String,
    /// The host that sets it, or `None` for the visitor's. A text that names no host leaves it
    /// unknown.
    #[uniffi(default = None)]
    pub host: Option<String>,
    /// How it is stored; in a cookie if `None`.
    #[uniffi(default = None)]
    pub technology: Option<Technology>,
    /// When it ends, or `None` if that was not observed.
    #[uniffi(default = None)]
    pub expiry: Option<Expiry>,
}

impl ObservedCookie {
    pub(crate) fn borrowed(&self) -> charte::ObservedCookie<'_> {
        let mut cookie = charte::ObservedCookie::new(&self.name);
        if let Some(host) = &self.host {
            cookie = cookie.with_host(host);
        }
        if let Some(technology) = self.technology {
            cookie = cookie.with_technology(technology);
        }
        match &self.expiry {
            Some(Expiry::Session) => cookie.with_expiry(charte::cookie::Expiry::Session),
            Some(Expiry::At(end)) => {
                cookie.with_expiry(charte::cookie::Expiry::At(time(*end).unix()))
            }
            None => cookie,
        }
    }
}

/// When a cookie ends.
#[derive(uniffi::Enum)]
pub enum Expiry {
    /// With the browser's session.
    Session,
    /// At a moment.
    At(SystemTime),
}
