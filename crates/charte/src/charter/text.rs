//! Human-readable text: one string, or one for each language.

use serde::Serialize;

use crate::language::in_language;

/// Human-readable text: one string for every language, or one for each.
///
/// ```
/// use charte::Text;
///
/// let same = Text::from("Shop");
/// assert_eq!(same.get("fr"), Some("Shop"));
///
/// let by_language = Text::from([("fr", "Boutique"), ("en", "Shop")]);
/// assert_eq!(by_language.get("fr-CA"), Some("Boutique"));
/// assert_eq!(by_language.get("de"), None);
/// assert_eq!(by_language.any("de"), "Boutique");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Text {
    /// The same in every language.
    Plain(String),
    /// By language (BCP 47), in the order of the file. The first one is the fallback of
    /// [`Text::any`].
    ByLanguage(Vec<(String, String)>),
}

impl Text {
    /// The text in this language, in the language without its region (`fr` for `fr-CA`), or the
    /// plain text. `None` if there is none of them.
    #[must_use]
    pub fn get(&self, language: &str) -> Option<&str> {
        match self {
            Self::Plain(text) => Some(text),
            Self::ByLanguage(all) => in_language(all, language).map(|(_, text)| text.as_str()),
        }
    }

    /// The text in this language as [`Text::get`] finds it, or else the first. Empty if there is no
    /// text at all.
    #[must_use]
    pub fn any(&self, language: &str) -> &str {
        let first = match self {
            Self::Plain(text) => Some(text.as_str()),
            Self::ByLanguage(all) => all.first().map(|(_, text)| text.as_str()),
        };
        self.get(language).or(first).unwrap_or_default()
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::Plain(text.to_owned())
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self::Plain(text)
    }
}

/// Languages with their texts.
impl<L: Into<String>, T: Into<String>, const N: usize> From<[(L, T); N]> for Text {
    fn from(by_language: [(L, T); N]) -> Self {
        by_language.into_iter().collect()
    }
}

/// Languages with their texts.
impl<L: Into<String>, T: Into<String>> FromIterator<(L, T)> for Text {
    fn from_iter<I: IntoIterator<Item = (L, T)>>(by_language: I) -> Self {
        let all = by_language.into_iter().map(|(language, text)| (language.into(), text.into()));
        Self::ByLanguage(all.collect())
    }
}

impl Serialize for Text {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Plain(text) => s.serialize_str(text),
            Self::ByLanguage(all) => s.collect_map(all.iter().map(|(l, t)| (l, t))),
        }
    }
}
