//! Purposes and their classes (spec §2).

use crate::scan;
use crate::words::words;

words! {
    /// Why a cookie exists. The number of a variant is its bit in a [`PurposeSet`] and part of
    /// the format: it never changes.
    Purpose {
        /// Routing and load balancing.
        Transmission = "transmission",
        /// Basket, form, billing.
        UserInput = "user-input",
        /// Who is signed in.
        Authentication = "authentication",
        /// CSRF, login abuse, fraud on the requested service.
        Security = "security",
        /// What the visitor answered about cookies.
        ConsentChoice = "consent-choice",
        /// Language, theme, layout.
        Interface = "interface",
        /// What a player needs to play.
        MediaPlayback = "media-playback",
        /// Counting free articles.
        PaywallMetering = "paywall-metering",
        /// Locating a caller in an emergency.
        EmergencyLocation = "emergency-location",
        /// Counting visits.
        AudienceMeasurement = "audience-measurement",
        /// Comparing variants of a page.
        AbTesting = "ab-testing",
        /// Recording what a visitor does on a page.
        SessionReplay = "session-replay",
        /// Comfort that the service does not need.
        Preferences = "preferences",
        /// Choosing content for this visitor.
        ContentPersonalisation = "content-personalisation",
        /// Showing advertisements.
        Advertising = "advertising",
        /// Measuring advertisements.
        AdMeasurement = "ad-measurement",
        /// Billing whoever brought the visitor.
        Affiliation = "affiliation",
        /// Following behaviour across contexts.
        Profiling = "profiling",
        /// Buttons of social networks.
        SocialSharing = "social-sharing",
        /// Videos, maps and other foreign content.
        EmbeddedContent = "embedded-content",
        /// Chat with a help desk.
        SupportChat = "support-chat",
        /// Where the device is.
        Geolocation = "geolocation",
        /// Not known: an admission, not a purpose. Never granted, never allowed.
        Unclassified = "unclassified",
    }
}

words! {
    /// A family of purposes.
    Class {
        /// What the service cannot do without.
        Necessary = "necessary",
        /// Counting and observing.
        Statistics = "statistics",
        /// Comfort.
        Preferences = "preferences",
        /// Content chosen for a person.
        Personalisation = "personalisation",
        /// Advertising and following.
        Marketing = "marketing",
        /// Foreign content and contact.
        Social = "social",
        /// Not known.
        Unclassified = "unclassified",
    }
}

impl Purpose {
    /// The family this purpose belongs to.
    #[must_use]
    pub const fn class(self) -> Class {
        match self {
            Self::Transmission
            | Self::UserInput
            | Self::Authentication
            | Self::Security
            | Self::ConsentChoice
            | Self::Interface
            | Self::MediaPlayback
            | Self::PaywallMetering
            | Self::EmergencyLocation => Class::Necessary,
            Self::AudienceMeasurement | Self::AbTesting | Self::SessionReplay => Class::Statistics,
            Self::Preferences => Class::Preferences,
            Self::ContentPersonalisation => Class::Personalisation,
            Self::Advertising | Self::AdMeasurement | Self::Affiliation | Self::Profiling => {
                Class::Marketing
            }
            Self::SocialSharing | Self::EmbeddedContent | Self::SupportChat | Self::Geolocation => {
                Class::Social
            }
            Self::Unclassified => Class::Unclassified,
        }
    }

    /// The bit number of this purpose in a [`PurposeSet`].
    #[must_use]
    pub const fn bit(self) -> u8 {
        self as u8
    }
}

impl Class {
    /// The purposes of this family.
    #[must_use]
    pub fn purposes(self) -> PurposeSet {
        Purpose::ALL.iter().copied().filter(|p| p.class() == self).collect()
    }
}

/// A set of purposes, one bit each.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct PurposeSet(u32);

/// The purposes by [`slot`] of their ids; a consent names many.
#[expect(clippy::indexing_slicing, reason = "at compile time, and a slot is below 64")]
const BY_ID: [Option<Purpose>; 64] = {
    let mut table = [None; 64];
    let mut rest = Purpose::ALL;
    while let [purpose, more @ ..] = rest {
        let slot = match slot(purpose.id().as_bytes()) {
            Some(slot) => &mut table[slot],
            None => panic!("an id is not empty"),
        };
        assert!(slot.replace(*purpose).is_none(), "two ids fall on one slot");
        rest = more;
    }
    table
};

/// Length, first and last byte tell all ids apart.
const fn slot(id: &[u8]) -> Option<usize> {
    let (Some(first), Some(last)) = (id.first(), id.last()) else { return None };
    let ends = (*first as usize).wrapping_mul(3).wrapping_add((*last as usize).wrapping_mul(3));
    Some(id.len().wrapping_mul(2).wrapping_add(ends) % 64)
}

