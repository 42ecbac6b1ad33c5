//! The charter as a page for visitors.

use charte::Area;
use charte_page::{Format, LANGUAGES, Options};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use crate::ids::Id;
use crate::moment::Moment;
use crate::policy::Policy;

/// The page that tells visitors about the cookies of a charter: what they are, whether consent is
/// needed under the policy's regime and why, a table for each category, the choice, sources.
///
/// lang: a BCP 47 tag such as "fr" or "pt-BR". Pages are written in English, French, German,
///     Spanish, Italian, Dutch and Portuguese.
/// now: an aware datetime, RFC 3339 text, or seconds since 1970.
/// format: "html", a complete page; "html-fragment", one `article` without any style for your
///     template (mark it safe: every text in it is escaped); "markdown"; "json".
/// area: only the cookies of this part of the site.
/// choices_url: where visitors change their answer, as "/choices"; the page links there.
///
/// Raises `ValueError` for a language in which no page is written, an unknown format, and an
/// address that a page cannot link to.
#[pyfunction]
#[pyo3(signature = (policy, lang, *, now, format="html", area=None, choices_url=None))]
pub(crate) fn page(
    py: Python<'_>,
    policy: &Policy,
    lang: &str,
    now: Moment,
    format: &str,
    area: Option<Id<Area>>,
    choices_url: Option<&str>,
) -> PyResult<String> {
    let format = Format::from_id(format).ok_or_else(|| {
        let ids = Format::ALL.map(Format::id).join(", ");
        PyValueError::new_err(format!("format: expected one of {ids}"))
    })?;
    let options = Options { lang, format, area: area.map(|a| a.0), now: now.0, choices_url };
    let made = py.detach(|| charte_page::render(policy.core(), &options));
    let page = made.map_err(|e| PyValueError::new_err(format!("{e} [{}]", e.code())))?;
    // `render` writes English for a language that it does not have.
    let primary = lang.split('-').next().unwrap_or_default();
    if !LANGUAGES.iter().any(|language| language.eq_ignore_ascii_case(primary)) {
        let written = LANGUAGES.join(", ");
        let message = format!("lang: no page is written in `{lang}`; use one of {written}");
        return Err(PyValueError::new_err(message));
    }
    Ok(page)
}
