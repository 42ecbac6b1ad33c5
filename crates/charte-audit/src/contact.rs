//! Third parties that requests went to, and `C080`: those that are known as trackers and were
//! contacted without consent.

use std::collections::{BTreeMap, BTreeSet};

use charte::{
    Explanation, Finding, FindingDetail, Host, ObservedCookie, Policy, PurposeSet, ReceivedConsent,
    Technology, Time,
};

use crate::finding::Found;
use crate::judge::{Against, Judge, Needs};
use crate::page::PageReport;
use crate::phase::{Phase, consent};
use crate::row::Verdict;
use crate::sighted::Seen;

/// A third party that requests went to, whether or not it set a cookie.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Contact {
    /// The provider's name, or the registrable domain if the provider is not known.
    pub name: String,
    /// The provider's name, from the charter or the catalogue.
    pub provider: Option<String>,
    /// What the requests are known to be for, if it is known as a tracker. Otherwise empty, which
    /// does not mean that it tracks nobody.
    pub purposes: PurposeSet,
    /// Its hosts, each once.
    pub hosts: Vec<String>,
    /// How many requests it answered in each phase that has any.
    pub requests: Vec<(Phase, u64)>,
    /// The phases in which it was contacted although that needed consent.
    pub unwanted: Vec<Phase>,
    /// Whether one of its hosts set, received or keeps a cookie.
    pub has_cookies: bool,
}

impl Contact {
    /// How many requests it answered.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.requests.iter().map(|(_, count)| *count).sum()
    }

    /// Whether it is known as a tracker.
    #[must_use]
    pub fn is_tracker(&self) -> bool {
        !self.purposes.is_empty()
    }
}

/// What tells the contacts of a report apart: the name, and what the requests are for.
type Key = (String, u32);

/// The contacts of a visit while its recordings come in.
#[derive(Default)]
pub(crate) struct Contacts {
    all: BTreeMap<Key, Contact>,
}

/// What a visit adds because of its requests.
pub(crate) struct Judged {
    pub(crate) findings: Vec<Found>,
    pub(crate) needs: Needs,
}

/// One third party in one recording.
struct Party {
    name: String,
    provider: Option<String>,
    purposes: PurposeSet,
    /// Its hosts, with their requests.
    hosts: BTreeMap<String, u64>,
    /// The page of the first request.
    page: String,
}

/// What the parties of a recording are judged by.
pub(crate) struct Bench<'b, 'p> {
    pub(crate) against: &'b Against<'p>,
    pub(crate) judge: &'b mut Judge<'p>,
    pub(crate) phase: Phase,
    pub(crate) now: Time,
}

