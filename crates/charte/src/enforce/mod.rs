//! Enforcement (spec §9): both directions of one exchange, on raw header bytes.
//!
//! A middleware fills a [`RequestHead`], reads [`RequestFacts`] out of it, and asks an
//! [`Exchange`] about every `Set-Cookie` line, about the `Cookie` lines, and for deletions.
//! The header objects stay the caller's: what is kept is kept byte for byte, and in order.

mod act;
#[cfg(feature = "cookie")]
mod cookie_type;
mod digest;
mod erase;
mod line;
mod places;
mod request;
mod response;
mod settled;
mod vary;
mod withdraw;

pub use act::Recorded;
pub use erase::{DEFAULT_ERASE_CAP, Erasure, Obstacle, Unreachable};
pub use request::{RequestFacts, RequestHead};
pub use response::{Handling, HeaderField, Report, Verdict};
pub use settled::{Open, Settled};

pub(crate) use digest::{hex, of_charter};
pub(crate) use vary::Vary;

use crate::category::Party;
use crate::pattern::Sought;
use crate::policy::{Decision, Policy, Sighting, Summary, Visitor};
use crate::site::Host;
use crate::words::words;

words! {
    /// What is done with what may not be set. Filtering the request is a switch of its own: a
    /// middleware calls [`Exchange::filter_cookie`] only where the application says so.
    Mode {
        /// Nothing is changed, everything is told.
        Report = "report",
        /// What may not be set is removed, and told.
        Enforce = "enforce",
    }
}

/// `enforce`.
impl Default for Mode {
    fn default() -> Self {
        Self::Enforce
    }
}

/// One request and its response: a visitor of a policy at a host.
///
/// ```
/// use charte::{Charter, Mode, Policy, RequestHead, Time};
///
/// let charter = Charter::parse(r#"
///     format = 1
///     site = "https://www.example.fr"
///     regime = "fr"
///
///     [[cookie]]
///     name = "_ads"
///     purposes = ["advertising"]
///     lifetime = "13 months"
/// "#)?;
/// let policy = Policy::new(charter)?;
/// let head = RequestHead { host: Some(b"www.example.fr"), ..RequestHead::default() };
/// let cookies = [b"cookies_preferences=v1~20261101T0900Z~r1~n:advertising~.6olo; _ads=1"];
/// let facts = head.read(policy.charter(), cookies);
///
/// let now = Time::parse("2026-11-23T10:05:00Z").unwrap_or_default();
/// let exchange = facts.exchange(&policy, now, Mode::Enforce);
/// let verdict = exchange.set_cookie(b"_ads=2; Path=/", None);
/// assert_eq!(verdict.handling(), charte::Handling::Removed);
/// let erasure = exchange.erase(cookies, b"/", 4_096);
/// assert_eq!(erasure.lines().len(), 3);
/// # Ok::<(), charte::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Exchange<'a> {
    visitor: Visitor<'a>,
    host: Option<Host<'a>>,
    /// The party after the hosts: the same for every line.
    seen: Option<Party>,
    mode: Mode,
}

impl<'a> Exchange<'a> {
    /// The exchange of a visitor with a host; nothing is an unknown host.
    #[must_use]
    pub fn new(visitor: Visitor<'a>, host: Option<Host<'a>>, mode: Mode) -> Self {
        let seen = visitor.party_seen(host.as_ref());
        Self { visitor, host, seen, mode }
    }

    /// The visitor: decides by name, says what to ask and what is allowed to start.
    #[must_use]
    pub fn visitor(&self) -> &Visitor<'a> {
        &self.visitor
    }

    /// The policy.
    #[must_use]
    pub fn policy(&self) -> &'a Policy {
        self.visitor.policy()
    }

    /// The host that answers.
    #[must_use]
    pub fn host(&self) -> Option<&Host<'a>> {
        self.host.as_ref()
    }

    /// Whether what may not be set is removed or only told.
    #[must_use]
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// Decides a cookie of this name at this host.
    #[must_use]
    pub fn decide<'b>(&'b self, name: &'b (impl AsRef<[u8]> + ?Sized)) -> Decision<'b> {
        self.decide_sighting(Sighting::named(name))
    }

    /// Decides what was seen, as set by this host. The party is known already.
    #[must_use]
    pub fn decide_sighting<'b>(&'b self, sighting: Sighting<'b>) -> Decision<'b> {
        let host = self.host.as_ref().map(Host::borrowed);
        self.visitor.decide_seen(Sighting { host, ..sighting }, self.seen)
    }

    /// What [`Exchange::decide`] comes to.
    #[must_use]
    pub fn summarise(&self, name: &(impl AsRef<[u8]> + ?Sized)) -> Summary {
        self.summarise_sighting(&Sighting::named(name))
    }

    /// What [`Exchange::decide_sighting`] comes to.
    #[must_use]
    pub fn summarise_sighting(&self, sighting: &Sighting<'_>) -> Summary {
        let (name, technology, host) = (sighting.name, sighting.technology, self.host.as_ref());
        let sought = Sought { name, technology, host };
        self.visitor.summarise_seen(&sought, self.seen, || sighting.expiry(self.visitor.now()))
    }

    /// Whether a cookie of this name may be set at this host, and whether it is declared.
    fn may_set(&self, name: &[u8]) -> (bool, bool) {
        self.visitor.may_set_seen(name, self.host.as_ref(), self.seen, || None)
    }

    fn is_consent_cookie(&self, name: &[u8]) -> bool {
        name == self.policy().charter().consent_cookie().as_bytes()
    }
}
