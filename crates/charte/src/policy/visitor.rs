//! The visitor's side of a decision, prepared once a request.
//!
//! The questions about a visitor have a file each: `decide.rs`, `ask.rs`, `allows.rs`, `act.rs`, and
//! `record.rs` of the crate.

use core::fmt;
use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use super::Policy;
use super::answers::{Answers, VisitorAnswers};
use super::compiled_declaration::CompiledDeclaration;
use super::compiled_rule::CompiledRule;
use super::decision::Signal;
use super::judge::{Clock, Judge};
use super::page::Page;
use crate::category::Party;
use crate::charter::Charter;
use crate::consent::{ConsentState, ReceivedConsent};
use crate::cookie::Expiry;
use crate::site::Host;
use crate::time::Time;

/// A visitor of a policy: the consent, the moment, the page and host, and whether Global Privacy
/// Control is on. [`Policy::visitor`] makes one, and
/// [`RequestFacts::visitor`](crate::http::RequestFacts::visitor) one for a request.
///
/// It decides: [`decide`](Self::decide) by name, [`decide_observed`](Self::decide_observed) what
/// was observed, [`decide_set_cookie`](Self::decide_set_cookie) a header line,
/// [`decide_many`](Self::decide_many) a list, and [`allows`](Self::allows) a script or an embed.
/// [`explain`](Self::explain) gives the reasons.
///
/// ```
/// use charte::{Charter, Policy, Purpose, ReceivedConsent, Time};
///
/// let policy = Policy::new(Charter::parse(r#"
///     format = 1
///     site = "https://www.example.fr"
///     regime = "fr"
///
///     [[cookie]]
///     name = "_ads"
///     purposes = ["advertising"]
///     lifetime = "13 months"
/// "#)?)?;
/// let now: Time = "2026-11-23T10:05:00Z".parse()?;
/// let consent = ReceivedConsent::none();
/// let visitor = policy.visitor(&consent, now).with_page("https://www.example.fr/");
/// assert!(!visitor.decide("_ads").may_set());
/// assert!(!visitor.allows(Purpose::Advertising, None).allowed);
/// # Ok::<(), charte::Error>(())
/// ```
#[derive(Clone)]
pub struct Visitor<'a> {
    pub(super) policy: Cow<'a, Policy>,
    consent: Source<'a>,
    pub(super) now: Time,
    pub(super) period: usize,
    gpc: bool,
    page: Page<'a>,
    host: Option<Host<'a>>,
    /// The party by the page and the host alone.
    party_seen: Option<Party>,
    answers: OnceLock<VisitorAnswers>,
}

/// Where the consent comes from.
#[derive(Clone)]
enum Source<'a> {
    Received(&'a ReceivedConsent),
    Request(&'a UnreadConsent<'a>),
    /// Shared by clones, so that the consent is read once for all of them.
    Owned(Arc<UnreadConsent<'a>>),
}

/// The consent of a request, read at the first question that depends on it: many responses set
/// no cookie that does.
#[derive(Clone, Default)]
pub(crate) struct UnreadConsent<'a> {
    /// The `Cookie` lines. Most requests have one at most.
    line: Option<Cow<'a, [u8]>>,
    more_lines: Vec<Cow<'a, [u8]>>,
    received: OnceLock<ReceivedConsent>,
}

impl<'a> UnreadConsent<'a> {
    pub(crate) fn add_line(&mut self, line: &'a [u8]) {
        match self.line {
            None => self.line = Some(Cow::Borrowed(line)),
            Some(_) => self.more_lines.push(Cow::Borrowed(line)),
        }
    }

    /// The consent; the charter names the cookie.
    pub(crate) fn read(&self, charter: &Charter) -> &ReceivedConsent {
        self.received.get_or_init(|| {
            let lines = self.line.iter().chain(&self.more_lines);
            ReceivedConsent::find(lines, &charter.consent_finder)
        })
    }

    pub(crate) fn into_owned(self) -> UnreadConsent<'static> {
        let owned = |line: Cow<'_, [u8]>| Cow::Owned(line.into_owned());
        UnreadConsent {
            line: self.line.map(owned),
            more_lines: self.more_lines.into_iter().map(owned).collect(),
            received: self.received,
        }
    }
}

/// A consent that is known already.
impl From<ReceivedConsent> for UnreadConsent<'_> {
    fn from(received: ReceivedConsent) -> Self {
        Self { received: OnceLock::from(received), ..Self::default() }
    }
}

/// Never a value.
impl fmt::Debug for UnreadConsent<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.received.get() {
            Some(received) => received.fmt(f),
            None => f.write_str("not read yet"),
        }
    }
}

impl<'a> Visitor<'a> {
    pub(super) fn new(policy: &'a Policy, consent: &'a ReceivedConsent, now: Time) -> Self {
        Self::from_source(policy, Source::Received(consent), now)
    }

    /// A visitor at a host, whose consent is read when a question depends on it.
    pub(crate) fn of_request(
        policy: &'a Policy,
        consent: &'a UnreadConsent<'a>,
        now: Time,
        page: Page<'a>,
        host: Option<Host<'a>>,
    ) -> Self {
        let party_seen = page.party_of(host.as_ref());
        let consent = Source::Request(consent);
        Self { page, host, party_seen, ..Self::from_source(policy, consent, now) }
    }

    fn from_source(policy: &'a Policy, consent: Source<'a>, now: Time) -> Self {
        Self {
            policy: Cow::Borrowed(policy),
            consent,
            now,
            period: policy.regime().period_at(now),
            gpc: false,
            page: Page::Unknown,
            host: None,
            party_seen: None,
            answers: OnceLock::new(),
        }
    }

