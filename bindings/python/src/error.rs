//! The core's errors as exceptions.

use pyo3::prelude::*;

use crate::data::make;
use crate::ids::Id;

/// The core's error as an exception: `charte.CharteError`, or the subclass for what is at fault.
pub(crate) fn exception<'py>(
    py: Python<'py>,
    error: &charte::Error,
) -> PyResult<Bound<'py, PyAny>> {
    exception_of(py, error, &error.to_string(), error.help())
}

/// `whole` is the text of the exception: the message and the help.
fn exception_of<'py>(
    py: Python<'py>,
    error: &charte::Error,
    whole: &str,
    help: Option<&str>,
) -> PyResult<Bound<'py, PyAny>> {
    let place = (error.line(), error.column(), error.path(), error.token());
    make(py, "error", (whole, help, Id(error.code()), place))
}

/// The core's error, to be raised.
pub(crate) fn raise(error: charte::Error) -> PyErr {
    Python::attach(|py| exception(py, &error).map_or_else(|failed| failed, PyErr::from_value))
}

/// The core's error, to be raised with a message and a help for callers of Python.
pub(crate) fn raise_instead(error: &charte::Error, message: &str, help: &str) -> PyErr {
    let whole = format!("{message}; {help}");
    Python::attach(|py| {
        let made = exception_of(py, error, &whole, Some(help));
        made.map_or_else(|failed| failed, PyErr::from_value)
    })
}
