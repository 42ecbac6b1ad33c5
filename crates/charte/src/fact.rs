//! Facts: statements about a declaration that rules test (spec §3).

use charte_syntax::words;

words! {
    /// What a charter states about a declaration, and rules test.
    Fact {
        /// Only anonymous figures are produced, from which no person can be recognised, such as
        /// visits a day.
        Anonymous = "anonymous",
        /// Used for this site only: the vendor does not use the data for itself. The provider's
        /// role implies it: yes for `publisher` and `processor`, no for `independent`.
        PublisherOnly = "publisher-only",
        /// Tracks a person across sites or apps, such as an advertising identifier.
        CrossSite = "cross-site",
        /// The data are combined with other data, such as a customer file, or passed on to third
        /// parties.
        Shared = "shared",
        /// The visitor requested exactly this by an action, such as choosing a language or starting
        /// a video.
        Requested = "requested",
        /// An intrinsic part of the service that visitors expect without an action of theirs, such
        /// as finding a site in the language of the last visit.
        Expected = "expected",
        /// Visitors are clearly informed, such as on the page about cookies.
        Informed = "informed",
        /// Visitors can object in a simple way and free of charge, such as with a switch on the
        /// page about cookies.
        ObjectionOffered = "objection-offered",
        /// Uses only data that the device sends anyway, such as its address and its request
        /// headers.
        Passive = "passive",
        /// Every visit renews the lifetime, so the cookie stays as long as the visitor keeps coming
        /// back.
        Sliding = "sliding",
        /// Involves a sale of personal data, or sharing them for cross-context advertising, as
        /// Californian law defines it.
        SaleOrShare = "sale-or-share",
        /// Identifies, locates or profiles a person, such as by a customer number.
        Identifies = "identifies",
        /// High-risk profiling, such as scoring people, or intrusive third-party advertising.
        HighRisk = "high-risk",
        /// Reveals or concerns health, sexuality, religion, politics, precise location or other
        /// sensitive data, such as on the site of a clinic.
        Sensitive = "sensitive",
        /// The service is directed to children, such as a game for pupils, or this visitor is known
        /// to be a child.
        Children = "children",
        /// Derived: the party is first. Never stated.
        FirstParty = "first-party",
        /// Derived: there is no provider, or its role is `publisher`. Never stated.
        Own = "own",
        /// Derived: the declaration has no other purpose outside class `necessary`. Never stated.
        SolePurpose = "sole-purpose",
    }
}

impl Fact {
    /// Whether the fact is derived from the rest of the charter and must not be stated.
    #[must_use]
    pub const fn is_derived(self) -> bool {
        matches!(self, Self::FirstParty | Self::Own | Self::SolePurpose)
    }

    /// Whether a charter may state the fact once, for all its declarations.
    #[must_use]
    pub const fn is_of_site(self) -> bool {
        matches!(self, Self::Sensitive | Self::Children)
    }

    const fn mask(self) -> u32 {
        1u32.wrapping_shl(self as u32)
    }
}

/// Stated facts, each yes or no. A fact that is not stated is neither: it never counts in a
/// cookie's favour.
///
/// ```
/// use charte::{Fact, Facts};
///
/// let facts = Facts::from([(Fact::PublisherOnly, true), (Fact::CrossSite, false)]);
/// assert_eq!(facts.get(Fact::PublisherOnly), Some(true));
/// assert_eq!(facts.get(Fact::Shared), None);
/// ```
///
/// In JSON it is an object: `{"publisher-only": true, "cross-site": false}`.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Facts {
    stated: u32,
    yes: u32,
}

impl Facts {
    /// No fact stated.
    pub const NONE: Self = Self { stated: 0, yes: 0 };

    /// States a fact. A later statement replaces an earlier one.
    pub const fn state(&mut self, fact: Fact, yes: bool) {
        self.stated |= fact.mask();
        if yes {
            self.yes |= fact.mask();
        } else {
            self.yes &= !fact.mask();
        }
    }

    /// States a fact unless it is stated already.
    pub const fn default_to(&mut self, fact: Fact, yes: bool) {
        if self.stated & fact.mask() == 0 {
            self.state(fact, yes);
        }
    }

    /// What is stated: `Some(true)` for yes, `Some(false)` for no, `None` if the fact is not
    /// stated.
    #[must_use]
    pub const fn get(self, fact: Fact) -> Option<bool> {
        if self.stated & fact.mask() == 0 { None } else { Some(self.yes & fact.mask() != 0) }
    }

