//! One declaration of the charter.

#[cfg(feature = "schema")]
use std::collections::BTreeSet;

use serde::Serialize;

use super::Text;
#[cfg(feature = "schema")]
use super::schema;
use crate::category::{Area, Technology};
use crate::fact::Facts;
use crate::pattern::Declared;
use crate::purpose::{Purpose, PurposeSet};
use crate::time::Lifetime;

/// A declared cookie, or another tracker.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transform = schema::strict))]
#[serde(rename_all = "kebab-case")]
pub struct Declaration {
    /// The name. `*` matches any run of characters, `\*` is a literal star. For a tracker that is
    /// not a cookie, the key in storage or the name of the SDK.
    ///
    /// Example: `name = "_pk_id.*"`
    #[cfg_attr(feature = "schema", schemars(with = "schema::Name"))]
    pub(crate) name: String,
    /// The id of a provider of this charter. Without one, the cookie is the publisher's own.
    ///
    /// Example: `provider = "matomo"`
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::Id"))]
    pub(crate) provider: Option<String>,
    /// The service that the cookie belongs to, for visitors to read.
    ///
    /// Example: `service = { fr = "Statistiques", en = "Statistics" }`
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Text"))]
    pub(crate) service: Option<Text>,
    /// The areas of the site that use the cookie. The default is both.
    ///
    /// Example: `areas = ["front-office"]`
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "BTreeSet<Area>"))]
    pub(crate) areas: Option<Vec<Area>>,
    /// Why the cookie exists: every purpose that applies, at least one. Use `unclassified` if the
    /// purpose is not known: such a cookie is never allowed.
    ///
    /// Example: `purposes = ["audience-measurement"]`
    #[cfg_attr(feature = "schema", schemars(with = "BTreeSet<Purpose>", extend("minItems" = 1)))]
    pub(crate) purposes: Vec<Purpose>,
    /// What the cookie does, for visitors to read.
    ///
    /// Example: `description = { fr = "Compte les visites.", en = "Counts visits." }`
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Text"))]
    pub(crate) description: Option<Text>,
    /// How long the browser keeps the cookie: `session`, or a number with a unit.
    ///
    /// Example: `lifetime = "13 months"`
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Lifetime"))]
    pub(crate) lifetime: Option<Lifetime>,
    /// How long the data that the cookie collects are kept.
    ///
    /// Example: `data-retention = "25 months"`
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Lifetime"))]
    pub(crate) data_retention: Option<Lifetime>,
    /// Limits the declaration to cookies that this host, or a subdomain of it, sets.
    ///
    /// Example: `domain = "ads.example.com"`
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::Domain"))]
    pub(crate) domain: Option<String>,
    /// The path of the cookie, which is needed to delete it.
    ///
    /// Example: `path = "/shop"`
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::CookiePath"))]
    pub(crate) path: Option<String>,
    /// How the data are stored or read.
    ///
    /// Example: `technology = "local-storage"`
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Technology", extend("default" = "cookie")))]
    pub(crate) technology: Option<Technology>,
    /// Whether the cookie is `Partitioned`: the browser keeps one for each site that embeds it.
    ///
    /// Example: `partitioned = true`
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "bool", extend("default" = false)))]
    pub(crate) partitioned: Option<bool>,
    /// Whether the code that reads the cookie keeps its purposes apart, so that the cookie may be
    /// set for only some of them.
    ///
    /// Example: `separable = true`
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "bool", extend("default" = false)))]
    pub(crate) separable: Option<bool>,
    /// Facts about the cookie, each true or false. A fact that is not stated never counts in its
    /// favour.
    ///
    /// Example: `facts = { anonymous = true, cross-site = false, shared = false }`
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Facts"))]
    pub(crate) facts: Option<Facts>,
}

impl Declaration {
    /// The declaration by which the consent cookie is judged: its only purpose is `consent-choice`,
    /// and it is the publisher's own. `written`, the declaration of exactly its name, provides
    /// texts and lifetimes only.
    pub(crate) fn of_consent(name: &str, written: Option<&Self>) -> Self {
        Self {
            name: Self::escape_name(name),
            provider: None,
            service: written.and_then(|w| w.service.clone()),
            areas: written.and_then(|w| w.areas.clone()),
            purposes: vec![Purpose::ConsentChoice],
            description: written.and_then(|w| w.description.clone()),
            lifetime: written.and_then(|w| w.lifetime),
            data_retention: written.and_then(|w| w.data_retention),
            domain: None,
            path: written.and_then(|w| w.path.clone()),
            technology: None,
            partitioned: written.and_then(|w| w.partitioned),
            separable: None,
            facts: None,
        }
    }

    /// A declaration of the cookies whose names match a pattern, for these purposes. In the pattern
    /// `*` matches any run of characters and `\*` is a literal star; [`Declaration::escape_name`]
    /// makes the pattern of one name.
    ///
    /// Nothing is checked until [`CharterBuilder::build`](super::CharterBuilder::build).
    ///
    /// ```
    /// use charte::{Declaration, Fact, Lifetime, Purpose};
    ///
    /// let stats = Declaration::new("_stats_*", [Purpose::AudienceMeasurement])
    ///     .with_lifetime(Lifetime::Months(13))
    ///     .with_facts([(Fact::PublisherOnly, true), (Fact::CrossSite, false)]);
    /// assert_eq!(stats.facts().get(Fact::CrossSite), Some(false));
    /// ```
    #[must_use]
    pub fn new(name: impl Into<String>, purposes: impl IntoIterator<Item = Purpose>) -> Self {
        Self {
            name: name.into(),
            provider: None,
            service: None,
            areas: None,
            purposes: purposes.into_iter().collect(),
            description: None,
            lifetime: None,
            data_retention: None,
            domain: None,
            path: None,
            technology: None,
            partitioned: None,
            separable: None,
            facts: None,
        }
    }

