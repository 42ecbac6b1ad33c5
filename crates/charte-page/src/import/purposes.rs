//! Purposes from the clear words of a text, and claims from the headings of sections.
//!
//! Words decide, never the name of a cookie. What would make a cookie necessary needs the
//! clearest words, and none of them counts where the text says “not”; what makes it ask for more
//! may be found more easily.

use charte::{Class, Purpose};

use super::fold::{fold, has_any};
use super::reading;
use super::scope::{self, Said};
use super::sentence::{self, Sentence};
use super::words::{self, Tag};

/// What the heading of a section, or a column of kinds, claims.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Claim {
    Necessary,
    Statistics,
    Preferences,
    Marketing,
    Social,
}

impl Claim {
    /// The purpose that stands for the claim when no words say more. What is claimed to be
    /// necessary has none.
    pub(super) fn purpose(self) -> Option<Purpose> {
        match self {
            Self::Necessary => None,
            Self::Statistics => Some(Purpose::AudienceMeasurement),
            Self::Preferences => Some(Purpose::Preferences),
            Self::Marketing => Some(Purpose::Advertising),
            Self::Social => Some(Purpose::SocialSharing),
        }
    }

    pub(super) fn class(self) -> Class {
        self.purpose().map_or(Class::Necessary, Purpose::class)
    }

    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Necessary => "necessary",
            Self::Statistics => "statistics",
            Self::Preferences => "preferences",
            Self::Marketing => "advertising",
            Self::Social => "social networks",
        }
    }
}

const CLAIMS: &[(Claim, &str)] = &[
    (
        Claim::Necessary,
        "necessary|essential|strictly~|required|necessaire~|indispensable~|essentiel~|\
            notwendig~|erforderlich~|essenziell~|essentielle~|necesaria~|necesario~|\
            imprescindible~|esenciales|noodzakelijk~|essentiele|vereist~|necessari~|\
            essenziali|essenciais|technical|techniques|technisch~|tecnicas|tecnici",
    ),
    (
        Claim::Statistics,
        "statisti~|analytic~|analytique~|analyse|analysis|audience|measurement|\
            mesure d audience|estadistic~|analitic~|medicion~|statistiek~|analytisch~|\
            analytische~|performance|performantie|rendimiento|estatistic~|\
            reichweitenmessung|besucherstatistik",
    ),
    (
        Claim::Preferences,
        "preference|preferences|praferenz~|preferencia~|voorkeur~|preferenze|\
            preferencias|komfort~|comfort|confort",
    ),
    (
        Claim::Marketing,
        "marketing|advertis~|targeting|publicit~|ciblage|werb~|publicidad|advertenti~|\
            reclame|pubblicit~|profilazione|retargeting|marketings",
    ),
    (
        Claim::Social,
        "social|social media|reseaux sociaux|sociaux|soziale~|redes sociales|\
            sociale media|sociale netwerken|redes sociais",
    ),
];

/// What a heading claims; nothing when it claims nothing, or several things.
pub(super) fn claim(heading: &str) -> Option<Claim> {
    let folded = fold(heading);
    if denies(heading) {
        return None;
    }
    let mut found = CLAIMS.iter().filter(|(_, phrases)| has_any(&folded, phrases));
    match (found.next(), found.next()) {
        (Some((claim, _)), None) => Some(*claim),
        _ => None,
    }
}

/// Whether a text is short enough to be a heading, and claims something.
pub(super) fn heading_claim(text: &str) -> Option<Claim> {
    (text.split_whitespace().count() <= 12).then(|| claim(text)).flatten()
}

/// What a text says of purposes.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Named {
    /// Those that it names, by bit.
    pub(super) purposes: Vec<Purpose>,
    /// Those among them beside which a “not” stands.
    pub(super) unsure: Vec<Purpose>,
    /// Those that it denies, or names where nobody can tell whether they are meant.
    pub(super) denied: Vec<Purpose>,
    /// Those about which the visitor's choice is kept.
    pub(super) chosen: Vec<Purpose>,
}

impl Named {
    /// Whether the text takes a purpose away, whatever a heading claims.
    pub(super) fn excludes(&self, purpose: Purpose) -> bool {
        self.denied.contains(&purpose) || self.chosen.contains(&purpose)
    }
}