impl Purpose {
    /// As [`Purpose::from_id`], in one step.
    pub(crate) fn from_bytes(id: &[u8]) -> Option<Self> {
        let purpose = (*BY_ID.get(slot(id)?)?)?;
        scan::same(purpose.id().as_bytes(), id).then_some(purpose)
    }
}

impl PurposeSet {
    /// No purpose.
    pub const EMPTY: Self = Self(0);
    /// Every purpose, `unclassified` too.
    pub const ALL: Self = Self(0x007f_ffff);
    /// Class `necessary`.
    pub const NECESSARY: Self = Self(0x0000_01ff);
    /// Class `statistics`.
    pub const STATISTICS: Self = Self(0x0000_0e00);
    /// Class `marketing`.
    pub const MARKETING: Self = Self(0x0003_c000);
    /// `unclassified` alone.
    pub const UNCLASSIFIED: Self = Self(0x0040_0000);
    /// What no visitor is asked about: `unclassified`, and `transmission`, which no page can do
    /// without.
    pub(crate) const NEVER_ASKED: Self = Self(0x0040_0001);

    /// The set with these bits; bits that are no purpose are dropped.
    #[must_use]
    pub const fn from_bits(bits: u32) -> Self {
        Self(bits & Self::ALL.0)
    }

    /// One bit for each purpose.
    #[must_use]
    pub const fn bits(self) -> u32 {
        self.0
    }

    /// The set of one purpose.
    #[must_use]
    pub const fn of(purpose: Purpose) -> Self {
        Self(1u32.wrapping_shl(purpose as u32))
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many there are.
    #[must_use]
    pub const fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// Whether this purpose is in the set.
    #[must_use]
    pub const fn contains(self, purpose: Purpose) -> bool {
        self.0 & Self::of(purpose).0 != 0
    }

    /// Whether each purpose of `self` is in `other`.
    #[must_use]
    pub const fn is_subset(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }

    /// The purposes in either.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The purposes in both.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The purposes of `self` that are not in `other`.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Adds one.
    pub const fn insert(&mut self, purpose: Purpose) {
        self.0 |= Self::of(purpose).0;
    }

    /// Takes one out.
    pub const fn remove(&mut self, purpose: Purpose) {
        self.0 &= !Self::of(purpose).0;
    }

    /// The purposes, by bit.
    pub fn iter(self) -> impl Iterator<Item = Purpose> {
        let mut left = self.0;
        core::iter::from_fn(move || {
            let purpose = Purpose::ALL.get(left.trailing_zeros() as usize);
            left &= left.wrapping_sub(1);
            purpose.copied()
        })
    }
}

impl FromIterator<Purpose> for PurposeSet {
    fn from_iter<I: IntoIterator<Item = Purpose>>(purposes: I) -> Self {
        let mut set = Self::EMPTY;
        purposes.into_iter().for_each(|p| set.insert(p));
        set
    }
}

impl core::fmt::Debug for PurposeSet {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

impl serde::Serialize for PurposeSet {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_seq(self.iter())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_are_the_format() {
        for (bit, purpose) in Purpose::ALL.iter().enumerate() {
            assert_eq!(usize::from(purpose.bit()), bit);
            assert_eq!(Purpose::from_id(purpose.id()), Some(*purpose));
            assert_eq!(Purpose::from_bytes(purpose.id().as_bytes()), Some(*purpose));
            let other = purpose.id().replacen(['a', 'e', 'i', 'u'], "_", 1);
            assert_eq!(Purpose::from_bytes(other.as_bytes()), None);
        }
        assert_eq!(Purpose::from_bytes(b""), None);
        assert_eq!(Purpose::AudienceMeasurement.bit(), 9);
        assert_eq!(Purpose::Advertising.bit(), 14);
        assert_eq!(Purpose::Unclassified.bit(), 22);
    }

    #[test]
    fn named_sets_are_their_classes() {
        assert_eq!(PurposeSet::NECESSARY, Class::Necessary.purposes());
        let never: PurposeSet =
            [Purpose::Transmission, Purpose::Unclassified].into_iter().collect();
        assert_eq!(PurposeSet::NEVER_ASKED, never);
        assert_eq!(PurposeSet::STATISTICS, Class::Statistics.purposes());
        assert_eq!(PurposeSet::MARKETING, Class::Marketing.purposes());
        assert_eq!(PurposeSet::UNCLASSIFIED, Class::Unclassified.purposes());
        let all = Class::ALL.iter().fold(PurposeSet::EMPTY, |set, c| set.or(c.purposes()));
        assert_eq!(PurposeSet::ALL, all);
    }
}
