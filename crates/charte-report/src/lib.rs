//! Charte's diagnostics and their output formats.
//!
//! A command collects what it found in a [`Document`]: [`Diagnostic`]s, the files that they point
//! into, and what was checked. [`write()`] writes it in any [`Format`]. Every command has every
//! format.
//!
//! ```
//! use charte_report::{Document, Format, Linted, Options, write};
//!
//! let text = "format = 1\nsite = \"https://www.example.fr\"\nregim = \"fr\"\n";
//! let now = "2026-11-23T10:05:00Z".parse()?;
//! let linted = Linted::new("charte.toml", text, &[], now, &[]);
//! let document = Document::lint(vec![linted]);
//!
//! let mut out = Vec::new();
//! write(&document, Format::Github, &Options::default(), &mut out)?;
//! let out = String::from_utf8(out)?;
//! assert!(out.starts_with("::error file=charte.toml,line=3,col=1,title=E102::unknown key"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! No format holds a cookie's value, or the query of an address.
//!
//! # Adding a format
//!
//! Write one file below `src/format/` with a constant of `Entry`, and name it in the list in
//! `src/format/mod.rs`.

mod changes;
mod commands;
mod diagnostic;
mod document;
pub mod dossier;
mod explain;
mod finding_text;
mod fix;
mod format;
mod lint;
mod many;
mod model;
mod names;
mod notes;
mod source;
mod speaker;
pub mod terminal;
mod veil;
mod words;

pub use charte::lint::Code;
pub use charte_texts::{Language, TextError};
pub use commands::Commands;
pub use diagnostic::{Beside, Diagnostic, Location, Related, Subject};
pub use document::Document;
pub use dossier::Dossier;
pub use explain::{deletion_explained, explained, explained_by_catalogue, no_advice};
pub use finding_text::{FINDING_TEXTS, Said, text_of};
pub use fix::{fix, fixed_note};
pub use format::{Format, Options, csv, excerpts, harmless, json, write};
pub use lint::Linted;
pub use many::Many;
pub use names::{one_line, plain, short, short_name};
pub use source::{Position, Source};
pub use veil::veiled;
pub use words::because_words;

/// Runs the examples of the README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
