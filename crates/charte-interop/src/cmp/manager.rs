//! A consent manager, and where it keeps the answer.

use super::{Certainty, Format, StoreName};

/// A consent manager.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Manager {
    /// The stable id.
    pub id: &'static str,
    /// The name that people use.
    pub name: &'static str,
    /// Where it keeps what the visitor answered. Empty if it only uses the cookies of
    /// `iab-tcf`, `google-ac` and `iab-usp`.
    pub stores: &'static [Store],
}

/// A cookie or storage key of a consent manager.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Store {
    /// Its name.
    pub name: StoreName,
    /// How the value is written.
    pub format: Format,
    /// How the format is known.
    pub certainty: Certainty,
}
