//! What an import reports.

use core::fmt;

use crate::error::Error;
use crate::tcf::Validity;

/// Why grants of a value do not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Lost {
    /// Nothing says when the visitor answered.
    Undated,
    /// Nothing says which revision of the charter the visitor was shown.
    Revision,
    /// The format keeps an answer for a shorter time than has passed.
    Expired,
    /// Nothing says that the visitor acted.
    NoAct,
    /// The format is known from other people's readers only.
    SecondHand,
    /// The TC string is well formed and invalid.
    Invalid(Validity),
    /// An AC string counts only beside a TC string.
    NoTcString,
    /// The AC string may have been cut.
    Cut,
}

/// Something that the reader of a report should know. It never holds a value.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Note {
    /// A value cannot be read, so the visitor's answer is unknown.
    Unreadable {
        /// The consent manager.
        manager: &'static str,
        /// Why.
        error: Error,
    },
    /// The values say nothing that the visitor answered.
    NoAnswer {
        /// The consent manager.
        manager: &'static str,
    },
    /// Grants do not count.
    GrantsDropped {
        /// The consent manager.
        manager: &'static str,
        /// Why.
        why: Lost,
    },
    /// A word that no table knows.
    UnknownWord {
        /// The consent manager.
        manager: &'static str,
        /// The word, if it is of the usual characters.
        word: Option<String>,
        /// Whether it was refused: everything that is asked and not granted is then refused.
        refused: bool,
    },
    /// A word that the table names and the value lacks: it is refused.
    MissingWord {
        /// The consent manager.
        manager: &'static str,
        /// The word.
        word: String,
    },
    /// A section of a GPP string that nothing reads. It may hold an opt-out, so marketing is
    /// refused.
    UnknownSection {
        /// The id of the section.
        id: u16,
    },
    /// A GPP string says that Global Privacy Control was on.
    Signal,
}

impl Note {
    /// What kind of note it is, as text: `unreadable`, `no-answer`, `grants-dropped`,
    /// `unknown-word`, `missing-word`, `unknown-section` or `signal`.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Unreadable { .. } => "unreadable",
            Self::NoAnswer { .. } => "no-answer",
            Self::GrantsDropped { .. } => "grants-dropped",
            Self::UnknownWord { .. } => "unknown-word",
            Self::MissingWord { .. } => "missing-word",
            Self::UnknownSection { .. } => "unknown-section",
            Self::Signal => "signal",
        }
    }

    /// The id of the consent manager that it is about.
    #[must_use]
    pub const fn manager(&self) -> &'static str {
        match self {
            Self::Unreadable { manager, .. }
            | Self::NoAnswer { manager }
            | Self::GrantsDropped { manager, .. }
            | Self::UnknownWord { manager, .. }
            | Self::MissingWord { manager, .. } => manager,
            Self::UnknownSection { .. } | Self::Signal => "iab-gpp",
        }
    }
}

/// A word as a report may show it.
pub(super) fn shown(word: &str) -> Option<String> {
    let usual = |b: u8| b.is_ascii_alphanumeric() || b"_.:/-".contains(&b);
    (word.len() <= 64 && word.bytes().all(usual)).then(|| word.to_owned())
}

impl fmt::Display for Lost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Undated => "the value does not say when the visitor answered; state when",
            Self::Revision => {
                "it is not known which revision of the charter was shown; state the revision"
            }
            Self::Expired => "the format keeps an answer for a shorter time than has passed",
            Self::NoAct => "nothing shows that the visitor acted",
            Self::SecondHand => "the format is not confirmed by its vendor",
            Self::Invalid(Validity::Policy) => {
                "the TC string follows policies that were replaced in 2023"
            }
            Self::Invalid(Validity::Scope) => {
                "the TC string is of global scope, which ended in 2021"
            }
            Self::Invalid(Validity::Cmp) => "no registered consent manager made the TC string",
            Self::Invalid(_) => "the TC string does not say which vendors were disclosed",
            Self::NoTcString => "an AC string counts only beside a TC string",
            Self::Cut => "the AC string does not show that it is whole",
        })
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable { manager, error } => write!(f, "{manager}: {error}"),
            Self::NoAnswer { manager } => write!(f, "{manager}: the visitor did not answer"),
            Self::GrantsDropped { manager, why } => {
                write!(f, "{manager}: grants do not count: {why}")
            }
            Self::UnknownWord { manager, word, refused } => {
                write!(f, "{manager}: the word ")?;
                match word {
                    Some(word) => write!(f, "`{word}`")?,
                    None => f.write_str("of unusual characters")?,
                }
                f.write_str(match refused {
                    true => {
                        " is refused and in no table, so everything that is asked and not granted \
                         is refused; add it to interop.toml"
                    }
                    false => {
                        " is granted and in no table, so it grants nothing; add it to \
                              interop.toml"
                    }
                })
            }
            Self::MissingWord { manager, word } => write!(
                f,
                "{manager}: `{word}` is missing, so it is refused; if the banner does not ask for \
                 it, list what it asks for under asked in interop.toml"
            ),
            Self::UnknownSection { id } => write!(
                f,
                "iab-gpp: section {id} is not known and may hold an opt-out, so marketing is refused"
            ),
            Self::Signal => f.write_str(
                "iab-gpp: Global Privacy Control is on in the string; it counts for this request",
            ),
        }
    }
}
