//! One cell of a table.

use std::fmt;

use serde::de::{Deserializer, Visitor};
use serde::{Deserialize, Serialize};

/// One cell of a table. As JSON it is a boolean, a number, a text or `null`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Cell {
    /// Not known, or not applicable.
    #[default]
    Empty,
    /// Yes or no.
    Flag(bool),
    /// A whole number; a moment is one of seconds since 1970 (UTC).
    Number(i64),
    /// A text.
    Text(String),
}

impl Cell {
    /// The text, or `None` for another kind of cell.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }
}

impl From<bool> for Cell {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<u64> for Cell {
    fn from(number: u64) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<u32> for Cell {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(cell: Option<T>) -> Self {
        cell.map_or(Self::Empty, Into::into)
    }
}

impl<'de> Deserialize<'de> for Cell {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;

        impl Visitor<'_> for Any {
            type Value = Cell;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a boolean, a whole number, a text or null")
            }

            fn visit_unit<E>(self) -> Result<Cell, E> {
                Ok(Cell::Empty)
            }

            fn visit_bool<E>(self, flag: bool) -> Result<Cell, E> {
                Ok(flag.into())
            }

            fn visit_i64<E>(self, number: i64) -> Result<Cell, E> {
                Ok(number.into())
            }

            fn visit_u64<E>(self, number: u64) -> Result<Cell, E> {
                Ok(number.into())
            }

            fn visit_str<E>(self, text: &str) -> Result<Cell, E> {
                Ok(text.into())
            }

            fn visit_string<E>(self, text: String) -> Result<Cell, E> {
                Ok(text.into())
            }
        }

        deserializer.deserialize_any(Any)
    }
}

#[cfg(test)]
mod tests {
    use super::Cell;

    #[test]
    fn a_cell_comes_back_from_json() {
        let cells: Vec<Cell> = vec![
            Cell::Empty,
            true.into(),
            (-5_i64).into(),
            i64::MAX.into(),
            "a\n\"b\"".into(),
            String::new().into(),
        ];
        let json = serde_json::to_string(&cells).unwrap();
        assert_eq!(json, r#"[null,true,-5,9223372036854775807,"a\n\"b\"",""]"#);
        assert_eq!(serde_json::from_str::<Vec<Cell>>(&json).unwrap(), cells);
        assert!(serde_json::from_str::<Cell>("1.5").is_err());
        assert!(serde_json::from_str::<Cell>("[]").is_err());
    }
}
