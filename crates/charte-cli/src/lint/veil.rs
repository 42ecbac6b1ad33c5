//! What of an address is not shown with the line that it stands in: a user name or password, a
//! query, a fragment.

use std::borrow::Cow;
use std::ops::Range;

use super::said::Linted;

/// The source with stars in place of those, wherever an error points to an address. Every other
/// byte keeps its place.
pub(super) fn veiled<'s>(source: &'s str, linted: &Linted) -> Cow<'s, str> {
    let spans = linted.said.iter().filter(|said| said.code == "E108");
    let spans = spans.filter_map(|said| said.span.clone());
    let hidden: Vec<Range<usize>> = spans.flat_map(|span| parts(source, span)).collect();
    if hidden.is_empty() {
        return source.into();
    }
    let mut shown = String::with_capacity(source.len());
    for (at, c) in source.char_indices() {
        if hidden.iter().any(|range| range.contains(&at)) {
            shown.push_str(&"*".repeat(c.len_utf8()));
        } else {
            shown.push(c);
        }
    }
    shown.into()
}

fn parts(source: &str, span: Range<usize>) -> Vec<Range<usize>> {
    let value = source.get(span.clone()).unwrap_or_default();
    let value = value.trim_end_matches(['"', '\'']);
    let Some((head, rest)) = value.split_once("://") else { return Vec::new() };
    let start = span.start + head.len() + "://".len();
    let authority = rest.split(['/', '\\', '?', '#']).next().unwrap_or_default();
    let user = authority.rfind('@').map(|at| start..start + at);
    let query = rest.find(['?', '#']).map(|at| start + at + 1..start + rest.len());
    user.into_iter().chain(query).collect()
}
