//! The keys of a charter's tables, in the order in which `charte fmt` writes them.

use super::{Charter, Declaration, Provider};

pub(super) const TOP: &[&str] = &[
    "format",
    "site",
    "name",
    "controller",
    "contact",
    "privacy-policy",
    "introduction",
    "revision",
    "languages",
    "regime",
    "regimes",
    "consent-cookie",
    "consent-domain",
    "undeclared",
    "gpc",
    "facts",
    "provider",
    "cookie",
];
pub(super) const PROVIDER: &[&str] =
    &["id", "name", "role", "domains", "privacy-policy", "iab-vendor", "google-atp"];
pub(super) const COOKIE: &[&str] = &[
    "name",
    "provider",
    "service",
    "areas",
    "purposes",
    "description",
    "lifetime",
    "data-retention",
    "domain",
    "path",
    "technology",
    "partitioned",
    "separable",
    "facts",
];

/// Keys that people write for another one, with the key that is meant.
pub(super) const OTHER_KEYS: &[(&str, &str)] = &[
    ("duration", "lifetime"),
    ("expires", "lifetime"),
    ("expiry", "lifetime"),
    ("expiration", "lifetime"),
    ("max-age", "lifetime"),
    ("ttl", "lifetime"),
    ("durée", "lifetime"),
    ("duree", "lifetime"),
    ("retention", "data-retention"),
    ("purpose", "purposes"),
    ("finalité", "purposes"),
    ("finalités", "purposes"),
    ("category", "purposes"),
    ("categories", "purposes"),
    ("catégorie", "purposes"),
    ("catégories", "purposes"),
    ("vendor", "provider"),
    ("url", "site"),
    ("law", "regime"),
];

const READ_FROM_THE_SITE: &str =
    "charte check reads it from the Set-Cookie lines of a recorded visit";
const FOLLOWS: &str = "whether a cookie needs consent follows from its purposes and facts";

/// Keys that people write although a charter needs none of the kind, with why.
pub(super) const NEEDLESS_KEYS: &[(&str, &str)] = &[
    ("secure", READ_FROM_THE_SITE),
    ("httponly", READ_FROM_THE_SITE),
    ("http-only", READ_FROM_THE_SITE),
    ("samesite", READ_FROM_THE_SITE),
    ("same-site", READ_FROM_THE_SITE),
    ("host-only", READ_FROM_THE_SITE),
    ("value", "a charter names cookies and never holds their values"),
    ("necessary", FOLLOWS),
    ("essential", FOLLOWS),
    ("required", FOLLOWS),
    ("consent", FOLLOWS),
    ("exempt", FOLLOWS),
    ("nécessaire", FOLLOWS),
    ("first-party", "a cookie without a provider is the site's own"),
    ("third-party", "a cookie with a provider is that provider's"),
];

impl Charter {
    /// The top-level keys of a charter, in the order in which `charte fmt` writes them.
    pub const KEYS: &'static [&'static str] = TOP;
}

impl Provider {
    /// The keys of a provider, in the order in which `charte fmt` writes them.
    pub const KEYS: &'static [&'static str] = PROVIDER;
}

impl Declaration {
    /// The keys of a declaration, in the order in which `charte fmt` writes them.
    pub const KEYS: &'static [&'static str] = COOKIE;
}
