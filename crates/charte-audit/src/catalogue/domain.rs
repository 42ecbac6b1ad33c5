//! The hosts of a provider, or those that an entry is limited to.

use std::fmt;

use charte::Host;

/// A host with its subdomains, or a name under the domains of many countries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Domain {
    /// `example.org`: that host and its subdomains.
    Host(Host<'static>),
    /// `example.*`: `example.com`, `example.fr`, `example.co.uk` and so on, with their subdomains.
    Countries(String),
}

impl Domain {
    /// Reads either form, in lower case.
    pub(super) fn parse(text: &str) -> Option<Self> {
        if let Some(label) = text.strip_suffix(".*") {
            let legal = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
            let fits = (1..=63).contains(&label.len()) && label.bytes().all(legal);
            return fits.then(|| Self::Countries(label.to_owned()));
        }
        let is_plain = |host: &Host<'_>| host.as_str() == text && !text.contains('*');
        let host = Host::parse(text).ok().filter(is_plain)?.into_owned();
        let is_one = host.is_address() || host.registrable().is_some();
        is_one.then_some(Self::Host(host))
    }

    /// How many bytes of the host it covers, if it covers it.
    pub(super) fn covering(&self, host: &Host<'_>) -> Option<usize> {
        match self {
            Self::Host(domain) => domain.covers(host).then_some(domain.as_str().len()),
            Self::Countries(label) => {
                let site = host.registrable()?;
                (country_label(site) == Some(label)).then_some(site.len())
            }
        }
    }

    /// The host, unless it is many.
    pub(super) fn host(&self) -> Option<&str> {
        match self {
            Self::Host(host) => Some(host.as_str()),
            Self::Countries(_) => None,
        }
    }
}

/// As the file writes it.
impl fmt::Display for Domain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Host(host) => host.fmt(f),
            Self::Countries(label) => write!(f, "{label}.*"),
        }
    }
}

/// The label before `com` or a country's suffix in a registrable domain: before `.com`, `.fr`,
/// `.co.uk` or `.com.br`. Private suffixes such as `github.io` do not count.
pub(super) fn country_label(site: &str) -> Option<&str> {
    let (label, suffix) = site.split_once('.')?;
    let is_country = |text: &str| text.len() == 2 && text.bytes().all(|b| b.is_ascii_lowercase());
    let fits = match suffix.split_once('.') {
        None => suffix == "com" || is_country(suffix),
        Some((kind, country)) => matches!(kind, "co" | "com") && is_country(country),
    };
    fits.then_some(label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_domains_of_countries() {
        let google = Domain::parse("google.*").unwrap();
        let covers = |host: &str| google.covering(&Host::parse(host).unwrap()).is_some();
        for host in ["google.com", "www.google.fr", "google.co.uk", "a.b.google.com.br"] {
            assert!(covers(host), "{host}");
        }
        for host in [
            "google.github.io",
            "google.blogspot.com",
            "notgoogle.fr",
            "google.fr.example.org",
            "google",
            "google.org",
            "127.0.0.1",
        ] {
            assert!(!covers(host), "{host}");
        }
        assert_eq!(google.to_string(), "google.*");
        for text in ["*", ".*", "*.google", "a.b.*", "Google.*", "google.*.uk", "co.uk", "google"] {
            assert_eq!(Domain::parse(text), None, "{text}");
        }
    }
}
