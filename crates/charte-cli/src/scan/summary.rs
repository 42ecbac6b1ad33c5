//! The summary over all sites: a table for people, CSV and JSON for programs.

use std::path::{Path, PathBuf};

use comfy_table::Table;
use serde::Serialize;

use super::ScanArgs;
use super::record::Scanned;
use crate::check::Judged;
use crate::failure::Failure;
use crate::{input, out};

/// The columns of the CSV.
const COLUMNS: [&str; 13] = [
    "site",
    "address",
    "result",
    "errors",
    "warnings",
    "notes",
    "before",
    "refused",
    "accepted",
    "withdrawn",
    "folder",
    "report",
    "reason",
];

/// A site in the summary.
#[derive(Serialize)]
pub(super) struct Row {
    site: String,
    address: String,
    result: Outcome,
    /// How many findings of each severity; `None` if the site could not be judged.
    #[serde(flatten)]
    counts: Option<Counts>,
    /// `recorded`, or the code of the error; a phase that was not to be recorded is left out.
    phases: Vec<PhaseRow>,
    folder: PathBuf,
    #[serde(skip_serializing_if = "Option::is_none")]
    report: Option<PathBuf>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Outcome {
    /// No finding at or above `--fail-on`.
    Passed,
    Findings,
    /// The recordings are there, but not all of them could be judged.
    Incomplete,
    NotJudged,
}

impl Outcome {
    const fn words(self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Findings => "findings",
            Self::Incomplete => "incomplete",
            Self::NotJudged => "not judged",
        }
    }
}

#[derive(Clone, Copy, Serialize)]
struct Counts {
    errors: usize,
    warnings: usize,
    notes: usize,
}

#[derive(Serialize)]
struct PhaseRow {
    phase: &'static str,
    state: String,
}

impl Row {
    pub(super) fn new(scanned: &Scanned, judged: Result<(PathBuf, Judged), Failure>) -> Self {
        let files = scanned.files.iter().flatten();
        let phases = files.map(|file| PhaseRow {
            phase: file.phase.as_str(),
            state: file.failed.clone().unwrap_or_else(|| "recorded".to_owned()),
        });
        let phases = phases.collect();
        let (result, counts, report, reason) = match judged {
            Ok((path, judged)) => {
                let result = match judged.code {
                    0 => Outcome::Passed,
                    1 => Outcome::Findings,
                    _ => Outcome::Incomplete,
                };
                let Judged { errors, warnings, notes, .. } = judged;
                (result, Some(Counts { errors, warnings, notes }), Some(path), None)
            }
            Err(failure) => (
                Outcome::NotJudged,
                None,
                None,
                Some(out::veiled(&failure.to_string()).into_owned()),
            ),
        };
        Self {
            site: scanned.name(),
            address: scanned.site.public_address(),
            result,
            counts,
            phases,
            folder: scanned.site.folder.clone(),
            report,
            reason,
        }
    }

    /// The exit code for this site.
    pub(super) const fn exit(&self) -> u8 {
        match self.result {
            Outcome::Passed => 0,
            Outcome::Findings => 1,
            Outcome::Incomplete | Outcome::NotJudged => crate::FAULT,
        }
    }

    fn state(&self, phase: &str) -> &str {
        let row = self.phases.iter().find(|row| row.phase == phase);
        row.map_or("", |row| row.state.as_str())
    }

    /// The number of findings; empty if the site was not judged.
    fn count(&self, of: impl Fn(Counts) -> usize) -> String {
        self.counts.map_or_else(String::new, |counts| of(counts).to_string())
    }

    fn cells(&self) -> [String; 13] {
        let path = |path: &Path| path.to_string_lossy().into_owned();
        [
            self.site.clone(),
            self.address.clone(),
            self.result.words().to_owned(),
            self.count(|counts| counts.errors),
            self.count(|counts| counts.warnings),
            self.count(|counts| counts.notes),
            self.state("before").to_owned(),
            self.state("refused").to_owned(),
            self.state("accepted").to_owned(),
            self.state("withdrawn").to_owned(),
            path(&self.folder),
            self.report.as_deref().map(path).unwrap_or_default(),
            self.reason.clone().unwrap_or_default(),
        ]
    }
}

/// Writes `summary.csv` and `summary.json` into the folder, and a table to standard output.
pub(super) fn write(args: &ScanArgs, rows: &[Row]) -> Result<(), Failure> {
    let (mut csv, mut json) = (Vec::new(), Vec::new());
    let header = std::iter::once(COLUMNS.map(str::to_owned));
    charte_report::csv(header.chain(rows.iter().map(Row::cells)), &mut csv)?;
    charte_report::json(&rows, &mut json)?;
    for (name, text) in [("summary.csv", &csv), ("summary.json", &json)] {
        input::write(&args.out.join(name).to_string_lossy(), text)?;
    }
    let mut table = Table::new();
    table.load_style(comfy_table::presets::UTF8_HORIZONTAL_ONLY);
    table.set_header(["Site", "Result", "Errors", "Warnings", "Report"]);
    for row in rows {
        let last = match (&row.report, &row.reason) {
            (Some(path), _) => path.to_string_lossy().into_owned(),
            (None, reason) => reason.clone().unwrap_or_default(),
        };
        let cells = [
            row.site.clone(),
            row.result.words().to_owned(),
            row.count(|counts| counts.errors),
            row.count(|counts| counts.warnings),
            last,
        ];
        table.add_row(cells.map(|cell| out::plain(&cell)));
    }
    out::text(&format!("{table}\n"), args.judge.color)?;
    let folder = out::file(&args.out.to_string_lossy());
    out::note(&format!("the summary is in {folder}/summary.csv and {folder}/summary.json"));
    Ok(())
}
