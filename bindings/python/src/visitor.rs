//! A visitor of a policy.

use std::sync::Arc;

use charte::{
    ErrorCode, Exchange, Mode, Purpose, Reading, RecordDetails, RequestFacts, Sighting, Technology,
    Time,
};
use pyo3::prelude::*;
use pyo3::types::PyList;

use crate::consent::{Act, Consent, written};
use crate::convert::{Made, Raw, make, raise};
use crate::decision::{Decision, Subject};
use crate::word::{Tuple, W, member, purposes};

/// What a visitor borrows.
pub(crate) struct Owner {
    pub(crate) policy: Arc<charte::Policy>,
    pub(crate) facts: Facts,
    pub(crate) now: Time,
    pub(crate) mode: Mode,
}

/// What is known of the visitor.
pub(crate) enum Facts {
    Stated { reading: Reading, page: Option<String>, gpc: bool },
    Request(RequestFacts<'static>),
}

self_cell::self_cell!(
    pub(crate) struct Cell {
        owner: Owner,
        #[covariant]
        dependent: Exchange,
    }
);

/// A visitor of a policy, as `Policy.visitor` makes it: it decides cookies.
#[pyclass(frozen, module = "charte")]
#[derive(Clone)]
pub(crate) struct Visitor(pub(crate) Arc<Cell>);

impl Visitor {
    pub(crate) fn new(owner: Owner) -> Self {
        Self(Arc::new(Cell::new(owner, |owner| match &owner.facts {
            Facts::Request(facts) => facts.exchange(&owner.policy, owner.now, owner.mode),
            Facts::Stated { reading, page, gpc } => {
                let visitor = owner.policy.visitor(reading, owner.now).signal(*gpc);
                let visitor = page.iter().fold(visitor, |v, page| v.page(page));
                Exchange::new(visitor, None, owner.mode)
            }
        })))
    }

    /// The same visitor after an answer.
    pub(crate) fn answered(&self, consent: charte::Consent) -> Self {
        let Owner { policy, facts, now, mode } = self.0.borrow_owner();
        let facts = match facts {
            Facts::Request(facts) => Facts::Request(facts.clone().answered(consent)),
            Facts::Stated { page, gpc, .. } => {
                Facts::Stated { reading: consent.into(), page: page.clone(), gpc: *gpc }
            }
        };
        Self::new(Owner { policy: policy.clone(), facts, now: *now, mode: *mode })
    }

    pub(crate) fn core(&self) -> &charte::Visitor<'_> {
        self.0.borrow_dependent().visitor()
    }

    fn reading(&self) -> &Reading {
        match &self.0.borrow_owner().facts {
            Facts::Request(facts) => facts.reading(),
            Facts::Stated { reading, .. } => reading,
        }
    }

