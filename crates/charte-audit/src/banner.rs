//! Whether a site needs a banner: one answer, the same in every format (spec §10).

use std::fmt;

use charte::{AskReason, Asking, Policy, PurposeSet, ReceivedConsent, Time};

use crate::judge::Needs;
use crate::summary::Summary;

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

/// What keeps an answer from being complete. It is displayed in English.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Doubt {
    /// Recordings hide their cookies.
    Hidden {
        /// How many.
        hidden: u64,
        /// Of how many recordings.
        all: u64,
    },
    /// Phases of a scan were not recorded.
    NotRecorded(u64),
    /// Declarations do not state their purpose.
    Unclassified(u64),
    /// Cookies are not declared in the charter.
    Undeclared(u64),
    /// Cookies are not in the catalogue, without a charter.
    Unknown(u64),
    /// Sources disagree about cookies, without a charter.
    Disputed(u64),
    /// No cookie was seen, without a charter, or with one in recordings that do not show whether a
    /// page loaded.
    NothingSeen,
    /// No page loaded in some recordings: all they show are errors, redirects and requests without
    /// an answer.
    NotLoaded {
        /// How many recordings.
        failed: u64,
        /// Of how many.
        all: u64,
    },
    /// Of cookies it is not known whether they are the site's own, which changes the answer.
    PartyUnknown(u64),
    /// Third parties were contacted that track with some requests and not with others.
    MixedContacts(u64),
    /// Requests to known trackers have no recorded answer, so whether they were sent is unknown.
    UnansweredTrackers(u64),
    /// Third parties were contacted that are not known at all. They do not keep an answer from
    /// being `no`: most sites use a content delivery network that no catalogue names.
    UnknownContacts(u64),
}

impl Doubt {
    /// Whether the answer can be `no` in spite of it.
    const fn is_remark(self) -> bool {
        matches!(self, Self::UnknownContacts(_))
    }

    /// Whether there is nothing to say.
    const fn is_empty(self) -> bool {
        match self {
            Self::NotRecorded(n)
            | Self::Unclassified(n)
            | Self::Undeclared(n)
            | Self::Unknown(n)
            | Self::Disputed(n)
            | Self::PartyUnknown(n)
            | Self::MixedContacts(n)
            | Self::UnansweredTrackers(n)
            | Self::UnknownContacts(n) => n == 0,
            Self::Hidden { hidden: n, .. } | Self::NotLoaded { failed: n, .. } => n == 0,
            Self::NothingSeen => false,
        }
    }
}

impl fmt::Display for Doubt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let cookies = |f: &mut fmt::Formatter<'_>, count: u64, word: &str| match count {
            1 => write!(f, "1 cookie is {word}"),
            count => write!(f, "{count} cookies are {word}"),
        };
        match *self {
            Self::Hidden { all: 1, .. } => f.write_str("the recording hides its cookies"),
            Self::Hidden { hidden: 1, all } => write!(f, "1 of {all} recordings hides its cookies"),
            Self::Hidden { hidden, all } => {
                write!(f, "{hidden} of {all} recordings hide their cookies")
            }
            Self::NotRecorded(1) => f.write_str("1 page was not recorded in a phase of the scan"),
            Self::NotRecorded(count) => {
                write!(f, "{count} pages were not recorded in a phase of the scan")
            }
            Self::Unclassified(1) => f.write_str("1 declaration is unclassified"),
            Self::Unclassified(count) => write!(f, "{count} declarations are unclassified"),
            Self::Undeclared(count) => cookies(f, count, "undeclared"),
            Self::Unknown(count) => cookies(f, count, "unknown"),
            Self::Disputed(count) => cookies(f, count, "disputed"),
            Self::NothingSeen => {
                f.write_str("no cookie was seen, so it is unknown what the site sets")
            }
            Self::NotLoaded { all: 1, .. } => {
                f.write_str("no page loaded in the recording, so it is unknown what the site sets")
            }
            Self::NotLoaded { failed, all } => write!(
                f,
                "no page loaded in {failed} of {all} recordings, so it is unknown what the site sets"
            ),
            Self::PartyUnknown(count) => write!(
                f,
                "the recording does not tell whether {} this site's or another's; --page names the \
                 page",
                match count {
                    1 => "1 cookie is".to_owned(),
                    count => format!("{count} cookies are"),
                }
            ),
            Self::MixedContacts(1) => f.write_str(
                "1 third party was contacted that tracks with some requests and not with others",
            ),
            Self::MixedContacts(count) => write!(
                f,
                "{count} third parties were contacted that track with some requests and not with \
                 others"
            ),
            Self::UnansweredTrackers(1) => f.write_str(
                "requests to 1 known tracker have no recorded answer, so whether they were sent is \
                 unknown",
            ),
            Self::UnansweredTrackers(count) => write!(
                f,
                "requests to {count} known trackers have no recorded answer, so whether they were \
                 sent is unknown"
            ),
            Self::UnknownContacts(1) => {
                f.write_str("1 third party was contacted that the catalogue does not know")
            }
            Self::UnknownContacts(count) => {
                write!(f, "{count} third parties were contacted that the catalogue does not know")
            }
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
    /// What the answer leaves open.
    pub doubts: Vec<Doubt>,
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
    /// Those in which no page loaded.
    pub(crate) not_loaded: u64,
    /// Whether one shows that a page loaded.
    pub(crate) any_loaded: bool,
    /// Cookies that may be the site's own or another's.
    pub(crate) party_unknown: u64,
    pub(crate) contacts: OpenContacts,
    /// Pages of a scan that were not recorded in a phase.
    pub(crate) failed: u64,
}

