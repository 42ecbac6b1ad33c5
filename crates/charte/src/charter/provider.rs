//! Who deposits a cookie, or for whom it is deposited.

use serde::Serialize;

use super::Text;
use crate::category::Role;

/// A provider of the charter.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Provider {
    pub(crate) id: String,
    pub(crate) name: Text,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) role: Option<Role>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) domains: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) privacy_policy: Option<Text>,
}

impl Provider {
    /// The id that declarations and consents name.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The name for people.
    #[must_use]
    pub fn name(&self) -> &Text {
        &self.name
    }

    /// What the provider is to the publisher.
    #[must_use]
    pub fn role(&self) -> Option<Role> {
        self.role
    }

    /// Domains that recognise the provider in a visit; they decide nothing.
    #[must_use]
    pub fn domains(&self) -> &[String] {
        self.domains.as_deref().unwrap_or_default()
    }

    /// The address of the provider's privacy policy.
    #[must_use]
    pub fn privacy_policy(&self) -> Option<&Text> {
        self.privacy_policy.as_ref()
    }
}
