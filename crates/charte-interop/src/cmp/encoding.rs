//! The encodings that consent managers use, read strictly.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use crate::error::{Error, ErrorCode, Position};

/// Undoes percent-encoding once. An error for a bad escape, or if the result is not UTF-8.
pub(super) fn percent<'t>(text: &'t str, part: &'static str) -> Result<Cow<'t, str>, Error> {
    if !text.contains('%') {
        return Ok(Cow::Borrowed(text));
    }
    let error =
        |at| Error::at_byte(ErrorCode::NotOfFormat, "a percent escape is damaged", part, at);
    let mut bytes = text.bytes().enumerate();
    let mut out = Vec::with_capacity(text.len());
    while let Some((at, byte)) = bytes.next() {
        if byte != b'%' {
            out.push(byte);
            continue;
        }
        let mut digit = || Some(char::from(bytes.next()?.1).to_digit(16)?.to_le_bytes()[0]);
        match (digit(), digit()) {
            (Some(high), Some(low)) => out.push(high << 4 | low),
            _ => return Err(error(at)),
        }
    }
    match String::from_utf8(out) {
        Ok(text) => Ok(Cow::Owned(text)),
        Err(_) => Err(error(0)),
    }
}

/// Undoes base64 (RFC 4648 sections 4 and 5), whose padding may be missing. An error for a foreign
/// character, an impossible length, or bits left over, as a cut text has.
pub(super) fn base64(text: &str, part: &'static str) -> Result<Vec<u8>, Error> {
    let error = |at| Error::at_byte(ErrorCode::NotOfFormat, "the value is not base64", part, at);
    let bare = text.trim_end_matches('=');
    let padding = text.len().saturating_sub(bare.len());
    if padding > 0 && (padding > 2 || !text.len().is_multiple_of(4)) {
        return Err(error(bare.len()));
    }
    let mut out = Vec::with_capacity(bare.len());
    let (mut bits, mut held) = (0_u32, 0_u32);
    for (at, byte) in bare.bytes().enumerate() {
        let six = match byte {
            b'A'..=b'Z' => byte.wrapping_sub(b'A'),
            b'a'..=b'z' => byte.wrapping_sub(b'a').wrapping_add(26),
            b'0'..=b'9' => byte.wrapping_sub(b'0').wrapping_add(52),
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            _ => return Err(error(at)),
        };
        bits = bits << 6 | u32::from(six);
        held = held.saturating_add(6);
        if let Some(rest) = held.checked_sub(8) {
            held = rest;
            out.push(bits.wrapping_shr(held).to_le_bytes()[0]);
            bits &= 1_u32.wrapping_shl(held).wrapping_sub(1);
        }
    }
    if held < 6 && bits == 0 { Ok(out) } else { Err(error(bare.len())) }
}

/// A JSON value whose objects name no key twice: of two answers neither counts.
pub(crate) enum Json {
    Null,
    Bool(bool),
    Integer(i64),
    Float,
    Text(String),
    List(Vec<Json>),
    Object(Object),
}

pub(crate) type Object = BTreeMap<String, Json>;

impl Json {
    pub(super) const fn bool(&self) -> Option<bool> {
        match self {
            Self::Bool(yes) => Some(*yes),
            _ => None,
        }
    }

    pub(super) const fn integer(&self) -> Option<i64> {
        match self {
            Self::Integer(number) => Some(*number),
            _ => None,
        }
    }

    /// A text that is not empty.
    pub(crate) fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) if !text.is_empty() => Some(text),
            _ => None,
        }
    }

    pub(super) fn list(&self) -> Option<&[Json]> {
        match self {
            Self::List(items) => Some(items),
            _ => None,
        }
    }

    pub(super) const fn object(&self) -> Option<&Object> {
        match self {
            Self::Object(object) => Some(object),
            _ => None,
        }
    }
}

/// The object that a value holds, as it is or percent-encoded.
pub(crate) fn object(text: &str, part: &'static str) -> Result<Object, Error> {
    let text = if text.starts_with('{') && !text.contains('%') {
        Cow::Borrowed(text)
    } else if text.starts_with('{') {
        // Half encoded, or plain with a percent sign in a text: whichever is JSON.
        match plain_object(text, part) {
            Ok(object) => return Ok(object),
            Err(error) if error.code() == ErrorCode::Twice => return Err(error),
            Err(_) => percent(text, part)?,
        }
    } else {
        percent(text, part)?
    };
    plain_object(&text, part)
}

pub(super) fn plain_object(text: &str, part: &'static str) -> Result<Object, Error> {
    let wrong = |what| Error::at_byte(ErrorCode::NotOfFormat, what, part, 0);
    if !text.starts_with('{') {
        return Err(wrong("the value is not a JSON object"));
    }
    match serde_json::from_str(text) {
        Ok(Json::Object(object)) => Ok(object),
        Ok(_) => Err(wrong("the value is not a JSON object")),
        Err(error) => {
            let position = match (error.line(), error.column().checked_sub(1)) {
                (1, Some(at)) => Position::Byte(at),
                _ => Position::Whole,
            };
            let (code, what) = if error.is_data() {
                (ErrorCode::Twice, "a key occurs twice")
            } else if error.is_eof() {
                (ErrorCode::Cut, "the JSON ends too early")
            } else {
                (ErrorCode::NotOfFormat, "the JSON is damaged")
            };
            Err(Error::new(code, what, part, position))
        }
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(JsonVisitor)
    }
}

struct JsonVisitor;

impl<'de> Visitor<'de> for JsonVisitor {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, yes: bool) -> Result<Json, E> {
        Ok(Json::Bool(yes))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
        Ok(Json::Integer(number))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
        Ok(i64::try_from(number).map_or(Json::Float, Json::Integer))
    }

    fn visit_f64<E>(self, _: f64) -> Result<Json, E> {
        Ok(Json::Float)
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Json::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
        let mut object = Object::new();
        while let Some((key, value)) = map.next_entry()? {
            if object.insert(key, value).is_some() {
                return Err(de::Error::custom("a key twice"));
            }
        }
        Ok(Json::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percent_is_undone_once() {
        assert_eq!(percent("a%2541", "test").unwrap(), "a%41");
        for damaged in ["%", "%4", "%zz", "a%ff"] {
            assert!(percent(damaged, "test").is_err(), "{damaged}");
        }
    }

    #[test]
    fn base64_that_was_cut_is_an_error() {
        assert_eq!(base64("aGVsbG8=", "test").unwrap(), b"hello");
        assert_eq!(base64("aGVsbG8", "test").unwrap(), b"hello");
        for damaged in ["a", "aGVsbG8==", "aGVsbG9", "aGVs bG8="] {
            assert!(base64(damaged, "test").is_err(), "{damaged}");
        }
    }

    #[test]
    fn a_key_twice_is_no_object() {
        let error = object(r#"{"a": true, "a": false}"#, "test").err().unwrap();
        assert_eq!(error.code(), ErrorCode::Twice);
        let error = object(r#"{"a": {"b": 1, "b": 2}}"#, "test").err().unwrap();
        assert_eq!(error.code(), ErrorCode::Twice);
        let error = object(r#"{"a": tru"#, "test").err().unwrap();
        assert_eq!(error.code(), ErrorCode::Cut);
        assert!(object("[1]", "test").is_err());
        let deep = "[".repeat(200_000);
        assert!(object(&format!("{{\"a\":{deep}"), "test").is_err());
    }
}
