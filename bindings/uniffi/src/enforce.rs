//! Both directions of one exchange over HTTP.

use std::time::SystemTime;

use crate::decision::Decision;
use crate::mirror::all;
use crate::policy::Policy;
use crate::visitor::{Page, Visitor};
use crate::words::{Handling, Mode, Obstacle, Technology};

record! {
    /// A cookie that may not be set, or a line that could not be read: what was found, and what is
    /// to be done with it. It never holds a value.
    Report from (usize, &charte::Report<'_>), |(index, report)| {
        /// The number of the line among those that were passed, from 0.
        index: u32 = u32::try_from(index).unwrap_or(u32::MAX),
        /// The name; nothing when the line could not be read.
        cookie: Option<String> = report.cookie().map(Into::into),
        /// What is to be done with it.
        handling: Handling = report.handling().into(),
        /// Whether it goes.
        removed: bool = report.removed(),
        /// The deletion that takes the place of the line, where it is rewritten.
        replacement: Option<String> = report.replacement().map(text),
        /// The decision; nothing when the line could not be read.
        decision: Option<Decision> = report.decision().map(Into::into),
        /// The code of the error, `E3xx`, of a line that could not be read.
        error: Option<String> = report.error().map(|e| e.code().to_string()),
    }
}

/// As text; a line of another encoding than UTF-8 never comes here.
fn text(line: Vec<u8>) -> String {
    String::from_utf8_lossy(&line).into_owned()
}

/// The lines of a response after the filter.
#[derive(uniffi::Record)]
pub struct FilteredResponse {
    /// The `Set-Cookie` lines to send, in order.
    pub lines: Vec<String>,
    /// A report for each cookie that may not be set.
    pub reports: Vec<Report>,
    /// What the `Vary` lines of the response lack.
    pub vary: Vec<String>,
}

/// A `Cookie` line after the filter.
#[derive(uniffi::Record)]
pub struct Filtered {
    /// The line. When everything went it is empty, and the caller leaves the header out.
    pub line: String,
    /// A report for each cookie that may not be set.
    pub reports: Vec<Report>,
}

record! {
    /// The deletions of one response, and what they leave.
    Erasure from charte::Erasure<'_>, |erasure| {
        /// The `Set-Cookie` lines, in visible ASCII. They are appended to the response's own.
        lines: Vec<String> = erasure.lines().to_vec(),
        /// How many names did not fit and follow on the next response.
        remaining: u32 = u32::try_from(erasure.remaining()).unwrap_or(u32::MAX),
        /// What the server cannot erase: for the app, its storage and its SDKs to do.
        unreachable: Vec<Unreachable> = all(erasure.unreachable()),
    }
}

record! {
    /// Something that may not be set and that a server cannot erase.
    Unreachable from &charte::Unreachable<'_>, |left| {
        /// The number of the declaration in the charter, from 0; nothing for an undeclared
        /// cookie.
        declaration: Option<u32> = left.declaration,
        /// The declared name pattern, or the name of the cookie that is there.
        name: String = left.name.to_string(),
        /// How it is kept.
        technology: Technology = left.technology.into(),
        /// The domain that the declaration is limited to.
        domain: Option<String> = left.domain.map(Into::into),
        /// Why the server cannot erase it.
        why: Obstacle = left.why.into(),
    }
}

/// The header values of a request that decisions follow from, as they came. Of several lines of
/// one field pass the first; of `Cookie` and `Sec-GPC`, all.
#[derive(uniffi::Record)]
pub struct Request {
    /// All `Cookie` lines.
    #[uniffi(default = [])]
    pub cookies: Vec<String>,
    /// `Sec-Fetch-Site`.
    #[uniffi(default = None)]
    pub sec_fetch_site: Option<String>,
    /// `Sec-Fetch-Dest`.
    #[uniffi(default = None)]
    pub sec_fetch_dest: Option<String>,
    /// `Origin`.
    #[uniffi(default = None)]
    pub origin: Option<String>,
    /// `Referer`.
    #[uniffi(default = None)]
    pub referer: Option<String>,
    /// All `Sec-GPC` lines.
    #[uniffi(default = [])]
    pub sec_gpc: Vec<String>,
}

