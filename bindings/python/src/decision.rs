//! Decisions.

use charte::{Decision as Core, Purpose, Ruling, Sighting, Technology};
use pyo3::prelude::*;

use crate::convert::{AllMade, Made, findings, make, raise};
use crate::visitor::Visitor;
use crate::word::{Tuple, W, purposes};

/// What is decided about: a name, or a line that holds one.
pub(crate) struct Subject {
    bytes: Box<[u8]>,
    line: bool,
    host: Option<String>,
    technology: Technology,
}

impl Subject {
    pub(crate) fn named(bytes: &[u8], host: Option<String>) -> Self {
        Self { bytes: bytes.into(), line: false, host, technology: Technology::Cookie }
    }

    pub(crate) fn line(bytes: &[u8], host: Option<String>) -> Self {
        Self { line: true, ..Self::named(bytes, host) }
    }

    pub(crate) fn kept_in(self, technology: Technology) -> Self {
        Self { technology, ..self }
    }
}

/// What a decision borrows.
struct Owner(Visitor, Subject);

impl Owner {
    fn decide(&self) -> PyResult<Core<'_>> {
        let Self(visitor, Subject { bytes, line, host, technology }) = self;
        let sighting = match line {
            true => Sighting::set_cookie(bytes).map_err(raise)?,
            false => Sighting::named(bytes),
        };
        let sighting = host.iter().fold(sighting.kept_in(*technology), |s, h| s.from_host(h));
        Ok(visitor.core().decide_sighting(sighting))
    }
}

self_cell::self_cell!(
    struct Cell {
        owner: Owner,
        #[covariant]
        dependent: Core,
    }
);

/// What may become of one cookie, and why. It is true when the cookie may be set.
#[pyclass(frozen, module = "charte")]
pub(crate) struct Decision(Cell);

impl Decision {
    pub(crate) fn new(visitor: &Visitor, subject: Subject) -> PyResult<Self> {
        Cell::try_new(Owner(visitor.clone(), subject), Owner::decide).map(Self)
    }

    fn core(&self) -> &Core<'_> {
        self.0.borrow_dependent()
    }
}

class!(Decision {
    /// The name of the cookie. Bytes that are not UTF-8 are shown as `\ufffd`.
    cookie(self) -> String = self.core().cookie().into_owned();
    /// The number of the declaration in the charter, from 0. None for an undeclared cookie, and
    /// for the consent cookie when the charter has no line for it.
    declaration(self) -> Option<u32> = self.core().declaration();
    /// Whether the charter knows the cookie.
    is_declared(self) -> bool = self.core().is_declared();
    /// Which of the charter's four kinds it is.
    category(self) -> W<charte::Category> = W(self.core().category());
    /// Who deposits it, or for whom.
    party(self) -> W<charte::Party> = W(self.core().party());
    /// The strictest of the rulings' requirements.
    requirement(self) -> W<charte::Requirement> = W(self.core().requirement());
    /// What becomes of the cookie.
    outcome(self) -> W<charte::Outcome> = W(self.core().outcome());
    /// Whether the cookie may be set now. This is what callers use.
    may_set(self) -> bool = self.core().may_set();
    /// The purposes of the declaration, by bit.
    purposes(self) -> Tuple<W<Purpose>> = purposes(self.core().purposes());
    /// What the cookie may serve: the purposes that are allowed, by bit.
    serves(self) -> Tuple<W<Purpose>> = purposes(self.core().serves());
    /// The period of the regime that was in force, when it has more than one.
    period(self) -> Option<&str> = self.core().period();
    ---
    fn __bool__(&self) -> bool { self.core().may_set() }

    /// Why one purpose is allowed or not.
    fn because(&self, purpose: W<Purpose>) -> W<charte::Because> {
        W(self.core().because(purpose.0))
    }

    /// The ruling of each purpose, by bit.
    #[getter]
    fn rulings<'py>(&self, py: Python<'py>) -> AllMade<'py> {
        self.core().rulings().iter().map(|r| ruling(py, r)).collect()
    }

    /// What the charter's author should look at; it never changes the decision.
    #[getter]
    fn findings<'py>(&self, py: Python<'py>) -> AllMade<'py> {
        findings(py, &self.core().findings())
    }

    /// The decision as prose: what, why, with citations, and what would change it.
    fn explain(&self) -> String { self.core().explain() }

    /// The decision as JSON.
    fn to_json(&self) -> PyResult<String> { self.core().to_json().map_err(raise) }

    fn __repr__(&self) -> String {
        let (core, rulings) = (self.core(), self.core().rulings());
        let because = rulings.first().map(|r| r.because.id()).unwrap_or_default();
        let may = if core.may_set() { "True" } else { "False" };
        let (cookie, outcome) = (core.cookie(), core.outcome());
        format!("<charte.Decision {cookie:?} {outcome} because {because}, may_set={may}>")
    }
});

fn ruling<'py>(py: Python<'py>, r: &Ruling<'_>) -> Made<'py> {
    let unmet = r.unmet.iter().map(|u| make(py, "Unmet", (u.rule, &u.condition, u.stated)));
    let unmet = unmet.collect::<AllMade<'py>>()?;
    let citations: Tuple<_> = r.citations.iter().map(ToString::to_string).collect();
    let (requirement, rule, because) = (W(r.requirement), r.rule.as_ref(), W(r.because));
    let fields = (W(r.purpose), requirement, rule, r.allowed, because, unmet, citations);
    make(py, "Ruling", fields)
}
