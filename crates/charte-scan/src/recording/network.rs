//! Requests, and the cookies that responses set.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Step;
use crate::set_cookie::Attribute;

/// A request and its response. A redirect is a request of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Request {
    /// Milliseconds since the phase began.
    pub at_ms: u64,
    /// When it was sent.
    pub step: Step,
    /// What it loads, in the words of the DevTools protocol, lower case: `document`, `script`,
    /// `image`, `fetch`, `ping` (a beacon) …
    pub kind: String,
    /// Whether it loads the page itself, rather than something for it.
    pub is_page: bool,
    /// The HTTP method.
    pub method: String,
    /// The address, without its query.
    pub address: String,
    /// Whether the address has a query.
    pub has_query: bool,
    /// The document or worker that sent it, without its query.
    pub document: String,
    /// The index of the request whose response redirected here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub redirected_from: Option<usize>,
    /// What made the browser send it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub initiator: Option<Initiator>,
    /// The headers that matter to a judgement, as sent: `sec-gpc`, `dnt`, `origin`, `referer`
    /// (without its query), `sec-fetch-site`, `sec-fetch-dest`, `sec-fetch-mode`.
    pub headers: BTreeMap<&'static str, String>,
    /// The cookies that were sent along.
    pub cookies_sent: Vec<SentCookie>,
    /// The status of the response. `None` if there was none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// When the response was there, in milliseconds since the phase began. Lifetimes count from it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered_ms: Option<u64>,
    /// The response's `Date` header: the server's clock, which its `Expires` goes by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// Whether the response came from a cache or a service worker instead of the network.
    pub from_cache: bool,
    /// Why no response came, such as `net::ERR_CONNECTION_REFUSED` or `blocked: csp`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub failed: Option<String>,
    /// The Set-Cookie lines of the response, in order.
    pub set_cookies: Vec<SetCookie>,
}

/// What made the browser send a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Initiator {
    /// `parser`, `script`, `preload` or `other`.
    pub kind: String,
    /// The address of the document or script, without its query.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
}

/// A cookie that was sent with a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct SentCookie {
    /// Its name.
    pub name: String,
    /// Its domain; with a dot in front if subdomains receive it too.
    pub domain: String,
    /// The site that its partition belongs to, if it is partitioned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub partition: Option<String>,
}

/// A Set-Cookie line of a response, without its value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct SetCookie {
    /// The cookie's name; empty if the line names none.
    pub name: String,
    /// Its attributes, in the order of the line.
    pub attributes: Vec<Attribute>,
    /// Why the browser refused it, in the words of the DevTools protocol, such as
    /// `SameSiteNoneInsecure` or `InvalidDomain`. Empty if it did not.
    pub refused: Vec<String>,
    /// The site whose partition a `Partitioned` cookie went into.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub partition: Option<String>,
}

/// A document inside the page, or the page itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Frame {
    /// Its address, without the query.
    pub address: String,
    /// The index of the frame around it. `None` for the page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<usize>,
    /// Whether the browser runs it in a process of its own, as it does with other sites.
    pub isolated: bool,
}

/// A worker that the page started.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Worker {
    /// When it was started.
    pub step: Step,
    /// `worker`, `shared_worker` or `service_worker`.
    pub kind: String,
    /// The address of its script, without the query.
    pub address: String,
}
