//! Events of the protocol as entries of a recording. Values, queries and bodies end here.

use std::{
    collections::{BTreeMap, HashMap},
    time::{Duration, Instant},
};

use serde_json::Value;

use super::{
    hops::Hops,
    raw::{self, Received, Sent, initiator, method_of, status, text},
};
use crate::{
    address::{has_query, origin, public},
    engine::Log,
    recording::{Request, ScriptCookie, Step, StorageKind, StorageWrite, Worker},
    set_cookie::{self, bounded},
};

/// More entries of one kind are counted, not kept: a page could otherwise fill the memory.
const MAX_ENTRIES: usize = 20_000;

/// A request whose body nobody may ever read is not waited for longer than this.
const PATIENCE: Duration = Duration::from_secs(3);

/// A request that has not been answered to the end.
#[derive(Debug)]
struct Open {
    since: Instant,
    /// Documents, scripts and styles: their bodies are read.
    to_the_end: bool,
}

/// What is recorded of a page.
#[derive(Debug)]
pub(super) struct Capture {
    /// The frame of the page itself.
    page: Option<String>,
    began: Instant,
    step: Step,
    log: Log,
    hops: Hops<Sent, Received>,
    open: HashMap<String, Open>,
    last_activity: Instant,
    /// Writes that the browser reports by itself, without the script.
    reported_writes: Vec<StorageWrite>,
    left_out: usize,
}

impl Default for Capture {
    fn default() -> Self {
        let now = Instant::now();
        Self {
            page: None,
            began: now,
            step: Step::Load,
            log: Log::default(),
            hops: Hops::default(),
            open: HashMap::new(),
            last_activity: now,
            reported_writes: Vec::new(),
            left_out: 0,
        }
    }
}

impl Capture {
    /// Says which frame is the page itself.
    pub(super) fn set_page(&mut self, frame: &str) {
        self.page = Some(frame.to_owned());
    }

    pub(super) fn set_step(&mut self, step: Step) {
        self.step = step;
    }

