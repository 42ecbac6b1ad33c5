//! The site behind the proxy.

use std::str::FromStr;

use http::Uri;
use http::uri::{Authority, PathAndQuery, Scheme};

use crate::error::Error;

/// The address of the site behind the proxy: `http://`, a host, and a port unless it is 80.
///
/// ```
/// use charte_proxy::Upstream;
///
/// let upstream: Upstream = "http://127.0.0.1:8000".parse()?;
/// assert_eq!(upstream.to_string(), "http://127.0.0.1:8000");
/// assert!("https://www.example.fr".parse::<Upstream>().is_err());
/// assert!("http://127.0.0.1:8000/shop".parse::<Upstream>().is_err());
/// # Ok::<(), charte_proxy::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upstream {
    authority: Authority,
}

impl Upstream {
    /// The address of a path there.
    pub(crate) fn uri(&self, path: Option<&PathAndQuery>) -> Option<Uri> {
        let path = path.cloned().unwrap_or_else(|| PathAndQuery::from_static("/"));
        let uri = Uri::builder().scheme(Scheme::HTTP).authority(self.authority.clone());
        uri.path_and_query(path).build().ok()
    }

    /// Host and port.
    pub(crate) fn authority(&self) -> &Authority {
        &self.authority
    }

    /// The port.
    pub(crate) fn port(&self) -> u16 {
        self.authority.port_u16().unwrap_or(80)
    }
}

impl FromStr for Upstream {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        // What is wrong is said without the text: an address may hold a password.
        let wrong = |what| Error::Upstream { what };
        let uri: Uri = text.parse().map_err(|_| wrong("is not an address"))?;
        match uri.scheme_str() {
            Some("http") => {}
            Some("https") => return Err(wrong("uses https, which the proxy does not speak")),
            _ => return Err(wrong("does not begin with http://")),
        }
        if uri.query().is_some() || !matches!(uri.path(), "" | "/") {
            return Err(wrong("has a path or a query; every path is passed on as it is"));
        }
        let authority = uri.into_parts().authority.filter(|a| !a.host().is_empty());
        let authority = authority.ok_or_else(|| wrong("has no host"))?;
        if authority.as_str().contains('@') {
            return Err(wrong("has a user name"));
        }
        let port = authority.as_str().get(authority.host().len()..).unwrap_or_default();
        if !port.is_empty() && authority.port_u16().is_none_or(|port| port == 0) {
            return Err(wrong("has no valid port"));
        }
        Ok(Self { authority })
    }
}

impl core::fmt::Display for Upstream {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "http://{}", self.authority)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_an_upstream() {
        for good in ["http://127.0.0.1:8000", "http://[::1]:80/", "http://app", "HTTP://app:1"] {
            assert!(good.parse::<Upstream>().is_ok(), "{good}");
        }
        for bad in [
            "",
            "app",
            "app:8000",
            "http://",
            "http://:8000",
            "https://app",
            "http://app/x",
            "http://app/?x",
            "http://app:",
            "http://app:0",
            "http://app:99999",
            "http://user:secret@app",
            "ftp://app",
        ] {
            let error = bad.parse::<Upstream>().expect_err(bad).to_string();
            assert!(!error.contains("secret"), "{error}");
        }
    }

    #[test]
    fn a_path_goes_there_as_it_is() {
        let upstream: Upstream = "http://app:8000".parse().unwrap();
        let path = |text: &str| upstream.uri(Some(&text.parse().unwrap())).unwrap().to_string();
        assert_eq!(path("/a/../b//c?d=%20"), "http://app:8000/a/../b//c?d=%20");
        assert_eq!(path("//elsewhere/x"), "http://app:8000//elsewhere/x");
        assert_eq!(upstream.uri(None).unwrap().path(), "/");
    }
}
