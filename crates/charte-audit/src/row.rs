//! One cookie of a page: what was seen of it, and what was decided.

use charte::{
    Category, DecisionReason, Explanation, Outcome, Party, PurposeSet, Requirement, Severity,
    Technology,
};
use serde::ser::{Error as _, SerializeStruct};
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use crate::sighted::{Lives, Sighted};

/// How a cookie or a storage key was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Seen {
    /// A response set it.
    Set,
    /// A response deleted it.
    Deleted,
    /// Only requests carry it: a script set it, or it was there before the recording.
    Sent,
    /// The browser keeps it: a cookie jar, storage.
    Stored,
}

impl Seen {
    /// The id, as JSON spells it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Set => "set",
            Self::Deleted => "deleted",
            Self::Sent => "sent",
            Self::Stored => "stored",
        }
    }
}

/// Where the answer about a cookie comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Known {
    /// The site's charter, whether or not it declares the cookie.
    Charter,
    /// No charter; the catalogue knows the cookie.
    Entry {
        /// Who sets it, for people.
        provider: String,
        /// Why people disagree on what it is for, when they do.
        disputed: Option<String>,
    },
    /// No charter, and not in the catalogue.
    Unknown,
}

/// What a reader is told about a cookie: the outcome, unless that would claim too much.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Verdict {
    /// It may be there.
    Allowed,
    /// It may be there, for some of its purposes only.
    Limited,
    /// It may not be there, as a whole.
    Withheld,
    /// People disagree on what it is for, and there is no charter that says.
    Disputed,
    /// There is no charter, and the catalogue does not know it.
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
    /// How it is kept.
    pub technology: Technology,
    /// Who deposits it, or for whom.
    pub party: Party,
    /// Which of the four kinds it is.
    pub category: Category,
    /// What it is for; `unclassified` when nobody says.
    pub purposes: PurposeSet,
    /// The strictest requirement of its purposes.
    pub requirement: Requirement,
    /// Who is behind it, by the charter or the catalogue.
    pub provider: Option<String>,
    /// Where the answer comes from.
    pub known: Known,
    /// Whether the charter has a line for it.
    pub declared: bool,
    /// What becomes of it.
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
    /// The gravest finding of its decision.
    pub gravest: Option<Severity>,
    pub(crate) lives: Lives,
    /// When it was first seen by the recorder's clock, in milliseconds since 1970 (UTC).
    pub(crate) first: Option<i64>,
    /// The site of its host, or the host that has none.
    pub(crate) site: Option<String>,
    /// Who says so: of the purposes that are not allowed, else of all.
    pub(crate) citations: Vec<String>,
    /// The statements that a yes rests on, when the charter makes them.
    pub(crate) rests_on: Vec<String>,
    /// The decision as the core writes it (spec §12).
    decision: String,
}

impl Row {
    pub(crate) fn new(
        sighted: &Sighted<'_>,
        explanation: Explanation,
        known: Known,
        provider: Option<String>,
    ) -> Self {
        let decision = explanation.decision();
        let rulings = explanation.rulings();
        let all_allowed = rulings.iter().all(|r| r.allowed);
        let mut reasons: Vec<Reason> = Vec::new();
        let mut citations: Vec<String> = Vec::new();
        for ruling in rulings.iter().filter(|r| all_allowed || !r.allowed) {
            let reason = Reason { because: ruling.because, rule: ruling.rule.to_string() };
            if !reasons.contains(&reason) {
                reasons.push(reason);
            }
            for citation in ruling.citations.iter().map(ToString::to_string) {
                if !citations.contains(&citation) {
                    citations.push(citation);
                }
            }
        }
        let declared = known == Known::Charter;
        let mut rests_on: Vec<String> = Vec::new();
        for ruling in rulings.iter().filter(|r| all_allowed && declared && r.allowed) {
            for basis in ruling.rests_on.iter().map(ToString::to_string) {
                if !rests_on.contains(&basis) {
                    rests_on.push(basis);
                }
            }
        }
        let cookie = explanation.cookie().to_owned();
        let gravest = explanation.findings().iter().map(charte::Finding::severity).max();
        // Without a charter the declaration is one that we made: its number means nothing.
        let number = decision.declaration().filter(|_| declared);
        let json = explanation.with_declaration(number).to_json().unwrap_or_default();
        Self {
            cookie,
            host: sighted.host.map(ToOwned::to_owned),
            seen: sighted.seen,
            technology: sighted.technology,
            party: decision.party(),
            category: decision.category(),
            purposes: decision.purposes(),
            requirement: decision.requirement(),
            provider,
            declared: decision.is_declared() && known == Known::Charter,
            known,
            outcome: decision.outcome(),
            may_set: decision.may_set(),
            rests_on,
            reasons,
            blocked: sighted.is_blocked(),
            count: sighted.seen_as.times,
            other_hosts: 0,
            gravest,
            lives: sighted.lives,
            first: sighted.seen_as.recorder,
            site: sighted.site(),
            citations,
            decision: json,
        }
    }

