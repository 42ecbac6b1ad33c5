//! The Public Suffix List as the table that `crates/charte/src/suffix.rs` reads, and describes.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use crate::shell::cargo;

/// The pinned list: each rule on a line, a comment before them.
const LIST: &str = "crates/charte/data/public-suffixes.txt";
pub(crate) const TABLE: &str = "crates/charte/data/public-suffixes.bin";

const HEAD: &str = "\
// The rules of the Public Suffix List (https://publicsuffix.org/list/), its ICANN and private sections,
// which is subject to the Mozilla Public License 2.0 (https://mozilla.org/MPL/2.0/).
// Written by `cargo xtask update-psl`: do not edit.
";

const LAST: u8 = 0x40;
const NEXT: u8 = 0x80;
const RULE: u8 = 38;
const WILDCARD: u8 = 39;
const EXCEPTION: u8 = 40;
/// A node with a place for each symbol that reads a byte, so that none is searched for.
const DENSE: u8 = 41;

/// How many symbols read a byte: those below [`RULE`].
const SYMBOLS: usize = RULE as usize;

/// Nodes with as many edges are dense.
const MANY: usize = 12;

/// Writes the list anew, from the package of the crate `psl` that `Cargo.lock` names, and the table.
pub(crate) fn update(root: &Path) -> Result<(), String> {
    let metadata = cargo(root, &["metadata", "--format-version", "1", "--locked"]).output();
    let metadata = metadata.map_err(|e| format!("cargo metadata: {e}"))?.stdout;
    let metadata: serde_json::Value =
        serde_json::from_slice(&metadata).map_err(|e| e.to_string())?;
    let packages = metadata["packages"].as_array().into_iter().flatten();
    let mut manifests = packages.filter(|package| package["name"] == "psl");
    let package = manifests.next().ok_or("the workspace does not use the crate psl")?;
    let folder =
        Path::new(package["manifest_path"].as_str().unwrap_or_default()).with_file_name("data");
    let rules = folder.join("rules.txt");
    let rules = std::fs::read_to_string(&rules).map_err(|e| format!("{}: {e}", rules.display()))?;
    let version = package["version"].as_str().unwrap_or_default();
    let text = format!("{HEAD}// That of the crate psl {version}.\n{rules}");
    std::fs::write(root.join(LIST), text).map_err(|e| format!("{LIST}: {e}"))?;
    let table = generate(root)?;
    println!("{TABLE}: {} bytes", table.len());
    std::fs::write(root.join(TABLE), table).map_err(|e| format!("{TABLE}: {e}"))
}

/// The table of the pinned list.
pub(crate) fn generate(root: &Path) -> Result<Vec<u8>, String> {
    let text = std::fs::read_to_string(root.join(LIST)).map_err(|e| format!("{LIST}: {e}"))?;
    table(text.lines().filter(|line| !line.starts_with("//") && !line.is_empty()))
}

fn table<'a>(rules: impl Iterator<Item = &'a str>) -> Result<Vec<u8>, String> {
    let mut tree = Tree::default();
    for rule in rules {
        let (name, end) = match (rule.strip_prefix("*."), rule.strip_prefix('!')) {
            (Some(name), _) => (name, WILDCARD),
            (_, Some(name)) => (name, EXCEPTION),
            _ => (rule, RULE),
        };
        let host =
            charte::Host::parse(name).map_err(|_| format!("the rule {rule} names no host"))?;
        let symbols = host.as_str().bytes().rev().map(symbol);
        let symbols: Option<Vec<u8>> = symbols.chain([Some(end)]).collect();
        tree.insert(&symbols.ok_or_else(|| format!("{rule} has an unusual character"))?);
    }
    let mut nodes = Nodes::default();
    let start = nodes.node(&tree);
    Layout::new(nodes.edges).write(start)
}

fn symbol(byte: u8) -> Option<u8> {
    match byte {
        b'a'..=b'z' => Some(byte - b'a'),
        b'0'..=b'9' => Some(26 + byte - b'0'),
        b'-' => Some(36),
        b'.' => Some(37),
        _ => None,
    }
}

#[derive(Default)]
struct Tree(BTreeMap<u8, Tree>);

impl Tree {
    fn insert(&mut self, symbols: &[u8]) {
        if let [first, rest @ ..] = symbols {
            self.0.entry(*first).or_default().insert(rest);
        }
    }
}

