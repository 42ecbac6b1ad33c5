//! The questions that are not about one cookie: what to ask, what an act records, what came in,
//! and a whole exchange (specification §7 to §9).

use serde::{Deserialize, Serialize};

/// What to ask the visitor.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ask {
    /// One area of the site; the whole charter when absent.
    #[serde(default)]
    pub area: Option<String>,
}

/// What the visitor's acts come to.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// The acts, in order.
    pub acts: Vec<Act>,
    /// The random id that the host wants in the consent cookie.
    #[serde(default)]
    pub id: Option<String>,
}

/// One act of the visitor.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Act {
    /// `accept-all`, `refuse-all`, `seen`, `grant`, `refuse`, `refuse-provider`,
    /// `allow-provider`.
    pub act: String,
    /// The purpose that is granted or refused.
    #[serde(default)]
    pub purpose: Option<String>,
    /// The provider, alone or of a pair.
    #[serde(default)]
    pub provider: Option<String>,
}

/// An answer given to another consent manager (specification §14).
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Foreign {
    /// `tcf`, `gpp`, `ac`, `usp`, or `cookie:` and the name of the cookie.
    pub format: String,
    /// The value, untouched.
    pub value: String,
}

/// A request in, a response out (specification §9).
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exchange {
    /// The request's headers, name and value, in order.
    pub headers: Vec<(String, String)>,
    /// Path and query of the request; `/` when absent.
    #[serde(default)]
    pub target: Option<String>,
    /// The `Set-Cookie` lines of the response before the filter.
    #[serde(default)]
    pub set_cookie: Vec<String>,
    /// Other headers of the response, name and value, in order: `Date` and `Vary` count.
    #[serde(default)]
    pub response: Vec<(String, String)>,
    /// `report` or `enforce`; `enforce` when absent.
    #[serde(default)]
    pub mode: Option<String>,
    /// Whether the request is filtered too.
    #[serde(default)]
    pub filter_request: bool,
    /// The most bytes of deletions; nothing is erased when absent.
    #[serde(default)]
    pub erase: Option<usize>,
    /// What the visitor does with this request.
    #[serde(default)]
    pub acts: Option<Vec<Act>>,
}
