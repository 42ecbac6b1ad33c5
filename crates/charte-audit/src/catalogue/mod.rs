//! The catalogue of known cookies: who sets a name, and why.
//!
//! A name alone is ambiguous: `sessionid` belongs to Django on one site and to another product
//! elsewhere. So a name only matches a vendor where that vendor is plausible:
//!
//! * an entry with `domain` matches only on those hosts, never on an unknown host; `example.*`
//!   means `example.com`, `example.fr`, `example.co.uk` and the like;
//! * any other entry does not match on the hosts of another known vendor, unless that host is the
//!   visited site itself, or the product sits in front of its customers' hosts (a load balancer, a
//!   content delivery network, bot defence);
//! * entries of the publisher (provider `site`) match only on the visited site.
//!
//! Everything else is unknown, which never means "needs no consent".
//!
//! Hosts of trackers are known too, because a request tracks without a cookie: see
//! [`Catalogue::tracker_at`], and [`Catalogue::may_track_at`] for hosts with more than one use.

mod builtin;
mod domain;
mod error;
mod read;
mod tracker;

use std::collections::HashMap;

use charte::{ErrorCode, Facts, Host, Lifetime, PurposeSet, Role, Technology};
use charte_syntax::{Mistakes, Pattern, Span, nearest, quoted};

use domain::Domain;
pub use error::CatalogueError;
pub use tracker::Tracker;
use tracker::Trackers;

/// The most mistakes that are reported at once.
const MAX_MISTAKES: usize = 100;

/// The provider id for the publisher of the visited site.
pub const SITE: &str = "site";

/// Known cookies and their providers. Several files may lie on top of each other: the later
/// one is asked first.
#[derive(Clone, Debug)]
pub struct Catalogue {
    providers: Vec<Provider>,
    entries: Vec<Entry>,
    trackers: Trackers,
    index: Index,
}

/// Who sets a cookie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provider {
    id: String,
    name: String,
    role: Option<Role>,
    domains: Vec<Domain>,
    in_front: bool,
    /// Taken from the built-in catalogue, because a file names it without declaring it.
    borrowed: bool,
}

/// One known name.
#[derive(Clone, Debug)]
pub struct Entry {
    name: String,
    pattern: Pattern,
    provider: usize,
    layer: usize,
    purposes: PurposeSet,
    domains: Vec<Domain>,
    technology: Technology,
    lifetime: Option<Lifetime>,
    facts: Facts,
    disputed: Option<String>,
}

/// What the catalogue knows about a cookie that was seen.
#[derive(Clone, Copy, Debug)]
pub struct Hit<'c> {
    entry: &'c Entry,
    provider: &'c Provider,
    elsewhere: bool,
}

#[derive(Clone, Debug, Default)]
struct Index {
    exact: HashMap<Vec<u8>, Vec<usize>>,
    /// Patterns by the first byte that a name must have.
    by_first: HashMap<u8, Vec<usize>>,
    /// Patterns that begin with a star.
    leading_star: Vec<usize>,
    /// Which provider a domain belongs to.
    owners: HashMap<String, usize>,
    /// The same for a name under the domains of many countries.
    country_owners: HashMap<String, usize>,
}

/// Where a cookie was seen, looked at once for all entries that its name fits.
struct Place<'a> {
    host: Option<&'a Host<'a>>,
    owner: Option<usize>,
    /// Nothing when host or page is unknown.
    on_site: Option<bool>,
}