/// What requests to third parties leave open: how many of them.
#[derive(Clone, Copy, Default)]
pub(crate) struct OpenContacts {
    pub(crate) mixed: u64,
    pub(crate) unanswered: u64,
    pub(crate) unknown: u64,
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
        let is_certain = doubts.iter().all(|doubt| doubt.is_remark());
        let mut reasons = Vec::new();
        match asking {
            Asking::Ask if objection.is_empty() => {
                reasons.push(format!("under {regime} visitors must be asked about {consent}"));
            }
            Asking::Ask => reasons.push(format!(
                "under {regime} visitors must be asked about {consent}, and be able to object to \
                 {objection}"
            )),
            Asking::Notice => reasons.push(format!(
                "under {regime} nobody must be asked, but a notice and a way to object are needed, \
                 about {objection}"
            )),
            Asking::None if is_certain => {
                let all = match evidence.has_charter {
                    true => "everything that the charter declares",
                    false => "everything that was seen",
                };
                reasons.push(format!("{all} need no consent under {regime}"));
            }
            Asking::None => {}
        }
        let answer = match asking {
            Asking::None if is_certain => NeedsBanner::No,
            Asking::None => NeedsBanner::CannotTell,
            _ => NeedsBanner::Yes,
        };
        let word = match answer {
            NeedsBanner::CannotTell => "cannot tell",
            other => other.id(),
        };
        reasons.extend(doubts.iter().map(ToString::to_string));
        let because =
            if asking == Asking::None { AskReason::NothingToAsk } else { AskReason::FirstVisit };
        Self {
            answer,
            asking,
            because,
            purposes: consent.union(objection),
            objection,
            doubts,
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
    fn doubts(&self) -> Vec<Doubt> {
        let Self { hidden, not_loaded: failed, recordings: all, ref summary, .. } = *self;
        let counts = match self.has_charter {
            true => [Doubt::Unclassified(self.unclassified), Doubt::Undeclared(summary.undeclared)],
            false => [Doubt::Unknown(summary.unknown), Doubt::Disputed(summary.disputed)],
        };
        let OpenContacts { mixed, unanswered, unknown } = self.contacts;
        // A charter speaks for a page that loaded and set nothing, not for one that nobody saw.
        let nothing = summary.cookies == 0 && hidden == 0 && failed == 0 && all > 0;
        let nothing = nothing && !(self.has_charter && self.any_loaded);
        let doubts = [Doubt::Hidden { hidden, all }, Doubt::NotLoaded { failed, all }]
            .into_iter()
            .chain([Doubt::NotRecorded(self.failed)])
            .chain(counts)
            .chain([Doubt::PartyUnknown(self.party_unknown)])
            .chain([Doubt::MixedContacts(mixed), Doubt::UnansweredTrackers(unanswered)])
            .chain(nothing.then_some(Doubt::NothingSeen))
            .chain([Doubt::UnknownContacts(unknown)]);
        doubts.filter(|doubt| !doubt.is_empty()).collect()
    }
}
