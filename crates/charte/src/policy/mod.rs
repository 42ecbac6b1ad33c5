//! A charter compiled against a regime: immutable, shareable between threads, the thing that
//! decides.

mod act;
mod allows;
mod ask;
mod check;
mod decision;
mod duties;
mod explain;
mod judge;
mod kept;
mod row;
mod visitor;

use std::collections::HashMap;
use std::sync::OnceLock;

pub use act::{Act, ActKind, Written};
pub use allows::Allowance;
pub use ask::{Ask, Asking, Why};
pub use decision::{Decision, Ruling, Unmet};
pub(crate) use judge::{Clock, Judge, Subject, failed};
pub use kept::KeptSighting;
pub use visitor::{Page, Sighting, Visitor};

use crate::category::{Party, Role, Technology};
use crate::charter::{Charter, Declaration, Provider};
use crate::consent::Reading;
use crate::error::{Error, ErrorCode};
use crate::pattern::{Index, Sought};
use crate::purpose::{Purpose, PurposeSet};
use crate::regime::Regime;
use crate::site::Host;
use crate::time::Time;
use row::Row;

/// A charter compiled against a regime. Compiling does the expensive part once; a decision is
/// two look-ups and a few bit operations.
///
/// ```
/// use charte::{Charter, Policy, Reading, Time};
///
/// let charter = Charter::parse(r#"
///     format = 1
///     site = "https://www.example.fr"
///     regime = "fr"
///
///     [[cookie]]
///     name = "sessionid"
///     purposes = ["authentication"]
///     lifetime = "session"
/// "#)?;
/// let policy = Policy::new(charter)?;
/// let now = Time::parse("2026-11-23T10:05:00Z").unwrap_or_default();
/// let consent = Reading::none();
/// let visitor = policy.visitor(&consent, now);
/// assert!(visitor.decide("sessionid").may_set());
/// assert!(!visitor.decide("_ga").may_set());
/// # Ok::<(), charte::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Policy {
    charter: Charter,
    regime: Regime,
    implicit: Option<Declaration>,
    lines: Box<[Line]>,
    index: Index,
    /// For each period: two rows a line, first party then third.
    rows: Box<[Box<[Row]>]>,
    /// The lines of each purpose, by bit.
    by_purpose: Box<[Vec<u32>]>,
    /// The lines that a server may be unable to erase: no cookies, or another host's.
    elsewhere: Box<[u32]>,
    /// The digest of charter and regime, when somebody asked for it.
    digest: OnceLock<[u8; 32]>,
}

/// What a decision needs of a declaration.
#[derive(Clone, Debug)]
struct Line {
    purposes: PurposeSet,
    provider: Option<Box<str>>,
    role: Option<Role>,
    separable: bool,
    /// The party when nothing was seen: by the declaration's domain and the role.
    party_declared: Party,
}

impl Line {
    fn is_independent(&self) -> bool {
        self.role == Some(Role::Independent)
    }
}

impl Policy {
    /// Compiles a charter against the regime that it names.
    ///
    /// # Errors
    /// `E112` when it names none, `E113` when no regime that ships with the library has the id.
    pub fn new(charter: Charter) -> Result<Self, Error> {
        let id = charter.regime().ok_or_else(|| {
            let message = "neither the charter nor the caller names a regime; add regime = \"fr\", or another";
            Error::new(ErrorCode::NoRegime, message)
        })?;
        let regime = Regime::builtin(id)?;
        Ok(Self::compile(charter, regime))
    }

    /// Compiles a charter against a regime.
    #[must_use]
    pub fn compile(charter: Charter, regime: &Regime) -> Self {
        let index = Index::new(charter.cookies());
        let implicit = charter.implicit_line(&index);
        let roles: HashMap<&str, Option<Role>> =
            charter.providers().iter().map(|p| (p.id(), p.role())).collect();
        let declarations = charter.cookies().iter().chain(&implicit);
        let role = |d: &Declaration| match d.provider() {
            None => Some(Role::Publisher),
            Some(id) => roles.get(id).copied().flatten(),
        };
        let lines: Box<[Line]> =
            declarations.clone().map(|d| line(d, role(d), charter.host())).collect();
        let rows = (0..regime.periods.len().max(1)).map(|period| {
            let judge = Judge { regime, period };
            let row = |(declaration, line): (&Declaration, &Line)| {
                [Party::First, Party::Third].map(|party| {
                    let subject = Subject::new(declaration, line.role, party);
                    Row::new(&judge, &subject, charter.gpc())
                })
            };
            declarations.clone().zip(&lines).flat_map(row).collect()
        });
        let rows = rows.collect();
        let mut by_purpose = vec![Vec::new(); Purpose::ALL.len()];
        for (number, line) in (0u32..).zip(&lines) {
            for (purpose, lines) in Purpose::ALL.iter().zip(&mut by_purpose) {
                if line.purposes.contains(*purpose) {
                    lines.push(number);
                }
            }
        }
        let far = |d: &Declaration| d.technology() != Technology::Cookie || d.domain().is_some();
        let elsewhere = (0u32..).zip(charter.cookies()).filter(|(_, d)| far(d)).map(|(n, _)| n);
        let elsewhere = elsewhere.collect();
        let (regime, by_purpose, digest) = (regime.clone(), by_purpose.into(), OnceLock::new());
        Self { charter, regime, implicit, lines, index, rows, by_purpose, elsewhere, digest }
    }

