//! What the site says, in French and English.

use charte::{ConsentState, DecisionReason, Lifetime, Purpose};

/// A language of the site.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Language {
    French,
    English,
}

impl Language {
    pub(crate) fn of(code: &str) -> Option<Self> {
        match code {
            "fr" => Some(Self::French),
            "en" => Some(Self::English),
            _ => None,
        }
    }

    pub(crate) fn code(self) -> &'static str {
        self.pick("fr", "en")
    }

    fn pick<T>(self, french: T, english: T) -> T {
        match self {
            Self::French => french,
            Self::English => english,
        }
    }

    pub(crate) fn words(self) -> &'static Words {
        self.pick(&FRENCH, &ENGLISH)
    }
}

/// A page of the notebook.
pub(crate) struct Note {
    pub(crate) slug: &'static str,
    title: [&'static str; 2],
    text: [&'static str; 2],
}

impl Note {
    pub(crate) fn title(&self, language: &Language) -> &'static str {
        let [french, english] = self.title;
        language.pick(french, english)
    }

    pub(crate) fn text(&self, language: &Language) -> &'static str {
        let [french, english] = self.text;
        language.pick(french, english)
    }
}

pub(crate) const NOTES: &[Note] = &[
    Note {
        slug: "fougere",
        title: ["La fougère arborescente", "The tree fern"],
        text: [
            "Sur les pentes de la Soufrière, elle déroule ses crosses au-dessus de nos têtes.",
            "On the slopes of the Soufrière it unrolls its fronds above our heads.",
        ],
    },
    Note {
        slug: "balisier",
        title: ["Le balisier", "The heliconia"],
        text: [
            "Ses bractées rouges retiennent l’eau de pluie, où vivent de petites grenouilles.",
            "Its red bracts hold the rain, in which small frogs live.",
        ],
    },
];

/// Every text that does not depend on the charter.
pub(crate) struct Words {
    pub(crate) site: &'static str,
    pub(crate) skip: &'static str,
    pub(crate) menu: &'static str,
    pub(crate) home: &'static str,
    pub(crate) shop: &'static str,
    pub(crate) choices: &'static str,
    pub(crate) other_language: &'static str,
    pub(crate) other_code: &'static str,
    pub(crate) intro: &'static str,
    pub(crate) banner: &'static str,
    pub(crate) question: &'static str,
    pub(crate) notice: &'static str,
    pub(crate) expired: &'static str,
    pub(crate) outdated: &'static str,
    pub(crate) unreadable: &'static str,
    pub(crate) accept: &'static str,
    pub(crate) refuse: &'static str,
    pub(crate) later: &'static str,
    pub(crate) done: &'static str,
    pub(crate) video: &'static str,
    pub(crate) video_why: &'static str,
    pub(crate) video_load: &'static str,
    pub(crate) shop_text: &'static str,
    pub(crate) missing: &'static str,
    pub(crate) choices_intro: &'static str,
    pub(crate) since: &'static str,
    pub(crate) always: &'static str,
    pub(crate) yes: &'static str,
    pub(crate) no: &'static str,
    pub(crate) provider: &'static str,
    pub(crate) providers: &'static str,
    pub(crate) providers_intro: &'static str,
    pub(crate) refuse_provider: &'static str,
    pub(crate) policy: &'static str,
    pub(crate) pairs: &'static str,
    pub(crate) take_back: &'static str,
    pub(crate) save: &'static str,
    pub(crate) all_at_once: &'static str,
    pub(crate) us: &'static str,
    pub(crate) lifetime: &'static str,
    pub(crate) now: &'static str,
}