    /// The same facts, and those that only `others` states.
    pub(crate) fn or(mut self, others: Self) -> Self {
        others.iter().for_each(|(fact, yes)| self.default_to(fact, yes));
        self
    }

    /// Whether no fact is stated.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.stated == 0
    }

    /// The stated facts with their values, in the order of [`Fact::ALL`].
    #[must_use]
    pub fn iter(self) -> FactIter {
        FactIter { facts: self, left: Fact::ALL.iter() }
    }
}

/// The stated facts of [`Facts`] with their values, in the order of [`Fact::ALL`].
#[derive(Clone, Debug)]
pub struct FactIter {
    facts: Facts,
    left: core::slice::Iter<'static, Fact>,
}

impl Iterator for FactIter {
    type Item = (Fact, bool);

    fn next(&mut self) -> Option<(Fact, bool)> {
        self.left.find_map(|fact| Some((*fact, self.facts.get(*fact)?)))
    }
}

impl core::iter::FusedIterator for FactIter {}

impl IntoIterator for Facts {
    type Item = (Fact, bool);
    type IntoIter = FactIter;

    fn into_iter(self) -> FactIter {
        self.iter()
    }
}

/// As [`Facts::state`], one after the other.
impl FromIterator<(Fact, bool)> for Facts {
    fn from_iter<I: IntoIterator<Item = (Fact, bool)>>(stated: I) -> Self {
        let mut facts = Self::NONE;
        facts.extend(stated);
        facts
    }
}

impl Extend<(Fact, bool)> for Facts {
    fn extend<I: IntoIterator<Item = (Fact, bool)>>(&mut self, stated: I) {
        stated.into_iter().for_each(|(fact, yes)| self.state(fact, yes));
    }
}

impl<const N: usize> From<[(Fact, bool); N]> for Facts {
    fn from(stated: [(Fact, bool); N]) -> Self {
        stated.into_iter().collect()
    }
}

impl core::fmt::Debug for Facts {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

impl serde::Serialize for Facts {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_map(self.iter())
    }
}

/// Reads an object of ids with `true` or `false`. An id that is not a fact, or that appears twice,
/// is an error.
impl<'de> serde::Deserialize<'de> for Facts {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        struct Stated;
        impl<'de> serde::de::Visitor<'de> for Stated {
            type Value = Facts;

            fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str("an object of facts with true or false")
            }

            fn visit_map<A: serde::de::MapAccess<'de>>(
                self,
                mut map: A,
            ) -> Result<Facts, A::Error> {
                let mut facts = Facts::NONE;
                while let Some((fact, yes)) = map.next_entry::<Fact, bool>()? {
                    if facts.get(fact).is_some() {
                        let message = format!("the fact `{fact}` is stated twice");
                        return Err(serde::de::Error::custom(message));
                    }
                    facts.state(fact, yes);
                }
                Ok(facts)
            }
        }
        d.deserialize_map(Stated)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn silence_is_not_a_no() {
        let mut facts = Facts::NONE;
        assert_eq!(facts.get(Fact::Shared), None);
        facts.state(Fact::Shared, false);
        facts.default_to(Fact::Shared, true);
        assert_eq!(facts.get(Fact::Shared), Some(false));
        facts.default_to(Fact::Passive, true);
        assert_eq!(facts.get(Fact::Passive), Some(true));
        assert_eq!(facts.iter().count(), 2);
    }

    #[test]
    fn facts_are_collected_and_read_back_from_json() {
        let facts = Facts::from([(Fact::Shared, false), (Fact::Anonymous, true)]);
        let stated: Vec<_> = facts.into_iter().collect();
        assert_eq!(stated, [(Fact::Anonymous, true), (Fact::Shared, false)]);
        assert_eq!(stated.into_iter().collect::<Facts>(), facts);
        let json = serde_json::to_string(&facts).unwrap();
        assert_eq!(json, r#"{"anonymous":true,"shared":false}"#);
        assert_eq!(serde_json::from_str::<Facts>(&json).unwrap(), facts);
        for bad in
            [r#"{"x":true}"#, r#"{"shared":1}"#, r#"{"shared":true,"shared":false}"#, "[]", "true"]
        {
            assert!(serde_json::from_str::<Facts>(bad).is_err(), "{bad}");
        }
    }
}
