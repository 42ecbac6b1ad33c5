//! The visitor's side of a decision, prepared once a request.

use core::fmt;

use super::Policy;
use super::decision::{Answers, Decision, Seen, Signal};
use super::judge::{Clock, Judge};
use super::line::Line;
use super::row::Row;
use crate::category::{Party, Technology};
use crate::charter::Declaration;
use crate::consent::{Consent, Reading, State};
use crate::error::Error;
use crate::pattern::Sought;
use crate::purpose::{Purpose, PurposeSet};
use crate::set_cookie::{Expiry, SetCookie};
use crate::site::Host;
use crate::time::Time;

/// The page that a cookie is set on, as far as it is known.
#[derive(Clone, Debug, Default)]
pub enum Page<'a> {
    /// Nothing is known.
    #[default]
    Unknown,
    /// On another site than the host, though nobody knows which (spec §9).
    Foreign,
    /// The host of the page.
    Host(Host<'a>),
    /// The host of a page that came over `http`.
    Insecure(Host<'a>),
}

impl<'a> Page<'a> {
    /// The page of an address. What cannot be mapped to a host is unknown.
    #[must_use]
    pub fn of(address: &'a str) -> Self {
        Self::known(address).unwrap_or(Self::Unknown)
    }

    /// The page of an address that names a host.
    pub(crate) fn known(address: &'a str) -> Option<Self> {
        let host = Host::of_page(address)?;
        let scheme = address.get(..7).unwrap_or_default();
        let insecure = scheme.eq_ignore_ascii_case("http://");
        Some(if insecure { Self::Insecure(host) } else { Self::Host(host) })
    }

    /// The host of the page, where it is known.
    #[must_use]
    pub fn host(&self) -> Option<&Host<'a>> {
        match self {
            Self::Host(host) | Self::Insecure(host) => Some(host),
            Self::Unknown | Self::Foreign => None,
        }
    }

    /// Whether browsers refuse `Secure` cookies from this page, as far as is known: they take
    /// them from a secure page, and from the machine itself.
    pub(crate) fn refuses_secure(&self) -> bool {
        matches!(self, Self::Insecure(host) if !host.is_loopback())
    }

    /// The party after the hosts alone; nothing when one is unknown.
    pub(crate) fn party_of(&self, host: Option<&Host<'_>>) -> Option<Party> {
        match (self, self.host(), host) {
            (Self::Foreign, _, _) => Some(Party::Third),
            (_, Some(page), Some(host)) if page.same_site(host) => Some(Party::First),
            (_, Some(_), Some(_)) => Some(Party::Third),
            _ => None,
        }
    }

    /// The same page, its host borrowed.
    #[must_use]
    pub fn borrowed(&self) -> Page<'_> {
        match self {
            Self::Unknown => Page::Unknown,
            Self::Foreign => Page::Foreign,
            Self::Host(host) => Page::Host(host.borrowed()),
            Self::Insecure(host) => Page::Insecure(host.borrowed()),
        }
    }

    /// The same page with a text of its own.
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

/// A cookie, or another tracker, as it was seen.
#[derive(Clone, Debug)]
pub struct Sighting<'a> {
    /// The name.
    pub name: &'a [u8],
    /// How it is kept.
    pub technology: Technology,
    /// The host that sets it.
    pub host: Option<Host<'a>>,
    /// The Set-Cookie line that sets it.
    pub line: Option<SetCookie<'a>>,
    /// When it ends, where that is known without a line.
    pub end: Option<Expiry>,
}

impl<'a> Sighting<'a> {
    /// A cookie of which the name is known.
    #[must_use]
    pub fn named(name: &'a (impl AsRef<[u8]> + ?Sized)) -> Self {
        Self {
            name: name.as_ref(),
            technology: Technology::Cookie,
            host: None,
            line: None,
            end: None,
        }
    }

    /// A cookie that a Set-Cookie line sets.
    ///
    /// # Errors
    /// `E3xx` when a browser would ignore the line.
    pub fn set_cookie(line: &'a (impl AsRef<[u8]> + ?Sized)) -> Result<Self, Error> {
        let line = SetCookie::parse(line.as_ref())?;
        let mut sighting = Self::named(line.name());
        sighting.line = Some(line);
        Ok(sighting)
    }

    /// Adds the host that sets it. What cannot be mapped to a host is unknown.
    #[must_use]
    pub fn from_host(mut self, host: &'a str) -> Self {
        self.host = Host::parse(host);
        self
    }

    /// When it ends, for a response received now; nothing when nobody saw it.
    pub(crate) fn expiry(&self, now: Time) -> Option<Expiry> {
        self.line.map(|line| line.expiry(now.unix())).or(self.end)
    }

    /// Says that it is no cookie.
    #[must_use]
    pub fn kept_in(mut self, technology: Technology) -> Self {
        self.technology = technology;
        self
    }
}

