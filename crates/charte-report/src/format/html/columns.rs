//! The recordings: a column each, with what it shows at a glance.

use charte_audit::{PageReport, Phase, Report, Summary};
use charte_texts::TextError;

use super::lanes::{self, Timeline};
use super::say::more;
use super::text::{Total, shown};
use crate::speaker::Speaker;

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
}

pub(super) struct Column {
    /// What the visitor had answered, with the recording where another has the same.
    pub(super) label: String,
    pub(super) recording: String,
    pub(super) pages: Vec<String>,
    pub(super) more_pages: Option<String>,
    /// When it begins, or the moment that counts where it does not say.
    pub(super) at: Option<String>,
    /// The same as a date.
    pub(super) date: String,
    pub(super) lines: String,
    pub(super) totals: Vec<Total>,
    pub(super) timeline: Timeline,
    /// Why there is no cookie, where there is none.
    pub(super) none: String,
}

impl Column {
    /// The columns of all recordings.
    pub(super) fn all(
        places: &[Place<'_>],
        report: &Report,
        speaker: &Speaker,
    ) -> Result<Vec<Self>, TextError> {
        let longest = places.iter().filter_map(|place| lanes::scale_of(&place.pages)).max();
        let column = |place: &Place<'_>| {
            let alike = places.iter().filter(|other| other.phase == place.phase).count();
            Self::new(place, report, longest, alike > 1, speaker)
        };
        places.iter().map(column).collect()
    }

    fn new(
        place: &Place<'_>,
        report: &Report,
        longest: Option<i64>,
        named: bool,
        speaker: &Speaker,
    ) -> Result<Self, TextError> {
        let counts = Summary::of_pages(place.pages.iter().copied(), report.has_charter);
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
        let heading = speaker.say(match place.phase {
            Phase::Before => "html-phase-before",
            Phase::Refused => "html-phase-refused",
            Phase::Accepted => "html-phase-accepted",
            Phase::Withdrawn => "html-phase-withdrawn",
        })?;
        let observed = place.pages.iter().map(|page| page.observed).sum();
        let mut lines = speaker.count("set-cookie-lines", observed)?;
        let runs = place.pages.iter().filter_map(|page| page.run).max();
        if let Some(runs) = runs.filter(|runs| *runs > 1) {
            lines = format!("{lines}, {}", speaker.count("html-runs", runs.into())?);
        }
        let at = place.pages.iter().filter_map(|page| page.at).min();
        Ok(Self {
            label: match named {
                true => format!("{heading}: {}", shown(place.recording)),
                false => heading,
            },
            recording: shown(place.recording),
            more_pages: more(speaker, "html-more-pages", pages.len(), MOST_PAGES)?,
            pages: pages.into_iter().take(MOST_PAGES).collect(),
            date: at.map(|at| speaker.texts().date(at)).transpose()?.unwrap_or_default(),
            at: at.map(|at| at.to_string()),
            lines,
            totals: totals(&counts, speaker)?,
            timeline: Timeline::new(&place.pages, longest, speaker)?,
            none: speaker.no_cookies(report, place.recording, place.phase)?,
        })
    }
}

/// The cookies by verdict, without what does not occur.
pub(super) fn totals(counts: &Summary, speaker: &Speaker) -> Result<Vec<Total>, TextError> {
    let all = [
        (counts.withheld, "html-total-withheld", "withheld"),
        (counts.limited, "html-total-limited", "doubtful"),
        (counts.disputed, "html-total-disputed", "doubtful"),
        (counts.unknown, "html-total-unknown", "doubtful"),
        (counts.allowed, "html-total-allowed", "allowed"),
        (counts.undeclared, "html-total-undeclared", "withheld"),
        (counts.deleted, "html-total-deleted", "quiet"),
    ];
    let some = all.into_iter().filter(|(count, ..)| *count > 0);
    some.map(|(count, id, class)| {
        Ok(Total { count: speaker.texts().number(count), word: speaker.count(id, count)?, class })
    })
    .collect()
}
