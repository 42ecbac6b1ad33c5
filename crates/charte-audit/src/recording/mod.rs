//! Recordings of a visit, read into observations.
//!
//! [`read`] takes any bytes, tells by itself what they are ([`Kind`]), and gives a [`Recording`]:
//! its pages, and every cookie and storage key that was seen on them. Files are streamed, so memory
//! grows with the cookies in a file and not with its size; response bodies are never held.
//!
//! Values are masked while they are read and queries are dropped, so nothing downstream can leak
//! them. The one exception is what [`Options::keep_values_of`] names, for reading the state of
//! consent managers; see [`Recording::kept_values`].
//!
//! ```
//! use charte_audit::recording::{Options, read};
//!
//! let lines = "Set-Cookie: theme=dark; Path=/; Max-Age=3600\n";
//! let recording = read(lines.as_bytes(), "cookies.txt", &Options::default())?;
//! assert_eq!(recording.observed(), 1);
//! assert_eq!(recording.observations[0].line, "theme=xxxx; Path=/; Max-Age=3600");
//! # Ok::<(), charte_audit::recording::ReadError>(())
//! ```

mod address;
mod collector;
mod cookie_line;
mod error;
mod explain;
mod filter;
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
mod redaction;
mod source;
mod time;
mod unread;

use std::fmt;
use std::io::Read;

pub use address::{Address, Scheme};
pub use error::{ReadError, ReadErrorKind};
pub use note::{Hidden, HiddenReason, Names, Note, Places};
pub use observation::{
    Blocked, Clock, Counts, KeptValue, Kind, Observation, ObservationKind, Page, Received,
    Recording, RequestKind, SeenIn,
};

use collector::Collector;

/// How to read a recording.
#[derive(Clone, Copy)]
pub struct Options {
    /// The kind of file; `None` to tell by what is in it.
    pub kind: Option<Kind>,
    /// Names of cookies and storage keys whose values are kept; none unless the caller says so.
    pub keep_values_of: fn(&str) -> bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { kind: None, keep_values_of: |_| false }
    }
}

impl fmt::Debug for Options {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Options").field("kind", &self.kind).finish_non_exhaustive()
    }
}

/// Reads a recording; `name` is what errors call it.
///
/// # Errors
///
/// [`ReadError`] for what is empty, no text, cut off, malformed, no recording, or beyond the
/// [`limits`]. Nothing is handed out for a file that could not be read to its end.
pub fn read(reader: impl Read, name: &str, options: &Options) -> Result<Recording, ReadError> {
    read_with_progress(reader, name, options, &mut |_| {})
}

/// [`read`], telling how many bytes of the file were taken so far.
///
/// # Errors
///
/// As [`read`].
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
            ReadErrorKind::Empty,
            "holds nothing but blanks; save the recording again, after the page has loaded",
        ));
    }
    let collector = Collector::new(options.keep_values_of);
    let recording = match form(&source.start, options.kind) {
        Form::Json { skip, wrapped } => {
            let mut text = source.text;
            let mut prefix = vec![0; skip];
            text.read_exact(&mut prefix).map_err(|error| ReadError::from_io(&error))?;
            json_file::read(text, skip as u64, wrapped, collector)?
        }
        Form::Netscape => netscape::read(source.text, collector)?,
        Form::Lines => lines::read(source.text, &source.start, collector)?,
    };
    match options.kind {
        Some(kind) if kind != recording.kind => Err(ReadError::new(
            ReadErrorKind::NotARecording,
            format!("is {}, not {}; leave the kind out", recording.kind.as_str(), kind.as_str()),
        )),
        _ => Ok(recording),
    }
}

/// How a text is read.
enum Form {
    /// `skip` bytes before the value; `wrapped` in `callback(…)`.
    Json {
        skip: usize,
        wrapped: bool,
    },
    Netscape,
    Lines,
}

fn form(start: &[u8], kind: Option<Kind>) -> Form {
    match kind {
        Some(Kind::SetCookieLines) => return Form::Lines,
        Some(Kind::NetscapeCookies) => return Form::Netscape,
        _ => {}
    }
    let blanks = |text: &[u8]| text.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
    let before = blanks(start);
    let text = start.get(before..).unwrap_or_default();
    if matches!(text.first(), Some(b'{' | b'[')) {
        return Form::Json { skip: before, wrapped: false };
    }
    // `onInputData({…})`, HarViewer's form of HAR.
    let is_name = |byte: &&u8| byte.is_ascii_alphanumeric() || b"_$.".contains(byte);
    let name = text.iter().take_while(is_name).count();
    let rest = text.get(name..).unwrap_or_default();
    let gap = blanks(rest);
    if name > 0 && rest.get(gap) == Some(&b'(') {
        let skip = before + name + gap + 1;
        let inside = start.get(skip..).unwrap_or_default();
        if matches!(inside.get(blanks(inside)), Some(b'{' | b'[')) {
            return Form::Json { skip, wrapped: true };
        }
    }
    match kind {
        Some(_) => Form::Json { skip: before, wrapped: false },
        None if netscape::is_netscape(start) => Form::Netscape,
        None => Form::Lines,
    }
}
