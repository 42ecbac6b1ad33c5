//! Making a charter in Rust.

use super::{Charter, Declaration, GpcChoice, Provider, Site, Text, Undeclared, owned, read};
use crate::bytes::NameFinder;
use crate::error::Error;
use crate::fact::Facts;
use crate::site::Host;

/// Builds a [`Charter`] without a file. [`CharterBuilder::build`] applies the rules of a charter's
/// file, with the same errors.
///
/// ```
/// use charte::{Charter, Declaration, Fact, Lifetime, Provider, Purpose, Role};
///
/// let charter = Charter::builder("https://www.example.fr")
///     .name([("fr", "La boutique"), ("en", "The shop")])
///     .regime("fr")
///     .provider(Provider::new("stats", "Stats Ltd").with_role(Role::Processor))
///     .cookie(Declaration::new("sid", [Purpose::Authentication]).with_lifetime(Lifetime::Session))
///     .cookie(
///         Declaration::new("_stats_*", [Purpose::AudienceMeasurement])
///             .with_provider("stats")
///             .with_lifetime(Lifetime::Months(13))
///             .with_facts([(Fact::PublisherOnly, true)]),
///     )
///     .build()?;
///
/// assert_eq!(charter.cookies().len(), 2);
/// println!("{}", charter.to_toml());
/// # Ok::<(), charte::Error>(())
/// ```
#[derive(Clone, Debug)]
#[must_use = "a builder makes a charter only when it is built"]
pub struct CharterBuilder {
    /// Not validated, so it is never handed out. The host of its site is empty.
    unchecked: Charter,
}

impl Charter {
    /// Starts a charter of the site with this address, such as `https://www.example.fr`.
    ///
    /// See [`CharterBuilder`] for an example.
    pub fn builder(site: impl Into<String>) -> CharterBuilder {
        let unchecked = Self {
            format: 1,
            site: Site { url: site.into(), host: Host::nowhere() },
            name: None,
            controller: None,
            contact: None,
            privacy_policy: None,
            introduction: None,
            revision: None,
            languages: None,
            regime: None,
            regimes: None,
            consent_cookie: None,
            consent_finder: NameFinder::new(super::DEFAULT_CONSENT_COOKIE).into_owned(),
            consent_domain: None,
            undeclared: None,
            gpc: None,
            facts: None,
            providers: None,
            provider_order: Box::default(),
            cookies: None,
        };
        CharterBuilder { unchecked }
    }

    /// A builder that starts with everything this charter holds, to change some of it.
    ///
    /// ```
    /// use charte::Charter;
    ///
    /// let charter = Charter::builder("https://www.example.fr").revision(3).build()?;
    /// let next = charter.into_builder().revision(4).build()?;
    /// assert_eq!(next.revision(), 4);
    /// # Ok::<(), charte::Error>(())
    /// ```
    pub fn into_builder(self) -> CharterBuilder {
        CharterBuilder { unchecked: self }
    }
}

impl CharterBuilder {
    /// Sets the address of the site.
    pub fn site(mut self, address: impl Into<String>) -> Self {
        self.unchecked.site = Site { url: address.into(), host: Host::nowhere() };
        self
    }

    /// Sets the name of the site or app.
    pub fn name(mut self, name: impl Into<Text>) -> Self {
        self.unchecked.name = Some(name.into());
        self
    }

    /// Sets who is responsible for the site: the person or organisation.
    pub fn controller(mut self, controller: impl Into<Text>) -> Self {
        self.unchecked.controller = Some(controller.into());
        self
    }

    /// Sets how to contact them: a mail address, a web address, or plain text.
    pub fn contact(mut self, contact: impl Into<Text>) -> Self {
        self.unchecked.contact = Some(contact.into());
        self
    }

    /// Sets the web address of the site's privacy policy.
    pub fn privacy_policy(mut self, address: impl Into<Text>) -> Self {
        self.unchecked.privacy_policy = Some(address.into());
        self
    }

