//! A visitor of a policy.

use charte::record::RecordDetails;
use charte::{Area, Host, ObservedCookie, Purpose, Technology};
use charte_interop::export::{ExportOptions, export};
use charte_interop::mapping::Mapping;
use charte_interop::signals::{self, Receiver};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyList, PyString, PyTuple};

use crate::consent::{Act, Consent, acts};
use crate::convert::{Bytes, Tuple};
use crate::data::{self, Made, encoded, make};
use crate::decision::Decision;
use crate::error::raise;
use crate::explanation::Explanation;
use crate::ids::{Id, purposes};
use crate::importer::Table;
use crate::moment::Moment;

/// A visitor of a policy, as `Policy.visitor` makes it: the consent, the moment, the page and host,
/// and whether Global Privacy Control is on. It decides cookies.
#[pyclass(frozen, module = "charte")]
pub(crate) struct Visitor(pub(crate) charte::Visitor<'static>);

/// How a tracker is stored unless the caller says otherwise.
const COOKIE: Id<Technology> = Id(Technology::Cookie);

/// A tracker of this name.
fn observed<'a>(name: &'a Bytes<'_>, technology: Technology) -> ObservedCookie<'a> {
    ObservedCookie::new(&name.0).with_technology(technology)
}

/// The host of a caller, or an empty text, which names none.
fn text_of(host: Option<&Bytes<'_>>) -> String {
    host.map(|host| host.text().into_owned()).unwrap_or_default()
}

#[pymethods]
impl Visitor {
    /// The state of the consent.
    #[getter]
    fn state(&self) -> Id<charte::ConsentState> {
        Id(self.0.state())
    }

    /// Whether Global Privacy Control is on.
    #[getter]
    fn gpc(&self) -> bool {
        self.0.gpc()
    }

    /// The moment of the request, as an aware datetime in UTC.
    #[getter]
    fn now(&self) -> Moment {
        Moment(self.0.now())
    }

    /// The host that sets cookies, or `None` if it is unknown.
    #[getter]
    fn host(&self) -> Option<&str> {
        self.0.host().map(Host::as_str)
    }

    /// The consent that counts: of several consent cookies the stricter answers. `None` if there is
    /// none, or none that can be read.
    #[getter]
    fn consent(&self) -> Option<Consent> {
        self.0.received().consent().cloned().map(Consent)
    }

    /// How many consent cookies came in.
    #[getter]
    fn copies(&self) -> u32 {
        self.0.received().copies()
    }

    /// Why the first malformed consent cookie could not be read.
    #[getter]
    fn consent_error(&self) -> Option<Id<charte::ErrorCode>> {
        self.0.received().error().map(|error| Id(error.code()))
    }

    /// Decides a cookie, or another tracker, by its name.
    ///
    /// host: the host that sets it, or `None` for the visitor's.
    /// technology: how it is stored, a `Technology` or its id.
    #[pyo3(
        signature = (name, host=None, *, technology=COOKIE),
        text_signature = "($self, name, host=None, *, technology='cookie')"
    )]
    fn decide(
        &self,
        name: &Bound<'_, PyAny>,
        host: Option<Bytes<'_>>,
        technology: Id<Technology>,
    ) -> PyResult<Decision> {
        if host.is_none() && technology.0 == Technology::Cookie {
            return Decision::by_name(&self.0, name);
        }
        let (bytes, host) = (name.extract::<Bytes<'_>>()?, text_of(host.as_ref()));
        let cookie = observed(&bytes, technology.0).with_host(&host);
        Ok(Decision::new(name.py(), &bytes.text(), self.0.decide_observed(&cookie)))
    }

    /// Decides the cookie that the value of a `Set-Cookie` header sets. Raises `HeaderError` if a
    /// browser would ignore the line.
    ///
    /// host: the host that sets it, or `None` for the visitor's.
    #[pyo3(signature = (line, host=None))]
    fn decide_set_cookie(
        &self,
        py: Python<'_>,
        line: Bytes<'_>,
        host: Option<Bytes<'_>>,
    ) -> PyResult<Decision> {
        let host = text_of(host.as_ref());
        let cookie = ObservedCookie::from_set_cookie(&line.0).map_err(raise)?.with_host(&host);
        Ok(Decision::new(py, &cookie.shown_name(), self.0.decide_observed(&cookie)))
    }

    /// Decides many cookies by their names, in order: one call for a long list.
    fn decide_many<'py>(&self, names: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyList>> {
        if names.is_instance_of::<PyString>() || names.is_instance_of::<PyBytes>() {
            return Err(PyTypeError::new_err("expected an iterable of names, got one name"));
        }
        // A tuple lends its items; a list would count a reference to each.
        let names = names.py().get_type::<PyTuple>().call1((names,))?.cast_into::<PyTuple>()?;
        let decided = names.iter_borrowed().map(|name| Decision::by_name(&self.0, &name));
        PyList::new(names.py(), decided.collect::<PyResult<Vec<_>>>()?)
    }

    /// Explains the decision of a cookie, or another tracker, by its name: the ruling of each
    /// purpose, the rules and citations behind it, and findings.
    ///
    /// host: the host that sets it, or `None` for the visitor's.
    /// technology: how it is stored, a `Technology` or its id.
    #[pyo3(
        signature = (name, host=None, *, technology=COOKIE),
        text_signature = "($self, name, host=None, *, technology='cookie')"
    )]
    fn explain(
        &self,
        name: Bytes<'_>,
        host: Option<Bytes<'_>>,
        technology: Id<Technology>,
    ) -> Explanation {
        let host = text_of(host.as_ref());
        let cookie = observed(&name, technology.0).with_host(&host);
        Explanation(self.0.explain_observed(&cookie))
    }

    /// Explains the decision of the cookie that the value of a `Set-Cookie` header sets. Raises
    /// `HeaderError` if a browser would ignore the line.
    ///
    /// host: the host that sets it, or `None` for the visitor's.
    #[pyo3(signature = (line, host=None))]
    fn explain_set_cookie(
        &self,
        line: Bytes<'_>,
        host: Option<Bytes<'_>>,
    ) -> PyResult<Explanation> {
        let host = text_of(host.as_ref());
        let cookie = ObservedCookie::from_set_cookie(&line.0).map_err(raise)?.with_host(&host);
        Ok(Explanation(self.0.explain_observed(&cookie)))
    }

    /// Whether a script, an embed or an SDK for this purpose (and of this provider) may start.
    #[pyo3(signature = (purpose, provider=None))]
    fn allows<'py>(
        &self,
        py: Python<'py>,
        purpose: Id<Purpose>,
        provider: Option<&str>,
    ) -> Made<'py> {
        let allowance = self.0.allows(purpose.0, provider);
        make(py, "Allowance", (allowance.allowed, Id(allowance.because)))
    }

    /// What to ask the visitor, over all declarations or those of one area.
    #[pyo3(signature = (area=None))]
    fn ask<'py>(&self, py: Python<'py>, area: Option<Id<Area>>) -> Made<'py> {
        data::ask(py, &self.0.ask(area.map(|a| a.0)))
    }

    /// The purposes that the visitor may be asked about, by bit.
    #[pyo3(signature = (area=None))]
    fn askable(&self, area: Option<Id<Area>>) -> Tuple<Id<Purpose>> {
        purposes(self.0.askable(area.map(|a| a.0)))
    }

    /// The consent after these acts, recorded now. Only acts of the visitor are ever recorded.
    ///
    /// `None` if nothing is to be written: closing the question does not replace an answer that
    /// cannot be read. Raises `ConsentError` if the acts cannot be recorded.
    ///
    /// record_id: the random id of your record of this consent, if you keep one.
    #[pyo3(signature = (*acts, record_id=None))]
    fn record(&self, acts: Vec<Act>, record_id: Option<&str>) -> PyResult<Option<Consent>> {
        let acts = self::acts(&acts)?;
        Ok(self.0.record(&acts, record_id).map_err(raise)?.map(Consent))
    }

    /// The value of the consent cookie, within what a cookie can hold.
    fn encode<'py>(&self, py: Python<'py>, consent: Consent) -> Made<'py> {
        encoded(py, &self.0.encode(&consent.0))
    }

    /// The record that proves a consent that this visitor has just given or changed (GDPR art.
    /// 7(1)), as JSON. The visitor is the one before the act, the consent what `record` returned.
    ///
    /// record_id: of the record; without one, that of the consent.
    /// language: in which the visitor was asked (BCP 47).
    /// notice: the address of the page or text that was shown.
    /// withdrawal: where the visitor can change the answer.
    #[pyo3(signature = (consent, *, record_id=None, language=None, notice=None, withdrawal=None))]
    fn consent_record(
        &self,
        consent: Consent,
        record_id: Option<&str>,
        language: Option<&str>,
        notice: Option<&str>,
        withdrawal: Option<&str>,
    ) -> PyResult<String> {
        let details = RecordDetails { record_id, language, notice, withdrawal };
        self.0.consent_record(&consent.0, details).and_then(|r| r.to_json()).map_err(raise)
    }

    /// The visitor's answer as other software keeps it, where that is true and allowed. Raises
    /// `InteropError` if it is not: `E611` to `E617` say why.
    ///
    /// format: `gpp`, `usp`, or the id of a consent manager that sites host themselves, such as
    ///     `wp-consent-api`.
    /// table: the site's own words, as `Importer` takes it.
    /// notice_given: for `gpp` and `usp`: whether the visitor was told and could opt out.
    /// sections: for `gpp`: the sections to write, 7 to 23; empty for 7, the national one.
    /// unanswered_as_refused: whether what was not answered is written as refused, where a format
    ///     knows only yes and no.
    #[pyo3(signature = (
        format, *, table=None, notice_given=false, sections=Vec::new(), unanswered_as_refused=false
    ), text_signature = "($self, format, *, table=None, notice_given=False, sections=(), \
        unanswered_as_refused=False)")]
    fn export<'py>(
        &self,
        py: Python<'py>,
        format: &str,
        table: Option<Table>,
        notice_given: bool,
        sections: Vec<u16>,
        unanswered_as_refused: bool,
    ) -> Made<'py> {
        let mapping = table.map_or(Mapping::builtin(), |table| table.0);
        let options = ExportOptions { notice_given, sections, unanswered_as_refused };
        let exported = export(&self.0, format, &mapping, &options);
        data::exported(py, &exported.map_err(|refusal| raise(refusal.into()))?)
    }

    /// What the tags of a vendor must be told, from what the charter allows now: Google Consent Mode
    /// (`consent-mode`), Microsoft Advertising (`uet`) and Clarity (`clarity`), the Meta pixel
    /// (`meta`).
    ///
    /// receiver: one of these ids; another one raises `CharterError`.
    /// provider: the charter's id of the vendor. With `None` a type is granted only if its purposes
    ///     are allowed to every provider.
    #[pyo3(signature = (receiver, provider=None))]
    fn signal<'py>(&self, py: Python<'py>, receiver: &str, provider: Option<&str>) -> Made<'py> {
        let receiver = receiver.parse::<Receiver>().map_err(|error| raise(error.into()))?;
        data::signal(py, &signals::signal(&self.0, receiver, provider))
    }

    fn __repr__(&self) -> String {
        let (state, now) = (self.0.state(), self.0.now());
        let gpc = if self.0.gpc() { "True" } else { "False" };
        format!("Visitor(state='{state}', now='{now}', gpc={gpc})")
    }
}
