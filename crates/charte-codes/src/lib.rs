//! The codes of Charte's errors and findings, in one registry, with an explanation of each.
//!
//! An error ([`ErrorCode`]) keeps a file, a header line, a value or a page from being read. A
//! finding ([`FindingCode`]) is something to look at: it has a [`Severity`] and a remedy, and never
//! changes a decision. Codes are stable: none is ever reused.
//!
//! ```
//! use charte_codes::{ErrorCode, FindingCode, Severity};
//!
//! let code = FindingCode::BeforeConsent;
//! assert_eq!((code.id(), code.severity()), ("C020", Severity::Error));
//! assert_eq!(ErrorCode::from_id("E505"), Some(ErrorCode::RecordingTruncated));
//! ```

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

mod code;
mod error_code;
mod explanation;
mod finding_code;
mod severity;

pub use code::Code;
pub use error_code::ErrorCode;
pub use explanation::{CodeExplanation, Example, Seen};
pub use finding_code::FindingCode;
pub use severity::Severity;

/// Runs the examples of the README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
