//! The rules of cookie consent as a library.
//!
//! Give it a site's [`Charter`] (which cookies, by whom, why), what the visitor answered and a
//! legal [`Regime`]. For each cookie it says whether it may be set now, why, with the article of
//! law, and what to do next.
//!
//! ```
//! use charte::{Charter, DecisionReason, Policy, ReceivedConsent, Time};
//!
//! let charter = Charter::parse(r#"
//!     format = 1
//!     site = "https://www.example.fr"
//!     regime = "fr"
//!
//!     [[provider]]
//!     id = "vendor"
//!     name = "A vendor"
//!     role = "independent"
//!
//!     [[cookie]]
//!     name = "_ga"
//!     provider = "vendor"
//!     purposes = ["audience-measurement"]
//!     lifetime = "13 months"
//! "#)?;
//! let policy = Policy::new(charter)?;
//!
//! // What came in with the request: the values of the consent cookie, and the time.
//! let consent = ReceivedConsent::from_values(["v1~20261101T0900Z~r1~n:audience-measurement~.v5po"]);
//! let now: Time = "2026-11-23T10:05:00Z".parse()?;
//! let visitor = policy.visitor(&consent, now);
//!
//! let decision = visitor.decide("_ga");
//! assert!(!decision.may_set());
//! assert_eq!(decision.because(), DecisionReason::Refused);
//! println!("{}", visitor.explain("_ga"));
//! # Ok::<(), charte::Error>(())
//! ```
//!
//! # Where to find things
//!
//! | task | start at |
//! |---|---|
//! | decide a cookie | [`Policy::visitor`], [`Visitor::decide`], [`Visitor::explain`] |
//! | filter a request and its response | [`http::RequestHead`], [`Exchange`] |
//! | ask, and record the answer | [`Visitor::ask`], [`Exchange::record`], [`Act`] |
//! | load a regime of your own | [`Regime::parse`], [`Policy::compile`] |
//! | compare two charters, or several regimes | [`Diff`], [`Comparison`] |
//! | decide many rows | [`bulk`], and the crate `charte-arrow` |
//! | check a charter | [`Charter::parse_all`], [`Policy::check`] |
//!
//! # Features
//!
//! All but `schema` are on by default.
//!
//! | feature | what it adds |
//! |---|---|
//! | `regimes` | the built-in regimes and which of them applies where; without it, regimes come from files |
//! | `toml` | charters and regimes in TOML; without it, in JSON |
//! | `cookie` | decisions about a `cookie::Cookie` |
//! | `schema` | functions that make the JSON Schemas of charters and regimes |
//!
//! # Guarantees
//!
//! * The library reads no clock, file, network or environment variable: the time is an argument.
//!   The same arguments give the same answer, on every platform.
//! * A refusal never becomes permission, whatever happens to the cookie: damage, duplicates, age,
//!   clock or version changes. Unknown, missing or malformed input never means allowed.
//! * It never panics, whatever bytes come in, and holds no unsafe code.
//! * No output, error or debug print holds a cookie's value or a URL's query.
//!
//! It is not legal advice. Each citation says how reliable it is: seen in the official text, known
//! from secondary sources, or not verified.

#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        clippy::string_slice,
        clippy::arithmetic_side_effects,
        clippy::unreachable,
        clippy::todo
    )
)]

pub mod bulk;
pub mod charter;
pub mod compare;
pub mod consent;
pub mod cookie;
pub mod diff;
pub mod display;
pub mod explain;
pub mod finding;
pub mod http;
pub mod iter;
pub mod lint;
pub mod record;
pub mod regime;
pub mod tables;
pub mod words;

mod bytes;
mod category;
mod digest;
mod error;
mod fact;
mod language;
mod pattern;
mod policy;
mod purpose;
mod reader;
mod shown;
mod site;
mod suffix;
mod time;

#[doc(inline)]
pub use category::{Area, Category, DecisionReason, Outcome, Party, Requirement, Role, Technology};
#[doc(inline)]
pub use charter::{Charter, Declaration, Provider, Text};
#[doc(inline)]
pub use compare::Comparison;
#[doc(inline)]
pub use consent::{Consent, ConsentState, ReceivedConsent};
#[doc(inline)]
pub use diff::Diff;
#[doc(inline)]
pub use error::{Error, ErrorCode};
#[doc(inline)]
pub use fact::{Fact, Facts};
#[doc(inline)]
pub use finding::{Finding, FindingCode, FindingDetail, Severity};
#[doc(inline)]
pub use http::{Exchange, Mode};
#[doc(inline)]
pub use policy::{
    Act, Allowance, Ask, AskReason, Asking, Decision, Explanation, ObservedCookie, Page, Policy,
    Visitor,
};
#[doc(inline)]
pub use purpose::{Class, Purpose, PurposeSet};
#[doc(inline)]
pub use regime::Regime;
#[doc(inline)]
pub use site::Host;
#[doc(inline)]
pub use time::{Lifetime, Time};

/// Runs the examples of the README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
