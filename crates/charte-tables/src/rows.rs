//! What one recording contributes to the tables.

use charte::cookie::{Attributes, SameSite, SetCookie};
use charte::{Host, Severity};
use charte_audit::{Found, Input, KeptFor, NeedsBanner, PageReport, Report, Row};
use charte_recording::{Observation, ObservationKind, RequestKind};
use charte_report::{Diagnostic, Many, veiled};
use serde::{Deserialize, Serialize};

use crate::cell::Cell;

/// Whether a site needs a banner, as far as a recording tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// A first-time visitor must be asked or informed.
    Yes,
    /// Everything may be set without asking.
    No,
    /// The recording does not show it.
    CannotTell,
    /// The recording could not be read.
    Broken,
}

impl Answer {
    /// The id, as the tables spell it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::CannotTell => "cannot-tell",
            Self::Broken => "broken",
        }
    }
}

/// What a recording comes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Outcome {
    /// The registrable domain of the first page. `None` if no page is known.
    pub site: Option<String>,
    /// Whether the site needs a banner.
    pub answer: Answer,
    /// Whether the recording hides its cookies.
    pub hidden: bool,
    /// Findings of level error.
    pub errors: u64,
    /// Findings of level warning.
    pub warnings: u64,
    /// Findings of level note.
    pub notes: u64,
}

impl Outcome {
    /// What two parts of one recording come to. One yes is enough, and no needs both.
    #[must_use]
    pub fn and(self, other: &Self) -> Self {
        let answer = match (self.answer, other.answer) {
            (Answer::Yes, _) | (_, Answer::Yes) => Answer::Yes,
            (first, second) if first == second => first,
            _ => Answer::CannotTell,
        };
        Self {
            site: self.site,
            answer,
            hidden: self.hidden || other.hidden,
            errors: self.errors + other.errors,
            warnings: self.warnings + other.warnings,
            notes: self.notes + other.notes,
        }
    }

    /// Counts it as a recording, or as a site.
    pub fn count_in(&self, many: &mut Many) {
        match self.answer {
            Answer::Yes => many.yes += 1,
            Answer::No => many.no += 1,
            Answer::CannotTell => many.cannot_tell += 1,
            Answer::Broken => many.broken += 1,
        }
        many.errors += u64::from(self.errors > 0);
    }

    /// The severity of the most severe finding, or `None` if there is no finding.
    #[must_use]
    pub const fn most_severe(&self) -> Option<Severity> {
        match (self.errors, self.warnings, self.notes) {
            (0, 0, 0) => None,
            (0, 0, _) => Some(Severity::Note),
            (0, ..) => Some(Severity::Warning),
            _ => Some(Severity::Error),
        }
    }
}

/// What one recording contributes to the tables. It is serialised so that work which is
/// interrupted can be continued.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rows {
    pub(crate) outcome: Outcome,
    pub(crate) recording: Vec<Cell>,
    pub(crate) observations: Vec<Vec<Cell>>,
    pub(crate) decisions: Vec<Vec<Cell>>,
    pub(crate) findings: Vec<Vec<Cell>>,
}

impl Rows {
    /// The rows of a checked recording: a file, or the files of one scan. `name` is what the tables
    /// call it, and `report` the report on `inputs`.
    #[must_use]
    pub fn of(name: &str, inputs: &[Input], report: &Report) -> Self {
        let observations = inputs.iter().flat_map(|input| observations(name, input)).collect();
        Self { observations, ..Self::without_observations(name, inputs, report) }
    }

    /// The same without the observations, for what is in a table already.
    #[must_use]
    pub fn without_observations(name: &str, inputs: &[Input], report: &Report) -> Self {
        let site = report.pages.iter().find_map(|page| site_of(page.page.as_deref()?));
        let summary = &report.summary;
        let outcome = Outcome {
            site,
            answer: match report.banner.answer {
                NeedsBanner::Yes => Answer::Yes,
                NeedsBanner::No => Answer::No,
                NeedsBanner::CannotTell => Answer::CannotTell,
            },
            hidden: !report.hidden.is_empty(),
            errors: summary.errors,
            warnings: summary.warnings,
            notes: summary.notes,
        };
        Self {
            recording: recording(name, inputs, report, &outcome),
            observations: Vec::new(),
            decisions: report.pages.iter().flat_map(|page| decisions(name, page)).collect(),
            findings: report.findings.iter().map(|found| finding(name, found)).collect(),
            outcome,
        }
    }

