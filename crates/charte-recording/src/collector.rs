use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use charte_codes::ErrorCode;

use crate::address::{Address, Scheme};
use crate::contact::Contacts;
use crate::cookie_line::{self, Masked};
use crate::error::ReadError;
use crate::format::{Content, Format};
use crate::limits::{MAX_KEPT_BYTES, MAX_OBSERVATIONS};
use crate::listed::{ListOf, Listed, Written};
use crate::note::{Hidden, Names, Note};
use crate::observation::{
    Blocked, Clock, Counts, KeptValue, Observation, ObservationKind, Recording, SeenIn,
};
use crate::pages::{Pages, is_success};
use crate::place::Place;
use crate::producer::Producer;
use crate::redaction;
use crate::time;
use crate::unread::Unread;

/// Fewer servers than this do not tell the recorder's clock.
const MIN_CLOCKS: usize = 3;

/// Tells what is kept beyond names and hosts.
#[derive(Clone)]
pub(crate) struct Keep {
    /// Whether the values of a name are kept.
    pub(crate) values: Arc<dyn Fn(&str) -> bool + Send + Sync>,
    /// Whether the paths of requests to a host are kept.
    pub(crate) paths: Arc<dyn Fn(&str) -> bool + Send + Sync>,
}

/// Gathers what the readers see, without values, and within the limits.
pub(crate) struct Collector {
    keep: Keep,
    pub(crate) pages: Pages,
    pub(crate) counts: Counts,
    pub(crate) notes: Vec<Note>,
    observations: Vec<Observation>,
    contacts: Contacts,
    /// Cookies seen in requests: their place in `observations` by page, scope and name.
    sent: HashMap<String, usize>,
    scratch: String,
    kept: Vec<KeptValue>,
    last_kept: HashMap<String, usize>,
    /// Milliseconds by which the servers of responses with cookies were ahead.
    skews: Vec<i64>,
    bytes: usize,
    pub(crate) unread: Unread,
    unclear: Names,
    /// The pages whose requests carried `Sec-GPC: 1`; `None` is for requests without a page.
    gpc: HashSet<Option<usize>>,
    /// Whether a response that belongs to no page was a success.
    loaded_elsewhere: bool,
}

impl Collector {
    pub(crate) fn new(keep: Keep) -> Self {
        Self {
            keep,
            pages: Pages::default(),
            counts: Counts::default(),
            notes: Vec::new(),
            observations: Vec::new(),
            contacts: Contacts::default(),
            sent: HashMap::new(),
            scratch: String::new(),
            kept: Vec::new(),
            last_kept: HashMap::new(),
            skews: Vec::new(),
            bytes: 0,
            unread: Unread::default(),
            unclear: Names::default(),
            gpc: HashSet::new(),
            loaded_elsewhere: false,
        }
    }

    /// Keeps no value: the file holds none, and an empty one would be taken for an answer.
    pub(crate) fn keep_no_value(&mut self) {
        self.keep.values = Arc::new(|_| false);
    }

    /// A request of this page carried `Sec-GPC: 1`.
    pub(crate) fn sent_gpc(&mut self, page: Option<usize>) {
        self.gpc.insert(page);
    }

    /// A response that belongs to no page had this status.
    pub(crate) fn answered_elsewhere(&mut self, status: i64) {
        self.loaded_elsewhere |= is_success(status);
    }

    /// Whether nothing was observed yet.
    pub(crate) fn is_empty(&self) -> bool {
        self.observations.is_empty()
    }

    /// A response with cookies: compares the server's clock with the recorder's.
    pub(crate) fn compare_clocks(&mut self, place: &Place) {
        self.skews.extend(time::skew(place.date, place.answered));
    }

    /// A request that left the browser.
    pub(crate) fn contacted(
        &mut self,
        page: Option<usize>,
        url: &Address,
        is_answered: bool,
        sent: Option<i64>,
    ) -> Result<(), ReadError> {
        let path = (self.keep.paths)(&url.host).then_some(url.path.as_str());
        let bytes = self.contacts.add(page, (&url.host, path), is_answered, sent);
        self.spend(bytes)
    }

    /// Tells a redacted name from a cookie, and counts it.
    fn is_redacted(&mut self, cookie: &Listed) -> bool {
        let redacted = redaction::is_redacted_name(cookie.trimmed_name());
        self.unread.redacted += u64::from(redacted);
        redacted
    }

    fn written(&mut self, cookie: &Listed, of: ListOf) -> Written {
        let written = cookie.line(of);
        if written.unclear {
            self.unclear.add(&written.masked.name);
        }
        written
    }

