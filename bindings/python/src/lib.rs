//! The Python interface of charte, as the module `charte._native`. What a Python programmer reads
//! is `help(charte)`: docstrings come from the comments of this crate, and from
//! `python/charte/_types.py` for what only holds data.
//!
//! Every class is frozen and holds no rule: it asks the core. Ids of closed lists (purposes,
//! outcomes, reasons …) are members of Python enums, looked up once.

mod arrow;
mod brought;
mod charter;
mod compare;
mod consent;
mod convert;
mod crawl;
mod data;
mod decision;
mod diff;
mod error;
mod exchange;
mod explanation;
mod id_text;
mod ids;
mod importer;
mod moment;
mod page;
mod policy;
mod regime;
mod report;
mod source;
mod text;
mod visitor;

/// The compiled part of charte. Its objects never change, and what is looked up once is behind a
/// lock of PyO3: free-threaded interpreters need not take the GIL back for it.
#[pyo3::pymodule(name = "_native", gil_used = false)]
mod native {
    use pyo3::prelude::*;

    #[pymodule_export]
    use crate::{
        arrow::AnswerStream, arrow::Answers, arrow::Decider, charter::Charter, compare::compare,
        consent::Consent, crawl::audit, decision::Decision, diff::Diff, exchange::Exchange,
        explanation::Explanation, id_text::unknown_id, importer::Imported, importer::Importer,
        importer::decode_foreign, page::page, policy::Policy, regime::Regime, report::Report,
        text::Text, visitor::Visitor,
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
        crate::ids::describe(m.py())
    }
}
