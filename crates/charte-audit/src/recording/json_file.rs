use std::cell::Cell;
use std::io::{self, Read};
use std::rc::Rc;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::error::Category;

use super::address::Address;
use super::collector::{Collector, Place};
use super::error::{ReadError, ReadErrorKind};
use super::filter::Filter;
use super::har;
use super::json::{Array, Elements, Fields, Key, Object, Scalar};
use super::listed::Listed;
use super::note::Note;
use super::observation::{Kind, ObservationKind, Recording};

/// Reads a JSON recording and tells its kind by its keys.
pub(super) fn read(
    text: impl Read,
    skipped: u64,
    wrapped: bool,
    mut collector: Collector,
) -> Result<Recording, ReadError> {
    let recognised = Rc::new(Cell::new(false));
    let mut filter = Filter::new(text, skipped, wrapped, Rc::clone(&recognised));
    let mut file = File {
        collector: &mut collector,
        recognised,
        fault: None,
        log: har::Log::default(),
        is_log: false,
        has_cookies: false,
        has_origins: false,
        odd: 0,
    };
    let mut reader = serde_json::Deserializer::from_reader(&mut filter);
    let result = reader.deserialize_any(&mut file).and_then(|()| reader.end());
    let (fault, log) = (file.fault.take(), std::mem::take(&mut file.log));
    let (is_log, has_cookies, has_origins) = (file.is_log, file.has_cookies, file.has_origins);
    let odd = file.odd;
    if let Err(error) = result {
        return Err(explain(error, fault, &filter));
    }
    let kind = if is_log || log.has_entries && log.has_exchange {
        if !log.has_entries {
            return Err(ReadError::new(
                ReadErrorKind::NotARecording,
                "has a log without a list of entries; export the visit as HAR 1.2",
            ));
        }
        Kind::Har
    } else if has_origins {
        Kind::StorageState
    } else if has_cookies {
        Kind::DevToolsCookies
    } else {
        return Err(ReadError::new(
            ReadErrorKind::NotARecording,
            "is JSON, but neither a HAR nor a list of cookies; export the visit as HAR 1.2",
        ));
    };
    if filter.cut() > 0 {
        collector.notes.push(Note::Cut(filter.cut()));
    }
    if odd > 0 {
        collector.notes.push(Note::OddCookies(odd));
    }
    let producer = if kind == Kind::Har { log.finish(&mut collector) } else { None };
    Ok(collector.finish(kind, producer))
}

fn explain<R: Read>(
    error: serde_json::Error,
    fault: Option<ReadError>,
    filter: &Filter<R>,
) -> ReadError {
    let line = error.line() as u64;
    if let Some(fault) = fault {
        return fault.at_offset(filter.position()).at_line(line);
    }
    match error.classify() {
        Category::Io => ReadError::from_io(&io::Error::from(error)).at_offset(filter.position()),
        Category::Eof => ReadError::new(
            ReadErrorKind::Truncated,
            "is JSON that stops in the middle, so cookies may be missing; save the whole recording \
             again",
        )
        .at_offset(filter.taken())
        .at_line(line),
        Category::Syntax => {
            let words = error.to_string();
            let reason = words.split(" at line ").next().unwrap_or_default();
            ReadError::new(
                ReadErrorKind::Malformed,
                format!("is not well-formed JSON: {reason}; export the recording again"),
            )
            .at_offset(filter.offset_of(error.line(), error.column()))
            .at_line(line)
        }
        // The readers accept any type everywhere; they refuse size only.
        Category::Data => har::too_large().at_offset(filter.position()).at_line(line),
    }
}

struct File<'a> {
    collector: &'a mut Collector,
    recognised: Rc<Cell<bool>>,
    fault: Option<ReadError>,
    log: har::Log,
    is_log: bool,
    has_cookies: bool,
    has_origins: bool,
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
            _ => {
                map.next_value::<IgnoredAny>()?;
            }
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

/// Keeps the error, which the JSON reader could not carry.
fn stop<E: Error>(result: Result<(), ReadError>, fault: &mut Option<ReadError>) -> Result<(), E> {
    result.map_err(|error| {
        *fault = Some(error);
        E::custom("stopped")
    })
}

