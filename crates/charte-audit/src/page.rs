//! One page of a recording: the decisions about its cookies, and the findings.

use std::collections::{HashMap, HashSet};

use charte::finding::Presence;
use charte::{Explanation, Finding, FindingCode, FindingDetail, PurposeSet, Technology, Time};
use charte_recording::{Address, ObservationKind, Scheme};

use crate::finding::{Found, Gathered};
use crate::judge::{Explained, Needs};
use crate::phase::Phase;
use crate::row::{Ignored, Known, Provider, Row};
use crate::sighted::{Seen, Sighted};

/// A page of a recording.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct PageReport {
    /// The recording it is from, as the caller named it.
    pub recording: String,
    /// The address without user, query and fragment, or `None` if it is not known.
    pub page: Option<String>,
    /// The title, or `None` if it is an address.
    pub title: Option<String>,
    /// Which run of a repeated test, from 1.
    pub run: Option<u32>,
    /// What the visitor had answered.
    pub phase: Phase,
    /// When the first cookie was seen.
    pub at: Option<Time>,
    /// When the page began, in milliseconds since 1970 (UTC), if the recording says it.
    pub started: Option<i64>,
    /// How many Set-Cookie lines were read.
    pub observed: u64,
    /// One row for each cookie of each host.
    pub rows: Vec<Row>,
    /// Lines that a browser ignores.
    pub ignored: Vec<Ignored>,
    /// The findings, each once.
    pub findings: Vec<Found>,
    /// Whether the recording shows the answer being given, so that whatever it sent was sent after
    /// the answer.
    pub saw_answer: bool,
}

/// The address of a page, as reports show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PageAddress {
    pub(crate) text: String,
    pub(crate) host: String,
    /// It was not reached over TLS.
    pub(crate) is_http: bool,
}

impl PageAddress {
    /// Leaves out user, query, fragment and path parameters. `None` for what names no host of
    /// the web.
    pub(crate) fn parse(address: &str) -> Option<Self> {
        let address = address.trim();
        let address = match address.contains("://") {
            true => Address::parse(address)?,
            false => Address::parse(&format!("https://{address}"))?,
        };
        let text = address.to_string();
        Some(Self { text, is_http: address.scheme == Scheme::Http, host: address.host })
    }
}

/// A page while its cookies come in.
pub(crate) struct PageBuilder {
    report: PageReport,
    /// Of each row: name, host or site, how it was seen and is kept.
    places: HashMap<(String, Option<String>, Seen, Technology), usize>,
    ignored: HashMap<(String, Option<String>), usize>,
    findings: Gathered,
}

impl PageBuilder {
    pub(crate) fn new(recording: &str, phase: Phase, saw_answer: bool) -> Self {
        Self {
            report: PageReport {
                recording: recording.to_owned(),
                page: None,
                title: None,
                run: None,
                phase,
                at: None,
                started: None,
                observed: 0,
                rows: Vec::new(),
                ignored: Vec::new(),
                findings: Vec::new(),
                saw_answer,
            },
            places: HashMap::new(),
            ignored: HashMap::new(),
            findings: Gathered::default(),
        }
    }

    pub(crate) fn report(&mut self) -> &mut PageReport {
        &mut self.report
    }

    pub(crate) fn ignore(&mut self, cookie: &str, host: Option<&str>, error: charte::Error) {
        let key = (cookie.to_owned(), host.map(ToOwned::to_owned));
        match self.ignored.get(&key).and_then(|place| self.report.ignored.get_mut(*place)) {
            Some(known) => known.count = known.count.saturating_add(1),
            None => {
                let (cookie, host) = key.clone();
                self.ignored.insert(key, self.report.ignored.len());
                self.report.ignored.push(Ignored { cookie, host, error, count: 1 });
            }
        }
    }

    /// Adds a decision: its row, and its findings but those that do not fit what was seen.
    pub(crate) fn add_cookie(
        &mut self,
        sighted: &Sighted<'_>,
        explained: Explained,
        known: &Known,
        provider: Provider,
        regime: &str,
    ) {
        let Explained { explanation, of_other_party, .. } = explained;
        let party_unknown = of_other_party.is_some();
        for finding in explanation.findings().iter().cloned() {
            // Nobody saw another site set it.
            if party_unknown && finding.code() == FindingCode::SeenThirdParty {
                continue;
            }
            if let Some(found) = fitting(finding, sighted, known) {
                self.findings.add(found);
            }
        }
        self.findings.add_if(nameless(sighted));
        self.findings.add_if(unwanted(&self.report, sighted, &explanation, known, regime));
        self.findings.add_if(disagreement(sighted, &explanation, known));

        let missing = missing(&explanation, known);
        let mut row = Row::new(sighted, explanation, known.clone(), provider, missing);
        row.party_unknown = party_unknown;
        // A request does not say which of a site's hosts a cookie belongs to.
        let place = match row.seen {
            Seen::Sent => sighted.site(),
            _ => row.host.clone(),
        };
        let key = (row.cookie.clone(), place, row.seen, row.technology);
        match self.places.get(&key).and_then(|place| self.report.rows.get_mut(*place)) {
            Some(first) => first.merge(row),
            None => {
                self.places.insert(key, self.report.rows.len());
                self.report.rows.push(row);
            }
        }
    }

    pub(crate) fn add(&mut self, found: Found) {
        self.findings.add(found);
    }

    pub(crate) fn finish(mut self) -> PageReport {
        self.report.findings = self.findings.finish();
        self.report
    }
}

