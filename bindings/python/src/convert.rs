//! What crosses the border: text of any bytes, moments, errors, and tuples.

use std::borrow::Cow;

use charte::Time;
use pyo3::exceptions::{PyOverflowError, PyTypeError, PyValueError};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyBytes, PyDateTime, PyString, PyTuple, PyTzInfo};

use crate::data::make;
use crate::ids::Id;

/// `str` or `bytes`. Text that is not UTF-8 (a lone surrogate) becomes bytes that match nothing.
pub(crate) struct Bytes<'a>(pub(crate) Cow<'a, [u8]>);

impl Bytes<'_> {
    /// As text. What is not UTF-8 is shown as `\ufffd`.
    pub(crate) fn text(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(&self.0)
    }
}

impl<'a> FromPyObject<'a, '_> for Bytes<'a> {
    type Error = PyErr;

    // Inlined: through memory the result costs a loop over names 10 ns each.
    #[inline(always)]
    fn extract(object: Borrowed<'a, '_, PyAny>) -> PyResult<Self> {
        if let Ok(text) = object.extract::<&'a str>() {
            return Ok(Self(Cow::Borrowed(text.as_bytes())));
        }
        if object.is_instance_of::<PyString>() {
            let encode = intern!(object.py(), "encode");
            let bytes = object.call_method1(encode, ("utf-8", "surrogatepass"))?;
            return Ok(Self(Cow::Owned(bytes.cast::<PyBytes>()?.as_bytes().to_vec())));
        }
        match object.extract::<&'a [u8]>() {
            Ok(bytes) => Ok(Self(Cow::Borrowed(bytes))),
            Err(_) => Err(wrong_type("str or bytes", &object)),
        }
    }
}

/// The bytes of a header's name or value: `bytes`, or text of which each character is one byte (as
/// in WSGI). Other text counts as UTF-8.
pub(crate) struct HeaderBytes(pub(crate) Vec<u8>);

impl<'a> FromPyObject<'a, '_> for HeaderBytes {
    type Error = PyErr;

    fn extract(object: Borrowed<'a, '_, PyAny>) -> PyResult<Self> {
        let bytes = object.extract::<Bytes<'_>>()?.0;
        let text = object.extract::<&str>().ok().filter(|_| !bytes.is_ascii());
        let narrow = |text: &str| text.chars().map(|c| u8::try_from(c).ok()).collect();
        Ok(Self(text.and_then(narrow).unwrap_or_else(|| bytes.into_owned())))
    }
}

/// The name and the value of a header.
pub(crate) type Header = (HeaderBytes, HeaderBytes);

/// The headers of a message: a sequence of pairs of name and value.
pub(crate) struct Headers<'py> {
    pub(crate) fields: Vec<Header>,
    /// The pairs as they came in.
    pub(crate) objects: Vec<Bound<'py, PyAny>>,
}

impl<'py> FromPyObject<'_, 'py> for Headers<'py> {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        let Ok(objects) = object.extract::<Vec<Bound<'py, PyAny>>>() else {
            let advice = if object.hasattr("items")? { "; pass list(d.items())" } else { "" };
            return Err(not_pairs(&object, advice));
        };
        let field = |pair: &Bound<'py, PyAny>| {
            let is_pair = pair.cast::<PyTuple>().is_ok_and(|pair| pair.len() == 2);
            if is_pair { pair.extract() } else { Err(not_pairs(pair, "")) }
        };
        let fields = objects.iter().map(field).collect::<PyResult<_>>()?;
        Ok(Self { fields, objects })
    }
}

fn not_pairs(object: &Bound<'_, PyAny>, advice: &str) -> PyErr {
    match object.get_type().name() {
        Ok(got) => PyTypeError::new_err(format!(
            "headers: expected pairs of name and value, got {got}{advice}"
        )),
        Err(error) => error,
    }
}

/// A moment: an aware datetime, RFC 3339 text, or seconds since 1970.
#[derive(Clone, Copy)]
pub(crate) struct Moment(pub(crate) Time);

