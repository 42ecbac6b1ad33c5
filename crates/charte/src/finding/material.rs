//! A material change between two charters, as data.

use core::fmt::{self, Display, Formatter};

use crate::category::Requirement;
use crate::fact::Fact;
use crate::purpose::{Purpose, PurposeSet};
use crate::time::Lifetime;

/// What changed that visitors who answered were not told. Displaying it gives the English sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum MaterialDetail {
    /// No declaration of the older charter had the purpose.
    NewPurpose {
        /// The purpose.
        purpose: Purpose,
    },
    /// The older charter did not have the provider.
    NewProvider {
        /// The id of the provider.
        provider: String,
    },
    /// The cookie did not have the purpose.
    PurposeGained {
        /// The purpose.
        purpose: Purpose,
    },
    /// The provider did not read the cookie.
    NewReader {
        /// The id of the provider.
        provider: String,
    },
    /// The provider did not serve these purposes.
    ProviderServes {
        /// The id of the provider.
        provider: String,
        /// The purposes.
        purposes: PurposeSet,
    },
    /// Visitors were not asked about these purposes.
    NewlyAsked {
        /// The purposes.
        purposes: PurposeSet,
    },
    /// The cookie is kept longer, or its lifetime is no longer stated.
    LongerLifetime {
        /// The older lifetime.
        old: Lifetime,
        /// The newer lifetime. `None` if it is not stated.
        new: Option<Lifetime>,
    },
    /// The data are kept longer, or the retention is no longer stated.
    LongerRetention {
        /// The older retention.
        old: Lifetime,
        /// The newer retention. `None` if it is not stated.
        new: Option<Lifetime>,
    },
    /// The regime requires more for a purpose.
    Stricter {
        /// The purpose.
        purpose: Purpose,
        /// What was required.
        old: Requirement,
        /// What is required now.
        new: Requirement,
        /// The id of the regime.
        regime: String,
    },
    /// The provider decides itself how it uses the data.
    Independent {
        /// The id of the provider.
        provider: String,
    },
    /// The role of the provider is no longer stated.
    RoleWithdrawn {
        /// The id of the provider.
        provider: String,
    },
    /// A fact that limits what happens is stated no more.
    PromiseWithdrawn {
        /// The fact.
        fact: Fact,
        /// The older value.
        old: bool,
        /// The newer value. `None` if it is not stated.
        new: Option<bool>,
    },
    /// Cookies that the charter does not declare are allowed.
    UndeclaredAllowed,
    /// Global Privacy Control is ignored where it does not bind.
    GpcIgnored,
    /// The revision is lower than before.
    RevisionLowered {
        /// The newer revision.
        revision: u32,
    },
}

impl Display for MaterialDetail {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::NewPurpose { purpose } => write!(f, "the purpose {purpose} is new"),
            Self::NewProvider { provider } => write!(f, "the provider `{provider}` is new"),
            Self::PurposeGained { purpose } => write!(f, "{purpose} is a purpose of it"),
            Self::NewReader { provider } => write!(f, "the provider `{provider}` reads it"),
            Self::ProviderServes { provider, purposes } => {
                write!(f, "the provider `{provider}` serves {purposes}")
            }
            Self::NewlyAsked { purposes } => {
                write!(f, "visitors were not asked about {purposes}")
            }
            Self::LongerLifetime { old, new } => longer(f, "its lifetime", *old, *new),
            Self::LongerRetention { old, new } => {
                longer(f, "how long its data are kept", *old, *new)
            }
            Self::Stricter { purpose, old, new, regime } => {
                write!(f, "{purpose} is {new} under {regime} instead of {old}")
            }
            Self::Independent { provider } => {
                write!(f, "the provider `{provider}` decides for itself what it does with the data")
            }
            Self::RoleWithdrawn { provider } => {
                write!(f, "the role of the provider `{provider}` is no longer stated")
            }
            Self::PromiseWithdrawn { fact, old, new } => {
                write!(f, "{fact} is {} instead of {}", value(*new), value(Some(*old)))
            }
            Self::UndeclaredAllowed => {
                f.write_str("cookies that the charter does not know are allowed")
            }
            Self::GpcIgnored => {
                f.write_str("Global Privacy Control is ignored where it does not bind")
            }
            Self::RevisionLowered { revision } => {
                write!(f, "the revision went down to {revision}, so that older answers count again")
            }
        }
    }
}

fn longer(f: &mut Formatter<'_>, what: &str, old: Lifetime, new: Option<Lifetime>) -> fmt::Result {
    match new {
        Some(new) => write!(f, "{what} is {new} instead of {old}"),
        None => write!(f, "{what} is not stated instead of {old}"),
    }
}

fn value(value: Option<bool>) -> &'static str {
    match value {
        Some(true) => "yes",
        Some(false) => "no",
        None => "not stated",
    }
}
