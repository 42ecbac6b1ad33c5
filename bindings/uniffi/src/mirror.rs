//! Macros that declare a type of the library for the other side.

/// Declares mirrors of the library's lists of words, with their ids as their text. A word that
/// the library gains or loses stops this from compiling.
macro_rules! words {
    ($($(#[$meta:meta])* $Name:ident { $($(#[$vmeta:meta])* $Variant:ident,)+ })+) => { $(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
        #[uniffi::export(Display)]
        pub enum $Name { $($(#[$vmeta])* $Variant,)+ }

        impl From<charte::$Name> for $Name {
            fn from(word: charte::$Name) -> Self {
                match word { $(charte::$Name::$Variant => Self::$Variant,)+ }
            }
        }

        impl From<$Name> for charte::$Name {
            fn from(word: $Name) -> Self {
                match word { $($Name::$Variant => Self::$Variant,)+ }
            }
        }

        /// The id, as files and JSON spell it.
        impl core::fmt::Display for $Name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(charte::$Name::from(*self).id())
            }
        }
    )+ };
}

/// Declares a record and how it is made from the library's type.
macro_rules! record {
    ($(#[$meta:meta])* $Name:ident from $Of:ty, |$it:pat_param| {
        $($(#[$fmeta:meta])* $field:ident: $Type:ty = $value:expr,)+
    }) => {
        $(#[$meta])*
        #[derive(uniffi::Record)]
        pub struct $Name { $($(#[$fmeta])* pub $field: $Type,)+ }

        impl From<$Of> for $Name {
            fn from($it: $Of) -> Self {
                Self { $($field: $value,)+ }
            }
        }
    };
}

/// Each item as the other side has it.
pub(crate) fn all<T, U: From<T>>(items: impl IntoIterator<Item = T>) -> Vec<U> {
    items.into_iter().map(Into::into).collect()
}
