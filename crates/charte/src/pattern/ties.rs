//! Finds declarations that only their order in the charter tells apart.
//!
//! Two patterns meet if some name matches both. They do exactly if one's prefix begins the other's
//! prefix and one's suffix ends the other's suffix: a name can contain the literals between the
//! stars of both, one after the other. So all patterns with the same prefix and suffix are one
//! class, and the search for the classes that meet one starts with prefixes or with suffixes,
//! whichever leaves fewer candidates.

use std::collections::HashMap;

use super::Pattern;

/// The number of search steps for all groups of one charter. Most charters take a few for each
/// declaration.
pub(super) const MOST_STEPS: usize = 20_000_000;

/// The declarations between which only their order decides, for some name.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Ties {
    /// The later declaration of each pair, with the earliest that it meets.
    pub(crate) pairs: Vec<(u32, u32)>,
    /// The number of declarations whose patterns were not compared with all others.
    pub(crate) not_compared: usize,
}

/// A declaration by its pattern and number.
pub(super) type Numbered<'p> = (&'p Pattern, u32);

/// Compares the patterns of one group: equal technology, equal precedence.
pub(super) fn add_group(ties: &mut Ties, group: &mut [Numbered<'_>], steps: &mut usize) {
    group.sort_unstable_by_key(|(_, number)| *number);
    let mut classes: HashMap<Ends, Vec<u32>> = HashMap::new();
    for (pattern, number) in group.iter() {
        classes.entry(Ends::of(pattern)).or_default().push(*number);
    }
    let mut classes: Vec<(Ends, Vec<u32>)> = classes.into_iter().collect();
    classes.sort_unstable_by_key(|(_, numbers)| numbers.first().copied());
    let search = Search::new(&classes);
    for (at, (_, numbers)) in classes.iter().enumerate() {
        let Some(earliest) = search.earliest(at, steps) else {
            let rest = classes.get(at..).unwrap_or_default();
            ties.not_compared = rest
                .iter()
                .fold(ties.not_compared, |sum, (_, numbers)| sum.saturating_add(numbers.len()));
            return;
        };
        let earliest = classes.get(earliest).and_then(|(_, numbers)| numbers.first().copied());
        let Some(earliest) = earliest else { continue };
        ties.pairs.extend(numbers.iter().filter(|n| **n > earliest).map(|n| (*n, earliest)));
    }
}

/// The prefix and the suffix of a pattern. Exact names of one group have the same length, so that
/// one begins another only if they are equal.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Ends {
    start: Vec<u8>,
    /// From the last byte to the first.
    end: Vec<u8>,
}

impl Ends {
    fn of(pattern: &Pattern) -> Self {
        let end = pattern.suffix().iter().rev().copied().collect();
        Self { start: pattern.prefix().to_vec(), end }
    }
}

/// The classes of a group, in the order of their earliest declarations, sorted by both sides.
struct Search {
    starts: Side,
    ends: Side,
}

impl Search {
    fn new(classes: &[(Ends, Vec<u32>)]) -> Self {
        let starts = Side::new(classes.iter().map(|(ends, _)| ends.start.as_slice()));
        let ends = Side::new(classes.iter().map(|(ends, _)| ends.end.as_slice()));
        Self { starts, ends }
    }

    /// The earliest class that this one meets, itself included, or `None` if the steps are used up
    /// before it is found.
    fn earliest(&self, class: usize, steps: &mut usize) -> Option<usize> {
        let (side, other) = match self.starts.cost(class) <= self.ends.cost(class) {
            true => (&self.starts, &self.ends),
            false => (&self.ends, &self.starts),
        };
        let mut best = class;
        for node in side.related(class) {
            *steps = steps.checked_sub(1)?;
            for candidate in side.classes_at(node).iter().take_while(|c| (**c as usize) < best) {
                *steps = steps.checked_sub(1)?;
                let candidate = *candidate as usize;
                if other.is_related(class, candidate) {
                    best = candidate;
                    break;
                }
            }
        }
        Some(best)
    }
}