    /// The row of a recording that could not be read. `error` says why.
    #[must_use]
    pub fn broken(name: &str, error: &str) -> Self {
        let (answer, hidden) = (Answer::Broken, false);
        let outcome = Outcome { site: None, answer, hidden, errors: 0, warnings: 0, notes: 0 };
        let mut recording = vec![Cell::Empty; crate::Table::Recordings.columns().len()];
        for (column, cell) in crate::Table::Recordings.columns().iter().zip(&mut recording) {
            match column.name {
                "recording" => *cell = name.into(),
                "answer" => *cell = answer.id().into(),
                "complete" => *cell = false.into(),
                "error" => *cell = veiled(error).into_owned().into(),
                _ => {}
            }
        }
        Self {
            outcome,
            recording,
            observations: Vec::new(),
            decisions: Vec::new(),
            findings: Vec::new(),
        }
    }

    /// What the recording comes to.
    #[must_use]
    pub const fn outcome(&self) -> &Outcome {
        &self.outcome
    }
}

/// The registrable domain of an address, or its host if it has none.
fn site_of(address: &str) -> Option<String> {
    let host = Host::of_page(address)?;
    Some(host.registrable().unwrap_or(host.as_str()).to_owned())
}

fn recording(name: &str, inputs: &[Input], report: &Report, outcome: &Outcome) -> Vec<Cell> {
    let mut phases: Vec<_> = report.pages.iter().map(|page| page.phase).collect();
    phases.sort_unstable();
    phases.dedup();
    let phases: Vec<&str> = phases.into_iter().map(charte_audit::Phase::id).collect();
    let mut formats: Vec<&str> = inputs.iter().map(|input| input.recording.format.id()).collect();
    formats.dedup();
    let first = inputs.iter().filter_map(|input| input.recording.recorded_at()).min();
    let summary = &report.summary;
    vec![
        name.into(),
        outcome.site.clone().into(),
        report.pages.iter().find_map(|page| page.page.clone()).into(),
        phases.join("; ").into(),
        formats.join("; ").into(),
        first.map(seconds).into(),
        report.regime.clone().into(),
        outcome.answer.id().into(),
        report.is_complete().into(),
        summary.cookies.into(),
        summary.allowed.into(),
        summary.limited.into(),
        summary.withheld.into(),
        summary.disputed.into(),
        summary.unknown.into(),
        summary.undeclared.into(),
        summary.errors.into(),
        summary.warnings.into(),
        summary.notes.into(),
        Cell::Empty,
    ]
}

const fn seconds(millis: i64) -> i64 {
    millis.div_euclid(1_000)
}

fn observations<'i>(name: &'i str, input: &'i Input) -> impl Iterator<Item = Vec<Cell>> + 'i {
    let recording = &input.recording;
    recording.observations.iter().map(move |seen| {
        let page = seen.page.and_then(|place| recording.pages.get(place));
        let phase = page.and_then(|page| page.phase).unwrap_or(input.phase);
        let address = page.and_then(|page| Some(page.url.as_ref()?.to_string()));
        let attributes = attributes(seen);
        let attribute =
            |of: fn(&Attributes<'_>) -> Cell| attributes.as_ref().map_or(Cell::Empty, of);
        let received = seen.received.map(|received| seconds(received.millis));
        vec![
            name.into(),
            phase.id().into(),
            address.into(),
            seen_as(seen.kind).into(),
            seen.name.clone().into(),
            seen.host.clone().into(),
            received.into(),
            seen.request_kind.map(request).into(),
            seen.script.as_ref().map(ToString::to_string).into(),
            attribute(|of| of.domain.and_then(host).into()),
            attribute(|of| of.secure.into()),
            attribute(|of| of.http_only.into()),
            attribute(|of| of.same_site.map(same_site).into()),
            attribute(|of| of.partitioned.into()),
            seen.blocked.is_some().into(),
            seen.times.into(),
        ]
    })
}

/// The attributes of a cookie, where the recording has them.
fn attributes(seen: &Observation) -> Option<Attributes<'_>> {
    match seen.kind {
        ObservationKind::SetByHeader
        | ObservationKind::ListedInResponse
        | ObservationKind::SetByScript
        | ObservationKind::InJar => Some(SetCookie::parse(seen.line.as_bytes()).ok()?.attributes()),
        ObservationKind::SentOnly
        | ObservationKind::LocalStorage
        | ObservationKind::SessionStorage
        | ObservationKind::IndexedDb
        | ObservationKind::CacheStorage => None,
    }
}

