//! The charter in one language, for a screen of preferences.

use std::collections::HashMap;

use crate::all;
use crate::words::{Area, Fact, GpcChoice, Purpose, Role, Technology, Undeclared};

/// A charter: the publisher's declaration of every cookie of one site or app.
#[derive(uniffi::Record)]
pub struct Charter {
    /// The address of the site, as written.
    pub site: String,
    /// The name of the site or app.
    pub name: Option<String>,
    /// Who answers for the site: the person or body that the law holds responsible.
    pub controller: Option<String>,
    /// How to reach the controller: a mail address, a web address, or text.
    pub contact: Option<String>,
    /// The web address of the site's privacy policy.
    pub privacy_policy: Option<String>,
    /// The first words of the page about the site's cookies.
    pub introduction: Option<String>,
    /// The revision, from 1. A consent given to a lower one is outdated.
    pub revision: u32,
    /// The languages of the site, as BCP 47 tags.
    pub languages: Vec<String>,
    /// The id of the regime that the charter names.
    pub regime: Option<String>,
    /// The ids of the regimes that the site serves, if it chooses by the visitor's place.
    pub regimes: Vec<String>,
    /// The name of the cookie that keeps the visitor's answer.
    pub consent_cookie: String,
    /// The `Domain` of the consent cookie, or `None` if it is for the host alone.
    pub consent_domain: Option<String>,
    /// What becomes of cookies that the charter does not know.
    pub undeclared: Undeclared,
    /// What the site makes of Global Privacy Control where the law leaves it the choice.
    pub gpc: GpcChoice,
    /// The facts stated for the whole site: the default of every declaration.
    pub facts: HashMap<Fact, bool>,
    /// Who deposits cookies, or for whom they are deposited.
    pub providers: Vec<Provider>,
    /// The declarations, in the order of the file.
    pub cookies: Vec<Declaration>,
}

impl From<(&charte::Charter, &str)> for Charter {
    fn from((charter, language): (&charte::Charter, &str)) -> Self {
        Self {
            site: charter.site().to_owned(),
            name: text(charter.name(), language),
            controller: text(charter.controller(), language),
            contact: text(charter.contact(), language),
            privacy_policy: text(charter.privacy_policy(), language),
            introduction: text(charter.introduction(), language),
            revision: charter.revision(),
            languages: charter.languages().to_vec(),
            regime: charter.regime().map(str::to_owned),
            regimes: charter.regimes().to_vec(),
            consent_cookie: charter.consent_cookie().to_owned(),
            consent_domain: charter.consent_domain().map(str::to_owned),
            undeclared: charter.undeclared(),
            gpc: charter.gpc(),
            facts: charter.facts().iter().collect(),
            providers: all(charter.providers().iter().map(|provider| (provider, language))),
            cookies: all(charter.cookies().iter().map(|declaration| (declaration, language))),
        }
    }
}

/// Who deposits a cookie, or for whom it is deposited.
#[derive(uniffi::Record)]
pub struct Provider {
    /// The id that declarations and consents name.
    pub id: String,
    /// The name to show.
    pub name: String,
    /// What the provider is to the publisher.
    pub role: Option<Role>,
    /// Domains that recognise the provider in a visit. They decide nothing.
    pub domains: Vec<String>,
    /// The address of the provider's privacy policy.
    pub privacy_policy: Option<String>,
    /// The provider's number in the Global Vendor List of the IAB Transparency and Consent
    /// Framework.
    pub iab_vendor: Option<u16>,
    /// The provider's number in Google's list of ad technology providers.
    pub google_atp: Option<u32>,
}

impl From<(&charte::Provider, &str)> for Provider {
    fn from((provider, language): (&charte::Provider, &str)) -> Self {
        Self {
            id: provider.id().to_owned(),
            name: provider.name().any(language).to_owned(),
            role: provider.role(),
            domains: provider.domains().to_vec(),
            privacy_policy: text(provider.privacy_policy(), language),
            iab_vendor: provider.iab_vendor(),
            google_atp: provider.google_atp(),
        }
    }
}

/// A declared cookie, or another tracker.
#[derive(uniffi::Record)]
pub struct Declaration {
    /// The name pattern. `*` stands for any run of characters, `\*` for a star.
    pub name: String,
    /// The id of the provider. A declaration without one belongs to the publisher.
    pub provider: Option<String>,
    /// The service that the cookie is part of.
    pub service: Option<String>,
    /// What the cookie does.
    pub description: Option<String>,
    /// The areas stated. None means both.
    pub areas: Vec<Area>,
    /// The purposes, in the order of the file; at least one.
    pub purposes: Vec<Purpose>,
    /// How long the cookie is kept.
    pub lifetime: Option<Lifetime>,
    /// How long the data are kept.
    pub data_retention: Option<Lifetime>,
    /// The host that sets the cookie, with its subdomains, if the declaration is limited to one.
    pub domain: Option<String>,
    /// The path of the cookie.
    pub path: String,
    /// How it is stored.
    pub technology: Technology,
    /// Whether the cookie is `Partitioned`.
    pub partitioned: bool,
    /// Whether the code that reads the cookie keeps its purposes apart.
    pub separable: bool,
    /// The facts stated, without defaults.
    pub facts: HashMap<Fact, bool>,
}

impl From<(&charte::Declaration, &str)> for Declaration {
    fn from((declaration, language): (&charte::Declaration, &str)) -> Self {
        Self {
            name: declaration.name().to_owned(),
            provider: declaration.provider().map(str::to_owned),
            service: text(declaration.service(), language),
            description: text(declaration.description(), language),
            areas: declaration.areas().to_vec(),
            purposes: declaration.purposes().to_vec(),
            lifetime: declaration.lifetime(),
            data_retention: declaration.data_retention(),
            domain: declaration.domain().map(str::to_owned),
            path: declaration.path().to_owned(),
            technology: declaration.technology(),
            partitioned: declaration.is_partitioned(),
            separable: declaration.is_separable(),
            facts: declaration.facts().iter().collect(),
        }
    }
}

pub use charte::Lifetime;

/// How long something lives: until the browser closes, or a number of minutes, hours, days or
/// calendar months, which are never converted into each other.
#[uniffi::remote(Enum)]
pub enum Lifetime {
    /// Until the browser closes.
    Session,
    /// Minutes.
    Minutes(u32),
    /// Hours.
    Hours(u32),
    /// Days of 24 hours.
    Days(u32),
    /// Calendar months.
    Months(u32),
}

fn text(text: Option<&charte::Text>, language: &str) -> Option<String> {
    text.map(|text| text.any(language).to_owned())
}
