//! What is kept of a request until its response: headers, shared with it and not copied.

use charte::{Charter, RequestFacts, RequestHead};
use http::header::{COOKIE, HeaderName, ORIGIN, REFERER};
use http::uri::PathAndQuery;
use http::{HeaderMap, HeaderValue};

use crate::host::HostFrom;
use crate::incoming::Incoming;

const SEC_GPC: HeaderName = HeaderName::from_static("sec-gpc");
const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");
const SEC_FETCH_DEST: HeaderName = HeaderName::from_static("sec-fetch-dest");

/// The headers that the facts of a request follow from. They are read when a decision is asked
/// for, which most requests never do.
pub(crate) struct Kept {
    host: Option<HeaderValue>,
    sec_gpc: Option<HeaderValue>,
    /// What else counts when the page is on another site.
    cross: Option<Box<Cross>>,
    cookie: Option<HeaderValue>,
    /// Over HTTP/2 a browser may send a line for each cookie.
    more_cookies: Vec<HeaderValue>,
    path: Option<PathAndQuery>,
}

#[derive(Default)]
struct Cross {
    site: Option<HeaderValue>,
    dest: Option<HeaderValue>,
    origin: Option<HeaderValue>,
    referer: Option<HeaderValue>,
}

impl Kept {
    pub(crate) fn of(incoming: &Incoming<'_>, host: &HostFrom) -> Self {
        let mut kept = Self {
            host: host.of(incoming),
            sec_gpc: None,
            cross: None,
            cookie: None,
            more_cookies: Vec::new(),
            path: incoming.uri.path_and_query().cloned(),
        };
        // One pass costs less than looking four names up.
        for (name, value) in incoming.headers {
            if *name == COOKIE {
                match &mut kept.cookie {
                    None => kept.cookie = Some(value.clone()),
                    Some(_) => kept.more_cookies.push(value.clone()),
                }
            } else if *name == SEC_GPC {
                kept.sec_gpc.get_or_insert_with(|| value.clone());
            } else if *name == SEC_FETCH_SITE && kept.cross.is_none() && value == "cross-site" {
                kept.cross = Cross::of(incoming.headers);
            }
        }
        kept
    }

    /// The facts, under a charter.
    pub(crate) fn facts(&self, charter: &Charter) -> RequestFacts<'_> {
        self.head().read(charter, self.cookie_lines())
    }

    pub(crate) fn head(&self) -> RequestHead<'_> {
        fn bytes(value: &Option<HeaderValue>) -> Option<&[u8]> {
            value.as_ref().map(HeaderValue::as_bytes)
        }
        let mut head = RequestHead {
            host: bytes(&self.host),
            sec_gpc: bytes(&self.sec_gpc),
            ..RequestHead::default()
        };
        if let Some(cross) = &self.cross {
            head.sec_fetch_site = bytes(&cross.site);
            head.sec_fetch_dest = bytes(&cross.dest);
            head.origin = bytes(&cross.origin);
            head.referer = bytes(&cross.referer);
        }
        head
    }

    /// The `Cookie` lines, as they came.
    pub(crate) fn cookie_lines(&self) -> impl Iterator<Item = &[u8]> {
        self.cookie.iter().chain(&self.more_cookies).map(HeaderValue::as_bytes)
    }

    /// The path of the request; what has none (`OPTIONS *`) is at `/`.
    pub(crate) fn path(&self) -> &str {
        self.path.as_ref().map_or("/", PathAndQuery::path)
    }
}

impl Cross {
    /// Nothing when the first line says something else.
    fn of(headers: &HeaderMap) -> Option<Box<Self>> {
        let get = |name| headers.get(name).cloned();
        let site = get(SEC_FETCH_SITE).filter(|site| site == "cross-site");
        let (dest, origin, referer) = (get(SEC_FETCH_DEST), get(ORIGIN), get(REFERER));
        site.is_some().then(|| Box::new(Self { site, dest, origin, referer }))
    }
}