struct Jar<'a> {
    collector: &'a mut Collector,
    fault: &'a mut Option<ReadError>,
    any: bool,
    odd: u64,
}

impl<'a> Jar<'a> {
    fn new(collector: &'a mut Collector, fault: &'a mut Option<ReadError>) -> Self {
        Self { collector, fault, any: false, odd: 0 }
    }
}

impl Elements for Jar<'_> {
    fn element<'de, D: Deserializer<'de>>(&mut self, value: D) -> Result<(), D::Error> {
        let mut item = JarItem { jar: self, cookie: Listed::default(), is_jar: false };
        Object(&mut item).deserialize(value)?;
        let (cookie, is_jar) = (item.cookie, item.is_jar);
        if cookie.is_cookie() {
            self.any = true;
            stop(self.collector.in_jar(&cookie), self.fault)?;
        } else if !is_jar {
            self.odd += 1;
        }
        Ok(())
    }
}

/// An element of a list: a cookie, or an object that holds a list itself.
struct JarItem<'a, 'b> {
    jar: &'a mut Jar<'b>,
    cookie: Listed,
    is_jar: bool,
}

impl Fields for JarItem<'_, '_> {
    fn field<'de, A: MapAccess<'de>>(
        &mut self,
        key: &'static str,
        map: &mut A,
    ) -> Result<(), A::Error> {
        if key == "cookies" {
            self.is_jar |= map.next_value_seed(Array(self.jar))?;
            return Ok(());
        }
        self.cookie.field(key, map)
    }
}

struct JarCookie<'a, 'b>(&'a mut Jar<'b>);

impl<'de> DeserializeSeed<'de> for JarCookie<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, value: D) -> Result<(), D::Error> {
        self.0.element(value)
    }
}

struct Origins<'a> {
    collector: &'a mut Collector,
    fault: &'a mut Option<ReadError>,
}

impl Elements for Origins<'_> {
    fn element<'de, D: Deserializer<'de>>(&mut self, value: D) -> Result<(), D::Error> {
        let mut origin = Origin { address: None, items: Vec::new(), bytes: 0 };
        Object(&mut origin).deserialize(value)?;
        let place = Place::at(origin.address.as_ref());
        for (kind, item) in &origin.items {
            let name = item.name.as_deref().unwrap_or_default();
            let value = item.value.as_deref().unwrap_or_default();
            stop(self.collector.stored(&place, *kind, name, value), self.fault)?;
        }
        Ok(())
    }
}

struct Origin {
    address: Option<Address>,
    items: Vec<(ObservationKind, Listed)>,
    bytes: usize,
}

impl Fields for Origin {
    fn field<'de, A: MapAccess<'de>>(
        &mut self,
        key: &'static str,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let kind = match key {
            "origin" => {
                let text = map.next_value::<Scalar>()?.into_text();
                self.address = text.as_deref().and_then(Address::parse);
                return Ok(());
            }
            "localStorage" => ObservationKind::LocalStorage,
            "sessionStorage" => ObservationKind::SessionStorage,
            "indexedDB" => ObservationKind::IndexedDb,
            _ => {
                map.next_value::<IgnoredAny>()?;
                return Ok(());
            }
        };
        map.next_value_seed(Array(&mut Items { origin: self, kind }))?;
        Ok(())
    }
}

struct Items<'a> {
    origin: &'a mut Origin,
    kind: ObservationKind,
}

impl Elements for Items<'_> {
    fn element<'de, D: Deserializer<'de>>(&mut self, value: D) -> Result<(), D::Error> {
        let mut item = Listed::default();
        if Object(&mut item).deserialize(value)? && item.name.is_some() {
            self.origin.bytes += size_of::<Listed>()
                + item.name.as_ref().map_or(0, String::len)
                + item.value.as_ref().map_or(0, String::len);
            if self.origin.bytes > super::limits::MAX_ENTRY_BYTES {
                return Err(D::Error::custom("too large"));
            }
            self.origin.items.push((self.kind, item));
        }
        Ok(())
    }
}
