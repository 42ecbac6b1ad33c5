//! Reading a table strictly: every key known, every value of its type, every word on its list.

use std::collections::HashSet;

use crate::place::Place;
use crate::suggest::surely_means;
use crate::words::Word;
use crate::{
    Codes, Correction, Key, Mistakes, Node, Problem, Span, Value, header, nearest, quoted, suggest,
};

/// A string of the document and its location.
pub type Located<'s> = (&'s str, Span);

/// A table that is being read.
///
/// Each method that reads a key returns `None` if the table does not have it, and a problem with
/// path and position if the value is not what the method reads.
#[derive(Clone, Copy)]
pub struct Table<'s, C> {
    span: Span,
    place: Place<'s, C>,
    members: &'s [(Key<'s>, Node<'s>)],
}

impl<'s, C: Copy + PartialEq> Table<'s, C> {
    /// The whole document; `known` are the keys that it may have. With a list of mistakes the
    /// reader goes on after one.
    ///
    /// # Errors
    /// The document is not a table, or a key is unknown or there twice.
    pub fn root(
        node: &'s Node<'s>,
        source: &'s str,
        codes: &'s Codes<C>,
        known: &[&str],
        mistakes: Option<&'s Mistakes<C>>,
    ) -> Result<Self, Problem<C>> {
        Self::of(node, Place::root(source, codes, mistakes), Some(known))
    }

    fn of(
        node: &'s Node<'s>,
        place: Place<'s, C>,
        known: Option<&[&str]>,
    ) -> Result<Self, Problem<C>> {
        let Value::Table(members) = &node.value else {
            return Err(place.wrong_type(node, "a table"));
        };
        let table = Self { span: node.span, place, members };
        let mut seen = HashSet::with_capacity(members.len());
        for (key, value) in members {
            let name = key.name.as_ref();
            if !seen.insert(name) {
                let message = format!("the key {} appears twice", quoted(name));
                let problem = place.problem(key.span, place.codes.duplicate_key, message);
                place.keep(problem.with_help("keep one"))?;
            }
            if let Some(known) = known
                && !place.is_own(name)
                && !known.contains(&name)
            {
                place.keep(table.unknown_key(key, value, known))?;
            }
        }
        Ok(table)
    }

    fn unknown_key(&self, key: &Key<'_>, value: &Node<'_>, known: &[&str]) -> Problem<C> {
        let (name, source) = (key.name.as_ref(), self.place.source);
        if let Some(why) = self.place.needless(name) {
            let message = format!("unknown key {}", quoted(name));
            let problem = self.place.problem(key.span, self.place.codes.unknown_key, message);
            return problem.with_help(format!("leave it out: {why}"));
        }
        let other = self.place.other_key(name, known);
        let correction = other.or_else(|| nearest(name, known)).map(|near| {
            let sure = other.is_some() || surely_means(name, near, known);
            let safe = sure && self.node(near).is_none();
            let mut headers = header::spans_of_key(value, key.span.of(source), source);
            headers.retain(|header| header.start > key.span.start);
            Correction::of_key(key.span, near, source).also_at(headers).safe_if(safe)
        });
        let message = format!("unknown key {}", quoted(name));
        self.place
            .problem(key.span, self.place.codes.unknown_key, message)
            .with_help(other.map_or_else(|| suggest(name, known), |key| format!("write `{key}`")))
            .with_correction(correction)
    }

    /// The value, or the default value if reading it failed and the problem was kept.
    ///
    /// # Errors
    /// The problem, if there is no list of mistakes or the list is full.
    pub fn keep<T: Default>(&self, read: Result<T, Problem<C>>) -> Result<T, Problem<C>> {
        match read {
            Err(problem) => self.place.keep(problem).map(|()| T::default()),
            read => read,
        }
    }

