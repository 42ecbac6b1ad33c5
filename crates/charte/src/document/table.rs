//! Reading a table strictly: every key known, every value of its type, every word on its list.

use std::collections::HashSet;

use super::{Codes, Node, Value};
use crate::error::{Error, ErrorCode};

/// A closed list of words.
pub(crate) trait Vocabulary: Sized + 'static {
    const WORDS: &'static [&'static str];
    fn from_word(word: &str) -> Option<Self>;
}

macro_rules! vocabulary {
    ($($Name:ty),+ $(,)?) => {$(
        impl Vocabulary for $Name {
            const WORDS: &'static [&'static str] = <$Name>::IDS;
            fn from_word(word: &str) -> Option<Self> { <$Name>::from_id(word) }
        }
    )+};
}
vocabulary!(
    crate::purpose::Purpose,
    crate::purpose::Class,
    crate::category::Role,
    crate::category::Area,
    crate::category::Technology,
    crate::category::Requirement,
);

/// What a reader needs to say where it stands.
#[derive(Clone, Copy)]
pub(crate) struct Place<'s> {
    source: &'s str,
    codes: &'s Codes,
    parent: Option<&'s Place<'s>>,
    segment: Segment<'s>,
}

#[derive(Clone, Copy)]
enum Segment<'s> {
    Root,
    Key(&'s str),
    Index(usize),
}

impl<'s> Place<'s> {
    fn path(&self) -> String {
        let mut path = self.parent.map(Place::path).unwrap_or_default();
        match self.segment {
            Segment::Root => {}
            Segment::Key(key) if path.is_empty() => path.push_str(key),
            Segment::Key(key) => path = format!("{path}.{key}"),
            Segment::Index(index) => path = format!("{path}[{index}]"),
        }
        path
    }

    fn error(&self, at: usize, code: ErrorCode, message: impl Into<String>) -> Error {
        Error::new(code, message).under(self.path()).at(self.source, at)
    }
}

/// A table being read.
#[derive(Clone, Copy)]
pub(crate) struct Table<'s> {
    pub(crate) at: usize,
    place: Place<'s>,
    members: &'s [(super::Key<'s>, Node<'s>)],
}

impl<'s> Table<'s> {
    /// The whole document; `known` are the keys it may have.
    pub(crate) fn root(
        node: &'s Node<'s>,
        source: &'s str,
        codes: &'s Codes,
        known: &[&str],
    ) -> Result<Self, Error> {
        let place = Place { source, codes, parent: None, segment: Segment::Root };
        Self::of(node, place, Some(known))
    }

    fn of(node: &'s Node<'s>, place: Place<'s>, known: Option<&[&str]>) -> Result<Self, Error> {
        let Value::Table(members) = &node.value else {
            return Err(wrong_type(&place, node, "a table"));
        };
        let table = Self { at: node.at, place, members };
        let mut seen = HashSet::with_capacity(members.len());
        for (key, _) in members {
            let name = key.name.as_ref();
            if !seen.insert(name) {
                let message = format!("the key {} stands twice; keep one", quoted(name));
                return Err(place.error(key.at, place.codes.duplicate, message));
            }
            if let Some(known) = known
                && !name.starts_with("x-")
                && !known.contains(&name)
            {
                let message = format!("unknown key {}; {}", quoted(name), suggest(name, known));
                return Err(place.error(key.at, place.codes.unknown_key, message));
            }
        }
        Ok(table)
    }

    pub(crate) fn node(&self, key: &str) -> Option<&'s Node<'s>> {
        self.members.iter().find(|(k, _)| k.name == key).map(|(_, node)| node)
    }

    /// The members that are not the author's own, with their keys.
    pub(crate) fn members(&self) -> impl Iterator<Item = (&'s str, usize, &'s Node<'s>)> {
        let named = self.members.iter().map(|(k, node)| (k.name.as_ref(), k.at, node));
        named.filter(|(name, _, _)| !name.starts_with("x-"))
    }

    /// An error about one key of this table.
    pub(crate) fn error(&self, key: &str, code: ErrorCode, message: impl Into<String>) -> Error {
        let at = self.node(key).map_or(self.at, |n| n.at);
        self.error_at(at, key, code, message)
    }

    pub(crate) fn error_at(
        &self,
        at: usize,
        key: &str,
        code: ErrorCode,
        message: impl Into<String>,
    ) -> Error {
        let place = Place { parent: Some(&self.place), segment: Segment::Key(key), ..self.place };
        if key.is_empty() {
            self.place.error(at, code, message)
        } else {
            place.error(at, code, message)
        }
    }

    pub(crate) fn malformed(&self, key: &str, message: impl Into<String>) -> Error {
        self.error(key, self.place.codes.malformed, message)
    }

    /// The error for a key that must be there.
    pub(crate) fn missing(&self, key: &str) -> Error {
        let message = format!("the key {} is missing; add it", quoted(key));
        self.place.error(self.at, self.place.codes.missing_key, message)
    }

