//! The table of formats: how each one is recognised, and which module reads it.

use crate::collector::Collector;
use crate::error::ReadError;
use crate::format::Format;
use crate::observation::Recording;
use crate::source::Source;
use crate::{json_file, lines, netscape};

/// How a format is recognised and read.
pub(crate) struct Reader {
    pub(crate) format: Format,
    /// Whether a text that begins like this is of the format.
    detects: fn(&[u8]) -> bool,
    /// Reads the text. A reader of several formats returns which one it found.
    pub(crate) read: fn(Source<'_>, Collector) -> Result<Recording, ReadError>,
}

/// Every format, one per line. The first one that detects a text reads it; the last detects any.
#[rustfmt::skip]
const READERS: [Reader; 6] = [
    Reader { format: Format::HAR, detects: json_file::is_json, read: json_file::read },
    Reader { format: Format::STORAGE_STATE, detects: json_file::is_json, read: json_file::read },
    Reader { format: Format::DEVTOOLS_COOKIES, detects: json_file::is_json, read: json_file::read },
    Reader { format: Format::SCAN, detects: json_file::is_json, read: json_file::read },
    Reader { format: Format::NETSCAPE_COOKIES, detects: netscape::is_netscape, read: netscape::read },
    Reader { format: Format::SET_COOKIE_LINES, detects: |_| true, read: lines::read },
];

impl Reader {
    /// The reader of `format`, or of the format that a text with this start has.
    pub(crate) fn find(format: Option<Format>, start: &[u8]) -> Option<&'static Self> {
        READERS.iter().find(|reader| match format {
            Some(format) => reader.format == format,
            None => (reader.detects)(start),
        })
    }
}

impl Format {
    /// Every format.
    pub fn all() -> impl Iterator<Item = Self> {
        READERS.iter().map(|reader| reader.format)
    }

    /// The format with this id, or `None` if no format has it.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::all().find(|format| format.id() == id)
    }
}
