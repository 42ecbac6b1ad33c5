//! The rules of cookie consent as a library.
//!
//! Give it a site's [`Charter`] (which cookies, by whom, why), what the visitor answered, and a
//! legal [`Regime`], and it says for every cookie whether it may be set now, why — with the
//! article of law — and what to do about it.
//!
//! ```
//! use charte::{Because, Charter, Policy, Purpose, Reading, Time};
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
//! let now = Time::parse("2026-11-23T10:05:00Z").unwrap_or_default();
//! let consent = Reading::of_values(["v1~20261101T0900Z~r1~n:audience-measurement~.v5po"]);
//! let visitor = policy.visitor(&consent, now);
//!
//! let decision = visitor.decide("_ga");
//! assert!(!decision.may_set());
//! assert_eq!(decision.because(Purpose::AudienceMeasurement), Because::Refused);
//! println!("{}", decision.explain());
//! # Ok::<(), charte::Error>(())
//! ```
//!
//! # What it promises
//!
//! * It reads no clock, no file, no network and no environment variable: every moment is an
//!   argument. The same arguments give the same answer, on every platform.
//! * A refusal is indestructible: no damage, clock, duplicate, age or version turns a refusal
//!   into a permission. What is unknown, missing or malformed never means allowed.
//! * It never panics, whatever bytes come in, and holds no unsafe code.
//! * No output, error or debug print holds a cookie's value or a URL's query.
//!
//! It is not legal advice. Each citation says how sure it is: seen in the official text, known
//! from others, or not verified.

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

mod category;
mod charter;
mod compare;
mod consent;
mod diff;
mod display;
mod document;
mod enforce;
mod error;
mod explain;
mod fact;
mod finding;
mod pattern;
mod policy;
mod purpose;
mod record;
mod regime;
mod scan;
mod set_cookie;
mod site;
mod time;
mod words;

pub use category::{Area, Because, Category, Outcome, Party, Requirement, Role, Technology};
#[cfg(feature = "schema")]
pub use charter::charter_schema;
pub use charter::{
    CHARTER_SCHEMA, Charter, DEFAULT_CONSENT_COOKIE, Declaration, GpcChoice, Place, Places,
    Provider, Text, Undeclared,
};
pub use compare::{
    Alternative, Comparison, CookieCell, CookieRow, Heading, PurposeCell, PurposeRow, Standing,
};
pub use consent::{Consent, MAX_BYTES as MAX_CONSENT_BYTES, Reading, State};
pub use diff::{
    AskedAgain, Change, ChangeKind, Diff, KeyChange, Material, Part, RequirementChange, Weight,
};
pub use display::shown_name;
pub use enforce::{
    DEFAULT_ERASE_CAP, Erasure, Exchange, Handling, HeaderField, Mode, Obstacle, Open, Recorded,
    Report, RequestFacts, RequestHead, Settled, Unreachable, Verdict,
};
pub use error::{Correction, Error, ErrorCode};
pub use explain::{Example, Explanation, Seen};
pub use fact::{Fact, Facts};
pub use finding::{Finding, FindingCode, Severity};
pub use policy::{
    Act, ActKind, Allowance, Ask, Asking, Basis, Decision, KeptSighting, Origin, Page, Policy,
    Ruling, Sighting, Summary, Unmet, Visitor, Why, Written,
};
pub use purpose::{Class, Purpose, PurposeSet};
pub use record::{ConsentRecord, RecordDetails};
pub use regime::{
    Case, Citation, Condition, Confidence, DefaultForce, Duty, Force, Gpc, Instrument, Keeping,
    Limit, LimitOf, Period, Regime, Reviewed, Rule, Test,
};
pub use set_cookie::{
    Attributes, CookiePair, CookiePairs, CookiePrefix, Expiry, PrefixCheck, SameSite, SetCookie,
    SetCookieError, parse_cookie_date, response_date,
};
pub use site::Host;
pub use time::{Lifetime, Time, duration_in_words};
pub use words::{Word, WordList};
