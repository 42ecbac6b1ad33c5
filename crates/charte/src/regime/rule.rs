//! Rules, their conditions, limits and citations.

use core::fmt;
use core::str::FromStr;

use serde::ser::SerializeStruct;

use charte_syntax::words;

use super::{L, S};
use crate::category::Requirement;
use crate::error::Error;
use crate::fact::Fact;
use crate::purpose::PurposeSet;
use crate::time::Lifetime;

words! {
    /// How binding a condition, a limit or a duration is.
    Force {
        /// The law requires it.
        Binding = "binding",
        /// An authority recommends it.
        Recommended = "recommended",
        /// No source sets it: the value is this library's own.
        Product = "product",
    }
}

words! {
    /// How reliable a citation is.
    Confidence {
        /// Checked against the official text.
        Official = "official",
        /// Two independent secondary sources by humans agree.
        Secondary = "secondary",
        /// A single source, general knowledge, or a machine-written text.
        Unverified = "unverified",
    }
}

words! {
    /// What a limit applies to.
    LimitOf {
        /// The lifetime of the cookie.
        Lifetime = "lifetime",
        /// How long the collected data are kept.
        Retention = "retention",
    }
}

/// Whether the bit of a period is set. The oldest period has the lowest bit.
pub(super) fn is_among(periods: u32, period: usize) -> bool {
    let bit = u32::try_from(period).ok().and_then(|p| 1u32.checked_shl(p));
    bit.is_some_and(|bit| periods & bit != 0)
}

/// A rule: what a regime requires for some purposes if the rule's conditions hold.
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

/// A test of a fact.
///
/// ```
/// use charte::Fact;
/// use charte::regime::Test;
///
/// let test: Test = "~shared".parse()?;
/// assert_eq!(test, Test::NotYes(Fact::Shared));
/// assert!(test.holds(None));
/// assert!(!test.holds(Some(true)));
/// # Ok::<(), charte::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Test {
    /// `shared`: the fact is stated yes.
    Yes(Fact),
    /// `!shared`: the fact is stated no. It fails if the fact is not stated.
    No(Fact),
    /// `~shared`: the fact is not stated yes. It holds if the fact is not stated.
    NotYes(Fact),
}

/// A condition of a rule: a test with its force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Condition {
    pub(crate) test: Test,
    pub(crate) force: Force,
}

/// The longest lifetime or retention that a rule allows.
#[derive(Clone, Debug, PartialEq)]
pub struct Limit {
    pub(crate) of: LimitOf,
    pub(crate) periods: u32,
    pub(crate) max: Lifetime,
    pub(crate) force: Force,
    pub(crate) unless: Option<Fact>,
    pub(crate) citations: L<Citation>,
}

/// A passage of a legal source. It is displayed as `cnil-2020-091 §51`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    pub(crate) instrument: S,
    pub(crate) at: Option<S>,
    pub(crate) confidence: Confidence,
    pub(crate) source: Option<S>,
    pub(crate) reviewed: Option<Reviewed>,
    pub(crate) periods: u32,
}

/// When something was last compared with its sources, by whom, and when the next review is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reviewed {
    pub(crate) on: S,
    pub(crate) by: S,
    pub(crate) next: S,
}

impl Rule {
    /// The id, such as `fr.audience-measurement`.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The purposes to which it applies.
    #[must_use]
    pub fn purposes(&self) -> PurposeSet {
        self.purposes
    }

    /// Whether it is in force in the regime's period at this position.
    #[must_use]
    pub fn is_in_period(&self, period: usize) -> bool {
        is_among(self.periods, period)
    }

    /// The limits in the regime's period at this position.
    pub fn limits_in(&self, period: usize) -> impl Iterator<Item = &Limit> {
        self.limits.iter().filter(move |limit| limit.is_in_period(period))
    }

    /// Whether a binding limit applies in the regime's period at this position.
    pub(crate) fn has_binding_limit(&self, period: usize) -> bool {
        self.limits_in(period).any(|limit| limit.force == Force::Binding)
    }

    /// The conditions, binding ones first.
    #[must_use]
    pub fn conditions(&self) -> &[Condition] {
        &self.conditions
    }

    /// What it requires if it holds.
    #[must_use]
    pub fn then(&self) -> Requirement {
        self.then
    }

