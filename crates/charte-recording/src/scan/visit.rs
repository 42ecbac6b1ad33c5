//! One visit: a page in a phase, as observations.

use std::collections::{HashMap, HashSet};

use charte::Host;
use charte::cookie::SetCookie;
use charte_codes::ErrorCode;

use super::form::{
    Attribute, JarCookie, Outcome, Request, ScriptCookie, Snapshot, Step, StorageKind, Visit,
};
use super::picture;
use crate::address::Address;
use crate::collector::Collector;
use crate::cookie_line::Masked;
use crate::error::ReadError;
use crate::har::request_kind;
use crate::limits::MAX_PAGES;
use crate::listed::{Kept, Listed};
use crate::observation::{Blocked, ObservationKind, RequestKind};
use crate::pages::{Described, is_success};
use crate::phase::Phase;
use crate::place::Place;
use crate::scanned::{ScanFailure, Scanned};
use crate::time;

/// The only failure after which the answer had been given and what was seen counts.
const TOO_MUCH: &str = ErrorCode::ScanTooMuch.id();

/// Hands over what a visit shows.
pub(super) fn observe(
    visit: Visit,
    began_ms: Option<u64>,
    gpc: bool,
    collector: &mut Collector,
) -> Result<Scanned, ReadError> {
    let phase = visit.phase;
    let failure = match &visit.outcome {
        Outcome::Recorded => None,
        Outcome::Failed { code, reason } => {
            Some(ScanFailure { code: code.clone(), reason: reason.clone() })
        }
    };
    let reached = failure.as_ref().is_none_or(|failure| failure.code == TOO_MUCH);
    let address = Address::parse(&visit.page).or_else(|| Address::parse(&visit.address));
    let began = began_ms.and_then(|began| i64::try_from(began).ok());
    let mut parts = Parts {
        visit: &visit,
        began,
        address: address.as_ref(),
        reached,
        gpc,
        pages: [None, None],
        covered: [HashSet::new(), HashSet::new()],
    };
    parts.requests(collector)?;
    parts.script_cookies(collector)?;
    parts.storage(collector)?;
    parts.jars(collector)?;
    if failure.is_none() {
        // A page that set nothing was visited all the same.
        parts.page(Part::After, collector)?;
    }
    Ok(Scanned {
        phase,
        address: address.as_ref().map(ToString::to_string).unwrap_or_default(),
        failure,
        banner: visit.banner.map(|mut banner| {
            banner.picture = banner.picture.and_then(picture::checked);
            banner
        }),
        answer: visit.answer,
        asked_again: visit.asked_again,
        is_quiet: visit.quiet,
        gpc,
    })
}

/// A part of a visit, which is a page of the recording.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// Up to the answer: what the visit begins with.
    Until,
    /// From the answer on; all of a visit without one.
    After,
}

struct Parts<'v> {
    visit: &'v Visit,
    began: Option<i64>,
    address: Option<&'v Address>,
    /// Whether the answer was given, so that what follows is evidence.
    reached: bool,
    /// Whether the browser sent Global Privacy Control.
    gpc: bool,
    pages: [Option<usize>; 2],
    /// The names and domains of the cookies of each part that were seen on their way.
    covered: [HashSet<(String, String)>; 2],
}

impl<'v> Parts<'v> {
    fn phase(&self, part: Part) -> Phase {
        match (part, self.visit.phase) {
            (Part::After, phase) => phase,
            (Part::Until, Phase::Withdrawn) => Phase::Accepted,
            (Part::Until, _) => Phase::Before,
        }
    }

    /// The part of what happened in this step. `None` if it is not evidence.
    fn part(&self, step: Step) -> Option<Part> {
        match (self.visit.phase, step) {
            (Phase::Before, _) => Some(Part::After),
            (_, Step::Load) => Some(Part::Until),
            (_, Step::Answer | Step::Return) => self.reached.then_some(Part::After),
        }
    }

    /// The part of a cookie that a request carried. Until the page is loaded again after a
    /// refusal, the site had no chance to erase it.
    fn part_of_sent(&self, step: Step) -> Option<Part> {
        match (self.visit.phase, step) {
            (Phase::Refused | Phase::Withdrawn, Step::Answer) => Some(Part::Until),
            _ => self.part(step),
        }
    }

