//! Purposes and their classes (spec §2).

use core::ops::{BitAnd, BitAndAssign, BitOr, BitOrAssign, Sub, SubAssign};

use charte_syntax::words;

use crate::bytes;

words! {
    /// Why the cookie exists. Pick every purpose that applies.
    Purpose {
        /// Delivers the page: routing and load balancing, such as a cookie that keeps a visit on
        /// one server.
        Transmission = "transmission",
        /// Keeps what the visitor entered: a shopping cart, a form in several steps, billing
        /// details.
        UserInput = "user-input",
        /// Keeps the visitor signed in, such as a session cookie.
        Authentication = "authentication",
        /// Protects the service that the visitor uses: a token against forged requests (CSRF), a
        /// limit on login attempts, fraud detection.
        Security = "security",
        /// Remembers the visitor's answer about cookies.
        ConsentChoice = "consent-choice",
        /// Shows the site as the visitor set it: language, theme, font size.
        Interface = "interface",
        /// Technical data that a video or audio player needs, such as quality and buffering.
        /// Viewing statistics are `audience-measurement`.
        MediaPlayback = "media-playback",
        /// Counts the free articles that a visitor has read before a paywall.
        PaywallMetering = "paywall-metering",
        /// Locates a person who asks for emergency help.
        EmergencyLocation = "emergency-location",
        /// Counts visits and page views, such as the cookies of Matomo or Google Analytics.
        AudienceMeasurement = "audience-measurement",
        /// Shows different variants of a page and compares their results (A/B testing).
        AbTesting = "ab-testing",
        /// Records what a visitor does on a page, such as mouse movements and scrolling, or draws
        /// heatmaps from it.
        SessionReplay = "session-replay",
        /// Remembers settings that are convenient but that the service works without, such as recently
        /// viewed products.
        Preferences = "preferences",
        /// Chooses content by the visitor's earlier behaviour, such as recommended articles.
        ContentPersonalisation = "content-personalisation",
        /// Selects and shows advertisements, and limits how often one is shown.
        Advertising = "advertising",
        /// Measures the effect of advertisements: views, clicks and the purchases that follow.
        AdMeasurement = "ad-measurement",
        /// Credits the partner site that sent the visitor, such as in affiliate marketing or
        /// cashback.
        Affiliation = "affiliation",
        /// Builds a profile of a person across sites, apps or devices, such as for retargeting.
        Profiling = "profiling",
        /// Buttons and plug-ins of social networks, such as Like and Share.
        SocialSharing = "social-sharing",
        /// Third-party content inside a page: videos, maps, posts, such as a YouTube player.
        EmbeddedContent = "embedded-content",
        /// A chat window for customer support.
        SupportChat = "support-chat",
        /// Locates the visitor's device, such as to list shops nearby.
        Geolocation = "geolocation",
        /// Nobody has found out yet what the cookie is for. It is never allowed until you replace this
        /// with a purpose.
        Unclassified = "unclassified",
    }
}

words! {
    /// A class of purposes.
    Class {
        /// Strictly necessary for the service.
        Necessary = "necessary",
        /// Measuring and observing use.
        Statistics = "statistics",
        /// Convenience.
        Preferences = "preferences",
        /// Content chosen for a visitor.
        Personalisation = "personalisation",
        /// Advertising and profiling.
        Marketing = "marketing",
        /// Third-party content, sharing and support.
        Social = "social",
        /// The purpose is not known.
        Unclassified = "unclassified",
    }
}

impl Purpose {
    /// The class that this purpose belongs to.
    ///
    /// ```
    /// use charte::{Class, Purpose};
    ///
    /// assert_eq!(Purpose::AudienceMeasurement.class(), Class::Statistics);
    /// ```
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

    /// The number of this purpose's bit in a [`PurposeSet`], from 0. It is part of the format and
    /// never changes.
    #[must_use]
    pub const fn bit(self) -> u8 {
        self as u8
    }
}

impl Class {
    /// The purposes of this class.
    #[must_use]
    pub fn purposes(self) -> PurposeSet {
        Purpose::ALL.iter().copied().filter(|p| p.class() == self).collect()
    }
}

/// A set of purposes, one bit each. It is `Copy` and never allocates.
///
/// ```
/// use charte::{Purpose, PurposeSet};
///
/// let declared = PurposeSet::from([Purpose::Security, Purpose::Advertising]);
/// let granted = PurposeSet::NECESSARY | Purpose::AudienceMeasurement.into();
///
/// assert!(!declared.is_subset(granted));
/// assert_eq!(declared - granted, Purpose::Advertising.into());
/// assert_eq!(declared.to_string(), "security, advertising");
/// for purpose in declared {
///     println!("{purpose} is of class {}", purpose.class());
/// }
/// ```
///
/// In JSON it is a list of ids, in the order of their bits: `["security", "advertising"]`.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct PurposeSet(u32);

