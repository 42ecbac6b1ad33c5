//! One cookie of a page: how it was seen, and what was decided.

use charte::explain::MetCondition;
use charte::{
    Category, DecisionReason, Explanation, Outcome, Party, PurposeSet, Requirement, Severity,
    Technology,
};

use crate::sighted::{KeptFor, Seen, Sighted};

/// Where the answer about a cookie comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Known {
    /// The site's charter, whether or not it declares the cookie.
    Charter,
    /// No charter; the catalogue knows the cookie.
    Entry {
        /// The name of its provider.
        provider: String,
        /// Why people disagree on what it is for, when they do.
        disputed: Option<String>,
    },
    /// No charter, and not in the catalogue.
    Unknown,
}

/// What a report says about a cookie: the outcome, unless that would claim too much.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Verdict {
    /// It may be there.
    Allowed,
    /// It may be there, for some of its purposes only.
    Limited,
    /// It may not be there, as a whole.
    Withheld,
    /// Sources disagree about its purpose, and no charter states it.
    Disputed,
    /// There is no charter, and it is not in the catalogue.
    Unknown,
}

impl Verdict {
    /// The id, as JSON spells it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Allowed => "allowed",
            Self::Limited => "limited",
            Self::Withheld => "withheld",
            Self::Disputed => "disputed",
            Self::Unknown => "unknown",
        }
    }
}

/// Why, for the purposes that share a reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// Why.
    pub because: DecisionReason,
    /// The id of the rule that says so.
    pub rule: String,
    /// What the rule cites.
    pub citations: Vec<String>,
}

/// Who sets a cookie, as far as the charter or the catalogue says.
#[derive(Default)]
pub(crate) struct Provider {
    pub(crate) name: Option<String>,
    pub(crate) is_publisher: bool,
}

/// A cookie of a page, however often it was seen there.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Row {
    /// The name. Any characters, so escape it for a terminal.
    pub cookie: String,
    /// Who set it, received it or keeps it.
    pub host: Option<String>,
    /// How it was seen.
    pub seen: Seen,
    /// The technology.
    pub technology: Technology,
    /// Who deposits it, or for whom.
    pub party: Party,
    /// Whether the recording does not tell that, and the answer depends on it. The stricter answer
    /// is then this one.
    pub party_unknown: bool,
    /// Which of the four kinds it is.
    pub category: Category,
    /// The purpose; `unclassified` when nobody says.
    pub purposes: PurposeSet,
    /// The strictest requirement of its purposes.
    pub requirement: Requirement,
    /// Its provider, from the charter or the catalogue.
    pub provider: Option<String>,
    /// Whether it is the site's own: the charter declares it without a provider, or the catalogue
    /// knows it as one that publishers set.
    pub is_publisher: bool,
    /// The purposes for which it may not be set. Empty if it may be set for all; without a charter
    /// only those that certainly need something of the visitor, if there are any.
    pub missing: PurposeSet,
    /// Where the answer comes from.
    pub known: Known,
    /// Whether the charter has a line for it.
    pub declared: bool,
    /// Its outcome.
    pub outcome: Outcome,
    /// Whether it may be set.
    pub may_set: bool,
    /// Why: of the purposes that are not allowed, else of all.
    pub reasons: Vec<Reason>,
    /// Whether the browser did not take it, at least once.
    pub blocked: bool,
    /// How often it was seen on the page.
    pub count: u64,
    /// On how many other hosts of the same site it was seen, where only requests carry it.
    pub other_hosts: u64,
    /// The severity of the most severe finding of its decision.
    pub most_severe: Option<Severity>,
    /// How long it is kept.
    pub kept_for: KeptFor,
    /// When it was first seen by the recorder's clock, in milliseconds since 1970 (UTC).
    pub first_seen: Option<i64>,
    /// The registrable domain of its host, or the host if it has none.
    pub site: Option<String>,
    /// The citations of the purposes that are not allowed, or of all purposes if all are allowed.
    pub citations: Vec<String>,
    /// The statements of the charter that the permission rests on.
    pub rests_on: Vec<MetCondition>,
    explanation: Explanation,
}

