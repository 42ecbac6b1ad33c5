//! Readers of recorded page loads: HAR, storage state, `cookies.txt`, lists of cookies and headers,
//! recordings of `charte scan`.
//!
//! [`read()`] takes any bytes, recognises their [`Format`], and returns a [`Recording`]: its pages,
//! and every cookie and storage key that was seen on them. Files are streamed, so memory grows with
//! the cookies in a file and not with its size. Response bodies are never held.
//!
//! Values are masked while they are read and queries are dropped, so nothing downstream can leak
//! them. The one exception is what [`Options::keep_values_of`] names, for reading the state of
//! consent managers; see [`Recording::kept_values`].
//!
//! The crate knows nothing of charters, regimes or consent: `charte-audit` judges what is read here.
//!
//! ```
//! use charte_recording::{Format, Options, read};
//!
//! let lines = "Set-Cookie: theme=dark; Path=/; Max-Age=3600\n";
//! let recording = read(lines.as_bytes(), "cookies.txt", &Options::default())?;
//! assert_eq!(recording.format, Format::SET_COOKIE_LINES);
//! assert_eq!(recording.observations[0].line, "theme=xxxx; Path=/; Max-Age=3600");
//! # Ok::<(), charte_recording::ReadError>(())
//! ```
//!
//! # Adding a format
//!
//! Write one module that defines a constant of [`Format`] and a reader, and add one line to the
//! table in `readers.rs`. A format that is JSON and told by its keys also needs its keys in
//! `keys.rs` and a case in `json_file.rs`.

mod address;
mod collector;
mod contact;
mod cookie_line;
mod cookie_list;
mod crawl;
mod error;
mod filter;
mod format;
mod har;
mod json;
mod json_file;
mod json_string;
mod keys;
pub mod limits;
mod lines;
mod listed;
mod netscape;
mod note;
mod observation;
mod pages;
mod phase;
mod place;
mod producer;
mod readers;
mod redaction;
mod scan;
mod scanned;
mod source;
mod storage_state;
mod text_lines;
mod time;
mod unread;

use std::fmt;
use std::io::Read;
use std::sync::Arc;

pub use address::{Address, Scheme};
pub use contact::Contact;
pub use crawl::{Crawl, Sighting};
pub use error::ReadError;
pub use format::Format;
pub use note::{Hidden, HiddenReason, Names, Note, Places};
pub use observation::{
    Blocked, Clock, Counts, KeptValue, Observation, ObservationKind, Page, Received, Recording,
    RequestKind, SeenIn,
};
pub use phase::Phase;
pub use scanned::{
    AnswerSeen, BannerSeen, ButtonKind, ButtonSeen, ColorsSeen, Layer, Pressed, ScanFailure,
    Scanned, SizeSeen, TickSeen, WallSeen, Way,
};

use charte_codes::ErrorCode;
use collector::{Collector, Keep};
use readers::Reader;

/// How to read a recording. The default recognises the format and keeps no value.
///
/// ```
/// use charte_recording::{Options, read};
///
/// let options = Options::default().keep_values_of(|name| name == "consent");
/// let lines = "Set-Cookie: consent=no\nSet-Cookie: sid=secret\n";
/// let recording = read(lines.as_bytes(), "lines.txt", &options)?;
/// let kept: Vec<&str> = recording.kept_values().iter().map(|kept| kept.value()).collect();
/// assert_eq!(kept, ["no"]);
/// # Ok::<(), charte_recording::ReadError>(())
/// ```
#[derive(Clone)]
pub struct Options {
    format: Option<Format>,
    keep: Keep,
}

impl Options {
    /// Reads the file as this format. Without it, [`read()`] recognises the format.
    #[must_use]
    pub fn with_format(mut self, format: Format) -> Self {
        self.format = Some(format);
        self
    }

    /// Keeps the values of the cookies and storage keys whose names `keep` accepts. They are
    /// secret; see [`Recording::kept_values`].
    #[must_use]
    pub fn keep_values_of(mut self, keep: impl Fn(&str) -> bool + Send + Sync + 'static) -> Self {
        self.keep.values = Arc::new(keep);
        self
    }

    /// Keeps the paths of requests to the hosts that `keep` accepts, each as a
    /// [`Contact`] of its own. A path has no query.
    ///
    /// ```
    /// use charte_recording::{Options, read};
    ///
    /// let har = r#"{"log": {"version": "1.2", "creator": {"name": "x"}, "pages": [], "entries": [
    ///     {"request": {"url": "https://www.facebook.com/tr/?id=1"}, "response": {"status": 200}}
    /// ]}}"#;
    /// let options = Options::default().keep_paths_of(|host| host.ends_with("facebook.com"));
    /// let recording = read(har.as_bytes(), "a.har", &options)?;
    /// assert_eq!(recording.contacts[0].path.as_deref(), Some("/tr/"));
    /// # Ok::<(), charte_recording::ReadError>(())
    /// ```
    #[must_use]
    pub fn keep_paths_of(mut self, keep: impl Fn(&str) -> bool + Send + Sync + 'static) -> Self {
        self.keep.paths = Arc::new(keep);
        self
    }
}

impl Default for Options {
    fn default() -> Self {
        let keep = Keep { values: Arc::new(|_| false), paths: Arc::new(|_| false) };
        Self { format: None, keep }
    }
}

impl fmt::Debug for Options {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Options").field("format", &self.format).finish_non_exhaustive()
    }
}

/// Reads a recording. `name` is what errors call it.
///
/// # Errors
///
/// [`ReadError`] if the input is empty, not text, cut off, malformed, not a recording, or beyond
/// the [`limits`]. A file that cannot be read to its end gives no recording.
pub fn read(reader: impl Read, name: &str, options: &Options) -> Result<Recording, ReadError> {
    read_with_progress(reader, name, options, &mut |_| {})
}

/// Reads a recording like [`read()`] and calls `progress` with the number of bytes read.
///
/// # Errors
///
/// The same as [`read()`].
pub fn read_with_progress(
    reader: impl Read,
    name: &str,
    options: &Options,
    progress: &mut dyn FnMut(u64),
) -> Result<Recording, ReadError> {
    let mut decompressed = false;
    read_source(reader, options, progress, &mut decompressed)
        .map_err(|error| error.in_file(name, decompressed))
}

fn read_source(
    reader: impl Read,
    options: &Options,
    progress: &mut dyn FnMut(u64),
    decompressed: &mut bool,
) -> Result<Recording, ReadError> {
    let source = source::open(reader, progress)?;
    *decompressed = source.decompressed;
    if source.start.iter().all(u8::is_ascii_whitespace)
        && source.start.len() < source::SNIFFED_BYTES
    {
        return Err(ReadError::new(
            ErrorCode::RecordingEmpty,
            "contains only white space",
            "save the recording again, after the page has loaded",
        ));
    }
    let collector = Collector::new(options.keep.clone());
    let Some(reader) = Reader::find(options.format, &source.start) else {
        // The last reader of the table takes any text.
        return Err(ReadError::new(
            ErrorCode::RecordingUnknownFormat,
            "is of no known format",
            "export the visit as HAR 1.2",
        ));
    };
    let recording = (reader.read)(source, collector)?;
    match options.format {
        Some(format) if format != recording.format => Err(ReadError::new(
            ErrorCode::RecordingUnknownFormat,
            format!("is {}, not {}", recording.format.name(), format.name()),
            "leave the format out",
        )),
        _ => Ok(recording),
    }
}

/// Runs the examples of the README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
