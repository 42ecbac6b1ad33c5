//! What changed between two charters.

use charte::diff::{Change, KeyChange, MaterialChange};
use pyo3::prelude::*;

use crate::data::{AllMade, Made, ask, findings, make};
use crate::error::raise;
use crate::ids::{Id, purposes};

/// What changed between two charters, and what of it is material, such as `Charter.diff` makes it.
/// `asked_again` says who must be asked again, and about what.
#[pyclass(frozen, module = "charte")]
pub(crate) struct Diff(pub(crate) charte::Diff);

#[pymethods]
impl Diff {
    /// The id of the regime under which the older charter is read.
    #[getter]
    fn old_regime(&self) -> &str {
        &self.0.old_regime
    }

    /// The id of the regime under which the newer charter is read.
    #[getter]
    fn regime(&self) -> &str {
        &self.0.regime
    }

    /// The revision of the older charter.
    #[getter]
    fn old_revision(&self) -> u32 {
        self.0.old_revision
    }

    /// The revision of the newer charter.
    #[getter]
    fn revision(&self) -> u32 {
        self.0.revision
    }

    /// Whether the newer charter's revision is higher.
    #[getter]
    fn revision_raised(&self) -> bool {
        self.0.revision_raised
    }

    /// Whether the newer charter needs a higher revision, because answers given before do not cover
    /// what changed.
    #[getter]
    fn revision_wanted(&self) -> bool {
        self.0.revision_wanted
    }

    /// Whether some change is material.
    #[getter]
    fn material(&self) -> bool {
        self.0.material
    }

    /// Whether the newer charter announces what it changes: no higher revision is needed, or it was
    /// raised.
    #[getter]
    fn is_announced(&self) -> bool {
        self.0.is_announced()
    }

    /// The changes: of the charter, of providers, of cookies, each in the order of the newer
    /// charter, with what was removed last.
    #[getter]
    fn changes<'py>(&self, py: Python<'py>) -> AllMade<'py> {
        self.0.changes.iter().map(|c| change(py, c)).collect()
    }

    /// Who must be asked again, and about what.
    #[getter]
    fn asked_again<'py>(&self, py: Python<'py>) -> Made<'py> {
        let asked = &self.0.asked_again;
        let (granted, refused) = (ask(py, &asked.granted)?, ask(py, &asked.refused)?);
        let (purposes, new_revision) = (purposes(asked.purposes), asked.with_a_new_revision);
        make(py, "AskedAgain", (purposes, granted, refused, new_revision, asked.answers_lost))
    }

    /// `C010` for everything that needs a higher revision, unless it was raised.
    #[getter]
    fn findings<'py>(&self, py: Python<'py>) -> AllMade<'py> {
        findings(py, &self.0.findings)
    }

    /// All of it as JSON, with who must be asked again.
    fn to_json(&self) -> PyResult<String> {
        self.0.to_json().map_err(raise)
    }

    fn __repr__(&self) -> String {
        let bool = |yes| if yes { "True" } else { "False" };
        format!(
            "Diff(changes={}, material={}, is_announced={})",
            self.0.changes.len(),
            bool(self.0.material),
            bool(self.0.is_announced()),
        )
    }
}

fn change<'py>(py: Python<'py>, c: &Change) -> Made<'py> {
    let keys: AllMade<'py> = c.keys.iter().map(|k| key(py, k)).collect();
    let requirements: AllMade<'py> = c
        .requirements
        .iter()
        .map(|r| make(py, "RequirementChange", (Id(r.purpose), Id(r.old), Id(r.new))))
        .collect();
    let material: AllMade<'py> = c.material.iter().map(|m| material(py, m)).collect();
    let (technology, domain) = (c.technology.map(Id), c.domain.as_deref());
    let (keys, requirements, material) = (keys?, requirements?, material?);
    let (part, name, kind) = (c.part.id(), c.name.as_deref(), c.change.id());
    let fields =
        (part, name, kind, technology, domain, c.declaration, keys, requirements, material);
    make(py, "Change", fields)
}

fn key<'py>(py: Python<'py>, k: &KeyChange) -> Made<'py> {
    make(py, "KeyChange", (k.key.as_str(), k.old.as_deref(), k.new.as_deref()))
}

fn material<'py>(py: Python<'py>, m: &MaterialChange) -> Made<'py> {
    let fields = (m.why.id(), m.what.as_str(), purposes(m.purposes), m.wants_revision);
    make(py, "MaterialChange", fields)
}
