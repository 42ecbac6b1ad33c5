//! `charte fmt`: a charter's file in its usual form. What it says does not change, and no comment
//! is lost.

mod args;
mod comments;
mod json;
mod order;
mod toml;

#[cfg(test)]
mod tests;

pub(crate) use args::FmtArgs;

use charte::Charter;

use crate::failure::Failure;
use crate::values::Color;
use crate::{FAULT, input, out, usual};

/// Lines are not longer where they can be broken.
const WIDTH: usize = 100;

pub(crate) fn run(args: &FmtArgs) -> Result<u8, Failure> {
    let mut code = 0;
    for name in usual::charters(&args.files)? {
        // What is wrong with one file says nothing about the others.
        match one(name, args.check) {
            Ok(changes) => code = code.max(u8::from(changes)),
            Err(Failure::ReaderGone) => return Err(Failure::ReaderGone),
            Err(failure) => {
                out::note(&failure.to_string());
                code = FAULT;
            }
        }
    }
    Ok(code)
}

/// Whether the file is not as it should be, and stays so.
fn one(name: &str, check: bool) -> Result<bool, Failure> {
    let (mark, text) = input::charter_text(name)?;
    let formatted = formatted(name, &text)?;
    let changes = formatted != text;
    if check {
        if changes {
            let shown = if name == "-" { "standard input" } else { name };
            out::text(&format!("{}: not in its usual form\n", out::plain(shown)), Color::Never)?;
        }
        return Ok(changes);
    }
    if name == "-" {
        out::as_it_is(&formatted)?;
    } else if changes {
        input::write(name, format!("{mark}{formatted}"))?;
        out::note(&format!("{name}: put into its usual form"));
    }
    Ok(false)
}

pub(crate) fn formatted(name: &str, text: &str) -> Result<String, Failure> {
    let lint = |error: charte::Error| {
        let failure = Failure::in_file(name, &error);
        Failure::new(format!("{failure}; charte lint shows all of it"))
    };
    let before = Charter::parse(text).map_err(lint)?;
    let formatted = if text.trim_start().starts_with('{') {
        json::formatted(text).map_err(|error| error.to_string())
    } else {
        toml::formatted(text).map_err(|error| error.to_string())
    };
    let formatted = formatted.map_err(|error| Failure::new(format!("{name}: {error}")))?;
    match Charter::parse(&formatted) {
        Ok(after) if after == before => Ok(formatted),
        _ => Err(Failure::new(format!(
            "{name}: formatting would change its meaning, which is a bug in charte; left unchanged"
        ))),
    }
}
