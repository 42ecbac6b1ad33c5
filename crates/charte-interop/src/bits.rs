//! Bits of a base64url text, read where they are: six a character, most significant first.
//!
//! The text is never decoded into bytes, so a view can answer from the text itself. Reading fields
//! one after the other looks each character up once.

use crate::error::{Error, ErrorCode};

const FOREIGN: u8 = 0xff;
const CUT: &str = "the string ends within a field";

/// The six bits of each character (RFC 4648 section 5, without `=`).
const SIX: [u8; 256] = {
    let alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut table = [FOREIGN; 256];
    let mut value = 0_u8;
    // Runs at compile time, where an index out of bounds or an overflow does not compile.
    #[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects)]
    while (value as usize) < alphabet.len() {
        table[alphabet[value as usize] as usize] = value;
        value += 1;
    }
    table
};

fn six(byte: u8) -> u8 {
    SIX.get(usize::from(byte)).copied().unwrap_or(FOREIGN)
}

/// One segment of a string, every character of which is base64url.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Bits<'a> {
    text: &'a [u8],
    part: &'static str,
}

impl<'a> Bits<'a> {
    /// The bits of `text`, which errors call `part`.
    pub(crate) fn new(text: &'a str, part: &'static str) -> Result<Self, Error> {
        let text = text.as_bytes();
        if text.is_empty() {
            return Err(Error::at_byte(ErrorCode::ForeignTruncated, "the part is empty", part, 0));
        }
        // One pass without a branch; where the foreign character is matters only if there is one.
        if text.iter().fold(0, |all, &byte| all | six(byte)) == FOREIGN {
            let at = text.iter().position(|&byte| six(byte) == FOREIGN).unwrap_or(0);
            let what = "a character is not base64url";
            return Err(Error::at_byte(ErrorCode::ForeignMalformed, what, part, at));
        }
        Ok(Self { text, part })
    }

    /// The same bits, which errors call something else.
    pub(crate) const fn named(self, part: &'static str) -> Self {
        Self { text: self.text, part }
    }

    /// How many bits there are.
    pub(crate) const fn len(self) -> usize {
        self.text.len().saturating_mul(6)
    }

    /// The `width` bits from `at`. `None` if the text ends before them. At most 36 bits.
    #[inline]
    pub(crate) fn get(self, at: usize, width: u32) -> Option<u64> {
        let end = at.checked_add(width as usize)?;
        let last = end.div_ceil(6);
        let chars = self.text.get(at / 6..last)?;
        let mut bits = 0_u64;
        for &byte in chars {
            bits = bits << 6 | u64::from(six(byte));
        }
        let spare = last.wrapping_mul(6).wrapping_sub(end);
        let mask = 1_u64.checked_shl(width)?.wrapping_sub(1);
        Some((bits >> (spare & 7)) & mask)
    }

    /// The bit at `at`; no where the text has ended.
    #[inline]
    pub(crate) fn bit(self, at: usize) -> bool {
        self.get(at, 1) == Some(1)
    }

    /// An error at a bit of this part.
    pub(crate) const fn error(self, code: ErrorCode, what: &'static str, at: usize) -> Error {
        Error::at_bit(code, what, self.part, at)
    }

    /// Reads fields one after the other, from the bit `at`.
    #[inline]
    pub(crate) fn cursor(self, at: usize) -> Cursor<'a> {
        let mut cursor = Cursor { bits: self, at, next: at / 6, word: 0, held: 0 };
        let inside = u32::try_from(at % 6).unwrap_or(0);
        if inside > 0 {
            cursor.fill();
            cursor.word = cursor.word.wrapping_shl(inside);
            cursor.held = cursor.held.saturating_sub(inside);
        }
        cursor
    }
}

/// Reads fields one after the other. It holds the next bits in a word, so that each character is
/// looked up once.
#[derive(Clone, Copy)]
pub(crate) struct Cursor<'a> {
    bits: Bits<'a>,
    at: usize,
    /// The next character to look up.
    next: usize,
    /// The next bits, from the most significant on.
    word: u64,
    /// How many bits the word holds.
    held: u32,
}

impl<'a> Cursor<'a> {
    pub(crate) const fn at(self) -> usize {
        self.at
    }

