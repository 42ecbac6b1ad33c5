//! The companies that set cookies, or for which cookies are set.

use serde::Serialize;

use super::Text;
#[cfg(feature = "schema")]
use super::schema;
use crate::category::Role;

/// A provider: a company that sets cookies, or for which cookies are set.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transform = schema::strict))]
#[serde(rename_all = "kebab-case")]
pub struct Provider {
    /// The id that `provider` of a cookie refers to: 1 to 40 of a-z, 0-9 and -.
    ///
    /// Example: `id = "matomo"`
    #[cfg_attr(feature = "schema", schemars(with = "schema::Id"))]
    pub(crate) id: String,
    /// The name of the company or service, for visitors to read.
    ///
    /// Example: `name = "Matomo"`
    pub(crate) name: Text,
    /// Whether the provider uses the data for you only, or also for itself. Without it, no rule
    /// that depends on the role exempts the provider's cookies.
    ///
    /// Example: `role = "processor"`
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Role"))]
    pub(crate) role: Option<Role>,
    /// Domains by which the provider is recognised in a recorded visit. They do not affect
    /// decisions.
    ///
    /// Example: `domains = ["matomo.cloud"]`
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<schema::Domain>"))]
    pub(crate) domains: Option<Vec<String>>,
    /// The address of the provider's privacy policy.
    ///
    /// Example: `privacy-policy = "https://www.example.com/privacy"`
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Text"))]
    pub(crate) privacy_policy: Option<Text>,
    /// Its number in the Global Vendor List of the IAB Transparency and Consent Framework, if it
    /// has one.
    ///
    /// Example: `iab-vendor = 755`
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::IabVendor"))]
    pub(crate) iab_vendor: Option<u16>,
    /// Its number in Google's list of ad technology providers, if it has one.
    ///
    /// Example: `google-atp = 89`
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::GoogleAtp"))]
    pub(crate) google_atp: Option<u32>,
}

impl Provider {
    /// A provider with this id (`a-z`, `0-9` and `-`) and this human-readable name.
    ///
    /// Nothing is checked until [`CharterBuilder::build`](super::CharterBuilder::build).
    ///
    /// ```
    /// use charte::{Provider, Role};
    ///
    /// let vendor = Provider::new("stats", "Stats Ltd")
    ///     .with_role(Role::Processor)
    ///     .with_domains(["stats.example"]);
    /// assert_eq!(vendor.id(), "stats");
    /// ```
    #[must_use]
    pub fn new(id: impl Into<String>, name: impl Into<Text>) -> Self {
        Self {
            id: id.into(),
            name: name.into(),
            role: None,
            domains: None,
            privacy_policy: None,
            iab_vendor: None,
            google_atp: None,
        }
    }

    /// The same provider with this role.
    #[must_use]
    pub fn with_role(mut self, role: Role) -> Self {
        self.role = Some(role);
        self
    }

    /// The same provider with these domains, by which it is recognised in a recorded visit.
    #[must_use]
    pub fn with_domains(mut self, domains: impl IntoIterator<Item: Into<String>>) -> Self {
        self.domains = Some(super::owned(domains));
        self
    }

    /// The same provider with the address of its privacy policy.
    #[must_use]
    pub fn with_privacy_policy(mut self, address: impl Into<Text>) -> Self {
        self.privacy_policy = Some(address.into());
        self
    }

    /// The same provider with its number in the IAB's Global Vendor List, from 1.
    #[must_use]
    pub fn with_iab_vendor(mut self, number: u16) -> Self {
        self.iab_vendor = Some(number);
        self
    }

    /// The same provider with its number in Google's list of ad technology providers, from 1.
    #[must_use]
    pub fn with_google_atp(mut self, number: u32) -> Self {
        self.google_atp = Some(number);
        self
    }

    /// The id, which declarations and consents refer to.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The name, for visitors to read.
    #[must_use]
    pub fn name(&self) -> &Text {
        &self.name
    }

    /// The provider's relation to the publisher, or `None` if the charter does not state it.
    #[must_use]
    pub fn role(&self) -> Option<Role> {
        self.role
    }

    /// Domains by which the provider is recognised in a recorded visit. They do not affect
    /// decisions.
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
