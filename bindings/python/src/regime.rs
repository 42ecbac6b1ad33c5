//! Regimes: bodies of law as data.

use std::sync::Arc;

use charte::regime::{Limit, Period, Reviewed, Rule};
use pyo3::exceptions::PyLookupError;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString};

use crate::convert::{Tuple, texts, wrong_type};
use crate::data::{AllMade, Made, citations, make};
use crate::error::{raise, raise_instead};
use crate::ids::{Id, purposes};
use crate::moment::Moment;
use crate::source::{Source, looks_like_path, read_file};

/// One body of law (or the charter's own plain reading of it) as data: rules with citations.
///
/// `Regime(id)` is one that ships with the library; `Regime.ids()` lists them. `Regime.parse(text)`
/// and `Regime.from_path(path)` read one of your own. The smallest, with one rule:
///
///     format = 1
///     id = "own"
///     name = { en = "Our house rules" }
///     law = false
///     gpc = "advisory"
///     default = "opt-in"
///     default-force = "product"
///     validity = "6 months"
///     validity-force = "product"
///
///     [[rule]]
///     id = "own.security"
///     purposes = ["security"]
///     all = ["publisher-only"]
///     then = "exempt"
///     note = "Protecting the service needs no consent if the data serve nobody else."
#[pyclass(frozen, module = "charte", eq)]
#[derive(Clone)]
pub(crate) struct Regime(pub(crate) Arc<charte::Regime>, Option<Arc<[u8]>>);

impl PartialEq for Regime {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl Regime {
    /// One that ships with the library.
    pub(crate) fn shipped(regime: &charte::Regime) -> Self {
        Self(Arc::new(regime.clone()), None)
    }

    /// One of the caller's own. Its text is kept, to pickle it.
    fn read(text: &[u8]) -> Result<Self, charte::Error> {
        Ok(Self(Arc::new(charte::Regime::parse(text)?), Some(text.into())))
    }
}

#[pymethods]
impl Regime {
    #[new]
    fn new(id: &str) -> PyResult<Self> {
        let found = charte::Regime::builtin(id).map_err(|error| {
            let is_path = looks_like_path(id.as_bytes()) || id.contains(['/', '\\']);
            match is_path {
                true => raise_instead(
                    &error,
                    error.message(),
                    "use Regime.from_path(path) to read a file",
                ),
                false => raise(error),
            }
        })?;
        Ok(Self::shipped(found))
    }

    /// The ids of the regimes that ship with the library.
    #[staticmethod]
    fn ids() -> Tuple<&'static str> {
        charte::Regime::builtin_ids().collect()
    }

    /// The regime of a territory, an ISO 3166 code (`FR`, `GP`, `US-CA`). An unknown code has
    /// the strictest.
    #[staticmethod]
    fn for_territory(code: &str) -> Self {
        Self::shipped(charte::Regime::for_territory(code))
    }

    /// Reads a regime of your own, in TOML or JSON. A mistake raises `RegimeError` with line,
    /// column and path.
    #[staticmethod]
    fn parse(text: Source<'_>) -> PyResult<Self> {
        Self::read(&text.0).map_err(|error| text.blame(error))
    }

    /// Reads a regime of your own from a file. Raises `OSError` if the file cannot be read.
    #[staticmethod]
    fn from_path(path: &Bound<'_, PyAny>) -> PyResult<Self> {
        Self::read(&read_file(path)?).map_err(raise)
    }

    /// The id, such as `fr`.
    #[getter]
    fn id(&self) -> &str {
        self.0.id()
    }

    /// Whether this is law in force somewhere.
    #[getter]
    fn is_law(&self) -> bool {
        self.0.is_law()
    }

    /// Whether this is a proposal that may become law.
    #[getter]
    fn is_proposal(&self) -> bool {
        self.0.is_proposal()
    }

    /// One line to show with every output, if the regime is not law.
    #[getter]
    fn caveat(&self) -> Option<&str> {
        self.0.caveat()
    }

    /// The authority that supervises it.
    #[getter]
    fn authority(&self) -> Option<&str> {
        self.0.authority()
    }

