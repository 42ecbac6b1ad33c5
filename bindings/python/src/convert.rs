//! What crosses the border: text of any bytes, headers, and tuples.

use std::borrow::Cow;

use pyo3::exceptions::PyTypeError;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString, PyTuple};

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

/// `expected …, got int`.
pub(crate) fn wrong_type(expected: &str, object: &Bound<'_, PyAny>) -> PyErr {
    match object.get_type().name() {
        Ok(got) => PyTypeError::new_err(format!("expected {expected}, got {got}")),
        Err(error) => error,
    }
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
