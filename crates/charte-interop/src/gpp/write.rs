//! Writing GPP strings. A site may write the sections of the United States itself; the sections of
//! the TCF belong to registered consent managers.

use core::fmt::Write;

use super::layouts::{Field, Layout, Second, layout};

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Bits, most significant first.
#[derive(Default)]
struct Bits {
    text: String,
    held: u8,
    count: u8,
}

impl Bits {
    fn push(&mut self, bit: bool) {
        self.held = self.held.wrapping_shl(1) | u8::from(bit);
        self.count = self.count.saturating_add(1);
        if self.count == 6 {
            let letter = ALPHABET.get(usize::from(self.held)).copied().unwrap_or(b'A');
            self.text.push(char::from(letter));
            (self.held, self.count) = (0, 0);
        }
    }

    fn int(&mut self, value: u16, width: u32) {
        for bit in (0..width).rev() {
            self.push(value.wrapping_shr(bit) & 1 == 1);
        }
    }

    /// A number from 1 in Fibonacci code.
    fn fibonacci(&mut self, number: u16) {
        let mut terms = vec![1_u32, 2];
        while let [.., before, last] = terms.as_slice()
            && *last <= u32::from(number)
        {
            terms.push(before.saturating_add(*last));
        }
        let mut rest = u32::from(number);
        let mut bits: Vec<bool> = Vec::new();
        for term in terms.iter().rev() {
            let fits = *term <= rest;
            if fits {
                rest = rest.saturating_sub(*term);
            }
            if fits || !bits.is_empty() {
                bits.push(fits);
            }
        }
        bits.iter().rev().for_each(|bit| self.push(*bit));
        self.push(true);
    }

    /// Padded to whole characters, as the specification says.
    fn end(mut self) -> String {
        while self.count > 0 {
            self.push(false);
        }
        self.text
    }
}

/// A section of the United States, 7 to 23, that is being written. Every field is 0, not
/// applicable, until it is set.
///
/// ```
/// use charte_interop::gpp::{Field, Gpp, OptOut, UsWriter, write};
///
/// let mut california = UsWriter::new(8).unwrap();
/// california.set(Field::SaleOptOutNotice, 1);
/// california.set(Field::SaleOptOut, 1);
/// california.set_gpc(true);
/// let string = write(&[california]);
/// assert_eq!(string, "DBABBg~BQQAAAAA.Y");
/// let gpp = Gpp::parse(&string)?;
/// assert_eq!(gpp.us_sections().next().unwrap().sale_opt_out(), Some(OptOut::OptedOut));
/// # Ok::<(), charte_interop::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UsWriter {
    layout: &'static Layout,
    values: Vec<(Field, Vec<u8>)>,
    gpc: Option<bool>,
}

impl UsWriter {
    /// An empty section. `None` for ids other than 7 to 23: sections 24 to 27 exist in two forms
    /// that contradict each other.
    #[must_use]
    pub fn new(id: u16) -> Option<Self> {
        if !(7..=23).contains(&id) {
            return None;
        }
        // The national section is written in the layout and with the number of version 2.
        let layout = layout(id, if id == 7 { 2 } else { 1 })?;
        Some(Self::of(layout))
    }

    fn of(layout: &'static Layout) -> Self {
        let values = layout.fields.iter().map(|of| (*of, vec![0; layout.count(*of)])).collect();
        Self { layout, values, gpc: None }
    }

