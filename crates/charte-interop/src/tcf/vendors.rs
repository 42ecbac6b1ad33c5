//! A set of vendors: a bit field, or a list of ranges.

use core::fmt;
use core::ops::RangeInclusive;

use crate::bits::{Bits, Cursor};
use crate::error::{Error, ErrorCode};

/// How many places in a list of ranges are remembered, so that finding a vendor reads a part of
/// it only.
const MARKS: usize = 8;

/// Where an entry begins, and its first id.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Mark {
    at: u32,
    first: u16,
}

/// A set of vendor ids, read from the text when asked.
///
/// A bit field answers in constant time. A list of ranges is searched from one of eight
/// remembered places if it ascends, as specified; if not, from its start.
///
/// ```
/// use charte_interop::tcf::TcString;
///
/// let tc = TcString::parse("CPTtLAAPTtLAAAKAAAENAAFgALwAAEAAAAAAAOgAgABgAAAA")?;
/// let vendors = tc.vendor_consents();
/// assert!(vendors.contains(11) && !vendors.contains(12));
/// assert_eq!(vendors.ids().collect::<Vec<_>>(), [11, 28, 29]);
/// # Ok::<(), charte_interop::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct VendorSet<'a> {
    bits: Bits<'a>,
    at: usize,
    max: u16,
    /// `None` for a bit field.
    entries: Option<u16>,
    ascends: bool,
    step: u16,
    marks: [Mark; MARKS],
}

impl<'a> VendorSet<'a> {
    pub(super) fn read(cursor: &mut Cursor<'a>) -> Result<Self, Error> {
        let max = cursor.int(16)?;
        let is_range = cursor.flag()?;
        let bits = cursor.bits();
        let mut set = Self {
            bits,
            at: cursor.at(),
            max,
            entries: None,
            ascends: true,
            step: 0,
            marks: [Mark::default(); MARKS],
        };
        if !is_range {
            cursor.skip(usize::from(max))?;
            return Ok(set);
        }
        let count = cursor.int(12)?;
        set.at = cursor.at();
        set.entries = Some(count);
        set.step = count.div_ceil(8).max(1);
        let mut marks = set.marks.iter_mut();
        let (mut last, mut until_mark) = (0, 0_u16);
        for _ in 0..count {
            let start = *cursor;
            let range = entry(cursor)?;
            if *range.end() > max {
                let what = "a vendor is above the highest id that the string states";
                return Err(start.error(ErrorCode::ForeignBadValue, what));
            }
            if until_mark == 0 {
                until_mark = set.step;
                if let Some(mark) = marks.next() {
                    let at = u32::try_from(start.at()).unwrap_or(0);
                    *mark = Mark { at, first: *range.start() };
                }
            }
            until_mark = until_mark.saturating_sub(1);
            set.ascends &= *range.start() > last;
            last = *range.end();
        }
        Ok(set)
    }

    /// Whether the vendor is in the set. Vendor 0 never is.
    #[must_use]
    #[inline]
    pub fn contains(&self, vendor: u16) -> bool {
        if vendor == 0 || vendor > self.max {
            return false;
        }
        let Some(entries) = self.entries else {
            return self.bits.bit(self.at.saturating_add(usize::from(vendor)).saturating_sub(1));
        };
        let (mut at, mut count) = (self.at, entries);
        if self.ascends {
            for mark in &self.marks {
                // An unused mark has first = 0.
                if mark.first == 0 || mark.first > vendor {
                    break;
                }
                at = mark.at as usize;
                count = self.step;
            }
        }
        let mut cursor = self.bits.cursor(at);
        while count > 0 && cursor.at() < self.bits.len() {
            let Ok(range) = entry(&mut cursor) else { return false };
            if range.contains(&vendor) {
                return true;
            }
            if self.ascends && *range.start() > vendor {
                return false;
            }
            count = count.saturating_sub(1);
        }
        false
    }

    /// The highest id that the string states. It may be above the highest id in the set.
    #[must_use]
    pub const fn max_id(&self) -> u16 {
        self.max
    }

    /// The ids as the string groups them: ranges in its order, or one range for each bit. Ranges
    /// may overlap.
    #[must_use]
    pub fn ranges(&self) -> VendorRanges<'a> {
        match self.entries {
            Some(entries) => VendorRanges {
                cursor: self.bits.cursor(self.at),
                left: entries,
                ranges: true,
                id: 0,
            },
            None => VendorRanges {
                cursor: self.bits.cursor(self.at),
                left: self.max,
                ranges: false,
                id: 0,
            },
        }
    }

    /// The ids in the set, ascending. For showing them; asking for one is
    /// [`contains`](Self::contains).
    pub fn ids(self) -> impl Iterator<Item = u16> + 'a {
        (1..=self.max).filter(move |&id| self.contains(id))
    }
}

/// One entry of a list of ranges.
#[inline]
pub(super) fn entry(cursor: &mut Cursor<'_>) -> Result<RangeInclusive<u16>, Error> {
    let start = *cursor;
    let head = cursor.wide(17)?;
    let first = u16::try_from(head & 0xffff).unwrap_or(0);
    let last = if head > 0xffff { cursor.int(16)? } else { first };
    if first == 0 {
        return Err(start.error(ErrorCode::ForeignBadValue, "there is no vendor 0"));
    }
    if last < first {
        return Err(start.error(ErrorCode::ForeignBadValue, "a range of vendors runs backwards"));
    }
    Ok(first..=last)
}

/// Shows no id.
impl fmt::Debug for VendorSet<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("VendorSet").field("max_id", &self.max).finish_non_exhaustive()
    }
}

/// The ranges of a [`VendorSet`].
#[derive(Clone)]
pub struct VendorRanges<'a> {
    cursor: Cursor<'a>,
    left: u16,
    ranges: bool,
    id: u16,
}

impl Iterator for VendorRanges<'_> {
    type Item = RangeInclusive<u16>;

    fn next(&mut self) -> Option<RangeInclusive<u16>> {
        while self.left > 0 {
            self.left = self.left.saturating_sub(1);
            if self.ranges {
                return entry(&mut self.cursor).ok();
            }
            self.id = self.id.saturating_add(1);
            if self.cursor.flag().ok()? {
                return Some(self.id..=self.id);
            }
        }
        None
    }
}

impl fmt::Debug for VendorRanges<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("VendorRanges").finish_non_exhaustive()
    }
}
