//! A text as sentences, and a sentence as words with the phrases that matter.

use std::ops::Range;

use super::fold::fold;
use super::words::{self, Hit, Tag, clauses};

/// The most words of a sentence. What is longer is no sentence that can be trusted.
const MAX_WORDS: usize = 120;

/// Words before a full stop that does not end the sentence; single letters do not either.
const SHORT: &str = "bzw|inkl|usw|etc|ggf|evtl|insb|cf|ex|ej|bv|bijv|vs|resp|incl|zb|ca|approx|env|m|mr|dr|max|min|sog|abs|art|nr|num";

/// What stands between two words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Break {
    None,
    /// A hyphen, as in “lembra-se”.
    Hyphen,
    Comma,
    /// A colon, a semicolon, a question mark, a bracket, a dash.
    Strong,
}

/// A sentence, or what a publisher wrote in place of one.
#[derive(Debug, Default)]
pub(super) struct Sentence {
    pub(super) words: Vec<String>,
    /// What stands before each word.
    pub(super) breaks: Vec<Break>,
    pub(super) hits: Vec<Hit>,
    pub(super) language: Option<&'static str>,
    /// Which kinds of phrases begin at each word, cover it, and end before it.
    begins: Vec<u64>,
    covers: Vec<u64>,
    ends: Vec<u64>,
    /// Whether it was too long, and the rest of it is not there.
    pub(super) cut: bool,
}

/// The sentences of a text.
pub(super) fn sentences(text: &str) -> Vec<Sentence> {
    let mut all = Vec::new();
    let mut reader = Reader::default();
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        if c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}') {
            reader.word.push(c);
            reader.portuguese |= matches!(c, 'ã' | 'õ' | 'ç' | 'ê' | 'â' | 'ô');
            continue;
        }
        let short = reader.is_short();
        let ends = match c {
            '!' => true,
            '.' => {
                let blank = rest.peek().is_none_or(|n| n.is_whitespace());
                let goes_on = rest.clone().find(|n| !n.is_whitespace());
                blank && !short && !goes_on.is_some_and(char::is_lowercase)
            }
            '\n' => {
                let goes_on = rest.clone().find(|n| !n.is_whitespace());
                !goes_on.is_some_and(char::is_lowercase) && !reader.lists
            }
            _ => false,
        };
        reader.end_word();
        if ends {
            all.extend(reader.end());
            continue;
        }
        reader.follows = reader.follows.max(match c {
            ',' | '、' => Break::Comma,
            '/' if reader.blank => Break::Comma,
            '.' if rest.peek().is_none_or(|n| n.is_whitespace()) && !short => Break::Strong,
            ':' | ';' | '?' | '(' | ')' | '[' | ']' | '–' | '—' | '•' | '|' | '\n' | '→' => {
                reader.lists |= c == ':';
                Break::Strong
            }
            '-' if rest.peek().is_none_or(|n| n.is_whitespace()) && reader.blank => Break::Strong,
            '-' => Break::Hyphen,
            _ => Break::None,
        });
        reader.blank = c.is_whitespace();
    }
    reader.end_word();
    all.extend(reader.end());
    all
}

#[derive(Debug)]
struct Reader {
    sentence: Sentence,
    word: String,
    follows: Break,
    /// Whether a blank was the last character.
    blank: bool,
    /// Whether a colon came: what follows on lines of their own is its list.
    lists: bool,
    /// Whether there are letters that Portuguese has and Spanish has not.
    portuguese: bool,
}

impl Default for Reader {
    fn default() -> Self {
        let (sentence, word) = Default::default();
        Self { sentence, word, follows: Break::None, blank: true, lists: false, portuguese: false }
    }
}

impl Reader {
    /// Whether the word before a full stop is an abbreviation.
    fn is_short(&self) -> bool {
        let word = fold(&self.word);
        let word = word.trim();
        word.chars().count() == 1 || words::is_any(word, SHORT)
    }

