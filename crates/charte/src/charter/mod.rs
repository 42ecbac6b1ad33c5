//! The charter: a publisher's declaration of every cookie of one site or app (spec §11).

mod builder;
mod declaration;
mod keys;
mod members;
mod places;
mod provider;
mod purpose_words;
mod read;
mod role_words;
#[cfg(feature = "schema")]
mod schema;
mod spelling;
#[cfg(feature = "regimes")]
mod territory;
mod text;
#[cfg(feature = "toml")]
mod write;

use core::str::FromStr;
#[cfg(feature = "schema")]
use std::collections::BTreeSet;

use serde::Serialize;

pub use builder::CharterBuilder;
pub use declaration::Declaration;
pub use places::{Location, Locations};
pub use provider::Provider;
#[cfg(feature = "schema")]
pub use schema::charter_schema;
pub use text::Text;

pub use crate::language::is_language;

use charte_syntax::words;

use crate::bytes::NameFinder;
use crate::category::Technology;
use crate::error::{Error, ErrorCode};
use crate::fact::Facts;
use crate::pattern::Pattern;
use crate::site::Host;

words! {
    /// What happens to cookies that the charter does not declare.
    Undeclared {
        /// They may not be set.
        Withhold = "withhold",
        /// They may be set. The finding is reported either way.
        Allow = "allow",
    }
}

words! {
    /// Whether a site honours Global Privacy Control where the law leaves it the choice.
    GpcChoice {
        /// The signal counts as an objection.
        Honour = "honour",
        /// The signal counts only where it binds.
        Ignore = "ignore",
    }
}

/// The JSON Schema of a charter file, for editors. It knows every key and id, and is never stricter
/// than the reader. Errors that need the whole file, such as an id that two providers share, only
/// the reader finds.
pub const CHARTER_SCHEMA: &str = include_str!("../../data/charter.schema.json");

/// The name of the consent cookie if the charter does not set one.
pub const DEFAULT_CONSENT_COOKIE: &str = "cookies_preferences";

