//! The Public Suffix List as one table: <https://publicsuffix.org/list/>, with its ICANN and private
//! sections. `cargo xtask update-psl` writes it from a pinned list.
//!
//! The table is an automaton that reads a host backwards, byte by byte. Equal tails of it are stored
//! once. A node is a run of edges, each one byte: six bits for the symbol, [`LAST`] for the last edge
//! of its node, and [`NEXT`] if the edge leads to the node that follows. Every other edge that reads
//! a byte has two more: where its node begins. The symbols from [`RULE`] on read nothing and come
//! first in a node: what ends there is a rule of the list. After [`DENSE`] comes the place of the next
//! node for each symbol, 0 for none.

/// `crates/xtask/src/psl.rs` writes it.
const TABLE: &[u8] = include_bytes!("../data/public-suffixes.bin");

/// The last edge of a node.
const LAST: u8 = 0x40;
/// The edge's node follows.
const NEXT: u8 = 0x80;
const SYMBOL: u8 = 0x3f;

/// A rule without a mark: what was read is a public suffix.
const RULE: u8 = 38;
/// `*.` before what was read: with one more label it is a public suffix.
const WILDCARD: u8 = 39;
/// `!` before what was read: it is a registrable domain.
const EXCEPTION: u8 = 40;
/// Places for all symbols follow.
const DENSE: u8 = 41;

const DOT: u8 = 37;
/// A symbol that no edge has.
const UNUSED: u8 = 63;
/// An edge that no symbol follows.
const NO_EDGE: u8 = LAST | 62;

/// The symbol of each byte of a canonical host; of the others one that no edge has.
const SYMBOLS: [u8; 256] = symbols();

#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects)] // Evaluated by the compiler.
const fn symbols() -> [u8; 256] {
    let mut symbols = [UNUSED; 256];
    let mut number = 0;
    while number < 26 {
        symbols[b'a' as usize + number] = number as u8;
        number += 1;
    }
    number = 0;
    while number < 10 {
        symbols[b'0' as usize + number] = 26 + number as u8;
        number += 1;
    }
    symbols[b'-' as usize] = 36;
    symbols[b'.' as usize] = DOT;
    symbols
}

/// Where the registrable domain begins in a host in its canonical form. `None` for a public suffix.
/// A top-level domain that the list does not know is a public suffix.
pub(crate) fn registrable_start(host: &str) -> Option<usize> {
    let host = host.as_bytes();
    // Where the longest public suffix that was found begins.
    let mut suffix = None;
    let mut edge = 0;
    let mut rest = host;
    loop {
        let (next, symbol) = match rest {
            [before @ .., byte] => (before, *SYMBOLS.get(usize::from(*byte))?),
            [] => (rest, UNUSED),
        };
        // What ends here counts only before a dot, and before the first label.
        let between = symbol == DOT || rest.is_empty();
        let mut label = TABLE.get(edge).copied().unwrap_or(NO_EDGE);
        while label & SYMBOL >= RULE && label & SYMBOL < DENSE {
            if between {
                match label & SYMBOL {
                    RULE => suffix = Some(rest.len()),
                    WILDCARD if !rest.is_empty() => suffix = Some(label_start(next)),
                    EXCEPTION => return Some(rest.len()),
                    _ => {}
                }
            }
            if label & LAST != 0 {
                label = NO_EDGE;
                break;
            }
            edge = edge.saturating_add(1);
            label = TABLE.get(edge).copied().unwrap_or(NO_EDGE);
        }
        match follow(edge, label, symbol) {
            Some(node) => edge = node,
            None => break,
        }
        rest = next;
    }
    let suffix = suffix.unwrap_or_else(|| label_start(host));
    host.get(..suffix.checked_sub(1)?).map(label_start)
}

/// The node that a symbol leads to, from an edge whose first byte is `label`.
fn follow(mut edge: usize, mut label: u8, symbol: u8) -> Option<usize> {
    if label == DENSE {
        let place = edge.saturating_add(usize::from(symbol).saturating_mul(2)).saturating_add(1);
        return place_at(place).filter(|node| *node != 0 && symbol < RULE);
    }
    loop {
        let rest = edge.saturating_add(1);
        if label & SYMBOL == symbol {
            return if label & NEXT != 0 { Some(rest) } else { place_at(rest) };
        }
        if label & LAST != 0 {
            return None;
        }
        // Only the last edge can have its node follow.
        edge = rest.saturating_add(2);
        label = *TABLE.get(edge)?;
    }
}

/// The place of a node.
fn place_at(at: usize) -> Option<usize> {
    match TABLE.get(at..)? {
        [low, high, ..] => Some(usize::from(u16::from_le_bytes([*low, *high]))),
        _ => None,
    }
}

/// The start of the last label.
fn label_start(labels: &[u8]) -> usize {
    labels.iter().rposition(|byte| *byte == b'.').map_or(0, |dot| dot.saturating_add(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_wildcards_and_exceptions() {
        for (host, registrable) in [
            ("www.example.co.uk", Some("example.co.uk")),
            ("co.uk", None),
            ("uk", None),
            ("example.unknown", Some("example.unknown")),
            ("a.b.example.unknown", Some("example.unknown")),
            ("ck", None),
            ("shop.ck", None),
            ("a.shop.ck", Some("a.shop.ck")),
            ("b.a.shop.ck", Some("a.shop.ck")),
            ("www.ck", Some("www.ck")),
            ("a.www.ck", Some("www.ck")),
            ("city.kobe.jp", Some("city.kobe.jp")),
            ("a.c.kobe.jp", Some("a.c.kobe.jp")),
            ("c.kobe.jp", None),
            ("alice.github.io", Some("alice.github.io")),
            ("localhost", None),
            ("", None),
            ("a_b.com", Some("a_b.com")),
            ("xn--55qx5d.cn", None),
        ] {
            let found = registrable_start(host).map(|start| &host[start..]);
            assert_eq!(found, registrable, "{host}");
        }
    }
}
