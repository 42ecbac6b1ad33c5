//! One request to the upstream, and its response.

use core::convert::Infallible;
use core::future::Future;
use core::pin::Pin;
use core::task::{Context, Poll};
use std::error::Error as _;
use std::io;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use http::header::{CONTENT_LENGTH, EXPECT, HOST, TRANSFER_ENCODING, VIA};
use http::{HeaderValue, Request, Response, StatusCode, Version};
use http_body::Body;
use http_body_util::{Either, Empty, Full};
use hyper::body::Incoming;
use hyper::upgrade::OnUpgrade;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::client::legacy::{Client, Error as ClientError};
use hyper_util::rt::{TokioExecutor, TokioTimer};
use tower_service::Service;

use crate::answer::{Answer, Inner};
use crate::body::Passing;
use crate::forwarded::{Forwarded, Trusted};
use crate::hop;
use crate::idle::Activity;
use crate::limits::Limits;
use crate::tunnel::{self, Holds};
use crate::upstream::Upstream;

/// The name of the proxy in `Via`, after the version of HTTP that it received.
const NAMES: [HeaderValue; 2] =
    [HeaderValue::from_static("1.0 charte"), HeaderValue::from_static("1.1 charte")];

type Outgoing = Either<Passing<Incoming>, Empty<Bytes>>;

/// How a request arrived: an extension of it, for this service only.
#[derive(Clone)]
pub(crate) struct Arrived {
    pub(crate) peer: IpAddr,
    /// The host that the visitor named.
    pub(crate) host: Option<HeaderValue>,
    pub(crate) holds: Holds,
}

/// Passes requests on to the upstream.
#[derive(Clone)]
pub(crate) struct Forward {
    shared: Arc<Shared>,
}

struct Shared {
    client: Client<HttpConnector, Outgoing>,
    upstream: Upstream,
    trusted: Option<Trusted>,
    limits: Limits,
}

impl Forward {
    pub(crate) fn new(upstream: Upstream, trusted: Option<Trusted>, limits: Limits) -> Self {
        let mut connector = HttpConnector::new();
        connector.set_connect_timeout(Some(limits.connect));
        connector.set_nodelay(true);
        let client = Client::builder(TokioExecutor::new())
            .pool_timer(TokioTimer::new())
            .pool_idle_timeout(limits.reuse)
            .http1_max_headers(limits.headers)
            .http1_max_buf_size(limits.head_bytes())
            .build(connector);
        Self { shared: Arc::new(Shared { client, upstream, trusted, limits }) }
    }
}

impl Service<Request<Incoming>> for Forward {
    type Response = Response<Inner>;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Response<Inner>, Infallible>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<Incoming>) -> Self::Future {
        let shared = Arc::clone(&self.shared);
        Box::pin(async move { Ok(shared.pass(request).await.unwrap_or_else(Answer::response)) })
    }
}

impl Shared {
    async fn pass(&self, mut request: Request<Incoming>) -> Result<Response<Inner>, Answer> {
        let visitor = hyper::upgrade::on(&mut request);
        let (mut parts, body) = request.into_parts();
        let arrived = parts.extensions.remove::<Arrived>().ok_or(Answer::BadHost)?;
        parts.extensions = http::Extensions::new();
        let headers = &mut parts.headers;
        let host = arrived.host.as_ref();
        let forwarded = Forwarded::of(headers, self.trusted, arrived.peer, host);
        if hop::is_coded(headers) {
            return Err(Answer::Coded);
        }
        let mut asked = hop::remove(headers);
        // Neither a request with a body nor one of HTTP/1.0 becomes a websocket.
        asked.websocket &= body.is_end_stream() && parts.version == Version::HTTP_11;
        forwarded.write(headers);
        let own = || HeaderValue::from_str(self.upstream.authority().as_str()).ok();
        headers.insert(HOST, arrived.host.or_else(own).ok_or(Answer::BadHost)?);
        let [old, new] = NAMES;
        headers.append(VIA, if parts.version == Version::HTTP_10 { old } else { new });
        hop::ask(headers, asked);
        parts.version = Version::HTTP_11;
        let uri = self.upstream.uri(parts.uri.path_and_query());
        parts.uri = uri.ok_or(Answer::BadTarget)?;

        let activity = Activity::new();
        let response = self.send(parts, body, asked.websocket, &activity).await?;
        receive(response, asked.websocket.then_some(visitor), &self.limits, arrived.holds)
    }

