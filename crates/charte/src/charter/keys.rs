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
    ("vendor", "provider"),
    ("url", "site"),
    ("law", "regime"),
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