    pub(super) fn now_ms(&self) -> u64 {
        u64::try_from(self.began.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    pub(super) fn note(&mut self, text: String) {
        if !self.log.notes.contains(&text) && self.log.notes.len() < 100 {
            self.log.notes.push(text);
        }
    }

    /// Whether nothing was sent or received for this long, and nothing is waited for.
    pub(super) fn is_quiet(&self, quiet: Duration) -> bool {
        self.last_activity.elapsed() >= quiet
            && !self.open.values().any(|open| open.to_the_end || open.since.elapsed() < PATIENCE)
    }

    /// Forgets requests of documents that were left.
    pub(super) fn forget_open(&mut self) {
        self.open.clear();
    }

    pub(super) fn worker(&mut self, kind: &str, address: &str) {
        if self.log.workers.len() < MAX_ENTRIES {
            self.log.workers.push(Worker {
                step: self.step,
                kind: kind.to_owned(),
                address: public(address),
            });
        }
    }

    /// Takes in an event. `document` is the address of the frame or worker, if the event itself
    /// names none.
    pub(super) fn on(&mut self, method: &str, params: &Value, document: &str) {
        match method {
            "Network.requestWillBeSent" => self.request(params, document),
            "Network.requestWillBeSentExtraInfo" => self.request_headers(params),
            "Network.responseReceived" => self.response(params),
            "Network.responseReceivedExtraInfo" => self.response_headers(params),
            "Network.loadingFinished" => self.finished(params, None),
            "Network.loadingFailed" => self.finished(params, Some(text(params, "errorText"))),
            "Network.webSocketCreated" => self.socket(params, document),
            "DOMStorage.domStorageItemAdded" | "DOMStorage.domStorageItemUpdated" => {
                self.stored(params);
            }
            _ => {}
        }
    }

    fn request(&mut self, params: &Value, document: &str) {
        let id = text(params, "requestId");
        let sent = &params["request"];
        let full = text(sent, "url");
        if full.starts_with("data:") {
            return;
        }
        if let Some(response) = params.get("redirectResponse").filter(|r| !r.is_null()) {
            self.hops.has_headers(id, params["redirectHasExtraInfo"].as_bool().unwrap_or(true));
            if let Some(index) = self.hops.last(id) {
                self.answered(index, response);
            }
        } else if self.hops.last(id).is_some() {
            // The same request, reported by a second session.
            return;
        }
        if self.is_full(self.log.requests.len()) {
            return;
        }
        let kind = params["type"].as_str().unwrap_or("other").to_ascii_lowercase();
        let index = self.log.requests.len();
        let redirected_from = self.hops.push(id, index);
        let to_the_end = matches!(kind.as_str(), "document" | "script" | "stylesheet");
        if !matches!(kind.as_str(), "ping" | "eventsource" | "media" | "prefetch") {
            self.open.insert(id.to_owned(), Open { since: Instant::now(), to_the_end });
            self.last_activity = Instant::now();
        }
        let from = match text(params, "documentURL") {
            "" => document,
            from => from,
        };
        let is_page = kind == "document" && params["frameId"].as_str() == self.page.as_deref();
        let method = method_of(text(sent, "method"));
        let request = self.unanswered(kind, method, full, from, params);
        self.log.requests.push(Request { is_page, redirected_from, ..request });
    }

    /// A request at its beginning.
    fn unanswered(
        &self,
        kind: String,
        method: String,
        address: &str,
        document: &str,
        params: &Value,
    ) -> Request {
        Request {
            at_ms: self.now_ms(),
            step: self.step,
            kind,
            is_page: false,
            method,
            address: public(address),
            has_query: has_query(address),
            document: public(document),
            redirected_from: None,
            initiator: initiator(&params["initiator"]),
            headers: BTreeMap::new(),
            cookies_sent: Vec::new(),
            status: None,
            answered_ms: None,
            date: None,
            from_cache: false,
            failed: None,
            set_cookies: Vec::new(),
        }
    }

    fn socket(&mut self, params: &Value, document: &str) {
        if self.is_full(self.log.requests.len()) {
            return;
        }
        let full = text(params, "url");
        let index = self.log.requests.len();
        self.hops.push(text(params, "requestId"), index);
        let kind = "websocket".to_owned();
        let request = self.unanswered(kind, "GET".to_owned(), full, document, params);
        self.log.requests.push(request);
    }

    fn request_headers(&mut self, params: &Value) {
        self.hops.sent(text(params, "requestId"), Sent::read(params));
    }

    fn response(&mut self, params: &Value) {
        let id = text(params, "requestId");
        let from_worker = params["response"]["fromServiceWorker"].as_bool() == Some(true);
        self.hops.has_headers(id, params["hasExtraInfo"].as_bool().unwrap_or(!from_worker));
        if let Some(index) = self.hops.last(id) {
            self.answered(index, &params["response"]);
        }
        if self.open.get(id).is_some_and(|open| !open.to_the_end) {
            self.open.remove(id);
            self.last_activity = Instant::now();
        }
    }

    fn answered(&mut self, index: usize, response: &Value) {
        let now = self.now_ms();
        if let Some(request) = self.log.requests.get_mut(index) {
            request.answered_ms = Some(now);
            request.status = status(&response["status"]);
            request.from_cache = ["fromDiskCache", "fromServiceWorker", "fromPrefetchCache"]
                .iter()
                .any(|key| response[*key].as_bool() == Some(true));
        }
    }

    fn response_headers(&mut self, params: &Value) {
        let received = Received {
            step: self.step,
            at_ms: self.now_ms(),
            status: status(&params["statusCode"]),
            date: raw::date(params),
            set_cookies: raw::set_cookies(params),
        };
        self.hops.received(text(params, "requestId"), received);
    }

    fn finished(&mut self, params: &Value, error: Option<&str>) {
        let id = text(params, "requestId");
        if let (Some(error), Some(index)) = (error, self.hops.last(id))
            && let Some(request) = self.log.requests.get_mut(index)
        {
            request.failed = match params["blockedReason"].as_str() {
                Some(reason) => Some(format!("blocked: {reason}")),
                // The response came, but nobody read its body.
                None if request.status.is_some() && error == "net::ERR_ABORTED" => None,
                None => Some(error.to_owned()),
            };
        }
        if self.open.remove(id).is_some() {
            self.last_activity = Instant::now();
        }
    }

    fn stored(&mut self, params: &Value) {
        if self.is_full(self.reported_writes.len()) {
            return;
        }
        let place = &params["storageId"];
        // A storage key of a third party is followed by `^` and the site around it.
        let from = match text(place, "storageKey") {
            "" => text(place, "securityOrigin"),
            key => key.split('^').next().unwrap_or_default(),
        };
        let write = StorageWrite {
            at_ms: self.now_ms(),
            step: self.step,
            kind: match place["isLocalStorage"].as_bool() {
                Some(true) => StorageKind::Local,
                _ => StorageKind::Session,
            },
            name: bounded(text(params, "key")),
            origin: origin(from),
            script: None,
        };
        push_once(&mut self.reported_writes, write);
    }

    /// Takes in what the observer (`js/observer.js`) reports of a document or worker.
    pub(super) fn observed(&mut self, payload: &str) {
        let Ok(report) = serde_json::from_str::<Value>(payload) else { return };
        let script = match text(&report, "script") {
            "" => None,
            script => Some(public(script)),
        };
        let document = text(&report, "document");
        let (at_ms, step) = (self.now_ms(), self.step);
        if let Some(kind) = StorageKind::from_name(text(&report, "storage")) {
            if self.is_full(self.log.storage_writes.len()) {
                return;
            }
            let (name, origin) = (bounded(text(&report, "name")), origin(document));
            let write = StorageWrite { at_ms, step, kind, name, origin, script };
            push_once(&mut self.log.storage_writes, write);
            return;
        }
        let via = ["document.cookie", "cookieStore.set", "cookieStore.delete"]
            .into_iter()
            .find(|via| *via == text(&report, "via"));
        let Some(via) = via else { return };
        if self.is_full(self.log.script_cookies.len()) {
            return;
        }
        let (name, attributes) = set_cookie::parse(text(&report, "line"));
        self.log.script_cookies.push(ScriptCookie {
            at_ms,
            step,
            via: via.to_owned(),
            name,
            attributes,
            document: public(document),
            script,
        });
    }

    fn is_full(&mut self, length: usize) -> bool {
        let full = length >= MAX_ENTRIES;
        self.left_out += usize::from(full);
        full
    }

    /// Ends the recording and starts another, in the same step.
    pub(super) fn take(&mut self) -> Log {
        let Self { page, step, mut log, hops, reported_writes, left_out, open, .. } =
            std::mem::take(self);
        (self.page, self.step, self.open) = (page, step, open);
        let mut heard = Vec::new();
        let mut unknown = Vec::new();
        let mut hosts = Vec::new();
        hops.resolve(
            |request, sent| match request.and_then(|index| log.requests.get_mut(index)) {
                Some(request) => {
                    request.headers = sent.headers;
                    request.cookies_sent = sent.cookies;
                }
                None => hosts.extend(sent.host),
            },
            |request, received| heard.push((request, received)),
        );
        for (request, received) in heard {
            match request.and_then(|index| log.requests.get_mut(index)) {
                Some(request) => {
                    request.set_cookies.extend(received.set_cookies);
                    request.status = request.status.or(received.status);
                    request.answered_ms = Some(received.at_ms);
                    request.date = received.date;
                }
                None if received.set_cookies.is_empty() => {}
                None => unknown.push(received),
            }
        }
        hosts.dedup();
        for received in unknown {
            let host = match hosts.as_slice() {
                [host] => host,
                _ => "unknown",
            };
            log.requests.push(without_request(received, host));
        }
        for write in reported_writes {
            let same = |other: &StorageWrite| {
                (other.step, other.kind) == (write.step, write.kind)
                    && (&other.name, &other.origin) == (&write.name, &write.origin)
            };
            if !log.storage_writes.iter().any(same) {
                log.storage_writes.push(write);
            }
        }
        log.left_out = left_out;
        log
    }
}

/// The cookies of a response whose request the browser did not report.
fn without_request(received: Received, host: &str) -> Request {
    Request {
        at_ms: received.at_ms,
        step: received.step,
        kind: "unknown".into(),
        is_page: false,
        method: "unknown".into(),
        address: format!("unknown://{host}"),
        has_query: false,
        document: String::new(),
        redirected_from: None,
        initiator: None,
        headers: BTreeMap::new(),
        cookies_sent: Vec::new(),
        status: received.status,
        answered_ms: Some(received.at_ms),
        date: received.date,
        from_cache: false,
        failed: None,
        set_cookies: received.set_cookies,
    }
}

fn push_once(writes: &mut Vec<StorageWrite>, write: StorageWrite) {
    let same = |other: &StorageWrite| {
        (other.step, other.kind) == (write.step, write.kind)
            && (&other.name, &other.origin, &other.script)
                == (&write.name, &write.origin, &write.script)
    };
    if !writes.iter().any(same) {
        writes.push(write);
    }
}

#[cfg(test)]
#[path = "capture_tests.rs"]
mod tests;
