//! Writing the tables.

use std::fmt;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use charte::Time;
use charte_report::harmless;

use crate::cell::Cell;
use crate::rows::Rows;
use crate::schema::{Kind, Table};
use crate::sites::Sites;

/// Which files to write besides CSV.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Outputs {
    /// Apache Parquet. Needs the feature `parquet`.
    pub parquet: bool,
    /// The table of observations is not written.
    pub without_observations: bool,
}

impl Outputs {
    /// Whether this build can write Parquet.
    pub const HAS_PARQUET: bool = cfg!(feature = "parquet");

    /// CSV, and Parquet if `parquet` is true.
    #[must_use]
    pub const fn new(parquet: bool) -> Self {
        Self { parquet, without_observations: false }
    }

    /// The same without the table of observations.
    #[must_use]
    pub const fn without_observations(mut self) -> Self {
        self.without_observations = true;
        self
    }
}

/// A file of a table that cannot be written.
#[derive(Debug)]
pub struct WriteError {
    file: PathBuf,
    error: io::Error,
}

impl WriteError {
    /// The file.
    #[must_use]
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// The kind of the system's error.
    #[must_use]
    pub fn kind(&self) -> io::ErrorKind {
        self.error.kind()
    }
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: cannot be written: {}", self.file.display(), self.error)
    }
}

impl std::error::Error for WriteError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.error)
    }
}

/// The tables while they are written. Each file has its name when all of them are complete
/// ([`Tables::finish`]); until then it ends in `.part`, and is gone if they are dropped before.
pub struct Tables {
    recordings: Writer,
    observations: Option<Writer>,
    decisions: Writer,
    findings: Writer,
    sites: Writer,
    counts: Sites,
}

impl Tables {
    /// Begins the tables in a folder that exists.
    ///
    /// # Errors
    ///
    /// If a file cannot be written, or if Parquet is asked of a build without the feature.
    pub fn create(folder: &Path, outputs: Outputs) -> Result<Self, WriteError> {
        let writer = |table| Writer::create(folder, table, outputs);
        Ok(Self {
            recordings: writer(Table::Recordings)?,
            observations: match outputs.without_observations {
                true => None,
                false => Some(writer(Table::Observations)?),
            },
            decisions: writer(Table::Decisions)?,
            findings: writer(Table::Findings)?,
            sites: writer(Table::Sites)?,
            counts: Sites::default(),
        })
    }

    /// Adds the rows of a recording.
    ///
    /// # Errors
    ///
    /// If a file cannot be written.
    pub fn add(&mut self, rows: &Rows) -> Result<(), WriteError> {
        self.counts.add(&rows.outcome);
        self.recordings.row(&rows.recording)?;
        if let Some(observations) = &mut self.observations {
            rows.observations.iter().try_for_each(|row| observations.row(row))?;
        }
        rows.decisions.iter().try_for_each(|row| self.decisions.row(row))?;
        rows.findings.iter().try_for_each(|row| self.findings.row(row))
    }

    /// Completes the files and gives them their names.
    ///
    /// # Errors
    ///
    /// If a file cannot be written.
    pub fn finish(mut self) -> Result<(), WriteError> {
        for row in self.counts.rows() {
            self.sites.row(&row)?;
        }
        let all = [self.recordings, self.decisions, self.findings, self.sites];
        let mut parts = Vec::new();
        for writer in all.into_iter().chain(self.observations) {
            parts.extend(writer.finish()?);
        }
        parts.into_iter().try_for_each(Part::publish)
    }
}

/// A file that does not have its name yet. It is removed unless it gets it.
struct Part {
    part: PathBuf,
    file: PathBuf,
}

impl Part {
    fn new(folder: &Path, table: Table, extension: &str) -> Self {
        let name = format!("{}.{extension}", table.name());
        Self { part: folder.join(format!("{name}.part")), file: folder.join(name) }
    }

    fn create(&self) -> Result<BufWriter<File>, WriteError> {
        File::create(&self.part).map(BufWriter::new).map_err(|error| self.error(error))
    }

    fn error(&self, error: io::Error) -> WriteError {
        WriteError { file: self.file.clone(), error }
    }

    fn publish(self) -> Result<(), WriteError> {
        std::fs::rename(&self.part, &self.file).map_err(|error| self.error(error))
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        // Once it has its name, there is nothing to remove.
        let _ = std::fs::remove_file(&self.part);
    }
}

/// One table while it is written.
struct Writer {
    table: Table,
    csv: csv::Writer<BufWriter<File>>,
    part: Part,
    #[cfg(feature = "parquet")]
    parquet: Option<(crate::parquet::Writer, Part)>,
}

