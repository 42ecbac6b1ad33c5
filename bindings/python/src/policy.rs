//! A charter compiled against a regime.

use std::sync::Arc;

use charte::{Mode, Policy as Core, Purpose, Reading};
use pyo3::prelude::*;

use crate::charter::Charter;
use crate::consent::Brought;
use crate::convert::{AllMade, Field, Moment, Raw, findings, raise};
use crate::exchange::{Exchange, facts};
use crate::regime::Regime;
use crate::visitor::{Facts, Owner, Visitor};
use crate::word::{Tuple, W, purposes};

/// A charter compiled against a regime: the thing that decides. Make it once, share it between
/// threads.
///
/// `Policy(charter)` takes the regime that the charter names; `Policy(charter, regime)` another,
/// a `Regime` or the id of one that ships with the library.
#[pyclass(frozen, module = "charte")]
pub(crate) struct Policy(pub(crate) Arc<Core>);

#[derive(FromPyObject)]
enum Chosen {
    Loaded(Regime),
    Id(String),
}

class!(Policy {
    /// The charter.
    charter(self) -> Charter = Charter(Arc::new(self.0.charter().clone()));
    /// The regime.
    regime(self) -> Regime = Regime(Arc::new(self.0.regime().clone()));
    ---
    #[new]
    #[pyo3(signature = (charter, regime=None))]
    fn new(py: Python<'_>, charter: &Charter, regime: Option<Chosen>) -> PyResult<Self> {
        let compile = || {
            let charter = charte::Charter::clone(&charter.0);
            Ok(match regime {
                None => Core::new(charter)?,
                Some(Chosen::Loaded(regime)) => Core::compile(charter, &regime.0),
                Some(Chosen::Id(id)) => Core::compile(charter, charte::Regime::builtin(&id)?),
            })
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
        let reading = consent.map_or_else(Reading::none, |c| c.0);
        let facts = Facts::Stated { reading, page: page.map(|p| p.text()), gpc };
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
        let facts = facts(&headers, self.0.charter(), host.as_ref().map(|h| h.0.as_ref()));
        let (facts, mode) = (Facts::Request(facts), mode.map_or(Mode::default(), |m| m.0));
        Exchange(Visitor::new(Owner { policy: self.0.clone(), facts, now: now.0, mode }))
    }

    /// What the charter's author should look at, under this regime at a moment.
    fn check<'py>(&self, py: Python<'py>, now: Moment) -> AllMade<'py> {
        findings(py, &py.detach(|| self.0.check(now.0)))
    }

    /// The purposes that a visitor may be asked about at a moment, by bit.
    fn askable(&self, now: Moment) -> Tuple<W<Purpose>> { purposes(self.0.askable(now.0)) }

    fn __repr__(&self) -> String {
        let (charter, regime) = (self.0.charter(), self.0.regime().id());
        let (site, cookies) = (charter.site(), charter.cookies().len());
        format!("<charte.Policy {site:?} under {regime:?}, {cookies} declarations>")
    }
});
