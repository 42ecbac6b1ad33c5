//! Judging a cookie that no charter declares: a policy made from its catalogue entry.

use std::collections::HashMap;
use std::rc::Rc;

use charte::charter::CharterBuilder;
use charte::explain::{Ruling, UnmetCondition};
use charte::{
    Charter, Declaration, Explanation, Host, ObservedCookie, Page, Policy, Provider, Purpose,
    PurposeSet, ReceivedConsent, Regime, Requirement, Role, Technology,
};

use crate::catalogue::{Catalogue, Hit};
use crate::row::Known;
use crate::sighted::Sighted;

/// What a visit is checked against.
#[derive(Clone, Copy, Debug)]
pub enum Against<'p> {
    /// The site's charter, compiled.
    Charter(&'p Policy),
    /// No charter: what the catalogue knows, under a regime.
    Catalogue(&'p Catalogue, &'p Regime),
}

impl<'p> Against<'p> {
    /// The regime that decides.
    #[must_use]
    pub fn regime(&self) -> &Regime {
        match self {
            Self::Charter(policy) => policy.regime(),
            Self::Catalogue(_, regime) => regime,
        }
    }

    /// The charter's policy, if there is a charter.
    #[must_use]
    pub fn policy(&self) -> Option<&'p Policy> {
        match self {
            Self::Charter(policy) => Some(policy),
            Self::Catalogue(..) => None,
        }
    }
}

/// What the catalogue answers about one cookie.
pub(crate) struct Judged {
    /// A policy of one line that fits any name.
    pub(crate) policy: Rc<Policy>,
    pub(crate) known: Known,
    /// Whether publishers set it themselves.
    pub(crate) is_publisher: bool,
    /// What a banner is needed for, because of it.
    pub(crate) needs: Needs,
}

/// Undisputed purposes that need something of the visitor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Needs {
    /// Those that need consent.
    pub(crate) consent: PurposeSet,
    /// Those that visitors can object to.
    pub(crate) objection: PurposeSet,
    /// Whether some purpose of class `necessary` is not exempt only because of what nobody stated.
    doubtful: bool,
}

impl Needs {
    pub(crate) fn is_empty(self) -> bool {
        self.consent.is_empty() && self.objection.is_empty()
    }

    pub(crate) fn and(self, other: Self) -> Self {
        Self {
            consent: self.consent.union(other.consent),
            objection: self.objection.union(other.objection),
            doubtful: self.doubtful || other.doubtful,
        }
    }

    pub(crate) fn of(explanation: &Explanation) -> Self {
        let mut needs = Self::default();
        for ruling in explanation.rulings() {
            let set = match ruling.requirement {
                Requirement::OptIn => &mut needs.consent,
                Requirement::OptOut => &mut needs.objection,
                _ => continue,
            };
            if ruling.purpose == Purpose::Unclassified {
                continue;
            }
            if PurposeSet::NECESSARY.contains(ruling.purpose) && is_unstated(ruling) {
                needs.doubtful = true;
            } else {
                set.insert(ruling.purpose);
            }
        }
        needs
    }
}

/// Whether some rule would exempt the purpose if the facts were stated that nobody states.
fn is_unstated(ruling: &Ruling) -> bool {
    let is_silence =
        |unmet: &UnmetCondition| unmet.stated.is_none() && !unmet.condition.starts_with("limit:");
    let rules = ruling.unmet.iter().map(|unmet| &unmet.rule);
    rules
        .into_iter()
        .any(|rule| ruling.unmet.iter().filter(|unmet| unmet.rule == *rule).all(is_silence))
}

/// Answers for cookies that no charter declares; what the catalogue knows is compiled once an
/// entry.
pub(crate) struct Judge<'p> {
    catalogue: &'p Catalogue,
    regime: &'p Regime,
    /// By the entry's place in memory, the role that its provider has here, and whether it is
    /// disputed here.
    made: HashMap<(usize, Option<Role>, bool), Rc<Policy>>,
    unknown: Option<Rc<Policy>>,
    /// By the id of the provider and the purposes of requests.
    trackers: HashMap<(&'p str, PurposeSet), Rc<Policy>>,
}

impl<'p> Judge<'p> {
    pub(crate) fn new(against: &'p Against<'p>) -> Self {
        let (catalogue, regime) = match against {
            Against::Charter(policy) => (Catalogue::builtin(), policy.regime()),
            Against::Catalogue(catalogue, regime) => (*catalogue, *regime),
        };
        Self { catalogue, regime, made: HashMap::new(), unknown: None, trackers: HashMap::new() }
    }

    /// `page` is the host of the visited page.
    pub(crate) fn judge(&mut self, sighted: &Sighted<'_>, page: Option<&str>) -> Option<Judged> {
        let hit = (!sighted.is_nameless()).then(|| self.hit(sighted, page)).flatten();
        let none = ReceivedConsent::none();
        self.judge_hit(hit, page, |policy| explain(policy, &none, sighted, page))
    }

    /// The same about what was looked up. `explain` asks a policy about the cookie before any answer.
    pub(crate) fn judge_hit(
        &mut self,
        hit: Option<Hit<'p>>,
        page: Option<&str>,
        explain: impl Fn(&Policy) -> Explanation,
    ) -> Option<Judged> {
        let Some(hit) = hit else {
            if self.unknown.is_none() {
                self.unknown = compile(Charter::builder(NOWHERE), self.regime);
            }
            let policy = self.unknown.as_ref().map(Rc::clone)?;
            return Some(Judged {
                policy,
                known: Known::Unknown,
                is_publisher: false,
                needs: Needs::default(),
            });
        };
        let role = role(&hit, page);
        let mut why = disputed(&hit);
        let mut policy = self.policy(&hit, role, why.is_some())?;
        let mut needs = Needs::default();
        if why.is_none() {
            needs = Needs::of(&explain(&policy));
            if needs.is_empty() && needs.doubtful {
                why = Some(UNSTATED);
                policy = self.policy(&hit, role, true)?;
            }
        }
        let provider = hit.provider().name().to_owned();
        let known = Known::Entry { provider, disputed: why.map(ToOwned::to_owned) };
        Some(Judged { policy, known, is_publisher: hit.provider().is_site(), needs })
    }

