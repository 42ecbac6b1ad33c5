//! What the text of a button says, in ten languages.

use std::{collections::BTreeMap, sync::LazyLock};

use serde::Deserialize;

use crate::{Error, recording::Kind};

const FILE: &str = include_str!("../../data/words.toml");

/// Longer texts are no buttons.
const MAX_LETTERS: usize = 90;

/// How many letters may follow a phrase.
const MAX_AFTER: usize = 25;

/// A text of at most this many letters is plain even if it is not exactly one of the phrases.
const PLAIN_LETTERS: usize = 30;

/// The order in which kinds are tried: "refuser et s'abonner" offers to pay, "continuer sans
/// accepter" refuses.
const ORDER: [Kind; 7] =
    [Kind::Pay, Kind::Refuse, Kind::Settings, Kind::Save, Kind::Accept, Kind::Close, Kind::Reopen];

/// The words on the buttons of consent banners.
///
/// ```
/// use charte_scan::{Words, recording::Kind};
///
/// let kind = |text| Words::built_in().read(text).map(|reading| reading.kind);
/// assert_eq!(kind("Tout accepter"), Some(Kind::Accept));
/// assert_eq!(kind("Continuer sans accepter →"), Some(Kind::Refuse));
/// assert_eq!(kind("Nur notwendige Cookies akzeptieren"), Some(Kind::Refuse));
/// assert_eq!(kind("S'abonner pour refuser"), Some(Kind::Pay));
/// assert_eq!(kind("Nos magasins"), None);
/// ```
#[derive(Clone, Debug)]
pub struct Words {
    phrases: Vec<(Kind, Vec<Phrase>)>,
    topic: Vec<String>,
    only: Vec<Phrase>,
    not_only: Vec<Phrase>,
    both: Vec<Phrase>,
}

/// What a button's text says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reading {
    /// What the button does.
    pub kind: Kind,
    /// Whether the text is one of the known phrases, or short: not "je décline les finalités non
    /// essentielles".
    pub plain: bool,
}

/// A phrase in plain letters.
#[derive(Clone, Debug)]
struct Phrase {
    text: String,
    /// It counts wherever a word begins so.
    anywhere: bool,
}

#[derive(Deserialize)]
struct File {
    format: u32,
    topic: Vec<String>,
    only: Vec<String>,
    #[serde(rename = "not-only")]
    not_only: Vec<String>,
    both: Vec<String>,
    #[serde(flatten)]
    languages: BTreeMap<String, BTreeMap<String, Vec<String>>>,
}

