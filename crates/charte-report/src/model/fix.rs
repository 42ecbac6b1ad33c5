use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use charte::lint::Code;
use charte::{Charter, FindingCode, Purpose, PurposeSet, Requirement, Severity, Technology};
use charte_audit::{Phase, Reason, Report, Row, Seen};

use super::by::By;
use super::cookies::repeated;
use crate::diagnostic::{Diagnostic, Subject};

/// One thing to do about some cookies of one provider.
#[derive(Debug)]
pub(crate) struct Fix<'d> {
    pub(crate) by: By<'d>,
    pub(crate) action: Action,
    /// That of its most severe finding.
    pub(crate) severity: Severity,
    /// The cookies, or the patterns of declarations. Empty if it is about the whole.
    pub(crate) cookies: Vec<Item<'d>>,
    /// Each once, in their order.
    pub(crate) codes: Vec<Code>,
    /// The rules of the law that ask for it, each once. Empty where no rule does.
    pub(crate) rules: Vec<Rule<'d>>,
    /// The indices of its diagnostics in the document.
    pub(crate) diagnostics: Vec<usize>,
}

/// What to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    /// Set them only after the visitor has agreed to these purposes.
    HoldBack(PurposeSet),
    /// Do not set them for a visitor whose browser objects to these purposes.
    HeedSignal(PurposeSet),
    /// Do not set them at all: the law prohibits these purposes.
    Remove(PurposeSet),
    /// Stop setting them and delete them once the visitor refuses these purposes.
    Erase(PurposeSet),
    /// Declare them in the charter, or stop setting them.
    Declare,
    /// Find out what they are for: nobody has said it.
    FindOut,
    /// Decide what they are for: sources disagree, or their purpose is `unclassified`.
    Settle,
    /// Shorten their lifetime to what the law recommends or browsers keep.
    Shorten,
    /// Add the attributes that protect them.
    Protect,
    /// What the code's help says.
    Other(Code),
}

/// A cookie with something to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Item<'d> {
    /// The name, or the pattern of a declaration. Any characters.
    pub(crate) name: &'d str,
    /// Its host, or its site if only requests carry it.
    pub(crate) host: Option<&'d str>,
    /// Whether another cookie of the report has the same name, so that its host must be named.
    pub(crate) is_repeated: bool,
}

/// A rule of the law.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Rule<'d> {
    pub(crate) id: &'d str,
    /// What it cites: the id of a legal text, and often an article.
    pub(crate) citations: &'d [String],
}

impl Action {
    /// Its kind: fixes of one provider with the same kind are one.
    fn rank(self) -> (u8, Option<Code>) {
        match self {
            Self::Remove(_) => (0, None),
            Self::HoldBack(_) => (1, None),
            Self::HeedSignal(_) => (2, None),
            Self::Erase(_) => (3, None),
            Self::Declare => (4, None),
            Self::Settle => (5, None),
            Self::FindOut => (6, None),
            Self::Protect => (7, None),
            Self::Shorten => (8, None),
            Self::Other(code) => (9, Some(code)),
        }
    }

    /// Whether what to do says everything, so that the findings of single cookies add nothing.
    pub(crate) fn says_it_all(self) -> bool {
        matches!(
            self,
            Self::HoldBack(_)
                | Self::HeedSignal(_)
                | Self::Remove(_)
                | Self::Erase(_)
                | Self::Declare
                | Self::FindOut
        )
    }

    /// Whether the law asks for it because of what the visitor has answered, or at all.
    fn is_about_consent(self) -> bool {
        matches!(self, Self::HoldBack(_) | Self::HeedSignal(_) | Self::Remove(_) | Self::Erase(_))
    }

    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::HoldBack(a), Self::HoldBack(b)) => Self::HoldBack(a.union(b)),
            (Self::HeedSignal(a), Self::HeedSignal(b)) => Self::HeedSignal(a.union(b)),
            (Self::Remove(a), Self::Remove(b)) => Self::Remove(a.union(b)),
            (Self::Erase(a), Self::Erase(b)) => Self::Erase(a.union(b)),
            _ => self,
        }
    }

    /// What to do about a finding. `row` is what was seen of its cookie.
    fn of(code: Code, row: Option<&Row>, has_charter: bool) -> Self {
        let Code::Finding(finding) = code else { return Self::Other(code) };
        let requirement = row.map(|row| row.requirement);
        let missing = row.map(|row| row.missing).unwrap_or_default();
        let known = missing.difference(PurposeSet::of(Purpose::Unclassified));
        match finding {
            FindingCode::BeforeConsent | FindingCode::AfterRefusal if known.is_empty() => {
                Self::Settle
            }
            FindingCode::BeforeConsent | FindingCode::AfterRefusal
                if requirement == Some(Requirement::Prohibited) =>
            {
                Self::Remove(known)
            }
            // Before an answer, an opt-out law asks for nothing but what the browser's signal says.
            FindingCode::BeforeConsent if requirement == Some(Requirement::OptOut) => {
                Self::HeedSignal(known)
            }
            FindingCode::BeforeConsent => Self::HoldBack(known),
            FindingCode::AfterRefusal => Self::Erase(known),
            FindingCode::Undeclared if has_charter => Self::Declare,
            FindingCode::Undeclared => Self::FindOut,
            FindingCode::Unclassified => Self::Settle,
            FindingCode::LongerThanRecommended | FindingCode::Over400Days => Self::Shorten,
            FindingCode::SameSiteNone
            | FindingCode::BareAuthentication
            | FindingCode::PartitionedWithoutSecure => Self::Protect,
            _ => Self::Other(code),
        }
    }
}