/// A host as it is written, or `None` for anything else.
fn host(text: &[u8]) -> Option<&str> {
    std::str::from_utf8(text).ok().filter(|text| Host::parse(text).is_ok())
}

const fn seen_as(kind: ObservationKind) -> &'static str {
    match kind {
        ObservationKind::SetByHeader => "header",
        ObservationKind::ListedInResponse => "response-list",
        ObservationKind::SetByScript => "script",
        ObservationKind::SentOnly => "request",
        ObservationKind::InJar => "jar",
        ObservationKind::LocalStorage => "local-storage",
        ObservationKind::SessionStorage => "session-storage",
        ObservationKind::IndexedDb => "indexed-db",
        ObservationKind::CacheStorage => "cache-storage",
    }
}

const fn request(kind: RequestKind) -> &'static str {
    match kind {
        RequestKind::Document => "document",
        RequestKind::Frame => "frame",
        RequestKind::Script => "script",
        RequestKind::Style => "style",
        RequestKind::Image => "image",
        RequestKind::Font => "font",
        RequestKind::Media => "media",
        RequestKind::Fetch => "fetch",
        _ => "other",
    }
}

const fn same_site(word: SameSite) -> &'static str {
    match word {
        SameSite::Strict => "strict",
        SameSite::Lax => "lax",
        SameSite::None => "none",
    }
}

fn decisions<'p>(name: &'p str, page: &'p PageReport) -> impl Iterator<Item = Vec<Cell>> + 'p {
    let ignored = page.ignored.iter().map(move |line| {
        let columns = crate::Table::Decisions.columns();
        let cell = |column: &crate::Column| -> Cell {
            match column.name {
                "recording" => name.into(),
                "phase" => page.phase.id().into(),
                "page" => page.page.clone().into(),
                "run" => page.run.into(),
                "cookie" => line.cookie.clone().into(),
                "host" => line.host.clone().into(),
                "may_set" => false.into(),
                "count" => line.count.into(),
                "error" => line.error.code().id().into(),
                _ => Cell::Empty,
            }
        };
        columns.iter().map(cell).collect()
    });
    page.rows.iter().map(move |row| decision(name, page, row)).chain(ignored)
}

fn decision(name: &str, page: &PageReport, row: &Row) -> Vec<Cell> {
    let purposes: Vec<&str> = row.purposes.iter().map(charte::Purpose::id).collect();
    let mut because: Vec<String> = row.reasons.iter().map(|why| why.because.to_string()).collect();
    because.dedup();
    let rules: Vec<&str> = row.reasons.iter().map(|reason| reason.rule.as_str()).collect();
    let kept = match row.kept_for {
        KeptFor::Seconds(seconds) => Some(seconds),
        _ => None,
    };
    vec![
        name.into(),
        page.phase.id().into(),
        page.page.clone().into(),
        page.run.into(),
        row.cookie.clone().into(),
        row.host.clone().into(),
        row.site.clone().into(),
        row.seen.id().into(),
        row.technology.to_string().into(),
        row.party.to_string().into(),
        row.party_unknown.into(),
        row.category.to_string().into(),
        purposes.join("; ").into(),
        row.provider.as_deref().map(|name| veiled(name).into_owned()).into(),
        row.declared.into(),
        row.verdict().id().into(),
        row.may_set.into(),
        row.requirement.to_string().into(),
        because.join("; ").into(),
        rules.join("; ").into(),
        row.citations.join("; ").into(),
        row.lifetime().into(),
        kept.into(),
        row.blocked.into(),
        row.count.into(),
        Cell::Empty,
    ]
}

fn finding(name: &str, found: &Found) -> Vec<Cell> {
    let diagnostic = Diagnostic::from(found);
    vec![
        name.into(),
        found.code().id().into(),
        found.severity().to_string().into(),
        diagnostic.code.title().into(),
        found.cookie().into(),
        found.host().into(),
        veiled(&diagnostic.message).into_owned().into(),
        found.count().into(),
        found.pages().into(),
    ]
}