impl Words {
    /// The words that come with this crate (`data/words.toml`).
    #[must_use]
    pub fn built_in() -> &'static Self {
        static WORDS: LazyLock<Words> = LazyLock::new(|| {
            // A test reads the file.
            Words::parse(FILE).unwrap_or_else(|_| Words {
                phrases: Vec::new(),
                topic: Vec::new(),
                only: Vec::new(),
                not_only: Vec::new(),
                both: Vec::new(),
            })
        });
        &WORDS
    }

    fn parse(text: &str) -> Result<Self, Error> {
        let failed = |reason: String| Error::Data { file: "words.toml".into(), reason };
        let file: File = toml::from_str(text).map_err(|error| failed(error.to_string()))?;
        if file.format != 1 {
            return Err(failed(format!("format {} is not known", file.format)));
        }
        let phrases = |list: &[String]| list.iter().map(|text| Phrase::new(text)).collect();
        let of = |kind: Kind| {
            let name = name_of(kind);
            let lists = file.languages.values().filter_map(|language| language.get(name));
            lists.flatten().map(|text| Phrase::new(text)).collect()
        };
        Ok(Self {
            phrases: ORDER.into_iter().map(|kind| (kind, of(kind))).collect(),
            topic: file.topic.iter().map(|text| plain(text)).collect(),
            only: phrases(&file.only),
            not_only: phrases(&file.not_only),
            both: phrases(&file.both),
        })
    }

    /// The meaning of a button's text. `None` if the text is not known.
    #[must_use]
    pub fn read(&self, text: &str) -> Option<Reading> {
        let text_plain = plain(text);
        if text_plain.is_empty() {
            let cross = text.trim().chars().next().is_some_and(|c| "×✕✖✗⨯╳".contains(c));
            return cross.then_some(Reading { kind: Kind::Close, plain: true });
        }
        let letters = text_plain.chars().count();
        if letters > MAX_LETTERS {
            return None;
        }
        let (kind, exact) = self.phrases.iter().find_map(|(kind, phrases)| {
            phrases
                .iter()
                .any(|phrase| phrase.is_in(&text_plain))
                .then(|| (*kind, phrases.iter().any(|phrase| phrase.text == text_plain)))
        })?;
        let plain = exact || letters <= PLAIN_LETTERS;
        Some(match kind {
            Kind::Accept if self.is_only_necessary(&text_plain) => {
                Reading { kind: Kind::Refuse, plain }
            }
            Kind::Refuse if !exact && self.both.iter().any(|word| word.is_word_of(&text_plain)) => {
                Reading { kind: Kind::Settings, plain }
            }
            kind => Reading { kind, plain },
        })
    }

    /// Whether the text is one that brings a banner back, such as "Cookie settings" in a footer.
    #[must_use]
    pub fn reopens(&self, text: &str) -> bool {
        let text = plain(text);
        let phrases = self.phrases.iter().filter(|(kind, _)| *kind == Kind::Reopen);
        text.chars().count() <= MAX_LETTERS
            && phrases.flat_map(|(_, phrases)| phrases).any(|phrase| match phrase.text.as_str() {
                // A single general word must be all of the text.
                single
                    if !single.contains(' ')
                        && single.starts_with("cookie")
                        && single.len() <= 7 =>
                {
                    text == single
                }
                _ => phrase.is_in(&text),
            })
    }

    /// Whether the text is about cookies, consent or privacy.
    #[must_use]
    pub fn is_topic(&self, text: &str) -> bool {
        let text = plain(text);
        self.topic.iter().any(|topic| text.contains(topic))
    }

    /// Whether a label says that something is necessary.
    #[must_use]
    pub fn is_necessary(&self, label: &str) -> bool {
        self.is_only_necessary(&plain(label))
    }

    fn is_only_necessary(&self, text: &str) -> bool {
        let words: Vec<&str> = text.split(' ').collect();
        words.iter().enumerate().any(|(index, word)| {
            let before = index.checked_sub(1).and_then(|index| words.get(index));
            let with_before = before.map(|before| format!("{before} {word}"));
            self.only.iter().any(|only| only.is_word(word))
                && !self.not_only.iter().any(|not| {
                    before.is_some_and(|before| not.text == *before)
                        || with_before.as_deref() == Some(not.text.as_str())
                })
        })
    }
}

impl Phrase {
    fn new(text: &str) -> Self {
        let anywhere = text.trim_end().ends_with('*');
        // A blank before the star keeps the word whole: "pur *".
        let whole = text.trim_end().trim_end_matches('*').ends_with(' ');
        let mut plain = plain(text);
        if whole {
            plain.push(' ');
        }
        Self { text: plain, anywhere }
    }

    fn is_in(&self, text: &str) -> bool {
        if self.anywhere {
            return word_starts(text).any(|rest| rest.starts_with(&self.text));
        }
        match text.strip_prefix(self.text.as_str()) {
            Some("") => true,
            Some(rest) => rest.starts_with(' ') && rest.chars().count() <= MAX_AFTER,
            None => false,
        }
    }

    fn is_word(&self, word: &str) -> bool {
        match self.anywhere {
            true => word.starts_with(&self.text),
            false => word == self.text,
        }
    }

    fn is_word_of(&self, text: &str) -> bool {
        text.split(' ').any(|word| self.is_word(word))
    }
}

fn word_starts(text: &str) -> impl Iterator<Item = &str> {
    std::iter::once(text).chain(text.match_indices(' ').map(|(at, _)| &text[at + 1..]))
}

const fn name_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Pay => "pay",
        Kind::Refuse => "refuse",
        Kind::Settings => "settings",
        Kind::Save => "save",
        Kind::Accept => "accept",
        Kind::Close => "close",
        Kind::Reopen => "reopen",
    }
}

/// Lower case, no accents, no signs, single blanks. Apostrophes are dropped.
pub(crate) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        let simple = match letter {
            'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ą' => "a",
            'ç' | 'ć' | 'č' => "c",
            'è' | 'é' | 'ê' | 'ë' | 'ę' => "e",
            'ì' | 'í' | 'î' | 'ï' => "i",
            'ł' => "l",
            'ñ' | 'ń' => "n",
            'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => "o",
            'ś' | 'š' => "s",
            'ù' | 'ú' | 'û' | 'ü' => "u",
            'ý' | 'ÿ' => "y",
            'ź' | 'ż' | 'ž' => "z",
            'ß' => "ss",
            'æ' => "ae",
            'œ' => "oe",
            // The accents of decomposed letters.
            '\u{300}'..='\u{36f}' | '\'' | '’' | 'ʼ' | '`' | '\u{ad}' | '\u{200b}' => "",
            letter if letter.is_alphanumeric() => {
                out.push(letter);
                continue;
            }
            _ => {
                if !out.is_empty() && !out.ends_with(' ') {
                    out.push(' ');
                }
                continue;
            }
        };
        out.push_str(simple);
    }
    out.truncate(out.trim_end().len());
    out
}

