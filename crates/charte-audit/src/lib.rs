//! Recordings of a visit, read as cookies, decisions and findings.
//!
//! [`recording`] reads a file into observations, [`catalogue`] knows cookies by name and place,
//! and [`check()`] says of every cookie of a visit whether it may be there, why, and what to do.
//!
//! ```
//! use charte::{Charter, Policy, Time};
//! use charte_audit::{Against, Input, Phase, Settings, check, recording};
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
//! let visit = recording::read(lines.as_bytes(), "lines.txt", &Default::default())?;
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
mod draft;
mod finding;
mod html;
mod judge;
mod managers;
mod markdown;
mod names;
mod own_consent;
mod page;
mod phase;
pub mod recording;
mod report;
mod row;
pub mod sarif;
mod sighted;
mod visit;
mod words;

pub use banner::{Banner, NeedsBanner};
pub use baseline::{Baseline, BaselineError, Ignore};
pub use check::{Input, Settings, check};
pub use draft::{DraftSettings, draft};
pub use finding::Found;
pub use judge::Against;
pub use managers::{Answer, Reading, phase_of, read_manager};
pub use names::{is_hidden, one_line, plain, short, short_name};
pub use own_consent::read_for;
pub use page::PageReport;
pub use phase::Phase;
pub use report::{Report, Summary};
pub use row::{Ignored, Known, Reason, Row, Seen, Verdict};
pub use words::because_words;