/// The distinct texts of one side as a tree: the parent of a text is the longest other text that
/// begins it.
struct Side {
    nodes: Vec<Node>,
    /// The node of each class.
    node_of: Vec<usize>,
    /// The cost of searching all nodes.
    cost_of_all: usize,
}

struct Node {
    /// The node of the longest other text that begins this one.
    parent: Option<usize>,
    /// The end of the run of nodes whose texts this one begins.
    below: usize,
    /// In ascending order.
    classes: Vec<u32>,
    /// The cost of searching the nodes above this one.
    above_cost: usize,
    /// The cost of searching all nodes before this one.
    before_cost: usize,
}

impl Side {
    fn new<'t>(texts: impl Iterator<Item = &'t [u8]>) -> Self {
        let mut sorted: Vec<(&[u8], u32)> = texts.zip(0_u32..).collect();
        sorted.sort_unstable();
        let node_of = vec![0; sorted.len()];
        let mut side = Self { nodes: Vec::new(), node_of, cost_of_all: 0 };
        // The nodes whose texts begin the current one, the longest last.
        let mut open: Vec<(usize, &[u8])> = Vec::new();
        let mut before_cost = 0_usize;
        for run in sorted.chunk_by(|(a, _), (b, _)| a == b) {
            let Some((text, _)) = run.first() else { continue };
            let here = side.nodes.len();
            while let Some((node, _)) = open.pop_if(|(_, above)| !text.starts_with(above)) {
                side.close(node, here);
            }
            let parent = open.last().map(|(node, _)| *node);
            let above = parent.and_then(|p| side.nodes.get(p));
            let above_cost = above.map_or(0, |p| p.above_cost.saturating_add(p.cost()));
            let classes: Vec<u32> = run.iter().map(|(_, class)| *class).collect();
            for class in &classes {
                if let Some(node) = side.node_of.get_mut(*class as usize) {
                    *node = here;
                }
            }
            let node = Node { parent, below: here, classes, above_cost, before_cost };
            before_cost = before_cost.saturating_add(node.cost());
            side.nodes.push(node);
            open.push((here, text));
        }
        side.cost_of_all = before_cost;
        let all = side.nodes.len();
        open.into_iter().for_each(|(node, _)| side.close(node, all));
        side
    }

    fn close(&mut self, node: usize, end: usize) {
        if let Some(node) = self.nodes.get_mut(node) {
            node.below = end;
        }
    }

    fn node(&self, class: usize) -> usize {
        self.node_of.get(class).copied().unwrap_or_default()
    }

    fn classes_at(&self, node: usize) -> &[u32] {
        self.nodes.get(node).map(|node| node.classes.as_slice()).unwrap_or_default()
    }

    /// The greatest number of steps that the related nodes and their classes can take.
    fn cost(&self, class: usize) -> usize {
        let Some(node) = self.nodes.get(self.node(class)) else { return 0 };
        let end = self.nodes.get(node.below).map_or(self.cost_of_all, |end| end.before_cost);
        node.above_cost.saturating_add(end.saturating_sub(node.before_cost))
    }

    /// The node of a class, those above it, and those below.
    fn related(&self, class: usize) -> impl Iterator<Item = usize> + '_ {
        let own = self.node(class);
        let parent = |node: &usize| self.nodes.get(*node).and_then(|node| node.parent);
        let above = core::iter::successors(Some(own), parent);
        let below = self.nodes.get(own).map_or(0, |node| node.below);
        above.chain(own.saturating_add(1)..below)
    }

    /// Whether the text of one class begins that of the other.
    fn is_related(&self, a: usize, b: usize) -> bool {
        let (a, b) = (self.node(a), self.node(b));
        let covers = |upper: usize, lower: usize| {
            self.nodes.get(upper).is_some_and(|n| (upper..n.below).contains(&lower))
        };
        covers(a, b) || covers(b, a)
    }
}