    pub(crate) const fn bits(self) -> Bits<'a> {
        self.bits
    }

    #[cold]
    pub(crate) const fn error(self, code: ErrorCode, what: &'static str) -> Error {
        self.bits.error(code, what, self.at)
    }

    /// Steps over bits that are read later.
    pub(crate) fn skip(&mut self, width: usize) -> Result<(), Error> {
        let end = self.at.saturating_add(width);
        if end > self.bits.len() {
            return Err(self.error(ErrorCode::ForeignTruncated, CUT));
        }
        *self = self.bits.cursor(end);
        Ok(())
    }

    /// Looks up characters until the word is full or the text ends.
    #[inline]
    fn fill(&mut self) {
        while let Some(free) = 58_u32.checked_sub(self.held) {
            let Some(&byte) = self.bits.text.get(self.next) else { return };
            self.word |= u64::from(six(byte)).wrapping_shl(free);
            self.held = self.held.saturating_add(6);
            self.next = self.next.saturating_add(1);
        }
    }

    /// An unsigned number of 1 to 36 bits.
    #[inline]
    pub(crate) fn wide(&mut self, width: u32) -> Result<u64, Error> {
        if self.held < width {
            self.fill();
            if self.held < width {
                return Err(self.error(ErrorCode::ForeignTruncated, CUT));
            }
        }
        let value = self.word.wrapping_shr(64_u32.saturating_sub(width));
        self.word = self.word.wrapping_shl(width);
        self.held = self.held.saturating_sub(width);
        self.at = self.at.saturating_add(width as usize);
        Ok(value)
    }

    /// An unsigned number of at most 16 bits.
    #[inline]
    pub(crate) fn int(&mut self, width: u32) -> Result<u16, Error> {
        // The width makes it fit.
        self.wide(width.min(16)).map(|value| u16::try_from(value).unwrap_or(u16::MAX))
    }

    /// An unsigned number of at most 6 bits.
    #[inline]
    pub(crate) fn small(&mut self, width: u32) -> Result<u8, Error> {
        self.wide(width.min(6)).map(|value| u8::try_from(value).unwrap_or(u8::MAX))
    }

    /// A set of at most 24 ids: the first bit is id 1.
    #[inline]
    pub(crate) fn set(&mut self, width: u32) -> Result<IdSet, Error> {
        let width = width.min(24);
        let bits = self.wide(width)?;
        Ok(IdSet { bits: u32::try_from(bits).unwrap_or(0), width })
    }

    #[inline]
    pub(crate) fn flag(&mut self) -> Result<bool, Error> {
        Ok(self.wide(1)? == 1)
    }

    /// Two letters of six bits, `A` = 0.
    pub(crate) fn letters(&mut self) -> Result<Letters, Error> {
        let mut letters = *b"AA";
        for letter in &mut letters {
            let before = *self;
            let value = self.small(6)?;
            if value > 25 {
                return Err(before.error(ErrorCode::ForeignBadValue, "a letter is beyond Z"));
            }
            *letter = value.saturating_add(b'A');
        }
        Ok(Letters(letters))
    }

    /// A number in Fibonacci code: Zeckendorf's sum, smallest term first, closed by a second 1.
    pub(crate) fn fibonacci(&mut self) -> Result<u32, Error> {
        let start = *self;
        let (mut term, mut next, mut sum, mut before) = (1_u32, 2_u32, 0_u32, false);
        loop {
            let bit = self.flag()?;
            if bit && before {
                return Ok(sum);
            }
            if bit {
                sum = sum.saturating_add(term);
            }
            if term > u32::from(u16::MAX) {
                return Err(start.error(ErrorCode::ForeignBadValue, "an id is above 65535"));
            }
            (term, next) = (next, term.saturating_add(next));
            before = bit;
        }
    }

    /// Checks that only zero bits follow. How many there are differs between writers.
    pub(crate) fn end(self) -> Result<(), Error> {
        let rest = self.bits.text.get(self.next..).unwrap_or(&[]);
        // `A` is six zeros.
        if self.word == 0 && rest.iter().all(|&byte| byte == b'A') {
            return Ok(());
        }
        Err(self.error(ErrorCode::ForeignTrailingData, "bits follow the last field"))
    }
}

