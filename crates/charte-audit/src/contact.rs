//! Third parties that requests went to, and `C080`: those that are known as trackers and were
//! contacted without consent.

use std::collections::{BTreeMap, BTreeSet};

use charte::{
    DecisionReason, Explanation, Finding, FindingDetail, Host, ObservedCookie, Page, Policy,
    PurposeSet, ReceivedConsent, Requirement, Technology, Time,
};

use crate::banner::OpenContacts;
use crate::catalogue::Tracker;
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
    /// What the requests may be for, if its hosts are known to track with some requests and not with
    /// others.
    pub may_track: PurposeSet,
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
type Key = (String, u32, u32);

/// The contacts of a visit while its recordings come in.
#[derive(Default)]
pub(crate) struct Contacts {
    all: BTreeMap<Key, Contact>,
    /// Known trackers to which some recording has requests without an answer.
    unanswered: BTreeSet<Key>,
    /// Those that may track, without a cookie or a declaration that would tell.
    mixed: BTreeSet<Key>,
}

/// A page that requests came from.
pub(crate) struct Visited {
    /// `None` if nothing tells it.
    pub(crate) host: Option<String>,
    /// Whether Global Privacy Control was sent there.
    pub(crate) gpc: bool,
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
    may_track: PurposeSet,
    /// Its hosts, with the requests that they answered.
    hosts: BTreeMap<String, u64>,
    /// The page of the first request.
    page: Option<String>,
    /// Whether Global Privacy Control was sent from one of its pages.
    gpc: bool,
}

impl Party {
    fn answered(&self) -> u64 {
        self.hosts.values().sum()
    }
}

/// Purposes that nobody has agreed to.
#[derive(Clone, Copy, Default)]
struct Unmet {
    purposes: PurposeSet,
    /// Whether consent is not needed, but the visitor or the browser objected.
    objected: bool,
}

/// What the parties of a recording are judged by.
pub(crate) struct Bench<'b, 'p> {
    pub(crate) against: &'b Against<'p>,
    pub(crate) judge: &'b mut Judge<'p>,
    pub(crate) phase: Phase,
    pub(crate) now: Time,
}

impl Contacts {
    /// Adds the contacts of a recording. `page_of` gives the page of a request, `pages` are those
    /// that were checked.
    pub(crate) fn add<'r, 'v>(
        &mut self,
        recorded: impl Iterator<Item = &'r charte_recording::Contact>,
        page_of: impl Fn(Option<usize>) -> Option<&'v Visited>,
        pages: &[PageReport],
        mut bench: Bench<'_, '_>,
    ) -> Judged {
        let mut parties: BTreeMap<Key, Party> = BTreeMap::new();
        for contact in recorded {
            let visited = page_of(contact.page);
            let page = visited.and_then(|visited| visited.host.as_deref());
            let Some((key, party)) = bench.party(contact, page) else { continue };
            let party = parties.entry(key).or_insert(party);
            party.gpc |= visited.is_some_and(|visited| visited.gpc);
            let count = party.hosts.entry(contact.host.clone()).or_default();
            *count = count.saturating_add(contact.answered);
        }
        let mut judged = Judged { findings: Vec::new(), needs: Needs::default() };
        for (key, party) in parties {
            if party.answered() == 0 {
                // It may have been blocked: no proof that it was contacted, nor that it was not.
                if bench.needs_of(&party, party.purposes).is_some_and(|needs| !needs.is_empty()) {
                    self.unanswered.insert(key);
                }
                continue;
            }
            let seen = Cookies::of(&party, pages, bench.phase);
            let unmet = bench.unmet(&party, &mut judged.needs);
            let unwanted = !unmet.purposes.is_empty() && bench.phase != Phase::Accepted;
            if unwanted && !seen.any_reported {
                judged.findings.push(party.finding(unmet));
            }
            let may_need = bench.needs_of(&party, party.may_track);
            if !seen.any && may_need.is_some_and(|needs| !needs.is_empty()) {
                self.mixed.insert(key.clone());
            }
            self.merge(key, party, bench.phase, unwanted, seen.any);
        }
        judged
    }