/// A charter: the publisher's declaration of every cookie of one site or app.
///
/// Read one with [`Charter::parse`], or make one with [`Charter::builder`]. It holds exactly what the
/// file states; the methods return the default for what it leaves out.
///
/// ```
/// use charte::Charter;
///
/// let charter = Charter::parse(r#"
///     format = 1
///     site = "https://www.example.fr"
///
///     [[cookie]]
///     name = "sid"
///     purposes = ["authentication"]
///     lifetime = "session"
/// "#)?;
/// assert_eq!(charter.cookies().len(), 1);
/// assert_eq!(charter.revision(), 1);
///
/// let error = Charter::parse("format = 1\nsite = \"https://www.example.fr\"\nregimee = \"fr\"");
/// assert_eq!(
///     error.unwrap_err().to_string(),
///     "line 3, column 1: unknown key `regimee`; did you mean `regime`?"
/// );
/// # Ok::<(), charte::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transform = schema::strict))]
#[serde(rename_all = "kebab-case")]
pub struct Charter {
    /// The version of the file format: always 1.
    ///
    /// Example: `format = 1`
    #[cfg_attr(feature = "schema", schemars(with = "schema::Format"))]
    pub(crate) format: u32,
    /// The address of the site or app, with `https://` and its host. Cookies that another site sets
    /// are third-party.
    ///
    /// Example: `site = "https://www.example.fr"`
    pub(crate) site: Site,
    /// The name of the site or app, for visitors to read.
    ///
    /// Example: `name = "Example"`
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Text"))]
    pub(crate) name: Option<Text>,
    /// Who is responsible for the site by law: a person or an organisation.
    ///
    /// Example: `controller = "Example SARL, 1 rue de la Paix, Paris"`
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Text"))]
    pub(crate) controller: Option<Text>,
    /// How visitors reach the controller: a mail address, a web address, or plain text.
    ///
    /// Example: `contact = "privacy@example.fr"`
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::Contact"))]
    pub(crate) contact: Option<Text>,
    /// The web address of the site's privacy policy.
    ///
    /// Example: `privacy-policy = "https://www.example.fr/privacy"`
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::WebAddress"))]
    pub(crate) privacy_policy: Option<Text>,
    /// The first words of the page about cookies.
    ///
    /// Example: `introduction = { fr = "Ce site utilise peu de cookies.", en = "This site uses few cookies." }`
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Text"))]
    pub(crate) introduction: Option<Text>,
    /// Raise it by 1 whenever you add a purpose or a provider. Consent given to a lower revision is
    /// outdated, and visitors are asked again.
    ///
    /// Example: `revision = 2`
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::Revision"))]
    pub(crate) revision: Option<u32>,
    /// The languages of the site. A text that lacks one of them is reported as a finding.
    ///
    /// Example: `languages = ["fr", "en"]`
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "BTreeSet<schema::Language>"))]
    pub(crate) languages: Option<Vec<String>>,
    /// The law that applies, by its id. `charte regimes` lists the ids.
    ///
    /// Example: `regime = "fr"`
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::RegimeName"))]
    pub(crate) regime: Option<String>,
    /// The laws that the site follows, by their ids, if it chooses by the visitor's location.
    ///
    /// Example: `regimes = ["fr", "de", "us-ca"]`
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "BTreeSet<schema::Id>"))]
    pub(crate) regimes: Option<Vec<String>>,
    /// The name of the cookie that stores the visitor's choice. A name that begins with `__Host-`
    /// protects it from other hosts of your domain.
    ///
    /// Example: `consent-cookie = "__Host-choices"`
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::CookieName"))]
    pub(crate) consent_cookie: Option<String>,
    #[serde(skip)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub(crate) consent_finder: NameFinder<'static>,
    /// The `Domain` of that cookie, if the choice applies to subdomains too. Leave it out unless
    /// you trust every subdomain.
    ///
    /// Example: `consent-domain = "example.fr"`
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::Domain"))]
    pub(crate) consent_domain: Option<String>,
    /// What happens to cookies that this charter does not declare.
    ///
    /// Example: `undeclared = "withhold"`
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Undeclared", extend("default" = "withhold")))]
    pub(crate) undeclared: Option<Undeclared>,
    /// Whether the site honours the browser signal Global Privacy Control where the law leaves it
    /// the choice.
    ///
    /// Example: `gpc = "honour"`
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "GpcChoice", extend("default" = "honour")))]
    pub(crate) gpc: Option<GpcChoice>,
    /// Facts about every declaration that does not state them itself. Only `sensitive` and
    /// `children` can be stated here.
    ///
    /// Example: `facts = { children = true }`
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::SiteFacts"))]
    pub(crate) facts: Option<Facts>,
    /// The companies that set cookies, or for which cookies are set. One `[[provider]]` table for
    /// each.
    ///
    /// Example: `[[provider]]`
    #[serde(rename = "provider", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Provider>"))]
    pub(crate) providers: Option<Vec<Provider>>,
    /// The positions of the providers in the order of their ids, for finding one.
    #[serde(skip)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub(crate) provider_order: Box<[u32]>,
    /// Every cookie and other tracker of the site. One `[[cookie]]` table for each.
    ///
    /// Example: `[[cookie]]`
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

/// As [`Charter::parse`].
impl FromStr for Charter {
    type Err = Error;

    fn from_str(source: &str) -> Result<Self, Error> {
        Self::parse(source)
    }
}

impl Serialize for Site {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(&self.url)
    }
}

impl Charter {
    /// Reads a charter: JSON if it begins with `{`, or else TOML.
    ///
    /// # Errors
    /// `E101` to `E111` with line, column and path: not UTF-8, not TOML or JSON, an unknown key, a
    /// missing key, a wrong type, an unknown id, a malformed value. Only the first error is
    /// returned; [`Charter::parse_all`] returns all of them.
    pub fn parse(source: impl AsRef<[u8]>) -> Result<Self, Error> {
        read::charter(source.as_ref(), read::Syntax::Either)
    }

