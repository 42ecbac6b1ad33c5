//! Hosts of trackers: what a request to them is for, even if it sets no cookie.

use std::collections::HashMap;

use charte::{Host, PurposeSet};

use super::domain::Domain;
use super::{Catalogue, Provider};

/// What the catalogue knows about requests to a host.
#[derive(Clone, Copy, Debug)]
pub struct Tracker<'c> {
    provider: Option<&'c Provider>,
    purposes: PurposeSet,
}

impl<'c> Tracker<'c> {
    /// Whose host it is. `None` if no provider of the catalogue has it.
    #[must_use]
    pub const fn provider(&self) -> Option<&'c Provider> {
        self.provider
    }

    /// What requests to it are for.
    #[must_use]
    pub const fn purposes(&self) -> PurposeSet {
        self.purposes
    }
}

/// The purposes of requests, by provider and by host.
#[derive(Clone, Debug, Default)]
pub(super) struct Trackers {
    by_provider: HashMap<usize, PurposeSet>,
    by_domain: Vec<(Domain, PurposeSet)>,
}

impl Trackers {
    pub(super) fn add(&mut self, purposes: PurposeSet, owners: Vec<usize>, domains: Vec<Domain>) {
        self.by_provider.extend(owners.into_iter().map(|owner| (owner, purposes)));
        self.by_domain.extend(domains.into_iter().map(|domain| (domain, purposes)));
    }

    /// Puts other trackers on top. `places` are the places of their providers here.
    pub(super) fn extend(&mut self, other: Self, places: &[usize]) {
        let moved = other.by_provider.into_iter();
        let moved = moved.filter_map(|(at, purposes)| Some((places.get(at).copied()?, purposes)));
        self.by_provider.extend(moved);
        self.by_domain.extend(other.by_domain);
    }
}

impl Catalogue {
    /// What requests to this host are known for, if it is known as a tracker's. `None` if the host
    /// is unknown, or serves other purposes too, such as fonts or maps: that is no statement that
    /// it tracks nobody.
    ///
    /// ```
    /// use charte::{Purpose, PurposeSet};
    /// use charte_audit::catalogue::Catalogue;
    ///
    /// let tracker = Catalogue::builtin().tracker_at("ad.doubleclick.net").unwrap();
    /// assert!(tracker.purposes().contains(Purpose::Advertising));
    /// assert_eq!(tracker.provider().map(|provider| provider.id()), Some("google-ads"));
    /// assert!(Catalogue::builtin().tracker_at("fonts.googleapis.com").is_none());
    /// ```
    #[must_use]
    pub fn tracker_at(&self, host: &str) -> Option<Tracker<'_>> {
        let host = Host::parse(host).ok()?;
        let owner = self.owner(&host);
        let of_domains = self.trackers.by_domain.iter().enumerate();
        let of_domain = of_domains
            .filter_map(|(at, (domain, purposes))| Some((domain.covering(&host)?, at, *purposes)))
            .max_by_key(|(covering, at, _)| (*covering, *at));
        let of_owner = || self.trackers.by_provider.get(&owner?).copied();
        let purposes = of_domain.map(|(.., purposes)| purposes).or_else(of_owner)?;
        Some(Tracker { provider: owner.and_then(|at| self.providers.get(at)), purposes })
    }
}
