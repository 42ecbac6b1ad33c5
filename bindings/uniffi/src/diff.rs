//! Charters and regimes, compared.

use std::time::SystemTime;

use crate::all;
use crate::error::CharteError;
use crate::explanation::Finding;
use crate::moment::time;

/// What changed between two charters.
#[derive(uniffi::Record)]
pub struct Diff {
    /// The revision of the older charter.
    pub old_revision: u32,
    /// The revision of the newer charter.
    pub revision: u32,
    /// Whether some change is material: visitors were told less than is true now.
    pub material: bool,
    /// Whether earlier answers no longer cover a change, so that the revision must be higher.
    pub revision_wanted: bool,
    /// Whether the newer charter's revision is higher.
    pub revision_raised: bool,
    /// `C010` for each change that needs a higher revision. Empty if it was raised.
    pub findings: Vec<Finding>,
    /// Everything as JSON: each change, why it is material, and who must be asked again.
    pub json: String,
}

/// Compares two charters, TOML or JSON, under the regime with this id; without one, each is read
/// under the regime that it names.
///
/// Fails with `E1xx` for a charter that cannot be read, with `E112` if neither a charter nor the
/// caller names a regime, and with `E113` if no regime has the id.
#[uniffi::export(default(regime = None))]
pub fn diff(
    old_charter: String,
    new_charter: String,
    now: SystemTime,
    regime: Option<String>,
) -> Result<Diff, CharteError> {
    let (old, new) = (charte::Charter::parse(old_charter)?, charte::Charter::parse(new_charter)?);
    let regime = regime.map(|id| charte::Regime::builtin(&id)).transpose()?;
    let diff = charte::Diff::new(&old, &new, regime, time(now))?;
    Ok(Diff {
        old_revision: diff.old_revision,
        revision: diff.revision,
        material: diff.material,
        revision_wanted: diff.revision_wanted,
        revision_raised: diff.revision_raised,
        findings: all(&diff.findings),
        json: diff.to_json()?,
    })
}

/// Compares the regimes with these ids at a moment, as JSON: what each requires for each purpose,
/// and with a charter for each of its cookies.
///
/// Fails with `E113` if no regime has an id, and with `E1xx` for a charter that cannot be read.
#[uniffi::export(default(charter = None))]
pub fn compare(
    regimes: Vec<String>,
    now: SystemTime,
    charter: Option<String>,
) -> Result<String, CharteError> {
    let charter = charter.map(charte::Charter::parse).transpose()?;
    let regimes = regimes.iter().map(|id| charte::Regime::builtin(id));
    let regimes = regimes.collect::<Result<Vec<_>, _>>()?;
    Ok(charte::Comparison::new(&regimes, charter.as_ref(), time(now)).to_json()?)
}
