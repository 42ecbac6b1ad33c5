//! Hides the secret parts of addresses in a text: a user name or password, a query, a fragment.

use std::borrow::Cow;
use std::ops::Range;

/// The text with stars in place of the secret parts of its addresses: a user name and password, a
/// query, a fragment. Every other byte keeps its place.
///
/// ```
/// let shown = charte_report::veiled("see https://me:pw@a.example/x?token=1");
/// assert_eq!(shown, "see https://*****@a.example/x?*******");
/// ```
#[must_use]
pub fn veiled(text: &str) -> Cow<'_, str> {
    veiled_with(text, &[])
}

/// The same, where each of `values` is an address as well, whatever it looks like.
pub(crate) fn veiled_with<'t>(text: &'t str, values: &[Range<usize>]) -> Cow<'t, str> {
    let mut hidden: Vec<Range<usize>> = addresses(text).flat_map(|a| secrets(text, a)).collect();
    hidden.extend(values.iter().flat_map(|value| secrets(text, value.clone())));
    if hidden.is_empty() {
        return text.into();
    }
    hidden.sort_by_key(|range| range.start);
    let mut shown = String::with_capacity(text.len());
    for range in hidden {
        let from = range.start.max(shown.len());
        let (Some(before), Some(secret)) =
            (text.get(shown.len()..from), text.get(from..range.end.max(from)))
        else {
            continue;
        };
        shown.push_str(before);
        shown.extend(std::iter::repeat_n('*', secret.len()));
    }
    shown.push_str(text.get(shown.len()..).unwrap_or_default());
    shown.into()
}

/// Everything that looks like an address, from its scheme to a blank, a quote or a bracket.
fn addresses(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let ends = |c: char| c.is_whitespace() || c.is_control() || "\"'`<>".contains(c);
    text.match_indices("://").map(move |(at, _)| {
        let rest = text.get(at..).unwrap_or_default();
        at..at + rest.find(ends).unwrap_or(rest.len())
    })
}

/// The parts of an address that are secret; its scheme may be missing.
fn secrets(text: &str, address: Range<usize>) -> Vec<Range<usize>> {
    let value = text.get(address.clone()).unwrap_or_default().trim_end_matches(['"', '\'']);
    let head = value.find("://").map_or(0, |at| at + "://".len());
    let start = address.start + head;
    let rest = value.get(head..).unwrap_or_default();
    let authority = rest.split(['/', '\\', '?', '#']).next().unwrap_or_default();
    let user = authority.rfind('@').map(|at| start..start + at);
    let query = rest.find(['?', '#']).map(|at| start + at + 1..start + rest.len());
    user.into_iter().chain(query).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn secrets_become_stars() {
        for (text, shown) in [
            ("https://a.example/x", "https://a.example/x"),
            (
                "see https://me:pw@a.example/x?q=é#f here",
                "see https://*****@a.example/x?****** here",
            ),
            ("\"https://a.example?b\", \"c?d\"", "\"https://a.example?*\", \"c?d\""),
            ("a://b?c://d?e f", "a://b?******* f"),
            ("what? no address", "what? no address"),
        ] {
            assert_eq!(veiled(text), shown);
        }
        assert_eq!(
            veiled_with("x = \"a.example?b c\"", std::slice::from_ref(&(5..18))),
            "x = \"a.example?***\""
        );
    }

    proptest! {
        #[test]
        fn every_other_byte_keeps_its_place(text in "([a-z?#@:/é \"'.]|://){0,60}") {
            let shown = veiled(&text);
            prop_assert_eq!(shown.len(), text.len());
            for (a, b) in shown.bytes().zip(text.bytes()) {
                prop_assert!(a == b || a == b'*');
            }
            prop_assert_eq!(veiled(&shown), shown.as_ref());
        }
    }
}
