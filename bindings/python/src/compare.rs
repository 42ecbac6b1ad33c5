//! Regimes side by side.

use charte::Comparison;
use pyo3::prelude::*;

use crate::charter::Charter;
use crate::error::raise;
use crate::moment::Moment;
use crate::regime::Regime;

/// What each of these regimes (or ids of them) requires for each purpose and, with a charter, for
/// each of its cookies, side by side, as JSON.
///
/// now: an aware datetime, RFC 3339 text, or seconds since 1970.
#[pyfunction]
#[pyo3(signature = (regimes, *, now, charter=None))]
pub(crate) fn compare(
    regimes: Vec<Regime>,
    now: Moment,
    charter: Option<&Charter>,
) -> PyResult<String> {
    let regimes: Vec<&charte::Regime> = regimes.iter().map(|regime| &*regime.0).collect();
    Comparison::new(&regimes, charter.map(|c| &*c.0), now.0).to_json().map_err(raise)
}
