//! `C066`: statements that contradict each other, or known facts about a vendor.

use crate::category::{Role, Technology};
use crate::charter::{Charter, Declaration, Provider};
use crate::fact::Fact;
use crate::finding::{FindingDetail, KnownVendor};
use crate::pattern::Pattern;
use crate::site::Host;

/// A fact with a value.
type Stated = (Fact, bool);

/// Two facts that cannot both have these values.
const OPPOSED: &[(Stated, Stated)] = &[
    ((Fact::Anonymous, true), (Fact::Identifies, true)),
    ((Fact::Anonymous, true), (Fact::CrossSite, true)),
    ((Fact::SaleOrShare, true), (Fact::Shared, false)),
    ((Fact::SaleOrShare, true), (Fact::PublisherOnly, true)),
];

/// How a vendor is recognised.
struct Signs {
    vendor: KnownVendor,
    /// Names of its cookies, as browsers show them; a star stands for any end.
    cookies: &'static [&'static str],
    domains: &'static [&'static str],
}

const VENDORS: &[Signs] = &[
    Signs {
        vendor: KnownVendor::GoogleAnalytics,
        cookies: &["_ga", "_ga_*", "_gid", "_gat", "_gat_*"],
        domains: &["google-analytics.com"],
    },
    Signs {
        vendor: KnownVendor::GoogleAdvertising,
        cookies: &["_gcl_*"],
        domains: &["doubleclick.net", "googleadservices.com", "googlesyndication.com"],
    },
    Signs {
        vendor: KnownVendor::Meta,
        cookies: &["_fbp", "_fbc"],
        domains: &["facebook.com", "facebook.net"],
    },
    Signs {
        vendor: KnownVendor::Recaptcha,
        cookies: &["_GRECAPTCHA"],
        domains: &["recaptcha.net"],
    },
];

/// What is contradictory in a declaration, with the key that says it. `role` is the provider's
/// where the charter has the provider.
pub(super) fn of(
    charter: &Charter,
    declaration: &Declaration,
    role: Option<Option<Role>>,
) -> impl Iterator<Item = (&'static str, FindingDetail)> {
    let facts = declaration.facts().or(charter.facts());
    let opposed = OPPOSED.iter().filter_map(move |((one, is), (other, too))| {
        let both = facts.get(*one) == Some(*is) && facts.get(*other) == Some(*too);
        let detail = FindingDetail::ContradictoryFacts { one: (*one, *is), other: (*other, *too) };
        both.then_some(("facts", detail))
    });
    let fingerprint = declaration.technology() == Technology::Fingerprint
        && declaration.facts().get(Fact::Passive) == Some(false);
    let passive = fingerprint.then_some(("facts", FindingDetail::ActiveFingerprint));
    let provider = declaration.provider().and_then(|id| charter.provider(id));
    opposed.chain(passive).chain(unoffered(declaration, provider, role.flatten()))
}

/// A role that the vendor is not known to offer.
fn unoffered(
    declaration: &Declaration,
    provider: Option<&Provider>,
    role: Option<Role>,
) -> Option<(&'static str, FindingDetail)> {
    let role = role?;
    let domains = provider.map(Provider::domains).unwrap_or_default();
    let is = |signs: &&Signs| {
        let name = declaration.name().as_bytes();
        let named = signs.cookies.iter().any(|known| Pattern::parse(known).matches(name));
        named || domains.iter().any(|domain| is_among(domain, signs.domains))
    };
    let vendor = VENDORS.iter().find(is)?.vendor;
    let detail = FindingDetail::RoleNotOffered { role, vendor };
    (!vendor.roles().contains(&role)).then_some(("provider", detail))
}

fn is_among(domain: &str, known: &[&str]) -> bool {
    let host = Host::read(domain);
    host.is_some_and(|host| {
        known.iter().filter_map(|known| Host::read(known)).any(|known| known.covers(&host))
    })
}

#[cfg(test)]
mod tests {
    use crate::{Charter, FindingCode};

    fn found(cookie: &str, rest: &str) -> Vec<String> {
        let text = format!(
            r#"{{"format": 1, "site": "https://www.example.fr"{rest}, "cookie": [{cookie}]}}"#
        );
        let all = Charter::parse(text).unwrap().check().into_iter();
        let all = all.filter(|f| f.code() == FindingCode::Contradiction);
        all.map(|f| f.message().to_owned()).collect()
    }

    #[test]
    fn facts_that_contradict_each_other() {
        let of = |facts: &str| {
            found(&format!(r#"{{"name": "c", "purposes": ["advertising"], "facts": {facts}}}"#), "")
        };
        for facts in [
            r#"{"anonymous": true, "identifies": true}"#,
            r#"{"anonymous": true, "cross-site": true}"#,
            r#"{"sale-or-share": true, "shared": false}"#,
            r#"{"sale-or-share": true, "publisher-only": true}"#,
        ] {
            assert_eq!(of(facts).len(), 1, "{facts}");
            let first = facts.replacen("true", "false", 1);
            assert_eq!(of(&first).len(), 0, "{first}");
        }
        assert_eq!(of(r#"{"anonymous": true}"#).len(), 0, "silence contradicts nothing");
    }

    #[test]
    fn a_fingerprint_is_passive() {
        let of = |technology: &str, passive: bool| {
            found(
                &format!(
                    r#"{{"name": "c", "purposes": ["security"], "technology": "{technology}",
                        "facts": {{"passive": {passive}}}}}"#
                ),
                "",
            )
        };
        assert_eq!(of("fingerprint", false).len(), 1);
        assert_eq!(of("fingerprint", true).len(), 0);
        assert_eq!(of("cookie", false).len(), 0);
    }

    #[test]
    fn a_vendor_in_a_role_that_it_does_not_offer() {
        let of = |name: &str, role: &str, domain: &str| {
            found(
                &format!(r#"{{"name": "{name}", "purposes": ["security"], "provider": "v"}}"#),
                &format!(
                    r#", "provider": [{{"id": "v", "name": "V", {role} "domains": ["{domain}"]}}]"#
                ),
            )
        };
        let processor = r#""role": "processor","#;
        for (name, domain) in [
            ("_ga", "example.com"),
            ("_ga_ABC", "example.com"),
            ("x", "www.google-analytics.com"),
            ("IDE", "doubleclick.net"),
            ("_fbp", "example.com"),
        ] {
            assert_eq!(of(name, processor, domain).len(), 1, "{name} {domain}");
            assert_eq!(of(name, r#""role": "independent","#, domain).len(), 0, "{name}");
            assert_eq!(of(name, "", domain).len(), 0, "no role is no claim: C011 tells it");
        }
        assert_eq!(of("_GRECAPTCHA", processor, "google.com").len(), 0);
        assert_eq!(of("_GRECAPTCHA", r#""role": "publisher","#, "google.com").len(), 1);
        assert_eq!(of("_gauge", processor, "google-analytics.com.example.com").len(), 0);
    }
}
