mod message;
mod observe;

use std::collections::{HashMap, HashSet};

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess};

use charte_codes::ErrorCode;

use crate::collector::Collector;
use crate::error::ReadError;
use crate::format::{Content, Definition, Format};
use crate::json::{Array, Elements, Fields, Object, Scalar, stop};
use crate::limits::{MAX_ENTRY_BYTES, MAX_PAGES};
use crate::note::Note;
use crate::pages::Described;
use crate::producer::Producer;
use crate::time;
use charte::Technology;
use message::{BlockedList, Message};

pub(crate) use observe::request_kind;

impl Format {
    /// An HTTP archive (HAR 1.1 or 1.2), whichever program wrote it.
    pub const HAR: Self = Self(&Definition {
        id: "har",
        name: "a HAR",
        extensions: &["har"],
        technologies: &[Technology::Cookie],
        content: Content::Exchanges,
        unit: "requests",
        no_cookies: "no cookie was set or sent",
        may_be_filtered: true,
        remedy: Producer::har_remedy,
    });
}

/// The `log` of a HAR 1.1 or 1.2, keys in any order.
#[derive(Default)]
pub(crate) struct Log {
    creator: Creator,
    /// `entries` was there, and was a list.
    pub(crate) has_entries: bool,
    /// Some entry had a request or a response.
    pub(crate) has_exchange: bool,
    has_pages: bool,
    /// Entries by the page they name.
    named: HashMap<String, u64>,
    described: HashSet<String>,
}

#[derive(Default)]
struct Creator {
    name: Option<String>,
    version: Option<String>,
}

impl Fields for Creator {
    fn field<'de, A: MapAccess<'de>>(
        &mut self,
        key: &'static str,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match key {
            "name" => self.name = map.next_value::<Scalar>()?.into_text(),
            "version" => self.version = map.next_value::<Scalar>()?.into_text(),
            _ => {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
}

impl Log {
    /// One field of the log.
    pub(crate) fn field<'de, A: MapAccess<'de>>(
        &mut self,
        key: &'static str,
        map: &mut A,
        collector: &mut Collector,
        fault: &mut Option<ReadError>,
    ) -> Result<(), A::Error> {
        match key {
            "creator" => {
                self.creator = Creator::default();
                map.next_value_seed(Object(&mut self.creator))?;
            }
            "pages" => {
                self.has_pages = true;
                let mut pages = PageList { collector, described: &mut self.described };
                map.next_value_seed(Array(&mut pages))?;
            }
            "entries" => {
                if self.has_entries {
                    collector.forget_entries();
                    self.named.clear();
                }
                let mut entries =
                    EntryList { log: self, collector, fault, entry: Entry::default() };
                self.has_entries = map.next_value_seed(Array(&mut entries))?;
            }
            _ => {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }

    /// The recorder's name and version.
    pub(crate) fn finish(self, collector: &mut Collector) -> Option<String> {
        let stray: u64 = self
            .named
            .iter()
            .filter(|(id, _)| !self.described.contains(*id))
            .map(|(_, count)| count)
            .sum();
        if !self.has_pages || self.described.is_empty() {
            collector.notes.push(Note::NoPages);
        } else if stray > 0 {
            collector.notes.push(Note::UnknownPages(stray));
        }
        let name = self.creator.name?;
        let words = [Some(name), self.creator.version];
        let words: Vec<String> = words.into_iter().flatten().collect();
        Some(crate::address::clean_title(&words.join(" ")))
    }
}

struct PageList<'a> {
    collector: &'a mut Collector,
    described: &'a mut HashSet<String>,
}

impl Elements for PageList<'_> {
    fn element<'de, D: Deserializer<'de>>(&mut self, value: D) -> Result<(), D::Error> {
        let mut page = Described::default();
        if Object(&mut page).deserialize(value)? {
            if self.described.len() < MAX_PAGES {
                self.described.extend(page.id.clone());
            }
            self.collector.pages.describe(page);
        }
        Ok(())
    }
}

impl Fields for Described {
    fn field<'de, A: MapAccess<'de>>(
        &mut self,
        key: &'static str,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match key {
            "id" => self.id = map.next_value::<Scalar>()?.into_text(),
            "title" => self.title = map.next_value::<Scalar>()?.into_text(),
            "_url" | "_URL" | "url" => self.url = map.next_value::<Scalar>()?.into_text(),
            "startedDateTime" => self.started = moment(&map.next_value()?),
            "_run" => {
                self.run = map
                    .next_value::<Scalar>()?
                    .number()
                    .filter(|run| *run >= 1.0)
                    .map(|run| run as u32);
            }
            "_cached" => {
                let cached: Scalar = map.next_value()?;
                self.repeat_view = cached.is_true() || cached.number() == Some(1.0);
            }
            _ => {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
}

fn moment(value: &Scalar) -> Option<i64> {
    let millis = match value {
        Scalar::Text(text) => {
            time::from_iso(text).or_else(|| value.number().and_then(time::from_number))
        }
        _ => value.number().and_then(time::from_number),
    };
    millis.and_then(time::plausible)
}

struct EntryList<'a> {
    log: &'a mut Log,
    collector: &'a mut Collector,
    fault: &'a mut Option<ReadError>,
    entry: Entry,
}

impl Elements for EntryList<'_> {
    fn element<'de, D: Deserializer<'de>>(&mut self, value: D) -> Result<(), D::Error> {
        self.entry = Entry::default();
        if !Object(&mut self.entry).deserialize(value)? {
            return Ok(());
        }
        let entry = std::mem::take(&mut self.entry);
        self.log.has_exchange |= entry.request.is_some() || entry.response.is_some();
        if let Some(id) = entry.pageref.as_deref().filter(|id| !id.is_empty()) {
            if let Some(count) = self.log.named.get_mut(id) {
                *count += 1;
            } else if self.log.named.len() <= MAX_PAGES {
                self.log.named.insert(id.to_owned(), 1);
            }
        }
        stop(entry.observe(self.collector), self.fault)
    }
}

#[derive(Default)]
struct Entry {
    pageref: Option<String>,
    started: Option<i64>,
    millis: Option<f64>,
    resource_type: Option<String>,
    from_cache: bool,
    request: Option<Message>,
    response: Option<Message>,
    blocked: BlockedList,
}

impl Fields for Entry {
    fn field<'de, A: MapAccess<'de>>(
        &mut self,
        key: &'static str,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match key {
            "pageref" => self.pageref = map.next_value::<Scalar>()?.into_text(),
            "startedDateTime" => self.started = moment(&map.next_value()?),
            "time" => self.millis = map.next_value::<Scalar>()?.number(),
            "_resourceType" => self.resource_type = map.next_value::<Scalar>()?.into_text(),
            "_fromCache" => {
                let cache = map.next_value::<Scalar>()?.into_text();
                self.from_cache = cache.is_some_and(|cache| !cache.is_empty());
            }
            "request" => self.request = Message::read(map)?,
            "response" => self.response = Message::read(map)?,
            "_blockedCookies" | "blockedCookies" => {
                map.next_value_seed(Array(&mut self.blocked))?;
            }
            _ => {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
}

/// What the JSON reader's error means when an entry was too large.
pub(crate) fn too_large() -> ReadError {
    ReadError::new(
        ErrorCode::RecordingTooLarge,
        format!(
            "holds an entry with more than {} MiB of cookies, as no browser takes",
            MAX_ENTRY_BYTES >> 20
        ),
        "export the visit again",
    )
}
