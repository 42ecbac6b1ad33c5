//! `charte init`: recordings in, the draft of a charter out.

use charte::Host;
use charte_audit::catalogue::Catalogue;
use charte_audit::{DraftSettings, draft};

use crate::args::{Color, InitArgs};
use crate::failure::Failure;
use crate::{input, out};

pub(crate) fn run(args: &InitArgs) -> Result<u8, Failure> {
    let regime = input::builtin_regime(&args.regime)?.id();
    if args.site.as_deref().is_some_and(|site| Host::of_page(site).is_none()) {
        return Err(Failure::new("--site: names no host; write it as https://www.example.fr"));
    }
    let mut recordings = Vec::with_capacity(args.files.len());
    for name in &args.files {
        let recording = input::recording(name, None)?;
        if let Some(hidden) = recording.hidden.as_ref().filter(|_| !args.allow_incomplete) {
            return Err(Failure::new(format!(
                "{}: {hidden}; --allow-incomplete drafts from what it shows",
                out::file(name)
            )));
        }
        recordings.push(recording);
    }
    let now = match &args.at {
        Some(at) => input::moment(at)?,
        None => input::clock(),
    };
    let settings = DraftSettings { site: args.site.as_deref(), regime, now };
    let written = draft(&recordings, Catalogue::builtin(), &settings)
        .map_err(|error| Failure::new(format!("the draft is not a charter: {error}")))?
        .ok_or_else(|| {
            Failure::new("the recording names no page; add --site https://www.example.fr")
        })?;
    out::text(&written, Color::Never)?;
    Ok(0)
}
