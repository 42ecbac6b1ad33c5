//! What a text denies, refuses or keeps from happening is never imported as its purpose: in every
//! language, by clauses and not by phrases.
//!
//! Each table has a text and what is imported: the purposes, and `?` when a comment beside them
//! asks to check. What is not certain is `unclassified?`.

use charte::{Charter, Class, Purpose};
use charte_page::{ImportOptions, import};

const OPTIONS: ImportOptions<'_> = ImportOptions {
    site: Some("https://www.laden.example"),
    regime: Some("gb"),
    lang: None,
    format: None,
};

/// The purposes imported from a text, and `?` when a check stands beside them.
fn read(text: &str) -> String {
    read_beside("Our cookies", "Laden", text)
}

/// The same beneath a heading, with a service.
fn read_beside(heading: &str, service: &str, text: &str) -> String {
    let source = format!(
        "# {heading}\n\n|Name|Provider|Service|Purpose|Expires|\n|--|--|--|--|--|\n|c1|Shop Ltd|{service}|{text}|1 year|\n"
    );
    let read = import(source.as_bytes(), &OPTIONS).unwrap();
    let charter = Charter::parse(&read.charter_toml).unwrap();
    let entry = read.charter_toml.split("[[cookie]]").nth(1).unwrap();
    let purposes: Vec<&str> = charter.cookies()[0].purposes().iter().map(|p| p.id()).collect();
    // The remark on a language chosen by an action is about facts, not about the purpose.
    let checks = entry.lines().filter(|l| l.starts_with("# check:"));
    let check = checks.into_iter().any(|l| !l.contains("requested = true"));
    format!("{}{}", purposes.join(" "), if check { "?" } else { "" })
}

fn all(table: &[(&str, &str)]) {
    let wrong: Vec<String> = table
        .iter()
        .map(|(text, expected)| (text, expected, read(text)))
        .filter(|(_, expected, given)| given != *expected)
        .map(|(text, expected, given)| format!("{text}\n    expected {expected}, given {given}"))
        .collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), table.len(), wrong.join("\n"));
}

/// A text that denies a purpose: nothing is left but the doubt.
#[test]
fn denials() {
    let table = [
        // English
        "Not used for advertising",
        "We do not use it for advertising",
        "We don't use it for advertising.",
        "Never used for analytics",
        "Does not track you for analytics",
        "This cookie isn’t used for analytics, advertising or profiling.",
        "This cookie is used neither for advertising nor for analytics",
        "No advertising, no analytics",
        "It is in no way related to advertising",
        "Advertising is not what this cookie is for",
        "Advertising: no",
        "Analytics? No.",
        "Ad-free mode",
        "Works without analytics",
        "For advertising purposes, this cookie is never used.",
        "It can't be used for retargeting",
        "Cannot be used to authenticate you",
        "Used for purposes other than advertising",
        "Not used<br>for advertising",
        "We do not use it for: advertising; analytics; profiling",
        "No longer used for advertising",
        "Not used e.g. for advertising",
        // French
        "N’est pas utilisé pour la publicité",
        "Ce cookie ne sert ni à la publicité ni aux statistiques",
        "Aucune publicité",
        "Pas de mesure d’audience",
        "N’est jamais utilisé à des fins publicitaires",
        "N’est plus utilisé pour la publicité",
        "Fonctionne sans publicité",
        "Ne sert en aucun cas à la publicité",
        "Publicité : non",
        "À des fins publicitaires, ce cookie n’est pas utilisé",
        "Ne permet pas de vous authentifier",
        "La publicité n’est pas l’objet de ce cookie",
        // German
        "Wird nicht für Werbung verwendet",
        "Dient nicht der Werbung",
        "Keine Werbung",
        "Für Werbung wird es nicht verwendet",
        "Zu Werbezwecken werden diese Daten nie genutzt",
        "Weder für Werbung noch für Statistik",
        "Statistik findet nicht statt",
        "Werbung: nein",
        "Kein Werbe-Cookie",
        "Ohne Werbung",
        "Eine Nutzung zu Werbezwecken ist ausgeschlossen",
        "Enthält keine Daten zur Anmeldung",
        "werbefrei",
        // Spanish
        "No se utiliza para publicidad",
        "Nunca se usa para estadísticas",
        "No sirve para fines publicitarios ni estadísticos ni para publicidad",
        "Sin publicidad",
        "En ningún caso se usa para publicidad",
        "Ninguna publicidad",
        "Publicidad: no",
        "La publicidad no es su finalidad",
        // Italian
        "Non viene usato per la pubblicità",
        "Non serve per statistiche",
        "Mai usato per la pubblicità",
        "Nessuna pubblicità",
        "Senza pubblicità",
        "Non è usato né per la pubblicità né per le statistiche",
        "Pubblicità: no",
        // Dutch
        "Wordt niet gebruikt voor reclame",
        "Wordt nooit voor statistieken gebruikt",
        "Voor reclame wordt deze cookie niet gebruikt",
        "Geen reclame",
        "Zonder reclame",
        "Reclame: nee",
        "Is niet bedoeld voor advertenties",
        // Portuguese
        "Não é utilizado para publicidade",
        "Nunca é usado para estatísticas",
        "Sem publicidade",
        "Nenhuma publicidade",
        "Não serve nem para publicidade nem para estatísticas",
        "Publicidade: não",
        "Não se destina a publicidade",
    ];
    all(&table.map(|text| (text, "unclassified?")));
}

