//! One line of the charter.

use serde::Serialize;

use super::Text;
use crate::category::{Area, Technology};
use crate::fact::Facts;
use crate::purpose::{Purpose, PurposeSet};
use crate::time::Lifetime;

/// A declared cookie, or another tracker.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Declaration {
    pub(crate) name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) provider: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) service: Option<Text>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) areas: Option<Vec<Area>>,
    pub(crate) purposes: Vec<Purpose>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) description: Option<Text>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) lifetime: Option<Lifetime>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) data_retention: Option<Lifetime>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) domain: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) path: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) technology: Option<Technology>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) partitioned: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) separable: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) facts: Option<Facts>,
}

impl Declaration {
    pub(crate) fn consent_cookie(name: &str) -> Self {
        Self {
            name: name.replace('*', "\\*"),
            provider: None,
            service: None,
            areas: None,
            purposes: vec![Purpose::ConsentChoice],
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
