//! A declaration that passes the lint of its charter, whatever nobody has confirmed yet.

use charte::{
    Charter, Declaration, Fact, Facts, Policy, Provider, Purpose, PurposeSet, Regime, Role,
    Severity, Time,
};

const NOWHERE: &str = "https://site.invalid";

/// The laws that a charter names, and the moment at which they are applied.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Laws<'l> {
    pub(crate) regimes: &'l [&'l Regime],
    pub(crate) now: Time,
}

/// Whose cookie it is, and where it is set.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Whose<'w> {
    pub(crate) provider: Option<&'w Provider>,
    pub(crate) domain: Option<&'w str>,
}

/// What a charter says of a cookie, and a comment with what else it may say.
pub(crate) struct Careful {
    pub(crate) purposes: PurposeSet,
    pub(crate) comment: Option<String>,
}

impl Laws<'_> {
    /// The purposes to declare for a cookie. A purpose that needs no consent only
    /// under conditions that nobody has stated becomes one that needs it, with a comment that shows
    /// the words to write if the conditions are met.
    pub(crate) fn careful(&self, purposes: PurposeSet, facts: Facts, whose: Whose<'_>) -> Careful {
        if purposes.is_empty() {
            return Careful { purposes: Purpose::Unclassified.into(), comment: None };
        }
        if self.accept(purposes, facts, whose) {
            return Careful { purposes, comment: None };
        }
        let cautious = self.cautious(purposes, facts, whose);
        let mut requested = facts;
        requested.state(Fact::Requested, true);
        let working = |provider: &Provider| provider.clone().with_role(Role::Processor);
        let works = whose.provider.map(working);
        let for_the_site = Whose { provider: works.as_ref(), ..whose };
        let condition = if self.accept(purposes, requested, whose) {
            Some((requested, "the visitor asks for it by an action"))
        } else if works.is_some() && self.accept(purposes, facts, for_the_site) {
            let contract = "the provider's role is \"processor\", because a contract says that it \
                            works for you alone";
            Some((facts, contract))
        } else {
            None
        };
        let ids = listed(purposes);
        let comment = match condition {
            Some((facts, condition)) => {
                let facts = stated(facts);
                format!(
                    "If {condition}, confirm that and write instead:\npurposes = [{ids}]{facts}"
                )
            }
            None => format!("It is known as {ids}, but not exempt as such here; what is it for?"),
        };
        Careful { purposes: cautious, comment: Some(comment) }
    }

    /// Purposes that need consent in any case: a setting as comfort; or those among the purposes that
    /// are not necessary; or an admission that nobody knows.
    fn cautious(&self, purposes: PurposeSet, facts: Facts, whose: Whose<'_>) -> PurposeSet {
        let comfort = purposes
            .difference(Purpose::Interface.into())
            .union(PurposeSet::from(Purpose::Preferences));
        let comfort = Some(comfort).filter(|_| purposes.contains(Purpose::Interface));
        let others = Some(purposes.difference(PurposeSet::NECESSARY)).filter(|p| !p.is_empty());
        let milder = comfort.into_iter().chain(others).find(|p| self.accept(*p, facts, whose));
        milder.unwrap_or(Purpose::Unclassified.into())
    }

    /// Whether the lint of a charter with this declaration finds no error.
    pub(crate) fn accept(&self, purposes: PurposeSet, facts: Facts, whose: Whose<'_>) -> bool {
        let mut cookie = Declaration::new("a", purposes).with_facts(facts);
        let mut charter = Charter::builder(NOWHERE);
        if let Some(domain) = whose.domain {
            cookie = cookie.with_domain(domain);
        }
        if let Some(provider) = whose.provider {
            cookie = cookie.with_provider(provider.id());
            charter = charter.provider(provider.clone());
        }
        let Ok(charter) = charter.cookie(cookie).build() else { return false };
        self.regimes.iter().all(|regime| {
            let found = Policy::compile(charter.clone(), regime).check(self.now);
            found.iter().all(|finding| finding.severity() < Severity::Error)
        })
    }
}

/// Purposes as a charter lists them, without the brackets.
pub(crate) fn listed(purposes: PurposeSet) -> String {
    purposes.iter().map(|p| format!("\"{}\"", p.id())).collect::<Vec<_>>().join(", ")
}

fn stated(facts: Facts) -> String {
    let said = |fact: &Fact| Some(format!("{} = {}", fact.id(), facts.get(*fact)?));
    let all: Vec<String> = Fact::ALL.iter().filter_map(said).collect();
    if all.is_empty() { String::new() } else { format!("\nfacts = {{ {} }}", all.join(", ")) }
}
