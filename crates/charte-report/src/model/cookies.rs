use std::collections::{HashMap, HashSet};

use charte::Technology;
use charte_audit::{Phase, Report, Row, Seen};

use super::by::By;
use crate::words;

/// The cookies of one provider.
#[derive(Debug)]
pub(crate) struct Group<'d> {
    pub(crate) by: By<'d>,
    /// The most urgent first, then in the order of the visit.
    pub(crate) cookies: Vec<Cookie<'d>>,
}

/// A cookie of a host, over all pages and phases.
#[derive(Debug)]
pub(crate) struct Cookie<'d> {
    /// The sighting that counts most: what it puts on the device, the most severe answer, how long.
    pub(crate) row: &'d Row,
    /// The sighting that counts most in each phase in which it was seen.
    pub(crate) phases: Vec<(Phase, &'d Row)>,
    /// Whether another cookie of the report has the same name, so that its host must be named.
    pub(crate) is_repeated: bool,
}

impl Cookie<'_> {
    /// Its position in a list that starts with the most urgent, from 0.
    pub(crate) fn urgency(&self) -> usize {
        words::urgency(self.row)
    }

    /// Whether nothing is to be done about it: it may be there, or was deleted.
    pub(crate) fn is_settled(&self) -> bool {
        self.row.seen == Seen::Deleted || self.row.verdict() == charte_audit::Verdict::Allowed
    }
}

impl<'d> Group<'d> {
    /// The cookies that somebody should look at, and those that may be folded away.
    pub(crate) fn split(&self) -> (&[Cookie<'d>], &[Cookie<'d>]) {
        let open = self.cookies.iter().take_while(|cookie| !cookie.is_settled()).count();
        self.cookies.split_at(open)
    }

    fn urgency(&self) -> usize {
        self.cookies.iter().map(Cookie::urgency).min().unwrap_or(usize::MAX)
    }
}

type Key<'d> = (&'d str, Option<&'d str>, Technology);

/// All cookies by provider.
pub(super) fn groups(report: &Report) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut places: HashMap<By<'_>, usize> = HashMap::new();
    for cookie in cookies(report) {
        let by = By::row(cookie.row);
        let place = *places.entry(by.clone()).or_insert(groups.len());
        match groups.get_mut(place) {
            Some(group) => group.cookies.push(cookie),
            None => groups.push(Group { by, cookies: vec![cookie] }),
        }
    }
    for group in &mut groups {
        group.cookies.sort_by_key(Cookie::urgency);
    }
    groups.sort_by_key(|group| (group.urgency(), std::cmp::Reverse(group.cookies.len())));
    groups
}

/// Each cookie once, in the order of the visit.
fn cookies(report: &Report) -> Vec<Cookie<'_>> {
    let repeated = repeated(report);
    let mut all: Vec<Cookie<'_>> = Vec::new();
    let mut places: HashMap<Key<'_>, usize> = HashMap::new();
    let seen = report.pages.iter().flat_map(|page| page.rows.iter().map(|row| (page.phase, row)));
    for (phase, row) in seen {
        let place = *places.entry(key(row)).or_insert(all.len());
        let Some(cookie) = all.get_mut(place) else {
            all.push(Cookie {
                row,
                phases: vec![(phase, row)],
                is_repeated: repeated.contains(row.cookie.as_str()),
            });
            continue;
        };
        cookie.row = weightier(cookie.row, row);
        match cookie.phases.iter_mut().find(|(known, _)| *known == phase) {
            Some((_, known)) => *known = weightier(known, row),
            None => cookie.phases.push((phase, row)),
        }
    }
    all
}

fn key(row: &Row) -> Key<'_> {
    (&row.cookie, row.host.as_deref(), row.technology)
}

fn weightier<'d>(known: &'d Row, other: &'d Row) -> &'d Row {
    let weight = |row: &Row| (row.seen != Seen::Deleted, row.verdict(), row.kept_for);
    if weight(other) > weight(known) { other } else { known }
}

/// The names that several cookies have.
pub(super) fn repeated(report: &Report) -> HashSet<&str> {
    let mut first: HashMap<&str, Key<'_>> = HashMap::new();
    let rows = report.pages.iter().flat_map(|page| &page.rows);
    let there = rows.filter(|row| row.seen != Seen::Deleted);
    there
        .filter(|row| *first.entry(&row.cookie).or_insert(key(row)) != key(row))
        .map(|row| row.cookie.as_str())
        .collect()
}