impl Contacts {
    /// Adds the contacts of a recording. `page_of` names the host of a page, `pages` are those that
    /// were checked.
    pub(crate) fn add<'r>(
        &mut self,
        recorded: impl Iterator<Item = &'r charte_recording::Contact>,
        page_of: impl Fn(Option<usize>) -> Option<String>,
        pages: &[PageReport],
        mut bench: Bench<'_, '_>,
    ) -> Judged {
        let mut parties: BTreeMap<Key, Party> = BTreeMap::new();
        for contact in recorded.filter(|contact| contact.answered > 0) {
            let Some(page) = page_of(contact.page) else { continue };
            let Some((key, party)) = bench.party(&contact.host, &page) else { continue };
            let party = parties.entry(key).or_insert(party);
            let count = party.hosts.entry(contact.host.clone()).or_default();
            *count = count.saturating_add(contact.answered);
        }
        let mut judged = Judged { findings: Vec::new(), needs: Needs::default() };
        for (key, party) in parties {
            let seen = Cookies::of(&party, pages, bench.phase);
            let unmet = bench.unmet(&party, &mut judged.needs);
            let unwanted = !unmet.is_empty() && bench.phase != Phase::Accepted;
            if unwanted && !seen.any_reported {
                judged.findings.push(party.finding(unmet));
            }
            self.merge(key, party, bench.phase, unwanted, seen.any);
        }
        judged
    }

    fn merge(&mut self, key: Key, party: Party, phase: Phase, unwanted: bool, has_cookies: bool) {
        let count = party.hosts.values().sum();
        let contact = self.all.entry(key).or_insert_with(|| Contact {
            name: party.name,
            provider: party.provider,
            purposes: party.purposes,
            hosts: Vec::new(),
            requests: Vec::new(),
            unwanted: Vec::new(),
            has_cookies: false,
        });
        let known: BTreeSet<String> =
            contact.hosts.drain(..).chain(party.hosts.into_keys()).collect();
        contact.hosts = known.into_iter().collect();
        match contact.requests.iter_mut().find(|(of, _)| *of == phase) {
            Some((_, known)) => *known = known.saturating_add(count),
            None => contact.requests.push((phase, count)),
        }
        if unwanted && !contact.unwanted.contains(&phase) {
            contact.unwanted.push(phase);
        }
        contact.has_cookies |= has_cookies;
    }

    /// What was contacted without consent first, then known trackers, then by the number of
    /// requests.
    pub(crate) fn finish(self) -> Vec<Contact> {
        let mut all: Vec<Contact> = self.all.into_values().collect();
        all.iter_mut().for_each(|contact| {
            contact.requests.sort_unstable();
            contact.unwanted.sort_unstable();
        });
        all.sort_by_key(|contact| {
            let count = std::cmp::Reverse(contact.count());
            (contact.unwanted.is_empty(), !contact.is_tracker(), count)
        });
        all
    }
}

impl Bench<'_, '_> {
    /// Whose host it is. `None` if it is the page's own site or belongs to the page's publisher.
    fn party(&self, host: &str, page: &str) -> Option<(Key, Party)> {
        let (parsed, page_host) = (Host::parse(host).ok()?, Host::parse(page).ok()?);
        if parsed.same_site(&page_host) {
            return None;
        }
        let catalogue = self.judge.catalogue();
        let owner = catalogue.provider_of(host);
        let owns_page = |owner: &crate::catalogue::Provider| {
            catalogue.provider_of(page).is_some_and(|of_page| of_page.id() == owner.id())
        };
        if owner.is_some_and(owns_page) {
            return None;
        }
        let declared = self.declared(&parsed).map(|provider| provider.name().any("en").to_owned());
        let tracker = catalogue.tracker_at(host);
        let provider = declared.or_else(|| owner.map(|owner| owner.name().to_owned()));
        let site = parsed.registrable().unwrap_or(parsed.as_str()).to_owned();
        let name = provider.clone().unwrap_or(site);
        let purposes = tracker.map(|tracker| tracker.purposes()).unwrap_or_default();
        let key = (name.clone(), purposes.bits());
        let page = page.to_owned();
        Some((key, Party { name, provider, purposes, hosts: BTreeMap::new(), page }))
    }

    /// The charter's provider with this host.
    fn declared(&self, host: &Host<'_>) -> Option<&charte::Provider> {
        let charter = self.against.policy()?.charter();
        let owner = self.judge.catalogue().provider_of(host.as_str());
        let covers = |provider: &&charte::Provider| {
            let domains = provider.domains().iter().filter_map(|domain| Host::parse(domain).ok());
            domains.into_iter().any(|domain| domain.covers(host))
        };
        let providers = charter.providers();
        let by_domain = providers.iter().find(covers);
        by_domain.or_else(|| providers.iter().find(|of| owner.is_some_and(|o| o.id() == of.id())))
    }

