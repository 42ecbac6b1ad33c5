//! JSON with positions: serde_json checks the syntax and returns raw slices of the source, whose
//! addresses give the positions.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::{MAX_DEPTH, too_deep};
use crate::{Codes, Key, Node, Problem, Span, Value};

pub(super) fn parse<'a, C: Copy>(
    source: &'a str,
    codes: &Codes<C>,
) -> Result<Node<'a>, Problem<C>> {
    let raw: &'a RawValue =
        serde_json::from_str(source).map_err(|e| syntax(&e, source, 0, codes))?;
    node(raw, source, 0, codes)
}

fn node<'a, C: Copy>(
    raw: &'a RawValue,
    source: &'a str,
    depth: usize,
    codes: &Codes<C>,
) -> Result<Node<'a>, Problem<C>> {
    let text = raw.get();
    let start = offset(source, text);
    let span = Span { start, end: start.saturating_add(text.len()) };
    if depth >= MAX_DEPTH {
        return Err(too_deep(source, span, codes));
    }
    let deeper = depth.saturating_add(1);
    let failed = |e: serde_json::Error| syntax(&e, source, start, codes);
    let value = match text.bytes().next() {
        Some(b'{') => {
            let Members(members) = serde_json::from_str(text).map_err(failed)?;
            let member = |(name, raw): (Cow<'a, str>, &'a RawValue)| {
                let node = node(raw, source, deeper, codes)?;
                Ok((Key { span: key_span(source, node.span.start), name }, node))
            };
            Value::Table(members.into_iter().map(member).collect::<Result<_, Problem<C>>>()?)
        }
        Some(b'[') => {
            let items: Vec<&'a RawValue> = serde_json::from_str(text).map_err(failed)?;
            let item = |raw| node(raw, source, deeper, codes);
            Value::List(items.into_iter().map(item).collect::<Result<_, Problem<C>>>()?)
        }
        Some(b'"') => {
            let Text(text) = serde_json::from_str(text).map_err(failed)?;
            Value::Text(text)
        }
        Some(b't') => Value::Flag(true),
        Some(b'f') => Value::Flag(false),
        Some(b'n') => Value::Other("null"),
        _ => text.parse().map_or(Value::Other("a number"), Value::Whole),
    };
    Ok(Node { span, value })
}

/// The offset of a slice of the source.
fn offset(source: &str, slice: &str) -> usize {
    slice.as_ptr().addr().saturating_sub(source.as_ptr().addr())
}

/// The key before a value, as in `"key" : value`, including its quotes.
fn key_span(source: &str, value: usize) -> Span {
    let before = source.get(..value).unwrap_or_default().trim_end();
    let before = before.strip_suffix(':').unwrap_or(before).trim_end();
    let mut inside = before.strip_suffix('"').unwrap_or(before);
    // A quote that an odd number of backslashes precedes is part of the key.
    while let Some(quote) = inside.rfind('"') {
        inside = inside.get(..quote).unwrap_or_default();
        let unescaped = inside.trim_end_matches('\\');
        if inside.len().saturating_sub(unescaped.len()) % 2 == 0 {
            return Span { start: quote, end: before.len() };
        }
    }
    Span::point(value)
}

/// serde_json's messages end in the position within the slice that it was given.
fn syntax<C: Copy>(
    error: &serde_json::Error,
    source: &str,
    base: usize,
    codes: &Codes<C>,
) -> Problem<C> {
    let message = error.to_string();
    let message = message.split(" at line ").next().unwrap_or_default().to_lowercase();
    let message = format!("the {} is not valid json: {message}", codes.what);
    let lines = error.line().saturating_sub(1);
    let slice = source.get(base..).unwrap_or_default();
    let line_start: usize = slice.split_inclusive('\n').take(lines).map(str::len).sum();
    let at = base.saturating_add(line_start).saturating_add(error.column().saturating_sub(1));
    Problem::new(codes.syntax, message).at(source, Span::point(floor_boundary(source, at)))
}

fn floor_boundary(source: &str, mut at: usize) -> usize {
    at = at.min(source.len());
    while !source.is_char_boundary(at) {
        at = at.saturating_sub(1);
    }
    at
}

/// The members of an object in order, including keys that occur twice.
struct Members<'a>(Vec<(Cow<'a, str>, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Members<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visit;
        impl<'de> Visitor<'de> for Visit {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some((Text(key), value)) = map.next_entry()? {
                    members.push((key, value));
                }
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(Visit)
    }
}

/// A string, borrowed if it has no escapes.
struct Text<'a>(Cow<'a, str>);

impl<'de: 'a, 'a> Deserialize<'de> for Text<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visit;
        impl<'de> Visitor<'de> for Visit {
            type Value = Text<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }

            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
                Ok(Text(Cow::Borrowed(text)))
            }

            fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
                Ok(Text(Cow::Owned(text.to_owned())))
            }
        }
        deserializer.deserialize_str(Visit)
    }
}
