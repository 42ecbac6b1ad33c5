//! What the rules make of one declaration and one party: a set of purposes for each answer
//! that a visitor may have given.

use super::judge::{Clock, Judge, Subject};
use crate::category::{Category, Requirement};
use crate::charter::GpcChoice;
use crate::fact::Fact;
use crate::purpose::PurposeSet;
use crate::regime::Gpc;

/// The purposes of a declaration by requirement. Those in none of the sets are never allowed:
/// prohibited, or unclassified.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row {
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

impl Row {
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

    /// The row at a moment, binding limits of time included.
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
        let mut row = Self {
            requirement: Requirement::OutOfScope,
            category: Category::of(subject.purposes, subject.party),
            ..Self::NONE
        };
        let classified = subject.purposes.without(PurposeSet::UNCLASSIFIED);
        for purpose in classified.iter() {
            let (requirement, objection, timed) = verdict(purpose);
            row.requirement = row.requirement.max(requirement);
            row.timed |= timed;
            let set = match requirement {
                Requirement::OutOfScope => &mut row.out_of_scope,
                Requirement::Exempt => &mut row.exempt,
                Requirement::OptOut => &mut row.opt_out,
                Requirement::OptIn => &mut row.opt_in,
                Requirement::Prohibited => continue,
            };
            set.insert(purpose);
            if objection && requirement == Requirement::Exempt {
                row.objectionable.insert(purpose);
            }
        }
        if classified != subject.purposes {
            row.requirement = row.requirement.max(Requirement::OptIn);
        }
        let heard = match judge.in_force().map_or(Gpc::Binding, |p| p.gpc) {
            Gpc::Binding => row.opt_out.or(row.opt_in),
            Gpc::Advisory if choice == GpcChoice::Honour => row.opt_out,
            Gpc::Advisory | Gpc::None => PurposeSet::EMPTY,
        };
        let sold = subject.facts.get(Fact::SaleOrShare) == Some(true);
        let concerned = if sold { PurposeSet::ALL } else { PurposeSet::MARKETING };
        row.signalled = heard.and(concerned);
        row
    }

    /// The requirement of one purpose; nothing for one that is never allowed.
    pub(crate) fn requirement_of(&self, purpose: crate::purpose::Purpose) -> Requirement {
        if self.out_of_scope.contains(purpose) {
            Requirement::OutOfScope
        } else if self.exempt.contains(purpose) {
            Requirement::Exempt
        } else if self.opt_out.contains(purpose) {
            Requirement::OptOut
        } else if self.opt_in.contains(purpose) || PurposeSet::UNCLASSIFIED.contains(purpose) {
            Requirement::OptIn
        } else {
            Requirement::Prohibited
        }
    }
}
