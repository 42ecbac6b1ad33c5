//! The charter: a publisher's declaration of every cookie of one site or app (spec §11).

mod declaration;
mod keys;
mod places;
mod provider;
mod read;
#[cfg(feature = "schema")]
mod schema;
mod spelling;
mod text;

#[cfg(feature = "schema")]
use std::collections::BTreeSet;

use serde::Serialize;

pub use declaration::Declaration;
pub use places::{Place, Places};
pub use provider::Provider;
#[cfg(feature = "schema")]
pub use schema::charter_schema;
pub use text::Text;

use crate::category::Technology;
use crate::error::{Error, ErrorCode};
use crate::fact::Facts;
use crate::pattern::Pattern;
use crate::set_cookie::NameFinder;
use crate::site::Host;
use crate::words::words;

words! {
    /// What becomes of cookies that the charter does not know.
    Undeclared {
        /// They may not be set.
        Withhold = "withhold",
        /// They may be set; the finding stays.
        Allow = "allow",
    }
}

words! {
    /// What a site makes of Global Privacy Control where the law leaves it the choice.
    GpcChoice {
        /// The signal counts as an objection.
        Honour = "honour",
        /// The signal counts only where it binds.
        Ignore = "ignore",
    }
}

/// The JSON Schema of a charter file, for editors: it knows every key and word, and is never
/// stricter than the reader. What needs the whole file (a provider twice, a host that is none)
/// only the reader sees.
pub const CHARTER_SCHEMA: &str = include_str!("../../data/charter.schema.json");

/// The name of the consent cookie unless the charter gives another.
pub const DEFAULT_CONSENT_COOKIE: &str = "cookies_preferences";

/// A charter: the publisher's declaration of every cookie of one site or app.
///
/// It holds exactly what the file said; methods give the defaults of what it did not say.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transform = schema::strict))]
#[serde(rename_all = "kebab-case")]
pub struct Charter {
    /// The version of this form: 1.
    #[cfg_attr(feature = "schema", schemars(with = "schema::Format"))]
    pub(crate) format: u32,
    /// The address of the site or app, with https:// and its host.
    pub(crate) site: Site,
    /// The name of the site or app, for people.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Text"))]
    pub(crate) name: Option<Text>,
    /// Who answers for the site: the person or body that the law holds responsible.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Text"))]
    pub(crate) controller: Option<Text>,
    /// How to reach them: a mail address, a web address, or words.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::Contact"))]
    pub(crate) contact: Option<Text>,
    /// The web address of the site's privacy policy.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::WebAddress"))]
    pub(crate) privacy_policy: Option<Text>,
    /// The first words of the page about the site's cookies.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Text"))]
    pub(crate) introduction: Option<Text>,
    /// Raise it by 1 whenever a purpose or a provider is added: consent given to a lower
    /// revision is outdated, and visitors are asked again.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::Revision"))]
    pub(crate) revision: Option<u32>,
    /// The languages of the site; a text that lacks one of them is a finding.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "BTreeSet<schema::Language>"))]
    pub(crate) languages: Option<Vec<String>>,
    /// The body of law that applies, by its id: `charte regimes` lists them.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::RegimeName"))]
    pub(crate) regime: Option<String>,
    /// The bodies of law that the site serves, where it chooses by the visitor's place.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "BTreeSet<schema::Id>"))]
    pub(crate) regimes: Option<Vec<String>>,
    /// The name of the cookie that keeps the visitor's answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::CookieName"))]
    pub(crate) consent_cookie: Option<String>,
    #[serde(skip)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub(crate) consent_finder: NameFinder<'static>,
    /// The `Domain` of that cookie, where the answer is to count on subdomains too.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::Domain"))]
    pub(crate) consent_domain: Option<String>,
    /// What becomes of cookies that this charter does not know.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Undeclared", extend("default" = "withhold")))]
    pub(crate) undeclared: Option<Undeclared>,
    /// What the site makes of Global Privacy Control where the law leaves it the choice.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "GpcChoice", extend("default" = "honour")))]
    pub(crate) gpc: Option<GpcChoice>,
    /// What is true of every declaration that does not state it itself: `sensitive` and
    /// `children` only.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::SiteFacts"))]
    pub(crate) facts: Option<Facts>,
    /// Who deposits cookies, or for whom they are deposited.
    #[serde(rename = "provider", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Provider>"))]
    pub(crate) providers: Option<Vec<Provider>>,
    /// The providers in the order of their ids, for finding one.
    #[serde(skip)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub(crate) provider_order: Box<[u32]>,
    /// Every cookie, or other tracker, of the site.
    #[serde(rename = "cookie", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Declaration>", extend("maxItems" = 100_000)))]
    pub(crate) cookies: Option<Vec<Declaration>>,
}

/// The site's address with its host.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Site {
    pub(crate) url: String,
    pub(crate) host: Host<'static>,
}

impl Site {
    pub(crate) fn is_https(&self) -> bool {
        self.url.get(..8).is_some_and(|scheme| scheme.eq_ignore_ascii_case("https://"))
    }
}

impl Serialize for Site {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(&self.url)
    }
}

impl Charter {
    /// Reads a charter, JSON when it begins with `{`, else TOML.
    ///
    /// # Errors
    /// `E1xx` with line, column and path: not UTF-8, not TOML or JSON, an unknown key, a wrong
    /// type, an unknown word, a value out of its form.
    pub fn parse(source: impl AsRef<[u8]>) -> Result<Self, Error> {
        read::charter(source.as_ref(), read::Syntax::Either)
    }

