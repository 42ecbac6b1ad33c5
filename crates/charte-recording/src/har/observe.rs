use std::collections::{HashMap, HashSet, VecDeque};

use super::Entry;
use super::message::{BlockedCookie, Message};
use crate::address::{Address, is_local};
use crate::collector::Collector;
use crate::cookie_line;
use crate::error::ReadError;
use crate::listed::Listed;
use crate::observation::{Blocked, RequestKind};
use crate::pages::Candidate;
use crate::place::Place;
use crate::redaction;
use crate::time;

impl Entry {
    /// Hands over what the entry shows, and forgets the rest.
    pub(super) fn observe(self, collector: &mut Collector) -> Result<(), ReadError> {
        let index = collector.counts.entries;
        collector.counts.entries += 1;
        let has_response = self.response.is_some();
        let request = self.request.unwrap_or_default();
        let response = self.response.unwrap_or_default();
        collector.counts.without_response += u64::from(!has_response);
        collector.counts.unanswered += u64::from(response.status.is_some_and(|status| status <= 0));
        let url = request.url.as_deref().and_then(Address::parse);
        if url.is_none() && (request.has_cookies() || response.has_cookies()) {
            collector.counts.without_url += 1;
        }

        let kind =
            request_kind(request.headers.fetch_dest.as_deref(), self.resource_type.as_deref());
        let candidate = url.as_ref().and_then(|url| {
            candidate(index, self.started, url, kind, &request, has_response.then_some(&response))
        });
        let is_local = url.is_none()
            && request.url.as_deref().is_some_and(is_local)
            && is_document(kind, html_of(&response));
        let page = match self.pageref.as_deref().filter(|id| !id.is_empty()) {
            Some(id) if is_local => collector.pages.named_local(id),
            Some(id) => collector.pages.named(id, candidate),
            None if is_local => collector.pages.local(),
            None => collector.pages.unnamed(candidate),
        };

        if request.headers.gpc {
            collector.sent_gpc(page);
        }
        if let Some(url) = url.as_ref().filter(|_| !self.from_cache) {
            let status = response.status.unwrap_or(if has_response { 200 } else { 0 });
            collector.contacted(page, url, status > 0, self.started)?;
        }

        let took = self.millis.filter(|millis| (0.0..1e9).contains(millis)).unwrap_or(0.0);
        let place = Place {
            page,
            sent: self.started,
            answered: self.started.map(|started| started.saturating_add(took as i64)),
            date: response.headers.date.as_deref().and_then(time::from_http_date),
            response: Some(index),
            request_kind: kind,
            ..Place::at(url.as_ref())
        };
        collector.unread.any_header |= response.headers.any;
        observe_sent(&request, &place, collector)?;
        let mut blocked = response.blocked.cookies;
        blocked.extend(self.blocked.cookies);
        observe_set(
            &response.headers.set_cookie,
            &response.cookies.cookies,
            &blocked,
            &place,
            collector,
        )
    }
}

impl Message {
    fn has_cookies(&self) -> bool {
        !self.headers.set_cookie.is_empty()
            || !self.headers.cookie.is_empty()
            || !self.cookies.cookies.is_empty()
    }
}

/// The header's lines count, and what the list names beside them; nothing is counted twice.
fn observe_set(
    headers: &[String],
    listed: &[Listed],
    blocked: &[BlockedCookie],
    place: &Place,
    collector: &mut Collector,
) -> Result<(), ReadError> {
    let mut reasons: HashMap<&str, VecDeque<usize>> = HashMap::new();
    for (index, cookie) in blocked.iter().enumerate() {
        reasons.entry(cookie.name()).or_default().push_back(index);
    }
    let mut told = vec![false; blocked.len()];
    let mut why = |name: &str| {
        let index = reasons.get_mut(name)?.pop_front()?;
        *told.get_mut(index)? = true;
        blocked.get(index).map(BlockedCookie::blocked)
    };
    let header = Header::of(headers, listed);
    collector.unread.folded += header.folded;
    let mut in_list: HashMap<&str, usize> = HashMap::new();
    for cookie in listed.iter().filter(|cookie| names_a_cookie(cookie)) {
        *in_list.entry(cookie.trimmed_name()).or_default() += 1;
    }
    if !header.lines.is_empty() {
        collector.compare_clocks(place);
    }
    for line in &header.lines {
        let name = name_of(line);
        let unlisted = match in_list.get_mut(name) {
            Some(count) if *count > 0 => {
                *count -= 1;
                None
            }
            _ => Some(Blocked::Unlisted),
        };
        collector.set_by_header(place, line, why(name).or(unlisted))?;
    }
    // Of each name, the last ones of the list are those that the header does not have.
    let mut only_listed = Vec::new();
    for cookie in listed.iter().rev() {
        // Some recorders list the attributes of a cookie as cookies.
        let artefact = !header.lines.is_empty() && cookie_line::is_attribute(cookie.trimmed_name());
        match in_list.get_mut(cookie.trimmed_name()) {
            Some(count) if *count > 0 && names_a_cookie(cookie) && !artefact => {
                *count -= 1;
                only_listed.push(cookie);
            }
            _ => {}
        }
    }
    for cookie in only_listed.iter().rev() {
        collector.listed(place, cookie, why(cookie.trimmed_name()))?;
    }
    header.account(listed, only_listed.len() as u64, collector);
    // Refused, and in neither the header nor the list.
    for (cookie, _) in blocked.iter().zip(&told).filter(|(_, told)| !**told) {
        match &cookie.line {
            Some(line) => {
                for line in line.split('\n') {
                    collector.set_by_header(place, line, Some(cookie.blocked()))?;
                }
            }
            None => collector.listed(place, &cookie.cookie, Some(cookie.blocked()))?,
        }
    }
    Ok(())
}

