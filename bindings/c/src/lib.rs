//! The C interface of charte. What a C programmer reads is `include/charte.h`, made from the
//! comments of this crate.
//!
//! Conventions, the same for every function:
//!
//! * Pointers that come in are null or valid; null is checked everywhere.
//! * A body runs inside [`error::answer`] or [`error::perform`]: nothing unwinds into C.
//! * Out-parameters are written last, when nothing can fail any more.
//! * What something else needs later is shared, so the order of `_free` does not matter.
//! * A result is a struct that C reads, with an arena behind it that holds its texts and arrays.

#![allow(non_camel_case_types, reason = "these are the names that C sees")]
#![allow(
    clippy::missing_safety_doc,
    reason = "each function says in C's words what it asks of pointers; the header's introduction says it for all"
)]

pub mod charter;
pub mod consent;
pub mod decision;
pub mod diff;
pub mod erase;
pub mod error;
pub mod explanation;
pub mod export;
pub mod filter;
pub mod finding;
mod handle;
pub mod importer;
pub mod list;
pub mod page;
pub mod policy;
pub mod purpose;
pub mod record;
pub mod regime;
pub mod slice;
pub mod status;
pub mod text;
pub mod version;
pub mod visitor;
pub mod words;

use {
    charter::*, consent::*, decision::*, error::*, finding::*, handle::*,
    importer::charte_importer, list::*, policy::*, regime::*, slice::*, status::*, text::*,
    visitor::*, words::*,
};
