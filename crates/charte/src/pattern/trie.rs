//! A byte trie over the prefixes of patterns: one step a byte of the name, whatever the number
//! of patterns.

/// Nodes, each with its edges in one run of a shared table, sorted by byte.
#[derive(Clone, Debug)]
pub(super) struct Trie {
    nodes: Box<[Node]>,
    edges: Box<[(u8, u32)]>,
    /// The root's edges by byte: most names fail here.
    first: Box<[u32; 256]>,
}

#[derive(Clone, Copy, Debug)]
struct Node {
    edges: (u32, u32),
    /// The run of the caller's items that end here.
    items: (u32, u32),
}

const NOWHERE: u32 = u32::MAX;

impl Trie {
    /// Builds from prefixes in ascending order; item `i` belongs to prefix `i`.
    pub(super) fn build<'p>(prefixes: impl Iterator<Item = &'p [u8]>) -> Self {
        let mut building: Vec<Building> = vec![Building::default()];
        for (item, prefix) in prefixes.enumerate() {
            let mut at = 0usize;
            for byte in prefix {
                let end = building.len();
                let Some(node) = building.get_mut(at) else { break };
                // Ascending input: the byte is the last edge or a new one.
                match node.edges.last() {
                    Some((last, next)) if last == byte => at = *next,
                    _ => {
                        node.edges.push((*byte, end));
                        building.push(Building::default());
                        at = end;
                    }
                }
            }
            if let Some(node) = building.get_mut(at) {
                node.items.get_or_insert((item, item)).1 = item.saturating_add(1);
            }
        }
        Self::freeze(&building)
    }

    fn freeze(building: &[Building]) -> Self {
        let small = |n: usize| u32::try_from(n).unwrap_or(NOWHERE);
        let mut edges = Vec::new();
        let mut nodes = Vec::with_capacity(building.len());
        for node in building {
            let from = small(edges.len());
            edges.extend(node.edges.iter().map(|(byte, next)| (*byte, small(*next))));
            let items = node.items.map_or((0, 0), |(a, b)| (small(a), small(b)));
            nodes.push(Node { edges: (from, small(edges.len())), items });
        }
        let mut first = Box::new([NOWHERE; 256]);
        for (byte, next) in building.first().into_iter().flat_map(|root| &root.edges) {
            if let Some(slot) = first.get_mut(usize::from(*byte)) {
                *slot = small(*next);
            }
        }
        Self { nodes: nodes.into_boxed_slice(), edges: edges.into_boxed_slice(), first }
    }

    /// Calls `visit` for each node on the way that has items, with the run of items and the
    /// number of bytes behind it.
    pub(super) fn walk(&self, name: &[u8], mut visit: impl FnMut((u32, u32), usize)) {
        let Some(root) = self.nodes.first() else { return };
        if root.items.1 > 0 {
            visit(root.items, 0);
        }
        let Some((byte, mut rest)) = name.split_first() else { return };
        let mut at = self.first.get(usize::from(*byte)).copied().unwrap_or(NOWHERE);
        let mut taken = 1usize;
        while let Some(node) = self.nodes.get(at as usize) {
            if node.items.1 > 0 {
                visit(node.items, taken);
            }
            let Some((byte, more)) = rest.split_first() else { return };
            at = self.step(node, *byte);
            rest = more;
            taken = taken.saturating_add(1);
        }
    }

    fn step(&self, node: &Node, byte: u8) -> u32 {
        let run = self.edges.get(node.edges.0 as usize..node.edges.1 as usize).unwrap_or_default();
        let found = if run.len() <= 8 {
            run.iter().find(|(b, _)| *b == byte)
        } else {
            run.binary_search_by_key(&byte, |(b, _)| *b).ok().and_then(|i| run.get(i))
        };
        found.map_or(NOWHERE, |(_, next)| *next)
    }
}

#[derive(Default)]
struct Building {
    edges: Vec<(u8, usize)>,
    items: Option<(usize, usize)>,
}
