//! JSON: keys in their usual order, one a line, short lists and tables on one line. Numbers and
//! strings stay as they were written.

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::WIDTH;
use super::order::Kind;

const INDENT: &str = "  ";

/// `source` is JSON.
pub(super) fn formatted(source: &str) -> serde_json::Result<String> {
    let raw: &RawValue = serde_json::from_str(source)?;
    let mut text = String::with_capacity(source.len());
    value(&mut text, raw, Kind::Top, 0, 0)?;
    text.push('\n');
    Ok(text)
}

/// Writes a value that stands `column` characters into its line, at a depth.
fn value(
    out: &mut String,
    raw: &RawValue,
    kind: Kind,
    depth: usize,
    column: usize,
) -> serde_json::Result<()> {
    let always_long = matches!(kind, Kind::Top | Kind::Provider | Kind::Cookie);
    let is_table = raw.get().starts_with('{');
    if !(always_long && is_table)
        && let Some(short) = one_line(raw, kind)?
        && column + short.chars().count() < WIDTH
    {
        out.push_str(&short);
        return Ok(());
    }
    let line = |out: &mut String, depth: usize| {
        out.push('\n');
        out.push_str(&INDENT.repeat(depth));
    };
    if is_table {
        let members = members(raw, kind)?;
        out.push('{');
        for (place, (key, raw)) in members.iter().enumerate() {
            out.push_str(if place > 0 { "," } else { "" });
            line(out, depth + 1);
            let key_text = serde_json::to_string(key)?;
            out.push_str(&key_text);
            out.push_str(": ");
            let column = INDENT.len() * (depth + 1) + key_text.chars().count() + 2;
            value(out, raw, kind.inside(key), depth + 1, column)?;
        }
        line(out, depth);
        out.push('}');
    } else {
        let items: Vec<&RawValue> = serde_json::from_str(raw.get())?;
        out.push('[');
        for (place, raw) in items.iter().enumerate() {
            out.push_str(if place > 0 { "," } else { "" });
            line(out, depth + 1);
            value(out, raw, kind, depth + 1, INDENT.len() * (depth + 1))?;
        }
        line(out, depth);
        out.push(']');
    }
    Ok(())
}

/// The value on one line, if it holds nothing that has lines of its own.
fn one_line(raw: &RawValue, kind: Kind) -> serde_json::Result<Option<String>> {
    let text = raw.get();
    if text.starts_with('{') {
        if matches!(kind, Kind::Provider | Kind::Cookie) {
            return Ok(None);
        }
        let mut parts = Vec::new();
        for (key, raw) in members(raw, kind)? {
            let Some(inside) = one_line(raw, kind.inside(&key))? else { return Ok(None) };
            parts.push(format!("{}: {inside}", serde_json::to_string(&key)?));
        }
        let inside = parts.join(", ");
        return Ok(Some(if inside.is_empty() { "{}".into() } else { format!("{{ {inside} }}") }));
    }
    if text.starts_with('[') {
        let items: Vec<&RawValue> = serde_json::from_str(text)?;
        let mut parts = Vec::with_capacity(items.len());
        for raw in items {
            let Some(inside) = one_line(raw, kind)? else { return Ok(None) };
            parts.push(inside);
        }
        return Ok(Some(format!("[{}]", parts.join(", "))));
    }
    Ok(Some(text.to_owned()))
}

fn members(raw: &RawValue, kind: Kind) -> serde_json::Result<Vec<(String, &RawValue)>> {
    let Members(mut members) = serde_json::from_str(raw.get())?;
    members.sort_by_key(|(key, _)| kind.rank(key));
    Ok(members)
}

/// An object's members as they stand.
struct Members<'a>(Vec<(String, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Members<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visit;
        impl<'de> Visitor<'de> for Visit {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(Visit)
    }
}
