//! The iterators over sets.

#[doc(inline)]
pub use crate::fact::FactIter;
#[doc(inline)]
pub use crate::purpose::PurposeIter;
