//! The closed lists of words as numbers: those of the core's enums. The header's constants are
//! made of the core's own lists (`tests/header.rs`), so that there is no mirror to fall behind.

use charte::{
    Area, Asking, Because, Category, Confidence, Obstacle, Outcome, Party, Purpose, Requirement,
    Severity, State, Technology, Why,
};

use crate::*;

/// Why a cookie exists. The number is its bit in a set of purposes, and never changes.
pub type charte_purpose = u32;
/// Who deposits the cookie, or for whom.
pub type charte_party = u32;
/// The four kinds of the charter.
pub type charte_category = u32;
/// How something is kept on a device or read from it.
pub type charte_technology = u32;
/// Which part of a site a cookie serves.
pub type charte_area = u32;
/// What a regime asks for one purpose, from the mildest to the strictest.
pub type charte_requirement = u32;
/// Why a purpose is allowed or not.
pub type charte_because = u32;
/// What becomes of a cookie.
pub type charte_outcome = u32;
/// The state of a consent, in the order in which it is tested.
pub type charte_state = u32;
/// What a page owes the visitor.
pub type charte_asking = u32;
/// Why the visitor is asked, or not.
pub type charte_why = u32;
/// How much a finding matters.
pub type charte_severity = u32;
/// How sure a citation is.
pub type charte_confidence = u32;
/// Why a server cannot erase something.
pub type charte_obstacle = u32;

/// One of the lists of words: `CHARTE_LIST_..`.
pub type charte_list = u32;

/// The id of a word, as files and JSON spell it; empty for a number that is none, or a list that
/// is none. Lives as long as the library. Any thread. There is a function for each list, as
/// `charte_purpose_id`.
#[unsafe(no_mangle)]
pub extern "C" fn charte_word(list: charte_list, number: u32) -> charte_str {
    // In the order of the header's `CHARTE_LIST_..`.
    let lists = [
        Purpose::IDS,
        Party::IDS,
        Category::IDS,
        Technology::IDS,
        Area::IDS,
        Requirement::IDS,
        Because::IDS,
        Outcome::IDS,
        State::IDS,
        Asking::IDS,
        Why::IDS,
        Severity::IDS,
        Confidence::IDS,
        Obstacle::IDS,
    ];
    let at = |n: u32| usize::try_from(n).unwrap_or(usize::MAX);
    charte_str::of_option(lists.get(at(list)).and_then(|ids| ids.get(at(number)).copied()))
}
