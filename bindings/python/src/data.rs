//! Objects of the dataclasses of `charte._types`: what only holds data.

use charte::consent::EncodedConsent;
use charte::explain::{MetCondition, Ruling, UnmetCondition};
use charte::http::Erasure;
use charte::regime::Citation;
use charte_interop::export::Exported;
use charte_interop::import::Note;
use charte_interop::signals::Signal;
use pyo3::call::PyCallArgs;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::IntoPyDict;

use crate::convert::{Tuple, texts};
use crate::ids::{Id, purposes};

/// An object of a dataclass, and a tuple of several.
pub(crate) type Made<'py> = PyResult<Bound<'py, PyAny>>;
pub(crate) type AllMade<'py> = PyResult<Tuple<Bound<'py, PyAny>>>;

/// Makes an object of a class of `charte._types`, with the fields in their order.
pub(crate) fn make<'py>(py: Python<'py>, class: &str, fields: impl PyCallArgs<'py>) -> Made<'py> {
    static TYPES: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let types = TYPES
        .get_or_try_init(py, || Ok::<_, PyErr>(py.import("charte._types")?.into_any().unbind()))?;
    types.bind(py).getattr(class)?.call1(fields)
}

pub(crate) fn ask<'py>(py: Python<'py>, ask: &charte::Ask) -> Made<'py> {
    make(py, "Ask", (Id(ask.asking), Id(ask.because), purposes(ask.purposes)))
}

pub(crate) fn findings<'py>(py: Python<'py>, findings: &[charte::Finding]) -> AllMade<'py> {
    let finding = |f: &charte::Finding| {
        let (code, severity, cited) = (Id(f.code()), Id(f.severity()), texts(f.citations()));
        let (cookie, declaration) = (f.cookie(), f.declaration());
        let fields = (code, severity, cookie, declaration, f.message(), f.help(), cited);
        make(py, "Finding", fields)
    };
    findings.iter().map(finding).collect()
}

pub(crate) fn import_notes<'py>(py: Python<'py>, report: &[Note]) -> AllMade<'py> {
    let note =
        |note: &Note| make(py, "ImportNote", (note.kind(), note.manager(), note.to_string()));
    report.iter().map(note).collect()
}

pub(crate) fn exported<'py>(py: Python<'py>, exported: &Exported) -> Made<'py> {
    let cookies = exported.cookies.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    make(py, "Exported", (cookies.collect::<Tuple<_>>(), texts(&exported.lost)))
}

pub(crate) fn signal<'py>(py: Python<'py>, signal: &Signal) -> Made<'py> {
    let object = |values: &[(&'static str, bool)]| values.iter().copied().into_py_dict(py);
    let default = object(&signal.default)?;
    let update = signal.update.as_deref().map(object).transpose()?;
    let (receiver, script) = (signal.receiver.id(), signal.script());
    make(py, "Signal", (receiver, default, update, signal.limited_data_use, script))
}

pub(crate) fn ruling<'py>(py: Python<'py>, r: &Ruling) -> Made<'py> {
    let unmet: AllMade<'py> = r.unmet.iter().map(|u| unmet(py, u)).collect();
    let rests_on: AllMade<'py> = r.rests_on.iter().map(|m| met(py, m)).collect();
    let (purpose, requirement, because) = (Id(r.purpose), Id(r.requirement), Id(r.because));
    let citations = citations(py, &r.citations)?;
    let fields =
        (purpose, requirement, r.rule.as_str(), r.allowed, because, unmet?, rests_on?, citations);
    make(py, "Ruling", fields)
}

fn unmet<'py>(py: Python<'py>, u: &UnmetCondition) -> Made<'py> {
    let origin = u.origin.map(Id);
    make(py, "UnmetCondition", (u.rule.as_str(), u.condition.as_str(), u.stated, origin))
}

fn met<'py>(py: Python<'py>, m: &MetCondition) -> Made<'py> {
    let condition = m.condition.to_string();
    make(py, "MetCondition", (m.rule.as_str(), condition, m.value, m.origin.map(Id)))
}

pub(crate) fn citations<'py>(py: Python<'py>, citations: &[Citation]) -> AllMade<'py> {
    let citation = |c: &Citation| {
        make(py, "Citation", (c.instrument(), c.at(), Id(c.confidence()), c.source()))
    };
    citations.iter().map(citation).collect()
}

pub(crate) fn encoded<'py>(py: Python<'py>, encoded: &EncodedConsent) -> Made<'py> {
    let fields = (encoded.value.as_str(), encoded.shortened, encoded.max_age);
    make(py, "EncodedConsent", fields)
}

/// The deletions of one response.
pub(crate) fn erasure<'py>(py: Python<'py>, erasure: &Erasure<'_>) -> Made<'py> {
    let unreachable = erasure.unreachable().iter().map(|u| {
        let (technology, why) = (Id(u.technology), Id(u.why));
        make(py, "Unreachable", (u.declaration, u.name.as_ref(), technology, u.domain, why))
    });
    let unreachable: AllMade<'py> = unreachable.collect();
    make(py, "Erasure", (texts(erasure.lines()), erasure.remaining(), unreachable?))
}