    /// What the section holds.
    #[must_use]
    pub const fn layout(&self) -> &'static Layout {
        self.layout
    }

    /// Sets a field to 0, 1 or 2, or to the same in all of its values. Whether the section has the
    /// field and the value is one of these.
    pub fn set(&mut self, field: Field, value: u8) -> bool {
        match self.values.iter_mut().find(|(of, _)| *of == field) {
            Some((_, values)) if value <= 2 => {
                values.fill(value);
                true
            }
            _ => false,
        }
    }

    /// Sets one of several values of a field, by its place from 0. Whether the section has it.
    pub fn set_at(&mut self, field: Field, at: usize, value: u8) -> bool {
        let values = self.values.iter_mut().find(|(of, _)| *of == field);
        match values.and_then(|(_, values)| values.get_mut(at)) {
            Some(slot) if value <= 2 => {
                *slot = value;
                true
            }
            _ => false,
        }
    }

    /// States whether the browser sent Global Privacy Control. Whether the section has a place for
    /// it.
    pub const fn set_gpc(&mut self, on: bool) -> bool {
        let has = matches!(self.layout.second, Second::Gpc);
        if has {
            self.gpc = Some(on);
        }
        has
    }

    fn text(&self) -> String {
        let mut bits = Bits::default();
        bits.int(u16::from(self.layout.version), 6);
        for value in self.values.iter().flat_map(|(_, values)| values) {
            bits.int(u16::from(*value), 2);
        }
        let mut text = bits.end();
        if let Some(on) = self.gpc {
            let mut part = Bits::default();
            part.int(1, 2);
            part.push(on);
            // Writing to a String does not fail.
            let _ = write!(text, ".{}", part.end());
        }
        text
    }
}

/// The GPP string of these sections. Of two with the same id the first is written.
#[must_use]
pub fn write(sections: &[UsWriter]) -> String {
    let mut sections: Vec<&UsWriter> = sections.iter().collect();
    sections.sort_by_key(|section| section.layout.id);
    sections.dedup_by_key(|section| section.layout.id);
    let ids: Vec<u16> = sections.iter().map(|section| section.layout.id).collect();
    let mut text = header(&ids);
    for section in sections {
        let _ = write!(text, "~{}", section.text());
    }
    text
}

/// The header for ascending ids.
fn header(ids: &[u16]) -> String {
    let mut groups: Vec<(u16, u16)> = Vec::new();
    for &id in ids {
        match groups.last_mut() {
            Some((_, end)) if end.checked_add(1) == Some(id) => *end = id,
            _ => groups.push((id, id)),
        }
    }
    let mut bits = Bits::default();
    bits.int(3, 6);
    bits.int(1, 6);
    bits.int(u16::try_from(groups.len()).unwrap_or(u16::MAX), 12);
    let mut last = 0_u16;
    for (start, end) in groups {
        bits.push(end > start);
        bits.fibonacci(start.saturating_sub(last));
        if end > start {
            bits.fibonacci(end.saturating_sub(start));
        }
        last = end;
    }
    bits.end()
}

#[cfg(test)]
mod tests {
    use super::super::{Gpp, LAYOUTS, Section};
    use super::*;

    /// The headers that the facts name.
    #[test]
    fn headers_are_those_of_the_specification() {
        for (ids, expected) in [
            (&[2][..], "DBABM"),
            (&[7], "DBABL"),
            (&[8], "DBABBg"),
            (&[2, 6], "DBACNY"),
            (&[2, 6, 8], "DBADNZg"),
            (&[7, 8, 9, 10, 11, 12], "DBABrG"),
        ] {
            assert_eq!(header(ids), expected, "{ids:?}");
        }
    }

    /// What is written is read, field by field; written again it is the same text.
    #[test]
    fn what_is_written_is_read() {
        let mut seed = 7_u32;
        let mut next = move || {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            u8::try_from((seed >> 24) % 3).unwrap()
        };
        for id in 7..=23 {
            for _ in 0..50 {
                let mut section = UsWriter::new(id).unwrap();
                let fields = section.layout.fields;
                for field in fields {
                    for at in 0..section.layout.count(*field) {
                        assert!(section.set_at(*field, at, next()));
                    }
                }
                section.set_gpc(next() == 1);
                let text = write(&[section.clone()]);
                let gpp = Gpp::parse(&text).unwrap();
                let (_, Section::Us(read)) = gpp.sections().next().unwrap() else { panic!() };
                for (field, values) in &section.values {
                    match field {
                        Field::SensitiveDataProcessing => {
                            assert!(read.sensitive().map(|(_, v)| v).eq(values.iter().copied()));
                        }
                        Field::KnownChildSensitiveDataConsents => {
                            assert!(read.children().map(|(_, v)| v).eq(values.iter().copied()));
                        }
                        _ => assert_eq!(read.get(*field), values.first().copied(), "{id}"),
                    }
                }
                assert_eq!(read.gpc(), section.gpc);
            }
        }
        assert!(LAYOUTS.iter().filter(|l| l.id > 23).all(|l| UsWriter::new(l.id).is_none()));
    }
}
