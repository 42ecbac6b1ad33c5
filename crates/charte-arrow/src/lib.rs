//! Decides columns of cookies: Arrow record batches in, Arrow record batches out.
//!
//! A table has a row for each cookie that was seen: its name or `Set-Cookie` line, and as far as
//! known the host, the page, the visitor's consent, the moment, and the law. [`Decider::decide`]
//! answers each row as [`charte::Visitor::decide_observed`] does.
//!
//! * What may come in is listed at [`Input`], in any layout: text and bytes with 32- and 64-bit
//!   offsets or as views, dictionaries, runs, slices, nulls. A dictionary is decided once for all
//!   batches that share it.
//! * What comes out is listed at [`Output`].
//! * What cannot be read is an error that names the column. What a single row holds is not: the row
//!   has an [`Output::Error`], and may not be set.
//!
//! [`Decider`] has an example. [`CrawlColumns`] reads the table of a crawl row by row, for what judges
//! whole sites.

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

mod answers;
mod block;
mod builder;
mod column;
mod crawl;
mod decider;
mod encode;
mod error;
mod inputs;
mod verdict;
mod visitors;
mod words;

pub use builder::{Constant, DeciderBuilder};
pub use crawl::{CrawlCells, CrawlColumns};
pub use decider::Decider;
pub use words::{CrawlColumn, Input, Output, Sets, Words};

/// Runs the examples of the README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