    /// What the contacts leave open.
    pub(crate) fn open(&self) -> OpenContacts {
        let count = |keys: usize| u64::try_from(keys).unwrap_or(u64::MAX);
        let unanswered = self.unanswered.iter().filter(|key| !self.all.contains_key(*key));
        let unknown = self.all.values().filter(|contact| {
            contact.provider.is_none() && !contact.is_tracker() && contact.may_track.is_empty()
        });
        OpenContacts {
            mixed: count(self.mixed.len()),
            unanswered: count(unanswered.count()),
            unknown: count(unknown.count()),
        }
    }

    fn merge(&mut self, key: Key, party: Party, phase: Phase, unwanted: bool, has_cookies: bool) {
        let count = party.answered();
        let contact = self.all.entry(key).or_insert_with(|| Contact {
            name: party.name,
            provider: party.provider,
            purposes: party.purposes,
            may_track: party.may_track,
            hosts: Vec::new(),
            requests: Vec::new(),
            unwanted: Vec::new(),
            has_cookies: false,
        });
        let answered = party.hosts.into_iter().filter(|(_, count)| *count > 0);
        let known: BTreeSet<String> =
            contact.hosts.drain(..).chain(answered.map(|(host, _)| host)).collect();
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
    /// Whose request it is. `None` if it is the page's own site or belongs to the page's publisher.
    /// On an unknown page only what is known to track counts, since the rest may be its own.
    fn party(
        &self,
        contact: &charte_recording::Contact,
        page: Option<&str>,
    ) -> Option<(Key, Party)> {
        let host = contact.host.as_str();
        let parsed = Host::parse(host).ok()?;
        let known = page.and_then(|page| Host::parse(page).ok());
        if known.as_ref().is_some_and(|page| parsed.same_site(page)) {
            return None;
        }
        let catalogue = self.judge.catalogue();
        let owner = catalogue.provider_of(host);
        let of_page = page.and_then(|page| catalogue.provider_of(page));
        if owner.is_some_and(|owner| of_page.is_some_and(|of_page| of_page.id() == owner.id())) {
            return None;
        }
        let purposes = |tracker: Option<Tracker<'_>>| {
            tracker.map(|tracker| tracker.purposes()).unwrap_or_default()
        };
        let certain = purposes(catalogue.tracker_at_path(host, contact.path.as_deref()));
        let may_track = match certain.is_empty() {
            true => purposes(catalogue.may_track_at(host)),
            false => PurposeSet::EMPTY,
        };
        if known.is_none() && certain.is_empty() && may_track.is_empty() {
            return None;
        }
        let declared = self.named(&parsed).map(|provider| provider.name().any("en").to_owned());
        let provider = declared.or_else(|| owner.map(|owner| owner.name().to_owned()));
        let site = parsed.registrable().unwrap_or(parsed.as_str()).to_owned();
        let name = provider.clone().unwrap_or(site);
        let key = (name.clone(), certain.bits(), may_track.bits());
        let party = Party {
            name,
            provider,
            purposes: certain,
            may_track,
            hosts: BTreeMap::new(),
            page: page.map(ToOwned::to_owned),
            gpc: false,
        };
        Some((key, party))
    }

    /// The charter's provider that names this host.
    fn declared(&self, host: &Host<'_>) -> Option<&charte::Provider> {
        let covers = |provider: &&charte::Provider| {
            let domains = provider.domains().iter().filter_map(|domain| Host::parse(domain).ok());
            domains.into_iter().any(|domain| domain.covers(host))
        };
        self.against.policy()?.charter().providers().iter().find(covers)
    }

    /// The same, or else the one that has the id of the host's owner. An id lends its name only: it
    /// says nothing about what goes to that host.
    fn named(&self, host: &Host<'_>) -> Option<&charte::Provider> {
        let owner = self.judge.catalogue().provider_of(host.as_str());
        let of_owner = || {
            let providers = self.against.policy()?.charter().providers();
            providers.iter().find(|of| owner.is_some_and(|owner| owner.id() == of.id()))
        };
        self.declared(host).or_else(of_owner)
    }

