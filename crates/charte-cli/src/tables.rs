//! Tables of many recordings, in a folder.

use std::path::Path;

use charte_tables::{Outputs, Rows, Tables, WriteError};

use crate::failure::{Failure, why};
use crate::out;

/// Fails if Parquet is asked of a build that cannot write it.
pub(crate) fn can(parquet: bool) -> Result<(), Failure> {
    match parquet && !Outputs::HAS_PARQUET {
        true => Err(Failure::new(
            "this charte was built without Parquet; build it with `--features parquet`, as \
             released ones are, or leave --parquet out and take the CSV",
        )),
        false => Ok(()),
    }
}

/// Begins the tables in a folder, which is made if it is missing.
pub(crate) fn create(folder: &Path, parquet: bool) -> Result<Tables, Failure> {
    begin(folder, Outputs::new(parquet))
}

/// Makes a folder for tables, unless it is there.
pub(crate) fn folder(folder: &Path) -> Result<(), Failure> {
    std::fs::create_dir_all(folder).map_err(|error| {
        let (name, why) = (out::file(&folder.to_string_lossy()), why(error.kind()));
        Failure::new(format!("{name}: cannot be made: {why}; name another folder"))
    })
}

/// Begins these tables in a folder, which is made if it is missing.
pub(crate) fn begin(folder: &Path, outputs: Outputs) -> Result<Tables, Failure> {
    can(outputs.parquet)?;
    self::folder(folder)?;
    Tables::create(folder, outputs).map_err(|error| failure(&error))
}

/// Adds the rows of a recording.
pub(crate) fn add(tables: &mut Tables, rows: &Rows) -> Result<(), Failure> {
    tables.add(rows).map_err(|error| failure(&error))
}

/// Completes the files.
pub(crate) fn finish(tables: Tables) -> Result<(), Failure> {
    tables.finish().map_err(|error| failure(&error))
}

/// Why a table cannot be written.
pub(crate) fn failure(error: &WriteError) -> Failure {
    let (name, why) = (out::file(&error.file().to_string_lossy()), why(error.kind()));
    Failure::new(format!("{name}: cannot be written: {why}; check its permissions"))
}
