//! The rules of cookie consent, for Kotlin and Swift.
//!
//! A [`Policy`] is a charter (which cookies and other trackers a site or app has, by whom, why)
//! compiled against a legal regime. It decides for every cookie, and for every SDK about to start,
//! whether it is allowed now and why. It reads no clock, no file and no network: the moment and
//! the visitor's answer are arguments, and what it records is text for the app to keep.
//!
//! This crate translates the crate `charte` and adds nothing: no rule, no default, no text.

mod act;
mod charter;
mod code;
mod consent;
mod decision;
mod diff;
mod error;
mod explanation;
mod export;
mod foreign;
mod http;
mod imported;
mod importer;
mod interop;
mod moment;
mod page;
mod policy;
mod regime;
mod request;
mod visitor;
mod words;

#[cfg(test)]
mod tests;

pub use act::Act;
pub use charter::{Charter, Declaration, Lifetime, Provider};
pub use code::{CodeExplanation, explain_code};
pub use consent::{Answer, Consent, PairAnswer, ReceivedConsent, RecordedConsent, decode_consent};
pub use decision::{Allowance, Ask, Decision};
pub use diff::{Diff, compare, diff};
pub use error::CharteError;
pub use explanation::{Citation, Explanation, Finding, MetCondition, Ruling, UnmetCondition};
pub use export::decode_foreign;
pub use foreign::{Exported, ForeignCookie, ForeignValue, MobileValue, Signal, SignalReceiver};
pub use http::{Erasure, FilteredCookie, FilteredResponse, Header, Report, Unreachable};
pub use imported::{ImportNote, Imported};
pub use importer::Importer;
pub use page::{PageFormat, page};
pub use policy::Policy;
pub use regime::{Regime, regime_for_territory, regimes};
pub use request::Request;
pub use visitor::{Expiry, ObservedCookie, Page, Visitor};
pub use words::*;

uniffi::setup_scaffolding!("charte");

/// The version of the library.
#[uniffi::export]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// Each item as the record that crosses to the other language.
fn all<T, U: From<T>>(items: impl IntoIterator<Item = T>) -> Vec<U> {
    items.into_iter().map(Into::into).collect()
}
