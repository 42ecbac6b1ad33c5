//! A visitor of a policy.

use charte::{
    Exchange as CoreExchange, Host, Outcome, Purpose, RecordDetails, Sighting, Technology,
};

use crate::*;

/// What a visitor is made of, and borrows.
#[derive(Clone)]
pub(crate) struct Owner {
    pub(crate) policy: Arc<charte::Policy>,
    pub(crate) facts: charte::RequestFacts<'static>,
    pub(crate) now: charte::Time,
    pub(crate) mode: charte::Mode,
}

self_cell::self_cell!(
    pub(crate) struct Cell {
        owner: Owner,
        #[covariant]
        dependent: CoreExchange,
    }
);

/// A visitor of a policy, as `Policy.visitor` makes it: it decides cookies.
#[pyclass(frozen, module = "charte")]
#[derive(Clone)]
pub(crate) struct Visitor(pub(crate) Arc<Cell>);

/// As it was seen, from the host that sets it: nothing for what cannot be mapped to one.
fn seen<'a>(sighting: Sighting<'a>, host: Option<&Raw<'_>>) -> Sighting<'a> {
    let host = host.and_then(|host| Host::parse(&host.text()).map(Host::into_owned));
    Sighting { host, ..sighting }
}

type Listed<'py> = PyResult<Bound<'py, PyList>>;

impl Visitor {
    pub(crate) fn new(owner: Owner) -> Self {
        Self(Arc::new(Cell::new(owner, |o| o.facts.exchange(&o.policy, o.now, o.mode))))
    }

    pub(crate) fn exchange(&self) -> &CoreExchange<'_> {
        self.0.borrow_dependent()
    }

    pub(crate) fn core(&self) -> &charte::Visitor<'_> {
        self.exchange().visitor()
    }

    /// What decisions come to, in one pass: each answer goes into the list as it comes.
    fn many<'py, S: IntoPyObject<'py>>(
        &self,
        names: &Any<'py>,
        said: impl Fn(charte::Summary) -> PyResult<S>,
    ) -> Listed<'py> {
        // A tuple lends its items; a list would count a reference to each.
        let names = names.py().get_type::<PyTuple>().call1((names,))?.cast_into::<PyTuple>()?;
        let say = |name: &Raw<'_>| said(self.core().summarise(&name.0));
        let mut failed = None;
        let each = names.iter_borrowed().map(|name| {
            name.extract().and_then(|name| say(&name)).map_err(|e| failed.get_or_insert(e)).ok()
        });
        PyList::new(names.py(), each).and_then(|list| failed.map_or(Ok(list), Err))
    }

    fn summary(&self, name: &[u8], host: Option<&Raw<'_>>) -> charte::Summary {
        match host {
            None => self.core().summarise(name),
            Some(_) => self.core().summarise_sighting(&seen(Sighting::named(name), host)),
        }
    }
}

