//! Which policy speaks for a cookie: the charter's, or one made of what the catalogue knows.

use std::collections::HashMap;
use std::ops::Deref;
use std::rc::Rc;

use charte::{Ask, Asking, Charter, Policy, Purpose, PurposeSet, Reading, Regime, Role, Time, Why};
use serde_json::{Value, json};

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

/// A policy, the charter's or one of ours.
pub(crate) enum Speaks<'p> {
    Charter(&'p Policy),
    Catalogue(Rc<Policy>),
}

impl Deref for Speaks<'_> {
    type Target = Policy;

    fn deref(&self) -> &Policy {
        match self {
            Self::Charter(policy) => policy,
            Self::Catalogue(policy) => policy,
        }
    }
}

/// Finds the policy of each cookie; what the catalogue knows is compiled once an entry.
pub(crate) struct Judge<'p> {
    against: &'p Against<'p>,
    /// By the entry's place in memory, the role that its provider has here, and whether it is
    /// disputed here.
    made: HashMap<(usize, Option<Role>, bool), Rc<Policy>>,
    unknown: Option<Rc<Policy>>,
}

impl<'p> Judge<'p> {
    pub(crate) fn new(against: &'p Against<'p>) -> Self {
        Self { against, made: HashMap::new(), unknown: None }
    }

    pub(crate) fn speaks_for(
        &mut self,
        sighted: &Sighted<'_>,
        page: Option<&str>,
    ) -> Option<(Speaks<'p>, Known)> {
        let (catalogue, regime) = match self.against {
            Against::Charter(policy) => return Some((Speaks::Charter(policy), Known::Charter)),
            Against::Catalogue(catalogue, regime) => (*catalogue, *regime),
        };
        let domain = sighted.line.and_then(|line| line.attributes().domain);
        let domain = domain.and_then(|domain| std::str::from_utf8(domain).ok());
        let host = domain.or(sighted.host);
        if let Some(hit) = catalogue.lookup(sighted.name(), host, page, sighted.technology) {
            let disputed = disputed(&hit);
            let key = (std::ptr::from_ref(hit.entry()) as usize, hit.role(), disputed.is_some());
            let policy = match self.made.get(&key) {
                Some(policy) => Some(Rc::clone(policy)),
                None => compile(&charter_of(&hit, disputed.is_some()), regime).inspect(|policy| {
                    self.made.insert(key, Rc::clone(policy));
                }),
            };
            let known = Known::Entry {
                provider: hit.provider().name().to_owned(),
                disputed: disputed.map(ToOwned::to_owned),
            };
            if let Some(policy) = policy {
                return Some((Speaks::Catalogue(policy), known));
            }
        }
        if self.unknown.is_none() {
            self.unknown = compile(&json!({ "format": 1, "site": NOWHERE }), regime);
        }
        let policy = self.unknown.as_ref().map(Rc::clone)?;
        Some((Speaks::Catalogue(policy), Known::Unknown))
    }

    /// What a first visitor must be asked: by the charter, or for the cookies that were known.
    pub(crate) fn ask(&self, now: Time) -> Ask {
        let none = Reading::none();
        if let Against::Charter(policy) = self.against {
            return policy.visitor(&none, now).ask(None);
        }
        let asks: Vec<Ask> =
            self.made.values().map(|policy| policy.visitor(&none, now).ask(None)).collect();
        let asking = asks.iter().map(|ask| ask.asking).max().unwrap_or(Asking::None);
        let purposes = asks.iter().filter(|ask| ask.asking == asking);
        let purposes = purposes.fold(PurposeSet::EMPTY, |all, ask| all.or(ask.purposes));
        let because = if asking == Asking::None { Why::NothingToAsk } else { Why::FirstVisit };
        Ask { asking, because, purposes }
    }
}

/// A site that no cookie is of (RFC 6761): pages and hosts of the recording decide.
const NOWHERE: &str = "https://site.invalid";

fn compile(charter: &Value, regime: &Regime) -> Option<Rc<Policy>> {
    let charter = Charter::from_json(charter.to_string()).ok()?;
    Some(Rc::new(Policy::compile(charter, regime)))
}

/// Why nobody can say what the cookie is for here: people disagree, or what would be necessary on
/// the site itself is met on somebody else's, whose service may be anything.
fn disputed<'h>(hit: &Hit<'h>) -> Option<&'h str> {
    let necessary = !hit.purposes().and(PurposeSet::NECESSARY).is_empty();
    let elsewhere = hit.is_elsewhere() && necessary;
    let serves = "it serves another site here, and what that site does is not known";
    hit.entry().disputed().or_else(|| elsewhere.then_some(serves))
}

/// A charter with one line that fits any name: what the catalogue says of a cookie. What is
/// disputed is unclassified besides, so that it is never simply allowed.
fn charter_of(hit: &Hit<'_>, disputed: bool) -> Value {
    let mut purposes = hit.purposes();
    if disputed {
        purposes.insert(Purpose::Unclassified);
    }
    let mut provider = json!({ "id": hit.provider().id(), "name": hit.provider().name() });
    if let (Some(role), Some(keys)) = (hit.role(), provider.as_object_mut()) {
        keys.insert("role".to_owned(), json!(role));
    }
    json!({
        "format": 1,
        "site": NOWHERE,
        "provider": [provider],
        "cookie": [{
            "name": "*",
            "provider": hit.provider().id(),
            "purposes": purposes,
            "technology": hit.entry().technology(),
            "facts": hit.entry().facts(),
        }],
    })
}
