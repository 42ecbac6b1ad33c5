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

    /// `enforce`, unless told otherwise. In `report` nothing is removed, filtered or erased, and
    /// everything is told; what a visitor answers is recorded all the same.
    #[must_use]
    pub fn mode(self, mode: Mode) -> Self {
        self.with(|settings| settings.mode = mode)
    }

    /// Whether declared cookies that may not be set are taken out of the request too, so that
    /// the application does not read them. Off, unless told otherwise.
    #[must_use]
    pub fn filter_request(self, on: bool) -> Self {
        self.with(|settings| settings.filter_request = on)
    }

    /// Whether every response deletes what the request brought and may not be set, as far as
    /// [`CharteLayer::erase_cap`] allows; the rest follows on the next response. It makes a
    /// withdrawal complete over several requests, and cleans up after an answer that expired.
    /// Undeclared cookies of the host go too, unless the charter allows them. Off, unless told
    /// otherwise.
    #[must_use]
    pub fn erase_leftovers(self, on: bool) -> Self {
        self.with(|settings| settings.erase_leftovers = on)
    }

    /// The bytes of deletions in one response; [`DEFAULT_ERASE_CAP`](charte::http::DEFAULT_ERASE_CAP),
    /// unless told otherwise.
    #[must_use]
    pub fn erase_cap(self, bytes: usize) -> Self {
        self.with(|settings| settings.erase_cap = bytes)
    }

    /// Whether every response says in `Vary` which request headers it depends on
    /// ([`Policy::varies_by`]), so that no cache gives one visitor's response to another. On,
    /// unless told otherwise: turn it off where the application or a cache keeps visitors apart
    /// by the cache key. In the mode `report` nothing is added.
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

    /// The clock, asked at most once a request; the system's, unless told otherwise.
    #[must_use]
    pub fn clock(self, clock: impl Fn() -> Time + Send + Sync + 'static) -> Self {
        self.with(|settings| settings.clock = Arc::new(clock))
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
