//! Moments, from Python and to it.

use charte::Time;
use pyo3::exceptions::{PyOverflowError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDateTime, PyTzInfo};

use crate::convert::wrong_type;
use crate::error::{raise, raise_instead};

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
    raise_instead(&error, missing, "write a time with its offset, as 2026-11-23T10:05:00Z")
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