    fn end_word(&mut self) {
        if self.word.is_empty() {
            return;
        }
        if self.sentence.words.len() < MAX_WORDS {
            // “Is” in Italian and Portuguese, which is no “and”.
            let is = matches!(self.word.as_str(), "è" | "é" | "È" | "É");
            let word = if is { "ee".to_owned() } else { fold(&self.word).trim().to_owned() };
            self.sentence.words.push(word);
            self.sentence.breaks.push(self.follows);
        } else {
            self.sentence.cut = true;
        }
        self.word.clear();
        (self.follows, self.blank) = (Break::None, false);
    }

    fn end(&mut self) -> Option<Sentence> {
        let Self { mut sentence, portuguese, .. } = std::mem::take(self);
        sentence.language = words::language(&sentence.words, portuguese);
        sentence.hits = words::hits(&sentence.words);
        sentence.read_apart();
        sentence.settle();
        sentence.index();
        (!sentence.words.is_empty()).then_some(sentence)
    }
}

/// How many words may stand between the parts of a verb.
const APART: usize = 9;

impl Sentence {
    /// Whether a clause is only a “no”, or “absolutely not”.
    pub(super) fn is_answer(&self, clause: Range<usize>) -> bool {
        let no = |at: usize| self.is(at, Tag::Not) || self.is(at, Tag::No);
        clause.clone().any(no) && clause.into_iter().all(|at| no(at) || self.is(at, Tag::Answer))
    }

    /// Adds verbs whose parts stand apart: “schaltet die Statistik ab”.
    fn read_apart(&mut self) {
        for start in 0..self.words.len() {
            let Some(word) = self.words.get(start) else { continue };
            for (tag, verb, particle) in clauses::APART {
                if !words::is_any(word, verb) {
                    continue;
                }
                let after = self.words.iter().enumerate().skip(start.saturating_add(1));
                let until = after.take(APART).take_while(|(at, _)| !self.breaks_at(*at));
                let mut until = until.filter(|(_, word)| words::is_any(word, particle));
                if until.next().is_some() {
                    self.hits.push(Hit { tag: *tag, start, end: start.saturating_add(1) });
                }
            }
        }
        self.hits.sort_by_key(|h| h.start);
    }

    /// Takes away what a longer phrase of another kind covers, and words that mean something
    /// else in the language of the sentence.
    fn settle(&mut self) {
        let acts = |tag: Tag| {
            matches!(
                tag,
                Tag::Not
                    | Tag::No
                    | Tag::Without
                    | Tag::Contrast
                    | Tag::If
                    | Tag::Refuse
                    | Tag::Block
                    | Tag::May
            )
        };
        let longer: Vec<Hit> = self
            .hits
            .iter()
            .filter(|h| acts(h.tag) && h.end.saturating_sub(h.start) > 1)
            .copied()
            .collect();
        let language = self.language;
        let (words, breaks) = (&self.words, &self.breaks);
        self.hits.retain(|hit| {
            let covered = |other: &Hit| {
                other.tag != hit.tag
                    && other.start <= hit.start
                    && hit.end <= other.end
                    && other.end.saturating_sub(other.start) > hit.end.saturating_sub(hit.start)
            };
            if acts(hit.tag) && longer.iter().any(covered) {
                return false;
            }
            let word = words.get(hit.start).map(String::as_str).unwrap_or_default();
            let alone = hit.end == hit.start.saturating_add(1);
            let before = hit.start.checked_sub(1).and_then(|b| words.get(b)).map(String::as_str);
            let before = before.unwrap_or_default();
            match (hit.tag, word) {
                // Portuguese “in the”; Dutch “only”, “still”; Italian “of it” is no French “ne”.
                (Tag::Not, "no") => language != Some("pt"),
                (Tag::Not, "pas") => language != Some("nl"),
                (Tag::Not, "n") => language == Some("fr") || language.is_none(),
                (Tag::Not, "noch") => {
                    words.iter().any(|w| matches!(w.as_str(), "weder" | "geen" | "niet"))
                }
                (Tag::Not, "mai" | "nada") => language != Some("fr") && language != Some("de"),
                // French “aim” and “my”, Spanish “more” are no “but”.
                (Tag::Contrast, "but") => language == Some("en"),
                (Tag::Contrast, "ma") => language == Some("it"),
                (Tag::Contrast, "mas") if alone => language == Some("pt"),
                (Tag::Contrast, "sim" | "wel") => before != "nao" && before != "zo",
                (Tag::If, "si") => matches!(language, Some("fr" | "es")),
                (Tag::If, "se") if alone => {
                    let own = matches!(
                        before,
                        "que" | "nao" | "para" | "como" | "non" | "che" | "cui" | "di"
                    );
                    let joined = breaks.get(hit.start) == Some(&Break::Hyphen);
                    matches!(language, Some("it" | "pt")) && !own && !joined
                }
                (Tag::If, "als" | "bis") => matches!(language, Some("nl" | "de")),
                (Tag::And, "o" | "a" | "u") => language != Some("pt"),
                (Tag::Without, "sin" | "hors") => language != Some("en"),
                (Tag::Only, "so") => language == Some("pt"),
                (Tag::Only, "rein" | "allein" | "juste") => language != Some("en"),
                (Tag::Refuse, "nego" | "niega") => language == Some("es") || language.is_none(),
                (Tag::Whether, "of") => language == Some("nl"),
                _ => true,
            }
        });
    }

