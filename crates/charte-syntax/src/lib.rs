//! Internal to Charte: strict reading of TOML and JSON with positions, closed word lists, name
//! patterns. Not a public API: it changes without notice.
//!
//! [`parse`] turns a document into a tree of [`Node`]s. [`Table`] reads that tree strictly: every
//! key is known, every value has its type, every word is on its list. What is wrong is a
//! [`Problem`] with a code, a message, a help text, a path, a line and a column, and often a
//! [`Correction`]. A reader stops at the first problem, or keeps several in [`Mistakes`].
//!
//! The crate knows no code of Charte: each document type brings its own in [`Codes`].
//!
//! ```
//! use charte_syntax::{Codes, Problem, Table, parse};
//!
//! #[derive(Clone, Copy, Debug, PartialEq)]
//! enum Code { Syntax, Shape }
//!
//! const CODES: Codes<Code> = Codes {
//!     what: "menu",
//!     syntax: Code::Syntax,
//!     unknown_key: Code::Shape,
//!     missing_key: Code::Shape,
//!     wrong_type: Code::Shape,
//!     unknown_word: Code::Shape,
//!     duplicate_key: Code::Syntax,
//!     duplicate: Code::Shape,
//!     malformed: Code::Shape,
//!     own_keys: true,
//!     other_keys: &[("cost", "price")],
//!     needless_keys: &[],
//! };
//!
//! fn price(source: &str) -> Result<i64, Problem<Code>> {
//!     let node = parse(source, &CODES)?;
//!     let menu = Table::root(&node, source, &CODES, &["price"], None)?;
//!     menu.whole("price")?.ok_or_else(|| menu.missing("price"))
//! }
//!
//! assert_eq!(price(r#"{"price": 12}"#).ok(), Some(12));
//! let problem = price(r#"{"prise": 12}"#).unwrap_err();
//! assert_eq!((problem.message(), problem.help()), (
//!     "unknown key `prise`",
//!     Some("did you mean `price`?"),
//! ));
//! assert_eq!((problem.line(), problem.column()), (Some(1), Some(2)));
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

mod codes;
mod correction;
mod header;
mod mistakes;
mod node;
mod parse;
mod pattern;
mod place;
mod problem;
mod span;
mod suggest;
mod table;
pub mod words;

pub use codes::Codes;
pub use correction::Correction;
pub use mistakes::Mistakes;
pub use node::{Key, Node, Value};
#[cfg(feature = "toml")]
pub use parse::parse_toml;
pub use parse::{parse, parse_json, source};
pub use pattern::Pattern;
pub use problem::Problem;
pub use span::Span;
pub use suggest::{nearest, quoted, suggest};
pub use table::{Located, Table};
