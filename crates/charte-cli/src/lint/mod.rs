//! `charte lint`: the errors and findings of charters, and of tables of the words of consent
//! managers, each at its place.

mod args;

pub(crate) use args::LintArgs;

use std::path::Path;

use charte::{Charter, Regime};
use charte_report::{Document, Linted};

use crate::failure::Failure;
use crate::{FAULT, input, out, usual};

pub(crate) fn run(args: &LintArgs) -> Result<u8, Failure> {
    let now = input::now(args.at.as_deref())?;
    let named = args.regime.iter().map(|id| input::regime(id));
    let named: Vec<Regime> = named.collect::<Result<_, _>>()?;
    let mut code = 0;
    let mut files: Vec<Linted> = Vec::new();
    let (tables, charters): (Vec<&str>, Vec<&str>) = match &args.files[..] {
        [] => (usual::table(None).into_iter().collect(), usual::charters(&[])?),
        named => named.iter().map(String::as_str).partition(|name| is_table(name)),
    };
    let mut fail = |failure: Failure| {
        out::note(&failure.to_string());
        code = FAULT;
    };
    // What is wrong with one file says nothing about the others.
    for name in &charters {
        match source(name, args) {
            Err(failure) => fail(failure),
            Ok(source) => {
                files.push(Linted::new(title(name), &source, &named, now, &args.ignore));
            }
        }
    }
    let charter = if tables.is_empty() { None } else { charter_of_tables(&charters) };
    for name in tables {
        match input::table_text(name) {
            Err(failure) => fail(failure),
            Ok(text) => files.push(Linted::table(name, &text, charter.as_ref(), &args.ignore)),
        }
    }
    let document = Document::lint(files);
    let shown = out::Shown::new(args.format, args.color);
    out::report(&document, &out::Shown { language: args.lang, ..shown })?;
    let most = document.most_severe();
    let fails = matches!((args.fail_on.0, most), (Some(from), Some(most)) if most >= from);
    Ok(if document.is_readable() { code.max(u8::from(fails)) } else { FAULT })
}

/// Whether a file is a site's table of the words of consent managers, by its name.
fn is_table(name: &str) -> bool {
    Path::new(name).file_name().is_some_and(|file| file == usual::TABLE)
}

/// The charter whose providers the tables name: the one that is linted too, or else that of the
/// current folder. `None` if it is not certain, or cannot be read.
fn charter_of_tables(linted: &[&str]) -> Option<Charter> {
    let name = match linted {
        [] => usual::find_charter(None)?,
        [only] if *only != "-" => only,
        _ => return None,
    };
    input::charter(name).ok()
}

fn title(name: &str) -> &str {
    if name == "-" { "standard input" } else { name }
}

/// The text of a charter without a byte order mark, after fixing its file if asked to.
fn source(name: &str, args: &LintArgs) -> Result<String, Failure> {
    let (mark, text) = input::charter_text(name)?;
    if !args.fix {
        return Ok(text);
    }
    if name == "-" {
        return Err(Failure::new(
            "--fix changes files and cannot change standard input; name a file",
        ));
    }
    let (fixed, count) = charte_report::fix(&text);
    if count > 0 {
        input::write(name, format!("{mark}{fixed}"))?;
        let note = charte_report::fixed_note(name, count, args.lang);
        out::note(&note.map_err(|error| Failure::new(error.to_string()))?);
    }
    Ok(fixed)
}
