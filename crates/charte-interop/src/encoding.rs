//! The encodings of consent managers' values, read strictly: percent-encoding, base64, and JSON
//! whose objects name no key twice.
//!
//! Every function takes the name of the part that it reads, for the error. Errors hold no value.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use data_encoding::{BASE64_NOPAD, DecodeKind};
use percent_encoding::percent_decode_str;
use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use crate::error::{Error, ErrorCode, Position};

/// What `encodeURIComponent` encodes (ECMA-262, 19.2.6.4).
const ENCODED: &percent_encoding::AsciiSet = &percent_encoding::NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'!')
    .remove(b'~')
    .remove(b'*')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')');

/// Decodes percent-encoding once.
///
/// # Errors
///
/// If two hexadecimal digits do not follow a percent sign, or if the result is not UTF-8.
///
/// ```
/// use charte_interop::encoding::percent;
///
/// assert_eq!(percent("a%2541", "value")?, "a%41");
/// assert!(percent("100%", "value").is_err());
/// # Ok::<(), charte_interop::Error>(())
/// ```
pub fn percent<'t>(text: &'t str, part: &'static str) -> Result<Cow<'t, str>, Error> {
    let error =
        |at| Error::at_byte(ErrorCode::ForeignMalformed, "a percent escape is damaged", part, at);
    for (at, _) in text.match_indices('%') {
        let mut after = text.bytes().skip(at).skip(1);
        let mut digit = || after.next().is_some_and(|byte| byte.is_ascii_hexdigit());
        // The library leaves such an escape as it is.
        if !digit() || !digit() {
            return Err(error(at));
        }
    }
    percent_decode_str(text).decode_utf8().map_err(|_| error(0))
}

/// A text as scripts write it in a cookie: what JavaScript's `encodeURIComponent` leaves stays.
///
/// ```
/// assert_eq!(charte_interop::encoding::percent_encoded("{\"a\":1}"), "%7B%22a%22%3A1%7D");
/// ```
#[must_use]
pub fn percent_encoded(text: &str) -> String {
    percent_encoding::utf8_percent_encode(text, ENCODED).to_string()
}

/// Decodes base64 with either alphabet (RFC 4648 sections 4 and 5). The padding may be missing.
///
/// # Errors
///
/// If there is a foreign character or wrong padding, if the length is impossible, or if bits are
/// left over, as in a value that was cut.
///
/// ```
/// use charte_interop::encoding::base64;
///
/// assert_eq!(base64("aGVsbG8=", "value")?, b"hello");
/// assert_eq!(base64("aGVsbG8", "value")?, b"hello");
/// assert!(base64("aGVsbG9", "value").is_err());
/// # Ok::<(), charte_interop::Error>(())
/// ```
pub fn base64(text: &str, part: &'static str) -> Result<Vec<u8>, Error> {
    let error =
        |at| Error::at_byte(ErrorCode::ForeignMalformed, "the value is not base64", part, at);
    let bare = text.trim_end_matches('=');
    let one_alphabet = match bare.contains(['-', '_']) {
        true => Cow::Owned(bare.replace('-', "+").replace('_', "/")),
        false => Cow::Borrowed(bare),
    };
    let bytes = BASE64_NOPAD.decode(one_alphabet.as_bytes()).map_err(|wrong| match wrong.kind {
        DecodeKind::Symbol => error(wrong.position),
        _ => error(bare.len()),
    })?;
    let padding = text.len().saturating_sub(bare.len());
    match padding > 0 && (padding > 2 || !text.len().is_multiple_of(4)) {
        true => Err(error(bare.len())),
        false => Ok(bytes),
    }
}

/// A JSON value whose objects name no key twice: of two answers neither counts.
///
/// There is no `Debug`, which would show values.
#[non_exhaustive]
pub enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number that 64 bits hold.
    Integer(i64),
    /// Any other number.
    Float,
    /// A text, which may be empty.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// An object.
    Object(Object),
}

/// The members of a JSON object by their keys.
pub type Object = BTreeMap<String, Json>;

impl Json {
    /// Returns the boolean, or `None` if it is anything else.
    #[must_use]
    pub const fn bool(&self) -> Option<bool> {
        match self {
            Self::Bool(yes) => Some(*yes),
            _ => None,
        }
    }

    /// Returns the whole number, or `None` if it is anything else.
    #[must_use]
    pub const fn integer(&self) -> Option<i64> {
        match self {
            Self::Integer(number) => Some(*number),
            _ => None,
        }
    }

