//! Trying a regime's rules on one purpose of one declaration (spec §6).

use std::borrow::Cow;

use charte_syntax::words;

use crate::category::{Party, Requirement, Role};
use crate::charter::Declaration;
use crate::cookie::Expiry;
use crate::fact::{Fact, Facts};
use crate::finding::FailedCondition;
use crate::purpose::{Purpose, PurposeSet};
use crate::regime::{Citation, Force, Limit, LimitOf, Period, Regime, Rule, Test};
use crate::time::{Lifetime, Time};

/// The facts about a declaration that rules test.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Subject {
    /// After defaults.
    pub(crate) facts: Facts,
    /// Of them, those that the declaration states.
    stated: Facts,
    /// Those that the charter states for the whole site.
    site: Facts,
    /// Whether nobody but the publisher deposits it.
    own: bool,
    pub(crate) purposes: PurposeSet,
    pub(crate) party: Party,
    pub(crate) lifetime: Option<Lifetime>,
    pub(crate) retention: Option<Lifetime>,
}

impl Subject {
    /// The declaration with the defaults that follow from the charter's own facts and from its
    /// provider's role (spec §3). `role` is `None` when it is not stated, or when the provider is
    /// not in the charter.
    pub(crate) fn new(
        declaration: &Declaration,
        site: Facts,
        role: Option<Role>,
        party: Party,
    ) -> Self {
        let purposes = declaration.purpose_set();
        let stated = declaration.facts();
        let mut facts = stated.or(site);
        match role {
            Some(Role::Publisher | Role::Processor) => facts.default_to(Fact::PublisherOnly, true),
            Some(Role::Independent) => facts.default_to(Fact::PublisherOnly, false),
            None => {}
        }
        let foreign = matches!(role, Some(Role::Independent) | None);
        if foreign && !purposes.is_subset(PurposeSet::NECESSARY) {
            facts.default_to(Fact::SaleOrShare, true);
        }
        let (lifetime, retention) = (declaration.lifetime(), declaration.data_retention());
        let own = role == Some(Role::Publisher);
        Self { facts, stated, site, own, purposes, party, lifetime, retention }
    }

    /// The fact's value for a purpose: stated, by default, or derived.
    pub(crate) fn fact(&self, fact: Fact, purpose: Purpose) -> Option<bool> {
        match fact {
            Fact::FirstParty => Some(self.party == Party::First),
            Fact::Own => Some(self.own),
            Fact::SolePurpose => {
                let others = self.purposes.difference(PurposeSet::of(purpose));
                Some(others.is_subset(PurposeSet::NECESSARY))
            }
            stated => self.facts.get(stated),
        }
    }

    /// Where a fact's value comes from; `None` when it has none.
    pub(crate) fn origin(&self, fact: Fact) -> Option<FactOrigin> {
        if fact.is_derived() {
            Some(FactOrigin::Derived)
        } else if self.stated.get(fact).is_some() {
            Some(FactOrigin::Stated)
        } else if self.site.get(fact).is_some() {
            Some(FactOrigin::Site)
        } else {
            self.facts.get(fact).map(|_| FactOrigin::Role)
        }
    }
}

words! {
    /// Where the value of a fact comes from.
    FactOrigin {
        /// The declaration states it.
        Stated = "stated",
        /// The charter states it for the whole site.
        Site = "site",
        /// The provider's role, or its absence, gives it by default.
        Role = "role",
        /// It follows from the purposes, the party or the provider.
        Derived = "derived",
    }
}

/// A condition that was asked for and failed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Failed<'r> {
    pub(crate) rule: &'r Rule,
    pub(crate) asked: Asked<'r>,
    pub(crate) stated: Option<bool>,
    /// Where the value comes from. `None` if there is none.
    pub(crate) origin: Option<FactOrigin>,
}

impl Failed<'_> {
    pub(super) fn condition(&self) -> FailedCondition {
        match self.asked {
            Asked::Fact(test) => FailedCondition::Fact { test, stated: self.stated },
            Asked::Limit(limit) => FailedCondition::Limit { of: limit.of, max: limit.max },
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Asked<'r> {
    Fact(Test),
    Limit(&'r Limit),
}

/// What came of it.
#[derive(Debug)]
pub(crate) struct Verdict<'r> {
    pub(crate) requirement: Requirement,
    /// The rule that applies. `None` if the regime's default applies.
    pub(crate) rule: Option<&'r Rule>,
    /// Why the rules that name the purpose did not hold; empty when one did.
    pub(crate) unmet: Vec<Failed<'r>>,
}

/// A regime at a moment.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Judge<'r> {
    pub(crate) regime: &'r Regime,
    pub(crate) period: usize,
}

/// When limits of time are looked at, and how long the cookie was seen to live.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Clock {
    pub(crate) now: Time,
    /// When the Set-Cookie line lets the cookie expire. `None` if there was no line, or for a
    /// session cookie.
    pub(crate) seen_end: Option<Time>,
}

