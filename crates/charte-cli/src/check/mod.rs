//! `charte check`: recordings in, verdicts and findings out.

mod args;
mod next;

pub(crate) use args::CheckArgs;

use std::path::PathBuf;

use charte::{Regime, Severity};
use charte_audit::catalogue::Catalogue;
use charte_audit::{Against, Banner, Baseline, Input, Phase, Settings, check, phase_for};
use charte_report::Document;

use crate::failure::{Failure, why};
use crate::{input, out, usual};

/// What to do about a recording that cannot be made again.
const ACCEPT: &str = "--allow-incomplete accepts it anyway";

pub(crate) fn run(args: &CheckArgs) -> Result<u8, Failure> {
    judge(args, Target::Standard).map(|judged| judged.code)
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
}

/// Checks, and writes the report.
pub(crate) fn judge(args: &CheckArgs, target: Target) -> Result<Judged, Failure> {
    let named = input::recordings(&args.files)?;
    let files = files(args, &named)?;
    let charter = match args.no_charter {
        true => None,
        false => usual::charter_if_any(args.charter.as_deref()),
    };
    let charter = charter.map(|name| Charter::read(name, args.regime.as_deref())).transpose()?;
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
    let policy = charter.as_ref().map(|charter| &charter.policy);
    let settings = settings(args)?;
    let mut inputs = Vec::with_capacity(files.len());
    for (phase, name) in files {
        let recording = input::recording(name, policy)?;
        let phase = phase.or_else(|| phase_for(policy, &recording, &settings)).unwrap_or_default();
        let name = if name == "-" { "standard input" } else { name }.to_owned();
        inputs.push(Input { name, phase, recording });
    }
    // In the order of a visit, also where only the files say what they are.
    inputs.sort_by_key(|input| input.phase);
    let mut report = match policy {
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
        written.map_err(|error| {
            let why = why(error.kind());
            Failure::new(format!("{shown}: cannot be written: {why}; name another file"))
        })?;
        out::note(&format!("{} findings written to {shown}", report.findings.len()));
        return Ok(Judged::default());
    }
    let document = Document::visit(&report, charter.as_ref().map(Charter::file))
        .with_commands(next::commands(args, charter.is_some()));
    match target {
        Target::Standard => out::report(&document, &shown(args))?,
        Target::File(path) => {
            let report = out::report_bytes(&document, &shown(args))?;
            input::write(&path.to_string_lossy(), report)?;
        }
    }
    let count = |severity| report.findings.iter().filter(|f| f.severity() == severity).count();
    let judged = Judged {
        code: if accepted { verdict(args, &document) } else { crate::FAULT },
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        notes: count(Severity::Note),
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

fn verdict(args: &CheckArgs, document: &Document<'_>) -> u8 {
    let fails = match (args.fail_on.0, document.most_severe()) {
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
    Ok(verdict(args, &document))
}

/// The site's charter, compiled, and the file that it is from.
struct Charter {
    policy: charte::Policy,
    name: String,
    text: String,
}

impl Charter {
    fn read(name: &str, regime: Option<&str>) -> Result<Self, Failure> {
        let (text, policy) = input::policy_with_text(name, regime)?;
        Ok(Self { policy, name: name.to_owned(), text })
    }

    fn file(&self) -> (&str, &str) {
        (&self.name, &self.text)
    }
}
