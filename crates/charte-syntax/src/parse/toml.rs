//! TOML with positions.

use ::toml::de::{DeTable, DeValue};

use super::{MAX_DEPTH, too_deep};
use crate::{Codes, Key, Node, Problem, Span, Value, quoted};

pub(super) fn parse<'a, C: Copy>(
    source: &'a str,
    codes: &Codes<C>,
) -> Result<Node<'a>, Problem<C>> {
    let table = DeTable::parse(source).map_err(|e| {
        let span = e.span().map_or(Span::point(source.len()), Span::from);
        if e.message() == "duplicate key" {
            let message = format!("the key {} appears twice", quoted(span.of(source)));
            return Problem::new(codes.duplicate_key, message)
                .with_help("keep one")
                .at(source, span);
        }
        let message = e.message().lines().collect::<Vec<_>>().join(", ").to_lowercase();
        Problem::new(codes.syntax, format!("the {} is not valid toml: {message}", codes.what))
            .at(source, span)
    })?;
    Ok(Node { span: Span::point(0), value: members(table.into_inner(), source, 0, codes)? })
}

fn members<'a, C: Copy>(
    table: DeTable<'a>,
    source: &str,
    depth: usize,
    codes: &Codes<C>,
) -> Result<Value<'a>, Problem<C>> {
    let mut members = Vec::with_capacity(table.len());
    for (key, value) in table {
        let span = key.span().into();
        let value_span = value.span().into();
        let value = node(value.into_inner(), value_span, source, depth.saturating_add(1), codes)?;
        members.push((Key { span, name: key.into_inner() }, value));
    }
    // The library sorts keys. In the order of the source, the first problem is the first found.
    members.sort_by_key(|(key, _)| key.span.start);
    Ok(Value::Table(members))
}

fn node<'a, C: Copy>(
    value: DeValue<'a>,
    span: Span,
    source: &str,
    depth: usize,
    codes: &Codes<C>,
) -> Result<Node<'a>, Problem<C>> {
    if depth >= MAX_DEPTH {
        return Err(too_deep(source, span, codes));
    }
    let value = match value {
        DeValue::String(text) => Value::Text(text),
        DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix())
            .map_or(Value::Other("a number out of range"), Value::Whole),
        DeValue::Boolean(flag) => Value::Flag(flag),
        DeValue::Array(items) => {
            let item = |item: ::toml::Spanned<DeValue<'a>>| {
                let span = item.span().into();
                node(item.into_inner(), span, source, depth.saturating_add(1), codes)
            };
            Value::List(items.into_iter().map(item).collect::<Result<_, Problem<C>>>()?)
        }
        DeValue::Table(table) => members(table, source, depth, codes)?,
        DeValue::Float(_) => Value::Other("a number"),
        DeValue::Datetime(_) => Value::Other("a date"),
    };
    Ok(Node { span, value })
}
