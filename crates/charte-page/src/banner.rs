//! The texts of a consent banner, which bindings generate theirs from.

use charte::Purpose;
use charte_texts::Language;

use crate::error::Error;
use crate::texts;

/// The name of each text of a banner, and its id among the texts of the page.
const TEXTS: &[(&str, &str)] = &[
    ("title", "banner-title"),
    ("question", "banner-question"),
    ("notice", "banner-notice"),
    ("again", "banner-again"),
    ("accept", "banner-accept"),
    ("refuse", "banner-refuse"),
    ("choose", "banner-choose"),
    ("close", "banner-close"),
    ("choices", "purpose-consent-choice"),
    ("yes", "banner-yes"),
    ("no", "banner-no"),
    ("save", "banner-save"),
    ("saved", "banner-saved"),
    ("reload", "banner-reload"),
    ("reloadNow", "banner-reload-now"),
];

/// What a consent banner says in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct BannerTexts {
    /// The language, as `fr`.
    pub language: &'static str,
    /// Each text with its name: `question`, `accept`, `refuse` and so on.
    pub texts: Vec<(&'static str, String)>,
    /// The name of each purpose, in the order of [`Purpose::ALL`].
    pub purposes: Vec<String>,
}

/// The texts of a consent banner in each of [`LANGUAGES`](crate::LANGUAGES).
///
/// ```
/// let all = charte_page::banner_texts()?;
/// let french = all.iter().find(|texts| texts.language == "fr").unwrap();
/// assert!(french.texts.contains(&("refuse", "Tout refuser".to_owned())));
/// assert_eq!(french.purposes[9], "Mesure d’audience");
/// # Ok::<(), charte_page::Error>(())
/// ```
///
/// # Errors
/// `E901`, which would be a bug in this library.
pub fn banner_texts() -> Result<Vec<BannerTexts>, Error> {
    Language::ALL.into_iter().map(in_language).collect()
}

fn in_language(language: Language) -> Result<BannerTexts, Error> {
    let texts = texts::of(language)?;
    let each = TEXTS.iter().map(|(name, id)| Ok((*name, texts.text(id)?)));
    let purpose = |purpose: &Purpose| Ok(texts.text(&format!("purpose-{purpose}"))?);
    Ok(BannerTexts {
        language: language.tag(),
        texts: each.collect::<Result<_, Error>>()?,
        purposes: Purpose::ALL.iter().map(purpose).collect::<Result<_, Error>>()?,
    })
}