    /// Keeps a problem, so that the reader goes on.
    ///
    /// # Errors
    /// The problem, if there is no list of mistakes or the list is full.
    pub fn mistake(&self, problem: Problem<C>) -> Result<(), Problem<C>> {
        self.place.keep(problem)
    }

    /// The value of a key.
    #[must_use]
    pub fn node(&self, key: &str) -> Option<&'s Node<'s>> {
        self.members.iter().find(|(k, _)| k.name == key).map(|(_, node)| node)
    }

    /// The members that are not the author's own, with the location of their keys.
    pub fn members(&self) -> impl Iterator<Item = (&'s str, Span, &'s Node<'s>)> {
        let named = self.members.iter().map(|(k, node)| (k.name.as_ref(), k.span, node));
        named.filter(|(name, _, _)| !self.place.is_own(name))
    }

    /// A problem with one key of this table. If the table does not have the key, the location is
    /// that of the table.
    pub fn error(&self, key: &str, code: C, message: impl Into<String>) -> Problem<C> {
        self.locate(key, Problem::new(code, message))
    }

    /// As [`Table::error`], with the span of what is wrong. An empty key is the table itself.
    pub fn error_at(
        &self,
        span: Span,
        key: &str,
        code: C,
        message: impl Into<String>,
    ) -> Problem<C> {
        self.locate_at(span, key, Problem::new(code, message))
    }

    /// The problem with the path and the position of one key of this table.
    #[must_use]
    pub fn locate(&self, key: &str, problem: Problem<C>) -> Problem<C> {
        self.locate_at(self.span_of(key), key, problem)
    }

    /// As [`Table::locate`], with the span of what is wrong. An empty key is the table itself.
    #[must_use]
    pub fn locate_at(&self, span: Span, key: &str, problem: Problem<C>) -> Problem<C> {
        if key.is_empty() {
            self.place.locate(span, problem)
        } else {
            self.place.key(key).locate(span, problem)
        }
    }

    /// The location of a key's value, or that of the table if it does not have the key.
    #[must_use]
    pub fn span_of(&self, key: &str) -> Span {
        self.node(key).map_or(self.span, |node| node.span)
    }

    /// The problem that a value does not have the form that its key requires.
    pub fn malformed(&self, key: &str, message: impl Into<String>) -> Problem<C> {
        self.error(key, self.place.codes.malformed, message)
    }

    /// The problem that a required key is missing.
    #[must_use]
    pub fn missing(&self, key: &str) -> Problem<C> {
        self.missing_key(key).with_help("add it")
    }

    fn missing_key(&self, key: &str) -> Problem<C> {
        let message = format!("the key {} is missing", quoted(key));
        self.place.problem(self.span, self.place.codes.missing_key, message)
    }

    /// The problem that a required key is missing, with an example of it. If an unknown key of the
    /// table was meant for it, the problem is that key, which [`Mistakes`] reports once.
    #[must_use]
    pub fn missing_as(&self, key: &str, example: &str, known: &[&str]) -> Problem<C> {
        let meant = self.members.iter().find(|(k, _)| {
            let name = k.name.as_ref();
            let near = || self.place.other_key(name, known).or_else(|| nearest(name, known));
            !known.contains(&name) && !name.starts_with("x-") && near() == Some(key)
        });
        if let Some((meant, _)) = meant {
            let message = format!("{} was meant for {}", quoted(&meant.name), quoted(key));
            return self.place.problem(meant.span, self.place.codes.unknown_key, message);
        }
        self.missing_key(key).with_help(format!("add {example}"))
    }

    /// The problem that a value has the wrong type; `wanted` is the right one.
    #[must_use]
    pub fn wrong_type(&self, key: &str, node: &Node<'_>, wanted: &str) -> Problem<C> {
        self.place.key(key).wrong_type(node, wanted)
    }

