//! What the site behind the proxy is told of the visitor's connection: `Forwarded` (RFC 7239) and
//! the older `X-Forwarded-*`. Both say the same.

use std::net::IpAddr;

use http::header::{FORWARDED, HeaderName};
use http::{HeaderMap, HeaderValue};

const FOR: HeaderName = HeaderName::from_static("x-forwarded-for");
const PROTO: HeaderName = HeaderName::from_static("x-forwarded-proto");
const HOST: HeaderName = HeaderName::from_static("x-forwarded-host");

/// What else is taken from visitors, who could pretend something with it. What counts for the
/// names counts for spellings with underscores: CGI takes the one for the other.
const OTHERS: [&str; 5] =
    ["x-forwarded-port", "x-forwarded-server", "x-forwarded-ssl", "x-real-ip", "proxy"];

/// How many addresses are kept of those that the proxies in front tell.
const MOST: usize = 32;

/// Which headers the proxy in front writes. One kind only: a proxy that writes the one and passes
/// the other on would let the visitor choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trusted {
    /// `X-Forwarded-For`, `X-Forwarded-Proto` and `X-Forwarded-Host`.
    XForwarded,
    /// `Forwarded` (RFC 7239).
    Forwarded,
}

/// How a request came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Forwarded {
    /// The visitor first, the nearest proxy last. `None` for what is not an address.
    addresses: Vec<Option<IpAddr>>,
    is_https: bool,
    host: Option<HeaderValue>,
}

impl Forwarded {
    /// By the connection, and by what a proxy in front says if it is trusted.
    pub(crate) fn of(
        headers: &HeaderMap,
        trusted: Option<Trusted>,
        peer: IpAddr,
        host: Option<&HeaderValue>,
    ) -> Self {
        let mut told = match trusted {
            None => Self { addresses: Vec::new(), is_https: false, host: None },
            Some(Trusted::XForwarded) => Self::of_older(headers),
            Some(Trusted::Forwarded) => Self::of_standard(headers),
        };
        let first = told.addresses.len().saturating_sub(MOST - 1);
        told.addresses.drain(..first);
        told.addresses.push(Some(peer.to_canonical()));
        told.host = told.host.filter(is_host).or_else(|| host.cloned());
        told
    }

    fn of_older(headers: &HeaderMap) -> Self {
        let last = |name: HeaderName| {
            let line = headers.get_all(name).iter().next_back()?.to_str().ok()?;
            line.rsplit(',').next().map(str::trim)
        };
        let lines = headers.get_all(FOR).iter();
        let addresses = lines.flat_map(|line| line.to_str().unwrap_or("?").split(','));
        Self {
            addresses: addresses.map(address).collect(),
            is_https: last(PROTO).is_some_and(|proto| proto.eq_ignore_ascii_case("https")),
            host: last(HOST).and_then(|host| host.parse().ok()),
        }
    }

    fn of_standard(headers: &HeaderMap) -> Self {
        let mut told = Self { addresses: Vec::new(), is_https: false, host: None };
        for line in headers.get_all(FORWARDED) {
            let line = line.to_str().unwrap_or("?");
            for element in parts(line, ',') {
                let (mut address_told, mut https, mut host) = (None, false, None);
                for pair in parts(element, ';') {
                    let Some((name, value)) = pair.split_once('=') else { continue };
                    let value = value.trim().trim_matches('"');
                    match name.trim().to_ascii_lowercase().as_str() {
                        "for" => address_told = address(value),
                        "proto" => https = value.eq_ignore_ascii_case("https"),
                        "host" => host = value.parse().ok(),
                        _ => {}
                    }
                }
                told.addresses.push(address_told);
                // The nearest proxy's.
                (told.is_https, told.host) = (https, host);
            }
        }
        told
    }

    /// Writes it in the place of what came.
    pub(crate) fn write(&self, headers: &mut HeaderMap) {
        remove(headers);
        let shown = |address: &Option<IpAddr>| match address {
            Some(address) => address.to_string(),
            None => "unknown".to_owned(),
        };
        let addresses: Vec<String> = self.addresses.iter().map(shown).collect();
        let proto = if self.is_https { "https" } else { "http" };
        let host = self.host.as_ref().and_then(|host| host.to_str().ok());
        let mut elements: Vec<String> = self.addresses.iter().map(node).collect();
        if let Some(last) = elements.last_mut() {
            if let Some(host) = host {
                // A host with a port or in brackets is no token.
                let is_token =
                    host.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._".contains(&b));
                let quote = if is_token { "" } else { "\"" };
                last.push_str(&format!(";host={quote}{host}{quote}"));
            }
            last.push_str(";proto=");
            last.push_str(proto);
        }
        let lines = [
            (FOR, Some(addresses.join(", "))),
            (PROTO, Some(proto.to_owned())),
            (HOST, host.map(str::to_owned)),
            (FORWARDED, Some(elements.join(", "))),
        ];
        for (name, value) in lines {
            if let Some(value) = value.and_then(|value| HeaderValue::try_from(value).ok()) {
                headers.insert(name, value);
            }
        }
    }
}

/// Removes what only this proxy may say, in any spelling.
fn remove(headers: &mut HeaderMap) {
    let ours = |name: &&HeaderName| {
        let name = name.as_str().replace('_', "-");
        OTHERS.contains(&name.as_str())
            || [FOR, PROTO, HOST, FORWARDED].iter().any(|ours| ours.as_str() == name)
    };
    let found: Vec<HeaderName> = headers.keys().filter(ours).cloned().collect();
    for name in found {
        headers.remove(name);
    }
}

