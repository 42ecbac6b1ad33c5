//! Who deposits a cookie, or for whom it is deposited.

use serde::Serialize;

use super::Text;
#[cfg(feature = "schema")]
use super::schema;
use crate::category::Role;

/// A provider of the charter.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transform = schema::strict))]
#[serde(rename_all = "kebab-case")]
pub struct Provider {
    /// What `provider` of a cookie names: a-z, 0-9 and -.
    #[cfg_attr(feature = "schema", schemars(with = "schema::Id"))]
    pub(crate) id: String,
    /// The name for people.
    pub(crate) name: Text,
    /// What the provider is to the publisher. Without it nothing counts in its cookies' favour.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Role"))]
    pub(crate) role: Option<Role>,
    /// Domains that recognise the provider in a visit; they decide nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<schema::Domain>"))]
    pub(crate) domains: Option<Vec<String>>,
    /// The address of its privacy policy.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Text"))]
    pub(crate) privacy_policy: Option<Text>,
    /// Its number in the Global Vendor List of the IAB Transparency and Consent Framework.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::IabVendor"))]
    pub(crate) iab_vendor: Option<u16>,
    /// Its number in Google's list of ad technology providers.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::GoogleAtp"))]
    pub(crate) google_atp: Option<u32>,
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

    /// The provider's number in the Global Vendor List of the IAB Transparency and Consent
    /// Framework.
    #[must_use]
    pub fn iab_vendor(&self) -> Option<u16> {
        self.iab_vendor
    }

    /// The provider's number in Google's list of ad technology providers.
    #[must_use]
    pub fn google_atp(&self) -> Option<u32> {
        self.google_atp
    }
}
