//! Hosts of trackers: what a request to them is for, even if it sets no cookie.

use std::collections::HashMap;

use charte::{Host, PurposeSet};

use super::domain::Domain;
use super::{Catalogue, Provider, read};

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
    by_host: Vec<Place>,
    /// Hosts that also serve other purposes.
    mixed: Vec<Place>,
}

/// Where requests go, and what for.
#[derive(Clone, Debug)]
struct Place {
    domain: Domain,
    /// Only what is at this path or below it.
    path: Option<String>,
    purposes: PurposeSet,
}

impl Place {
    fn all(purposes: PurposeSet, domains: Vec<Domain>) -> impl Iterator<Item = Self> {
        domains.into_iter().map(move |domain| Self { domain, path: None, purposes })
    }

    /// How closely it names a request, if it does.
    fn covering(&self, host: &Host<'_>, path: Option<&str>) -> Option<(usize, usize)> {
        let below = match (&self.path, path) {
            (None, _) => 0,
            (Some(own), Some(path)) => {
                let rest = path.strip_prefix(own.as_str())?;
                (rest.is_empty() || rest.starts_with('/')).then_some(own.len())?
            }
            (Some(_), None) => return None,
        };
        Some((self.domain.covering(host)?, below))
    }

    /// The purposes of the place that names a request most closely, the last one of several.
    fn of(places: &[Self], host: &Host<'_>, path: Option<&str>) -> Option<PurposeSet> {
        let places = places.iter().enumerate();
        let covering = places
            .filter_map(|(at, place)| Some((place.covering(host, path)?, at, place.purposes)));
        covering.max_by_key(|(covering, at, _)| (*covering, *at)).map(|(.., purposes)| purposes)
    }
}

impl Trackers {
    /// `owners` are the places of the providers that the file names.
    pub(super) fn add(&mut self, tracker: read::Tracker, owners: Vec<usize>) {
        let purposes = tracker.purposes;
        self.by_provider.extend(owners.into_iter().map(|owner| (owner, purposes)));
        self.by_host.extend(Place::all(purposes, tracker.domains));
        let paths = tracker.paths.into_iter();
        let paths = paths.map(|(domain, path)| Place { domain, path: Some(path), purposes });
        self.by_host.extend(paths);
    }

    pub(super) fn add_mixed(&mut self, mixed: read::Mixed) {
        self.mixed.extend(Place::all(mixed.purposes, mixed.domains));
    }

    /// Puts other trackers on top. `places` are the places of their providers here.
    pub(super) fn extend(&mut self, other: Self, places: &[usize]) {
        let moved = other.by_provider.into_iter();
        let moved = moved.filter_map(|(at, purposes)| Some((places.get(at).copied()?, purposes)));
        self.by_provider.extend(moved);
        self.by_host.extend(other.by_host);
        self.mixed.extend(other.mixed);
    }
}

impl Catalogue {
    /// What requests to this host are known for, if all of them track. `None` if the host is
    /// unknown, or serves other purposes too, such as fonts or maps: that is no statement that it
    /// tracks nobody.
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
        self.tracker_at_path(host, None)
    }

    /// The same for a request to this path of the host, which tells apart what a host with several
    /// uses serves. `None` is an unknown path.
    ///
    /// ```
    /// use charte_audit::catalogue::Catalogue;
    ///
    /// let at = |path| Catalogue::builtin().tracker_at_path("www.facebook.com", path);
    /// assert!(at(Some("/tr/")).is_some());
    /// assert!(at(Some("/login")).is_none() && at(None).is_none());
    /// ```
    #[must_use]
    pub fn tracker_at_path(&self, host: &str, path: Option<&str>) -> Option<Tracker<'_>> {
        let host = Host::parse(host).ok()?;
        let owner = self.owner(&host);
        let of_owner = || self.trackers.by_provider.get(&owner?).copied();
        let purposes = Place::of(&self.trackers.by_host, &host, path).or_else(of_owner)?;
        Some(Tracker { provider: owner.and_then(|at| self.providers.get(at)), purposes })
    }

    /// What requests to this host may be for, if it is known to track with some of them and not with
    /// others.
    ///
    /// ```
    /// use charte::Purpose;
    /// use charte_audit::catalogue::Catalogue;
    ///
    /// let films = Catalogue::builtin().may_track_at("www.youtube.com").unwrap();
    /// assert!(films.purposes().contains(Purpose::EmbeddedContent));
    /// assert!(Catalogue::builtin().may_track_at("fonts.googleapis.com").is_none());
    /// ```
    #[must_use]
    pub fn may_track_at(&self, host: &str) -> Option<Tracker<'_>> {
        let host = Host::parse(host).ok()?;
        let purposes = Place::of(&self.trackers.mixed, &host, None)?;
        let owner = self.owner(&host);
        Some(Tracker { provider: owner.and_then(|at| self.providers.get(at)), purposes })
    }

    /// Whether the path of a request to this host tells what it is for.
    #[must_use]
    pub fn knows_paths_of(&self, host: &str) -> bool {
        let Ok(host) = Host::parse(host) else { return false };
        let mut places = self.trackers.by_host.iter();
        places.any(|place| place.path.is_some() && place.domain.covering(&host).is_some())
    }
}
