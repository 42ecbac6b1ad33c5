//! The middleware in process: a request with eight cookies through a service that answers at
//! once, with a layer that does nothing, and with Charte's.

use std::cell::RefCell;
use std::convert::Infallible;
use std::future::{Future, Ready, ready};
use std::hint::black_box;
use std::pin::pin;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll, Waker};

use charte_tower::CharteLayer;
use http::header::SET_COOKIE;
use http::{HeaderMap, HeaderName, HeaderValue, Request, Response};
use tower_layer::Layer;
use tower_service::Service;

use crate::inputs::{self, Inputs};
use crate::operation::Operation;
use crate::ours::World;

/// Requests of one pass.
pub const REQUESTS: usize = 512;

const HEADERS: &[(&str, &str)] = &[
    ("host", inputs::SITE),
    ("user-agent", "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101"),
    ("accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"),
    ("accept-language", "fr,en;q=0.5"),
    ("accept-encoding", "gzip, deflate, br, zstd"),
    ("sec-fetch-site", "same-origin"),
    ("sec-fetch-dest", "document"),
    ("sec-fetch-mode", "navigate"),
    ("cookie", inputs::COOKIES),
];

/// A request; its header values are shared, as those that hyper cuts from what came in.
#[must_use]
pub fn request() -> Request<()> {
    let mut request = Request::new(());
    for (name, value) in HEADERS {
        request
            .headers_mut()
            .append(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    request
}

/// Which lines a response sets.
#[derive(Clone, Copy)]
pub enum Lines {
    /// None.
    None,
    /// Five that need no consent.
    FiveExempt,
    /// Five that stay, a third of them because the visitor agreed.
    FiveKept,
    /// Five, two of which go.
    FiveTwoGo,
}

/// The service inside: responses of five lines, the next each time.
#[derive(Clone)]
pub struct Inner {
    lines: Lines,
    kept: Arc<[HeaderValue]>,
    exempt: Arc<[HeaderValue]>,
    gone: Arc<[HeaderValue]>,
    at: Arc<AtomicUsize>,
}

impl Inner {
    /// A service that sets these lines.
    ///
    /// # Panics
    /// When a line is no header value, which would be a bug here.
    #[must_use]
    pub fn new(inputs: &Inputs, lines: Lines) -> Self {
        let values = |lines: &[String]| {
            lines.iter().map(|l| HeaderValue::from_str(l).expect("a header value")).collect()
        };
        let [kept, exempt, gone] = [&inputs.kept, &inputs.exempt, &inputs.gone].map(|l| values(l));
        Self { lines, kept, exempt, gone, at: Arc::default() }
    }

    /// The headers of the next response.
    #[must_use]
    pub fn headers(&self) -> HeaderMap {
        let mut headers = HeaderMap::with_capacity(4);
        headers.insert("content-type", HeaderValue::from_static("text/html; charset=utf-8"));
        let at = self.at.fetch_add(5, Ordering::Relaxed) % (self.kept.len() - 5);
        for i in at..at + 5 {
            let line = match self.lines {
                Lines::None => break,
                Lines::FiveTwoGo if i == at + 1 || i == at + 3 => &self.gone[i],
                Lines::FiveExempt => &self.exempt[i],
                Lines::FiveKept | Lines::FiveTwoGo => &self.kept[i],
            };
            headers.append(SET_COOKIE, line.clone());
        }
        headers
    }
}

impl Service<Request<()>> for Inner {
    type Response = Response<()>;
    type Error = Infallible;
    type Future = Ready<Result<Response<()>, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<()>) -> Self::Future {
        drop(request);
        let mut response = Response::new(());
        *response.headers_mut() = self.headers();
        ready(Ok(response))
    }
}

/// Passes everything on.
#[derive(Clone)]
pub struct Empty<S>(pub S);

impl<S: Service<R>, R> Service<R> for Empty<S> {
    type Response = S::Response;
    type Error = S::Error;
    type Future = S::Future;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.0.poll_ready(cx)
    }

    fn call(&mut self, request: R) -> S::Future {
        self.0.call(request)
    }
}

/// A pass of requests through a service. Making the requests is not measured.
pub fn through<S, B, R>(id: &'static str, mut service: S) -> Operation
where
    B: Default + 'static,
    S: Service<Request<B>, Response = Response<R>, Error = Infallible> + 'static,
{
    let waiting: Rc<RefCell<Vec<Request<B>>>> = Rc::default();
    let ready = Rc::clone(&waiting);
    let pass = move || {
        let mut seen = 0;
        for request in ready.borrow_mut().drain(..) {
            let mut cx = Context::from_waker(Waker::noop());
            let response = pin!(service.call(request)).poll(&mut cx);
            if let Poll::Ready(Ok(response)) = black_box(response) {
                seen += response.headers().len() as u64;
            }
        }
        seen
    };
    Operation::new(id, REQUESTS, pass).prepared_by(move || {
        let body = |()| B::default();
        waiting.borrow_mut().extend((0..REQUESTS).map(|_| request().map(body)));
    })
}

/// Charte's layer over a policy.
#[must_use]
pub fn layer(world: &World) -> CharteLayer {
    CharteLayer::new(world.policy().clone()).clock(inputs::now).on_report(|report| {
        black_box(report.removed());
    })
}

/// The empty layer and Charte's, for each kind of response.
#[must_use]
pub fn operations(world: &'static World, inputs: &'static Inputs) -> Vec<Operation> {
    let cases = [
        ("layer-empty-none", "layer-none", Lines::None),
        ("layer-empty-five-exempt", "layer-five-exempt", Lines::FiveExempt),
        ("layer-empty-five-kept", "layer-five-kept", Lines::FiveKept),
        ("layer-empty-five-two-go", "layer-five-two-go", Lines::FiveTwoGo),
    ];
    cases
        .into_iter()
        .flat_map(|(empty, charte, lines)| {
            [
                through(empty, Empty(Inner::new(inputs, lines))),
                through(charte, layer(world).layer(Inner::new(inputs, lines))),
            ]
        })
        .collect()
}
