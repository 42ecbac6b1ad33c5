//! Headers that are for one connection only (RFC 9110 §7.6.1).

use http::header::{
    CONNECTION, HeaderName, PROXY_AUTHENTICATE, PROXY_AUTHORIZATION, TE, TRANSFER_ENCODING, UPGRADE,
};
use http::{HeaderMap, HeaderValue};

/// Those that are never passed on, whether `Connection` names them or not.
const SINGLE: [HeaderName; 8] = [
    CONNECTION,
    HeaderName::from_static("keep-alive"),
    HeaderName::from_static("proxy-connection"),
    PROXY_AUTHENTICATE,
    PROXY_AUTHORIZATION,
    TE,
    TRANSFER_ENCODING,
    UPGRADE,
];

const WEBSOCKET: HeaderValue = HeaderValue::from_static("websocket");

/// What the headers for one connection asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Asked {
    /// To go on as a websocket. No other protocol is passed on: `h2c` would hide what follows from
    /// the rules.
    pub(crate) websocket: bool,
    /// To get trailers.
    pub(crate) trailers: bool,
}

/// Removes the headers that are for one connection, with those that `Connection` names.
pub(crate) fn remove(headers: &mut HeaderMap) -> Asked {
    let upgrades = has(headers, &CONNECTION, "upgrade");
    let asked = Asked {
        websocket: upgrades && has(headers, &UPGRADE, "websocket"),
        trailers: has(headers, &TE, "trailers"),
    };
    let lines = headers.get_all(CONNECTION).iter();
    let tokens = lines.filter_map(|line| line.to_str().ok()).flat_map(|line| line.split(','));
    let named: Vec<HeaderName> = tokens.filter_map(|token| token.trim().parse().ok()).collect();
    for name in named.iter().chain(&SINGLE) {
        headers.remove(name);
    }
    asked
}

/// Whether a body comes in another form than plain or in chunks. Such a form is for one connection,
/// and nobody could read it behind the proxy.
pub(crate) fn is_coded(headers: &HeaderMap) -> bool {
    let mut lines = headers.get_all(TRANSFER_ENCODING).iter();
    let first = lines.next().map(|line| line.as_bytes().trim_ascii());
    first.is_some_and(|first| !first.eq_ignore_ascii_case(b"chunked") || lines.next().is_some())
}

/// Says again on the next connection what was asked for on the last.
pub(crate) fn ask(headers: &mut HeaderMap, asked: Asked) {
    if asked.websocket {
        headers.insert(CONNECTION, HeaderValue::from_static("upgrade"));
        headers.insert(UPGRADE, WEBSOCKET);
    }
    if asked.trailers {
        headers.append(CONNECTION, HeaderValue::from_static("te"));
        headers.insert(TE, HeaderValue::from_static("trailers"));
    }
}

/// Whether a header's list has a token, in any case.
pub(crate) fn has(headers: &HeaderMap, name: &HeaderName, token: &str) -> bool {
    let lines = headers.get_all(name).iter().filter_map(|line| line.to_str().ok());
    lines.flat_map(|line| line.split(',')).any(|part| part.trim().eq_ignore_ascii_case(token))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn map(lines: &[(&'static str, &'static str)]) -> HeaderMap {
        let line = |(name, value): &(&'static str, &'static str)| {
            (HeaderName::from_static(name), HeaderValue::from_static(value))
        };
        lines.iter().map(line).collect()
    }

    #[test]
    fn what_is_for_one_connection_goes() {
        let mut headers = map(&[
            ("connection", "keep-alive, X-One"),
            ("connection", "close,x-two, not a name,,"),
            ("keep-alive", "timeout=5"),
            ("proxy-connection", "keep-alive"),
            ("proxy-authorization", "Basic x"),
            ("te", "gzip"),
            ("transfer-encoding", "chunked"),
            ("upgrade", "h2c"),
            ("x-one", "1"),
            ("x-two", "2"),
            ("x-three", "3"),
            ("trailer", "x-sum"),
        ]);
        assert_eq!(remove(&mut headers), Asked::default());
        let mut left: Vec<&str> = headers.keys().map(HeaderName::as_str).collect();
        left.sort_unstable();
        assert_eq!(left, ["trailer", "x-three"]);
    }

    #[test]
    fn only_chunks_are_plain() {
        let coded = |lines: &[(&'static str, &'static str)]| is_coded(&map(lines));
        assert!(!coded(&[]) && !coded(&[("transfer-encoding", "Chunked")]));
        assert!(coded(&[("transfer-encoding", "gzip, chunked")]));
        assert!(coded(&[("transfer-encoding", "gzip"), ("transfer-encoding", "chunked")]));
    }

    #[test]
    fn only_websockets_go_on() {
        let asked = |connection, upgrade| {
            remove(&mut map(&[("connection", connection), ("upgrade", upgrade)])).websocket
        };
        assert!(asked("Upgrade", "WebSocket"));
        assert!(asked("keep-alive, upgrade", "h2c, websocket"));
        assert!(!asked("keep-alive", "websocket"));
        assert!(!asked("upgrade, http2-settings", "h2c"));
        let mut headers = HeaderMap::new();
        ask(&mut headers, Asked { websocket: true, trailers: true });
        assert_eq!(remove(&mut headers), Asked { websocket: true, trailers: true });
        assert!(headers.is_empty());
    }
}
