//! What the layer costs a request with 8 cookies, over an empty layer.
//! `cargo bench -p charte-tower`; names vary, so that the branch predictor does not learn them.
//! Compare figures of one run only.

use std::convert::Infallible;
use std::future::{Ready, ready};
use std::hint::black_box;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll, Waker};

use axum::body::{Body, Bytes};
use axum::response::IntoResponse;
use axum::{Router, routing};
use charte::{Charter, Policy, Regime, Time};
use charte_tower::CharteLayer;
use criterion::measurement::WallTime;
use criterion::{BatchSize, BenchmarkGroup, Criterion, criterion_group, criterion_main};
use http::header::SET_COOKIE;
use http::{HeaderMap, HeaderName, HeaderValue, Request, Response, Uri};
use tower::layer::layer_fn;
use tower::util::service_fn;
use tower::{Layer, Service};

const COOKIES: &str = "cookies_preferences=v1~20261101T0900Z~r1~y:audience-measurement~n:advertising~n:social-sharing~y:embedded-content; sess_2=a; sess_4=b; sess_6=c; sess_8=d; x=e; y=f; z=g";

fn policy(count: usize) -> Arc<Policy> {
    let cookies: Vec<String> = (0..count)
        .map(|i| {
            let (name, purpose) = match i % 10 {
                0 => (format!("pat{i}_*"), "audience-measurement"),
                n if n % 2 == 0 => (format!("sess_{i}"), "authentication"),
                _ => (format!("_ads{i}"), "advertising"),
            };
            format!("{{\"name\":\"{name}\",\"purposes\":[\"{purpose}\"]}}")
        })
        .collect();
    let json = format!(
        "{{\"format\":1,\"site\":\"https://www.example.fr\",\"cookie\":[{}]}}",
        cookies.join(",")
    );
    Arc::new(Policy::compile(Charter::parse(json).unwrap(), Regime::builtin("fr").unwrap()))
}

fn layer(policy: &Arc<Policy>) -> CharteLayer {
    let now = Time::parse("2026-11-23T10:05:00Z").unwrap();
    CharteLayer::new(Arc::clone(policy)).clock(move || now).on_report(|report| {
        black_box(report.removed());
    })
}

const HEADERS: &[(&str, &str)] = &[
    ("host", "www.example.fr"),
    ("user-agent", "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101"),
    ("accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"),
    ("accept-language", "fr,en;q=0.5"),
    ("accept-encoding", "gzip, deflate, br, zstd"),
    ("sec-fetch-site", "same-origin"),
    ("sec-fetch-dest", "document"),
    ("sec-fetch-mode", "navigate"),
    ("cookie", COOKIES),
];

/// As hyper makes it: everything is a slice of the bytes that came in.
fn request() -> Request<Body> {
    let path = "/article/hammock?ref=1";
    let values = HEADERS.iter().map(|(_, value)| *value).chain([path]);
    let mut rest = Bytes::from(values.collect::<String>().into_bytes());
    // A second owner, as while a connection reads on: from here clones count only.
    let connection = rest.clone();
    let mut request = Request::new(Body::empty());
    for (name, value) in HEADERS {
        let value = HeaderValue::from_maybe_shared(rest.split_to(value.len())).unwrap();
        request.headers_mut().append(HeaderName::from_static(name), value);
    }
    *request.uri_mut() = Uri::from_maybe_shared(rest).unwrap();
    drop(connection);
    request
}

/// Which lines a response sets.
#[derive(Clone, Copy)]
enum Lines {
    None,
    FiveKept,
    FiveTwoGo,
}

/// Responses of five lines, the next each time.
struct Responses {
    kept: Vec<HeaderValue>,
    gone: Vec<HeaderValue>,
    at: AtomicUsize,
}

