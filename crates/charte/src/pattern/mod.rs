//! Name patterns (spec §5).

mod index;
mod ties;

pub(crate) use charte_syntax::Pattern;
pub(crate) use index::{Declared, Exact, Index, Sought};
pub(crate) use ties::Ties;
