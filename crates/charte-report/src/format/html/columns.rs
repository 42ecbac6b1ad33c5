//! The recordings: a column each, with what it shows at a glance.

use charte_audit::{PageReport, Phase, Report, Summary};

use super::lanes::{self, Timeline};
use super::text::{Total, shown};
use crate::words::{self, counted};

/// Addresses of a recording that are told one by one.
const MOST_PAGES: usize = 6;

/// A recording with its pages, or the part of it that has one phase.
pub(super) struct Place<'r> {
    pub(super) recording: &'r str,
    pub(super) phase: Phase,
    pub(super) pages: Vec<&'r PageReport>,
}

impl<'r> Place<'r> {
    /// In the order of the report, which is that of a visit.
    pub(super) fn all(report: &'r Report) -> Vec<Self> {
        let mut places: Vec<Self> = Vec::new();
        for page in &report.pages {
            let same = |p: &&mut Self| p.recording == page.recording && p.phase == page.phase;
            match places.iter_mut().find(same) {
                Some(place) => place.pages.push(page),
                None => places.push(Self {
                    recording: &page.recording,
                    phase: page.phase,
                    pages: vec![page],
                }),
            }
        }
        places
    }

    pub(super) fn heading(&self) -> &'static str {
        match self.phase {
            Phase::Before => "Before any answer",
            Phase::Refused => "Everything refused",
            Phase::Accepted => "Everything accepted",
        }
    }
}

pub(super) struct Column {
    pub(super) heading: &'static str,
    /// The heading, with the recording where another has the same.
    pub(super) label: String,
    pub(super) recording: String,
    pub(super) pages: Vec<String>,
    pub(super) more_pages: usize,
    /// When it begins, or the moment that counts where it does not say.
    pub(super) at: Option<String>,
    pub(super) is_timed: bool,
    pub(super) lines: String,
    pub(super) totals: Vec<Total>,
    pub(super) timeline: Timeline,
    /// The recording hides its cookies.
    pub(super) hides: bool,
}

impl Column {
    /// The columns of all recordings.
    pub(super) fn all(places: &[Place<'_>], report: &Report) -> Vec<Self> {
        let longest = places.iter().filter_map(|place| lanes::scale_of(&place.pages)).max();
        let column = |place: &Place<'_>| {
            let alike = places.iter().filter(|other| other.phase == place.phase).count();
            Self::new(place, report, longest, alike > 1)
        };
        places.iter().map(column).collect()
    }

    fn new(place: &Place<'_>, report: &Report, longest: Option<i64>, named: bool) -> Self {
        let counts = Summary::of_pages(place.pages.iter().copied(), report.has_charter);
        let total = |count, word: &str, class| Total { count, word: word.to_owned(), class };
        let classes = ["allowed", "doubtful", "withheld", "doubtful", "doubtful"];
        let by_verdict = words::by_verdict(&counts).into_iter().zip(classes);
        let mut totals: Vec<Total> =
            by_verdict.map(|((count, word), class)| total(count, word, class)).collect();
        totals.push(total(counts.undeclared, "of all undeclared", "withheld"));
        totals.push(total(counts.deleted, "deleted by the site", "quiet"));
        totals.retain(|total| total.count > 0);
        let mut pages: Vec<String> = Vec::new();
        for page in &place.pages {
            let name = match (&page.page, &page.title) {
                (Some(name), _) | (None, Some(name)) => shown(name),
                (None, None) => continue,
            };
            if !pages.contains(&name) {
                pages.push(name);
            }
        }
        let timeline = Timeline::new(&place.pages, longest);
        let observed = place.pages.iter().map(|page| page.observed).sum();
        let runs = place.pages.iter().filter_map(|page| page.run).max().filter(|runs| *runs > 1);
        let runs = runs.map(|runs| format!(", {runs} runs")).unwrap_or_default();
        Self {
            heading: place.heading(),
            label: match named {
                true => format!("{}: {}", place.heading(), shown(place.recording)),
                false => place.heading().to_owned(),
            },
            recording: shown(place.recording),
            more_pages: pages.len().saturating_sub(MOST_PAGES),
            pages: pages.into_iter().take(MOST_PAGES).collect(),
            at: place.pages.iter().filter_map(|page| page.at).min().map(|at| at.to_string()),
            is_timed: timeline.end.is_some(),
            lines: format!("{}{runs}", counted(observed, "Set-Cookie line")),
            totals,
            timeline,
            hides: report.hides(place.recording),
        }
    }
}
