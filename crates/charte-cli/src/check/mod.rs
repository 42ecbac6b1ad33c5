//! `charte check`: recordings in, verdicts and findings out.

mod args;
mod bench;
mod many;
mod next;

pub(crate) use args::CheckArgs;
pub(crate) use bench::{Bench, Charter};
pub(crate) use many::exit;

use std::path::PathBuf;

use charte::{Severity, Time};
use charte_audit::{Banner, Baseline, Phase, Settings};
use charte_report::Document;
use charte_tables::Rows;

use crate::failure::{Failure, why};
use crate::{input, out};

/// What to do about a recording that cannot be made again.
const ACCEPT: &str = "--allow-incomplete accepts it anyway";

pub(crate) fn run(args: &CheckArgs) -> Result<u8, Failure> {
    match &args.many {
        Some(named) => many::run(args, named),
        None => judge(args, Target::Standard).map(|judged| judged.code),
    }
}

/// Where the report goes.
pub(crate) enum Target {
    /// To standard output.
    Standard,
    /// Into a file, once it is complete.
    #[cfg_attr(not(all(unix, feature = "scan")), expect(dead_code, reason = "only scans use it"))]
    File(PathBuf),
}

/// What a check came to: the exit code, and how many findings of each severity there are.
#[derive(Default)]
#[cfg_attr(not(all(unix, feature = "scan")), expect(dead_code, reason = "only scans use it"))]
pub(crate) struct Judged {
    pub(crate) code: u8,
    pub(crate) errors: usize,
    pub(crate) warnings: usize,
    pub(crate) notes: usize,
    /// Of a report that goes into a file: what the recordings contribute to tables.
    pub(crate) rows: Option<Rows>,
}

/// Checks, and writes the report.
pub(crate) fn judge(args: &CheckArgs, target: Target) -> Result<Judged, Failure> {
    let named = input::recordings(&args.files)?;
    let files = files(args, &named)?;
    let charter = Charter::find(args)?;
    if files.is_empty() {
        return match &charter {
            Some(charter) => {
                charter_alone(charter, args).map(|code| Judged { code, ..Judged::default() })
            }
            None => Err(Failure::new(
                "nothing to check; name a recording (- for standard input), a charter with \
                 --charter, or both",
            )),
        };
    }
    let bench = Bench::new(args, charter, settings(args, input::clock())?)?;
    let mut inputs = Vec::with_capacity(files.len());
    for (phase, name) in files {
        inputs.push(bench.input(name, phase, input::recording(name, bench.policy())?));
    }
    let report = bench.judge(&mut bench.checker(), &mut inputs);
    let accepted = report.hidden.is_empty() || args.allow_incomplete;
    if let (Some(_), Some((recording, why)), false) =
        (&args.write_baseline, report.hidden.first(), accepted)
    {
        return Err(Failure::new(format!("{}: {why}; {ACCEPT}", out::file(recording))));
    }
    if let Some(name) = &args.write_baseline {
        let written = std::fs::write(name, Baseline::of(&report).to_json());
        let shown = out::file(name);
        written.map_err(|error| {
            let why = why(error.kind());
            Failure::new(format!("{shown}: cannot be written: {why}; name another file"))
        })?;
        out::note(&format!("{} findings written to {shown}", report.findings.len()));
        return Ok(Judged::default());
    }
    let document = Document::visit(&report, bench.charter().map(Charter::file))
        .with_commands(next::commands(args, bench.charter().is_some()));
    let rows = match target {
        Target::Standard => {
            out::report(&document, &shown(args))?;
            None
        }
        Target::File(path) => {
            let shown = out::report_bytes(&document, &shown(args))?;
            input::write(&path.to_string_lossy(), shown)?;
            let name = args.files.first().map_or("", String::as_str);
            Some(Rows::of(name, &inputs, &report))
        }
    };
    let count = |severity| report.findings.iter().filter(|f| f.severity() == severity).count();
    let judged = Judged {
        code: if accepted { verdict(args, document.most_severe()) } else { crate::FAULT },
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        notes: count(Severity::Note),
        rows,
    };
    if !accepted {
        for (recording, why) in &report.hidden {
            out::note(&format!("{}: {why}; {ACCEPT}", out::file(recording)));
        }
    }
    Ok(judged)
}

/// The recordings with the phase of each where it was named, in the order of a visit.
fn files<'a>(
    args: &'a CheckArgs,
    named: &'a [String],
) -> Result<Vec<(Option<Phase>, &'a str)>, Failure> {
    let mut files = Vec::new();
    let lists = [
        (args.phase, named),
        (Some(Phase::Before), &args.before),
        (Some(Phase::Refused), &args.refused),
        (Some(Phase::Accepted), &args.accepted),
        (Some(Phase::Withdrawn), &args.withdrawn),
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

fn shown(args: &CheckArgs) -> out::Shown {
    out::Shown {
        language: args.lang,
        all: args.all,
        pages: !args.no_pager,
        ..out::Shown::new(args.format, args.color)
    }
}

/// `otherwise` is the moment that counts where neither the arguments nor a recording name one.
pub(crate) fn settings(args: &CheckArgs, otherwise: Time) -> Result<Settings, Failure> {
    let settings = match &args.at {
        Some(at) => Settings::at(input::moment(at)?),
        None => Settings::as_recorded(otherwise),
    };
    match &args.page {
        None => Ok(settings),
        Some(page) => settings.on_page(page).ok_or_else(|| {
            Failure::new("--page: names no host; write it as https://www.example.fr/")
        }),
    }
}

/// 1 if the most severe finding is one that `--fail-on` names, else 0.
fn verdict(args: &CheckArgs, most_severe: Option<Severity>) -> u8 {
    let fails = match (args.fail_on.0, most_severe) {
        (Some(from), Some(most)) => most >= from,
        _ => false,
    };
    u8::from(fails)
}

/// A charter without a recording: its own findings, and whether it needs a banner.
fn charter_alone(charter: &Charter, args: &CheckArgs) -> Result<u8, Failure> {
    let now = input::now(args.at.as_deref())?;
    let policy = &charter.policy;
    let (findings, banner) = (policy.check(now), Banner::of_charter(policy, now));
    let document = Document::charter(policy, &findings, &banner, charter.file())
        .with_commands(next::commands(args, true));
    out::report(&document, &shown(args))?;
    Ok(verdict(args, document.most_severe()))
}
