//! Values of closed lists as numbers. `words.rs` has the types, generated from the core's lists.

use charte::Purpose;
use charte::words::{Word, WordList};

use crate::*;

/// Returns the class that a purpose belongs to; `CHARTE_NONE` if the number is not on the list. Any
/// thread.
#[unsafe(no_mangle)]
pub extern "C" fn charte_purpose_class(purpose: charte_purpose) -> charte_class {
    listed::<Purpose>(purpose, "purpose").map_or(CHARTE_NONE, |p| number(p.class()))
}

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
    let list = WordList::ALL.get(list);
    charte_str::of_option(list.and_then(|list| list.ids.get(number as usize).copied()))
}