    /// The purposes of requests to a known tracker that nobody has agreed to. Adds what a banner is
    /// needed for because of them.
    fn unmet(&mut self, party: &Party, needs: &mut Needs) -> PurposeSet {
        let Some(host) = party.hosts.keys().next().filter(|_| !party.purposes.is_empty()) else {
            return PurposeSet::default();
        };
        if let Some(declared) = self.of_charter(host) {
            return declared;
        }
        let Some(policy) = self.judge.tracker(host, party.purposes) else {
            return PurposeSet::default();
        };
        let none = ReceivedConsent::none();
        *needs = needs.and(Needs::of(&explain(&policy, &none, self.now, host, &party.page)));
        let consent = consent(self.phase, &policy, self.now);
        let explanation = explain(&policy, &consent, self.now, host, &party.page);
        let rulings = explanation.rulings().iter().filter(|ruling| !ruling.allowed);
        rulings.map(|ruling| ruling.purpose).collect()
    }

    /// The same for a provider that the charter declares with cookies: the charter says what it is
    /// for.
    fn of_charter(&self, host: &str) -> Option<PurposeSet> {
        let policy = self.against.policy()?;
        let provider = self.declared(&Host::parse(host).ok()?)?;
        let declarations = policy.charter().cookies().iter();
        let of_provider = declarations.filter(|cookie| cookie.provider() == Some(provider.id()));
        let mut purposes = of_provider.flat_map(|cookie| cookie.purposes().iter()).peekable();
        purposes.peek()?;
        let consent = consent(self.phase, policy, self.now);
        let visitor = policy.visitor(&consent, self.now);
        let allowed = |purpose| visitor.allows(purpose, Some(provider.id())).allowed;
        Some(purposes.copied().filter(|purpose| !allowed(*purpose)).collect())
    }
}

/// Decides a request as one that identifies the device, such as a tracking pixel's.
fn explain(
    policy: &Policy,
    consent: &ReceivedConsent,
    now: Time,
    host: &str,
    page: &str,
) -> Explanation {
    let visitor = policy.visitor(consent, now);
    let visitor = match Host::parse(page) {
        Ok(page) => visitor.with_page(charte::Page::Host(page)),
        Err(_) => visitor,
    };
    let request = ObservedCookie::new(b"request").with_technology(Technology::Pixel);
    visitor.explain_observed(&request.with_host(host))
}

impl Party {
    fn finding(&self, unmet: PurposeSet) -> Found {
        let most = self.hosts.iter().max_by_key(|(_, count)| **count);
        let count = self.hosts.values().sum();
        let finding = Finding::new(FindingDetail::TrackerContacted {
            provider: self.name.clone(),
            purposes: unmet,
            hosts: self.hosts.keys().cloned().collect(),
        });
        Found::new(finding, most.map(|(host, _)| host.as_str()), count)
    }
}

/// The cookies of a party in a recording.
struct Cookies {
    any: bool,
    /// Whether one of them has a finding of its own, which says more than `C080`.
    any_reported: bool,
}

impl Cookies {
    fn of(party: &Party, pages: &[PageReport], phase: Phase) -> Self {
        let sites: BTreeSet<String> = party.hosts.keys().map(|host| site(host)).collect();
        let mut cookies = Self { any: false, any_reported: false };
        let rows = pages.iter().filter(|page| page.phase == phase);
        let rows = rows.flat_map(|page| page.rows.iter().map(move |row| (page, row)));
        for (page, row) in rows {
            let of_site = row.site.as_ref().is_some_and(|site| sites.contains(site));
            let of_provider = row.provider.is_some() && row.provider == party.provider;
            if row.seen == Seen::Deleted || !(of_site || of_provider) {
                continue;
            }
            cookies.any = true;
            let may_be_old = phase.is_refusal() && row.seen == Seen::Sent && !page.saw_answer;
            cookies.any_reported |= row.verdict() == Verdict::Withheld && !may_be_old;
        }
        cookies
    }
}

fn site(host: &str) -> String {
    let parsed = Host::parse(host).ok();
    let site = parsed.and_then(|host| host.registrable().map(ToOwned::to_owned));
    site.unwrap_or_else(|| host.to_owned())
}