/// Symbols, each with the number of the node that it leads to.
type Edges = Vec<(u8, usize)>;

/// The nodes, equal ones once.
#[derive(Default)]
struct Nodes {
    edges: Vec<Edges>,
    known: HashMap<Edges, usize>,
}

impl Nodes {
    fn node(&mut self, tree: &Tree) -> usize {
        let edges: Edges = tree.0.iter().map(|(symbol, to)| (*symbol, self.node(to))).collect();
        if let Some(known) = self.known.get(&edges) {
            return *known;
        }
        self.edges.push(edges.clone());
        self.known.insert(edges, self.edges.len() - 1);
        self.edges.len() - 1
    }
}

/// Where nodes are written.
struct Layout {
    edges: Vec<Edges>,
    places: Vec<Option<usize>>,
    table: Vec<u8>,
    /// Where the place of a node is to be written.
    links: Vec<(usize, usize)>,
    waiting: Vec<usize>,
}

impl Layout {
    fn new(edges: Vec<Edges>) -> Self {
        let places = vec![None; edges.len()];
        Self { edges, places, table: Vec::new(), links: Vec::new(), waiting: Vec::new() }
    }

    fn write(mut self, start: usize) -> Result<Vec<u8>, String> {
        self.waiting.push(start);
        while let Some(node) = self.waiting.pop() {
            if self.places[node].is_none() {
                self.run(node);
            }
        }
        for (at, node) in self.links {
            let place = self.places[node].ok_or("a node has no place")?;
            let place = u16::try_from(place)
                .map_err(|_| "the table has more than 65,536 bytes; its links need more bits")?;
            self.table[at..at + 2].copy_from_slice(&place.to_le_bytes());
        }
        Ok(self.table)
    }

    /// Whether a node is a single byte: what ends there, and nothing more.
    fn is_end(&self, node: usize) -> bool {
        matches!(self.edges[node].as_slice(), [(symbol, _)] if *symbol >= RULE)
    }

    /// Writes a node, and as long as one can follow it, that one.
    fn run(&mut self, mut node: usize) {
        loop {
            self.places[node] = Some(self.table.len());
            let edges = self.edges[node].clone();
            let (ends, mut reads): (Edges, Edges) =
                edges.into_iter().partition(|(s, _)| *s >= RULE);
            self.table.extend(ends.iter().map(|(symbol, _)| symbol));
            if reads.len() >= MANY {
                self.table.push(DENSE);
                let places = self.table.len();
                self.table.resize(places + 2 * SYMBOLS, 0);
                for (symbol, to) in reads {
                    self.link(places + 2 * usize::from(symbol), to);
                }
                return;
            }
            // A byte costs less than a link to it, so one that only ends is written again.
            let can_follow = |to: usize| self.places[to].is_none() || self.is_end(to);
            if let Some(at) = reads.iter().position(|(_, to)| can_follow(*to)) {
                let followed = reads.remove(at);
                reads.push(followed);
            }
            let Some((last, others)) = reads.split_last() else {
                if let Some(end) = self.table.last_mut() {
                    *end |= LAST;
                }
                return;
            };
            for (symbol, to) in others {
                self.edge(*symbol, *to);
            }
            if !(self.places[last.1].is_none() || self.is_end(last.1)) {
                return self.edge(last.0 | LAST, last.1);
            }
            self.table.push(last.0 | LAST | NEXT);
            node = last.1;
        }
    }

    fn edge(&mut self, label: u8, to: usize) {
        self.table.push(label);
        self.table.extend([0, 0]);
        self.link(self.table.len() - 2, to);
    }

    /// Notes that the place of a node is to be written at `at`.
    fn link(&mut self, at: usize, to: usize) {
        self.links.push((at, to));
        if self.places[to].is_none() {
            self.waiting.push(to);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_tails_are_written_once() {
        // `c.a` and `c.b`: `.c` and its end once; the first edge of the start links, the last goes on.
        let table = table(["c.a", "c.b"].into_iter()).unwrap();
        let [dot, a, b, c] = [37, 0, 1, 2];
        let end = RULE | LAST;
        assert_eq!(table, [b, 4, 0, a | LAST | NEXT, dot | LAST | NEXT, c | LAST | NEXT, end]);
        assert!(super::table(["a b"].into_iter()).is_err());
    }
}
