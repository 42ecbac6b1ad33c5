//! Regimes: bodies of law as data.

use std::sync::Arc;

use charte::{Instrument, Regime as Core, Rule};
use pyo3::prelude::*;

use crate::convert::{AllMade, Made, Moment, Raw, make, raise};
use crate::word::{Tuple, W, purposes};

/// One body of law (or the charter's own plain reading of it) as data: rules with citations.
///
/// `Regime(id)` is one that ships with the library; `Regime.ids()` lists them.
#[pyclass(frozen, module = "charte", eq, from_py_object)]
#[derive(Clone, PartialEq)]
pub(crate) struct Regime(pub(crate) Arc<Core>);

class!(Regime {
    /// The id, as `fr`.
    id(self) -> &str = self.0.id();
    /// Whether this is law in force somewhere.
    is_law(self) -> bool = self.0.is_law();
    /// Whether this is a proposal that may become law.
    is_proposal(self) -> bool = self.0.is_proposal();
    /// One line to show with every output, when the regime is not law.
    caveat(self) -> Option<&str> = self.0.caveat();
    /// The authority that watches over it.
    authority(self) -> Option<&str> = self.0.authority();
    /// The territories that have this regime, as ISO 3166 codes.
    territories(self) -> Tuple<&str> = self.0.territories().collect();
    /// Notes for readers, such as where sources conflict.
    notes(self) -> Tuple<&str> = self.0.notes().collect();
    ---
    #[new]
    fn new(id: &str) -> PyResult<Self> {
        Core::builtin(id).map(|r| Self(Arc::new(r.clone()))).map_err(raise)
    }

    /// The ids of the regimes that ship with the library.
    #[staticmethod]
    fn ids() -> Tuple<&'static str> { Core::builtin_ids().collect() }

    /// The regime of a territory, an ISO 3166 code (`FR`, `GP`, `US-CA`). An unknown code has
    /// the strictest.
    #[staticmethod]
    fn for_territory(code: &str) -> Self { Self(Arc::new(Core::for_territory(code).clone())) }

    /// Read a regime of your own, in TOML or JSON. What is wrong raises `RegimeError`.
    #[staticmethod]
    fn parse(text: Raw<'_>) -> PyResult<Self> {
        Core::parse(&text.0).map(|r| Self(Arc::new(r))).map_err(raise)
    }

    /// The name in this language, else the first there is.
    fn name(&self, language: &str) -> &str { self.0.name(language) }

    /// What it obliges to tell or offer, in this language, else the first there is.
    fn duties(&self, language: &str) -> Tuple<&str> {
        self.0.duties().iter().map(|d| d.text(language)).collect()
    }

    /// How long an answer is kept at this moment, as `6 months`.
    fn validity(&self, now: Moment) -> Option<String> {
        self.period(now).map(|p| p.validity().span().to_string())
    }

    /// What Global Privacy Control is at this moment.
    fn gpc(&self, now: Moment) -> Option<W<charte::Gpc>> { self.period(now).map(|p| W(p.gpc())) }

    /// What is asked at this moment when no rule holds.
    fn default(&self, now: Moment) -> Option<W<charte::Requirement>> {
        self.period(now).map(|p| W(p.default()))
    }

    /// The rules, in the order in which they are tried.
    #[getter]
    fn rules<'py>(&self, py: Python<'py>) -> AllMade<'py> {
        self.0.rules().iter().map(|r| rule(py, r)).collect()
    }

    /// The statutes, guidelines and judgments that citations name.
    #[getter]
    fn instruments<'py>(&self, py: Python<'py>) -> AllMade<'py> {
        let one = |i: &Instrument| make(py, "Instrument", (i.id(), i.title(), i.date(), i.url()));
        self.0.instruments().iter().map(one).collect()
    }

    fn __repr__(&self) -> String {
        format!("<charte.Regime {:?}, {} rules>", self.0.id(), self.0.rules().len())
    }
});

fn rule<'py>(py: Python<'py>, r: &Rule) -> Made<'py> {
    let conditions: Tuple<_> = r.conditions().iter().map(|c| c.test().to_string()).collect();
    let citations: Tuple<_> = r.citations().iter().map(ToString::to_string).collect();
    let (then, honoured) = (W(r.then()), r.honours_objection());
    make(py, "Rule", (r.id(), purposes(r.purposes()), conditions, then, honoured, citations))
}

impl Regime {
    fn period(&self, now: Moment) -> Option<&charte::Period> {
        self.0.periods().get(self.0.period_at(now.0))
    }
}
