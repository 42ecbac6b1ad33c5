//! Rules, their conditions, limits and citations.

use core::fmt;

use serde::ser::SerializeStruct;

use super::{L, S};
use crate::category::Requirement;
use crate::fact::Fact;
use crate::purpose::PurposeSet;
use crate::time::Lifetime;
use crate::words::words;

words! {
    /// How binding a condition, a limit or a period is.
    Force {
        /// The law asks for it.
        Binding = "binding",
        /// An authority advises it.
        Recommended = "recommended",
        /// Nobody fixes it; the value is this library's own.
        Product = "product",
    }
}

words! {
    /// How sure a citation is.
    Confidence {
        /// Its words were read in the official text.
        Official = "official",
        /// Two independent human sources agree.
        Secondary = "secondary",
        /// One source, general knowledge, or a text written by a machine.
        Unverified = "unverified",
    }
}

words! {
    /// What a limit is about.
    LimitOf {
        /// How long the cookie lives.
        Lifetime = "lifetime",
        /// How long the data are kept.
        Retention = "retention",
    }
}

/// Whether the bit of a period is set; one bit each, the oldest is the lowest.
pub(super) fn is_among(periods: u32, period: usize) -> bool {
    let bit = u32::try_from(period).ok().and_then(|p| 1u32.checked_shl(p));
    bit.is_some_and(|bit| periods & bit != 0)
}

/// A rule: when its conditions hold for a purpose that it names, it says what is required.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    pub(crate) id: S,
    pub(crate) purposes: PurposeSet,
    pub(crate) periods: u32,
    pub(crate) conditions: L<Condition>,
    pub(crate) then: Requirement,
    pub(crate) objection: bool,
    pub(crate) limits: L<Limit>,
    pub(crate) citations: L<Citation>,
    pub(crate) note: Option<S>,
}

/// What a condition tests of a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Test {
    /// `x`: the fact is yes.
    Yes(Fact),
    /// `!x`: the fact is no; silence fails.
    No(Fact),
    /// `~x`: the fact is not yes; silence holds.
    NotYes(Fact),
}

/// A test with its force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Condition {
    pub(crate) test: Test,
    pub(crate) force: Force,
}

/// A limit of time.
#[derive(Clone, Debug, PartialEq)]
pub struct Limit {
    pub(crate) of: LimitOf,
    pub(crate) periods: u32,
    pub(crate) max: Lifetime,
    pub(crate) force: Force,
    pub(crate) unless: Option<Fact>,
    pub(crate) citations: L<Citation>,
}

/// A place in an instrument. Shown as `cnil-2020-091 §51`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    pub(crate) instrument: S,
    pub(crate) at: Option<S>,
    pub(crate) confidence: Confidence,
    pub(crate) source: Option<S>,
    pub(crate) reviewed: Option<Reviewed>,
    pub(crate) periods: u32,
}

/// When something was last compared with its sources, in what role, and when it is due again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reviewed {
    pub(crate) on: S,
    pub(crate) by: S,
    pub(crate) next: S,
}

impl Rule {
    /// The id, as `fr.audience-measurement`.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The purposes that it names.
    #[must_use]
    pub fn purposes(&self) -> PurposeSet {
        self.purposes
    }

    /// Whether it is in force in the regime's period of this number.
    #[must_use]
    pub fn is_in_period(&self, period: usize) -> bool {
        is_among(self.periods, period)
    }

    /// The limits of time in the regime's period of this number.
    pub fn limits_in(&self, period: usize) -> impl Iterator<Item = &Limit> {
        self.limits.iter().filter(move |limit| is_among(limit.periods, period))
    }

    /// Whether a binding limit of time has a say in the regime's period of this number.
    pub(crate) fn has_binding_limit(&self, period: usize) -> bool {
        self.limits_in(period).any(|limit| limit.force == Force::Binding)
    }

    /// The conditions, binding ones first.
    #[must_use]
    pub fn conditions(&self) -> &[Condition] {
        &self.conditions
    }

    /// What it requires when it holds.
    #[must_use]
    pub fn then(&self) -> Requirement {
        self.then
    }

    /// Whether an explicit refusal is honoured although it exempts.
    #[must_use]
    pub fn honours_objection(&self) -> bool {
        self.objection
    }

    /// Its limits of time, of every period.
    #[must_use]
    pub fn limits(&self) -> &[Limit] {
        &self.limits
    }

    /// Who says so.
    #[must_use]
    pub fn citations(&self) -> &[Citation] {
        &self.citations
    }

    /// A note for readers.
    #[must_use]
    pub fn note(&self) -> Option<&str> {
        self.note.as_deref()
    }
}

