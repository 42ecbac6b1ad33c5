//! A trie over the prefixes of patterns, runs without a branch kept as one node: a step costs the
//! bytes of the name that it passes, whatever the number of patterns.

/// Nodes, each with its edges in one run of a shared table, in ascending order.
#[derive(Clone, Debug)]
pub(super) struct Trie {
    nodes: Box<[Node]>,
    /// The bytes that lead on, and where to.
    edges: Box<[u8]>,
    targets: Box<[u32]>,
    /// Rows of the nodes with many edges: where each byte leads to, by its class.
    rows: Box<[u32]>,
    /// Class 0 is all bytes that no edge has.
    classes: Box<[u8; 256]>,
    /// The bytes that follow the edges' own.
    labels: Box<[u8]>,
    /// The root's edges by byte: most names fail here.
    first: Box<[u32; 256]>,
}

#[derive(Clone, Copy, Debug)]
struct Node {
    label: (u32, u32),
    /// A run of the edges; or a row, and [`WIDE`].
    edges: (u32, u32),
    /// The run of the caller's items that end here.
    items: (u32, u32),
}

const NOWHERE: u32 = u32::MAX;
const WIDE: u32 = u32::MAX;

/// The most edges among which one is looked for one by one.
const FEW: usize = 6;

/// A node to be made: the prefixes that go through it, and how many of their bytes lie behind
/// its edge.
struct Pending {
    node: usize,
    prefixes: (usize, usize),
    behind: usize,
}

impl Trie {
    /// Builds from prefixes in ascending order; item `i` belongs to prefix `i`.
    pub(super) fn build(prefixes: &[&[u8]]) -> Self {
        let mut trie = Building::default();
        trie.nodes.push(Node::EMPTY);
        let mut pending = vec![Pending { node: 0, prefixes: (0, prefixes.len()), behind: 0 }];
        while let Some(next) = pending.pop() {
            trie.make(&next, prefixes, &mut pending);
        }
        let mut first = Box::new([NOWHERE; 256]);
        let root = trie.nodes.first().map_or((0, 0), |root| root.edges);
        let run = root.0 as usize..root.1 as usize;
        for (byte, to) in trie.edges.iter().zip(&trie.targets).take(run.len()) {
            if let Some(slot) = first.get_mut(usize::from(*byte)) {
                *slot = *to;
            }
        }
        let (rows, classes) = trie.widen();
        Self {
            nodes: trie.nodes.into(),
            edges: trie.edges.into(),
            targets: trie.targets.into(),
            rows,
            classes,
            labels: trie.labels.into(),
            first,
        }
    }

    /// Calls `visit` for each node on the way that has items, with the run of items and the
    /// number of bytes behind it.
    #[inline]
    pub(super) fn walk(&self, name: &[u8], mut visit: impl FnMut((u32, u32), usize)) {
        let Some(root) = self.nodes.first() else { return };
        if root.items.1 > 0 {
            visit(root.items, 0);
        }
        let Some((byte, mut rest)) = name.split_first() else { return };
        let mut at = self.first.get(usize::from(*byte)).copied().unwrap_or(NOWHERE);
        while let Some(node) = self.nodes.get(at as usize) {
            // Most nodes of many patterns are a byte apart.
            if node.label.0 < node.label.1 {
                let label = self.labels.get(node.label.0 as usize..node.label.1 as usize);
                let Some(after) = strip(rest, label.unwrap_or_default()) else { return };
                rest = after;
            }
            if node.items.1 > 0 {
                visit(node.items, name.len().saturating_sub(rest.len()));
            }
            let Some((byte, more)) = rest.split_first() else { return };
            at = self.step(node, *byte);
            rest = more;
        }
    }

    #[inline]
    fn step(&self, node: &Node, byte: u8) -> u32 {
        let from = node.edges.0 as usize;
        let target = if node.edges.1 == WIDE {
            let class = self.classes.get(usize::from(byte)).copied().unwrap_or_default();
            self.rows.get(from.saturating_add(usize::from(class)))
        } else {
            let run = self.edges.get(from..node.edges.1 as usize).unwrap_or_default();
            let found = run.iter().position(|b| *b == byte);
            found.and_then(|at| self.targets.get(from.saturating_add(at)))
        };
        target.copied().unwrap_or(NOWHERE)
    }
}

/// As `strip_prefix`, without a call: labels are short.
#[inline]
fn strip<'n>(name: &'n [u8], label: &[u8]) -> Option<&'n [u8]> {
    let (head, tail) = name.split_at_checked(label.len())?;
    head.iter().zip(label).all(|(a, b)| a == b).then_some(tail)
}

impl Node {
    const EMPTY: Self = Self { label: (0, 0), edges: (0, 0), items: (0, 0) };
}

#[derive(Default)]
struct Building {
    nodes: Vec<Node>,
    edges: Vec<u8>,
    targets: Vec<u32>,
    labels: Vec<u8>,
}

