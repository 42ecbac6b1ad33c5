//! What the templates show: names and sentences. The templates escape them for HTML.

use crate::document::Counts;
use crate::names::{plain, short, short_name};

/// The longest name or address that is shown whole.
const LONGEST: usize = 160;

/// A count with what it counts.
pub(super) struct Total {
    pub(super) count: u64,
    pub(super) word: String,
    pub(super) class: &'static str,
}

/// A text of the law that something here cites.
pub(super) struct Text<'r> {
    pub(super) id: &'r str,
    pub(super) title: &'r str,
    pub(super) url: Option<&'r str>,
}

/// A name from outside.
pub(super) fn shown(text: &str) -> String {
    short(text, LONGEST)
}

/// The name of a cookie, which may be empty.
pub(super) fn named(name: &str) -> String {
    short_name(name, LONGEST)
}

/// A sentence that may hold such a name.
pub(super) fn said(text: &str) -> String {
    plain(text)
}

/// Turns a message into a sentence: a capital, and a full stop unless it is a question.
pub(super) fn sentence(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    let stop = if text.ends_with('?') { "" } else { "." };
    format!("{first}{}{stop}", chars.as_str())
}

/// The diagnostics by severity.
pub(super) fn totals(counts: Counts) -> Vec<Total> {
    let Counts { errors, warnings, notes } = counts;
    [(errors, "error", "withheld"), (warnings, "warning", "doubtful"), (notes, "note", "quiet")]
        .map(|(count, word, class)| Total {
            count,
            word: plural_word(count, word),
            class: if count == 0 { "quiet" } else { class },
        })
        .into()
}

/// The word for a count of things: `cookie`, `cookies`.
fn plural_word(count: u64, word: &str) -> String {
    format!("{word}{}", if count == 1 { "" } else { "s" })
}