const FRENCH: Words = Words {
    site: "L’herbier",
    skip: "Aller au contenu",
    menu: "Le site",
    home: "Accueil",
    shop: "Boutique",
    choices: "Vos choix sur les cookies",
    other_language: "English",
    other_code: "en",
    intro: "Un carnet de plantes de la Guadeloupe, page après page.",
    banner: "Cookies",
    question: "Ce site aimerait déposer des cookies qui ne sont pas nécessaires. Refuser ne change rien à ce que vous pouvez lire.",
    notice: "Ce site dépose des cookies auxquels vous pouvez vous opposer.",
    expired: "Votre dernier choix date : nous vous reposons la question.",
    outdated: "Nos usages ont changé depuis votre choix : nous vous reposons la question.",
    unreadable: "Votre dernier choix n’a pas pu être lu : nous vous reposons la question.",
    accept: "Tout accepter",
    refuse: "Tout refuser",
    later: "Fermer sans choisir",
    done: "Votre choix est enregistré. Vous pouvez en changer à tout moment.",
    video: "Vidéo",
    video_why: "La vidéo vient de Vidéothèque, qui dépose un cookie quand elle se charge.",
    video_load: "Charger la vidéo",
    shop_text: "Graines et boutures, bientôt.",
    missing: "Cette page n’existe pas.",
    choices_intro: "Voici tout ce que ce site peut déposer sur votre appareil, pourquoi, et pour qui. Rien de ce que vous refusez n’est déposé ; ce qui l’était est effacé.",
    since: "le",
    always: "Toujours actif : nécessaire à ce que vous demandez, ou autorisé sans votre accord.",
    yes: "J’accepte",
    no: "Je refuse",
    provider: "Pour qui",
    providers: "Qui dépose",
    providers_intro: "Vous pouvez refuser un acteur en entier, quel que soit le but.",
    refuse_provider: "Tout refuser à",
    policy: "Politique de confidentialité",
    pairs: "Ce que vous avez chargé d’un clic",
    take_back: "Ne plus charger :",
    save: "Enregistrer ces choix",
    all_at_once: "En une fois",
    us: "Ce site",
    lifetime: "Durée",
    now: "En ce moment",
};

const ENGLISH: Words = Words {
    site: "The herbarium",
    skip: "Skip to content",
    menu: "The site",
    home: "Home",
    shop: "Shop",
    choices: "Your cookie choices",
    other_language: "Français",
    other_code: "fr",
    intro: "A notebook of plants of Guadeloupe, page by page.",
    banner: "Cookies",
    question: "This site would like to set cookies that it does not need. Refusing changes nothing in what you can read.",
    notice: "This site sets cookies that you may object to.",
    expired: "Your last choice is a while ago, so we ask again.",
    outdated: "What we do has changed since your choice, so we ask again.",
    unreadable: "Your last choice could not be read, so we ask again.",
    accept: "Accept all",
    refuse: "Refuse all",
    later: "Close without choosing",
    done: "Your choice is recorded. You can change it at any time.",
    video: "Video",
    video_why: "The video comes from Vidéothèque, which sets a cookie when it loads.",
    video_load: "Load the video",
    shop_text: "Seeds and cuttings, soon.",
    missing: "There is no such page.",
    choices_intro: "This is everything that this site may set on your device, why, and for whom. What you refuse is not set; what was set is deleted.",
    since: "on",
    always: "Always on: needed for what you ask for, or allowed without your consent.",
    yes: "I accept",
    no: "I refuse",
    provider: "For whom",
    providers: "Who sets them",
    providers_intro: "You can refuse somebody as a whole, whatever the purpose.",
    refuse_provider: "Refuse everything by",
    policy: "Privacy policy",
    pairs: "What you loaded with a click",
    take_back: "Load no more:",
    save: "Save these choices",
    all_at_once: "All at once",
    us: "This site",
    lifetime: "Lifetime",
    now: "Now",
};