    fn page(&mut self, part: Part, collector: &mut Collector) -> Result<usize, ReadError> {
        let phase = self.phase(part);
        if let Some(page) = self.pages.get(part as usize).copied().flatten() {
            return Ok(page);
        }
        let described = Described {
            url: self.address.map(ToString::to_string),
            started: self.began,
            phase: Some(phase),
            before_answer: part == Part::Until,
            ..Described::default()
        };
        let page = collector.pages.scanned(described, self.is_loaded()).ok_or_else(|| {
            ReadError::new(
                ErrorCode::RecordingTooLarge,
                format!("holds more than {MAX_PAGES} pages"),
                "scan fewer pages",
            )
        })?;
        if let Some(known) = self.pages.get_mut(part as usize) {
            *known = Some(page);
        }
        if self.gpc {
            collector.sent_gpc(Some(page));
        }
        Ok(page)
    }

    /// Whether the page was answered with a success. Without a request for it the scan's own word
    /// counts.
    fn is_loaded(&self) -> bool {
        let mut pages = self.visit.requests.iter().filter(|request| request.is_page).peekable();
        match pages.peek() {
            Some(_) => pages.any(|page| page.status.is_some_and(|code| is_success(code.into()))),
            None => matches!(self.visit.outcome, Outcome::Recorded),
        }
    }

    fn cover(&mut self, part: Part, name: &str, domain: &str) {
        if let Some(covered) = self.covered.get_mut(part as usize) {
            covered.insert((name.to_owned(), bare(domain)));
        }
    }

    fn at(&self, at_ms: u64) -> Option<i64> {
        Some(self.began?.saturating_add(i64::try_from(at_ms).ok()?))
    }

    fn requests(&mut self, collector: &mut Collector) -> Result<(), ReadError> {
        let visit = self.visit;
        for request in &visit.requests {
            let index = collector.counts.entries;
            collector.counts.entries += 1;
            collector.counts.without_response += u64::from(request.status.is_none());
            let url = Address::parse(&request.address);
            let has_cookies = !request.cookies_sent.is_empty() || !request.set_cookies.is_empty();
            collector.counts.without_url += u64::from(url.is_none() && has_cookies);
            let sent = self.at(request.at_ms);
            let answered = request.answered_ms.and_then(|at| self.at(at)).or(sent);
            let date = request.date.as_deref().and_then(time::from_http_date);
            let place = Place {
                sent,
                answered,
                date,
                response: Some(index),
                request_kind: kind_of(request),
                ..Place::at(url.as_ref())
            };
            if let Some(part) = self.part(request.step) {
                let page = self.page(part, collector)?;
                let place = Place { page: Some(page), ..place.clone() };
                if let Some(url) = url.as_ref().filter(|_| !request.from_cache) {
                    collector.contacted(Some(page), url, request.status.is_some(), sent)?;
                }
                if !request.set_cookies.is_empty() {
                    collector.compare_clocks(&place);
                }
                for cookie in &request.set_cookies {
                    let blocked = (!cookie.refused.is_empty())
                        .then(|| Blocked::by_browser(cookie.refused.iter()));
                    let domain = domain_of(&cookie.attributes);
                    let domain = domain.or(place.host.as_deref()).unwrap_or_default();
                    self.cover(part, &cookie.name, domain);
                    let line = line(&cookie.name, &cookie.attributes);
                    collector.set_without_value(&place, line, blocked)?;
                }
            }
            let Some(part) = self.part_of_sent(request.step) else { continue };
            for cookie in &request.cookies_sent {
                let page = self.page(part, collector)?;
                let place = Place { page: Some(page), ..place.clone() };
                self.cover(part, &cookie.name, &cookie.domain);
                let known = self.in_jar(part, &cookie.name, &cookie.domain);
                let listed = known.unwrap_or_else(|| {
                    let kept =
                        Kept { name: &cookie.name, domain: &cookie.domain, ..Kept::default() };
                    Listed::kept(kept)
                });
                collector.sent(&place, &cookie.name, "", Some(&listed))?;
            }
        }
        Ok(())
    }

