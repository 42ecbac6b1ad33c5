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

use std::sync::Arc;

use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDateTime, PyList, PyString, PyTuple};
use {
    charter::*, consent::*, convert::*, decision::*, exchange::*, regime::*, visitor::*, word::*,
};

/// The compiled part of charte. Its objects never change, and what is looked up once is behind a
/// lock of PyO3: free-threaded interpreters need not take the GIL back for it.
#[pyo3::pymodule(name = "_native", gil_used = false)]
mod native {
    use pyo3::prelude::*;

    #[pymodule_export]
    use crate::{
        Charter, Consent, Decision, Exchange, Regime, Visitor, compare, page::page, policy::Policy,
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
