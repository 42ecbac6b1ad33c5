//! Which host answers (spec §9): the request's own, or a trusted proxy's word.

use std::borrow::Cow;
use std::sync::Arc;

use http::{HeaderName, HeaderValue, header};

use crate::incoming::Incoming;

/// The header in which a proxy says for which host the request came. One only: a proxy that
/// writes the one and passes the other on would let the visitor choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ForwardedHeader {
    /// `X-Forwarded-Host`.
    XForwardedHost,
    /// `Forwarded` (RFC 7239), its `host` parameter.
    Forwarded,
}

/// Whether a request comes from a proxy that is trusted.
type Trust = Arc<dyn Fn(&Incoming<'_>) -> bool + Send + Sync>;

/// Where the host is taken from.
#[derive(Clone, Default)]
pub(crate) struct HostFrom {
    pub(crate) proxy: Option<(ForwardedHeader, Trust)>,
}

impl HostFrom {
    /// The host's source: the proxy's header if it is trusted, or else `:authority`, or else
    /// `Host`. If a trusted proxy sends no host, the request's own host counts.
    pub(crate) fn of<'i>(
        &self,
        incoming: &Incoming<'_>,
        host: Option<&'i HeaderValue>,
    ) -> Option<Cow<'i, HeaderValue>> {
        if let Some((header, trust)) = &self.proxy
            && trust(incoming)
            && let Some(said) = header.said(incoming)
        {
            return Some(Cow::Owned(said));
        }
        match incoming.uri.authority() {
            // Without user information, which is no part of a host.
            Some(authority) => HeaderValue::from_str(authority.host()).ok().map(Cow::Owned),
            None => host.map(Cow::Borrowed),
        }
    }
}

const X_FORWARDED_HOST: HeaderName = HeaderName::from_static("x-forwarded-host");

impl ForwardedHeader {
    /// The host of the last element, which the nearest proxy wrote; what stands before it came
    /// from further away.
    fn said(self, incoming: &Incoming<'_>) -> Option<HeaderValue> {
        let name = match self {
            Self::XForwardedHost => X_FORWARDED_HOST,
            Self::Forwarded => header::FORWARDED,
        };
        let line = incoming.headers.get_all(name).iter().next_back()?.as_bytes();
        let host = match self {
            Self::XForwardedHost => line.rsplit(|b| *b == b',').next()?.trim_ascii(),
            Self::Forwarded => rfc7239_host(line)?,
        };
        HeaderValue::from_bytes(host).ok().filter(|host| !host.is_empty())
    }
}

/// The `host` parameter of the last element of a `Forwarded` line. A host holds no character
/// that a quoted string would escape, so one with a backslash is none.
fn rfc7239_host(line: &[u8]) -> Option<&[u8]> {
    let last = parts(line, b',').last()?;
    parts(last, b';').find_map(|pair| {
        let at = pair.iter().position(|b| *b == b'=')?;
        let (name, value) = (pair.get(..at)?.trim_ascii(), pair.get(at + 1..)?.trim_ascii());
        let quoted = value.strip_prefix(b"\"").and_then(|v| v.strip_suffix(b"\""));
        let value = quoted.unwrap_or(value);
        let plain = !value.contains(&b'"') && !value.contains(&b'\\');
        (name.eq_ignore_ascii_case(b"host") && plain).then_some(value)
    })
}

/// The parts between separators that stand outside of quoted strings.
fn parts(text: &[u8], separator: u8) -> impl Iterator<Item = &[u8]> {
    let (mut quoted, mut escaped) = (false, false);
    text.split(move |byte| {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            byte => return *byte == separator && !quoted,
        }
        false
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::Request;

    fn host(from: &HostFrom, request: &Request<()>) -> Option<String> {
        from.of(&Incoming::of(request), request.headers().get(header::HOST))
            .map(|h| h.to_str().unwrap().to_owned())
    }

    fn trusting(header: ForwardedHeader, trust: bool) -> HostFrom {
        HostFrom { proxy: Some((header, Arc::new(move |_| trust))) }
    }

    #[test]
    fn authority_before_host() {
        let own = HostFrom::default();
        let h1 = Request::get("/a").header("host", "www.example.fr:8080").body(()).unwrap();
        assert_eq!(host(&own, &h1).as_deref(), Some("www.example.fr:8080"));
        let h2 = Request::get("https://u:p@www.example.fr/a").header("host", "evil.example");
        assert_eq!(host(&own, &h2.body(()).unwrap()).as_deref(), Some("www.example.fr"));
        let v6 = Request::get("http://[::1]:80/a").body(()).unwrap();
        assert_eq!(host(&own, &v6).as_deref(), Some("[::1]"));
        assert_eq!(host(&own, &Request::get("/a").body(()).unwrap()), None);
    }

    #[test]
    fn only_a_trusted_proxy_and_only_its_header() {
        let request = Request::get("/")
            .header("host", "inner")
            .header("x-forwarded-host", "visitor.example, www.example.fr")
            .header("forwarded", "for=1.2.3.4;host=visitor.example, host=\"shop.example.fr:443\"")
            .body(())
            .unwrap();
        let of = |from: &HostFrom| host(from, &request);
        assert_eq!(of(&HostFrom::default()).as_deref(), Some("inner"));
        assert_eq!(of(&trusting(ForwardedHeader::XForwardedHost, false)).as_deref(), Some("inner"));
        assert_eq!(
            of(&trusting(ForwardedHeader::XForwardedHost, true)).as_deref(),
            Some("www.example.fr")
        );
        assert_eq!(
            of(&trusting(ForwardedHeader::Forwarded, true)).as_deref(),
            Some("shop.example.fr:443")
        );
    }

    #[test]
    fn a_forwarded_line_cannot_be_split_by_what_it_quotes() {
        let of = |line: &str| rfc7239_host(line.as_bytes()).map(|h| h.to_vec());
        assert_eq!(of("for=\"a, host=evil\";host=good"), Some(b"good".to_vec()));
        assert_eq!(of("Host = good ; proto=https"), Some(b"good".to_vec()));
        assert_eq!(of("host=\"a\\\"b\""), None);
        assert_eq!(of("for=1.2.3.4"), None);
        assert_eq!(of(""), None);
        assert_eq!(of("\"host=evil"), None);
    }

    #[test]
    fn a_proxy_that_says_nothing_leaves_the_requests_own_host() {
        let request = Request::get("/").header("host", "inner").header("x-forwarded-host", " ");
        let request = request.body(()).unwrap();
        let from = trusting(ForwardedHeader::XForwardedHost, true);
        assert_eq!(host(&from, &request).as_deref(), Some("inner"));
    }
}