#[uniffi::export]
impl Policy {
    /// The visitor that a request comes from: its consent cookies, its signal, its page.
    pub fn visitor(&self, request: Request, now: SystemTime) -> Visitor {
        let mut head = charte::RequestHead {
            host: None,
            sec_fetch_site: request.sec_fetch_site.as_deref().map(str::as_bytes),
            sec_fetch_dest: request.sec_fetch_dest.as_deref().map(str::as_bytes),
            origin: request.origin.as_deref().map(str::as_bytes),
            referer: request.referer.as_deref().map(str::as_bytes),
            sec_gpc: None,
        };
        request.sec_gpc.iter().for_each(|line| head.note(b"sec-gpc", line.as_bytes()));
        let charter = self.policy.charter();
        let facts = head.read(charter, &request.cookies);
        let name = charter.consent_cookie().as_bytes();
        let pairs = request.cookies.iter().flat_map(|l| charte::CookiePairs::new(l.as_bytes()));
        let values = pairs.filter(|p| p.name == name).map(|p| p.value);
        let page = match facts.page(charter) {
            charte::Page::Unknown => None,
            charte::Page::Foreign => Some(Page::Foreign),
            charte::Page::Host(host) => Some(address("https", &host)),
            charte::Page::Insecure(host) => Some(address("http", &host)),
        };
        let consent = values.map(|v| String::from_utf8_lossy(v).into_owned()).collect();
        Visitor { now, consent, gpc: facts.signal(), page }
    }

    /// Filters the `Set-Cookie` lines of a response, as they came. What may not be set goes; a
    /// deletion of it goes on without its value. `host` is the one that answers, `dates` and
    /// `vary` are the lines of those headers of the response.
    #[uniffi::method(default(mode = None, dates = [], vary = []))]
    pub fn filter_response(
        &self,
        lines: Vec<String>,
        host: Option<String>,
        visitor: Visitor,
        mode: Option<Mode>,
        dates: Vec<String>,
        vary: Vec<String>,
    ) -> FilteredResponse {
        let mode = mode.unwrap_or(charte::Mode::default().into());
        let date = charte::response_date(&dates);
        visitor.at(&self.policy, host.as_deref(), mode, |exchange| {
            let (mut kept, mut reports) = (Vec::new(), Vec::new());
            for (index, line) in lines.iter().enumerate() {
                let verdict = exchange.set_cookie(line.as_bytes(), date);
                let report: Option<Report> = verdict.report().map(|report| (index, report).into());
                kept.extend(match verdict.handling() {
                    charte::Handling::Kept => Some(line.clone()),
                    _ => report.as_ref().and_then(|report| report.replacement.clone()),
                });
                reports.extend(report);
            }
            let vary = exchange.vary(&vary).into_iter().map(Into::into).collect();
            FilteredResponse { lines: kept, reports, vary }
        })
    }

    /// One `Cookie` line of a request without the declared cookies that may not be set;
    /// undeclared ones and the consent cookie stay.
    #[uniffi::method(default(mode = None))]
    pub fn filter_cookie(
        &self,
        line: String,
        host: Option<String>,
        visitor: Visitor,
        mode: Option<Mode>,
    ) -> Filtered {
        let mode = mode.unwrap_or(charte::Mode::default().into());
        visitor.at(&self.policy, host.as_deref(), mode, |exchange| {
            let mut reports = Vec::new();
            let tell = |report: charte::Report<'_>| reports.push((0, &report).into());
            let line = exchange.filter_cookie_telling(line.as_bytes(), tell);
            Filtered { line: String::from_utf8_lossy(&line).into_owned(), reports }
        })
    }

    /// The deletions of everything in the request's `Cookie` lines that may not be set now: never
    /// of what is allowed, never of the consent cookie. `path` is that of the request. `cap`
    /// bounds the bytes of the lines; at least one name is always dealt with.
    #[uniffi::method(default(cap = None))]
    pub fn erase(
        &self,
        cookies: Vec<String>,
        host: Option<String>,
        path: String,
        visitor: Visitor,
        cap: Option<u32>,
    ) -> Erasure {
        let cap = cap.map_or(charte::DEFAULT_ERASE_CAP, |cap| cap as usize);
        visitor.at(&self.policy, host.as_deref(), Mode::Enforce, |exchange| {
            exchange.erase(&cookies, path.as_bytes(), cap).into()
        })
    }

    /// A key under which a response may be kept for visitors to whom it applies alike: 32
    /// characters of `0`–`9` and `a`–`f`. Equal keys mean equal behaviour, but for binding limits
    /// of time on single `Set-Cookie` lines. The mode is part of it.
    #[uniffi::method(default(mode = None))]
    pub fn cache_key(&self, visitor: Visitor, mode: Option<Mode>) -> String {
        let mode = mode.unwrap_or(charte::Mode::default().into());
        visitor.at(&self.policy, None, mode, |exchange| exchange.cache_key())
    }
}

fn address(scheme: &str, host: &charte::Host<'_>) -> Page {
    let host = host.as_str();
    Page::Address(match host.contains(':') {
        true => format!("{scheme}://[{host}]/"),
        false => format!("{scheme}://{host}/"),
    })
}