impl Row {
    pub(crate) fn new(
        sighted: &Sighted<'_>,
        explanation: Explanation,
        known: Known,
        provider: Provider,
        missing: PurposeSet,
    ) -> Self {
        let decision = explanation.decision();
        let rulings = explanation.rulings();
        let all_allowed = rulings.iter().all(|r| r.allowed);
        let mut reasons: Vec<Reason> = Vec::new();
        let mut citations: Vec<String> = Vec::new();
        for ruling in rulings.iter().filter(|r| all_allowed || !r.allowed) {
            let reason = Reason {
                because: ruling.because,
                rule: ruling.rule.to_string(),
                citations: ruling.citations.iter().map(ToString::to_string).collect(),
            };
            let same =
                |known: &&mut Reason| known.because == reason.because && known.rule == reason.rule;
            match reasons.iter_mut().find(same) {
                // Its purposes may have sources of their own.
                Some(known) => {
                    let new = reason.citations.iter().filter(|new| !known.citations.contains(new));
                    known.citations.extend(new.cloned().collect::<Vec<_>>());
                }
                None => reasons.push(reason),
            }
            for citation in ruling.citations.iter().map(ToString::to_string) {
                if !citations.contains(&citation) {
                    citations.push(citation);
                }
            }
        }
        let declared = known == Known::Charter;
        let mut rests_on: Vec<MetCondition> = Vec::new();
        for ruling in rulings.iter().filter(|r| all_allowed && declared && r.allowed) {
            for met in &ruling.rests_on {
                if !rests_on.contains(met) {
                    rests_on.push(met.clone());
                }
            }
        }
        let cookie = explanation.cookie().to_owned();
        let most_severe = explanation.findings().iter().map(charte::Finding::severity).max();
        // Without a charter the declaration is one that we made: its number means nothing.
        let number = decision.declaration().filter(|_| declared);
        let explanation = explanation.with_declaration(number);
        Self {
            cookie,
            host: sighted.host.map(ToOwned::to_owned),
            seen: sighted.seen,
            technology: sighted.technology,
            party: decision.party(),
            party_unknown: false,
            category: decision.category(),
            purposes: decision.purposes(),
            requirement: decision.requirement(),
            provider: provider.name,
            is_publisher: provider.is_publisher,
            missing,
            declared: decision.is_declared() && known == Known::Charter,
            known,
            outcome: decision.outcome(),
            may_set: decision.may_set(),
            rests_on,
            reasons,
            blocked: sighted.is_blocked(),
            count: sighted.seen_as.times,
            other_hosts: 0,
            most_severe,
            kept_for: sighted.kept_for,
            first_seen: sighted.seen_as.recorder,
            site: sighted.site(),
            citations,
            explanation,
        }
    }

    /// Takes in another sighting of the same cookie: the more severe one stays, or else the one
    /// that is kept longer.
    pub(crate) fn merge(&mut self, other: Self) {
        let count = self.count.saturating_add(other.count);
        let blocked = self.blocked && other.blocked;
        let party_unknown = self.party_unknown || other.party_unknown;
        let other_hosts = self.other_hosts.saturating_add(u64::from(self.host != other.host));
        let host = self.host.take();
        let first_seen = [self.first_seen, other.first_seen].into_iter().flatten().min();
        if (other.most_severe, other.kept_for) > (self.most_severe, self.kept_for) {
            *self = other;
        }
        self.count = count;
        self.blocked = blocked;
        self.party_unknown |= party_unknown;
        self.other_hosts = other_hosts;
        self.host = host;
        self.first_seen = first_seen;
    }

    /// What a report says: the outcome, unless that would claim too much.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        match (&self.known, self.outcome) {
            (Known::Unknown, _) => Verdict::Unknown,
            (Known::Entry { disputed: Some(_), .. }, _) => Verdict::Disputed,
            (_, Outcome::Allowed) => Verdict::Allowed,
            (_, Outcome::Limited) if self.may_set => Verdict::Limited,
            (_, Outcome::Limited | Outcome::Withheld) => Verdict::Withheld,
        }
    }

    /// How long it is kept, in words: `session`, `14 days`, `deleted`, `unknown`.
    #[must_use]
    pub fn lifetime(&self) -> String {
        self.kept_for.to_string()
    }

    /// The decision as a JSON object, as the core writes it (spec §12).
    #[must_use]
    pub fn decision_json(&self) -> String {
        self.explanation.to_json().unwrap_or_default()
    }
}

/// A Set-Cookie line that a browser ignores, and so do decisions.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Ignored {
    /// The name, as far as there is one.
    pub cookie: String,
    /// Who sent it.
    pub host: Option<String>,
    /// Why it does not set a cookie.
    pub error: charte::Error,
    /// How often it was seen.
    pub count: u64,
}