/// The purposes that the words of some texts name. What is denied anywhere is not named.
pub(super) fn named(texts: &[&str]) -> Named {
    let mut all: Vec<(Purpose, Said)> = Vec::new();
    let (mut bare_refusal, mut keeps_choice, mut settings) = (false, false, false);
    for text in texts {
        for sentence in sentence::sentences(text) {
            let reading = reading::read(&sentence);
            if reading.bare_no {
                all.iter_mut().for_each(|(_, said)| *said = Said::Denied);
            }
            settings |= keeps_settings(&sentence) && !reading.choice;
            bare_refusal |= reading.bare_refusal;
            keeps_choice |= reading.choice;
            all.extend(reading.purposes);
        }
    }
    if bare_refusal && !keeps_choice {
        all.iter_mut().for_each(|(_, said)| *said = Said::Denied);
    }
    // A basket that is left behind is what an advertisement is about.
    if texts.iter().any(|t| words::hits(&folded_words(t)).iter().any(|h| h.tag == Tag::Abandon)) {
        all.retain(|(purpose, _)| *purpose != Purpose::UserInput);
    }
    let mut named = Named::default();
    let of = |said: Said, purpose: Purpose| all.iter().any(|(p, s)| *p == purpose && *s == said);
    for purpose in Purpose::ALL.iter().copied() {
        let unsure = of(Said::Unsure, purpose);
        // What would make a cookie necessary must be certain.
        let served = of(Said::Served, purpose) || (unsure && scope::is_asked(purpose));
        if of(Said::Denied, purpose) || (unsure && !served) {
            named.denied.push(purpose);
        } else if served {
            named.purposes.push(purpose);
        } else if of(Said::Chosen, purpose) {
            named.chosen.push(purpose);
        }
        if of(Said::Unsure, purpose) && named.purposes.contains(&purpose) {
            named.unsure.push(purpose);
        }
    }
    if keeps_choice {
        named.purposes.push(Purpose::ConsentChoice);
    }
    let own = keeps_choice || named.purposes.contains(&Purpose::Interface);
    if settings && !own && !named.excludes(Purpose::Interface) {
        named.purposes.push(Purpose::Preferences);
    }
    named.purposes.sort();
    named
}

/// “Remembers your preferences”, unless the sentence says “not”.
fn keeps_settings(sentence: &Sentence) -> bool {
    let whole = 0..sentence.words.len();
    let denied = [Tag::Not, Tag::No, Tag::Block, Tag::Refuse];
    sentence.has(Tag::Preference, whole.clone())
        && sentence.has(Tag::Remember, whole.clone())
        && !denied.into_iter().any(|tag| sentence.has(tag, whole.clone()))
}

fn folded_words(text: &str) -> Vec<String> {
    fold(text).split_whitespace().map(str::to_owned).collect()
}

/// Whether a heading says “not”.
fn denies(heading: &str) -> bool {
    let hits = words::hits(&folded_words(heading));
    hits.iter()
        .any(|h| matches!(h.tag, Tag::Not | Tag::No | Tag::Without | Tag::Block | Tag::Refuse))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> String {
        named(&[text]).purposes.iter().map(|p| p.id()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn clear_words() {
        let cases = [
            ("Authentification", "authentication"),
            ("Keeps you logged in.", "authentication"),
            ("API (CSRF)", "security"),
            ("Se souvenir de la langue du visiteur", "interface"),
            ("Speichert die gewählte Sprache", "interface"),
            ("Se souvenir du choix opéré par le visiteur concernant les cookies", "consent-choice"),
            ("Stores your cookie preferences", "consent-choice"),
            ("Onthoudt uw keuze over cookies", "consent-choice"),
            ("Remembers what is in your shopping cart", "user-input"),
            ("Load balancing between servers", "transmission"),
            ("Mesure d’audience", "audience-measurement"),
            ("Google Analytics", "audience-measurement"),
            ("Used to show you ads and to measure conversions", "advertising ad-measurement"),
            ("Remembers your preferences", "preferences"),
            ("Werbung", "advertising"),
            ("Signs you in and shows advertising; login", "authentication advertising"),
            ("Video eingebettet von YouTube", "embedded-content"),
        ];
        for (text, expected) in cases {
            assert_eq!(of(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_not_clear_names_nothing_necessary() {
        for text in [
            "",
            "Necessary for the site to work",
            "Session",
            "Technical cookie",
            "Preserves user session state across page requests",
            "Stores a unique id",
            "Marketing cookie, stored with your consent to cookies",
            "Is set once you consent to cookies",
            "Vitesse de connexion",
            "Security",
            "Not used for authentication",
            "Ne sert pas à vous authentifier",
            "Distinguishes humans from bots",
            "The language of your browser",
            "Reminds you of your abandoned shopping cart",
            "Relance en cas de panier abandonné",
        ] {
            let necessary =
                named(&[text]).purposes.into_iter().any(|p| p.class() == Class::Necessary);
            assert!(!necessary, "{text}: {}", of(text));
        }
        assert_eq!(named(&["Not used for authentication"]).denied, [Purpose::Authentication]);
    }

    #[test]
    fn claims_of_headings() {
        let cases = [
            ("Cookies nécessaires au bon fonctionnement de la plateforme", Some(Claim::Necessary)),
            ("Strictly necessary cookies", Some(Claim::Necessary)),
            ("Statistik-Cookies", Some(Claim::Statistics)),
            ("Cookies de publicidad", Some(Claim::Marketing)),
            ("Analytische cookies", Some(Claim::Statistics)),
            ("Voorkeuren", Some(Claim::Preferences)),
            ("Réseaux sociaux", Some(Claim::Social)),
            ("Functional cookies", None),
            ("Analytics and marketing", None),
            ("Cookies that are not necessary", None),
            ("Our cookies", None),
        ];
        for (text, expected) in cases {
            assert_eq!(claim(text), expected, "{text}");
        }
    }
}
