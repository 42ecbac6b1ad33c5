//! Applying the safe corrections of a charter. Every other byte stays as it is.

use std::ops::Range;

use charte::lint::Correction;
use charte::{Charter, Error};
use charte_texts::{Language, TextError};

use crate::speaker::Speaker;

/// Each round may uncover mistakes that earlier ones hid.
const MOST_ROUNDS: usize = 50;

/// Applies every safe correction to the text of a charter's file. Returns the corrected text and
/// the number of corrections.
///
/// A correction is safe if the charter cannot be read without it and one thing alone can be meant.
/// Purposes, facts, roles and choices are never changed.
///
/// ```
/// let text = "format = 1\nsite = \"https://www.example.fr\"\nrevison = 2\n";
/// let (fixed, count) = charte_report::fix(text);
/// assert_eq!(count, 1);
/// assert!(fixed.contains("revision = 2"));
/// ```
#[must_use]
pub fn fix(source: &str) -> (String, usize) {
    let mut text = source.to_owned();
    let mut count = 0;
    // Nothing was written that could be meant.
    if source.trim().is_empty() {
        return (text, count);
    }
    for _ in 0..MOST_ROUNDS {
        let Err(errors) = Charter::parse_all(&text) else { break };
        let chosen = chosen(&errors);
        if chosen.is_empty() {
            break;
        }
        let mut edits: Vec<_> =
            chosen.iter().flat_map(|c| c.spans().map(|span| (span, c.text()))).collect();
        edits.sort_by_key(|(span, _)| span.start);
        // From the last, so that the places of the others stay true.
        for (span, correct) in edits.into_iter().rev() {
            text.replace_range(span, correct);
        }
        count += chosen.len();
    }
    (text, count)
}

/// How many errors [`fix()`] corrected in a file.
///
/// # Errors
/// If a text is missing, which would be a bug.
pub fn fixed_note(name: &str, count: usize, language: Language) -> Result<String, TextError> {
    let args = [("name", name.into()), ("n", count.into())];
    Speaker::new(language)?.with("lint-fixed", &args)
}

/// The safe corrections in the order of the source. None overlaps another, and of two keys that mean
/// the same only the first is corrected: the charter would have the key twice.
fn chosen(errors: &[Error]) -> Vec<&Correction> {
    let mut chosen: Vec<(&str, &Correction)> = Vec::new();
    for error in errors {
        let safe = error.correction().filter(|correction| correction.is_safe());
        let Some(correction) = safe else { continue };
        let apart = chosen.iter().all(|(path, known)| {
            let same = *path == error.path() && known.text() == correction.text();
            let is_removal = correction.text().is_empty();
            let meets = |a: &Range<usize>, b: &Range<usize>| a.start < b.end && b.start < a.end;
            let upon = known.spans().any(|a| correction.spans().any(|b| meets(&a, &b)));
            !upon && (is_removal || !same)
        });
        if apart {
            chosen.push((error.path(), correction));
        }
    }
    chosen.into_iter().map(|(_, correction)| correction).collect()
}
