//! `charte audit`: the table of a crawl, judged site by site.

mod args;

pub(crate) use args::AuditArgs;

use std::io;
use std::num::NonZeroUsize;
use std::ops::ControlFlow;

use charte_report::Many;
use charte_tables::{Audit, AuditCounts, AuditError, CrawlError, Outputs, read_crawl};

use crate::check::{Bench, Charter, CheckArgs, settings};
use crate::failure::Failure;
use crate::lines::failure;
use crate::{check, input, out, tables};

/// Judges a table.
pub(crate) fn run(args: &AuditArgs) -> Result<u8, Failure> {
    tables::can(args.parquet)?;
    let as_check = as_check(args);
    let charter = Charter::find(&as_check)?;
    let bench = Bench::new(&as_check, charter, settings(&as_check, input::clock())?)?;
    tables::folder(&args.out)?;
    let audit = read(args)?;
    let counts = audit.counts();
    let (many, code) = judge(args, &as_check, &bench, audit)?;
    let said = many.to_text(args.lang).map_err(io::Error::other)?;
    out::text(&said, args.color)?;
    let folder = out::file(&args.out.to_string_lossy());
    out::note(&format!("the tables are in {folder}: sites.csv and others"));
    tell(counts);
    // What was not judged, and a table without a row, are no pass.
    Ok(if counts.is_whole() { code } else { crate::FAULT })
}

/// Says what of the rows is not as it should be.
fn tell(counts: AuditCounts) {
    let AuditCounts { judged, nameless, broken, first_broken, no_address, no_host, .. } = counts;
    if broken > 0 {
        out::note(&format!(
            "rows that cannot be read, and were not judged: {broken}; the first is row \
             {first_broken}"
        ));
    }
    if nameless > 0 {
        out::note(&format!("rows that name no cookie, and were not judged: {nameless}"));
    }
    if no_address > 0 {
        out::note(&format!(
            "rows whose page is no address, and were judged as if it were not known: {no_address}"
        ));
    }
    if no_host > 0 {
        out::note(&format!(
            "rows whose host is none, and were judged as if it were not known: {no_host}"
        ));
    }
    if judged + nameless + broken == 0 {
        out::note("the table has no row, so nothing was judged");
    }
}

/// Reads the rows.
fn read(args: &AuditArgs) -> Result<Audit, Failure> {
    let unkept = |error: &io::Error| failure(&args.out, error);
    let mut audit = Audit::create(&args.out).map_err(|error| unkept(&error))?;
    let mut failed = None;
    let read = read_crawl(&args.table, &mut |row| match audit.add(row) {
        Ok(()) => ControlFlow::Continue(()),
        Err(error) => {
            failed = Some(unkept(&error));
            ControlFlow::Break(())
        }
    });
    let name = args.table.to_string_lossy();
    match (read, failed) {
        (_, Some(failure)) => Err(failure),
        (Err(CrawlError::Io(error)), None) => Err(input::unreadable(&name, &error, "table")),
        (Err(error), None) => Err(Failure::new(format!("{}: {error}", out::file(&name)))),
        (Ok(()), None) => Ok(audit),
    }
}

/// Judges the sites, writes the tables, and counts the sites and the highest exit code.
fn judge(
    args: &AuditArgs,
    as_check: &CheckArgs,
    bench: &Bench,
    audit: Audit,
) -> Result<(Many, u8), Failure> {
    let outputs = Outputs::new(args.parquet).without_observations();
    let mut tables = tables::begin(&args.out, outputs)?;
    let (mut many, mut code) = (Many::of_sites(), 0);
    let each = &mut |site: &charte_tables::Outcome| {
        code = code.max(check::exit(as_check, site));
        site.count_in(&mut many);
        ControlFlow::Continue(())
    };
    let jobs = args.jobs.and_then(|jobs| NonZeroUsize::new(jobs.into()));
    audit.judge(bench.judged_by(args.phase), jobs, &mut tables, each).map_err(
        |error| match error {
            AuditError::Sort(error) => failure(&args.out, &error),
            AuditError::Write(error) => tables::failure(&error),
            error => Failure::new(error.to_string()),
        },
    )?;
    tables::finish(tables)?;
    Ok((many, code))
}

/// The same judgement, as that of a check.
fn as_check(args: &AuditArgs) -> CheckArgs {
    CheckArgs {
        files: Vec::new(),
        before: Vec::new(),
        refused: Vec::new(),
        accepted: Vec::new(),
        withdrawn: Vec::new(),
        charter: args.charter.clone(),
        no_charter: args.no_charter,
        regime: args.regime.clone(),
        phase: Some(args.phase),
        page: None,
        at: args.at.clone(),
        many: None,
        out: None,
        jobs: args.jobs,
        resume: false,
        parquet: args.parquet,
        format: charte_report::Format::default(),
        ignore: args.ignore.clone(),
        baseline: None,
        write_baseline: None,
        fail_on: args.fail_on,
        allow_incomplete: args.allow_incomplete,
        all: false,
        lang: args.lang,
        no_pager: true,
        color: args.color,
    }
}
