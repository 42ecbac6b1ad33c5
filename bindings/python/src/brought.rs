//! The consent that a visitor brings.

use charte::ReceivedConsent;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString};

use crate::consent::{Consent, not_a_consent};
use crate::convert::Bytes;
use crate::importer::Imported;

/// What a visitor brings: a value, a `Consent`, the values of several cookies, or what was imported.
pub(crate) struct Brought {
    pub(crate) received: ReceivedConsent,
    /// Whether it says that Global Privacy Control is on.
    pub(crate) gpc: bool,
}

impl Brought {
    const fn new(received: ReceivedConsent) -> Self {
        Self { received, gpc: false }
    }
}

impl<'a> FromPyObject<'a, '_> for Brought {
    type Error = PyErr;

    fn extract(object: Borrowed<'a, '_, PyAny>) -> PyResult<Self> {
        if let Ok(consent) = object.cast::<Consent>() {
            return Ok(Self::new(consent.get().0.clone().into()));
        }
        if let Ok(imported) = object.cast::<Imported>() {
            let imported = &imported.get().core;
            return Ok(Self { received: imported.received.clone(), gpc: imported.gpc });
        }
        if object.is_instance_of::<PyString>() || object.is_instance_of::<PyBytes>() {
            let value = object.extract::<Bytes<'_>>()?;
            return Ok(Self::new(ReceivedConsent::from_values([value.0])));
        }
        let value = |v: PyResult<Bound<'_, PyAny>>| {
            Ok::<_, PyErr>(v?.extract::<Bytes<'_>>()?.0.into_owned())
        };
        let expected = "a consent cookie's value, a Consent, or a list of values";
        let values = object.try_iter().map_err(|_| not_a_consent(expected, &object))?;
        let values = values.map(value).collect::<PyResult<Vec<_>>>()?;
        Ok(Self::new(ReceivedConsent::from_values(values)))
    }
}