    /// A Set-Cookie line. Several lines joined by newlines are one call each. A blank line is
    /// ignored.
    pub(crate) fn set_by_header(
        &mut self,
        place: &Place,
        line: &str,
        blocked: Option<Blocked>,
    ) -> Result<(), ReadError> {
        if line.trim().is_empty() {
            return Ok(());
        }
        self.counts.set_cookie += 1;
        let masked = cookie_line::mask(line);
        let pair = line.split(';').next().unwrap_or_default();
        let value = cookie_line::name_and_value(pair).1;
        self.keep_value(place, &masked.name, value, SeenIn::Response)?;
        self.observe(place, ObservationKind::SetByHeader, masked, true, blocked)
    }

    /// A Set-Cookie line of a file that holds no values.
    pub(crate) fn set_without_value(
        &mut self,
        place: &Place,
        line: Masked,
        blocked: Option<Blocked>,
    ) -> Result<(), ReadError> {
        self.counts.set_cookie += 1;
        self.observe(place, ObservationKind::SetByHeader, line, true, blocked)
    }

    /// A cookie that a script wrote.
    pub(crate) fn set_by_script(
        &mut self,
        place: &Place,
        line: Masked,
        blocked: Option<Blocked>,
    ) -> Result<(), ReadError> {
        self.counts.set_by_script += 1;
        self.observe(place, ObservationKind::SetByScript, line, true, blocked)
    }

    /// A cookie that a response lists, when it has no Set-Cookie header.
    pub(crate) fn listed(
        &mut self,
        place: &Place,
        cookie: &Listed,
        blocked: Option<Blocked>,
    ) -> Result<(), ReadError> {
        let Some(name) = cookie.stated_name() else { return Ok(()) };
        self.counts.listed += 1;
        self.keep_value(
            place,
            name,
            cookie.value.as_deref().unwrap_or_default(),
            SeenIn::Response,
        )?;
        let Written { masked, lifetime_known, .. } = self.written(cookie, ListOf::Response);
        self.observe(place, ObservationKind::ListedInResponse, masked, lifetime_known, blocked)
    }

    /// A cookie that a request carries; `listed` is what the recorder's list says about it.
    pub(crate) fn sent(
        &mut self,
        place: &Place,
        name: &str,
        value: &str,
        listed: Option<&Listed>,
    ) -> Result<(), ReadError> {
        self.keep_value(place, name, value, SeenIn::Request)?;
        let scope = listed.and_then(Listed::host).or(place.host.as_deref()).unwrap_or_default();
        self.scratch.clear();
        let page = place.page.unwrap_or(usize::MAX);
        for part in [page.to_string().as_str(), "\0", scope, "\0", name] {
            self.scratch.push_str(part);
        }
        if let Some(first) = self.sent.get(&self.scratch) {
            if let Some(seen) = self.observations.get_mut(*first) {
                seen.times += 1;
            }
            return Ok(());
        }
        self.bytes += self.scratch.len();
        self.sent.insert(self.scratch.clone(), self.observations.len());
        let (masked, known) = match listed {
            Some(listed) => {
                let written = self.written(listed, ListOf::Request);
                (written.masked, written.lifetime_known)
            }
            None => (cookie_line::mask(&format!("{name}={value}")), false),
        };
        let masked = Masked { name: name.to_owned(), ..masked };
        let left = Place { date: None, answered: place.sent, ..place.clone() };
        self.observe(&left, ObservationKind::SentOnly, masked, known, None)
    }

    /// A record of a cookie jar.
    pub(crate) fn in_jar(&mut self, cookie: &Listed) -> Result<(), ReadError> {
        self.kept_in_jar(cookie, None, None)
    }

    /// A record of a cookie jar that was saved on a page at this moment.
    pub(crate) fn kept_in_jar(
        &mut self,
        cookie: &Listed,
        page: Option<usize>,
        at: Option<i64>,
    ) -> Result<(), ReadError> {
        let Some(name) = cookie.stated_name() else { return Ok(()) };
        if self.is_redacted(cookie) || cookie.is_blank() {
            return Ok(());
        }
        self.counts.in_jar += 1;
        let place = Place {
            page,
            answered: at,
            host: cookie.host().map(str::to_ascii_lowercase),
            scheme: cookie.is_secure().then_some(Scheme::Https),
            path: cookie
                .path()
                .map(|path| path.split(['?', '#', ';']).next().unwrap_or_default().to_owned()),
            ..Place::default()
        };
        self.keep_value(&place, name, cookie.value.as_deref().unwrap_or_default(), SeenIn::Store)?;
        let Written { masked, lifetime_known, .. } = self.written(cookie, ListOf::Jar);
        self.observe(&place, ObservationKind::InJar, masked, lifetime_known, None)
    }

