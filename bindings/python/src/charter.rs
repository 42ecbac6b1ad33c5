//! The charter: providers and declarations.

use std::sync::Arc;

use charte::charter::{GpcChoice, Undeclared};
use charte::{Declaration, Facts, Provider};
use pyo3::prelude::*;
use pyo3::types::PyDict;

use crate::convert::{Tuple, quoted, texts};
use crate::data::{AllMade, Made, findings, make};
use crate::diff::Diff;
use crate::error::raise;
use crate::ids::Id;
use crate::moment::Moment;
use crate::regime::Regime;
use crate::source::{Source, read_file};
use crate::text::Text;

/// A publisher's declaration of every cookie of one site or app.
///
/// `Charter(text)` reads TOML, or JSON if the text begins with `{`, from `str` or `bytes`;
/// `Charter.from_path(path)` reads a file. A mistake raises `CharterError` with line, column and
/// path.
#[pyclass(frozen, module = "charte", eq)]
#[derive(Clone, PartialEq)]
pub(crate) struct Charter(pub(crate) Arc<charte::Charter>);

#[pymethods]
impl Charter {
    #[new]
    fn new(py: Python<'_>, text: Source<'_>) -> PyResult<Self> {
        let read = py.detach(|| charte::Charter::parse(&text.0));
        read.map(|c| Self(Arc::new(c))).map_err(|error| text.blame(error))
    }

    /// Reads a charter from a file. Raises `OSError` if the file cannot be read.
    #[staticmethod]
    fn from_path(path: &Bound<'_, PyAny>) -> PyResult<Self> {
        let text = read_file(path)?;
        let read = path.py().detach(|| charte::Charter::parse(text));
        read.map(|c| Self(Arc::new(c))).map_err(raise)
    }

    /// Reads a charter in JSON.
    #[staticmethod]
    fn from_json(text: Source<'_>) -> PyResult<Self> {
        let read = charte::Charter::from_json(&text.0);
        read.map(|c| Self(Arc::new(c))).map_err(|error| text.blame(error))
    }

    /// The charter as JSON: what was read, except for `x-` keys.
    fn to_json(&self) -> PyResult<String> {
        self.0.to_json().map_err(raise)
    }

    /// The charter as TOML: what was read, except for `x-` keys and comments.
    fn to_toml(&self) -> String {
        self.0.to_toml()
    }

    /// The address of the site, as written.
    #[getter]
    fn site(&self) -> &str {
        self.0.site()
    }

    /// The host of the site.
    #[getter]
    fn host(&self) -> &str {
        self.0.host().as_str()
    }

    /// Whether the site is served over https.
    #[getter]
    fn is_https(&self) -> bool {
        self.0.is_https()
    }

    /// The name of the site or app.
    #[getter]
    fn name(&self) -> Option<Text> {
        self.0.name().map(Text::new)
    }

    /// Who answers for the site.
    #[getter]
    fn controller(&self) -> Option<Text> {
        self.0.controller().map(Text::new)
    }

    /// How to reach them: a mail address, a web address, or words.
    #[getter]
    fn contact(&self) -> Option<Text> {
        self.0.contact().map(Text::new)
    }

    /// The web address of the site's privacy policy.
    #[getter]
    fn privacy_policy(&self) -> Option<Text> {
        self.0.privacy_policy().map(Text::new)
    }

    /// The first words of the page about the site's cookies.
    #[getter]
    fn introduction(&self) -> Option<Text> {
        self.0.introduction().map(Text::new)
    }

    /// The revision, from 1. A consent given to a lower one is outdated.
    #[getter]
    fn revision(&self) -> u32 {
        self.0.revision()
    }

    /// The languages of the site, as BCP 47 tags.
    #[getter]
    fn languages(&self) -> Tuple<String> {
        texts(self.0.languages())
    }

    /// The id of the regime that the charter names.
    #[getter]
    fn regime(&self) -> Option<&str> {
        self.0.regime()
    }

    /// The ids of the regimes that the site serves.
    #[getter]
    fn regimes(&self) -> Tuple<String> {
        texts(self.0.regimes())
    }

    /// The name of the cookie that keeps the visitor's answer.
    #[getter]
    fn consent_cookie(&self) -> &str {
        self.0.consent_cookie()
    }

    /// The `Domain` of the consent cookie, or `None` if it is for the host alone.
    #[getter]
    fn consent_domain(&self) -> Option<&str> {
        self.0.consent_domain()
    }

