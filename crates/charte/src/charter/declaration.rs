//! One line of the charter.

#[cfg(feature = "schema")]
use std::collections::BTreeSet;

use serde::Serialize;

use super::Text;
#[cfg(feature = "schema")]
use super::schema;
use crate::category::{Area, Technology};
use crate::fact::Facts;
use crate::purpose::{Purpose, PurposeSet};
use crate::time::Lifetime;

/// A declared cookie, or another tracker.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transform = schema::strict))]
#[serde(rename_all = "kebab-case")]
pub struct Declaration {
    /// The name; `*` stands for any run of characters, `\*` for a star.
    #[cfg_attr(feature = "schema", schemars(with = "schema::Name"))]
    pub(crate) name: String,
    /// The id of a provider of this charter. Without it the cookie belongs to the publisher.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::Id"))]
    pub(crate) provider: Option<String>,
    /// The service that the cookie is part of, for people.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Text"))]
    pub(crate) service: Option<Text>,
    /// The parts of the site; none stated means both.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "BTreeSet<Area>"))]
    pub(crate) areas: Option<Vec<Area>>,
    /// Why the cookie exists, at least one; `unclassified` when nobody knows: it is then never
    /// allowed.
    #[cfg_attr(feature = "schema", schemars(with = "BTreeSet<Purpose>", extend("minItems" = 1)))]
    pub(crate) purposes: Vec<Purpose>,
    /// What the cookie does, for people.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Text"))]
    pub(crate) description: Option<Text>,
    /// How long the cookie lives.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Lifetime"))]
    pub(crate) lifetime: Option<Lifetime>,
    /// How long the data are kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Lifetime"))]
    pub(crate) data_retention: Option<Lifetime>,
    /// Only where this host, or a subdomain of it, sets the cookie.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::Domain"))]
    pub(crate) domain: Option<String>,
    /// The path of the cookie.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::CookiePath"))]
    pub(crate) path: Option<String>,
    /// How it is kept, or read.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Technology", extend("default" = "cookie")))]
    pub(crate) technology: Option<Technology>,
    /// Whether the cookie is `Partitioned`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "bool", extend("default" = false)))]
    pub(crate) partitioned: Option<bool>,
    /// Whether the code that reads the cookie keeps its purposes apart, so that it may be set
    /// for some of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "bool", extend("default" = false)))]
    pub(crate) separable: Option<bool>,
    /// What is true of the cookie, as `{ anonymous = true, shared = false }`. What is not stated
    /// never counts in its favour.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Facts"))]
    pub(crate) facts: Option<Facts>,
}

impl Declaration {
    /// As what the consent cookie is judged: its sole purpose is `consent-choice`, and nobody but
    /// the publisher is behind it. What `written`, the declaration of exactly its name, says of
    /// anything that decides does not count.
    pub(crate) fn of_consent(name: &str, written: Option<&Self>) -> Self {
        Self {
            name: name.replace('*', "\\*"),
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

    /// The name pattern: literal but for `*`, any run of characters; `\*` is a literal star.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The id of the provider; a declaration without one belongs to the publisher.
    #[must_use]
    pub fn provider(&self) -> Option<&str> {
        self.provider.as_deref()
    }

    /// The service that the cookie is part of.
    #[must_use]
    pub fn service(&self) -> Option<&Text> {
        self.service.as_ref()
    }

    /// The areas stated; none means both.
    #[must_use]
    pub fn areas(&self) -> &[Area] {
        self.areas.as_deref().unwrap_or_default()
    }

    /// Whether the cookie serves this area.
    #[must_use]
    pub fn is_in(&self, area: Area) -> bool {
        self.areas().is_empty() || self.areas().contains(&area)
    }

    /// The purposes, in the order of the file; at least one.
    #[must_use]
    pub fn purposes(&self) -> &[Purpose] {
        &self.purposes
    }

    /// The purposes as a set.
    #[must_use]
    pub fn purpose_set(&self) -> PurposeSet {
        self.purposes.iter().copied().collect()
    }

    /// What the cookie does, for people.
    #[must_use]
    pub fn description(&self) -> Option<&Text> {
        self.description.as_ref()
    }

    /// How long the cookie lives.
    #[must_use]
    pub fn lifetime(&self) -> Option<Lifetime> {
        self.lifetime
    }

    /// How long the data are kept.
    #[must_use]
    pub fn data_retention(&self) -> Option<Lifetime> {
        self.data_retention
    }

    /// The setting host, with its subdomains, that the declaration is limited to.
    #[must_use]
    pub fn domain(&self) -> Option<&str> {
        self.domain.as_deref()
    }

    /// The path of the cookie.
    #[must_use]
    pub fn path(&self) -> &str {
        self.path.as_deref().unwrap_or("/")
    }

    /// How it is kept.
    #[must_use]
    pub fn technology(&self) -> Technology {
        self.technology.unwrap_or(Technology::Cookie)
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

    /// The facts stated, without defaults.
    #[must_use]
    pub fn facts(&self) -> Facts {
        self.facts.unwrap_or_default()
    }
}
