//! Words made comparable: small letters without accents, one blank between them.

/// The words of a text, each between single blanks: ` duree de vie `.
pub(super) fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len().saturating_add(2));
    out.push(' ');
    for c in text.chars().flat_map(char::to_lowercase) {
        match plain(c) {
            Some(letters) => out.push_str(letters),
            // The mark of a letter and its accent written apart.
            None if matches!(c, '\u{300}'..='\u{36f}') => {}
            None if c.is_alphanumeric() => out.push(c),
            None => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
        }
    }
    if !out.ends_with(' ') {
        out.push(' ');
    }
    out
}

/// A Latin letter without its accent.
fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        'à' | 'á' | 'â' | 'ã' | 'å' | 'ä' => "a",
        'ç' => "c",
        'è' | 'é' | 'ê' | 'ë' => "e",
        'ì' | 'í' | 'î' | 'ï' => "i",
        'ñ' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' => "o",
        'ù' | 'ú' | 'û' | 'ü' => "u",
        'ý' | 'ÿ' => "y",
        'ß' => "ss",
        'œ' => "oe",
        'æ' => "ae",
        _ => return None,
    })
}

/// Whether folded text has a phrase: whole words, or words that begin so when it ends in `~`.
pub(super) fn has(folded: &str, phrase: &str) -> bool {
    position(folded, phrase).is_some()
}

/// Whether folded text has one of these phrases, which stand between `|`.
pub(super) fn has_any(folded: &str, phrases: &str) -> bool {
    phrases.split('|').any(|p| has(folded, p))
}

/// Where a phrase begins in folded text.
fn position(folded: &str, phrase: &str) -> Option<usize> {
    let (stem, open) = match phrase.strip_suffix('~') {
        Some(stem) => (stem, true),
        None => (phrase, false),
    };
    folded.match_indices(stem).map(|(at, _)| at).find(|at| {
        let end = at.saturating_add(stem.len());
        let before = at.checked_sub(1).and_then(|b| folded.as_bytes().get(b));
        before == Some(&b' ') && (open || folded.as_bytes().get(end) == Some(&b' '))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_made_comparable() {
        assert_eq!(fold("Durée de vie (max.)"), " duree de vie max ");
        assert_eq!(fold("Größe/Œuvre e\u{301}té"), " grosse oeuvre ete ");
        assert_eq!(fold(""), " ");
    }

    #[test]
    fn phrases_are_whole_words() {
        let text = fold("The advertising of our ads, see A/B-Testing");
        assert!(has(&text, "ads") && has(&text, "advertis~") && has(&text, "a b test~"));
        assert!(!has(&text, "ad") && !has(&text, "vertis~") && !has(&text, "testing of"));
    }
}
