//! A charter compiled against a regime: immutable, shareable between threads, the thing that
//! decides.

mod act;
mod allows;
mod ask;
mod check;
mod contradiction;
mod decision;
mod duties;
mod explain;
mod judge;
mod kept;
mod line;
mod row;
mod summary;
mod visitor;

use std::collections::HashMap;
use std::sync::OnceLock;

pub use act::{Act, ActKind, Written};
pub use allows::Allowance;
pub use ask::{Ask, Asking, Why};
pub use decision::{Basis, Decision, Ruling, Unmet};
pub use judge::Origin;
pub(crate) use judge::{Clock, Judge, Subject};
pub use kept::KeptSighting;
pub(crate) use line::{Line, subject};
pub(crate) use row::Row;
pub use summary::Summary;
pub use visitor::{Page, Sighting, Visitor};

use crate::category::{Party, Role, Technology};
use crate::charter::{Charter, Declaration};
use crate::consent::Reading;
use crate::enforce::Vary;
use crate::error::{Error, ErrorCode};
use crate::pattern::{Exact, Index, Sought};
use crate::purpose::{Purpose, PurposeSet};
use crate::regime::Regime;
use crate::scan;
use crate::time::Time;
use line::Standing;

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
    /// As what the consent cookie is judged, whatever the charter says of its name.
    own: Declaration,
    /// The line of the consent cookie: the declaration of exactly its name, else one more.
    own_line: u32,
    index: Index,
    /// For each period its lines, in the order of the declarations; last the consent cookie's where
    /// no declaration has exactly its name.
    periods: Box<[Box<[Line]>]>,
    /// For each period the request headers that a response may depend on.
    varies: Box<[Vary]>,
    /// The lines of each purpose, by bit.
    by_purpose: Box<[Vec<u32>]>,
    /// The lines that a server may be unable to erase: no cookies, or another host's.
    elsewhere: Box<[u32]>,
    /// The digest of charter and regime, when somebody asked for it.
    digest: OnceLock<[u8; 32]>,
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
        let mut index = Index::new(charter.cookies());
        let declared = index.cookie_named(charter.consent_cookie());
        let end = u32::try_from(charter.cookies().len()).unwrap_or(u32::MAX);
        let own_line = declared.unwrap_or(end);
        let own = declared.and_then(|number| charter.cookies().get(number as usize));
        let own = Declaration::of_consent(charter.consent_cookie(), own);
        let roles: HashMap<&str, Option<Role>> =
            charter.providers().iter().map(|p| (p.id(), p.role())).collect();
        let numbered = (0u32..).zip(charter.cookies());
        let judged = numbered.map(|(number, d)| if number == own_line { &own } else { d });
        let declarations = judged.chain(Some(&own).filter(|_| declared.is_none()));
        let role = |d: &Declaration| match d.provider() {
            None => Some(Role::Publisher),
            Some(id) => roles.get(id).copied().flatten(),
        };
        let standings: Vec<Standing> =
            declarations.clone().map(|d| Standing::new(d, role(d), charter.host())).collect();
        let periods = (0..regime.periods.len().max(1)).map(|period| {
            let judge = Judge { regime, period };
            line::lines(declarations.clone().zip(&standings), &charter, &judge)
        });
        let periods: Box<[Box<[Line]>]> = periods.collect();
        let varies = periods.iter().map(|lines| Vary::of(lines, own_line)).collect();
        index.settle(|number, party| {
            let settled = |line: &Line| line.is_settled(Some(party));
            periods.iter().all(|lines| lines.get(number as usize).is_some_and(settled))
        });
        let mut by_purpose = vec![Vec::new(); Purpose::ALL.len()];
        for (number, declaration) in (0u32..).zip(declarations) {
            for purpose in declaration.purpose_set().iter() {
                if let Some(lines) = by_purpose.get_mut(usize::from(purpose.bit())) {
                    lines.push(number);
                }
            }
        }
        let far = |d: &Declaration| d.technology() != Technology::Cookie || d.domain().is_some();
        let elsewhere = (0u32..).zip(charter.cookies());
        let elsewhere = elsewhere.filter(|(number, d)| *number != own_line && far(d));
        let elsewhere = elsewhere.map(|(number, _)| number).collect();
        let (regime, by_purpose, digest) = (regime.clone(), by_purpose.into(), OnceLock::new());
        Self {
            charter,
            regime,
            own,
            own_line,
            index,
            periods,
            varies,
            by_purpose,
            elsewhere,
            digest,
        }
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

    /// What the charter's exact names know of a name: for most cookies all there is to know.
    #[inline(always)]
    pub(crate) fn look_up(&self, name: &[u8]) -> Exact {
        self.index.look_up(name)
    }

    /// The number of the winning line, the consent cookie's own included.
    #[inline]
    pub(crate) fn find(&self, sought: &Sought<'_>) -> Option<u32> {
        self.find_after(self.look_up(sought.name), sought)
    }

    /// As [`Self::find`], the exact names already asked. The consent cookie has its own line,
    /// whatever other declarations fit.
    #[inline]
    pub(crate) fn find_after(&self, exact: Exact, sought: &Sought<'_>) -> Option<u32> {
        if let Some(found) = exact.free(sought) {
            return Some(found);
        }
        if self.is_own(sought) {
            return Some(self.own_line);
        }
        self.index.find_after(exact, sought)
    }

    #[inline]
    fn is_own(&self, sought: &Sought<'_>) -> bool {
        scan::same(sought.name, self.charter.consent_cookie().as_bytes())
            && sought.technology == Technology::Cookie
    }

    /// The line of the consent cookie.
    pub(crate) fn own_line(&self) -> u32 {
        self.own_line
    }

    /// The request headers that a response may depend on, at a moment.
    pub(crate) fn vary(&self, now: Time) -> Vary {
        self.varies.get(self.regime.period_at(now)).copied().unwrap_or_default()
    }

    /// The part of a decision that finds the line: `charte-bench` measures it alone.
    #[doc(hidden)]
    #[must_use]
    pub fn find_alone(&self, name: &[u8]) -> Option<u32> {
        self.find(&Sought::cookie(name))
    }

    /// How many lines there are, the consent cookie's included.
    pub(crate) fn line_count(&self) -> u32 {
        u32::try_from(self.lines(0).len()).unwrap_or(u32::MAX)
    }

    /// The lines that a server may be unable to erase, with the party that each was declared as.
    pub(crate) fn elsewhere(&self) -> impl Iterator<Item = (u32, Party)> {
        self.elsewhere
            .iter()
            .filter_map(|number| Some((*number, self.standing(*number)?.party_declared)))
    }

    /// The digest of charter and regime, made by `make` when it is asked for first.
    pub(crate) fn digest(&self, make: impl FnOnce() -> [u8; 32]) -> &[u8; 32] {
        self.digest.get_or_init(make)
    }

    /// As what a line is judged: its declaration, but for the consent cookie's.
    pub(crate) fn declaration(&self, line: u32) -> Option<&Declaration> {
        match line == self.own_line {
            true => Some(&self.own),
            false => self.charter.cookies().get(line as usize),
        }
    }

    /// The lines in a period.
    pub(crate) fn lines(&self, period: usize) -> &[Line] {
        self.periods.get(period).map(AsRef::as_ref).unwrap_or_default()
    }

    /// The same in every period.
    fn standing(&self, line: u32) -> Option<Standing> {
        Some(self.lines(0).get(line as usize)?.standing)
    }

    fn subject(&self, line: u32, party: Party) -> Option<Subject> {
        let (declaration, standing) = (self.declaration(line)?, self.standing(line)?);
        Some(Subject::new(declaration, self.charter.facts(), standing.role, party))
    }

    /// The purposes that a refusal by name reaches although exempt.
    fn objectionable(&self, period: usize) -> PurposeSet {
        self.lines(period).iter().fold(PurposeSet::EMPTY, |all, line| all.or(line.objectionable()))
    }
}
