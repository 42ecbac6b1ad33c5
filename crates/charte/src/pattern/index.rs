//! Finding the declaration of a name (spec §5): exact names by hash, patterns by a walk over
//! their prefixes. Neither grows with the number of declarations.

use std::collections::BTreeMap;

use super::names::Names;
use super::ties::{self, MOST_STEPS, Numbered};
use super::trie::Trie;
use super::{Pattern, Ties};
use crate::category::{Party, Technology};
use crate::charter::Declaration;
use crate::site::Host;

/// What is looked for. An unknown host satisfies every `domain`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sought<'a> {
    pub(crate) name: &'a [u8],
    pub(crate) technology: Technology,
    pub(crate) host: Option<&'a Host<'a>>,
}

impl<'a> Sought<'a> {
    pub(crate) fn cookie(name: &'a [u8]) -> Self {
        Self { name, technology: Technology::Cookie, host: None }
    }

    /// Whether it is a cookie without a name, which no pattern matches.
    pub(crate) fn is_nameless(&self) -> bool {
        self.name.is_empty() && self.technology == Technology::Cookie
    }
}

/// The declarations of a charter, ready to be found by name.
#[derive(Clone, Debug)]
pub(crate) struct Index {
    /// Every declaration in winning order; its place is its rank.
    entries: Box<[Entry]>,
    /// The declaration of each rank.
    declarations: Box<[u32]>,
    /// What each exact name leads to: see [`Exact`].
    exact: Names<u32>,
    /// Pattern entries sorted by prefix, then rank: the items of the trie.
    by_prefix: Box<[Ranked]>,
    trie: Trie,
    limited: bool,
}

/// What the table of exact names has for a name. With [`FREE`] the declaration that every cookie
/// of the name finds, whatever its host; else the rank of the name's first entry.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Exact(Option<u32>);

const FREE: u32 = 1 << 31;

/// Whether the declaration is allowed whatever the visitor answers, for either party: see
/// [`Index::mark_always_allowed`].
const ALWAYS_ALLOWED: [(Party, u32); 2] = [(Party::First, 1 << 30), (Party::Third, 1 << 29)];

/// Charters have fewer declarations.
const NUMBER: u32 = (1 << 29) - 1;

impl Exact {
    /// The declaration that every cookie of this name finds.
    #[inline(always)]
    pub(crate) fn free(self, sought: &Sought<'_>) -> Option<u32> {
        let free = self.0.filter(|found| found & FREE != 0)?;
        (sought.technology == Technology::Cookie).then_some(free & NUMBER)
    }

    #[inline(always)]
    pub(crate) fn is_always_allowed(self, party: Party) -> bool {
        let [(_, first), (_, third)] = ALWAYS_ALLOWED;
        let bit = if party == Party::Third { third } else { first };
        self.0.is_some_and(|found| found & bit != 0)
    }
}

/// A pattern by its rank.
#[derive(Clone, Copy, Debug)]
struct Ranked {
    rank: u32,
    /// Whether every cookie with the prefix finds it, whatever its host.
    every: bool,
}

#[derive(Clone, Debug)]
struct Entry {
    declaration: u32,
    technology: Technology,
    pattern: Pattern,
    domain: Option<Host<'static>>,
}

/// What decides between two declarations that match, but for the line.
#[derive(PartialEq, Eq, PartialOrd, Ord, Clone, Copy, Debug, Hash)]
pub(crate) struct Precedence {
    pattern: bool,
    literal: core::cmp::Reverse<usize>,
    domain: core::cmp::Reverse<usize>,
}

impl Precedence {
    fn of(entry: &Entry) -> Self {
        Self {
            pattern: entry.pattern.exact().is_none(),
            literal: core::cmp::Reverse(entry.pattern.literal_bytes()),
            domain: core::cmp::Reverse(entry.domain.as_ref().map_or(0, |d| d.as_str().len())),
        }
    }
}

impl Index {
    pub(crate) fn new(declarations: &[Declaration]) -> Self {
        let mut entries: Vec<Entry> = declarations.iter().zip(0u32..).map(Entry::new).collect();
        // Exact names first and side by side; the sort is stable, so earlier lines stay ahead.
        entries.sort_by(|a, b| {
            a.pattern.exact().is_none().cmp(&b.pattern.exact().is_none()).then_with(|| {
                match (a.pattern.exact(), b.pattern.exact()) {
                    (Some(a_name), Some(b_name)) => a_name.cmp(b_name),
                    _ => core::cmp::Ordering::Equal,
                }
                .then_with(|| Precedence::of(a).cmp(&Precedence::of(b)))
            })
        });
        let mut patterns: Vec<(&[u8], Ranked)> = (0u32..)
            .zip(entries.iter())
            .filter(|(_, e)| e.pattern.exact().is_none())
            .map(|(rank, e)| {
                (e.pattern.prefix(), Ranked { rank, every: e.pattern.is_prefix() && e.is_free() })
            })
            .collect();
        patterns.sort_by_key(|(prefix, ranked)| (*prefix, ranked.rank));
        let (prefixes, by_prefix): (Vec<&[u8]>, Vec<Ranked>) = patterns.into_iter().unzip();
        let trie = Trie::build(&prefixes);
        let exact = exact_names(&entries);
        let limited = entries.iter().any(|e| e.domain.is_some());
        let declarations = entries.iter().map(|e| e.declaration).collect();
        let entries = entries.into();
        Self { entries, declarations, exact, by_prefix: by_prefix.into(), trie, limited }
    }