class!(Visitor, self => self.core(), {
    /// The state of the consent.
    state(self) -> W<charte::State> = W(self.core().state());
    /// Whether Global Privacy Control is on.
    gpc(self) -> bool = self.0.borrow_owner().facts.signal();
    /// A key under which a response may be kept for all visitors to whom it applies alike. The
    /// mode is part of it.
    cache_key(self) -> String = self.exchange().cache_key();
    /// The consent that counts: of several cookies, the stricter answers. None when there is
    /// none, or none that can be read.
    consent(self) -> Option<Consent> = self.0.borrow_owner().facts.reading().consent().cloned().map(Consent);
    /// How many consent cookies came in.
    copies(self) -> u32 = self.0.borrow_owner().facts.reading().copies();
    /// Why the first malformed consent cookie could not be read.
    consent_error(self) -> Option<W<charte::ErrorCode>> = self.0.borrow_owner().facts.reading().error().map(|e| W(e.code()));
    ---
    /// Whether a cookie of this name may be set now, from this host.
    #[pyo3(signature = (name, host=None))]
    fn may_set(&self, name: Raw<'_>, host: Option<Raw<'_>>) -> bool =
        self.summary(&name.0, host.as_ref()).may_set();

    /// What becomes of a cookie of this name. Faster than `decide`, and without the reasons.
    /// Callers want `may_set`: a limited cookie may only be set when it is separable.
    #[pyo3(signature = (name, host=None))]
    fn outcome(&self, name: Raw<'_>, host: Option<Raw<'_>>) -> W<Outcome> =
        W(self.summary(&name.0, host.as_ref()).outcome());

    /// Whether cookies of these names may be set now, in order.
    fn may_set_many<'py>(&self, names: &Any<'py>) -> Listed<'py> =
        self.many(names, |said| Ok(said.may_set()));

    /// Decide a cookie, or another tracker, by its name.
    ///
    /// host: the host that sets it; None when unknown.
    #[pyo3(signature = (name, host=None, *, technology=W(Technology::Cookie)))]
    fn decide(&self, name: Raw<'_>, host: Option<Raw<'_>>, technology: W<Technology>) -> Decision =
        Decision::new(self, seen(Sighting::named(&name.0), host.as_ref()).kept_in(technology.0));

    /// The purposes that the visitor may be asked about, by bit.
    #[pyo3(signature = (area=None))]
    fn askable(&self, area: Option<W<charte::Area>>) -> Tuple<W<Purpose>> =
        purposes(self.core().askable(area.map(|a| a.0)));
    ---
    /// The outcomes of many names, in order: the way to go through long lists.
    fn decide_many<'py>(&self, names: &Any<'py>) -> Listed<'py> {
        let (py, outcomes) = (names.py(), list::<Outcome>(names.py())?);
        self.many(names, |said| outcomes.member(py, said.outcome()))
    }

    /// Decide the cookie of a Set-Cookie header's value, from this host. A line that a browser
    /// would ignore raises `HeaderError`.
    #[pyo3(signature = (line, host=None, *, technology=W(Technology::Cookie)))]
    fn decide_set_cookie(
        &self, line: Raw<'_>, host: Option<Raw<'_>>, technology: W<Technology>,
    ) -> PyResult<Decision> {
        let line = Sighting::set_cookie(&line.0).map_err(raise)?;
        Ok(Decision::new(self, seen(line, host.as_ref()).kept_in(technology.0)))
    }

    /// Whether a script, an embed or an SDK with this purpose (and of this provider) may start.
    #[pyo3(signature = (purpose, provider=None))]
    fn allows<'py>(
        &self, py: Python<'py>, purpose: W<Purpose>, provider: Option<&str>,
    ) -> Made<'py> {
        let allowance = self.core().allows(purpose.0, provider);
        make(py, "Allowance", (allowance.allowed, W(allowance.because)))
    }

    /// What to ask the visitor, over all declarations or those of one area.
    #[pyo3(signature = (area=None))]
    fn ask<'py>(&self, py: Python<'py>, area: Option<W<charte::Area>>) -> Made<'py> {
        let ask = self.core().ask(area.map(|a| a.0));
        make(py, "Ask", (W(ask.asking), W(ask.because), purposes(ask.purposes)))
    }

    /// The consent after these acts, recorded now. Nothing but an act of the visitor is ever
    /// recorded. What cannot be recorded raises `ConsentError`. `None` when nothing is to be
    /// written: closing the question says nothing about an unreadable answer.
    #[pyo3(signature = (*acts, record_id=None))]
    fn record(&self, acts: Vec<Act>, record_id: Option<&str>) -> PyResult<Option<Consent>> {
        let acts = acts.iter().map(Act::core).collect::<PyResult<Vec<_>>>()?;
        Ok(self.core().record(&acts, record_id).map_err(raise)?.map(Consent))
    }

    /// The record that proves a consent that this visitor has just given or changed (GDPR art.
    /// 7(1)), as JSON. The visitor is as before the act, the consent as `record` returned it.
    ///
    /// record_id: of the record; language: in which the visitor was asked; notice: the address
    /// of the text that was shown; withdrawal: where the answer can be changed.
    #[pyo3(signature = (consent, *, record_id=None, language=None, notice=None, withdrawal=None))]
    fn proof(
        &self, consent: &Consent, record_id: Option<&str>, language: Option<&str>,
        notice: Option<&str>, withdrawal: Option<&str>,
    ) -> PyResult<String> {
        let details = RecordDetails { record_id, language, notice, withdrawal };
        self.core().consent_record(&consent.0, details).and_then(|r| r.to_json()).map_err(raise)
    }

    /// The value of the consent cookie, within what a cookie can hold.
    fn write<'py>(&self, py: Python<'py>, consent: &Consent) -> Made<'py> {
        let charte::Written { value, shortened, max_age } = self.core().write(&consent.0);
        make(py, "Written", (value, shortened, max_age))
    }
});
