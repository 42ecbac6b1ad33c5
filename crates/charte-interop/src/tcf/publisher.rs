//! What the visitor answered to the publisher itself.

use core::fmt;

use crate::bits::{Bits, Cursor, IdSet};
use crate::error::Error;

/// The publisher segment: the purposes for which the publisher itself uses the data.
///
/// ```
/// use charte_interop::tcf::TcString;
///
/// let tc = TcString::parse(
///     "COw4XqLOw4XqLAAAAAENAXCAAP-gAAAfwIAAACngAI8AAA.cAEAPAAAC7gAHw4AAA",
/// )?;
/// let publisher = tc.publisher().unwrap();
/// assert!(publisher.purpose_consents().contains(13));
/// assert_eq!(publisher.custom_purposes(), 23);
/// assert!(publisher.custom_consent(19) && !publisher.custom_consent(5));
/// # Ok::<(), charte_interop::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct PublisherTc<'a> {
    bits: Bits<'a>,
    consents: IdSet,
    interests: IdSet,
    custom: u8,
    at: usize,
}

impl<'a> PublisherTc<'a> {
    pub(super) fn read(cursor: &mut Cursor<'a>) -> Result<Self, Error> {
        let consents = cursor.set(24)?;
        let interests = cursor.set(24)?;
        let custom = cursor.small(6)?;
        let publisher = Self { bits: cursor.bits(), consents, interests, custom, at: cursor.at() };
        cursor.skip(usize::from(custom).saturating_mul(2))?;
        Ok(publisher)
    }

    /// The purposes that the visitor consented to.
    #[must_use]
    pub const fn purpose_consents(&self) -> IdSet {
        self.consents
    }

    /// The purposes that rest on legitimate interest. This is never consent.
    #[must_use]
    pub const fn purpose_legitimate_interests(&self) -> IdSet {
        self.interests
    }

    /// How many purposes of its own the publisher asks for.
    #[must_use]
    pub const fn custom_purposes(&self) -> u8 {
        self.custom
    }

    /// Whether the visitor consented to the publisher's own purpose, counted from 1.
    #[must_use]
    pub fn custom_consent(&self, purpose: u8) -> bool {
        self.custom_bit(purpose, 0)
    }

    /// Whether the publisher's own purpose rests on legitimate interest. This is never consent.
    #[must_use]
    pub fn custom_legitimate_interest(&self, purpose: u8) -> bool {
        self.custom_bit(purpose, self.custom)
    }

    fn custom_bit(&self, purpose: u8, skip: u8) -> bool {
        let from_here = usize::from(purpose.saturating_sub(1)).saturating_add(usize::from(skip));
        (1..=self.custom).contains(&purpose) && self.bits.bit(self.at.saturating_add(from_here))
    }
}

/// Shows no bit of the segment.
impl fmt::Debug for PublisherTc<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PublisherTc").field("custom_purposes", &self.custom).finish_non_exhaustive()
    }
}
