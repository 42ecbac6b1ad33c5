//! A text that C owns.

use crate::*;

/// A text that is yours, in UTF-8. It never changes; many threads may read it at the same time.
#[repr(C)]
pub struct charte_text {
    /// The text; it lives until `charte_text_free`.
    pub text: charte_str,
}

impl Show for charte_text {}

impl charte_text {
    pub(crate) fn give(text: &str) -> Result<*mut Self, Failure> {
        Ok(Self::show((), |(), arena| Self { text: arena.text(text) }))
    }
}

/// Frees a text. `text` may be NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_text_free(text: *mut charte_text) {
    // SAFETY: null, or from this library and not yet freed.
    unsafe { charte_text::free(text) }
}
