//! What a column of a policy's table is about, from its heading.

use super::fold::{fold, has, has_any};

/// What a column, or a line of a table that stands on its side, is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Provider,
    Service,
    Name,
    Purpose,
    Description,
    Lifetime,
    Retention,
    Kind,
    Domain,
    Area,
    /// Known, and nothing that a charter holds.
    Other,
}

/// Phrases for a field. The first whose phrase a heading has wins, so that “cookie provider” is a
/// provider and “name of the provider” too.
const PHRASES: &[(Field, &str)] = &[
    (
        Field::Retention,
        "data retention|retention of data|conservation des donnees|\
            speicherdauer der daten|conservacion de los datos|conservacion de datos|\
            bewaartermijn van de gegevens|bewaartermijn gegevens",
    ),
    (
        Field::Lifetime,
        "duree~|duration~|expir~|lifetime|lifespan|life span|life time|retention|\
            retention period|storage period|validity|max age|ttl|conservation|validite|\
            peremption|laufzeit|speicherdauer|dauer|gultigkeit~|lebensdauer|ablauf~|\
            speicherfrist|duracion|caducidad|vencimiento|vigencia|plazo~|conservacion|\
            bewaartermijn~|bewaarduur|duur|looptijd|vervaltijd|vervaldatum|levensduur|\
            geldigheid~|opslagduur|durata|scadenza|duracao|validade|prazo~",
    ),
    (
        Field::Domain,
        "domain|domains|domain name|domaine|domaines|nom de domaine|host|hosts|hostname|\
            hote|domane|dominio|dominios|domein|domeinnaam|set by domain",
    ),
    (
        Field::Provider,
        "provider|providers|vendor|vendors|supplier|company|third party|owner|origin|\
            publisher|issuer|controller|set by|placed by|source|party|partner|prestataire~|\
            fournisseur~|editeur~|emetteur~|societe|tiers|partenaire~|responsable|\
            depose par|proprietaire|anbieter|herausgeber|empfanger|unternehmen|gesetzt von|\
            proveedor~|titular|empresa|tercero~|prestador|propietario|emisor|aanbieder|\
            leverancier|partij|eigenaar|geplaatst door|bedrijf|fornitore|titolare|fornecedor",
    ),
    (
        Field::Kind,
        "category|categories|type|types|kind|classification|categorie~|kategorie~|art|\
            typ|categoria~|tipo|tipos|clase|soort|soorten|nature|tipologia|tipologie",
    ),
    (
        Field::Purpose,
        "purpose|purposes|function|functions|functionality|use|usage|used for|what for|\
            reason|why|finalite~|objectif~|fonction|fonctions|utilite|utilisation|role|but|\
            zweck|zwecke|funktion|verwendung~|verwendungszweck|finalidad~|proposito~|uso|\
            funcion|objetivo|doel|doeleinde~|functie|gebruik|waarvoor|finalita|scopo|\
            finalidade~|what it does|what does it do|goal|a quoi sert~|a quoi servent|\
            a quoi ca sert|a quoi cela sert|pour quoi faire|wozu|waartoe|para que sirve~|\
            para que se usa~",
    ),
    (
        Field::Description,
        "description|descriptions|details|detail|information|explanation|beschreibung|\
            erklarung|descripcion|omschrijving|beschrijving|uitleg|toelichting|descrizione|\
            descricao|descriptif",
    ),
    (Field::Area, "area|emplacement|place|bereich|plaats|ubicacion|lugar|perimetre"),
    (
        Field::Service,
        "service|services|tool|tools|product|outil|outils|solution|dienst|dienste|\
            diensten|werkzeug|servicio|servicios|herramienta|servizio|servico|application|\
            plugin|feature",
    ),
    (
        Field::Other,
        "http|secure|httponly|samesite|consent|consentement|einwilligung|consentimiento|\
            toestemming|opt out|link|lien|privacy policy|politique de confidentialite|\
            more information|example|value|default|transfer|transfert|country|pays|access|\
            acces|wer es liest|qui le lit|who reads it",
    ),
    (
        Field::Name,
        "name|names|cookie|cookies|nom|noms|nom du cookie|cookie name|traceur|traceurs|\
            tracker|trackers|identifier|identifiant|key|bezeichnung|cookiename|\
            cookie bezeichnung|nombre|nombres|galleta|naam|namen|cookienaam|nome|\
            identificador|schlussel|cle",
    ),
];