impl Node {
    fn cost(&self) -> usize {
        self.classes.len().saturating_add(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ties(patterns: &[&str], mut steps: usize) -> Ties {
        let parsed: Vec<Pattern> = patterns.iter().map(|p| Pattern::parse(p)).collect();
        let mut group: Vec<Numbered<'_>> = parsed.iter().zip(0..).collect();
        let mut ties = Ties::default();
        add_group(&mut ties, &mut group, &mut steps);
        ties.pairs.sort_unstable();
        ties
    }

    /// Whether some name fits both: the two are walked together, a star standing still while the
    /// other moves.
    fn meets(a: &Pattern, b: &Pattern) -> bool {
        let steps = |pattern: &Pattern| {
            let mut steps = Vec::new();
            for (index, literal) in pattern.literals().enumerate() {
                steps.extend((index > 0).then_some(None));
                steps.extend(literal.iter().copied().map(Some));
            }
            steps
        };
        let (a, b) = (steps(a), steps(b));
        // reach[i][j]: the first i steps of `a` and the first j of `b` can spell the same bytes.
        let mut reach = vec![vec![false; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                let above = i > 0 && reach[i - 1][j];
                let left = j > 0 && reach[i][j - 1];
                let corner = i > 0 && j > 0 && reach[i - 1][j - 1];
                let (x, y) = (i.checked_sub(1).map(|i| a[i]), j.checked_sub(1).map(|j| b[j]));
                reach[i][j] = match (x, y) {
                    (None, None) => true,
                    (Some(None), None) => above,
                    (None, Some(None)) => left,
                    (Some(None), Some(_)) | (Some(_), Some(None)) => above || left,
                    (Some(Some(x)), Some(Some(y))) => x == y && corner,
                    _ => false,
                };
            }
        }
        reach[a.len()][b.len()]
    }

    #[test]
    fn meeting() {
        let meets = |a: &str, b: &str| {
            let both = [ties(&[a, b], usize::MAX), ties(&[b, a], usize::MAX)];
            let both = both.map(|ties| !ties.pairs.is_empty());
            assert_eq!(both[0], both[1], "{a} {b}");
            let naive = self::meets(&Pattern::parse(a), &Pattern::parse(b));
            assert_eq!(both[0], naive, "{a} {b}");
            both[0]
        };
        assert!(meets("ab*", "*cd") && meets("a*c", "ab*") && meets("*", "x*"));
        assert!(meets("*a*", "*b*") && meets("x*", "x*") && meets("ab*ba", "ab*ba"));
        assert!(meets("x*aaa*y", "x*b*y") && meets("same", "same"));
        assert!(!meets("ab*", "ac*") && !meets("*ab", "*ac") && !meets("ab", "cd"));
        assert!(!meets("a*x", "a*y") && !meets("a*x", "b*x"));
    }

    #[test]
    fn as_if_all_pairs_were_compared() {
        // Every pattern of up to four of these symbols.
        let symbols = ["", "a", "b", "*", "a*", "*b"];
        let mut patterns = std::collections::BTreeSet::new();
        for a in symbols {
            for b in symbols {
                for c in symbols {
                    patterns.insert(format!("{a}{b}*{c}"));
                }
            }
        }
        let ordered: Vec<&str> = patterns.iter().map(String::as_str).collect();
        let mut shuffled = ordered.clone();
        shuffled.sort_by_key(|p| p.bytes().fold(7_u32, |h, b| h.wrapping_mul(31) ^ u32::from(b)));
        for patterns in [ordered, shuffled] {
            let parsed: Vec<Pattern> = patterns.iter().map(|p| Pattern::parse(p)).collect();
            let mut expected = Vec::new();
            for (later, pattern) in parsed.iter().enumerate() {
                let earlier = parsed.iter().take(later).position(|e| meets(e, pattern));
                expected.extend(earlier.map(|e| (later as u32, e as u32)));
            }
            assert_eq!(ties(&patterns, usize::MAX).pairs, expected);
        }
    }

    #[test]
    fn used_up_steps_are_told() {
        let patterns = ["a*", "b*", "a*x", "c*"];
        assert_eq!(ties(&patterns, 0), Ties { pairs: vec![], not_compared: 4 });
        assert_eq!(ties(&patterns, usize::MAX), Ties { pairs: vec![(2, 0)], not_compared: 0 });
    }
}
