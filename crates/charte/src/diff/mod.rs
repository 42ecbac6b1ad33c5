//! What changed between two charters, whether it is material, and who must be asked again.
//!
//! Consent covers what the visitor was told: the purposes, who has access to the cookies, and for
//! how long (Planet49, C-673/17 §75–81). A change that extends any of these is *material*. It needs
//! a higher `revision` if earlier answers no longer cover it: if it concerns a purpose that
//! visitors are asked about, adds a purpose or a provider to the charter (spec §10, whatever the
//! law requires), or makes the charter withhold less. If the revision must be raised and was not,
//! the finding is `C010`. A longer lifetime of an exempt cookie is material but does not require
//! asking again.

mod asked;
mod fields;
mod pairs;
mod weigh;

use serde::Serialize;

pub use asked::AskedAgain;
pub use fields::KeyChange;
pub use weigh::{MaterialChange, MaterialityReason};

use charte_syntax::words;

use crate::category::{Requirement, Technology};
use crate::charter::Charter;
use crate::error::{Error, ErrorCode};
use crate::finding::{Finding, FindingDetail, MaterialDetail};
use crate::policy::Judge;
use crate::purpose::Purpose;
use crate::regime::{self, Regime};
use crate::time::Time;
use weigh::Side;
use weigh::{new_provider, news};

words! {
    /// What a change is about.
    Part {
        /// The charter as a whole.
        Charter = "charter",
        /// A provider.
        Provider = "provider",
        /// A declaration.
        Cookie = "cookie",
    }
}

words! {
    /// What became of it.
    ChangeKind {
        /// The newer charter has it, the older did not.
        Added = "added",
        /// The older charter had it, the newer does not.
        Removed = "removed",
        /// Both have it, and it is not the same.
        Changed = "changed",
    }
}

/// One thing that changed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Change {
    /// What it is about.
    pub part: Part,
    /// The provider's id, or the name pattern of the declaration.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// How a declared cookie is kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub technology: Option<Technology>,
    /// The host that the declaration is limited to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub domain: Option<String>,
    /// What became of it.
    pub change: ChangeKind,
    /// Its number in the newer charter, from 0, while it is there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub declaration: Option<u32>,
    /// Its keys: those that differ, or all of what was added or removed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub keys: Vec<KeyChange>,
    /// The purposes it kept for which the regime asks something else now. Keys need not differ:
    /// the provider's role, or the regime, may have.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub requirements: Vec<RequirementChange>,
    /// Why it is material; empty when it is not.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub material: Vec<MaterialChange>,
}

/// What the regime asked for a purpose of a cookie, and what it asks now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct RequirementChange {
    /// The purpose.
    pub purpose: Purpose,
    /// What was asked.
    pub old: Requirement,
    /// What is asked now.
    pub new: Requirement,
}

/// The changes between two charters, as plain data.
///
/// Two declarations are the same if name, technology and domain are equal; a new name counts as a
/// removal and an addition. Stating a default explicitly, such as `path = "/"`, is not a change,
/// nor is reordering declarations.
///
/// ```
/// use charte::diff::MaterialityReason;
/// use charte::{Charter, Diff, Time};
///
/// let charter = |lifetime| Charter::parse(format!(r#"
///     format = 1
///     site = "https://www.example.fr"
///     regime = "fr"
///
///     [[cookie]]
///     name = "theme"
///     purposes = ["preferences"]
///     lifetime = "{lifetime}"
/// "#));
/// let now: Time = "2026-11-23T10:05:00Z".parse()?;
/// let diff = Diff::new(&charter("6 months")?, &charter("13 months")?, None, now)?;
///
/// assert_eq!(diff.changes[0].material[0].why, MaterialityReason::LongerLifetime);
/// assert!(diff.material && !diff.revision_raised);
/// assert_eq!(diff.findings[0].code().id(), "C010");
/// # Ok::<(), charte::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Diff {
    /// The id of the regime under which the older charter is read.
    pub old_regime: String,
    /// The id of the regime under which the newer charter is read.
    pub regime: String,
    /// A caveat to show with it, or `None` if it is law in force.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caveat: Option<&'static str>,
    /// The moment: months have no length without one.
    pub now: Time,
    /// The revision of the older charter.
    pub old_revision: u32,
    /// The revision of the newer charter.
    pub revision: u32,
    /// Whether the newer charter's is higher.
    pub revision_raised: bool,
    /// Whether some change is material.
    pub material: bool,
    /// Whether something material is not covered by the answers given before, so that the revision
    /// must be higher.
    pub revision_wanted: bool,
    /// The changes: of the charter, of providers, of cookies, each in the order of the newer
    /// charter, with what was removed last.
    pub changes: Vec<Change>,
    /// Who must be asked again.
    pub asked_again: AskedAgain,
    /// A `C010` for each change that needs a higher revision, unless the revision was raised.
    pub findings: Vec<Finding>,
}

