//! The closed lists of ids as the Python enums of `charte._words`. A member is looked up once:
//! handing one out is a reference count. An enum that lacks a member keeps the module from
//! being imported.

use charte::PurposeSet;
use pyo3::exceptions::PyLookupError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyTuple;

/// An enum of the core, mirrored.
pub(crate) trait Word: Copy + 'static {
    const NAME: &'static str;
    const IDS: &'static [&'static str];
    fn number(self) -> usize;
    fn from_id(id: &str) -> Option<Self>;
    fn cell() -> &'static PyOnceLock<Members>;
}

/// A Python enum and its members, by number.
pub(crate) struct Members {
    class: Py<PyAny>,
    members: Vec<Py<PyAny>>,
}

fn members<T: Word>(py: Python<'_>) -> PyResult<&'static Members> {
    T::cell().get_or_try_init(py, || {
        let class = py.import("charte._words")?.getattr(T::NAME)?;
        let member = |id: &&str| class.call1((*id,)).map(Bound::unbind);
        let members = T::IDS.iter().map(member).collect::<PyResult<Vec<_>>>()?;
        if class.len()? != members.len() {
            return Err(PyLookupError::new_err(T::NAME));
        }
        Ok(Members { class: class.unbind(), members })
    })
}

/// The Python member of a word.
pub(crate) fn member<T: Word>(py: Python<'_>, word: T) -> PyResult<Borrowed<'static, '_, PyAny>> {
    let found = members::<T>(py)?.members.get(word.number());
    found.map(|m| m.bind_borrowed(py)).ok_or_else(|| PyLookupError::new_err(T::NAME))
}

/// A word on its way from or to Python.
#[derive(Clone, Copy)]
pub(crate) struct W<T>(pub(crate) T);

impl<'py, T: Word> IntoPyObject<'py> for W<T> {
    type Target = PyAny;
    type Output = Borrowed<'static, 'py, PyAny>;
    type Error = PyErr;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        member(py, self.0)
    }
}

/// A member, or its id as text. Anything else is the enum's own `ValueError`.
impl<'a, T: Word> FromPyObject<'a, '_> for W<T> {
    type Error = PyErr;

    fn extract(object: Borrowed<'a, '_, PyAny>) -> PyResult<Self> {
        let id = object.extract::<&str>().ok().and_then(T::from_id);
        let Some(word) = id else {
            members::<T>(object.py())?.class.bind(object.py()).call1((object,))?;
            return Err(PyLookupError::new_err(T::NAME));
        };
        Ok(Self(word))
    }
}

/// Things on their way to Python, as a tuple.
pub(crate) struct Tuple<T>(pub(crate) Vec<T>);

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

/// The members of a set of purposes, by bit.
pub(crate) fn purposes(set: PurposeSet) -> Tuple<W<charte::Purpose>> {
    set.iter().map(W).collect()
}

macro_rules! words {
    ($($Name:ident)+) => {
        $(impl Word for charte::$Name {
            const NAME: &'static str = stringify!($Name);
            const IDS: &'static [&'static str] = charte::$Name::IDS;
            fn number(self) -> usize { self as usize }
            fn from_id(id: &str) -> Option<Self> { charte::$Name::from_id(id) }
            fn cell() -> &'static PyOnceLock<Members> {
                static CELL: PyOnceLock<Members> = PyOnceLock::new();
                &CELL
            }
        })+

        fn look_up(py: Python<'_>) -> PyResult<()> {
            $(members::<charte::$Name>(py)?;)+
            Ok(())
        }
    };
}

words! {
    Purpose Class Category Party Role Technology Area Fact Requirement Because Outcome Asking Why
    State Gpc GpcChoice Undeclared Severity FindingCode ErrorCode Mode HeaderField Obstacle
}

/// Looks every enum up, and adds to members what the core knows about them.
pub(crate) fn describe(py: Python<'_>) -> PyResult<()> {
    look_up(py)?;
    for purpose in charte::Purpose::ALL {
        member(py, *purpose)?.setattr("bit", purpose.bit())?;
        member(py, *purpose)?.setattr("family", W(purpose.class()))?;
    }
    for class in charte::Class::ALL {
        member(py, *class)?.setattr("purposes", purposes(class.purposes()))?;
    }
    for code in charte::FindingCode::ALL {
        member(py, *code)?.setattr("severity", W(code.severity()))?;
        member(py, *code)?.setattr("summary", code.title())?;
        member(py, *code)?.setattr("remedy", code.remedy())?;
    }
    Ok(())
}
