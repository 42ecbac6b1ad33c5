//! What crosses the border: text of any bytes, moments, errors, and data.

use std::borrow::Cow;

use charte::Time;
use pyo3::call::PyCallArgs;
use pyo3::exceptions::{PyOverflowError, PyTypeError, PyValueError};
use pyo3::intern;
use pyo3::sync::PyOnceLock;

use crate::*;

/// An object of Python.
pub(crate) type Any<'py> = Bound<'py, PyAny>;

/// An object of a class of `charte._types`, and several.
pub(crate) type Made<'py> = PyResult<Any<'py>>;
pub(crate) type AllMade<'py> = PyResult<Tuple<Any<'py>>>;

/// Makes an object of a class of `charte._types`.
pub(crate) fn make<'py>(py: Python<'py>, class: &str, fields: impl PyCallArgs<'py>) -> Made<'py> {
    static TYPES: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let types = TYPES
        .get_or_try_init(py, || Ok::<_, PyErr>(py.import("charte._types")?.into_any().unbind()))?;
    types.bind(py).getattr(class)?.call1(fields)
}

/// Makes an object of a class of `charte._types` for each item.
pub(crate) fn all<'py, T, F: PyCallArgs<'py>>(
    py: Python<'py>,
    class: &str,
    items: impl IntoIterator<Item = T>,
    fields: impl Fn(T) -> F,
) -> AllMade<'py> {
    let made = items.into_iter().map(|item| make(py, class, fields(item)));
    made.collect::<PyResult<_>>().map(Tuple)
}

/// Strings, as a tuple.
pub(crate) fn texts<T: ToString>(texts: impl IntoIterator<Item = T>) -> Tuple<String> {
    Tuple(texts.into_iter().map(|text| text.to_string()).collect())
}

/// Findings, as Python's.
pub(crate) fn findings<'py>(py: Python<'py>, found: &[charte::Finding]) -> AllMade<'py> {
    all(py, "Finding", found, |f| {
        let (code, cited) = (f.code(), texts(f.citations()));
        (W(code), W(f.severity()), f.cookie(), f.declaration(), f.message(), cited)
    })
}

/// The core's error as `charte.CharteError`, or the subclass for what is at fault.
pub(crate) fn raise(error: charte::Error) -> PyErr {
    let place = (error.line(), error.column(), error.path(), error.token());
    Python::attach(|py| {
        let made = make(py, "error", (error.to_string(), W(error.code()), place));
        made.map_or_else(|failed| failed, PyErr::from_value)
    })
}

/// `str` or `bytes`. Text that is no UTF-8 (a lone surrogate) becomes bytes that match nothing.
pub(crate) struct Raw<'a>(pub(crate) Cow<'a, [u8]>);

impl Raw<'_> {
    /// As text; what is no UTF-8 is shown as `\ufffd`.
    pub(crate) fn text(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(&self.0)
    }
}

from_python!(Raw<'a>, object => {
    if let Ok(text) = object.extract::<&'a str>() {
        return Ok(Self(Cow::Borrowed(text.as_bytes())));
    }
    if !object.is_instance_of::<PyString>() {
        return Ok(Self(Cow::Borrowed(object.extract()?)));
    }
    let encode = intern!(object.py(), "encode");
    let bytes = object.call_method1(encode, ("utf-8", "surrogatepass"))?;
    Ok(Self(Cow::Owned(bytes.cast::<PyBytes>()?.as_bytes().to_vec())))
});

/// The bytes of a header's name or value: `bytes`, or text of which each character is one byte
/// (as WSGI has it). Other text counts as UTF-8.
pub(crate) struct Field(pub(crate) Vec<u8>);

from_python!(Field, object => {
    let raw = object.extract::<Raw<'_>>()?.0;
    let text = object.extract::<&str>().ok().filter(|_| !raw.is_ascii());
    let narrow = |text: &str| text.chars().map(|c| u8::try_from(c).ok()).collect();
    Ok(Self(text.and_then(narrow).unwrap_or_else(|| raw.into_owned())))
});

/// A moment: an aware datetime, RFC 3339 text, or seconds since 1970.
#[derive(Clone, Copy)]
pub(crate) struct Moment(pub(crate) Time);

from_python!(Moment, object => {
    if let Ok(text) = object.extract::<&str>() {
        let expected = "expected a time with an offset, such as 2026-11-23T10:05:00Z";
        return Time::parse(text).map(Self).ok_or_else(|| PyValueError::new_err(expected));
    }
    let mut moment = object.to_owned();
    if moment.is_instance_of::<PyDateTime>() {
        if moment.call_method0("utcoffset")?.is_none() {
            let naive = "a naive datetime is no moment; use datetime.now(timezone.utc), or add its tzinfo";
            return Err(PyValueError::new_err(naive));
        }
        moment = moment.call_method0("timestamp")?;
    }
    let expected = "expected an aware datetime, RFC 3339 text, or seconds since 1970";
    let seconds: f64 = moment.extract().map_err(|_| PyTypeError::new_err(expected))?;
    if !seconds.is_finite() || seconds.abs() >= 9.2e18 {
        return Err(PyOverflowError::new_err(expected));
    }
    // Whole seconds, exact for some hundred million years.
    Ok(Self(Time::from_unix(seconds.floor() as i64)))
});
