//! What handlers get.

use core::fmt;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use charte::http::{Erasure, RecordedConsent, Report, RequestFacts};
use charte::record::RecordDetails;
use charte::{
    Act, Allowance, Area, Ask, Consent, ConsentState, Decision, Error, Exchange, Explanation, Mode,
    Policy, Purpose, Time,
};
use http::{HeaderValue, Request};

use crate::chosen::{Chooser, Chosen, Settings};
use crate::incoming::Incoming;
use crate::kept::Kept;

/// One request and its visitor, for handlers. It is a request extension and cheap to clone.
///
/// The request is parsed at the first question, and the clock is read once. The layer adds what is
/// recorded or erased here to the response, after its filter. The response's own cookies are judged
/// by the new answer.
#[derive(Clone)]
pub struct Charte {
    shared: Arc<Shared>,
}

pub(crate) struct Shared {
    chosen: Arc<Chosen>,
    pub(crate) kept: Kept,
    /// In seconds since the Unix epoch.
    now: AtomicI64,
    facts: OnceLock<Box<Answered>>,
    outbox: Mutex<Outbox>,
    /// Whether somebody put something into the outbox: most never do, and it is not locked.
    posted: AtomicBool,
}

const NOT_ASKED: i64 = i64::MIN;

/// The facts, and what replaced them once the visitor had acted. It only grows, so that what
/// was lent stays.
struct Answered {
    facts: RequestFacts<'static>,
    next: OnceLock<Box<Self>>,
}

impl Answered {
    fn new(facts: RequestFacts<'static>) -> Self {
        Self { facts, next: OnceLock::new() }
    }

    fn last(&self) -> &Self {
        let mut last = self;
        while let Some(next) = last.next.get() {
            last = next;
        }
        last
    }
}

/// `Set-Cookie` lines that wait for the response.
#[derive(Default)]
pub(crate) struct Outbox {
    pub(crate) consent: Vec<HeaderValue>,
    /// `None` if no handler asked for deletions.
    pub(crate) deletions: Option<Vec<HeaderValue>>,
}

impl Charte {
    pub(crate) fn new<B>(chooser: &Chooser, request: &Request<B>) -> Self {
        let incoming = Incoming::of(request);
        let chosen = chooser.choose(&incoming);
        let own = chosen.policy.charter().host().as_str();
        let shared = Shared {
            kept: Kept::of(&incoming, &chosen.settings.host, own),
            chosen,
            now: AtomicI64::new(NOT_ASKED),
            facts: OnceLock::new(),
            outbox: Mutex::default(),
            posted: AtomicBool::new(false),
        };
        Self { shared: Arc::new(shared) }
    }

    pub(crate) fn shared(&self) -> &Shared {
        &self.shared
    }

    /// The policy that was chosen for this request.
    #[must_use]
    pub fn policy(&self) -> &Policy {
        &self.shared.chosen.policy
    }

    pub(crate) fn settings(&self) -> &Settings {
        &self.shared.chosen.settings
    }

    /// The moment of the request.
    #[must_use]
    pub fn now(&self) -> Time {
        match self.shared.now.load(Ordering::Relaxed) {
            NOT_ASKED => self.ask_the_clock(),
            now => Time::from_unix(now),
        }
    }

    fn ask_the_clock(&self) -> Time {
        let now = (self.settings().clock)().unix().max(NOT_ASKED + 1);
        let kept = &self.shared.now;
        // Of two that ask at once, both get what the first was told.
        match kept.compare_exchange(NOT_ASKED, now, Ordering::Relaxed, Ordering::Relaxed) {
            Ok(_) => Time::from_unix(now),
            Err(earlier) => Time::from_unix(earlier),
        }
    }

