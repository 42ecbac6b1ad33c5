//! Closed lists of ids: the words that appear in files, in JSON and in every binding.

/// A word of a closed list, for code that treats all lists alike, such as a binding.
pub trait Word: Copy + Eq + 'static {
    /// The name of the list: that of the type.
    const NAME: &'static str;
    /// Every word, in the order of its number.
    const ALL: &'static [Self];
    /// The ids of [`Self::ALL`], in the same order.
    const IDS: &'static [&'static str];
    /// The number of the list in [`WordList::ALL`].
    const LIST: usize = position(WordList::ALL, Self::NAME);

    /// The number of the word in its list, from 0.
    fn number(self) -> usize;
}

/// A closed list, as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WordList {
    /// The name of the type, as `Purpose`.
    pub name: &'static str,
    /// The ids, in the order of the words' numbers.
    pub ids: &'static [&'static str],
}

macro_rules! lists {
    ($($Name:ident)+) => {
        impl WordList {
            /// Every list. Bindings count them: one that is new comes last.
            pub const ALL: &'static [Self] = &[
                $(Self { name: <crate::$Name as Word>::NAME, ids: <crate::$Name as Word>::IDS },)+
            ];
        }
    };
}

lists! {
    Purpose Party Category Technology Area Requirement Because Outcome State Asking Why Severity
    Confidence Obstacle Class Role Fact Gpc GpcChoice Undeclared FindingCode ErrorCode Mode
    HeaderField ActKind Force LimitOf Handling
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

/// Declares an enum whose variants each have one stable id.
macro_rules! words {
    ($(#[$meta:meta])* $Name:ident { $($(#[$vmeta:meta])* $Variant:ident = $id:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[repr(u8)]
        pub enum $Name {
            $($(#[$vmeta])* #[cfg_attr(feature = "schema", schemars(rename = $id))] $Variant,)+
        }

        impl $Name {
            /// Every variant, in the order of its number.
            pub const ALL: &'static [$Name] = &[$($Name::$Variant,)+];
            /// The ids of [`Self::ALL`], in the same order.
            pub const IDS: &'static [&'static str] = &[$($id,)+];

            /// The id, as files and JSON spell it.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $($Name::$Variant => $id,)+ }
            }

            /// The variant with this id; ids are case-sensitive.
            #[must_use]
            pub fn from_id(id: &str) -> Option<Self> {
                $(if id == $id { return Some($Name::$Variant); })+
                None
            }
        }

        impl $crate::words::Word for $Name {
            const NAME: &'static str = stringify!($Name);
            const ALL: &'static [Self] = $Name::ALL;
            const IDS: &'static [&'static str] = $Name::IDS;

            fn number(self) -> usize {
                self as usize
            }
        }

        impl core::fmt::Display for $Name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.pad(self.id())
            }
        }

        impl serde::Serialize for $Name {
            fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.serialize_str(self.id())
            }
        }
    };
}
pub(crate) use words;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{LimitOf, Purpose, Why};

    fn stands<T: Word>() -> bool {
        WordList::ALL.get(T::LIST).is_some_and(|list| list.name == T::NAME && list.ids == T::IDS)
    }

    #[test]
    fn a_type_knows_its_list() {
        assert!(stands::<Purpose>() && stands::<Why>() && stands::<LimitOf>());
        assert_eq!(Why::Answered.number(), 6);
    }
}
