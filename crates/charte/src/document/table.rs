//! Reading a table strictly: every key known, every value of its type, every word on its list.

use std::cell::RefCell;
use std::collections::HashSet;

use super::{Codes, Node, Span, Value};
use crate::error::{Correction, Error, ErrorCode};

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

/// Mistakes that a reader goes on after, to tell all of them at once.
pub(crate) struct Mistakes {
    kept: RefCell<Vec<Error>>,
    most: usize,
}

impl Mistakes {
    /// A reader with this list stops at the mistake after `most`.
    pub(crate) fn at_most(most: usize) -> Self {
        Self { kept: RefCell::default(), most }
    }

    /// What was kept, in the order of the source.
    pub(crate) fn in_order(self) -> Vec<Error> {
        let mut kept = self.kept.into_inner();
        kept.sort_by_key(|error| (error.line(), error.column()));
        // A key that is missing because it is misspelt has been told with that one.
        kept.dedup_by(|later, first| {
            later.code() == first.code()
                && later.span() == first.span()
                && first.correction().is_some()
        });
        kept
    }
}

/// What a reader needs to say where it stands.
#[derive(Clone, Copy)]
pub(crate) struct Place<'s> {
    source: &'s str,
    codes: &'s Codes,
    mistakes: Option<&'s Mistakes>,
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

    /// Whether a key is the author's own.
    fn is_own(&self, key: &str) -> bool {
        self.codes.own_keys && key.starts_with("x-")
    }

    /// Keeps a mistake, so that its reader goes on; hands it back where nobody keeps any.
    fn mistake(&self, error: Error) -> Result<(), Error> {
        let Some(mistakes) = self.mistakes else { return Err(error) };
        let mut kept = mistakes.kept.borrow_mut();
        if kept.len() >= mistakes.most {
            return Err(error);
        }
        kept.push(error);
        Ok(())
    }

    fn error(&self, at: Span, code: ErrorCode, message: impl Into<String>) -> Error {
        Error::new(code, message).under(self.path()).at(self.source, at)
    }
}

/// A table being read.
#[derive(Clone, Copy)]
pub(crate) struct Table<'s> {
    at: Span,
    place: Place<'s>,
    members: &'s [(super::Key<'s>, Node<'s>)],
}

impl<'s> Table<'s> {
    /// The whole document; `known` are the keys it may have. With a list of mistakes the reader
    /// goes on after one.
    pub(crate) fn root(
        node: &'s Node<'s>,
        source: &'s str,
        codes: &'s Codes,
        known: &[&str],
        mistakes: Option<&'s Mistakes>,
    ) -> Result<Self, Error> {
        let place = Place { source, codes, mistakes, parent: None, segment: Segment::Root };
        Self::of(node, place, Some(known))
    }

    fn of(node: &'s Node<'s>, place: Place<'s>, known: Option<&[&str]>) -> Result<Self, Error> {
        let Value::Table(members) = &node.value else {
            return Err(wrong_type(&place, node, "a table"));
        };
        let table = Self { at: node.at, place, members };
        let mut seen = HashSet::with_capacity(members.len());
        for (key, value) in members {
            let name = key.name.as_ref();
            if !seen.insert(name) {
                let message = format!("the key {} stands twice; keep one", quoted(name));
                place.mistake(place.error(key.at, place.codes.duplicate, message))?;
            }
            if let Some(known) = known
                && !place.is_own(name)
                && !known.contains(&name)
            {
                let message = format!("unknown key {}; {}", quoted(name), suggest(name, known));
                let correction = nearest(name, known).map(|near| {
                    let safe = surely_means(name, near, known) && !table.has(near);
                    let mut headers = Vec::new();
                    keys_of_headers(value, key.at.of(place.source), place.source, &mut headers);
                    headers.retain(|header| header.start > key.at.start);
                    let correction = Correction::of_key(key.at, near, place.source);
                    correction.also_at(headers).safe_if(safe)
                });
                let error = place.error(key.at, place.codes.unknown_key, message);
                place.mistake(error.or_rather(correction))?;
            }
        }
        Ok(table)
    }

    /// Keeps a mistake and goes on without the value; hands it back where nobody keeps any.
    pub(crate) fn keep<T: Default>(&self, read: Result<T, Error>) -> Result<T, Error> {
        match read {
            Err(error) => self.place.mistake(error).map(|()| T::default()),
            read => read,
        }
    }

    /// As [`Self::keep`], of what has no value.
    pub(crate) fn mistake(&self, error: Error) -> Result<(), Error> {
        self.place.mistake(error)
    }

    fn has(&self, key: &str) -> bool {
        self.node(key).is_some()
    }

    pub(crate) fn node(&self, key: &str) -> Option<&'s Node<'s>> {
        self.members.iter().find(|(k, _)| k.name == key).map(|(_, node)| node)
    }

    /// The members that are not the author's own, with their keys.
    pub(crate) fn members(&self) -> impl Iterator<Item = (&'s str, Span, &'s Node<'s>)> {
        let named = self.members.iter().map(|(k, node)| (k.name.as_ref(), k.at, node));
        named.filter(|(name, _, _)| !self.place.is_own(name))
    }

    /// An error about one key of this table.
    pub(crate) fn error(&self, key: &str, code: ErrorCode, message: impl Into<String>) -> Error {
        let at = self.node(key).map_or(self.at, |n| n.at);
        self.error_at(at, key, code, message)
    }