impl Writer {
    fn create(folder: &Path, table: Table, outputs: Outputs) -> Result<Self, WriteError> {
        let part = Part::new(folder, table, "csv");
        let crlf = csv::Terminator::CRLF;
        let mut csv = csv::WriterBuilder::new().terminator(crlf).from_writer(part.create()?);
        let names = table.columns().iter().map(|column| column.name);
        csv.write_record(names).map_err(|error| part.error(error.into()))?;
        let parquet = Part::new(folder, table, "parquet");
        #[cfg(not(feature = "parquet"))]
        if outputs.parquet {
            return Err(parquet.error(io::ErrorKind::Unsupported.into()));
        }
        #[cfg(feature = "parquet")]
        let parquet = match outputs.parquet {
            true => {
                let file = parquet.create()?;
                let writer = crate::parquet::Writer::new(table, file);
                Some((writer.map_err(|error| parquet.error(error))?, parquet))
            }
            false => None,
        };
        Ok(Self {
            table,
            csv,
            part,
            #[cfg(feature = "parquet")]
            parquet,
        })
    }

    fn row(&mut self, cells: &[Cell]) -> Result<(), WriteError> {
        let wrong = |part: &Part| part.error(io::ErrorKind::InvalidData.into());
        let columns = self.table.columns();
        if cells.len() != columns.len() {
            return Err(wrong(&self.part));
        }
        for (cell, column) in cells.iter().zip(columns) {
            let text = match (cell, column.kind) {
                (Cell::Empty, _) => String::new(),
                (Cell::Text(text), Kind::Text) => harmless(text),
                (Cell::Flag(flag), Kind::Flag) => flag.to_string(),
                (Cell::Number(number), Kind::Number) => number.to_string(),
                (Cell::Number(seconds), Kind::Moment) => Time::from_unix(*seconds).to_string(),
                _ => return Err(wrong(&self.part)),
            };
            self.csv.write_field(text).map_err(|error| self.part.error(error.into()))?;
        }
        let end: [&str; 0] = [];
        self.csv.write_record(end).map_err(|error| self.part.error(error.into()))?;
        #[cfg(feature = "parquet")]
        if let Some((writer, part)) = &mut self.parquet {
            writer.row(cells).map_err(|error| part.error(error))?;
        }
        Ok(())
    }

    /// Completes the files.
    fn finish(self) -> Result<Vec<Part>, WriteError> {
        let Self { csv, part, .. } = self;
        let written = csv.into_inner().map_err(|error| io::Error::from(error.error().kind()));
        let written = written.and_then(|mut file| file.flush());
        written.map_err(|error| part.error(error))?;
        #[cfg_attr(not(feature = "parquet"), expect(unused_mut, reason = "only Parquet adds one"))]
        let mut parts = vec![part];
        #[cfg(feature = "parquet")]
        if let Some((writer, part)) = self.parquet {
            writer.finish().map_err(|error| part.error(error))?;
            parts.push(part);
        }
        Ok(parts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_have_their_names_once_complete() {
        let folder = tempfile::tempdir().unwrap();
        let mut tables = Tables::create(folder.path(), Outputs::default()).unwrap();
        tables.add(&Rows::broken("=a.har", "a.har: see https://me:pw@a.example/?b=c")).unwrap();
        assert!(!folder.path().join("recordings.csv").exists());
        tables.finish().unwrap();
        for table in Table::ALL {
            let csv = folder.path().join(format!("{}.csv", table.name()));
            let csv = std::fs::read_to_string(csv).unwrap();
            let names: Vec<&str> = table.columns().iter().map(|column| column.name).collect();
            assert_eq!(csv.lines().next().unwrap(), names.join(","));
        }
        let csv = std::fs::read_to_string(folder.path().join("recordings.csv")).unwrap();
        let row = csv.lines().nth(1).unwrap();
        assert!(row.starts_with("'=a.har,,,,,,,broken,false,"), "{row}");
        assert!(row.ends_with("a.har: see https://*****@a.example/?***"), "{row}");
        let sites = std::fs::read_to_string(folder.path().join("sites.csv")).unwrap();
        assert_eq!(sites.lines().nth(1).unwrap(), ",broken,1,0,0,0,1,0,0,0");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), Table::ALL.len());
    }

    #[test]
    fn nothing_is_left_of_what_is_not_finished() {
        let folder = tempfile::tempdir().unwrap();
        let files = || std::fs::read_dir(folder.path()).unwrap().count();
        let tables = Tables::create(folder.path(), Outputs::new(Outputs::HAS_PARQUET)).unwrap();
        assert!(files() >= Table::ALL.len());
        drop(tables);
        assert_eq!(files(), 0);
    }

    #[test]
    fn what_cannot_be_written_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let Err(error) = Tables::create(&folder.path().join("no"), Outputs::default()) else {
            panic!("the folder does not exist");
        };
        assert!(error.file().ends_with("recordings.csv"), "{error}");
        assert_eq!(error.kind(), io::ErrorKind::NotFound);
        if !Outputs::HAS_PARQUET {
            let Err(error) = Tables::create(folder.path(), Outputs::new(true)) else {
                panic!("this build cannot write it");
            };
            assert!(error.file().ends_with("recordings.parquet"), "{error}");
        }
    }
}
