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
        make(py, "Report", (W(report.field()), W(report.handling()), decision, error))
    }
}

/// The values of the headers of this name.
fn values(headers: &[(Field, Field)], name: &str) -> Vec<Vec<u8>> {
    let bare = |field: &Field| String::from_utf8_lossy(&field.0).trim().to_ascii_lowercase();
    let named = headers.iter().filter(|(field, _)| bare(field) == name);
    named.map(|(_, value)| value.0.clone()).collect()
}

/// A line of the same type as another: text of which each character is one byte, or bytes.
fn like<'py>(py: Python<'py>, line: &[u8], other: &Any<'py>) -> Any<'py> {
    match other.is_instance_of::<PyString>() {
        true => {
            PyString::new(py, &line.iter().copied().map(char::from).collect::<String>()).into_any()
        }
        false => PyBytes::new(py, line).into_any(),
    }
}

/// The deletions of one response, as Python's.
fn erasure<'py>(py: Python<'py>, erasure: &charte::Erasure<'_>) -> Made<'py> {
    let far = all(py, "Unreachable", erasure.unreachable(), |u| {
        (u.declaration, u.name.as_ref(), W(u.technology), u.domain, W(u.why))
    })?;
    make(py, "Erasure", (texts(erasure.lines()), erasure.remaining(), far))
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

    /// What the `Vary` lines among the response's headers lack: the names of the request headers
    /// that it depends on. Nothing in the mode `report`.
    fn vary(&self, headers: Vec<(Field, Field)>) -> Tuple<&'static str> =
        Tuple(self.0.exchange().vary(values(&headers, "vary")));
    ---
    /// The response's headers, pairs of name and value, without what is removed, and with the
    /// deletions that are rewritten; and the reports. What stays is the same objects, in order.
    fn filter_set_cookie<'py>(
        &self, py: Python<'py>, headers: Vec<Any<'py>>,
    ) -> Filtered<'py, Vec<Any<'py>>> {
        let fields = headers.iter().map(|header| header.extract());
        let fields = fields.collect::<PyResult<Vec<(Field, Field)>>>()?;
        let date = charte::response_date(values(&fields, "date"));
        let (mut kept, mut reports) = (Vec::with_capacity(headers.len()), Vec::new());
        for (header, (name, value)) in headers.into_iter().zip(&fields) {
            let verdict = self.0.exchange().header(&name.0, &value.0, date);
            let report = verdict.report();
            reports.extend(report.map(|r| self.report(py, r)).transpose()?);
            match (verdict.handling(), report.and_then(charte::Report::replacement)) {
                (charte::Handling::Kept, _) => kept.push(header),
                (_, Some(line)) => {
                    let pair = (header.get_item(0)?, like(py, &line, &header.get_item(1)?));
                    kept.push(pair.into_pyobject(py)?.into_any());
                }
                _ => {}
            }
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
        erasure(py, &self.0.exchange().erase(lines, &path.0, cap))
    }

    /// The deletions of a withdrawal: as `erase`, and before them those of the declared cookies
    /// that a request for this path does not bring.
    #[pyo3(signature = (cookie_lines, path, cap=charte::DEFAULT_ERASE_CAP))]
    fn withdraw<'py>(
        &self, py: Python<'py>, cookie_lines: Vec<Field>, path: Field, cap: usize,
    ) -> Made<'py> {
        let lines = cookie_lines.iter().map(|l| l.0.as_slice());
        erasure(py, &self.0.exchange().withdraw(lines, &path.0, cap))
    }

    /// Record what the visitor did, and give the Set-Cookie values that carry it. `path` is that
    /// of the request. What cannot be recorded raises `ConsentError`. `None` when nothing is to
    /// be written: closing the question says nothing about an unreadable answer.
    #[pyo3(signature = (*acts, path, record_id=None))]
    fn record<'py>(
        &self, py: Python<'py>, acts: Vec<Act>, path: Field, record_id: Option<&str>,
    ) -> PyResult<Option<Bound<'py, PyAny>>> {
        let acts = acts.iter().map(Act::core).collect::<PyResult<Vec<_>>>()?;
        let done = self.0.exchange().record(&acts, record_id, &path.0).map_err(raise)?;
        let Some(done) = done else { return Ok(None) };
        let charte::Written { value, shortened, max_age } = done.written();
        let written = make(py, "Written", (value, shortened, max_age))?;
        let recorded = (Consent(done.consent().clone()), written, texts(done.lines()));
        make(py, "Recorded", recorded).map(Some)
    }

    /// The exchange after an answer: the response is judged by it, not by what the request
    /// brought.
    fn answered(&self, consent: &Consent) -> Self {
        let owner = self.0.0.borrow_owner().clone();
        let facts = owner.facts.answered(consent.0.clone());
        Self(Visitor::new(Owner { facts, ..owner }))
    }
});
