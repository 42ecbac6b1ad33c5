//! Whether a site needs a banner: one answer, the same in every format (spec §10).

use charte::{AskReason, Asking, Policy, PurposeSet, ReceivedConsent, Time};

use crate::judge::Needs;
use crate::summary::Summary;
use crate::text::purposes;

/// Whether a site needs a banner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NeedsBanner {
    /// A first-time visitor must be asked or informed.
    Yes,
    /// Everything may be set without asking.
    No,
    /// The observations and declarations do not show it.
    CannotTell,
}

impl NeedsBanner {
    /// The id, as JSON spells it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::CannotTell => "cannot-tell",
        }
    }
}

/// Whether a first-time visitor must be asked or informed, and why.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Banner {
    /// The answer.
    pub answer: NeedsBanner,
    /// What a first visitor is owed.
    pub asking: Asking,
    /// Why.
    pub because: AskReason,
    /// About which purposes. Unknown and disputed cookies add none.
    pub purposes: PurposeSet,
    /// Of these, those for which a notice and a way to object are enough.
    pub objection: PurposeSet,
    /// What the answer rests on, and what it leaves open: clauses without a full stop.
    pub reasons: Vec<String>,
    /// The answer with its reasons, in a sentence without its full stop.
    pub text: String,
}

/// What an answer is made of.
#[derive(Default)]
pub(crate) struct Evidence<'e> {
    pub(crate) regime: &'e str,
    pub(crate) has_charter: bool,
    /// Of the charter on a first visit, and of what was seen and is known.
    pub(crate) needs: Needs,
    /// The counts that the report shows.
    pub(crate) summary: Summary,
    /// Declarations whose purpose is not stated.
    pub(crate) unclassified: u64,
    /// Recordings, and how many of them hide their cookies.
    pub(crate) recordings: u64,
    pub(crate) hidden: u64,
}

impl Banner {
    /// The answer for a charter without a recording.
    #[must_use]
    pub fn of_charter(policy: &Policy, now: Time) -> Self {
        Self::of(&Evidence {
            regime: policy.regime().id(),
            has_charter: true,
            needs: Needs::of_charter(policy, now),
            unclassified: unclassified(policy),
            ..Evidence::default()
        })
    }

    pub(crate) fn of(evidence: &Evidence<'_>) -> Self {
        let Needs { consent, objection, .. } = evidence.needs;
        let objection = objection.difference(consent);
        let regime = evidence.regime;
        let asking = match (consent.is_empty(), objection.is_empty()) {
            (false, _) => Asking::Ask,
            (true, false) => Asking::Notice,
            (true, true) => Asking::None,
        };
        let doubts = evidence.doubts();
        let mut reasons = Vec::new();
        match asking {
            Asking::Ask if objection.is_empty() => {
                reasons.push(format!(
                    "under {regime} visitors must be asked about {}",
                    purposes(consent)
                ));
            }
            Asking::Ask => reasons.push(format!(
                "under {regime} visitors must be asked about {}, and be able to object to {}",
                purposes(consent),
                purposes(objection)
            )),
            Asking::Notice => reasons.push(format!(
                "under {regime} nobody must be asked, but a notice and a way to object are needed, \
                 about {}",
                purposes(objection)
            )),
            Asking::None if doubts.is_empty() => {
                let all = match evidence.has_charter {
                    true => "everything that the charter declares",
                    false => "everything that was seen",
                };
                reasons.push(format!("{all} need no consent under {regime}"));
            }
            Asking::None => {}
        }
        let answer = match asking {
            Asking::None if doubts.is_empty() => NeedsBanner::No,
            Asking::None => NeedsBanner::CannotTell,
            _ => NeedsBanner::Yes,
        };
        let word = match answer {
            NeedsBanner::CannotTell => "cannot tell",
            other => other.id(),
        };
        reasons.extend(doubts);
        let because =
            if asking == Asking::None { AskReason::NothingToAsk } else { AskReason::FirstVisit };
        Self {
            answer,
            asking,
            because,
            purposes: consent.union(objection),
            objection,
            text: format!("{word}: {}", reasons.join("; ")),
            reasons,
        }
    }
}

/// How many declarations of the charter are `unclassified`.
pub(crate) fn unclassified(policy: &Policy) -> u64 {
    let cookies = policy.charter().cookies().iter();
    cookies.filter(|cookie| cookie.purposes().contains(&charte::Purpose::Unclassified)).count()
        as u64
}

impl Needs {
    /// What a charter owes a first visitor, over all areas.
    pub(crate) fn of_charter(policy: &Policy, now: Time) -> Self {
        let none = ReceivedConsent::none();
        let ask = policy.visitor(&none, now).ask(None);
        let mut needs = Self::default();
        match ask.asking {
            Asking::Ask => needs.consent = ask.purposes,
            Asking::Notice => needs.objection = ask.purposes,
            Asking::None => {}
        }
        needs
    }
}

impl Evidence<'_> {
    /// What keeps a no from being certain, in the numbers of the report.
    fn doubts(&self) -> Vec<String> {
        let mut doubts = Vec::new();
        match (self.hidden, self.recordings) {
            (0, _) => {}
            (_, 1) => doubts.push("the recording hides its cookies".to_owned()),
            (1, all) => doubts.push(format!("1 of {all} recordings hides its cookies")),
            (hidden, all) => {
                doubts.push(format!("{hidden} of {all} recordings hide their cookies"))
            }
        }
        let summary = &self.summary;
        if self.has_charter {
            match self.unclassified {
                0 => {}
                1 => doubts.push("1 declaration is unclassified".to_owned()),
                count => doubts.push(format!("{count} declarations are unclassified")),
            }
            match summary.undeclared {
                0 => {}
                1 => doubts.push("1 cookie is undeclared".to_owned()),
                count => doubts.push(format!("{count} cookies are undeclared")),
            }
            return doubts;
        }
        for (count, word) in [(summary.unknown, "unknown"), (summary.disputed, "disputed")] {
            match count {
                0 => {}
                1 => doubts.push(format!("1 cookie is {word}")),
                count => doubts.push(format!("{count} cookies are {word}")),
            }
        }
        if summary.cookies == 0 && self.hidden == 0 {
            doubts.push("no cookie was seen, so it is unknown what the site sets".to_owned());
        }
        doubts
    }
}
