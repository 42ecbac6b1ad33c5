//! `charte diff`: what changed between two charters, and whether visitors must be asked again.

mod args;

pub(crate) use args::DiffArgs;

use charte::Diff;
use charte_report::Document;

use crate::failure::Failure;
use crate::{input, out};

pub(crate) fn run(args: &DiffArgs) -> Result<u8, Failure> {
    if args.old == "-" && args.new == "-" {
        return Err(Failure::new("standard input can be read once; name one of the charters"));
    }
    let old = input::charter(&args.old)?;
    let (text, new) = input::charter_with_text(&args.new)?;
    let regime = args.regime.as_deref().map(input::regime).transpose()?;
    let now = match &args.at {
        Some(at) => input::moment(at)?,
        None => input::clock(),
    };
    let diff = Diff::new(&old, &new, regime.as_ref(), now);
    let diff = diff.map_err(|error| Failure::of_argument(&error))?;
    let name = if args.new == "-" { "standard input" } else { &args.new };
    let document = Document::diff(&diff, &new, name, &text);
    out::report(&document, &out::Shown::new(args.format, args.color))?;
    Ok(u8::from(!diff.is_announced()))
}