/// A cookie that keeps a no, or turns something off: the visitor's choice where the text is
/// certain, else a doubt, and never what was refused.
#[test]
fn refusals() {
    let certain = [
        "Remembers that you have declined analytics",
        "Remembers that you said no to analytics",
        "Remembers that you do not want advertising",
        "Shows that you have refused advertising cookies",
        "Stores your choice about analytics cookies",
        "Stores your choice about analytics",
        "Stores the visitor's decision on advertising cookies.",
        "Records whether you have agreed to statistics cookies or not",
        "Remembers your objection to audience measurement",
        "Opts you out of targeted advertising",
        "Stores your opt-out from analytics",
        "Opt-out cookie for Google Analytics",
        "Your cookie choices are stored",
        "Retient que vous avez refusé d’être suivi",
        "Mémorise votre refus des statistiques",
        "Se souvient de votre opposition à la mesure d’audience",
        "Permet de savoir si vous refusez la publicité ciblée",
        "Mémorise vos choix de cookies",
        "Cookie de refus de Matomo",
        "Enregistre le fait que vous n’avez pas accepté la publicité",
        "Conserve votre choix concernant les statistiques",
        "Garde la trace de votre refus de la publicité",
        "Speichert, dass Sie Werbung abgelehnt haben",
        "Merkt sich, dass Sie der Statistik widersprochen haben",
        "Speichert Ihre Ablehnung von Statistik-Cookies",
        "Speichert Ihren Widerspruch gegen die Reichweitenmessung",
        "Speichert Ihre Auswahl zu Werbe-Cookies",
        "Speichert, ob Sie in Statistik eingewilligt haben",
        "Opt-out-Cookie für Google Analytics",
        "Ihre Cookie-Auswahl wird gespeichert",
        "Recuerda que ha rechazado la publicidad",
        "Guarda su rechazo de las estadísticas",
        "Almacena su elección sobre las cookies publicitarias",
        "Recuerda que no ha aceptado las cookies de publicidad",
        "Guarda su oposición a la medición de audiencia",
        "Ricorda che ha rifiutato la pubblicità",
        "Memorizza il suo rifiuto delle statistiche",
        "Memorizza la sua scelta sui cookie pubblicitari",
        "Ricorda che non ha accettato i cookie statistici",
        "Onthoudt dat u reclame hebt geweigerd",
        "Onthoudt uw weigering van statistieken",
        "Bewaart uw keuze over advertentiecookies en andere cookies",
        "Onthoudt dat u geen toestemming hebt gegeven voor statistieken",
        "Memoriza a sua recusa das estatísticas",
        "Guarda que recusou a publicidade",
        "Armazena a sua escolha sobre cookies de publicidade",
        "Regista que não aceitou as estatísticas",
    ];
    all(&certain.map(|text| (text, "consent-choice")));
    let doubtful = [
        "Blocks advertising cookies",
        "Turns off analytics for you",
        "Turns analytics off",
        "Prevents session replay",
        "Disables Google Analytics",
        "Analytics is disabled by this cookie",
        "Stops advertising",
        "Lets you opt out of analytics",
        "Allows you to refuse advertising",
        "Set when you refuse analytics",
        "You can opt out of advertising",
        "Opt-out",
        "Remembers that you said no",
        "Records sessions of visitors who declined analytics cookies",
        "Does not remember your refusal of analytics",
        "Stores your choices for advertising",
        "Empêche le suivi publicitaire",
        "Désactive les statistiques de visite",
        "Bloque la publicité",
        "Désactivation de Matomo",
        "Évite la publicité",
        "Vous permet de refuser la publicité",
        "Blockiert Werbung",
        "Verhindert Sitzungsaufzeichnungen",
        "Deaktiviert Google Analytics",
        "Schaltet die Statistik ab",
        "Unterbindet die Reichweitenmessung",
        "Lehnt Werbung ab",
        "Um Werbung zu verhindern",
        "Bloquea la publicidad",
        "Desactiva las estadísticas",
        "Impide la publicidad",
        "Evita la publicidad",
        "Blocca la pubblicità",
        "Disattiva le statistiche",
        "Impedisce la pubblicità",
        "Blokkeert reclame",
        "Schakelt statistieken uit",
        "Zet Google Analytics uit",
        "Voorkomt reclame",
        "Bloqueia a publicidade",
        "Desativa as estatísticas",
        "Impede a publicidade",
        "Evita publicidade",
    ];
    all(&doubtful.map(|text| (text, "unclassified?")));
}