    /// The number of the winning declaration.
    #[inline]
    pub(crate) fn find(&self, sought: &Sought<'_>) -> Option<u32> {
        self.find_after(self.look_up(sought.name), sought)
    }

    /// As [`Index::find`], the exact names already asked.
    #[inline]
    pub(crate) fn find_after(&self, exact: Exact, sought: &Sought<'_>) -> Option<u32> {
        self.find_exact(exact, sought).or_else(|| self.find_pattern(sought))
    }

    /// What the exact names know.
    #[inline(always)]
    pub(crate) fn look_up(&self, name: &[u8]) -> Exact {
        Exact(self.exact.find(name))
    }

    /// Marks the declarations that every cookie of an exact name finds, and for which
    /// `is_always_allowed` holds.
    pub(crate) fn mark_always_allowed(&mut self, is_always_allowed: impl Fn(u32, Party) -> bool) {
        for found in self.exact.items_mut().filter(|found| **found & FREE != 0) {
            let number = *found & NUMBER;
            for (party, bit) in ALWAYS_ALLOWED {
                *found |= if is_always_allowed(number, party) { bit } else { 0 };
            }
        }
    }

    /// The first declaration of a cookie with exactly this name, whatever its domain.
    pub(crate) fn cookie_named(&self, name: &str) -> Option<u32> {
        let named = |e: &&Entry| {
            e.technology == Technology::Cookie && e.pattern.exact() == Some(name.as_bytes())
        };
        self.entries.iter().find(named).map(|e| e.declaration)
    }

    /// Whether a declaration is limited to some domain.
    pub(crate) fn is_limited(&self) -> bool {
        self.limited
    }

    #[inline]
    fn find_exact(&self, exact: Exact, sought: &Sought<'_>) -> Option<u32> {
        exact.free(sought).or_else(|| self.find_limited(exact.0?, sought))
    }

    /// Among the entries of one exact name, each for some technology or domain.
    #[cold]
    fn find_limited(&self, found: u32, sought: &Sought<'_>) -> Option<u32> {
        let first = match found & FREE {
            0 => found as usize,
            _ => {
                let before = |e: &Entry| e.pattern.exact().is_some_and(|name| name < sought.name);
                self.entries.partition_point(before)
            }
        };
        let same = |e: &&Entry| e.pattern.exact() == Some(sought.name);
        let mut run = self.entries.get(first..)?.iter().take_while(same);
        run.find(|e| e.allows(sought)).map(|e| e.declaration)
    }

    #[inline(never)]
    fn find_pattern(&self, sought: &Sought<'_>) -> Option<u32> {
        if sought.is_nameless() {
            return None;
        }
        let cookie = sought.technology == Technology::Cookie;
        let mut best = u32::MAX;
        self.trie.walk(sought.name, |(from, to), taken| {
            let run = self.by_prefix.get(from as usize..to as usize).unwrap_or_default();
            let fits = |ranked: &&Ranked| {
                if ranked.every && cookie {
                    return true;
                }
                let rest = sought.name.get(taken..).unwrap_or_default();
                self.entries.get(ranked.rank as usize).is_some_and(|e| {
                    e.allows(sought) && (e.pattern.is_prefix() || e.pattern.tail_matches(rest))
                })
            };
            // Ranks ascend within a run: the first that fits is the best here.
            if let Some(found) = run.iter().take_while(|ranked| ranked.rank < best).find(fits) {
                best = found.rank;
            }
        });
        self.declarations.get(best as usize).copied()
    }

    /// Pairs of declarations that some name, on some host, could bring to the last step, the
    /// earlier line: the later of the two, and the earliest that it meets. In the order of the
    /// charter.
    pub(crate) fn ties(&self) -> Ties {
        let mut groups: BTreeMap<_, Vec<Numbered<'_>>> = BTreeMap::new();
        for entry in &self.entries {
            let group = groups.entry((Precedence::of(entry), entry.technology)).or_default();
            group.push((&entry.pattern, entry.declaration));
        }
        let mut ties = Ties::default();
        let mut steps = MOST_STEPS;
        for group in groups.values_mut() {
            ties::add_group(&mut ties, group, &mut steps);
        }
        ties.pairs.sort_unstable();
        ties
    }
}

impl Entry {
    fn new((declaration, number): (&Declaration, u32)) -> Self {
        Self {
            declaration: number,
            technology: declaration.technology(),
            pattern: Pattern::parse(&declaration.name),
            domain: declaration.domain().and_then(Host::read).map(Host::into_owned),
        }
    }

    /// Whether it is for every cookie that its name fits.
    fn is_free(&self) -> bool {
        self.technology == Technology::Cookie && self.domain.is_none()
    }

    #[inline]
    fn allows(&self, sought: &Sought<'_>) -> bool {
        self.technology == sought.technology
            && match (&self.domain, sought.host) {
                (Some(domain), Some(host)) => domain.covers(host),
                _ => true,
            }
    }
}

fn exact_names(entries: &[Entry]) -> Names<u32> {
    let ranked = (0u32..).zip(entries);
    let named = ranked.map_while(|(rank, e)| Some((e.pattern.exact()?, rank, e)));
    let mut before = None;
    Names::build(named.filter_map(|(name, rank, e)| {
        let first = before.replace(name) != Some(name);
        first.then_some((name, if e.is_free() { e.declaration | FREE } else { rank }))
    }))
}
