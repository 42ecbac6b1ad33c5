//! The Python interface of charte, as the module `charte._native`. What a Python programmer
//! reads is `help(charte)`: docstrings come from the comments of this crate, and of
//! `python/charte/_types.py` for what only holds data.
//!
//! Every class is frozen and holds no rule: it asks the core. Words (purposes, outcomes,
//! reasons …) are members of Python enums, looked up once.

#[macro_use]
mod class;
mod charter;
mod consent;
mod convert;
mod decision;
mod exchange;
mod page;
mod policy;
mod regime;
mod visitor;
mod word;

/// The compiled part of charte.
#[pyo3::pymodule(name = "_native")]
mod native {
    use pyo3::prelude::*;

    #[pymodule_export]
    use crate::{
        charter::Charter, consent::Consent, decision::Decision, exchange::Exchange, page::page,
        policy::Policy, regime::Regime, visitor::Visitor,
    };

    /// Runs the command `charte` with these arguments, the first of which is its own name, on
    /// the standard streams. Returns the exit code.
    #[pyfunction]
    fn command(py: Python<'_>, arguments: Vec<std::ffi::OsString>) -> u8 {
        py.detach(|| charte_cli::run(arguments))
    }

    #[pymodule_init]
    fn init(m: &Bound<'_, PyModule>) -> PyResult<()> {
        m.add("__version__", env!("CARGO_PKG_VERSION"))?;
        crate::word::describe(m.py())
    }
}
