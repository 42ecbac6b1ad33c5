//! What a check found, for people and as JSON.

use std::collections::{HashMap, HashSet};

use charte::{Regime, Severity};
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use crate::Phase;
use crate::banner::Banner;
use crate::finding::Found;
use crate::page::PageReport;
use crate::row::{Row, Seen, Verdict};

/// What a check found.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Report {
    /// The id of the regime that decided.
    pub regime: String,
    /// Its name and its texts.
    pub(crate) law: Law,
    /// One line to show with a regime that is not law.
    pub caveat: Option<&'static str>,
    /// Whether there was a charter.
    pub has_charter: bool,
    /// How many Set-Cookie lines were read.
    pub observed: u64,
    /// The pages, in the order of the recordings.
    pub pages: Vec<PageReport>,
    /// All findings, of the pages and of the visit as a whole, each once.
    pub findings: Vec<Found>,
    /// Whether the site needs a banner.
    pub banner: Banner,
    /// Counts.
    pub summary: Summary,
    /// How many findings were left out because they are ignored or known.
    pub left_out: u64,
    /// What to know about the recordings: each with the one that it is about.
    pub notes: Vec<(String, String)>,
    /// Recordings that hide their cookies, each with why and how to record it properly.
    pub hidden: Vec<(String, String)>,
}

impl Report {
    /// The gravest finding.
    #[must_use]
    pub fn gravest(&self) -> Option<Severity> {
        self.findings.iter().map(Found::severity).max()
    }

    /// The counts of one phase, without its findings; nothing when no recording is of it.
    #[must_use]
    pub fn summary_of(&self, phase: Phase) -> Option<Summary> {
        let pages = || self.pages.iter().filter(|page| page.phase == phase);
        pages().next()?;
        Some(Summary::of(pages(), &[], self.has_charter))
    }

    /// Whether this recording hides its cookies.
    #[must_use]
    pub fn hides(&self, recording: &str) -> bool {
        self.hidden.iter().any(|(name, _)| name == recording)
    }

    /// The findings about no page, such as `C002`.
    pub fn of_the_visit(&self) -> impl Iterator<Item = &Found> {
        self.findings.iter().filter(|found| found.pages() == 0)
    }
}

impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Note<'r> {
            recording: &'r str,
            note: &'r str,
        }
        let mut out = serializer.serialize_map(None)?;
        out.serialize_entry("observed", &self.observed)?;
        out.serialize_entry("regime", &self.regime)?;
        if let Some(caveat) = self.caveat {
            out.serialize_entry("caveat", caveat)?;
        }
        out.serialize_entry("charter", &self.has_charter)?;
        out.serialize_entry("pages", &self.pages)?;
        out.serialize_entry("findings", &self.findings)?;
        out.serialize_entry("banner", &self.banner)?;
        out.serialize_entry("complete", &self.hidden.is_empty())?;
        out.serialize_entry("summary", &self.summary)?;
        if self.left_out > 0 {
            out.serialize_entry("left_out", &self.left_out)?;
        }
        if !self.notes.is_empty() {
            let notes: Vec<_> =
                self.notes.iter().map(|(recording, note)| Note { recording, note }).collect();
            out.serialize_entry("notes", &notes)?;
        }
        out.end()
    }
}

/// What a reader wants to know of a regime.
#[derive(Clone, Debug)]
pub(crate) struct Law {
    pub(crate) name: String,
    pub(crate) texts: Vec<LawText>,
}

/// A text that citations name.
#[derive(Clone, Debug)]
pub(crate) struct LawText {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) url: Option<String>,
}

impl Law {
    pub(crate) fn of(regime: &Regime) -> Self {
        let texts = regime.instruments().iter().map(|text| LawText {
            id: text.id().to_owned(),
            title: text.title().to_owned(),
            url: text.url().map(ToOwned::to_owned),
        });
        Self { name: regime.name("en").to_owned(), texts: texts.collect() }
    }
}

/// Counts over all pages. A cookie is a name of a host, in one way of keeping.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
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
    pub(crate) fn of<'p>(
        pages: impl Iterator<Item = &'p PageReport>,
        findings: &[Found],
        has_charter: bool,
    ) -> Self {
        let mut summary = Self::default();
        let mut verdicts = HashMap::new();
        let mut deleted = HashSet::new();
        for page in pages {
            summary.ignored += page.ignored.iter().map(|ignored| ignored.count).sum::<u64>();
            for row in &page.rows {
                // Over several pages and phases the gravest word counts.
                let key = (&row.cookie, &row.host, row.technology);
                if row.seen == Seen::Deleted {
                    deleted.insert(key);
                    continue;
                }
                let word = (row.verdict(), is_undeclared(row, has_charter));
                let known = verdicts.entry(key).or_insert(word);
                *known = (*known).max(word);
            }
        }
        deleted.retain(|key| !verdicts.contains_key(key));
        summary.deleted = deleted.len() as u64;
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
        summary.count_findings(findings);
        summary
    }

    /// The cookies in words, the same in every format: `3 cookies: 2 allowed, 1 not allowed`.
    #[must_use]
    pub fn cookies_in_words(&self) -> String {
        let parts: Vec<String> = self
            .by_verdict()
            .into_iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, word)| format!("{count} {word}"))
            .collect();
        let mut words = counted(self.cookies, "cookie");
        if !parts.is_empty() {
            words.push_str(&format!(": {}", parts.join(", ")));
        }
        for (count, what) in
            [(self.undeclared, "undeclared"), (self.deleted, "deleted by the site")]
        {
            if count > 0 {
                words.push_str(&format!("; {count} {what}"));
            }
        }
        words
    }

    /// The cookies by what becomes of them; together they are all.
    #[must_use]
    pub fn by_verdict(&self) -> [(u64, &'static str); 5] {
        [
            (self.allowed, "allowed"),
            (self.limited, "allowed in part"),
            (self.withheld, "not allowed"),
            (self.disputed, "disputed"),
            (self.unknown, "unknown"),
        ]
    }

    /// The findings in words: `1 error, 0 warnings, 2 notes`.
    #[must_use]
    pub fn findings_in_words(&self) -> String {
        let counts = [(self.errors, "error"), (self.warnings, "warning"), (self.notes, "note")];
        counts.map(|(count, word)| counted(count, word)).join(", ")
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

/// `1 cookie`, `2 cookies`.
pub(crate) fn counted(count: u64, word: &str) -> String {
    format!("{count} {word}{}", if count == 1 { "" } else { "s" })
}

fn is_undeclared(row: &Row, has_charter: bool) -> bool {
    has_charter && !row.declared
}
