//! Suggestions for misspelt words.

use std::borrow::Cow;

/// Returns a word from a document as messages show it: at most 60 characters, no control characters,
/// and of an address neither a user name or password nor a query or fragment.
///
/// ```
/// assert_eq!(charte_syntax::quoted("https://me:pw@a.example/x?id=1"), "`https://…@a.example/x?…`");
/// ```
#[must_use]
pub fn quoted(word: &str) -> String {
    let word = &*without_secrets(word);
    let shown: String = word.chars().filter(|c| !c.is_control()).take(60).collect();
    let more = if word.chars().count() > 60 { "…" } else { "" };
    format!("`{shown}{more}`")
}

/// The word without the secret parts of the address that it may be.
pub(crate) fn without_secrets(word: &str) -> Cow<'_, str> {
    let (address, query) = match word.find(['?', '#']).and_then(|at| word.split_at_checked(at)) {
        // What has neither a dot nor a slash before it is no address.
        Some((before, query)) if before.contains(['.', '/', ':']) => (before, query),
        _ => (word, ""),
    };
    let (scheme, rest) = match address.split_once("://") {
        Some((scheme, rest)) => (format!("{scheme}://"), rest),
        None => (String::new(), address),
    };
    let authority = rest.split(['/', '\\']).next().unwrap_or_default();
    let host = authority.rsplit_once('@').filter(|_| !scheme.is_empty()).map(|(_, host)| host);
    if host.is_none() && query.is_empty() {
        return Cow::Borrowed(word);
    }
    let path = rest.strip_prefix(authority).unwrap_or_default();
    let authority = host.map_or_else(|| authority.to_owned(), |host| format!("…@{host}"));
    let sign = query.chars().next().map(|sign| format!("{sign}…")).unwrap_or_default();
    Cow::Owned(format!("{scheme}{authority}{path}{sign}"))
}

/// Returns the known word that is nearest to `word`, or `None` if none is near.
///
/// ```
/// use charte_syntax::nearest;
///
/// assert_eq!(nearest("Front_Ofice", &["front-office", "back-office"]), Some("front-office"));
/// assert_eq!(nearest("kitchen", &["front-office", "back-office"]), None);
/// ```
#[must_use]
pub fn nearest<'k>(word: &str, known: &[&'k str]) -> Option<&'k str> {
    let word = plain(word);
    let near = word.len().min(9).div_ceil(3);
    let distance = |k: &&'k str| (strsim::damerau_levenshtein(&word, k), *k);
    known.iter().map(distance).filter(|(d, _)| *d <= near).min_by_key(|(d, _)| *d).map(|(_, k)| k)
}

/// Returns what to write instead of `word`: the nearest known word, or the list of all.
#[must_use]
pub fn suggest(word: &str, known: &[&str]) -> String {
    match nearest(word, known) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("write one of {}", known.join(", ")),
    }
}

/// Whether a word can hardly mean another known one: it is one slip away from `meant`, two if
/// `meant` is long, and no other known word is near.
pub(crate) fn surely_means(word: &str, meant: &str, known: &[&str]) -> bool {
    let slips = if meant.len() < 8 { 1 } else { 2 };
    let near = |k: &&&str| nearest(word, core::slice::from_ref(*k)).is_some();
    strsim::damerau_levenshtein(&plain(word), meant) <= slips
        && known.iter().filter(near).take(2).count() == 1
}

/// The word without the differences that do not matter: capitals and underscores.
fn plain(word: &str) -> String {
    word.chars().take(64).collect::<String>().to_lowercase().replace('_', "-")
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: &[&str] = &["security", "advertising", "load-balancing", "chat"];

    #[test]
    fn the_nearest_word() {
        assert_eq!(nearest("secuirty", KNOWN), Some("security"));
        assert_eq!(nearest("ADVERTISING", KNOWN), Some("advertising"));
        assert_eq!(nearest("load_balancer", KNOWN), Some("load-balancing"));
        assert_eq!(nearest("cat", KNOWN), Some("chat"));
        assert_eq!(nearest("analytics", KNOWN), None);
        assert_eq!(nearest("", KNOWN), None);
        assert_eq!(nearest("chat", &[]), None);
        assert_eq!(suggest("cht", KNOWN), "did you mean `chat`?");
        let all = "write one of security, advertising, load-balancing, chat";
        assert_eq!(suggest("analytics", KNOWN), all);
    }

    #[test]
    fn a_slip_means_one_word_only() {
        assert!(surely_means("secuirty", "security", KNOWN));
        assert!(surely_means("advertizing", "advertising", KNOWN));
        assert!(surely_means("cat", "chat", KNOWN));
        assert!(!surely_means("ct", "chat", KNOWN));
        assert!(!surely_means("namr", "name", &["name", "namer"]));
    }

    #[test]
    fn what_messages_show() {
        assert_eq!(quoted("a\u{1b}[0m\nb"), "`a[0mb`");
        for (word, shown) in [
            ("https://a.example/x?token=1", "`https://a.example/x?…`"),
            ("a.example/#token", "`a.example/#…`"),
            ("https://me:pw@a.example", "`https://…@a.example`"),
            ("what?", "`what?`"),
            ("me@a.example", "`me@a.example`"),
        ] {
            assert_eq!(quoted(word), shown);
        }
        assert_eq!(quoted(&"é".repeat(60)), format!("`{}`", "é".repeat(60)));
        assert_eq!(quoted(&"é".repeat(61)), format!("`{}…`", "é".repeat(60)));
    }
}
