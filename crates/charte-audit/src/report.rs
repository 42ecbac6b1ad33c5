//! What a check found. `charte-report` writes it in every output format.

use std::collections::BTreeSet;

use charte::{Regime, Severity};
use charte_recording::Hidden;

use crate::banner::Banner;
use crate::contact::Contact;
use crate::finding::Found;
use crate::page::PageReport;
use crate::phase::Phase;
use crate::recording_note::RecordingNote;
use crate::summary::Summary;

/// What a check found.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Report {
    /// The id of the regime that decided.
    pub regime: String,
    /// Its name and its texts.
    pub law: Law,
    /// One line to show with a regime that is not law.
    pub caveat: Option<&'static str>,
    /// Whether there was a charter.
    pub has_charter: bool,
    /// How many Set-Cookie lines were read.
    pub observed: u64,
    /// The pages, in the order of the recordings.
    pub pages: Vec<PageReport>,
    /// Third parties that requests went to, with a cookie or without: those contacted without
    /// consent first. Empty if the recordings hold no requests.
    pub contacts: Vec<Contact>,
    /// Phases of a scan that were not recorded. They have no result, and were not passed.
    pub failed: BTreeSet<Phase>,
    /// Pictures of the banner that a scan took: each with its recording, as PNG in Base64.
    pub pictures: Vec<(String, String)>,
    /// All findings, of the pages and of the visit as a whole, each once.
    pub findings: Vec<Found>,
    /// Whether the site needs a banner.
    pub banner: Banner,
    /// Counts.
    pub summary: Summary,
    /// How many findings were left out because they are ignored or known.
    pub left_out: u64,
    /// What to know about the recordings: each with the one that it is about.
    pub notes: Vec<(String, RecordingNote)>,
    /// Recordings that hide their cookies, each with why and how to record it properly.
    pub hidden: Vec<(String, Hidden)>,
}

impl Report {
    /// The severity of the most severe finding, or `None` if there is no finding.
    #[must_use]
    pub fn most_severe(&self) -> Option<Severity> {
        self.findings.iter().map(Found::severity).max()
    }

    /// The counts of one phase, without its findings, or `None` if no recording is of it.
    #[must_use]
    pub fn summary_of(&self, phase: Phase) -> Option<Summary> {
        let pages = || self.pages.iter().filter(|page| page.phase == phase);
        pages().next()?;
        Some(Summary::of_pages(pages(), self.has_charter))
    }

    /// Whether everything was recorded: no recording hides its cookies, and no phase of a scan failed.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.hidden.is_empty() && self.failed.is_empty()
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

/// The regime of a report, as its readers need it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Law {
    /// The regime's name in English.
    pub name: String,
    /// Whether it is law in force.
    pub is_law: bool,
    /// Whether it is a proposal for a law.
    pub is_proposal: bool,
    /// The legal texts that citations name.
    pub texts: Vec<LawText>,
}

/// A legal text that citations name.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct LawText {
    /// The id that citations begin with.
    pub id: String,
    /// The title.
    pub title: String,
    /// Where the text is published.
    pub url: Option<String>,
}

impl Law {
    pub(crate) fn of(regime: &Regime) -> Self {
        let texts = regime.instruments().iter().map(|text| LawText {
            id: text.id().to_owned(),
            title: text.title().to_owned(),
            url: text.url().map(ToOwned::to_owned),
        });
        Self {
            name: regime.name("en").to_owned(),
            is_law: regime.is_law(),
            is_proposal: regime.is_proposal(),
            texts: texts.collect(),
        }
    }
}
