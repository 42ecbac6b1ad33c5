//! The closed lists of ids as the Python enums of `charte._words`. A member is looked up once:
//! handing one out is a reference count. An enum that lacks a member, or a list without its enum,
//! keeps the module from being imported.

use charte::{PurposeSet, Word, WordList};
use pyo3::exceptions::PyLookupError;
use pyo3::sync::PyOnceLock;

use crate::*;

/// A Python enum and its members, by number.
pub(crate) struct List(Py<PyAny>, Vec<Py<PyAny>>);

/// In the order of [`WordList::ALL`].
static LISTS: PyOnceLock<Vec<List>> = PyOnceLock::new();

fn look_up(py: Python<'_>, list: &WordList) -> PyResult<List> {
    let class = py.import("charte._words")?.getattr(list.name)?;
    let member = |id: &&str| class.call1((*id,)).map(Bound::unbind);
    let members = list.ids.iter().map(member).collect::<PyResult<Vec<_>>>()?;
    let whole = class.len()? == members.len();
    whole.then(|| List(class.unbind(), members)).ok_or_else(|| PyLookupError::new_err(list.name))
}

pub(crate) fn list<T: Word>(py: Python<'_>) -> PyResult<&'static List> {
    let all = || WordList::ALL.iter().map(|list| look_up(py, list)).collect();
    LISTS.get_or_try_init(py, all)?.get(T::LIST).ok_or_else(|| PyLookupError::new_err(T::NAME))
}

impl List {
    /// The Python member of a word of this list.
    pub(crate) fn member<'py, T: Word>(
        &'static self,
        py: Python<'py>,
        word: T,
    ) -> PyResult<Borrowed<'static, 'py, PyAny>> {
        let found = self.1.get(word.number());
        found.map(|m| m.bind_borrowed(py)).ok_or_else(|| PyLookupError::new_err(T::NAME))
    }
}

/// A word on its way from or to Python.
#[derive(Clone, Copy)]
pub(crate) struct W<T>(pub(crate) T);

impl<'py, T: Word> IntoPyObject<'py> for W<T> {
    type Target = PyAny;
    type Output = Borrowed<'static, 'py, PyAny>;
    type Error = PyErr;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        list::<T>(py)?.member(py, self.0)
    }
}

// A member, or its id as text. Anything else is the enum's own `ValueError`.
from_python!(W<T> where T: Word, object => {
    let number = object.extract().ok().and_then(|id: &str| T::IDS.iter().position(|i| *i == id));
    let Some(word) = number.and_then(|number| T::ALL.get(number)) else {
        list::<T>(object.py())?.0.bind(object.py()).call1((object,))?;
        return Err(PyLookupError::new_err(T::NAME));
    };
    Ok(Self(*word))
});

/// Things on their way to Python, as a tuple.
pub(crate) struct Tuple<T>(pub(crate) Vec<T>);

impl<'py, T: IntoPyObject<'py>> IntoPyObject<'py> for Tuple<T> {
    type Target = PyTuple;
    type Output = Bound<'py, PyTuple>;
    type Error = PyErr;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        PyTuple::new(py, self.0)
    }
}

/// The members of a set of purposes, by bit.
pub(crate) fn purposes(set: PurposeSet) -> Tuple<W<charte::Purpose>> {
    Tuple(set.iter().map(W).collect())
}

/// Looks every enum up, and adds to members what the core knows about them.
pub(crate) fn describe(py: Python<'_>) -> PyResult<()> {
    for purpose in charte::Purpose::ALL {
        let member = W(*purpose).into_pyobject(py)?;
        member.setattr("bit", purpose.bit())?;
        member.setattr("family", W(purpose.class()))?;
    }
    for class in charte::Class::ALL {
        W(*class).into_pyobject(py)?.setattr("purposes", purposes(class.purposes()))?;
    }
    for code in charte::FindingCode::ALL {
        let member = W(*code).into_pyobject(py)?;
        member.setattr("severity", W(code.severity()))?;
        member.setattr("summary", code.title())?;
        member.setattr("remedy", code.remedy())?;
    }
    Ok(())
}
