//! Records what a site does with a visitor's device, in a real browser: before any answer, after
//! refusing, after accepting, and after withdrawing.
//!
//! ```no_run
//! use charte_scan::{Options, record};
//!
//! let recording = record("https://www.example.fr/", &Options::default())?;
//! for phase in &recording.phases {
//!     println!("{}: {} requests", phase.phase.as_str(), phase.requests.len());
//! }
//! println!("{}", recording.to_json());
//! # Ok::<(), charte_scan::Error>(())
//! ```
//!
//! # What it does
//!
//! For each [phase](PhaseName) the page is loaded in a fresh browser context, as by a visitor who
//! was never there; only *withdrawn* continues *accepted*. After *before*, one visitor refuses while
//! another accepts and withdraws: two at once on a site, never more, and one after the other if
//! there is a [pause](Options::pause). The consent banner is found by the
//! selectors of known consent managers ([`Managers`]), then by the texts of its buttons in ten
//! languages, through shadow roots (closed ones too) and frames of other sites. It is measured,
//! and answered by pressing its buttons as a visitor does. Then the page is loaded again.
//!
//! What is recorded: each `Set-Cookie` line, those that the browser refused with its reasons,
//! cookies and storage that scripts write with the script's address, requests to everyone, frames,
//! workers, and the cookies and storage at the end of each step. The [`recording`] module
//! documents all of it, and its JSON form.
//!
//! # What it does not do
//!
//! * It judges nothing. A [`Recording`] says what happened.
//! * It keeps no value of a cookie or of storage, no query, no body. They are dropped where they
//!   enter; no `Debug` shows them.
//! * It never answers a banner by a manager's own functions. A banner whose button has no effect
//!   is a finding. A function may reopen a dialog that the page offers no way back to; the
//!   [`Answer`](recording::Answer) says so.
//! * A phase that could not be recorded to its end is [`Failed`](recording::Outcome::Failed) and
//!   says why. It was not passed.
//!
//! # Browser
//!
//! Chromium, Chrome, Edge or Brave, [found](find_browser) or given. No port is opened: the browser
//! is asked over two pipes and ends with this process, however that ends; its profile is removed.
//! Every wait has a limit ([`Options`]).
//!
//! Scans run on Unix. Elsewhere [`record`] returns [`Error::Unsupported`].

mod address;
mod banner;
mod batch;
#[cfg(unix)]
mod chromium;
mod engine;
mod error;
mod event;
#[cfg(unix)]
mod find;
mod folder;
mod options;
mod pages;
mod phase;
pub mod recording;
mod scanner;
mod set_cookie;
mod visitors;

pub use banner::{Manager, Managers, Reading, Words};
pub use batch::{Site, record_all, sites};
pub use error::{Error, ErrorCode};
pub use event::Event;
#[cfg(unix)]
pub use find::find_browser;
pub use folder::{Folder, PhaseFile};
pub use options::Options;
pub use recording::{Phase, PhaseName, ReadAnswer, Recording};
pub use scanner::{Scanner, Target, record};

/// Runs the examples of the README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
