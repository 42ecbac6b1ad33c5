//! From an address to a recording.

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
    /// If none is found, or if it does not start.
    #[cfg(unix)]
    pub fn start(options: Options) -> Result<Self, Error> {
        let program = crate::find::browser(options.browser.as_deref())?;
        let browser = Box::new(crate::chromium::Chromium::start(&program, &options)?);
        Ok(Self { browser, options })
    }

    /// Starts the browser.
    ///
    /// # Errors
    ///
    /// [`Error::Unsupported`], always: scans run on Unix.
    #[cfg(not(unix))]
    pub fn start(_: Options) -> Result<Self, Error> {
        Err(Error::Unsupported)
    }

    /// Records an address.
    ///
    /// # Errors
    ///
    /// If the address is not a page's address, or if the browser ended. A phase that fails is not
    /// an error: see [`Phase::outcome`].
    pub fn record(&mut self, address: &str) -> Result<Recording, Error> {
        check(address)?;
        let started = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs());
        let phases = self.phases(address)?;
        let options = &self.options;
        Ok(Recording {
            format: FORMAT,
            address: public(address),
            started,
            tool: concat!("charte-scan ", env!("CARGO_PKG_VERSION")).into(),
            browser: BrowserUsed { product: self.browser.product().into(), robot: options.robot },
            settings: Settings {
                gpc: options.gpc,
                third_party_cookies: options.third_party_cookies,
                languages: options.languages.clone(),
            },
            phases,
        })
    }

    fn phases(&mut self, address: &str) -> Result<Vec<Phase>, Error> {
        let Self { browser, options } = self;
        let wants = |phase| options.phases.contains(&phase);
        let seeker = Seeker { managers: &options.managers, words: Words::built_in() };
        let mut run = Run { browser: browser.as_mut(), options, seeker, address };
        let mut out = Vec::new();
        for phase in [PhaseName::Before, PhaseName::Refused] {
            if wants(phase) {
                out.push(run.single(phase)?);
            }
        }
        if wants(PhaseName::Accepted) || wants(PhaseName::Withdrawn) {
            let (accepted, withdrawn) = run.accepted(wants(PhaseName::Withdrawn))?;
            out.extend(Some(accepted).filter(|_| wants(PhaseName::Accepted)));
            out.extend(withdrawn);
        }
        Ok(out)
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

fn check(address: &str) -> Result<(), Error> {
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