    /// What becomes of cookies that the charter does not declare.
    #[getter]
    fn undeclared(&self) -> Id<Undeclared> {
        Id(self.0.undeclared())
    }

    /// What the site does about Global Privacy Control where it has the choice.
    #[getter]
    fn gpc(&self) -> Id<GpcChoice> {
        Id(self.0.gpc())
    }

    /// The facts stated for the whole site: the default of every declaration.
    #[getter]
    fn facts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        facts(py, self.0.facts())
    }

    /// Who deposits cookies, or for whom they are deposited.
    #[getter]
    fn providers<'py>(&self, py: Python<'py>) -> AllMade<'py> {
        self.0.providers().iter().map(|p| provider(py, p)).collect()
    }

    /// The declarations, in the order of the file.
    #[getter]
    fn cookies<'py>(&self, py: Python<'py>) -> AllMade<'py> {
        self.0.cookies().iter().map(|d| declaration(py, d)).collect()
    }

    /// The regime for a visitor from a territory, an ISO 3166 code, among those that the site
    /// serves. An unknown code has the regime of an unknown territory.
    fn for_territory(&self, code: &str) -> PyResult<Regime> {
        self.0.for_territory(code).map(Regime::shipped).map_err(raise)
    }

    /// What the author should look at, whatever the regime. `Policy.check` knows more.
    fn check<'py>(&self, py: Python<'py>) -> AllMade<'py> {
        findings(py, &py.detach(|| self.0.check()))
    }

    /// What changed since an older charter, what of it is material, and who must be asked again.
    ///
    /// now: an aware datetime, RFC 3339 text, or seconds since 1970.
    /// regime: judges both charters. Without it each is judged by the regime that it names.
    #[pyo3(signature = (older, *, now, regime=None))]
    fn diff(&self, older: &Self, now: Moment, regime: Option<Regime>) -> PyResult<Diff> {
        let regime = regime.as_ref().map(|regime| &*regime.0);
        charte::Diff::new(&older.0, &self.0, regime, now.0).map(Diff).map_err(raise)
    }

    fn __reduce__(slf: &Bound<'_, Self>) -> PyResult<(Py<PyAny>, (String,))> {
        Ok((slf.get_type().getattr("from_json")?.unbind(), (slf.get().to_json()?,)))
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let (site, revision) = (quoted(py, self.0.site())?, self.0.revision());
        Ok(format!("Charter(site={site}, revision={revision}, cookies={})", self.0.cookies().len()))
    }
}

fn provider<'py>(py: Python<'py>, p: &Provider) -> Made<'py> {
    let (name, privacy_policy) = (Text::new(p.name()), p.privacy_policy().map(Text::new));
    let (role, domains) = (p.role().map(Id), texts(p.domains()));
    let fields = (p.id(), name, role, domains, privacy_policy, p.iab_vendor(), p.google_atp());
    make(py, "Provider", fields)
}

fn declaration<'py>(py: Python<'py>, d: &Declaration) -> Made<'py> {
    let fields = PyDict::new(py);
    fields.set_item("name", d.name())?;
    fields.set_item("provider", d.provider())?;
    fields.set_item("service", d.service().map(Text::new))?;
    fields.set_item("areas", d.areas().iter().copied().map(Id).collect::<Tuple<_>>())?;
    fields.set_item("purposes", d.purposes().iter().copied().map(Id).collect::<Tuple<_>>())?;
    fields.set_item("description", d.description().map(Text::new))?;
    fields.set_item("lifetime", d.lifetime().map(|span| span.to_string()))?;
    fields.set_item("data_retention", d.data_retention().map(|span| span.to_string()))?;
    fields.set_item("domain", d.domain())?;
    fields.set_item("path", d.path())?;
    fields.set_item("technology", Id(d.technology()))?;
    fields.set_item("is_partitioned", d.is_partitioned())?;
    fields.set_item("is_separable", d.is_separable())?;
    fields.set_item("facts", facts(py, d.facts())?)?;
    py.import("charte._types")?.getattr("Declaration")?.call((), Some(&fields))
}

fn facts(py: Python<'_>, facts: Facts) -> PyResult<Bound<'_, PyDict>> {
    let stated = PyDict::new(py);
    for (fact, yes) in facts.iter() {
        stated.set_item(Id(fact), yes)?;
    }
    Ok(stated)
}