    pub(crate) fn text(&self, key: &str) -> Result<Option<&'s str>, Error> {
        self.node(key).map(|n| self.text_of(key, n)).transpose()
    }

    pub(crate) fn text_of(&self, key: &str, node: &'s Node<'s>) -> Result<&'s str, Error> {
        match &node.value {
            Value::Text(text) => Ok(text),
            _ => Err(self.wrong_type(key, node, "a string")),
        }
    }

    pub(crate) fn flag(&self, key: &str) -> Result<Option<bool>, Error> {
        self.node(key).map(|n| self.flag_of(key, n)).transpose()
    }

    pub(crate) fn flag_of(&self, key: &str, node: &'s Node<'s>) -> Result<bool, Error> {
        match node.value {
            Value::Flag(flag) => Ok(flag),
            _ => Err(self.wrong_type(key, node, "true or false")),
        }
    }

    pub(crate) fn whole(&self, key: &str) -> Result<Option<i64>, Error> {
        let Some(node) = self.node(key) else { return Ok(None) };
        match node.value {
            Value::Whole(number) => Ok(Some(number)),
            _ => Err(self.wrong_type(key, node, "a whole number")),
        }
    }

    pub(crate) fn list(&self, key: &str) -> Result<Option<&'s [Node<'s>]>, Error> {
        let Some(node) = self.node(key) else { return Ok(None) };
        match &node.value {
            Value::List(items) => Ok(Some(items)),
            _ => Err(self.wrong_type(key, node, "a list")),
        }
    }

    /// Strings in a list, with their offsets.
    pub(crate) fn texts(&self, key: &str) -> Result<Option<Vec<(&'s str, usize)>>, Error> {
        let Some(items) = self.list(key)? else { return Ok(None) };
        items.iter().map(|n| Ok((self.text_of(key, n)?, n.at))).collect::<Result<_, _>>().map(Some)
    }

    pub(crate) fn word<W: Vocabulary>(&self, key: &str) -> Result<Option<W>, Error> {
        let Some(node) = self.node(key) else { return Ok(None) };
        self.word_of(key, self.text_of(key, node)?, node.at).map(Some)
    }

    pub(crate) fn word_of<W: Vocabulary>(
        &self,
        key: &str,
        word: &str,
        at: usize,
    ) -> Result<W, Error> {
        W::from_word(word).ok_or_else(|| self.unknown_word(key, word, at, W::WORDS))
    }

    pub(crate) fn unknown_word(&self, key: &str, word: &str, at: usize, words: &[&str]) -> Error {
        let message = format!("unknown word {}; {}", quoted(word), suggest(word, words));
        self.error_at(at, key, self.place.codes.unknown_word, message)
    }

    /// Words in a list, none twice.
    pub(crate) fn words<W: Vocabulary + PartialEq>(
        &self,
        key: &str,
    ) -> Result<Option<Vec<W>>, Error> {
        let Some(texts) = self.texts(key)? else { return Ok(None) };
        let mut words = Vec::with_capacity(texts.len());
        for (text, at) in texts {
            let word = self.word_of(key, text, at)?;
            if words.contains(&word) {
                let message = format!("{} stands twice; keep one", quoted(text));
                return Err(self.error_at(at, key, self.place.codes.duplicate, message));
            }
            words.push(word);
        }
        Ok(Some(words))
    }

    /// Runs `read` on each table of a list.
    pub(crate) fn tables<T>(
        &self,
        key: &str,
        known: &[&str],
        mut read: impl FnMut(Table<'_>) -> Result<T, Error>,
    ) -> Result<Option<Vec<T>>, Error> {
        let Some(items) = self.list(key)? else { return Ok(None) };
        let place = self.inside_of(key);
        let mut all = Vec::with_capacity(items.len());
        for (index, node) in items.iter().enumerate() {
            let place = Place { parent: Some(&place), segment: Segment::Index(index), ..place };
            all.push(read(Table::of(node, place, Some(known))?)?);
        }
        Ok(Some(all))
    }

    /// Runs `read` on a table inside; any keys when `known` is nothing.
    pub(crate) fn table<T>(
        &self,
        key: &str,
        known: Option<&[&str]>,
        read: impl FnOnce(Table<'_>) -> Result<T, Error>,
    ) -> Result<Option<T>, Error> {
        let Some(node) = self.node(key) else { return Ok(None) };
        let place = self.inside_of(key);
        read(Table::of(node, place, known)?).map(Some)
    }

    fn inside_of<'k>(&'k self, key: &'k str) -> Place<'k> {
        Place {
            source: self.place.source,
            codes: self.place.codes,
            parent: Some(&self.place),
            segment: Segment::Key(key),
        }
    }

    pub(crate) fn wrong_type(&self, key: &str, node: &Node<'_>, wanted: &str) -> Error {
        wrong_type(&self.inside_of(key), node, wanted)
    }
}

fn wrong_type(place: &Place<'_>, node: &Node<'_>, wanted: &str) -> Error {
    let message = format!("this is {}; write {wanted}", node.value.kind());
    place.error(node.at, place.codes.wrong_type, message)
}

/// A word from the document as messages show it: short, and without what terminals obey.
pub(crate) fn quoted(word: &str) -> String {
    let shown: String = word.chars().filter(|c| !c.is_control()).take(60).collect();
    let more = if word.chars().count() > 60 { "…" } else { "" };
    format!("`{shown}{more}`")
}

/// The known word that is nearest, if any is near.
pub(crate) fn nearest<'k>(word: &str, known: &[&'k str]) -> Option<&'k str> {
    let word = word.get(..64).unwrap_or(word);
    let near = word.len().min(9).div_ceil(3);
    let distance = |k: &&'k str| (strsim::damerau_levenshtein(word, k), *k);
    known.iter().map(distance).filter(|(d, _)| *d <= near).min_by_key(|(d, _)| *d).map(|(_, k)| k)
}

fn suggest(word: &str, known: &[&str]) -> String {
    match nearest(word, known) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("write one of {}", known.join(", ")),
    }
}
