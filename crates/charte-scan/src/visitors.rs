//! The visitors of a site: one who answers nothing, then one who refuses and one who accepts and
//! withdraws. The last two may be there at the same time.

use std::{
    cell::RefCell,
    io::ErrorKind,
    panic::resume_unwind,
    sync::mpsc::{Receiver, Sender, channel},
    thread,
    time::{SystemTime, UNIX_EPOCH},
};

use crate::{
    Error, Event,
    address::public,
    phase::Run,
    recording::{
        BrowserUsed, FORMAT, Phase,
        PhaseName::{self, Accepted, Before, Refused, Withdrawn},
        Recording, Settings,
    },
};

/// What is asked of the visitors of a site.
pub(crate) struct Visitors<'a> {
    pub(crate) frame: Frame,
    pub(crate) phases: &'a [PhaseName],
    /// Whether two of them may be there at the same time.
    pub(crate) meets: bool,
}

/// What a visitor tells.
enum Told {
    /// A page is about to be loaded: its phase, and its address without the query.
    Page(PhaseName, String),
    /// A phase is complete.
    Recorded(Recording),
}

type Tell<'a> = &'a mut dyn FnMut(Told) -> Result<(), Error>;
type Watch<'a> = &'a mut dyn FnMut(Event<'_>) -> Result<(), Error>;

impl Visitors<'_> {
    /// Records the phases. `Err` only if the browser is lost, or what `watch` returns.
    pub(crate) fn record(&self, mut run: Run<'_>, watch: Watch<'_>) -> Result<(), Error> {
        let accepts = self.wants(Accepted) || self.wants(Withdrawn);
        if self.wants(Before) {
            begin(Before, &run, watch)?;
            self.single(Before, &mut run, &mut |told| pass_on(told, watch))?;
        }
        if self.wants(Refused)
            && accepts
            && self.may_meet(&run)
            && let Some(mut browser) = run.browser.beside()
        {
            let other = run.beside(browser.as_mut());
            return self.both(run, other, watch);
        }
        if self.wants(Refused) {
            begin(Refused, &run, watch)?;
            self.single(Refused, &mut run, &mut |told| pass_on(told, watch))?;
        }
        if accepts {
            begin(Accepted, &run, watch)?;
            self.accepted(&mut run, &mut |told| pass_on(told, watch))?;
        }
        Ok(())
    }

    /// Refuses and accepts at the same time, each in a thread and a browser context of its own.
    fn both(&self, mut run: Run<'_>, mut other: Run<'_>, watch: Watch<'_>) -> Result<(), Error> {
        begin(Refused, &run, watch)?;
        begin(Accepted, &run, watch)?;
        let (tell, told) = channel();
        let tell_too = tell.clone();
        thread::scope(|scope| {
            let refused =
                scope.spawn(move || self.single(Refused, &mut run, &mut |told| send(told, &tell)));
            let accepted =
                scope.spawn(move || self.accepted(&mut other, &mut |told| send(told, &tell_too)));
            // If this fails nobody listens any more, and both end.
            let watched = relay(told, watch);
            let ended = [refused, accepted]
                .map(|visitor| visitor.join().unwrap_or_else(|panic| resume_unwind(panic)));
            watched?;
            ended.into_iter().collect()
        })
    }

    /// Records a phase that continues no other.
    fn single(&self, name: PhaseName, run: &mut Run<'_>, tell: Tell<'_>) -> Result<(), Error> {
        let frame = self.frame.clone().begun_now();
        let entries = run.single(name, &mut |phase, address| tell(page(phase, address)))?;
        tell(Told::Recorded(frame.with(&run.pages, entries)))
    }

    /// Records *accepted* and *withdrawn*, as far as they are wanted.
    fn accepted(&self, run: &mut Run<'_>, tell: Tell<'_>) -> Result<(), Error> {
        let mut frame = self.frame.clone().begun_now();
        // Both closures tell the same listener.
        let tell = RefCell::new(tell);
        let mut begins =
            |phase: PhaseName, address: &str| (tell.borrow_mut())(page(phase, address));
        run.accepted(self.wants(Withdrawn), &mut begins, |entries, pages| {
            let is_wanted = entries.first().is_some_and(|entry| self.wants(entry.phase));
            let recording = frame.clone().with(pages, entries);
            frame = frame.clone().begun_now();
            if is_wanted { (tell.borrow_mut())(Told::Recorded(recording)) } else { Ok(()) }
        })
    }

    /// Not if there is to be a pause after each page, nor while whoever refuses has yet to find out
    /// which pages whoever accepts visits too.
    const fn may_meet(&self, run: &Run<'_>) -> bool {
        let knows = run.options.pages <= 1 || run.pages.is_some();
        self.meets && knows && run.options.pause.is_zero()
    }

    fn wants(&self, phase: PhaseName) -> bool {
        self.phases.contains(&phase)
    }
}

