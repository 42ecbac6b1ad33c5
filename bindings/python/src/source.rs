//! Where the text of a charter or of a regime comes from.

use std::borrow::Cow;

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::PyBytes;

use crate::convert::Bytes;
use crate::error::{raise, raise_instead};

/// The text of a document: `str` or `bytes`. A `pathlib.Path` raises `TypeError` and names
/// `from_path`.
pub(crate) struct Source<'a>(pub(crate) Cow<'a, [u8]>);

impl<'a> FromPyObject<'a, '_> for Source<'a> {
    type Error = PyErr;

    fn extract(object: Borrowed<'a, '_, PyAny>) -> PyResult<Self> {
        if object.hasattr("__fspath__")? {
            let message = "expected the text of the document, got a path; use from_path(path)";
            return Err(PyTypeError::new_err(message));
        }
        object.extract::<Bytes<'a>>().map(|bytes| Self(bytes.0))
    }
}

impl Source<'_> {
    /// The error of text that is a path where a document was expected, and the reader's own error
    /// otherwise.
    pub(crate) fn blame(&self, error: charte::Error) -> PyErr {
        if !looks_like_path(&self.0) {
            return raise(error);
        }
        let message = "expected the text of the document, got what looks like a path";
        raise_instead(&error, message, "use from_path(path)")
    }
}

/// Whether text is the name of a file that holds a document.
pub(crate) fn looks_like_path(text: &[u8]) -> bool {
    !text.contains(&b'\n') && (text.ends_with(b".toml") || text.ends_with(b".json"))
}

/// The bytes of a file, such as `open(path, "rb").read()` reads them.
pub(crate) fn read_file(path: &Bound<'_, PyAny>) -> PyResult<Vec<u8>> {
    let py = path.py();
    if path.is_instance_of::<PyBytes>() || !is_path(path)? {
        return Err(crate::convert::wrong_type("a path, as str or os.PathLike", path));
    }
    let file = py.import("io")?.call_method1("open", (path, "rb"))?;
    let read = file.call_method0("read").and_then(|bytes| bytes.extract());
    file.call_method0("close")?;
    read
}

fn is_path(path: &Bound<'_, PyAny>) -> PyResult<bool> {
    Ok(path.is_instance_of::<pyo3::types::PyString>() || path.hasattr("__fspath__")?)
}
