//! The command `charte-conformance`.

use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use charte_conformance::{
    Backend, CorpusError, Entry, PipeBackend, RustBackend, check_index, read_path, run, serve,
};
use clap::Parser;

/// Run the conformance cases of Charte through the Rust core, or through a command.
///
/// Exit code: 0 all passed, 1 some failed, 2 the cases could not be read or the command not
/// started.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    /// Files of cases, or folders of such files
    #[arg(default_value = "tests/conformance/cases")]
    paths: Vec<PathBuf>,

    /// Only cases whose id contains this text
    #[arg(long, value_name = "SUBSTR")]
    filter: Option<String>,

    /// Write the ids of the cases, run nothing
    #[arg(long)]
    list: bool,

    /// Answer cases from standard input with the Rust core, one a line
    #[arg(long, conflicts_with_all = ["list", "filter", "command"])]
    answer: bool,

    /// A command to ask instead of the Rust core, and its arguments
    #[arg(last = true, value_name = "COMMAND")]
    command: Vec<String>,
}

fn main() -> ExitCode {
    match act(&Arguments::parse()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}

fn act(arguments: &Arguments) -> Result<ExitCode, Box<dyn std::error::Error>> {
    let mut out = BufWriter::new(io::stdout().lock());
    if arguments.answer {
        serve(&mut RustBackend::new(), io::stdin().lock(), out)?;
        return Ok(ExitCode::SUCCESS);
    }
    let entries = read(&arguments.paths)?;
    let wanted = |entry: &&Entry| {
        arguments.filter.as_ref().is_none_or(|text| entry.case.id.contains(text.as_str()))
    };
    let entries: Vec<&Entry> = entries.iter().filter(wanted).collect();
    if entries.is_empty() {
        return Err("no case to run: check the path and the filter".into());
    }
    if arguments.list {
        for entry in entries {
            writeln!(out, "{}", entry.case.id)?;
        }
        out.flush()?;
        return Ok(ExitCode::SUCCESS);
    }
    let mut backend: Box<dyn Backend> = match arguments.command.split_first() {
        None => Box::new(RustBackend::new()),
        Some((program, rest)) => Box::new(
            PipeBackend::start(program, rest)
                .map_err(|error| format!("cannot start {program}: {error}"))?,
        ),
    };
    let summary = run(entries, backend.as_mut(), &mut out)?;
    out.flush()?;
    Ok(if summary.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn read(paths: &[PathBuf]) -> Result<Vec<Entry>, CorpusError> {
    let mut all = Vec::new();
    for path in paths {
        let entries = read_path(path)?;
        if path.is_dir() {
            check_index(path, &entries)?;
        }
        all.extend(entries);
    }
    Ok(all)
}
