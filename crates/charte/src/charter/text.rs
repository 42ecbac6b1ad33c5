//! Text for people: one string, or one for each language.

use serde::Serialize;

/// One string for every language, or one for each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Text {
    /// The same in every language.
    Plain(String),
    /// By language (BCP 47), in the order of the file.
    ByLanguage(Vec<(String, String)>),
}

impl Text {
    /// The text in this language: its own, that of the language without region (`fr` for
    /// `fr-CA`), or the plain one.
    #[must_use]
    pub fn get(&self, language: &str) -> Option<&str> {
        match self {
            Self::Plain(text) => Some(text),
            Self::ByLanguage(all) => {
                let wanted = |tag: &str| {
                    all.iter().find(|(l, _)| l.eq_ignore_ascii_case(tag)).map(|(_, t)| t.as_str())
                };
                wanted(language).or_else(|| wanted(language.split('-').next()?))
            }
        }
    }

    /// The text in this language, else the first there is.
    #[must_use]
    pub fn any(&self, language: &str) -> &str {
        let first = match self {
            Self::Plain(text) => Some(text.as_str()),
            Self::ByLanguage(all) => all.first().map(|(_, text)| text.as_str()),
        };
        self.get(language).or(first).unwrap_or_default()
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