    /// The purposes of requests to a known tracker that nobody has agreed to. Adds what a banner is
    /// needed for because of them.
    fn unmet(&mut self, party: &Party, needs: &mut Needs) -> Unmet {
        let Some(host) = party.hosts.keys().next().filter(|_| !party.purposes.is_empty()) else {
            return Unmet::default();
        };
        if let Some(declared) = self.of_charter(host, party.gpc) {
            return declared;
        }
        let Some(policy) = self.judge.tracker(host, party.purposes) else {
            return Unmet::default();
        };
        if let Some(found) = self.needs_of(party, party.purposes) {
            *needs = needs.and(found);
        }
        let consent = consent(self.phase, &policy, self.now, party.gpc);
        let explanation = explain(&policy, &consent, self.now, host, party);
        let mut unmet = Unmet { purposes: PurposeSet::EMPTY, objected: true };
        for ruling in explanation.rulings().iter().filter(|ruling| !ruling.allowed) {
            unmet.purposes.insert(ruling.purpose);
            unmet.objected &= ruling.requirement == Requirement::OptOut;
        }
        unmet
    }

    /// What requests for these purposes would need a banner for. `None` if there are none, or if
    /// the charter says what the provider is for.
    fn needs_of(&mut self, party: &Party, purposes: PurposeSet) -> Option<Needs> {
        let host = party.hosts.keys().next().filter(|_| !purposes.is_empty())?;
        if self.of_charter(host, party.gpc).is_some() {
            return None;
        }
        let policy = self.judge.tracker(host, purposes)?;
        let none = ReceivedConsent::none();
        Some(Needs::of(&explain(&policy, &none, self.now, host, party)))
    }

    /// The same for a provider that the charter declares with this host and with cookies: the
    /// charter says what it is for.
    fn of_charter(&self, host: &str, gpc: bool) -> Option<Unmet> {
        let policy = self.against.policy()?;
        let provider = self.declared(&Host::parse(host).ok()?)?;
        let declarations = policy.charter().cookies().iter();
        let of_provider = declarations.filter(|cookie| cookie.provider() == Some(provider.id()));
        let mut purposes = of_provider.flat_map(|cookie| cookie.purposes().iter()).peekable();
        purposes.peek()?;
        let consent = consent(self.phase, policy, self.now, gpc);
        let visitor = policy.visitor(&consent, self.now).with_gpc(gpc);
        let mut unmet = Unmet { purposes: PurposeSet::EMPTY, objected: true };
        for purpose in purposes {
            let allowance = visitor.allows(*purpose, Some(provider.id()));
            if !allowance.allowed {
                unmet.purposes.insert(*purpose);
                let objected = [DecisionReason::Objected, DecisionReason::Gpc];
                unmet.objected &= objected.contains(&allowance.because);
            }
        }
        Some(unmet)
    }
}

/// Decides a request as one that identifies the device, such as a tracking pixel's.
fn explain(
    policy: &Policy,
    consent: &ReceivedConsent,
    now: Time,
    host: &str,
    party: &Party,
) -> Explanation {
    // Not the page's site, whichever that is.
    let page = party.page.as_deref().and_then(|page| Host::parse(page).ok());
    let page = page.map_or(Page::Foreign, Page::Host);
    let visitor = policy.visitor(consent, now).with_gpc(party.gpc).with_page(page);
    let request = ObservedCookie::new(b"request").with_technology(Technology::Pixel);
    visitor.explain_observed(&request.with_host(host))
}

impl Party {
    fn finding(&self, unmet: Unmet) -> Found {
        let most = self.hosts.iter().max_by_key(|(_, count)| **count);
        let count = self.answered();
        let answered = self.hosts.iter().filter(|(_, count)| **count > 0);
        let finding = Finding::new(FindingDetail::TrackerContacted {
            provider: self.name.clone(),
            purposes: unmet.purposes,
            hosts: answered.map(|(host, _)| host.clone()).collect(),
            objected: unmet.objected,
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
