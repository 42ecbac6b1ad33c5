//! What Charte finds in many recordings, as tables for programs.
//!
//! [`Rows`] are what one recording contributes, made from its report. [`Tables`] writes them: each
//! [`Table`] as CSV and, with the feature `parquet`, as Apache Parquet. The rows have the order in
//! which they are added, and memory does not grow with their number, but for one small entry a
//! site.
//!
//! [`read_crawl`] reads a table: the cookies that a crawl of the web has seen, row by row. [`Audit`]
//! judges them site by site.
//!
//! No table holds a cookie's value or the query of an address.

mod audit;
mod cell;
mod crawl;
#[cfg(feature = "parquet")]
mod parquet;
mod rows;
mod schema;
mod sites;
mod write;

pub use audit::{Audit, AuditCounts, AuditError, JudgedBy};
pub use cell::Cell;
pub use crawl::{CrawlError, CrawlRow, read_crawl};
pub use rows::{Answer, Outcome, Rows};
pub use schema::{Column, Kind, Table};
pub use write::{Outputs, Tables, WriteError};

/// Runs the examples of the README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
