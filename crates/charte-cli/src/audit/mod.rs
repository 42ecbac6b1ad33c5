//! `charte audit`: the table of a crawl, judged site by site.

mod args;
mod judge;
mod row;
mod sort;

pub(crate) use args::AuditArgs;

use std::ops::ControlFlow;
use std::thread;

use charte_recording::Sighting;
use charte_report::Many;
use charte_tables::{CrawlError, CrawlRow, Outcome, Outputs, read_crawl};

use crate::check::{Bench, Charter, CheckArgs, settings};
use crate::failure::Failure;
use crate::lines::failure;
use crate::{check, input, out, tables};
use row::Encoder;
use sort::{RUN_BYTES, Sorted, Sorter};

/// Judges a table.
pub(crate) fn run(args: &AuditArgs) -> Result<u8, Failure> {
    tables::can(args.parquet)?;
    let as_check = as_check(args);
    let charter = Charter::find(&as_check)?;
    let bench = Bench::new(&as_check, charter, settings(&as_check, input::clock())?)?;
    tables::folder(&args.out)?;
    let (sorted, counts) = sort(args)?;
    let (many, code) = judge(args, &as_check, &bench, sorted)?;
    let said = many.to_text(args.lang).map_err(std::io::Error::other)?;
    out::text(&said, args.color)?;
    let folder = out::file(&args.out.to_string_lossy());
    out::note(&format!("the tables are in {folder}: sites.csv and others"));
    counts.tell();
    // What was not judged, and a table without a row, are no pass.
    let is_whole = counts.judged > 0 && counts.nameless == 0 && counts.broken == 0;
    Ok(if is_whole { code } else { crate::FAULT })
}

/// The rows of a table.
#[derive(Default)]
struct Counts {
    judged: u64,
    /// Rows that name no cookie.
    nameless: u64,
    /// Rows that cannot be read, and the first of them.
    broken: u64,
    first_broken: u64,
    /// Of those that are judged, the rows whose page is no address.
    no_address: u64,
}

impl Counts {
    /// Says what is not as it should be.
    fn tell(&self) {
        let Self { judged, nameless, broken, first_broken, no_address } = *self;
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
                "rows whose page is no address, and were judged as if it were not known: \
                 {no_address}"
            ));
        }
        if judged + nameless + broken == 0 {
            out::note("the table has no row, so nothing was judged");
        }
    }
}

/// Sorts the rows by site.
fn sort(args: &AuditArgs) -> Result<(Sorted, Counts), Failure> {
    let unkept = |error: &std::io::Error| failure(&args.out, error);
    let mut sorter = Sorter::create(&args.out, RUN_BYTES).map_err(|error| unkept(&error))?;
    let (mut encoder, mut counts, mut failed) = (Encoder::default(), Counts::default(), None);
    let each = &mut |row: CrawlRow<'_>| {
        if row.is_broken {
            if counts.broken == 0 {
                counts.first_broken = row.number;
            }
            counts.broken += 1;
            return ControlFlow::Continue(());
        }
        let seen = match (row.set_cookie, row.name) {
            (Some(line), _) => Sighting::of_line(line),
            (None, Some(name)) => Sighting::of_name(name),
            (None, None) => {
                counts.nameless += 1;
                return ControlFlow::Continue(());
            }
        };
        counts.judged += 1;
        if !encoder.turn_to(row.page.unwrap_or_default()) {
            counts.no_address += 1;
        }
        let seen = row.host.into_iter().fold(seen.at(row.millis), Sighting::from_host);
        match sorter.add(|out| encoder.write(&seen, out)) {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => {
                failed = Some(unkept(&error));
                ControlFlow::Break(())
            }
        }
    };
    let read = read_crawl(&args.table, each);
    let name = args.table.to_string_lossy();
    match (read, failed) {
        (_, Some(failure)) => Err(failure),
        (Err(CrawlError::Io(error)), None) => Err(input::unreadable(&name, &error, "table")),
        (Err(error), None) => Err(Failure::new(format!("{}: {error}", out::file(&name)))),
        (Ok(()), None) => Ok((sorter.finish().map_err(|error| unkept(&error))?, counts)),
    }
}

/// Judges the sites, writes the tables, and counts the sites and the highest exit code.
fn judge(
    args: &AuditArgs,
    as_check: &CheckArgs,
    bench: &Bench,
    sorted: Sorted,
) -> Result<(Many, u8), Failure> {
    let outputs = Outputs::new(args.parquet).without_observations();
    let mut tables = tables::begin(&args.out, outputs)?;
    let (mut many, mut code) = (Many::of_sites(), 0);
    let mut whole: Option<(String, Outcome)> = None;
    let keep = &mut |site: &str, rows: &charte_tables::Rows| {
        tables::add(&mut tables, rows)?;
        let outcome = rows.outcome();
        code = code.max(check::exit(as_check, outcome));
        whole = Some(match whole.take() {
            Some((name, whole)) if name == site => (name, whole.and(outcome)),
            earlier => {
                earlier.iter().for_each(|(_, whole)| check::count(&mut many, whole));
                (site.to_owned(), outcome.clone())
            }
        });
        Ok(())
    };
    let processors = || thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let jobs = args.jobs.map_or_else(processors, usize::from);
    judge::judge_all((bench, args.phase, jobs), sorted, &args.out, keep)?;
    whole.iter().for_each(|(_, whole)| check::count(&mut many, whole));
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
