//! `charte check --many`: each recording on its own, and tables of all.

mod files;
mod journal;

use std::io::IsTerminal;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;

use charte_report::Many;
use charte_tables::{Answer, Outcome, Rows};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::CheckArgs;
use super::bench::{Bench, Charter};
use crate::failure::Failure;
use crate::{input, out, tables};
use files::Item;
use journal::Journal;

/// Checks the recordings of a folder or a list.
pub(super) fn run(args: &CheckArgs, named: &str) -> Result<u8, Failure> {
    let Some(folder) = &args.out else {
        return Err(Failure::new("--many: name a folder with --out"));
    };
    tables::can(args.parquet)?;
    let earlier = if args.resume { journal::began(folder) } else { None };
    let began = earlier.unwrap_or_else(input::clock);
    let bench = Bench::new(args, Charter::find(args)?, super::settings(args, began)?)?;
    let items = files::find(named, folder)?;
    let settings =
        format!("{}\n{:?}\n{:?}\n{:?}", bench.fingerprint(), args.phase, args.at, args.page);
    // Made before the journal, so that a folder that cannot be written is told at once.
    drop(tables::create(folder, args.parquet)?);
    let mut journal = Journal::open(folder, &items, (began, &settings), args.resume)?;
    judge_all(args, &bench, &items, &mut journal)?;
    let outcomes = assemble(args, folder, &items, &journal)?;
    journal.remove()?;
    let many = count(&outcomes);
    let said = many.to_text(args.lang).map_err(std::io::Error::other)?;
    out::text(&said, args.color)?;
    let folder = out::file(&folder.to_string_lossy());
    out::note(&format!("the tables are in {folder}: recordings.csv and others"));
    Ok(outcomes.iter().map(|outcome| exit(args, outcome)).max().unwrap_or(crate::FAULT))
}

/// Judges what is not done yet, several recordings at a time.
fn judge_all(
    args: &CheckArgs,
    bench: &Bench,
    items: &[Item],
    journal: &mut Journal,
) -> Result<(), Failure> {
    let open = journal.open_items();
    let processors = || thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let jobs = args.jobs.map_or_else(processors, usize::from).min(open.len());
    let bar = progress(items.len(), items.len() - open.len());
    let (next, stopped) = (AtomicUsize::new(0), AtomicBool::new(false));
    let (journal, failed) = (Mutex::new(journal), Mutex::new(None));
    let work = || {
        while !stopped.load(Ordering::Relaxed) {
            let place = next.fetch_add(1, Ordering::Relaxed);
            let Some(index) = open.get(place).copied() else { break };
            let Some(item) = items.get(index) else { break };
            let stamp = Journal::stamp(item);
            let line = Journal::line(item, &stamp, &judge(args, bench, item));
            if let Err(failure) = lock(&journal).add(index, &line) {
                lock(&failed).get_or_insert(failure);
                stopped.store(true, Ordering::Relaxed);
            }
            if let Some(bar) = &bar {
                bar.inc(1);
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..jobs {
            scope.spawn(work);
        }
    });
    if let Some(bar) = bar {
        bar.finish_and_clear();
    }
    match failed.into_inner().unwrap_or_else(PoisonError::into_inner) {
        Some(failure) => Err(failure),
        None => Ok(()),
    }
}

/// Judges one recording. Nothing of it is kept but its rows.
fn judge(args: &CheckArgs, bench: &Bench, item: &Item) -> Rows {
    let read = |name: &String| {
        let recording = input::recording_with_progress(name, bench.policy(), &mut |_| {})?;
        Ok(bench.input(name, args.phase, recording))
    };
    match item.files.iter().map(read).collect::<Result<Vec<_>, Failure>>() {
        Ok(mut inputs) => {
            let report = bench.judge(&mut inputs);
            Rows::of(&item.name, &inputs, &report)
        }
        Err(failure) => Rows::broken(&item.name, &failure.to_string()),
    }
}

/// Writes the tables, in the order of the recordings.
fn assemble(
    args: &CheckArgs,
    folder: &Path,
    items: &[Item],
    journal: &Journal,
) -> Result<Vec<Outcome>, Failure> {
    let mut tables = tables::create(folder, args.parquet)?;
    let mut outcomes = Vec::with_capacity(items.len());
    for (index, item) in items.iter().enumerate() {
        // All are done; were one not, it would be no pass.
        let missing = || Rows::broken(&item.name, "was not checked; check it again");
        let rows = journal.rows(index)?.unwrap_or_else(missing);
        tables::add(&mut tables, &rows)?;
        outcomes.push(rows.outcome().clone());
    }
    tables::finish(tables)?;
    Ok(outcomes)
}

fn count(outcomes: &[Outcome]) -> Many {
    let mut many = Many::default();
    for outcome in outcomes {
        match outcome.answer {
            Answer::Yes => many.yes += 1,
            Answer::No => many.no += 1,
            Answer::CannotTell => many.cannot_tell += 1,
            Answer::Broken => many.broken += 1,
        }
        many.errors += u64::from(outcome.errors > 0);
    }
    many
}

/// The exit code that a check of this recording alone has.
fn exit(args: &CheckArgs, outcome: &Outcome) -> u8 {
    match outcome.answer {
        Answer::Broken => crate::FAULT,
        _ if outcome.hidden && !args.allow_incomplete => crate::FAULT,
        _ => super::verdict(args, outcome.most_severe()),
    }
}

/// A progress bar, where somebody may be waiting in front of it.
fn progress(all: usize, done: usize) -> Option<ProgressBar> {
    if !std::io::stderr().is_terminal() {
        return None;
    }
    let target = ProgressDrawTarget::stderr();
    let bar = ProgressBar::with_draw_target(Some(all as u64), target);
    if let Ok(style) = ProgressStyle::with_template("[{bar:30}] {pos} of {len}, {eta} left") {
        bar.set_style(style.progress_chars("=> "));
    }
    bar.set_position(done as u64);
    Some(bar)
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
