//! What is kept of a request until its response: headers, shared with it and not copied.

use std::borrow::Cow;

use charte::Charter;
use charte::http::{RequestFacts, RequestHead};
use http::header::{COOKIE, HOST, HeaderName, ORIGIN, REFERER};
use http::uri::PathAndQuery;
use http::{HeaderMap, HeaderValue};

use crate::host::HostFrom;
use crate::incoming::Incoming;

/// What `Sec-GPC` says where it says anything.
const SIGNAL: &str = "1";

const SEC_GPC: HeaderName = HeaderName::from_static("sec-gpc");
const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");
const SEC_FETCH_DEST: HeaderName = HeaderName::from_static("sec-fetch-dest");

/// The headers that the facts of a request follow from. They are read when a decision is asked
/// for, which most requests never do.
pub(crate) struct Kept {
    host: Answering,
    /// Whether a `Sec-GPC` line is the signal.
    signal: bool,
    /// What else counts when the page is on another site.
    cross: Option<Box<Cross>>,
    cookie: Option<HeaderValue>,
    /// Over HTTP/2 a browser may send a line for each cookie.
    more_cookies: Vec<HeaderValue>,
    path: Option<PathAndQuery>,
}

/// Which host answers.
enum Answering {
    /// The charter's own, as most do.
    Own,
    /// What was said, if anything was.
    Said(Option<HeaderValue>),
}

#[derive(Default)]
struct Cross {
    site: Option<HeaderValue>,
    dest: Option<HeaderValue>,
    origin: Option<HeaderValue>,
    referer: Option<HeaderValue>,
}

impl Kept {
    /// Of a request to which the charter of this host applies.
    pub(crate) fn of(incoming: &Incoming<'_>, from: &HostFrom, own: &str) -> Self {
        let mut kept = Self {
            host: Answering::Own,
            signal: false,
            cross: None,
            cookie: None,
            more_cookies: Vec::new(),
            path: incoming.uri.path_and_query().cloned(),
        };
        let mut host = None;
        // One pass costs less than looking each name up.
        for (name, value) in incoming.headers {
            if *name == COOKIE {
                match &mut kept.cookie {
                    None => kept.cookie = Some(value.clone()),
                    Some(_) => kept.more_cookies.push(value.clone()),
                }
            } else if *name == HOST {
                host.get_or_insert(value);
            } else if *name == SEC_GPC {
                kept.signal |= value == SIGNAL;
            } else if *name == SEC_FETCH_SITE && kept.cross.is_none() && value == "cross-site" {
                kept.cross = Cross::of(incoming.headers);
            }
        }
        match from.of(incoming, host) {
            Some(said) if *said == own => {}
            said => kept.host = Answering::Said(said.map(Cow::into_owned)),
        }
        kept
    }

    /// The facts, under a charter.
    pub(crate) fn facts<'b>(&'b self, charter: &'b Charter) -> RequestFacts<'b> {
        self.head(charter).read(charter, self.cookie_lines())
    }

    /// What was said of the request, but for its cookies.
    pub(crate) fn head<'b>(&'b self, charter: &'b Charter) -> RequestHead<'b> {
        fn bytes(value: &Option<HeaderValue>) -> Option<&[u8]> {
            value.as_ref().map(HeaderValue::as_bytes)
        }
        let mut head = RequestHead {
            host: match &self.host {
                Answering::Own => Some(charter.host().as_str().as_bytes()),
                Answering::Said(said) => bytes(said),
            },
            sec_gpc: self.signal.then_some(SIGNAL.as_bytes()),
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

    /// The path of the request, or `/` if it has none (`OPTIONS *`).
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
