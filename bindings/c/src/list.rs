//! Values of closed lists as numbers. `words.rs` has the types, generated from the core's lists.

use charte::words::{LISTS, Word};

use crate::*;

/// The value of this number.
#[inline]
pub(crate) fn listed<T: Word>(number: u32, what: &'static str) -> Result<T, Failure> {
    let value = T::ALL.get(number as usize).copied();
    value.ok_or(Failure::Argument(CHARTE_NOT_IN_LIST, what))
}

/// The number of a value.
#[inline]
pub(crate) fn number(value: impl Word) -> u32 {
    value.number() as u32
}

/// The id of a number on the list at this position; absent if there is none.
pub(crate) fn id(list: usize, number: u32) -> charte_str {
    let list = LISTS.get(list);
    charte_str::of_option(list.and_then(|list| list.ids.get(number as usize).copied()))
}
