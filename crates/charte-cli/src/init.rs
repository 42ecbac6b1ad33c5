//! `charte init`: recordings in, the draft of a charter out.

use charte::{Host, Regime};
use charte_audit::catalogue::Catalogue;
use charte_audit::{DraftSettings, draft};

use crate::args::{Color, InitArgs};
use crate::failure::Failure;
use crate::{input, out};

pub(crate) fn run(args: &InitArgs) -> Result<u8, Failure> {
    Regime::builtin(&args.regime).map_err(|error| Failure::of_argument(&error))?;
    if args.site.as_deref().is_some_and(|site| Host::of_page(site).is_none()) {
        return Err(Failure::new("--site: names no host; write it as https://www.example.fr"));
    }
    let mut recordings = Vec::with_capacity(args.files.len());
    for name in &args.files {
        recordings.push(input::recording(name, None)?);
    }
    let settings =
        DraftSettings { site: args.site.as_deref(), regime: &args.regime, now: input::clock() };
    let written = draft(&recordings, Catalogue::builtin(), &settings).ok_or_else(|| {
        Failure::new("the recording names no page; add --site https://www.example.fr")
    })?;
    out::text(&crate::fmt::usual(written), Color::Never)?;
    Ok(0)
}
