//! Purposes from the clear words of a text, and claims from the headings of sections.
//!
//! Words decide, never the name of a cookie. What would make a cookie necessary needs the
//! clearest words, and none of them counts where the text says “not”; what makes it ask for more
//! may be found more easily.

use charte::{Class, Purpose};

use super::fold::{fold, has_any};

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
    if denies(&folded) {
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

const NEGATIONS: &str = "not|no|never|without|non|neither|nor|don t|doesn t|isn t|pas|sans|aucun|aucune|jamais|\
    ni|nicht|kein~|ohne|nie|niemals|sin|ningun~|nunca|niet|geen|zonder|nooit|senza|nessun~|\
    nao|sem|nenhum~";

fn denies(folded: &str) -> bool {
    has_any(folded, NEGATIONS)
}

/// Clear words for purposes of class `necessary`.
const NECESSARY: &[(Purpose, &str)] = &[
    (
        Purpose::Transmission,
        "load balanc~|repartition de charge|repartition de la charge|\
            equilibrage de charge|lastverteilung|lastenverteilung|balanceo de carga|\
            equilibrio de carga|balanceador de carga|bilanciamento del carico|\
            balanceamento de carga",
    ),
    (
        Purpose::UserInput,
        "shopping cart|shopping basket|shopping bag|your basket|your cart|the basket|\
            panier|warenkorb~|cesta|carrito|winkelmand~|winkelwagen~|carrello|carrinho",
    ),
    (
        Purpose::Authentication,
        "authenticat~|authentifi~|autentic~|login|log in|logged in|sign in|signed in|\
            se connecter|identifiants de connexion|rester connecte|reste connecte|anmeldung|\
            angemeldet~|eingeloggt~|iniciar sesion|inicio de sesion|inloggen|ingelogd~|\
            aangemeld",
    ),
    (
        Purpose::Security,
        "csrf|xsrf|request forgery|falsification de requete~|brute force|\
            falsificacion de peticion~",
    ),
    (Purpose::PaywallMetering, "paywall|mur payant|bezahlschranke|muro de pago|betaalmuur"),
    (
        Purpose::Interface,
        "dark mode|mode sombre|dunkelmodus|modo oscuro|donkere modus|font size|\
            taille de police|schriftgrosse|tamano de letra|lettergrootte",
    ),
];

/// Clear words for every other purpose.
const OTHER: &[(Purpose, &str)] = &[
    (
        Purpose::AudienceMeasurement,
        "analytics|statisti~|estadistic~|statistiek~|mesure d audience|\
            audience measurement|audience|reichweitenmessung|besucherzahl~|webanalyse|\
            web analysis|unique visitor~|visiteurs uniques|number of visit~|\
            nombre de visite~|count visit~|page views|pages vues|seitenaufrufe|\
            paginas vistas|distinguish users|distinguish unique users|how visitors use|\
            bezoekersaantal~|bezoekersstatistiek~|medicion de audiencia|matomo|\
            google analytics|distinguer les visiteurs|distinguer les utilisateurs",
    ),
    (Purpose::AbTesting, "a b test~|ab test~|split test~|multivariate|a b tests"),
    (
        Purpose::SessionReplay,
        "session replay|session recording~|heatmap~|heat map~|replay of|\
            enregistrement de session~|sitzungsaufzeichnung~|grabacion de sesion~|\
            mapas de calor|cartes de chaleur",
    ),
    (
        Purpose::ContentPersonalisation,
        "personalised content|personalized content|personalise content|\
            personalize content|contenu personnalise|contenus personnalises|\
            personnaliser les contenus|personnalisation des contenus|recommend~|\
            recommandation~|empfehlung~|personalisierte inhalte|contenido personalizado|\
            contenidos personalizados|gepersonaliseerde inhoud|contenuti personalizzati",
    ),
    (
        Purpose::Advertising,
        "advertis~|ads|adverts|publicit~|werbung|werbe~|werbliche~|publicidad|anuncio~|\
            advertentie~|reclame|pubblicit~|retarget~|remarket~|marketing|targeting|ciblage|\
            abandoned",
    ),
    (
        Purpose::AdMeasurement,
        "conversion~|konversion~|conversie~|campaign~|campagne~|kampagne~|campana~",
    ),
    (Purpose::Affiliation, "affiliat~|affilie~|afiliad~|afiliacion|affiliazione"),
    (
        Purpose::Profiling,
        "profiling|profilage|profilbildung|profilering|profilazione|build a profile|\
            elaboracion de perfiles|across websites|across sites|across multiple~|\
            d un site a l autre|plusieurs sites",
    ),
    (
        Purpose::SocialSharing,
        "share button~|sharing button~|social shar~|social network~|social media|\
            boutons de partage|bouton de partage|reseaux sociaux|sozialen netzwerk~|\
            soziale netzwerk~|redes sociales|sociale media|sociale netwerken",
    ),
    (
        Purpose::EmbeddedContent,
        "embedded|integrees|contenus integres|eingebettet~|incrustad~|ingesloten|youtube|\
            vimeo|dailymotion|google maps",
    ),
    (Purpose::SupportChat, "chat|live chat|tchat|livechat|chatbot"),
    (
        Purpose::Geolocation,
        "geolocali~|geolocation|your location|standort|localisation de l utilisateur",
    ),
];

const REMEMBERING: &str = "remember~|store~|stores|record~|save~|saves|keep~|retain~|souvenir|memoris~|conserv~|\
    enregistr~|stock~|retenir|retient|speicher~|merkt|merken|guarda~|recuerda~|recordar|\
    almacena~|onthoud~|bewaar~|bewaren|slaat|opslaan|ricorda~|memorizza~|salva~|lembra~|\
    armazena~";
const CHOOSING: &str = "choice~|choix|preference~|consent|consents|consentement~|einwilligung~|auswahl|\
    zustimmung|eleccion~|consentimiento|preferencia~|toestemming|keuze~|voorkeur~|consenso|\
    scelt~|preferenz~|consentimento|escolha~|acceptance|decision~";
const COOKIES: &str = "cookie~|traceur~|tracker~|tracking";
const LANGUAGES: &str = "language~|langue~|sprache|sprachauswahl|spracheinstellung~|idioma~|taal|taalkeuze|\
    lingua|lengua";
const SELECTING: &str = "select~|choose|chosen|chose|choice|prefer~|choix|choisi~|auswahl|gewahlt~|ausgewahlt~|\
    elegid~|elige|gekozen|keuze|scelt~|escolhid~";
/// Before a consent, these make it a condition and no purpose.
const CONDITION: &str = "with|after|if|without|upon|under|unless|until|require~|avec|apres|sous|si|sans|soumis|\
    mit|nach|ohne|con|tras|sin|met|na|zonder|com|dopo|senza|subject";

/// The purposes that the words of a text name, by bit, and whether some were passed over because
/// the text says “not”.
pub(super) fn named(text: &str) -> (Vec<Purpose>, bool) {
    let mut all: Vec<Purpose> = Vec::new();
    let mut passed_over = false;
    for sentence in text.split(['.', '\n', ';', '!', '?']) {
        let folded = fold(sentence);
        let mut found: Vec<Purpose> = Vec::new();
        let named = NECESSARY.iter().filter(|(_, phrases)| has_any(&folded, phrases));
        found.extend(named.map(|(p, _)| *p));
        if is_consent_choice(&folded) {
            found.push(Purpose::ConsentChoice);
        }
        let chosen = has_any(&folded, REMEMBERING) || has_any(&folded, SELECTING);
        if has_any(&folded, LANGUAGES) && chosen {
            found.push(Purpose::Interface);
        }
        if denies(&folded) && !found.is_empty() {
            passed_over = true;
            found.clear();
        }
        let settings = "preferenc~|voorkeur~|einstellung~|ajustes";
        let own = found.contains(&Purpose::ConsentChoice) || found.contains(&Purpose::Interface);
        if !own && has_any(&folded, settings) && has_any(&folded, REMEMBERING) {
            found.push(Purpose::Preferences);
        }
        let named = OTHER.iter().filter(|(_, phrases)| has_any(&folded, phrases));
        found.extend(named.map(|(p, _)| *p));
        for purpose in found {
            if !all.contains(&purpose) {
                all.push(purpose);
            }
        }
    }
    // A basket that is left behind is what an advertisement is about.
    if has_any(&fold(text), "abandon~|verlassen~|abgebroch~|verlaten") {
        all.retain(|p| *p != Purpose::UserInput);
    }
    all.sort();
    (all, passed_over)
}

/// “Remembers the choice … about cookies”: remembering, then a choice, and cookies not far off.
/// “With your consent to cookies” is a condition.
fn is_consent_choice(folded: &str) -> bool {
    let words: Vec<String> = folded.split_whitespace().map(|w| format!(" {w} ")).collect();
    let is = |at: usize, list: &str| words.get(at).is_some_and(|w| has_any(w, list));
    let near = |at: usize, list: &str, reach: usize| {
        (at.saturating_sub(reach)..=at.saturating_add(reach)).any(|other| is(other, list))
    };
    (0..words.len()).filter(|at| is(*at, CHOOSING)).any(|at| {
        let before = at.saturating_sub(7)..at;
        let remembered = before.clone().any(|b| is(b, REMEMBERING));
        let condition = (at.saturating_sub(3)..at).any(|b| is(b, CONDITION));
        remembered && !condition && near(at, COOKIES, 8)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> String {
        named(text).0.iter().map(|p| p.id()).collect::<Vec<_>>().join(" ")
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
            let necessary = named(text).0.into_iter().any(|p| p.class() == Class::Necessary);
            assert!(!necessary, "{text}: {}", of(text));
        }
        assert!(named("Not used for authentication").1);
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
