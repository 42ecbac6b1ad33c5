use std::cell::Cell;
use std::io::{self, Read};
use std::rc::Rc;

use serde::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::error::Category;

use charte_codes::ErrorCode;

use crate::collector::Collector;
use crate::cookie_list::{Jar, JarCookie};
use crate::error::ReadError;
use crate::filter::Filter;
use crate::format::Format;
use crate::har;
use crate::json::{Array, Fields, Key, Object};
use crate::limits::MAX_SCAN_BYTES;
use crate::note::Note;
use crate::observation::Recording;
use crate::scan;
use crate::source::Source;
use crate::storage_state::Origins;

/// A text that is shorter than this is parsed in memory: serde_json reads a stream byte by byte.
const SHORT_BYTES: u64 = 4 << 20;

/// Where the JSON value of a text begins.
struct Opening {
    /// Bytes before the value.
    skip: usize,
    /// The value is in `callback(…)`.
    wrapped: bool,
}

/// Whether a text begins with a JSON object or array, maybe in a callback.
pub(crate) fn is_json(start: &[u8]) -> bool {
    opening(start).is_some()
}

fn opening(start: &[u8]) -> Option<Opening> {
    let before = blanks(start);
    let text = start.get(before..).unwrap_or_default();
    if matches!(text.first(), Some(b'{' | b'[')) {
        return Some(Opening { skip: before, wrapped: false });
    }
    // `onInputData({…})`, HarViewer's form of HAR.
    let is_name = |byte: &&u8| byte.is_ascii_alphanumeric() || b"_$.".contains(byte);
    let name = text.iter().take_while(is_name).count();
    let rest = text.get(name..).unwrap_or_default();
    let gap = blanks(rest);
    if name == 0 || rest.get(gap) != Some(&b'(') {
        return None;
    }
    let skip = before + name + gap + 1;
    let inside = start.get(skip..).unwrap_or_default();
    let is_value = matches!(inside.get(blanks(inside)), Some(b'{' | b'['));
    is_value.then_some(Opening { skip, wrapped: true })
}

fn blanks(text: &[u8]) -> usize {
    text.iter().take_while(|byte| byte.is_ascii_whitespace()).count()
}

/// Reads a JSON recording and detects its format by its keys.
pub(crate) fn read(source: Source<'_>, mut collector: Collector) -> Result<Recording, ReadError> {
    let start = opening(&source.start);
    let Opening { skip, wrapped } =
        start.unwrap_or_else(|| Opening { skip: blanks(&source.start), wrapped: false });
    let mut text = source.text;
    let mut prefix = vec![0; skip];
    text.read_exact(&mut prefix).map_err(|error| ReadError::from_io(&error))?;
    let recognised = Rc::new(Cell::new(false));
    let mut filter = Filter::new(text, skip as u64, wrapped, Rc::clone(&recognised));
    let mut file = File {
        collector: &mut collector,
        recognised,
        most: filter.most(),
        fault: None,
        log: har::Log::default(),
        is_log: false,
        has_cookies: false,
        has_origins: false,
        scan: scan::File::default(),
        in_scan: false,
        odd: 0,
    };
    let result = match filter.whole(SHORT_BYTES) {
        Ok(Some(text)) => {
            let mut reader = serde_json::Deserializer::from_slice(text);
            let read = reader.deserialize_any(&mut file).and_then(|()| reader.end());
            // Where it stopped.
            read.map_err(|error| (filter.offset_of(error.line(), error.column()), error))
        }
        Ok(None) => {
            let mut reader = serde_json::Deserializer::from_reader(&mut filter);
            let read = reader.deserialize_any(&mut file).and_then(|()| reader.end());
            read.map_err(|error| (filter.position(), error))
        }
        Err(error) => return Err(ReadError::from_io(&error).at_offset(filter.taken())),
    };
    let (fault, log) = (file.fault.take(), std::mem::take(&mut file.log));
    let (is_log, has_cookies, has_origins) = (file.is_log, file.has_cookies, file.has_origins);
    let (scan, in_scan) = (std::mem::take(&mut file.scan), file.in_scan);
    let odd = file.odd;
    if let Err((offset, error)) = result {
        return Err(match error.classify() {
            Category::Data if in_scan && fault.is_none() => {
                scan::malformed().at_offset(offset).at_line(error.line() as u64)
            }
            _ => explain(error, offset, fault, &filter),
        });
    }
    if scan.is_scan() {
        let (scanned, producer) = scan.finish(&mut collector)?;
        let recording = collector.finish(Format::SCAN, producer);
        return Ok(Recording { scanned, ..recording });
    }
    let format = if is_log || log.has_entries && log.has_exchange {
        if !log.has_entries {
            return Err(ReadError::new(
                ErrorCode::RecordingUnknownFormat,
                "has a log without a list of entries",
                "export the visit as HAR 1.2",
            ));
        }
        Format::HAR
    } else if has_origins {
        Format::STORAGE_STATE
    } else if has_cookies {
        Format::DEVTOOLS_COOKIES
    } else {
        return Err(ReadError::new(
            ErrorCode::RecordingUnknownFormat,
            "is JSON, but neither a HAR nor a list of cookies nor a scan",
            "export the visit as HAR 1.2",
        ));
    };
    if filter.cut() > 0 {
        collector.notes.push(Note::Cut(filter.cut()));
    }
    if odd > 0 {
        collector.notes.push(Note::OddCookies(odd));
    }
    let producer = if format == Format::HAR { log.finish(&mut collector) } else { None };
    Ok(collector.finish(format, producer))
}

