//! Where a browser may hold a cookie that it sent with a request.

use crate::site::Host;

/// Bytes of an attribute's value that browsers read (RFC 6265bis §5.6).
const ATTRIBUTE_LIMIT: usize = 1_024;

/// The domains for which a host may set cookies: from its registrable domain to itself, both
/// included. None for an address, a single label and a public suffix, which browsers take as the
/// host alone.
pub(super) fn domains<'h>(host: Option<&'h Host<'_>>) -> Vec<&'h str> {
    let Some((host, site)) = host.and_then(|h| Some((h.as_str(), h.registrable()?))) else {
        return Vec::new();
    };
    let mut domains = Vec::new();
    let mut rest = host;
    loop {
        domains.push(rest);
        match rest.split_once('.') {
            Some((_, parent)) if rest != site && parent.len() >= site.len() => rest = parent,
            _ => break,
        }
    }
    domains.reverse();
    domains
}

/// The paths of cookies that a browser sends with a request for `path` (RFC 6265 §5.1.4): `/`,
/// and each prefix with and without its last `/`, the shortest first.
#[derive(Debug, Default)]
pub(super) struct Paths<'p> {
    pub(super) writable: Vec<&'p str>,
    /// A prefix that no `Path` attribute can hold.
    pub(super) lost: bool,
    /// Whether the default path of the request is such a prefix: a line without a `Path` reaches
    /// it.
    pub(super) by_default: bool,
}

impl<'p> Paths<'p> {
    /// Of a request target or its path; a query or fragment does not count.
    pub(super) fn of(target: &'p [u8]) -> Self {
        let end = target.iter().position(|b| matches!(b, b'?' | b'#')).unwrap_or(target.len());
        let path = target.get(..end).unwrap_or_default();
        let mut paths = Self { writable: vec!["/"], ..Self::default() };
        if path.first() != Some(&b'/') {
            return paths;
        }
        // No prefix beyond the longest that a header can hold is looked at one by one.
        let head = writable_head(path);
        let slashes = head.bytes().enumerate().filter(|(_, b)| *b == b'/').map(|(at, _)| at);
        let before_slash = (path.get(head.len()) == Some(&b'/')).then_some(head.len());
        let ends = slashes.flat_map(|at| [at, at.saturating_add(1)]);
        let ends = ends.chain(before_slash).chain([path.len()]);
        let mut longest = 1;
        for prefix in ends.filter_map(|end| head.get(..end)) {
            if prefix.len() > longest {
                longest = prefix.len();
                paths.writable.push(prefix);
            }
        }
        let default = default_path(path);
        paths.by_default = default.len() > head.len();
        paths.lost = is_anything_lost(path, head.len(), default);
        paths
    }
}

/// Whether some prefix of the path, other than the default path, is longer than a header can
/// hold.
fn is_anything_lost(path: &[u8], writable: usize, default: &[u8]) -> bool {
    let slashes = path.iter().enumerate().skip(writable).filter(|(_, b)| **b == b'/');
    let ends = slashes.flat_map(|(at, _)| [at, at.saturating_add(1)]).chain([path.len()]);
    ends.filter(|end| *end > writable).any(|end| end != default.len())
}

/// RFC 6265 §5.1.4: up to the last `/`, without it; `/` when that is the only one.
fn default_path(path: &[u8]) -> &[u8] {
    let last = path.iter().rposition(|b| *b == b'/').filter(|at| *at > 0);
    last.and_then(|at| path.get(..at)).unwrap_or(b"/")
}

/// The path, when a `Path` attribute can hold it: visible ASCII but `;`, and not too long.
pub(super) fn writable(path: &[u8]) -> Option<&str> {
    Some(writable_head(path)).filter(|head| head.len() == path.len())
}

/// As much of the path as a `Path` attribute can hold.
fn writable_head(path: &[u8]) -> &str {
    let path = path.get(..ATTRIBUTE_LIMIT).unwrap_or(path);
    let end = path.iter().position(|b| !b.is_ascii_graphic() || *b == b';');
    let head = path.get(..end.unwrap_or(path.len())).unwrap_or_default();
    core::str::from_utf8(head).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn domains_up_to_the_registrable_one() {
        let of = |host: &str| {
            let host = Host::read(host).unwrap();
            domains(Some(&host)).into_iter().map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(
            of("a.b.example.co.uk"),
            ["example.co.uk", "b.example.co.uk", "a.b.example.co.uk"]
        );
        assert_eq!(of("example.fr"), ["example.fr"]);
        assert_eq!(of("alice.github.io"), ["alice.github.io"]);
        for alone in ["localhost", "127.0.0.1", "[::1]", "co.uk", "github.io"] {
            assert!(of(alone).is_empty(), "{alone}");
        }
        assert!(domains(None).is_empty());
    }

    #[test]
    fn prefixes_as_browsers_match_them() {
        fn of(path: &str) -> Vec<&str> {
            Paths::of(path.as_bytes()).writable
        }
        assert_eq!(of("/"), ["/"]);
        assert_eq!(of(""), ["/"]);
        assert_eq!(of("*"), ["/"]);
        assert_eq!(of("/a"), ["/", "/a"]);
        assert_eq!(of("/a/?q=/x/y"), ["/", "/a", "/a/"]);
        assert_eq!(of("/a/b/c"), ["/", "/a", "/a/", "/a/b", "/a/b/", "/a/b/c"]);
        assert_eq!(of("/a//b"), ["/", "/a", "/a/", "/a//", "/a//b"]);
        let session = Paths::of(b"/a;s=1/b");
        assert_eq!(session.writable, ["/"]);
        assert!(session.by_default && session.lost);
        let plain = Paths::of(b"/a/b;s=1");
        assert_eq!(plain.writable, ["/", "/a", "/a/"]);
        assert!(!plain.by_default && plain.lost);
    }

    #[test]
    fn as_if_each_prefix_were_judged_alone() {
        let short = ["/a;/b", "/a;/b/", "/a;", "/;", "/a/;", "/a//;//", "/é/a", "//", "/a b/c"];
        let long = (1_018..1_028).map(|n| format!("/{}/b/c", "a".repeat(n)));
        let paths = short.into_iter().map(str::to_owned).chain(long);
        for path in paths.collect::<Vec<_>>().iter().map(String::as_bytes) {
            let mut expected = Paths { writable: vec!["/"], ..Paths::default() };
            let slashes = (0..path.len()).filter(|at| path[*at] == b'/');
            let ends = slashes.flat_map(|at| [at, at + 1]).chain([path.len()]);
            let mut ends: Vec<usize> = ends.filter(|end| *end > 1).collect();
            ends.dedup();
            for prefix in ends.into_iter().map(|end| &path[..end]) {
                match writable(prefix) {
                    Some(text) => expected.writable.push(text),
                    None if prefix == default_path(path) => expected.by_default = true,
                    None => expected.lost = true,
                }
            }
            let found = Paths::of(path);
            assert_eq!(found.writable, expected.writable, "{path:?}");
            assert_eq!(found.lost, expected.lost, "{path:?}");
            assert_eq!(found.by_default, expected.by_default, "{path:?}");
        }
    }
}