    /// Sends the request. One without a body that is safe to repeat is sent again when the
    /// connection ended, as kept ones do at times (RFC 9110 §9.2.2).
    async fn send(
        &self,
        parts: http::request::Parts,
        body: Incoming,
        upgrades: bool,
        activity: &Activity,
    ) -> Result<Response<Incoming>, Answer> {
        let is_empty = body.is_end_stream();
        let again = (is_empty && !upgrades && parts.method.is_idempotent()).then(|| parts.clone());
        let request = match is_empty {
            true => Request::from_parts(parts, Either::Right(Empty::new())),
            false => self.with_body(parts, body, activity),
        };
        let failed = match self.client_response(request, activity).await? {
            Ok(response) => return Ok(response),
            Err(error) => error,
        };
        if let Some(parts) = again.filter(|_| has_ended(&failed)) {
            let request = Request::from_parts(parts, Either::Right(Empty::new()));
            return self.client_response(request, activity).await?.map_err(|error| told(&error));
        }
        // The body fails only when the visitor stops or goes.
        let is_body = cause(&failed).is_some_and(hyper::Error::is_user);
        Err(if is_body { Answer::Stalled } else { told(&failed) })
    }

    fn with_body(
        &self,
        parts: http::request::Parts,
        body: Incoming,
        activity: &Activity,
    ) -> Request<Outgoing> {
        let mut body = Passing::request(body, self.limits.idle, activity.clone());
        let expects = hop::has(&parts.headers, &EXPECT, "100-continue");
        let sender = expects.then(|| Mutex::new(Some(body.after_continue())));
        let mut request = Request::from_parts(parts, Either::Left(body));
        if let Some(sender) = sender {
            hyper::ext::on_informational(&mut request, move |response| {
                if response.status() == StatusCode::CONTINUE {
                    let sender = sender.lock().unwrap_or_else(PoisonError::into_inner).take();
                    // Nobody waits when the body was not held back any more.
                    let _ = sender.map(|sender| sender.send(()));
                }
            });
        }
        request
    }

    async fn client_response(
        &self,
        request: Request<Outgoing>,
        activity: &Activity,
    ) -> Result<Result<Response<Incoming>, ClientError>, Answer> {
        tokio::select! {
            response = self.client.request(request) => Ok(response),
            () = activity.ends(self.limits.idle) => {
                Err(if activity.is_waiting() { Answer::Stalled } else { Answer::Slow })
            }
        }
    }
}

/// Makes the response the visitor's.
fn receive(
    mut response: Response<Incoming>,
    visitor: Option<OnUpgrade>,
    limits: &Limits,
    holds: Holds,
) -> Result<Response<Inner>, Answer> {
    *response.version_mut() = Version::HTTP_11;
    // A line is a name, a colon, a space, a value and its end.
    let lines =
        response.headers().iter().map(|(name, value)| name.as_str().len() + value.len() + 4);
    if lines.sum::<usize>() > limits.head_bytes() {
        return Err(Answer::Wrong);
    }
    if hop::is_coded(response.headers()) {
        return Err(Answer::Wrong);
    }
    // The chunks say where it ends (RFC 9112 §6.3), not a length beside them.
    if response.headers().contains_key(TRANSFER_ENCODING) {
        response.headers_mut().remove(CONTENT_LENGTH);
    }
    let asked = hop::remove(response.headers_mut());
    if response.status() != StatusCode::SWITCHING_PROTOCOLS {
        return Ok(response.map(Either::Left));
    }
    // Only what was asked for: anything else would hide what follows.
    let visitor = visitor.filter(|_| asked.websocket).ok_or(Answer::Wrong)?;
    tunnel::join(visitor, hyper::upgrade::on(&mut response), limits.idle, holds);
    let switched = hop::Asked { websocket: true, trailers: false };
    hop::ask(response.headers_mut(), switched);
    Ok(response.map(|_| Either::Right(Full::default())))
}

/// The error of hyper that caused one of the client.
fn cause(error: &ClientError) -> Option<&hyper::Error> {
    error.source().and_then(|source| source.downcast_ref())
}

/// Whether the connection ended before the response began.
fn has_ended(error: &ClientError) -> bool {
    let io = cause(error).and_then(|cause| cause.source()?.downcast_ref::<io::Error>());
    cause(error).is_some_and(|cause| cause.is_incomplete_message() || cause.is_canceled())
        || io.is_some_and(|io| {
            matches!(io.kind(), io::ErrorKind::ConnectionReset | io::ErrorKind::BrokenPipe)
        })
}

/// What the visitor is told of it.
fn told(error: &ClientError) -> Answer {
    if error.is_connect() {
        let mut source = error.source();
        while let Some(error) = source {
            let io = error.downcast_ref::<io::Error>();
            if io.is_some_and(|io| io.kind() == io::ErrorKind::TimedOut) {
                return Answer::Slow;
            }
            source = error.source();
        }
    }
    match cause(error) {
        Some(cause) if cause.is_parse() => Answer::Wrong,
        _ => Answer::Unreachable,
    }
}
