//! Texts by language, as charters and regimes have them.

/// The language and the text for this language (BCP 47, in any case) or for the language without its
/// region (`fr` for `fr-CA`). `None` if there is neither.
pub(crate) fn in_language<'t, T: AsRef<str>>(
    all: &'t [(T, T)],
    language: &str,
) -> Option<&'t (T, T)> {
    let find = |tag: &str| all.iter().find(|(l, _)| l.as_ref().eq_ignore_ascii_case(tag));
    find(language).or_else(|| find(language.split('-').next()?))
}

/// Whether this is a language tag (BCP 47) of the form that charters and regimes take.
///
/// ```
/// use charte::charter::is_language;
///
/// assert!(is_language("fr") && is_language("pt-BR"));
/// assert!(!is_language("fr_FR") && !is_language("f"));
/// ```
#[must_use]
pub fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    (2..=8).contains(&first.len())
        && first.bytes().all(|b| b.is_ascii_alphabetic())
        && parts.all(|p| (1..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()))
}
