//! Both directions of one exchange over HTTP.

use std::fmt;

use charte::http::{DEFAULT_ERASE_CAP, Verdict};

use crate::all;
use crate::decision::Decision;
use crate::policy::Policy;
use crate::visitor::Visitor;
use crate::words::{EraseBlocker, Handling, HeaderField, Mode, Technology};

/// A header of a response. As text it shows the name alone.
#[derive(uniffi::Record)]
#[uniffi::export(Display)]
pub struct Header {
    /// The name, in any case.
    pub name: String,
    /// The value, as it came.
    pub value: String,
}

/// Never the value, which may be a cookie's.
impl fmt::Display for Header {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Header(name={})", self.name)
    }
}

/// A report about a cookie that may not be set, or about a line that could not be parsed. It never
/// contains a value.
#[derive(uniffi::Record)]
pub struct Report {
    /// The position of the header among those that were passed, from 0.
    pub index: u32,
    /// The header that the report is about.
    pub field: HeaderField,
    /// The name of the cookie, empty for one without a name, or `None` if the line could not be
    /// read.
    pub cookie: Option<String>,
    /// What is done with it.
    pub handling: Handling,
    /// Whether it is removed.
    pub removed: bool,
    /// The deletion that replaces the line if it is rewritten.
    pub replacement: Option<String>,
    /// The decision, or `None` if the line could not be read.
    pub decision: Option<Decision>,
    /// The code of the error, `E3xx`, if the line could not be read.
    pub error: Option<String>,
}

impl Report {
    fn new(index: usize, report: &charte::http::Report<'_>) -> Self {
        Self {
            index: u32::try_from(index).unwrap_or(u32::MAX),
            field: report.field(),
            cookie: report.name().map(Into::into),
            handling: report.handling(),
            removed: report.removed(),
            replacement: report.replacement().map(text),
            decision: report.decision().map(Into::into),
            error: report.error().map(|error| error.code().to_string()),
        }
    }
}

/// A line as text. Lines come in as text, so that nothing is lost.
fn text(line: Vec<u8>) -> String {
    String::from_utf8_lossy(&line).into_owned()
}

/// The headers of a response after the filter.
#[derive(uniffi::Record)]
pub struct FilteredResponse {
    /// The headers to send, in order. A `Vary` header comes last if names had to be added.
    pub headers: Vec<Header>,
    /// A report for each cookie that may not be set, and for each line that could not be read.
    pub reports: Vec<Report>,
    /// The names that were added as `Vary`.
    pub vary: Vec<String>,
}

/// A `Cookie` line after the filter. As text it shows the reports alone.
#[derive(uniffi::Record)]
#[uniffi::export(Display)]
pub struct FilteredCookie {
    /// The line. If everything was removed it is empty, and the caller leaves the header out.
    pub line: String,
    /// A report for each cookie that may not be set.
    pub reports: Vec<Report>,
}

/// Never the line, which holds values.
impl fmt::Display for FilteredCookie {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FilteredCookie({} bytes, {} reports)", self.line.len(), self.reports.len())
    }
}

/// The deletions of one response, and what they leave.
#[derive(uniffi::Record)]
pub struct Erasure {
    /// The `Set-Cookie` lines, in visible ASCII. Append them to the response's own.
    pub lines: Vec<String>,
    /// How many names did not fit. They follow on the next response.
    pub remaining: u32,
    /// What the server cannot erase, and the app must.
    pub unreachable: Vec<Unreachable>,
}

impl From<charte::http::Erasure<'_>> for Erasure {
    fn from(erasure: charte::http::Erasure<'_>) -> Self {
        Self {
            remaining: u32::try_from(erasure.remaining()).unwrap_or(u32::MAX),
            unreachable: all(erasure.unreachable()),
            lines: erasure.into_lines(),
        }
    }
}

/// Something that may not be set and that a server cannot erase.
#[derive(uniffi::Record)]
pub struct Unreachable {
    /// The number of the declaration in the charter, from 0, or `None` for an undeclared cookie.
    pub declaration: Option<u32>,
    /// The declared name pattern, or the name of the cookie that is there.
    pub name: String,
    /// How it is stored.
    pub technology: Technology,
    /// The domain that the declaration is limited to.
    pub domain: Option<String>,
    /// Why the server cannot erase it.
    pub why: EraseBlocker,
}

impl From<&charte::http::Unreachable<'_>> for Unreachable {
    fn from(unreachable: &charte::http::Unreachable<'_>) -> Self {
        Self {
            declaration: unreachable.declaration,
            name: unreachable.name.to_string(),
            technology: unreachable.technology,
            domain: unreachable.domain.map(str::to_owned),
            why: unreachable.why,
        }
    }
}