    /// A string.
    ///
    /// # Errors
    /// The value is not a string.
    pub fn text(&self, key: &str) -> Result<Option<&'s str>, Problem<C>> {
        self.node(key).map(|n| self.text_of(key, n)).transpose()
    }

    /// The string of a node under this key.
    ///
    /// # Errors
    /// The node is not a string.
    pub fn text_of(&self, key: &str, node: &'s Node<'s>) -> Result<&'s str, Problem<C>> {
        match &node.value {
            Value::Text(text) => Ok(text),
            _ => Err(self.wrong_type(key, node, "a string")),
        }
    }

    /// `true` or `false`.
    ///
    /// # Errors
    /// The value is neither.
    pub fn flag(&self, key: &str) -> Result<Option<bool>, Problem<C>> {
        self.node(key).map(|n| self.flag_of(key, n)).transpose()
    }

    /// The `true` or `false` of a node under this key.
    ///
    /// # Errors
    /// The node is neither.
    pub fn flag_of(&self, key: &str, node: &'s Node<'s>) -> Result<bool, Problem<C>> {
        match node.value {
            Value::Flag(flag) => Ok(flag),
            _ => Err(self.wrong_type(key, node, "true or false")),
        }
    }

    /// A whole number.
    ///
    /// # Errors
    /// The value is not a whole number.
    pub fn whole(&self, key: &str) -> Result<Option<i64>, Problem<C>> {
        let Some(node) = self.node(key) else { return Ok(None) };
        match node.value {
            Value::Whole(number) => Ok(Some(number)),
            _ => Err(self.wrong_type(key, node, "a whole number")),
        }
    }

    /// A list.
    ///
    /// # Errors
    /// The value is not a list.
    pub fn list(&self, key: &str) -> Result<Option<&'s [Node<'s>]>, Problem<C>> {
        let Some(node) = self.node(key) else { return Ok(None) };
        match &node.value {
            Value::List(items) => Ok(Some(items)),
            _ => Err(self.wrong_type(key, node, "a list")),
        }
    }

    /// A list of strings, with their locations.
    ///
    /// # Errors
    /// The value is not a list, or one of its items is not a string.
    pub fn texts(&self, key: &str) -> Result<Option<Vec<Located<'s>>>, Problem<C>> {
        let items = self.list(key).map_err(|problem| {
            let alone = self.node(key).filter(|node| matches!(node.value, Value::Text(_)));
            let listed = |node: &Node<'_>| {
                let correction = Correction::in_a_list(node.span, self.place.source);
                // Several words in one string are no list of one word.
                let Value::Text(text) = &node.value else { return correction };
                let is_one = !text.contains([',', ';', '|']) && !text.contains(char::is_whitespace);
                correction.safe_if(is_one && !text.is_empty())
            };
            problem.with_correction(alone.map(listed))
        });
        let Some(items) = items? else { return Ok(None) };
        let texts = items.iter().map(|n| Ok((self.text_of(key, n)?, n.span)));
        texts.collect::<Result<_, _>>().map(Some)
    }

    /// A word of a list.
    ///
    /// # Errors
    /// The value is not a string, or not on the list.
    pub fn word<W: Word>(&self, key: &str) -> Result<Option<W>, Problem<C>> {
        let Some(node) = self.node(key) else { return Ok(None) };
        self.word_of(key, self.text_of(key, node)?, node.span).map(Some)
    }

    /// The value of a word under this key.
    ///
    /// # Errors
    /// The word is not on the list.
    pub fn word_of<W: Word>(&self, key: &str, word: &str, span: Span) -> Result<W, Problem<C>> {
        word.parse().map_err(|_| self.unknown_word(key, word, span, W::LIST.ids))
    }

    /// The problem that a word is not on its list.
    #[must_use]
    pub fn unknown_word(&self, key: &str, word: &str, span: Span, words: &[&str]) -> Problem<C> {
        let message = format!("unknown word {}", quoted(word));
        self.error_at(span, key, self.place.codes.unknown_word, message)
            .with_help(suggest(word, words))
            .with_correction(nearest(word, words).map(|near| Correction::of_word(span, near)))
    }

    /// As [`Table::unknown_word`], for a key that must be a word of a list.
    #[must_use]
    pub fn unknown_name(&self, name: &str, span: Span, names: &[&str]) -> Problem<C> {
        let key = |near| Correction::of_key(span, near, self.place.source);
        self.unknown_word("", name, span, names).with_correction(nearest(name, names).map(key))
    }

    /// The problem that a list has a word twice. The correction deletes the second one and the
    /// comma before it, unless that would delete a comment.
    #[must_use]
    pub fn twice(&self, key: &str, word: &str, span: Span) -> Problem<C> {
        let items = self.list(key).ok().flatten().unwrap_or_default();
        let before = items.iter().map(|item| item.span.end).take_while(|end| *end <= span.start);
        let gone = before.last().map(|end| Span { start: end, end: span.end });
        let gone = gone.filter(|gone| !gone.of(self.place.source).contains('#'));
        let message = format!("{} appears twice", quoted(word));
        self.error_at(span, key, self.place.codes.duplicate, message)
            .with_help("keep one")
            .with_correction(gone.map(Correction::without))
    }

    /// A list of words, none twice.
    ///
    /// # Errors
    /// The value is not a list of strings, or an item is not on the list of words or there twice.
    pub fn words<W: Word>(&self, key: &str) -> Result<Option<Vec<W>>, Problem<C>> {
        self.words_or(key, |word, span| self.unknown_word(key, word, span, W::LIST.ids))
    }

    /// As [`Table::words`], with another problem for a word that is not on the list.
    ///
    /// # Errors
    /// As [`Table::words`].
    pub fn words_or<W: Word>(
        &self,
        key: &str,
        unknown: impl Fn(&str, Span) -> Problem<C>,
    ) -> Result<Option<Vec<W>>, Problem<C>> {
        let Some(texts) = self.texts(key)? else { return Ok(None) };
        let mut words = Vec::with_capacity(texts.len());
        for (text, span) in texts {
            let word = text.parse::<W>().map(Some).map_err(|_| unknown(text, span));
            let Some(word) = self.keep(word)? else { continue };
            if words.contains(&word) {
                self.mistake(self.twice(key, text, span))?;
            }
            words.push(word);
        }
        Ok(Some(words))
    }

    /// Calls `read` with each table of a list.
    ///
    /// # Errors
    /// The value is not a list of tables, a key of them is not among `known` or there twice, or
    /// `read` fails.
    pub fn tables<T>(
        &self,
        key: &str,
        known: &[&str],
        mut read: impl FnMut(Table<'_, C>) -> Result<T, Problem<C>>,
    ) -> Result<Option<Vec<T>>, Problem<C>> {
        let Some(node) = self.node(key) else { return Ok(None) };
        let Value::List(items) = &node.value else {
            let wanted = format!("a list of tables; in toml, write [[{key}]] above each");
            return Err(self.wrong_type(key, node, &wanted));
        };
        let place = self.place.key(key);
        let mut all = Vec::with_capacity(items.len());
        for (index, node) in items.iter().enumerate() {
            let item = Table::of(node, place.index(index), Some(known)).and_then(&mut read);
            all.extend(self.keep(item.map(Some))?);
        }
        Ok(Some(all))
    }

    /// Calls `read` with the table of a key; `None` for `known` allows any key in it.
    ///
    /// # Errors
    /// The value is not a table, a key of it is not among `known` or there twice, or `read` fails.
    pub fn table<T>(
        &self,
        key: &str,
        known: Option<&[&str]>,
        read: impl FnOnce(Table<'_, C>) -> Result<T, Problem<C>>,
    ) -> Result<Option<T>, Problem<C>> {
        let Some(node) = self.node(key) else { return Ok(None) };
        read(Table::of(node, self.place.key(key), known)?).map(Some)
    }
}
