//! Judging the sites of a crawl, several at a time, and writing their tables in order.

use std::collections::VecDeque;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::{io, thread};

use charte_audit::{Checker, Input, Phase};
use charte_recording::{Crawl, Sighting};
use charte_tables::Rows;

use super::row;
use super::sort::Sorted;
use crate::check::Bench;
use crate::failure::Failure;
use crate::lines::failure;

/// Rows of one site that are judged together. A site with more is judged in parts of whole pages,
/// as far as a page alone has no more.
const MOST_ROWS: usize = 10_000;

/// What rows without a known page are called.
const NO_PAGE: &str = "(no page)";

/// The rows of a site, or a part of them.
struct Part {
    site: String,
    /// From 0.
    number: usize,
    /// The rows, one after another.
    bytes: Vec<u8>,
    ends: Vec<usize>,
}

impl Part {
    fn name(&self) -> String {
        let site = if self.site.is_empty() { NO_PAGE } else { &self.site };
        match self.number {
            0 => site.to_owned(),
            number => format!("{site} ({})", number + 1),
        }
    }
}

/// A part, and where its answer goes.
type Task = (Part, SyncSender<Option<Rows>>);

/// Judges all rows. `keep` gets a part at a time, by site: the site, and what it comes to.
pub(super) fn judge_all(
    (bench, phase, jobs): (&Bench, Phase, usize),
    mut sorted: Sorted,
    folder: &std::path::Path,
    keep: &mut dyn FnMut(&str, &Rows) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let (send, tasks) = sync_channel::<Task>(jobs * 16);
    let tasks = Mutex::new(tasks);
    let work = || {
        let mut checker = bench.checker();
        loop {
            // The lock is held only while waiting.
            let task = tasks.lock().unwrap_or_else(PoisonError::into_inner).recv();
            let Ok((part, answer)) = task else { break };
            // Nobody waits for it after a failure.
            let _ = answer.send(judge(bench, &mut checker, phase, &part));
        }
    };
    thread::scope(|scope| {
        for _ in 0..jobs {
            scope.spawn(work);
        }
        // Dropped at the end of this block, which ends the workers.
        let send = send;
        let mut waiting = Waiting::default();
        let mut last: Option<(String, usize)> = None;
        loop {
            let part = next(&mut sorted, &mut last).map_err(|error| failure(folder, &error))?;
            let Some(part) = part else { break };
            let (answer, receiver) = sync_channel(1);
            waiting.add(&part, receiver);
            // Workers end only after this block.
            let _ = send.send((part, answer));
            while waiting.rows > (jobs + 1) * MOST_ROWS {
                waiting.keep_first(keep)?;
            }
        }
        while !waiting.parts.is_empty() {
            waiting.keep_first(keep)?;
        }
        Ok(())
    })
}

/// Parts that are being judged, in order.
#[derive(Default)]
struct Waiting {
    parts: VecDeque<(String, usize, Receiver<Option<Rows>>)>,
    rows: usize,
}

impl Waiting {
    fn add(&mut self, part: &Part, answer: Receiver<Option<Rows>>) {
        // Even a small site takes some room.
        let rows = part.ends.len() + 100;
        self.rows += rows;
        self.parts.push_back((part.site.clone(), rows, answer));
    }

    fn keep_first(
        &mut self,
        keep: &mut dyn FnMut(&str, &Rows) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let Some((site, rows, answer)) = self.parts.pop_front() else { return Ok(()) };
        self.rows -= rows;
        let judged = answer.recv().ok().flatten();
        keep(&site, &judged.ok_or_else(lost)?)
    }
}

/// A site without an answer would be an answer.
fn lost() -> Failure {
    Failure::new("the rows of a site were lost on the way; run the command again")
}

/// The next rows that are judged together. `last` is the part before.
fn next(sorted: &mut Sorted, last: &mut Option<(String, usize)>) -> io::Result<Option<Part>> {
    let invalid = || io::Error::from(io::ErrorKind::InvalidData);
    let Some(first) = sorted.peek() else { return Ok(None) };
    let (site, ..) = row::split(first).ok_or_else(invalid)?;
    let site = site.to_owned();
    let number = match last {
        Some((earlier, number)) if *earlier == site => *number + 1,
        _ => 0,
    };
    *last = Some((site.clone(), number));
    let mut part = Part { site, number, bytes: Vec::new(), ends: Vec::new() };
    let mut page = String::new();
    while let Some(next) = sorted.peek() {
        let (site, address, _) = row::split(next).ok_or_else(invalid)?;
        let rows = part.ends.len();
        let is_full = rows >= MOST_ROWS && (address != page || rows >= 2 * MOST_ROWS);
        if site != part.site || is_full {
            break;
        }
        if address != page {
            address.clone_into(&mut page);
        }
        part.bytes.extend_from_slice(next);
        part.ends.push(part.bytes.len());
        sorted.pop()?;
    }
    Ok(Some(part))
}

/// Judges a part. `None` if its rows cannot be read.
fn judge(bench: &Bench, checker: &mut Checker<'_>, phase: Phase, part: &Part) -> Option<Rows> {
    let mut crawl = Crawl::default();
    let (mut page, mut known) = ("", None);
    let mut begin = 0;
    for end in &part.ends {
        let (_, address, rest) = row::split(part.bytes.get(begin..*end)?)?;
        begin = *end;
        if address != page {
            page = address;
            known = Sighting::of_name("").on_page(address).page;
        }
        let mut seen = row::read(rest)?;
        seen.page.clone_from(&known);
        crawl.add(seen);
    }
    let name = part.name();
    let mut inputs = [Input { name: name.clone(), phase, recording: crawl.finish() }];
    let report = bench.judge(checker, &mut inputs);
    Some(Rows::without_observations(&name, &inputs, &report))
}
