//! Closed lists of ids: the enums whose ids appear in files, in JSON and in every binding.
//!
//! Each list is written once, as an enum with documentation. [`WordList::ALL`] gives all of them
//! as data; the enums of the bindings are generated from it.

use crate::error::{Error, ErrorCode};

mod sealed {
    pub trait Sealed {}
}
pub(crate) use sealed::Sealed;

/// An id of a closed list, for code that treats all lists alike, such as a binding. Only the enums
/// of this crate implement it.
///
/// ```
/// use charte::words::Word;
/// use charte::Purpose;
///
/// fn ids<W: Word>() -> &'static [&'static str] {
///     W::LIST.ids
/// }
/// assert_eq!(ids::<Purpose>()[9], "audience-measurement");
/// ```
pub trait Word: Copy + Eq + 'static + Sealed {
    /// Every value, in the order of its number.
    const ALL: &'static [Self];
    /// The list, as text.
    const LIST: WordList;
    /// The position of the list in [`WordList::ALL`], or its length if no binding uses the list.
    const POSITION: usize = position(WordList::ALL, Self::LIST.name);

    /// The number of the value in its list, from 0.
    fn number(self) -> usize;
}

/// A closed list, as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WordList {
    /// The name of the enum, as `Purpose`.
    pub name: &'static str,
    /// Its documentation, a line each.
    pub doc: &'static [&'static str],
    /// The ids, in the order of their numbers.
    pub ids: &'static [&'static str],
    /// The names of the enum's variants, in the same order.
    pub variants: &'static [&'static str],
    /// The documentation of each, a line each, in the same order.
    pub docs: &'static [&'static [&'static str]],
}

impl WordList {
    /// The error of an id that is not on this list: `E106`, with the nearest id.
    ///
    /// ```
    /// use charte::Purpose;
    /// use charte::words::Word;
    ///
    /// let error = Purpose::LIST.unknown("advertizing");
    /// assert!(error.to_string().contains("did you mean `advertising`?"));
    /// ```
    #[must_use]
    pub fn unknown(&self, id: &str) -> Error {
        unknown(*self, id)
    }
}

macro_rules! lists {
    ($($Name:ty,)+) => {
        impl WordList {
            /// Every list that bindings use. They count them, so a new one comes last.
            pub const ALL: &'static [Self] = &[$(<$Name as Word>::LIST,)+];
        }
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

const fn position(lists: &[WordList], name: &str) -> usize {
    match lists {
        [] => 0,
        [first, ..] if same(first.name.as_bytes(), name.as_bytes()) => 0,
        [_, rest @ ..] => position(rest, name).saturating_add(1),
    }
}

const fn same(a: &[u8], b: &[u8]) -> bool {
    match (a, b) {
        ([], []) => true,
        ([x, a @ ..], [y, b @ ..]) => *x == *y && same(a, b),
        _ => false,
    }
}

/// The error of an id that is not on a list.
pub(crate) fn unknown(list: WordList, id: &str) -> Error {
    // `DecisionReason` as `decision reason`.
    let name = list.name.char_indices().fold(String::new(), |mut name, (at, letter)| {
        if at > 0 && letter.is_uppercase() {
            name.push(' ');
        }
        name.extend(letter.to_lowercase());
        name
    });
    let shown: String = id.chars().filter(|c| !c.is_control()).take(64).collect();
    let hint = crate::document::suggest(id, list.ids);
    Error::new(ErrorCode::UnknownWord, format!("unknown {name} `{shown}`; {hint}"))
}

/// Declares an enum whose variants each have one stable id.
macro_rules! words {
    (
        $(#[doc = $doc:literal])* $Name:ident {
            $($(#[doc = $vdoc:literal])* $Variant:ident = $id:literal,)+
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[repr(u8)]
        pub enum $Name {
            $($(#[doc = $vdoc])* #[cfg_attr(feature = "schema", schemars(rename = $id))] $Variant,)+
        }

        impl $Name {
            /// Every value, in the order of its number.
            pub const ALL: &'static [$Name] = &[$($Name::$Variant,)+];
            /// The ids of [`Self::ALL`], in the same order.
            pub const IDS: &'static [&'static str] = &[$($id,)+];

            /// The id, as files and JSON spell it.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $($Name::$Variant => $id,)+ }
            }

            /// The value with this id, or `None` if there is none. Ids are case-sensitive.
            #[must_use]
            pub fn from_id(id: &str) -> Option<Self> {
                $(if id == $id { return Some($Name::$Variant); })+
                None
            }
        }

        impl $crate::words::Sealed for $Name {}

        impl $crate::words::Word for $Name {
            const ALL: &'static [Self] = $Name::ALL;
            const LIST: $crate::words::WordList = $crate::words::WordList {
                name: stringify!($Name),
                doc: &[$($doc,)*],
                ids: $Name::IDS,
                variants: &[$(stringify!($Variant),)+],
                docs: &[$(&[$($vdoc,)*],)+],
            };

            fn number(self) -> usize {
                self as usize
            }
        }

        impl core::fmt::Display for $Name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.pad(self.id())
            }
        }

        /// Reads an id. The error is `E106` and suggests the nearest one.
        impl core::str::FromStr for $Name {
            type Err = $crate::Error;

            fn from_str(id: &str) -> Result<Self, Self::Err> {
                let list = <Self as $crate::words::Word>::LIST;
                Self::from_id(id).ok_or_else(|| $crate::words::unknown(list, id))
            }
        }

        impl serde::Serialize for $Name {
            fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.serialize_str(self.id())
            }
        }

        impl<'de> serde::Deserialize<'de> for $Name {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                let id = <std::borrow::Cow<'de, str>>::deserialize(d)?;
                id.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}
pub(crate) use words;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regime::LimitOf;
    use crate::{AskReason, Purpose};

    fn is_listed<T: Word>() -> bool {
        WordList::ALL.get(T::POSITION).is_some_and(|list| *list == T::LIST)
    }

    #[test]
    fn a_type_knows_its_list() {
        assert!(is_listed::<Purpose>() && is_listed::<AskReason>() && is_listed::<LimitOf>());
        assert_eq!(AskReason::Answered.number(), 6);
    }

    #[test]
    fn everything_is_documented() {
        for list in WordList::ALL {
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