/// What the Set-Cookie headers of a response show.
struct Header<'h> {
    lines: Vec<&'h str>,
    folded: u64,
    /// Whether the list tells apart what a header joins.
    listed_apart: bool,
    /// Headers, or lines of one, that show no name.
    redacted: u64,
    empty: u64,
}

impl<'h> Header<'h> {
    fn of(headers: &'h [String], listed: &[Listed]) -> Self {
        let mut header =
            Self { lines: Vec::new(), folded: 0, listed_apart: false, redacted: 0, empty: 0 };
        for value in headers {
            header.empty += u64::from(value.trim().is_empty());
            for line in value.split('\n').map(|line| line.trim_end_matches('\r')) {
                if line.trim().is_empty() {
                    continue;
                }
                if redaction::hides_name(line) {
                    header.redacted += 1;
                } else {
                    header.lines.push(line);
                }
            }
        }
        let names: HashSet<&str> = listed
            .iter()
            .filter(|cookie| names_a_cookie(cookie))
            .map(Listed::trimmed_name)
            .collect();
        let whole: HashSet<&str> = header.lines.iter().map(|line| name_of(line)).collect();
        let missing: HashSet<&str> = names.difference(&whole).copied().collect();
        if !names.is_empty() && missing.is_empty() {
            return header;
        }
        let lines = std::mem::take(&mut header.lines);
        for line in lines {
            let known = (!names.is_empty()).then_some(&missing);
            let pieces = cookie_line::unfold(line, known);
            header.folded += u64::from(pieces.len() > 1);
            header.lines.extend(pieces);
        }
        header.listed_apart = header.folded > 0 && !names.is_empty();
        header
    }

    /// Counts what hides cookies, and what the list made up for.
    fn account(&self, listed: &[Listed], only_listed: u64, collector: &mut Collector) {
        let unread = &mut collector.unread;
        let redacted_names =
            listed.iter().filter(|cookie| redaction::is_redacted_name(cookie.trimmed_name()));
        // A redacted list beside a header that shows its names hides nothing.
        let in_list = if self.lines.is_empty() { redacted_names.count() as u64 } else { 0 };
        unread.redacted += self.redacted.saturating_sub(only_listed).max(in_list);
        unread.redacted_headers += self.redacted.min(only_listed);
        let unlike = only_listed > 0 && (self.empty > 0 || !self.lines.is_empty());
        unread.disagreement += u64::from(unlike || self.listed_apart);
        unread.empty += if unlike { 0 } else { self.empty };
    }
}

/// Whether an entry of a list tells of a cookie.
fn names_a_cookie(cookie: &Listed) -> bool {
    !cookie.is_blank() && !redaction::is_redacted_name(cookie.trimmed_name())
}

fn name_of(line: &str) -> &str {
    cookie_line::name_and_value(line.split(';').next().unwrap_or_default()).0
}

