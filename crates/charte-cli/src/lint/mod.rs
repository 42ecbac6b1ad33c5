//! `charte lint`: a charter's own errors and findings, each at its place.

mod args;

pub(crate) use args::LintArgs;

use charte::Regime;
use charte_report::{Document, Linted};

use crate::failure::Failure;
use crate::{FAULT, input, out, usual};

pub(crate) fn run(args: &LintArgs) -> Result<u8, Failure> {
    let now = input::now(args.at.as_deref())?;
    let named = args.regime.iter().map(|id| input::regime(id));
    let named: Vec<Regime> = named.collect::<Result<_, _>>()?;
    let mut code = 0;
    let mut files: Vec<Linted> = Vec::new();
    for name in usual::charters(&args.files)? {
        // What is wrong with one file says nothing about the others.
        match source(name, args) {
            Err(failure) => {
                out::note(&failure.to_string());
                code = FAULT;
            }
            Ok(source) => {
                files.push(Linted::new(title(name), &source, &named, now, &args.ignore));
            }
        }
    }
    let document = Document::lint(files);
    let shown = out::Shown::new(args.format, args.color);
    out::report(&document, &out::Shown { language: args.lang, ..shown })?;
    let most = document.most_severe();
    let fails = matches!((args.fail_on.0, most), (Some(from), Some(most)) if most >= from);
    Ok(if document.is_readable() { code.max(u8::from(fails)) } else { FAULT })
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