/// What is said beside a denial stays; what is denied does not.
#[test]
fn one_and_not_the_other() {
    all(&[
        ("Used for security, not for advertising", "security?"),
        ("Used for security and not for advertising", "security?"),
        ("Used for security (not for advertising)", "security?"),
        ("Used for security rather than advertising", "security?"),
        ("Not used for advertising, but for analytics", "audience-measurement?"),
        ("Not used for advertising. Measures audience.", "audience-measurement?"),
        ("Not used for advertising, only for analytics", "audience-measurement?"),
        ("Lets you sign in without advertising", "authentication?"),
        ("No advertising; it keeps you signed in", "authentication?"),
        ("Used for analytics but never for advertising", "audience-measurement?"),
        (
            "Remembers that you refused analytics and shows advertising",
            "consent-choice advertising",
        ),
        ("Sert à la sécurité, pas à la publicité", "security?"),
        ("Ne sert pas à la publicité mais à la mesure d’audience", "audience-measurement?"),
        ("Pas de publicité, uniquement des statistiques", "audience-measurement?"),
        ("Dient der Sicherheit, nicht der Werbung", "security?"),
        ("Keine Werbung, nur Statistik", "audience-measurement?"),
        ("Nicht für Werbung, sondern für Statistik", "audience-measurement?"),
        ("Se usa para la seguridad, no para la publicidad", "security?"),
        ("No es publicidad, sino estadística", "audience-measurement?"),
        ("Serve per la sicurezza, non per la pubblicità", "security?"),
        ("Non serve per la pubblicità ma per le statistiche", "audience-measurement?"),
        ("Voor de beveiliging, niet voor reclame", "security?"),
        ("Niet voor reclame, maar voor statistieken", "audience-measurement?"),
        ("Serve para a segurança, não para publicidade", "security?"),
        ("Não serve para publicidade, mas para estatísticas", "audience-measurement?"),
    ]);
}

