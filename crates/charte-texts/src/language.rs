//! The languages that Charte speaks.

use std::fmt;

/// A language that Charte has texts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// English: British spelling, the last resort.
    English,
    /// French.
    French,
    /// German.
    German,
    /// Spanish.
    Spanish,
    /// Italian.
    Italian,
    /// Dutch.
    Dutch,
    /// Portuguese, as written in Portugal.
    Portuguese,
}

impl Language {
    /// Every language. English, the last resort, comes first.
    pub const ALL: [Self; 7] = [
        Self::English,
        Self::French,
        Self::German,
        Self::Spanish,
        Self::Italian,
        Self::Dutch,
        Self::Portuguese,
    ];

    /// The BCP 47 tag: `en`, `fr`, `de`, `es`, `it`, `nl`, `pt`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
            Self::German => "de",
            Self::Spanish => "es",
            Self::Italian => "it",
            Self::Dutch => "nl",
            Self::Portuguese => "pt",
        }
    }

    /// The language of a tag, whatever its region or script: `fr-CA` and `fr_FR.UTF-8` are French.
    /// `None` if Charte has no texts in it.
    ///
    /// ```
    /// use charte_texts::Language;
    ///
    /// assert_eq!(Language::from_tag("pt-BR"), Some(Language::Portuguese));
    /// assert_eq!(Language::from_tag("pl"), None);
    /// ```
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_', '.']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }

    /// The first language of these tags that Charte has texts in, or English.
    ///
    /// ```
    /// use charte_texts::Language;
    ///
    /// assert_eq!(Language::best(["pl", "de-AT", "fr"]), Language::German);
    /// assert_eq!(Language::best(["pl"]), Language::English);
    /// ```
    #[must_use]
    pub fn best<'a>(tags: impl IntoIterator<Item = &'a str>) -> Self {
        tags.into_iter().find_map(Self::from_tag).unwrap_or(Self::English)
    }
}

/// The tag.
impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}
