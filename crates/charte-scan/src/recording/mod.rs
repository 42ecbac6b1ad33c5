//! What a scan recorded, as one value.
//!
//! # The JSON form, `"format": 1`
//!
//! ```json
//! {
//!   "format": 1,
//!   "address": "https://www.example.fr/",
//!   "started": 1795900000,
//!   "tool": "charte-scan 0.1.0",
//!   "browser": { "product": "Chrome/156.0.8078.108", "robot": false },
//!   "settings": { "gpc": false, "third_party_cookies": "allowed", "pages": 1, "sitemap": false },
//!   "pages": [ "https://www.example.fr/" ],
//!   "phases": [ {
//!     "phase": "refused",
//!     "address": "https://www.example.fr/",
//!     "outcome": { "state": "recorded" },
//!     "began_ms": 1795900004120, "took_ms": 2140,
//!     "page": "https://www.example.fr/", "status": 200, "quiet": true,
//!     "banner": { "manager": "klaro", "buttons": [ … ], … },
//!     "answer": { "presses": [ … ], "banner_gone": true, "changed": [ "klaro" ], … },
//!     "asked_again": false,
//!     "requests": [ … ], "script_cookies": [ … ], "storage_writes": [ … ],
//!     "frames": [ … ], "workers": [ … ],
//!     "snapshots": [ { "step": "load", "cookies": [ … ], "storage": [ … ] }, … ],
//!     "notes": [ … ]
//!   } ]
//! }
//! ```
//!
//! A phase that could not be recorded has the outcome
//! `{ "state": "failed", "code": "E714", "reason": "the banner has no button to refuse" }` and may
//! still hold what was seen until then. **Only `recorded` phases may be judged as passed.**
//!
//! Every event belongs to a [`Step`]: `load` (before the answer), `answer` (from the press that
//! answers on) or `return` (the same page loaded again after the answer). Times are milliseconds
//! since the phase began. At the end of `before` the banner's settings are opened to look at their
//! boxes; nothing that happens then is part of the recording.
//!
//! If several pages are visited, each has an entry of its own in `phases`, in the order of the
//! visit and in one browser context. The first is the scanned address, on which the banner is
//! answered. What the others record belongs to `load` in `before`, and to `return` after an
//! answer; their times count from their own beginning.
//!
//! No value of a cookie or of storage, no query and no body is ever part of a recording.
//! Addresses are `scheme://host[:port]/path`; a missing `Option` is left out.

mod banner;
mod network;
mod state;

pub use banner::{
    Answer, ApiUse, Banner, Button, Colors, Finder, Kind, Layer, Press, Pressed, ReadAnswer, Size,
    Tick, Wall, Way,
};
pub use network::{Frame, Initiator, Request, SentCookie, SetCookie, Worker};
pub use state::{JarCookie, ScriptCookie, Snapshot, StorageKind, StorageWrite, StoredKey};

pub use crate::set_cookie::Attribute;

use std::time::{SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

use crate::{Error, ErrorCode};

/// The version of the JSON form that [`Recording`] is written in.
pub const FORMAT: u32 = 1;

/// All phases that a scan recorded of one address. See the [module's documentation](self) for the
/// JSON form.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Recording {
    /// The version of the form: [`FORMAT`].
    pub format: u32,
    /// The scanned address, without its query.
    pub address: String,
    /// When the scan began, in seconds since 1970.
    pub started: u64,
    /// Name and version of this crate.
    pub tool: String,
    /// The browser that was used.
    pub browser: BrowserUsed,
    /// How it was set up.
    pub settings: Settings,
    /// The pages that each phase visits, without their queries; the scanned address first.
    pub pages: Vec<String>,
    /// The phases, in the order in which they were recorded; one entry for each page of a phase.
    pub phases: Vec<Phase>,
}

/// The browser that recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct BrowserUsed {
    /// Name and version as the browser states them, such as `Chrome/156.0.8078.108`.
    pub product: String,
    /// Whether pages can tell that no person is browsing (`navigator.webdriver`, user agent).
    pub robot: bool,
}

/// How the browser was set up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Settings {
    /// Whether the Global Privacy Control signal was sent.
    pub gpc: bool,
    /// Whether cookies of third parties were allowed.
    pub third_party_cookies: ThirdPartyCookies,
    /// The languages that pages were asked for, if set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub languages: Option<String>,
    /// How many pages of the site were to be visited.
    pub pages: usize,
    /// Whether they were to be taken from the sitemap first.
    pub sitemap: bool,
}

