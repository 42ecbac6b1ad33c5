//! What `charte lint` and editors need: safe corrections, places in the file, explained codes.

#[doc(inline)]
pub use crate::charter::{Location, Locations};
#[doc(inline)]
pub use charte_codes::{Code, CodeExplanation, Example, Seen};
#[doc(inline)]
pub use charte_syntax::Correction;