impl Catalogue {
    /// The catalogue that comes with this library.
    #[must_use]
    pub fn builtin() -> &'static Self {
        builtin::catalogue()
    }

    /// Reads a catalogue file (TOML, `[[provider]]` and `[[cookie]]`). A provider that it names
    /// without declaring it is the built-in one of that id.
    ///
    /// # Errors
    ///
    /// `E550` to `E559`, with the position: whatever is not understood, unknown keys too.
    pub fn from_toml(text: &str) -> Result<Self, CatalogueError> {
        let file = read::read(text, None)?;
        Ok(Self::of_files([(text, file)], &Self::builtin().providers, None)?)
    }

    /// Reads a catalogue file as [`Catalogue::from_toml`], and goes on after a mistake.
    ///
    /// ```
    /// use charte_audit::catalogue::Catalogue;
    ///
    /// let file = "[[provider]]\nid = \"maker\"\n\n[[cookie]]\nname = \"maker_id\"\n";
    /// let errors = Catalogue::from_toml_all(file).unwrap_err();
    /// let messages: Vec<&str> = errors.iter().map(|error| error.message()).collect();
    /// assert_eq!(messages, ["the key `name` is missing", "the key `provider` is missing"]);
    /// ```
    ///
    /// # Errors
    ///
    /// The mistakes in the order of the file, up to a hundred: the first of each table, and all
    /// unknown keys.
    pub fn from_toml_all(text: &str) -> Result<Self, Vec<CatalogueError>> {
        let mistakes = Mistakes::at_most(MAX_MISTAKES);
        let read = match read::read(text, Some(&mistakes)) {
            // A provider that could not be read would make its cookies wrong too.
            Ok(_) if !mistakes.is_empty() => None,
            Ok(file) => {
                let known = &Self::builtin().providers;
                Some(Self::of_files([(text, file)], known, Some(&mistakes)))
            }
            Err(last) => Some(Err(last)),
        };
        let mut all = mistakes.in_order();
        match read {
            Some(Ok(catalogue)) if all.is_empty() => return Ok(catalogue),
            Some(Err(last)) => all.push(last),
            _ => {}
        }
        Err(all.into_iter().map(Into::into).collect())
    }

    /// Puts another catalogue on top: where both know a name, the other's entry wins, and so
    /// does its word on a provider of the same id.
    pub fn extend(&mut self, other: Self) {
        let top = self.entries.iter().map(|e| e.layer.saturating_add(1)).max().unwrap_or(0);
        let mut places = Vec::with_capacity(other.providers.len());
        for provider in other.providers {
            let known = self.providers.iter().position(|p| p.id == provider.id);
            places.push(known.unwrap_or(self.providers.len()));
            match known.and_then(|at| self.providers.get_mut(at)) {
                None => self.providers.push(provider),
                Some(own) if !provider.borrowed => *own = provider,
                Some(_) => {}
            }
        }
        self.entries.extend(other.entries.into_iter().map(|mut entry| {
            entry.provider = places.get(entry.provider).copied().unwrap_or(usize::MAX);
            entry.layer = entry.layer.saturating_add(top);
            entry
        }));
        self.trackers.extend(other.trackers, &places);
        self.index = Index::of(&self.providers, &self.entries);
    }

    /// What is known about a cookie, or another tracker, of this name.
    ///
    /// `host` is the cookie's `Domain` without a leading dot, or else the host that set it. `page`
    /// is the host of the visited page. Pass `None` for an unknown host; invalid hosts count as
    /// unknown. If several entries match, spec §5 selects one, within the last added catalogue that
    /// has a match.
    #[must_use]
    pub fn lookup(
        &self,
        name: &[u8],
        host: Option<&str>,
        page: Option<&str>,
        technology: Technology,
    ) -> Option<Hit<'_>> {
        let exact = self.index.exact.get(name).map(Vec::as_slice).unwrap_or_default();
        let by_first = name.first().and_then(|byte| self.index.by_first.get(byte));
        let patterns = by_first.into_iter().flatten().chain(&self.index.leading_star);
        let mut fitting = exact
            .iter()
            .chain(patterns)
            .filter_map(|at| Some((*at, self.entries.get(*at)?)))
            .filter(|(_, e)| e.technology == technology && e.pattern.matches(name))
            .peekable();
        fitting.peek()?;

        let (host, page) = (
            host.and_then(|host| Host::parse(host).ok()),
            page.and_then(|host| Host::parse(host).ok()),
        );
        let place = Place {
            owner: host.as_ref().and_then(|h| self.owner(h)),
            on_site: host.as_ref().zip(page.as_ref()).map(|(h, p)| h.same_site(p)),
            host: host.as_ref(),
        };
        let (_, entry, provider) = fitting
            .filter_map(|(at, entry)| {
                let provider = self.providers.get(entry.provider)?;
                let covering = entry.counts_at(&place, provider)?;
                Some((entry.precedence(covering, at), entry, provider))
            })
            .min_by_key(|(precedence, ..)| *precedence)?;
        let elsewhere = place.on_site == Some(false) && place.owner != Some(entry.provider);
        Some(Hit { entry, provider, elsewhere: elsewhere && entry.domains.is_empty() })
    }

    /// Whose host this is, if a known provider's: that of the longest domain that covers it.
    #[must_use]
    pub fn provider_of(&self, host: &str) -> Option<&Provider> {
        self.providers.get(self.owner(&Host::parse(host).ok()?)?)
    }

    /// The provider of this id.
    #[must_use]
    pub fn provider(&self, id: &str) -> Option<&Provider> {
        self.providers.iter().find(|p| p.id == id)
    }

    /// Every provider, in the order of the files.
    pub fn providers(&self) -> impl Iterator<Item = &Provider> {
        self.providers.iter()
    }

    /// Every entry with its provider, in the order of the files.
    pub fn entries(&self) -> impl Iterator<Item = (&Entry, &Provider)> {
        self.entries.iter().filter_map(|e| Some((e, self.providers.get(e.provider)?)))
    }

    fn owner(&self, host: &Host<'_>) -> Option<usize> {
        let mut rest = host.as_str();
        loop {
            if let Some(owner) = self.index.owners.get(rest) {
                return Some(*owner);
            }
            if host.is_address() {
                return None;
            }
            if Some(rest) == host.registrable() {
                let label = domain::country_label(rest)?;
                return self.index.country_owners.get(label).copied();
            }
            rest = rest.split_once('.')?.1;
        }
    }

    /// `known` are the providers that a file may name without declaring them.
    fn of_files<'t>(
        files: impl IntoIterator<Item = (&'t str, read::File)>,
        known: &[Provider],
        mistakes: Option<&Mistakes<ErrorCode>>,
    ) -> Result<Self, read::Problem> {
        let (mut providers, mut cookies, mut listed) = (Vec::new(), Vec::new(), Vec::new());
        let mut trackers = Trackers::default();
        for (text, file) in files {
            providers.extend(file.providers);
            listed.extend(file.trackers.into_iter().zip(0..).map(|tracker| (text, tracker)));
            file.mixed.into_iter().for_each(|mixed| trackers.add_mixed(mixed));
            cookies.extend(file.cookies.into_iter().zip(0..).map(|cookie| (text, cookie)));
        }
        let mut places: HashMap<String, usize> =
            providers.iter().enumerate().map(|(at, p)| (p.id.clone(), at)).collect();
        let mut entries = Vec::with_capacity(cookies.len());
        let mut place_of = |id: &str, providers: &mut Vec<Provider>| {
            let place = places.get(id).copied();
            place.or_else(|| {
                let provider = known.iter().find(|p| p.id == id)?;
                places.insert(id.to_owned(), providers.len());
                providers.push(Provider { borrowed: true, ..provider.clone() });
                Some(providers.len().saturating_sub(1))
            })
        };
        let keep = |problem| match mistakes {
            Some(mistakes) => mistakes.keep(problem),
            None => Err(problem),
        };
        for (text, (cookie, index)) in cookies {
            let id = cookie.provider.as_str();
            match place_of(id, &mut providers) {
                Some(provider) => entries.push(Entry { provider, ..cookie.entry }),
                None => {
                    let path = format!("cookie[{index}].provider");
                    keep(unknown_provider(id, path, text, cookie.at, &providers, known))?;
                }
            }
        }
        for (text, (tracker, index)) in listed {
            let mut owners = Vec::with_capacity(tracker.providers.len());
            for (id, at) in &tracker.providers {
                match place_of(id, &mut providers) {
                    Some(provider) => owners.push(provider),
                    None => {
                        let path = format!("tracker[{index}].providers");
                        keep(unknown_provider(id, path, text, *at, &providers, known))?;
                    }
                }
            }
            trackers.add(tracker, owners);
        }
        let index = Index::of(&providers, &entries);
        Ok(Self { index, providers, entries, trackers })
    }
}