impl Clock {
    pub(crate) fn new(now: Time, expiry: Option<Expiry>) -> Self {
        let seen_end = match expiry {
            Some(Expiry::At(end)) => Some(Time::from_unix(end)),
            Some(Expiry::Session) | None => None,
        };
        Self { now, seen_end }
    }
}

impl<'r> Judge<'r> {
    pub(crate) fn in_force(&self) -> Option<&'r Period> {
        self.regime.periods.get(self.period)
    }

    pub(crate) fn rules(&self, purpose: Purpose) -> impl Iterator<Item = &'r Rule> {
        let period = self.period;
        let names = move |r: &&Rule| r.purposes.contains(purpose) && r.is_in_period(period);
        self.regime.rules.iter().filter(names)
    }

    /// The requirement alone, as if no limit of time were exceeded, and whether one might be.
    pub(crate) fn sketch(&self, subject: &Subject, purpose: Purpose) -> (Requirement, bool, bool) {
        let mut timed = false;
        for rule in self.rules(purpose) {
            let holds = |c: &crate::regime::Condition| {
                c.force != Force::Binding || c.test.holds(subject.fact(c.test.fact(), purpose))
            };
            timed |= rule.has_binding_limit(self.period);
            if rule.conditions.iter().all(holds) {
                return (rule.then, rule.objection && rule.then == Requirement::Exempt, timed);
            }
        }
        let default = self.in_force().map_or(Requirement::OptIn, |p| p.default);
        (default, false, timed)
    }

    /// The first rule whose binding conditions all hold, else the default.
    pub(crate) fn judge(&self, subject: &Subject, purpose: Purpose, clock: Clock) -> Verdict<'r> {
        let mut unmet = Vec::new();
        for rule in self.rules(purpose) {
            let before = unmet.len();
            unmet.extend(self.failed(rule, subject, purpose, clock, Force::Binding));
            if unmet.len() == before {
                return Verdict { requirement: rule.then, rule: Some(rule), unmet: Vec::new() };
            }
        }
        let requirement = self.in_force().map_or(Requirement::OptIn, |p| p.default);
        Verdict { requirement, rule: None, unmet }
    }

    /// The id of the rule that held, or `<regime>.default`.
    pub(crate) fn rule_id(&self, verdict: &Verdict<'r>) -> Cow<'r, str> {
        match verdict.rule {
            Some(rule) => Cow::Borrowed(&rule.id),
            None => Cow::Owned(format!("{}.default", self.regime.id)),
        }
    }

    /// Who says so: the rule's citations; for the default its own, then those of the rules that
    /// were tried.
    pub(crate) fn citations(&self, verdict: &Verdict<'r>) -> Vec<&'r Citation> {
        let default = self.in_force().filter(|_| verdict.rule.is_none());
        let default = default.into_iter().flat_map(|p| p.default_citations.iter());
        let rules = verdict.rule.into_iter().chain(verdict.unmet.iter().map(|u| u.rule));
        let mut all = Vec::new();
        for citation in default.chain(rules.flat_map(|r| self.speaking(&r.citations))) {
            if !all.contains(&citation) {
                all.push(citation);
            }
        }
        all
    }

    /// Of these citations, those that speak of the period.
    pub(crate) fn speaking(self, all: &[Citation]) -> impl Iterator<Item = &Citation> {
        all.iter().filter(move |c| c.is_in_period(self.period))
    }

    /// The conditions, then the limits, of this force that fail.
    pub(crate) fn failed(
        &self,
        rule: &'r Rule,
        subject: &Subject,
        purpose: Purpose,
        clock: Clock,
        force: Force,
    ) -> Vec<Failed<'r>> {
        let conditions = rule.conditions.iter().filter(|c| c.force == force).filter_map(|c| {
            let stated = subject.fact(c.test.fact(), purpose);
            let origin = subject.origin(c.test.fact());
            let failed = Failed { rule, asked: Asked::Fact(c.test), stated, origin };
            (!c.test.holds(stated)).then_some(failed)
        });
        let limits = rule.limits_in(self.period).filter(|l| l.force == force).filter_map(|l| {
            let lifted = l.unless.is_some_and(|f| subject.fact(f, purpose) == Some(true));
            let failed = Failed { rule, asked: Asked::Limit(l), stated: None, origin: None };
            (!lifted && exceeded(l, subject, clock, force)).then_some(failed)
        });
        conditions.chain(limits).collect()
    }
}

/// Whether the limit is exceeded. A binding one by what is declared or by what was seen; a
/// recommended one by what was seen, else by what is declared.
fn exceeded(limit: &Limit, subject: &Subject, clock: Clock, force: Force) -> bool {
    let declared = match limit.of {
        LimitOf::Lifetime => subject.lifetime,
        LimitOf::Retention => subject.retention,
    };
    let declared = declared.is_some_and(|d| d.exceeds(limit.max, clock.now));
    let seen = match (limit.of, clock.seen_end) {
        (LimitOf::Lifetime, Some(end)) => limit.max.after(clock.now).is_none_or(|max| end > max),
        _ => return declared,
    };
    if force == Force::Binding { declared || seen } else { seen }
}
