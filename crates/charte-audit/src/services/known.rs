//! A provider of the catalogue as a stub: what is known of its cookies, and what is to be written.

use std::collections::HashSet;

use charte::{Declaration, Error, Facts, PurposeSet, Technology};

use super::careful::{Laws, Whose};
use super::{Fragment, FragmentSettings, block};
use crate::catalogue::{Catalogue, Entry, Provider};

/// What a charter says where a lifetime is not known.
pub(super) const LIFETIME: &str =
    "lifetime = \"13 months\"   # not known: look at the cookie in a browser";

pub(super) fn names(provider: &'static Provider) -> Vec<&'static str> {
    let mut names: Vec<&str> = entries(provider).map(Entry::name).collect();
    names.dedup();
    names
}

fn entries(provider: &Provider) -> impl Iterator<Item = &'static Entry> {
    let own = Catalogue::builtin().entries().filter(move |(_, p)| p.id() == provider.id());
    own.map(|(entry, _)| entry)
}

pub(super) fn fragment(
    known: &Provider,
    settings: &FragmentSettings<'_>,
) -> Result<Fragment, Error> {
    let domains: Vec<&str> = known.domains().collect();
    let mut stated = charte::Provider::new(known.id(), known.name());
    if !domains.is_empty() {
        stated = stated.with_domains(domains);
    }
    let mut comments = vec![(
        "",
        "A stub from the catalogue: check it with the provider's own list of cookies".to_owned(),
    )];
    match known.role() {
        Some(role) => stated = stated.with_role(role),
        None => comments.push(("role", block::ROLE.to_owned())),
    }
    let laws = Laws { regimes: settings.regimes, now: settings.now };
    let (mut cookies, mut seen) = (Vec::new(), HashSet::new());
    for entry in entries(known) {
        for domain in hosts(entry) {
            if !seen.insert((entry.name(), entry.technology(), domain.clone())) {
                continue;
            }
            cookies.push(cookie(entry, domain, &stated, laws, settings.languages)?);
        }
    }
    Ok(Fragment { provider: block::provider(stated, &comments)?, cookies })
}

/// The hosts that an entry is limited to, without those of every country, which a charter cannot
/// write; or nothing, once.
fn hosts(entry: &Entry) -> Vec<Option<String>> {
    let hosts: Vec<_> = entry.domains().filter(|host| !host.contains('*')).map(Some).collect();
    if hosts.is_empty() { vec![None] } else { hosts }
}

fn cookie(
    entry: &Entry,
    domain: Option<String>,
    provider: &charte::Provider,
    laws: Laws<'_>,
    languages: &[&str],
) -> Result<String, Error> {
    let mut comments = block::text_stubs(languages);
    let known = if entry.disputed().is_some() { PurposeSet::EMPTY } else { entry.purposes() };
    let facts: Facts = entry.facts();
    let whose = Whose { provider: Some(provider), domain: domain.as_deref() };
    let careful = laws.careful(known, facts, whose);
    comments.extend(entry.disputed().map(|why| ("purposes", format!("disputed: {why}"))));
    comments.extend(careful.comment.map(|comment| ("purposes", comment)));
    let mut stated = Declaration::new(entry.name(), careful.purposes).with_provider(provider.id());
    match entry.lifetime() {
        Some(lifetime) => stated = stated.with_lifetime(lifetime),
        None if entry.technology() == Technology::Cookie => {
            comments.push(("lifetime", LIFETIME.to_owned()));
        }
        None => {}
    }
    if let Some(domain) = domain {
        stated = stated.with_domain(domain);
    }
    if entry.technology() != Technology::Cookie {
        stated = stated.with_technology(entry.technology());
    }
    if !facts.is_empty() {
        stated = stated.with_facts(facts);
    }
    block::cookie(stated, &comments)
}
