//! What a decision comes to, without what explains it.

use super::Policy;
use super::Sighting;
use super::decision::{Answers, allowed};
use super::row::Row;
use super::visitor::Visitor;
use crate::category::{Category, Outcome, Party, Requirement};
use crate::charter::Undeclared;
use crate::pattern::Sought;
use crate::purpose::PurposeSet;
use crate::set_cookie::Expiry;

/// What a [`Decision`](super::Decision) comes to. It borrows nothing and costs less: for loops,
/// and for callers in other languages.
///
/// ```
/// use charte::{Charter, Outcome, Policy, Reading, Time};
///
/// let charter = Charter::parse(r#"
///     format = 1
///     site = "https://www.example.fr"
///     regime = "fr"
/// "#)?;
/// let policy = Policy::new(charter)?;
/// let consent = Reading::none();
/// let visitor = policy.visitor(&consent, Time::default());
/// let summary = visitor.summarise("_ga");
/// assert_eq!((summary.outcome(), summary.is_declared()), (Outcome::Withheld, false));
/// assert_eq!(&summary, visitor.decide("_ga").summary());
/// # Ok::<(), charte::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Summary {
    /// The line, the implicit one included.
    pub(super) line: Option<u32>,
    /// Of the charter.
    declarations: u32,
    pub(super) party: Party,
    pub(super) category: Category,
    pub(super) requirement: Requirement,
    pub(super) purposes: PurposeSet,
    pub(super) serves: PurposeSet,
    separable: bool,
}

impl Summary {
    /// Of a cookie without a name, which nothing can declare, a charter allows none.
    pub(super) fn undeclared(policy: &Policy, party: Party, nameless: bool) -> Self {
        Self {
            line: None,
            declarations: 0,
            party,
            category: match party {
                Party::First => Category::FirstParty,
                Party::Third => Category::ThirdParty,
            },
            requirement: Requirement::OptIn,
            purposes: PurposeSet::UNCLASSIFIED,
            serves: match policy.charter.undeclared() {
                Undeclared::Allow if !nameless => PurposeSet::UNCLASSIFIED,
                Undeclared::Allow | Undeclared::Withhold => PurposeSet::EMPTY,
            },
            separable: false,
        }
    }

    /// The number of the declaration in the charter, from 0. Nothing for an undeclared cookie,
    /// and for the consent cookie when the charter has no line for it.
    #[must_use]
    pub fn declaration(&self) -> Option<u32> {
        self.line.filter(|line| *line < self.declarations)
    }

    /// Whether the charter knows the cookie.
    #[must_use]
    pub fn is_declared(&self) -> bool {
        self.line.is_some()
    }

    /// Which of the four kinds it is.
    #[must_use]
    pub fn category(&self) -> Category {
        self.category
    }

    /// Who deposits it, or for whom.
    #[must_use]
    pub fn party(&self) -> Party {
        self.party
    }

    /// The strictest of the rulings' requirements.
    #[must_use]
    pub fn requirement(&self) -> Requirement {
        self.requirement
    }

    /// The purposes of the declaration.
    #[must_use]
    pub fn purposes(&self) -> PurposeSet {
        self.purposes
    }

    /// What the cookie may serve: the purposes that are allowed.
    #[must_use]
    pub fn serves(&self) -> PurposeSet {
        self.serves
    }

    /// What becomes of the cookie.
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

    /// Whether the cookie may be set now. This is what callers use.
    #[must_use]
    pub fn may_set(&self) -> bool {
        self.serves == self.purposes || (self.separable && !self.serves.is_empty())
    }
}

impl Visitor<'_> {
    /// What [`Visitor::decide`] comes to.
    #[must_use]
    pub fn summarise(&self, name: &(impl AsRef<[u8]> + ?Sized)) -> Summary {
        self.summarise_named(name.as_ref())
    }

    #[inline]
    fn summarise_named(&self, name: &[u8]) -> Summary {
        let found = self.policy.find(&Sought::cookie(name));
        self.judge(found, name.is_empty(), self.party_seen(None), || None, |summary, _, _| summary)
    }

    /// What [`Visitor::decide_sighting`] comes to.
    #[must_use]
    pub fn summarise_sighting(&self, sighting: &Sighting<'_>) -> Summary {
        let host = sighting.host.as_ref();
        let sought = Sought { name: sighting.name, technology: sighting.technology, host };
        self.summarise_seen(&sought, self.party_seen(host), || sighting.expiry(self.now))
    }

    /// As [`Self::summarise_sighting`], the party after the hosts already known.
    pub(crate) fn summarise_seen(
        &self,
        sought: &Sought<'_>,
        seen: Option<Party>,
        expiry: impl FnOnce() -> Option<Expiry>,
    ) -> Summary {
        let found = self.policy.find(sought);
        self.judge(found, sought.is_nameless(), seen, expiry, |summary, _, _| summary)
    }

    /// Judges the line that was found, if any, and lends what came of it to `make`: the summary,
    /// the row and the answers behind it. `nameless` counts only where none was found; `expiry` is
    /// asked only where a limit of time has a say.
    #[inline(always)]
    pub(super) fn judge<R>(
        &self,
        found: Option<u32>,
        nameless: bool,
        seen: Option<Party>,
        expiry: impl FnOnce() -> Option<Expiry>,
        make: impl FnOnce(Summary, &Row, Answers) -> R,
    ) -> R {
        let Some((number, line)) = found.and_then(|n| Some((n, self.lines.get(n as usize)?)))
        else {
            let party = seen.unwrap_or(Party::First);
            let summary = Summary::undeclared(self.policy, party, nameless);
            return make(summary, &Row::NONE, Answers::NONE);
        };
        let party = line.party(seen);
        let timed;
        let mut row = line.row(party);
        if row.timed
            && let Some(now) = self.timed(number, party, expiry())
        {
            timed = now;
            row = &timed;
        }
        let answers = self.answers(number);
        let summary = Summary {
            line: Some(number),
            declarations: u32::try_from(self.policy.charter.cookies().len()).unwrap_or(u32::MAX),
            party,
            category: row.category,
            requirement: row.requirement,
            purposes: line.purposes,
            serves: allowed(row, answers, self.state, self.signal),
            separable: line.separable,
        };
        make(summary, row, answers)
    }
}
