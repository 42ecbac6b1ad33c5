//! The closed lists of words as numbers: those of the core's enums. What the header says of them
//! is made of the core's own lists (`tests/header.rs`), so that there is no mirror to fall behind.

use charte::{Purpose, Word, WordList};

use crate::*;

macro_rules! numbers {
    ($($name:ident)+) => { $(
        #[doc = "The number of a word, as the header lists them."]
        pub type $name = u32;
    )+ };
}

numbers! {
    charte_purpose charte_party charte_category charte_technology charte_area charte_requirement
    charte_because charte_outcome charte_state charte_asking charte_why charte_severity
    charte_confidence charte_obstacle charte_act_kind charte_class charte_list
}

/// The id of a word, as files and JSON spell it; empty for a number that is none, or a list that
/// is none. Lives as long as the library. Any thread. There is a function for each list, as
/// `charte_purpose_id`.
#[unsafe(no_mangle)]
pub extern "C" fn charte_word(list: charte_list, number: u32) -> charte_str {
    let list = WordList::ALL.get(list as usize);
    charte_str::of_option(list.and_then(|list| list.ids.get(number as usize).copied()))
}

/// The class that a purpose belongs to; `CHARTE_NONE` for a number that is none. Any thread.
#[unsafe(no_mangle)]
pub extern "C" fn charte_purpose_class(purpose: charte_purpose) -> charte_class {
    listed::<Purpose>(purpose, "purpose").map_or(CHARTE_NONE, |p| number(p.class()))
}

/// The word of this number.
#[inline]
pub(crate) fn listed<T: Word>(number: u32, what: &'static str) -> Result<T, Failure> {
    let word = T::ALL.get(number as usize).copied();
    word.ok_or(Failure::Argument(CHARTE_NOT_IN_LIST, what))
}

/// The number of a word.
pub(crate) fn number(word: impl Word) -> u32 {
    word.number() as u32
}
