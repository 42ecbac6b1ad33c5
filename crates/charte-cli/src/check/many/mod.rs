//! `charte check --many`: each recording on its own, and tables of all.

mod files;
mod journal;

use std::collections::HashMap;
use std::io::IsTerminal;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{SyncSender, sync_channel};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;

use charte_audit::Checker;
use charte_report::Many;
use charte_tables::{Answer, Outcome, Rows, Tables};
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
    // Begun before the journal, so that a folder that cannot be written is told at once.
    let tables = tables::create(folder, args.parquet)?;
    let mut journal = Journal::open(folder, &items, (began, &settings), args.resume)?;
    let outcomes = judge_all(args, &bench, &items, &mut journal, Assembly::new(tables))?;
    journal.remove()?;
    let mut many = Many::default();
    outcomes.iter().for_each(|outcome| outcome.count_in(&mut many));
    let said = many.to_text(args.lang).map_err(std::io::Error::other)?;
    out::text(&said, args.color)?;
    let folder = out::file(&folder.to_string_lossy());
    out::note(&format!("the tables are in {folder}: recordings.csv and others"));
    Ok(outcomes.iter().map(|outcome| exit(args, outcome)).max().unwrap_or(crate::FAULT))
}

/// Judges what is not done yet, several recordings at a time. The tables are written meanwhile.
fn judge_all(
    args: &CheckArgs,
    bench: &Bench,
    items: &[Item],
    journal: &mut Journal,
    mut assembly: Assembly,
) -> Result<Vec<Outcome>, Failure> {
    let open = journal.open_items();
    let processors = || thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let jobs = args.jobs.map_or_else(processors, usize::from).min(open.len());
    let bar = progress(items.len(), items.len() - open.len());
    let (next, stopped) = (AtomicUsize::new(0), AtomicBool::new(false));
    let journal = Mutex::new(journal);
    let work = |done: SyncSender<Result<(usize, Rows), Failure>>| {
        let mut checker = bench.checker();
        while !stopped.load(Ordering::Relaxed) {
            let place = next.fetch_add(1, Ordering::Relaxed);
            let Some(index) = open.get(place).copied() else { break };
            let Some(item) = items.get(index) else { break };
            let stamp = Journal::stamp(item);
            let rows = judge(args, bench, &mut checker, item);
            let line = Journal::line(item, &stamp, &rows);
            let added = lock(&journal).add(index, &line).map(|()| (index, rows));
            // Nobody listens once a failure ended the work.
            if done.send(added).is_err() {
                break;
            }
        }
    };
    // Whoever judges faster than the tables are written waits, so that memory does not grow.
    let (done, doing) = sync_channel(jobs);
    let assembled = thread::scope(|scope| {
        for _ in 0..jobs {
            let (work, done) = (&work, done.clone());
            scope.spawn(move || work(done));
        }
        drop(done);
        let assembled = doing.into_iter().try_for_each(|added| {
            let (index, rows) = added?;
            if let Some(bar) = &bar {
                bar.inc(1);
            }
            assembly.keep(index, rows);
            assembly.advance(items, &journal)
        });
        stopped.store(true, Ordering::Relaxed);
        assembled
    });
    if let Some(bar) = bar {
        bar.finish_and_clear();
    }
    assembled?;
    assembly.advance(items, &journal)?;
    assembly.finish(items)
}

/// Judges one recording. Nothing of it is kept but its rows.
fn judge(args: &CheckArgs, bench: &Bench, checker: &mut Checker<'_>, item: &Item) -> Rows {
    let read = |name: &String| {
        let recording = input::recording_with_progress(name, bench.policy(), &mut |_| {})?;
        Ok(bench.input(name, args.phase, recording))
    };
    match item.files.iter().map(read).collect::<Result<Vec<_>, Failure>>() {
        Ok(mut inputs) => {
            let report = bench.judge(checker, &mut inputs);
            Rows::of(&item.name, &inputs, &report)
        }
        Err(failure) => Rows::broken(&item.name, &failure.to_string()),
    }
}

/// The tables, written in the order of the recordings.
struct Assembly {
    tables: Tables,
    outcomes: Vec<Outcome>,
    /// Rows that came before their turn, by the index of the recording.
    early: HashMap<usize, Rows>,
}

/// How many recordings' rows are kept until it is their turn. Others are read from the journal.
const MAX_EARLY: usize = 32;

impl Assembly {
    fn new(tables: Tables) -> Self {
        Self { tables, outcomes: Vec::new(), early: HashMap::new() }
    }

    fn keep(&mut self, index: usize, rows: Rows) {
        if self.early.len() < MAX_EARLY || index == self.outcomes.len() {
            self.early.insert(index, rows);
        }
    }

    /// Adds the recordings that come next, as far as they are done.
    fn advance(&mut self, items: &[Item], journal: &Mutex<&mut Journal>) -> Result<(), Failure> {
        while self.outcomes.len() < items.len() {
            let next = self.outcomes.len();
            let rows = match self.early.remove(&next) {
                Some(rows) => rows,
                None => match lock(journal).rows(next)? {
                    Some(rows) => rows,
                    None => break,
                },
            };
            self.add(&rows)?;
        }
        Ok(())
    }

    fn add(&mut self, rows: &Rows) -> Result<(), Failure> {
        tables::add(&mut self.tables, rows)?;
        self.outcomes.push(rows.outcome().clone());
        Ok(())
    }

    fn finish(mut self, items: &[Item]) -> Result<Vec<Outcome>, Failure> {
        // All are done; were one not, it would be no pass.
        while let Some(item) = items.get(self.outcomes.len()) {
            self.add(&Rows::broken(&item.name, "was not checked; check it again"))?;
        }
        tables::finish(self.tables)?;
        Ok(self.outcomes)
    }
}

/// The exit code that a check of this recording alone has.
pub(crate) fn exit(args: &CheckArgs, outcome: &Outcome) -> u8 {
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