fn unknown_provider(
    id: &str,
    path: String,
    source: &str,
    at: Span,
    own: &[Provider],
    known: &[Provider],
) -> read::Problem {
    let ids: Vec<&str> = own.iter().chain(known).map(|p| p.id.as_str()).collect();
    let help = match nearest(id, &ids) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "declare it".to_owned(),
    };
    let message = format!("no provider has the id {}", quoted(id));
    read::Problem::new(ErrorCode::CatalogueUnknownProvider, message)
        .with_help(help)
        .with_path(path)
        .at(source, at)
}

impl Index {
    fn of(providers: &[Provider], entries: &[Entry]) -> Self {
        let mut index = Self::default();
        for (at, entry) in entries.iter().enumerate() {
            match (entry.pattern.exact(), entry.pattern.prefix().first()) {
                (Some(name), _) => index.exact.entry(name.to_vec()).or_default().push(at),
                (None, Some(byte)) => index.by_first.entry(*byte).or_default().push(at),
                (None, None) => index.leading_star.push(at),
            }
        }
        for (at, provider) in providers.iter().enumerate() {
            for domain in &provider.domains {
                match domain {
                    Domain::Host(host) => index.owners.insert(host.as_str().to_owned(), at),
                    Domain::Countries(label) => index.country_owners.insert(label.clone(), at),
                };
            }
        }
        index
    }
}