    /// A storage key or a database of an origin.
    pub(crate) fn stored(
        &mut self,
        place: &Place,
        kind: ObservationKind,
        name: &str,
        value: &str,
    ) -> Result<(), ReadError> {
        self.counts.storage += 1;
        self.keep_value(place, name, value, SeenIn::Store)?;
        let masked = Masked { name: name.to_owned(), line: String::new() };
        self.observe(place, kind, masked, false, None)
    }

    fn observe(
        &mut self,
        place: &Place,
        kind: ObservationKind,
        masked: Masked,
        lifetime_known: bool,
        blocked: Option<Blocked>,
    ) -> Result<(), ReadError> {
        let text = masked.name.len() + masked.line.len();
        let address =
            place.host.as_ref().map_or(0, String::len) + place.path.as_ref().map_or(0, String::len);
        self.spend(size_of::<Observation>() + text + address)?;
        self.observations.push(Observation {
            page: place.page,
            kind,
            name: masked.name,
            line: masked.line,
            lifetime_known,
            host: place.host.clone(),
            scheme: place.scheme,
            path: place.path.clone(),
            received: place.received(),
            recorder: place.answered,
            response: place.response,
            request_kind: place.request_kind,
            script: place.script.clone(),
            blocked,
            times: 1,
        });
        Ok(())
    }

    fn spend(&mut self, bytes: usize) -> Result<(), ReadError> {
        self.bytes += bytes;
        if self.observations.len() >= MAX_OBSERVATIONS || self.bytes > MAX_KEPT_BYTES {
            return Err(ReadError::new(
                ErrorCode::RecordingTooLarge,
                format!(
                    "holds more than {MAX_OBSERVATIONS} cookies or {} MiB of them",
                    MAX_KEPT_BYTES >> 20
                ),
                "record fewer pages",
            ));
        }
        Ok(())
    }

    fn keep_value(
        &mut self,
        place: &Place,
        name: &str,
        value: &str,
        seen_in: SeenIn,
    ) -> Result<(), ReadError> {
        if !(self.keep.values)(name) {
            return Ok(());
        }
        let host = place.host.as_deref().unwrap_or_default();
        let key = format!("{:?}\0{host}\0{name}", place.page);
        let last = self.last_kept.get(&key).and_then(|last| self.kept.get(*last));
        if last.is_some_and(|last| last.value == value) {
            return Ok(());
        }
        self.spend(size_of::<KeptValue>() + key.len() + name.len() + value.len())?;
        self.last_kept.insert(key, self.kept.len());
        let millis = if seen_in == SeenIn::Request { place.sent } else { place.answered };
        self.kept.push(KeptValue {
            name: name.to_owned(),
            value: value.to_owned(),
            page: place.page,
            host: place.host.clone(),
            millis: millis.or(place.date),
            entry: place.response,
            seen_in,
        });
        Ok(())
    }

    /// Forgets what entries have shown so far (an object with two lists: the last one counts).
    pub(crate) fn forget_entries(&mut self) {
        let pages = std::mem::take(&mut self.pages);
        let notes = std::mem::take(&mut self.notes);
        *self = Self { notes, pages, ..Self::new(self.keep.clone()) };
    }

    pub(crate) fn finish(mut self, format: Format, producer: Option<String>) -> Recording {
        // chrome-har alone lists exactly the cookies that the browser took.
        if !producer.as_deref().is_some_and(|name| name.starts_with("chrome-har")) {
            for seen in &mut self.observations {
                if seen.blocked == Some(Blocked::Unlisted) {
                    seen.blocked = None;
                }
            }
        }
        self.counts.blocked =
            self.observations.iter().filter(|seen| seen.blocked.is_some()).count() as u64;
        self.drop_sent_that_were_set();
        self.correct_clock();
        let too_many = self.pages.too_many;
        let mut gpc_elsewhere = false;
        let (mut pages, places) = std::mem::take(&mut self.pages).finish();
        for page in std::mem::take(&mut self.gpc) {
            let place = page.and_then(|page| places.get(page));
            match place.and_then(|place| pages.get_mut(*place)) {
                Some(page) => page.gpc = true,
                None => gpc_elsewhere = true,
            }
        }
        let loaded = self.loaded_elsewhere || pages.iter().any(|page| page.loaded);
        let shows_answers = format.0.content == Content::Exchanges && self.counts.entries > 0;
        let place = |page: &mut Option<usize>| {
            *page = page.and_then(|page| places.get(page).copied());
        };
        self.observations.iter_mut().for_each(|seen| place(&mut seen.page));
        self.kept.iter_mut().for_each(|seen| place(&mut seen.page));
        let contacts = std::mem::take(&mut self.contacts).finish(|page| places.get(page).copied());
        self.note(too_many);
        let made_by = Producer::of(producer.as_deref());
        let nothing_seen = self.observations.is_empty() && !self.unread.explained;
        let reason = self.unread.hides(format, made_by, &self.counts, nothing_seen);
        let hidden = reason.map(|reason| Hidden::new(reason, format, made_by));
        match &hidden {
            Some(hidden) => self.notes.insert(0, Note::Hidden(hidden.clone())),
            None if nothing_seen => self.notes.push(Note::NoCookies(format)),
            None => {}
        }
        Recording {
            format,
            producer,
            pages,
            observations: self.observations,
            contacts,
            scanned: Vec::new(),
            counts: self.counts,
            notes: self.notes,
            hidden,
            loaded: shows_answers.then_some(loaded),
            gpc_elsewhere,
            kept: self.kept,
        }
    }

