//! Pieces of sentences.

/// `1 cookie`, `2 cookies`.
pub(crate) fn counted(count: u64, word: &str) -> String {
    format!("{count} {word}{}", if count == 1 { "" } else { "s" })
}
