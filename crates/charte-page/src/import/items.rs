//! The text of a lifetime as numbers, units and words that are known.

use super::fold::fold;
use super::numerals;
use super::words::durations::{PHRASES, UNITS, Unit, Word};
use super::words::is_any;

#[derive(Clone, Debug, PartialEq)]
enum Token {
    /// In thousandths.
    Number(u64),
    /// A part of one, in thousandths.
    Fraction(u64),
    Word(String),
    Mark(char),
    /// Figures that are no number.
    Figures,
}

fn tokens(text: &str) -> Vec<Token> {
    let mut all = Vec::new();
    let chars: Vec<char> = text.chars().collect();
    let get = |at: usize| chars.get(at).copied().unwrap_or(' ');
    let mut at = 0usize;
    while let Some(c) = chars.get(at).copied() {
        let after = at.saturating_add(1);
        let end = if c.is_ascii_digit() {
            number_end(&chars, at)
        } else if c.is_alphabetic() {
            let goes_on = |c: &char| c.is_alphabetic() || matches!(c, '\u{300}'..='\u{36f}');
            chars.iter().skip(at).take_while(|c| goes_on(c)).count().saturating_add(at)
        } else {
            after
        };
        let text: String = chars.get(at..end).unwrap_or_default().iter().collect();
        // A hyphen within a word: “demi-heure”, “twenty-four”.
        let hyphen = c == '-'
            && at.checked_sub(1).is_some_and(|b| get(b).is_alphabetic())
            && get(after).is_alphabetic();
        if c.is_ascii_digit() {
            let text = text.replace(char::is_whitespace, " ");
            all.push(numerals::figures(&text).map_or(Token::Figures, Token::Number));
        } else if c.is_alphabetic() {
            all.push(Token::Word(fold(&text).trim().to_owned()));
        } else if let Some(part) = fraction(c) {
            all.push(Token::Fraction(part));
        } else if !c.is_whitespace() && !hyphen && !matches!(c, '.' | ',' | '\'' | '’' | '"') {
            all.push(Token::Mark(c));
        }
        at = end;
    }
    all
}

/// Where a number ends that begins here, with the marks within it. A blank joins only figures by
/// threes: `1 825`.
fn number_end(chars: &[char], start: usize) -> usize {
    let digits = |from: usize| chars.iter().skip(from).take_while(|c| c.is_ascii_digit()).count();
    let first = digits(start);
    let mut end = start.saturating_add(first);
    let mut blanks = true;
    loop {
        let blank = match chars.get(end) {
            Some('.' | ',' | '\'' | '’') => false,
            Some(' ' | '\u{a0}' | '\u{202f}' | '\u{2009}') => true,
            _ => return end,
        };
        let next = digits(end.saturating_add(1));
        blanks &= blank;
        if next == 0 || (blank && !(blanks && next == 3 && first <= 3)) {
            return end;
        }
        end = end.saturating_add(1).saturating_add(next);
    }
}

fn fraction(c: char) -> Option<u64> {
    Some(match c {
        '½' => 500,
        '¼' => 250,
        '¾' => 750,
        _ => return None,
    })
}

/// What a lifetime is made of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Item {
    Number(u64),
    Fraction(u64),
    Unit(Unit, u64),
    Word(Word),
    Mark(char),
    /// A word that is not known.
    Other,
}

/// Takes a text apart.
pub(super) fn read(text: &str) -> Vec<Item> {
    let tokens = tokens(text);
    let mut all = Vec::new();
    let mut at = 0usize;
    while let Some(token) = tokens.get(at) {
        let (item, used) = match token {
            Token::Number(n) => match slash(&tokens, at) {
                Some(part) => (Item::Fraction(part), 3),
                None => (Item::Number(*n), 1),
            },
            Token::Fraction(n) => (Item::Fraction(*n), 1),
            Token::Mark(mark) => (Item::Mark(*mark), 1),
            Token::Figures => (Item::Other, 1),
            Token::Word(_) => word_item(&tokens, at),
        };
        all.push(item);
        at = at.saturating_add(used);
    }
    all
}

/// `1/2`, where no other figure follows.
fn slash(tokens: &[Token], at: usize) -> Option<u64> {
    let part = tokens.get(at..at.checked_add(3)?)?;
    let ends = !matches!(tokens.get(at.checked_add(3)?), Some(Token::Mark('/')));
    match part {
        [Token::Number(n @ (1000 | 3000)), Token::Mark('/'), Token::Number(d @ (2000 | 4000))]
            if ends && n < d =>
        {
            n.checked_mul(1000)?.checked_div(*d)
        }
        _ => None,
    }
}

/// The item that begins with a word, and how many tokens it has.
fn word_item(tokens: &[Token], at: usize) -> (Item, usize) {
    let rest = tokens.iter().skip(at);
    let words: Vec<&str> = rest
        .map_while(|t| match t {
            Token::Word(word) => Some(word.as_str()),
            _ => None,
        })
        .take(8)
        .collect();
    let first = words.first().copied().unwrap_or_default();
    let follows = |at: usize| words.get(at).copied().unwrap_or_default();
    // “A year”, “an hour”, “half a year”, “and a half”.
    if matches!(first, "a" | "an") {
        let half =
            |word: &str| PHRASES.iter().any(|(w, list)| *w == Word::Half && is_any(word, list));
        let before = at.checked_sub(1).and_then(|b| tokens.get(b));
        if half(follows(1)) || matches!(before, Some(Token::Word(w)) if half(w)) {
            return (Item::Word(Word::Filler), 1);
        }
        if unit(follows(1)).is_some() {
            return (Item::Number(1000), 1);
        }
    }
    let mut best: Option<(Word, usize)> = None;
    for (word, list) in PHRASES {
        for phrase in list.split('|') {
            let length = phrase.split(' ').count();
            let fits = phrase.split(' ').zip(&words).filter(|(p, w)| p == *w).count() == length;
            if fits && best.is_none_or(|(_, most)| length > most) {
                best = Some((*word, length));
            }
        }
    }
    let long = best.filter(|(_, length)| *length > 1);
    if let Some((word, length)) = long {
        return (Item::Word(word), length);
    }
    if let Some((number, used)) = numerals::in_words(&words) {
        return (Item::Number(number), used);
    }
    match (best, unit(first)) {
        (_, Some((unit, many))) if !matches!(first, "d" | "y") || at_number(tokens, at) => {
            (Item::Unit(unit, many), 1)
        }
        (Some((word, length)), _) => (Item::Word(word), length),
        _ => (Item::Other, 1),
    }
}

fn at_number(tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|b| tokens.get(b));
    matches!(before, Some(Token::Number(_) | Token::Fraction(_)))
}

fn unit(word: &str) -> Option<(Unit, u64)> {
    UNITS.iter().find(|(_, _, list)| is_any(word, list)).map(|(unit, many, _)| (*unit, *many))
}