impl Entry {
    /// Whether the entry counts at this place, and the length of the `domain` that says so
    /// (0: it has none).
    fn counts_at(&self, place: &Place<'_>, provider: &Provider) -> Option<usize> {
        if !self.domains.is_empty() {
            let host = place.host?;
            return self.domains.iter().filter_map(|d| d.covering(host)).max();
        }
        let counts = if provider.id == SITE {
            place.on_site.unwrap_or(place.owner.is_none())
        } else {
            provider.in_front
                || place.on_site == Some(true)
                || place.owner.is_none_or(|owner| owner == self.provider)
        };
        counts.then_some(0)
    }

    /// Spec §5, best first, the catalogue on top before all.
    fn precedence(&self, covering: usize, at: usize) -> impl Ord + Copy + use<> {
        use std::cmp::Reverse;
        (
            Reverse(self.layer),
            self.pattern.exact().is_none(),
            Reverse(self.pattern.literal_bytes()),
            Reverse(covering),
            at,
        )
    }

    /// The name, or the pattern of names (spec §5).
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether the name has a star.
    #[must_use]
    pub fn is_pattern(&self) -> bool {
        self.pattern.exact().is_none()
    }

    /// How many bytes of the name are literal.
    #[must_use]
    pub fn literal_bytes(&self) -> usize {
        self.pattern.literal_bytes()
    }

    /// The purpose.
    #[must_use]
    pub const fn purposes(&self) -> PurposeSet {
        self.purposes
    }

    /// The hosts, with their subdomains, that the entry is limited to. Empty if there is no limit.
    /// `example.*` is a name under the domains of many countries.
    pub fn domains(&self) -> impl Iterator<Item = String> {
        self.domains.iter().map(ToString::to_string)
    }

    /// The technology.
    #[must_use]
    pub const fn technology(&self) -> Technology {
        self.technology
    }

    /// Its lifetime as its vendor documents it.
    #[must_use]
    pub const fn lifetime(&self) -> Option<Lifetime> {
        self.lifetime
    }

    /// What is true of it however it is configured.
    #[must_use]
    pub const fn facts(&self) -> Facts {
        self.facts
    }

    /// Why people disagree on what it is for, when they do.
    #[must_use]
    pub fn disputed(&self) -> Option<&str> {
        self.disputed.as_deref()
    }
}

impl Provider {
    /// The id: 1 to 40 of `a`–`z`, `0`–`9` and `-`.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The human-readable name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The provider's role towards the publisher. `None` if it depends on the contract.
    #[must_use]
    pub const fn role(&self) -> Option<Role> {
        self.role
    }

    /// Its own hosts, with their subdomains. Hosts of single countries may be missing.
    pub fn domains(&self) -> impl Iterator<Item = &str> {
        self.domains.iter().filter_map(Domain::host)
    }

    /// Whether its product sits in front of its customers' hosts, so its cookies occur on any host.
    #[must_use]
    pub const fn is_in_front(&self) -> bool {
        self.in_front
    }

    /// Whether this is the publisher of the visited site.
    #[must_use]
    pub fn is_site(&self) -> bool {
        self.id == SITE
    }
}

impl<'c> Hit<'c> {
    /// The entry.
    #[must_use]
    pub const fn entry(&self) -> &'c Entry {
        self.entry
    }

    /// Who sets it.
    #[must_use]
    pub const fn provider(&self) -> &'c Provider {
        self.provider
    }

    /// The provider's role towards the publisher of the visited site. `None` if it depends on the
    /// contract, or if a processor was seen on a third host, because it works for that host.
    #[must_use]
    pub fn role(&self) -> Option<Role> {
        self.provider.role.filter(|role| !self.elsewhere || *role == Role::Independent)
    }

    /// Whether the cookie was seen on a host that is neither the visited site's nor the provider's.
    /// A tracker's load balancer works for the tracker, so a purpose of class `necessary` says
    /// nothing about the visited site.
    #[must_use]
    pub const fn is_elsewhere(&self) -> bool {
        self.elsewhere
    }

    /// The purpose.
    #[must_use]
    pub const fn purposes(&self) -> PurposeSet {
        self.entry.purposes
    }

    /// Whether people disagree on what it is for.
    #[must_use]
    pub const fn is_disputed(&self) -> bool {
        self.entry.disputed.is_some()
    }
}
