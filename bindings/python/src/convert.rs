//! What crosses the border: text of any bytes, moments, errors, and data.

use std::borrow::Cow;

use charte::{Error, Time};
use pyo3::call::PyCallArgs;
use pyo3::exceptions::{PyOverflowError, PyTypeError, PyValueError};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBytes, PyDateTime, PyModule, PyString};

use crate::word::{Tuple, W};

/// An object of a class of `charte._types`, and several.
pub(crate) type Made<'py> = PyResult<Bound<'py, PyAny>>;
pub(crate) type AllMade<'py> = PyResult<Tuple<Bound<'py, PyAny>>>;

/// Makes an object of a class of `charte._types`.
pub(crate) fn make<'py>(py: Python<'py>, class: &str, fields: impl PyCallArgs<'py>) -> Made<'py> {
    static TYPES: PyOnceLock<Py<PyModule>> = PyOnceLock::new();
    let types = TYPES.get_or_try_init(py, || py.import("charte._types").map(Bound::unbind))?;
    types.bind(py).getattr(class)?.call1(fields)
}

/// Strings, as a tuple.
pub(crate) fn texts(texts: &[String]) -> Tuple<&str> {
    texts.iter().map(String::as_str).collect()
}

/// Findings, as Python's.
pub(crate) fn findings<'py>(py: Python<'py>, found: &[charte::Finding]) -> AllMade<'py> {
    let finding = |f: &charte::Finding| {
        let (code, severity, cited) = (W(f.code()), W(f.severity()), texts(f.citations()));
        let fields = (code, severity, f.cookie(), f.declaration(), f.message(), cited);
        make(py, "Finding", fields)
    };
    found.iter().map(finding).collect()
}

/// The core's error as `charte.CharteError`, or the subclass for what is at fault.
pub(crate) fn raise(error: Error) -> PyErr {
    let class = match &error {
        e if e.is_charter() => "CharterError",
        e if e.is_regime() => "RegimeError",
        e if e.is_header() => "HeaderError",
        e if e.is_consent() => "ConsentError",
        _ => "CharteError",
    };
    let exception = |py: Python<'_>| {
        let value = make(py, class, (error.to_string(),))?;
        value.setattr("code", W(error.code()))?;
        value.setattr("line", error.line())?;
        value.setattr("column", error.column())?;
        value.setattr("path", error.path())?;
        value.setattr("token", error.token())?;
        Ok(PyErr::from_value(value))
    };
    Python::attach(|py| exception(py).unwrap_or_else(|failed: PyErr| failed))
}

/// `str` or `bytes`. Text that is no UTF-8 (a lone surrogate) becomes bytes that match nothing.
pub(crate) struct Raw<'a>(pub(crate) Cow<'a, [u8]>);

impl<'a> FromPyObject<'a, '_> for Raw<'a> {
    type Error = PyErr;

    fn extract(object: Borrowed<'a, '_, PyAny>) -> PyResult<Self> {
        if let Ok(text) = object.extract::<&'a str>() {
            return Ok(Self(Cow::Borrowed(text.as_bytes())));
        }
        if !object.is_instance_of::<PyString>() {
            return Ok(Self(Cow::Borrowed(object.extract()?)));
        }
        let encode = intern!(object.py(), "encode");
        let bytes = object.call_method1(encode, ("utf-8", "surrogatepass"))?;
        Ok(Self(Cow::Owned(bytes.cast::<PyBytes>()?.as_bytes().to_vec())))
    }
}

impl Raw<'_> {
    /// As text; what is no UTF-8 becomes characters that no host and no address has.
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.0).into_owned()
    }
}

/// The bytes of a header's name or value: `bytes`, or text of which each character is one byte
/// (as WSGI has it). Other text counts as UTF-8.
pub(crate) struct Field(pub(crate) Vec<u8>);

impl FromPyObject<'_, '_> for Field {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        let raw = object.extract::<Raw<'_>>()?.0;
        let text = object.extract::<&str>().ok().filter(|_| !raw.is_ascii());
        let narrow = |text: &str| text.chars().map(|c| u8::try_from(c).ok()).collect();
        Ok(Self(text.and_then(narrow).unwrap_or_else(|| raw.into_owned())))
    }
}

/// A moment: an aware datetime, RFC 3339 text, or seconds since 1970.
#[derive(Clone, Copy)]
pub(crate) struct Moment(pub(crate) Time);

impl FromPyObject<'_, '_> for Moment {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        let py = object.py();
        if let Ok(text) = object.extract::<&str>() {
            let expected = "expected a time with an offset, such as 2026-11-23T10:05:00Z";
            let time = Time::parse(text).ok_or_else(|| PyValueError::new_err(expected));
            return time.map(Self);
        }
        if object.cast::<PyDateTime>().is_err() {
            return seconds(&object);
        }
        if object.call_method0(intern!(py, "utcoffset"))?.is_none() {
            let naive =
                "a naive datetime is no moment; use datetime.now(timezone.utc), or add its tzinfo";
            return Err(PyValueError::new_err(naive));
        }
        seconds(&object.call_method0(intern!(py, "timestamp"))?)
    }
}

fn seconds(object: &Bound<'_, PyAny>) -> PyResult<Moment> {
    if let Ok(whole) = object.extract::<i64>() {
        return Ok(Moment(Time::from_unix(whole)));
    }
    let expected = "expected an aware datetime, RFC 3339 text, or seconds since 1970";
    let seconds: f64 = object.extract().map_err(|_| PyTypeError::new_err(expected))?;
    if !seconds.is_finite() || seconds.abs() >= 9.2e18 {
        return Err(PyOverflowError::new_err(expected));
    }
    Ok(Moment(Time::from_unix(seconds.floor() as i64)))
}
