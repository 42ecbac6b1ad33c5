//! What is known about a purpose.

use charte::Purpose;

use crate::*;

/// Returns the class that a purpose belongs to; `CHARTE_NONE` if the number is not on the list. Any
/// thread.
#[unsafe(no_mangle)]
pub extern "C" fn charte_purpose_class(purpose: charte_purpose) -> charte_class {
    listed::<Purpose>(purpose, "purpose").map_or(CHARTE_NONE, |p| number(p.class()))
}
