//! What `charte lint` and editors need: safe corrections, places in the file, explained codes.

#[doc(inline)]
pub use crate::charter::{Location, Locations};
#[doc(inline)]
pub use crate::codes::{CodeExplanation, Example, Seen};
#[doc(inline)]
pub use crate::error::Correction;
