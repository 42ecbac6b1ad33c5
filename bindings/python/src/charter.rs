//! The charter and its lines.

use charte::{Charter as Core, Diff};

use crate::*;

/// A publisher's declaration of every cookie of one site or app.
///
/// `Charter(text)` reads TOML, or JSON when it begins with `{`, from `str` or `bytes`.
/// What is wrong with it raises `CharterError` with line, column and path.
#[pyclass(frozen, module = "charte", eq, from_py_object)]
#[derive(Clone, PartialEq)]
pub(crate) struct Charter(pub(crate) Arc<Core>);

class!(Charter, self => self.0, {
    /// The address of the site, as written.
    site(self) -> &str = self.0.site();
    /// The host of the site.
    host(self) -> &str = self.0.host().as_str();
    /// Whether the site is served over https.
    is_https(self) -> bool = self.0.is_https();
    /// The revision, from 1; a consent given to a lower one is outdated.
    revision(self) -> u32 = self.0.revision();
    /// The languages of the site, as BCP 47 tags.
    languages(self) -> Tuple<String> = texts(self.0.languages());
    /// The id of the regime that the charter names.
    regime(self) -> Option<&str> = self.0.regime();
    /// The ids of the regimes that the site serves.
    regimes(self) -> Tuple<String> = texts(self.0.regimes());
    /// The name of the cookie that keeps the visitor's answer.
    consent_cookie(self) -> &str = self.0.consent_cookie();
    /// The `Domain` of the consent cookie, when it is not for the host alone.
    consent_domain(self) -> Option<&str> = self.0.consent_domain();
    /// What becomes of cookies that the charter does not know.
    undeclared(self) -> W<charte::Undeclared> = W(self.0.undeclared());
    /// What the site makes of Global Privacy Control where it has the choice.
    gpc(self) -> W<charte::GpcChoice> = W(self.0.gpc());
    ---
    #[new] fn new(py: Python<'_>, text: Raw<'_>) -> PyResult<Self> =
        py.detach(|| Core::parse(&text.0)).map(|c| Self(Arc::new(c))).map_err(raise);

    /// Read a charter in JSON.
    #[staticmethod] fn from_json(text: Raw<'_>) -> PyResult<Self> =
        Core::from_json(&text.0).map(|c| Self(Arc::new(c))).map_err(raise);

    /// The charter as JSON: what was read, no more and no less, but for `x-` keys.
    fn to_json(&self) -> PyResult<String> = self.0.to_json().map_err(raise);

    /// The charter as TOML: what was read, but for `x-` keys and comments.
    fn to_toml(&self) -> PyResult<String> = self.0.to_toml().map_err(raise);

    /// The name of the site or app in this language, else the first there is.
    fn name(&self, language: &str) -> Option<&str> = self.0.name().map(|t| t.any(language));

    /// The regime for a visitor from a territory, an ISO 3166 code, among those that the site
    /// serves; with an unknown code, that of an unknown territory.
    fn for_territory(&self, code: &str) -> PyResult<Regime> =
        self.0.for_territory(code).map(|r| Regime(Arc::new(r.clone()))).map_err(raise);

    /// What the author should look at, whatever the regime.
    fn check<'py>(&self, py: Python<'py>) -> AllMade<'py> =
        findings(py, &py.detach(|| self.0.check()));

    /// What changed since an older charter and asks for a new revision.
    fn check_since<'py>(&self, py: Python<'py>, older: &Self) -> AllMade<'py> =
        findings(py, &self.0.check_since(&older.0));

    fn __reduce__(slf: &Bound<'_, Self>) -> PyResult<(Py<PyAny>, (String,))> =
        Ok((slf.get_type().getattr("from_json")?.unbind(), (slf.get().to_json()?,)));

    /// What changed since an older charter, what of it is material and who must be asked again, as
    /// JSON. Without a regime, each charter is read under the one that it names.
    #[pyo3(signature = (older, *, now, regime=None))]
    fn diff(&self, older: &Self, now: Moment, regime: Option<Regime>) -> PyResult<String> =
        Diff::new(&older.0, &self.0, regime.as_ref().map(|regime| &*regime.0), now.0)
            .and_then(|diff| diff.to_json()).map_err(raise);
    ---
    /// Who deposits, or for whom, with texts in this language, else the first there is.
    fn providers<'py>(&self, py: Python<'py>, language: &str) -> AllMade<'py> {
        all(py, "Provider", self.0.providers(), |p| {
            let (name, policy) = (p.name().any(language), p.privacy_policy().map(|t| t.any(language)));
            (p.id(), name, p.role().map(W), texts(p.domains()), policy)
        })
    }

    /// The declarations, in the order of the file, with texts in this language, else the first
    /// there is.
    fn cookies<'py>(&self, py: Python<'py>, language: &str) -> AllMade<'py> {
        all(py, "declaration", self.0.cookies(), |d| {
            let words = [d.service(), d.description()].map(|t| t.map(|t| t.any(language)));
            let spans = [d.lifetime(), d.data_retention()].map(|span| span.map(|s| s.to_string()));
            let areas = Tuple(d.areas().iter().copied().map(W).collect());
            let purposes = Tuple(d.purposes().iter().copied().map(W).collect());
            let facts = Tuple(d.facts().iter().map(|(fact, yes)| (W(fact), yes)).collect());
            let (place, kept) = ((d.domain(), d.path()), W(d.technology()));
            let flags = (d.is_partitioned(), d.is_separable());
            (d.name(), d.provider(), words, areas, purposes, spans, place, kept, flags, facts)
        })
    }
});