impl Responses {
    fn new() -> Self {
        let line = |name: String| {
            let line = format!(
                "{name}=0123456789abcdef0123456789abcdef; Expires=Wed, 23 Dec 2026 10:05:00 GMT; Max-Age=2592000; Path=/; Secure; HttpOnly; SameSite=Lax"
            );
            HeaderValue::from_str(&line).unwrap()
        };
        let kept = |i: usize| match i % 3 {
            0 => line(format!("pat{}_{i:x}", i * 7919 % 300 * 10)),
            _ => line(format!("sess_{}", i * 7919 % 300 * 10 + 2)),
        };
        let gone = |i: usize| line(format!("_ads{}", i * 7919 % 300 * 10 + 1));
        Self {
            kept: (0..4_096).map(kept).collect(),
            gone: (0..4_096).map(gone).collect(),
            at: AtomicUsize::new(0),
        }
    }

    fn next(&self, lines: Lines) -> HeaderMap {
        let mut headers = HeaderMap::with_capacity(4);
        headers.insert("content-type", HeaderValue::from_static("text/html; charset=utf-8"));
        let at = self.at.fetch_add(5, Ordering::Relaxed) % 4_090;
        for i in at..at + 5 {
            let line = match lines {
                Lines::None => break,
                Lines::FiveTwoGo if i == at + 1 || i == at + 3 => &self.gone[i],
                Lines::FiveKept | Lines::FiveTwoGo => &self.kept[i],
            };
            headers.append(SET_COOKIE, line.clone());
        }
        headers
    }
}

/// Passes everything on.
#[derive(Clone)]
struct Empty<S>(S);

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

fn drive<S>(
    group: &mut BenchmarkGroup<'_, WallTime>,
    name: &str,
    mut service: S,
    request: fn() -> Request<Body>,
) where
    S: Service<Request<Body>>,
    S::Response: Sized,
{
    group.bench_function(name, |b| {
        b.iter_batched(
            request,
            |request| {
                let mut cx = Context::from_waker(Waker::noop());
                match pin!(service.call(request)).poll(&mut cx) {
                    Poll::Ready(response) => response.ok(),
                    Poll::Pending => None,
                }
            },
            BatchSize::SmallInput,
        );
    });
}

const CASES: [(&str, Lines); 3] = [
    ("no Set-Cookie", Lines::None),
    ("five Set-Cookie, all kept", Lines::FiveKept),
    ("five Set-Cookie, two removed", Lines::FiveTwoGo),
];

fn axum(c: &mut Criterion) {
    let policy = policy(3_000);
    let responses = Arc::new(Responses::new());
    for (case, lines) in CASES {
        let app = || {
            let responses = Arc::clone(&responses);
            let handler = move || {
                let headers = responses.next(lines);
                async move { (headers, "hello").into_response() }
            };
            Router::new().route("/article/{id}", routing::get(handler))
        };
        let mut group = c.benchmark_group(format!("axum, {case}"));
        drive(&mut group, "empty layer", app().layer(layer_fn(Empty)), request);
        drive(&mut group, "charte", app().layer(layer(&policy)), request);
        drive(&mut group, "empty layer again", app().layer(layer_fn(Empty)), request);
        group.finish();
    }
}

fn bare(c: &mut Criterion) {
    let policy = policy(3_000);
    let responses = Arc::new(Responses::new());
    for (case, lines) in CASES {
        let service = || {
            let responses = Arc::clone(&responses);
            service_fn(move |request: Request<Body>| -> Ready<Result<_, Infallible>> {
                drop(request);
                let mut response = Response::new(Body::empty());
                *response.headers_mut() = responses.next(lines);
                ready(Ok(response))
            })
        };
        let mut group = c.benchmark_group(format!("bare service, {case}"));
        drive(&mut group, "empty layer", Empty(service()), request);
        drive(&mut group, "charte", layer(&policy).layer(service()), request);
        drive(
            &mut group,
            "charte, filtering the request",
            layer(&policy).filter_request(true).layer(service()),
            request,
        );
        group.finish();
    }
}

criterion_group!(benches, axum, bare);
criterion_main!(benches);