    /// Returns the text, or `None` if it is empty or anything else.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) if !text.is_empty() => Some(text),
            _ => None,
        }
    }

    /// Returns the items of the list, or `None` if it is anything else.
    #[must_use]
    pub fn list(&self) -> Option<&[Json]> {
        match self {
            Self::List(items) => Some(items),
            _ => None,
        }
    }

    /// Returns the object, or `None` if it is anything else.
    #[must_use]
    pub const fn object(&self) -> Option<&Object> {
        match self {
            Self::Object(object) => Some(object),
            _ => None,
        }
    }
}

/// Reads the JSON object that a value holds, as it is or percent-encoded.
///
/// # Errors
///
/// If the value is not a JSON object, or if one of its objects names a key twice.
///
/// ```
/// use charte_interop::encoding::{Json, object};
///
/// let value = object("%7B%22analytics%22%3Atrue%7D", "value")?;
/// assert_eq!(value.get("analytics").and_then(Json::bool), Some(true));
/// # Ok::<(), charte_interop::Error>(())
/// ```
pub fn object(text: &str, part: &'static str) -> Result<Object, Error> {
    let text = if text.starts_with('{') && !text.contains('%') {
        Cow::Borrowed(text)
    } else if text.starts_with('{') {
        // Half encoded, or plain with a percent sign in a text: whichever is JSON.
        match plain_object(text, part) {
            Ok(object) => return Ok(object),
            Err(error) if error.code() == ErrorCode::ForeignDuplicate => return Err(error),
            Err(_) => percent(text, part)?,
        }
    } else {
        percent(text, part)?
    };
    plain_object(&text, part)
}

/// Reads the JSON object that a value holds as it is.
///
/// # Errors
///
/// As [`object`].
pub fn plain_object(text: &str, part: &'static str) -> Result<Object, Error> {
    let wrong = |what| Error::at_byte(ErrorCode::ForeignMalformed, what, part, 0);
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
                (ErrorCode::ForeignDuplicate, "a key occurs twice")
            } else if error.is_eof() {
                (ErrorCode::ForeignTruncated, "the JSON ends too early")
            } else {
                (ErrorCode::ForeignMalformed, "the JSON is damaged")
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
        assert_eq!(percent("%c3%A9+", "test").unwrap(), "é+");
        for (damaged, at) in [
            ("%", 0),
            ("%4", 0),
            ("a%zz", 1),
            ("%41%4", 3),
            ("%%41", 0),
            ("%+1", 0),
            ("%4é", 0),
            ("a%ff", 0),
            ("a%c3", 0),
        ] {
            let error = percent(damaged, "test").unwrap_err();
            assert_eq!(error.position(), Position::Byte(at), "{damaged}");
        }
    }

    #[test]
    fn base64_that_was_cut_is_an_error() {
        assert_eq!(base64("aGVsbG8=", "test").unwrap(), b"hello");
        assert_eq!(base64("aGVsbG8", "test").unwrap(), b"hello");
        assert_eq!(base64("", "test").unwrap(), b"");
        assert_eq!(base64("-_+/", "test").unwrap(), base64("+/-_", "test").unwrap());
        for (damaged, at) in [
            ("a", 1),
            ("aGVsb", 5),
            ("aGVsbG8==", 7),
            ("aGVsbG8===", 7),
            ("aGVs=", 4),
            ("aGVs====", 4),
            ("aGVsbG9", 7),
            ("aGVsbG9=", 7),
            ("aGVs bG8", 4),
            ("aGVs bG8=", 4),
            ("aGVs\nbG8", 4),
            ("aG=sbG8=", 2),
            ("aGVsé", 4),
            ("=", 0),
        ] {
            let error = base64(damaged, "test").unwrap_err();
            assert_eq!(error.position(), Position::Byte(at), "{damaged}");
        }
    }

    #[test]
    fn a_key_twice_is_no_object() {
        let error = object(r#"{"a": true, "a": false}"#, "test").err().unwrap();
        assert_eq!(error.code(), ErrorCode::ForeignDuplicate);
        let error = object(r#"{"a": {"b": 1, "b": 2}}"#, "test").err().unwrap();
        assert_eq!(error.code(), ErrorCode::ForeignDuplicate);
        let error = object(r#"{"a": tru"#, "test").err().unwrap();
        assert_eq!(error.code(), ErrorCode::ForeignTruncated);
        assert!(object("[1]", "test").is_err());
        let deep = "[".repeat(200_000);
        assert!(object(&format!("{{\"a\":{deep}"), "test").is_err());
    }
}