#[uniffi::export]
impl Policy {
    /// Filters the headers of a whole response. A `Set-Cookie` header of a cookie that may not be
    /// set is removed; a deletion of one is replaced by a deletion without a value. Every other
    /// header passes unchanged. If the response depends on request headers that its `Vary` does
    /// not name, a `Vary` header with these names is added.
    ///
    /// In the mode `report` the headers pass unchanged, and the reports say what would not.
    #[uniffi::method(default(mode = None))]
    pub fn filter_response(
        &self,
        headers: Vec<Header>,
        visitor: Visitor,
        mode: Option<Mode>,
    ) -> FilteredResponse {
        visitor.exchange(&self.policy, mode, |exchange| {
            let passed = headers.iter().map(|header| (&header.name, &header.value));
            let mut changed = exchange.filter_response(passed).into_iter().peekable();
            let (mut kept, mut reports) = (Vec::with_capacity(headers.len()), Vec::new());
            for (index, Header { name, value }) in headers.iter().enumerate() {
                let verdict = changed.next_if(|(at, _)| *at == index);
                let verdict = verdict.map_or(Verdict::Pass, |(_, verdict)| verdict);
                let report = verdict.report().map(|report| Report::new(index, report));
                let value = match verdict.handling() {
                    Handling::Kept => Some(value.clone()),
                    _ => report.as_ref().and_then(|report| report.replacement.clone()),
                };
                kept.extend(value.map(|value| Header { name: name.clone(), value }));
                reports.extend(report);
            }
            let vary = headers.iter().filter(|header| header.name.eq_ignore_ascii_case("vary"));
            let vary = exchange.vary(vary.map(|header| &header.value));
            if !vary.is_empty() {
                kept.push(Header { name: "Vary".to_owned(), value: vary.join(", ") });
            }
            FilteredResponse { headers: kept, reports, vary: all(vary) }
        })
    }

    /// One `Cookie` line of a request without the declared cookies that may not be set.
    /// Undeclared cookies and the consent cookie stay.
    #[uniffi::method(default(mode = None))]
    pub fn filter_cookie(
        &self,
        line: String,
        visitor: Visitor,
        mode: Option<Mode>,
    ) -> FilteredCookie {
        visitor.exchange(&self.policy, mode, |exchange| {
            let mut reports = Vec::new();
            let filtered = exchange.filter_cookie_with(line.as_bytes(), |report| {
                reports.push(Report::new(0, &report));
            });
            let line = text(filtered.into_owned());
            FilteredCookie { line, reports }
        })
    }

    /// The deletions of every cookie in the request's `Cookie` lines that may not be set now:
    /// never of one that is allowed, never of the consent cookie. `path` is that of the request.
    /// `cap` limits the bytes of the lines; at least one name is always handled.
    #[uniffi::method(default(cap = None))]
    pub fn erase(
        &self,
        cookies: Vec<String>,
        path: String,
        visitor: Visitor,
        cap: Option<u32>,
    ) -> Erasure {
        visitor.exchange(&self.policy, Some(Mode::Enforce), |exchange| {
            exchange.erase(&cookies, path.as_bytes(), bytes(cap)).into()
        })
    }

    /// As `erase`, and before that the declared cookies that a request for this path does not
    /// bring, because their path is another. Call it in the response to a withdrawal: no later
    /// request of this page would bring those cookies either.
    #[uniffi::method(default(cap = None))]
    pub fn withdraw(
        &self,
        cookies: Vec<String>,
        path: String,
        visitor: Visitor,
        cap: Option<u32>,
    ) -> Erasure {
        visitor.exchange(&self.policy, Some(Mode::Enforce), |exchange| {
            exchange.withdraw(&cookies, path.as_bytes(), bytes(cap)).into()
        })
    }

    /// A key under which a response may be cached for visitors to whom it applies alike: 32
    /// characters of `0`–`9` and `a`–`f`. Equal keys mean equal behaviour, except for binding
    /// limits of time on single `Set-Cookie` lines. The mode is part of it.
    #[uniffi::method(default(mode = None))]
    pub fn cache_key(&self, visitor: Visitor, mode: Option<Mode>) -> String {
        visitor.exchange(&self.policy, mode, |exchange| exchange.cache_key())
    }
}

fn bytes(cap: Option<u32>) -> usize {
    cap.map_or(DEFAULT_ERASE_CAP, |cap| cap as usize)
}
