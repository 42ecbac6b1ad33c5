//! Reads the consent that visitors gave elsewhere: TC strings, GPP, US Privacy, Google's
//! Additional Consent, the cookies of consent managers, and the keys of mobile SDKs.
//!
//! | task | start at |
//! |---|---|
//! | read a value | [`tcf`], [`gpp`], [`ac`], [`usp`], [`cmp`], [`mobile`] |
//! | show what it says | [`decode`] |
//! | decide by it, or move away from a consent manager | [`import`], [`mapping`] |
//! | write what other software reads | [`export`] |
//! | tell Google, Microsoft and Meta what is allowed | [`signals`] |
//!
//! ```
//! use charte_interop::{cmp, gpp::{Gpp, OptOut}, tcf::TcString};
//!
//! let tc = TcString::parse("CPTtLAAPTtLAAAKAAAENAAFgALwAAEAAAAAAAOgAgABgAAAA.IAoAAgABgAAEAQAAEAAA")?;
//! assert!(tc.purpose_consent(3) && tc.vendor_consent(28) && tc.validity().is_valid());
//!
//! let gpp = Gpp::parse("DBABL~BVQVAAAAAg")?;
//! assert!(gpp.us_sections().any(|section| section.sale_opt_out() == Some(OptOut::OptedOut)));
//!
//! let reading = cmp::read("cookieyes-consent", b"consent:no,action:yes,analytics:no")?;
//! assert_eq!(reading.manager().id, "cookieyes");
//! # Ok::<(), charte_interop::Error>(())
//! ```
//!
//! # What it promises
//!
//! * A value is read wholly or not at all. Whatever is cut, damaged, repeated or of another
//!   version is an [`Error`] with a stable code and a position, never a partial answer.
//! * It never panics, whatever bytes come in, and holds no unsafe code.
//! * Time and memory grow linearly with the length, and lengths are limited.
//! * [`tcf`], [`gpp`], [`ac`] and [`usp`] allocate nothing.
//! * No error and no `Debug` holds a value.
//!
//! # What it cannot know
//!
//! Every one of these formats can be forged by whoever sends it. Several cannot tell "refused"
//! from "never asked". A value without a date, or from a manager whose format is known from
//! hearsay, is half an answer: see [`cmp::Certainty`].

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

pub mod ac;
mod bits;
pub mod cmp;
pub mod consent_mode;
pub mod decode;
pub mod encoding;
mod error;
pub mod export;
pub mod gpp;
pub mod import;
pub mod mapping;
pub mod mobile;
pub mod signals;
pub mod tcf;
mod time;
pub mod usp;
#[cfg(feature = "vectors")]
pub mod vectors;

pub use bits::{IdSet, Letters};
pub use error::{Error, ErrorCode, Position};
pub use time::Timestamp;

/// Whether a `Sec-GPC` header is the signal: exactly `1`.
///
/// ```
/// assert!(charte_interop::is_gpc("1"));
/// assert!(!charte_interop::is_gpc("true") && !charte_interop::is_gpc(" 1"));
/// ```
#[must_use]
pub fn is_gpc(sec_gpc: &str) -> bool {
    sec_gpc == "1"
}

/// Runs the examples of the README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
