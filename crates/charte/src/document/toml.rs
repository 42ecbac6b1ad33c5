//! TOML with positions.

use ::toml::de::{DeTable, DeValue};

use super::{Codes, Key, MAX_DEPTH, Node, Span, Value, table::quoted, too_deep};
use crate::error::Error;

pub(super) fn parse<'a>(source: &'a str, codes: &Codes) -> Result<Node<'a>, Error> {
    let table = DeTable::parse(source).map_err(|e| {
        let at = e.span().map_or(Span::point(source.len()), Span::from);
        if e.message() == "duplicate key" {
            let message = format!("the key {} stands twice; keep one", quoted(at.of(source)));
            return Error::new(codes.duplicate, message).at(source, at);
        }
        let message = e.message().lines().collect::<Vec<_>>().join(", ").to_lowercase();
        Error::new(codes.syntax, format!("the {} is not valid toml: {message}", codes.what))
            .at(source, at)
    })?;
    Ok(Node { at: Span::point(0), value: members(table.into_inner(), source, 0, codes)? })
}

fn members<'a>(
    table: DeTable<'a>,
    source: &str,
    depth: usize,
    codes: &Codes,
) -> Result<Value<'a>, Error> {
    let mut members = Vec::with_capacity(table.len());
    for (key, value) in table {
        let at = key.span().into();
        let place = value.span().into();
        let value = node(value.into_inner(), place, source, depth.saturating_add(1), codes)?;
        members.push((Key { at, name: key.into_inner() }, value));
    }
    // The library keeps keys sorted; the source's order makes the first error the first one.
    members.sort_by_key(|(key, _)| key.at.start);
    Ok(Value::Table(members))
}

fn node<'a>(
    value: DeValue<'a>,
    at: Span,
    source: &str,
    depth: usize,
    codes: &Codes,
) -> Result<Node<'a>, Error> {
    if depth >= MAX_DEPTH {
        return Err(too_deep(source, at, codes));
    }
    let value = match value {
        DeValue::String(text) => Value::Text(text),
        DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix())
            .map_or(Value::Other("a number out of range"), Value::Whole),
        DeValue::Boolean(flag) => Value::Flag(flag),
        DeValue::Array(items) => {
            let item = |item: ::toml::Spanned<DeValue<'a>>| {
                let at = item.span().into();
                node(item.into_inner(), at, source, depth.saturating_add(1), codes)
            };
            Value::List(items.into_iter().map(item).collect::<Result<_, Error>>()?)
        }
        DeValue::Table(table) => members(table, source, depth, codes)?,
        DeValue::Float(_) => Value::Other("a number"),
        DeValue::Datetime(_) => Value::Other("a date"),
    };
    Ok(Node { at, value })
}
