//! A cookie charter as a page for people, and a cookie policy read back as a charter.
//!
//! [`render()`] makes the page from a compiled [`charte::Policy`]: what cookies are, the four
//! kinds and whether consent is needed for them under the regime, a table for each kind, the
//! visitor's choice, sources. It says nothing that the policy does not say. [`import()`] reads
//! such a page back exactly, and policy tables as publishers write them, with every doubt marked.
//!
//! ```
//! use charte::{Charter, Policy, Time};
//! use charte_page::{Format, ImportOptions, Options, import, render};
//!
//! let charter = Charter::parse(r#"
//!     format = 1
//!     site = "https://www.example.fr"
//!     regime = "fr"
//!
//!     [[cookie]]
//!     name = "sessionid"
//!     purposes = ["authentication"]
//!     lifetime = "session"
//! "#)?;
//! let policy = Policy::new(charter.clone())?;
//! let now: Time = "2026-11-23T10:05:00Z".parse()?;
//!
//! let page = render(&policy, &Options::new("fr", Format::Html, now))?;
//! assert!(page.contains("Cookies nécessaires"));
//!
//! let read = import(page.as_bytes(), &ImportOptions::default())?;
//! assert_eq!(Charter::parse(&read.charter_toml)?, charter);
//! assert!(read.notes.is_empty());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # How a page comes back
//!
//! The tables alone do not say everything that a charter holds (facts, roles, every language), so
//! each page carries the charter it was made from, as JSON: an HTML page in the attribute
//! `data-charte` of its `article` (and, where it is long, of hidden elements at its end), a Markdown page in one comment at its end, a JSON page under
//! the key `charte`. Nothing else is hidden, and a page for one area carries only the declarations
//! that it shows. When the visible tables no longer agree with it, because a person edited them,
//! [`import()`] says so in its notes.
//!
//! # What it promises
//!
//! * Every text of the charter is hostile until escaped: in HTML, in Markdown, in TOML comments.
//! * It reads no clock, no file and no network, and never panics, whatever bytes come in.
//! * An imported purpose is never guessed: it comes from clear words of the purpose or service,
//!   and what a publisher calls “necessary” is a claim, not a purpose. What a text denies, blocks
//!   or tells to have been refused is never imported as its purpose.

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

mod banner;
mod error;
mod import;
mod page;
mod texts;

pub use banner::{BannerTexts, banner_texts};
pub use error::Error;
pub use import::{Doubt, ImportOptions, Imported, Note, SourceFormat, import};
pub use page::{Format, Gap, Options, gaps, render};
pub use texts::LANGUAGES;

/// Runs the examples of the README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
