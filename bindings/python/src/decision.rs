//! Decisions.

use std::borrow::Cow;

use charte::{DecisionReason, Purpose, Visitor};
use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::convert::{Bytes, Tuple};
use crate::ids::{Id, purposes};

/// Whether a cookie may be set now, and the main reason. It is true if the cookie may be set.
///
/// `Visitor.explain` gives the ruling of each purpose, with rules and citations.
#[pyclass(frozen, module = "charte")]
pub(crate) struct Decision {
    cookie: Py<PyString>,
    core: charte::Decision,
}

impl Decision {
    pub(crate) fn new(py: Python<'_>, cookie: &str, core: charte::Decision) -> Self {
        Self { cookie: PyString::new(py, cookie).unbind(), core }
    }

    /// Decides a cookie by its name alone.
    #[inline]
    pub(crate) fn by_name(visitor: &Visitor<'_>, name: &Bound<'_, PyAny>) -> PyResult<Self> {
        let bytes = name.extract::<Bytes<'_>>()?;
        let core = visitor.decide(&bytes.0);
        // The name is not copied if it is plain text already.
        match (name.cast_exact::<PyString>(), &bytes.0) {
            (Ok(text), Cow::Borrowed(_)) => Ok(Self { cookie: text.clone().unbind(), core }),
            _ => Ok(Self::new(name.py(), &bytes.text(), core)),
        }
    }
}

#[pymethods]
impl Decision {
    /// The name of the cookie, empty for one without a name. Bytes that are not UTF-8 are shown as
    /// `\ufffd`.
    #[getter]
    fn cookie(&self) -> &Py<PyString> {
        &self.cookie
    }

    /// Whether the cookie may be set now. This is what callers use.
    #[getter]
    fn may_set(&self) -> bool {
        self.core.may_set()
    }

    /// What becomes of the cookie: allowed, limited to some of its purposes, or withheld.
    #[getter]
    fn outcome(&self) -> Id<charte::Outcome> {
        Id(self.core.outcome())
    }

    /// The main reason: that of the first purpose that is not allowed, or of the first purpose if
    /// all are allowed.
    #[getter]
    fn because(&self) -> Id<DecisionReason> {
        Id(self.core.because())
    }

    /// The strictest requirement of its purposes.
    #[getter]
    fn requirement(&self) -> Id<charte::Requirement> {
        Id(self.core.requirement())
    }

    /// Which of the four categories it belongs to.
    #[getter]
    fn category(&self) -> Id<charte::Category> {
        Id(self.core.category())
    }

    /// Whether it is first-party or third-party.
    #[getter]
    fn party(&self) -> Id<charte::Party> {
        Id(self.core.party())
    }

    /// The purposes of the declaration, by bit.
    #[getter]
    fn purposes(&self) -> Tuple<Id<Purpose>> {
        purposes(self.core.purposes())
    }

    /// The purposes that the cookie may serve now, by bit.
    #[getter]
    fn serves(&self) -> Tuple<Id<Purpose>> {
        purposes(self.core.serves())
    }

    /// The number of the declaration in the charter, from 0. `None` for an undeclared cookie, and
    /// for the consent cookie if the charter has no declaration of exactly its name.
    #[getter]
    fn declaration(&self) -> Option<u32> {
        self.core.declaration()
    }

    /// Whether the charter declares the cookie. The consent cookie counts as declared.
    #[getter]
    fn is_declared(&self) -> bool {
        self.core.is_declared()
    }

    fn __bool__(&self) -> bool {
        self.core.may_set()
    }

    fn __eq__(&self, py: Python<'_>, other: &Self) -> PyResult<bool> {
        let (name, other_name) = (self.cookie.bind(py).as_any(), other.cookie.bind(py));
        Ok(self.core == other.core && PyAnyMethods::eq(name, other_name)?)
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        let (name, number) = (self.cookie.bind(py).hash()?, self.core.declaration());
        Ok(name ^ number.map_or(-1, |n| n as isize) ^ self.core.serves().bits() as isize)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let (name, core) = (self.cookie.bind(py).repr()?, &self.core);
        let may_set = if core.may_set() { "True" } else { "False" };
        Ok(format!(
            "Decision(cookie={name}, may_set={may_set}, outcome='{}', because='{}')",
            core.outcome(),
            core.because(),
        ))
    }
}
