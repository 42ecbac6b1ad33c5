//! The layer and its settings.

use std::sync::Arc;

use charte::{Mode, Policy, Report, Time};
use tower_layer::Layer;

use crate::chosen::{Choice, Chooser, Settings};
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
/// let layer = CharteLayer::new(Arc::new(Policy::new(charter)?))
///     .mode(Mode::Report)
///     .on_report(|report| eprintln!("{:?} may not be set", report.cookie()));
/// # Ok::<(), charte::Error>(())
/// ```
#[derive(Clone)]
pub struct CharteLayer {
    policy: Choice,
    settings: Settings,
}

impl CharteLayer {
    /// One policy for every request; mode `enforce`.
    #[must_use]
    pub fn new(policy: Arc<Policy>) -> Self {
        Self::of(Choice::Fixed(policy))
    }

    /// A policy for each request, by a function: compile the policies before.
    #[must_use]
    pub fn choose(policy: impl Fn(&Incoming<'_>) -> Arc<Policy> + Send + Sync + 'static) -> Self {
        Self::of(Choice::PerRequest(Arc::new(policy)))
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
            Arc::clone(territories.policy(code.as_ref().map(AsRef::as_ref)))
        })
    }

    fn of(policy: Choice) -> Self {
        Self { policy, settings: Settings::default() }
    }

    /// `enforce`, unless told otherwise. In `report` nothing is removed, filtered or erased, and
    /// everything is told; what a visitor answers is recorded all the same.
    #[must_use]
    pub fn mode(mut self, mode: Mode) -> Self {
        self.settings.mode = mode;
        self
    }

    /// Whether declared cookies that may not be set are taken out of the request too, so that
    /// the application does not read them. Off, unless told otherwise.
    #[must_use]
    pub fn filter_request(mut self, on: bool) -> Self {
        self.settings.filter_request = on;
        self
    }

    /// Whether every response deletes what the request brought and may not be set, as far as
    /// [`CharteLayer::erase_cap`] allows; the rest follows on the next response. It makes a
    /// withdrawal complete over several requests, and cleans up after an answer that expired.
    /// Undeclared cookies of the host go too, unless the charter allows them. Off, unless told
    /// otherwise.
    #[must_use]
    pub fn erase_leftovers(mut self, on: bool) -> Self {
        self.settings.erase_leftovers = on;
        self
    }

    /// The bytes of deletions in one response; [`DEFAULT_ERASE_CAP`](charte::DEFAULT_ERASE_CAP),
    /// unless told otherwise.
    #[must_use]
    pub fn erase_cap(mut self, bytes: usize) -> Self {
        self.settings.erase_cap = bytes;
        self
    }

    /// Takes the host from what a proxy says, for requests that come from one that is trusted.
    /// The function must answer no for everybody else, by the peer's address: anybody can send
    /// such a header. For all other requests the host is `:authority`, or `Host`.
    #[must_use]
    pub fn trust_proxy(
        mut self,
        header: ForwardedHeader,
        trusted: impl Fn(&Incoming<'_>) -> bool + Send + Sync + 'static,
    ) -> Self {
        self.settings.host.proxy = Some((header, Arc::new(trusted)));
        self
    }

    /// The clock, asked at most once a request; the system's, unless told otherwise.
    #[must_use]
    pub fn clock(mut self, clock: impl Fn() -> Time + Send + Sync + 'static) -> Self {
        self.settings.clock = Arc::new(clock);
        self
    }

    /// Hears of everything that may not be set, in the place of the `tracing` events. It is
    /// called while the response waits: count or send, do not block.
    #[must_use]
    pub fn on_report(mut self, hook: impl Fn(&Report<'_>) + Send + Sync + 'static) -> Self {
        self.settings.hook = Some(Arc::new(hook));
        self
    }
}

impl core::fmt::Debug for CharteLayer {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_tuple("CharteLayer").field(&self.settings).finish()
    }
}

impl<S> Layer<S> for CharteLayer {
    type Service = CharteService<S>;

    fn layer(&self, inner: S) -> Self::Service {
        CharteService::new(inner, Chooser::new(&self.policy, &self.settings))
    }
}
