//! The parts of an [`Explanation`](crate::Explanation).

#[doc(inline)]
pub use crate::policy::{FactOrigin, MetCondition, Ruling, UnmetCondition};
