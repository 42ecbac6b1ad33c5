//! One request and its response: what middlewares ask.

use charte::http::{DEFAULT_ERASE_CAP, Handling};
use charte::{Host, Mode};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBytes, PyString};

use crate::brought::Brought;
use crate::consent::{Act, Consent, acts};
use crate::convert::{HeaderBytes, Headers, Tuple, quoted, texts};
use crate::data::{Made, encoded, erasure, make};
use crate::error::raise;
use crate::ids::Id;
use crate::report::Report;
use crate::visitor::Visitor;

/// One request and its response, such as `Policy.exchange` makes it: it filters both directions and
/// knows the visitor.
#[pyclass(frozen, module = "charte")]
pub(crate) struct Exchange {
    core: charte::Exchange<'static>,
    /// Made at the first question. It shares the consent that was read.
    visitor: PyOnceLock<Py<Visitor>>,
}

impl Exchange {
    pub(crate) fn new(core: charte::Exchange<'static>) -> Self {
        Self { core, visitor: PyOnceLock::new() }
    }

    fn report(slf: &Bound<'_, Self>, report: &charte::http::Report<'_>) -> PyResult<Report> {
        Report::new(slf.get().visitor(slf.py())?.bind(slf.py()), report)
    }
}

/// What is kept, and the reports.
type Filtered<T> = PyResult<(T, Vec<Report>)>;

#[pymethods]
impl Exchange {
    /// The visitor: decides, says what to ask and what may start. Its host is the one that answers.
    #[getter]
    fn visitor(&self, py: Python<'_>) -> PyResult<&Py<Visitor>> {
        self.visitor.get_or_try_init(py, || Py::new(py, Visitor(self.core.visitor().clone())))
    }

    /// The host that answers, or `None` if it is unknown.
    #[getter]
    fn host(&self) -> Option<&str> {
        self.core.visitor().host().map(Host::as_str)
    }

    /// Whether what may not be set is removed or only reported.
    #[getter]
    fn mode(&self) -> Id<Mode> {
        Id(self.core.mode())
    }

    /// A key under which a response may be cached: visitors with the same key get the same
    /// response. The mode is part of it.
    #[getter]
    fn cache_key(&self) -> String {
        self.core.cache_key()
    }

