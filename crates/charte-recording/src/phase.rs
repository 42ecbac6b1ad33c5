//! What the visitor had answered when something was recorded.

use serde::Deserialize;

/// What the visitor had answered when something was recorded.
///
/// ```
/// use charte_recording::Phase;
///
/// assert_eq!(Phase::from_id("withdrawn"), Some(Phase::Withdrawn));
/// assert_eq!(Phase::Withdrawn.id(), "withdrawn");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Phase {
    /// Nothing yet.
    #[default]
    Before,
    /// No to everything that is asked.
    Refused,
    /// Yes to everything that is asked.
    Accepted,
    /// First yes, then no.
    Withdrawn,
}

impl Phase {
    /// Every phase, in the order of a visit.
    pub const ALL: [Self; 4] = [Self::Before, Self::Refused, Self::Accepted, Self::Withdrawn];

    /// The id, as a command line and JSON spell it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::Refused => "refused",
            Self::Accepted => "accepted",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The phase with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|phase| phase.id() == id)
    }

    /// Whether the visitor's last answer is no.
    #[must_use]
    pub const fn is_refusal(self) -> bool {
        matches!(self, Self::Refused | Self::Withdrawn)
    }
}

impl std::fmt::Display for Phase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.id())
    }
}
