//! The charter's own texts in the visitor's language.

use charte::{Charter, Text};
use charte_texts::{Language, Texts};

use super::model::Said;
use super::shown;

/// What the words of a page need to know.
pub(super) struct Speaker<'a> {
    pub(super) texts: &'a Texts,
    pub(super) charter: &'a Charter,
    pub(super) asked: &'a str,
}

impl Speaker<'_> {
    /// The name of the site, or its host.
    pub(super) fn site(&self) -> String {
        let name = self.charter.name().map(|n| self.said(n).text).filter(|n| !n.is_empty());
        name.unwrap_or_else(|| self.charter.host().as_str().to_owned())
    }

    /// A text of the charter in the language asked for, else in the page's, else in any.
    pub(super) fn said(&self, text: &Text) -> Said {
        let own = self.texts.language();
        let named = match text {
            Text::Plain(_) => None,
            Text::ByLanguage(all) => {
                let same = |tag| all.iter().find(|(l, _)| Language::from_tag(l) == Some(tag));
                let exact = all.iter().find(|(l, _)| l.eq_ignore_ascii_case(self.asked));
                let asked = self.asked.split('-').next().unwrap_or_default();
                let related = all.iter().find(|(l, _)| {
                    l.split('-').next().is_some_and(|p| p.eq_ignore_ascii_case(asked))
                });
                exact.or(related).or(same(own)).or(all.first())
            }
        };
        let only = match self.charter.languages() {
            [one] => Some(one.as_str()),
            _ => None,
        };
        let (text, language) = match (named, text) {
            (Some((language, text)), _) => (text.as_str(), Some(language.as_str())),
            (None, Text::Plain(text)) => (text.as_str(), only),
            (None, Text::ByLanguage(_)) => ("", None),
        };
        let language = language.filter(|l| Language::from_tag(l) != Some(own)).map(str::to_owned);
        Said { text: shown(text), language }
    }

    pub(super) fn maybe_said(&self, text: Option<&Text>) -> Option<Said> {
        text.map(|t| self.said(t)).filter(|s| !s.text.is_empty())
    }
}