    fn script_cookies(&mut self, collector: &mut Collector) -> Result<(), ReadError> {
        let visit = self.visit;
        let (deleted, kept) = (self.deleted(), self.kept());
        let last = visit.snapshots.iter().map(|snapshot| snapshot.step).max();
        for cookie in &visit.script_cookies {
            let Some(part) = self.part(cookie.step) else { continue };
            let page = self.page(part, collector)?;
            let document = Address::parse(&cookie.document);
            let at = self.at(cookie.at_ms);
            let place = Place {
                page: Some(page),
                sent: at,
                answered: at,
                script: cookie.script.as_deref().and_then(Address::parse),
                ..Place::at(document.as_ref().or(self.address))
            };
            let domain = domain_of(&cookie.attributes);
            let domain = domain.or(place.host.as_deref()).unwrap_or_default().to_owned();
            self.cover(part, &cookie.name, &domain);
            // The jar never had it from then on, and nothing deleted it.
            let was_kept = kept.get(&(cookie.name.as_str(), bare(&domain)));
            let is_missing = last.is_some_and(|last| last >= cookie.step)
                && was_kept.is_none_or(|step| *step < cookie.step)
                && !deleted.contains(cookie.name.as_str());
            let blocked = is_missing.then_some(Blocked::NotKept);
            collector.set_by_script(&place, written(cookie), blocked)?;
        }
        Ok(())
    }

    /// The cookies that scripts or responses deleted, by name.
    fn deleted(&self) -> HashSet<&'v str> {
        let now = self.began.unwrap_or(0).div_euclid(1_000);
        let deletes = |line: &Masked| {
            SetCookie::parse(line.line.as_bytes()).is_ok_and(|line| line.is_deletion(now, None))
        };
        let by_script = self.visit.script_cookies.iter();
        let by_script = by_script.filter(|cookie| deletes(&written(cookie)));
        let by_header = self.visit.requests.iter().flat_map(|request| &request.set_cookies);
        let by_header = by_header.filter(|cookie| deletes(&line(&cookie.name, &cookie.attributes)));
        let by_script = by_script.map(|cookie| cookie.name.as_str());
        by_script.chain(by_header.map(|cookie| cookie.name.as_str())).collect()
    }

    /// The last step at whose end the jar had a cookie, by name and domain.
    fn kept(&self) -> HashMap<(&'v str, String), Step> {
        let mut kept = HashMap::new();
        for snapshot in &self.visit.snapshots {
            for cookie in &snapshot.cookies {
                let last = kept.entry((cookie.name.as_str(), bare(&cookie.domain)));
                let last = last.or_insert(snapshot.step);
                *last = snapshot.step.max(*last);
            }
        }
        kept
    }

    fn storage(&mut self, collector: &mut Collector) -> Result<(), ReadError> {
        let visit = self.visit;
        let mut seen: HashSet<(usize, StorageKind, &str, &str)> = HashSet::new();
        for write in &visit.storage_writes {
            let Some(part) = self.part(write.step) else { continue };
            if !seen.insert((part as usize, write.kind, &write.name, &write.origin)) {
                continue;
            }
            let page = self.page(part, collector)?;
            let at = self.at(write.at_ms);
            let origin = Address::parse(&write.origin);
            let place = Place {
                page: Some(page),
                sent: at,
                answered: at,
                script: write.script.as_deref().and_then(Address::parse),
                ..Place::at(origin.as_ref())
            };
            collector.stored(&place, kind_of_storage(write.kind), &write.name, "")?;
        }
        for part in [Part::Until, Part::After] {
            let Some(snapshot) = self.last_snapshot(part) else { continue };
            for key in &snapshot.storage {
                if seen.insert((part as usize, key.kind, &key.name, &key.origin)) {
                    let page = self.page(part, collector)?;
                    let origin = Address::parse(&key.origin);
                    let place = Place { page: Some(page), ..Place::at(origin.as_ref()) };
                    collector.stored(&place, kind_of_storage(key.kind), &key.name, "")?;
                }
            }
        }
        Ok(())
    }

    /// The last look at the jar in a part.
    fn last_snapshot(&self, part: Part) -> Option<&'v Snapshot> {
        let visit = self.visit;
        visit.snapshots.iter().rfind(|snapshot| self.part(snapshot.step) == Some(part))
    }

    /// What a jar holds that was not seen on its way: before the visit, or on a page before.
    fn jars(&mut self, collector: &mut Collector) -> Result<(), ReadError> {
        for part in [Part::Until, Part::After] {
            let Some(snapshot) = self.last_snapshot(part) else { continue };
            for cookie in &snapshot.cookies {
                let key = (cookie.name.clone(), bare(&cookie.domain));
                let is_covered = |part: Part| {
                    self.covered.get(part as usize).is_some_and(|covered| covered.contains(&key))
                };
                if is_covered(part) || part == Part::After && self.cannot_erase(cookie) {
                    continue;
                }
                let page = self.page(part, collector)?;
                let took = i64::try_from(self.visit.took_ms).unwrap_or(0);
                let at = self.began.map(|began| began.saturating_add(took));
                collector.kept_in_jar(&listed(cookie), Some(page), at)?;
            }
        }
        Ok(())
    }

    /// Whether a cookie that is still there after a refusal belongs to another site: the visited
    /// one cannot erase it, and nobody read it.
    fn cannot_erase(&self, cookie: &JarCookie) -> bool {
        let is_refusal = self.phase(Part::After).is_refusal();
        let domain = bare(&cookie.domain);
        let own = self
            .address
            .and_then(|page| Host::parse(&page.host).ok())
            .is_some_and(|page| Host::parse(&domain).is_ok_and(|domain| domain.same_site(&page)));
        is_refusal && !own
    }

    /// What the jar of a part says about a cookie that was sent.
    fn in_jar(&self, part: Part, name: &str, domain: &str) -> Option<Listed> {
        let cookies = &self.last_snapshot(part)?.cookies;
        let same = |kept: &&JarCookie| kept.name == name && kept.domain == domain;
        cookies.iter().find(same).map(listed)
    }
}