/// A visitor of a policy: the answer, the moment, the signal, the page.
#[derive(Clone, Debug)]
pub struct Visitor<'a> {
    pub(super) policy: &'a Policy,
    pub(super) reading: &'a Reading,
    pub(super) now: Time,
    pub(super) state: State,
    pub(super) period: usize,
    /// Of the period.
    pub(super) lines: &'a [Line],
    pub(super) signal: Signal,
    page: Page<'a>,
    base: Answers,
    /// The answers about providers, in the order of their ids.
    by_provider: Vec<ProviderAnswers<'a>>,
}

/// What a consent says of one provider.
#[derive(Clone)]
struct ProviderAnswers<'a> {
    provider: &'a str,
    granted: PurposeSet,
    refused: PurposeSet,
    /// Whether it is refused as a whole.
    whole: bool,
}

/// Never the words of a value.
impl fmt::Debug for ProviderAnswers<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ProviderAnswers")
            .field("granted", &self.granted)
            .field("refused", &self.refused)
            .field("whole", &self.whole)
            .finish_non_exhaustive()
    }
}

/// Made once, so that no decision walks over all pairs.
fn by_provider(consent: &Consent) -> Vec<ProviderAnswers<'_>> {
    let empty = |provider| ProviderAnswers {
        provider,
        granted: PurposeSet::EMPTY,
        refused: PurposeSet::EMPTY,
        whole: false,
    };
    let pairs = consent.pairs().filter_map(|(purpose, provider, yes)| {
        let purposes = PurposeSet::of(Purpose::from_id(purpose)?);
        let (granted, refused) =
            if yes { (purposes, PurposeSet::EMPTY) } else { (PurposeSet::EMPTY, purposes) };
        Some(ProviderAnswers { granted, refused, ..empty(provider) })
    });
    let whole = consent.refused_providers().map(|id| ProviderAnswers { whole: true, ..empty(id) });
    let mut all: Vec<_> = pairs.chain(whole).collect();
    all.sort_unstable_by_key(|answers| answers.provider);
    all.dedup_by(|next, first| {
        let same = next.provider == first.provider;
        if same {
            first.granted = first.granted.or(next.granted);
            first.refused = first.refused.or(next.refused);
            first.whole |= next.whole;
        }
        same
    });
    all
}

impl<'a> Visitor<'a> {
    pub(super) fn new(policy: &'a Policy, reading: &'a Reading, now: Time) -> Self {
        let period = policy.regime.period_at(now);
        let validity = policy.regime.periods.get(period).map(|p| p.validity.span);
        let validity = validity.unwrap_or(crate::time::Lifetime::Months(6));
        let state = reading.state(policy.charter.revision(), validity, now);
        let consent = reading.consent();
        let base = consent.map_or(Answers::NONE, |c| {
            Answers::new(c.granted(), c.refused(), state == State::Valid)
        });
        let by_provider = consent.map(by_provider).unwrap_or_default();
        let page = Page::Unknown;
        let signal = Signal::Off;
        let lines = policy.lines(period);
        Self { policy, reading, now, state, period, lines, signal, page, base, by_provider }
    }

    /// Says whether Global Privacy Control is on: `Sec-GPC: 1`, and nothing else.
    #[must_use]
    pub fn signal(mut self, on: bool) -> Self {
        let chosen = || self.reading.consent().is_some_and(Consent::with_signal);
        self.signal = match on {
            false => Signal::Off,
            true if chosen() => Signal::Chosen,
            true => Signal::On,
        };
        self
    }

    /// Names the page by its address. What cannot be mapped to a host is unknown.
    #[must_use]
    pub fn page(self, address: &'a str) -> Self {
        self.on(Page::of(address))
    }

    /// Names the page.
    #[must_use]
    pub fn on(mut self, page: Page<'a>) -> Self {
        self.page = page;
        if let Page::Host(host) | Page::Insecure(host) = &mut self.page {
            host.look_up();
        }
        self
    }

    /// The state of the consent.
    #[must_use]
    pub fn state(&self) -> State {
        self.state
    }