/// `offset` is where the JSON reader stopped.
fn explain<R: Read>(
    error: serde_json::Error,
    offset: u64,
    fault: Option<ReadError>,
    filter: &Filter<R>,
) -> ReadError {
    let line = error.line() as u64;
    if let Some(fault) = fault {
        return fault.at_offset(offset).at_line(line);
    }
    match error.classify() {
        Category::Io => ReadError::from_io(&io::Error::from(error)).at_offset(offset),
        Category::Eof => ReadError::new(
            ErrorCode::RecordingTruncated,
            "is JSON that stops in the middle, so cookies may be missing",
            "save the whole recording again",
        )
        .at_offset(filter.taken())
        .at_line(line),
        Category::Syntax => {
            let words = error.to_string();
            let reason = words.split(" at line ").next().unwrap_or_default();
            ReadError::new(
                ErrorCode::RecordingMalformed,
                format!("is not well-formed JSON: {reason}"),
                "export the recording again",
            )
            .at_offset(filter.offset_of(error.line(), error.column()))
            .at_line(line)
        }
        // The readers accept any type everywhere; they refuse size only.
        Category::Data => har::too_large().at_offset(offset).at_line(line),
    }
}

struct File<'a> {
    collector: &'a mut Collector,
    recognised: Rc<Cell<bool>>,
    most: Rc<Cell<u64>>,
    fault: Option<ReadError>,
    log: har::Log,
    is_log: bool,
    has_cookies: bool,
    has_origins: bool,
    scan: scan::File,
    /// The phases of a scan are being read.
    in_scan: bool,
    /// Entries of lists of cookies that are no cookies.
    odd: u64,
}

impl<'de> Visitor<'de> for &mut File<'_> {
    type Value = ();

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("an object or an array")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(Key(key)) = map.next_key()? {
            if key.is_empty() {
                map.next_value::<IgnoredAny>()?;
            } else {
                self.field(key, &mut map)?;
            }
        }
        Ok(())
    }

    /// A bare list of cookies.
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let mut jar = Jar::new(self.collector, &mut self.fault);
        while seq.next_element_seed(JarCookie(&mut jar))?.is_some() {
            if jar.any {
                self.recognised.set(true);
            }
        }
        self.has_cookies = jar.any;
        self.odd += jar.odd;
        Ok(())
    }
}

impl Fields for File<'_> {
    fn field<'de, A: MapAccess<'de>>(
        &mut self,
        key: &'static str,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match key {
            "log" => {
                self.recognised.set(true);
                self.is_log = map.next_value_seed(Object(&mut LogFields {
                    log: &mut self.log,
                    collector: self.collector,
                    fault: &mut self.fault,
                }))?;
            }
            // The log alone, as Chrome's `devtools.network.getHAR` hands it out.
            "entries" | "pages" | "creator" => {
                self.recognised.set(true);
                self.log.field(key, map, self.collector, &mut self.fault)?;
            }
            "cookies" => {
                self.recognised.set(true);
                let mut jar = Jar::new(self.collector, &mut self.fault);
                let is_list = map.next_value_seed(Array(&mut jar))?;
                self.odd += jar.odd;
                self.has_cookies |= is_list;
            }
            "origins" => {
                self.recognised.set(true);
                let mut origins = Origins { collector: self.collector, fault: &mut self.fault };
                self.has_origins |= map.next_value_seed(Array(&mut origins))?;
            }
            // The protocol's whole answer: `{"id":1,"result":{"cookies":[…]}}`; and what tools
            // wrap around a list or a state.
            "result" | "data" | "state" | "storageState" => {
                map.next_value_seed(Object(self))?;
            }
            "phases" => {
                self.recognised.set(true);
                self.most.set(MAX_SCAN_BYTES);
                self.in_scan = true;
                self.scan.field(key, map)?;
                self.in_scan = false;
            }
            _ => self.scan.field(key, map)?,
        }
        Ok(())
    }
}

struct LogFields<'a> {
    log: &'a mut har::Log,
    collector: &'a mut Collector,
    fault: &'a mut Option<ReadError>,
}

impl Fields for LogFields<'_> {
    fn field<'de, A: MapAccess<'de>>(
        &mut self,
        key: &'static str,
        map: &mut A,
    ) -> Result<(), A::Error> {
        self.log.field(key, map, self.collector, self.fault)
    }
}
