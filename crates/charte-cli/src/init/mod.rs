//! `charte init`: a site's first charter, from answers, flags or recordings.

mod args;
mod ask;

pub(crate) use args::InitArgs;

use std::fs::OpenOptions;
use std::io::{self, IsTerminal, Write};

use charte::{Host, Regime, Time};
use charte_audit::catalogue::Catalogue;
use charte_audit::services::Service;
use charte_audit::{DraftSettings, draft};
use charte_recording::Recording;

use crate::failure::{Failure, why};
use crate::values::Color;
use crate::{add, fmt, input, languages, out, usual};

/// What a first charter is made of.
struct Plan {
    /// The site's address, or `None` to take that of the first recorded page.
    site: Option<String>,
    regime: &'static Regime,
    languages: Vec<String>,
    services: Vec<&'static Service>,
    /// The file to write, or `None` for standard output.
    output: Option<String>,
}

pub(crate) fn run(args: &InitArgs) -> Result<u8, Failure> {
    let asks = args.files.is_empty()
        && !args.yes
        && io::stdin().is_terminal()
        && io::stderr().is_terminal();
    if args.files.is_empty() && !asks && args.site.is_none() {
        return Err(Failure::new(
            "pass --site URL or a recording, because nothing is asked with --yes or without a \
             terminal; for example charte init --yes --site https://www.example.fr --regime fr \
             --languages fr,en --add wordpress,matomo --output charte.toml",
        ));
    }
    let plan = if asks { ask::plan(args)? } else { from_flags(args)? };
    let now = input::now(args.at.as_deref())?;
    let recordings = recordings(args)?;
    let insertion = written(&plan, &recordings, now)?;
    let Some(file) = &plan.output else {
        out::text(&insertion.text, Color::Never)?;
        out::aside(&add::report_of_draft("the charter", &insertion)?);
        return Ok(0);
    };
    create(file, &insertion.text)?;
    let told = add::report_of_draft(file, &insertion)?;
    out::text(&format!("{told}{}", add::next_steps(file, false)), Color::Auto)?;
    Ok(0)
}

fn from_flags(args: &InitArgs) -> Result<Plan, Failure> {
    let site = args.site.as_deref().map(site).transpose()?;
    let regime = input::builtin_regime(args.regime.as_deref().unwrap_or(usual::REGIME))?;
    let languages = match args.languages.as_slice() {
        [] => languages::usual(regime.id()),
        named => languages::of_option(named)?,
    };
    let services = add::named(&args.add)?;
    let output = args.output.clone().filter(|file| file != "-");
    output.as_deref().map_or(Ok(()), must_be_new)?;
    Ok(Plan { site, regime, languages, services, output })
}

/// The address of a site as a charter writes it; `www.example.fr` is understood.
fn site(text: &str) -> Result<String, Failure> {
    let text = text.trim();
    let wrong = || Failure::new("--site: names no host; write it as https://www.example.fr");
    // An address has none, and what reads addresses passes over them.
    if text.contains(|c: char| c.is_control() || c.is_whitespace()) {
        return Err(wrong());
    }
    let address = match text.contains("://") {
        true => text.to_owned(),
        false => format!("https://{text}"),
    };
    match Host::of_page(&address) {
        Some(host)
            if host.is_address() || host.as_str() == "localhost" || host.as_str().contains('.') =>
        {
            Ok(address)
        }
        _ => Err(wrong()),
    }
}

fn recordings(args: &InitArgs) -> Result<Vec<Recording>, Failure> {
    let mut recordings = Vec::with_capacity(args.files.len());
    for name in &input::recordings(&args.files)? {
        let recording = input::recording(name, None)?;
        if let Some(hidden) = recording.hidden.as_ref().filter(|_| !args.allow_incomplete) {
            return Err(Failure::new(format!(
                "{}: {hidden}; --allow-incomplete drafts from what it shows",
                out::file(name)
            )));
        }
        recordings.push(recording);
    }
    Ok(recordings)
}

/// The charter's text, in the form that `charte fmt` gives it.
fn written(plan: &Plan, recordings: &[Recording], now: Time) -> Result<add::Insertion, Failure> {
    let languages: Vec<&str> = plan.languages.iter().map(String::as_str).collect();
    let settings = DraftSettings {
        site: plan.site.as_deref(),
        regime: plan.regime.id(),
        languages: &languages,
        now,
    };
    let drafted = draft(recordings, Catalogue::builtin(), &settings)
        .map_err(|error| Failure::new(format!("the draft is not a charter: {error}")))?
        .ok_or_else(|| {
            Failure::new("the recording names no page; add --site https://www.example.fr")
        })?;
    let name = plan.output.as_deref().unwrap_or("charte.toml");
    let drafted = match &plan.output {
        Some(file) => drafted.replace("THIS-FILE", &out::file(file)),
        None => drafted,
    };
    let drafted = fmt::formatted(name, &drafted)?;
    add::insert(name, &drafted, &plan.services, now)
}

/// Refuses the name of a file that is there.
fn must_be_new(file: &str) -> Result<(), Failure> {
    if std::path::Path::new(file).exists() { Err(exists(file)) } else { Ok(()) }
}

/// The error for a file that is there: a first charter never replaces one.
fn exists(file: &str) -> Failure {
    let file = out::file(file);
    Failure::new(format!(
        "{file}: exists already and is left as it is; name another file, or add services to it \
         with charte add NAME --charter {file}"
    ))
}

fn create(file: &str, text: &str) -> Result<(), Failure> {
    let opened = OpenOptions::new().write(true).create_new(true).open(file);
    let written = opened.and_then(|mut opened| opened.write_all(text.as_bytes()));
    written.map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => exists(file),
        kind => Failure::new(format!(
            "{}: cannot be written: {}; check the folder and its permissions",
            out::file(file),
            why(kind)
        )),
    })
}
