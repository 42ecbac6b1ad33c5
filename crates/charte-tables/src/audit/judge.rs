//! Judging the sites of a crawl, several at a time, and writing their tables in order.

use std::collections::VecDeque;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::{io, thread};

use charte_audit::{Checker, Input};
use charte_recording::{Address, Crawl};

use super::sort::Sorted;
use super::{AuditError, JudgedBy, row};
use crate::rows::Rows;

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

/// What gets a part at a time, by site: the site, and what the part comes to.
type Keep<'k> = dyn FnMut(&str, &Rows) -> Result<(), AuditError> + 'k;

/// Judges all rows.
pub(super) fn judge_all(
    by: JudgedBy<'_>,
    jobs: usize,
    mut sorted: Sorted,
    keep: &mut Keep<'_>,
) -> Result<(), AuditError> {
    let (send, tasks) = sync_channel::<Task>(jobs * 16);
    let tasks = Arc::new(Mutex::new(tasks));
    let work = |tasks: Arc<Mutex<Receiver<Task>>>| {
        let mut checker = Checker::new(by.against);
        loop {
            // The lock is held only while waiting.
            let task = tasks.lock().unwrap_or_else(PoisonError::into_inner).recv();
            let Ok((part, answer)) = task else { break };
            // Nobody waits for it after a failure.
            let _ = answer.send(judge(by, &mut checker, &part));
        }
    };
    thread::scope(|scope| {
        for _ in 0..jobs {
            let tasks = Arc::clone(&tasks);
            scope.spawn(move || work(tasks));
        }
        // Only the workers hold it now, so that sending fails once there are none.
        drop(tasks);
        // Dropped at the end of this block, which ends the workers.
        let send = send;
        let mut waiting = Waiting::default();
        let mut last: Option<(String, usize)> = None;
        while let Some(part) = next(&mut sorted, &mut last)? {
            let (answer, receiver) = sync_channel(1);
            waiting.add(&part, receiver);
            send.send((part, answer)).map_err(|_| AuditError::Lost)?;
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

    fn keep_first(&mut self, keep: &mut Keep<'_>) -> Result<(), AuditError> {
        let Some((site, rows, answer)) = self.parts.pop_front() else { return Ok(()) };
        self.rows -= rows;
        // A site that is left out would pass.
        keep(&site, &answer.recv().ok().flatten().ok_or(AuditError::Lost)?)
    }
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
fn judge(by: JudgedBy<'_>, checker: &mut Checker<'_>, part: &Part) -> Option<Rows> {
    let mut crawl = Crawl::default();
    let (mut page, mut known) = ("", None);
    let mut begin = 0;
    for end in &part.ends {
        let (_, address, rest) = row::split(part.bytes.get(begin..*end)?)?;
        begin = *end;
        if address != page {
            page = address;
            known = Address::of_page(address);
        }
        let mut seen = row::read(rest)?;
        seen.page.clone_from(&known);
        crawl.add(seen);
    }
    let name = part.name();
    let inputs = [Input { name: name.clone(), phase: by.phase, recording: crawl.finish() }];
    let mut report = checker.check(&inputs, by.settings);
    report.leave_out(by.ignore, by.baseline);
    Some(Rows::without_observations(&name, &inputs, &report))
}