/// The purposes by [`slot`] of their ids, since a consent names many of them. Comparing the ids one
/// after the other instead costs 600 instructions more to decode a consent of eight purposes.
#[expect(clippy::indexing_slicing, reason = "at compile time, and a slot is below 64")]
const BY_ID: [Option<Purpose>; 64] = {
    let mut table = [None; 64];
    let mut rest = Purpose::ALL;
    while let [purpose, more @ ..] = rest {
        let slot = match slot(purpose.id().as_bytes()) {
            Some(slot) => &mut table[slot],
            None => panic!("an id is not empty"),
        };
        assert!(slot.replace(*purpose).is_none(), "two ids share a slot");
        rest = more;
    }
    table
};

/// Length, first and last byte distinguish all ids.
const fn slot(id: &[u8]) -> Option<usize> {
    let (Some(first), Some(last)) = (id.first(), id.last()) else { return None };
    let ends = (*first as usize).wrapping_mul(3).wrapping_add((*last as usize).wrapping_mul(3));
    Some(id.len().wrapping_mul(2).wrapping_add(ends) % 64)
}

impl Purpose {
    /// Like [`Purpose::from_id`], for bytes and with a single comparison.
    pub(crate) fn from_bytes(id: &[u8]) -> Option<Self> {
        let purpose = (*BY_ID.get(slot(id)?)?)?;
        bytes::same(purpose.id().as_bytes(), id).then_some(purpose)
    }
}

impl PurposeSet {
    /// The empty set.
    pub const EMPTY: Self = Self(0);
    /// Every purpose, including `unclassified`.
    pub const ALL: Self = Self(0x007f_ffff);
    /// The purposes of [`Class::Necessary`].
    pub const NECESSARY: Self = Self(0x0000_01ff);
    /// The purposes of [`Class::Statistics`].
    pub const STATISTICS: Self = Self(0x0000_0e00);
    /// The purposes of [`Class::Marketing`].
    pub const MARKETING: Self = Self(0x0003_c000);
    /// Only `unclassified`.
    pub const UNCLASSIFIED: Self = Self(0x0040_0000);
    /// The purposes that no visitor is asked about: `unclassified`, and `transmission`, which every
    /// page needs.
    pub(crate) const NEVER_ASKED: Self = Self(0x0040_0001);

    /// The set with these bits. Bits without a purpose are dropped.
    #[must_use]
    pub const fn from_bits(bits: u32) -> Self {
        Self(bits & Self::ALL.0)
    }

    /// The set as bits: the bit of each purpose is [`Purpose::bit`].
    #[must_use]
    pub const fn bits(self) -> u32 {
        self.0
    }

    /// The set of one purpose, in constants too; elsewhere `PurposeSet::from(purpose)` is the same.
    #[must_use]
    pub const fn of(purpose: Purpose) -> Self {
        Self(1u32.wrapping_shl(purpose as u32))
    }

    /// Whether the set is empty.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The number of purposes in the set.
    #[must_use]
    pub const fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// Whether the set contains this purpose.
    #[must_use]
    pub const fn contains(self, purpose: Purpose) -> bool {
        self.0 & Self::of(purpose).0 != 0
    }

    /// Whether every purpose of `self` is in `other`.
    #[must_use]
    pub const fn is_subset(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }

    /// The purposes in either set, such as `self | other`.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The purposes in both sets, such as `self & other`.
    #[must_use]
    pub const fn intersection(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The purposes of `self` that are not in `other`, such as `self - other`.
    #[must_use]
    pub const fn difference(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Adds a purpose.
    pub const fn insert(&mut self, purpose: Purpose) {
        self.0 |= Self::of(purpose).0;
    }

    /// Removes a purpose.
    pub const fn remove(&mut self, purpose: Purpose) {
        self.0 &= !Self::of(purpose).0;
    }

    /// The purpose with the lowest bit, or `None` if the set is empty.
    #[must_use]
    #[inline]
    pub fn first(self) -> Option<Purpose> {
        Purpose::ALL.get(self.0.trailing_zeros() as usize).copied()
    }

    /// The set of the purpose with the lowest bit, or the empty set.
    #[inline]
    pub(crate) const fn first_alone(self) -> Self {
        Self(self.0 & self.0.wrapping_neg())
    }

    /// The purposes, in the order of their bits.
    #[must_use]
    #[inline]
    pub fn iter(self) -> PurposeIter {
        PurposeIter(self)
    }
}

/// The purposes of a [`PurposeSet`], in the order of their bits.
#[derive(Clone, Debug)]
pub struct PurposeIter(PurposeSet);

impl Iterator for PurposeIter {
    type Item = Purpose;

    #[inline]
    fn next(&mut self) -> Option<Purpose> {
        let purpose = self.0.first();
        self.0.0 &= self.0.0.wrapping_sub(1);
        purpose
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.0.len() as usize;
        (left, Some(left))
    }
}

impl ExactSizeIterator for PurposeIter {}
impl core::iter::FusedIterator for PurposeIter {}

impl IntoIterator for PurposeSet {
    type Item = Purpose;
    type IntoIter = PurposeIter;

    fn into_iter(self) -> PurposeIter {
        self.iter()
    }
}

impl FromIterator<Purpose> for PurposeSet {
    fn from_iter<I: IntoIterator<Item = Purpose>>(purposes: I) -> Self {
        let mut set = Self::EMPTY;
        set.extend(purposes);
        set
    }
}

impl Extend<Purpose> for PurposeSet {
    fn extend<I: IntoIterator<Item = Purpose>>(&mut self, purposes: I) {
        purposes.into_iter().for_each(|purpose| self.insert(purpose));
    }
}

impl From<Purpose> for PurposeSet {
    fn from(purpose: Purpose) -> Self {
        Self::of(purpose)
    }
}

impl<const N: usize> From<[Purpose; N]> for PurposeSet {
    fn from(purposes: [Purpose; N]) -> Self {
        purposes.into_iter().collect()
    }
}

impl BitOr for PurposeSet {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        self.union(other)
    }
}

impl BitAnd for PurposeSet {
    type Output = Self;

