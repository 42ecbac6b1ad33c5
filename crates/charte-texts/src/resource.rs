//! The Fluent files of a crate.

use crate::compare;
use crate::language::Language;

/// Fluent texts in every language, made by [`resource!`](crate::resource).
#[derive(Clone, Copy, Debug)]
pub struct Resource {
    sources: [&'static str; 7],
}

impl Resource {
    /// The sources in the order of [`Language::ALL`]. Use [`resource!`](crate::resource).
    #[must_use]
    pub const fn new(sources: [&'static str; 7]) -> Self {
        Self { sources }
    }

    /// The Fluent source in a language.
    #[must_use]
    pub fn source(&self, language: Language) -> &'static str {
        let of = Language::ALL.into_iter().zip(self.sources);
        of.filter(|(l, _)| *l == language).map(|(_, source)| source).next().unwrap_or_default()
    }

    /// What is wrong with the files, for a test: a message, an attribute or an argument that is not
    /// in every language, a text that is empty, and what Fluent cannot read.
    #[must_use]
    pub fn problems(&self) -> Vec<String> {
        compare::problems(|language| self.source(language))
    }

    /// The ids of the messages, in the order of the English file.
    #[must_use]
    pub fn ids(&self) -> Vec<String> {
        compare::ids(self.source(Language::English))
    }
}

/// The Fluent files of the calling crate: `resource!("texts")` reads `texts/en.ftl`, `texts/fr.ftl`
/// and so on from the crate's folder when it is compiled.
#[macro_export]
macro_rules! resource {
    (@ $folder:literal, $language:literal) => {
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/", $folder, "/", $language, ".ftl"))
    };
    ($folder:literal) => {
        $crate::Resource::new([
            $crate::resource!(@ $folder, "en"),
            $crate::resource!(@ $folder, "fr"),
            $crate::resource!(@ $folder, "de"),
            $crate::resource!(@ $folder, "es"),
            $crate::resource!(@ $folder, "it"),
            $crate::resource!(@ $folder, "nl"),
            $crate::resource!(@ $folder, "pt"),
        ])
    };
}
