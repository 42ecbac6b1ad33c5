//! What people mean by a word that is not the id of a purpose.

use crate::purpose::{Class, Purpose};

/// Words for one purpose or a few, in lower case with hyphens.
const PURPOSES: &[(&[&str], &[Purpose])] = &[
    (
        &[
            "analytics",
            "analytic",
            "statistics",
            "stats",
            "statistic",
            "statistiques",
            "statistique",
            "audience",
            "measurement",
            "web-analytics",
            "mesure-audience",
            "mesure-d-audience",
            "metrics",
        ],
        &[Purpose::AudienceMeasurement],
    ),
    (
        &["login", "signin", "sign-in", "logged-in", "connexion", "account", "sso"],
        &[Purpose::Authentication],
    ),
    (
        &[
            "csrf",
            "xsrf",
            "captcha",
            "bot-detection",
            "fraud",
            "anti-fraud",
            "sécurité",
            "securite",
        ],
        &[Purpose::Security],
    ),
    (
        &["cart", "basket", "shopping-cart", "checkout", "panier", "form", "forms"],
        &[Purpose::UserInput],
    ),
    (&["load-balancing", "load-balancer", "routing"], &[Purpose::Transmission]),
    (&["consent", "cookie-consent", "consentement"], &[Purpose::ConsentChoice]),
    (&["language", "locale", "theme", "langue"], &[Purpose::Interface, Purpose::Preferences]),
    (
        &[
            "ads",
            "ad",
            "adverts",
            "advertisement",
            "advertisements",
            "publicité",
            "publicite",
            "retargeting",
            "remarketing",
        ],
        &[Purpose::Advertising],
    ),
    (
        &["conversion", "conversions", "conversion-tracking", "attribution"],
        &[Purpose::AdMeasurement],
    ),
    (&["targeting", "targeted", "ciblage"], &[Purpose::Advertising, Purpose::Profiling]),
    (
        &["tracking", "tracker"],
        &[Purpose::AudienceMeasurement, Purpose::Advertising, Purpose::Profiling],
    ),
    (&["performance"], &[Purpose::AudienceMeasurement, Purpose::AbTesting]),
    (
        &["functional", "functionality", "fonctionnel", "fonctionnels", "comfort", "confort"],
        &[Purpose::Preferences, Purpose::Interface, Purpose::EmbeddedContent, Purpose::SupportChat],
    ),
    (
        &["session", "session-id", "sessions"],
        &[Purpose::Authentication, Purpose::UserInput, Purpose::Interface],
    ),
    (
        &["video", "videos", "vidéo", "youtube", "media", "embed", "embeds"],
        &[Purpose::EmbeddedContent, Purpose::MediaPlayback],
    ),
    (&["map", "maps", "iframe"], &[Purpose::EmbeddedContent]),
    (&["chat", "support", "livechat"], &[Purpose::SupportChat]),
    (&["heatmap", "heatmaps", "recording", "replay"], &[Purpose::SessionReplay]),
    (&["testing", "experiment", "experiments", "a-b-testing"], &[Purpose::AbTesting]),
    (&["share", "sharing", "social-media", "réseaux-sociaux"], &[Purpose::SocialSharing]),
    (&["location", "geo", "localisation"], &[Purpose::Geolocation]),
    (&["unknown", "other", "autre", "inconnu"], &[Purpose::Unclassified]),
];

/// Words for a class of purposes, besides its id.
const CLASSES: &[(&[&str], Class)] = &[
    (
        &[
            "essential",
            "strictly-necessary",
            "required",
            "technical",
            "nécessaire",
            "nécessaires",
            "necessaire",
            "essentiel",
            "essentiels",
            "technique",
            "techniques",
        ],
        Class::Necessary,
    ),
    (&["personalization", "personnalisation"], Class::Personalisation),
    (&["advertising-and-marketing"], Class::Marketing),
];

/// What a word means.
pub(super) enum Meant {
    /// One of these purposes.
    Purposes(&'static [Purpose]),
    /// Some purpose of a class.
    Class(Class),
}

/// What people mean by a word, or `None` if that is not known.
pub(super) fn meant_by(word: &str) -> Option<Meant> {
    let word: String = word.chars().take(64).collect();
    let word = word.trim().to_lowercase().replace(['_', ' ', '\'', '’', '/'], "-");
    let among = |words: &[&str]| words.contains(&word.as_str());
    let purposes = PURPOSES.iter().find(|(words, _)| among(words));
    if let Some((_, purposes)) = purposes {
        return Some(Meant::Purposes(purposes));
    }
    let class = CLASSES.iter().find(|(words, _)| among(words)).map(|(_, class)| *class);
    class.or_else(|| Class::from_id(&word)).map(Meant::Class)
}

impl Meant {
    /// The purpose, if it is one.
    pub(super) fn only(&self) -> Option<Purpose> {
        match self {
            Self::Purposes([only]) => Some(*only),
            _ => None,
        }
    }

    /// What to write instead.
    pub(super) fn help(&self) -> String {
        match self {
            Self::Purposes([only]) => format!("write `{only}`"),
            Self::Purposes(few) => format!("write what the cookie is for: {}", either(few)),
            Self::Class(class) => {
                let all: Vec<Purpose> = class.purposes().iter().collect();
                let all = either(&all);
                format!("it is a class of purposes; write what the cookie is for: {all}")
            }
        }
    }
}

/// `a`, `b` or `c`.
fn either(purposes: &[Purpose]) -> String {
    let ids: Vec<String> = purposes.iter().map(|purpose| format!("`{purpose}`")).collect();
    match ids.split_last() {
        Some((last, first)) if !first.is_empty() => format!("{} or {last}", first.join(", ")),
        _ => ids.concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_is_a_purpose_or_stands_twice() {
        let mut all: Vec<&str> = PURPOSES.iter().flat_map(|(words, _)| *words).copied().collect();
        all.extend(CLASSES.iter().flat_map(|(words, _)| *words));
        for word in &all {
            assert_eq!(Purpose::from_id(word), None, "{word}");
            assert_eq!(all.iter().filter(|other| *other == word).count(), 1, "{word}");
        }
    }

    #[test]
    fn spelling_does_not_matter() {
        let help = |word: &str| meant_by(word).map(|meant| meant.help());
        assert_eq!(help("Web_Analytics").as_deref(), Some("write `audience-measurement`"));
        assert_eq!(help("Strictly necessary"), help("necessary"));
        assert_eq!(help("soup"), None);
    }
}
