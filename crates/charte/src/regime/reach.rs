//! What a regime can require for a purpose at all, whatever a declaration states.

use std::borrow::Cow;

use serde::Serialize;

use super::{Citation, Condition, Force, Limit, Regime, Rule, Test};
use crate::category::Requirement;
use crate::fact::Fact;
use crate::purpose::Purpose;

/// One requirement that a regime can impose for a purpose. Cases are tried in order: the first whose
/// binding conditions and limits all hold decides.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Case<'r> {
    /// The rule's id, or `<regime>.default`.
    pub rule: Cow<'r, str>,
    /// The requirement.
    pub requirement: Requirement,
    /// Whether a refusal is honoured although the rule exempts.
    pub objection: bool,
    /// The conditions. Empty for the default.
    pub conditions: &'r [Condition],
    /// The limits on its duration, in the period that was asked about.
    pub limits: Vec<&'r Limit>,
    /// The citations, in the period that was asked about.
    pub citations: Vec<&'r Citation>,
    /// A note about the rule.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<&'r str>,
}

impl Regime {
    /// What the regime can require for a purpose in its period at this position, in the order in
    /// which it is tried: each rule that some declaration reaches, then the default if some
    /// declaration reaches it. Empty for `unclassified`, which no rule names.
    #[must_use]
    pub fn cases(&self, purpose: Purpose, period: usize) -> Vec<Case<'_>> {
        let Some(in_force) = self.periods.get(period) else { return Vec::new() };
        if purpose == Purpose::Unclassified {
            return Vec::new();
        }
        let names = |r: &&Rule| r.purposes.contains(purpose) && r.is_in_period(period);
        let rules: Vec<&Rule> = self.rules.iter().filter(names).collect();
        let mut cases = Vec::with_capacity(rules.len().saturating_add(1));
        let mut before: Vec<&Rule> = Vec::with_capacity(rules.len());
        for rule in rules {
            let mut here = rule.conditions.iter().filter(|c| c.force == Force::Binding);
            let here = here.try_fold(Possible::ALL, |all, c| all.with(c.test, true));
            if here.is_some_and(|here| here.escapes(&before, period)) {
                cases.push(Case {
                    rule: Cow::Borrowed(&rule.id),
                    requirement: rule.then,
                    objection: rule.objection && rule.then == Requirement::Exempt,
                    conditions: &rule.conditions,
                    limits: rule.limits_in(period).collect(),
                    citations: speaking(&rule.citations, period),
                    note: rule.note.as_deref(),
                });
            }
            before.push(rule);
        }
        if Possible::ALL.escapes(&before, period) {
            cases.push(Case {
                rule: Cow::Owned(format!("{}.default", self.id)),
                requirement: in_force.default,
                objection: false,
                conditions: &[],
                limits: Vec::new(),
                citations: speaking(&in_force.default_citations, period),
                note: None,
            });
        }
        cases
    }

    /// The mildest requirement that the regime can impose for a purpose in its period at this
    /// position. `opt-in` for `unclassified`.
    #[must_use]
    pub fn mildest(&self, purpose: Purpose, period: usize) -> Requirement {
        let cases = self.cases(purpose, period);
        cases.iter().map(|c| c.requirement).min().unwrap_or(Requirement::OptIn)
    }

    /// How strict the regime is, to compare it with others: the sum over all purposes of the mildest
    /// requirement that it can impose for each, in its latest period. A higher number is stricter.
    #[must_use]
    pub fn strictness(&self) -> u32 {
        let latest = self.periods.len().saturating_sub(1);
        let asked = Purpose::ALL.iter().map(|p| u32::from(self.mildest(*p, latest) as u8));
        asked.fold(0, u32::saturating_add)
    }
}

fn speaking(all: &[Citation], period: usize) -> Vec<&Citation> {
    all.iter().filter(|c| c.is_in_period(period)).collect()
}

const YES: u8 = 1;
const NO: u8 = 2;
const UNSTATED: u8 = 4;

/// For each fact, the values that it may still have.
#[derive(Clone, Copy)]
struct Possible([u8; Fact::ALL.len()]);

impl Possible {
    const ALL: Self = Self([YES | NO | UNSTATED; Fact::ALL.len()]);

    /// What remains if a test holds, or fails. `None` if it cannot.
    fn with(mut self, test: Test, holds: bool) -> Option<Self> {
        let when = match test {
            Test::Yes(_) => YES,
            Test::No(_) => NO,
            Test::NotYes(_) => NO | UNSTATED,
        };
        let fact = test.fact();
        let values = self.0.get_mut(fact as usize)?;
        *values &= if holds { when } else { !when };
        if fact.is_derived() {
            *values &= !UNSTATED;
        }
        (*values != 0).then_some(self)
    }

    /// Whether none of these rules need hold. A binding limit can always be exceeded.
    fn escapes(self, rules: &[&Rule], period: usize) -> bool {
        let Some((rule, rest)) = rules.split_first() else { return true };
        if rule.has_binding_limit(period) {
            return self.escapes(rest, period);
        }
        let binding = rule.conditions.iter().filter(|c| c.force == Force::Binding);
        binding
            .filter_map(|c| self.with(c.test, false))
            .any(|narrower| narrower.escapes(rest, period))
    }
}