impl Building {
    fn make(&mut self, next: &Pending, prefixes: &[&[u8]], pending: &mut Vec<Pending>) {
        let small = |n: usize| u32::try_from(n).unwrap_or(NOWHERE);
        let Pending { node, prefixes: (from, to), behind } = *next;
        let run = prefixes.get(from..to).unwrap_or_default();
        // The root has no label, so that its edges are found by byte.
        let end = if node == 0 { 0 } else { common(run) };
        let label = run.first().and_then(|p| p.get(behind..end)).unwrap_or_default();
        let label_from = small(self.labels.len());
        self.labels.extend_from_slice(label);
        let here = run.iter().take_while(|p| p.len() == end).count();
        let items = match here {
            0 => (0, 0),
            _ => (small(from), small(from.saturating_add(here))),
        };
        let edges_from = small(self.edges.len());
        let mut at = from.saturating_add(here);
        let onward = run.get(here..).unwrap_or_default();
        for group in onward.chunk_by(|a, b| a.get(end) == b.get(end)) {
            let Some(byte) = group.first().and_then(|p| p.get(end)) else { continue };
            let through = at.saturating_add(group.len());
            self.edges.push(*byte);
            self.targets.push(small(self.nodes.len()));
            let behind = end.saturating_add(1);
            pending.push(Pending { node: self.nodes.len(), prefixes: (at, through), behind });
            self.nodes.push(Node::EMPTY);
            at = through;
        }
        if let Some(made) = self.nodes.get_mut(node) {
            let label = (label_from, small(self.labels.len()));
            *made = Node { label, edges: (edges_from, small(self.edges.len())), items };
        }
    }
}

impl Building {
    /// Gives the nodes with many edges a row each. One class for each byte that leads on from any
    /// of them keeps the rows short.
    fn widen(&mut self) -> (Box<[u32]>, Box<[u8; 256]>) {
        let run = |edges: (u32, u32)| edges.0 as usize..edges.1 as usize;
        let wide = |node: &Node| run(node.edges).len() > FEW;
        let mut classes = Box::new([0u8; 256]);
        let mut count = 1usize;
        // The root, which comes first, has a table of its own.
        for node in self.nodes.iter().skip(1).filter(|node| wide(node)) {
            for byte in self.edges.get(run(node.edges)).unwrap_or_default() {
                // Were all 256 bytes there, the last would have class 0, and alone.
                if let Some(class @ 0) = classes.get_mut(usize::from(*byte))
                    && let Ok(next) = u8::try_from(count)
                {
                    *class = next;
                    count = count.saturating_add(1);
                }
            }
        }
        let mut rows = Vec::new();
        for node in self.nodes.iter_mut().skip(1).filter(|node| wide(node)) {
            let row = rows.len();
            let Ok(at) = u32::try_from(row) else { break };
            let (edges, targets) =
                (self.edges.get(run(node.edges)), self.targets.get(run(node.edges)));
            rows.resize(row.saturating_add(count), NOWHERE);
            for (byte, to) in edges.into_iter().flatten().zip(targets.into_iter().flatten()) {
                let class = classes.get(usize::from(*byte)).copied().unwrap_or_default();
                if let Some(slot) = rows.get_mut(row.saturating_add(usize::from(class))) {
                    *slot = *to;
                }
            }
            node.edges = (at, WIDE);
        }
        (rows.into(), classes)
    }
}

/// How many bytes all of a sorted run begin with: what its ends share.
fn common(run: &[&[u8]]) -> usize {
    let (first, last) = (run.first().copied(), run.last().copied());
    let both = first.unwrap_or_default().iter().zip(last.unwrap_or_default());
    both.take_while(|(a, b)| a == b).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn walked(trie: &Trie, name: &[u8]) -> Vec<((u32, u32), usize)> {
        let mut seen = Vec::new();
        trie.walk(name, |items, taken| seen.push((items, taken)));
        seen
    }

    /// Runs of equal prefixes that the name begins with.
    fn expected(prefixes: &[&[u8]], name: &[u8]) -> Vec<((u32, u32), usize)> {
        let mut from = 0;
        let runs = prefixes.chunk_by(|a, b| a == b).map(|run| {
            let items = (from, from + run.len() as u32);
            from = items.1;
            (items, run[0])
        });
        let mut met: Vec<_> = runs.filter(|(_, p)| name.starts_with(p)).collect();
        met.sort_by_key(|(_, prefix)| prefix.len());
        met.into_iter().map(|(items, prefix)| (items, prefix.len())).collect()
    }

    proptest! {
        #[test]
        fn every_prefix_is_met(
            mut prefixes in prop::collection::vec("[a-p]{0,2}[a-c]{0,4}", 0..60),
            names in prop::collection::vec("[a-q]{0,2}[a-d]{0,6}", 1..20),
        ) {
            prefixes.sort();
            let prefixes: Vec<&[u8]> = prefixes.iter().map(String::as_bytes).collect();
            let trie = Trie::build(&prefixes);
            for name in &names {
                let name = name.as_bytes();
                prop_assert_eq!(walked(&trie, name), expected(&prefixes, name));
            }
        }
    }

    #[test]
    fn every_byte_may_lead_on() {
        let prefixes: Vec<Vec<u8>> = (0..=255).map(|byte| vec![b'x', byte]).collect();
        let mut prefixes: Vec<&[u8]> = prefixes.iter().map(Vec::as_slice).collect();
        prefixes.extend([b"y0".as_slice(), b"y1"]);
        let trie = Trie::build(&prefixes);
        for first in *b"xyz" {
            for second in 0..=255 {
                let name = [first, second, b'!'];
                assert_eq!(walked(&trie, &name), expected(&prefixes, &name));
            }
        }
    }
}
