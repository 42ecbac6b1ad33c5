use std::fmt;

use charte::Host;
use url::Url;

/// How a response came: in the clear or not. `ws` counts as `http`, `wss` as `https`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scheme {
    /// In the clear.
    Http,
    /// Encrypted.
    Https,
}

impl Scheme {
    /// `http` or `https`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Http => "http",
            Self::Https => "https",
        }
    }
}

/// An address without user, query, fragment and path parameters (`;jsessionid=…`).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Address {
    /// `http` or `https`.
    pub scheme: Scheme,
    /// In ASCII lower case; an IPv6 address without brackets.
    pub host: String,
    /// When it is not the scheme's own.
    pub port: Option<u16>,
    /// Begins with `/`.
    pub path: String,
}

const MAX_PATH_BYTES: usize = 2_048;

impl Address {
    /// Reads an absolute address. `None` if it is not one of the web (`data:`, `about:blank`, an
    /// extension's).
    ///
    /// ```
    /// use charte_recording::Address;
    ///
    /// let address = Address::parse("https://me:pw@www.example.fr/a?token=1").unwrap();
    /// assert_eq!(address.to_string(), "https://www.example.fr/a");
    /// assert_eq!(Address::parse("about:blank"), None);
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::from_url(&Url::parse(without_query(text.trim())).ok()?)
    }

    /// Reads the address of a page, or its host alone: an address without a scheme is one of
    /// `https`. `None` if it is not one of the web, or its host is not one that cookies have.
    ///
    /// ```
    /// use charte_recording::Address;
    ///
    /// let page = Address::of_page("www.example.fr").unwrap();
    /// assert_eq!(page.to_string(), "https://www.example.fr/");
    /// assert_eq!(Address::of_page("no page"), None);
    /// ```
    #[must_use]
    pub fn of_page(text: &str) -> Option<Self> {
        let alone = || Self::parse(&format!("https://{}", text.trim()));
        let address = match text.contains("://") {
            true => Self::parse(text),
            false => Self::parse(text).or_else(alone),
        };
        address.filter(|address| Host::parse(&address.host).is_ok())
    }

    /// The target of a redirect, which may be relative.
    pub(crate) fn join(&self, location: &str) -> Option<Self> {
        let base = Url::parse(&self.to_string()).ok()?;
        Self::from_url(&base.join(without_query(location.trim())).ok()?)
    }

    fn from_url(url: &Url) -> Option<Self> {
        let scheme = match url.scheme() {
            "http" | "ws" => Scheme::Http,
            "https" | "wss" => Scheme::Https,
            _ => return None,
        };
        let host = url.host_str().filter(|host| !host.is_empty())?;
        let mut path = String::with_capacity(url.path().len());
        for segment in url.path().split_inclusive('/') {
            match segment.split_once(';') {
                Some((kept, rest)) => {
                    path.push_str(kept);
                    if rest.ends_with('/') {
                        path.push('/');
                    }
                }
                None => path.push_str(segment),
            }
        }
        path.truncate(path.floor_boundary(MAX_PATH_BYTES));
        Some(Self {
            scheme,
            host: host.trim_start_matches('[').trim_end_matches(']').to_owned(),
            port: url.port(),
            path,
        })
    }
}

/// Whether this is the address of a page that no host serves: a file, `about:blank`, a page of the
/// browser. `data:` and `blob:` are what other pages are made of.
pub(crate) fn is_local(address: &str) -> bool {
    let address = address.trim();
    let Some((scheme, rest)) = address.split_once(':') else { return false };
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
    let scheme = scheme.to_ascii_lowercase();
    is_scheme
        && !address.contains(char::is_whitespace)
        && !matches!(scheme.as_str(), "http" | "https" | "ws" | "wss" | "data" | "blob")
        && (scheme == "about" || rest.starts_with("//"))
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}://", self.scheme.as_str())?;
        if self.host.contains(':') {
            write!(f, "[{}]", self.host)?;
        } else {
            f.write_str(&self.host)?;
        }
        if let Some(port) = self.port {
            write!(f, ":{port}")?;
        }
        f.write_str(&self.path)
    }
}

/// Cuts text at a byte count without breaking a character.
pub(crate) trait FloorBoundary {
    fn floor_boundary(&self, at_most: usize) -> usize;
}

impl FloorBoundary for str {
    fn floor_boundary(&self, at_most: usize) -> usize {
        if self.len() <= at_most {
            return self.len();
        }
        (0..=at_most).rev().find(|at| self.is_char_boundary(*at)).unwrap_or(0)
    }
}

fn without_query(text: &str) -> &str {
    text.split(['?', '#']).next().unwrap_or_default()
}

const MAX_TITLE_BYTES: usize = 300;

