//! Judging the table of a crawl site by site.

mod judge;
mod row;
mod sort;

use std::num::NonZeroUsize;
use std::ops::ControlFlow;
use std::path::Path;
use std::{fmt, io, thread};

use charte_audit::{Against, Baseline, Ignore, Phase, Settings};
use charte_recording::Sighting;

use crate::crawl::CrawlRow;
use crate::rows::Outcome;
use crate::write::{Tables, WriteError};
use row::Encoder;
use sort::{RUN_BYTES, Sorter};

/// Judges the table of a crawl site by site, in memory that does not grow with the table.
///
/// Rows come in any order. They are sorted by site without their values, in a file where they do
/// not fit into memory.
///
/// ```
/// use charte::{Regime, Time};
/// use charte_audit::{Against, Baseline, Phase, Settings, catalogue::Catalogue};
/// use charte_tables::{Audit, CrawlRow, JudgedBy, Outputs, Tables};
///
/// let folder = std::env::temp_dir().join("charte-tables-audit");
/// std::fs::create_dir_all(&folder)?;
/// let mut audit = Audit::create(&folder)?;
/// let mut row = CrawlRow::default();
/// row.page = Some("https://www.example.fr/");
/// row.host = Some("www.example.fr");
/// row.set_cookie = Some("_ga=GA1.2.3; Max-Age=60");
/// audit.add(row)?;
/// assert_eq!(audit.counts().judged, 1);
///
/// let (regime, now) = (Regime::builtin("fr")?, "2026-11-23T10:05:00Z".parse::<Time>()?);
/// let by = JudgedBy {
///     against: Against::Catalogue(Catalogue::builtin(), &regime),
///     settings: &Settings::as_recorded(now),
///     phase: Phase::Before,
///     ignore: &[],
///     baseline: &Baseline::default(),
/// };
/// let mut tables = Tables::create(&folder, Outputs::default().without_observations())?;
/// let mut errors = 0;
/// audit.judge(by, None, &mut tables, &mut |site| {
///     errors += site.errors;
///     std::ops::ControlFlow::Continue(())
/// })?;
/// tables.finish()?;
/// assert!(errors > 0);
/// assert!(std::fs::read_to_string(folder.join("sites.csv"))?.contains("example.fr"));
/// # std::fs::remove_dir_all(folder)?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Audit {
    sorter: Sorter,
    encoder: Encoder,
    counts: AuditCounts,
}

/// What the rows of a crawl are judged by.
#[derive(Clone, Copy)]
pub struct JudgedBy<'a> {
    /// A charter, or the catalogue.
    pub against: Against<'a>,
    /// The moment at which a row counts.
    pub settings: &'a Settings,
    /// What the visitor had answered when the pages were crawled.
    pub phase: Phase,
    /// Findings that are left out.
    pub ignore: &'a [Ignore],
    /// Findings that were known before, and are left out.
    pub baseline: &'a Baseline,
}

/// The rows of a crawl.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct AuditCounts {
    /// Rows that are judged.
    pub judged: u64,
    /// Rows that name no cookie, and are not judged.
    pub nameless: u64,
    /// Rows that cannot be read, and are not judged.
    pub broken: u64,
    /// The first row that cannot be read, from 1, or 0 if all can.
    pub first_broken: u64,
    /// Of those that are judged, the rows whose page is no address. Their page counts as unknown.
    pub no_address: u64,
    /// Of those that are judged, the rows whose host is none. Their host counts as unknown.
    pub no_host: u64,
}

impl AuditCounts {
    /// Whether there is a row, and every row is judged.
    #[must_use]
    pub const fn is_whole(&self) -> bool {
        self.judged > 0 && self.nameless == 0 && self.broken == 0
    }
}

/// Why the rows of a crawl cannot be judged.
#[derive(Debug)]
#[non_exhaustive]
pub enum AuditError {
    /// The rows that do not fit into memory cannot be kept.
    Sort(io::Error),
    /// A table cannot be written.
    Write(WriteError),
    /// The rows of a site were lost on the way, which would be a mistake of Charte.
    Lost,
    /// It was told to stop.
    Stopped,
}

