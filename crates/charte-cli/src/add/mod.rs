//! `charte add`: services into a charter, everything else in the file as it was.

mod args;
mod insert;
mod list;
mod report;

pub(crate) use args::AddArgs;
pub(crate) use insert::{Insertion, insert};
pub(crate) use report::{next_steps, report_of_draft};

use charte_audit::services::{self, Service};
use report::report;

use crate::failure::Failure;
use crate::values::Color;
use crate::{input, out};

pub(crate) fn run(args: &AddArgs) -> Result<u8, Failure> {
    if let Some(text) = &args.search {
        return list::search(text);
    }
    if args.list {
        return list::all();
    }
    let services = named(&args.services)?;
    if args.charter == "-" && !args.dry_run {
        return Err(Failure::new("--charter: add changes a file; name one, or add --dry-run"));
    }
    let (mark, text) = charter_text(&args.charter)?;
    let now = input::now(args.at.as_deref())?;
    let insertion = insert(&args.charter, &text, &services, now)?;
    let told = report(&args.charter, &insertion, args.dry_run);
    if args.dry_run {
        out::as_it_is(&format!("{mark}{}", insertion.text))?;
        out::aside(&told);
        return Ok(0);
    }
    if insertion.has_changes() {
        input::write(&args.charter, format!("{mark}{}", insertion.text))?;
    }
    let next =
        if insertion.has_changes() { next_steps(&args.charter, true) } else { String::new() };
    out::text(&format!("{told}{next}"), Color::Auto)?;
    Ok(0)
}

/// A charter's text; where there is none yet, how to begin one.
fn charter_text(name: &str) -> Result<(String, String), Failure> {
    if name != "-" && !std::path::Path::new(name).exists() {
        return Err(Failure::new(format!(
            "{}: no such file; charte init writes a first charter, --charter names another file",
            out::file(name)
        )));
    }
    input::charter_text(name)
}

/// The services of these names, each once.
pub(crate) fn named(names: &[String]) -> Result<Vec<&'static Service>, Failure> {
    let mut found: Vec<&'static Service> = Vec::with_capacity(names.len());
    let mut unknown: Vec<String> = Vec::new();
    for name in names.iter().map(|name| name.trim()).filter(|name| !name.is_empty()) {
        match services::find(name) {
            Ok(service) if found.iter().any(|known| known.id() == service.id()) => {}
            Ok(service) => found.push(service),
            Err(near) => unknown.push(not_found(name, &near)),
        }
    }
    match unknown.is_empty() {
        true => Ok(found),
        false => Err(Failure::new(unknown.join("\n"))),
    }
}

fn not_found(name: &str, near: &[&Service]) -> String {
    let near: Vec<String> = near.iter().map(|service| format!("`{}`", service.id())).collect();
    let hint = match near.as_slice() {
        [] => "charte add --search TEXT looks for a name, a purpose or a cookie".to_owned(),
        [one] => format!("did you mean {one}?"),
        [first @ .., last] => format!("did you mean {} or {last}?", first.join(", ")),
    };
    format!("no service is called `{}`; {hint}", out::short(name, 60))
}
