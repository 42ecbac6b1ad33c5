//! A charter as data, its texts in one language.

use charte::{Charter, Declaration, Provider, Text};

use crate::json::{Json, object};

/// The charter, its texts in this language or the first there is.
pub(crate) fn describe(charter: &Charter, language: &str) -> Json {
    let text = |text: Option<&Text>| text.map(|text| text.any(language).to_owned());
    object! {
        "site": charter.site(), "host": charter.host().as_str(), "isHttps": charter.is_https(),
        "name": text(charter.name()), "controller": text(charter.controller()),
        "contact": text(charter.contact()), "privacyPolicy": text(charter.privacy_policy()),
        "introduction": text(charter.introduction()), "revision": charter.revision(),
        "languages": charter.languages(), "regime": charter.regime(),
        "regimes": charter.regimes(), "consentCookie": charter.consent_cookie(),
        "consentDomain": charter.consent_domain(), "undeclared": charter.undeclared(),
        "gpc": charter.gpc(), "facts": charter.facts(),
        "providers": charter.providers().iter().map(|p| provider(p, language)).collect::<Json>(),
        "cookies": charter.cookies().iter().map(|d| declaration(d, language)).collect::<Json>(),
    }
}

fn provider(provider: &Provider, language: &str) -> Json {
    object! {
        "id": provider.id(), "name": provider.name().any(language), "role": provider.role(),
        "domains": provider.domains(),
        "privacyPolicy": provider.privacy_policy().map(|text| text.any(language)),
        "iabVendor": provider.iab_vendor(), "googleAtp": provider.google_atp(),
    }
}

fn declaration(declaration: &Declaration, language: &str) -> Json {
    let text = |text: Option<&Text>| text.map(|text| text.any(language).to_owned());
    object! {
        "name": declaration.name(), "provider": declaration.provider(),
        "service": text(declaration.service()), "description": text(declaration.description()),
        "areas": declaration.areas(), "purposes": declaration.purposes(),
        "lifetime": declaration.lifetime(), "dataRetention": declaration.data_retention(),
        "domain": declaration.domain(), "path": declaration.path(),
        "technology": declaration.technology(), "isPartitioned": declaration.is_partitioned(),
        "isSeparable": declaration.is_separable(), "facts": declaration.facts(),
    }
}