/// A set of ids from 1 to at most 24, as a bit field of a string holds it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct IdSet {
    bits: u32,
    width: u32,
}

impl IdSet {
    /// Whether the id is in the set. Ids that the format does not have are not.
    ///
    /// ```
    /// use charte_interop::tcf::TcString;
    ///
    /// let tc = TcString::parse("CPA9dwAPA9dwAKjACBENAPCIAEBAAECAAIAAAAAAAAAA")?;
    /// assert!(tc.purpose_consents().contains(2) && !tc.purpose_consents().contains(3));
    /// assert!(!tc.purpose_consents().contains(0) && !tc.purpose_consents().contains(25));
    /// # Ok::<(), charte_interop::Error>(())
    /// ```
    #[must_use]
    #[inline]
    pub const fn contains(self, id: u8) -> bool {
        let id = id as u32;
        match self.width.checked_sub(id) {
            Some(from_the_end) if id > 0 => self.bits >> (from_the_end & 31) & 1 == 1,
            _ => false,
        }
    }

    /// The ids in the set, ascending.
    ///
    /// ```
    /// use charte_interop::tcf::TcString;
    ///
    /// let tc = TcString::parse("CPA9dwAPA9dwAKjACBENAPCIAEBAAECAAIAAAAAAAAAA")?;
    /// assert_eq!(tc.purpose_consents().ids().collect::<Vec<_>>(), [2, 10]);
    /// # Ok::<(), charte_interop::Error>(())
    /// ```
    pub fn ids(self) -> impl Iterator<Item = u8> {
        (1..=24).filter(move |&id| self.contains(id))
    }

    /// Whether no id is in it.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.bits == 0
    }
}

impl core::fmt::Debug for IdSet {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_set().entries(self.ids()).finish()
    }
}

/// Two capital letters: a language or a country.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Letters([u8; 2]);

impl Letters {
    /// The letters as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        core::str::from_utf8(&self.0).unwrap_or("AA")
    }
}

impl core::fmt::Debug for Letters {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl core::fmt::Display for Letters {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_across_characters() {
        // C = 2, Q = 16: 000010 010000
        let bits = Bits::new("CQ", "test").unwrap();
        assert_eq!(bits.get(0, 6), Some(2));
        assert_eq!(bits.get(4, 4), Some(0b1001));
        assert_eq!(bits.get(0, 12), Some(0b000010_010000));
        assert_eq!(bits.get(0, 13), None);
        assert_eq!(bits.get(12, 0), Some(0));
        assert!(bits.bit(4) && bits.bit(7) && !bits.bit(5) && !bits.bit(400));
        assert_eq!(bits.get(usize::MAX, 1), None);
    }

    #[test]
    fn reads_36_bits_wherever_they_begin() {
        let bits = Bits::new("________", "test").unwrap();
        for at in 0..=12 {
            assert_eq!(bits.get(at, 36), Some((1 << 36) - 1), "{at}");
        }
        assert_eq!(bits.get(13, 36), None);
    }

    #[test]
    fn fibonacci_is_zeckendorf_closed_by_a_one() {
        for (code, value) in [("11", 1), ("011", 2), ("0011", 3), ("1011", 4), ("00011", 5)] {
            let padded = format!("{code:0<6}");
            let value_of = u8::from_str_radix(&padded, 2).unwrap();
            let letter = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
                [usize::from(value_of)];
            let text = char::from(letter).to_string();
            let mut cursor = Bits::new(&text, "test").unwrap().cursor(0);
            assert_eq!(cursor.fibonacci(), Ok(value), "{code}");
            assert_eq!(cursor.at(), code.len());
        }
        let zeros = "A".repeat(200);
        let mut endless = Bits::new(&zeros, "test").unwrap().cursor(0);
        assert_eq!(endless.fibonacci().unwrap_err().code(), ErrorCode::ForeignBadValue);
    }

    #[test]
    fn only_zeros_may_be_left_over() {
        assert!(Bits::new("CAAAAAAAAAAAA", "test").unwrap().cursor(6).end().is_ok());
        let error = Bits::new("CAAAAAAAAAAAB", "test").unwrap().cursor(6).end().unwrap_err();
        assert_eq!(error.code(), ErrorCode::ForeignTrailingData);
    }
}
