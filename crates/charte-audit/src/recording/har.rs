use std::collections::{HashMap, HashSet};

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess};

use super::collector::Collector;
use super::cookie_line::{self, Listed};
use super::error::{ReadError, ReadErrorKind};
use super::json::{Array, Elements, Fields, Object, Scalar};
use super::limits::{MAX_ENTRY_BYTES, MAX_PAGES};
use super::observation::{Blocked, Note};
use super::pages::Described;
use super::time;

/// The `log` of a HAR 1.1 or 1.2, keys in any order.
#[derive(Default)]
pub(super) struct Log {
    producer: Producer,
    /// `entries` was there, and was a list.
    pub(super) has_entries: bool,
    /// Some entry had a request or a response.
    pub(super) has_exchange: bool,
    has_pages: bool,
    /// Entries by the page they name.
    named: HashMap<String, u64>,
    described: HashSet<String>,
}

#[derive(Default)]
struct Producer {
    name: Option<String>,
    version: Option<String>,
}

impl Fields for Producer {
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
    pub(super) fn field<'de, A: MapAccess<'de>>(
        &mut self,
        key: &'static str,
        map: &mut A,
        collector: &mut Collector,
        fault: &mut Option<ReadError>,
    ) -> Result<(), A::Error> {
        match key {
            "creator" => {
                self.producer = Producer::default();
                map.next_value_seed(Object(&mut self.producer))?;
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
                let mut entries = EntryList { log: self, collector, fault, entry: Entry::default() };
                self.has_entries = map.next_value_seed(Array(&mut entries))?;
            }
            _ => {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }

    /// The recorder's name and version.
    pub(super) fn finish(self, collector: &mut Collector) -> Option<String> {
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
        let name = self.producer.name?;
        let words = [Some(name), self.producer.version];
        let words: Vec<String> = words.into_iter().flatten().collect();
        Some(super::address::clean_title(&words.join(" ")))
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
                self.run = map.next_value::<Scalar>()?.number().filter(|run| *run >= 1.0).map(|run| run as u32);
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
        Scalar::Text(text) => time::from_iso(text).or_else(|| value.number().and_then(time::from_number)),
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
        entry.observe(self.collector).map_err(|error| {
            *self.fault = Some(error);
            D::Error::custom("stopped")
        })
    }
}

#[derive(Default)]
struct Entry {
    pageref: Option<String>,
    started: Option<i64>,
    millis: Option<f64>,
    resource_type: Option<String>,
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

/// A request or a response: what of either tells about cookies.
#[derive(Default)]
struct Message {
    url: Option<String>,
    method: Option<String>,
    status: Option<i64>,
    redirect: Option<String>,
    mime: Option<String>,
    headers: Headers,
    cookies: CookieList,
    blocked: BlockedList,
}

impl Message {
    fn read<'de, A: MapAccess<'de>>(map: &mut A) -> Result<Option<Self>, A::Error> {
        let mut message = Self::default();
        Ok(map.next_value_seed(Object(&mut message))?.then_some(message))
    }
}

impl Fields for Message {
    fn field<'de, A: MapAccess<'de>>(
        &mut self,
        key: &'static str,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match key {
            "url" => self.url = map.next_value::<Scalar>()?.into_text(),
            "method" => self.method = map.next_value::<Scalar>()?.into_text(),
            "status" => self.status = map.next_value::<Scalar>()?.number().map(|status| status as i64),
            "redirectURL" => self.redirect = map.next_value::<Scalar>()?.into_text(),
            "headers" => {
                self.headers = Headers::default();
                map.next_value_seed(Array(&mut self.headers))?;
            }
            "cookies" => {
                self.cookies = CookieList::default();
                map.next_value_seed(Array(&mut self.cookies))?;
            }
            "content" => {
                let mut content = Content(None);
                map.next_value_seed(Object(&mut content))?;
                self.mime = content.0;
            }
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

struct Content(Option<String>);

impl Fields for Content {
    fn field<'de, A: MapAccess<'de>>(
        &mut self,
        key: &'static str,
        map: &mut A,
    ) -> Result<(), A::Error> {
        if key == "mimeType" {
            self.0 = map.next_value::<Scalar>()?.into_text();
        } else {
            map.next_value::<IgnoredAny>()?;
        }
        Ok(())
    }
}

/// The headers that the reader asks for; values joined by newlines stay joined.
#[derive(Default)]
struct Headers {
    set_cookie: Vec<String>,
    cookie: Vec<String>,
    date: Option<String>,
    location: Option<String>,
    content_type: Option<String>,
    referer: Option<String>,
    origin: Option<String>,
    fetch_dest: Option<String>,
    bytes: usize,
}

impl Elements for Headers {
    fn element<'de, D: Deserializer<'de>>(&mut self, value: D) -> Result<(), D::Error> {
        let mut header = Listed::default();
        Object(&mut header).deserialize(value)?;
        let (Some(name), Some(value)) = (header.name, header.value) else { return Ok(()) };
        let one = match name.trim().trim_end_matches(':').to_ascii_lowercase().as_str() {
            "set-cookie" | "cookie" => {
                self.bytes += value.len();
                if self.bytes > MAX_ENTRY_BYTES {
                    return Err(D::Error::custom("too large"));
                }
                let is_set = name.trim_start().starts_with(['S', 's']);
                if is_set { &mut self.set_cookie } else { &mut self.cookie }.push(value);
                return Ok(());
            }
            "date" => &mut self.date,
            "location" => &mut self.location,
            "content-type" => &mut self.content_type,
            "referer" => &mut self.referer,
            "origin" => &mut self.origin,
            "sec-fetch-dest" => &mut self.fetch_dest,
            _ => return Ok(()),
        };
        // Some recorders (chrome-har) repeat a header in another case.
        one.get_or_insert(value);
        Ok(())
    }
}

#[derive(Default)]
struct CookieList {
    cookies: Vec<Listed>,
    bytes: usize,
}

impl Elements for CookieList {
    fn element<'de, D: Deserializer<'de>>(&mut self, value: D) -> Result<(), D::Error> {
        let mut cookie = Listed::default();
        if Object(&mut cookie).deserialize(value)? && cookie.name.is_some() {
            self.bytes += size_of::<Listed>() + cookie.value.as_ref().map_or(0, String::len);
            if self.bytes > MAX_ENTRY_BYTES {
                return Err(D::Error::custom("too large"));
            }
            self.cookies.push(cookie);
        }
        Ok(())
    }
}

/// `Network.BlockedSetCookieWithReason` of the DevTools protocol, as some recorders add it.
#[derive(Default)]
struct BlockedCookie {
    reasons: Vec<String>,
    line: Option<String>,
    cookie: Listed,
}

impl Fields for BlockedCookie {
    fn field<'de, A: MapAccess<'de>>(
        &mut self,
        key: &'static str,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match key {
            "blockedReasons" => {
                self.reasons.clear();
                map.next_value_seed(Array(&mut self.reasons))?;
            }
            "cookieLine" => self.line = map.next_value::<Scalar>()?.into_text(),
            "cookie" => {
                map.next_value_seed(Object(&mut self.cookie))?;
            }
            _ => {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
}

impl BlockedCookie {
    /// The browser's words; anything else could be part of a value.
    fn blocked(&self) -> Blocked {
        let is_word = |word: &&String| {
            word.len() <= 64 && word.chars().all(|c| c.is_ascii_alphanumeric())
        };
        Blocked::Reasons(self.reasons.iter().filter(is_word).take(16).cloned().collect())
    }

    fn name(&self) -> &str {
        match &self.line {
            Some(line) => cookie_line::name_and_value(line.split(';').next().unwrap_or_default()).0,
            None => self.cookie.name.as_deref().unwrap_or_default().trim(),
        }
    }
}

#[derive(Default)]
struct BlockedList {
    cookies: Vec<BlockedCookie>,
    bytes: usize,
}

impl Elements for BlockedList {
    fn element<'de, D: Deserializer<'de>>(&mut self, value: D) -> Result<(), D::Error> {
        let mut cookie = BlockedCookie::default();
        if Object(&mut cookie).deserialize(value)? {
            self.bytes += size_of::<BlockedCookie>() + cookie.line.as_ref().map_or(0, String::len);
            if self.bytes > MAX_ENTRY_BYTES {
                return Err(D::Error::custom("too large"));
            }
            self.cookies.push(cookie);
        }
        Ok(())
    }
}

mod observe;

/// What the JSON reader's error means when an entry was too large.
pub(super) fn too_large() -> ReadError {
    ReadError::new(
        ReadErrorKind::Limit,
        format!(
            "holds an entry with more than {} MiB of cookies, as no browser takes",
            MAX_ENTRY_BYTES >> 20
        ),
    )
}
