//! The layer and its settings.

use std::sync::Arc;

use charte::http::Report;
use charte::{Mode, Policy, Time};
use tower_layer::Layer;

use crate::chosen::{Chooser, Settings};
use crate::host::ForwardedHeader;
use crate::incoming::Incoming;
use crate::service::CharteService;
use crate::territories::Territories;

/// A [`tower::Layer`](tower_layer::Layer) that holds a site to its charter.
///
/// ```
/// use std::sync::Arc;
/// use charte::{Charter, Mode, Policy};
/// use charte_tower::CharteLayer;
///
/// let charter = Charter::parse(r#"
///     format = 1
///     site = "https://www.example.fr"
///     regime = "fr"
/// "#)?;
/// let layer = CharteLayer::new(Policy::new(charter)?)
///     .mode(Mode::Report)
///     .on_report(|report| eprintln!("{:?} may not be set", report.cookie()));
/// # Ok::<(), charte::Error>(())
/// ```
#[derive(Clone)]
pub struct CharteLayer {
    chooser: Chooser,
}

impl CharteLayer {
    /// One policy for every request; mode `enforce`.
    #[must_use]
    pub fn new(policy: Policy) -> Self {
        Self { chooser: Chooser::fixed(policy) }
    }

    /// A policy for each request, by a function: compile the policies before.
    #[must_use]
    pub fn choose(policy: impl Fn(&Incoming<'_>) -> Policy + Send + Sync + 'static) -> Self {
        Self { chooser: Chooser::per_request(Arc::new(policy)) }
    }

    /// A policy for each request, by the territory that a function names: an ISO 3166 code, as
    /// a proxy or a geographic database gives it. Without one, that of an unknown territory.
    #[must_use]
    pub fn by_territory<T: AsRef<str>>(
        territories: Territories,
        code: impl Fn(&Incoming<'_>) -> Option<T> + Send + Sync + 'static,
    ) -> Self {
        Self::choose(move |incoming| {
            let code = code(incoming);
            territories.policy(code.as_ref().map(AsRef::as_ref)).clone()
        })
    }

    fn with(mut self, set: impl FnOnce(&mut Settings)) -> Self {
        set(self.chooser.settings_mut());
        self
    }

    /// Sets the mode. The default is `enforce`. In `report` mode nothing is removed, filtered or
    /// erased, and everything is reported; a visitor's answer is still recorded.
    #[must_use]
    pub fn mode(self, mode: Mode) -> Self {
        self.with(|settings| settings.mode = mode)
    }

    /// Whether to remove declared cookies that may not be set from the request too, so that the
    /// application does not see them. Off by default.
    #[must_use]
    pub fn filter_request(self, on: bool) -> Self {
        self.with(|settings| settings.filter_request = on)
    }

    /// Whether every response deletes the request's cookies that may not be set, up to
    /// [`CharteLayer::erase_cap`]; the rest follows with the next response. This completes a
    /// withdrawal over several requests and cleans up after an answer that expired. It also deletes
    /// the host's undeclared cookies, unless the charter allows them. Off by default.
    #[must_use]
    pub fn erase_leftovers(self, on: bool) -> Self {
        self.with(|settings| settings.erase_leftovers = on)
    }

    /// Limits the bytes of deletions in one response. The default is
    /// [`DEFAULT_ERASE_CAP`](charte::http::DEFAULT_ERASE_CAP).
    #[must_use]
    pub fn erase_cap(self, bytes: usize) -> Self {
        self.with(|settings| settings.erase_cap = bytes)
    }

    /// Whether every response lists in `Vary` the request headers it depends on
    /// ([`Policy::varies_by`]), so that no cache serves one visitor's response to another. On by
    /// default. Turn it off if the application or a cache separates visitors by the cache key. In
    /// `report` mode nothing is added.
    #[must_use]
    pub fn vary(self, on: bool) -> Self {
        self.with(|settings| settings.vary = on)
    }

    /// Takes the host from what a proxy says, for requests that come from one that is trusted.
    /// The function must answer no for everybody else, by the peer's address: anybody can send
    /// such a header. For all other requests the host is `:authority`, or `Host`.
    #[must_use]
    pub fn trust_proxy(
        self,
        header: ForwardedHeader,
        trusted: impl Fn(&Incoming<'_>) -> bool + Send + Sync + 'static,
    ) -> Self {
        self.with(|settings| settings.host.proxy = Some((header, Arc::new(trusted))))
    }

    /// Sets the clock, which is read at most once per request. The default is the system's clock.
    #[must_use]
    pub fn clock(self, clock: impl Fn() -> Time + Send + Sync + 'static) -> Self {
        self.with(|settings| settings.clock = Arc::new(clock))
    }

    /// Decides by the cookies of other consent managers while a visitor has no consent cookie of
    /// the site. Name the managers with
    /// [`Importer::with_managers`](charte_interop::import::Importer::with_managers): whatever a
    /// request brings under a name that they use counts as the visitor's answer, and what cannot
    /// be read withholds.
    ///
    /// ```
    /// # use charte::{Charter, Policy};
    /// use charte_interop::{import::Importer, mapping::Mapping};
    /// use charte_tower::CharteLayer;
    ///
    /// # let charter = "format = 1\nsite = \"https://www.example.fr\"\nregime = \"fr\"\n";
    /// let policy = Policy::new(Charter::parse(charter)?)?;
    /// let importer = Importer::new(&policy, Mapping::builtin()).with_managers(["onetrust"]);
    /// let layer = CharteLayer::new(policy).honour(importer.expect("a manager's id"));
    /// # Ok::<(), charte::Error>(())
    /// ```
    #[cfg(feature = "interop")]
    #[must_use]
    pub fn honour(self, importer: charte_interop::import::Importer) -> Self {
        self.with(|settings| settings.importer = Some(Arc::new(importer)))
    }

    /// Hears of everything that may not be set, in the place of the `tracing` events. It is
    /// called while the response waits: count or send, do not block.
    #[must_use]
    pub fn on_report(self, hook: impl Fn(&Report<'_>) + Send + Sync + 'static) -> Self {
        self.with(|settings| settings.hook = Some(Arc::new(hook)))
    }
}

impl core::fmt::Debug for CharteLayer {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_tuple("CharteLayer").field(&self.chooser).finish()
    }
}

impl<S> Layer<S> for CharteLayer {
    type Service = CharteService<S>;

    fn layer(&self, inner: S) -> Self::Service {
        CharteService::new(inner, self.chooser.clone())
    }
}
