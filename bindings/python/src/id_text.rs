//! Ids that Python passes: members of the enums, which are strings, or the ids as text.

use charte::words::{LISTS, Word};
use pyo3::exceptions::{PyLookupError, PyTypeError};
use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::convert::Bytes;
use crate::error::{exception, raise};
use crate::ids::Id;

impl<'a, T: Word> FromPyObject<'a, '_> for Id<T> {
    type Error = PyErr;

    fn extract(object: Borrowed<'a, '_, PyAny>) -> PyResult<Self> {
        if !object.is_instance_of::<PyString>() {
            let (list, got) = (T::LIST.name, object.get_type().name()?);
            let message = format!("expected a {list} or its id, got {got}");
            return Err(PyTypeError::new_err(message));
        }
        object.extract::<Bytes<'_>>()?.text().parse().map(Self).map_err(|error| raise(error.into()))
    }
}

/// The error of an id that the list of this name does not have.
#[pyfunction]
#[pyo3(name = "_unknown_id")]
pub(crate) fn unknown_id<'py>(
    py: Python<'py>,
    list: &str,
    id: Bytes<'_>,
) -> PyResult<Bound<'py, PyAny>> {
    let found = LISTS.iter().find(|known| known.name == list);
    let found = found.ok_or_else(|| PyLookupError::new_err(list.to_owned()))?;
    exception(py, &found.unknown(&id.text()).into())
}
