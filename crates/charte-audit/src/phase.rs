use charte::{Act, Policy, ReceivedConsent, Time};

/// What the visitor had answered when a recording was made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// Nothing yet.
    #[default]
    Before,
    /// No to everything that is asked.
    Refused,
    /// Yes to everything that is asked.
    Accepted,
}

impl Phase {
    /// Every phase, in the order of a visit.
    pub const ALL: [Self; 3] = [Self::Before, Self::Refused, Self::Accepted];

    /// The id, as a command line and JSON spell it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::Refused => "refused",
            Self::Accepted => "accepted",
        }
    }

    /// The phase with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|phase| phase.id() == id)
    }

    /// The consent of a visitor who answered at `now`, recorded as the charter's own would be.
    pub(crate) fn consent(self, policy: &Policy, now: Time) -> ReceivedConsent {
        let act = match self {
            Self::Before => return ReceivedConsent::none(),
            Self::Refused => Act::RefuseAll,
            Self::Accepted => Act::AcceptAll,
        };
        let nothing = ReceivedConsent::none();
        // Either act can always be recorded; were it not, nothing would be granted.
        let recorded = policy.visitor(&nothing, now).record(&[act], None);
        recorded.ok().flatten().map_or_else(ReceivedConsent::none, ReceivedConsent::from)
    }
}

impl std::fmt::Display for Phase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.id())
    }
}
