//! The page's own words, by language, as Fluent messages.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::error::Error;

/// The languages that pages are written in. The first is the last resort.
pub const LANGUAGES: [&str; 7] = ["en", "fr", "de", "es", "it", "nl", "pt"];

/// The messages of one language.
pub(crate) struct Texts {
    language: &'static str,
    bundle: FluentBundle<FluentResource>,
}

/// A variable of a message.
pub(crate) type Arg<'a> = (&'static str, FluentValue<'a>);

/// The language of the page for the language asked for.
pub(crate) struct Chosen {
    pub(crate) language: &'static str,
    /// The language asked for, when the page does not exist in it.
    pub(crate) instead_of: Option<String>,
}

/// Chooses the language: the one asked for, with or without its region; else the first of the
/// site's own that pages are written in; else English.
pub(crate) fn choose(asked: &str, site: &[String]) -> Result<Chosen, Error> {
    if !is_language(asked) {
        return Err(Error::language());
    }
    if let Some(language) = ours(asked) {
        return Ok(Chosen { language, instead_of: None });
    }
    let language = site.iter().find_map(|tag| ours(tag)).unwrap_or("en");
    Ok(Chosen { language, instead_of: Some(asked.to_owned()) })
}

/// The page language that a tag means.
pub(crate) fn ours(tag: &str) -> Option<&'static str> {
    let primary = tag.split(['-', '_']).next().unwrap_or_default();
    LANGUAGES.into_iter().find(|l| l.eq_ignore_ascii_case(primary))
}

/// BCP 47 in the form that charters take.
pub(crate) fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    (2..=8).contains(&first.len())
        && first.bytes().all(|b| b.is_ascii_alphabetic())
        && parts.all(|p| (1..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()))
}

fn source(language: &str) -> &'static str {
    match language {
        "fr" => include_str!("../texts/fr.ftl"),
        "de" => include_str!("../texts/de.ftl"),
        "es" => include_str!("../texts/es.ftl"),
        "it" => include_str!("../texts/it.ftl"),
        "nl" => include_str!("../texts/nl.ftl"),
        "pt" => include_str!("../texts/pt.ftl"),
        _ => include_str!("../texts/en.ftl"),
    }
}

impl Texts {
    /// The messages of one of [`LANGUAGES`].
    pub(crate) fn new(language: &'static str) -> Result<Self, Error> {
        let identifier: LanguageIdentifier = language.parse().map_err(Error::internal)?;
        let resource = FluentResource::try_new(source(language).to_owned())
            .map_err(|(_, errors)| Error::internal(format!("{language}: {errors:?}")))?;
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // Isolating marks are for mixed directions; all our languages run left to right, and a
        // table is compared with what stands in a page.
        bundle.set_use_isolating(false);
        bundle
            .add_resource(resource)
            .map_err(|errors| Error::internal(format!("{language}: {errors:?}")))?;
        Ok(Self { language, bundle })
    }

    /// The language of the messages.
    pub(crate) fn language(&self) -> &'static str {
        self.language
    }

    /// A message without variables.
    pub(crate) fn say(&self, id: &str) -> Result<String, Error> {
        self.with(id, [])
    }

    /// A message with its variables.
    pub(crate) fn with<const N: usize>(
        &self,
        id: &str,
        args: [Arg<'_>; N],
    ) -> Result<String, Error> {
        let missing = || Error::internal(format!("no message {id} in {}", self.language));
        let args: FluentArgs<'_> = args.into_iter().collect();
        let message = self.bundle.get_message(id);
        let pattern = message.and_then(|m| m.value()).ok_or_else(missing)?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        match errors.first() {
            None => Ok(text),
            Some(error) => Err(Error::internal(format!("{id} in {}: {error}", self.language))),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    /// Each message with its variables, read from the source as it stands.
    fn messages(language: &str) -> BTreeMap<String, BTreeSet<String>> {
        let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut id = String::new();
        for line in source(language).lines().filter(|l| !l.starts_with('#')) {
            if let Some((name, _)) = line.split_once(" =").filter(|_| !line.starts_with([' ', '}']))
            {
                name.clone_into(&mut id);
                assert!(!all.contains_key(&id), "{language}: {id} appears twice");
                all.insert(id.clone(), BTreeSet::new());
            }
            for part in line.split("{ $").skip(1) {
                let variable = part.split([' ', '}']).next().unwrap().to_owned();
                all.get_mut(&id).unwrap().insert(variable);
            }
        }
        all
    }

    #[test]
    fn every_language_says_the_same_things() {
        let english = messages("en");
        assert!(english.len() > 150);
        for language in LANGUAGES {
            assert_eq!(messages(language), english, "{language}");
            Texts::new(language).unwrap();
        }
    }

    #[test]
    fn every_regime_has_a_name() {
        for regime in charte::Regime::builtins() {
            for language in LANGUAGES {
                assert_eq!(regime.name_language(language), language, "{}", regime.id());
                assert!(!regime.name(language).is_empty(), "{language}: {}", regime.id());
            }
        }
    }

    /// A message that no source line asks for is a leftover.
    #[test]
    fn no_message_is_left_over() {
        let mut sources = String::new();
        let mut folders =
            vec![std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))];
        folders.push(concat!(env!("CARGO_MANIFEST_DIR"), "/templates").into());
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    sources.push_str(&std::fs::read_to_string(path).unwrap());
                }
            }
        }
        let built = [
            "kind-",
            "all-",
            "some-",
            "why-",
            "fact-",
            "purpose-",
            "technology-",
            "lifetime-",
            "consent-",
            "kept-",
            "gpc-",
            "confidence-",
            "limit-",
            "place-",
            "page-area-",
        ];
        for id in messages("en").keys() {
            let made = built.iter().any(|b| id.starts_with(b));
            assert!(made || sources.contains(&format!("\"{id}\"")), "nothing says {id}");
        }
    }

    #[test]
    fn languages_are_chosen() {
        let chosen = |asked: &str, site: &[&str]| {
            let site: Vec<String> = site.iter().map(|s| (*s).to_owned()).collect();
            let chosen = choose(asked, &site).unwrap();
            (chosen.language, chosen.instead_of)
        };
        assert_eq!(chosen("fr", &[]), ("fr", None));
        assert_eq!(chosen("pt-BR", &[]), ("pt", None));
        assert_eq!(chosen("DE", &["fr"]), ("de", None));
        assert_eq!(chosen("pl", &["uk", "fr"]), ("fr", Some("pl".to_owned())));
        assert_eq!(chosen("pl", &[]), ("en", Some("pl".to_owned())));
        for bad in ["", "f", "<script>", "fr\n", "fr_FR", "fr--x"] {
            assert_eq!(choose(bad, &[]).err().unwrap().code(), charte::ErrorCode::PageLanguage);
        }
    }
}