    /// Reads a charter as [`Charter::parse`] does, but goes on after an error and returns all of
    /// them, in the order of the file. It stops after a hundred.
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

    /// The charter as JSON: exactly what was read, but without the author's own `x-` keys.
    ///
    /// # Errors
    /// `E901`, which would be a bug of this library.
    pub fn to_json(&self) -> Result<String, Error> {
        serde_json::to_string(self).map_err(|e| Error::new(ErrorCode::Internal, e.to_string()))
    }

    /// The address of the site, as the charter writes it.
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

    /// Who is responsible for the site.
    #[must_use]
    pub fn controller(&self) -> Option<&Text> {
        self.controller.as_ref()
    }

    /// How to contact them: a mail address, a web address, or plain text.
    #[must_use]
    pub fn contact(&self) -> Option<&Text> {
        self.contact.as_ref()
    }

    /// The web address of the site's privacy policy.
    #[must_use]
    pub fn privacy_policy(&self) -> Option<&Text> {
        self.privacy_policy.as_ref()
    }

    /// The introduction of the page about the site's cookies.
    #[must_use]
    pub fn introduction(&self) -> Option<&Text> {
        self.introduction.as_ref()
    }

    /// The revision, from 1. Consent given to a lower revision is outdated.
    #[must_use]
    pub fn revision(&self) -> u32 {
        self.revision.unwrap_or(1)
    }

    /// The languages of the site, as BCP 47 tags.
    #[must_use]
    pub fn languages(&self) -> &[String] {
        self.languages.as_deref().unwrap_or_default()
    }

    /// The id of the regime that the charter names, or `None` if it names none.
    #[must_use]
    pub fn regime(&self) -> Option<&str> {
        self.regime.as_deref()
    }

    /// The ids of the regimes that the site follows, if it chooses by the visitor's location.
    #[must_use]
    pub fn regimes(&self) -> &[String] {
        self.regimes.as_deref().unwrap_or_default()
    }

    /// The name of the cookie that stores the visitor's choice.
    #[must_use]
    pub fn consent_cookie(&self) -> &str {
        self.consent_cookie.as_deref().unwrap_or(DEFAULT_CONSENT_COOKIE)
    }

    /// The `Domain` of the consent cookie, or `None` if the cookie is for the host alone.
    #[must_use]
    pub fn consent_domain(&self) -> Option<&str> {
        self.consent_domain.as_deref()
    }

    /// What happens to cookies that the charter does not declare.
    #[must_use]
    pub fn undeclared(&self) -> Undeclared {
        self.undeclared.unwrap_or(Undeclared::Withhold)
    }

    /// Whether the site honours Global Privacy Control where it has the choice.
    #[must_use]
    pub fn gpc(&self) -> GpcChoice {
        self.gpc.unwrap_or(GpcChoice::Honour)
    }

    /// The facts stated for the whole site, which are the default for every declaration.
    #[must_use]
    pub fn facts(&self) -> Facts {
        self.facts.unwrap_or_default()
    }

    /// The providers, in the order of the file.
    #[must_use]
    pub fn providers(&self) -> &[Provider] {
        self.providers.as_deref().unwrap_or_default()
    }

    /// The provider with this id, or `None` if the charter has no such provider.
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

    /// Whether a declaration has exactly the consent cookie's name. Such a declaration provides the
    /// texts and the lifetime of that cookie and has no effect on decisions (spec §5).
    pub(crate) fn is_of_consent(&self, declaration: &Declaration) -> bool {
        let name = Pattern::parse(declaration.name());
        declaration.technology() == Technology::Cookie
            && name.exact() == Some(self.consent_cookie().as_bytes())
    }
}

fn owned(texts: impl IntoIterator<Item: Into<String>>) -> Vec<String> {
    texts.into_iter().map(Into::into).collect()
}
