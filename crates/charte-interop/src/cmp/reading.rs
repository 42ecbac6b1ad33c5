//! What was read of a value.

use core::fmt;
use std::collections::BTreeMap;

use super::place::Place;
use super::{Certainty, Format, Manager};
use crate::ac::AdditionalConsent;
use crate::error::{Error, ErrorCode};
use crate::gpp::Gpp;
use crate::tcf::TcString;
use crate::time::Timestamp;
use crate::usp::UsPrivacy;

/// Whether a value is what the visitor answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answered {
    /// The visitor acted.
    Yes,
    /// The visitor did not, or not yet to the end: these are the site's defaults.
    No,
    /// The value does not say.
    Unknown,
}

/// What is said of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Asked, and not answered.
    Waiting,
    /// Held back by the site itself.
    Blocked,
}

/// A word that a value speaks of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Word {
    /// Whatever the visitor was asked for, without naming it.
    Everything,
    /// A category, a service, a vendor, as the value names it.
    Named(String),
}

impl fmt::Display for Word {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Everything => f.pad("everything"),
            Self::Named(name) => f.pad(name),
        }
    }
}

/// A string of another format inside a value. It was read, so reading it again does not fail.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Embedded {
    /// A TC string: see [`TcString`].
    Tc(String),
    /// An AC string: see [`AdditionalConsent`].
    Ac(String),
    /// A GPP string: see [`Gpp`].
    Gpp(String),
    /// A US Privacy string: see [`UsPrivacy`].
    Usp(String),
}

/// Shows which format it is of.
impl fmt::Debug for Embedded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Tc(_) => "Tc",
            Self::Ac(_) => "Ac",
            Self::Gpp(_) => "Gpp",
            Self::Usp(_) => "Usp",
        })
    }
}

/// What a value says, in the words of its manager.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    pub(super) manager: &'static Manager,
    pub(super) draft: Draft,
    pub(super) certainty: Certainty,
    pub(super) format: Format,
}

/// What a reader found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Draft {
    pub(super) answered: Answered,
    pub(super) words: BTreeMap<Word, Answer>,
    /// Words that count only once a mark says that the visitor acted.
    pub(super) defaults: BTreeMap<Word, Answer>,
    pub(super) recorded: Option<Timestamp>,
    pub(super) revision: Option<i64>,
    pub(super) embedded: Vec<Embedded>,
    /// Whether the value names what was refused, too.
    pub(super) names_refusals: bool,
    /// If a variant of the format is known less well than the format.
    pub(super) at_most: Certainty,
}

impl Draft {
    pub(super) const fn new(answered: Answered) -> Self {
        Self {
            answered,
            words: BTreeMap::new(),
            defaults: BTreeMap::new(),
            recorded: None,
            revision: None,
            embedded: Vec::new(),
            names_refusals: true,
            at_most: Certainty::Verified,
        }
    }

    /// What the visitor agreed to, in a format that leaves out what was refused.
    pub(super) const fn of_agreed() -> Self {
        let mut draft = Self::new(Answered::Yes);
        draft.names_refusals = false;
        draft
    }

    /// Nothing that the visitor said: the site's defaults.
    pub(super) const fn defaults() -> Self {
        Self::new(Answered::No)
    }

    /// Adds a word. An error if it is there already.
    pub(super) fn say(&mut self, word: &str, answer: Answer, at: Place<'_>) -> Result<(), Error> {
        if word.is_empty() {
            return Err(at.wrong("a name is empty", word));
        }
        match self.words.insert(Word::Named(word.to_owned()), answer) {
            None => Ok(()),
            Some(_) => Err(at.error(ErrorCode::ForeignDuplicate, "a name occurs twice", word)),
        }
    }

    pub(super) fn say_everything(&mut self, answer: Answer) {
        self.words.insert(Word::Everything, answer);
    }

