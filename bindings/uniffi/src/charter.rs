//! The charter as a screen of preferences shows it, in one language.

use crate::mirror::all;
use crate::words::{Area, Purpose, Role, Technology};

record! {
    /// A charter: the publisher's declaration of every cookie of one site or app.
    Charter from (&charte::Charter, &str), |(charter, language)| {
        /// The address of the site, as written.
        site: String = charter.site().to_owned(),
        /// The name of the site or app.
        name: Option<String> = text(charter.name(), language),
        /// The revision, from 1; a consent given to a lower one is outdated.
        revision: u32 = charter.revision(),
        /// The languages of the site, as BCP 47 tags.
        languages: Vec<String> = charter.languages().to_vec(),
        /// The name of the cookie that keeps the visitor's answer.
        consent_cookie: String = charter.consent_cookie().to_owned(),
        /// The `Domain` of the consent cookie, when it is not for the host alone.
        consent_domain: Option<String> = charter.consent_domain().map(Into::into),
        /// Who deposits, or for whom.
        providers: Vec<Provider> = all(charter.providers().iter().map(|p| (p, language))),
        /// The declarations, in the order of the file.
        cookies: Vec<Declaration> = all(charter.cookies().iter().map(|d| (d, language))),
    }
}

record! {
    /// Who deposits a cookie, or for whom it is deposited.
    Provider from (&charte::Provider, &str), |(provider, language)| {
        /// The id that declarations and consents name.
        id: String = provider.id().to_owned(),
        /// The name for people.
        name: String = provider.name().any(language).to_owned(),
        /// What the provider is to the publisher.
        role: Option<Role> = provider.role().map(Into::into),
        /// Domains that recognise the provider in a visit; they decide nothing.
        domains: Vec<String> = provider.domains().to_vec(),
        /// The address of the provider's privacy policy.
        privacy_policy: Option<String> = text(provider.privacy_policy(), language),
    }
}

record! {
    /// A declared cookie, or another tracker.
    Declaration from (&charte::Declaration, &str), |(declaration, language)| {
        /// The name pattern: literal but for `*`, any run of characters; `\*` is a literal star.
        name: String = declaration.name().to_owned(),
        /// The id of the provider; a declaration without one belongs to the publisher.
        provider: Option<String> = declaration.provider().map(Into::into),
        /// The service that the cookie is part of.
        service: Option<String> = text(declaration.service(), language),
        /// What the cookie does, for people.
        description: Option<String> = text(declaration.description(), language),
        /// The areas stated; none means both.
        areas: Vec<Area> = all(declaration.areas().iter().copied()),
        /// The purposes, in the order of the file; at least one.
        purposes: Vec<Purpose> = all(declaration.purposes().iter().copied()),
        /// How long the cookie lives.
        lifetime: Option<Lifetime> = declaration.lifetime().map(Into::into),
        /// How long the data are kept.
        data_retention: Option<Lifetime> = declaration.data_retention().map(Into::into),
        /// The setting host, with its subdomains, that the declaration is limited to.
        domain: Option<String> = declaration.domain().map(Into::into),
        /// The path of the cookie.
        path: String = declaration.path().to_owned(),
        /// How it is kept.
        technology: Technology = declaration.technology().into(),
    }
}

/// How long something lives: until the browser closes, or a number of minutes, hours, days or
/// calendar months, which are never converted into each other.
#[derive(uniffi::Enum)]
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

impl From<charte::Lifetime> for Lifetime {
    fn from(lifetime: charte::Lifetime) -> Self {
        match lifetime {
            charte::Lifetime::Session => Self::Session,
            charte::Lifetime::Minutes(n) => Self::Minutes(n),
            charte::Lifetime::Hours(n) => Self::Hours(n),
            charte::Lifetime::Days(n) => Self::Days(n),
            charte::Lifetime::Months(n) => Self::Months(n),
        }
    }
}

fn text(text: Option<&charte::Text>, language: &str) -> Option<String> {
    text.map(|t| t.any(language).to_owned())
}