    /// Sets the introduction of the page about the site's cookies.
    pub fn introduction(mut self, text: impl Into<Text>) -> Self {
        self.unchecked.introduction = Some(text.into());
        self
    }

    /// Sets the revision, from 1. Consent given to a lower revision is outdated.
    pub fn revision(mut self, revision: u32) -> Self {
        self.unchecked.revision = Some(revision);
        self
    }

    /// Sets the languages of the site, as BCP 47 tags.
    pub fn languages(mut self, tags: impl IntoIterator<Item: Into<String>>) -> Self {
        self.unchecked.languages = Some(owned(tags));
        self
    }

    /// Sets the regime that applies, by its id.
    pub fn regime(mut self, id: impl Into<String>) -> Self {
        self.unchecked.regime = Some(id.into());
        self
    }

    /// Sets the regimes that the site serves, by their ids, if it chooses by the visitor's
    /// location.
    pub fn regimes(mut self, ids: impl IntoIterator<Item: Into<String>>) -> Self {
        self.unchecked.regimes = Some(owned(ids));
        self
    }

    /// Sets the name of the cookie that stores the visitor's choice.
    pub fn consent_cookie(mut self, name: impl Into<String>) -> Self {
        self.unchecked.consent_cookie = Some(name.into());
        self
    }

    /// Sets the `Domain` of the consent cookie, if the choice applies to subdomains too.
    pub fn consent_domain(mut self, domain: impl Into<String>) -> Self {
        self.unchecked.consent_domain = Some(domain.into());
        self
    }

    /// Sets what happens to cookies that the charter does not declare.
    pub fn undeclared(mut self, undeclared: Undeclared) -> Self {
        self.unchecked.undeclared = Some(undeclared);
        self
    }

    /// Sets whether the site honours Global Privacy Control where the law leaves the choice.
    pub fn gpc(mut self, choice: GpcChoice) -> Self {
        self.unchecked.gpc = Some(choice);
        self
    }

    /// Sets the facts of every declaration that does not state them itself. Only `sensitive` and
    /// `children` can be stated here.
    pub fn facts(mut self, facts: impl Into<Facts>) -> Self {
        self.unchecked.facts = Some(facts.into());
        self
    }

    /// Adds a provider.
    pub fn provider(self, provider: Provider) -> Self {
        self.providers([provider])
    }

    /// Adds several providers, in this order.
    pub fn providers(mut self, providers: impl IntoIterator<Item = Provider>) -> Self {
        for provider in providers {
            self.unchecked.providers.get_or_insert_default().push(provider);
        }
        self
    }

    /// Adds a declaration.
    pub fn cookie(self, declaration: Declaration) -> Self {
        self.cookies([declaration])
    }

    /// Adds several declarations, in this order.
    pub fn cookies(mut self, declarations: impl IntoIterator<Item = Declaration>) -> Self {
        for declaration in declarations {
            self.unchecked.cookies.get_or_insert_default().push(declaration);
        }
        self
    }

    /// Validates everything and makes the charter.
    ///
    /// # Errors
    /// `E107` to `E111`, with the path of the value that is wrong, as `cookie[3].lifetime`. There
    /// is no line or column.
    ///
    /// ```
    /// use charte::{Charter, Declaration, Lifetime, Purpose};
    ///
    /// let sid = Declaration::new("sid", [Purpose::Authentication]);
    /// let built = Charter::builder("https://www.example.fr")
    ///     .cookie(sid.with_lifetime(Lifetime::Days(0)))
    ///     .build();
    /// assert_eq!(built.unwrap_err().path(), "cookie[0].lifetime");
    /// ```
    pub fn build(self) -> Result<Charter, Error> {
        read::unchecked(&self.unchecked)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::ErrorCode;
    use crate::{Area, Fact, Lifetime, Purpose, Role, Technology};

    /// A charter with every key.
    const WHOLE: &str = r#"{
        "format": 1, "site": "https://www.example.fr/", "name": "Shop",
        "controller": {"fr": "Le gérant", "en": "The manager"}, "contact": "dpo@example.fr",
        "privacy-policy": "https://www.example.fr/privacy", "introduction": {},
        "revision": 1, "languages": ["fr", "pt-BR"], "regime": "fr", "regimes": ["fr", "us-ca"],
        "consent-cookie": "choice", "consent-domain": "example.fr", "undeclared": "withhold",
        "gpc": "ignore", "facts": {"children": false, "sensitive": true},
        "provider": [
            {"id": "a", "name": {"en": "A"}, "role": "processor", "domains": ["a.example"],
             "privacy-policy": "ask them", "iab-vendor": 1, "google-atp": 4294967295},
            {"id": "b", "name": "B", "domains": []}
        ],
        "cookie": [
            {"name": "a*\\*", "provider": "a", "service": "S", "areas": ["back-office"],
             "purposes": ["security", "advertising"], "description": {"fr": "D", "en": "E"},
             "lifetime": "3 years", "data-retention": "1 day", "domain": "example.fr",
             "path": "/", "technology": "cookie", "partitioned": false, "separable": true,
             "facts": {"shared": false, "anonymous": true}},
            {"name": "b", "areas": [], "purposes": ["unclassified"], "facts": {}}
        ]
    }"#;