    /// Adds a string of another format, if there is one.
    pub(super) fn embed(&mut self, make: fn(String) -> Embedded, text: &str) -> Result<(), Error> {
        if text.is_empty() {
            return Ok(());
        }
        let embedded = make(text.to_owned());
        match &embedded {
            Embedded::Tc(text) => TcString::parse(text).map(drop)?,
            Embedded::Ac(text) => AdditionalConsent::parse(text).map(drop)?,
            Embedded::Gpp(text) => Gpp::parse(text).map(drop)?,
            Embedded::Usp(text) => UsPrivacy::parse(text).map(drop)?,
        }
        self.embedded.push(embedded);
        Ok(())
    }
}

impl Reading {
    /// The consent manager that uses this name and format.
    #[must_use]
    pub const fn manager(&self) -> &'static Manager {
        self.manager
    }

    /// How the value is written; of several values, the one whose words these are. It matters
    /// for the meaning of TrustArc's levels, which count from 0 or from 1.
    #[must_use]
    pub const fn format(&self) -> Format {
        self.format
    }

    /// How the format is known.
    #[must_use]
    pub const fn certainty(&self) -> Certainty {
        self.certainty
    }

    /// Whether this is what the visitor answered.
    #[must_use]
    pub const fn answered(&self) -> Answered {
        self.draft.answered
    }

    /// The words of the value, ascending, whatever they are worth. To decide, use
    /// [`granted`](Self::granted) and [`refused`](Self::refused).
    pub fn words(&self) -> impl Iterator<Item = (&Word, Answer)> {
        self.draft.words.iter().map(|(word, answer)| (word, *answer))
    }

    /// What is said of a word. `None` if nothing.
    #[must_use]
    pub fn answer(&self, word: &str) -> Option<Answer> {
        self.draft.words.get(&Word::Named(word.to_owned())).copied()
    }

    /// The words that the visitor agreed to. None unless the format is
    /// [verified](Certainty::Verified) and the value tells that the visitor
    /// [acted](Answered::Yes).
    ///
    /// ```
    /// use charte_interop::cmp;
    ///
    /// let reading = cmp::read("tarteaucitron", b"!gtag=true!youtube=false")?;
    /// assert_eq!(reading.granted().map(ToString::to_string).collect::<Vec<_>>(), ["gtag"]);
    /// // Known second hand, so its grants do not count.
    /// let reading = cmp::read("CONSENTMGR", b"consent:true|ts:1626724929444")?;
    /// assert_eq!(reading.granted().count(), 0);
    /// # Ok::<(), charte_interop::Error>(())
    /// ```
    pub fn granted(&self) -> impl Iterator<Item = &Word> {
        let counts = self.certainty == Certainty::Verified && self.answered() == Answered::Yes;
        self.words().filter(move |(_, a)| counts && *a == Answer::Yes).map(|(word, _)| word)
    }

    /// The words that the visitor refused, or that the site blocks. None if the format is
    /// [from memory](Certainty::FromMemory).
    pub fn refused(&self) -> impl Iterator<Item = &Word> {
        let counts = self.certainty > Certainty::FromMemory;
        let no = |answer| matches!(answer, Answer::No | Answer::Blocked);
        self.words().filter(move |(_, answer)| counts && no(*answer)).map(|(word, _)| word)
    }

    /// Whether the value names what was refused, beside what was agreed to. If not, a value that
    /// only holds yeses may be a yes to a part.
    ///
    /// ```
    /// use charte_interop::cmp;
    ///
    /// let reading = cmp::read("c15t", b"c.measurement:1,i.t:1763892000000")?;
    /// assert!(!reading.names_refusals());
    /// # Ok::<(), charte_interop::Error>(())
    /// ```
    #[must_use]
    pub const fn names_refusals(&self) -> bool {
        self.draft.names_refusals
    }

    /// When the visitor answered. `None` if the value does not say.
    #[must_use]
    pub const fn recorded(&self) -> Option<Timestamp> {
        self.draft.recorded
    }

    /// The manager's own revision, which is not the site's.
    #[must_use]
    pub const fn revision(&self) -> Option<i64> {
        self.draft.revision
    }

    /// Strings of other formats inside the value.
    #[must_use]
    pub fn embedded(&self) -> &[Embedded] {
        &self.draft.embedded
    }
}
