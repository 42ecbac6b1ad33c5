//! The header of a GPP string: which sections follow, in which order.

use crate::bits::{Bits, Cursor};
use crate::error::{Error, ErrorCode};

const HEADER: &str = "GPP header";

/// The ids of a header, read one after the other. Ids ascend, so none occurs twice.
#[derive(Clone, Copy)]
pub(super) struct Ids<'a> {
    cursor: Cursor<'a>,
    items: u16,
    last: u32,
    /// The end of the group of ids that is being counted through.
    group: u32,
}

impl<'a> Ids<'a> {
    pub(super) fn new(header: &'a str) -> Result<Self, Error> {
        let mut cursor = Bits::new(header, HEADER)?.cursor(0);
        if cursor.small(6)? != 3 {
            let what = "the string does not begin with a GPP header";
            return Err(Error::at_bit(ErrorCode::ForeignMalformed, what, HEADER, 0));
        }
        if cursor.small(6)? != 1 {
            let what = "the string is not of GPP version 1";
            return Err(Error::at_bit(ErrorCode::ForeignVersion, what, HEADER, 6));
        }
        Self::ranges(cursor)
    }

    /// A list of ids in Fibonacci code, from here on.
    pub(super) fn ranges(mut cursor: Cursor<'a>) -> Result<Self, Error> {
        let items = cursor.int(12)?;
        Ok(Self { cursor, items, last: 0, group: 0 })
    }

    /// The next id. `None` after the last.
    pub(super) fn read(&mut self) -> Result<Option<u16>, Error> {
        if self.last < self.group {
            self.last = self.last.saturating_add(1);
        } else {
            let Some(items) = self.items.checked_sub(1) else { return Ok(None) };
            self.items = items;
            let is_group = self.cursor.flag()?;
            self.last = self.last.saturating_add(self.cursor.fibonacci()?);
            if is_group {
                self.group = self.last.saturating_add(self.cursor.fibonacci()?);
            }
        }
        match u16::try_from(self.last.max(self.group)) {
            Ok(_) => Ok(u16::try_from(self.last).ok()),
            Err(_) => Err(self.cursor.error(ErrorCode::ForeignBadValue, "an id is above 65535")),
        }
    }

    /// Checks that nothing but zero bits follows. After the last id.
    pub(super) fn end(self) -> Result<(), Error> {
        self.cursor.end()
    }
}
