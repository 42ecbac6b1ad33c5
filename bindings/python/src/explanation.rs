//! Decisions with their reasons.

use pyo3::prelude::*;

use crate::data::{AllMade, Made, findings, ruling};
use crate::decision::Decision;
use crate::error::raise;
use crate::ids::Id;

/// A decision with its explanation: the ruling for each purpose, with rules, conditions and
/// citations, and the findings for the charter's author.
///
/// `str()` gives it as prose: what, why, with citations, and what would change it.
#[pyclass(frozen, module = "charte")]
pub(crate) struct Explanation(pub(crate) charte::Explanation);

#[pymethods]
impl Explanation {
    /// The name of the cookie, empty for one without a name. Bytes that are not UTF-8 are shown as
    /// `\ufffd`.
    #[getter]
    fn cookie(&self) -> &str {
        self.0.cookie()
    }

    /// The decision.
    #[getter]
    fn decision(&self, py: Python<'_>) -> Decision {
        Decision::new(py, self.0.cookie(), self.0.decision())
    }

    /// The id of the regime's period that was in force, or `None` if the regime has only one.
    #[getter]
    fn period(&self) -> Option<&str> {
        self.0.period()
    }

    /// The ruling of each purpose, by bit.
    #[getter]
    fn rulings<'py>(&self, py: Python<'py>) -> AllMade<'py> {
        self.0.rulings().iter().map(|r| ruling(py, r)).collect()
    }

    /// What the charter's author should look at. Findings never change a decision.
    #[getter]
    fn findings<'py>(&self, py: Python<'py>) -> AllMade<'py> {
        findings(py, self.0.findings())
    }

    /// The ruling of one purpose, or `None` if the cookie does not have it.
    fn ruling<'py>(
        &self,
        py: Python<'py>,
        purpose: Id<charte::Purpose>,
    ) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.0.ruling(purpose.0).map(|r| -> Made<'py> { ruling(py, r) }).transpose()
    }

    /// The decision and its reasons as JSON.
    fn to_json(&self) -> PyResult<String> {
        self.0.to_json().map_err(raise)
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let decision = Py::new(py, self.decision(py))?;
        Ok(format!("Explanation(decision={})", decision.bind(py).repr()?))
    }
}
