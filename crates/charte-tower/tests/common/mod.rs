//! What the tests of the layer share.

#![allow(dead_code, reason = "each test is a program of its own")]

use std::convert::Infallible;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use charte::{Charter, Policy, Regime, Time};
use charte_tower::CharteLayer;
use http::header::{COOKIE, SET_COOKIE};
use http::{HeaderValue, Request, Response};
use tower::{Layer, Service, service_fn};

pub(crate) const CHARTER: &str = r#"
format = 1
site = "https://www.example.fr"
regime = "fr"

[[provider]]
id = "vendor"
name = "A vendor"
role = "independent"

[[cookie]]
name = "sid"
purposes = ["authentication"]
lifetime = "session"

[[cookie]]
name = "lang"
purposes = ["interface"]
facts = { requested = true }

[[cookie]]
name = "_ads"
provider = "vendor"
purposes = ["advertising"]

[[cookie]]
name = "offer"
provider = "vendor"
path = "/shop"
purposes = ["advertising"]
"#;

pub(crate) const GRANTED: &str = "cookies_preferences=v1~20261101T0900Z~r1~y:advertising~.6zse";
pub(crate) const REFUSED: &str = "cookies_preferences=v1~20261101T0900Z~r1~n:advertising~.6olo";

pub(crate) fn charter() -> Charter {
    Charter::parse(CHARTER).unwrap()
}

pub(crate) fn policy(regime: &Regime) -> Policy {
    Policy::compile(charter(), regime)
}

pub(crate) fn now() -> Time {
    "2026-11-23T10:05:00Z".parse::<Time>().unwrap()
}

pub(crate) fn layer() -> CharteLayer {
    CharteLayer::new(policy(Regime::builtin("fr").unwrap())).clock(now)
}

pub(crate) fn request(cookies: &str) -> Request<()> {
    let mut request = Request::get("/").header("host", "www.example.fr").body(()).unwrap();
    if !cookies.is_empty() {
        request.headers_mut().insert(COOKIE, HeaderValue::from_str(cookies).unwrap());
    }
    request
}

/// The answer of a service that is always ready.
pub(crate) fn call<S>(layer: &CharteLayer, service: S, request: Request<()>) -> Response<()>
where
    S: Service<Request<()>, Response = Response<()>, Error = Infallible>,
{
    let mut service = layer.layer(service);
    let mut cx = Context::from_waker(Waker::noop());
    match pin!(service.call(request)).poll(&mut cx) {
        Poll::Ready(Ok(response)) => response,
        Poll::Ready(Err(never)) => match never {},
        Poll::Pending => panic!("the service waits for nothing"),
    }
}

/// The answer of a service that sets these lines.
pub(crate) fn answer<L: AsRef<[u8]>>(
    layer: &CharteLayer,
    request: Request<()>,
    lines: &[L],
) -> Response<()> {
    let values: Vec<_> =
        lines.iter().map(|l| HeaderValue::from_bytes(l.as_ref()).unwrap()).collect();
    let service = service_fn(move |_: Request<()>| {
        let mut response = Response::new(());
        for value in &values {
            response.headers_mut().append(SET_COOKIE, value.clone());
        }
        std::future::ready(Ok::<_, Infallible>(response))
    });
    call(layer, service, request)
}

/// The `Set-Cookie` lines of a response.
pub(crate) fn lines(response: &Response<()>) -> Vec<String> {
    let lines = response.headers().get_all(SET_COOKIE).iter();
    lines.map(|l| String::from_utf8_lossy(l.as_bytes()).into_owned()).collect()
}
