//! The proxy's own answers: a line of plain text.

use bytes::Bytes;
use http::header::{CACHE_CONTROL, CONTENT_TYPE};
use http::{HeaderValue, Response, StatusCode};
use http_body_util::{Either, Full};
use hyper::body::Incoming;

/// A body from the upstream, or of the proxy itself.
pub(crate) type Inner = Either<Incoming, Full<Bytes>>;

/// What the proxy itself says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    /// The request names no host, several, or something else.
    BadHost,
    /// The target is the address of another server, or not one.
    BadTarget,
    /// The visitor wants a tunnel to elsewhere.
    Tunnel,
    /// The body is in a form for one connection that the proxy does not know.
    Coded,
    /// The visitor stopped in the middle of the request's body.
    Stalled,
    /// The upstream cannot be reached, or breaks off.
    Unreachable,
    /// The upstream does not answer in time.
    Slow,
    /// The upstream answers with something that is not HTTP/1.1, or too large.
    Wrong,
}

impl Answer {
    fn parts(self) -> (StatusCode, &'static str) {
        match self {
            Self::BadHost => (StatusCode::BAD_REQUEST, "The request has no valid Host header.\n"),
            Self::BadTarget => {
                (StatusCode::BAD_REQUEST, "The target of the request is not valid.\n")
            }
            Self::Tunnel => (StatusCode::METHOD_NOT_ALLOWED, "CONNECT is not allowed here.\n"),
            Self::Coded => (
                StatusCode::NOT_IMPLEMENTED,
                "The transfer coding of the request is not known here.\n",
            ),
            Self::Stalled => {
                (StatusCode::REQUEST_TIMEOUT, "The request was not completed in time.\n")
            }
            Self::Unreachable => {
                (StatusCode::BAD_GATEWAY, "The site behind the proxy does not answer.\n")
            }
            Self::Slow => {
                (StatusCode::GATEWAY_TIMEOUT, "The site behind the proxy did not answer in time.\n")
            }
            Self::Wrong => (
                StatusCode::BAD_GATEWAY,
                "The site behind the proxy gave an answer that is not valid.\n",
            ),
        }
    }

    pub(crate) fn response(self) -> Response<Inner> {
        let (status, text) = self.parts();
        let mut response = Response::new(Either::Right(Full::from(text)));
        *response.status_mut() = status;
        let media = HeaderValue::from_static("text/plain; charset=utf-8");
        response.headers_mut().insert(CONTENT_TYPE, media);
        response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if self == Self::Tunnel {
            let allowed = HeaderValue::from_static("GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
            response.headers_mut().insert(http::header::ALLOW, allowed);
        }
        response
    }
}
