//! The host that a request is for.

use http::header::HOST;
use http::uri::Scheme;
use http::{HeaderValue, Request, Version};

use crate::answer::Answer;
use crate::forwarded::is_host;

/// The host that a request names (RFC 9112 §3.2): that of its target, or the one `Host` line.
/// `None` for HTTP/1.0 without one.
pub(crate) fn named_host<B>(request: &Request<B>) -> Result<Option<HeaderValue>, Answer> {
    let mut lines = request.headers().get_all(HOST).iter();
    let line = lines.next();
    if lines.next().is_some() {
        return Err(Answer::BadHost);
    }
    if let Some(authority) = request.uri().authority() {
        let is_http = |scheme: &Scheme| *scheme == Scheme::HTTP || *scheme == Scheme::HTTPS;
        let host = HeaderValue::from_str(authority.as_str()).ok().filter(is_host);
        let is_fine = request.uri().scheme().is_some_and(is_http);
        return host.filter(|_| is_fine).map(Some).ok_or(Answer::BadTarget);
    }
    match line {
        Some(line) if is_host(line) => Ok(Some(line.clone())),
        None if request.version() == Version::HTTP_10 => Ok(None),
        _ => Err(Answer::BadHost),
    }
}