/// Words that look like a denial and are none.
#[test]
fn traps() {
    all(&[
        (
            "Used not only for advertising but also for analytics",
            "audience-measurement advertising",
        ),
        ("Not just for analytics, but for advertising too", "audience-measurement advertising"),
        ("Is not used only for advertising", "advertising"),
        ("To ensure you do not see the same ad twice", "advertising?"),
        ("So that you are not shown the same advert again", "advertising?"),
        ("Prevents the same ad from showing repeatedly", "advertising?"),
        ("Used for analytics if you have not refused", "audience-measurement"),
        ("Measures audience unless you object", "audience-measurement"),
        ("If you have not refused, used for advertising", "advertising"),
        ("Shows advertising without your consent", "advertising"),
        ("Analytics cookie; you can opt out at any time", "audience-measurement"),
        ("Counts visits for statistics and does not identify you", "audience-measurement"),
        ("Advertising, not shared with third parties", "advertising"),
        ("Anti-fraud", "security"),
        ("Prevents cross-site request forgery (CSRF)", "security"),
        ("Protects against brute force attacks", "security"),
        ("Marketing cookie, stored with your consent to cookies", "advertising"),
        ("No personal data is collected for statistics", "unclassified?"),
        ("Without this cookie you cannot log in", "unclassified?"),
        (
            "Non seulement pour la publicité mais aussi pour les statistiques",
            "audience-measurement advertising",
        ),
        ("N’est utilisé que pour la publicité", "advertising"),
        ("Ne sert pas uniquement à la publicité", "advertising"),
        ("Évite d’afficher plusieurs fois la même publicité", "advertising?"),
        ("Mesure d’audience si vous ne l’avez pas refusée", "audience-measurement"),
        ("Mesure d’audience, sans votre consentement", "audience-measurement"),
        ("Dans un but publicitaire : publicité", "advertising"),
        ("Protège contre la falsification de requêtes", "security"),
        ("Nicht nur für Werbung, sondern auch für Statistik", "audience-measurement advertising"),
        ("Damit Sie dieselbe Werbung nicht mehrfach sehen", "advertising?"),
        ("Statistik, sofern Sie nicht widersprochen haben", "audience-measurement"),
        (
            "Zählt Besucher für die Statistik und speichert keine personenbezogenen Daten",
            "audience-measurement",
        ),
        ("Dient ausschließlich der Werbung", "advertising"),
        (
            "No solo para publicidad, sino también para estadísticas",
            "audience-measurement advertising",
        ),
        ("Para no repetir la misma publicidad", "advertising?"),
        ("Publicidad, salvo que se oponga", "advertising"),
        ("Más publicidad", "advertising"),
        (
            "Non solo per la pubblicità, ma anche per le statistiche",
            "audience-measurement advertising",
        ),
        ("Statistiche, se non ha rifiutato", "audience-measurement"),
        ("Per non mostrare più volte la stessa pubblicità", "advertising?"),
        (
            "Niet alleen voor reclame, maar ook voor statistieken",
            "audience-measurement advertising",
        ),
        ("Statistieken, tenzij u dit hebt geweigerd", "audience-measurement"),
        ("Zodat u dezelfde reclame niet opnieuw ziet", "advertising?"),
        (
            "Não só para publicidade, mas também para estatísticas",
            "audience-measurement advertising",
        ),
        ("Mede a audiência no site para estatísticas", "audience-measurement"),
        ("Estatísticas, se não recusou", "audience-measurement"),
        ("Para não mostrar a mesma publicidade várias vezes", "advertising?"),
    ]);
}