/// The fixes for what recordings show.
pub(super) fn of_visit<'d>(report: &'d Report, diagnostics: &'d [Diagnostic]) -> Vec<Fix<'d>> {
    let repeated = repeated(report);
    let mut rows: HashMap<&str, Vec<(Phase, &Row)>> = HashMap::new();
    for page in &report.pages {
        for row in &page.rows {
            rows.entry(&row.cookie).or_default().push((page.phase, row));
        }
    }
    let mut fixes = Fixes::default();
    for (number, found) in diagnostics.iter().enumerate() {
        let named = found.subject.cookie().and_then(|name| rows.get(name));
        let row = named.and_then(|rows| met(found, rows));
        let by = row.map(By::row);
        let by = by.or_else(|| By::contact(report, found)).unwrap_or_else(|| whole(found));
        let action = Action::of(found.code, row, report.has_charter);
        let technology = row.map_or(Technology::Cookie, |row| row.technology);
        fixes.add(number, found, by, action, technology, &repeated);
        let reasons = row.filter(|_| action.is_about_consent()).map(|row| row.reasons.as_slice());
        fixes.rules(reasons.unwrap_or_default());
    }
    fixes.finish()
}

/// The fixes for a charter without a recording.
pub(super) fn of_charter<'d>(charter: &'d Charter, diagnostics: &'d [Diagnostic]) -> Vec<Fix<'d>> {
    let mut fixes = Fixes::default();
    let none = HashSet::new();
    for (number, found) in diagnostics.iter().enumerate() {
        let by = found.declaration.and_then(|number| By::declaration(charter, number));
        let by = by.unwrap_or_else(|| whole(found));
        let action = Action::of(found.code, None, true);
        fixes.add(number, found, by, action, Technology::Cookie, &none);
    }
    fixes.finish()
}

/// Whose matter a finding is that is about no cookie that was seen.
fn whole<'d>(found: &'d Diagnostic) -> By<'d> {
    match (&found.subject, &found.host) {
        (Subject::Visit, _) => By::Visit,
        (Subject::Cookie(_), Some(host)) => By::Site(host.into()),
        (Subject::Cookie(_) | Subject::Charter, _) => By::Charter,
    }
}

/// The sighting that a finding is about: of its host, or of its site where only requests carry it,
/// in the phase that it speaks of, the most severe one.
fn met<'d>(found: &Diagnostic, rows: &[(Phase, &'d Row)]) -> Option<&'d Row> {
    let fits = |phase: Phase| match found.code {
        Code::Finding(FindingCode::BeforeConsent) => phase == Phase::Before,
        Code::Finding(FindingCode::AfterRefusal) => phase.is_refusal(),
        _ => true,
    };
    let is_there = |row: &Row| match row.seen {
        Seen::Sent => row.site == found.host || row.host == found.host,
        _ => row.host == found.host,
    };
    let there =
        rows.iter().filter(|(at, row)| fits(*at) && row.seen != Seen::Deleted && is_there(row));
    let there = there.max_by_key(|(_, row)| row.verdict());
    let any = || rows.iter().find(|(_, row)| is_there(row));
    there.or_else(any).map(|(_, row)| *row)
}

/// Fixes while findings come in.
#[derive(Default)]
struct Fixes<'d> {
    all: Vec<Fix<'d>>,
    places: HashMap<(By<'d>, (u8, Option<Code>)), usize>,
    /// The cookies of each fix.
    items: HashSet<(usize, &'d str, Option<&'d str>, Technology)>,
    /// The fix that was added to last.
    last: usize,
}

impl<'d> Fixes<'d> {
    fn add(
        &mut self,
        number: usize,
        found: &'d Diagnostic,
        by: By<'d>,
        action: Action,
        technology: Technology,
        repeated: &HashSet<&str>,
    ) {
        let place = *self.places.entry((by.clone(), action.rank())).or_insert(self.all.len());
        if place == self.all.len() {
            self.all.push(Fix {
                by,
                action,
                severity: found.severity,
                cookies: Vec::new(),
                codes: Vec::new(),
                rules: Vec::new(),
                diagnostics: Vec::new(),
            });
        }
        self.last = place;
        let Some(fix) = self.all.get_mut(place) else { return };
        fix.action = fix.action.and(action);
        fix.severity = fix.severity.max(found.severity);
        fix.diagnostics.push(number);
        if !fix.codes.contains(&found.code) {
            fix.codes.push(found.code);
        }
        let Some(name) = found.subject.cookie() else { return };
        let host = found.host.as_deref();
        if self.items.insert((place, name, host, technology)) {
            let is_repeated = repeated.contains(name);
            fix.cookies.push(Item { name, host, is_repeated });
        }
    }

    /// Adds the rules behind the finding that was added last.
    fn rules(&mut self, reasons: &'d [Reason]) {
        let Some(fix) = self.all.get_mut(self.last) else { return };
        for reason in reasons.iter().filter(|reason| !reason.citations.is_empty()) {
            if fix.rules.iter().all(|known| known.id != reason.rule) {
                fix.rules.push(Rule { id: &reason.rule, citations: &reason.citations });
            }
        }
    }

    fn finish(mut self) -> Vec<Fix<'d>> {
        self.all.sort_by(|a, b| {
            let key = |fix: &Fix<'_>| {
                (Reverse(fix.severity), fix.action.rank().0, Reverse(fix.cookies.len()))
            };
            let code = |fix: &Fix<'_>| fix.codes.first().map(|code| code.id());
            key(a).cmp(&key(b)).then_with(|| code(a).cmp(&code(b))).then_with(|| a.by.cmp(&b.by))
        });
        self.all
    }
}
