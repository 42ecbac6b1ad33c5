//! Human-readable text of a charter.

use pyo3::prelude::*;

use crate::convert::{Tuple, quoted};

/// A text of a charter: one string for every language, or one for each.
///
/// `str()` gives the first there is.
#[pyclass(frozen, module = "charte", eq)]
#[derive(Clone, PartialEq)]
pub(crate) struct Text(charte::Text);

impl Text {
    pub(crate) fn new(text: &charte::Text) -> Self {
        Self(text.clone())
    }
}

#[pymethods]
impl Text {
    /// The languages that the text is written in, as BCP 47 tags. Empty for one string for every
    /// language.
    #[getter]
    fn languages(&self) -> Tuple<&str> {
        match &self.0 {
            charte::Text::Plain(_) => Tuple::from_iter([]),
            charte::Text::ByLanguage(all) => all.iter().map(|(tag, _)| tag.as_str()).collect(),
        }
    }

    /// The text in this language: its own, that of the language without its region (`fr` for
    /// `fr-CA`), or the string for every language. `None` if there is none.
    fn get(&self, language: &str) -> Option<&str> {
        self.0.get(language)
    }

    /// The text in this language, or else the first there is.
    fn any(&self, language: &str) -> &str {
        self.0.any(language)
    }

    fn __str__(&self) -> &str {
        self.0.any("")
    }

    fn __hash__(&self) -> u64 {
        use std::hash::{DefaultHasher, Hash, Hasher};
        let mut hasher = DefaultHasher::new();
        self.0.any("").hash(&mut hasher);
        hasher.finish()
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        Ok(format!("Text({})", quoted(py, self.0.any(""))?))
    }
}
