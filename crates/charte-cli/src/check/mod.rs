//! `charte check`: recordings in, verdicts and findings out.

mod findings;
mod table;
mod text;

use charte::{Policy, Regime};
use charte_audit::catalogue::Catalogue;
use charte_audit::{Against, Banner, Baseline, Input, Phase, Report, Settings, check, phase_of};

use crate::args::{CheckArgs, CheckFormat};
use crate::failure::Failure;
use crate::{input, out};

/// What to do about a recording that cannot be made again.
const ACCEPT: &str = "--allow-incomplete accepts it as it is";

pub(crate) fn run(args: &CheckArgs) -> Result<u8, Failure> {
    let files = files(args)?;
    let policy = match &args.charter {
        Some(charter) => Some(input::policy(charter, args.regime.as_deref())?),
        None => None,
    };
    if files.is_empty() {
        return match &policy {
            Some(policy) => charter_alone(policy, args),
            None => Err(Failure::new(
                "nothing to check; name a recording (- for standard input), a charter with \
                 --charter, or both",
            )),
        };
    }
    let settings = settings(args)?;
    let mut inputs = Vec::with_capacity(files.len());
    for (phase, name) in files {
        let recording = input::recording(name, policy.as_ref())?;
        let phase = phase.or_else(|| phase_of(&recording)).unwrap_or_default();
        let name = if name == "-" { "standard input" } else { name }.to_owned();
        inputs.push(Input { name, phase, recording });
    }
    let mut report = match &policy {
        Some(policy) => check(&inputs, &Against::Charter(policy), &settings),
        None => {
            let regime: Regime = input::regime_without_charter(args.regime.as_deref())?;
            check(&inputs, &Against::Catalogue(Catalogue::builtin(), &regime), &settings)
        }
    };
    let baseline = match &args.baseline {
        Some(name) => input::baseline(name)?,
        None => Baseline::default(),
    };
    report.leave_out(&args.ignore, &baseline);
    let accepted = report.hidden.is_empty() || args.allow_incomplete;
    if let (Some(_), Some((recording, why)), false) =
        (&args.write_baseline, report.hidden.first(), accepted)
    {
        return Err(Failure::new(format!("{}: {why}; {ACCEPT}", out::file(recording))));
    }
    if let Some(name) = &args.write_baseline {
        let written = std::fs::write(name, Baseline::of(&report).to_json());
        let shown = out::file(name);
        written.map_err(|e| Failure::new(format!("{shown}: cannot be written: {}", e.kind())))?;
        out::note(&format!("{} findings written to {shown}", report.findings.len()));
        return Ok(0);
    }
    match args.format {
        CheckFormat::Json => out::json(&report)?,
        CheckFormat::Sarif => out::json(&report.to_sarif(args.charter.as_deref()))?,
        CheckFormat::Markdown => out::text(&report.to_markdown(), crate::args::Color::Never)?,
        CheckFormat::Html => out::text(&report.to_html(), crate::args::Color::Never)?,
        CheckFormat::Text => out::text(&text::render(&report, out::columns()), args.color)?,
    }
    if accepted {
        return Ok(verdict(args, report.gravest()));
    }
    for (recording, why) in &report.hidden {
        out::note(&format!("{}: {why}; {ACCEPT}", out::file(recording)));
    }
    Ok(crate::FAULT)
}

/// The recordings with the phase of each where it was named, in the order of a visit.
fn files(args: &CheckArgs) -> Result<Vec<(Option<Phase>, &str)>, Failure> {
    let mut files: Vec<(Option<Phase>, &str)> = Vec::new();
    let lists = [
        (args.phase, &args.files),
        (Some(Phase::Before), &args.before),
        (Some(Phase::Refused), &args.refused),
        (Some(Phase::Accepted), &args.accepted),
    ];
    for (phase, names) in lists {
        files.extend(names.iter().map(|name| (phase, name.as_str())));
    }
    files.sort_by_key(|(phase, _)| *phase);
    if files.iter().filter(|(_, name)| *name == "-").count() > 1 {
        return Err(Failure::new("standard input can be read once; name the other recordings"));
    }
    Ok(files)
}

fn settings(args: &CheckArgs) -> Result<Settings, Failure> {
    let settings = match &args.at {
        Some(at) => Settings::at(input::moment(at)?),
        None => Settings::as_recorded(input::clock()),
    };
    match &args.page {
        None => Ok(settings),
        Some(page) => settings.on_page(page).ok_or_else(|| {
            Failure::new("--page: names no host; write it as https://www.example.fr/")
        }),
    }
}

fn verdict(args: &CheckArgs, gravest: Option<charte::Severity>) -> u8 {
    let fails = match (args.fail_on.0, gravest) {
        (Some(from), Some(gravest)) => gravest >= from,
        _ => false,
    };
    u8::from(fails)
}

/// A charter without a recording: its own findings, and whether it needs a banner.
fn charter_alone(policy: &Policy, args: &CheckArgs) -> Result<u8, Failure> {
    let now = match &args.at {
        Some(at) => input::moment(at)?,
        None => input::clock(),
    };
    let findings = policy.check(now);
    let banner = Banner::of_charter(policy, now);
    match args.format {
        CheckFormat::Json => {
            let mut answer = serde_json::json!({
                "regime": policy.regime().id(),
                "declarations": policy.charter().cookies().len(),
                "findings": findings,
                "banner": banner,
            });
            if let (Some(caveat), Some(keys)) = (policy.regime().caveat(), answer.as_object_mut()) {
                keys.insert("caveat".to_owned(), caveat.into());
            }
            out::json(&answer)?;
        }
        CheckFormat::Text => {
            let written = text::charter_alone(policy, &findings, &banner, out::columns());
            out::text(&written, args.color)?;
        }
        CheckFormat::Sarif | CheckFormat::Markdown | CheckFormat::Html => {
            return Err(Failure::new(
                "--format: a charter alone is shown as text or json; add a recording",
            ));
        }
    }
    Ok(verdict(args, findings.iter().map(charte::Finding::severity).max()))
}

/// What a report says of the law behind it.
fn law(report: &Report) -> String {
    match report.caveat {
        Some(caveat) => format!("{caveat}; {}", out::NO_ADVICE),
        None => out::NO_ADVICE.to_owned(),
    }
}
