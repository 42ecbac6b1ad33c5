//! The charter's own texts in the visitor's language, or in the best other one.

use charte::{Area, Charter, Text};
use charte_texts::{Language, Texts};

use super::model::Said;
use super::shown;

/// What the choice of a text depends on.
pub(super) struct Speaker<'a> {
    pub(super) texts: &'a Texts,
    pub(super) charter: &'a Charter,
    pub(super) asked: &'a str,
}

/// A text of a charter that a page shows in another language than its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    text: String,
    language: String,
    wanted: &'static str,
    is_name: bool,
}

impl Gap {
    /// Which text: `introduction`, ``service of `_ga` ``.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The language that the page shows it in.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The language of the page, which the charter does not have the text in.
    #[must_use]
    pub fn wanted(&self) -> &'static str {
        self.wanted
    }

    /// Whether the page marks the text with its language. It does not mark names and addresses.
    #[must_use]
    pub fn is_marked(&self) -> bool {
        !self.is_name
    }
}

impl Speaker<'_> {
    /// The name of the site, or its host.
    pub(super) fn site(&self) -> String {
        let name = self.charter.name().map(|n| self.named(n).text).filter(|n| !n.is_empty());
        name.unwrap_or_else(|| self.charter.host().as_str().to_owned())
    }

    /// A name or an address in the language asked for; else in the page's, in the first of the
    /// charter's own, in English, in any.
    pub(super) fn named(&self, text: &Text) -> Said {
        let own = self.texts.language();
        let (text, language) = match text {
            Text::Plain(text) => match self.charter.languages() {
                [one] => (text.as_str(), Some(one.as_str())),
                _ => (text.as_str(), None),
            },
            Text::ByLanguage(all) => match self.best(all) {
                Some((language, text)) => (text.as_str(), Some(language.as_str())),
                None => ("", None),
            },
        };
        let language = language.filter(|l| Language::from_tag(l) != Some(own)).map(str::to_owned);
        Said { text: shown(text), language, mark: None }
    }

    fn best<'t>(&self, all: &'t [(String, String)]) -> Option<&'t (String, String)> {
        let exact = |tag: &str| all.iter().find(|(l, _)| l.eq_ignore_ascii_case(tag));
        let related = |tag: &str| all.iter().find(|(l, _)| same_language(l, tag));
        let of = |tag: &str| exact(tag).or_else(|| related(tag));
        of(self.asked)
            .or_else(|| of(self.texts.language().tag()))
            .or_else(|| self.charter.languages().iter().find_map(|l| of(l)))
            .or_else(|| of(Language::English.tag()))
            .or_else(|| all.first())
    }

    /// A text of the charter, marked if it is not in the page's language.
    pub(super) fn said(&self, text: &Text) -> Said {
        let said = self.named(text);
        let mark = said.language.as_deref().map(|language| shown(primary(language)));
        Said { mark, ..said }
    }

    pub(super) fn maybe_said(&self, text: Option<&Text>) -> Option<Said> {
        text.map(|t| self.said(t)).filter(|s| !s.text.is_empty())
    }

    /// What the page shows in another language than its own.
    pub(super) fn gaps(&self, area: Option<Area>) -> Vec<Gap> {
        let charter = self.charter;
        let mut gaps = Vec::new();
        let mut look = |text: Option<&Text>, is_name: bool, what: &dyn Fn() -> String| {
            let said = text.map(|text| self.named(text)).filter(|said| !said.text.is_empty());
            if let Some(language) = said.and_then(|said| said.language) {
                let wanted = self.texts.language().tag();
                gaps.push(Gap { text: what(), language, wanted, is_name });
            }
        };
        look(charter.introduction(), false, &|| "introduction".to_owned());
        // A plain name is the same in every language.
        let by_language = |text: &&Text| matches!(text, Text::ByLanguage(_));
        look(charter.name().filter(by_language), true, &|| "name".to_owned());
        look(charter.controller().filter(by_language), true, &|| "controller".to_owned());
        look(charter.contact().filter(by_language), true, &|| "contact".to_owned());
        look(charter.privacy_policy().filter(by_language), true, &|| "privacy-policy".to_owned());
        for provider in charter.providers() {
            let name = Some(provider.name()).filter(by_language);
            look(name, true, &|| format!("name of provider `{}`", provider.id()));
        }
        for cookie in charter.cookies().iter().filter(|d| area.is_none_or(|a| d.is_in(a))) {
            look(cookie.service(), false, &|| format!("service of `{}`", shown(cookie.name())));
            let what = || format!("description of `{}`", shown(cookie.name()));
            look(cookie.description(), false, &what);
        }
        gaps
    }
}

fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or_default()
}

fn same_language(a: &str, b: &str) -> bool {
    primary(a).eq_ignore_ascii_case(primary(b))
}
