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

    /// What is certain whichever of two explanations holds.
    fn common(self, other: Self) -> Self {
        Self {
            consent: self.consent.intersection(other.consent),
            objection: self.objection.intersection(other.objection),
            doubtful: true,
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
    pub(crate) fn new(against: Against<'p>) -> Self {
        let (catalogue, regime) = match against {
            Against::Charter(policy) => (Catalogue::builtin(), policy.regime()),
            Against::Catalogue(catalogue, regime) => (catalogue, regime),
        };
        Self { catalogue, regime, made: HashMap::new(), unknown: None, trackers: HashMap::new() }
    }

    pub(crate) fn judge(&mut self, sighted: &Sighted<'_>, scene: Scene<'_>) -> Option<Judged> {
        let page = scene.page;
        let hit = (!sighted.is_nameless()).then(|| self.hit(sighted, page)).flatten();
        let none = ReceivedConsent::none();
        self.judge_hit(hit, page, |policy| explain(policy, &none, sighted, scene))
    }

    /// The same about what was looked up. `explain` asks a policy about the cookie before any answer.
    pub(crate) fn judge_hit(
        &mut self,
        hit: Option<Hit<'p>>,
        page: Option<&str>,
        explain: impl Fn(&Policy) -> Explained,
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
            let explained = explain(&policy);
            needs = Needs::of(&explained.explanation);
            if let Some(other) = &explained.of_other_party {
                needs = needs.common(Needs::of(other));
            }
            // What the site itself sets under this name is met on other sites, too.
            let of_any_site = explained.is_site_unknown && hit.provider().is_site();
            if needs.is_empty() && (needs.doubtful || of_any_site) {
                let depends = of_any_site || explained.of_other_party.is_some();
                why = Some(if depends { PARTY } else { UNSTATED });
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

/// Where a cookie was seen, as far as it changes the answer.
#[derive(Clone, Copy)]
pub(crate) struct Scene<'a> {
    /// The host of the visited page, or `None` if nothing tells it.
    pub(crate) page: Option<&'a str>,
    /// Whether the browser sent Global Privacy Control.
    pub(crate) gpc: bool,
}

/// A decision with its reasons.
pub(crate) struct Explained {
    /// The one that counts: the stricter one, where two are possible.
    pub(crate) explanation: Explanation,
    /// The other one, where it is not known whether the cookie is of the page's site and the answer
    /// depends on it.
    pub(crate) of_other_party: Option<Explanation>,
    /// Whether it is not known whether the cookie is of the page's site.
    pub(crate) is_site_unknown: bool,
}

impl Explained {
    /// One about a cookie whose site is known, or does not matter.
    pub(crate) const fn certain(explanation: Explanation) -> Self {
        Self { explanation, of_other_party: None, is_site_unknown: false }
    }
}

/// Decides a cookie as it was seen, and explains the decision. A cookie that may be of another site
/// is not allowed more than it would be there.
pub(crate) fn explain(
    policy: &Policy,
    consent: &ReceivedConsent,
    sighted: &Sighted<'_>,
    scene: Scene<'_>,
) -> Explained {
    let known = scene.page.and_then(host);
    let is_known = known.is_some() && sighted.host.and_then(host).is_some();
    let page = match known {
        Some(host) if sighted.over_http => Page::Insecure(host),
        Some(host) => Page::Host(host),
        None => Page::Unknown,
    };
    let explanation = explain_on(page, policy, consent, sighted, scene.gpc);
    if is_known || is_consent_cookie(policy, sighted) {
        return Explained::certain(explanation);
    }
    let elsewhere = explain_on(Page::Foreign, policy, consent, sighted, scene.gpc);
    let serves = |explanation: &Explanation| explanation.decision().serves();
    let (here, there) = (serves(&explanation), serves(&elsewhere));
    if here == there {
        return Explained { explanation, of_other_party: None, is_site_unknown: true };
    }
    let (explanation, other) = match here.is_subset(there) {
        true => (explanation, elsewhere),
        false => (elsewhere, explanation),
    };
    Explained { explanation, of_other_party: Some(other), is_site_unknown: true }
}

/// Whether this is the cookie that keeps the visitor's answer, which is the site's by definition.
pub(crate) fn is_consent_cookie(policy: &Policy, sighted: &Sighted<'_>) -> bool {
    sighted.technology == Technology::Cookie
        && sighted.name() == policy.charter().consent_cookie().as_bytes()
}

fn explain_on(
    page: Page<'_>,
    policy: &Policy,
    consent: &ReceivedConsent,
    sighted: &Sighted<'_>,
    gpc: bool,
) -> Explanation {
    let visitor = policy.visitor(consent, sighted.now).with_gpc(gpc).with_page(page);
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

/// Why nobody can say whether a cookie needs consent whose site is not known.
const PARTY: &str = "the recording does not tell whether it is this site's or another's";

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
