//! Periods cut where a rule, a limit or a duty begins or ends: the library's own reader cuts them
//! alike, and a test compares the two.

use std::collections::BTreeSet;

use toml::Value;

use super::node::Node;

/// A stretch of a period in which nothing changes.
#[derive(Clone, Copy)]
pub(super) struct Slice<'t> {
    /// The period's id; empty when the file has no periods.
    pub(super) id: &'t str,
    pub(super) from: Option<i64>,
    pub(super) until: Option<i64>,
    /// Whether nothing comes before it, whatever its beginning says.
    first: bool,
}

impl Slice<'_> {
    pub(super) fn is_within(&self, from: Option<i64>, until: Option<i64>) -> bool {
        let begins = self.from.filter(|_| !self.first);
        from.is_none_or(|from| begins.is_some_and(|begins| from <= begins))
            && until.is_none_or(|until| self.until.is_some_and(|end| end <= until))
    }
}

/// The slices that are so, one bit each.
pub(super) fn among(slices: &[Slice<'_>], is_so: impl Fn(&Slice<'_>) -> bool) -> u32 {
    let bits = slices.iter().zip(0u32..).filter(|(slice, _)| is_so(slice));
    bits.fold(0, |all, (_, number)| all | 1 << number)
}

/// Every date of a rule, a limit or a duty.
pub(super) fn cuts(top: &Node<'_>) -> Result<BTreeSet<i64>, String> {
    let mut all = BTreeSet::new();
    for key in ["rule", "duties"] {
        for value in top.table.get(key).and_then(Value::as_array).into_iter().flatten() {
            let Value::Table(table) = value else { continue };
            let limits = table.get("limits").and_then(Value::as_array).into_iter().flatten();
            for dated in std::iter::once(table).chain(limits.filter_map(Value::as_table)) {
                let node = Node { table: dated, place: format!("{}: {key}", top.place) };
                all.extend(node.day("from")?);
                all.extend(node.day("until")?);
            }
        }
    }
    Ok(all)
}

/// A period cut at these moments.
pub(super) fn cut<'t>(
    id: &'t str,
    from: Option<i64>,
    until: Option<i64>,
    first: bool,
    cuts: &BTreeSet<i64>,
) -> Vec<Slice<'t>> {
    let begins = if first { i64::MIN } else { from.unwrap_or(i64::MIN) };
    let inside = cuts.iter().copied().filter(|c| *c > begins && *c < until.unwrap_or(i64::MAX));
    let mut edges: Vec<Option<i64>> = vec![from];
    edges.extend(inside.map(Some));
    let ends = edges.iter().skip(1).copied().chain([until]);
    let slices = edges.iter().copied().zip(ends).enumerate().map(|(number, (from, until))| {
        let first = first && number == 0;
        let real = from.filter(|from| until.is_none_or(|until| *from < until));
        Slice { id, from: real, until, first }
    });
    slices.collect()
}