    /// States whether Global Privacy Control is on. Only `Sec-GPC: 1` turns it on.
    #[must_use]
    pub fn with_gpc(mut self, on: bool) -> Self {
        self.gpc = on;
        self
    }

    /// Names the page: a [`Page`], or its address.
    #[must_use]
    pub fn with_page(mut self, page: impl Into<Page<'a>>) -> Self {
        // It is compared with many hosts, so its registrable domain is kept.
        self.page = page.into().looked_up();
        self.party_seen = self.page.party_of(self.host.as_ref());
        self
    }

    /// Names the host that sets cookies, for those that are observed without one of their own.
    #[must_use]
    pub fn with_host(mut self, host: impl Into<Option<Host<'a>>>) -> Self {
        self.host = host.into();
        self.party_seen = self.page.party_of(self.host.as_ref());
        self
    }

    /// Replaces the consent, for example by the one that was just recorded.
    #[must_use]
    pub fn with_consent(mut self, consent: impl Into<ReceivedConsent>) -> Self {
        self.consent = Source::Owned(Arc::new(UnreadConsent::from(consent.into())));
        self.answers = OnceLock::new();
        self
    }

    /// The policy.
    #[must_use]
    pub fn policy(&self) -> &Policy {
        &self.policy
    }

    /// The moment of the request.
    #[must_use]
    pub fn now(&self) -> Time {
        self.now
    }

    /// Whether Global Privacy Control is on.
    #[must_use]
    pub fn gpc(&self) -> bool {
        self.gpc
    }

    /// The page.
    #[must_use]
    pub fn page(&self) -> &Page<'a> {
        &self.page
    }

    /// The host that sets cookies, or `None` if it is unknown.
    #[must_use]
    pub fn host(&self) -> Option<&Host<'a>> {
        self.host.as_ref()
    }

    /// The consent cookies that came in.
    #[must_use]
    pub fn received(&self) -> &ReceivedConsent {
        match &self.consent {
            Source::Received(received) => received,
            Source::Request(unread) => unread.read(self.policy.charter()),
            Source::Owned(unread) => unread.read(self.policy.charter()),
        }
    }

    /// The state of the consent.
    #[must_use]
    pub fn state(&self) -> ConsentState {
        self.answers().state
    }

    /// The same visitor, owning everything: for callers that keep it longer than the request. The
    /// policy is shared, not copied.
    #[must_use]
    pub fn into_owned(self) -> Visitor<'static> {
        let consent = match self.consent {
            Source::Received(received) => UnreadConsent::from(received.clone()),
            Source::Request(unread) => unread.clone().into_owned(),
            Source::Owned(unread) => Arc::unwrap_or_clone(unread).into_owned(),
        };
        Visitor {
            policy: Cow::Owned(self.policy.into_owned()),
            consent: Source::Owned(Arc::new(consent)),
            now: self.now,
            period: self.period,
            gpc: self.gpc,
            page: self.page.into_owned(),
            host: self.host.map(Host::into_owned),
            party_seen: self.party_seen,
            answers: self.answers,
        }
    }

    #[inline]
    pub(super) fn answers(&self) -> &VisitorAnswers {
        self.answers.get_or_init(|| {
            VisitorAnswers::new(&self.policy, self.received(), self.period, self.now)
        })
    }

    /// The answers that count for a declaration.
    #[inline]
    pub(super) fn answers_for(&self, declaration: &CompiledDeclaration) -> Answers {
        self.answers().of(declaration.context.provider)
    }

    /// What Global Privacy Control takes away.
    pub(super) fn signal(&self) -> Signal {
        self.signal_in(self.answers())
    }

    /// Like [`Self::signal`], with answers that were already read.
    #[inline]
    pub(super) fn signal_in(&self, answers: &VisitorAnswers) -> Signal {
        match self.gpc {
            false => Signal::Off,
            true if answers.gpc_when_answered => Signal::Chosen,
            true => Signal::On,
        }
    }

    /// The declarations as compiled for the moment.
    #[inline]
    pub(crate) fn compiled(&self) -> &[CompiledDeclaration] {
        self.policy.compiled_in(self.period)
    }

    /// The rule of a declaration that has a limit of time.
    #[cold]
    pub(super) fn timed(
        &self,
        number: u32,
        party: Party,
        expiry: Option<Expiry>,
    ) -> Option<CompiledRule> {
        let judge = self.judge_now();
        let subject = self.policy.subject(number, party)?;
        let choice = self.policy.charter().gpc();
        Some(CompiledRule::at(&judge, &subject, choice, Clock::new(self.now, expiry)))
    }

    pub(super) fn judge_now(&self) -> Judge<'_> {
        Judge { regime: self.policy.regime(), period: self.period }
    }

    pub(crate) fn party_seen(&self) -> Option<Party> {
        self.party_seen
    }

    pub(super) fn refuses_secure(&self) -> bool {
        self.page.refuses_secure()
    }

    pub(crate) fn period(&self) -> usize {
        self.period
    }
}

/// The regime, the moment and the hosts, never a value.
impl fmt::Debug for Visitor<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Visitor")
            .field("regime", &self.policy.regime().id())
            .field("now", &self.now)
            .field("gpc", &self.gpc)
            .field("page", &self.page)
            .field("host", &self.host)
            .finish_non_exhaustive()
    }
}
