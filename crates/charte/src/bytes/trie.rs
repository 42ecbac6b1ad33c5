//! Finds the prefixes that a name begins with.
//!
//! The plain version compares the name with every prefix. This trie reads each byte of the name at
//! most once, however many prefixes there are. A run of bytes without a branch is one node. A node
//! with few edges searches them one by one, a node with many has a row of a table, and the root has
//! a table of all bytes, because most names fail there.
//!
//! The crate `aho-corasick` does the same with a general automaton. README.md compares both: its DFA
//! takes as many instructions, but 20 to 120 times as long to build and 2 to 75 times the memory.

/// The nodes, whose edges lie in shared tables, each node's in one run and in ascending order.
#[derive(Clone, Debug)]
pub(crate) struct Trie {
    nodes: Box<[Node]>,
    /// The byte of each edge, and the node that it leads to.
    edges: Box<[u8]>,
    targets: Box<[u32]>,
    /// For each node with many edges, the node that each class of bytes leads to.
    rows: Box<[u32]>,
    /// The class of each byte. Class 0 is for bytes on no edge of such a node.
    classes: Box<[u8; 256]>,
    /// The bytes that follow the one on the edge, for all nodes.
    labels: Box<[u8]>,
    /// The node that each byte leads to from the root.
    first: Box<[u32; 256]>,
}

#[derive(Clone, Copy, Debug)]
struct Node {
    /// A run of the labels.
    label: (u32, u32),
    /// A run of the edges, or the start of a row and [`WIDE`].
    edges: (u32, u32),
    /// The run of the prefixes that end here.
    items: (u32, u32),
}

const NOWHERE: u32 = u32::MAX;
const WIDE: u32 = u32::MAX;

/// The most edges that a node searches one by one.
const FEW: usize = 6;

/// A node that is not built yet: the run of prefixes that pass through it, and how many of their
/// bytes come before its label.
struct Pending {
    node: usize,
    prefixes: (usize, usize),
    behind: usize,
}

impl Trie {
    /// Builds the trie from prefixes in ascending order. Equal ones form a run.
    pub(crate) fn build(prefixes: &[&[u8]]) -> Self {
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

    /// Calls `visit` for each prefix that the name begins with, the shortest first, with its run and
    /// its length.
    #[inline]
    pub(crate) fn walk(&self, name: &[u8], mut visit: impl FnMut((u32, u32), usize)) {
        let Some(root) = self.nodes.first() else { return };
        if root.items.1 > 0 {
            visit(root.items, 0);
        }
        let Some((byte, mut rest)) = name.split_first() else { return };
        let mut at = self.first.get(usize::from(*byte)).copied().unwrap_or(NOWHERE);
        while let Some(node) = self.nodes.get(at as usize) {
            // Where there are many prefixes, most nodes have no label.
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

/// As `strip_prefix`, without a call, because labels are short.
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
        // The root has no label, so that its table of bytes can be used at once.
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
    /// Gives each node with many edges a row. Only bytes on an edge of such a node have a class,
    /// which keeps the rows short.
    fn widen(&mut self) -> (Box<[u32]>, Box<[u8; 256]>) {
        let run = |edges: (u32, u32)| edges.0 as usize..edges.1 as usize;
        let wide = |node: &Node| run(node.edges).len() > FEW;
        let mut classes = Box::new([0u8; 256]);
        let mut count = 1usize;
        // The root, which comes first, has its own table.
        for node in self.nodes.iter().skip(1).filter(|node| wide(node)) {
            for byte in self.edges.get(run(node.edges)).unwrap_or_default() {
                // If all 256 bytes are on edges, the last one keeps class 0 for itself.
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

/// How many bytes all prefixes of a sorted run share: as many as its first and last.
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

    /// The plain version: runs of equal prefixes that the name begins with.
    fn plain(prefixes: &[&[u8]], name: &[u8]) -> Vec<((u32, u32), usize)> {
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
                prop_assert_eq!(walked(&trie, name), plain(&prefixes, name));
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
                assert_eq!(walked(&trie, &name), plain(&prefixes, &name));
            }
        }
    }
}
