//! Closed lists of ids: the words that appear in files, in JSON and in every binding.

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
                Self::from_bytes(id.as_bytes())
            }

            pub(crate) fn from_bytes(id: &[u8]) -> Option<Self> {
                $(if id == $id.as_bytes() { return Some($Name::$Variant); })+
                None
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
