//! The proxy and its settings.

use core::future::Future;
use std::net::SocketAddr;
use std::sync::Arc;

use charte::{Charter, Mode, Policy};
use charte_interop::import::Importer;
use charte_tower::Territories;
use http::header::HeaderName;
use tokio::net::TcpListener;

use crate::access::Access;
use crate::error::Error;
use crate::forward::Forward;
use crate::forwarded::Trusted;
use crate::limits::Limits;
use crate::report;
use crate::server::{self, Stopped};
use crate::signals;
use crate::site::{Choices, Laws, Site};
use crate::upstream::Upstream;

/// A reverse proxy that holds the site behind it to its charter.
///
/// ```no_run
/// use charte::{Charter, Mode, Policy};
/// use charte_proxy::Proxy;
///
/// let policy = Policy::new(Charter::parse(std::fs::read("charte.toml")?)?)?;
/// let stopped = Proxy::new(policy, "http://127.0.0.1:8000".parse()?)
///     .mode(Mode::Report)
///     .on_access(|access| println!("{access}"))
///     .run("127.0.0.1:8080".parse()?, Some("127.0.0.1:8081".parse()?), |listening| {
///         eprintln!("http://{}", listening.address);
///     })?;
/// eprintln!("{} requests were cut off", stopped.cut);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Proxy {
    laws: Laws,
    upstream: Upstream,
    choices: Choices,
}

/// Where a proxy listens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Listening {
    /// The address for visitors.
    pub address: SocketAddr,
    /// The address of the report.
    pub report: Option<SocketAddr>,
}

impl Proxy {
    /// One policy for every request; mode `enforce`, in both directions.
    #[must_use]
    pub fn new(policy: Policy, upstream: Upstream) -> Self {
        Self::with(Laws::One(policy), upstream)
    }

    /// The law of the territory that a header names, by its ISO 3166 code. Without exactly one such
    /// line, and for a code that is not known, that of an unknown territory
    /// ([`Charter::for_territory`]). The proxy in front must write the header itself: what a
    /// visitor writes counts too.
    ///
    /// # Errors
    /// [`Error::Charter`] when the charter lists a regime that does not ship with the library.
    pub fn by_territory(
        charter: &Charter,
        header: HeaderName,
        upstream: Upstream,
    ) -> Result<Self, Error> {
        Ok(Self::with(Laws::ByTerritory(Territories::new(charter)?, header), upstream))
    }

    fn with(laws: Laws, upstream: Upstream) -> Self {
        let choices = Choices {
            mode: Mode::Enforce,
            filters_request: true,
            erases: true,
            any_host: false,
            trusted: None,
            importer: None,
            limits: Limits::default(),
            on_access: None,
        };
        Self { laws, upstream, choices }
    }

    /// Sets the mode. The default is `enforce`. In `report` mode no cookie is removed or deleted,
    /// and everything is counted.
    #[must_use]
    pub fn mode(mut self, mode: Mode) -> Self {
        self.choices.mode = mode;
        self
    }

    /// Whether declared cookies that may not be set are kept from the site behind. On by default.
    #[must_use]
    pub fn filter_request(mut self, on: bool) -> Self {
        self.choices.filters_request = on;
        self
    }

    /// Whether responses delete the request's cookies that may not be set, as after a withdrawal.
    /// On by default.
    #[must_use]
    pub fn erase_leftovers(mut self, on: bool) -> Self {
        self.choices.erases = on;
        self
    }

    /// Whether every request counts as one to the host of the charter, whatever host it names. Off
    /// by default; requests to `localhost` and to addresses of loopback count so anyway.
    #[must_use]
    pub fn any_host(mut self, on: bool) -> Self {
        self.choices.any_host = on;
        self
    }

    /// Trusts what a proxy in front writes into these headers: the visitor's address, the host and
    /// whether it was HTTPS. Without it such headers are replaced. Use it only where no visitor
    /// reaches this proxy directly.
    #[must_use]
    pub fn trust(mut self, trusted: Trusted) -> Self {
        self.choices.trusted = Some(trusted);
        self
    }

