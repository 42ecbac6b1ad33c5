//! The rules of cookie consent, for Kotlin and Swift.
//!
//! A [`Policy`] is a charter (which cookies and other trackers a site or app has, by whom, why)
//! compiled against a body of law. It says of every cookie, and of every SDK about to start,
//! whether it is allowed now and why. It reads no clock, no file and no network: the moment and
//! the visitor's answer are arguments, and what it records is text for the app to keep.
//!
//! Mirrors of the crate `charte` and nothing else: no rule, no default, no text of its own.

#[macro_use]
mod mirror;

mod act;
mod charter;
mod decision;
mod enforce;
mod error;
mod page;
mod policy;
mod regime;
mod visitor;
mod words;

#[cfg(test)]
mod tests;

pub use act::{Act, Answer, Consent, Pair, Reading, Written, decode_consent};
pub use charter::{Charter, Declaration, Lifetime, Provider};
pub use decision::{
    Allowance, Ask, Citation, Decision, Explanation, Finding, Reason, Ruling, Unmet,
};
pub use enforce::{Erasure, Filtered, Report, Request, Unreachable};
pub use error::CharteError;
pub use page::{PageFormat, page};
pub use policy::Policy;
pub use regime::{Regime, regime_for_territory, regimes};
pub use visitor::{Page, Sighting, Visitor};
pub use words::*;

uniffi::setup_scaffolding!("charte");

/// The version of the library.
#[uniffi::export]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