    /// Each key by the method of its name.
    fn rebuilt(charter: &Charter) -> Charter {
        macro_rules! set {
            ($onto:ident, $from:expr; $($field:ident => $method:ident),+ $(,)?) => {$(
                if let Some(value) = $from.$field.clone() {
                    $onto = $onto.$method(value);
                }
            )+};
        }
        let mut builder = Charter::builder(charter.site());
        set!(builder, charter;
            name => name, controller => controller, contact => contact,
            privacy_policy => privacy_policy, introduction => introduction, revision => revision,
            languages => languages, regime => regime, regimes => regimes,
            consent_cookie => consent_cookie, consent_domain => consent_domain,
            undeclared => undeclared, gpc => gpc, facts => facts,
        );
        builder = builder.providers(charter.providers().iter().map(|from| {
            let mut to = Provider::new(from.id(), from.name().clone());
            set!(to, from;
                role => with_role, domains => with_domains,
                privacy_policy => with_privacy_policy, iab_vendor => with_iab_vendor,
                google_atp => with_google_atp,
            );
            to
        }));
        builder = builder.cookies(charter.cookies().iter().map(|from| {
            let mut to = Declaration::new(from.name(), from.purposes().to_vec());
            set!(to, from;
                provider => with_provider, service => with_service, areas => with_areas,
                description => with_description, lifetime => with_lifetime,
                data_retention => with_data_retention, domain => with_domain,
                path => with_path, technology => with_technology,
                partitioned => with_partitioned, separable => with_separable,
                facts => with_facts,
            );
            to
        }));
        builder.build().unwrap()
    }

