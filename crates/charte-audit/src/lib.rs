//! Checks recorded visits: a decision for each cookie, and findings.
//!
//! `charte-recording` reads a file, and [`check()`] decides for every cookie of a visit whether it
//! may be there, why, and what to do about it. [`catalogue`] identifies common cookies by name and
//! host, for sites without a charter, and [`draft`] writes a first charter from it.
//!
//! ```
//! use charte::{Charter, Policy, Time};
//! use charte_audit::{Against, Input, Phase, Settings, check, read_for};
//!
//! let charter = Charter::parse(r#"
//!     format = 1
//!     site = "https://www.example.fr"
//!     regime = "fr"
//!
//!     [[cookie]]
//!     name = "theme"
//!     purposes = ["preferences"]
//!     lifetime = "1 month"
//! "#)?;
//! let policy = Policy::new(charter)?;
//! let lines = "Set-Cookie: theme=dark; Path=/; Max-Age=3600\n";
//! let visit = read_for(Some(&policy), lines.as_bytes(), "lines.txt", &mut |_| {})?;
//! let input = Input { name: "lines.txt".into(), phase: Phase::Before, recording: visit };
//!
//! let now: Time = "2026-11-23T10:05:00Z".parse()?;
//! let report = check(&[input], &Against::Charter(&policy), &Settings::at(now));
//! assert_eq!(report.pages[0].rows[0].cookie, "theme");
//! assert_eq!(report.findings[0].code().id(), "C020");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod banner;
mod baseline;
pub mod catalogue;
mod check;
mod contact;
mod detect;
mod draft;
mod explain;
mod finding;
mod input;
mod judge;
mod managers;
mod own_consent;
mod page;
mod phase;
mod recording_note;
mod repeats;
mod report;
mod row;
mod scan;
pub mod services;
mod sighted;
mod summary;
mod text;
mod visit;

pub use banner::{Banner, Doubt, NeedsBanner};
pub use baseline::{Baseline, BaselineError, Ignore};
pub use check::{Checker, Settings, check};
pub use contact::Contact;
pub use detect::phase_for;
pub use draft::{DraftSettings, draft};
pub use explain::{CatalogueAnswer, Question};
pub use finding::Found;
pub use input::Input;
pub use judge::Against;
pub use managers::{
    Answer, Course, Fit, ManagerNote, Reading, phase_of, read_manager, read_manager_cookies,
};
pub use own_consent::{ConsentNote, read_for};
pub use page::PageReport;
pub use phase::Phase;
pub use recording_note::RecordingNote;
pub use report::{Law, LawText, Report};
pub use row::{Ignored, Known, Reason, Row, Verdict};
pub use sighted::{KeptFor, Seen};
pub use summary::Summary;

/// Runs the examples of the README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
