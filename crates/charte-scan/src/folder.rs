//! A site's folder: one file for each phase, complete or absent.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde::Deserialize;

use crate::{
    Error, Options, PhaseName, Recording, Target,
    address::public,
    recording::{FORMAT, Outcome, Settings},
};

/// Files larger than this are none that a scan wrote.
const MAX_BYTES: u64 = 1 << 30;

/// The ending of a file while it is written.
const PART: &str = "json.part";

const OTHER_ADDRESS: &str =
    "was recorded from another address; scan into another folder, or anew without --resume";
const OTHER_SETTINGS: &str =
    "was recorded with other settings; scan into another folder, or anew without --resume";
const NO_RECORDING: &str = "is not a recording of this phase; move it to another folder";

/// A folder that holds the recordings of a site: `before.json`, `refused.json`, `accepted.json` and
/// `withdrawn.json`, each a [`Recording`] of that phase alone.
///
/// A file is written under another name first, so that it is complete or absent whenever the scan
/// ends. A folder that is made here can be read by its owner only.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
    done: Vec<PhaseFile>,
    pages: Option<Vec<String>>,
}

/// The recording of a phase.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PhaseFile {
    /// The phase.
    pub phase: PhaseName,
    /// The file.
    pub path: PathBuf,
    /// The code of the error, such as `E713`, if the phase failed on one of its pages.
    pub failed: Option<String>,
}

/// What must be known of a file to continue the scan that wrote it.
#[derive(Deserialize)]
struct Head {
    format: u32,
    address: String,
    browser: HeadBrowser,
    settings: Settings,
    pages: Vec<String>,
    phases: Vec<HeadPhase>,
}

#[derive(Deserialize)]
struct HeadBrowser {
    robot: bool,
}

#[derive(Deserialize)]
struct HeadPhase {
    phase: PhaseName,
    outcome: HeadOutcome,
}

#[derive(Deserialize)]
struct HeadOutcome {
    state: String,
    #[serde(default)]
    code: String,
}

impl HeadPhase {
    /// Whether it says something about the site. A phase that ended for another reason, such as a
    /// page that did not load, is worth another try.
    fn is_settled(&self) -> bool {
        self.outcome.state == "recorded"
            || ["E713", "E714", "E715", "E718", "E719"].contains(&self.outcome.code.as_str())
    }
}

impl Folder {
    /// Makes the folder ready for a new scan: recordings of an earlier one are removed.
    ///
    /// # Errors
    ///
    /// If the folder cannot be made, or an earlier file cannot be removed.
    pub fn new(path: &Path) -> Result<Self, Error> {
        make(path)?;
        for phase in PhaseName::ALL {
            let complete = file(path, phase);
            // What an interrupted scan left, too.
            for file in [complete.with_extension(PART), complete] {
                match fs::remove_file(file) {
                    Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                        return Err(io("an earlier recording cannot be removed", error));
                    }
                    _ => {}
                }
            }
        }
        Ok(Self { path: path.into(), done: Vec::new(), pages: None })
    }

    /// Continues the scan of this address that an earlier call began. What it recorded is kept,
    /// except phases that failed for a reason that may be gone, such as a page that did not load.
    ///
    /// # Errors
    ///
    /// If a file was recorded from another address or with other settings, or is none of ours.
    pub fn resume(path: &Path, address: &str, options: &Options) -> Result<Self, Error> {
        make(path)?;
        let mut this = Self { path: path.into(), done: Vec::new(), pages: None };
        for phase in PhaseName::ALL {
            let Some(head) = head(&file(path, phase), phase)? else { continue };
            let other = |reason| Error::OtherFolder { file: file(path, phase), reason };
            if head.address != public(address) {
                return Err(other(OTHER_ADDRESS));
            }
            if head.settings != options.settings() || head.browser.robot != options.robot {
                return Err(other(OTHER_SETTINGS));
            }
            if !head.phases.iter().all(HeadPhase::is_settled) {
                continue;
            }
            // Withdrawing continues an acceptance that is recorded again.
            let again = phase == PhaseName::Withdrawn
                && options.phases.contains(&PhaseName::Accepted)
                && !this.has(PhaseName::Accepted);
            if again {
                continue;
            }
            let first = head.phases.first();
            if this.pages.is_none() && first.is_some_and(|p| p.outcome.state == "recorded") {
                this.pages = Some(head.pages.into_iter().skip(1).collect());
            }
            let failed = head.phases.iter().find(|entry| entry.outcome.state != "recorded");
            let failed = failed.map(|entry| entry.outcome.code.clone());
            this.done.push(PhaseFile { phase, path: file(path, phase), failed });
        }
        Ok(this)
    }

    /// What is left to record of these phases. `None` if nothing is.
    #[must_use]
    pub fn rest(&self, address: &str, phases: &[PhaseName]) -> Option<Target> {
        let left: Vec<_> = phases.iter().copied().filter(|p| !self.has(*p)).collect();
        let mut target = Target::new(address, left);
        target.pages.clone_from(&self.pages);
        Some(target).filter(|target| !target.phases.is_empty())
    }

    /// Writes the recording of one phase.
    ///
    /// # Errors
    ///
    /// If the file cannot be written.
    pub fn write(&mut self, recording: &Recording) -> Result<(), Error> {
        let Some(first) = recording.phases.first() else { return Ok(()) };
        let whole = file(&self.path, first.phase);
        let part = whole.with_extension(PART);
        let failed = |error| io("a recording cannot be written", error);
        fs::write(&part, recording.to_json()).map_err(failed)?;
        fs::rename(&part, &whole).map_err(failed)?;
        if first.outcome.is_recorded() && self.pages.is_none() {
            self.pages = Some(recording.pages.iter().skip(1).cloned().collect());
        }
        let failed = recording.phases.iter().find_map(|entry| match &entry.outcome {
            Outcome::Recorded => None,
            Outcome::Failed { code, .. } => Some(code.id().to_owned()),
        });
        self.done.push(PhaseFile { phase: first.phase, path: whole, failed });
        Ok(())
    }

    /// The files that are there, in the order of the phases.
    #[must_use]
    pub fn files(&self) -> Vec<PhaseFile> {
        let mut files = self.done.clone();
        files.sort_by_key(|file| file.phase);
        files
    }

    fn has(&self, phase: PhaseName) -> bool {
        self.done.iter().any(|file| file.phase == phase)
    }
}

fn file(folder: &Path, phase: PhaseName) -> PathBuf {
    folder.join(format!("{}.json", phase.as_str()))
}

fn make(path: &Path) -> Result<(), Error> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).map_err(|error| io("the folder cannot be made", error))
}

fn io(what: &'static str, source: std::io::Error) -> Error {
    Error::Io { what, source }
}

/// The head of a phase's file. `None` if the file is not there.
fn head(path: &Path, phase: PhaseName) -> Result<Option<Head>, Error> {
    let bytes = match fs::metadata(path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Ok(data) if data.len() > MAX_BYTES => Vec::new(),
        _ => fs::read(path).map_err(|error| io("a recording cannot be read", error))?,
    };
    let head: Option<Head> = serde_json::from_slice(&bytes).ok();
    let ours = head.filter(|head| {
        head.format == FORMAT
            && !head.phases.is_empty()
            && head.phases.iter().all(|entry| entry.phase == phase)
    });
    match ours {
        Some(head) => Ok(Some(head)),
        None => Err(Error::OtherFolder { file: path.into(), reason: NO_RECORDING }),
    }
}

#[cfg(test)]
#[path = "folder_tests.rs"]
mod tests;
