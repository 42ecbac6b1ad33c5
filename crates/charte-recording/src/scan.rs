//! Recordings of a live scan, as `charte-scan` writes them.
//!
//! A file holds one or several visits: a page in a phase. What happened before the answer becomes
//! a page of its own, of the phase that the visit begins with.

mod form;
mod picture;
mod visit;

use charte::Technology;
use charte_codes::ErrorCode;
use serde::de::{IgnoredAny, MapAccess};

use crate::collector::Collector;
use crate::error::ReadError;
use crate::format::{Content, Definition, Format};
use crate::json::{Fields, Object, Scalar};
use crate::note::Note;
use crate::scanned::Scanned;

impl Format {
    /// A recording of a live scan, as `charte scan` writes it.
    pub const SCAN: Self = Self(&Definition {
        id: "scan",
        name: "a recording of charte scan",
        extensions: &["json"],
        technologies: &[
            Technology::Cookie,
            Technology::LocalStorage,
            Technology::SessionStorage,
            Technology::IndexedDb,
            Technology::Cache,
        ],
        content: Content::Exchanges,
        unit: "requests",
        no_cookies: "no cookie was set or sent",
        may_be_filtered: false,
        remedy: |_| "scan the site again",
    });
}

/// The version of the form that is read.
const FORMAT: f64 = 1.0;

/// A file of a scan while it is read, keys in any order.
#[derive(Default)]
pub(crate) struct File {
    format: Scalar,
    /// When the scan began, in seconds since 1970.
    started: Scalar,
    tool: Option<String>,
    gpc: bool,
    visits: Option<form::Visits>,
}

#[derive(Default)]
struct Settings {
    gpc: Scalar,
}

impl Fields for Settings {
    fn field<'de, A: MapAccess<'de>>(
        &mut self,
        key: &'static str,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match key {
            "gpc" => self.gpc = map.next_value()?,
            _ => {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
}

impl File {
    /// Whether the file has the list of phases that makes it a scan.
    pub(crate) fn is_scan(&self) -> bool {
        self.visits.is_some()
    }

    /// Takes a key of the file; others are passed over.
    pub(crate) fn field<'de, A: MapAccess<'de>>(
        &mut self,
        key: &'static str,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match key {
            "format" => self.format = map.next_value()?,
            "started" => self.started = map.next_value()?,
            "tool" => self.tool = map.next_value::<Scalar>()?.into_text(),
            "settings" => {
                let mut settings = Settings::default();
                map.next_value_seed(Object(&mut settings))?;
                self.gpc = settings.gpc.is_true();
            }
            "phases" => self.visits = Some(map.next_value()?),
            _ => {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }

    /// Hands over what the visits show. Returns them, and the program that recorded.
    pub(crate) fn finish(
        self,
        collector: &mut Collector,
    ) -> Result<(Vec<Scanned>, Option<String>), ReadError> {
        if self.format.number() != Some(FORMAT) {
            let version = self.format.number().map_or("none".to_owned(), |form| form.to_string());
            return Err(ReadError::new(
                ErrorCode::RecordingUnknownFormat,
                format!("is a scan in format {version}; this version reads format {FORMAT}"),
                "read it with the version of charte that scanned the site, or scan it again",
            ));
        }
        let visits = self.visits.unwrap_or_default();
        if visits.is_empty() {
            return Err(malformed());
        }
        collector.keep_no_value();
        collector.unread.any_header = true;
        let plausible = |seconds: &f64| (0.0..1e11).contains(seconds);
        // `started` is in whole seconds, so the end of that second counts.
        let mut began = self.started.number().filter(plausible).map(|at| at as u64 * 1_000 + 999);
        let mut scanned = Vec::new();
        for visit in visits {
            let took = visit.took_ms;
            let began_ms = visit.began_ms.or(began);
            scanned.push(visit::observe(visit, began_ms, self.gpc, collector)?);
            began = began_ms.map(|began| began.saturating_add(took));
        }
        collector.unread.explained = scanned.iter().all(|visit: &Scanned| visit.failure.is_some());
        let loading = scanned.iter().filter(|visit| visit.failure.is_none() && !visit.is_quiet);
        let loading = loading.count() as u64;
        if loading > 0 {
            collector.notes.push(Note::StillLoading(loading));
        }
        let tool = self.tool.filter(|tool| tool.starts_with("charte-scan "));
        Ok((scanned, tool))
    }
}

/// The error for a file that looks like a scan and is not of its form. The JSON reader's own words
/// may quote the file.
pub(crate) fn malformed() -> ReadError {
    ReadError::new(
        ErrorCode::RecordingMalformed,
        "is not of the form that charte scan writes, so cookies may be missing",
        "scan the site again",
    )
}

/// The error for a scan that is larger than any.
pub(crate) fn too_large() -> ReadError {
    ReadError::new(
        ErrorCode::RecordingTooLarge,
        format!("is a scan of more than {} MiB", crate::limits::MAX_SCAN_BYTES >> 20),
        "scan fewer pages",
    )
}
