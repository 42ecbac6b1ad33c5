//! The charter as a page for people.

use charte::Area;
use charte_page::{Format, Options};
use pyo3::exceptions::PyValueError;

use crate::{policy::Policy, *};

/// The page that tells people about the cookies of a charter: what they are, whether consent is
/// needed under the policy's regime and why, a table for each kind, the choice, sources.
///
/// lang: a BCP 47 tag such as "fr" or "pt-BR". Pages are written in French, English, German,
///     Spanish, Italian, Dutch and Portuguese; a page in another language says so.
/// now: an aware datetime, RFC 3339 text, or seconds since 1970.
/// format: "html", a complete page; "html-fragment", one `article` without any style for a
///     template of yours (mark it safe: every text in it is escaped); "markdown"; "json".
/// area: only the cookies of this part of the site.
/// choices_url: where visitors change their answer, as "/choices"; the page links there.
///
/// Raises `ValueError` for a language that is no tag, an unknown format, and an address that a
/// page cannot link to.
#[pyfunction]
#[pyo3(signature = (policy, lang, *, now, format="html", area=None, choices_url=None))]
pub(crate) fn page(
    py: Python<'_>,
    policy: &Policy,
    lang: &str,
    now: Moment,
    format: &str,
    area: Option<W<Area>>,
    choices_url: Option<&str>,
) -> PyResult<String> {
    let format = Format::from_id(format).ok_or_else(|| {
        let ids = Format::ALL.map(Format::id).join(", ");
        PyValueError::new_err(format!("format: expected one of {ids}"))
    })?;
    let options = Options { lang, format, area: area.map(|a| a.0), now: now.0, choices_url };
    let made = py.detach(|| charte_page::render(&policy.0, &options));
    made.map_err(|error| PyValueError::new_err(format!("{error} [{}]", error.code())))
}
