//! Lines in a file, each found again by its place.

use std::fs::{File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use crate::failure::{Failure, why};
use crate::out;

/// Where a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    pub(crate) at: u64,
    pub(crate) length: u64,
}

/// A file of lines.
pub(crate) struct Lines {
    path: PathBuf,
    file: File,
    end: u64,
}

impl Lines {
    /// A file without a line.
    pub(crate) fn create(path: &Path) -> Result<Self, Failure> {
        Self::open(path, true)
    }

    /// The file that is there, or one without a line. Lines are added where [`Self::cut`] says.
    pub(crate) fn resume(path: &Path) -> Result<Self, Failure> {
        Self::open(path, false)
    }

    fn open(path: &Path, truncate: bool) -> Result<Self, Failure> {
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(truncate);
        let file = options.open(path).map_err(|error| failure(path, &error))?;
        Ok(Self { path: path.to_owned(), file, end: 0 })
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) fn file(&self) -> &File {
        &self.file
    }

    /// Whether it has no line.
    pub(crate) fn is_empty(&self) -> bool {
        self.end == 0
    }

    /// Forgets what comes after this many bytes.
    pub(crate) fn cut(&mut self, end: u64) -> Result<(), Failure> {
        self.file.set_len(end).map_err(|error| failure(&self.path, &error))?;
        self.end = end;
        Ok(())
    }

    /// Adds a line, which ends in a line break.
    pub(crate) fn append(&mut self, line: &str) -> Result<Place, Failure> {
        let (mut file, place) = (&self.file, Place { at: self.end, length: line.len() as u64 });
        let written = file.seek(SeekFrom::Start(place.at));
        let written = written.and_then(|_| file.write_all(line.as_bytes()));
        written.map_err(|error| failure(&self.path, &error))?;
        self.end += place.length;
        Ok(place)
    }

    /// A line.
    pub(crate) fn read(&self, place: Place) -> Result<Vec<u8>, Failure> {
        let (mut file, mut line) = (&self.file, Vec::new());
        let read = file.seek(SeekFrom::Start(place.at));
        let read = read.and_then(|_| file.take(place.length).read_to_end(&mut line));
        read.map_err(|error| failure(&self.path, &error))?;
        Ok(line)
    }

    /// Removes the file.
    pub(crate) fn remove(self) -> Result<(), Failure> {
        std::fs::remove_file(&self.path).map_err(|error| failure(&self.path, &error))
    }

    /// That somebody else has written into the file.
    pub(crate) fn changed(&self) -> Failure {
        let name = out::file(&self.path.to_string_lossy());
        Failure::new(format!("{name}: was changed while it was used; begin anew"))
    }
}

/// That a file of intermediate results cannot be read or written.
pub(crate) fn failure(path: &Path, error: &std::io::Error) -> Failure {
    let (name, why) = (out::file(&path.to_string_lossy()), why(error.kind()));
    Failure::new(format!("{name}: cannot be read or written: {why}; name another folder"))
}