/// Tells of the first page of a phase.
fn begin(phase: PhaseName, run: &Run<'_>, watch: Watch<'_>) -> Result<(), Error> {
    pass_on(page(phase, run.address), watch)
}

fn page(phase: PhaseName, address: &str) -> Told {
    Told::Page(phase, public(address))
}

fn pass_on(told: Told, watch: Watch<'_>) -> Result<(), Error> {
    match told {
        Told::Page(phase, address) => watch(Event::Page { phase, address: &address }),
        Told::Recorded(recording) => watch(Event::Recorded(recording)),
    }
}

/// Sends what a visitor tells to the thread that watches. If nobody listens any more, the error ends
/// the visit; it is not shown.
fn send(told: Told, to: &Sender<Told>) -> Result<(), Error> {
    let stopped =
        |_| Error::Io { what: "the scan is stopped", source: ErrorKind::Interrupted.into() };
    to.send(told).map_err(stopped)
}

/// Passes on what both visitors tell, until both are gone. *Refused* comes first, however long it
/// takes, so that the order of the recordings is always the same.
fn relay(told: Receiver<Told>, watch: Watch<'_>) -> Result<(), Error> {
    let (mut is_refused, mut later) = (false, Vec::new());
    for told in told {
        match told {
            Told::Recorded(recording) if !is_refused && !is_of(&recording, Refused) => {
                later.push(recording);
            }
            Told::Recorded(recording) => {
                is_refused = true;
                for recording in std::iter::once(recording).chain(later.drain(..)) {
                    watch(Event::Recorded(recording))?;
                }
            }
            page @ Told::Page(..) => pass_on(page, watch)?,
        }
    }
    Ok(())
}

fn is_of(recording: &Recording, phase: PhaseName) -> bool {
    recording.phases.first().is_some_and(|entry| entry.phase == phase)
}

/// What all phases of a recording share.
#[derive(Clone)]
pub(crate) struct Frame {
    address: String,
    started: u64,
    browser: BrowserUsed,
    settings: Settings,
}

impl Frame {
    /// The frame of a recording that begins now.
    pub(crate) fn new(address: &str, browser: BrowserUsed, settings: Settings) -> Self {
        Self { address: public(address), started: seconds(), browser, settings }
    }

    fn begun_now(self) -> Self {
        Self { started: seconds(), ..self }
    }

    /// The recording of these phases, with the pages that were visited after the first.
    pub(crate) fn with(self, others: &Option<Vec<String>>, phases: Vec<Phase>) -> Recording {
        let others = others.iter().flatten().map(|address| public(address));
        Recording {
            format: FORMAT,
            pages: std::iter::once(self.address.clone()).chain(others).collect(),
            address: self.address,
            started: self.started,
            tool: concat!("charte-scan ", env!("CARGO_PKG_VERSION")).into(),
            browser: self.browser,
            settings: self.settings,
            phases,
        }
    }
}

/// Seconds since 1970.
fn seconds() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs())
}