    /// Whether an explicit refusal is honoured although the rule exempts.
    #[must_use]
    pub fn honours_objection(&self) -> bool {
        self.objection
    }

    /// The limits, in all periods.
    #[must_use]
    pub fn limits(&self) -> &[Limit] {
        &self.limits
    }

    /// The citations.
    #[must_use]
    pub fn citations(&self) -> &[Citation] {
        &self.citations
    }

    /// A note about the rule.
    #[must_use]
    pub fn note(&self) -> Option<&str> {
        self.note.as_deref()
    }
}

impl Test {
    /// The fact that is tested.
    #[must_use]
    pub fn fact(self) -> Fact {
        match self {
            Self::Yes(fact) | Self::No(fact) | Self::NotYes(fact) => fact,
        }
    }

    /// Whether it holds for the value of its fact: yes, no, or `None` if it is not stated.
    #[must_use]
    pub fn holds(self, stated: Option<bool>) -> bool {
        match self {
            Self::Yes(_) => stated == Some(true),
            Self::No(_) => stated == Some(false),
            Self::NotYes(_) => stated != Some(true),
        }
    }
}

/// Reads `shared` (yes), `!shared` (no) or `~shared` (not yes). The error is `E106`: the text names
/// no fact.
impl FromStr for Test {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        if let Some(fact) = text.strip_prefix('!') {
            return Ok(Self::No(fact.parse()?));
        }
        if let Some(fact) = text.strip_prefix('~') {
            return Ok(Self::NotYes(fact.parse()?));
        }
        Ok(Self::Yes(text.parse()?))
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
    /// The test.
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
    /// What it applies to.
    #[must_use]
    pub fn of(&self) -> LimitOf {
        self.of
    }

    /// The maximum.
    #[must_use]
    pub fn max(&self) -> Lifetime {
        self.max
    }

    /// How binding it is.
    #[must_use]
    pub fn force(&self) -> Force {
        self.force
    }

    /// Whether it is in force in the regime's period at this position.
    #[must_use]
    pub fn is_in_period(&self, period: usize) -> bool {
        is_among(self.periods, period)
    }

    /// The fact that lifts the limit if it is stated yes.
    #[must_use]
    pub fn unless(&self) -> Option<Fact> {
        self.unless
    }

    /// The citations.
    #[must_use]
    pub fn citations(&self) -> &[Citation] {
        &self.citations
    }
}

impl Citation {
    /// The id of the legal source.
    #[must_use]
    pub fn instrument(&self) -> &str {
        &self.instrument
    }

    /// The passage, such as `§51`.
    #[must_use]
    pub fn at(&self) -> Option<&str> {
        self.at.as_deref()
    }

    /// How reliable it is.
    #[must_use]
    pub fn confidence(&self) -> Confidence {
        self.confidence
    }

    /// Where its text was read. `None` only if the citation is `unverified`.
    #[must_use]
    pub fn source(&self) -> Option<&str> {
        self.source.as_deref()
    }

    /// The last review, or `None` if there was none.
    #[must_use]
    pub fn reviewed(&self) -> Option<&Reviewed> {
        self.reviewed.as_ref()
    }

    /// Whether it applies to the regime's period at this position.
    #[must_use]
    pub fn is_in_period(&self, period: usize) -> bool {
        is_among(self.periods, period)
    }
}

impl Reviewed {
    /// The date of the review, such as `2026-11-28`.
    #[must_use]
    pub fn on(&self) -> &str {
        &self.on
    }

    /// The role of the reviewer, never a person's name.
    #[must_use]
    pub fn by(&self) -> &str {
        &self.by
    }

    /// The date when the next review is due.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::ErrorCode;

    #[test]
    fn tests_are_read_as_they_are_written() {
        for test in [Test::Yes(Fact::Shared), Test::No(Fact::Shared), Test::NotYes(Fact::Own)] {
            assert_eq!(test.to_string().parse(), Ok(test));
        }
        for bad in ["", "!", "!!shared", "~!shared", "shared ", "Shared", "none"] {
            let error = bad.parse::<Test>().unwrap_err();
            assert_eq!(error.code(), ErrorCode::UnknownWord, "{bad}");
        }
        let error = "!sharde".parse::<Test>().unwrap_err();
        assert_eq!(error.message(), "unknown fact `sharde`");
        assert_eq!(error.help(), Some("did you mean `shared`?"));
    }
}
