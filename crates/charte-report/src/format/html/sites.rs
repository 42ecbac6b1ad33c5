//! Who was there: a row for each site that sets, keeps or is sent cookies.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashSet};

use charte::Party;
use charte_audit::{PageReport, Row, Seen};

use super::lanes::class;
use super::text::shown;
use crate::words;

/// Sites and hosts of a site that are told one by one.
const MOST_SITES: usize = 60;
const MOST_HOSTS: usize = 6;

pub(super) struct Site {
    pub(super) name: String,
    pub(super) party: &'static str,
    pub(super) providers: String,
    pub(super) hosts: String,
    pub(super) cookies: usize,
    pub(super) unwanted: usize,
}

#[derive(Default)]
struct Acts<'r> {
    first: bool,
    third: bool,
    providers: BTreeSet<Cow<'r, str>>,
    hosts: BTreeSet<&'r str>,
    cookies: HashSet<(&'r str, Option<&'r str>)>,
    unwanted: HashSet<(&'r str, Option<&'r str>)>,
}

/// The site's own first, then by how many of their cookies are not allowed; and how many more
/// there are.
pub(super) fn of(pages: &[PageReport]) -> (Vec<Site>, usize) {
    let mut sites: BTreeMap<&str, Acts<'_>> = BTreeMap::new();
    let rows = pages.iter().flat_map(|page| &page.rows);
    for row in rows.filter(|row| row.seen != Seen::Deleted) {
        let acts = sites.entry(row.site.as_deref().unwrap_or("unknown host")).or_default();
        acts.add(row);
    }
    let mut all: Vec<(&str, Acts<'_>)> = sites.into_iter().collect();
    all.sort_by_key(|(_, acts)| {
        (!acts.first, std::cmp::Reverse((acts.unwanted.len(), acts.cookies.len())))
    });
    let more = all.len().saturating_sub(MOST_SITES);
    let site = |(name, acts): (&str, Acts<'_>)| Site {
        name: shown(name),
        party: match (acts.first, acts.third) {
            (true, true) => "first, and for third parties",
            (true, false) => "first",
            _ => "third",
        },
        providers: acts.providers.iter().map(|name| shown(name)).collect::<Vec<_>>().join(", "),
        hosts: hosts(&acts.hosts),
        cookies: acts.cookies.len(),
        unwanted: acts.unwanted.len(),
    };
    (all.into_iter().take(MOST_SITES).map(site).collect(), more)
}

impl<'r> Acts<'r> {
    fn add(&mut self, row: &'r Row) {
        let cookie = (row.cookie.as_str(), row.host.as_deref());
        self.first |= row.party == Party::First;
        self.third |= row.party == Party::Third;
        self.providers.extend(words::provider(row));
        self.hosts.extend(row.host.as_deref());
        self.cookies.insert(cookie);
        if class(row) == "withheld" {
            self.unwanted.insert(cookie);
        }
    }
}

fn hosts(hosts: &BTreeSet<&str>) -> String {
    let mut shown: Vec<String> = hosts.iter().take(MOST_HOSTS).map(|host| shown(host)).collect();
    let more = hosts.len().saturating_sub(MOST_HOSTS);
    if more > 0 {
        shown.push(format!("{more} more"));
    }
    shown.join(", ")
}
