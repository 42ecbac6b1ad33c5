//! What a publisher restricted.

use core::fmt;

use super::vendors::entry;
use crate::bits::Cursor;
use crate::error::{Error, ErrorCode};

/// What a publisher demands of a vendor for a purpose, the strictest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RestrictionType {
    /// The purpose is not allowed.
    NotAllowed,
    /// Type 3, which has no meaning. Treat it as not allowed.
    Undefined,
    /// The purpose may rest on legitimate interest only: a consent bit counts for nothing.
    LegitimateInterestRequired,
    /// The purpose may rest on consent only.
    ConsentRequired,
}

/// The restrictions of a TC string, in its order.
///
/// ```
/// use charte_interop::tcf::TcString;
///
/// let tc = TcString::parse("COw4XqLOw4XqLAAAAAENAXCf-v-gAAAfwIAAACngAI8AIFABgACAA4SADAAgADQ")?;
/// let purposes: Vec<_> = tc.restrictions().map(|r| r.purpose()).collect();
/// assert_eq!(purposes, [1, 2]);
/// # Ok::<(), charte_interop::Error>(())
/// ```
#[derive(Clone, Copy)]
pub struct Restrictions<'a> {
    cursor: Cursor<'a>,
    left: u16,
}

impl<'a> Restrictions<'a> {
    pub(super) fn read(cursor: &mut Cursor<'a>) -> Result<Self, Error> {
        let left = cursor.int(12)?;
        let restrictions = Self { cursor: *cursor, left };
        for _ in 0..left {
            let start = *cursor;
            if Restriction::read(cursor)?.purpose == 0 {
                return Err(start.error(ErrorCode::ForeignBadValue, "there is no purpose 0"));
            }
        }
        Ok(restrictions)
    }
}

impl<'a> Iterator for Restrictions<'a> {
    type Item = Restriction<'a>;

    fn next(&mut self) -> Option<Restriction<'a>> {
        self.left = self.left.checked_sub(1)?;
        Restriction::read(&mut self.cursor).ok()
    }
}

impl PartialEq for Restrictions<'_> {
    fn eq(&self, other: &Self) -> bool {
        (self.left, self.cursor.at()) == (other.left, other.cursor.at())
            && self.cursor.bits() == other.cursor.bits()
    }
}

impl Eq for Restrictions<'_> {}

impl fmt::Debug for Restrictions<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Restrictions").field("left", &self.left).finish_non_exhaustive()
    }
}

/// One purpose, what is restricted about it, and for which vendors.
#[derive(Clone, Copy)]
pub struct Restriction<'a> {
    purpose: u8,
    kind: RestrictionType,
    entries: Cursor<'a>,
    count: u16,
}

impl<'a> Restriction<'a> {
    fn read(cursor: &mut Cursor<'a>) -> Result<Self, Error> {
        let purpose = cursor.small(6)?;
        let kind = match cursor.small(2)? {
            0 => RestrictionType::NotAllowed,
            1 => RestrictionType::ConsentRequired,
            2 => RestrictionType::LegitimateInterestRequired,
            _ => RestrictionType::Undefined,
        };
        let count = cursor.int(12)?;
        let entries = *cursor;
        for _ in 0..count {
            entry(cursor)?;
        }
        Ok(Self { purpose, kind, entries, count })
    }

    /// The purpose, from 1.
    #[must_use]
    pub const fn purpose(&self) -> u8 {
        self.purpose
    }

    /// What the publisher demands.
    #[must_use]
    pub const fn kind(&self) -> RestrictionType {
        self.kind
    }

    /// Whether it concerns the vendor.
    #[must_use]
    pub fn contains(&self, vendor: u16) -> bool {
        self.ranges().any(|range| range.contains(&vendor))
    }

    /// The vendors that it concerns. A range may span ids that no vendor has.
    pub fn ranges(&self) -> impl Iterator<Item = core::ops::RangeInclusive<u16>> + use<'a> {
        let (mut cursor, count) = (self.entries, self.count);
        (0..count).map_while(move |_| entry(&mut cursor).ok())
    }
}

impl fmt::Debug for Restriction<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Restriction")
            .field("purpose", &self.purpose)
            .field("kind", &self.kind)
            .finish_non_exhaustive()
    }
}
