//! What lint says of a charter: the errors of its reader, or else the findings under each regime.

use std::collections::HashSet;
use std::ops::Range;

use charte::lint::{Correction, Locations};
use charte::{Charter, Error, Finding, FindingCode, Policy, Regime, Severity, Time};
use charte_audit::Ignore;

/// One thing that lint says.
pub(super) struct Said {
    pub(super) code: &'static str,
    pub(super) severity: Severity,
    pub(super) matter: String,
    pub(super) help: Option<String>,
    pub(super) path: String,
    pub(super) cookie: Option<String>,
    /// The regime that says so, where one does.
    pub(super) regime: Option<String>,
    pub(super) citations: Vec<String>,
    pub(super) span: Option<Range<usize>>,
    pub(super) related: Option<(Range<usize>, &'static str)>,
    pub(super) correction: Option<Correction>,
}

/// A charter, linted.
pub(super) struct Linted {
    /// The regimes that it was linted under; none when it cannot be read.
    pub(super) regimes: Vec<String>,
    /// Whether it could be read, and its regimes found.
    pub(super) readable: bool,
    pub(super) said: Vec<Said>,
}

impl Linted {
    pub(super) fn gravest(&self) -> Option<Severity> {
        self.said.iter().map(|said| said.severity).max()
    }
}

type Key<'f> = (FindingCode, &'f str, &'f str);

fn key(finding: &Finding) -> Key<'_> {
    (finding.code(), finding.path(), finding.message())
}

/// `named` are the regimes that the caller asks for instead of the charter's own.
pub(super) fn lint(source: &str, named: &[Regime], now: Time, ignored: &[Ignore]) -> Linted {
    let charter = match Charter::parse_all(source) {
        Ok(charter) => charter,
        Err(errors) => return unreadable(errors.iter().map(of_error).collect()),
    };
    // What parses has places.
    let places = Locations::parse(source).ok();
    let regimes = match named {
        [] => match own_regimes(&charter) {
            Ok(regimes) => regimes,
            Err(errors) => {
                let place = |(path, error): &(String, Error)| {
                    let place = places.as_ref().and_then(|places| places.find(path));
                    Said { path: path.clone(), span: place.map(|p| p.value()), ..of_error(error) }
                };
                return unreadable(errors.iter().map(place).collect());
            }
        },
        named => named.to_vec(),
    };
    // A policy repeats what is so whatever the regime.
    let always = charter.check();
    let whatever: HashSet<Key<'_>> = always.iter().map(key).collect();
    let mut found: Vec<(Option<&str>, Finding)> = Vec::new();
    for regime in &regimes {
        let under = Policy::compile(charter.clone(), regime).check(now);
        let own = under.into_iter().filter(|finding| !whatever.contains(&key(finding)));
        found.extend(own.map(|finding| (Some(regime.id()), finding)));
    }
    found.extend(always.iter().cloned().map(|finding| (None, finding)));
    found.retain(|(_, f)| !ignored.iter().any(|i| i.covers(f.code(), f.cookie())));
    let mut said: Vec<Said> =
        found.iter().map(|(regime, f)| of_finding(*regime, f, places.as_ref())).collect();
    said.sort_by_key(|s| (s.span.as_ref().map(|span| span.start), s.code));
    let regimes = regimes.iter().map(|regime| regime.id().to_owned()).collect();
    Linted { regimes, readable: true, said }
}

fn unreadable(said: Vec<Said>) -> Linted {
    Linted { regimes: Vec::new(), readable: false, said }
}

/// The regimes that the charter names, each once; or what is wrong with them, and where.
fn own_regimes(charter: &Charter) -> Result<Vec<Regime>, Vec<(String, Error)>> {
    if charter.regime().is_none() && charter.regimes().is_empty() {
        let error = Policy::new(charter.clone()).err();
        return Err(error.into_iter().map(|error| ("site".to_owned(), error)).collect());
    }
    let first = charter.regime().map(|id| ("regime".to_owned(), id));
    let others = charter.regimes().iter().enumerate();
    let others = others.map(|(n, id)| (format!("regimes[{n}]"), id.as_str()));
    let (mut regimes, mut errors): (Vec<Regime>, Vec<(String, Error)>) = Default::default();
    for (path, id) in first.into_iter().chain(others) {
        match Regime::builtin(id) {
            Ok(regime) if regimes.iter().any(|known| known.id() == regime.id()) => {}
            Ok(regime) => regimes.push(regime.clone()),
            Err(error) => errors.push((path, error)),
        }
    }
    if errors.is_empty() { Ok(regimes) } else { Err(errors) }
}

fn of_error(error: &Error) -> Said {
    let (matter, help) = match error.message().split_once("; ") {
        Some((matter, help)) => (matter.to_owned(), Some(help.to_owned())),
        None => (error.message().to_owned(), None),
    };
    Said {
        code: error.code().id(),
        severity: Severity::Error,
        matter,
        help,
        path: error.path().to_owned(),
        cookie: None,
        regime: None,
        citations: Vec::new(),
        span: error.span(),
        related: None,
        correction: error.correction().cloned(),
    }
}

fn of_finding(regime: Option<&str>, finding: &Finding, places: Option<&Locations>) -> Said {
    let span = |path: &str| places?.find(path).map(|place| place.value());
    let related = finding.related().and_then(|path| Some((span(path)?, beside(path))));
    Said {
        code: finding.code().id(),
        severity: finding.severity(),
        matter: finding.summary().to_owned(),
        help: Some(finding.code().remedy().to_owned()),
        path: finding.path().to_owned(),
        cookie: finding.cookie().map(str::to_owned),
        regime: regime.map(str::to_owned),
        citations: once_each(finding.citations()),
        span: Some(finding.path()).filter(|path| !path.is_empty()).and_then(span),
        related,
        correction: None,
    }
}

/// Several conditions of one rule cite the same.
fn once_each(citations: &[String]) -> Vec<String> {
    let mut once: Vec<String> = Vec::with_capacity(citations.len());
    for citation in citations {
        if !once.contains(citation) {
            once.push(citation.clone());
        }
    }
    once
}

/// What stands at the other place that a finding has to do with.
fn beside(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("name") => "the earlier one",
        Some("id") => "the provider",
        _ => "the purpose",
    }
}