    /// The policy.
    #[must_use]
    pub fn policy(&self) -> &'a Policy {
        self.policy
    }

    /// Decides a cookie by its name, host unknown.
    #[must_use]
    pub fn decide<'b>(&self, name: &'b (impl AsRef<[u8]> + ?Sized)) -> Decision<'b>
    where
        'a: 'b,
    {
        self.decide_named(name.as_ref())
    }

    /// Of the sighting only the name is known: what else it may hold folds away here.
    fn decide_named<'b>(&self, name: &'b [u8]) -> Decision<'b>
    where
        'a: 'b,
    {
        self.decide_in_place(Sighting::named(name), self.party_seen(None))
    }

    /// Decides the cookie of a Set-Cookie line from a host.
    ///
    /// # Errors
    /// `E3xx` when a browser would ignore the line.
    pub fn decide_set_cookie<'b>(
        &self,
        line: &'b (impl AsRef<[u8]> + ?Sized),
        host: &'b str,
    ) -> Result<Decision<'b>, Error>
    where
        'a: 'b,
    {
        Ok(self.decide_sighting(Sighting::set_cookie(line)?.from_host(host)))
    }

    /// Decides what was seen.
    #[must_use]
    pub fn decide_sighting<'b>(&self, sighting: Sighting<'b>) -> Decision<'b>
    where
        'a: 'b,
    {
        let seen = self.party_seen(sighting.host.as_ref());
        self.decide_seen(sighting, seen)
    }

    /// [`Decision::may_set`] of a cookie, and whether it is declared, without the rest of the
    /// decision. `expiry` is asked only where a limit of time has a say.
    pub(crate) fn may_set_seen(
        &self,
        name: &[u8],
        host: Option<&Host<'_>>,
        seen: Option<Party>,
        expiry: impl FnOnce() -> Option<Expiry>,
    ) -> (bool, bool) {
        let found = self.policy.find(&Sought { host, ..Sought::cookie(name) });
        (self.may_set_found(found, name.is_empty(), seen, expiry), found.is_some())
    }

    /// As [`Self::may_set_seen`], the line already found.
    #[inline]
    pub(crate) fn may_set_found(
        &self,
        found: Option<u32>,
        nameless: bool,
        seen: Option<Party>,
        expiry: impl FnOnce() -> Option<Expiry>,
    ) -> bool {
        self.judge(found, nameless, seen, expiry, |summary, _, _| summary.may_set())
    }

    /// As [`Self::decide_sighting`], the party after the hosts already known: it is the same for
    /// every line of a response.
    pub(crate) fn decide_seen<'b>(
        &self,
        sighting: Sighting<'b>,
        seen: Option<Party>,
    ) -> Decision<'b>
    where
        'a: 'b,
    {
        self.decide_in_place(sighting, seen)
    }

    #[inline(always)]
    fn decide_in_place<'b>(&self, sighting: Sighting<'b>, seen: Option<Party>) -> Decision<'b>
    where
        'a: 'b,
    {
        let host = sighting.host.as_ref();
        let sought = Sought { name: sighting.name, technology: sighting.technology, host };
        let expiry = || sighting.expiry(self.now);
        let (summary, row, answers) = self.judge(
            self.policy.find(&sought),
            sought.is_nameless(),
            seen,
            expiry,
            |summary, row, answers| (summary, *row, answers),
        );
        let visitor = Seen::new(self);
        Decision { visitor, sighting, summary, row, answers, seen }
    }

    /// The row of a line whose rules have a limit of time.
    #[cold]
    pub(super) fn timed(&self, line: u32, party: Party, expiry: Option<Expiry>) -> Option<Row> {
        let judge = Judge { regime: &self.policy.regime, period: self.period };
        let subject = self.policy.subject(line, party)?;
        Some(Row::at(&judge, &subject, self.policy.charter.gpc(), self.clock(expiry)))
    }

    pub(crate) fn party_seen(&self, host: Option<&Host<'_>>) -> Option<Party> {
        self.page.party_of(host)
    }

    pub(super) fn refuses_secure(&self) -> bool {
        self.page.refuses_secure()
    }

    pub(super) fn clock(&self, expiry: Option<Expiry>) -> Clock {
        Clock::new(self.now, expiry)
    }

    /// The moment of the request.
    #[must_use]
    pub fn now(&self) -> Time {
        self.now
    }

    pub(crate) fn reading(&self) -> &'a Reading {
        self.reading
    }

    pub(crate) fn has_signal(&self) -> bool {
        self.signal != Signal::Off
    }

    pub(crate) fn period(&self) -> usize {
        self.period
    }

    /// The answers that count for a line's purposes: its provider's pairs, else its provider's
    /// refusal, else the purposes'.
    #[inline]
    pub(super) fn answers(&self, line: u32) -> Answers {
        match self.by_provider.is_empty() {
            true => self.base,
            false => self.answers_by_provider(line),
        }
    }

    fn answers_by_provider(&self, line: u32) -> Answers {
        let all = &self.by_provider;
        self.policy
            .declaration(line)
            .and_then(Declaration::provider)
            .and_then(|id| all.binary_search_by(|answers| answers.provider.cmp(id)).ok())
            .and_then(|at| all.get(at))
            .map_or(self.base, |answers| self.answers_of(answers))
    }

    fn answers_of(&self, own: &ProviderAnswers<'_>) -> Answers {
        let (mut granted, mut refused) = (own.granted, own.refused);
        let live = self.state == State::Valid;
        let fell_back = if live { PurposeSet::EMPTY } else { granted.or(self.base.fell_back) };
        if !live {
            granted = PurposeSet::EMPTY;
        }
        let rest = PurposeSet::ALL.without(granted).without(refused);
        if own.whole {
            refused = refused.or(rest);
        } else {
            refused = refused.or(rest.and(self.base.refused));
            granted = granted.or(rest.and(self.base.granted));
        }
        Answers { granted, refused, fell_back }
    }
}
