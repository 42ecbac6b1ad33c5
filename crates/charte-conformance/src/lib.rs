//! Runs the conformance corpus of Charte (specification §13) through any implementation.
//!
//! One corpus answers for every language. A case says what is asked and what must come out; a
//! [`Backend`] answers it; the [comparison](Expectation::compare) lives here and nowhere else, so
//! that no binding can be kinder to itself than another.
//!
//! * [`read_path`] reads the cases, with the charter of each resolved to text.
//! * [`RustBackend`] asks the crate `charte`; [`PipeBackend`] asks any command that reads one case
//!   a line and writes one answer a line (see `tests/conformance/README.md`).
//! * [`run`] puts them together and reports each difference.
//!
//! No output of this crate holds a consent value, a `Set-Cookie` line or a page's address: a
//! difference names the case and the fields of the decision only.

mod answer;
mod backend;
mod case;
mod corpus;
mod expectation;
mod fields;
mod pipe;
mod report;
mod request;
mod rust_backend;

pub use answer::Answer;
pub use backend::{Backend, BackendError, serve};
pub use case::{Allows, Case, Charter, Format};
pub use corpus::{CorpusError, Entry, Expected, check_index, read_path};
pub use expectation::{
    BasisExpectation, Difference, Expectation, RulingExpectation, UnmetExpectation,
};
pub use fields::Fields;
pub use pipe::PipeBackend;
pub use report::{Summary, run};
pub use request::{Act, Ask, Exchange, Record};
pub use rust_backend::RustBackend;
