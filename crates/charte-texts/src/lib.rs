#![doc = include_str!("../README.md")]
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

mod compare;
mod error;
mod language;
mod number;
mod resource;
mod texts;
mod vocabulary;

pub use error::TextError;
pub use language::Language;
pub use resource::Resource;
pub use texts::{Texts, Value};
