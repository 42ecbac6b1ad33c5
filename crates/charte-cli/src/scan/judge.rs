//! The judgement of the recordings: that of `charte check` on the same files.

use std::path::PathBuf;

use charte_report::Format;
use charte_scan::Site;
use charte_tables::Rows;

use super::ScanArgs;
use super::args::JudgeArgs;
use super::failure::failure;
use super::record::Scanned;
use super::summary::{self, Row};
use crate::check::{self, CheckArgs, Target};
use crate::failure::Failure;
use crate::{input, tables, usual};

/// Fails for what the judgement would fail for after the scan: a charter, a regime or a baseline
/// that cannot be read, or tables that this build cannot write.
pub(super) fn can(args: &ScanArgs) -> Result<(), Failure> {
    tables::can(args.parquet)?;
    let args = &args.judge;
    let charter = usual::find_charter(args.charter.as_deref()).filter(|_| !args.no_charter);
    match charter {
        Some(charter) => drop(input::policy(charter, args.regime.as_deref())?),
        None => drop(input::regime_without_charter(args.regime.as_deref())?),
    }
    args.baseline.as_deref().map(input::baseline).transpose().map(drop)
}

/// Judges one site. The report goes to standard output.
pub(super) fn one(args: &ScanArgs, scanned: Vec<Scanned>) -> Result<u8, Failure> {
    let Some(scanned) = scanned.into_iter().next() else { return Ok(crate::FAULT) };
    scanned.files.map_err(|error| failure(&error))?;
    check::run(&as_check(&args.judge, &scanned.site))
}

/// Judges several sites. Each report goes to the site's folder, and a summary to standard output
/// and to the folder of all, where the tables go too. The exit code is the worst one.
pub(super) fn all(args: &ScanArgs, scanned: Vec<Scanned>) -> Result<u8, Failure> {
    let mut rows = Vec::with_capacity(scanned.len());
    let mut tables = tables::create(&args.out, args.parquet)?;
    for scanned in &scanned {
        let mut judged = match &scanned.files {
            Ok(_) => report(args, &scanned.site),
            Err(error) => Err(failure(error)),
        };
        tables::add(&mut tables, &rows_of(&scanned.site, &mut judged))?;
        rows.push(Row::new(scanned, judged));
    }
    tables::finish(tables)?;
    summary::write(args, &rows)?;
    Ok(rows.iter().map(Row::exit).max().unwrap_or_default())
}

/// What a site contributes to the tables.
fn rows_of(site: &Site, judged: &mut Result<(PathBuf, check::Judged), Failure>) -> Rows {
    let broken = |why: &str| Rows::broken(&site.folder.to_string_lossy(), why);
    match judged {
        Ok((_, judged)) => judged.rows.take().unwrap_or_else(|| broken("")),
        Err(failure) => broken(&failure.to_string()),
    }
}

/// Writes a site's report.
fn report(args: &ScanArgs, site: &Site) -> Result<(PathBuf, check::Judged), Failure> {
    let path = site.folder.join(format!("report.{}", extension(args.judge.format)));
    let judged = check::judge(&as_check(&args.judge, site), Target::File(path.clone()))?;
    Ok((path, judged))
}

fn extension(format: Format) -> &'static str {
    match format.id() {
        "text" | "github" => "txt",
        "markdown" => "md",
        id => id,
    }
}

/// The same judgement, as a check of the site's folder.
fn as_check(args: &JudgeArgs, site: &Site) -> CheckArgs {
    CheckArgs {
        files: vec![site.folder.to_string_lossy().into_owned()],
        before: Vec::new(),
        refused: Vec::new(),
        accepted: Vec::new(),
        withdrawn: Vec::new(),
        charter: args.charter.clone(),
        no_charter: args.no_charter,
        regime: args.regime.clone(),
        phase: None,
        page: None,
        at: None,
        many: None,
        out: None,
        jobs: None,
        resume: false,
        parquet: false,
        format: args.format,
        ignore: args.ignore.clone(),
        baseline: args.baseline.clone(),
        write_baseline: args.write_baseline.clone(),
        fail_on: args.fail_on,
        allow_incomplete: false,
        all: args.all,
        lang: args.lang,
        no_pager: args.no_pager,
        color: args.color,
    }
}
