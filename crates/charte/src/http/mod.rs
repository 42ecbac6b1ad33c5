//! Enforcement (spec §9): filters both directions of one exchange, on raw header bytes.
//!
//! A middleware fills in a [`RequestHead`], reads [`RequestFacts`] from it, and asks an
//! [`Exchange`] about each `Set-Cookie` line, about the `Cookie` lines, and for deletions. The
//! caller keeps its own header objects: what passes keeps its bytes and its order.
//!
//! An [`Exchange`] has one file for each of its tasks: filtering the request and the response, erasing,
//! withdrawing, recording an act, the cache key.

mod act;
mod cache_key;
#[cfg(feature = "cookie")]
mod cookie_type;
mod erase;
mod line;
mod places;
mod request;
mod response;
mod withdraw;

pub use act::RecordedConsent;
pub use erase::{DEFAULT_ERASE_CAP, EraseBlocker, Erasure, Unreachable};
pub use request::{RequestFacts, RequestHead};
pub use response::{Handling, HeaderField, Report, Verdict};

use charte_syntax::words;

use crate::consent::ReceivedConsent;
use crate::policy::{Policy, Visitor};

words! {
    /// What is done with what may not be set. Filtering the request is a switch of its own: a
    /// middleware calls [`Exchange::filter_cookie`] only where the application says so.
    Mode {
        /// Changes nothing and reports what would be removed.
        Report = "report",
        /// What may not be set is removed, and reported.
        Enforce = "enforce",
    }
}

/// `enforce`.
impl Default for Mode {
    fn default() -> Self {
        Self::Enforce
    }
}

/// One request and its response. Filters the headers of both.
///
/// The consent is decoded at the first question that depends on it, so a response without such
/// cookies does not pay for it.
///
/// ```
/// use charte::http::{Handling, RequestHead};
/// use charte::{Charter, Mode, Policy, Time};
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
/// let facts = head.read(policy.charter(), &cookies);
///
/// let now: Time = "2026-11-23T10:05:00Z".parse()?;
/// let exchange = facts.exchange(&policy, now, Mode::Enforce);
/// let verdict = exchange.set_cookie(b"_ads=2; Path=/", None);
/// assert_eq!(verdict.handling(), Handling::Removed);
/// let erasure = exchange.erase(&cookies, b"/", 4_096);
/// assert_eq!(erasure.lines().len(), 3);
/// # Ok::<(), charte::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Exchange<'a> {
    visitor: Visitor<'a>,
    mode: Mode,
}

impl<'a> Exchange<'a> {
    /// The exchange of a visitor, whose host is the one that answers.
    #[must_use]
    pub fn new(visitor: Visitor<'a>, mode: Mode) -> Self {
        Self { visitor, mode }
    }

    /// The visitor: decides, says what to ask and what may start.
    #[must_use]
    pub fn visitor(&self) -> &Visitor<'a> {
        &self.visitor
    }

    /// The policy.
    #[must_use]
    pub fn policy(&self) -> &Policy {
        self.visitor.policy()
    }

    /// Whether what may not be set is removed or only reported.
    #[must_use]
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// The same exchange with another consent, such as the one that was just recorded: the response
    /// is then judged by it, not by what the request brought.
    #[must_use]
    pub fn with_consent(self, consent: impl Into<ReceivedConsent>) -> Self {
        Self { visitor: self.visitor.with_consent(consent), mode: self.mode }
    }

    /// The same exchange, owning everything ([`Visitor::into_owned`]).
    #[must_use]
    pub fn into_owned(self) -> Exchange<'static> {
        Exchange { visitor: self.visitor.into_owned(), mode: self.mode }
    }

    fn is_consent_cookie(&self, name: &[u8]) -> bool {
        name == self.policy().charter().consent_cookie().as_bytes()
    }

    /// The names that a middleware adds to the response's `Vary`: [`Policy::vary_missing`], or none
    /// in `report` mode.
    #[must_use]
    pub fn vary<L: AsRef<[u8]>>(&self, lines: impl IntoIterator<Item = L>) -> Vec<&'static str> {
        match self.mode {
            Mode::Enforce => self.policy().vary_missing(self.visitor.now(), lines),
            Mode::Report => Vec::new(),
        }
    }
}