    /// Reads a charter as [`Charter::parse`] does, and goes on after a mistake, to tell all of
    /// them at once, in the order of the file. After a hundred it stops.
    ///
    /// # Errors
    /// At least one error, each as in [`Charter::parse`].
    pub fn parse_all(source: impl AsRef<[u8]>) -> Result<Self, Vec<Error>> {
        read::charter_or_all(source.as_ref())
    }

    /// Reads a charter in JSON.
    ///
    /// # Errors
    /// As [`Charter::parse`].
    pub fn from_json(source: impl AsRef<[u8]>) -> Result<Self, Error> {
        read::charter(source.as_ref(), read::Syntax::Json)
    }

    /// The charter as JSON: what was read, no more and no less, but for the author's own `x-`
    /// keys.
    ///
    /// # Errors
    /// `E901`, which would be a bug of ours.
    pub fn to_json(&self) -> Result<String, Error> {
        serde_json::to_string(self).map_err(|e| Error::new(ErrorCode::Internal, e.to_string()))
    }

    /// The charter as TOML: what was read, no more and no less, but for the author's own `x-`
    /// keys and comments.
    ///
    /// # Errors
    /// `E901`, which would be a bug of ours.
    #[cfg(feature = "toml")]
    pub fn to_toml(&self) -> Result<String, Error> {
        toml::to_string(self).map_err(|e| Error::new(ErrorCode::Internal, e.to_string()))
    }

    /// The address of the site, as written.
    #[must_use]
    pub fn site(&self) -> &str {
        &self.site.url
    }

    /// The host of the site.
    #[must_use]
    pub fn host(&self) -> &Host<'static> {
        &self.site.host
    }

    /// Whether the site is served over https.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.site.is_https()
    }

    /// The name of the site or app.
    #[must_use]
    pub fn name(&self) -> Option<&Text> {
        self.name.as_ref()
    }

    /// Who answers for the site.
    #[must_use]
    pub fn controller(&self) -> Option<&Text> {
        self.controller.as_ref()
    }

    /// How to reach them: a mail address, a web address, or words.
    #[must_use]
    pub fn contact(&self) -> Option<&Text> {
        self.contact.as_ref()
    }

    /// The web address of the site's privacy policy.
    #[must_use]
    pub fn privacy_policy(&self) -> Option<&Text> {
        self.privacy_policy.as_ref()
    }

    /// The first words of the page about the site's cookies.
    #[must_use]
    pub fn introduction(&self) -> Option<&Text> {
        self.introduction.as_ref()
    }

    /// The revision, from 1; a consent given to a lower one is outdated.
    #[must_use]
    pub fn revision(&self) -> u32 {
        self.revision.unwrap_or(1)
    }

    /// The languages of the site, as BCP 47 tags.
    #[must_use]
    pub fn languages(&self) -> &[String] {
        self.languages.as_deref().unwrap_or_default()
    }

    /// The id of the regime that the charter names.
    #[must_use]
    pub fn regime(&self) -> Option<&str> {
        self.regime.as_deref()
    }

    /// The ids of the regimes that the site serves.
    #[must_use]
    pub fn regimes(&self) -> &[String] {
        self.regimes.as_deref().unwrap_or_default()
    }

    /// The name of the cookie that keeps the visitor's answer.
    #[must_use]
    pub fn consent_cookie(&self) -> &str {
        self.consent_cookie.as_deref().unwrap_or(DEFAULT_CONSENT_COOKIE)
    }

    /// The `Domain` of the consent cookie, when it is not for the host alone.
    #[must_use]
    pub fn consent_domain(&self) -> Option<&str> {
        self.consent_domain.as_deref()
    }

    /// What becomes of cookies that the charter does not know.
    #[must_use]
    pub fn undeclared(&self) -> Undeclared {
        self.undeclared.unwrap_or(Undeclared::Withhold)
    }

    /// What the site makes of Global Privacy Control where it has the choice.
    #[must_use]
    pub fn gpc(&self) -> GpcChoice {
        self.gpc.unwrap_or(GpcChoice::Honour)
    }

    /// The facts stated for the whole site: the default of every declaration.
    #[must_use]
    pub fn facts(&self) -> Facts {
        self.facts.unwrap_or_default()
    }

    /// Who deposits, or for whom.
    #[must_use]
    pub fn providers(&self) -> &[Provider] {
        self.providers.as_deref().unwrap_or_default()
    }

    /// The provider with this id.
    #[must_use]
    pub fn provider(&self, id: &str) -> Option<&Provider> {
        let providers = self.providers();
        let of = |place: &u32| providers.get(*place as usize);
        let found = self.provider_order.binary_search_by(|place| {
            of(place).map_or(core::cmp::Ordering::Less, |provider| provider.id.as_str().cmp(id))
        });
        found.ok().and_then(|at| self.provider_order.get(at)).and_then(of)
    }

    /// The declarations, in the order of the file.
    #[must_use]
    pub fn cookies(&self) -> &[Declaration] {
        self.cookies.as_deref().unwrap_or_default()
    }

    /// Whether a declaration is of exactly the consent cookie's name: it then speaks for its texts
    /// and its lifetime, and decides nothing (spec §5).
    pub(crate) fn is_of_consent(&self, declaration: &Declaration) -> bool {
        let name = Pattern::parse(declaration.name());
        declaration.technology() == Technology::Cookie
            && name.exact() == Some(self.consent_cookie().as_bytes())
    }
}
