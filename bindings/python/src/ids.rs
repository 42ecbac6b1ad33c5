//! The closed lists of ids as the Python enums of `charte._words`. A member is looked up once:
//! handing one out is a reference count. An enum that lacks a member, or a list without its enum,
//! keeps the module from being imported.

use charte::PurposeSet;
use charte::words::{LISTS, Word, WordList, position};
use pyo3::exceptions::PyLookupError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;

use crate::convert::Tuple;

/// A Python enum and its members, by number.
pub(crate) struct Enum {
    members: Vec<Py<PyAny>>,
}

/// In the order of [`LISTS`].
static ENUMS: PyOnceLock<Vec<Enum>> = PyOnceLock::new();

fn look_up(py: Python<'_>, list: &WordList) -> PyResult<Enum> {
    let class = py.import("charte._words")?.getattr(list.name)?;
    let member = |id: &&str| class.call1((*id,)).map(Bound::unbind);
    let members = list.ids.iter().map(member).collect::<PyResult<Vec<_>>>()?;
    match class.len()? == members.len() {
        true => Ok(Enum { members }),
        false => Err(PyLookupError::new_err(list.name)),
    }
}

impl Enum {
    fn of<T: Word>(py: Python<'_>) -> PyResult<&'static Self> {
        let all = || LISTS.iter().map(|list| look_up(py, list)).collect();
        let found = ENUMS.get_or_try_init(py, all)?.get(position::<T>());
        found.ok_or_else(|| PyLookupError::new_err(T::LIST.name))
    }
}

/// A value of a closed list: in Python a member of its enum. Python may also pass the id as text
/// (`id_text.rs`).
#[derive(Clone, Copy)]
pub(crate) struct Id<T>(pub(crate) T);

impl<'py, T: Word> IntoPyObject<'py> for Id<T> {
    type Target = PyAny;
    type Output = Borrowed<'static, 'py, PyAny>;
    type Error = PyErr;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        let found = Enum::of::<T>(py)?.members.get(self.0.number());
        found.map(|m| m.bind_borrowed(py)).ok_or_else(|| PyLookupError::new_err(T::LIST.name))
    }
}

/// The members of a set of purposes, by bit.
pub(crate) fn purposes(set: PurposeSet) -> Tuple<Id<charte::Purpose>> {
    set.iter().map(Id).collect()
}

/// Looks every enum up, and adds to members what the core knows about them.
pub(crate) fn describe(py: Python<'_>) -> PyResult<()> {
    for purpose in charte::Purpose::ALL {
        let member = Id(*purpose).into_pyobject(py)?;
        member.setattr("bit", purpose.bit())?;
        member.setattr("family", Id(purpose.class()))?;
    }
    for class in charte::Class::ALL {
        Id(*class).into_pyobject(py)?.setattr("purposes", purposes(class.purposes()))?;
    }
    for code in charte::FindingCode::ALL {
        let member = Id(*code).into_pyobject(py)?;
        member.setattr("severity", Id(code.severity()))?;
        member.setattr("summary", code.title())?;
        member.setattr("remedy", code.remedy())?;
    }
    for code in charte::ErrorCode::ALL {
        Id(*code).into_pyobject(py)?.setattr("summary", code.title())?;
    }
    Ok(())
}