    /// Filters the headers of a whole response, pairs of name and value.
    ///
    /// Returns the headers without what is removed and with deletions rewritten, and the reports.
    /// A header that stays is the same object, in its order.
    fn filter_response<'py>(
        slf: &Bound<'py, Self>,
        headers: Headers<'py>,
    ) -> Filtered<Vec<Bound<'py, PyAny>>> {
        let Headers { fields, objects: headers } = headers;
        let fields = fields.iter().map(|(name, value)| (name.0.as_slice(), value.0.as_slice()));
        let changed = slf.get().core.filter_response(fields);
        let mut changed = changed.iter().peekable();
        let (mut kept, mut reports) = (Vec::with_capacity(headers.len()), Vec::new());
        for (position, header) in headers.into_iter().enumerate() {
            let Some((_, verdict)) = changed.next_if(|(at, _)| *at == position) else {
                kept.push(header);
                continue;
            };
            let report = verdict.report();
            reports.extend(report.map(|report| Self::report(slf, report)).transpose()?);
            match (verdict.handling(), report.and_then(|report| report.replacement())) {
                (Handling::Kept, _) => kept.push(header),
                (_, Some(line)) => {
                    let line = like(&header.get_item(1)?, &line);
                    kept.push((header.get_item(0)?, line).into_pyobject(slf.py())?.into_any());
                }
                (_, None) => {}
            }
        }
        Ok((kept, reports))
    }

    /// Filters one `Cookie` line of the request.
    ///
    /// Returns the line without the declared cookies that may not be set, and the reports. Leave
    /// the header out if the line is empty.
    fn filter_cookie<'py>(
        slf: &Bound<'py, Self>,
        line: HeaderBytes,
    ) -> Filtered<Bound<'py, PyBytes>> {
        let mut reports = Vec::new();
        let on_report = |report: charte::http::Report<'_>| reports.push(Self::report(slf, &report));
        let kept = slf.get().core.filter_cookie_with(&line.0, on_report);
        Ok((PyBytes::new(slf.py(), &kept), reports.into_iter().collect::<PyResult<_>>()?))
    }

    /// The names of the request headers that the response depends on and that its `Vary` lines
    /// lack. Nothing in the mode `report`.
    fn vary(&self, headers: Headers<'_>) -> Tuple<&'static str> {
        let bare = |name: &HeaderBytes| {
            String::from_utf8_lossy(&name.0).trim().eq_ignore_ascii_case("vary")
        };
        let lines = headers.fields.iter().filter(|(name, _)| bare(name));
        self.core.vary(lines.map(|(_, value)| value.0.as_slice())).into_iter().collect()
    }

    /// The deletions of everything in these `Cookie` lines that may not be set now.
    ///
    /// path: of the request.
    /// cap: bytes that the lines may take in one response; the rest follows on the next.
    #[pyo3(signature = (cookie_lines, path, cap=DEFAULT_ERASE_CAP))]
    fn erase<'py>(
        &self,
        py: Python<'py>,
        cookie_lines: Vec<HeaderBytes>,
        path: HeaderBytes,
        cap: usize,
    ) -> Made<'py> {
        let lines = cookie_lines.iter().map(|line| line.0.as_slice());
        erasure(py, &self.core.erase(lines, &path.0, cap))
    }

    /// The deletions of a withdrawal: as `erase`, and before them those of the declared cookies
    /// that a request for this path does not bring.
    #[pyo3(signature = (cookie_lines, path, cap=DEFAULT_ERASE_CAP))]
    fn withdraw<'py>(
        &self,
        py: Python<'py>,
        cookie_lines: Vec<HeaderBytes>,
        path: HeaderBytes,
        cap: usize,
    ) -> Made<'py> {
        let lines = cookie_lines.iter().map(|line| line.0.as_slice());
        erasure(py, &self.core.withdraw(lines, &path.0, cap))
    }

    /// Records what the visitor did, and gives the `Set-Cookie` values that carry it.
    ///
    /// `None` if nothing is to be written: closing the question does not replace an answer that
    /// cannot be read. Raises `ConsentError` if the acts cannot be recorded.
    ///
    /// path: of the request.
    #[pyo3(signature = (*acts, path, record_id=None))]
    fn record<'py>(
        &self,
        py: Python<'py>,
        acts: Vec<Act>,
        path: HeaderBytes,
        record_id: Option<&str>,
    ) -> PyResult<Option<Bound<'py, PyAny>>> {
        let acts = self::acts(&acts)?;
        let recorded = self.core.record(&acts, record_id, &path.0).map_err(raise)?;
        let Some(recorded) = recorded else { return Ok(None) };
        let encoded = encoded(py, recorded.encoded())?;
        let fields = (Consent(recorded.consent().clone()), encoded, texts(recorded.lines()));
        make(py, "RecordedConsent", fields).map(Some)
    }

    /// The exchange with another consent, such as the one just recorded: the response is then
    /// judged by it, not by what the request brought.
    fn with_consent(&self, consent: Brought) -> Self {
        Self::new(self.core.clone().with_consent(consent.received))
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let host = match self.core.visitor().host() {
            Some(host) => quoted(py, host.as_str())?,
            None => "None".to_owned(),
        };
        let (mode, state) = (self.core.mode(), self.core.visitor().state());
        Ok(format!("Exchange(host={host}, mode='{mode}', state='{state}')"))
    }
}

/// A line of the same type as another: text of which each character is one byte, or bytes.
fn like<'py>(other: &Bound<'py, PyAny>, line: &[u8]) -> Bound<'py, PyAny> {
    let py = other.py();
    match other.is_instance_of::<PyString>() {
        true => {
            let text: String = line.iter().copied().map(char::from).collect();
            PyString::new(py, &text).into_any()
        }
        false => PyBytes::new(py, line).into_any(),
    }
}
