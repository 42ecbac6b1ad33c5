//! Findings with how often and where they were met.

use std::collections::HashMap;

use charte::{Finding, FindingCode, Severity};
use serde::Serialize;

use crate::check::JUDGED_LATER;

/// A finding of a page or of a whole visit.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Found {
    code: FindingCode,
    severity: Severity,
    #[serde(skip_serializing_if = "Option::is_none")]
    cookie: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    declaration: Option<u32>,
    message: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    citations: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    host: Option<String>,
    count: u64,
    #[serde(skip_serializing_if = "is_zero")]
    pages: u64,
}

fn is_zero(number: &u64) -> bool {
    *number == 0
}

impl Found {
    /// A finding, met `count` times on `host`.
    pub(crate) fn new(finding: Finding, host: Option<&str>, count: u64) -> Self {
        Self {
            code: finding.code(),
            severity: finding.severity(),
            cookie: finding.cookie().map(ToOwned::to_owned),
            declaration: finding.declaration(),
            message: finding.message().to_owned(),
            citations: finding.citations().to_vec(),
            host: host.map(ToOwned::to_owned),
            count,
            pages: 0,
        }
    }

    pub(crate) fn citing(mut self, citations: Vec<String>) -> Self {
        self.citations = citations;
        self
    }

    pub(crate) fn without_declaration(mut self) -> Self {
        self.declaration = None;
        self
    }

    /// The code.
    #[must_use]
    pub fn code(&self) -> FindingCode {
        self.code
    }

    /// How much it matters.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.severity
    }

    /// The cookie, or the pattern of the declaration.
    #[must_use]
    pub fn cookie(&self) -> Option<&str> {
        self.cookie.as_deref()
    }

    /// What stands where a finding names no cookie.
    #[must_use]
    pub fn about_what(&self) -> &'static str {
        if self.code.id() == JUDGED_LATER { "the visit" } else { "the charter" }
    }

    /// The number of the declaration, from 0.
    #[must_use]
    pub fn declaration(&self) -> Option<u32> {
        self.declaration
    }

    /// What is the matter and what to do.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// What is the matter, without what to do.
    #[must_use]
    pub fn summary(&self) -> &str {
        self.code.matter_of(&self.message)
    }

    /// Where a regime speaks, its citations.
    #[must_use]
    pub fn citations(&self) -> &[String] {
        &self.citations
    }

    /// The host that set it, where one did.
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
    places: HashMap<(FindingCode, Option<String>, Option<String>), usize>,
}

impl Gathered {
    pub(crate) fn add(&mut self, found: Found) {
        let key = (found.code, found.cookie.clone(), found.host.clone());
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

    /// The gravest first, then by code and name.
    pub(crate) fn finish(mut self) -> Vec<Found> {
        self.found.sort_by(|a, b| {
            let key = |f: &Found| (std::cmp::Reverse(f.severity), f.code);
            key(a).cmp(&key(b)).then_with(|| (&a.cookie, &a.host).cmp(&(&b.cookie, &b.host)))
        });
        self.found
    }
}