fn fitting(finding: Finding, sighted: &Sighted<'_>, known: &Known) -> Option<Found> {
    let undeclared = finding.code() == FindingCode::Undeclared;
    // Erasing what nobody knows puts nothing on the device.
    if undeclared && sighted.seen == Seen::Deleted {
        return None;
    }
    // The visit as a whole has it once.
    if finding.code() == FindingCode::JudgedLater {
        return None;
    }
    // A list says `None` where a line says nothing, leaves attributes out, and does not tell how a
    // cookie came.
    let lines_show = [FindingCode::SameSiteNone, FindingCode::PartitionedWithoutSecure];
    let lines = [ObservationKind::SetByHeader, ObservationKind::SetByScript];
    let is_listed = !lines.contains(&sighted.seen_as.kind);
    let is_stored = sighted.seen == Seen::Stored;
    if is_listed && lines_show.contains(&finding.code())
        || is_stored && finding.code() == FindingCode::InsecurePage
    {
        return None;
    }
    match known {
        Known::Charter => Some(found(finding, sighted)),
        Known::Unknown if undeclared => {
            let name = finding.cookie().unwrap_or_default().to_owned();
            let finding = Finding::new(FindingDetail::NotInCatalogue).cookie_named(name);
            Some(found(finding, sighted))
        }
        // Nothing was declared for the publisher.
        _ if finding.code() == FindingCode::SeenThirdParty => None,
        _ => Some(found(finding.without_declaration(), sighted)),
    }
}

/// `C057`: a cookie without a name.
fn nameless(sighted: &Sighted<'_>) -> Option<Found> {
    let shows = sighted.is_nameless() && sighted.seen != Seen::Deleted;
    shows.then(|| found(Finding::new(FindingDetail::NoName).cookie_named(""), sighted))
}

/// The purposes for which a cookie may not be set. Without a charter it may be open whether some
/// necessary purpose is exempt; beside others such a purpose is left out.
fn missing(explanation: &Explanation, known: &Known) -> PurposeSet {
    let decision = explanation.decision();
    let missing = decision.purposes().difference(decision.serves());
    if *known == Known::Charter {
        return missing;
    }
    let needs = Needs::of(explanation);
    let certain = needs.consent.union(needs.objection).intersection(missing);
    if certain.is_empty() { missing } else { certain }
}

/// `C020` and `C021`: what should not be there in this phase.
fn unwanted(
    page: &PageReport,
    sighted: &Sighted<'_>,
    explanation: &Explanation,
    known: &Known,
    regime: &str,
) -> Option<Found> {
    let decision = explanation.decision();
    let disputed = matches!(known, Known::Entry { disputed: Some(_), .. });
    if !decision.is_declared() || decision.may_set() || disputed {
        return None;
    }
    let presence = match (page.phase, sighted.seen) {
        (_, Seen::Deleted) | (Phase::Accepted, _) => return None,
        // It may have been there before the refusal, which erases nothing by itself.
        (Phase::Refused | Phase::Withdrawn, Seen::Sent) if !page.saw_answer => return None,
        (_, Seen::Set) => Presence::Set,
        (_, Seen::Sent) => Presence::Sent,
        (_, Seen::Stored) => Presence::Stored,
    };
    let (purposes, requirement) = (missing(explanation, known), decision.requirement());
    let regime = regime.to_owned();
    let detail = match page.phase {
        Phase::Before => FindingDetail::BeforeConsent { presence, purposes, requirement, regime },
        _ => FindingDetail::AfterRefusal { presence, purposes, requirement, regime },
    };
    let refused = explanation.rulings().iter().filter(|ruling| !ruling.allowed);
    let mut told = HashSet::new();
    let citations = refused.flat_map(|ruling| &ruling.citations);
    let citations = citations.filter(|citation| told.insert(citation.to_string()));
    let mut finding = Finding::new(detail).cookie_named(explanation.cookie()).citing(citations);
    if let (Known::Charter, Some(number)) = (known, decision.declaration()) {
        finding = finding.about(number);
    }
    Some(found(finding, sighted))
}

/// `C012` for a cookie on which the catalogue's sources disagree.
fn disagreement(sighted: &Sighted<'_>, explanation: &Explanation, known: &Known) -> Option<Found> {
    let Known::Entry { disputed: Some(why), .. } = known else { return None };
    if sighted.seen == Seen::Deleted {
        return None;
    }
    let why = why.trim_end_matches('.').to_owned();
    let finding = Finding::new(FindingDetail::Disputed { why });
    let finding = finding.cookie_named(explanation.cookie());
    Some(found(finding, sighted))
}

/// A finding where it was met: what only requests carry is one cookie of a site.
fn found(finding: Finding, sighted: &Sighted<'_>) -> Found {
    let times = sighted.seen_as.times;
    match sighted.seen {
        Seen::Sent => Found::new(finding, sighted.site().as_deref(), times),
        _ => Found::new(finding, sighted.host, times),
    }
}

#[cfg(test)]
mod tests {
    use super::PageAddress;

    #[test]
    fn an_address_loses_what_is_secret() {
        let text = |given| PageAddress::parse(given).map(|address| address.text);
        assert_eq!(
            text("https://me:pw@www.example.fr/a?token=1#x").as_deref(),
            Some("https://www.example.fr/a")
        );
        assert_eq!(
            text("https://www.example.fr/a;jsessionid=1/b;x?q").as_deref(),
            Some("https://www.example.fr/a/b")
        );
        assert_eq!(text("www.example.fr").as_deref(), Some("https://www.example.fr/"));
        assert_eq!(text("about:blank"), None);
        assert_eq!(text("https://"), None);
    }
}
