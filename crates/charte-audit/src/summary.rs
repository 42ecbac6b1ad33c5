//! Counts of cookies and findings.

use std::collections::{HashMap, HashSet};

use charte::Severity;

use crate::finding::Found;
use crate::page::PageReport;
use crate::row::{Row, Verdict};
use crate::sighted::Seen;

/// Counts over all pages. A cookie is a name of a host, in one way of keeping.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Summary {
    /// Cookies and storage keys, deletions aside.
    pub cookies: u64,
    /// May be there.
    pub allowed: u64,
    /// May be there for some of their purposes only.
    pub limited: u64,
    /// May not be there.
    pub withheld: u64,
    /// Of all of these, those that the charter does not know.
    pub undeclared: u64,
    /// Without a charter: people disagree on them.
    pub disputed: u64,
    /// Without a charter: the catalogue does not know them.
    pub unknown: u64,
    /// Of all of these, those of which it is not known whether they are the site's own, which
    /// changes the answer.
    pub party_unknown: u64,
    /// Those that were deleted only; not among the cookies.
    pub deleted: u64,
    /// Set-Cookie lines that a browser ignores.
    pub ignored: u64,
    /// Findings of level error.
    pub errors: u64,
    /// Findings of level warning.
    pub warnings: u64,
    /// Findings of level note.
    pub notes: u64,
}

impl Summary {
    /// The counts over some pages of a report, without findings. `has_charter` is that of the
    /// [`Report`](crate::Report).
    #[must_use]
    pub fn of_pages<'p>(
        pages: impl IntoIterator<Item = &'p PageReport>,
        has_charter: bool,
    ) -> Self {
        let mut summary = Self::default();
        let mut verdicts = HashMap::new();
        let (mut deleted, mut party_unknown) = (HashSet::new(), HashSet::new());
        for page in pages {
            summary.ignored += page.ignored.iter().map(|ignored| ignored.count).sum::<u64>();
            for row in &page.rows {
                // Over several pages and phases the most severe verdict counts.
                let key = (&row.cookie, &row.host, row.technology);
                if row.seen == Seen::Deleted {
                    deleted.insert(key);
                    continue;
                }
                let word = (row.verdict(), is_undeclared(row, has_charter));
                let known = verdicts.entry(key).or_insert(word);
                *known = (*known).max(word);
                if row.party_unknown {
                    party_unknown.insert(key);
                }
            }
        }
        deleted.retain(|key| !verdicts.contains_key(key));
        summary.deleted = deleted.len() as u64;
        summary.party_unknown = party_unknown.len() as u64;
        for (verdict, undeclared) in verdicts.into_values() {
            summary.cookies += 1;
            summary.undeclared += u64::from(undeclared);
            *match verdict {
                Verdict::Allowed => &mut summary.allowed,
                Verdict::Limited => &mut summary.limited,
                Verdict::Withheld => &mut summary.withheld,
                Verdict::Disputed => &mut summary.disputed,
                Verdict::Unknown => &mut summary.unknown,
            } += 1;
        }
        summary
    }

    pub(crate) fn count_findings(&mut self, findings: &[Found]) {
        (self.errors, self.warnings, self.notes) = (0, 0, 0);
        for found in findings {
            *match found.severity() {
                Severity::Error => &mut self.errors,
                Severity::Warning => &mut self.warnings,
                Severity::Note => &mut self.notes,
            } += 1;
        }
    }
}

fn is_undeclared(row: &Row, has_charter: bool) -> bool {
    has_charter && !row.declared
}