    /// A cookie that was sent and that some response of the recording set, for a scope that
    /// covers where it went, is not seen in requests only.
    fn drop_sent_that_were_set(&mut self) {
        // By name: the hosts that set it for themselves, and the domains it was set for.
        // The parts of a scan count for themselves: what was set before a refusal and sent after it
        // was sent only.
        let part = |seen: &Observation| seen.page.filter(|page| self.pages.is_scanned(*page));
        type By<'n, T> = HashMap<(Option<usize>, &'n str), HashSet<T>>;
        let mut hosts: By<'_, &str> = HashMap::new();
        let mut domains: By<'_, String> = HashMap::new();
        for seen in &self.observations {
            if seen.kind == ObservationKind::SentOnly || seen.blocked.is_some() {
                continue;
            }
            if let Some(domain) = cookie_line::domain_of(&seen.line) {
                domains.entry((part(seen), &seen.name)).or_default().insert(domain);
            } else if let Some(host) = &seen.host {
                hosts.entry((part(seen), &seen.name)).or_default().insert(host);
            }
        }
        let was_set = |seen: &Observation| {
            let name = (part(seen), seen.name.as_str());
            let host = seen.host.as_deref().unwrap_or_default();
            let mut parents = host.match_indices('.').filter_map(|(dot, _)| host.get(dot + 1..));
            hosts.get(&name).is_some_and(|hosts| hosts.contains(host))
                || domains.get(&name).is_some_and(|domains| {
                    domains.contains(host) || parents.any(|parent| domains.contains(parent))
                })
        };
        let dropped: Vec<bool> = self
            .observations
            .iter()
            .map(|seen| seen.kind == ObservationKind::SentOnly && was_set(seen))
            .collect();
        let mut dropped = dropped.into_iter();
        self.observations.retain(|_| !dropped.next().unwrap_or(false));
        let is_sent = |seen: &&Observation| seen.kind == ObservationKind::SentOnly;
        self.counts.sent_only = self.observations.iter().filter(is_sent).count() as u64;
    }

    /// Moves what only the recorder's clock tells by what most servers were ahead of it.
    fn correct_clock(&mut self) {
        if self.skews.len() < MIN_CLOCKS {
            return;
        }
        self.skews.sort_unstable();
        let Some(skew) = self.skews.get(self.skews.len() / 2).copied() else { return };
        for received in self.observations.iter_mut().filter_map(|seen| seen.received.as_mut()) {
            if received.clock == Clock::Recorder {
                received.millis = received.millis.saturating_add(skew);
                received.clock = Clock::Corrected;
            }
        }
        // What a second's precision and the way there explain is no news.
        if skew.abs() >= 60_000 {
            self.notes.push(Note::Skew(skew / 1_000));
        }
    }

    fn note(&mut self, too_many: bool) {
        let counts = &self.counts;
        if too_many {
            self.notes.push(Note::TooManyPages);
        }
        if counts.without_response > 0 {
            self.notes.push(Note::WithoutResponse(counts.without_response));
        }
        if counts.unanswered > 0 {
            self.notes.push(Note::Unanswered(counts.unanswered));
        }
        if counts.without_url > 0 {
            self.notes.push(Note::WithoutUrl(counts.without_url));
        }
        self.notes.extend(self.unread.notes(counts));
        if self.unclear.count() > 0 {
            self.notes.push(Note::UnclearEnds(std::mem::take(&mut self.unclear)));
        }
    }
}
