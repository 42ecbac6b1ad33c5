//! Addresses without what could identify a visitor.

use url::Url;

/// Paths longer than this are cut.
pub(crate) const MAX_PATH: usize = 512;

/// The address without user name, password, query, fragment and path parameters (`;jsessionid=…`).
/// For an address that is not a web address, only the scheme remains. An address that cannot be
/// parsed becomes `unreadable:`.
///
/// ```text
/// https://user@shop.example/a;sid=1/b?email=x#y   →  https://shop.example/a/b
/// data:text/html,secret                           →  data:
/// blob:https://shop.example/0b5c-…                →  blob:https://shop.example
/// ```
pub(crate) fn public(address: &str) -> String {
    let Ok(url) = Url::parse(address) else { return "unreadable:".into() };
    if url.scheme() == "blob" {
        let inner = url.path();
        return match Url::parse(inner) {
            Ok(inner) if inner.has_host() => {
                format!("blob:{}", inner.origin().ascii_serialization())
            }
            _ => "blob:".into(),
        };
    }
    if address == "about:blank" || address == "about:srcdoc" {
        return address.into();
    }
    let (true, Some(host)) = (is_web(&url), url.host_str()) else {
        return format!("{}:", url.scheme());
    };
    let mut out = format!("{}://{host}", url.scheme());
    if let Some(port) = url.port() {
        out.push_str(&format!(":{port}"));
    }
    let start = out.len();
    for segment in url.path().split('/').skip(1) {
        out.push('/');
        out.push_str(segment.split(';').next().unwrap_or_default());
    }
    if out.len() - start > MAX_PATH {
        let mut end = start + MAX_PATH;
        while !out.is_char_boundary(end) {
            end -= 1;
        }
        out.truncate(end);
        out.push('…');
    }
    out
}

/// Whether the address has a query.
pub(crate) fn has_query(address: &str) -> bool {
    Url::parse(address).is_ok_and(|url| is_web(&url) && url.query().is_some())
}

/// The origin of an address, such as `https://shop.example:8443`; `null` if it has none.
pub(crate) fn origin(address: &str) -> String {
    Url::parse(address).map_or_else(|_| "null".into(), |url| url.origin().ascii_serialization())
}

/// The host of a web address.
pub(crate) fn host(address: &str) -> Option<String> {
    Url::parse(address).ok()?.host_str().map(str::to_owned)
}

fn is_web(url: &Url) -> bool {
    matches!(url.scheme(), "http" | "https" | "ws" | "wss")
}

#[cfg(test)]
mod tests {
    use super::{has_query, origin, public};

    #[test]
    fn nothing_private_remains() {
        for (address, expected) in [
            ("https://user:pw@shop.example/a/b?email=x#y", "https://shop.example/a/b"),
            ("https://shop.example:8443/a;jsessionid=1;b/c;d", "https://shop.example:8443/a/c"),
            ("http://[::1]:80/", "http://[::1]/"),
            ("wss://push.example/socket?token=1", "wss://push.example/socket"),
            ("data:text/html,secret", "data:"),
            ("javascript:alert(1)", "javascript:"),
            ("mailto:someone@shop.example", "mailto:"),
            ("blob:https://shop.example/0b5c", "blob:https://shop.example"),
            ("blob:null/0b5c", "blob:"),
            ("about:blank", "about:blank"),
            ("about:blank?secret", "about:"),
            ("/relative?secret", "unreadable:"),
            ("", "unreadable:"),
        ] {
            assert_eq!(public(address), expected, "{address}");
        }
        let long = public(&format!("https://shop.example/{}?q", "é".repeat(2000)));
        assert!(long.len() < 600 && long.ends_with('…'), "{long}");
    }

    #[test]
    fn queries_are_noticed() {
        assert!(has_query("https://shop.example/?"));
        assert!(!has_query("https://shop.example/#?"));
        assert!(!has_query("data:text/html,?"));
        assert_eq!(origin("https://shop.example:443/a"), "https://shop.example");
        assert_eq!(origin("data:,x"), "null");
    }
}