/// A page's title without what may be secret in an address in it (user, query, fragment, path
/// parameters), and without control characters. Many recorders take the address for the title.
pub(crate) fn clean_title(title: &str) -> String {
    let title = title.trim();
    let starts_as_address =
        title.split(char::is_whitespace).next().unwrap_or_default().contains("://");
    // What looks like one address may hold blanks in its query.
    let title = if starts_as_address { without_query(title) } else { title };
    let mut clean = String::new();
    for word in title.split(|c: char| c.is_whitespace() || c.is_control()) {
        if word.is_empty() {
            continue;
        }
        if !clean.is_empty() {
            clean.push(' ');
        }
        match word.split_once("://") {
            Some((scheme, rest)) => push_address(&mut clean, word, scheme, rest),
            None => clean.push_str(clean_word(word)),
        }
    }
    clean.truncate(clean.floor_boundary(MAX_TITLE_BYTES));
    clean
}

fn push_address(clean: &mut String, word: &str, scheme: &str, rest: &str) {
    if let Some(address) = Address::parse(word) {
        clean.push_str(&address.to_string());
        return;
    }
    // `(https://…`, or a scheme that is not the web's: cut by hand.
    let rest = without_query(rest);
    let authority = rest.find('/').unwrap_or(rest.len());
    let (authority, path) = rest.split_at(authority);
    let host = authority.rsplit('@').next().unwrap_or_default();
    clean.push_str(scheme.rsplit(['?', '=']).next().unwrap_or_default());
    clean.push_str("://");
    clean.push_str(host);
    clean.push_str(path.split(';').next().unwrap_or_default());
}

/// A word of a title, cut where it looks like an address without its scheme.
fn clean_word(word: &str) -> &str {
    let is_opaque = |scheme: &&str| {
        word.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    };
    if let Some(scheme) = ["data:", "javascript:", "mailto:"].into_iter().find(is_opaque) {
        return scheme;
    }
    let word = match word.split_once('@') {
        Some((user, rest)) if user.contains(':') => rest,
        _ => word,
    };
    let is_address = |path: &str| path.contains(['/', '.']);
    let mut end = word.len();
    for (at, sign) in word.match_indices(['?', '#', ';']) {
        let (path, rest) =
            (word.get(..at).unwrap_or_default(), word.get(at + 1..).unwrap_or_default());
        let secret = match sign {
            ";" => rest.contains('=') || path.contains('/'),
            _ => rest.contains('=') || !rest.is_empty() && is_address(path),
        };
        if secret {
            end = end.min(at);
        }
    }
    let lower = word.to_ascii_lowercase();
    for sign in ["%3f", "%23", "%3b"] {
        end = end.min(lower.find(sign).unwrap_or(end));
    }
    // Pairs of a query by themselves.
    if word.contains('&')
        && let Some(at) = word.find('=')
    {
        end = end.min(at);
    }
    word.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_keeps_no_secret() {
        let cases = [
            ("https://u:p@Example.COM:443/a/b?q=1#f", Some("https://example.com/a/b")),
            ("http://dev.example.com:3000/x;sid=1/y;z", Some("http://dev.example.com:3000/x/y")),
            ("wss://example.com?token=1", Some("https://example.com/")),
            ("http://[2001:DB8::1]:8080/", Some("http://[2001:db8::1]:8080/")),
            ("https://bücher.example/", Some("https://xn--bcher-kva.example/")),
            ("data:text/html,secret", None),
            ("about:blank", None),
            ("", None),
        ];
        for (given, expected) in cases {
            let got = Address::parse(given).map(|address| address.to_string());
            assert_eq!(got.as_deref(), expected, "{given}");
        }
    }

    #[test]
    fn a_title_loses_queries_and_stays_a_title() {
        let cases = [
            (
                "Run 1, First View for http://a.example/?q=1",
                "Run 1, First View for http://a.example/",
            ),
            ("Who? Me! | Shop", "Who? Me! | Shop"),
            ("a.example/x?token for you", "a.example/x for you"),
            ("(https://u:p@a.example/x?y=1)", "(https://a.example/x"),
            ("login?next=/secret", "login"),
            ("two\nlines\u{7}", "two lines"),
            ("www.a.example/x;jsessionid=secret", "www.a.example/x"),
            ("a.example/x#access_token=secret", "a.example/x"),
            ("a.example#secret", "a.example"),
            ("me:secret@a.example/x", "a.example/x"),
            ("a.example%3Ftoken%3Dsecret", "a.example"),
            ("https://a.example/?q=secret and more secrets", "https://a.example/"),
            ("page=1&token=secret", "page"),
            ("data:text/html,secret", "data:"),
            ("C# and F#.net; a&b; R&D", "C# and F#.net; a&b; R&D"),
            ("Write to me@a.example", "Write to me@a.example"),
        ];
        for (given, expected) in cases {
            assert_eq!(clean_title(given), expected, "{given}");
        }
    }
}