    /// What a decision by name says. Without a host it is the fast path.
    fn look<R>(
        &self,
        name: &Raw<'_>,
        host: Option<Raw<'_>>,
        read: impl Fn(&charte::Decision<'_>) -> R,
    ) -> R {
        let sighting = Sighting::named(&name.0);
        match host {
            None => read(&self.core().decide_sighting(sighting)),
            Some(host) => read(&self.core().decide_sighting(sighting.from_host(&host.text()))),
        }
    }

    fn many<'py, R: IntoPyObject<'py>>(
        &self,
        names: &Bound<'py, PyAny>,
        read: impl Fn(charte::Decision<'_>) -> PyResult<R>,
    ) -> PyResult<Bound<'py, PyList>> {
        let mut answers = Vec::with_capacity(names.len().unwrap_or(0));
        for name in names.try_iter()? {
            answers.push(read(self.core().decide(&name?.extract::<Raw<'_>>()?.0))?);
        }
        PyList::new(names.py(), answers)
    }
}

class!(Visitor {
    /// The state of the consent.
    state(self) -> W<charte::State> = W(self.core().state());
    /// Whether Global Privacy Control is on.
    gpc(self) -> bool = match &self.0.borrow_owner().facts {
        Facts::Request(facts) => facts.signal(),
        Facts::Stated { gpc, .. } => *gpc,
    };
    /// A key under which a response may be kept for all visitors to whom it applies alike.
    cache_key(self) -> String = self.core().cache_key();
    /// The consent that counts: of several cookies, the stricter answers. None when there is
    /// none, or none that can be read.
    consent(self) -> Option<Consent> = self.reading().consent().cloned().map(Consent);
    /// How many consent cookies came in.
    copies(self) -> u32 = self.reading().copies();
    /// Why the first malformed consent cookie could not be read.
    consent_error(self) -> Option<W<ErrorCode>> = self.reading().error().map(|e| W(e.code()));
    ---
    /// Whether a cookie of this name may be set now, from this host.
    #[pyo3(signature = (name, host=None))]
    fn may_set(&self, name: Raw<'_>, host: Option<Raw<'_>>) -> bool {
        self.look(&name, host, |d| d.may_set())
    }

    /// What becomes of a cookie of this name. Faster than `decide`, and without the reasons.
    /// Callers want `may_set`: a limited cookie may only be set when it is separable.
    #[pyo3(signature = (name, host=None))]
    fn outcome(&self, name: Raw<'_>, host: Option<Raw<'_>>) -> W<charte::Outcome> {
        W(self.look(&name, host, |d| d.outcome()))
    }

    /// The outcomes of many names, in order: the way to go through long lists.
    fn decide_many<'py>(&self, names: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyList>> {
        self.many(names, |decision| member(names.py(), decision.outcome()))
    }

    /// Whether cookies of these names may be set now, in order.
    fn may_set_many<'py>(&self, names: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyList>> {
        self.many(names, |decision| Ok(decision.may_set()))
    }

    /// Decide a cookie, or another tracker, by its name.
    ///
    /// host: the host that sets it; None when unknown.
    #[pyo3(signature = (name, host=None, *, technology=W(Technology::Cookie)))]
    fn decide(
        &self, name: Raw<'_>, host: Option<Raw<'_>>, technology: W<Technology>,
    ) -> PyResult<Decision> {
        let subject = Subject::named(&name.0, host.map(|h| h.text()));
        Decision::new(self, subject.kept_in(technology.0))
    }

    /// Decide the cookie of a Set-Cookie header's value, from this host. A line that a browser
    /// would ignore raises `HeaderError`.
    #[pyo3(signature = (line, host=None, *, technology=W(Technology::Cookie)))]
    fn decide_set_cookie(
        &self, line: Raw<'_>, host: Option<Raw<'_>>, technology: W<Technology>,
    ) -> PyResult<Decision> {
        let subject = Subject::line(&line.0, host.map(|h| h.text()));
        Decision::new(self, subject.kept_in(technology.0))
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

    /// The purposes that the visitor may be asked about, by bit.
    #[pyo3(signature = (area=None))]
    fn askable(&self, area: Option<W<charte::Area>>) -> Tuple<W<Purpose>> {
        purposes(self.core().askable(area.map(|a| a.0)))
    }

    /// The consent after these acts, recorded now. Nothing but an act of the visitor is ever
    /// recorded. What cannot be recorded raises `ConsentError`.
    #[pyo3(signature = (*acts, record_id=None))]
    fn record(&self, acts: Vec<Act>, record_id: Option<&str>) -> PyResult<Consent> {
        let acts = acts.iter().map(Act::core).collect::<PyResult<Vec<_>>>()?;
        self.core().record(&acts, record_id).map(Consent).map_err(raise)
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
        let record = self.core().consent_record(&consent.0, details).map_err(raise)?;
        record.to_json().map_err(raise)
    }

    /// The value of the consent cookie, within what a cookie can hold.
    fn write<'py>(&self, py: Python<'py>, consent: &Consent) -> Made<'py> {
        written(py, &self.core().write(&consent.0))
    }

    fn __repr__(&self) -> String {
        let (state, now) = (self.core().state(), self.core().now());
        format!("<charte.Visitor consent {state} at {now}>")
    }
});