/// Whether a header's value is a host, with or without a port.
pub(crate) fn is_host(value: &HeaderValue) -> bool {
    let text = value.to_str().unwrap_or_default();
    let host = text.parse::<http::uri::Authority>();
    host.is_ok_and(|host| !text.contains('@') && !host.host().is_empty())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~:[]%!$&'()*+,;=".contains(&b))
}

/// An address, with or without a port.
fn address(text: &str) -> Option<IpAddr> {
    let text = text.trim();
    if let Ok(address) = text.parse() {
        return Some(address);
    }
    match text.strip_prefix('[') {
        Some(rest) => rest.split(']').next()?.parse().ok(),
        None => text.rsplit_once(':')?.0.parse().ok(),
    }
}

/// An element of `Forwarded`.
fn node(address: &Option<IpAddr>) -> String {
    match address {
        Some(IpAddr::V6(address)) => format!("for=\"[{address}]\""),
        Some(IpAddr::V4(address)) => format!("for={address}"),
        None => "for=unknown".to_owned(),
    }
}

/// The parts between separators that stand outside of quoted strings.
fn parts(text: &str, separator: char) -> impl Iterator<Item = &str> {
    let (mut quoted, mut escaped) = (false, false);
    text.split(move |c| {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            c => return c == separator && !quoted,
        }
        false
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PEER: &str = "192.0.2.7";

    fn written(
        lines: &[(&'static str, &'static str)],
        trusted: Option<Trusted>,
        peer: &str,
    ) -> String {
        let line = |(name, value): &(&'static str, &'static str)| {
            (HeaderName::from_static(name), HeaderValue::from_static(value))
        };
        let mut headers: HeaderMap = lines.iter().map(line).collect();
        let host = HeaderValue::from_static("www.example.fr:8080");
        let peer = peer.parse().unwrap();
        Forwarded::of(&headers, trusted, peer, Some(&host)).write(&mut headers);
        let mut all: Vec<String> =
            headers.iter().map(|(n, v)| format!("{n}: {}", v.to_str().unwrap())).collect();
        all.sort();
        all.join("\n")
    }

    const PRETENDED: [(&str, &str); 8] = [
        ("x-forwarded-for", "10.0.0.1"),
        ("x-forwarded-proto", "https"),
        ("x-forwarded-host", "evil.example"),
        ("x_forwarded_for", "10.0.0.1"),
        ("x-forwarded_host", "evil.example"),
        ("x-real-ip", "10.0.0.1"),
        ("forwarded", "for=10.0.0.2;host=evil.example;proto=https"),
        ("proxy", "http://evil.example"),
    ];

    #[test]
    fn a_visitor_says_nothing_about_himself() {
        assert_eq!(
            written(&PRETENDED, None, PEER),
            "forwarded: for=192.0.2.7;host=\"www.example.fr:8080\";proto=http\n\
             x-forwarded-for: 192.0.2.7\n\
             x-forwarded-host: www.example.fr:8080\n\
             x-forwarded-proto: http"
        );
    }

    #[test]
    fn a_trusted_proxy_is_believed_in_one_kind_only() {
        assert_eq!(
            written(&PRETENDED, Some(Trusted::XForwarded), "::ffff:192.0.2.7"),
            "forwarded: for=10.0.0.1, for=192.0.2.7;host=evil.example;proto=https\n\
             x-forwarded-for: 10.0.0.1, 192.0.2.7\n\
             x-forwarded-host: evil.example\n\
             x-forwarded-proto: https"
        );
        assert_eq!(
            written(&PRETENDED, Some(Trusted::Forwarded), "::1"),
            "forwarded: for=10.0.0.2, for=\"[::1]\";host=evil.example;proto=https\n\
             x-forwarded-for: 10.0.0.2, ::1\n\
             x-forwarded-host: evil.example\n\
             x-forwarded-proto: https"
        );
    }

    #[test]
    fn what_is_no_address_is_unknown_and_splits_nothing() {
        let lines =
            [("forwarded", "for=\"a, for=10.0.0.9\";host=\"x y\", for=\"[2001:db8::1]:443\"")];
        assert_eq!(
            written(&lines, Some(Trusted::Forwarded), PEER).lines().next().unwrap(),
            "forwarded: for=unknown, for=\"[2001:db8::1]\", \
             for=192.0.2.7;host=\"www.example.fr:8080\";proto=http"
        );
        let lines =
            [("x-forwarded-for", "nobody, 203.0.113.9:1234"), ("x-forwarded-host", "a, b@c")];
        assert_eq!(
            written(&lines, Some(Trusted::XForwarded), PEER).lines().nth(1).unwrap(),
            "x-forwarded-for: unknown, 203.0.113.9, 192.0.2.7"
        );
    }

    #[test]
    fn a_long_chain_keeps_its_end() {
        let chain = ["10.0.0.1"; 100].join(", ");
        let mut headers = HeaderMap::new();
        headers.insert(FOR, chain.parse().unwrap());
        let peer = PEER.parse().unwrap();
        let told = Forwarded::of(&headers, Some(Trusted::XForwarded), peer, None);
        assert_eq!(told.addresses.len(), MOST);
        assert_eq!(told.addresses.last(), Some(&Some(peer)));
    }
}