    pub(crate) fn catalogue(&self) -> &'p Catalogue {
        self.catalogue
    }

    /// The policy for requests to a known tracker: a declaration with these purposes and the role
    /// of the host's owner.
    pub(crate) fn tracker(&mut self, host: &str, purposes: PurposeSet) -> Option<Rc<Policy>> {
        let owner = self.catalogue.provider_of(host);
        let key = (owner.map(|owner| owner.id()).unwrap_or_default(), purposes);
        if let Some(policy) = self.trackers.get(&key) {
            return Some(Rc::clone(policy));
        }
        let mut cookie = Declaration::new("*", purposes).with_technology(Technology::Pixel);
        let mut charter = Charter::builder(NOWHERE);
        if let Some(owner) = owner {
            let provider = Provider::new(owner.id(), owner.name());
            charter = charter.provider(match owner.role() {
                Some(role) => provider.with_role(role),
                None => provider,
            });
            cookie = cookie.with_provider(owner.id());
        }
        let policy = compile(charter.cookie(cookie), self.regime)?;
        self.trackers.insert(key, Rc::clone(&policy));
        Some(policy)
    }

    fn hit(&self, sighted: &Sighted<'_>, page: Option<&str>) -> Option<Hit<'p>> {
        let domain = sighted.line.and_then(|line| line.attributes().domain);
        let domain = domain.and_then(|domain| std::str::from_utf8(domain).ok());
        let host = domain.or(sighted.host);
        self.catalogue.lookup(sighted.name(), host, page, sighted.technology)
    }

    fn policy(&mut self, hit: &Hit<'_>, role: Option<Role>, disputed: bool) -> Option<Rc<Policy>> {
        let key = (std::ptr::from_ref(hit.entry()) as usize, role, disputed);
        if let Some(policy) = self.made.get(&key) {
            return Some(Rc::clone(policy));
        }
        let policy = compile(charter_of(hit, role, disputed), self.regime)?;
        self.made.insert(key, Rc::clone(&policy));
        Some(policy)
    }
}

/// Decides a cookie as it was seen, and explains the decision.
pub(crate) fn explain(
    policy: &Policy,
    consent: &ReceivedConsent,
    sighted: &Sighted<'_>,
    page: Option<&str>,
) -> Explanation {
    let visitor = policy.visitor(consent, sighted.now);
    let visitor = match page.and_then(host) {
        Some(host) if sighted.over_http => visitor.with_page(Page::Insecure(host)),
        Some(host) => visitor.with_page(Page::Host(host)),
        None => visitor,
    };
    let cookie = match sighted.line {
        Some(line) => ObservedCookie::from(line),
        None => ObservedCookie::new(sighted.name()),
    };
    let cookie = cookie.with_technology(sighted.technology).with_host(sighted.host.unwrap_or(""));
    visitor.explain_observed(&cookie)
}

fn host(text: &str) -> Option<Host<'_>> {
    Host::parse(text).ok()
}

/// What a provider is to the publisher of the visited site. One that owns the site is its
/// publisher.
pub(crate) fn role(hit: &Hit<'_>, page: Option<&str>) -> Option<Role> {
    let page = page.and_then(host);
    let site = page.as_ref().and_then(|page| host(page.registrable().unwrap_or(page.as_str())));
    let owns = site.is_some_and(|site| {
        let domains = hit.provider().domains().filter_map(host);
        domains.into_iter().any(|domain| domain.covers(&site))
    });
    if owns { Some(Role::Publisher) } else { hit.role() }
}

/// Why a purpose of class `necessary` may or may not need consent.
const UNSTATED: &str = "the law exempts it only under conditions that are not stated here";

/// A site that no cookie is of (RFC 6761): pages and hosts of the recording decide.
const NOWHERE: &str = "https://site.invalid";

fn compile(charter: CharterBuilder, regime: &Regime) -> Option<Rc<Policy>> {
    Some(Rc::new(Policy::compile(charter.build().ok()?, regime)))
}

/// Why nobody can say what the cookie is for here: people disagree, or what would be necessary on
/// the site itself is met on somebody else's, whose service may be anything.
fn disputed<'h>(hit: &Hit<'h>) -> Option<&'h str> {
    let necessary = !hit.purposes().intersection(PurposeSet::NECESSARY).is_empty();
    let elsewhere = hit.is_elsewhere() && necessary;
    let serves = "it serves another site here, and what that site does is not known";
    hit.entry().disputed().or_else(|| elsewhere.then_some(serves))
}

/// A charter with one declaration that matches any name: what the catalogue says about a cookie. A
/// disputed cookie is unclassified as well, so that it is never simply allowed.
fn charter_of(hit: &Hit<'_>, role: Option<Role>, disputed: bool) -> CharterBuilder {
    let mut purposes = hit.purposes();
    if disputed {
        purposes.insert(Purpose::Unclassified);
    }
    let mut provider = Provider::new(hit.provider().id(), hit.provider().name());
    if let Some(role) = role {
        provider = provider.with_role(role);
    }
    let cookie = Declaration::new("*", purposes)
        .with_provider(hit.provider().id())
        .with_technology(hit.entry().technology())
        .with_facts(hit.entry().facts());
    Charter::builder(NOWHERE).provider(provider).cookie(cookie)
}