/// Whether the browser takes cookies of third parties.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ThirdPartyCookies {
    /// It takes them, as Chrome does in its standard settings.
    #[default]
    Allowed,
    /// It refuses them.
    Blocked,
}

/// What the visitor answered before the recorded visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PhaseName {
    /// Nothing yet.
    Before,
    /// No.
    Refused,
    /// Yes.
    Accepted,
    /// First yes, then no. Continues [`Accepted`](Self::Accepted) in the same browser context.
    Withdrawn,
}

impl PhaseName {
    /// All phases in the order in which they are recorded.
    pub const ALL: [Self; 4] = [Self::Before, Self::Refused, Self::Accepted, Self::Withdrawn];

    /// The name as in JSON: `before`, `refused`, `accepted` or `withdrawn`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::Refused => "refused",
            Self::Accepted => "accepted",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The phase of this name. `None` if there is none.
    ///
    /// ```
    /// use charte_scan::PhaseName;
    ///
    /// assert_eq!(PhaseName::from_name("refused"), Some(PhaseName::Refused));
    /// assert_eq!(PhaseName::from_name("Refused"), None);
    /// ```
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|phase| phase.as_str() == name)
    }
}

/// One phase on one page.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Phase {
    /// Which one.
    pub phase: PhaseName,
    /// The address that was asked for, without its query.
    pub address: String,
    /// Whether it was recorded.
    pub outcome: Outcome,
    /// When it began, in milliseconds since 1970.
    pub began_ms: u64,
    /// How long it took, in milliseconds.
    pub took_ms: u64,
    /// The address of the page at the end, without its query; empty if none loaded.
    pub page: String,
    /// The status of the page's response.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// Whether the page came to rest. If not, it was still loading at the end of its time.
    pub quiet: bool,
    /// The banner as it was before any answer. `None` if none was found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub banner: Option<Banner>,
    /// The answer that was given. `None` in `before` and if none could be given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<Answer>,
    /// Whether a banner was shown on the same page loaded again after the answer. `None` if that
    /// was not looked at.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub asked_again: Option<bool>,
    /// Every request, in the order of sending.
    pub requests: Vec<Request>,
    /// Every cookie that a script wrote.
    pub script_cookies: Vec<ScriptCookie>,
    /// Every write to storage, once per step, key and script.
    pub storage_writes: Vec<StorageWrite>,
    /// The frames of the page, the page itself first.
    pub frames: Vec<Frame>,
    /// The workers that were started.
    pub workers: Vec<Worker>,
    /// The jar and the storage, at the end of each step.
    pub snapshots: Vec<Snapshot>,
    /// What else a reader of the phase should know, such as limits that were reached.
    pub notes: Vec<String>,
}

impl Phase {
    pub(crate) fn new(phase: PhaseName, address: &str) -> Self {
        Self {
            phase,
            address: crate::address::public(address),
            outcome: Outcome::Recorded,
            began_ms: SystemTime::now()
                .duration_since(UNIX_EPOCH)
                .map_or(0, |time| u64::try_from(time.as_millis()).unwrap_or(u64::MAX)),
            took_ms: 0,
            page: String::new(),
            status: None,
            quiet: false,
            banner: None,
            answer: None,
            asked_again: None,
            requests: Vec::new(),
            script_cookies: Vec::new(),
            storage_writes: Vec::new(),
            frames: Vec::new(),
            workers: Vec::new(),
            snapshots: Vec::new(),
            notes: Vec::new(),
        }
    }

    pub(crate) fn failed(phase: PhaseName, address: &str, error: &Error) -> Self {
        Self { outcome: Outcome::of(error), ..Self::new(phase, address) }
    }
}

/// Whether a phase was recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase", tag = "state")]
pub enum Outcome {
    /// Yes.
    Recorded,
    /// No: it was not tried, or not to the end. It must not be counted as passed.
    Failed {
        /// The stable code of the error.
        code: ErrorCode,
        /// Why, in one line.
        reason: String,
    },
}

impl Outcome {
    pub(crate) fn of(error: &Error) -> Self {
        Self::Failed { code: error.code(), reason: error.to_string() }
    }

    /// Whether the phase was recorded to the end.
    #[must_use]
    pub const fn is_recorded(&self) -> bool {
        matches!(self, Self::Recorded)
    }
}

/// A part of a phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Step {
    /// Until the answer.
    Load,
    /// From the press that answers on.
    Answer,
    /// The same page loaded again after the answer, and further pages.
    Return,
}
