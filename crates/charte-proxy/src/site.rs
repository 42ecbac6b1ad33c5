//! The rules around the upstream: which law, which host, what is counted.

use core::cell::Cell;
use std::net::IpAddr;

use charte::{Mode, Policy};
use charte_interop::import::Importer;
use charte_tower::{CharteLayer, CharteService, ForwardedHeader, Territories};
use http::header::{HOST, HeaderName};
use http::{HeaderMap, HeaderValue, Method, Request, Response, Uri};
use hyper::body::Incoming;
use tower_layer::Layer;
use tower_service::Service;

use crate::access::{Entry, Hook};
use crate::answer::{Answer, Inner};
use crate::body::Passing;
use crate::forward::{Arrived, Forward};
use crate::forwarded::Trusted;
use crate::host::named_host;
use crate::limits::Limits;
use crate::local::is_local;
use crate::report::Counts;
use crate::tunnel::Holds;

/// Which policy counts for a request.
#[derive(Clone)]
pub(crate) enum Laws {
    /// The same for all.
    One(Policy),
    /// That of the territory that a header names.
    ByTerritory(Territories, HeaderName),
}

impl Laws {
    /// The policy. Without exactly one line that names a known territory it is that of an unknown
    /// one.
    pub(crate) fn policy(&self, headers: &HeaderMap) -> &Policy {
        match self {
            Self::One(policy) => policy,
            Self::ByTerritory(territories, name) => {
                let mut lines = headers.get_all(name).iter();
                let only = lines.next().filter(|_| lines.next().is_none());
                territories.policy(only.and_then(|line| line.to_str().ok()).map(str::trim))
            }
        }
    }
}

/// What the user chose.
pub(crate) struct Choices {
    pub(crate) mode: Mode,
    pub(crate) filters_request: bool,
    pub(crate) erases: bool,
    pub(crate) any_host: bool,
    pub(crate) trusted: Option<Trusted>,
    pub(crate) importer: Option<Importer>,
    pub(crate) limits: Limits,
    pub(crate) on_access: Option<Hook>,
}

/// The site: the upstream, held to its charter.
pub(crate) struct Site {
    laws: Laws,
    service: CharteService<Forward>,
    /// The charter's own host.
    own: Option<HeaderValue>,
    any_host: bool,
    limits: Limits,
    on_access: Option<Hook>,
    counts: Counts,
}

/// The request that is being answered, for the layer's hook.
struct Current {
    policy: Policy,
    withheld: Cell<u32>,
}

tokio::task_local! {
    static CURRENT: Current;
}

impl Site {
    pub(crate) fn new(laws: Laws, forward: Forward, choices: Choices) -> Self {
        let Choices {
            mode,
            filters_request,
            erases,
            any_host,
            trusted,
            importer,
            limits,
            on_access,
        } = choices;
        let charter = laws.policy(&HeaderMap::new()).charter().clone();
        let counts = Counts::new(&charter, mode);
        let layer = match laws.clone() {
            Laws::One(policy) => CharteLayer::new(policy),
            laws => CharteLayer::choose(move |incoming| laws.policy(incoming.headers).clone()),
        };
        let mut layer = layer.mode(mode).filter_request(filters_request).erase_leftovers(erases);
        if let Some(trusted) = trusted {
            let header = match trusted {
                Trusted::XForwarded => ForwardedHeader::XForwardedHost,
                Trusted::Forwarded => ForwardedHeader::Forwarded,
            };
            layer = layer.trust_proxy(header, |_| true);
        }
        if let Some(importer) = importer {
            layer = layer.honour(importer);
        }
        let told = counts.clone();
        let layer = layer.on_report(move |report| {
            // It is called while a request is being answered.
            let _ = CURRENT.try_with(|current| {
                current.withheld.set(current.withheld.get().saturating_add(1));
                told.tell(report, current.policy.regime().id());
            });
        });
        let own = HeaderValue::from_str(charter.host().as_str()).ok();
        Self { laws, service: layer.layer(forward), own, any_host, limits, on_access, counts }
    }

    pub(crate) fn limits(&self) -> &Limits {
        &self.limits
    }

    pub(crate) fn counts(&self) -> &Counts {
        &self.counts
    }

    /// Answers one request.
    pub(crate) async fn answer(
        &self,
        request: Request<Incoming>,
        peer: IpAddr,
        holds: Holds,
    ) -> Response<Passing<Inner>> {
        self.counts.request();
        let hook = self.on_access.clone();
        let mut entry = Entry::new(request.method(), request.uri(), hook);
        let (response, withheld) = match self.prepared(request, peer, holds) {
            Ok(request) => self.held(request).await,
            Err(answer) => (answer.response(), 0),
        };
        entry.status(response.status());
        entry.withheld(withheld);
        response.map(|body| Passing::response(body, self.limits.idle, entry))
    }

    /// Answers a request that is well formed, under the charter.
    async fn held(&self, request: Request<Incoming>) -> (Response<Inner>, u32) {
        let policy = self.laws.policy(request.headers()).clone();
        let current = Current { policy, withheld: Cell::new(0) };
        let mut service = self.service.clone();
        let answer = async move {
            let Ok(response) = service.call(request).await;
            (response, CURRENT.with(|current| current.withheld.get()))
        };
        CURRENT.scope(current, answer).await
    }

    /// The request as the rules see it: with one host, and a path only.
    fn prepared(
        &self,
        mut request: Request<Incoming>,
        peer: IpAddr,
        holds: Holds,
    ) -> Result<Request<Incoming>, Answer> {
        if request.method() == Method::CONNECT {
            return Err(Answer::Tunnel);
        }
        let host = named_host(&request)?;
        if request.uri().authority().is_some() {
            let path = request.uri().path_and_query().cloned().ok_or(Answer::BadTarget)?;
            *request.uri_mut() = Uri::from(path);
        }
        let is_local = |host: &HeaderValue| host.to_str().is_ok_and(is_local);
        // A charter does not speak of the developer's own machine; the site itself is meant.
        let judged = match &host {
            Some(host) if !self.any_host && !is_local(host) => Some(host),
            _ => self.own.as_ref(),
        };
        if let Some(judged) = judged.cloned() {
            request.headers_mut().insert(HOST, judged);
        }
        request.extensions_mut().insert(Arrived { peer, host, holds });
        Ok(request)
    }
}
