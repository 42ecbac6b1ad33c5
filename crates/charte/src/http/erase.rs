//! The deletions that make a withdrawal real (spec §9).

use core::fmt;
use std::borrow::Cow;
use std::collections::BTreeSet;

use serde::Serialize;

use charte_syntax::words;

use super::Exchange;
use super::line::{Deletion, Kind};
use super::places::{self, Paths};
use crate::category::{Party, Technology};
use crate::cookie::CookiePairs;
use crate::site::Host;

/// Bytes of deletions in one response that proxies let through by default: half of what they
/// commonly keep for a response's headers.
pub const DEFAULT_ERASE_CAP: usize = 4_096;

/// Bytes of deletions for one name. A host of many labels and a path of many segments, which
/// anybody may ask for, would otherwise grow without bound.
const NAME_LIMIT: usize = 16_384;

/// `Set-Cookie: ` and the line end.
const FIELD_OVERHEAD: usize = 14;

words! {
    /// Why a server cannot erase something.
    EraseBlocker {
        /// It is not a cookie: storage, a pixel, a fingerprint, an SDK or a link.
        Technology = "technology",
        /// It is declared for another host.
        OtherHost = "other-host",
        /// Its name cannot be written into a header.
        Name = "name",
        /// It may be at a path that cannot be written into a header, or one too deep.
        Path = "path",
    }
}

/// Something that may not be set and that the server cannot erase.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unreachable<'a> {
    /// The index of the declaration in the charter, from 0. `None` for an undeclared cookie.
    pub declaration: Option<u32>,
    /// The declared name pattern, or the name of the cookie that is there.
    pub name: Cow<'a, str>,
    /// The technology.
    pub technology: Technology,
    /// The domain that the declaration is limited to.
    pub domain: Option<&'a str>,
    /// Why the server cannot erase it.
    pub why: EraseBlocker,
}

/// The deletions of one response, and what they leave.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Erasure<'a> {
    lines: Vec<String>,
    remaining: usize,
    unreachable: Vec<Unreachable<'a>>,
}

impl<'a> Erasure<'a> {
    /// The `Set-Cookie` lines, in visible ASCII. They are appended to the response's own.
    #[must_use]
    pub fn lines(&self) -> &[String] {
        &self.lines
    }

    /// The `Set-Cookie` lines.
    #[must_use]
    pub fn into_lines(self) -> Vec<String> {
        self.lines
    }

    /// The same, after these lines of others, of which so many names are left.
    pub(super) fn after(mut self, mut lines: Vec<String>, left: usize) -> Self {
        lines.append(&mut self.lines);
        let remaining = self.remaining.saturating_add(left);
        Self { lines, remaining, unreachable: self.unreachable }
    }

    /// How many names did not fit and follow on the next response.
    #[must_use]
    pub fn remaining(&self) -> usize {
        self.remaining
    }

    /// What the server cannot erase.
    #[must_use]
    pub fn unreachable(&self) -> &[Unreachable<'a>] {
        &self.unreachable
    }

    /// Whether there is neither a deletion nor anything out of reach.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty() && self.unreachable.is_empty()
    }
}

/// Counts and names; deletions hold no value.
impl fmt::Debug for Erasure<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Erasure")
            .field("lines", &self.lines.len())
            .field("remaining", &self.remaining)
            .field("unreachable", &self.unreachable)
            .finish()
    }
}

/// A cookie that is to go.
#[derive(Clone, Copy, Debug)]
struct Target<'l> {
    name: &'l str,
    /// The number of the declaration, or `None` if it is undeclared.
    number: Option<u32>,
}

/// The lines of the first targets.
#[derive(Default)]
struct Plan<'l> {
    lines: Vec<String>,
    done: usize,
    /// Of these, those that may be at a path that was not reached.
    cut: Vec<Target<'l>>,
}

/// Where this response may delete.
struct Reach<'e> {
    domains: Vec<&'e str>,
    paths: Paths<'e>,
    cross_site: bool,
}

