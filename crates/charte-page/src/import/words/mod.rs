//! The words by which policies are read, in the seven languages, and where they stand in a
//! sentence.

pub(super) mod clauses;
pub(super) mod durations;
pub(super) mod purposes;

use std::collections::HashMap;
use std::sync::LazyLock;

use charte::Purpose;

/// What a word, or a phrase, does in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::import) enum Tag {
    /// Names a purpose.
    Purpose(Purpose),
    Not,
    No,
    Without,
    Only,
    Contrast,
    If,
    Whether,
    That,
    Relative,
    And,
    Starter,
    Block,
    Refuse,
    Want,
    May,
    Remember,
    Know,
    Choice,
    Preference,
    Cookies,
    Language,
    Select,
    Condition,
    Again,
    Harmless,
    Small,
    For,
    It,
    Abandon,
    Answer,
    Need,
    Participle,
    Person,
    Machine,
}

impl Tag {
    /// A bit for each kind; every purpose has the same.
    pub(super) const fn bit(self) -> u64 {
        let number = match self {
            Self::Purpose(_) => 0,
            Self::Not => 1,
            Self::No => 2,
            Self::Without => 3,
            Self::Only => 4,
            Self::Contrast => 5,
            Self::If => 6,
            Self::Whether => 7,
            Self::That => 8,
            Self::Relative => 9,
            Self::And => 10,
            Self::Starter => 11,
            Self::Block => 12,
            Self::Refuse => 13,
            Self::Want => 14,
            Self::May => 15,
            Self::Remember => 16,
            Self::Know => 17,
            Self::Choice => 18,
            Self::Preference => 19,
            Self::Cookies => 20,
            Self::Language => 21,
            Self::Select => 22,
            Self::Condition => 23,
            Self::Again => 24,
            Self::Harmless => 25,
            Self::Small => 26,
            Self::For => 27,
            Self::It => 28,
            Self::Abandon => 29,
            Self::Answer => 30,
            Self::Need => 31,
            Self::Participle => 32,
            Self::Person => 33,
            Self::Machine => 34,
        };
        1 << number
    }
}

/// A phrase where it stands: from one word to before another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    pub(super) tag: Tag,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// The phrases by their first word.
#[derive(Default)]
struct Lexicon {
    whole: HashMap<&'static str, Vec<(Vec<&'static str>, Tag)>>,
    stems: HashMap<&'static str, Vec<Tag>>,
    /// The shortest and the longest stem.
    lengths: (usize, usize),
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon = Lexicon { lengths: (usize::MAX, 0), ..Lexicon::default() };
    let purposes = purposes::PHRASES.iter().map(|(purpose, list)| (Tag::Purpose(*purpose), *list));
    for (tag, list) in purposes.chain(clauses::LISTS.iter().copied()) {
        list.split('|').for_each(|phrase| lexicon.add(tag, phrase));
    }
    lexicon
});

impl Lexicon {
    fn add(&mut self, tag: Tag, phrase: &'static str) {
        let mut words = phrase.split(' ').filter(|w| !w.is_empty());
        let Some(first) = words.next() else { return };
        let rest: Vec<&'static str> = words.collect();
        match first.strip_suffix('~').filter(|_| rest.is_empty()) {
            Some(stem) => {
                let (shortest, longest) = self.lengths;
                self.lengths = (shortest.min(stem.len()), longest.max(stem.len()));
                self.stems.entry(stem).or_default().push(tag);
            }
            None => self.whole.entry(first).or_default().push((rest, tag)),
        }
    }
}

/// The phrases of a sentence in their order, of one kind the longest only.
pub(super) fn hits(words: &[String]) -> Vec<Hit> {
    let lexicon = &*LEXICON;
    let mut all: Vec<Hit> = Vec::new();
    for (start, word) in words.iter().enumerate() {
        let mut here: Vec<Hit> = Vec::new();
        let mut found = |tag: Tag, length: usize| {
            let end = start.saturating_add(length);
            match here.iter_mut().find(|h| h.tag == tag) {
                Some(hit) => hit.end = hit.end.max(end),
                None => here.push(Hit { tag, start, end }),
            }
        };
        for (rest, tag) in lexicon.whole.get(word.as_str()).into_iter().flatten() {
            let next = words.iter().skip(start.saturating_add(1));
            let fits = rest.len() <= next.len() && rest.iter().zip(next).all(|(p, w)| is(w, p));
            if fits {
                found(*tag, rest.len().saturating_add(1));
            }
        }
        let (shortest, longest) = lexicon.lengths;
        for length in shortest..=longest.min(word.len()) {
            let stem = word.get(..length).and_then(|stem| lexicon.stems.get(stem));
            stem.into_iter().flatten().for_each(|tag| found(*tag, 1));
        }
        all.append(&mut here);
    }
    all
}

/// Whether a word is the one of a phrase, or begins as it does when that ends in `~`.
fn is(word: &str, phrase: &str) -> bool {
    match phrase.strip_suffix('~') {
        Some(stem) => word.starts_with(stem),
        None => word == phrase,
    }
}

/// Whether a word is one of a list.
pub(super) fn is_any(word: &str, list: &str) -> bool {
    list.split('|').any(|phrase| is(word, phrase))
}

/// The language that has more of its short words here than every other. Letters that Spanish
/// lacks count for Portuguese.
pub(super) fn language(words: &[String], portuguese: bool) -> Option<&'static str> {
    let count = |language: &str, list: &str| {
        let letters = usize::from(portuguese && language == "pt");
        words.iter().filter(|w| is_any(w, list)).count().saturating_add(letters)
    };
    let counts = clauses::MARKS.iter().map(|(language, list)| (count(language, list), *language));
    let mut counts: Vec<(usize, &str)> = counts.collect();
    counts.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    match counts.as_slice() {
        [(best, language), (second, _), ..] if best > second => Some(language),
        _ => None,
    }
}
