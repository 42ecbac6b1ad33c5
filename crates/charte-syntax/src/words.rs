//! Closed lists of ids: enums whose ids appear in files, in JSON and in every binding.
//!
//! Each list is written once, as an enum with documentation, with the macro [`words!`](crate::words!). The enum
//! implements [`Word`], whose [`LIST`](Word::LIST) is the same list as data.

use core::fmt;

use crate::suggest::{quoted, suggest};

/// Implemented by the macro [`words!`](crate::words!) alone.
#[doc(hidden)]
pub trait Sealed {}

/// An id of a closed list, for code that treats all lists alike, such as a binding. Only the enums
/// of this library implement it.
pub trait Word: Copy + Eq + core::str::FromStr<Err = UnknownWord> + 'static + Sealed {
    /// Every value, in the order of its number.
    const ALL: &'static [Self];
    /// The list, as text.
    const LIST: WordList;

    /// The number of the value in its list, from 0.
    fn number(self) -> usize;
}

/// A closed list, as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WordList {
    /// The name of the enum, such as `Purpose`.
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
    /// The error for an id that is not on this list. It suggests the nearest id.
    #[must_use]
    pub fn unknown(&self, id: &str) -> UnknownWord {
        // `DecisionReason` as `decision reason`.
        let name = self.name.char_indices().fold(String::new(), |mut name, (at, letter)| {
            if at > 0 && letter.is_uppercase() {
                name.push(' ');
            }
            name.extend(letter.to_lowercase());
            name
        });
        let message = format!("unknown {name} {}", quoted(id));
        UnknownWord { message, help: suggest(id, self.ids) }
    }
}

/// The error for an id that is not on its list: error `E106`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownWord {
    message: String,
    help: String,
}

impl UnknownWord {
    /// What is wrong, without what to do.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// What to write instead.
    #[must_use]
    pub fn help(&self) -> &str {
        &self.help
    }
}

impl fmt::Display for UnknownWord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}; {}", self.message, self.help)
    }
}

impl core::error::Error for UnknownWord {}

/// Declares an enum whose variants each have one stable id.
///
/// ```
/// charte_syntax::words! {
///     /// A colour.
///     Colour {
///         /// Like the sky.
///         Blue = "blue",
///         /// Like milk.
///         OffWhite = "off-white",
///     }
/// }
/// assert_eq!(Colour::OffWhite.id(), "off-white");
/// assert_eq!(Colour::from_id("blue"), Some(Colour::Blue));
/// ```
#[macro_export]
macro_rules! words {
    (
        $(#[doc = $doc:literal])* $Name:ident {
            $($(#[doc = $vdoc:literal])* $Variant:ident = $id:literal,)+
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum $Name {
            $($(#[doc = $vdoc])* $Variant,)+
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

        impl ::core::fmt::Display for $Name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad(self.id())
            }
        }

        /// Reads an id. The error suggests the nearest one.
        impl ::core::str::FromStr for $Name {
            type Err = $crate::words::UnknownWord;

            fn from_str(id: &str) -> Result<Self, Self::Err> {
                Self::from_id(id)
                    .ok_or_else(|| <Self as $crate::words::Word>::LIST.unknown(id))
            }
        }

        impl $crate::words::serde::Serialize for $Name {
            fn serialize<S: $crate::words::serde::Serializer>(
                &self,
                serializer: S,
            ) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.id())
            }
        }

        impl<'de> $crate::words::serde::Deserialize<'de> for $Name {
            fn deserialize<D: $crate::words::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> Result<Self, D::Error> {
                $crate::words::deserialize(deserializer)
            }
        }

        $crate::word_schema!($Name);
    };
}

#[doc(hidden)]
pub use serde;

/// Reads the id of a list.
#[doc(hidden)]
pub fn deserialize<'de, W: Word, D: serde::Deserializer<'de>>(
    deserializer: D,
) -> Result<W, D::Error> {
    let id = <std::borrow::Cow<'de, str> as serde::Deserialize<'de>>::deserialize(deserializer)?;
    id.parse().map_err(serde::de::Error::custom)
}

/// The JSON Schema of a list: each id with its documentation.
#[cfg(feature = "schema")]
#[doc(hidden)]
#[macro_export]
macro_rules! word_schema {
    ($Name:ident) => {
        impl $crate::words::schemars::JsonSchema for $Name {
            fn schema_name() -> ::std::borrow::Cow<'static, str> {
                stringify!($Name).into()
            }

            fn json_schema(
                _: &mut $crate::words::schemars::SchemaGenerator,
            ) -> $crate::words::schemars::Schema {
                $crate::words::schema(<Self as $crate::words::Word>::LIST)
            }
        }
    };
}

/// Without the feature `schema`, a list has no JSON Schema.
#[cfg(not(feature = "schema"))]
#[doc(hidden)]
#[macro_export]
macro_rules! word_schema {
    ($Name:ident) => {};
}

#[cfg(feature = "schema")]
#[doc(hidden)]
pub use schemars;

/// The JSON Schema of a list, in the form that `schemars` derives for an enum.
#[cfg(feature = "schema")]
#[doc(hidden)]
#[must_use]
pub fn schema(list: WordList) -> schemars::Schema {
    let prose = |lines: &[&str]| {
        let lines: Vec<&str> = lines.iter().map(|line| line.trim()).collect();
        lines.join("\n")
    };
    let words = list.ids.iter().zip(list.docs).map(
        |(id, doc)| serde_json::json!({ "description": prose(doc), "type": "string", "const": id }),
    );
    schemars::json_schema!({
        "description": prose(list.doc),
        "oneOf": words.collect::<Vec<_>>(),
    })
}

#[cfg(test)]
#[expect(unreachable_pub, reason = "lists are public")]
mod tests {
    use super::*;

    crate::words! {
        /// Where a page is shown.
        PagePlace {
            /// In the page
            /// itself.
            Inline = "inline",
            /// In a window of its own.
            NewWindow = "new-window",
        }
    }

    #[test]
    fn a_list_knows_its_words() {
        let list = PagePlace::LIST;
        assert_eq!((list.name, list.ids), ("PagePlace", PagePlace::IDS));
        assert_eq!(list.variants, ["Inline", "NewWindow"]);
        assert_eq!(list.doc, [" Where a page is shown."]);
        assert_eq!(list.docs[0], [" In the page", " itself."]);
        assert_eq!(PagePlace::NewWindow.number(), 1);
        assert_eq!(<PagePlace as Word>::ALL, PagePlace::ALL);
    }

    #[test]
    fn an_unknown_id_names_the_nearest() {
        let message = |id: &str| id.parse::<PagePlace>().unwrap_err().to_string();
        assert_eq!(
            message("New_Windw"),
            "unknown page place `New_Windw`; did you mean `new-window`?"
        );
        assert_eq!(message("x\u{1b}"), "unknown page place `x`; write one of inline, new-window");
        assert_eq!("inline".parse(), Ok(PagePlace::Inline));
    }
}