impl<'a> FromPyObject<'a, '_> for Moment {
    type Error = PyErr;

    fn extract(object: Borrowed<'a, '_, PyAny>) -> PyResult<Self> {
        if let Ok(text) = object.extract::<&str>() {
            return text.parse().map(Self).map_err(|error| not_a_time(text, error));
        }
        let mut moment = object.to_owned();
        if moment.is_instance_of::<PyDateTime>() {
            if moment.call_method0("utcoffset")?.is_none() {
                let naive = "expected an aware datetime, got a naive one; \
                             use datetime.now(timezone.utc), or add its tzinfo";
                return Err(PyValueError::new_err(naive));
            }
            moment = moment.call_method0("timestamp")?;
        }
        let expected = "an aware datetime, RFC 3339 text, or seconds since 1970";
        let is_number = !object.is_instance_of::<PyDateTime>();
        let seconds: f64 = moment.extract().or_else(|error: PyErr| {
            let too_large = error.is_instance_of::<PyOverflowError>(object.py());
            if too_large { Ok(f64::INFINITY) } else { Err(wrong_type(expected, &object)) }
        })?;
        if object.is_instance_of::<PyBool>() || !seconds.is_finite() {
            let got = object.repr()?;
            let got: String = got.to_cow()?.chars().take(20).collect();
            let message = format!("seconds since 1970 expected, got {got}");
            return Err(PyValueError::new_err(message));
        }
        if is_number && seconds.abs() > MOST_SECONDS {
            let message =
                "seconds since 1970 expected; this looks like milliseconds or nanoseconds";
            return Err(PyValueError::new_err(message));
        }
        Ok(Self(Time::from_unix(seconds.floor() as i64)))
    }
}

/// A larger number does not count seconds. As seconds it is a moment after the year 5000, as
/// milliseconds one in 1973.
const MOST_SECONDS: f64 = 1e11;

/// Explains text that is an RFC 3339 time but for its end.
fn not_a_time(text: &str, error: charte::Error) -> PyErr {
    let is_time = |end: &str| format!("{text}{end}").parse::<Time>().is_ok();
    let missing = match () {
        () if is_time("Z") => "the offset is missing",
        () if is_time("T00:00:00Z") => "the time and its offset are missing",
        () => return raise(error),
    };
    let message = format!("{missing}; write a time with its offset, as 2026-11-23T10:05:00Z");
    raise_with_message(&error, &message)
}

/// As an aware datetime in UTC.
impl<'py> IntoPyObject<'py> for Moment {
    type Target = PyDateTime;
    type Output = Bound<'py, PyDateTime>;
    type Error = PyErr;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        let utc = PyTzInfo::utc(py)?;
        PyDateTime::from_timestamp(py, self.0.unix() as f64, Some(&utc.to_owned()))
    }
}

/// `expected …, got int`.
pub(crate) fn wrong_type(expected: &str, object: &Bound<'_, PyAny>) -> PyErr {
    match object.get_type().name() {
        Ok(got) => PyTypeError::new_err(format!("expected {expected}, got {got}")),
        Err(error) => error,
    }
}

/// The core's error as an exception: `charte.CharteError`, or the subclass for what is at fault.
pub(crate) fn exception<'py>(
    py: Python<'py>,
    error: &charte::Error,
) -> PyResult<Bound<'py, PyAny>> {
    exception_with_message(py, error, &error.to_string())
}

fn exception_with_message<'py>(
    py: Python<'py>,
    error: &charte::Error,
    message: &str,
) -> PyResult<Bound<'py, PyAny>> {
    let place = (error.line(), error.column(), error.path(), error.token());
    make(py, "error", (message, Id(error.code()), place))
}

/// The core's error, to be raised.
pub(crate) fn raise(error: charte::Error) -> PyErr {
    Python::attach(|py| exception(py, &error).map_or_else(|failed| failed, PyErr::from_value))
}

/// The core's error, to be raised with a message for callers of Python.
pub(crate) fn raise_with_message(error: &charte::Error, message: &str) -> PyErr {
    Python::attach(|py| {
        exception_with_message(py, error, message).map_or_else(|failed| failed, PyErr::from_value)
    })
}

/// Things on their way to Python, as a tuple.
pub(crate) struct Tuple<T>(Vec<T>);

impl<T> FromIterator<T> for Tuple<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self(items.into_iter().collect())
    }
}

impl<'py, T: IntoPyObject<'py>> IntoPyObject<'py> for Tuple<T> {
    type Target = PyTuple;
    type Output = Bound<'py, PyTuple>;
    type Error = PyErr;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        PyTuple::new(py, self.0)
    }
}

/// Strings, as a tuple.
pub(crate) fn texts<T: ToString>(texts: impl IntoIterator<Item = T>) -> Tuple<String> {
    texts.into_iter().map(|text| text.to_string()).collect()
}

/// A string as Python writes it in a `repr`.
pub(crate) fn quoted(py: Python<'_>, text: &str) -> PyResult<String> {
    PyString::new(py, text).repr()?.extract()
}
