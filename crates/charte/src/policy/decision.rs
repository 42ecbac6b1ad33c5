//! Decisions, and the table of rulings (spec §7).

use super::answers::Answers;
use super::compiled_rule::CompiledRule;
use crate::category::{Category, DecisionReason, Outcome, Party, Requirement};
use crate::consent::ConsentState;
use crate::purpose::{Purpose, PurposeSet};

/// Whether a cookie may be set now, and the main reason.
///
/// A small `Copy` value that borrows nothing. [`Visitor::explain`](super::Visitor::explain) gives
/// the ruling of each purpose, the rules and their citations.
///
/// ```
/// use charte::{Charter, DecisionReason, Outcome, Policy, ReceivedConsent, Time};
///
/// let charter = Charter::parse(r#"
///     format = 1
///     site = "https://www.example.fr"
///     regime = "fr"
/// "#)?;
/// let policy = Policy::new(charter)?;
/// let consent = ReceivedConsent::none();
/// let decision = policy.visitor(&consent, Time::default()).decide("_ga");
/// assert!(!decision.may_set());
/// assert_eq!(decision.outcome(), Outcome::Withheld);
/// assert_eq!(decision.because(), DecisionReason::Undeclared);
/// # Ok::<(), charte::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decision {
    pub(super) declaration: Option<u32>,
    pub(super) declared: bool,
    pub(super) separable: bool,
    pub(super) party: Party,
    pub(super) category: Category,
    pub(super) requirement: Requirement,
    pub(super) because: DecisionReason,
    pub(super) purposes: PurposeSet,
    pub(super) serves: PurposeSet,
}

impl Decision {
    /// Whether the cookie may be set now. This is what callers use.
    #[must_use]
    pub fn may_set(&self) -> bool {
        may_set(self.purposes, self.serves, self.separable)
    }

    /// What becomes of the cookie: allowed, limited to some of its purposes, or withheld.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        if self.serves == self.purposes {
            Outcome::Allowed
        } else if self.serves.is_empty() {
            Outcome::Withheld
        } else {
            Outcome::Limited
        }
    }

    /// The main reason: that of the first purpose that is not allowed, or of the first purpose if
    /// all are allowed.
    #[must_use]
    pub fn because(&self) -> DecisionReason {
        self.because
    }

    /// The purpose that [`because`](Self::because) is about: the first that is not allowed, or the
    /// first if all are allowed.
    #[must_use]
    pub fn main_purpose(&self) -> Option<Purpose> {
        let held = self.purposes.difference(self.serves);
        if held.is_empty() { self.purposes.first() } else { held.first() }
    }

    /// The strictest requirement of its purposes.
    #[must_use]
    pub fn requirement(&self) -> Requirement {
        self.requirement
    }

    /// Which of the four categories it belongs to.
    #[must_use]
    pub fn category(&self) -> Category {
        self.category
    }

    /// Whether it is first-party or third-party.
    #[must_use]
    pub fn party(&self) -> Party {
        self.party
    }

    /// The purposes of the declaration.
    #[must_use]
    pub fn purposes(&self) -> PurposeSet {
        self.purposes
    }

    /// The purposes that the cookie may serve now.
    #[must_use]
    pub fn serves(&self) -> PurposeSet {
        self.serves
    }

    /// The number of the declaration in the charter, from 0. `None` for an undeclared cookie, and
    /// for the consent cookie if the charter has no declaration of exactly its name.
    #[must_use]
    pub fn declaration(&self) -> Option<u32> {
        self.declaration
    }

    /// Whether the charter declares the cookie. The consent cookie counts as declared.
    #[must_use]
    pub fn is_declared(&self) -> bool {
        self.declared
    }
}

/// Whether a cookie that may serve some of its purposes may be set.
#[inline]
pub(super) fn may_set(purposes: PurposeSet, serves: PurposeSet, separable: bool) -> bool {
    serves == purposes || (separable && !serves.is_empty())
}

/// What Global Privacy Control takes away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Signal {
    /// It is off.
    Off,
    /// Whatever it concerns.
    On,
    /// Whatever it concerns and was not granted: the visitor chose with the signal on.
    Chosen,
}

/// The table of rulings (spec §7), for all purposes of a declaration at once.
#[inline]
pub(super) fn allowed(
    rule: &CompiledRule,
    answers: Answers,
    state: ConsentState,
    signal: Signal,
) -> PurposeSet {
    let unreadable = state == ConsentState::Unreadable;
    // In an unreadable state nothing is granted: what is not refused is unanswered.
    let denied = if unreadable { PurposeSet::ALL } else { answers.refused };
    let exempt = rule.exempt.difference(rule.objectionable.intersection(denied));
    let answered = rule.opt_in.intersection(answers.granted);
    let asked = rule.opt_out.difference(denied).union(answered);
    let asked = asked.difference(signalled(rule, answers, signal));
    rule.out_of_scope.union(exempt).union(asked)
}

/// The purposes that the signal takes away.
#[inline]
fn signalled(rule: &CompiledRule, answers: Answers, signal: Signal) -> PurposeSet {
    match signal {
        Signal::Off => PurposeSet::EMPTY,
        Signal::On => rule.signalled,
        Signal::Chosen => rule.signalled.difference(answers.granted),
    }
}

/// Why one purpose, the only one of the set, is allowed or not.
pub(super) fn reason(
    rule: &CompiledRule,
    answers: Answers,
    state: ConsentState,
    signal: Signal,
    purpose: PurposeSet,
) -> DecisionReason {
    let refused = purpose.is_subset(answers.refused);
    let granted = purpose.is_subset(answers.granted);
    let unreadable = state == ConsentState::Unreadable;
    let taken = || purpose.is_subset(signalled(rule, answers, signal));
    match rule.requirement_of(purpose) {
        _ if purpose == PurposeSet::UNCLASSIFIED => DecisionReason::Unclassified,
        Requirement::OutOfScope => DecisionReason::OutOfScope,
        Requirement::Prohibited => DecisionReason::Prohibited,
        Requirement::Exempt => match purpose.is_subset(rule.objectionable) {
            true if refused => DecisionReason::Objected,
            true if unreadable => DecisionReason::Unreadable,
            _ => DecisionReason::Exempt,
        },
        Requirement::OptOut if refused => DecisionReason::Objected,
        Requirement::OptOut if taken() => DecisionReason::Gpc,
        Requirement::OptOut if granted => DecisionReason::Granted,
        Requirement::OptOut if unreadable => DecisionReason::Unreadable,
        Requirement::OptOut => DecisionReason::NotObjected,
        Requirement::OptIn if granted && taken() => DecisionReason::Gpc,
        Requirement::OptIn if granted => DecisionReason::Granted,
        Requirement::OptIn if refused => DecisionReason::Refused,
        Requirement::OptIn if !purpose.is_subset(answers.lapsed) => DecisionReason::Unanswered,
        Requirement::OptIn => match state {
            ConsentState::Outdated => DecisionReason::Outdated,
            ConsentState::Expired => DecisionReason::Expired,
            ConsentState::Unreadable => DecisionReason::Unreadable,
            ConsentState::None | ConsentState::Valid => DecisionReason::Unanswered,
        },
    }
}