/// Sentences of policies as they are found, and others that were tried against the reader.
#[test]
fn other_sentences() {
    all(&[
        ("This cookie has nothing to do with advertising", "unclassified?"),
        ("Tells Matomo not to count your visit in the statistics", "unclassified?"),
        ("Excludes you from audience measurement", "unclassified?"),
        ("Ensures that you are not counted in the statistics", "unclassified?"),
        ("Protects you from advertising", "unclassified?"),
        ("Keeps advertising away", "unclassified?"),
        ("Is not, and will never be, used for advertising", "unclassified?"),
        ("Is used for advertising? Absolutely not.", "unclassified?"),
        ("Far from being an advertising cookie, it is for security", "security?"),
        ("Used for login; not for marketing, profiling, or analytics.", "authentication?"),
        ("Not for marketing: used for authentication", "authentication?"),
        ("Keeps you logged in; does not track you", "authentication"),
        ("CSRF protection, no tracking", "security"),
        ("Load balancing; not used to identify you", "transmission"),
        ("Measures the audience; no consent is needed", "audience-measurement"),
        ("Does not contain any personal data and is used for analytics", "audience-measurement"),
        ("Advertising (can be refused)", "advertising"),
        ("Non-personalised advertising", "advertising?"),
        ("Checks whether cookies are accepted", "unclassified?"),
        ("Tests whether your browser accepts cookies", "unclassified?"),
        ("Remembers that you gave no consent for analytics", "consent-choice"),
        ("Used to remember that the user has opted out of advertising", "consent-choice"),
        (
            "Stores your consent preferences for analytics, marketing and functional cookies",
            "consent-choice",
        ),
        ("If you opt out of analytics, this cookie remembers that", "unclassified?"),
        ("Stores whether you refused. Used for analytics.", "unclassified?"),
        ("Vous exclut de la mesure d’audience", "unclassified?"),
        ("Cookie d’exclusion de Matomo", "unclassified?"),
        ("Permet de ne pas afficher de publicité", "unclassified?"),
        ("Garde en mémoire votre choix sur la publicité", "consent-choice"),
        ("Indique si l’internaute a accepté ou refusé les cookies publicitaires", "consent-choice"),
        ("Vérifier que le navigateur accepte les cookies", "unclassified?"),
        ("Statistiques non nominatives", "audience-measurement"),
        ("Mesure d’audience. Ne nécessite pas votre consentement.", "audience-measurement"),
        ("Schließt Sie von der Reichweitenmessung aus", "unclassified?"),
        ("Werbung nicht, Statistik schon", "unclassified?"),
        ("Statistik, die nicht personenbezogen ist", "audience-measurement"),
        ("Reichweitenmessung (keine Werbung)", "audience-measurement?"),
        ("Prüft, ob der Browser Cookies akzeptiert", "unclassified?"),
        ("Merkt sich, dass Sie keine Werbung wünschen", "consent-choice"),
        ("Le excluye de las estadísticas", "unclassified?"),
        ("Almacena si ha aceptado o rechazado las cookies de publicidad", "consent-choice"),
        ("No es una cookie publicitaria, sino de autenticación", "authentication?"),
        ("La esclude dalle statistiche", "unclassified?"),
        ("La pubblicità è disattivata", "unclassified?"),
        ("Ricorda che si è opposto alle statistiche", "consent-choice"),
        ("Verifica se i cookie sono accettati", "unclassified?"),
        ("Sluit u uit van de statistieken", "unclassified?"),
        ("Bewaart of u reclamecookies hebt aanvaard of geweigerd", "consent-choice"),
        ("Exclui-o das estatísticas", "unclassified?"),
        ("Regista que se opôs às estatísticas", "consent-choice"),
        ("Destina-se a medir a audiência", "audience-measurement"),
    ]);
}

/// A heading, a category or a service does not bring back what the text denies.
#[test]
fn headings_do_not_bring_it_back() {
    let cases = [
        ("Advertising cookies", "Laden", "Not used for advertising", "unclassified?"),
        ("Statistics", "Matomo", "Cookie de refus", "unclassified?"),
        ("Statistics", "Laden", "Mémorise votre refus des statistiques", "consent-choice?"),
        ("Our cookies", "Google Analytics", "Not used for analytics", "unclassified?"),
        ("Our cookies", "Google Analytics", "Deaktiviert die Statistik", "unclassified?"),
    ];
    for (heading, service, text, expected) in cases {
        assert_eq!(read_beside(heading, service, text), expected, "{heading} {service} {text}");
    }
}

