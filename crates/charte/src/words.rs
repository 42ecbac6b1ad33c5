//! Closed lists of ids: the enums whose ids appear in files, in JSON and in every binding.
//!
//! Each list is an enum. [`Word`] is what all of them have in common, and [`LISTS`] gives those that
//! bindings use as data: the enums of the bindings are generated from it.
//!
//! ```
//! use charte::words::{LISTS, Word};
//! use charte::{Error, ErrorCode, Purpose};
//!
//! fn ids<W: Word>() -> &'static [&'static str] {
//!     W::LIST.ids
//! }
//! assert_eq!(ids::<Purpose>()[9], "audience-measurement");
//! assert_eq!(LISTS[0], Purpose::LIST);
//!
//! // An id that is not on its list is the error `E106`, which suggests the nearest.
//! let error = "advertizing".parse::<Purpose>().unwrap_err();
//! assert_eq!(error.to_string(), "unknown purpose `advertizing`; did you mean `advertising`?");
//! assert_eq!(Error::from(error).code(), ErrorCode::UnknownWord);
//! ```

#[doc(inline)]
pub use charte_syntax::words::{UnknownWord, Word, WordList};

macro_rules! lists {
    ($($Name:ty,)+) => {
        /// Every list that bindings use. They count them, so a new one comes last.
        pub const LISTS: &[WordList] = &[$(<$Name as Word>::LIST,)+];
    };
}

lists! {
    crate::Purpose, crate::Party, crate::Category, crate::Technology, crate::Area,
    crate::Requirement, crate::DecisionReason, crate::Outcome, crate::ConsentState, crate::Asking,
    crate::AskReason, crate::Severity, crate::regime::Confidence, crate::http::EraseBlocker,
    crate::Class, crate::Role, crate::Fact, crate::regime::Gpc, crate::charter::GpcChoice,
    crate::charter::Undeclared, crate::FindingCode, crate::ErrorCode, crate::Mode,
    crate::http::HeaderField, crate::consent::ActKind, crate::regime::Force,
    crate::regime::LimitOf, crate::http::Handling, crate::explain::FactOrigin,
}

/// The position of a list in [`LISTS`], or its length if no binding uses the list.
#[must_use]
pub const fn position<W: Word>() -> usize {
    position_of(LISTS, W::LIST.name)
}

const fn position_of(lists: &[WordList], name: &str) -> usize {
    match lists {
        [] => 0,
        [first, ..] if same(first.name.as_bytes(), name.as_bytes()) => 0,
        [_, rest @ ..] => position_of(rest, name).saturating_add(1),
    }
}

const fn same(a: &[u8], b: &[u8]) -> bool {
    match (a, b) {
        ([], []) => true,
        ([x, a @ ..], [y, b @ ..]) => *x == *y && same(a, b),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regime::LimitOf;
    use crate::{AskReason, Purpose};

    fn is_listed<T: Word>() -> bool {
        LISTS.get(position::<T>()).is_some_and(|list| *list == T::LIST)
    }

    #[test]
    fn a_type_knows_its_list() {
        assert!(is_listed::<Purpose>() && is_listed::<AskReason>() && is_listed::<LimitOf>());
        assert_eq!(AskReason::Answered.number(), 6);
    }

    #[test]
    fn everything_is_documented() {
        for list in LISTS {
            assert!(!list.doc.is_empty(), "{}", list.name);
            assert_eq!(list.ids.len(), list.variants.len(), "{}", list.name);
            assert_eq!(list.ids.len(), list.docs.len(), "{}", list.name);
            assert!(list.docs.iter().all(|doc| !doc.is_empty()), "{}", list.name);
        }
    }

    #[test]
    fn an_unknown_id_names_the_nearest() {
        let message = |id: &str| id.parse::<Purpose>().unwrap_err().to_string();
        let near = message("Audience_Measurment");
        assert!(near.contains("unknown purpose `Audience_Measurment`"), "{near}");
        assert!(near.contains("did you mean `audience-measurement`?"), "{near}");
        assert!(message("x").contains("write one of transmission"), "{}", message("x"));
        assert_eq!("refused".parse(), Ok(crate::DecisionReason::Refused));
        let read: Result<Purpose, _> = serde_json::from_str("\"security\"");
        assert_eq!(read.ok(), Some(Purpose::Security));
    }
}
