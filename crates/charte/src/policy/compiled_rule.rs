//! The regime's rules applied to one declaration and one party: a set of purposes for each
//! requirement.

use super::judge::{Clock, Judge, Subject};
use crate::category::{Category, Requirement};
use crate::charter::GpcChoice;
use crate::fact::Fact;
use crate::purpose::PurposeSet;
use crate::regime::Gpc;

/// The purposes of a declaration by requirement. Those in none of the sets are never allowed:
/// prohibited, or unclassified.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CompiledRule {
    pub(crate) out_of_scope: PurposeSet,
    pub(crate) exempt: PurposeSet,
    /// Of the exempt ones, those whose refusal is honoured.
    pub(crate) objectionable: PurposeSet,
    pub(crate) opt_out: PurposeSet,
    pub(crate) opt_in: PurposeSet,
    /// Of the opt-out ones, and where it binds of the opt-in ones too, those that Global Privacy
    /// Control concerns and is heard about.
    pub(crate) signalled: PurposeSet,
    pub(crate) requirement: Requirement,
    pub(crate) category: Category,
    /// Whether a binding limit of time has a say, so that the rules must be tried again.
    pub(crate) timed: bool,
}

impl CompiledRule {
    /// Of a cookie that no declaration knows.
    pub(crate) const NONE: Self = Self {
        out_of_scope: PurposeSet::EMPTY,
        exempt: PurposeSet::EMPTY,
        objectionable: PurposeSet::EMPTY,
        opt_out: PurposeSet::EMPTY,
        opt_in: PurposeSet::EMPTY,
        signalled: PurposeSet::EMPTY,
        requirement: Requirement::OptIn,
        category: Category::FirstParty,
        timed: false,
    };

    pub(crate) fn new(judge: &Judge<'_>, subject: &Subject, choice: GpcChoice) -> Self {
        Self::build(judge, subject, choice, |purpose| judge.sketch(subject, purpose))
    }

    /// The rule at a moment, binding limits of time included.
    pub(crate) fn at(
        judge: &Judge<'_>,
        subject: &Subject,
        choice: GpcChoice,
        clock: Clock,
    ) -> Self {
        Self::build(judge, subject, choice, |purpose| {
            let verdict = judge.judge(subject, purpose, clock);
            let objection = verdict.rule.is_some_and(|r| r.objection);
            (verdict.requirement, objection, true)
        })
    }

    fn build(
        judge: &Judge<'_>,
        subject: &Subject,
        choice: GpcChoice,
        verdict: impl Fn(crate::purpose::Purpose) -> (Requirement, bool, bool),
    ) -> Self {
        let mut rule = Self {
            requirement: Requirement::OutOfScope,
            category: Category::of(subject.purposes, subject.party),
            ..Self::NONE
        };
        let classified = subject.purposes.difference(PurposeSet::UNCLASSIFIED);
        for purpose in classified.iter() {
            let (requirement, objection, timed) = verdict(purpose);
            rule.requirement = rule.requirement.max(requirement);
            rule.timed |= timed;
            let set = match requirement {
                Requirement::OutOfScope => &mut rule.out_of_scope,
                Requirement::Exempt => &mut rule.exempt,
                Requirement::OptOut => &mut rule.opt_out,
                Requirement::OptIn => &mut rule.opt_in,
                Requirement::Prohibited => continue,
            };
            set.insert(purpose);
            if objection && requirement == Requirement::Exempt {
                rule.objectionable.insert(purpose);
            }
        }
        if classified != subject.purposes {
            rule.requirement = rule.requirement.max(Requirement::OptIn);
        }
        let heard = match judge.in_force().map_or(Gpc::Binding, |p| p.gpc) {
            Gpc::Binding => rule.opt_out.union(rule.opt_in),
            Gpc::Advisory if choice == GpcChoice::Honour => rule.opt_out,
            Gpc::Advisory | Gpc::None => PurposeSet::EMPTY,
        };
        let sold = subject.facts.get(Fact::SaleOrShare) == Some(true);
        let concerned = if sold { PurposeSet::ALL } else { PurposeSet::MARKETING };
        rule.signalled = heard.intersection(concerned);
        rule
    }

    /// The requirement of one purpose, the only one of the set.
    pub(crate) fn requirement_of(&self, purpose: PurposeSet) -> Requirement {
        if purpose.is_subset(self.out_of_scope) {
            Requirement::OutOfScope
        } else if purpose.is_subset(self.exempt) {
            Requirement::Exempt
        } else if purpose.is_subset(self.opt_out) {
            Requirement::OptOut
        } else if purpose.is_subset(self.opt_in.union(PurposeSet::UNCLASSIFIED)) {
            Requirement::OptIn
        } else {
            Requirement::Prohibited
        }
    }
}
