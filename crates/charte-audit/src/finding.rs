//! Findings, with how often and where they were met.

use std::collections::HashMap;

use charte::finding::BannerDetail;
use charte::{Finding, FindingCode, FindingDetail, Severity};

/// A finding of a page or of a whole visit: what it says, and where and how often it was met.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    finding: Finding,
    host: Option<String>,
    count: u64,
    pages: u64,
}

impl Found {
    /// A finding, met `count` times on `host`.
    pub(crate) fn new(finding: Finding, host: Option<&str>, count: u64) -> Self {
        Self { finding, host: host.map(ToOwned::to_owned), count, pages: 0 }
    }

    /// What was found.
    #[must_use]
    pub fn finding(&self) -> &Finding {
        &self.finding
    }

    /// The code.
    #[must_use]
    pub fn code(&self) -> FindingCode {
        self.finding.code()
    }

    /// How severe it is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.finding.severity()
    }

    /// The cookie, or the pattern of the declaration.
    #[must_use]
    pub fn cookie(&self) -> Option<&str> {
        self.finding.cookie()
    }

    /// The host that set the cookie, or `None` if the finding is about no host.
    #[must_use]
    pub fn host(&self) -> Option<&str> {
        self.host.as_deref()
    }

    /// How often it was met.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.count
    }

    /// On how many pages; 0 in the findings of one page.
    #[must_use]
    pub fn pages(&self) -> u64 {
        self.pages
    }
}

/// Findings, each kept once with its count.
#[derive(Default)]
pub(crate) struct Gathered {
    found: Vec<Found>,
    places: HashMap<Key, usize>,
}

/// What tells findings apart: the code, the cookie and the host; of a scan also what was measured.
type Key = (FindingCode, Option<String>, Option<String>, Option<BannerDetail>);

impl Gathered {
    pub(crate) fn add(&mut self, found: Found) {
        let measured = match found.finding.detail() {
            FindingDetail::Banner(detail) => Some(detail.clone()),
            _ => None,
        };
        let cookie = found.cookie().map(ToOwned::to_owned);
        let key = (found.code(), cookie, found.host.clone(), measured);
        match self.places.get(&key).and_then(|place| self.found.get_mut(*place)) {
            Some(known) => {
                known.count = known.count.saturating_add(found.count);
                known.pages = known.pages.saturating_add(found.pages);
            }
            None => {
                self.places.insert(key, self.found.len());
                self.found.push(found);
            }
        }
    }

    pub(crate) fn add_if(&mut self, found: Option<Found>) {
        found.into_iter().for_each(|one| self.add(one));
    }

    /// Adds the findings of a page.
    pub(crate) fn add_page(&mut self, found: &[Found]) {
        for one in found {
            self.add(Found { pages: 1, ..one.clone() });
        }
    }

    /// The most severe first, then by code and name.
    pub(crate) fn finish(mut self) -> Vec<Found> {
        self.found.sort_by(|a, b| {
            let key = |f: &Found| (std::cmp::Reverse(f.severity()), f.code());
            key(a).cmp(&key(b)).then_with(|| (a.cookie(), &a.host).cmp(&(b.cookie(), &b.host)))
        });
        self.found
    }
}
