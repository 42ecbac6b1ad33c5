//! Finds the declaration that a name matches (spec §5): exact names by hash, patterns by their
//! prefixes. Neither takes longer with more declarations.

use std::collections::BTreeMap;

use super::ties::{self, MOST_STEPS, Numbered};
use super::{Pattern, Ties};
use crate::bytes::{NameMap, Trie};
use crate::category::{Party, Technology};
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

/// What the index needs of a declaration.
pub(crate) struct Declared<'d> {
    /// The name pattern.
    pub(crate) name: &'d str,
    pub(crate) technology: Technology,
    /// The host that it is limited to.
    pub(crate) domain: Option<&'d str>,
}

/// The declarations of a charter, ready to be found by name.
#[derive(Clone, Debug)]
pub(crate) struct Index {
    /// Every declaration in winning order; its place is its rank.
    entries: Box<[Entry]>,
    exact: NameMap<Known>,
    /// The patterns, sorted by prefix, then by rank.
    by_prefix: Box<[Ranked]>,
    /// The prefixes of `by_prefix`.
    trie: Trie,
    limited: bool,
}

/// What is known about a name because some declaration has exactly this name.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Exact(Option<Known>);

/// What is known about an exact name.
#[derive(Clone, Copy, Debug)]
enum Known {
    /// Every cookie of the name matches one declaration, whatever its host.
    Free(Free),
    /// The technology or the host decides: the rank of the name's first entry.
    Limited(u32),
}

#[derive(Clone, Copy, Debug)]
struct Free {
    declaration: u32,
    /// Whether the declaration is allowed whatever the visitor answers, for either party: see
    /// [`Index::mark_always_allowed`].
    always_allowed: (bool, bool),
}

impl Exact {
    /// The declaration that every cookie of this name finds.
    #[inline(always)]
    pub(crate) fn free(self, sought: &Sought<'_>) -> Option<u32> {
        let Some(Known::Free(free)) = self.0 else { return None };
        (sought.technology == Technology::Cookie).then_some(free.declaration)
    }

    /// Whether every cookie of this name is allowed, whatever the visitor answers.
    #[inline(always)]
    pub(crate) fn is_always_allowed(self, party: Party) -> bool {
        let Some(Known::Free(free)) = self.0 else { return false };
        match party {
            Party::First => free.always_allowed.0,
            Party::Third => free.always_allowed.1,
        }
    }
}

/// What finding a pattern needs to know before it looks at the entry.
#[derive(Clone, Copy, Debug)]
struct Ranked {
    rank: u32,
    declaration: u32,
    /// Whether every cookie with the prefix matches, whatever its host.
    every: bool,
}

#[derive(Clone, Debug)]
struct Entry {
    declaration: u32,
    technology: Technology,
    pattern: Pattern,
    domain: Option<Host<'static>>,
}

/// What decides between two declarations that match, before their order in the charter does.
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
    /// The index of declarations, in the order of the charter.
    pub(crate) fn new<'d>(declarations: impl Iterator<Item = Declared<'d>>) -> Self {
        let mut entries: Vec<Entry> = declarations.zip(0u32..).map(Entry::new).collect();
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
                let every = e.pattern.is_prefix() && e.is_free();
                (e.pattern.prefix(), Ranked { rank, declaration: e.declaration, every })
            })
            .collect();
        patterns.sort_by_key(|(prefix, ranked)| (*prefix, ranked.rank));
        let (prefixes, by_prefix): (Vec<&[u8]>, Vec<Ranked>) = patterns.into_iter().unzip();
        let trie = Trie::build(&prefixes);
        let exact = exact_names(&entries);
        let limited = entries.iter().any(|e| e.domain.is_some());
        let entries = entries.into();
        Self { entries, exact, by_prefix: by_prefix.into(), trie, limited }
    }

    /// The number of the winning declaration.
    #[inline]
    pub(crate) fn find(&self, sought: &Sought<'_>) -> Option<u32> {
        self.find_after(self.look_up(sought.name), sought)
    }

    /// As [`Index::find`], with the exact names already looked up.
    #[inline]
    pub(crate) fn find_after(&self, exact: Exact, sought: &Sought<'_>) -> Option<u32> {
        self.find_exact(exact, sought).or_else(|| self.find_pattern(sought))
    }

    /// What is known about a name because some declaration has exactly this name.
    #[inline(always)]
    pub(crate) fn look_up(&self, name: &[u8]) -> Exact {
        Exact(self.exact.find(name))
    }

    /// Notes for each exact name whether its declaration is allowed whatever the visitor answers.
    pub(crate) fn mark_always_allowed(&mut self, is_always_allowed: impl Fn(u32, Party) -> bool) {
        for known in self.exact.items_mut() {
            if let Known::Free(free) = known {
                let always = |party| is_always_allowed(free.declaration, party);
                free.always_allowed = (always(Party::First), always(Party::Third));
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
    fn find_limited(&self, known: Known, sought: &Sought<'_>) -> Option<u32> {
        let first = match known {
            Known::Limited(rank) => rank as usize,
            Known::Free(_) => {
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
        let mut best: Option<&Ranked> = None;
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
            let limit = best.map_or(u32::MAX, |best| best.rank);
            best = run.iter().take_while(|ranked| ranked.rank < limit).find(fits).or(best);
        });
        best.map(|best| best.declaration)
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
    fn new((declared, number): (Declared<'_>, u32)) -> Self {
        Self {
            declaration: number,
            technology: declared.technology,
            pattern: Pattern::parse(declared.name),
            domain: declared.domain.and_then(Host::read).map(Host::into_owned),
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

fn exact_names(entries: &[Entry]) -> NameMap<Known> {
    let ranked = (0u32..).zip(entries);
    let named = ranked.map_while(|(rank, e)| Some((e.pattern.exact()?, rank, e)));
    let mut before = None;
    NameMap::build(named.filter_map(|(name, rank, e)| {
        let first = before.replace(name) != Some(name);
        let known = match e.is_free() {
            true => {
                Known::Free(Free { declaration: e.declaration, always_allowed: (false, false) })
            }
            false => Known::Limited(rank),
        };
        first.then_some((name, known))
    }))
}
