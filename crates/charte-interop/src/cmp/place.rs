//! Where in a decoded value something is wrong.

use crate::error::{Error, ErrorCode, Position};

/// A decoded value, whose parts know where they are.
#[derive(Clone, Copy)]
pub(super) struct Place<'t> {
    /// `None` if the parts do not know where they are.
    text: Option<&'t str>,
    part: &'static str,
}

impl<'t> Place<'t> {
    pub(super) const fn new(text: &'t str, part: &'static str) -> Self {
        Self { text: Some(text), part }
    }

    /// A value that was decoded so far that nothing knows where it was.
    pub(super) const fn whole(part: &'static str) -> Self {
        Self { text: None, part }
    }

    pub(super) fn error(self, code: ErrorCode, what: &'static str, slice: &str) -> Error {
        let position = self.text.map_or(Position::Whole, |text| {
            let offset = slice.as_ptr().addr().wrapping_sub(text.as_ptr().addr());
            Position::Byte(offset.min(text.len()))
        });
        Error::new(code, what, self.part, position)
    }

    /// Something at the slice is not of the format.
    pub(super) fn wrong(self, what: &'static str, slice: &str) -> Error {
        self.error(ErrorCode::ForeignMalformed, what, slice)
    }

    /// Something is missing at the end.
    pub(super) const fn cut(self, what: &'static str) -> Error {
        let position = match self.text {
            Some(text) => Position::Byte(text.len()),
            None => Position::Whole,
        };
        Error::new(ErrorCode::ForeignTruncated, what, self.part, position)
    }

    /// Splits a slice at the first separator. A name with a control character is damaged, and may
    /// have been one that counts.
    pub(super) fn pair(self, slice: &'t str, separator: char) -> Result<(&'t str, &'t str), Error> {
        let pair = slice.split_once(separator);
        let (name, value) = pair.ok_or_else(|| self.wrong("a name has no value", slice))?;
        match name.contains(char::is_control) {
            true => Err(self.wrong("a name holds a control character", name)),
            false => Ok((name, value)),
        }
    }

    /// Fills what may be filled once.
    pub(super) fn once(self, slot: &mut Option<&'t str>, value: &'t str) -> Result<(), Error> {
        match slot.replace(value) {
            None => Ok(()),
            Some(_) => Err(self.error(ErrorCode::ForeignDuplicate, "a name occurs twice", value)),
        }
    }

    /// An error if a name occurs twice.
    pub(super) fn distinct(self, mut names: Vec<&'t str>) -> Result<(), Error> {
        names.sort_unstable();
        for pair in names.windows(2) {
            if let [a, b] = pair
                && a == b
            {
                return Err(self.error(ErrorCode::ForeignDuplicate, "a name occurs twice", a));
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slice_knows_its_place() {
        let text = "consent:yes,ads:maybe";
        let place = Place::new(text, "test");
        let error = place.wrong("test", &text[16..]);
        assert_eq!(error.position(), Position::Byte(16));
        assert_eq!(place.cut("test").position(), Position::Byte(21));
    }
}