    /// What the request says, with what other consent managers keep if that is honoured.
    fn read_facts(&self) -> RequestFacts<'_> {
        let kept = &self.shared.kept;
        let facts = kept.facts(self.policy().charter());
        #[cfg(feature = "interop")]
        if let Some(importer) = &self.settings().importer {
            let lines = kept.cookie_lines();
            return importer.read_request(facts, self.policy(), lines, self.now());
        }
        facts
    }

    /// What the request says, or said before the visitor acted.
    fn came(&self) -> &Answered {
        self.shared.facts.get_or_init(|| Box::new(Answered::new(self.read_facts().into_owned())))
    }

    /// What the request says, with what was recorded since.
    #[must_use]
    pub fn facts(&self) -> &RequestFacts<'static> {
        &self.came().last().facts
    }

    /// The exchange, which gives access to everything else the rules can answer about this request,
    /// such as the cache key.
    #[must_use]
    pub fn exchange(&self) -> Exchange<'_> {
        self.facts().exchange(self.policy(), self.now(), self.settings().mode)
    }

    /// Calls `see` with the exchange. If no handler asked for anything, the exchange is built in
    /// place and not kept.
    pub(crate) fn with_exchange<R>(&self, see: impl FnOnce(&Exchange<'_>) -> R) -> R {
        if self.shared.facts.get().is_some() {
            return see(&self.exchange());
        }
        let facts = self.read_facts();
        see(&facts.exchange(self.policy(), self.now(), self.settings().mode))
    }

    /// The visitor's consent, or `None` if there is none that can be read.
    #[must_use]
    pub fn consent(&self) -> Option<&Consent> {
        self.facts().received(self.policy().charter()).consent()
    }

    /// The state of the visitor's consent.
    #[must_use]
    pub fn state(&self) -> ConsentState {
        self.exchange().visitor().state()
    }

    /// Whether a script, an embed or an SDK may start, for a purpose and for one provider.
    #[must_use]
    pub fn allows(&self, purpose: Purpose, provider: Option<&str>) -> Allowance {
        self.exchange().visitor().allows(purpose, provider)
    }

    /// What the page must show the visitor: nothing, a notice or a question.
    #[must_use]
    pub fn ask(&self, area: Option<Area>) -> Ask {
        self.exchange().visitor().ask(area)
    }

    /// Whether a cookie of this name may be set now by the host of the request.
    #[must_use]
    pub fn may_set(&self, name: &str) -> bool {
        self.decide(name).may_set()
    }

    /// Decides a cookie by its name, as set by the host of the request.
    #[must_use]
    pub fn decide(&self, name: &str) -> Decision {
        self.exchange().visitor().decide(name)
    }

    /// Decides a cookie by its name and explains the decision.
    #[must_use]
    pub fn explain(&self, name: &str) -> Explanation {
        self.exchange().visitor().explain(name)
    }

    /// Records what the visitor did: [`Charte::prepare`] followed by [`Charte::commit`]. `None` if
    /// nothing is written.
    ///
    /// # Errors
    /// As [`Charte::prepare`].
    pub fn record(
        &self,
        acts: &[Act<'_>],
        record_id: Option<&str>,
    ) -> Result<Option<RecordedConsent>, Error> {
        let recorded = self.prepare(acts, record_id)?;
        recorded.as_ref().map(|recorded| self.commit(recorded)).transpose()?;
        Ok(recorded)
    }

    /// Prepares the record of these acts without recording it. An application that keeps proofs
    /// stores the proof ([`Charte::proof`]) before it commits, so that an answer never counts
    /// without its proof. `record_id` is the random id of that record, if there is one. `None` if
    /// there is nothing to write: closing the banner does not replace an unreadable answer.
    ///
    /// # Errors
    /// `E405`: a purpose that cannot be granted, a malformed id, or no act.
    pub fn prepare(
        &self,
        acts: &[Act<'_>],
        record_id: Option<&str>,
    ) -> Result<Option<RecordedConsent>, Error> {
        self.exchange().record(acts, record_id, self.shared.kept.path().as_bytes())
    }

    /// Makes it the visitor's answer. Its `Set-Cookie` lines are added to the response and replace
    /// those of an earlier call for the same request. The answer counts from now on.
    ///
    /// # Errors
    /// `E4xx`, which would be a bug in this library: the shortened value could not be read back.
    pub fn commit(&self, recorded: &RecordedConsent) -> Result<(), Error> {
        // What did not fit into the cookie must not count for this response either.
        let consent = match recorded.encoded().shortened {
            true => Consent::decode(&recorded.encoded().value)?,
            false => recorded.consent().clone(),
        };
        let lines = recorded.lines().iter().filter_map(|line| HeaderValue::try_from(line).ok());
        self.outbox().consent = lines.collect();
        let answered = Answered::new(self.facts().clone().with_consent(consent));
        let mut answered = Box::new(answered);
        // Another task may have committed meanwhile; its answer then stands before this one.
        while let Err(again) = self.came().last().next.set(answered) {
            answered = again;
        }
        Ok(())
    }

    /// The record that proves what was recorded, or is about to be (GDPR art. 7(1)), as JSON. The
    /// application keeps it.
    ///
    /// # Errors
    /// `E405`: the record id is out of its form.
    pub fn proof(
        &self,
        recorded: &RecordedConsent,
        details: RecordDetails<'_>,
    ) -> Result<String, Error> {
        let before = self.came().facts.visitor(self.policy(), self.now());
        before.consent_record(recorded.consent(), details)?.to_json()
    }

    /// Deletes the cookies in the visitor's browser that may not be set now
    /// ([`Exchange::withdraw`]): adds the deletions to the response and calls `look` with them,
    /// with what is left and with what a server cannot delete. Call it after recording the act. In
    /// `report` mode nothing is added.
    pub fn erase<R>(&self, look: impl FnOnce(&Erasure<'_>) -> R) -> R {
        self.with_exchange(|exchange| {
            let lines: Vec<&[u8]> = self.shared.kept.cookie_lines().collect();
            let (path, cap) = (self.shared.kept.path().as_bytes(), self.settings().erase_cap);
            let erasure = exchange.withdraw(lines.iter().copied(), path, cap);
            self.send(&erasure);
            look(&erasure)
        })
    }

    /// As [`Charte::erase`], of what the request brought alone.
    pub(crate) fn erase_present(&self) {
        self.with_exchange(|exchange| {
            let lines: Vec<&[u8]> = self.shared.kept.cookie_lines().collect();
            let (path, cap) = (self.shared.kept.path().as_bytes(), self.settings().erase_cap);
            self.send(&exchange.erase(lines.iter().copied(), path, cap));
        });
    }

    fn send(&self, erasure: &Erasure<'_>) {
        let enforced = self.settings().mode == Mode::Enforce;
        let deletions = erasure.lines().iter().filter(|_| enforced);
        let deletions = deletions.filter_map(|line| HeaderValue::try_from(line).ok()).collect();
        self.outbox().deletions = Some(deletions);
    }

    pub(crate) fn tell(&self, report: &Report<'_>) {
        if let Some(hook) = &self.settings().hook {
            hook(report);
        }
    }

    fn outbox(&self) -> MutexGuard<'_, Outbox> {
        self.shared.posted.store(true, Ordering::Release);
        self.shared.outbox.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What waits for the response, if anything does.
    pub(crate) fn posted(&self) -> Option<MutexGuard<'_, Outbox>> {
        self.shared.posted.load(Ordering::Acquire).then(|| self.outbox())
    }
}

/// The regime; never a cookie or an address.
impl fmt::Debug for Charte {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Charte")
            .field("regime", &self.policy().regime().id())
            .field("mode", &self.settings().mode)
            .finish_non_exhaustive()
    }
}