    pub(crate) fn error_at(
        &self,
        at: Span,
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

    /// The error for a key that must be there, with an example of it. Where its place is taken by
    /// a key that was meant for it, the reader has said so already.
    pub(crate) fn missing_as(&self, key: &str, example: &str, known: &[&str]) -> Error {
        let meant = self.members.iter().find(|(k, _)| {
            let name = k.name.as_ref();
            !known.contains(&name) && !name.starts_with("x-") && nearest(name, known) == Some(key)
        });
        if let Some((meant, _)) = meant {
            let message = format!("{} was meant for {}", quoted(&meant.name), quoted(key));
            return self.place.error(meant.at, self.place.codes.unknown_key, message);
        }
        let message = format!("the key {} is missing; add {example}", quoted(key));
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
    pub(crate) fn texts(&self, key: &str) -> Result<Option<Vec<(&'s str, Span)>>, Error> {
        let items = self.list(key).map_err(|error| {
            let alone = self.node(key).filter(|node| matches!(node.value, Value::Text(_)));
            error.or_rather(alone.map(|node| Correction::in_a_list(node.at, self.place.source)))
        });
        let Some(items) = items? else { return Ok(None) };
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
        at: Span,
    ) -> Result<W, Error> {
        W::from_word(word).ok_or_else(|| self.unknown_word(key, word, at, W::WORDS))
    }

    pub(crate) fn unknown_word(&self, key: &str, word: &str, at: Span, words: &[&str]) -> Error {
        let message = format!("unknown word {}; {}", quoted(word), suggest(word, words));
        let correction = nearest(word, words).map(|near| Correction::of_word(at, near));
        self.error_at(at, key, self.place.codes.unknown_word, message).or_rather(correction)
    }

    /// The error for a key that is a word of a list.
    pub(crate) fn unknown_name(&self, name: &str, at: Span, names: &[&str]) -> Error {
        let key = |near| Correction::of_key(at, near, self.place.source);
        self.unknown_word("", name, at, names).or_rather(nearest(name, names).map(key))
    }

    /// The error for a word of a list that stands there for the second time. It can be taken out
    /// together with the comma before it, unless a comment would go with them.
    pub(crate) fn twice(&self, key: &str, word: &str, at: Span) -> Error {
        let message = format!("{} stands twice; keep one", quoted(word));
        let error = self.error_at(at, key, self.place.codes.duplicate, message);
        let items = self.list(key).ok().flatten().unwrap_or_default();
        let before = items.iter().map(|item| item.at.end).take_while(|end| *end <= at.start).last();
        let gone = before.map(|end| Span { start: end, end: at.end });
        let gone = gone.filter(|gone| !gone.of(self.place.source).contains('#'));
        error.or_rather(gone.map(Correction::without))
    }

    /// Words in a list, none twice.
    pub(crate) fn words<W: Vocabulary + PartialEq>(
        &self,
        key: &str,
    ) -> Result<Option<Vec<W>>, Error> {
        let Some(texts) = self.texts(key)? else { return Ok(None) };
        let mut words = Vec::with_capacity(texts.len());
        for (text, at) in texts {
            let Some(word) = self.keep(self.word_of(key, text, at).map(Some))? else { continue };
            if words.contains(&word) {
                self.mistake(self.twice(key, text, at))?;
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
        if let Some(node) = self.node(key).filter(|node| matches!(node.value, Value::Table(_))) {
            let wanted = format!("a list of tables; in toml [[{key}]] stands above each");
            return Err(self.wrong_type(key, node, &wanted));
        }
        let Some(items) = self.list(key)? else { return Ok(None) };
        let place = self.inside_of(key);
        let mut all = Vec::with_capacity(items.len());
        for (index, node) in items.iter().enumerate() {
            let place = Place { parent: Some(&place), segment: Segment::Index(index), ..place };
            let item = Table::of(node, place, Some(known)).and_then(&mut read);
            all.extend(self.keep(item.map(Some))?);
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
        Place { parent: Some(&self.place), segment: Segment::Key(key), ..self.place }
    }

    pub(crate) fn wrong_type(&self, key: &str, node: &Node<'_>, wanted: &str) -> Error {
        wrong_type(&self.inside_of(key), node, wanted)
    }
}

/// The places of a key in the headers of the tables under it, as `[[key]]` and `[key.facts]`.
fn keys_of_headers(node: &Node<'_>, key: &str, source: &str, found: &mut Vec<Span>) {
    match &node.value {
        Value::List(items) => {
            items.iter().for_each(|item| keys_of_headers(item, key, source, found));
        }
        Value::Table(members) => {
            let header = node.at.of(source);
            if let Some(before) = header.find(key).filter(|_| header.starts_with('[')) {
                let start = node.at.start.saturating_add(before);
                found.push(Span { start, end: start.saturating_add(key.len()) });
            }
            members.iter().for_each(|(_, inside)| keys_of_headers(inside, key, source, found));
        }
        _ => {}
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
    let word = plainly(word);
    let near = word.len().min(9).div_ceil(3);
    let distance = |k: &&'k str| (strsim::damerau_levenshtein(&word, k), *k);
    known.iter().map(distance).filter(|(d, _)| *d <= near).min_by_key(|(d, _)| *d).map(|(_, k)| k)
}

/// A word as people may mean it: capitals and underscores are slips.
fn plainly(word: &str) -> String {
    word.chars().take(64).collect::<String>().to_lowercase().replace('_', "-")
}

/// Whether a word can hardly mean another known one: one slip away from it, two if it is long,
/// and no other is near.
fn surely_means(word: &str, meant: &str, known: &[&str]) -> bool {
    let slips = if meant.len() < 8 { 1 } else { 2 };
    let near = |k: &&&str| nearest(word, core::slice::from_ref(*k)).is_some();
    strsim::damerau_levenshtein(&plainly(word), meant) <= slips
        && known.iter().filter(near).take(2).count() == 1
}

pub(crate) fn suggest(word: &str, known: &[&str]) -> String {
    match nearest(word, known) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("write one of {}", known.join(", ")),
    }
}
