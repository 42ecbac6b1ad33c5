//! A charter compiled against a regime.

use charte::{Mode, Page, Policy as Core, Purpose, Reading, RequestFacts, RequestHead};

use crate::*;

/// A charter compiled against a regime: the thing that decides. Make it once, share it between
/// threads.
///
/// `Policy(charter)` takes the regime that the charter names; `Policy(charter, regime)` another,
/// a `Regime` or the id of one that ships with the library.
#[pyclass(frozen, module = "charte")]
pub(crate) struct Policy(pub(crate) Arc<Core>);

class!(Policy, self => self.0, {
    /// The charter.
    charter(self) -> Charter = Charter(Arc::new(self.0.charter().clone()));
    /// The regime.
    regime(self) -> Regime = Regime(Arc::new(self.0.regime().clone()));
    ---
    /// What the charter's author should look at, under this regime at a moment.
    fn check<'py>(&self, py: Python<'py>, now: Moment) -> AllMade<'py> =
        findings(py, &py.detach(|| self.0.check(now.0)));

    /// The purposes that a visitor may be asked about at a moment, by bit.
    fn askable(&self, now: Moment) -> Tuple<W<Purpose>> = purposes(self.0.askable(now.0));
    ---
    #[new]
    #[pyo3(signature = (charter, regime=None))]
    fn new(py: Python<'_>, charter: &Charter, regime: Option<Regime>) -> PyResult<Self> {
        let charter = charte::Charter::clone(&charter.0);
        let compile = || match regime {
            None => Core::new(charter),
            Some(regime) => Ok(Core::compile(charter, &regime.0)),
        };
        py.detach(compile).map(|policy| Self(Arc::new(policy))).map_err(raise)
    }

    /// A visitor: what was answered, the moment, the page, the signal. Make one for each request.
    ///
    /// consent: a consent cookie's value, a `Consent`, a list of the values of several cookies,
    ///     or None.
    /// now: an aware datetime, RFC 3339 text, or seconds since 1970.
    /// page: the address of the page; None when unknown.
    /// gpc: whether Global Privacy Control is on (`Sec-GPC: 1`).
    #[pyo3(signature = (consent=None, *, now, page=None, gpc=false))]
    fn visitor(
        &self, consent: Option<Brought>, now: Moment, page: Option<Raw<'_>>, gpc: bool,
    ) -> Visitor {
        let consent = consent.map_or(Reading::none(), |consent| consent.0);
        let page = page.map_or(Page::Unknown, |page| Page::of(&page.text()).into_owned());
        let facts = RequestFacts::default().signalling(gpc).answered(consent).on(page);
        Visitor::new(Owner { policy: self.0.clone(), facts, now: now.0, mode: Mode::default() })
    }

    /// A request and its response, for a middleware.
    ///
    /// headers: of the request, pairs of name and value, `bytes` or text as WSGI has it.
    /// now: an aware datetime, RFC 3339 text, or seconds since 1970.
    /// mode: whether what may not be set is removed or only told.
    /// host: where it is known otherwise than from `Host`: a trusted proxy's.
    #[pyo3(signature = (headers, *, now, mode=None, host=None))]
    fn exchange(
        &self, headers: Vec<(Field, Field)>, now: Moment, mode: Option<W<Mode>>,
        host: Option<Raw<'_>>,
    ) -> Exchange {
        let head = RequestHead { host: host.as_ref().map(|h| &*h.0), ..RequestHead::default() };
        let fields = headers.iter().map(|(name, value)| (&*name.0, &*value.0));
        let facts = head.read_fields(self.0.charter(), fields).into_owned();
        let mode = mode.map_or(Mode::default(), |m| m.0);
        Exchange(Visitor::new(Owner { policy: self.0.clone(), facts, now: now.0, mode }))
    }
});
