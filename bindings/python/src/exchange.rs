//! One request and its response: what middlewares ask.

use charte::{Charter, Exchange as Core, Mode, RequestFacts, RequestHead, Unreachable};
use pyo3::prelude::*;
use pyo3::types::PyBytes;

use crate::consent::{Act, Consent, written};
use crate::convert::{AllMade, Field, Made, Raw, make, raise};
use crate::decision::{Decision, Subject};
use crate::visitor::Visitor;
use crate::word::{Tuple, W};

/// What the headers of a request say. A host that is passed counts before theirs.
pub(crate) fn facts(
    headers: &[(Field, Field)],
    charter: &Charter,
    host: Option<&[u8]>,
) -> RequestFacts<'static> {
    let mut head = RequestHead { host, ..RequestHead::default() };
    let is_cookie = |(name, _): &&(Field, Field)| name.0.eq_ignore_ascii_case(b"cookie");
    let (cookies, others): (Vec<_>, Vec<_>) = headers.iter().partition(is_cookie);
    others.iter().for_each(|(name, value)| head.note(&name.0, value.0.trim_ascii()));
    head.read(charter, cookies.iter().map(|(_, value)| &value.0)).into_owned()
}

/// One request and its response, as `Policy.exchange` makes it: it filters both directions and
/// knows the visitor.
#[pyclass(frozen, module = "charte")]
pub(crate) struct Exchange(pub(crate) Visitor);

impl Exchange {
    fn core(&self) -> &Core<'_> {
        self.0.0.borrow_dependent()
    }

    fn host_text(&self) -> Option<String> {
        self.core().host().map(|h| h.as_str().to_owned())
    }

    /// A report, as Python's; its decision is made again from what it spoke of.
    fn report<'py>(
        &self,
        py: Python<'py>,
        report: &charte::Report<'_>,
        line: Option<&[u8]>,
    ) -> Made<'py> {
        let subject = report.decision().map(|d| match line {
            Some(line) => Subject::line(line, self.host_text()),
            None => Subject::named(d.cookie().as_bytes(), self.host_text()),
        });
        let decision = subject.map(|s| Decision::new(&self.0, s)).transpose()?;
        let error = report.error().map(|e| W(e.code()));
        make(py, "Report", (W(report.field()), report.removed(), decision, error))
    }
}

/// What is kept, and the reports.
type Filtered<'py, T> = PyResult<(T, Vec<Bound<'py, PyAny>>)>;

class!(Exchange {
    /// The visitor: says what to ask, and what is allowed to start. It knows no host.
    visitor(self) -> Visitor = self.0.clone();
    /// The host that answers; None when unknown.
    host(self) -> Option<String> = self.host_text();
    /// Whether what may not be set is removed or only told.
    mode(self) -> W<Mode> = W(self.core().mode());
    ---
    /// Decide a cookie of this name at this host.
    fn decide(&self, name: Raw<'_>) -> PyResult<Decision> {
        Decision::new(&self.0, Subject::named(&name.0, self.host_text()))
    }

    /// Judge one Set-Cookie value of the response. None means that it passes; a report says why
    /// it may not, and whether to remove it.
    fn set_cookie<'py>(&self, py: Python<'py>, line: Field) -> PyResult<Option<Bound<'py, PyAny>>> {
        let report = self.core().set_cookie(&line.0);
        report.map(|r| self.report(py, &r, Some(&line.0))).transpose()
    }

    /// The response's headers, pairs of name and value, without the Set-Cookie lines that are
    /// removed; and the reports. What stays is the same objects, in order.
    fn filter_set_cookie<'py>(
        &self, py: Python<'py>, headers: Vec<Bound<'py, PyAny>>,
    ) -> Filtered<'py, Vec<Bound<'py, PyAny>>> {
        let (mut kept, mut reports) = (Vec::with_capacity(headers.len()), Vec::new());
        for header in headers {
            let (name, line): (Field, Field) = header.extract()?;
            let is_line = name.0.eq_ignore_ascii_case(b"set-cookie");
            let report = if is_line { self.core().set_cookie(&line.0) } else { None };
            if !report.as_ref().is_some_and(charte::Report::removed) {
                kept.push(header);
            }
            reports.extend(report.map(|r| self.report(py, &r, Some(&line.0))).transpose()?);
        }
        Ok((kept, reports))
    }

    /// One Cookie line of the request without the declared cookies that may not be set; and the
    /// reports. Nothing else changes. An empty line is to be left out.
    fn filter_cookie<'py>(
        &self, py: Python<'py>, line: Field,
    ) -> Filtered<'py, Bound<'py, PyBytes>> {
        let mut reports = Vec::new();
        let tell = |report: charte::Report<'_>| reports.push(self.report(py, &report, None));
        let kept = self.core().filter_cookie_telling(&line.0, tell);
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
        let erasure = self.core().erase(lines, &path.0, cap);
        let far = |u: &Unreachable<'_>| {
            let fields = (u.declaration, u.name.as_ref(), W(u.technology), u.domain, W(u.why));
            make(py, "Unreachable", fields)
        };
        let far = erasure.unreachable().iter().map(far).collect::<AllMade<'_>>()?;
        let lines: Tuple<_> = erasure.lines().iter().collect();
        make(py, "Erasure", (lines, erasure.remaining(), far))
    }

    /// Record what the visitor did, and give the Set-Cookie values that carry it. `path` is that
    /// of the request. What cannot be recorded raises `ConsentError`.
    #[pyo3(signature = (*acts, path, record_id=None))]
    fn record<'py>(
        &self, py: Python<'py>, acts: Vec<Act>, path: Field, record_id: Option<&str>,
    ) -> Made<'py> {
        let acts = acts.iter().map(Act::core).collect::<PyResult<Vec<_>>>()?;
        let recorded = self.core().record(&acts, record_id, &path.0).map_err(raise)?;
        let consent = Consent(recorded.consent().clone());
        let lines: Tuple<_> = recorded.lines().iter().collect();
        make(py, "Recorded", (consent, written(py, recorded.written())?, lines))
    }

    /// The exchange after an answer: the response is judged by it, not by what the request
    /// brought.
    fn answered(&self, consent: &Consent) -> Self { Self(self.0.answered(consent.0.clone())) }

    fn __repr__(&self) -> String {
        let (host, state) = (self.host_text(), self.core().visitor().state());
        let host = host.as_deref().unwrap_or("an unknown host");
        format!("<charte.Exchange with {host}, consent {state}, {}>", self.core().mode())
    }
});
