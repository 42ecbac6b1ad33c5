//! The parts of a [`FindingDetail`](super::FindingDetail).

use core::fmt::{self, Display, Formatter};

use crate::category::{Requirement, Role};
use crate::purpose::Purpose;
use crate::regime::{LimitOf, Test};
use crate::time::Lifetime;

/// A rule that names the purpose and did not hold, with the conditions that are missing. All of them
/// must be met for the rule to hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FailedRule {
    /// The id of the rule.
    pub rule: String,
    /// What the regime would require if the rule held.
    pub then: Requirement,
    /// What is missing, each once.
    pub conditions: Vec<FailedCondition>,
}

/// A condition that a rule asks for and that failed. It is displayed as `anonymous`, `!shared`,
/// `~cross-site`, `limit:lifetime` or `limit:retention`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FailedCondition {
    /// A test of a fact.
    Fact {
        /// The test.
        test: Test,
        /// The value of the fact after defaults. `None` if it is not stated.
        stated: Option<bool>,
    },
    /// A limit of time.
    Limit {
        /// What is limited.
        of: LimitOf,
        /// The most that the rule allows.
        max: Lifetime,
    },
}

impl Display for FailedCondition {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fact { test, .. } => test.fmt(f),
            Self::Limit { of, .. } => write!(f, "limit:{of}"),
        }
    }
}

/// What a purpose would be if visitors were told, or could object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingNotice {
    /// The purpose.
    pub purpose: Purpose,
    /// What the regime would require.
    pub then: Requirement,
    /// What is missing. All of it must be met.
    pub conditions: Vec<FailedCondition>,
}

/// How a cookie was seen that should not be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// A response or a script set it.
    Set,
    /// A request sent it.
    Sent,
    /// The browser keeps it.
    Stored,
}

/// A text of the charter. It is displayed in English, as `the description`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CharterText {
    /// The `service` of a declaration.
    Service,
    /// The `description` of a declaration.
    Description,
    /// The `name` of the provider with this id.
    ProviderName(String),
    /// The `name` of the charter.
    Name,
    /// The `controller`.
    Controller,
    /// The `contact`.
    Contact,
    /// The `privacy-policy`.
    PrivacyPolicy,
    /// The `introduction`.
    Introduction,
}

impl Display for CharterText {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Service => "the service",
            Self::Description => "the description",
            Self::ProviderName(id) => return write!(f, "the name of the provider `{id}`"),
            Self::Name => "the name of the charter",
            Self::Controller => "the controller",
            Self::Contact => "the contact",
            Self::PrivacyPolicy => "the privacy policy",
            Self::Introduction => "the introduction",
        })
    }
}

/// Which of `HttpOnly` and `Secure` an authentication cookie lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MissingAttributes {
    /// `HttpOnly`.
    HttpOnly,
    /// `Secure`.
    Secure,
    /// Both.
    Both,
}

/// A vendor of which it is known in which roles it offers its services. It is displayed by its name
/// in English.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KnownVendor {
    /// Google Analytics.
    GoogleAnalytics,
    /// Google's advertising services.
    GoogleAdvertising,
    /// Meta.
    Meta,
    /// reCAPTCHA.
    Recaptcha,
}

impl KnownVendor {
    /// The roles that it is known to offer.
    #[must_use]
    pub const fn roles(self) -> &'static [Role] {
        match self {
            // CNIL, guide for developers, sheet 17: by default the vendor reuses the data.
            Self::GoogleAnalytics => &[Role::Independent],
            // WP194 §4.2: third-party advertising, its capping and measurement included.
            Self::GoogleAdvertising => &[Role::Independent],
            // The pixel's cookies are set for the vendor, whatever the host.
            Self::Meta => &[Role::Independent],
            // The vendor's announcement of 26 January 2026: a processor since 2 April 2026.
            Self::Recaptcha => &[Role::Processor, Role::Independent],
        }
    }

    /// Why it offers no other role, in English.
    pub(super) const fn why(self) -> &'static str {
        match self {
            Self::GoogleAnalytics => "by default it reuses the data",
            Self::GoogleAdvertising | Self::Meta => "it serves advertising across sites",
            Self::Recaptcha => "it is another company's service",
        }
    }
}

impl Display for KnownVendor {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::GoogleAnalytics => "Google Analytics",
            Self::GoogleAdvertising => "Google's advertising",
            Self::Meta => "Meta",
            Self::Recaptcha => "reCAPTCHA",
        })
    }
}