    /// The pattern that matches this name and no other: `a*` becomes `a\*`.
    #[must_use]
    pub fn escape_name(name: &str) -> String {
        name.replace('*', "\\*")
    }

    /// The same declaration of a cookie of the provider with this id. Without a provider, the
    /// cookie is the publisher's own.
    #[must_use]
    pub fn with_provider(mut self, id: impl Into<String>) -> Self {
        self.provider = Some(id.into());
        self
    }

    /// The same declaration as part of this service.
    #[must_use]
    pub fn with_service(mut self, service: impl Into<Text>) -> Self {
        self.service = Some(service.into());
        self
    }

    /// The same declaration for these areas of the site. No area means both.
    #[must_use]
    pub fn with_areas(mut self, areas: impl IntoIterator<Item = Area>) -> Self {
        self.areas = Some(areas.into_iter().collect());
        self
    }

    /// The same declaration with a description of what the cookie does.
    #[must_use]
    pub fn with_description(mut self, text: impl Into<Text>) -> Self {
        self.description = Some(text.into());
        self
    }

    /// The same declaration with this lifetime of the cookie.
    #[must_use]
    pub fn with_lifetime(mut self, lifetime: Lifetime) -> Self {
        self.lifetime = Some(lifetime);
        self
    }

    /// The same declaration with how long the collected data are kept.
    #[must_use]
    pub fn with_data_retention(mut self, retention: Lifetime) -> Self {
        self.data_retention = Some(retention);
        self
    }

    /// The same declaration limited to cookies that this host or a subdomain of it sets.
    #[must_use]
    pub fn with_domain(mut self, domain: impl Into<String>) -> Self {
        self.domain = Some(domain.into());
        self
    }

    /// The same declaration with this path.
    #[must_use]
    pub fn with_path(mut self, path: impl Into<String>) -> Self {
        self.path = Some(path.into());
        self
    }

    /// The same declaration for this technology. The default is a cookie.
    #[must_use]
    pub fn with_technology(mut self, technology: Technology) -> Self {
        self.technology = Some(technology);
        self
    }

    /// The same declaration for a cookie that is `Partitioned`, or is not.
    #[must_use]
    pub fn with_partitioned(mut self, partitioned: bool) -> Self {
        self.partitioned = Some(partitioned);
        self
    }

    /// The same declaration for a cookie whose reader keeps its purposes apart, so that the cookie may be set for
    /// some of them only.
    #[must_use]
    pub fn with_separable(mut self, separable: bool) -> Self {
        self.separable = Some(separable);
        self
    }

    /// The same declaration with these facts.
    #[must_use]
    pub fn with_facts(mut self, facts: impl Into<Facts>) -> Self {
        self.facts = Some(facts.into());
        self
    }

    /// The name pattern: `*` matches any run of characters, `\*` is a literal star, and everything
    /// else is literal.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The id of the provider, or `None` if the cookie is the publisher's own.
    #[must_use]
    pub fn provider(&self) -> Option<&str> {
        self.provider.as_deref()
    }

    /// The service that the cookie belongs to.
    #[must_use]
    pub fn service(&self) -> Option<&Text> {
        self.service.as_ref()
    }

    /// The areas that are stated. No area means both.
    #[must_use]
    pub fn areas(&self) -> &[Area] {
        self.areas.as_deref().unwrap_or_default()
    }

    /// Whether this area uses the cookie.
    #[must_use]
    pub fn is_in(&self, area: Area) -> bool {
        self.areas().is_empty() || self.areas().contains(&area)
    }

    /// The purposes, in the order of the file.
    #[must_use]
    pub fn purposes(&self) -> &[Purpose] {
        &self.purposes
    }

    /// The purposes as a set.
    #[must_use]
    pub fn purpose_set(&self) -> PurposeSet {
        self.purposes.iter().copied().collect()
    }

    /// What the cookie does, for visitors to read.
    #[must_use]
    pub fn description(&self) -> Option<&Text> {
        self.description.as_ref()
    }

    /// How long the cookie is kept.
    #[must_use]
    pub fn lifetime(&self) -> Option<Lifetime> {
        self.lifetime
    }

    /// How long the collected data are kept.
    #[must_use]
    pub fn data_retention(&self) -> Option<Lifetime> {
        self.data_retention
    }

    /// The host that must set the cookie, itself or through a subdomain, for the declaration to
    /// apply. `None` means any host.
    #[must_use]
    pub fn domain(&self) -> Option<&str> {
        self.domain.as_deref()
    }

    /// The path of the cookie. The default is `/`.
    #[must_use]
    pub fn path(&self) -> &str {
        self.path.as_deref().unwrap_or("/")
    }

    /// How the data are stored or read. The default is a cookie.
    #[must_use]
    pub fn technology(&self) -> Technology {
        self.technology.unwrap_or(Technology::Cookie)
    }

    /// What the index of a policy needs.
    pub(crate) fn declared(&self) -> Declared<'_> {
        Declared { name: self.name(), technology: self.technology(), domain: self.domain() }
    }

    /// Whether the cookie is `Partitioned`.
    #[must_use]
    pub fn is_partitioned(&self) -> bool {
        self.partitioned.unwrap_or(false)
    }

    /// Whether the code that reads the cookie keeps its purposes apart.
    #[must_use]
    pub fn is_separable(&self) -> bool {
        self.separable.unwrap_or(false)
    }

    /// The facts that this declaration states itself, without [`Charter::facts`](crate::Charter::facts).
    #[must_use]
    pub fn facts(&self) -> Facts {
        self.facts.unwrap_or_default()
    }
}
