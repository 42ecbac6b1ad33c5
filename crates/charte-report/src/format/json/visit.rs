//! A checked visit, and a charter checked without one.

use std::borrow::Cow;
use std::collections::BTreeMap;

use charte::{AskReason, Asking, ErrorCode, FindingCode, Policy, PurposeSet, Severity, Time};
use charte_audit::{Banner, Contact, Found, Ignored, Known, PageReport, Report, Row, Summary};
use serde::Serialize;
use serde::ser::{Error as _, Serializer};
use serde_json::value::{RawValue, Value};

use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::words;

#[derive(Serialize)]
pub(super) struct Visit<'r> {
    observed: u64,
    regime: &'r str,
    #[serde(skip_serializing_if = "Option::is_none")]
    caveat: Option<&'static str>,
    charter: bool,
    pages: Vec<PageJson<'r>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    contacts: Vec<ContactJson<'r>>,
    findings: Vec<FoundJson<'r>>,
    banner: BannerJson<'r>,
    complete: bool,
    summary: SummaryJson,
    #[serde(skip_serializing_if = "is_zero")]
    left_out: u64,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    notes: Vec<NoteJson<'r>>,
}

impl<'r> Visit<'r> {
    pub(super) fn of(report: &'r Report) -> Self {
        let notes = report.notes.iter();
        Self {
            observed: report.observed,
            regime: &report.regime,
            caveat: report.caveat,
            charter: report.has_charter,
            pages: report.pages.iter().map(PageJson::of).collect(),
            contacts: report.contacts.iter().map(ContactJson::of).collect(),
            findings: report.findings.iter().map(FoundJson::of).collect(),
            banner: BannerJson::of(&report.banner),
            complete: report.is_complete(),
            summary: SummaryJson::of(&report.summary),
            left_out: report.left_out,
            notes: notes
                .map(|(recording, note)| NoteJson { recording, note: note.to_string() })
                .collect(),
        }
    }
}

/// A third party that requests went to.
#[derive(Serialize)]
struct ContactJson<'r> {
    name: &'r str,
    provider: Option<&'r str>,
    /// What requests to it are known for; empty if it is not known as a tracker.
    tracker: PurposeSet,
    hosts: &'r [String],
    requests: BTreeMap<&'static str, u64>,
    unwanted: Vec<&'static str>,
    cookies: bool,
}

impl<'r> ContactJson<'r> {
    fn of(contact: &'r Contact) -> Self {
        Self {
            name: &contact.name,
            provider: contact.provider.as_deref(),
            tracker: contact.purposes,
            hosts: &contact.hosts,
            requests: contact.requests.iter().map(|(phase, count)| (phase.id(), *count)).collect(),
            unwanted: contact.unwanted.iter().map(|phase| phase.id()).collect(),
            cookies: contact.has_cookies,
        }
    }
}

#[derive(Serialize)]
struct NoteJson<'r> {
    recording: &'r str,
    note: String,
}

#[derive(Serialize)]
struct PageJson<'r> {
    recording: &'r str,
    page: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    run: Option<u32>,
    phase: &'static str,
    at: Option<Time>,
    observed: u64,
    decisions: Vec<RowJson<'r>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    ignored: Vec<IgnoredJson<'r>>,
    findings: Vec<FoundJson<'r>>,
}

impl<'r> PageJson<'r> {
    fn of(page: &'r PageReport) -> Self {
        Self {
            recording: &page.recording,
            page: page.page.as_deref(),
            title: page.title.as_deref(),
            run: page.run,
            phase: page.phase.id(),
            at: page.at,
            observed: page.observed,
            decisions: page.rows.iter().map(RowJson).collect(),
            ignored: page.ignored.iter().map(IgnoredJson::of).collect(),
            findings: page.findings.iter().map(FoundJson::of).collect(),
        }
    }
}

/// The object of spec §12, with what the recording adds.
struct RowJson<'r>(&'r Row);

#[derive(Serialize)]
struct AddedJson<'r> {
    verdict: &'static str,
    host: Option<&'r str>,
    #[serde(skip_serializing_if = "is_zero")]
    other_hosts: u64,
    seen: &'static str,
    technology: charte::Technology,
    lifetime: String,
    provider: Option<Cow<'r, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    disputed: Option<&'r str>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    blocked: bool,
    count: u64,
}

impl Serialize for RowJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let row = self.0;
        let disputed = match &row.known {
            Known::Entry { disputed, .. } => disputed.as_deref(),
            _ => None,
        };
        let added = serde_json::to_string(&AddedJson {
            verdict: row.verdict().id(),
            host: row.host.as_deref(),
            other_hosts: row.other_hosts,
            seen: row.seen.id(),
            technology: row.technology,
            lifetime: row.lifetime(),
            provider: words::provider(row),
            disputed,
            blocked: row.blocked,
            count: row.count,
        })
        .map_err(S::Error::custom)?;
        let decision = row.decision_json();
        let head = decision.strip_suffix('}').unwrap_or_default();
        let tail = added.strip_prefix('{').unwrap_or_default();
        let whole = RawValue::from_string(format!("{head},{tail}")).map_err(S::Error::custom)?;
        whole.serialize(serializer)
    }
}

