//! Pieces of sentences.

use charte::PurposeSet;

/// `1 cookie`, `2 cookies`.
pub(crate) fn counted(count: u64, word: &str) -> String {
    format!("{count} {word}{}", if count == 1 { "" } else { "s" })
}

/// Purposes as a list of their ids.
pub(crate) fn purposes(set: PurposeSet) -> String {
    set.iter().map(|purpose| purpose.id()).collect::<Vec<_>>().join(", ")
}
