//! What the words of consent managers mean in Charte's purposes.
//!
//! Each word has two sets of purposes: what a yes surely covers (`grants`) and what a no may cover
//! (`refuses`). The first is part of the second, so that no translation makes an answer more than it
//! was. Neither holds what is necessary, nor `unclassified`.
//!
//! [`Mapping::builtin`] knows the categories that managers ship with. A site adds its own words in
//! a file, `interop.toml`:
//!
//! ```
//! use charte::{Purpose, PurposeSet};
//! use charte_interop::mapping::Mapping;
//!
//! let mapping = Mapping::parse(r#"
//!     format = 1
//!
//!     [onetrust]
//!     asked = ["C0002", "C0004", "C0007"]
//!
//!     [onetrust.words.C0007]
//!     grants = ["support-chat"]
//!     refuses = ["support-chat"]
//!
//!     [tarteaucitron.words.youtube]
//!     provider = "youtube"
//!     grants = ["embedded-content"]
//!     refuses = ["embedded-content"]
//! "#)?;
//! let chat = mapping.meaning("onetrust", "C0007").unwrap();
//! assert_eq!(chat.grants, Purpose::SupportChat.into());
//! assert_eq!(mapping.asked("onetrust").collect::<Vec<_>>(), ["C0002", "C0004", "C0007"]);
//! // What a manager ships with is known already.
//! let statistics = mapping.meaning("onetrust", "C0002").unwrap();
//! assert_eq!(statistics.refuses, PurposeSet::STATISTICS);
//! # Ok::<(), charte_interop::mapping::TableError>(())
//! ```

mod builtin;
mod read;

use std::collections::BTreeMap;

use charte::{Charter, PurposeSet};

use crate::cmp::{Format, Reading};

pub use read::TableError;

/// What a word means.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meaning {
    /// The provider that the word is about. `None` if it is about a purpose of all providers.
    pub provider: Option<String>,
    /// What a yes grants.
    pub grants: PurposeSet,
    /// What a no refuses.
    pub refuses: PurposeSet,
}

/// What the words of consent managers mean: the built-in tables, and a site's own.
#[derive(Clone, Debug, Default)]
pub struct Mapping {
    managers: BTreeMap<String, ManagerTable>,
}

/// What a site says about one manager.
#[derive(Clone, Debug, Default)]
struct ManagerTable {
    /// The words that the site's banner asks for. `None` if the file does not list them.
    asked: Option<Vec<String>>,
    words: BTreeMap<String, Meaning>,
}

/// The name under which a table speaks of an answer to everything.
pub const EVERYTHING: &str = "everything";

impl Mapping {
    /// The built-in tables alone.
    #[must_use]
    pub fn builtin() -> Self {
        Self::default()
    }

    /// Reads a site's table, in TOML or JSON. It reports the first mistake.
    ///
    /// # Errors
    /// `E607`, with the place and what to write instead.
    pub fn parse(source: impl AsRef<[u8]>) -> Result<Self, TableError> {
        read::first(source.as_ref())
    }

    /// As [`Mapping::parse`], reporting every mistake.
    ///
    /// # Errors
    /// All mistakes, in the order of the file.
    pub fn parse_all(source: impl AsRef<[u8]>) -> Result<Self, Vec<TableError>> {
        read::all(source.as_ref())
    }

    /// What a word of a manager means: by the site's table, else by the built-in one. `None` if
    /// neither knows it. The answer to everything is called [`EVERYTHING`].
    #[must_use]
    pub fn meaning(&self, manager: &str, word: &str) -> Option<Meaning> {
        self.of(manager, None, word)
    }

    /// What a word of a reading means. It differs from [`Mapping::meaning`] for TrustArc, whose
    /// cookies count levels from 0 or from 1.
    ///
    /// ```
    /// use charte_interop::{cmp, mapping::Mapping};
    ///
    /// let reading = cmp::read("cmapi_cookie_privacy", b"permit 1")?;
    /// let meaning = Mapping::builtin().meaning_in(&reading, "1").unwrap();
    /// assert!(meaning.refuses.is_empty(), "what is necessary");
    /// # Ok::<(), charte_interop::Error>(())
    /// ```
    #[must_use]
    pub fn meaning_in(&self, reading: &Reading, word: &str) -> Option<Meaning> {
        self.of(reading.manager().id, Some(reading.format()), word)
    }

    /// As [`Mapping::meaning`]; TrustArc's words depend on the format of the cookie.
    pub(crate) fn of(&self, manager: &str, format: Option<Format>, word: &str) -> Option<Meaning> {
        let own = self.managers.get(manager).and_then(|table| table.words.get(word));
        own.cloned().or_else(|| builtin::meaning(manager, format, word))
    }

    /// The words that a manager's banner asks for. What a value lacks of them is refused. Without
    /// a list of the site these are the site's own words and those that the manager ships with.
    pub fn asked<'m>(&'m self, manager: &'m str) -> impl Iterator<Item = &'m str> {
        self.asked_in(manager, None)
    }

    pub(crate) fn asked_in<'m>(
        &'m self,
        manager: &'m str,
        format: Option<Format>,
    ) -> impl Iterator<Item = &'m str> {
        let table = self.managers.get(manager);
        let listed = table.and_then(|table| table.asked.as_deref());
        let own = table.filter(|_| listed.is_none());
        let own = own.into_iter().flat_map(|table| table.words.keys().map(String::as_str));
        let own = own.filter(|word| *word != EVERYTHING);
        let shipped = match listed {
            Some(_) => &[],
            None => builtin::asked(manager, format),
        };
        let shipped = shipped
            .iter()
            .copied()
            .filter(move |word| !table.is_some_and(|table| table.words.contains_key(*word)));
        listed.unwrap_or_default().iter().map(String::as_str).chain(own).chain(shipped)
    }

    /// Whether the site lists what the manager's banner asks for.
    pub(crate) fn is_complete(&self, manager: &str) -> bool {
        self.managers.get(manager).is_some_and(|table| table.asked.is_some())
    }

    /// The providers that the table names and the charter does not have, each with the manager and
    /// the word. A grant for one of them has no effect.
    ///
    /// ```
    /// use charte::Charter;
    /// use charte_interop::mapping::Mapping;
    ///
    /// let charter = Charter::parse("format = 1\nsite = \"https://example.fr\"\nregime = \"fr\"\n")?;
    /// let mapping = Mapping::parse("format = 1\n[klaro.words.video]\nprovider = \"youtube\"\n\
    ///     grants = []\nrefuses = [\"embedded-content\"]\n")?;
    /// assert_eq!(mapping.unknown_providers(&charter), [("klaro", "video", "youtube")]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn unknown_providers(&self, charter: &Charter) -> Vec<(&str, &str, &str)> {
        let words = self.managers.iter().flat_map(|(manager, table)| {
            table
                .words
                .iter()
                .map(move |(word, meaning)| (manager.as_str(), word.as_str(), meaning))
        });
        let named = words.filter_map(|(manager, word, meaning)| {
            Some((manager, word, meaning.provider.as_deref()?))
        });
        named.filter(|(_, _, provider)| charter.provider(provider).is_none()).collect()
    }
}
