//! Consent, and the acts that change it.

use charte::Purpose;
use charte::consent::ActKind;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;

use crate::convert::{Bytes, Tuple, wrong_type};
use crate::error::raise;
use crate::ids::{Id, purposes};
use crate::moment::Moment;

/// What a visitor answered, purpose by purpose, when, and to which revision of the charter.
///
/// `Consent(value)` reads the value of a consent cookie. A malformed one raises `ConsentError`,
/// whose `token` says where. Its `repr` never shows the value.
#[pyclass(frozen, module = "charte", eq)]
#[derive(Clone, PartialEq)]
pub(crate) struct Consent(pub(crate) charte::Consent);

#[pymethods]
impl Consent {
    #[new]
    fn new(value: Bytes<'_>) -> PyResult<Self> {
        charte::Consent::decode(&value.0).map(Self).map_err(raise)
    }

    /// A consent without any answer, recorded now for this revision.
    #[staticmethod]
    fn empty(now: Moment, revision: u32) -> Self {
        Self(charte::Consent::new(now.0, revision))
    }

    /// When the visitor answered, as an aware datetime in UTC.
    #[getter]
    fn time(&self) -> Moment {
        Moment(self.0.time())
    }

    /// The revision of the charter that was answered.
    #[getter]
    fn revision(&self) -> u32 {
        self.0.revision()
    }

    /// The purposes granted, by bit.
    #[getter]
    fn granted(&self) -> Tuple<Id<Purpose>> {
        purposes(self.0.granted())
    }

    /// The purposes refused, by bit.
    #[getter]
    fn refused(&self) -> Tuple<Id<Purpose>> {
        purposes(self.0.refused())
    }

    /// The answers for one purpose of one provider: purpose, provider, whether granted. The
    /// purpose is text, since it may be one of another version.
    #[getter]
    fn pairs(&self) -> Tuple<(&str, &str, bool)> {
        self.0.pairs().collect()
    }

    /// The providers refused as a whole.
    #[getter]
    fn refused_providers(&self) -> Tuple<&str> {
        self.0.refused_providers().collect()
    }

    /// Whether Global Privacy Control was on when the visitor answered.
    #[getter]
    fn gpc(&self) -> bool {
        self.0.gpc()
    }

    /// Whether the visitor closed the question without an answer.
    #[getter]
    fn is_seen(&self) -> bool {
        self.0.is_seen()
    }

    /// The random id of the host's record, if it gave one.
    #[getter]
    fn record_id(&self) -> Option<&str> {
        self.0.record_id()
    }

    /// Whether anything is granted.
    #[getter]
    fn grants_anything(&self) -> bool {
        self.0.grants_anything()
    }

    /// Whether anything is refused.
    #[getter]
    fn refuses_anything(&self) -> bool {
        self.0.refuses_anything()
    }

    /// The answer for one purpose of one provider, if there is one of its own.
    fn pair(&self, purpose: Id<Purpose>, provider: &str) -> Option<bool> {
        self.0.pair(purpose.0, provider)
    }

    /// The canonical value. `Visitor.encode` keeps it within what a cookie holds.
    fn encode(&self) -> String {
        self.0.encode()
    }

    fn __reduce__(slf: &Bound<'_, Self>) -> (Py<PyAny>, (String,)) {
        (slf.get_type().into_any().unbind(), (slf.get().0.encode(),))
    }

    fn __repr__(&self) -> String {
        let ids = |set: charte::PurposeSet| {
            let quoted: Vec<String> = set.iter().map(|p| format!("'{p}'")).collect();
            quoted.join(", ")
        };
        format!(
            "Consent(granted=[{}], refused=[{}], revision={}, time='{}')",
            ids(self.0.granted()),
            ids(self.0.refused()),
            self.0.revision(),
            self.0.time(),
        )
    }
}

impl<'a> FromPyObject<'a, '_> for Consent {
    type Error = PyErr;

    fn extract(object: Borrowed<'a, '_, PyAny>) -> PyResult<Self> {
        match object.cast::<Self>() {
            Ok(consent) => Ok(consent.get().clone()),
            Err(_) => Err(not_a_consent("a Consent", &object)),
        }
    }
}

/// Explains the usual slip: passing what `Exchange.record` returned.
pub(crate) fn not_a_consent(expected: &str, object: &Bound<'_, PyAny>) -> PyErr {
    let error = wrong_type(expected, object);
    let py = object.py();
    let class = py.import("charte._types").and_then(|types| types.getattr("RecordedConsent"));
    match class.and_then(|class| object.is_instance(&class)) {
        Ok(true) => PyTypeError::new_err(format!("{}; pass its .consent", error.value(py))),
        _ => error,
    }
}

/// `charte.Act`, read attribute by attribute.
pub(crate) struct Act {
    kind: ActKind,
    purpose: Option<Purpose>,
    provider: Option<String>,
}

impl<'a> FromPyObject<'a, '_> for Act {
    type Error = PyErr;

    fn extract(object: Borrowed<'a, '_, PyAny>) -> PyResult<Self> {
        let act = object.py().import("charte._types")?.getattr("Act")?;
        if !object.is_instance(&act)? {
            return Err(not_an_act(&object));
        }
        let purpose: Option<Id<Purpose>> = object.getattr("purpose")?.extract()?;
        Ok(Self {
            kind: object.getattr("kind")?.extract::<Id<ActKind>>()?.0,
            purpose: purpose.map(|purpose| purpose.0),
            provider: object.getattr("provider")?.extract()?,
        })
    }
}

/// Explains the two usual slips: `record(Act.refuse_all)` and `record("refuse-all")`.
fn not_an_act(object: &Bound<'_, PyAny>) -> PyErr {
    let name = match object.is_callable() {
        true => object.getattr("__name__").and_then(|name| name.extract::<String>()).ok(),
        false => object.extract::<&str>().ok().map(|id| id.replace('-', "_")),
    };
    let known = |name: &String| ActKind::from_id(&name.replace('_', "-")).is_some();
    match name.filter(known) {
        Some(name) if object.is_callable() => {
            let (with, argument) = match name.as_str() {
                "grant" | "refuse" => (" with a purpose", "purpose"),
                "refuse_provider" | "allow_provider" => (" with a provider", "provider"),
                _ => ("", ""),
            };
            let message =
                format!("expected an Act, got a method; call it{with}: Act.{name}({argument})");
            PyTypeError::new_err(message)
        }
        Some(name) => {
            PyTypeError::new_err(format!("expected an Act, got str; write Act.{name}(…)"))
        }
        None => wrong_type("an Act such as Act.refuse_all()", object),
    }
}

/// The acts, as the core has them.
pub(crate) fn acts(acts: &[Act]) -> PyResult<Vec<charte::Act<'_>>> {
    let mut all = Vec::with_capacity(acts.len());
    for act in acts {
        let provider = act.provider.as_deref();
        all.push(charte::Act::new(act.kind, act.purpose, provider).map_err(raise)?);
    }
    Ok(all)
}
