use std::fmt;

use crate::address::{Address, Scheme};
use crate::contact::Contact;
use crate::format::Format;
use crate::note::{Hidden, Note};
use crate::phase::Phase;
use crate::scanned::Scanned;

/// A recorded visit: pages, and what was seen on them. It holds no cookie's value, but for the
/// names in [`Options::keep_values_of`](crate::Options::keep_values_of()).
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Recording {
    /// The format of the file.
    pub format: Format,
    /// The program that recorded, with its version, where the file says so.
    pub producer: Option<String>,
    /// In the order in which they appear in the file.
    pub pages: Vec<Page>,
    /// In the order of the responses, and in a response in the order of the lines.
    pub observations: Vec<Observation>,
    /// The hosts that requests went to, page by page. Empty in formats without requests.
    pub contacts: Vec<Contact>,
    /// What a live scan tells about its pages besides cookies, one for each page and phase. Empty
    /// in other formats.
    pub scanned: Vec<Scanned>,
    /// How much of what was read.
    pub counts: Counts,
    /// What a reader of the results should know about the file.
    pub notes: Vec<Note>,
    /// Why it does not show which cookies there were. `None` if it does.
    pub hidden: Option<Hidden>,
    /// Whether a page of it was answered with a success. `None` if the file does not record how
    /// anything was answered, as a cookie jar.
    pub loaded: Option<bool>,
    /// Whether a request that belongs to no page carried `Sec-GPC: 1`.
    pub(crate) gpc_elsewhere: bool,
    pub(crate) kept: Vec<KeptValue>,
}

impl Recording {
    /// The number of Set-Cookie lines read, plus the number of cookies that a response lists
    /// without a header.
    #[must_use]
    pub const fn observed(&self) -> u64 {
        self.counts.set_cookie + self.counts.listed
    }

    /// When the recording was made: its earliest moment, in milliseconds since 1970 (UTC).
    #[must_use]
    pub fn recorded_at(&self) -> Option<i64> {
        let seen = self.observations.iter().filter_map(|seen| Some(seen.received?.millis)).min();
        seen.or_else(|| self.pages.iter().filter_map(|page| page.started).min())
    }

    /// What the visitor had answered, as the file itself says. `None` if it does not say, or if it
    /// holds several phases.
    #[must_use]
    pub fn phase(&self) -> Option<Phase> {
        let first = self.scanned.first()?.phase;
        self.scanned.iter().all(|visit| visit.phase == first).then_some(first)
    }

    /// Whether the visitor's browser sent Global Privacy Control (`Sec-GPC: 1`) with the requests of
    /// a page of [`pages`](Self::pages), or with those that belong to none.
    #[must_use]
    pub fn gpc(&self, page: Option<usize>) -> bool {
        match page.and_then(|page| self.pages.get(page)) {
            Some(page) => page.gpc,
            None => self.gpc_elsewhere,
        }
    }

    /// The values of the names that the caller asked for, in the order they were seen. A value
    /// that a host sends again and again is here once.
    #[must_use]
    pub fn kept_values(&self) -> &[KeptValue] {
        &self.kept
    }
}

/// One page load, or one run of it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Page {
    /// The file's own id; `None` where the reader found the page by itself.
    pub id: Option<String>,
    /// The title as recorded, without the query of an address in it.
    pub title: Option<String>,
    /// Where the page ended up, after redirects.
    pub url: Option<Address>,
    /// In milliseconds since 1970 (UTC).
    pub started: Option<i64>,
    /// Which run of a repeated test, from 1.
    pub run: Option<u32>,
    /// Whether the browser came back with what the first view left (WebPagetest).
    pub repeat_view: bool,
    /// What the visitor had answered, as the file says.
    pub phase: Option<Phase>,
    /// Whether it is the part of a visit that comes before the answer which the visit is about.
    pub before_answer: bool,
    /// Whether a request of the page carried `Sec-GPC: 1`, Global Privacy Control. A browser sends
    /// it with every request or with none, so one request is enough.
    pub gpc: bool,
    /// Whether the page was answered with a success: not with a redirect that leads nowhere or an
    /// error, and not left without an answer.
    pub loaded: bool,
}

/// How a cookie or a storage key was seen. The list is exhaustive, so that a new kind cannot be
/// added without deciding how it is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ObservationKind {
    /// In a response's `Set-Cookie` header.
    SetByHeader,
    /// In a response's list of cookies, which has no such header.
    ListedInResponse,
    /// Written by a script.
    SetByScript,
    /// Only in requests: set before the recording began, or by a script.
    SentOnly,
    /// In a cookie jar.
    InJar,
    /// A key in an origin's local storage.
    LocalStorage,
    /// A key in an origin's session storage.
    SessionStorage,
    /// A database of an origin.
    IndexedDb,
    /// A cache of an origin (Cache API).
    CacheStorage,
}

