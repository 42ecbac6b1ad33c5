//! The headers of TOML's tables, each of which repeats the keys above it.

use crate::{Node, Span, Value};

/// The locations of a key in the headers of the tables under it, as `[[key]]` and `[key.facts]`.
pub(crate) fn spans_of_key(node: &Node<'_>, key: &str, source: &str) -> Vec<Span> {
    let mut found = Vec::new();
    collect(node, key, source, &mut found);
    found
}

fn collect(node: &Node<'_>, key: &str, source: &str, found: &mut Vec<Span>) {
    match &node.value {
        Value::List(items) => items.iter().for_each(|item| collect(item, key, source, found)),
        Value::Table(members) => {
            let header = node.span.of(source);
            if let Some(before) = header.find(key).filter(|_| header.starts_with('[')) {
                let start = node.span.start.saturating_add(before);
                found.push(Span { start, end: start.saturating_add(key.len()) });
            }
            members.iter().for_each(|(_, inside)| collect(inside, key, source, found));
        }
        _ => {}
    }
}