fn listed(cookie: &JarCookie) -> Listed {
    Listed::kept(Kept {
        name: &cookie.name,
        domain: &cookie.domain,
        path: Some(&cookie.path),
        end: Some(cookie.expires),
        secure: cookie.secure,
        http_only: cookie.http_only,
        same_site: cookie.same_site.as_deref(),
        partitioned: cookie.partition.is_some(),
    })
}

fn bare(domain: &str) -> String {
    domain.trim_start_matches('.').to_ascii_lowercase()
}

fn domain_of(attributes: &[Attribute]) -> Option<&str> {
    let domain = attributes.iter().rfind(|attribute| attribute.name == "Domain")?;
    domain.value.as_deref().filter(|domain| !domain.is_empty())
}

fn kind_of(request: &Request) -> Option<RequestKind> {
    if request.is_page {
        return Some(RequestKind::Document);
    }
    match request.kind.as_str() {
        "document" => Some(RequestKind::Frame),
        kind => request_kind(request.headers.fetch_dest.as_deref(), Some(kind)),
    }
}

const fn kind_of_storage(kind: StorageKind) -> ObservationKind {
    match kind {
        StorageKind::Local => ObservationKind::LocalStorage,
        StorageKind::Session => ObservationKind::SessionStorage,
        StorageKind::IndexedDb => ObservationKind::IndexedDb,
        StorageKind::Cache => ObservationKind::CacheStorage,
    }
}

/// The line by which a script set or deleted a cookie.
fn written(cookie: &ScriptCookie) -> Masked {
    let mut written = line(&cookie.name, &cookie.attributes);
    if cookie.via == "cookieStore.delete" {
        written.line.push_str("; Max-Age=0");
    }
    written
}

/// The line that set a cookie. Its value is not in the file.
fn line(name: &str, attributes: &[Attribute]) -> Masked {
    let harmless = |text: &str| -> String {
        text.chars().map(|c| if c == ';' || c.is_ascii_control() { '_' } else { c }).collect()
    };
    // Something must be there, or the line is no cookie.
    let mut line = format!("{}=x", harmless(name).replace('=', "_"));
    const KNOWN: [&str; 9] = [
        "Max-Age",
        "Expires",
        "Domain",
        "Path",
        "SameSite",
        "Priority",
        "Secure",
        "HttpOnly",
        "Partitioned",
    ];
    for attribute in attributes {
        let Some(known) = KNOWN.into_iter().find(|known| *known == attribute.name) else {
            continue;
        };
        line.push_str("; ");
        line.push_str(known);
        if let Some(value) = &attribute.value {
            line.push('=');
            line.push_str(&harmless(value));
        }
    }
    Masked { name: name.to_owned(), line }
}