#[derive(Serialize)]
struct IgnoredJson<'r> {
    cookie: &'r str,
    host: Option<&'r str>,
    code: ErrorCode,
    message: &'r str,
    help: Option<&'r str>,
    count: u64,
}

impl<'r> IgnoredJson<'r> {
    fn of(ignored: &'r Ignored) -> Self {
        Self {
            cookie: &ignored.cookie,
            host: ignored.host.as_deref(),
            code: ignored.error.code(),
            message: ignored.error.message(),
            help: ignored.error.help(),
            count: ignored.count,
        }
    }
}

#[derive(Serialize)]
struct FoundJson<'r> {
    code: FindingCode,
    severity: Severity,
    #[serde(skip_serializing_if = "Option::is_none")]
    cookie: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    declaration: Option<u32>,
    message: &'r str,
    help: &'r str,
    #[serde(skip_serializing_if = "is_empty")]
    citations: &'r [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    host: Option<&'r str>,
    count: u64,
    #[serde(skip_serializing_if = "is_zero")]
    pages: u64,
}

impl<'r> FoundJson<'r> {
    fn of(found: &'r Found) -> Self {
        Self {
            code: found.code(),
            severity: found.severity(),
            cookie: found.cookie(),
            declaration: found.finding().declaration(),
            message: found.finding().message(),
            help: found.finding().help(),
            citations: found.finding().citations(),
            host: found.host(),
            count: found.count(),
            pages: found.pages(),
        }
    }
}

#[derive(Serialize)]
struct BannerJson<'r> {
    answer: &'static str,
    asking: Asking,
    because: AskReason,
    purposes: PurposeSet,
    #[serde(skip_serializing_if = "Option::is_none")]
    objection: Option<PurposeSet>,
    reasons: &'r [String],
    text: &'r str,
}

impl<'r> BannerJson<'r> {
    fn of(banner: &'r Banner) -> Self {
        Self {
            answer: banner.answer.id(),
            asking: banner.asking,
            because: banner.because,
            purposes: banner.purposes,
            objection: Some(banner.objection).filter(|purposes| !purposes.is_empty()),
            reasons: &banner.reasons,
            text: &banner.text,
        }
    }
}

/// Whether the site needs a banner.
pub(in crate::format) fn banner(banner: &Banner) -> impl Serialize + '_ {
    BannerJson::of(banner)
}

#[derive(Serialize)]
struct SummaryJson {
    cookies: u64,
    allowed: u64,
    limited: u64,
    withheld: u64,
    undeclared: u64,
    disputed: u64,
    unknown: u64,
    deleted: u64,
    ignored: u64,
    errors: u64,
    warnings: u64,
    notes: u64,
}

impl SummaryJson {
    fn of(summary: &Summary) -> Self {
        Self {
            cookies: summary.cookies,
            allowed: summary.allowed,
            limited: summary.limited,
            withheld: summary.withheld,
            undeclared: summary.undeclared,
            disputed: summary.disputed,
            unknown: summary.unknown,
            deleted: summary.deleted,
            ignored: summary.ignored,
            errors: summary.errors,
            warnings: summary.warnings,
            notes: summary.notes,
        }
    }
}

/// The counts of a visit.
pub(in crate::format) fn summary(summary: &Summary) -> impl Serialize + use<> {
    SummaryJson::of(summary)
}

fn is_zero(number: &u64) -> bool {
    *number == 0
}

fn is_empty(list: &[String]) -> bool {
    list.is_empty()
}

/// A charter without a recording: its own findings, and whether it needs a banner.
pub(super) fn charter(document: &Document<'_>, policy: &Policy, banner: &Banner) -> Value {
    let findings: Vec<Value> = document.diagnostics().iter().map(finding).collect();
    let mut answer = serde_json::json!({
        "regime": policy.regime().id(),
        "declarations": policy.charter().cookies().len(),
        "findings": findings,
        "banner": BannerJson::of(banner),
    });
    if let (Some(caveat), Some(keys)) = (policy.regime().caveat(), answer.as_object_mut()) {
        keys.insert("caveat".to_owned(), caveat.into());
    }
    answer
}

fn finding(found: &Diagnostic) -> Value {
    let mut value = serde_json::json!({
        "code": found.code.id(),
        "severity": found.severity,
        "message": found.message,
        "help": found.help,
    });
    let Some(keys) = value.as_object_mut() else { return value };
    if let Some(cookie) = found.subject.cookie() {
        keys.insert("cookie".to_owned(), cookie.into());
    }
    if let Some(number) = found.declaration {
        keys.insert("declaration".to_owned(), number.into());
    }
    if !found.citations.is_empty() {
        keys.insert("citations".to_owned(), found.citations.clone().into());
    }
    value
}
