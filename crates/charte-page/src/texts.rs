//! The page's own texts, and the choice of its language.

use charte::charter::is_language;
use charte_texts::{Language, Resource, TextError, Texts};

use crate::error::Error;

/// The languages that pages are written in. The first is the last resort.
pub const LANGUAGES: [&str; 7] = ["en", "fr", "de", "es", "it", "nl", "pt"];

/// What only the page says.
static OWN: Resource = charte_texts::resource!("texts");

/// The texts of a page.
pub(crate) fn of(language: Language) -> Result<Texts, TextError> {
    Texts::with(language, &[&OWN])
}

/// The language of the page for the language asked for.
pub(crate) struct Chosen {
    pub(crate) language: Language,
    /// The language asked for, when the page does not exist in it.
    pub(crate) instead_of: Option<String>,
}

/// Chooses the language: the one asked for, with or without its region; else the first of the
/// site's own that pages are written in; else English.
pub(crate) fn choose(asked: &str, site: &[String]) -> Result<Chosen, Error> {
    if !is_language(asked) {
        return Err(Error::language());
    }
    if let Some(language) = Language::from_tag(asked) {
        return Ok(Chosen { language, instead_of: None });
    }
    let language = Language::best(site.iter().map(String::as_str));
    Ok(Chosen { language, instead_of: Some(asked.to_owned()) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_says_the_same_things() {
        assert_eq!(OWN.problems(), Vec::<String>::new());
        assert_eq!(LANGUAGES, Language::ALL.map(Language::tag));
        for language in Language::ALL {
            of(language).unwrap();
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
            "lifetime-",
            "consent-",
            "kept-",
            "gpc-",
            "place-",
            "page-area-",
        ];
        for id in OWN.ids() {
            let made = built.iter().any(|b| id.starts_with(b));
            assert!(made || sources.contains(&format!("\"{id}\"")), "nothing says {id}");
        }
    }

    #[test]
    fn languages_are_chosen() {
        let chosen = |asked: &str, site: &[&str]| {
            let site: Vec<String> = site.iter().map(|s| (*s).to_owned()).collect();
            let chosen = choose(asked, &site).unwrap();
            (chosen.language.tag(), chosen.instead_of)
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