    fn bitand(self, other: Self) -> Self {
        self.intersection(other)
    }
}

impl Sub for PurposeSet {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        self.difference(other)
    }
}

impl BitOrAssign for PurposeSet {
    fn bitor_assign(&mut self, other: Self) {
        *self = self.union(other);
    }
}

impl BitAndAssign for PurposeSet {
    fn bitand_assign(&mut self, other: Self) {
        *self = self.intersection(other);
    }
}

impl SubAssign for PurposeSet {
    fn sub_assign(&mut self, other: Self) {
        *self = self.difference(other);
    }
}

/// The ids, with a comma and a space between them; the empty set is the empty string.
impl core::fmt::Display for PurposeSet {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        for (place, purpose) in self.iter().enumerate() {
            f.write_str(if place == 0 { "" } else { ", " })?;
            f.write_str(purpose.id())?;
        }
        Ok(())
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

/// Reads a list of ids. An id that is not a purpose is an error; one that appears twice counts
/// once.
impl<'de> serde::Deserialize<'de> for PurposeSet {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        struct Ids;
        impl<'de> serde::de::Visitor<'de> for Ids {
            type Value = PurposeSet;

            fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str("a list of purposes")
            }

            fn visit_seq<A: serde::de::SeqAccess<'de>>(
                self,
                mut ids: A,
            ) -> Result<PurposeSet, A::Error> {
                let mut set = PurposeSet::EMPTY;
                while let Some(purpose) = ids.next_element()? {
                    set.insert(purpose);
                }
                Ok(set)
            }
        }
        d.deserialize_seq(Ids)
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
        let all = Class::ALL.iter().fold(PurposeSet::EMPTY, |set, c| set.union(c.purposes()));
        assert_eq!(PurposeSet::ALL, all);
    }

    #[test]
    fn sets_have_the_operators_of_sets() {
        let a = PurposeSet::from([Purpose::Security, Purpose::Advertising]);
        let b = PurposeSet::from([Purpose::Advertising, Purpose::Interface]);
        assert_eq!((a | b).len(), 3);
        assert_eq!(a & b, Purpose::Advertising.into());
        assert_eq!(a - b, Purpose::Security.into());
        let mut c = a;
        c |= b;
        c -= PurposeSet::of(Purpose::Advertising);
        c &= PurposeSet::NECESSARY;
        assert_eq!(c, PurposeSet::from([Purpose::Security, Purpose::Interface]));
        let listed: Vec<Purpose> = c.into_iter().collect();
        assert_eq!(listed, [Purpose::Security, Purpose::Interface]);
        assert_eq!(c.iter().len(), 2);
        assert_eq!(PurposeSet::ALL.iter().collect::<PurposeSet>(), PurposeSet::ALL);
        assert_eq!(c.to_string(), "security, interface");
        assert_eq!(PurposeSet::EMPTY.to_string(), "");
    }

    #[test]
    fn sets_are_read_back_from_json() {
        let set = PurposeSet::from([Purpose::Unclassified, Purpose::Transmission]);
        let json = serde_json::to_string(&set).unwrap();
        assert_eq!(json, r#"["transmission","unclassified"]"#);
        assert_eq!(serde_json::from_str::<PurposeSet>(&json).unwrap(), set);
        for bad in [r#"["ads"]"#, r#""security""#, "[0]", "1"] {
            assert!(serde_json::from_str::<PurposeSet>(bad).is_err(), "{bad}");
        }
    }
}