/// The name of a purpose.
pub(crate) fn purpose(language: Language, purpose: Purpose) -> &'static str {
    let (french, english) = match purpose {
        Purpose::Transmission => ("Acheminement", "Delivery"),
        Purpose::UserInput => ("Panier et formulaires", "Basket and forms"),
        Purpose::Authentication => ("Connexion", "Sign-in"),
        Purpose::Security => ("Sécurité", "Security"),
        Purpose::ConsentChoice => ("Vos choix", "Your choices"),
        Purpose::Interface => ("Langue et affichage", "Language and display"),
        Purpose::MediaPlayback => ("Lecture", "Playback"),
        Purpose::PaywallMetering => ("Articles offerts", "Free articles"),
        Purpose::EmergencyLocation => ("Appel d’urgence", "Emergency call"),
        Purpose::AudienceMeasurement => ("Mesure d’audience", "Audience measurement"),
        Purpose::AbTesting => ("Essais de versions", "Tests of variants"),
        Purpose::SessionReplay => ("Enregistrement de session", "Session replay"),
        Purpose::Preferences => ("Confort", "Comfort"),
        Purpose::ContentPersonalisation => ("Suggestions", "Suggestions"),
        Purpose::Advertising => ("Publicité", "Advertising"),
        Purpose::AdMeasurement => ("Mesure de la publicité", "Measuring advertisements"),
        Purpose::Affiliation => ("Affiliation", "Affiliation"),
        Purpose::Profiling => ("Profil de vos intérêts", "A profile of your interests"),
        Purpose::SocialSharing => ("Partage", "Sharing"),
        Purpose::EmbeddedContent => ("Vidéos d’ailleurs", "Videos from elsewhere"),
        Purpose::SupportChat => ("Messagerie d’aide", "Help by chat"),
        Purpose::Geolocation => ("Position", "Location"),
        Purpose::Unclassified => ("Sans but déclaré", "No purpose declared"),
    };
    language.pick(french, english)
}

/// Why something is allowed or not.
pub(crate) fn because(language: Language, because: DecisionReason) -> &'static str {
    let (french, english) = match because {
        DecisionReason::OutOfScope => ("hors du champ de la loi", "outside the law’s scope"),
        DecisionReason::Prohibited => ("interdit", "forbidden"),
        DecisionReason::Unclassified => ("sans but déclaré", "no purpose declared"),
        DecisionReason::Undeclared => ("non déclaré", "not declared"),
        DecisionReason::Exempt => ("sans votre accord", "without your consent"),
        DecisionReason::Objected => ("vous vous y êtes opposé", "you objected"),
        DecisionReason::Gpc => ("votre navigateur s’y oppose", "your browser objects"),
        DecisionReason::Granted => ("vous avez accepté", "you accepted"),
        DecisionReason::NotObjected => ("vous pouvez vous y opposer", "you may object"),
        DecisionReason::Refused => ("vous avez refusé", "you refused"),
        DecisionReason::Unanswered => ("en attente de votre choix", "waiting for your choice"),
        DecisionReason::Expired => ("votre choix a expiré", "your choice expired"),
        DecisionReason::Outdated => ("votre choix est à refaire", "your choice is out of date"),
        DecisionReason::Unreadable => ("votre choix est illisible", "your choice cannot be read"),
    };
    language.pick(french, english)
}

/// What became of the visitor's answer.
pub(crate) fn state(language: Language, state: ConsentState) -> &'static str {
    let (french, english) = match state {
        ConsentState::None => ("Vous n’avez pas encore choisi.", "You have not chosen yet."),
        ConsentState::Unreadable => {
            ("Votre choix n’a pas pu être lu.", "Your choice could not be read.")
        }
        ConsentState::Outdated => ("Votre choix est à refaire", "Your choice is out of date"),
        ConsentState::Expired => ("Votre choix a expiré", "Your choice expired"),
        ConsentState::Valid => ("Votre choix est enregistré", "Your choice is recorded"),
    };
    language.pick(french, english)
}

/// How long something lives.
pub(crate) fn lifetime(language: Language, lifetime: Lifetime) -> String {
    let of = |n: u32, [one, many, un, plusieurs]: [&str; 4]| {
        let word = if n == 1 { language.pick(un, one) } else { language.pick(plusieurs, many) };
        format!("{n} {word}")
    };
    match lifetime {
        Lifetime::Session => language.pick("la session", "the session").to_owned(),
        Lifetime::Minutes(n) => of(n, ["minute", "minutes", "minute", "minutes"]),
        Lifetime::Hours(n) => of(n, ["hour", "hours", "heure", "heures"]),
        Lifetime::Days(n) => of(n, ["day", "days", "jour", "jours"]),
        Lifetime::Months(n) => of(n, ["month", "months", "mois", "mois"]),
    }
}