/// Words of one language only, to tell in which a table is headed.
const MARKS: &[(&str, &str)] = &[
    (
        "fr",
        "nom|duree~|finalite~|prestataire~|fournisseur~|emetteur~|editeur~|emplacement|\
            traceur~|domaine|objectif~|utilite",
    ),
    (
        "en",
        "name|purpose~|duration|expir~|provider|lifetime|vendor|lifespan|category|host|\
            retention period|what~|used for",
    ),
    (
        "de",
        "zweck~|anbieter|laufzeit|speicherdauer|dauer|bezeichnung|gultigkeit~|\
            beschreibung|lebensdauer|ablauf~",
    ),
    (
        "es",
        "nombre|finalidad|finalidades|duracion|proveedor~|caducidad|titular|descripcion|\
            plazo~|proposito",
    ),
    (
        "nl",
        "naam|doel~|bewaartermijn~|aanbieder|looptijd|geldigheid~|duur|omschrijving|\
            bewaarduur|vervaldatum|leverancier",
    ),
    ("it", "nome|finalita|durata|fornitore|scadenza|scopo|titolare"),
    ("pt", "nome|finalidade|duracao|fornecedor|prazo~|descricao"),
];

/// What a heading is about; nothing for one that is not known.
pub(super) fn field(heading: &str) -> Option<Field> {
    let folded = fold(heading);
    // A sentence is no heading.
    if folded.split_whitespace().count() > 8 {
        return None;
    }
    // “Service and place” holds a service; “type of service” is a kind.
    if has(&folded, "service et emplacement") {
        return Some(Field::Service);
    }
    PHRASES.iter().find(|(_, phrases)| has_any(&folded, phrases)).map(|(field, _)| *field)
}

/// The language of these headings, when one has more marks than every other.
pub(super) fn language<'t>(headings: impl Iterator<Item = &'t str>) -> Option<&'static str> {
    let all: Vec<String> = headings.map(fold).collect();
    let mut counts: Vec<(usize, &str)> = MARKS
        .iter()
        .map(|(language, marks)| (all.iter().filter(|h| has_any(h, marks)).count(), *language))
        .collect();
    counts.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    match counts.as_slice() {
        [(best, language), (second, _), ..] if best > second => Some(language),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_in_five_languages() {
        let cases = [
            ("Nom du prestataire", Field::Provider),
            ("Service et emplacement", Field::Service),
            ("Nom du cookies", Field::Name),
            ("Finalités", Field::Purpose),
            ("Durée de conservation", Field::Lifetime),
            ("Durée de conservation des données", Field::Retention),
            ("Cookie Name", Field::Name),
            ("Provider / Domain", Field::Domain),
            ("Name of cookie", Field::Name),
            ("Expiry", Field::Lifetime),
            ("Maximum Storage Duration", Field::Lifetime),
            ("Retention period", Field::Lifetime),
            ("What it does", Field::Purpose),
            ("À quoi ça sert ?", Field::Purpose),
            ("Category", Field::Kind),
            ("Anbieter", Field::Provider),
            ("Zweck der Verarbeitung", Field::Purpose),
            ("Speicherdauer", Field::Lifetime),
            ("Bezeichnung", Field::Name),
            ("Nombre de la cookie", Field::Name),
            ("Titular", Field::Provider),
            ("Finalidad", Field::Purpose),
            ("Caducidad", Field::Lifetime),
            ("Naam", Field::Name),
            ("Doel", Field::Purpose),
            ("Bewaartermijn", Field::Lifetime),
            ("Omschrijving", Field::Description),
        ];
        for (heading, expected) in cases {
            assert_eq!(field(heading), Some(expected), "{heading}");
        }
        for odd in ["", "_ga", "Google", "We use cookies so that the name of the page is known"] {
            assert_eq!(field(odd), None, "{odd}");
        }
    }

    #[test]
    fn languages_of_headings() {
        let of = |headings: &[&str]| language(headings.iter().copied());
        assert_eq!(of(&["Nom", "Finalités", "Durée"]), Some("fr"));
        assert_eq!(of(&["Name", "Zweck", "Laufzeit"]), Some("de"));
        assert_eq!(of(&["Cookie", "Doel", "Bewaartermijn"]), Some("nl"));
        assert_eq!(of(&["Cookie"]), None);
    }
}
