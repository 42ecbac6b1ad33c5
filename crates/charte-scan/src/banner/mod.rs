//! The consent banner: found, measured, answered, reopened.

mod answer;
mod contrast;
mod find;
mod layer;
mod managers;
mod measure;
mod reopen;
mod words;

pub(crate) use answer::{Choice, answer};
pub(crate) use find::{Found, Seeker};
pub use managers::{Manager, Managers};
pub(crate) use measure::{measure, open_second_layer};
pub(crate) use reopen::withdraw;
pub(crate) use words::plain;
pub use words::{Reading, Words};
