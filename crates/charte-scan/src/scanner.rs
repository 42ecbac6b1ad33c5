//! From an address to a recording.

use std::cell::RefCell;
#[cfg(unix)]
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use url::Url;

use crate::{
    Error, Options,
    address::public,
    banner::{Seeker, Words},
    engine::Browser,
    phase::Run,
    recording::{BrowserUsed, FORMAT, Phase, PhaseName, Recording, Settings},
};

/// A running browser that records one address after another.
///
/// ```no_run
/// use charte_scan::{Options, Scanner};
///
/// let mut scanner = Scanner::start(Options::default())?;
/// for address in ["https://www.example.fr/", "https://www.example.de/"] {
///     println!("{}", scanner.record(address)?.to_json());
/// }
/// # Ok::<(), charte_scan::Error>(())
/// ```
pub struct Scanner {
    browser: Box<dyn Browser>,
    options: Options,
}

/// Records an address: starts a browser, records every phase, ends the browser.
///
/// # Errors
///
/// If there is no browser, if it does not start, or if the address is not a page's address. A phase
/// that fails is not an error: see [`Phase::outcome`].
pub fn record(address: &str, options: &Options) -> Result<Recording, Error> {
    check(address)?;
    Scanner::start(options.clone())?.record(address)
}

impl Scanner {
    /// Starts the browser.
    ///
    /// # Errors
    ///
    /// If none is found, or if it does not start. [`Error::Unsupported`] on systems other than Unix.
    pub fn start(options: Options) -> Result<Self, Error> {
        Browsers::new(options)?.scanner()
    }

    /// Records an address, with as many pages of its site as the [options](Options) say.
    ///
    /// # Errors
    ///
    /// If the address is not a page's address, or if the browser ended. A phase that fails is not
    /// an error: see [`Phase::outcome`].
    pub fn record(&mut self, address: &str) -> Result<Recording, Error> {
        let mut whole: Option<Recording> = None;
        let target = Target::new(address, self.options.phases.clone());
        self.record_phases(&target, &mut |event| {
            if let Event::Recorded(phase) = event {
                match &mut whole {
                    None => whole = Some(phase),
                    Some(whole) => {
                        whole.pages = phase.pages;
                        whole.phases.extend(phase.phases);
                    }
                }
            }
            Ok(())
        })?;
        // Without a phase there is nothing to record.
        Ok(whole.unwrap_or_else(|| self.frame(address, seconds()).with(&None, Vec::new())))
    }

    /// Records the phases of a site one by one, and hands each over when it is complete.
    ///
    /// ```no_run
    /// use charte_scan::{Event, Options, PhaseName, Scanner, Target};
    ///
    /// let mut scanner = Scanner::start(Options::default())?;
    /// let site = Target::new("https://www.example.fr/", PhaseName::ALL.into());
    /// scanner.record_phases(&site, &mut |event| {
    ///     match event {
    ///         Event::Page { phase, address } => eprintln!("{}: {address}", phase.as_str()),
    ///         Event::Recorded(recording) => println!("{}", recording.to_json()),
    ///         _ => {}
    ///     }
    ///     Ok(())
    /// })?;
    /// # Ok::<(), charte_scan::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As for [`record`](Self::record), and what `watch` returns.
    pub fn record_phases(
        &mut self,
        target: &Target,
        watch: &mut dyn FnMut(Event<'_>) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let address = target.address.as_str();
        check(address)?;
        let wants = |phase| target.phases.contains(&phase);
        let frame = self.frame(address, seconds());
        let Self { browser, options } = self;
        let seeker = Seeker { managers: &options.managers, words: Words::built_in() };
        let pages = target.pages.clone();
        let browser = browser.as_mut();
        let mut run = Run { browser, options, seeker, address, pages, shows_none: false };
        // Both closures tell the same watcher.
        let watch = RefCell::new(watch);
        let stopped = RefCell::new(None);
        let mut begins = |phase: PhaseName, address: &str| {
            let event = Event::Page { phase, address: &public(address) };
            if let Err(error) = (watch.borrow_mut())(event) {
                *stopped.borrow_mut() = Some(error);
            }
        };
        let go_on = || stopped.borrow_mut().take().map_or(Ok(()), Err);
        for phase in [PhaseName::Before, PhaseName::Refused] {
            if wants(phase) {
                let frame = Frame { started: seconds(), ..frame.clone() };
                let entries = run.single(phase, &mut begins)?;
                go_on()?;
                (watch.borrow_mut())(Event::Recorded(frame.with(&run.pages, entries)))?;
            }
        }
        if wants(PhaseName::Accepted) || wants(PhaseName::Withdrawn) {
            let mut frame = Frame { started: seconds(), ..frame };
            run.accepted(wants(PhaseName::Withdrawn), &mut begins, |entries, pages| {
                let name = entries.first().map(|entry| entry.phase);
                let recording = frame.clone().with(pages, entries);
                frame.started = seconds();
                match name.is_some_and(wants) {
                    true => (watch.borrow_mut())(Event::Recorded(recording)),
                    false => Ok(()),
                }
            })?;
            go_on()?;
        }
        Ok(())
    }

    fn frame(&self, address: &str, started: u64) -> Frame {
        let options = &self.options;
        Frame {
            address: public(address),
            started,
            browser: BrowserUsed { product: self.browser.product().into(), robot: options.robot },
            settings: options.settings(),
        }
    }
}

/// Scanners that share one browser, each in browser contexts of its own.
pub(crate) struct Browsers {
    #[cfg(unix)]
    pool: Arc<crate::chromium::Pool>,
    #[cfg(unix)]
    options: Options,
}

#[cfg(unix)]
impl Browsers {
    /// Finds the browser. It starts with the first scanner.
    pub(crate) fn new(options: Options) -> Result<Self, Error> {
        let program = crate::find::browser(options.browser.as_deref())?;
        let pool = Arc::new(crate::chromium::Pool::new(program, options.clone()));
        Ok(Self { pool, options })
    }

