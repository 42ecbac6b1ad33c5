//! Regimes: bodies of law as data.

use charte::{Comparison, Regime as Core};

use crate::*;

/// One body of law (or the charter's own plain reading of it) as data: rules with citations.
///
/// `Regime(id)` is one that ships with the library; `Regime.ids()` lists them.
#[pyclass(frozen, module = "charte", eq)]
#[derive(Clone, PartialEq)]
pub(crate) struct Regime(pub(crate) Arc<Core>);

class!(Regime, self => self.0, {
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
    territories(self) -> Tuple<&str> = Tuple(self.0.territories().collect());
    /// Notes for readers, such as where sources conflict.
    notes(self) -> Tuple<&str> = Tuple(self.0.notes().collect());
    ---
    #[new] fn new(id: &str) -> PyResult<Self> =
        Core::builtin(id).map(|r| Self(Arc::new(r.clone()))).map_err(raise);

    /// The ids of the regimes that ship with the library.
    #[staticmethod] fn ids() -> Tuple<&'static str> = Tuple(Core::builtin_ids().collect());

    /// The regime of a territory, an ISO 3166 code (`FR`, `GP`, `US-CA`). An unknown code has
    /// the strictest.
    #[staticmethod] fn for_territory(code: &str) -> Self =
        Self(Arc::new(Core::for_territory(code).clone()));

    /// Read a regime of your own, in TOML or JSON. What is wrong raises `RegimeError`.
    #[staticmethod] fn parse(text: Raw<'_>) -> PyResult<Self> =
        Core::parse(&text.0).map(|r| Self(Arc::new(r))).map_err(raise);

    /// The name in this language, else the first there is.
    fn name(&self, language: &str) -> &str = self.0.name(language);

    /// What it obliges to tell or offer, in this language, else the first there is.
    fn duties(&self, language: &str) -> Tuple<&str> =
        Tuple(self.0.duties().iter().map(|d| d.text(language)).collect());

    /// How long an answer is kept at this moment, as `6 months`.
    fn validity(&self, now: Moment) -> Option<String> =
        self.0.in_force(now.0).map(|p| p.validity().span().to_string());

    /// What Global Privacy Control is at this moment.
    fn gpc(&self, now: Moment) -> Option<W<charte::Gpc>> =
        self.0.in_force(now.0).map(|p| W(p.gpc()));

    /// What is asked at this moment when no rule holds.
    fn default(&self, now: Moment) -> Option<W<charte::Requirement>> =
        self.0.in_force(now.0).map(|p| W(p.default()));

    /// The statutes, guidelines and judgments that citations name.
    #[getter] fn instruments<'py>(&self, py: Python<'py>) -> AllMade<'py> =
        all(py, "Instrument", self.0.instruments(), |i| (i.id(), i.title(), i.date(), i.url()));
    ---
    /// The rules, in the order in which they are tried.
    #[getter] fn rules<'py>(&self, py: Python<'py>) -> AllMade<'py> {
        all(py, "Rule", self.0.rules(), |r| {
            let conditions = texts(r.conditions().iter().map(|c| c.test()));
            let (then, honoured) = (W(r.then()), r.honours_objection());
            (r.id(), purposes(r.purposes()), conditions, then, honoured, texts(r.citations()))
        })
    }
});

// A `Regime`, or the id of one that ships with the library.
from_python!(Regime, object => {
    match object.extract::<&str>() {
        Ok(id) => Self::new(id),
        Err(_) => Ok(object.cast::<Self>()?.get().clone()),
    }
});

/// What each of these regimes (or ids of them) asks for each purpose and, with a charter, for each
/// of its cookies, side by side, as JSON.
///
/// now: an aware datetime, RFC 3339 text, or seconds since 1970.
#[pyfunction]
#[pyo3(signature = (regimes, *, now, charter=None))]
pub(crate) fn compare(
    regimes: Vec<Regime>,
    now: Moment,
    charter: Option<&Charter>,
) -> PyResult<String> {
    let regimes: Vec<&Core> = regimes.iter().map(|regime| &*regime.0).collect();
    Comparison::new(&regimes, charter.map(|c| &*c.0), now.0).to_json().map_err(raise)
}