impl Test {
    /// Reads `x`, `!x` or `~x`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if let Some(fact) = text.strip_prefix('!') {
            return Fact::from_id(fact).map(Self::No);
        }
        if let Some(fact) = text.strip_prefix('~') {
            return Fact::from_id(fact).map(Self::NotYes);
        }
        Fact::from_id(text).map(Self::Yes)
    }

    /// The fact that is tested.
    #[must_use]
    pub fn fact(self) -> Fact {
        match self {
            Self::Yes(fact) | Self::No(fact) | Self::NotYes(fact) => fact,
        }
    }

    /// Whether it holds for what is stated.
    #[must_use]
    pub fn holds(self, stated: Option<bool>) -> bool {
        match self {
            Self::Yes(_) => stated == Some(true),
            Self::No(_) => stated == Some(false),
            Self::NotYes(_) => stated != Some(true),
        }
    }
}

impl fmt::Display for Test {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = match self {
            Self::Yes(_) => "",
            Self::No(_) => "!",
            Self::NotYes(_) => "~",
        };
        write!(f, "{sign}{}", self.fact())
    }
}

impl Condition {
    /// What is tested.
    #[must_use]
    pub fn test(self) -> Test {
        self.test
    }

    /// How binding it is.
    #[must_use]
    pub fn force(self) -> Force {
        self.force
    }
}

impl Limit {
    /// What it is about.
    #[must_use]
    pub fn of(&self) -> LimitOf {
        self.of
    }

    /// The longest.
    #[must_use]
    pub fn max(&self) -> Lifetime {
        self.max
    }

    /// How binding it is.
    #[must_use]
    pub fn force(&self) -> Force {
        self.force
    }

    /// The fact that, when it is yes, lifts the limit.
    #[must_use]
    pub fn unless(&self) -> Option<Fact> {
        self.unless
    }

    /// Who says so.
    #[must_use]
    pub fn citations(&self) -> &[Citation] {
        &self.citations
    }
}

impl Citation {
    /// The id of the instrument.
    #[must_use]
    pub fn instrument(&self) -> &str {
        &self.instrument
    }

    /// The place in it, as `§51`.
    #[must_use]
    pub fn at(&self) -> Option<&str> {
        self.at.as_deref()
    }

    /// How sure it is.
    #[must_use]
    pub fn confidence(&self) -> Confidence {
        self.confidence
    }

    /// Where its words were read; `None` for what is `unverified` for want of a source.
    #[must_use]
    pub fn source(&self) -> Option<&str> {
        self.source.as_deref()
    }

    /// Its last review.
    #[must_use]
    pub fn reviewed(&self) -> Option<&Reviewed> {
        self.reviewed.as_ref()
    }

    /// Whether it speaks of the regime's period of this number.
    #[must_use]
    pub fn is_in_period(&self, period: usize) -> bool {
        is_among(self.periods, period)
    }
}

impl Reviewed {
    /// The day of the review, as `2026-11-28`.
    #[must_use]
    pub fn on(&self) -> &str {
        &self.on
    }

    /// The reviewer's role, never a person's name.
    #[must_use]
    pub fn by(&self) -> &str {
        &self.by
    }

    /// The day when the next review is due.
    #[must_use]
    pub fn next(&self) -> &str {
        &self.next
    }
}

impl fmt::Display for Citation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.instrument)?;
        self.at.as_ref().map_or(Ok(()), |at| write!(f, " {at}"))
    }
}

impl serde::Serialize for Citation {
    fn serialize<Z: serde::Serializer>(&self, s: Z) -> Result<Z::Ok, Z::Error> {
        s.collect_str(self)
    }
}

/// `{"condition": "!shared", "force": "binding"}`.
impl serde::Serialize for Condition {
    fn serialize<Z: serde::Serializer>(&self, s: Z) -> Result<Z::Ok, Z::Error> {
        let mut out = s.serialize_struct("Condition", 2)?;
        out.serialize_field("condition", &format_args!("{}", self.test))?;
        out.serialize_field("force", &self.force)?;
        out.end()
    }
}

/// `{"of": "lifetime", "max": "13 months", "force": "recommended", "unless": null}`.
impl serde::Serialize for Limit {
    fn serialize<Z: serde::Serializer>(&self, s: Z) -> Result<Z::Ok, Z::Error> {
        let mut out = s.serialize_struct("Limit", 5)?;
        out.serialize_field("of", &self.of)?;
        out.serialize_field("max", &self.max)?;
        out.serialize_field("force", &self.force)?;
        out.serialize_field("unless", &self.unless)?;
        out.serialize_field("citations", &self.citations)?;
        out.end()
    }
}
