//! What the visitor does.

use crate::words::Purpose;

/// Something that a visitor did.
#[derive(uniffi::Enum)]
pub enum Act {
    /// Accepted everything that the charter asks.
    AcceptAll,
    /// Refused everything that the charter asks.
    RefuseAll,
    /// Agreed to a purpose.
    Grant(Purpose),
    /// Refused a purpose, or objected to it. Answers that granted it for one provider go with it.
    Refuse(Purpose),
    /// Agreed to one purpose of one provider, for example by clicking its video.
    GrantPair(Purpose, String),
    /// Refused one purpose of one provider.
    RefusePair(Purpose, String),
    /// Refused a provider as a whole. Answers that granted it a purpose go with it.
    RefuseProvider(String),
    /// Took back the refusal of a provider.
    AllowProvider(String),
    /// The visitor closed the banner without a choice. Grants nothing.
    Seen,
}

impl Act {
    pub(crate) fn borrowed(&self) -> charte::Act<'_> {
        match self {
            Self::AcceptAll => charte::Act::AcceptAll,
            Self::RefuseAll => charte::Act::RefuseAll,
            Self::Grant(purpose) => charte::Act::Grant(*purpose),
            Self::Refuse(purpose) => charte::Act::Refuse(*purpose),
            Self::GrantPair(purpose, provider) => charte::Act::GrantPair(*purpose, provider),
            Self::RefusePair(purpose, provider) => charte::Act::RefusePair(*purpose, provider),
            Self::RefuseProvider(provider) => charte::Act::RefuseProvider(provider),
            Self::AllowProvider(provider) => charte::Act::AllowProvider(provider),
            Self::Seen => charte::Act::Seen,
        }
    }
}