    /// A scanner. If the browser was lost, another is started.
    pub(crate) fn scanner(&self) -> Result<Scanner, Error> {
        let browser = Box::new(crate::chromium::Chromium::connect(Arc::clone(&self.pool))?);
        Ok(Scanner { browser, options: self.options.clone() })
    }
}

/// Scans run on Unix.
#[cfg(not(unix))]
impl Browsers {
    pub(crate) const fn new(_: Options) -> Result<Self, Error> {
        Err(Error::Unsupported)
    }

    pub(crate) const fn scanner(&self) -> Result<Scanner, Error> {
        Err(Error::Unsupported)
    }
}

/// What all phases of a recording share.
#[derive(Clone)]
struct Frame {
    address: String,
    started: u64,
    browser: BrowserUsed,
    settings: Settings,
}

impl Frame {
    fn with(self, others: &Option<Vec<String>>, phases: Vec<Phase>) -> Recording {
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

/// What is to be recorded of a site. It has no `Debug`, since its address may have a query.
#[derive(Clone)]
#[non_exhaustive]
pub struct Target {
    /// The address of its first page.
    pub address: String,
    /// The phases.
    pub phases: Vec<PhaseName>,
    /// The pages to visit after the first, if an earlier phase found them. `None` looks for them.
    pub pages: Option<Vec<String>>,
}

impl Target {
    /// These phases of an address.
    #[must_use]
    pub fn new(address: &str, phases: Vec<PhaseName>) -> Self {
        Self { address: address.into(), phases, pages: None }
    }
}

/// What happens during a scan.
#[derive(Debug)]
#[non_exhaustive]
pub enum Event<'a> {
    /// A page is about to be loaded.
    Page {
        /// In which phase.
        phase: PhaseName,
        /// Its address, without the query.
        address: &'a str,
    },
    /// A phase is complete, for all its pages. The recording holds this phase alone.
    Recorded(Recording),
    /// A site of [`record_all`](crate::record_all) is complete, or failed.
    Done,
}

impl Recording {
    /// The recording as JSON, in the form that the [`recording`](crate::recording) module
    /// documents.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Every key is a string and every number finite: this does not fail.
        serde_json::to_string_pretty(self).unwrap_or_default()
    }
}

impl std::fmt::Debug for Scanner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Scanner").field("product", &self.browser.product()).finish_non_exhaustive()
    }
}

pub(crate) fn check(address: &str) -> Result<(), Error> {
    let failed = |reason: &str| Error::Address { address: public(address), reason: reason.into() };
    let url = Url::parse(address).map_err(|error| failed(&error.to_string()))?;
    match url.scheme() {
        "http" | "https" if url.has_host() => Ok(()),
        _ => Err(failed("it must begin with http:// or https://")),
    }
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn addresses_of_pages() {
        assert!(check("https://www.example.fr/?q=1").is_ok());
        for (address, expected) in [
            (
                "www.example.fr",
                "unreadable: is not an address of a page: relative URL without a base",
            ),
            (
                "file:///etc/passwd",
                "file: is not an address of a page: it must begin with http:// or https://",
            ),
            (
                "chrome://version",
                "chrome: is not an address of a page: it must begin with http:// or https://",
            ),
        ] {
            let error = check(address).unwrap_err();
            assert_eq!((error.code().id(), error.to_string().as_str()), ("E711", expected));
        }
    }
}
