//! Whether the visitor must be asked, and about what (spec §7, asking).

use serde::Serialize;

use charte_syntax::words;

use super::compiled_rule::CompiledRule;
use super::visitor::Visitor;
use crate::category::Area;
use crate::consent::ConsentState;
use crate::purpose::PurposeSet;

words! {
    /// What a page owes the visitor.
    Asking {
        /// Nothing.
        None = "none",
        /// A notice, with a way to object.
        Notice = "notice",
        /// A question, before anything is set.
        Ask = "ask",
    }
}

words! {
    /// Why the visitor is asked, or not.
    AskReason {
        /// The visitor has not answered yet.
        FirstVisit = "first-visit",
        /// The answer cannot be read.
        Unreadable = "unreadable",
        /// The answer was to an earlier revision.
        Outdated = "outdated",
        /// The answer is too old.
        Expired = "expired",
        /// The answer leaves out purposes that the charter has now.
        NewPurposes = "new-purposes",
        /// Nothing in the charter needs an answer.
        NothingToAsk = "nothing-to-ask",
        /// Everything is answered.
        Answered = "answered",
        /// The visitor closed the question.
        Seen = "seen",
    }
}

/// What to ask and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Ask {
    /// What the page owes the visitor.
    pub asking: Asking,
    /// Why.
    pub because: AskReason,
    /// The purposes to ask about, by bit.
    pub purposes: PurposeSet,
}

impl Visitor<'_> {
    /// What to ask the visitor about, for all declarations or those of one area. This writes
    /// nothing; only an act of the visitor is recorded.
    #[must_use]
    pub fn ask(&self, area: Option<Area>) -> Ask {
        let (mut opt_in, mut opt_out, mut askable) =
            (PurposeSet::EMPTY, PurposeSet::EMPTY, PurposeSet::EMPTY);
        for number in self.declarations_in(area) {
            let Some(rule) = self.rule_declared(number) else { continue };
            let Some(compiled) = self.compiled().get(number as usize) else { continue };
            let answers = self.answers_for(compiled);
            let answered = answers.granted.union(answers.refused);
            opt_in = opt_in.union(rule.opt_in.difference(answered));
            opt_out = opt_out.union(rule.opt_out.difference(answered));
            askable = askable.union(asked(&rule));
        }
        let opt_in = opt_in.difference(PurposeSet::NEVER_ASKED);
        let opt_out = opt_out.difference(PurposeSet::NEVER_ASKED);
        let (asking, purposes) = match (opt_in.is_empty(), opt_out.is_empty()) {
            (false, _) => (Asking::Ask, opt_in),
            (true, false) => (Asking::Notice, opt_out),
            (true, true) => (Asking::None, PurposeSet::EMPTY),
        };
        let none = |because| Ask { asking: Asking::None, because, purposes: PurposeSet::EMPTY };
        let seen = self.received().consent().is_some_and(|c| c.is_seen());
        let because = match self.state() {
            _ if asking == Asking::None && askable.is_empty() => {
                return none(AskReason::NothingToAsk);
            }
            _ if asking == Asking::None => return none(AskReason::Answered),
            ConsentState::Valid if seen => return none(AskReason::Seen),
            ConsentState::None => AskReason::FirstVisit,
            ConsentState::Unreadable => AskReason::Unreadable,
            ConsentState::Outdated => AskReason::Outdated,
            ConsentState::Expired => AskReason::Expired,
            ConsentState::Valid => AskReason::NewPurposes,
        };
        Ask { asking, because, purposes }
    }

    /// The purposes that a visitor may be asked about: opt-in and opt-out, never `unclassified` or
    /// `transmission`.
    #[must_use]
    pub fn askable(&self, area: Option<Area>) -> PurposeSet {
        self.declarations_in(area).fold(PurposeSet::EMPTY, |all, number| {
            self.rule_declared(number).map_or(all, |rule| all.union(asked(&rule)))
        })
    }

    /// Of the askable purposes those that need consent somewhere.
    pub(crate) fn opt_in(&self, area: Option<Area>) -> PurposeSet {
        self.declarations_in(area).fold(PurposeSet::EMPTY, |all, number| {
            self.rule_declared(number).map_or(all, |rule| all.union(rule.opt_in))
        })
    }

    fn rule_declared(&self, number: u32) -> Option<CompiledRule> {
        self.rule_now(number, self.compiled().get(number as usize)?.context.party_declared)
    }

    fn declarations_in(&self, area: Option<Area>) -> impl Iterator<Item = u32> {
        let policy = self.policy();
        let in_area = move |number: u32| match area {
            None => true,
            Some(area) => policy.declaration(number).is_some_and(|d| d.is_in(area)),
        };
        // Nobody is asked whether the answer may be kept.
        let asked = move |number: &u32| *number != policy.own_number() && in_area(*number);
        (0u32..).take(self.compiled().len()).filter(asked)
    }
}

/// What a visitor may be asked about.
fn asked(rule: &CompiledRule) -> PurposeSet {
    rule.opt_in.union(rule.opt_out).difference(PurposeSet::NEVER_ASKED)
}