    /// Decides by the cookies of other consent managers while a visitor has no consent cookie of
    /// the site, as [`CharteLayer::honour`](charte_tower::CharteLayer::honour).
    #[must_use]
    pub fn honour(mut self, importer: Importer) -> Self {
        self.choices.importer = Some(importer);
        self
    }

    /// Sets limits and timeouts.
    #[must_use]
    pub fn limits(mut self, limits: Limits) -> Self {
        self.choices.limits = limits;
        self
    }

    /// Hears of every request when its response has ended. It is called between requests: do not
    /// block.
    #[must_use]
    pub fn on_access(mut self, hook: impl Fn(&Access) + Send + Sync + 'static) -> Self {
        self.choices.on_access = Some(Arc::new(hook));
        self
    }

    /// Serves on these addresses until SIGTERM or SIGINT, then answers the requests that began. A
    /// second signal ends at once. It starts a runtime of its own.
    ///
    /// # Errors
    /// [`Error::Listen`], [`Error::ReportNotLoopback`], [`Error::Itself`] and [`Error::Start`].
    pub fn run(
        self,
        listen: SocketAddr,
        report: Option<SocketAddr>,
        started: impl FnOnce(Listening),
    ) -> Result<Stopped, Error> {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
        let runtime = runtime.map_err(Error::Start)?;
        let stopped = runtime.block_on(async {
            let mut signals = signals::Signals::new().map_err(Error::Start)?;
            let listener = bind(listen).await?;
            let reports = match report {
                Some(address) if !address.ip().is_loopback() => {
                    return Err(Error::ReportNotLoopback(address));
                }
                Some(address) => Some(bind(address).await?),
                None => None,
            };
            let address = |listener: &TcpListener| listener.local_addr().map_err(Error::Start);
            let report = reports.as_ref().map(address).transpose()?;
            let listening = Listening { address: address(&listener)?, report };
            self.check(listening.address)?;
            started(listening);
            let (stop, mut stopping) = tokio::sync::oneshot::channel::<()>();
            let mut serving = core::pin::pin!(self.serve(listener, reports, async move {
                let _ = (&mut stopping).await;
            }));
            tokio::select! {
                stopped = serving.as_mut() => return Ok(stopped),
                () = signals.next() => drop(stop),
            }
            tokio::select! {
                stopped = serving => Ok(stopped),
                () = signals.next() => Ok(Stopped::default()),
            }
        });
        // Names that are still being looked up would be waited for.
        runtime.shutdown_background();
        stopped
    }

    /// Serves on a listener, with the report on another, until the future is ready; then answers
    /// the requests that began.
    pub async fn serve(
        self,
        listener: TcpListener,
        report: Option<TcpListener>,
        stop: impl Future<Output = ()>,
    ) -> Stopped {
        let Self { laws, upstream, choices } = self;
        let forward = Forward::new(upstream, choices.trusted, choices.limits.clone());
        let site = Arc::new(Site::new(laws, forward, choices));
        let counts = site.counts().clone();
        let reports = report.map(|listener| tokio::spawn(report::serve(listener, counts)));
        let stopped = server::serve(listener, site, stop).await;
        if let Some(reports) = reports {
            reports.abort();
        }
        stopped
    }

    /// An upstream that is the proxy itself would never answer.
    fn check(&self, address: SocketAddr) -> Result<(), Error> {
        let host = self.upstream.authority().as_str();
        let same_port = self.upstream.port() == address.port();
        let same_host = crate::local::is_local(host)
            && (address.ip().is_loopback() || address.ip().is_unspecified())
            || host == address.to_string();
        if same_port && same_host { Err(Error::Itself(address)) } else { Ok(()) }
    }
}

async fn bind(address: SocketAddr) -> Result<TcpListener, Error> {
    TcpListener::bind(address).await.map_err(|source| Error::Listen { address, source })
}

/// Where it leads and how it is set.
impl core::fmt::Debug for Proxy {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Proxy")
            .field("upstream", &self.upstream)
            .field("mode", &self.choices.mode)
            .field("limits", &self.choices.limits)
            .finish_non_exhaustive()
    }
}