impl Exchange<'_> {
    /// Returns the deletions of every cookie in the request's `Cookie` lines that may not be set
    /// now. Allowed cookies and the consent cookie are never deleted. `path` is the request's path;
    /// a query is ignored. After recording an act, use the exchange of
    /// [`RequestFacts::with_consent`](super::RequestFacts::with_consent). The mode makes no
    /// difference: in `report` mode, report the deletions and send none.
    ///
    /// A declared cookie is deleted for the host alone and for each domain from the host up to its
    /// registrable domain; at the declared path, at `/`, and at each prefix of the request's path,
    /// with and without a final `/`. An undeclared cookie is deleted for the host alone, at the
    /// same paths. A cookie that is declared `Partitioned` is deleted in its partition and outside
    /// it, because browsers without partitions keep it there. If the page is on another site, and
    /// for partitioned cookies, the lines have `SameSite=None; Secure`; browsers ignore them
    /// otherwise.
    ///
    /// `cap` bounds the bytes of the lines as header fields ([`DEFAULT_ERASE_CAP`]). The deletions
    /// of one name stay together, since it is unknown which of them the browser needs. At least one
    /// name is always included, so the cap may be exceeded by one name. Deleted cookies are missing
    /// from the next request, whose deletions continue with the rest; no state is kept in between.
    /// If not everything fits, the list starts at a different name each second, so that a cookie
    /// that keeps coming back cannot block the others.
    #[must_use]
    pub fn erase<'b, L: AsRef<[u8]> + ?Sized + 'b>(
        &'b self,
        cookie_lines: impl IntoIterator<Item = &'b L>,
        path: &[u8],
        cap: usize,
    ) -> Erasure<'b> {
        let mut erasure = Erasure::default();
        let targets = self.targets(cookie_lines, &mut erasure.unreachable);
        self.name_elsewhere(&mut erasure.unreachable);
        if targets.is_empty() {
            return erasure;
        }
        let reach = self.reach(path);
        let mut plan = self.plan(targets.iter().copied(), &reach, cap);
        if plan.done < targets.len() {
            let count = i64::try_from(targets.len()).unwrap_or(i64::MAX);
            let turn = self.visitor.now().unix().checked_rem_euclid(count).unwrap_or(0);
            let (first, rest) = targets.split_at(usize::try_from(turn).unwrap_or(0));
            plan = self.plan(rest.iter().chain(first).copied(), &reach, cap);
        }
        erasure.remaining = targets.len().saturating_sub(plan.done);
        erasure.lines = plan.lines;
        let cut = plan
            .cut
            .into_iter()
            .map(|target| self.out_of_reach(target.name.into(), target.number, EraseBlocker::Path));
        erasure.unreachable.extend(cut);
        erasure
    }

    fn targets<'b, L: AsRef<[u8]> + ?Sized + 'b>(
        &'b self,
        cookie_lines: impl IntoIterator<Item = &'b L>,
        unreachable: &mut Vec<Unreachable<'b>>,
    ) -> Vec<Target<'b>> {
        let mut met = BTreeSet::new();
        let (mut declared, mut undeclared) = (Vec::new(), Vec::new());
        let pairs = cookie_lines.into_iter().flat_map(|line| CookiePairs::new(line.as_ref()));
        for pair in pairs {
            let is_none = pair.name.is_empty() && pair.value.is_empty();
            let Some(decision) = self.visitor.withheld(pair.name).filter(|_| !is_none) else {
                continue;
            };
            if self.is_consent_cookie(pair.name) || !met.insert(pair.name) {
                continue;
            }
            let number = decision.declaration();
            match token(pair.name) {
                None => {
                    let name = String::from_utf8_lossy(pair.name);
                    unreachable.push(self.out_of_reach(name, number, EraseBlocker::Name));
                }
                Some(name) if number.is_some() => declared.push(Target { name, number }),
                Some(name) => undeclared.push(Target { name, number }),
            }
        }
        declared.append(&mut undeclared);
        declared
    }

    fn out_of_reach<'b>(
        &'b self,
        name: Cow<'b, str>,
        number: Option<u32>,
        why: EraseBlocker,
    ) -> Unreachable<'b> {
        let declared = number.and_then(|n| self.policy().charter().cookies().get(n as usize));
        Unreachable {
            declaration: declared.and(number),
            name,
            technology: Technology::Cookie,
            domain: declared.and_then(|d| d.domain()),
            why,
        }
    }

    /// What the charter declares, may not be set, and is not where this server could erase it.
    fn name_elsewhere<'b>(&'b self, unreachable: &mut Vec<Unreachable<'b>>) {
        let policy = self.policy();
        for (number, party) in policy.elsewhere() {
            let Some(declaration) = policy.charter().cookies().get(number as usize) else {
                continue;
            };
            let (technology, domain) = (declaration.technology(), declaration.domain());
            let here = || {
                let limit = domain.and_then(Host::read);
                matches!((limit, self.visitor.host()), (Some(limit), Some(host)) if limit.covers(host))
            };
            let why = match technology {
                Technology::Cookie if here() => continue,
                Technology::Cookie => EraseBlocker::OtherHost,
                _ => EraseBlocker::Technology,
            };
            if self.visitor.of_declaration(number, party).is_some_and(|(_, may_set)| !may_set) {
                let name = declaration.name().into();
                let declaration = Some(number);
                unreachable.push(Unreachable { declaration, name, technology, domain, why });
            }
        }
    }

    fn reach<'e>(&'e self, path: &'e [u8]) -> Reach<'e> {
        Reach {
            domains: places::domains(self.visitor.host()),
            paths: Paths::of(path),
            cross_site: self.visitor.party_seen() == Some(Party::Third),
        }
    }

    /// The lines of as many targets as fit, at least of one.
    fn plan<'b>(
        &self,
        targets: impl Iterator<Item = Target<'b>>,
        reach: &Reach<'_>,
        cap: usize,
    ) -> Plan<'b> {
        let mut plan = Plan::default();
        let mut bytes = 0_usize;
        for target in targets {
            let (more, whole) = self.lines_of(target, reach);
            bytes = more.iter().fold(bytes, |sum, line| sum.saturating_add(cost(line)));
            if plan.done > 0 && bytes > cap {
                break;
            }
            plan.lines.extend(more);
            plan.done = plan.done.saturating_add(1);
            if !whole {
                plan.cut.push(target);
            }
        }
        plan
    }

    /// Every deletion of one name, and whether that is all of them.
    fn lines_of(&self, target: Target<'_>, reach: &Reach<'_>) -> (Vec<String>, bool) {
        let declared = target.number.and_then(|n| self.policy().declaration(n));
        let declared_path = declared.and_then(|d| places::writable(d.path().as_bytes()));
        let kind = Kind::of(target.name.as_bytes());
        let partitioned = declared.is_some_and(|d| d.is_partitioned());
        let domains: &[&str] = match declared {
            Some(_) if !kind.bound_to_host => &reach.domains,
            _ => &[],
        };
        let prefixes = reach.paths.writable.iter().copied();
        let elsewhere = declared_path.filter(|path| prefixes.clone().all(|p| p != *path));
        let by_default = reach.paths.by_default.then_some(None);
        let paths = elsewhere.into_iter().chain(prefixes).map(Some).chain(by_default);
        let paths = paths.take(if kind.bound_to_host { 0 } else { usize::MAX });
        let paths = kind.bound_to_host.then_some(Some("/")).into_iter().chain(paths);
        let mut lines = Vec::new();
        let mut bytes = 0_usize;
        for path in paths {
            for domain in [None].into_iter().chain(domains.iter().copied().map(Some)) {
                for partitioned in [true, false].into_iter().skip(usize::from(!partitioned)) {
                    let cross_site = reach.cross_site;
                    let Target { name, .. } = target;
                    let deletion = Deletion { name, kind, partitioned, cross_site, path, domain };
                    let line = deletion.write();
                    bytes = bytes.saturating_add(cost(&line));
                    if bytes > NAME_LIMIT {
                        return (lines, false);
                    }
                    lines.push(line);
                }
            }
        }
        (lines, kind.bound_to_host || !reach.paths.lost)
    }

    /// The deletions of a cookie at every domain and path of this request, but for one place.
    pub(super) fn stale_copies(&self, name: &str, path: &[u8], kept: Option<&str>) -> Vec<String> {
        let reach = self.reach(path);
        let kind = Kind::of(name.as_bytes());
        if kind.bound_to_host {
            return Vec::new();
        }
        let mut lines = Vec::new();
        let mut bytes = 0_usize;
        let by_default = reach.paths.by_default.then_some(None);
        for path in reach.paths.writable.iter().copied().map(Some).chain(by_default) {
            for domain in [None].into_iter().chain(reach.domains.iter().copied().map(Some)) {
                if path == Some("/") && domain == kept {
                    continue;
                }
                let (partitioned, cross_site) = (false, reach.cross_site);
                let deletion = Deletion { name, kind, partitioned, cross_site, path, domain };
                let line = deletion.write();
                bytes = bytes.saturating_add(cost(&line));
                if bytes > NAME_LIMIT {
                    return lines;
                }
                lines.push(line);
            }
        }
        lines
    }
}

/// The bytes of a line as a header field.
pub(super) fn cost(line: &str) -> usize {
    line.len().saturating_add(FIELD_OVERHEAD)
}

/// The name, when a header can hold it: an RFC 9110 §5.6.2 token, as RFC 6265 §4.1.1 asks, or
/// none.
fn token(name: &[u8]) -> Option<&str> {
    let legal = |b: &u8| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(b);
    let name = core::str::from_utf8(name).ok()?;
    name.as_bytes().iter().all(legal).then_some(name)
}
