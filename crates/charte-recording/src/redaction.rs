//! What a recorder or a sanitiser writes where a cookie was.

/// Words that say that something was taken out.
const WORDS: [&str; 18] = [
    "redacted",
    "redact",
    "removed",
    "masked",
    "filtered",
    "hidden",
    "sanitized",
    "sanitised",
    "scrubbed",
    "omitted",
    "stripped",
    "obfuscated",
    "censored",
    "anonymized",
    "anonymised",
    "suppressed",
    "erased",
    "deleted",
];

/// Of these, the words that nobody calls a cookie.
const PLAIN_WORDS: [&str; 5] = ["redacted", "sanitized", "sanitised", "scrubbed", "obfuscated"];

/// Words that count inside brackets only.
const BRACKETED_WORDS: [&str; 4] = ["secret", "private", "sensitive", "masked-value"];

/// A sentence is no placeholder.
const MOST_WORDS: usize = 6;

/// Whether the line of a Set-Cookie header, or a pair of a Cookie header, shows no name because
/// it was redacted.
pub(crate) fn hides_name(line: &str) -> bool {
    let pair = line.split(';').next().unwrap_or_default();
    match pair.split_once('=') {
        Some((name, _)) => is_redacted_name(name),
        None => is_placeholder(pair),
    }
}

/// Whether the name of a cookie was replaced.
pub(crate) fn is_redacted_name(name: &str) -> bool {
    let name = name.trim();
    is_masked(name, 2)
        || bracketed(name).is_some_and(|inner| holds(inner, &WORDS))
        || words(name).any(|word| PLAIN_WORDS.contains(&word.as_str())) && words(name).count() == 1
}

/// Whether a text is a placeholder for a whole header.
fn is_placeholder(text: &str) -> bool {
    let text = text.trim().trim_matches(['"', '\'']).trim();
    if is_masked(text, 2) || text.len() >= 3 && text.chars().all(|c| c == 'x' || c == 'X') {
        return true;
    }
    if let Some(inner) = bracketed(text) {
        return holds(inner, &WORDS) || holds(inner, &BRACKETED_WORDS);
    }
    holds(text, &WORDS)
}

fn holds(text: &str, list: &[&str]) -> bool {
    words(text).count() <= MOST_WORDS && words(text).any(|word| list.contains(&word.as_str()))
}

/// Only the signs that people mask with.
fn is_masked(text: &str, least: usize) -> bool {
    text.chars().count() >= least && text.chars().all(|c| "*•●█■▇…".contains(c))
}

/// The text inside of brackets, or `None` if it is not all in brackets.
fn bracketed(text: &str) -> Option<&str> {
    let pairs = [('[', ']'), ('<', '>'), ('{', '}'), ('(', ')'), ('%', '%')];
    pairs.into_iter().find_map(|(open, close)| text.strip_prefix(open)?.strip_suffix(close))
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_ascii_alphabetic())
        .filter(|word| !word.is_empty())
        .map(str::to_ascii_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_and_cookies() {
        for line in [
            "[set-cookie redacted]",
            "[redacted]",
            "[REDACTED]; Path=/; HttpOnly",
            "REDACTED",
            "<removed>",
            "***",
            "••••",
            "xxxxxx",
            "[Filtered]",
            "[redacted]=[redacted]; Path=/",
            "***=***",
            "{{secret}}",
            "__REDACTED__",
            "value redacted",
            "\"[hidden]\"",
            "(masked)",
        ] {
            assert!(hides_name(line), "{line}");
        }
        for line in [
            "_ga=[redacted]",
            "_ga=***; Path=/",
            "hidden=1",
            "removed=1",
            "uid-9f8e7d; Max-Age=31536000",
            "=uid-9f8e7d",
            "token",
            "a",
            "x=1",
            "xxx=1",
            "[a]=1",
            "is this removed from here or is it one more sentence that is long",
        ] {
            assert!(!hides_name(line), "{line}");
        }
    }
}