impl fmt::Display for AuditError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sort(error) => write!(f, "the rows cannot be sorted: {error}"),
            Self::Write(error) => error.fmt(f),
            Self::Lost => f.write_str("the rows of a site were lost on the way; run it again"),
            Self::Stopped => f.write_str("it was told to stop"),
        }
    }
}

impl std::error::Error for AuditError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Sort(error) => Some(error),
            Self::Write(error) => Some(error),
            Self::Lost | Self::Stopped => None,
        }
    }
}

impl Audit {
    /// Takes rows, and keeps those that do not fit into memory in a file in this folder. The file
    /// has no name where the system allows that, and is gone with the audit in any case.
    ///
    /// # Errors
    ///
    /// If the file cannot be made.
    pub fn create(folder: &Path) -> io::Result<Self> {
        let (encoder, counts) = (Encoder::default(), AuditCounts::default());
        Ok(Self { sorter: Sorter::create(folder, RUN_BYTES)?, encoder, counts })
    }

    /// Adds a row. One that cannot be read, or names no cookie, is counted and not judged.
    ///
    /// # Errors
    ///
    /// If the file cannot be written.
    pub fn add(&mut self, row: CrawlRow<'_>) -> io::Result<()> {
        let counts = &mut self.counts;
        if row.is_broken {
            if counts.broken == 0 {
                counts.first_broken = row.number;
            }
            counts.broken += 1;
            return Ok(());
        }
        let seen = match (row.set_cookie, row.name) {
            (Some(line), _) => Sighting::of_line(line),
            (None, Some(name)) => Sighting::of_name(name),
            (None, None) => {
                counts.nameless += 1;
                return Ok(());
            }
        };
        counts.judged += 1;
        if !self.encoder.turn_to(row.page.unwrap_or_default()) {
            counts.no_address += 1;
        }
        let seen = row.host.into_iter().fold(seen.at(row.millis), Sighting::from_host);
        self.counts.no_host += u64::from(row.host.is_some() && seen.host.is_none());
        self.sorter.add(|out| self.encoder.write(&seen, out))
    }

    /// The rows so far.
    #[must_use]
    pub const fn counts(&self) -> AuditCounts {
        self.counts
    }

    /// Judges all rows, `jobs` sites at the same time, and adds what each site comes to to the
    /// tables, by site. Without `jobs`, as many as there are processors. `each` is called after each
    /// site, until it breaks.
    ///
    /// # Errors
    ///
    /// [`AuditError`] if not all rows are judged and written.
    pub fn judge(
        self,
        by: JudgedBy<'_>,
        jobs: Option<NonZeroUsize>,
        tables: &mut Tables,
        each: &mut dyn FnMut(&Outcome) -> ControlFlow<()>,
    ) -> Result<(), AuditError> {
        let mut each = |outcome: &Outcome| match each(outcome) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(AuditError::Stopped),
        };
        let jobs = jobs.or_else(|| thread::available_parallelism().ok());
        let jobs = jobs.map_or(1, NonZeroUsize::get);
        // A site with many rows comes in several parts.
        let mut whole: Option<(String, Outcome)> = None;
        judge::judge_all(by, jobs, self.sorter.finish()?, &mut |site, rows| {
            tables.add(rows)?;
            let outcome = rows.outcome();
            whole = Some(match whole.take() {
                Some((name, whole)) if name == site => (name, whole.and(outcome)),
                earlier => {
                    earlier.iter().try_for_each(|(_, whole)| each(whole))?;
                    (site.to_owned(), outcome.clone())
                }
            });
            Ok(())
        })?;
        whole.iter().try_for_each(|(_, whole)| each(whole))
    }
}

impl From<io::Error> for AuditError {
    fn from(error: io::Error) -> Self {
        Self::Sort(error)
    }
}

impl From<WriteError> for AuditError {
    fn from(error: WriteError) -> Self {
        Self::Write(error)
    }
}
