//! The rules of cookie consent as WebAssembly, for the JavaScript package `charte`.
//!
//! JavaScript writes the arguments of a call as JSON into a buffer, calls, and reads the answer as
//! JSON from another buffer (`interface.rs`). What lives longer than a call, such as a policy, stays
//! here, and JavaScript has its number (`objects.rs`). The two questions that are asked most have
//! functions of their own, without JSON.
//!
//! This crate translates the crate `charte` and adds nothing: no rule, no default, no text. It has
//! no unsafe block.

#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        clippy::string_slice,
        clippy::arithmetic_side_effects
    )
)]

mod answer;
mod args;
mod call;
mod charter;
mod exchange;
mod interface;
#[cfg(feature = "interop")]
mod interop;
mod json;
mod objects;
mod regime;
mod visitor;

#[cfg(test)]
mod tests;