fn observe_sent(
    request: &Message,
    place: &Place,
    collector: &mut Collector,
) -> Result<(), ReadError> {
    let listed = &request.cookies.cookies;
    let mut known: HashMap<&str, &Listed> = HashMap::new();
    for cookie in listed {
        known.entry(cookie.trimmed_name()).or_insert(cookie);
    }
    let (mut in_header, mut redacted): (HashSet<&str>, u64) = (HashSet::new(), 0);
    let pairs = request.headers.cookie.iter().flat_map(|header| header.split([';', '\n']));
    for pair in pairs.map(str::trim).filter(|pair| !pair.is_empty()) {
        if redaction::hides_name(pair) {
            redacted += 1;
            continue;
        }
        let (name, value) = cookie_line::name_and_value(pair);
        in_header.insert(name);
        collector.sent(place, name, value, known.get(name).copied())?;
    }
    let mut only_listed = 0;
    for cookie in listed {
        if names_a_cookie(cookie) && !in_header.contains(cookie.trimmed_name()) {
            only_listed += 1;
            let value = cookie.value.as_deref().unwrap_or_default();
            collector.sent(place, cookie.trimmed_name(), value, Some(cookie))?;
        }
    }
    let unread = &mut collector.unread;
    unread.redacted += redacted.saturating_sub(only_listed);
    unread.redacted_headers += redacted.min(only_listed);
    let blank = request.headers.cookie.iter().filter(|header| header.trim().is_empty()).count();
    if only_listed == 0 {
        unread.empty += blank as u64;
    }
    Ok(())
}

/// What the entry says about its page, or `None` for a request that never loads one.
fn candidate(
    index: u64,
    started: Option<i64>,
    url: &Address,
    request_kind: Option<RequestKind>,
    request: &Message,
    response: Option<&Message>,
) -> Option<Candidate> {
    let method = request.method.as_deref().unwrap_or("GET");
    if ["OPTIONS", "CONNECT", "HEAD"].iter().any(|other| method.eq_ignore_ascii_case(other)) {
        return None;
    }
    let empty = Message::default();
    let answer = response.unwrap_or(&empty);
    let filled = |text: &&str| !text.trim().is_empty();
    let target = [answer.redirect.as_deref(), answer.headers.location.as_deref()];
    let referrer = [request.headers.referer.as_deref(), request.headers.origin.as_deref()];
    Some(Candidate {
        index,
        started,
        url: url.clone(),
        status: answer.status,
        html: html_of(answer),
        redirect: target.into_iter().flatten().find(filled).and_then(|target| url.join(target)),
        request_kind,
        referrer: referrer.into_iter().flatten().find_map(Address::parse),
    })
}

/// Whether the answer is a document, if it says so.
fn html_of(answer: &Message) -> Option<bool> {
    let mime = [answer.mime.as_deref(), answer.headers.content_type.as_deref()];
    let mime = mime.into_iter().flatten().map(str::trim).find(|text| !text.is_empty())?;
    let mime = mime.to_ascii_lowercase();
    Some(mime.starts_with("text/html") || mime.starts_with("application/xhtml"))
}

/// Whether an entry whose address is not of the web is a page that the visitor opened.
fn is_document(kind: Option<RequestKind>, html: Option<bool>) -> bool {
    match kind {
        Some(kind) => kind == RequestKind::Document,
        None => html != Some(false),
    }
}

/// `Sec-Fetch-Dest` first, which tells a page from a frame; then Chrome's own word.
pub(crate) fn request_kind(
    fetch_dest: Option<&str>,
    resource_type: Option<&str>,
) -> Option<RequestKind> {
    if let Some(dest) = fetch_dest {
        return Some(match dest.trim().to_ascii_lowercase().as_str() {
            "document" => RequestKind::Document,
            "iframe" | "frame" | "fencedframe" | "embed" | "object" => RequestKind::Frame,
            "script" | "worker" | "sharedworker" | "serviceworker" | "audioworklet"
            | "paintworklet" => RequestKind::Script,
            "style" | "xslt" => RequestKind::Style,
            "image" => RequestKind::Image,
            "font" => RequestKind::Font,
            "audio" | "video" | "track" => RequestKind::Media,
            "empty" | "json" => RequestKind::Fetch,
            _ => RequestKind::Other,
        });
    }
    // Chrome calls a frame's document a document too, so that says nothing here.
    Some(match resource_type?.trim().to_ascii_lowercase().as_str() {
        "script" => RequestKind::Script,
        "stylesheet" => RequestKind::Style,
        "image" => RequestKind::Image,
        "font" => RequestKind::Font,
        "media" | "texttrack" => RequestKind::Media,
        "xhr" | "fetch" | "eventsource" | "ping" | "beacon" | "preflight" => RequestKind::Fetch,
        "websocket" | "manifest" | "other" | "csp-violation-report" => RequestKind::Other,
        _ => return None,
    })
}