    #[test]
    fn every_key_can_be_built() {
        let charter = Charter::parse(WHOLE).unwrap();
        for (keys, key) in [
            (Charter::KEYS, charter.to_json().unwrap()),
            (Provider::KEYS, serde_json::to_string(&charter.providers()[0]).unwrap()),
            (Declaration::KEYS, serde_json::to_string(&charter.cookies()[0]).unwrap()),
        ] {
            let missing = keys.iter().find(|name| !key.contains(&format!("\"{name}\":")));
            assert_eq!(missing, None, "the example has every key");
        }
        assert_eq!(rebuilt(&charter), charter);
        assert_eq!(charter.clone().into_builder().build().unwrap(), charter);
        let bare = Charter::parse(r#"{"format": 1, "site": "https://a.example"}"#).unwrap();
        assert_eq!(rebuilt(&bare), bare);
        let empty = r#"{"format": 1, "site": "https://a.example", "languages": [], "regimes": []}"#;
        let empty = Charter::parse(empty).unwrap();
        assert_eq!(rebuilt(&empty), empty);
    }

    fn site() -> CharterBuilder {
        Charter::builder("https://www.example.fr")
    }

    fn sid() -> Declaration {
        Declaration::new("sid", [Purpose::Authentication])
    }

    #[test]
    fn a_mistake_is_told_with_its_path() {
        let vendor = || Provider::new("vendor", "Vendor");
        for (builder, code, path) in [
            (Charter::builder(""), ErrorCode::Malformed, "site"),
            (Charter::builder("https://me@a.example"), ErrorCode::Malformed, "site"),
            (site().revision(0), ErrorCode::Malformed, "revision"),
            (site().languages(["fr", "FR"]), ErrorCode::Duplicate, "languages"),
            (site().regimes(["FR"]), ErrorCode::Malformed, "regimes"),
            (site().consent_cookie("a b"), ErrorCode::Malformed, "consent-cookie"),
            (site().consent_domain("fr"), ErrorCode::Malformed, "consent-domain"),
            (site().contact("@"), ErrorCode::Malformed, "contact"),
            (site().privacy_policy([("fr", "no")]), ErrorCode::Malformed, "privacy-policy.fr"),
            (site().name([("x-fr", "N")]), ErrorCode::Malformed, "name.x-fr"),
            (site().name([("fr", "N"), ("fr", "O")]), ErrorCode::Duplicate, "name"),
            (site().facts([(Fact::Shared, true)]), ErrorCode::UnknownKey, "facts.shared"),
            (site().provider(Provider::new("A", "A")), ErrorCode::Malformed, "provider[0].id"),
            (site().provider(vendor()).provider(vendor()), ErrorCode::Duplicate, "provider[1].id"),
            (
                site().provider(vendor().with_iab_vendor(0)),
                ErrorCode::Malformed,
                "provider[0].iab-vendor",
            ),
            (
                site().provider(vendor().with_domains([".a.example"])),
                ErrorCode::Malformed,
                "provider[0].domains",
            ),
            (site().cookie(Declaration::new("", [])), ErrorCode::Malformed, "cookie[0].name"),
            (site().cookie(Declaration::new("a", [])), ErrorCode::NoPurposes, "cookie[0].purposes"),
            (
                site().cookie(Declaration::new("a", [Purpose::Security; 2])),
                ErrorCode::Duplicate,
                "cookie[0].purposes",
            ),
            (
                site().cookie(sid()).cookie(sid().with_lifetime(Lifetime::Months(0))),
                ErrorCode::Malformed,
                "cookie[1].lifetime",
            ),
            (site().cookie(sid().with_path("a")), ErrorCode::Malformed, "cookie[0].path"),
            (site().cookie(sid().with_domain("a/b")), ErrorCode::Malformed, "cookie[0].domain"),
            (
                site().cookie(sid().with_areas([Area::BackOffice; 2])),
                ErrorCode::Duplicate,
                "cookie[0].areas",
            ),
            (
                site().cookie(sid().with_facts([(Fact::Own, true)])),
                ErrorCode::DerivedFact,
                "cookie[0].facts",
            ),
        ] {
            let error = builder.build().unwrap_err();
            assert_eq!((error.code(), error.path()), (code, path), "{error}");
            assert!(error.line().is_none() && error.span().is_none(), "{error}");
            assert!(error.correction().is_none(), "there is no source to correct");
        }
    }

    #[test]
    fn a_name_is_escaped_to_mean_itself() {
        let policy = |name: &str| {
            let cookie = Declaration::new(Declaration::escape_name(name), [Purpose::Security]);
            let cookie = cookie.with_technology(Technology::Cookie);
            let role = Provider::new("p", "P").with_role(Role::Processor);
            let charter = site().provider(role).cookie(cookie).regime("fr").build().unwrap();
            crate::Policy::new(charter).unwrap()
        };
        for name in ["a", "a*", "*", "\\*", "a\\", "\\\\*b"] {
            let policy = policy(name);
            let none = crate::ReceivedConsent::none();
            let visitor = policy.visitor(&none, crate::Time::from_unix(0));
            assert!(visitor.decide(name).is_declared(), "{name}");
            for other in [format!("{name}x"), name.replacen('*', "x", 1)] {
                assert!(other == name || !visitor.decide(&other).is_declared(), "{name} {other}");
            }
        }
    }
}
