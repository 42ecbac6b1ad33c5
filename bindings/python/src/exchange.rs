//! One request and its response: what middlewares ask.

use charte::Mode;

use crate::*;

/// One request and its response, as `Policy.exchange` makes it: it filters both directions and
/// knows the visitor.
#[pyclass(frozen, module = "charte")]
pub(crate) struct Exchange(pub(crate) Visitor);

impl Exchange {
    /// A report, as Python's.
    fn report<'py>(&self, py: Python<'py>, report: &charte::Report<'_>) -> Made<'py> {
        let decision = report.decision().map(|d| Decision::new(&self.0, d.sighting().clone()));
        let error = report.error().map(|e| W(e.code()));
        make(py, "Report", (W(report.field()), report.removed(), decision, error))
    }
}

/// What is kept, and the reports.
type Filtered<'py, T> = PyResult<(T, Vec<Any<'py>>)>;

class!(Exchange, self => self.0.exchange(), {
    /// The visitor: says what to ask, and what is allowed to start. It knows no host.
    visitor(self) -> Visitor = self.0.clone();
    /// The host that answers; None when unknown.
    host(self) -> Option<&str> = self.0.exchange().host().map(|h| h.as_str());
    /// Whether what may not be set is removed or only told.
    mode(self) -> W<Mode> = W(self.0.exchange().mode());
    ---
    /// Decide a cookie of this name at this host.
    fn decide(&self, name: Raw<'_>) -> Decision =
        Decision::new(&self.0, self.0.exchange().decide(&name.0).sighting().clone());

    /// Judge one Set-Cookie value of the response. None means that it passes; a report says why
    /// it may not, and whether to remove it.
    fn set_cookie<'py>(&self, py: Python<'py>, line: Field) -> PyResult<Option<Any<'py>>> =
        self.0.exchange().set_cookie(&line.0).map(|r| self.report(py, &r)).transpose();
    ---
    /// The response's headers, pairs of name and value, without the Set-Cookie lines that are
    /// removed; and the reports. What stays is the same objects, in order.
    fn filter_set_cookie<'py>(
        &self, py: Python<'py>, headers: Vec<Any<'py>>,
    ) -> Filtered<'py, Vec<Any<'py>>> {
        let (mut kept, mut reports) = (Vec::with_capacity(headers.len()), Vec::new());
        for header in headers {
            let (name, line): (Field, Field) = header.extract()?;
            let set = name.0.eq_ignore_ascii_case(b"set-cookie").then_some(&line.0);
            let report = set.and_then(|line| self.0.exchange().set_cookie(line));
            if !report.as_ref().is_some_and(charte::Report::removed) {
                kept.push(header);
            }
            reports.extend(report.map(|r| self.report(py, &r)).transpose()?);
        }
        Ok((kept, reports))
    }

    /// One Cookie line of the request without the declared cookies that may not be set; and the
    /// reports. Nothing else changes. An empty line is to be left out.
    fn filter_cookie<'py>(
        &self, py: Python<'py>, line: Field,
    ) -> Filtered<'py, Bound<'py, PyBytes>> {
        let mut reports = Vec::new();
        let tell = |report: charte::Report<'_>| reports.push(self.report(py, &report));
        let kept = self.0.exchange().filter_cookie_telling(&line.0, tell);
        Ok((PyBytes::new(py, &kept), reports.into_iter().collect::<PyResult<_>>()?))
    }

    /// The deletions of everything in these Cookie lines that may not be set now.
    ///
    /// path: of the request.
    /// cap: bytes that the lines may take in one response; the rest follows on the next.
    #[pyo3(signature = (cookie_lines, path, cap=charte::DEFAULT_ERASE_CAP))]
    fn erase<'py>(
        &self, py: Python<'py>, cookie_lines: Vec<Field>, path: Field, cap: usize,
    ) -> Made<'py> {
        let lines = cookie_lines.iter().map(|l| l.0.as_slice());
        let erasure = self.0.exchange().erase(lines, &path.0, cap);
        let far = all(py, "Unreachable", erasure.unreachable(), |u| {
            (u.declaration, u.name.as_ref(), W(u.technology), u.domain, W(u.why))
        })?;
        make(py, "Erasure", (texts(erasure.lines()), erasure.remaining(), far))
    }

    /// Record what the visitor did, and give the Set-Cookie values that carry it. `path` is that
    /// of the request. What cannot be recorded raises `ConsentError`.
    #[pyo3(signature = (*acts, path, record_id=None))]
    fn record<'py>(
        &self, py: Python<'py>, acts: Vec<Act>, path: Field, record_id: Option<&str>,
    ) -> Made<'py> {
        let acts = acts.iter().map(Act::core).collect::<PyResult<Vec<_>>>()?;
        let done = self.0.exchange().record(&acts, record_id, &path.0).map_err(raise)?;
        let charte::Written { value, shortened, max_age } = done.written();
        let written = make(py, "Written", (value, shortened, max_age))?;
        make(py, "Recorded", (Consent(done.consent().clone()), written, texts(done.lines())))
    }

    /// The exchange after an answer: the response is judged by it, not by what the request
    /// brought.
    fn answered(&self, consent: &Consent) -> Self {
        let owner = self.0.0.borrow_owner().clone();
        let facts = owner.facts.answered(consent.0.clone());
        Self(Visitor::new(Owner { facts, ..owner }))
    }
});