    /// Whether a comma or more stands before a word.
    pub(super) fn breaks_at(&self, at: usize) -> bool {
        self.breaks.get(at).is_some_and(|b| *b >= Break::Comma)
    }

    /// Makes what stands where quick to find.
    fn index(&mut self) {
        let length = self.words.len().saturating_add(1);
        for all in [&mut self.begins, &mut self.covers, &mut self.ends] {
            all.resize(length, 0);
        }
        for hit in &self.hits {
            let bit = hit.tag.bit();
            let set = |all: &mut Vec<u64>, at: usize| {
                if let Some(bits) = all.get_mut(at) {
                    *bits |= bit;
                }
            };
            set(&mut self.begins, hit.start);
            set(&mut self.ends, hit.end);
            (hit.start..hit.end).for_each(|at| set(&mut self.covers, at));
        }
    }

    pub(super) fn of(&self, tag: Tag) -> impl DoubleEndedIterator<Item = &Hit> {
        self.hits.iter().filter(move |h| h.tag == tag)
    }

    /// Whether a phrase of this kind begins in a range.
    pub(super) fn has(&self, tag: Tag, range: Range<usize>) -> bool {
        let end = range.end.min(self.begins.len());
        let bits = self.begins.get(range.start.min(end)..end).unwrap_or_default();
        bits.iter().any(|bits| bits & tag.bit() != 0)
    }

    /// Whether a phrase of this kind begins at a word.
    pub(super) fn begins(&self, at: usize, tag: Tag) -> bool {
        self.begins.get(at).is_some_and(|bits| bits & tag.bit() != 0)
    }

    /// Whether a phrase of this kind ends before a word.
    pub(super) fn ends(&self, at: usize, tag: Tag) -> bool {
        self.ends.get(at).is_some_and(|bits| bits & tag.bit() != 0)
    }

    /// Whether a word belongs to a phrase of this kind.
    pub(super) fn is(&self, at: usize, tag: Tag) -> bool {
        self.covers.get(at).is_some_and(|bits| bits & tag.bit() != 0)
    }

    /// The purposes named, where they stand.
    pub(super) fn purposes(&self) -> impl Iterator<Item = (charte::Purpose, &Hit)> {
        self.hits.iter().filter_map(|hit| match hit.tag {
            Tag::Purpose(purpose) => Some((purpose, hit)),
            _ => None,
        })
    }
}