    /// Takes in another sighting of the same cookie: the graver findings stay, the longer life.
    pub(crate) fn merge(&mut self, other: Self) {
        let count = self.count.saturating_add(other.count);
        let blocked = self.blocked && other.blocked;
        let other_hosts = self.other_hosts.saturating_add(u64::from(self.host != other.host));
        let host = self.host.take();
        let first = [self.first, other.first].into_iter().flatten().min();
        if (other.gravest, other.lives) > (self.gravest, self.lives) {
            *self = other;
        }
        self.count = count;
        self.blocked = blocked;
        self.other_hosts = other_hosts;
        self.host = host;
        self.first = first;
    }

    /// What to tell a reader.
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
        self.lives.to_string()
    }
}

/// The object of spec §12, with what the recording adds.
impl Serialize for Row {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Added<'r> {
            verdict: &'static str,
            host: Option<&'r str>,
            #[serde(skip_serializing_if = "is_zero")]
            other_hosts: u64,
            seen: &'static str,
            technology: Technology,
            lifetime: String,
            provider: Option<&'r str>,
            #[serde(skip_serializing_if = "Option::is_none")]
            disputed: Option<&'r str>,
            #[serde(skip_serializing_if = "std::ops::Not::not")]
            blocked: bool,
            count: u64,
        }
        let disputed = match &self.known {
            Known::Entry { disputed, .. } => disputed.as_deref(),
            _ => None,
        };
        let added = serde_json::to_string(&Added {
            verdict: self.verdict().id(),
            host: self.host.as_deref(),
            other_hosts: self.other_hosts,
            seen: self.seen.id(),
            technology: self.technology,
            lifetime: self.lifetime(),
            provider: self.provider.as_deref(),
            disputed,
            blocked: self.blocked,
            count: self.count,
        })
        .map_err(S::Error::custom)?;
        let head = self.decision.strip_suffix('}').unwrap_or_default();
        let tail = added.strip_prefix('{').unwrap_or_default();
        let whole = RawValue::from_string(format!("{head},{tail}")).map_err(S::Error::custom)?;
        whole.serialize(serializer)
    }
}

fn is_zero(number: &u64) -> bool {
    *number == 0
}

/// A Set-Cookie line that a browser ignores, and so do decisions.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Ignored {
    /// The name, as far as there is one.
    pub cookie: String,
    /// Who sent it.
    pub host: Option<String>,
    /// Why it is no cookie.
    pub error: charte::Error,
    /// How often it was seen.
    pub count: u64,
}

impl Serialize for Ignored {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Ignored", 5)?;
        out.serialize_field("cookie", &self.cookie)?;
        out.serialize_field("host", &self.host)?;
        out.serialize_field("code", &self.error.code())?;
        out.serialize_field("message", self.error.message())?;
        out.serialize_field("count", &self.count)?;
        out.end()
    }
}
