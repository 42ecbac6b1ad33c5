//! Facts: statements about a declaration that rules test (spec §3).

use crate::words::words;

words! {
    /// What a rule may ask about a declaration.
    Fact {
        /// Only anonymous results come out; nobody can be found again.
        Anonymous = "anonymous",
        /// Used for the publisher's own account only, no reuse by the vendor.
        PublisherOnly = "publisher-only",
        /// Follows a person across sites or apps.
        CrossSite = "cross-site",
        /// Cross-referenced with other data, or handed to third parties.
        Shared = "shared",
        /// The visitor asked for exactly this, by an action.
        Requested = "requested",
        /// An intrinsic, expected part of the service, though not clicked.
        Expected = "expected",
        /// Visitors are told clearly.
        Informed = "informed",
        /// A simple, free way to object exists.
        ObjectionOffered = "objection-offered",
        /// Relies on data that the device emits by itself.
        Passive = "passive",
        /// Its lifetime is renewed at every visit.
        Sliding = "sliding",
        /// Involves a sale of personal data, or sharing for cross-context advertising.
        SaleOrShare = "sale-or-share",
        /// Identifies, locates or profiles a person.
        Identifies = "identifies",
        /// High-risk profiling, or intrusive third-party advertising.
        HighRisk = "high-risk",
        /// Reveals or concerns health, sexuality, religion, politics, precise location, or other
        /// special data.
        Sensitive = "sensitive",
        /// The service is directed to children, or this visitor is known to be one.
        Children = "children",
        /// Derived: the party is first. Never stated.
        FirstParty = "first-party",
        /// Derived: no provider, or one whose role is `publisher`. Never stated.
        Own = "own",
        /// Derived: the declaration has no other purpose outside class `necessary`. Never stated.
        SolePurpose = "sole-purpose",
    }
}

impl Fact {
    /// Whether the fact follows from the rest and must not be stated.
    #[must_use]
    pub const fn is_derived(self) -> bool {
        matches!(self, Self::FirstParty | Self::Own | Self::SolePurpose)
    }

    /// Whether a charter may state the fact once, for every declaration.
    #[must_use]
    pub const fn is_of_site(self) -> bool {
        matches!(self, Self::Sensitive | Self::Children)
    }

    const fn mask(self) -> u32 {
        1u32.wrapping_shl(self as u32)
    }
}

/// Which facts are stated, and which of those are yes. Silence is not a no.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Facts {
    stated: u32,
    yes: u32,
}

impl Facts {
    /// Nothing stated.
    pub const NONE: Self = Self { stated: 0, yes: 0 };

    /// States a fact; a later statement replaces an earlier one.
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

    /// Yes, no, or nothing.
    #[must_use]
    pub const fn get(self, fact: Fact) -> Option<bool> {
        if self.stated & fact.mask() == 0 { None } else { Some(self.yes & fact.mask() != 0) }
    }

    /// The same with what only `others` states.
    pub(crate) fn or(mut self, others: Self) -> Self {
        others.iter().for_each(|(fact, yes)| self.default_to(fact, yes));
        self
    }

    /// Whether nothing is stated.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.stated == 0
    }

    /// The stated facts with their values, in the order of [`Fact::ALL`].
    pub fn iter(self) -> impl Iterator<Item = (Fact, bool)> {
        Fact::ALL.iter().filter_map(move |f| Some((*f, self.get(*f)?)))
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
}
