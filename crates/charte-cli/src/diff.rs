//! `charte diff`: what changed between two charters, and whether visitors must be asked again.

mod args;

pub(crate) use args::DiffArgs;

use charte::Diff;
use charte_report::Document;

use crate::failure::Failure;
use crate::{input, out, usual};

pub(crate) fn run(args: &DiffArgs) -> Result<u8, Failure> {
    let newer = usual::charter_file(args.new.as_deref())?;
    if args.old == "-" && newer == "-" {
        return Err(Failure::new("standard input can be read once; name one of the charters"));
    }
    let old = input::charter(&args.old)?;
    let (text, new) = input::charter_with_text(newer)?;
    let regime = args.regime.as_deref().map(input::regime).transpose()?;
    let now = input::now(args.at.as_deref())?;
    let diff = Diff::new(&old, &new, regime.as_ref(), now);
    let diff = diff.map_err(|error| Failure::of_argument(&error))?;
    let name = if newer == "-" { "standard input" } else { newer };
    let document = Document::diff(&diff, &new, name, &text);
    let shown = out::Shown::new(args.format, args.color);
    out::report(&document, &out::Shown { language: args.lang, ..shown })?;
    Ok(u8::from(!diff.is_announced()))
}