/// Every purpose's own words, denied in every way of every language: the purpose never comes
/// without a check, and never one of class `necessary`.
#[test]
fn no_denied_purpose_is_imported() {
    let words = [
        ("en", ["advertising", "analytics", "profiling", "session replay", "authentication"]),
        (
            "fr",
            [
                "la publicité",
                "la mesure d’audience",
                "le profilage",
                "des statistiques",
                "l’authentification",
            ],
        ),
        ("de", ["Werbung", "Statistik", "Profilbildung", "Reichweitenmessung", "Anmeldung"]),
        (
            "es",
            [
                "publicidad",
                "estadísticas",
                "medición de audiencia",
                "redes sociales",
                "autenticación",
            ],
        ),
        ("it", ["pubblicità", "statistiche", "profilazione", "marketing", "autenticazione"]),
        ("nl", ["reclame", "statistieken", "profilering", "marketing", "authenticatie"]),
        ("pt", ["publicidade", "estatísticas", "redes sociais", "marketing", "autenticação"]),
    ];
    let ways: &[(&str, &[&str])] = &[
        (
            "en",
            &[
                "This is not for {}",
                "We never do {}",
                "No {}",
                "Without {}",
                "It blocks {}",
                "It was made to prevent {}",
                "{} is switched off",
                "{} is never done",
                "Refusal of {}",
                "You have declined {}",
                "{} opt-out",
                "Used for anything except {}",
            ],
        ),
        (
            "fr",
            &[
                "Ceci n’est pas pour {}",
                "Jamais pour {}",
                "Aucun lien avec {}",
                "Sans {}",
                "Bloque {}",
                "Sert à empêcher {}",
                "Refus : {}",
                "Vous avez refusé {}",
                "Cookie d’opposition à {}",
                "Tout sauf {}",
            ],
        ),
        (
            "de",
            &[
                "Das ist nicht für {}",
                "Niemals für {}",
                "Kein Bezug zu {}",
                "Ohne {}",
                "Blockiert {}",
                "Dient dazu, {} zu verhindern",
                "{} wird deaktiviert",
                "Ablehnung von {}",
                "Sie haben {} abgelehnt",
                "Widerspruch gegen {}",
            ],
        ),
        (
            "es",
            &[
                "No es para {}",
                "Nunca para {}",
                "Ningún uso para {}",
                "Sin {}",
                "Bloquea {}",
                "Sirve para impedir {}",
                "Rechazo de {}",
                "Usted ha rechazado {}",
                "Oposición a {}",
            ],
        ),
        (
            "it",
            &[
                "Non è per {}",
                "Mai per {}",
                "Nessun uso per {}",
                "Senza {}",
                "Blocca {}",
                "Serve a impedire {}",
                "Rifiuto di {}",
                "Ha rifiutato {}",
                "Opposizione a {}",
            ],
        ),
        (
            "nl",
            &[
                "Dit is niet voor {}",
                "Nooit voor {}",
                "Geen gebruik voor {}",
                "Zonder {}",
                "Blokkeert {}",
                "Dient om {} te voorkomen",
                "Weigering van {}",
                "U hebt {} geweigerd",
                "Bezwaar tegen {}",
            ],
        ),
        (
            "pt",
            &[
                "Não é para {}",
                "Nunca para {}",
                "Nenhum uso para {}",
                "Sem {}",
                "Bloqueia {}",
                "Serve para impedir {}",
                "Recusa de {}",
                "Recusou {}",
                "Oposição a {}",
            ],
        ),
    ];
    let mut wrong = Vec::new();
    for (language, words) in words {
        let (_, ways) = ways.iter().find(|(l, _)| *l == language).unwrap();
        for (word, way) in words.iter().flat_map(|word| ways.iter().map(move |way| (word, way))) {
            let text = way.replace("{}", word);
            let given = read(&text);
            let choice = given.trim_end_matches('?') == Purpose::ConsentChoice.id();
            let necessary = Purpose::ALL
                .iter()
                .any(|p| p.class() == Class::Necessary && given.contains(p.id()) && !choice);
            if necessary || !(given.starts_with("unclassified") || choice) {
                wrong.push(format!("{text}: {given}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

/// What is denied stays denied, whatever is affirmed before or after it, however they are joined.
#[test]
fn no_affirmation_brings_back_what_is_denied() {
    let languages: [(&str, &[&str], &[&str]); 7] = [
        (
            "and",
            &[
                "used for analytics",
                "it measures audience",
                "audience measurement",
                "keeps you logged in",
            ],
            &[
                "not used for advertising",
                "it is never used for advertising",
                "no advertising",
                "without advertising",
                "advertising is not done",
                "it blocks advertising",
                "advertising is switched off",
                "you have refused advertising",
                "it does not do advertising",
            ],
        ),
        (
            "et",
            &[
                "sert à la mesure d’audience",
                "il mesure l’audience",
                "mesure d’audience",
                "vous garde connecté : authentification",
            ],
            &[
                "n’est pas utilisé pour la publicité",
                "il ne sert jamais à la publicité",
                "aucune publicité",
                "sans publicité",
                "la publicité n’est pas faite",
                "il bloque la publicité",
                "la publicité est désactivée",
                "vous avez refusé la publicité",
            ],
        ),
        (
            "und",
            &["dient der Statistik", "es misst die Reichweite", "Statistik", "Anmeldung"],
            &[
                "wird nicht für Werbung verwendet",
                "es dient nie der Werbung",
                "keine Werbung",
                "ohne Werbung",
                "Werbung findet nicht statt",
                "es blockiert Werbung",
                "Werbung wird deaktiviert",
                "Sie haben Werbung abgelehnt",
                "für Werbung wird es nicht benutzt",
            ],
        ),
        (
            "y",
            &["sirve para estadísticas", "mide la audiencia", "estadísticas", "inicio de sesión"],
            &[
                "no se usa para publicidad",
                "nunca sirve para publicidad",
                "ninguna publicidad",
                "sin publicidad",
                "la publicidad no se hace",
                "bloquea la publicidad",
                "la publicidad está desactivada",
                "usted ha rechazado la publicidad",
            ],
        ),
        (
            "e",
            &[
                "serve per le statistiche",
                "misura il pubblico: statistiche",
                "statistiche",
                "autenticazione",
            ],
            &[
                "non si usa per la pubblicità",
                "non serve mai per la pubblicità",
                "nessuna pubblicità",
                "senza pubblicità",
                "la pubblicità non viene fatta",
                "blocca la pubblicità",
                "la pubblicità è disattivata",
                "ha rifiutato la pubblicità",
            ],
        ),
        (
            "en",
            &["dient voor statistieken", "het meet bezoekersaantallen", "statistieken", "inloggen"],
            &[
                "wordt niet voor reclame gebruikt",
                "het dient nooit voor reclame",
                "geen reclame",
                "zonder reclame",
                "reclame vindt niet plaats",
                "het blokkeert reclame",
                "reclame wordt uitgeschakeld",
                "u hebt reclame geweigerd",
            ],
        ),
        (
            "e",
            &["serve para estatísticas", "mede a audiência", "estatísticas", "autenticação"],
            &[
                "não se usa para publicidade",
                "nunca serve para publicidade",
                "nenhuma publicidade",
                "sem publicidade",
                "a publicidade não se faz",
                "bloqueia a publicidade",
                "a publicidade está desativada",
                "recusou a publicidade",
            ],
        ),
    ];
    let mut wrong = Vec::new();
    for (and, affirmed, denied) in languages {
        for (yes, no) in affirmed.iter().flat_map(|yes| denied.iter().map(move |no| (yes, no))) {
            let and = format!(" {and} ");
            for joint in [". ", ", ", "; ", and.as_str(), "<br>", " / "] {
                for text in [
                    format!("{yes}{joint}{no}"),
                    format!("{no}{joint}{yes}"),
                    format!("{yes} ({no})"),
                ] {
                    let given = read(&text);
                    if given.contains("advertising") {
                        wrong.push(format!("{text}: {given}"));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}
