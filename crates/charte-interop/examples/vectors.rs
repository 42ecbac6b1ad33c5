//! Runs files of decoded strings against the readers: `cargo xtask interop PATH…`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use charte_interop::vectors;

/// The files of a path: itself, or the JSON files of a folder.
fn files(path: &Path) -> std::io::Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let entries = std::fs::read_dir(path)?;
    let paths = entries.map(|entry| entry.map(|entry| entry.path()));
    let mut paths: Vec<PathBuf> = paths.collect::<Result<_, _>>()?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    paths.sort();
    Ok(paths)
}

fn main() -> ExitCode {
    let arguments: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    if arguments.is_empty() {
        eprintln!("name files of vectors, or folders of them");
        return ExitCode::from(2);
    }
    let (mut passed, mut failed) = (0_usize, 0_usize);
    for path in &arguments {
        let read = files(path).and_then(|files| {
            files.into_iter().map(|file| Ok((std::fs::read_to_string(&file)?, file))).collect()
        });
        let texts: Vec<(String, PathBuf)> = match read {
            Ok(texts) => texts,
            Err(error) => {
                eprintln!("{}: {error}", path.display());
                return ExitCode::from(2);
            }
        };
        for (text, file) in texts {
            let outcome = match vectors::run(&text) {
                Ok(outcome) => outcome,
                Err(error) => {
                    eprintln!("{}: {error}", file.display());
                    return ExitCode::from(2);
                }
            };
            passed += outcome.passed;
            failed += outcome.failures.len();
            for failure in outcome.failures {
                println!("{}: {failure}", file.display());
            }
        }
    }
    println!("{passed} passed, {failed} failed");
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