/// One sighting of a cookie or storage key.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Observation {
    /// Index in [`Recording::pages`].
    pub page: Option<usize>,
    /// How it was seen.
    pub kind: ObservationKind,
    /// The name as recorded: any characters, so escape it for a terminal or a page.
    pub name: String,
    /// The Set-Cookie line with each byte of the value an `x`; made from the recorder's list when
    /// there was no header, empty for storage.
    pub line: String,
    /// Whether silence about `Expires` and `Max-Age` in [`line`](Self::line) means a session
    /// cookie. Where false, the recorder did not say.
    pub lifetime_known: bool,
    /// The host that set it, received it, or keeps it. An IPv6 address has no brackets.
    pub host: Option<String>,
    /// How it came or went.
    pub scheme: Option<Scheme>,
    /// The path of the request, or of the jar's record.
    pub path: Option<String>,
    /// When the response was received; for [`ObservationKind::SentOnly`], when the request left.
    pub received: Option<Received>,
    /// The same by the recorder's own clock, which is one for the whole recording where the
    /// servers' are many. Milliseconds since 1970 (UTC).
    pub recorder: Option<i64>,
    /// Index of the response or entry in the file, from 0.
    pub response: Option<u64>,
    /// What the request was for.
    pub request_kind: Option<RequestKind>,
    /// The script that wrote it, where that is known.
    pub script: Option<Address>,
    /// Set when the browser did not take it.
    pub blocked: Option<Blocked>,
    /// How often it was seen so; more than 1 only for [`ObservationKind::SentOnly`].
    pub times: u64,
}

/// A moment and where it is known from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Received {
    /// Milliseconds since 1970 (UTC).
    pub millis: i64,
    /// Whose clock.
    pub clock: Clock,
}

/// Whose clock a moment was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Clock {
    /// The response's `Date` header, which its `Expires` goes by.
    Server,
    /// The recorder's, moved by what servers were ahead of it in this recording.
    Corrected,
    /// The recorder's own.
    Recorder,
}

/// What a request was for, after `Sec-Fetch-Dest` or the recorder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RequestKind {
    /// The page itself.
    Document,
    /// A document inside the page.
    Frame,
    /// A script or worker.
    Script,
    /// A style sheet.
    Style,
    /// An image.
    Image,
    /// A font.
    Font,
    /// Sound, film or subtitles.
    Media,
    /// Asked for by a script.
    Fetch,
    /// Something else.
    Other,
}

/// Why the browser did not take a cookie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Blocked {
    /// The browser's own words, such as `SameSiteLax`.
    Reasons(Vec<String>),
    /// The recorder (chrome-har) left it out of its list of accepted cookies: probably refused.
    Unlisted,
    /// A script wrote it, and the browser's jar never had it: probably refused.
    NotKept,
}

impl Blocked {
    /// The browser's words; anything else could be part of a value.
    pub(crate) fn by_browser<'w>(words: impl Iterator<Item = &'w String>) -> Self {
        let is_word =
            |word: &&String| word.len() <= 64 && word.chars().all(|c| c.is_ascii_alphanumeric());
        Self::Reasons(words.filter(is_word).take(16).cloned().collect())
    }
}

/// What was counted while reading.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Counts {
    /// Entries of the HAR, or responses of a header dump.
    pub entries: u64,
    /// Set-Cookie lines: those joined by newlines are several, blank ones none.
    pub set_cookie: u64,
    /// Cookies that a response lists without a header.
    pub listed: u64,
    /// Cookies that scripts wrote.
    pub set_by_script: u64,
    /// Distinct cookies seen in requests only, by page and host.
    pub sent_only: u64,
    /// Cookies in a jar.
    pub in_jar: u64,
    /// Storage keys and databases.
    pub storage: u64,
    /// Of the lines, those that the browser did not take.
    pub blocked: u64,
    /// Entries without a response.
    pub without_response: u64,
    /// Entries whose response has status 0: blocked, cut off or failed.
    pub unanswered: u64,
    /// Entries without an address of the web.
    pub without_url: u64,
}

/// Where a kept value was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SeenIn {
    /// A request: the visitor's browser had it.
    Request,
    /// A response: the server set it.
    Response,
    /// A cookie jar or storage.
    Store,
}

/// A value that the caller asked for by name. Its `Debug` leaves the value out.
#[derive(Clone, PartialEq, Eq)]
pub struct KeptValue {
    pub(crate) name: String,
    pub(crate) value: String,
    pub(crate) page: Option<usize>,
    pub(crate) host: Option<String>,
    pub(crate) millis: Option<i64>,
    pub(crate) entry: Option<u64>,
    pub(crate) seen_in: SeenIn,
}

impl KeptValue {
    /// The cookie's name or the storage key.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The value as it was sent. Secret: show it nowhere.
    #[must_use]
    pub fn value(&self) -> &str {
        &self.value
    }

    /// Index in [`Recording::pages`].
    #[must_use]
    pub const fn page(&self) -> Option<usize> {
        self.page
    }

    /// The host it went to or came from.
    #[must_use]
    pub fn host(&self) -> Option<&str> {
        self.host.as_deref()
    }

    /// When, in milliseconds since 1970 (UTC).
    #[must_use]
    pub const fn millis(&self) -> Option<i64> {
        self.millis
    }

    /// Index of the entry in the file, from 0.
    #[must_use]
    pub const fn entry(&self) -> Option<u64> {
        self.entry
    }

    /// Where it was seen.
    #[must_use]
    pub const fn seen_in(&self) -> SeenIn {
        self.seen_in
    }
}

impl fmt::Debug for KeptValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("KeptValue")
            .field("name", &self.name)
            .field("page", &self.page)
            .field("host", &self.host)
            .field("millis", &self.millis)
            .field("entry", &self.entry)
            .field("seen_in", &self.seen_in)
            .finish_non_exhaustive()
    }
}
