//! How to scan.

use std::{path::PathBuf, time::Duration};

use crate::{
    banner::Managers,
    recording::{PhaseName, ReadAnswer, Settings, ThirdPartyCookies},
};

/// How to scan. [`Options::default`] suits most sites.
///
/// ```
/// use charte_scan::{Options, PhaseName};
///
/// let mut options = Options::default();
/// options.phases = vec![PhaseName::Before];
/// options.no_sandbox = true;
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Options {
    /// The browser's program. `None` searches for one.
    pub browser: Option<PathBuf>,
    /// More switches for the browser, such as `--proxy-server=127.0.0.1:3128`.
    pub arguments: Vec<String>,
    /// Lets the browser run without its sandbox, as root must. For disposable machines only.
    pub no_sandbox: bool,
    /// The phases to record. [`Withdrawn`](PhaseName::Withdrawn) without
    /// [`Accepted`](PhaseName::Accepted) accepts too, but that phase is not
    /// part of the recording.
    pub phases: Vec<PhaseName>,
    /// How many pages of the site each phase visits, the first included. 1. Further ones are those
    /// of the same origin that the first page links to, as far as its robots.txt allows. Links
    /// with a query, and those that sign in or out, delete or buy, are not followed.
    pub pages: usize,
    /// Takes further pages from the site's sitemap first.
    pub sitemap: bool,
    /// How long to wait after each page before the next one of the same site is loaded. 0 s. With a
    /// pause, a site has one visitor at a time: whoever accepts waits for whoever refuses.
    pub pause: Duration,
    /// How long a page may take to load and come to rest. 15 s.
    pub page_limit: Duration,
    /// How long a page may take in one phase as a whole. 60 s. It ends with an error then, up to
    /// 5 s later.
    pub phase_limit: Duration,
    /// How long a page must send and receive nothing to count as idle. 0.5 s.
    pub quiet: Duration,
    /// How long to wait for a banner, once the page is at rest. 3 s.
    pub banner_wait: Duration,
    /// Sends the Global Privacy Control signal with each request, and shows it to scripts.
    pub gpc: bool,
    /// Whether cookies of third parties are taken.
    pub third_party_cookies: ThirdPartyCookies,
    /// The languages that pages are asked for, such as `fr-FR,fr`. `None`: the browser's own.
    pub languages: Option<String>,
    /// Lets pages know that no person is browsing. Some show no banner then.
    pub robot: bool,
    /// Keeps a picture of each banner.
    pub pictures: bool,
    /// The consent managers and button texts to look for.
    pub managers: Managers,
    /// Reads what a consent manager keeps once its banner was answered. It sees the values of the
    /// manager's own cookies; its word goes into the [recording](crate::recording::Answer). `None`:
    /// nothing is read.
    pub read_answer: Option<ReadAnswer>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            browser: None,
            arguments: Vec::new(),
            no_sandbox: false,
            phases: PhaseName::ALL.into(),
            pages: 1,
            sitemap: false,
            pause: Duration::ZERO,
            page_limit: Duration::from_secs(15),
            phase_limit: Duration::from_secs(60),
            quiet: Duration::from_millis(500),
            banner_wait: Duration::from_secs(3),
            gpc: false,
            third_party_cookies: ThirdPartyCookies::default(),
            languages: None,
            robot: false,
            pictures: false,
            managers: Managers::built_in().clone(),
            read_answer: None,
        }
    }
}

impl Options {
    /// What a recording says about them.
    pub(crate) fn settings(&self) -> Settings {
        Settings {
            gpc: self.gpc,
            third_party_cookies: self.third_party_cookies,
            languages: self.languages.clone(),
            pages: self.pages,
            sitemap: self.sitemap,
        }
    }
}