    /// The charter.
    #[must_use]
    pub fn charter(&self) -> &Charter {
        &self.charter
    }

    /// The regime.
    #[must_use]
    pub fn regime(&self) -> &Regime {
        &self.regime
    }

    /// Everything a decision depends on that is the visitor's: the answer and the moment. The
    /// signal and the page are added with [`Visitor::signal`] and [`Visitor::page`].
    #[must_use]
    pub fn visitor<'a>(&'a self, consent: &'a Reading, now: Time) -> Visitor<'a> {
        Visitor::new(self, consent, now)
    }

    /// The number of the winning line, the consent cookie's implicit one included.
    fn find(&self, sought: &Sought<'_>) -> Option<u32> {
        let found = self.index.find(sought);
        let own = || {
            let cookie = sought.technology == Technology::Cookie;
            let name = sought.name == self.charter.consent_cookie().as_bytes();
            let number = u32::try_from(self.charter.cookies().len()).ok()?;
            (cookie && name && self.implicit.is_some()).then_some(number)
        };
        found.or_else(own)
    }

    /// How many lines there are, the implicit one included.
    pub(crate) fn line_count(&self) -> u32 {
        u32::try_from(self.lines.len()).unwrap_or(u32::MAX)
    }

    /// The lines that a server may be unable to erase, with the party that each was declared as.
    pub(crate) fn elsewhere(&self) -> impl Iterator<Item = (u32, Party)> {
        self.elsewhere.iter().filter_map(|number| {
            let line = self.lines.get(*number as usize)?;
            Some((*number, line.party_declared))
        })
    }

    /// The digest of charter and regime, made by `make` when it is asked for first.
    pub(crate) fn digest(&self, make: impl FnOnce() -> [u8; 32]) -> &[u8; 32] {
        self.digest.get_or_init(make)
    }

    /// The declaration of a line; the implicit one comes last.
    pub(crate) fn declaration(&self, line: u32) -> Option<&Declaration> {
        self.charter.cookies().get(line as usize).or(self.implicit.as_ref())
    }

    fn row(&self, period: usize, line: u32, party: Party) -> Option<&Row> {
        let at = (line as usize).checked_mul(2)?.checked_add(usize::from(party == Party::Third))?;
        self.rows.get(period)?.get(at)
    }

    fn subject(&self, line: u32, party: Party) -> Option<Subject> {
        let role = self.lines.get(line as usize)?.role;
        Some(Subject::new(self.declaration(line)?, role, party))
    }

    /// The purposes of one line's provider that a refusal by name reaches although exempt.
    fn objectionable(&self, period: usize) -> PurposeSet {
        let rows = self.rows.get(period).map(AsRef::as_ref).unwrap_or_default();
        rows.iter().fold(PurposeSet::EMPTY, |all, row| all.or(row.objectionable))
    }
}

/// A declaration as rules see it when host and page are unknown.
pub(crate) fn subject(charter: &Charter, declaration: &Declaration) -> Subject {
    let role = match declaration.provider() {
        None => Some(Role::Publisher),
        Some(id) => charter.provider(id).and_then(Provider::role),
    };
    let line = line(declaration, role, charter.host());
    Subject::new(declaration, role, line.party_declared)
}

fn line(declaration: &Declaration, role: Option<Role>, site: &Host<'_>) -> Line {
    let domain = declaration.domain().and_then(Host::parse);
    let elsewhere = domain.is_some_and(|domain| !domain.same_site(site));
    let third = elsewhere || role == Some(Role::Independent);
    Line {
        purposes: declaration.purpose_set(),
        provider: declaration.provider().map(Into::into),
        role,
        separable: declaration.is_separable(),
        party_declared: if third { Party::Third } else { Party::First },
    }
}
