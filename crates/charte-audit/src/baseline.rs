//! Known findings of an old site, left out of its reports until they are fixed.

use std::collections::BTreeSet;

use charte::{ErrorCode, FindingCode};
use serde::{Deserialize, Serialize};

use crate::finding::Found;
use crate::report::Report;

/// The findings of an earlier check. A finding is known by its code, its cookie and its host, not
/// by its words or counts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Baseline {
    format: u32,
    findings: BTreeSet<Known>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Known {
    code: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cookie: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    host: Option<String>,
}

impl Known {
    fn of(found: &Found) -> Self {
        Self {
            code: found.code().id().to_owned(),
            cookie: found.cookie().map(ToOwned::to_owned),
            host: found.host().map(ToOwned::to_owned),
        }
    }
}

/// Why a baseline could not be read: `E520`.
#[derive(Debug, thiserror::Error)]
#[error("not a baseline: {0}; write one with --write-baseline [{code}]", code = Self::CODE)]
pub struct BaselineError(String);

impl BaselineError {
    const CODE: ErrorCode = ErrorCode::BaselineMalformed;

    /// The stable code, `E520`.
    #[must_use]
    pub const fn code(&self) -> ErrorCode {
        Self::CODE
    }
}

impl Baseline {
    /// Everything that a report found.
    #[must_use]
    pub fn of(report: &Report) -> Self {
        Self { format: 1, findings: report.findings.iter().map(Known::of).collect() }
    }

    /// Reads a baseline.
    ///
    /// # Errors
    /// `E520`: not JSON, or not of the form that [`Baseline::to_json`] writes.
    pub fn from_json(text: &[u8]) -> Result<Self, BaselineError> {
        let read: Self = serde_json::from_slice(text).map_err(|e| BaselineError(e.to_string()))?;
        match read.format {
            1 => Ok(read),
            other => Err(BaselineError(format!("format {other} is not 1"))),
        }
    }

    /// The baseline as JSON, a finding a line, in order, so that changes read well.
    #[must_use]
    pub fn to_json(&self) -> String {
        // A list of strings always serialises.
        let lines: Vec<String> =
            self.findings.iter().filter_map(|known| serde_json::to_string(known).ok()).collect();
        format!("{{\"format\":1,\"findings\":[\n{}\n]}}\n", lines.join(",\n"))
    }

    fn knows(&self, found: &Found) -> bool {
        self.findings.contains(&Known::of(found))
    }
}

/// A finding to leave out: a code, or a code for one cookie (`C020`, `C020:_ga`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ignore {
    code: FindingCode,
    cookie: Option<String>,
}

impl Ignore {
    /// Reads `CODE` or `CODE:NAME`. `None` if no finding has the code.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (code, cookie) = match text.split_once(':') {
            Some((code, cookie)) => (code, Some(cookie.to_owned())),
            None => (text, None),
        };
        Some(Self { code: FindingCode::from_id(&code.to_ascii_uppercase())?, cookie })
    }

    /// Whether it leaves out this code about this cookie.
    #[must_use]
    pub fn covers(&self, code: FindingCode, cookie: Option<&str>) -> bool {
        let same = |name: &String| cookie == Some(name);
        self.code == code && self.cookie.as_ref().is_none_or(same)
    }

    fn fits(&self, found: &Found) -> bool {
        self.covers(found.code(), found.cookie())
    }
}

impl Report {
    /// Removes findings that are ignored or in the baseline. Decisions and counts of cookies stay;
    /// the counts of findings are updated, and [`Report::left_out`] counts the removed ones.
    pub fn leave_out(&mut self, ignored: &[Ignore], baseline: &Baseline) {
        let stays = |found: &Found| {
            !baseline.knows(found) && !ignored.iter().any(|ignore| ignore.fits(found))
        };
        let before = self.findings.len();
        self.findings.retain(stays);
        self.left_out += before.saturating_sub(self.findings.len()) as u64;
        for page in &mut self.pages {
            page.findings.retain(stays);
        }
        self.summary.count_findings(&self.findings);
    }
}
