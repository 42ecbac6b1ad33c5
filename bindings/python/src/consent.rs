//! Consent, and the acts that change it.

use charte::{Act as CoreAct, Consent as Core, Purpose, Reading};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString};

use crate::convert::{Made, Moment, Raw, make, raise};
use crate::word::{Tuple, W, purposes};

/// What a visitor answered, purpose by purpose, when, and to which revision of the charter.
///
/// `Consent(value)` reads the value of a consent cookie; a malformed one raises `ConsentError`
/// whose `token` says where. Its `repr` never shows the value.
#[pyclass(frozen, module = "charte", eq, from_py_object)]
#[derive(Clone, PartialEq)]
pub(crate) struct Consent(pub(crate) Core);

class!(Consent {
    /// When the visitor answered, in seconds since 1970.
    timestamp(self) -> i64 = self.0.time().unix();
    /// The revision of the charter that was answered.
    revision(self) -> u32 = self.0.revision();
    /// The purposes granted, by bit.
    granted(self) -> Tuple<W<Purpose>> = purposes(self.0.granted());
    /// The purposes refused, by bit.
    refused(self) -> Tuple<W<Purpose>> = purposes(self.0.refused());
    /// The answers for one purpose of one provider: purpose, provider, whether granted. The
    /// purpose is text, since it may be one of another version.
    pairs(self) -> Tuple<(&str, &str, bool)> = self.0.pairs().collect();
    /// The providers refused as a whole.
    refused_providers(self) -> Tuple<&str> = self.0.refused_providers().collect();
    /// Whether Global Privacy Control was on when the visitor answered.
    with_signal(self) -> bool = self.0.with_signal();
    /// Whether the visitor closed the question without an answer.
    is_seen(self) -> bool = self.0.is_seen();
    /// The random id of the host's record, if it gave one.
    record_id(self) -> Option<&str> = self.0.record_id();
    /// Whether anything is granted.
    grants_anything(self) -> bool = self.0.grants_anything();
    /// Whether anything is refused.
    refuses_anything(self) -> bool = self.0.refuses_anything();
    ---
    #[new]
    fn new(value: Raw<'_>) -> PyResult<Self> { Core::decode(&value.0).map(Self).map_err(raise) }

    /// A consent without any answer, recorded now for this revision.
    #[staticmethod]
    fn empty(now: Moment, revision: u32) -> Self { Self(Core::new(now.0, revision)) }

    /// The canonical value. `Visitor.write` keeps it within what a cookie holds.
    fn encode(&self) -> String { self.0.encode() }

    /// The answer for one purpose of one provider, when there is one of its own.
    fn pair(&self, purpose: W<Purpose>, provider: &str) -> Option<bool> {
        self.0.pair(purpose.0, provider)
    }

    fn __repr__(&self) -> String { format!("<charte.{:?}>", self.0) }
});

/// What a visitor brings: a value, a `Consent`, or the values of several cookies.
pub(crate) struct Brought(pub(crate) Reading);

impl FromPyObject<'_, '_> for Brought {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        if let Ok(consent) = object.cast::<Consent>() {
            return Ok(Self(consent.get().0.clone().into()));
        }
        if object.is_instance_of::<PyString>() || object.is_instance_of::<PyBytes>() {
            return Ok(Self(Reading::of_values([object.extract::<Raw<'_>>()?.0])));
        }
        let value = |v: PyResult<Bound<'_, PyAny>>| Ok(v?.extract::<Raw<'_>>()?.0.into_owned());
        let values = object.try_iter()?.map(value).collect::<PyResult<Vec<_>>>()?;
        Ok(Self(Reading::of_values(values)))
    }
}

/// `charte.Act`, read attribute by attribute.
#[derive(FromPyObject)]
pub(crate) struct Act {
    kind: String,
    purpose: Option<W<Purpose>>,
    provider: Option<String>,
}

impl Act {
    pub(crate) fn core(&self) -> PyResult<CoreAct<'_>> {
        let (purpose, provider) = (self.purpose.map(|p| p.0), self.provider.as_deref());
        Ok(match (self.kind.as_str(), purpose, provider) {
            ("accept-all", None, None) => CoreAct::AcceptAll,
            ("refuse-all", None, None) => CoreAct::RefuseAll,
            ("grant", Some(purpose), None) => CoreAct::Grant(purpose),
            ("refuse", Some(purpose), None) => CoreAct::Refuse(purpose),
            ("grant", Some(purpose), Some(provider)) => CoreAct::GrantPair(purpose, provider),
            ("refuse", Some(purpose), Some(provider)) => CoreAct::RefusePair(purpose, provider),
            ("refuse", None, Some(provider)) => CoreAct::RefuseProvider(provider),
            ("grant", None, Some(provider)) => CoreAct::AllowProvider(provider),
            ("seen", None, None) => CoreAct::Seen,
            _ => return Err(pyo3::exceptions::PyValueError::new_err("not an act")),
        })
    }
}

/// The value of a consent cookie, as Python's.
pub(crate) fn written<'py>(py: Python<'py>, written: &charte::Written) -> Made<'py> {
    make(py, "Written", (&written.value, written.shortened, written.max_age))
}
