//! Whether something without a cookie of its own may start: a script, an embed, an SDK.

use serde::Serialize;

use super::compiled_rule::CompiledRule;
use super::decision;
use super::visitor::Visitor;
use crate::category::{DecisionReason, Party};
use crate::purpose::{Purpose, PurposeSet};

/// Whether a purpose, or one provider's part in it, is allowed now, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Allowance {
    /// Whether it is allowed.
    pub allowed: bool,
    /// Why: of the first declaration that does not allow it, else of the first.
    pub because: DecisionReason,
}

impl Visitor<'_> {
    /// Whether everything that the charter declares for this purpose (and this provider) is
    /// allowed for it now, host and page unknown. As for [asking](Self::ask), a declaration whose
    /// `domain` is on another site than the charter's is one of a third party. What is not declared
    /// is not allowed.
    #[must_use]
    pub fn allows(&self, purpose: Purpose, provider: Option<&str>) -> Allowance {
        let (state, signal) = (self.answers().state, self.signal());
        let numbers = self.policy.compiled.by_purpose.get(usize::from(purpose.bit()));
        let mut first = None;
        for number in numbers.into_iter().flatten() {
            let Some(compiled) = self.compiled().get(*number as usize) else { continue };
            // By the provider as it is written, also of the consent cookie's declaration.
            let declaration = self.policy.charter().cookies().get(*number as usize);
            if provider.is_some() && declaration.and_then(|d| d.provider()) != provider {
                continue;
            }
            let party = compiled.context.party_declared;
            let Some(rule) = self.rule_now(*number, party) else { continue };
            let answers = self.answers_for(compiled);
            let because = decision::reason(&rule, answers, state, signal, PurposeSet::of(purpose));
            if !decision::allowed(&rule, answers, state, signal).contains(purpose) {
                return Allowance { allowed: false, because };
            }
            first.get_or_insert(because);
        }
        match first {
            Some(because) => Allowance { allowed: true, because },
            None => Allowance { allowed: false, because: DecisionReason::Undeclared },
        }
    }

    /// The purposes that a declaration may serve now, and whether it may be set, without any
    /// observation.
    pub(crate) fn of_declaration(&self, number: u32, party: Party) -> Option<(PurposeSet, bool)> {
        let rule = self.rule_now(number, party)?;
        let compiled = self.compiled().get(number as usize)?;
        let answers = self.answers_for(compiled);
        let serves = decision::allowed(&rule, answers, self.answers().state, self.signal());
        Some((serves, compiled.may_set(serves)))
    }

    /// The rule of a declaration about which nothing was observed.
    pub(super) fn rule_now(&self, number: u32, party: Party) -> Option<CompiledRule> {
        let rule = *self.compiled().get(number as usize)?.rule(party);
        if rule.timed { self.timed(number, party, None) } else { Some(rule) }
    }
}
