//! What a filter found.

use std::borrow::Cow;

use charte::ObservedCookie;
use charte::http::{Handling, HeaderField};
use pyo3::prelude::*;

use crate::decision::Decision;
use crate::explanation::Explanation;
use crate::ids::Id;
use crate::visitor::Visitor;

/// A cookie that may not be set, or a line that cannot be read, and what is done with it. It never
/// holds a value.
#[pyclass(frozen, module = "charte")]
pub(crate) struct Report {
    field: HeaderField,
    handling: Handling,
    found: Option<Found>,
    error: Option<charte::ErrorCode>,
}

struct Found {
    visitor: Py<Visitor>,
    cookie: ObservedCookie<'static>,
    decision: Py<Decision>,
}

impl Report {
    pub(crate) fn new(
        visitor: &Bound<'_, Visitor>,
        report: &charte::http::Report<'_>,
    ) -> PyResult<Self> {
        let py = visitor.py();
        let found = match (report.cookie(), report.decision()) {
            (Some(cookie), Some(decision)) => Some(Found {
                visitor: visitor.clone().unbind(),
                decision: Py::new(py, Decision::new(py, &cookie.shown_name(), decision))?,
                cookie: cookie.clone().into_owned(),
            }),
            _ => None,
        };
        let error = report.error().map(charte::Error::code);
        Ok(Self { field: report.field(), handling: report.handling(), found, error })
    }
}

#[pymethods]
impl Report {
    /// The header that the report is about.
    #[getter]
    fn field(&self) -> Id<HeaderField> {
        Id(self.field)
    }

    /// What is done with it: removed, rewritten into a deletion without its value, or kept because
    /// the mode is `report`.
    #[getter]
    fn handling(&self) -> Id<Handling> {
        Id(self.handling)
    }

    /// The name of the cookie, empty for one without a name, or `None` if the line could not be
    /// read.
    #[getter]
    fn name(&self) -> Option<Cow<'_, str>> {
        self.found.as_ref().map(|found| found.cookie.shown_name())
    }

    /// The decision, or `None` if the line could not be read.
    #[getter]
    fn decision(&self) -> Option<&Py<Decision>> {
        self.found.as_ref().map(|found| &found.decision)
    }

    /// Why the line could not be read.
    #[getter]
    fn error(&self) -> Option<Id<charte::ErrorCode>> {
        self.error.map(Id)
    }

    /// The decision with its reasons, or `None` if the line could not be read.
    fn explain(&self) -> Option<Explanation> {
        let found = self.found.as_ref()?;
        Some(Explanation(found.visitor.get().0.explain_observed(&found.cookie)))
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let told = match (&self.found, self.error) {
            (Some(found), _) => format!("decision={}", found.decision.bind(py).repr()?),
            (None, Some(error)) => format!("error='{error}'"),
            (None, None) => "error=None".to_owned(),
        };
        Ok(format!("Report(field='{}', handling='{}', {told})", self.field, self.handling))
    }
}
