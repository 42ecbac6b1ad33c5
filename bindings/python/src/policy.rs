//! A charter compiled against a regime.

use charte::http::RequestHead;
use charte::{Mode, Purpose, ReceivedConsent};
use pyo3::prelude::*;
use pyo3::types::PyDict;

use crate::arrow::{Decider, Setup};
use crate::brought::Brought;
use crate::charter::Charter;
use crate::convert::{Bytes, Headers, Tuple, quoted};
use crate::data::{AllMade, findings};
use crate::error::raise;
use crate::exchange::Exchange;
use crate::ids::{Id, purposes};
use crate::importer::Importer;
use crate::moment::Moment;
use crate::regime::Regime;
use crate::visitor::Visitor;

/// A charter compiled against a regime. It makes visitors, who decide. Make it once, and share it
/// between threads.
///
/// `Policy(charter)` takes the regime that the charter names, `Policy(charter, regime)` another: a
/// `Regime` or the id of one that ships with the library.
#[pyclass(frozen, module = "charte")]
pub(crate) struct Policy {
    core: charte::Policy,
    charter: Charter,
    regime: Regime,
}

impl Policy {
    pub(crate) fn core(&self) -> &charte::Policy {
        &self.core
    }
}

#[pymethods]
impl Policy {
    #[new]
    #[pyo3(signature = (charter, regime=None))]
    fn new(py: Python<'_>, charter: &Bound<'_, PyAny>, regime: Option<Regime>) -> PyResult<Self> {
        let Ok(charter) = charter.cast::<Charter>() else {
            let expected = "a Charter (Charter(text) or Charter.from_path(path))";
            return Err(crate::convert::wrong_type(expected, charter));
        };
        let charter = charter.get().clone();
        let read = charte::Charter::clone(&charter.0);
        let compile = || match &regime {
            None => charte::Policy::new(read),
            Some(regime) => Ok(charte::Policy::compile(read, &regime.0)),
        };
        let core = py.detach(compile).map_err(raise)?;
        let regime = regime.unwrap_or_else(|| Regime::shipped(core.regime()));
        Ok(Self { core, charter, regime })
    }

    /// The charter.
    #[getter]
    fn charter(&self) -> Charter {
        self.charter.clone()
    }

    /// The regime.
    #[getter]
    fn regime(&self) -> Regime {
        self.regime.clone()
    }

    /// A visitor, to decide cookies for. Make one for each request.
    ///
    /// consent: a consent cookie's value, a `Consent`, a list of the values of several cookies, what
    ///     an `Importer` made of the answer to another consent manager, or `None`.
    /// now: an aware datetime, RFC 3339 text, or seconds since 1970.
    /// page: the address of the page, or `None` if it is unknown.
    /// host: the host that sets cookies, with or without a port, or `None` if it is unknown. Raises
    ///     `CharterError` for text that is not a host, such as an address with `https://`.
    /// gpc: whether Global Privacy Control is on (`Sec-GPC: 1`).
    #[pyo3(signature = (consent=None, *, now, page=None, host=None, gpc=false))]
    fn visitor(
        &self,
        consent: Option<Brought>,
        now: Moment,
        page: Option<Bytes<'_>>,
        host: Option<Bytes<'_>>,
        gpc: bool,
    ) -> PyResult<Visitor> {
        let (received, signal) = match consent {
            Some(consent) => (consent.received, consent.gpc),
            None => (ReceivedConsent::none(), false),
        };
        let page = page.map(|page| page.text().into_owned()).unwrap_or_default();
        let host = host.map(|host| host.text().into_owned());
        let visitor = self.core.visitor(&received, now.0).with_gpc(gpc || signal);
        let visitor = visitor.with_page(page.as_str());
        let host = host.as_deref().map(charte::Host::parse).transpose().map_err(raise)?;
        Ok(Visitor(visitor.with_host(host).into_owned()))
    }

    /// A request and its response, for a middleware.
    ///
    /// headers: of the request, pairs of name and value, `bytes` or text as in WSGI.
    /// now: an aware datetime, RFC 3339 text, or seconds since 1970.
    /// mode: `enforce` removes and reports what may not be set; `report` changes nothing and
    ///     reports what would be removed.
    /// host: where it is known otherwise than from `Host`: a trusted proxy's.
    /// honour: reads the cookies of other consent managers while the request brings no consent
    ///     cookie of the site.
    #[pyo3(
        signature = (headers, *, now, mode=Id(Mode::Enforce), host=None, honour=None),
        text_signature = "($self, headers, *, now, mode='enforce', host=None, honour=None)"
    )]
    fn exchange(
        &self,
        headers: Headers<'_>,
        now: Moment,
        mode: Id<Mode>,
        host: Option<Bytes<'_>>,
        honour: Option<&Bound<'_, Importer>>,
    ) -> Exchange {
        let head = RequestHead { host: host.as_ref().map(|h| &*h.0), ..RequestHead::default() };
        let fields = headers.fields.iter().map(|(name, value)| (&*name.0, &*value.0));
        let facts = head.read_fields(self.core.charter(), fields.clone());
        let facts = match honour {
            Some(importer) => importer.get().0.read_fields(facts, &self.core, fields, now.0),
            None => facts,
        };
        Exchange::new(facts.exchange(&self.core, now.0, mode.0).into_owned())
    }

    /// Decides tables of Arrow data: see `help(charte.arrow)`.
    ///
    /// outputs: what to answer, some of `charte.arrow.OUTPUTS`.
    /// words: how words are written: `dictionary`, `text` or `view`.
    /// sets: how sets of purposes are written: `list` (of words) or `bits`.
    /// columns: the column that each input is read from, such as `{"host": "set_by"}`. Without it,
    ///     each column is called as its input, and others are refused.
    /// regimes: regimes of your own that rows may name.
    /// constants: `now`, `host`, `page`, `consent`, `gpc` and `regime`, for all rows.
    #[pyo3(
        signature = (*outputs, words="dictionary", sets="list", columns=None, regimes=vec![], **constants),
        text_signature = "($self, *outputs, words='dictionary', sets='list', columns=None, regimes=(), **constants)"
    )]
    fn decider(
        slf: &Bound<'_, Self>,
        outputs: Vec<String>,
        words: &str,
        sets: &str,
        columns: Option<&Bound<'_, PyDict>>,
        regimes: Vec<Regime>,
        constants: Option<&Bound<'_, PyDict>>,
    ) -> PyResult<Decider> {
        let none = PyDict::new(slf.py());
        let (columns, constants) = (columns.unwrap_or(&none), constants.unwrap_or(&none));
        let setup = Setup { words, sets, columns, constants, regimes };
        Decider::new(&slf.get().core, &outputs, setup)
    }

    fn __reduce__(slf: &Bound<'_, Self>) -> (Py<PyAny>, (Charter, Regime)) {
        let policy = slf.get();
        let class = slf.get_type().into_any().unbind();
        (class, (policy.charter.clone(), policy.regime.clone()))
    }

    /// What the charter's author should look at, under this regime at a moment.
    fn check<'py>(&self, py: Python<'py>, now: Moment) -> AllMade<'py> {
        findings(py, &py.detach(|| self.core.check(now.0)))
    }

    /// The purposes that a visitor may be asked about at a moment, by bit.
    fn askable(&self, now: Moment) -> Tuple<Id<Purpose>> {
        purposes(self.core.askable(now.0))
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let (charter, regime) = (self.core.charter(), self.core.regime());
        let (site, cookies) = (quoted(py, charter.site())?, charter.cookies().len());
        Ok(format!("Policy(site={site}, regime='{}', cookies={cookies})", regime.id()))
    }
}
