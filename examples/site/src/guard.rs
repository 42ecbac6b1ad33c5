//! Who may post a choice, and where the answer leads.

use axum::http::{HeaderMap, header};

/// Whether a form came from a page of this site. Otherwise another site could answer for its
/// visitors: a form that posts itself needs no click.
///
/// Browsers say where a request comes from in two headers that pages cannot write:
/// `Sec-Fetch-Site` (Fetch Metadata), and `Origin` (RFC 6454). What is said must be this site;
/// a request that says neither is refused.
pub(crate) fn is_own(headers: &HeaderMap, origin: &str) -> bool {
    let said = |name| {
        let mut lines = headers.get_all(name).iter();
        (lines.next().map(|line| line.as_bytes()), lines.next().is_some())
    };
    let (fetch, more_fetch) = said(header::HeaderName::from_static("sec-fetch-site"));
    let (from, more_from) = said(header::ORIGIN);
    let own = fetch.is_none_or(|site| site == b"same-origin")
        && from.is_none_or(|from| from == origin.as_bytes());
    own && !more_fetch && !more_from && (fetch.is_some() || from.is_some())
}

/// Whether a request for an address that sets a cookie came from this site, not from a link or an
/// image on another. A browser without Fetch Metadata says at least which page it left.
pub(crate) fn is_same_site(headers: &HeaderMap, origin: &str) -> bool {
    let fetch = header::HeaderName::from_static("sec-fetch-site");
    let mut said = headers.get_all(fetch).iter();
    match (said.next(), said.next()) {
        (Some(site), None) => site == "same-origin" || site == "same-site",
        (Some(_), Some(_)) => false,
        (None, _) => {
            let left = headers.get(header::REFERER).and_then(|left| left.to_str().ok());
            let rest = left.and_then(|left| left.strip_prefix(origin));
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        }
    }
}

/// The path to go back to, when it is one of this site: a path and nothing else, so that no
/// form can send a visitor away. `//host` and `/\host` are other hosts to a browser.
pub(crate) fn own_path(path: &str) -> &str {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"-_/".contains(&b);
    let own = path.starts_with('/') && !path.starts_with("//") && path.bytes().all(plain);
    if own { path } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SITE: &str = "https://www.herbier.example";

    fn own(headers: &[(&'static str, &str)]) -> bool {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(*name, value.parse().unwrap());
        }
        is_own(&map, SITE)
    }

    #[test]
    fn only_its_own_pages() {
        assert!(own(&[("sec-fetch-site", "same-origin"), ("origin", SITE)]));
        assert!(own(&[("origin", SITE)]));
        assert!(own(&[("sec-fetch-site", "same-origin")]));
        assert!(!own(&[]));
        for site in ["cross-site", "same-site", "none", ""] {
            assert!(!own(&[("sec-fetch-site", site), ("origin", SITE)]), "{site}");
        }
        for origin in ["null", "https://evil.example", "http://www.herbier.example", ""] {
            assert!(!own(&[("sec-fetch-site", "same-origin"), ("origin", origin)]), "{origin}");
        }
        assert!(!own(&[("origin", SITE), ("origin", "https://evil.example")]));
    }

    #[test]
    fn only_from_its_own_site() {
        let same = |headers: &[(&'static str, &str)]| {
            let mut map = HeaderMap::new();
            for (name, value) in headers {
                map.append(*name, value.parse().unwrap());
            }
            is_same_site(&map, SITE)
        };
        let own = ("referer", "https://www.herbier.example/carnet/x");
        assert!(same(&[("sec-fetch-site", "same-origin")]));
        assert!(same(&[("sec-fetch-site", "same-site")]));
        assert!(same(&[own]) && same(&[("referer", SITE)]));
        assert!(!same(&[("sec-fetch-site", "cross-site"), own]));
        assert!(!same(&[("sec-fetch-site", "none"), own]));
        assert!(!same(&[("sec-fetch-site", "same-site"), ("sec-fetch-site", "cross-site")]));
        assert!(!same(&[]) && !same(&[("referer", "https://www.herbier.example.evil.example/")]));
    }

    #[test]
    fn only_its_own_paths() {
        for path in ["/", "/carnet/fougere", "/choix"] {
            assert_eq!(own_path(path), path);
        }
        for path in [
            "",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example/",
            "javascript:alert(1)",
            "/a\r\nSet-Cookie:b",
            "/a?b",
            "evil",
            "/\t/evil.example",
        ] {
            assert_eq!(own_path(path), "/", "{path}");
        }
    }
}
