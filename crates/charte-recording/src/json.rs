//! JSON read leniently: a value of another type than expected is passed over, never an error.

use std::fmt;

use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor,
};

use crate::error::ReadError;
use crate::keys;

/// A value that should be a string, a number or a boolean.
#[derive(Clone, PartialEq, Default)]
pub(crate) enum Scalar {
    #[default]
    Missing,
    Bool(bool),
    Number(f64),
    Text(String),
    /// An object or an array, whose contents were skipped.
    Compound,
}

impl Scalar {
    /// Text as it is, a number or a boolean in words.
    pub(crate) fn into_text(self) -> Option<String> {
        match self {
            Self::Missing | Self::Compound => None,
            Self::Bool(value) => Some(value.to_string()),
            Self::Number(value) => Some(value.to_string()),
            Self::Text(text) => Some(text),
        }
    }

    /// A number, also when it is written as text.
    pub(crate) fn number(&self) -> Option<f64> {
        match self {
            Self::Number(value) => Some(*value),
            Self::Text(text) => text.trim().parse().ok(),
            Self::Missing | Self::Compound | Self::Bool(_) => None,
        }
    }

    /// `true`, also as text or a number other than 0.
    pub(crate) fn is_true(&self) -> bool {
        match self {
            Self::Bool(value) => *value,
            Self::Number(value) => *value != 0.0,
            Self::Text(text) => {
                matches!(text.trim().to_ascii_lowercase().as_str(), "true" | "1" | "yes")
            }
            Self::Missing | Self::Compound => false,
        }
    }

    /// `false`, also as text or 0; silence is not.
    pub(crate) fn is_false(&self) -> bool {
        match self {
            Self::Bool(value) => !*value,
            Self::Number(value) => *value == 0.0,
            Self::Text(text) => {
                matches!(text.trim().to_ascii_lowercase().as_str(), "false" | "0" | "no")
            }
            Self::Missing | Self::Compound => false,
        }
    }
}

impl<'de> Deserialize<'de> for Scalar {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Scalar;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("any value")
            }
            fn visit_bool<E>(self, value: bool) -> Result<Scalar, E> {
                Ok(Scalar::Bool(value))
            }
            fn visit_i64<E>(self, value: i64) -> Result<Scalar, E> {
                Ok(Scalar::Number(value as f64))
            }
            fn visit_u64<E>(self, value: u64) -> Result<Scalar, E> {
                Ok(Scalar::Number(value as f64))
            }
            fn visit_f64<E>(self, value: f64) -> Result<Scalar, E> {
                Ok(Scalar::Number(value))
            }
            fn visit_str<E>(self, value: &str) -> Result<Scalar, E> {
                Ok(Scalar::Text(value.to_owned()))
            }
            fn visit_unit<E>(self) -> Result<Scalar, E> {
                Ok(Scalar::Missing)
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Scalar, A::Error> {
                while seq.next_element::<IgnoredAny>()?.is_some() {}
                Ok(Scalar::Compound)
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Scalar, A::Error> {
                while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                Ok(Scalar::Compound)
            }
        }
        deserializer.deserialize_any(Any)
    }
}

/// A key of an object; empty when no reader asks for it.
pub(crate) struct Key(pub(crate) &'static str);

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;
        impl Visitor<'_> for Text {
            type Value = Key;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a key")
            }
            fn visit_str<E>(self, key: &str) -> Result<Key, E> {
                Ok(Key(keys::known(key)))
            }
        }
        deserializer.deserialize_str(Text)
    }
}

/// Takes the fields of an object, one call a field; each call takes exactly one value.
pub(crate) trait Fields {
    fn field<'de, A: MapAccess<'de>>(
        &mut self,
        key: &'static str,
        map: &mut A,
    ) -> Result<(), A::Error>;
}

/// Takes the elements of an array, one call an element.
pub(crate) trait Elements {
    fn element<'de, D: Deserializer<'de>>(&mut self, value: D) -> Result<(), D::Error>;
}

/// Reads an object into its fields; says whether there was one.
pub(crate) struct Object<'a, T>(pub(crate) &'a mut T);

/// Reads an array into its elements; says whether there was one.
pub(crate) struct Array<'a, T>(pub(crate) &'a mut T);

macro_rules! pass_over {
    (scalars) => {
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("any value")
        }
        fn visit_bool<E>(self, _: bool) -> Result<bool, E> {
            Ok(false)
        }
        fn visit_i64<E>(self, _: i64) -> Result<bool, E> {
            Ok(false)
        }
        fn visit_u64<E>(self, _: u64) -> Result<bool, E> {
            Ok(false)
        }
        fn visit_f64<E>(self, _: f64) -> Result<bool, E> {
            Ok(false)
        }
        fn visit_str<E>(self, _: &str) -> Result<bool, E> {
            Ok(false)
        }
        fn visit_unit<E>(self) -> Result<bool, E> {
            Ok(false)
        }
    };
}

impl<'de, T: Fields> DeserializeSeed<'de> for Object<'_, T> {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de, T: Fields> Visitor<'de> for Object<'_, T> {
    type Value = bool;

    pass_over!(scalars);

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<bool, A::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(false)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<bool, A::Error> {
        while let Some(Key(key)) = map.next_key()? {
            if key.is_empty() {
                map.next_value::<IgnoredAny>()?;
            } else {
                self.0.field(key, &mut map)?;
            }
        }
        Ok(true)
    }
}

impl<'de, T: Elements> DeserializeSeed<'de> for Array<'_, T> {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de, T: Elements> Visitor<'de> for Array<'_, T> {
    type Value = bool;

    pass_over!(scalars);

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<bool, A::Error> {
        while seq.next_element_seed(Element(&mut *self.0))?.is_some() {}
        Ok(true)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<bool, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(false)
    }
}

struct Element<'a, T>(&'a mut T);

impl<'de, T: Elements> DeserializeSeed<'de> for Element<'_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.0.element(deserializer)
    }
}

/// Keeps the error of a reader in `fault`, since the JSON reader cannot carry it.
pub(crate) fn stop<E: Error>(
    result: Result<(), ReadError>,
    fault: &mut Option<ReadError>,
) -> Result<(), E> {
    result.map_err(|error| {
        *fault = Some(error);
        E::custom("stopped")
    })
}

/// An array of strings.
impl Elements for Vec<String> {
    fn element<'de, D: Deserializer<'de>>(&mut self, value: D) -> Result<(), D::Error> {
        self.extend(Scalar::deserialize(value)?.into_text());
        Ok(())
    }
}
