//! `charte lint`: a charter's own errors and findings, each at its place.

mod args;
mod fix;
mod lines;
mod machine;
mod said;
mod text;
mod veil;

#[cfg(test)]
mod tests;

pub(crate) use args::LintArgs;

use charte::{Regime, Time};

use crate::failure::Failure;
use crate::{FAULT, input, out};
use args::LintFormat;
use machine::File;

pub(crate) fn run(args: &LintArgs) -> Result<u8, Failure> {
    let now = match &args.at {
        Some(at) => input::moment(at)?,
        None => input::clock(),
    };
    let named = args.regime.iter().map(|id| input::regime(id));
    let named: Vec<Regime> = named.collect::<Result<_, _>>()?;
    let mut code = 0;
    let mut files: Vec<File> = Vec::new();
    for name in &args.files {
        // What is wrong with one file says nothing about the others.
        match source(name, args.fix) {
            Err(failure) => {
                out::note(&failure.to_string());
                code = FAULT;
            }
            Ok(source) => {
                let linted = said::lint(&source, &named, now, &args.ignore);
                files.push((title(name).to_owned(), source, linted));
            }
        }
    }
    match args.format {
        LintFormat::Json => out::json(&machine::json(&files))?,
        LintFormat::Sarif => out::json(&machine::sarif(&files))?,
        LintFormat::Github => out::text(&machine::github(&files), crate::args::Color::Never)?,
        LintFormat::Text => {
            let columns = out::columns();
            let texts = files
                .iter()
                .map(|(name, source, linted)| text::render(name, source, linted, columns));
            out::text(&texts.collect::<Vec<_>>().join("\n"), args.color)?;
        }
    }
    let gravest = files.iter().filter_map(|(_, _, linted)| linted.gravest()).max();
    let fails = matches!((args.fail_on.0, gravest), (Some(from), Some(most)) if most >= from);
    let unreadable = files.iter().any(|(_, _, linted)| !linted.readable);
    Ok(if unreadable { FAULT } else { code.max(u8::from(fails)) })
}

/// What lint says of a charter under its own regimes, for people.
pub(crate) fn shown(name: &str, source: &str, now: Time, columns: usize) -> String {
    text::said(name, source, &said::lint(source, &[], now, &[]), columns)
}

fn title(name: &str) -> &str {
    if name == "-" { "standard input" } else { name }
}

/// The text of a charter without a byte order mark, mended in its file first if that is asked.
fn source(name: &str, fix: bool) -> Result<String, Failure> {
    let (mark, text) = input::charter_text(name)?;
    if !fix {
        return Ok(text);
    }
    if name == "-" {
        return Err(Failure::new("--fix changes files; standard input is none, name the file"));
    }
    let (mended, count) = fix::mended(&text);
    if count > 0 {
        input::write(name, format!("{mark}{mended}"))?;
        out::note(&format!("{name}: {count} mended"));
    }
    Ok(mended)
}
