//! A declaration as judged for a visitor, and the decision that follows.

use super::answers::Answers;
use super::compiled_rule::CompiledRule;
use super::decision::{self, Decision, Signal};
use super::visitor::Visitor;
use crate::category::{Category, DecisionReason, Party};
use crate::consent::ConsentState;
use crate::purpose::PurposeSet;

/// A declaration as judged for a visitor.
pub(super) struct Judged<'r> {
    /// The number of the declaration, the consent cookie's own included.
    pub(super) number: Option<u32>,
    pub(super) party: Party,
    /// The party by the hosts alone.
    pub(super) seen: Option<Party>,
    pub(super) rule: &'r CompiledRule,
    pub(super) answers: Answers,
    pub(super) state: ConsentState,
    pub(super) signal: Signal,
    pub(super) purposes: PurposeSet,
    pub(super) serves: PurposeSet,
    pub(super) separable: bool,
}

impl Judged<'_> {
    /// The number of the declaration in the charter.
    #[inline]
    pub(super) fn declaration(&self, visitor: &Visitor<'_>) -> Option<u32> {
        let count = visitor.policy().charter().cookies().len();
        self.number.filter(|number| (*number as usize) < count)
    }

    #[inline]
    pub(super) fn decision(&self, visitor: &Visitor<'_>) -> Decision {
        let category = match (self.number, self.party) {
            (Some(_), _) => self.rule.category,
            (None, Party::First) => Category::FirstParty,
            (None, Party::Third) => Category::ThirdParty,
        };
        Decision {
            declaration: self.declaration(visitor),
            declared: self.number.is_some(),
            separable: self.separable,
            party: self.party,
            category,
            requirement: self.rule.requirement,
            because: self.main_reason(),
            purposes: self.purposes,
            serves: self.serves,
        }
    }

    /// The reason of the first purpose that is not allowed, else of the first.
    #[inline]
    fn main_reason(&self) -> DecisionReason {
        let held = self.purposes.difference(self.serves);
        let first = if held.is_empty() { self.purposes } else { held }.first_alone();
        match self.number {
            None => DecisionReason::Undeclared,
            // Most cookies: exempt, and nobody may object.
            Some(_) if first.is_subset(self.rule.exempt.difference(self.rule.objectionable)) => {
                DecisionReason::Exempt
            }
            Some(_) => self.reason(first),
        }
    }

    /// Why one purpose, the only one of the set, is allowed or not.
    pub(super) fn reason(&self, purpose: PurposeSet) -> DecisionReason {
        match self.number {
            None => DecisionReason::Undeclared,
            Some(_) => decision::reason(self.rule, self.answers, self.state, self.signal, purpose),
        }
    }
}
