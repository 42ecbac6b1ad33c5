//! Laws by what people call them: an id, a country, its law, the short name of an act.

use charte::Regime;
use charte_texts::{Language, Texts};

use crate::failure::Failure;
use crate::out;

/// Short names of acts and other names of places, in lower case, each with the id of its regime.
const CALLED: [(&str, &[&str]); 11] = [
    (
        "eu",
        &[
            "gdpr",
            "rgpd",
            "dsgvo",
            "avg",
            "eprivacy",
            "e-privacy",
            "eprivacy directive",
            "europe",
            "european",
            "eea",
            "european union",
        ],
    ),
    ("fr", &["cnil", "lil", "loi informatique et libertés", "loi informatique et libertes"]),
    ("de", &["tdddg", "ttdsg"]),
    (
        "gb",
        &["pecr", "uk gdpr", "uk-gdpr", "england", "scotland", "wales", "great britain", "british"],
    ),
    ("us-ca", &["ccpa", "cpra", "us california"]),
    ("br", &["lgpd"]),
    ("ca", &["pipeda", "casl"]),
    ("ca-qc", &["law 25", "loi 25", "québec", "quebec"]),
    ("ch", &["revdsg", "nfadp", "nlpd"]),
    ("za", &["popia"]),
    ("jp", &["appi"]),
];

/// The word for law in the languages of the texts.
const FOR_LAW: [&str; 6] = ["law", "droit", "recht", "derecho", "diritto", "direito"];

/// The regime of this name and, if it stands in for another place's own, a note that says so.
///
/// # Errors
/// `E113`: no law has this name.
pub(crate) fn by_name(name: &str) -> Result<(&'static Regime, Option<String>), charte::Error> {
    Regime::by_name(name).or_else(|error| known_as(name).map_or(Err(error), Regime::by_name))
}

/// The id of the regime that people call so.
fn known_as(name: &str) -> Option<&'static str> {
    let name = name.trim().to_lowercase();
    if name.is_empty() {
        return None;
    }
    let called = CALLED.iter().find(|(_, names)| names.contains(&name.as_str()));
    if let Some((id, _)) = called {
        return Some(id);
    }
    Language::ALL.into_iter().find_map(|language| {
        let texts = Texts::new(language).ok()?;
        Regime::builtin_ids().find(|id| texts.law(id, "").is_ok_and(|law| is_short(&name, &law)))
    })
}

/// Whether a name is that of a law, with the word for law or without it: `French law`, `French`,
/// `droit français`, `français`.
fn is_short(name: &str, law: &str) -> bool {
    let law = law.to_lowercase();
    let words: Vec<&str> = law.split(' ').collect();
    // A law whose name has more than two words is not called by one of them.
    law == name || (words.len() == 2 && words.contains(&name) && !FOR_LAW.contains(&name))
}

/// The error for a law that is not known, with what it may mean, or what to write.
pub(crate) fn unknown(name: &str, error: &charte::Error) -> Failure {
    let has_hint = error.help().is_some_and(|help| help.starts_with("did you mean"));
    let means = |regime: &&Regime| regime.names().any(|(_, place)| is_slip(name, place));
    match Regime::builtins().find(means).filter(|_| !has_hint) {
        Some(regime) => Failure::new(format!(
            "no law or country is called `{}`; did you mean `{}` ({})? [{}]",
            out::short(name, 60),
            regime.id(),
            regime.name("en"),
            error.code()
        )),
        None => Failure::of_argument(error),
    }
}

/// Whether a name is another's with two letters exchanged, or with one of them doubled. A missing
/// letter is no such slip: `austrlia` is not Austria.
fn is_slip(name: &str, place: &str) -> bool {
    let letters = |text: &str| text.trim().to_lowercase().chars().take(80).collect::<Vec<char>>();
    let sorted = |mut letters: Vec<char>| {
        letters.sort_unstable();
        letters
    };
    let once = |mut letters: Vec<char>| {
        letters.dedup();
        letters
    };
    let (name, place) = (letters(name), letters(place));
    sorted(name.clone()) == sorted(place.clone()) || once(name) == once(place)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(name: &str) -> Option<&'static str> {
        by_name(name).ok().map(|(regime, _)| regime.id())
    }

    #[test]
    fn a_law_is_found_by_what_people_call_it() {
        for (name, expected) in [
            ("fr", "fr"),
            ("France", "fr"),
            ("French", "fr"),
            ("French law", "fr"),
            ("droit français", "fr"),
            ("Français", "fr"),
            ("German law", "de"),
            ("deutsches Recht", "de"),
            ("GDPR", "eu"),
            ("rgpd", "eu"),
            ("EU law", "eu"),
            ("ccpa", "us-ca"),
            ("UK", "gb"),
            ("UK law", "gb"),
            ("Law 25", "ca-qc"),
            ("GP", "fr"),
        ] {
            assert_eq!(id(name), Some(expected), "{name}");
        }
        for name in ["", " ", "law", "droit", "recht", "the law", "ruritania", "diritto"] {
            assert_eq!(id(name), None, "{name}");
        }
    }

    /// A name that people use is never another regime's, and each names one that ships.
    #[test]
    fn every_other_name_is_of_one_law() {
        for (regime, names) in CALLED {
            assert!(Regime::builtin(regime).is_ok(), "{regime}");
            for name in names {
                assert_eq!(*name, name.to_lowercase());
                assert_eq!(id(name), Some(regime), "{name}");
                let of = CALLED.iter().filter(|(_, names)| names.contains(name)).count();
                assert_eq!(of, 1, "{name}");
            }
        }
    }
}
