//! The functions that decide.

use super::answers::Answers;
use super::compiled_rule::CompiledRule;
use super::decision::{self, Decision, Signal};
use super::explanation::{self, Explanation};
use super::judged::Judged;
use super::observed::ObservedCookie;
use super::visitor::Visitor;
use crate::category::Party;
use crate::charter::Undeclared;
use crate::consent::ConsentState;
use crate::cookie::Expiry;
use crate::error::Error;
use crate::pattern::Sought;
use crate::purpose::PurposeSet;

impl Visitor<'_> {
    /// Decides a cookie by its name, as set by the visitor's host.
    ///
    /// ```
    /// # use charte::{Charter, Policy, ReceivedConsent, Time};
    /// # let charter = "format = 1\nsite = \"https://www.example.fr\"\nregime = \"fr\"\n";
    /// # let policy = Policy::new(Charter::parse(charter)?)?;
    /// # let consent = ReceivedConsent::none();
    /// # let visitor = policy.visitor(&consent, Time::default());
    /// assert!(!visitor.decide("_ga").may_set());
    /// # Ok::<(), charte::Error>(())
    /// ```
    #[must_use]
    pub fn decide(&self, name: &(impl AsRef<[u8]> + ?Sized)) -> Decision {
        self.decide_named(name.as_ref())
    }

    /// Decides what was observed. Without a host of its own it counts as set by the visitor's.
    #[must_use]
    pub fn decide_observed(&self, cookie: &ObservedCookie<'_>) -> Decision {
        self.judge_observed(cookie, |judged| judged.decision(self))
    }

    /// Decides the cookie that the value of a `Set-Cookie` header from this host sets. A text that
    /// names no host leaves the host unknown.
    ///
    /// # Errors
    /// `E3xx` if a browser would ignore the line.
    pub fn decide_set_cookie(
        &self,
        line: &(impl AsRef<[u8]> + ?Sized),
        host: &str,
    ) -> Result<Decision, Error> {
        Ok(self.decide_observed(&ObservedCookie::from_set_cookie(line)?.with_host(host)))
    }

    /// Decides many cookies by their names, in order, as [`decide`](Self::decide) does each.
    pub fn decide_many<N: AsRef<[u8]>>(
        &self,
        names: impl IntoIterator<Item = N>,
    ) -> impl Iterator<Item = Decision> {
        names.into_iter().map(|name| self.decide_named(name.as_ref()))
    }

    /// Decides a cookie by its name and explains the decision: the ruling of each purpose, the
    /// rules and citations behind it, and findings.
    ///
    /// ```
    /// # use charte::{Charter, Policy, ReceivedConsent, Time};
    /// # let charter = "format = 1\nsite = \"https://www.example.fr\"\nregime = \"fr\"\n";
    /// # let policy = Policy::new(Charter::parse(charter)?)?;
    /// # let consent = ReceivedConsent::none();
    /// # let visitor = policy.visitor(&consent, Time::default());
    /// let explanation = visitor.explain("_ga");
    /// assert_eq!(explanation.rulings()[0].rule, "undeclared");
    /// println!("{explanation}");
    /// # Ok::<(), charte::Error>(())
    /// ```
    #[must_use]
    pub fn explain(&self, name: &(impl AsRef<[u8]> + ?Sized)) -> Explanation {
        self.explain_observed(&ObservedCookie::new(name))
    }

    /// Decides what was observed and explains the decision.
    #[must_use]
    pub fn explain_observed(&self, cookie: &ObservedCookie<'_>) -> Explanation {
        self.judge_observed(cookie, |judged| explanation::explain(self, cookie, judged))
    }

    #[inline]
    fn decide_named(&self, name: &[u8]) -> Decision {
        let sought = Sought { host: self.host(), ..Sought::cookie(name) };
        let found = self.policy.find_sought(&sought);
        self.judge(found, name.is_empty(), self.party_seen(), || None, |j| j.decision(self))
    }

    fn judge_observed<R>(
        &self,
        cookie: &ObservedCookie<'_>,
        make: impl FnOnce(&Judged<'_>) -> R,
    ) -> R {
        let host = cookie.host_or(self.host());
        let sought = Sought { name: cookie.name(), technology: cookie.technology(), host };
        let found = self.policy.find_sought(&sought);
        let seen = match cookie.is_host_named() {
            true => self.page().party_of(cookie.host()),
            false => self.party_seen(),
        };
        self.judge(found, sought.is_nameless(), seen, || cookie.expiry(self.now), make)
    }

    /// The decision about a cookie of this name, or `None` if it may be set.
    pub(crate) fn withheld(&self, name: &[u8]) -> Option<Decision> {
        let found = self.policy.find_sought(&Sought { host: self.host(), ..Sought::cookie(name) });
        self.withheld_found(found, name.is_empty(), || None)
    }

    /// As [`Self::withheld`], with the declaration already found. The reasons are looked for only
    /// if the cookie may not be set.
    #[inline]
    pub(crate) fn withheld_found(
        &self,
        found: Option<u32>,
        nameless: bool,
        expiry: impl FnOnce() -> Option<Expiry>,
    ) -> Option<Decision> {
        self.judge(found, nameless, self.party_seen(), expiry, |judged| {
            let may_set = decision::may_set(judged.purposes, judged.serves, judged.separable);
            (!may_set).then(|| judged.decision(self))
        })
    }

    /// Judges the declaration that was found, if any, and lends what came of it to `make`.
    /// `nameless` counts only if none was found; `expiry` is called only if a limit of time
    /// applies.
    #[inline(always)]
    pub(super) fn judge<R>(
        &self,
        found: Option<u32>,
        nameless: bool,
        seen: Option<Party>,
        expiry: impl FnOnce() -> Option<Expiry>,
        make: impl FnOnce(&Judged<'_>) -> R,
    ) -> R {
        let found = found.and_then(|n| Some((n, self.compiled().get(n as usize)?)));
        let Some((number, declaration)) = found else {
            return make(&self.judge_undeclared(nameless, seen));
        };
        let party = declaration.party(seen);
        let timed;
        let mut rule = declaration.rule(party);
        if rule.timed
            && let Some(now) = self.timed(number, party, expiry())
        {
            timed = now;
            rule = &timed;
        }
        let all = self.answers();
        let (answers, signal) = (all.of(declaration.context.provider), self.signal_in(all));
        make(&Judged {
            number: Some(number),
            party,
            seen,
            rule,
            answers,
            state: all.state,
            signal,
            purposes: declaration.purposes,
            serves: decision::allowed(rule, answers, all.state, signal),
            separable: declaration.separable,
        })
    }

    /// A charter allows no cookie without a name, which nothing can declare.
    fn judge_undeclared(&self, nameless: bool, seen: Option<Party>) -> Judged<'static> {
        let serves = match self.policy.charter().undeclared() {
            Undeclared::Allow if !nameless => PurposeSet::UNCLASSIFIED,
            Undeclared::Allow | Undeclared::Withhold => PurposeSet::EMPTY,
        };
        Judged {
            number: None,
            party: seen.unwrap_or(Party::First),
            seen,
            rule: const { &CompiledRule::NONE },
            answers: Answers::NONE,
            state: ConsentState::None,
            signal: Signal::Off,
            purposes: PurposeSet::UNCLASSIFIED,
            serves,
            separable: false,
        }
    }
}