impl Diff {
    /// Compares two charters under one regime. Without a regime, each charter is judged under the
    /// one it names, so a move to another law shows up as changes.
    ///
    /// # Errors
    /// `E112` if neither the caller nor the charter names a regime. `E113` if the library has no
    /// regime with that id.
    pub fn new(
        old: &Charter,
        new: &Charter,
        regime: Option<&Regime>,
        now: Time,
    ) -> Result<Self, Error> {
        let named = |one: &Charter, other: &Charter| match (regime, one.regime().or(other.regime()))
        {
            (Some(regime), _) => Ok(regime.clone()),
            (None, Some(id)) => regime::named(id).cloned(),
            (None, None) => {
                let message = "neither charter nor the caller names a regime";
                let error = Error::new(ErrorCode::NoRegime, message);
                Err(error.with_help("add regime = \"fr\", or another"))
            }
        };
        let (old_regime, new_regime) = (named(old, new)?, named(new, old)?);
        let judge = |regime| Judge { regime, period: Regime::period_at(regime, now) };
        let before = Side::new(old, judge(&old_regime), now);
        let after = Side::new(new, judge(&new_regime), now);
        let mut changes: Vec<Change> = weigh::charter(&before, &after).into_iter().collect();
        changes.extend(weigh::providers(&before, &after));
        changes.extend(weigh::cookies(&before, &after));

        let revision_raised = new.revision() > old.revision();
        let material = changes.iter().any(|change| !change.material.is_empty());
        let mut weights = changes.iter().flat_map(|change| &change.material);
        let revision_wanted = weights.any(|weight| weight.wants_revision);
        let asked_again = AskedAgain::new(&before, &after, &changes, revision_wanted);
        let findings = if revision_raised { Vec::new() } else { unannounced(old, &changes) };
        Ok(Self {
            old_regime: old_regime.id().to_owned(),
            regime: new_regime.id().to_owned(),
            caveat: new_regime.caveat(),
            now,
            old_revision: old.revision(),
            revision: new.revision(),
            revision_raised,
            material,
            revision_wanted,
            changes,
            asked_again,
            findings,
        })
    }

    /// Whether the newer charter announces its changes: no change needs a higher revision, or the
    /// revision was raised.
    #[must_use]
    pub fn is_announced(&self) -> bool {
        !self.revision_wanted || self.revision_raised
    }

    /// The diff as JSON.
    ///
    /// # Errors
    /// `E901`, which would be a bug in this library.
    pub fn to_json(&self) -> Result<String, Error> {
        serde_json::to_string(self).map_err(|e| Error::new(ErrorCode::Internal, e.to_string()))
    }
}

/// `C010` for each reason that wants a higher revision.
fn unannounced(old: &Charter, changes: &[Change]) -> Vec<Finding> {
    let of = |change: &Change| {
        let about = |weight: &MaterialChange| {
            let mut finding = same_revision(weight.detail.clone(), old);
            if let (Part::Cookie, Some(name)) = (change.part, &change.name) {
                finding = finding.cookie_named(name);
            }
            match change.declaration {
                Some(number) => finding.about(number),
                None => finding,
            }
        };
        let weights = change.material.iter().filter(|weight| weight.wants_revision);
        weights.map(about).collect::<Vec<_>>()
    };
    changes.iter().flat_map(of).collect()
}

/// The `C010` for something that the older charter did not tell visitors.
fn same_revision(change: MaterialDetail, older: &Charter) -> Finding {
    Finding::new(FindingDetail::SameRevision { change, revision: older.revision() })
}

impl Charter {
    /// Returns a `C010` for each purpose and provider that the older charter did not have, unless
    /// the revision is higher. This needs no regime and no time; [`Diff`] finds the
    /// other material changes.
    #[must_use]
    pub fn check_since(&self, older: &Charter) -> Vec<Finding> {
        if self.revision() > older.revision() {
            return Vec::new();
        }
        let (purposes, providers) = news(older, self);
        let purposes = purposes.iter().map(|purpose| MaterialDetail::NewPurpose { purpose });
        let providers = providers.into_iter().map(new_provider);
        purposes.chain(providers).map(|change| same_revision(change, older)).collect()
    }
}