    /// Its last review, or `None` if it states none.
    #[getter]
    fn reviewed<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.0.reviewed().map(|r| review(py, r)).transpose()
    }

    /// The territories that have this regime, as ISO 3166 codes.
    #[getter]
    fn territories(&self) -> Tuple<&str> {
        self.0.territories().collect()
    }

    /// Notes for readers, such as where sources conflict.
    #[getter]
    fn notes(&self) -> Tuple<&str> {
        self.0.notes().collect()
    }

    /// The periods, oldest first: stretches of time with the same rules. There is at least one.
    #[getter]
    fn periods<'py>(&self, py: Python<'py>) -> AllMade<'py> {
        self.0.periods().iter().map(|p| period(py, p)).collect()
    }

    /// The rules, in the order in which they are tried.
    #[getter]
    fn rules<'py>(&self, py: Python<'py>) -> AllMade<'py> {
        self.0.rules().iter().map(|r| self.rule(py, r)).collect()
    }

    /// The statutes, guidelines and judgments that citations name.
    #[getter]
    fn instruments<'py>(&self, py: Python<'py>) -> AllMade<'py> {
        let instruments = self.0.instruments().iter();
        instruments
            .map(|i| make(py, "Instrument", (i.id(), i.title(), i.date(), i.url())))
            .collect()
    }

    /// The name in this language, or else the first there is.
    fn name(&self, language: &str) -> &str {
        self.0.name(language)
    }

    /// What it obliges to tell or offer, in this language, or else the first there is.
    fn duties(&self, language: &str) -> Tuple<&str> {
        self.0.duties().iter().map(|duty| duty.text(language)).collect()
    }

    /// The period in force at a moment.
    fn in_force<'py>(&self, py: Python<'py>, now: Moment) -> Made<'py> {
        let found = self.0.in_force(now.0);
        period(py, found.ok_or_else(|| PyLookupError::new_err("the regime has no period"))?)
    }

    fn __reduce__(slf: &Bound<'_, Self>) -> PyResult<(Py<PyAny>, (Py<PyAny>,))> {
        let (class, py) = (slf.get_type(), slf.py());
        match &slf.get().1 {
            Some(text) => {
                let text = PyBytes::new(py, text).into_any().unbind();
                Ok((class.getattr("parse")?.unbind(), (text,)))
            }
            None => {
                let id = PyString::new(py, slf.get().0.id()).into_any().unbind();
                Ok((class.into_any().unbind(), (id,)))
            }
        }
    }

    fn __hash__(&self) -> u64 {
        use std::hash::{DefaultHasher, Hash, Hasher};
        let mut hasher = DefaultHasher::new();
        self.0.id().hash(&mut hasher);
        hasher.finish()
    }

    fn __repr__(&self) -> String {
        format!("Regime(id='{}', rules={})", self.0.id(), self.0.rules().len())
    }
}

impl Regime {
    fn rule<'py>(&self, py: Python<'py>, r: &Rule) -> Made<'py> {
        let conditions = texts(r.conditions().iter().map(|c| c.test()));
        let limits: AllMade<'py> = r.limits().iter().map(|l| limit(py, l)).collect();
        let (start, end) = self.0.span_of(r);
        let (start, end) = (start.map(Moment), end.map(Moment));
        let (then, honoured) = (Id(r.then()), r.honours_objection());
        let (citations, limits) = (citations(py, r.citations())?, limits?);
        let fields = (
            r.id(),
            purposes(r.purposes()),
            conditions,
            limits,
            then,
            honoured,
            start,
            end,
            citations,
        );
        make(py, "Rule", fields)
    }
}

fn limit<'py>(py: Python<'py>, l: &Limit) -> Made<'py> {
    let (of, max, force) = (Id(l.of()), l.max().to_string(), Id(l.force()));
    make(py, "Limit", (of, max, force, l.unless().map(Id), citations(py, l.citations())?))
}

fn period<'py>(py: Python<'py>, p: &Period) -> Made<'py> {
    let (start, end) = (p.from().map(Moment), p.until().map(Moment));
    let force = p.default_force().map(|force| force.id());
    let validity = p.validity().span().to_string();
    let fields = (p.id(), start, end, Id(p.default()), force, Id(p.gpc()), validity);
    make(py, "Period", fields)
}

fn review<'py>(py: Python<'py>, r: &Reviewed) -> Made<'py> {
    make(py, "Review", (r.on(), r.by(), r.next()))
}

/// A `Regime`, or the id of one that ships with the library.
impl<'a> FromPyObject<'a, '_> for Regime {
    type Error = PyErr;

    fn extract(object: Borrowed<'a, '_, PyAny>) -> PyResult<Self> {
        if let Ok(id) = object.extract::<&str>() {
            return Self::new(id);
        }
        match object.cast::<Self>() {
            Ok(regime) => Ok(regime.get().clone()),
            Err(_) => Err(wrong_type("a Regime or the id of one", &object)),
        }
    }
}
