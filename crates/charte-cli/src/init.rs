//! `charte init`: recordings in, the draft of a charter out.

use charte::Host;
use charte_audit::catalogue::Catalogue;
use charte_audit::{DraftSettings, draft};
use clap::Args;

use crate::failure::Failure;
use crate::values::{Color, regimes};
use crate::{input, out};

#[derive(Args)]
pub(crate) struct InitArgs {
    /// Recordings: HAR, storage state, cookies.txt or Set-Cookie lines; `-` is standard input
    #[arg(value_name = "FILE", required = true)]
    pub(crate) files: Vec<String>,
    /// The site's address [default: that of the first page]
    #[arg(long, value_name = "URL")]
    pub(crate) site: Option<String>,
    /// The regime to put into the charter
    #[arg(long, value_name = "ID", default_value = "eu", value_parser = regimes(), hide_possible_values = true)]
    pub(crate) regime: String,
    /// The time for recordings without one (RFC 3339, such as 2026-11-23T10:05:00Z) [default: now]
    #[arg(long, value_name = "TIME")]
    pub(crate) at: Option<String>,
    /// Also draft from recordings that hide their cookies
    #[arg(long)]
    pub(crate) allow_incomplete: bool,
}

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
