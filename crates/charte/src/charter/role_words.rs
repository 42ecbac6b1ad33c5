//! What people mean by a word that is not the id of a role.

/// Words in lower case with hyphens, each list with what to write instead.
const WORDS: &[(&[&str], &str)] = &[
    (
        &["third-party", "third-parties", "3rd-party", "external", "tiers", "vendor", "partner"],
        "write `independent`; or `processor` if your contract says that it works for you alone",
    ),
    (
        &["controller", "joint-controller", "data-controller", "responsable", "advertiser"],
        "write `independent`, as it also uses the data for itself",
    ),
    (
        &[
            "data-processor",
            "sub-processor",
            "subprocessor",
            "subcontractor",
            "sous-traitant",
            "service-provider",
            "host",
        ],
        "write `processor`, if your contract says that it works for you alone",
    ),
    (
        &["first-party", "1st-party", "own", "self", "us", "site", "owner", "éditeur", "editeur"],
        "write `publisher`; or leave the provider out, a cookie without one is the site's own",
    ),
];

/// What to write instead of a word, or `None` if that is not known. A role is the author's to
/// state, so nothing is corrected.
pub(super) fn help(word: &str) -> Option<&'static str> {
    let word: String = word.chars().take(64).collect();
    let word = word.trim().to_lowercase().replace(['_', ' '], "-");
    WORDS.iter().find(|(words, _)| words.contains(&word.as_str())).map(|(_, help)| *help)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::category::Role;

    #[test]
    fn no_word_is_a_role_or_stands_twice() {
        let all: Vec<&str> = WORDS.iter().flat_map(|(words, _)| *words).copied().collect();
        for word in &all {
            assert_eq!(Role::from_id(word), None, "{word}");
            assert_eq!(all.iter().filter(|other| *other == word).count(), 1, "{word}");
        }
        assert_eq!(help("Third Party"), help("third_party"));
        assert_eq!(help("soup"), None);
    }
}
