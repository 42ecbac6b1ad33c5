//! From an address to a recording.

#[cfg(unix)]
use std::sync::Arc;

use url::Url;

use crate::{
    Error, Event, Options,
    address::public,
    banner::{Seeker, Words},
    engine::Browser,
    phase::Run,
    recording::{BrowserUsed, PhaseName, Recording},
    visitors::{Frame, Visitors},
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
    /// Whether a site may have two visitors at once.
    meets: bool,
}

/// Records an address: starts a browser, records every phase, ends the browser.
///
/// # Errors
///
/// If there is no browser, if it does not start, or if the address is not a page's address. A phase
/// that fails is not an error: see [`Phase::outcome`](crate::Phase::outcome).
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
    /// an error: see [`Phase::outcome`](crate::Phase::outcome).
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
        Ok(whole.unwrap_or_else(|| self.frame(address).with(&None, Vec::new())))
    }

    /// Records the phases of a site, and hands each over when it is complete, in their order.
    ///
    /// *Refused* is recorded at the same time as *accepted* and *withdrawn*, in another browser
    /// context: the site has two visitors then, and never more. They follow each other if there is a
    /// [pause](Options::pause), while nobody knows which pages they visit, and where many sites
    /// share the browser already.
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
    /// As for [`record`](Self::record), and what `watch` returns: its error ends the scan.
    pub fn record_phases(
        &mut self,
        target: &Target,
        watch: &mut dyn FnMut(Event<'_>) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let address = target.address.as_str();
        check(address)?;
        let frame = self.frame(address);
        let Self { browser, options, meets } = self;
        let seeker = Seeker { managers: &options.managers, words: Words::built_in() };
        let (browser, pages) = (browser.as_mut(), target.pages.clone());
        let run = Run { browser, options, seeker, address, pages, shows_none: false };
        Visitors { frame, phases: &target.phases, meets: *meets }.record(run, watch)
    }

    /// Lets one visitor follow the other, as where two of them may have been too much.
    pub(crate) fn one_by_one(self) -> Self {
        Self { meets: false, ..self }
    }

    fn frame(&self, address: &str) -> Frame {
        let Self { browser, options, .. } = self;
        let used = BrowserUsed { product: browser.product().into(), robot: options.robot };
        Frame::new(address, used, options.settings())
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
        Ok(Scanner { browser, options: self.options.clone(), meets: true })
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
