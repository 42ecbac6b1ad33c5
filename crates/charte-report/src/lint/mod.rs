//! What is wrong with a charter's file: the errors of its reader, or else the findings under each
//! regime.

mod table;

use std::collections::HashSet;
use std::ops::Range;

use charte::lint::Locations;
use charte::{
    Charter, Error, ErrorCode, Finding, FindingCode, FindingDetail, Policy, Regime, Severity, Time,
};
use charte_audit::{Ignore, services};

use crate::diagnostic::{Beside, Diagnostic, Location, Related};
use crate::source::Source;

/// A charter's file, or a site's table of the words of consent managers, linted.
#[derive(Debug)]
#[non_exhaustive]
pub struct Linted {
    /// The file.
    pub source: Source,
    /// The ids of the regimes under which it was linted. Empty if it cannot be read.
    pub regimes: Vec<String>,
    /// Whether it can be read, and its regimes are known.
    pub is_readable: bool,
    /// What was found, in the order of the file.
    pub diagnostics: Vec<Diagnostic>,
}

/// The findings that a policy repeats whatever its regime.
type Key<'f> = (FindingCode, &'f str, &'f str);

fn key(finding: &Finding) -> Key<'_> {
    (finding.code(), finding.path(), finding.message())
}

impl Linted {
    /// Lints the text of a charter's file, without a byte order mark. `regimes` are those that the
    /// caller asks for; if there are none, the charter's own count. What `ignored` covers is left
    /// out.
    ///
    /// ```
    /// use charte_report::Linted;
    ///
    /// let text = "format = 1\nsite = \"https://www.example.fr\"\nregim = \"fr\"\n";
    /// let now = "2026-11-23T10:05:00Z".parse()?;
    /// let linted = Linted::new("charte.toml", text, &[], now, &[]);
    /// assert!(!linted.is_readable);
    /// assert_eq!(linted.diagnostics[0].code.id(), "E102");
    /// # Ok::<(), charte::Error>(())
    /// ```
    #[must_use]
    pub fn new(name: &str, text: &str, regimes: &[Regime], now: Time, ignored: &[Ignore]) -> Self {
        let charter = match Charter::parse_all(text) {
            Ok(charter) => charter,
            Err(errors) => return Self::unreadable(name, text, &of_errors(&errors)),
        };
        // What parses has places.
        let places = Locations::parse(text).ok();
        let regimes = match regimes {
            [] => match own_regimes(&charter) {
                Ok(regimes) => regimes,
                Err(errors) => {
                    let place = |(path, error): (String, Error)| {
                        let place = places.as_ref().and_then(|places| places.find(&path));
                        let found = Diagnostic { path: Some(path), ..Diagnostic::from(&error) };
                        (found, place.map(|place| place.value()))
                    };
                    let errors: Vec<_> = errors.into_iter().map(place).collect();
                    return Self::unreadable(name, text, &errors);
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
        let mut diagnostics: Vec<Diagnostic> =
            found.iter().map(|(regime, f)| of_finding(name, *regime, f, places.as_ref())).collect();
        diagnostics.sort_by_key(|found| (start(found), found.code.id()));
        let regimes = regimes.iter().map(|regime| regime.id().to_owned()).collect();
        Self { source: Source::charter(name, text), regimes, is_readable: true, diagnostics }
    }

    fn unreadable(name: &str, text: &str, errors: &[(Diagnostic, Option<Range<usize>>)]) -> Self {
        // The value of a wrong address may not even look like one.
        let is_address = |found: &Diagnostic| found.code == ErrorCode::Malformed.into();
        let addresses = errors.iter().filter(|(found, _)| is_address(found));
        let addresses: Vec<Range<usize>> = addresses.filter_map(|(_, span)| span.clone()).collect();
        let at = |(found, span): &(Diagnostic, Option<Range<usize>>)| {
            found.clone().at(Some(Location { source: 0, span: span.clone() }))
        };
        Self {
            source: Source::with_addresses(name, text, &addresses),
            regimes: Vec::new(),
            is_readable: false,
            diagnostics: errors.iter().map(at).collect(),
        }
    }

    /// The severity of the most severe diagnostic, or `None` if there is none.
    #[must_use]
    pub fn most_severe(&self) -> Option<Severity> {
        self.diagnostics.iter().map(|found| found.severity).max()
    }
}

fn start(found: &Diagnostic) -> Option<usize> {
    found.location.as_ref()?.span.as_ref().map(|span| span.start)
}

fn of_errors(errors: &[Error]) -> Vec<(Diagnostic, Option<Range<usize>>)> {
    errors.iter().map(|error| (Diagnostic::from(error), error.span())).collect()
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

fn of_finding(
    file: &str,
    regime: Option<&str>,
    finding: &Finding,
    places: Option<&Locations>,
) -> Diagnostic {
    let span = |path: &str| places?.find(path).map(|place| place.value());
    let related = finding.related().and_then(|path| Some((span(path)?, beside(path))));
    let related = related.map(|(span, what)| Related { span, what });
    let here = Some(finding.path()).filter(|path| !path.is_empty()).and_then(span);
    let found = Diagnostic::from(finding).at(Some(Location { source: 0, span: here }));
    let found = match command(file, finding.detail()) {
        Some(command) => found.with_command(command),
        None => found,
    };
    Diagnostic {
        regime: regime.map(str::to_owned),
        related: related.into_iter().collect(),
        ..found
    }
}

/// The command that adds a missing provider which the catalogue knows. `None` if the charter's file
/// has a name that a shell reads otherwise.
fn command(file: &str, detail: &FindingDetail) -> Option<String> {
    let FindingDetail::UnknownProvider { provider, near: None } = detail else { return None };
    let of_it = services::all().iter().filter(|service| service.provider_id() == provider);
    // A provider may have several services; one of its own name is meant.
    let service = of_it.min_by_key(|service| service.id() != provider)?;
    let is_plain = |c: char| c.is_alphanumeric() || "/._-".contains(c);
    let option = match file {
        "charte.toml" => String::new(),
        file if !file.starts_with('-') && file.chars().all(is_plain) => {
            format!(" --charter {file}")
        }
        _ => return None,
    };
    Some(format!("charte add {}{option}", service.id()))
}

/// What is at the other place that a finding has to do with.
fn beside(path: &str) -> Beside {
    match path.rsplit('.').next() {
        Some("name") => Beside::Earlier,
        Some("id") => Beside::Provider,
        _ => Beside::Purpose,
    }
}
