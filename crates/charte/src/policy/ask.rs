//! Whether the visitor must be asked, and about what (spec §7, asking).

use serde::Serialize;

use super::row::Row;
use super::visitor::Visitor;
use crate::category::Area;
use crate::consent::State;
use crate::purpose::PurposeSet;
use crate::words::words;

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
    Why {
        /// There is no answer.
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
    pub because: Why,
    /// The purposes to ask about, by bit.
    pub purposes: PurposeSet,
}

impl Visitor<'_> {
    /// What to ask the visitor, over all declarations or those of one area. Asking writes
    /// nothing: only an act of the visitor is recorded.
    #[must_use]
    pub fn ask(&self, area: Option<Area>) -> Ask {
        let (mut opt_in, mut opt_out, mut askable) =
            (PurposeSet::EMPTY, PurposeSet::EMPTY, PurposeSet::EMPTY);
        for number in self.lines_in(area) {
            let Some(row) = self.row_declared(number) else { continue };
            let answers = self.answers(number);
            let answered = answers.granted.or(answers.refused);
            opt_in = opt_in.or(row.opt_in.without(answered));
            opt_out = opt_out.or(row.opt_out.without(answered));
            askable = askable.or(asked(&row));
        }
        let opt_in = opt_in.without(PurposeSet::NEVER_ASKED);
        let opt_out = opt_out.without(PurposeSet::NEVER_ASKED);
        let (asking, purposes) = match (opt_in.is_empty(), opt_out.is_empty()) {
            (false, _) => (Asking::Ask, opt_in),
            (true, false) => (Asking::Notice, opt_out),
            (true, true) => (Asking::None, PurposeSet::EMPTY),
        };
        let none = |because| Ask { asking: Asking::None, because, purposes: PurposeSet::EMPTY };
        let seen = self.reading.consent().is_some_and(|c| c.is_seen());
        let because = match self.state {
            _ if asking == Asking::None && askable.is_empty() => return none(Why::NothingToAsk),
            _ if asking == Asking::None => return none(Why::Answered),
            State::Valid if seen => return none(Why::Seen),
            State::None => Why::FirstVisit,
            State::Unreadable => Why::Unreadable,
            State::Outdated => Why::Outdated,
            State::Expired => Why::Expired,
            State::Valid => Why::NewPurposes,
        };
        Ask { asking, because, purposes }
    }

    /// The purposes that a visitor may be asked about: opt-in and opt-out, never `unclassified` or
    /// `transmission`.
    #[must_use]
    pub fn askable(&self, area: Option<Area>) -> PurposeSet {
        self.lines_in(area).fold(PurposeSet::EMPTY, |all, number| {
            self.row_declared(number).map_or(all, |row| all.or(asked(&row)))
        })
    }

    /// Of the askable purposes those that need consent somewhere.
    pub(crate) fn opt_in(&self, area: Option<Area>) -> PurposeSet {
        self.lines_in(area).fold(PurposeSet::EMPTY, |all, number| {
            self.row_declared(number).map_or(all, |row| all.or(row.opt_in))
        })
    }

    fn row_declared(&self, number: u32) -> Option<Row> {
        self.row_now(number, self.lines.get(number as usize)?.standing.party_declared)
    }

    fn lines_in(&self, area: Option<Area>) -> impl Iterator<Item = u32> {
        let policy = self.policy;
        let in_area = move |number: u32| match area {
            None => true,
            Some(area) => policy.declaration(number).is_some_and(|d| d.is_in(area)),
        };
        // Nobody is asked whether the answer may be kept.
        let asked = move |number: &u32| *number != policy.own_line() && in_area(*number);
        (0u32..).take(self.lines.len()).filter(asked)
    }
}

/// What a visitor may be asked about.
fn asked(row: &Row) -> PurposeSet {
    row.opt_in.or(row.opt_out).without(PurposeSet::NEVER_ASKED)
}