#[cfg(test)]
mod tests {
    use super::{FILE, ORDER, Words, name_of, plain};
    use crate::recording::Kind::{self, Accept, Close, Pay, Refuse, Reopen, Save, Settings};

    fn kind(text: &str) -> Option<Kind> {
        Words::built_in().read(text).map(|reading| reading.kind)
    }

    #[test]
    fn the_file_has_every_kind_in_ten_languages() {
        let words = Words::parse(FILE).unwrap();
        assert!(words.phrases.iter().all(|(_, phrases)| phrases.len() >= 20), "a kind is missing");
        let file: super::File = toml::from_str(FILE).unwrap();
        assert_eq!(file.languages.len(), 10);
        for (language, kinds) in &file.languages {
            for kind in ORDER.map(name_of) {
                assert!(kinds.contains_key(kind), "{language} has no {kind}");
            }
            assert_eq!(kinds.len(), 7, "{language} has a kind that is not known");
        }
    }

    #[test]
    fn texts_become_plain() {
        for (text, expected) in [
            ("  J’ACCEPTE  & ferme !", "jaccepte ferme"),
            ("Größe wählen – jetzt", "grosse wahlen jetzt"),
            ("Zgoda na\u{a0}wszystkie", "zgoda na wszystkie"),
            ("e\u{301}te\u{301}", "ete"),
            ("→", ""),
        ] {
            assert_eq!(plain(text), expected, "{text}");
        }
    }

    #[test]
    fn buttons_say_what_they_do() {
        for (text, expected) in [
            ("Accept all", Some(Accept)),
            ("ACCEPT ALL COOKIES", Some(Accept)),
            ("J'accepte", Some(Accept)),
            ("Tout accepter et fermer", Some(Accept)),
            ("Alle akzeptieren", Some(Accept)),
            ("Zaakceptuj wszystkie", Some(Accept)),
            ("Reject all", Some(Refuse)),
            ("Continuer sans accepter →", Some(Refuse)),
            ("Je refuse tous les cookies", Some(Refuse)),
            ("Accept only essential cookies", Some(Refuse)),
            ("Accept necessary cookies", Some(Refuse)),
            ("Rechazar todas", Some(Refuse)),
            ("Nur essenzielle Cookies erlauben", Some(Refuse)),
            ("Accept non essential cookies", Some(Accept)),
            ("Einstellungen oder Ablehnen", Some(Settings)),
            ("No, adjust", Some(Settings)),
            ("Paramétrer mes choix", Some(Settings)),
            ("Manage preferences", Some(Settings)),
            ("Enregistrer et accepter", Some(Save)),
            ("Save my choices", Some(Save)),
            ("Auswahl speichern", Some(Save)),
            ("OK", Some(Close)),
            ("×", Some(Close)),
            ("Refuser et s'abonner", Some(Pay)),
            ("Pur Abo abschließen", Some(Pay)),
            ("Purchase history", None),
            ("Nos magasins", None),
            ("Accepting visitors since 1974, every day of the week", None),
            ("", None),
        ] {
            assert_eq!(kind(text), expected, "{text}");
        }
        assert_eq!(kind(&"accept ".repeat(40)), None);
    }

    #[test]
    fn plain_refusals() {
        let plain = |text| Words::built_in().read(text).unwrap().plain;
        assert!(plain("Tout refuser") && plain("Continuer sans accepter"));
        assert!(plain("Uniquement les cookies nécessaires"));
        assert!(!plain("Je décline les finalités non essentielles"));
    }

    #[test]
    fn links_that_reopen() {
        let reopens = |text| Words::built_in().reopens(text);
        assert!(reopens("Gérer mes cookies") && reopens("Cookie settings") && reopens("Cookies"));
        assert!(reopens("Einwilligung widerrufen") && reopens("Retirer mon consentement"));
        assert!(!reopens("Cookies and cream cake") && !reopens("Contact"));
        assert_eq!(kind("Cookies"), Some(Reopen));
    }

    #[test]
    fn topics_and_necessity() {
        let words = Words::built_in();
        assert!(
            words.is_topic("We use cookies") && words.is_topic("Ihre Privatsphäre: Datenschutz")
        );
        assert!(!words.is_topic("Subscribe to our newsletter"));
        assert!(
            words.is_necessary("Strictly necessary") && words.is_necessary("Technisch notwendige")
        );
        assert!(!words.is_necessary("Non-essential") && !words.is_necessary("Marketing"));
    }
}
