//! Which links of a page a scan follows.

use std::collections::{HashMap, HashSet};

use percent_encoding::percent_decode_str;
use serde::Deserialize;
use url::Url;

use crate::{
    address::MAX_PATH,
    banner::{Words, plain},
    recording::Kind,
};

/// A link, as the agent found it. It has no `Debug`, since its address has a query.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Link {
    address: String,
    #[serde(default)]
    text: String,
    #[serde(default)]
    rel: String,
    #[serde(default)]
    download: bool,
    #[serde(default)]
    hidden: bool,
}

impl Link {
    /// An address of a sitemap.
    pub(super) fn listed(address: String) -> Self {
        Self { address, ..Self::default() }
    }
}

/// Endings of paths that are pages.
const PAGES: [&str; 12] =
    ["html", "htm", "xhtml", "shtml", "php", "asp", "aspx", "jsp", "jsf", "do", "cfm", "cgi"];

/// Words of addresses and texts of links that do something: they sign in or out, delete, buy,
/// subscribe, answer for the visitor. A star stands for any ending. In ten languages, in plain
/// letters.
#[rustfmt::skip]
const ACTIONS: &[&str] = &[
    // Signing in and out.
    "login*", "logon*", "log in", "log on", "signin*", "sign in", "logout*", "logoff*", "log out", "log off", "signout*",
    "sign out", "signup*", "sign up", "register", "registration", "auth", "oauth*", "sso", "saml*", "session", "sessions",
    "account", "my account", "admin", "wp admin", "password*", "connexion", "se connecter", "deconnexion", "deconnect*",
    "deconnecter", "inscription", "inscrire", "mot de passe", "mon compte", "anmeld*", "abmeld*", "einloggen", "ausloggen",
    "registrier*", "mein konto", "passwort*", "iniciar sesion", "cerrar sesion", "acceder", "registrarse", "mi cuenta",
    "accedi", "esci", "disconnetti*", "registrati", "inloggen", "uitloggen", "aanmelden", "afmelden", "registreren",
    "entrar", "sair", "terminar sessao", "zaloguj*", "wyloguj*", "logowanie", "rejestracja", "logga in", "logga ut",
    "log ind", "log ud", "logg inn", "logg ut",
    // Deleting and changing.
    "delete*", "remove*", "erase", "destroy", "reset", "clear", "cancel", "edit", "unsubscribe*", "supprim*", "effac*",
    "annuler", "desabonn*", "desinscri*", "losch*", "loesch*", "entfernen", "stornier*", "borrar", "eliminar", "anular",
    "elimina", "cancella*", "rimuovi", "verwijder*", "wissen", "annuleren", "apagar", "excluir", "remover", "usun*",
    "kasuj", "radera", "ta bort", "slet", "slett", "fjern",
    // Buying and subscribing.
    "buy", "cart", "basket", "checkout*", "order", "orders", "purchase*", "pay", "payment*", "add to*", "donate", "subscribe*",
    "acheter", "panier", "commander", "commande", "payer", "paiement", "ajouter au*", "don", "abonner", "abonnement",
    "kaufen", "warenkorb", "kasse", "bestell*", "bezahl*", "spende*", "comprar", "carrito", "cesta", "pedido", "pagar", "pago",
    "acquista", "compra", "carrello", "ordina", "ordine", "paga", "pagamento", "kopen", "winkelwagen", "winkelmand",
    "afrekenen", "betalen", "carrinho", "finalizar", "encomendar", "kup", "koszyk", "zamow*", "zaplac", "kop", "varukorg",
    "kassan", "kob", "kurv", "handlekurv", "kjop", "betal",
    // Answering for the visitor, and what is no page.
    "accept", "agree", "opt in", "optin", "opt out", "optout", "vote", "like", "share", "print", "rss", "feed", "download*",
    "telecharg*", "herunterladen", "descargar", "scarica",
];

/// The addresses that the links lead to and that may be visited: pages of the same origin, without a
/// query, that do nothing but show something. One of each part of the site comes before a second
/// one of any.
pub(super) fn follow(here: &Url, links: &[Link], words: &Words) -> Vec<String> {
    let mut own = here.clone();
    own.set_query(None);
    own.set_fragment(None);
    let mut seen = HashSet::from([trimmed(&own).to_owned()]);
    let mut parts: HashMap<String, usize> = HashMap::new();
    let mut out: Vec<(bool, usize, String)> = Vec::new();
    for link in links {
        let Some(url) = leads_to(here, link, words) else { continue };
        if !seen.insert(trimmed(&url).to_owned()) {
            continue;
        }
        let part = url.path_segments().and_then(|mut s| s.next()).unwrap_or_default();
        let rank = parts.entry(part.to_owned()).or_default();
        *rank += 1;
        out.push((link.hidden, *rank, url.into()));
    }
    out.sort_by_key(|(hidden, rank, _)| (*hidden, *rank));
    out.into_iter().map(|(.., address)| address).collect()
}

/// Where the link leads, if it may be followed.
fn leads_to(here: &Url, link: &Link, words: &Words) -> Option<Url> {
    let mut url = here.join(link.address.trim()).ok()?;
    url.set_fragment(None);
    let own =
        url.origin() == here.origin() && url.username().is_empty() && url.password().is_none();
    // Recordings cut longer paths, which could not be visited again from them.
    let odd = url.path().contains(';') || url.path().len() > MAX_PATH;
    if !own || url.query().is_some() || link.download || odd {
        return None;
    }
    if link.rel.split_ascii_whitespace().any(|rel| rel.eq_ignore_ascii_case("nofollow")) {
        return None;
    }
    let last = url.path().rsplit('/').next().unwrap_or_default();
    if let Some((_, ending)) = last.rsplit_once('.')
        && !PAGES.contains(&ending.to_ascii_lowercase().as_str())
        && (1..=5).contains(&ending.len())
    {
        return None;
    }
    let answers = words.read(&link.text).is_some_and(|reading| {
        matches!(reading.kind, Kind::Accept | Kind::Refuse | Kind::Save | Kind::Pay)
    });
    let path = percent_decode_str(url.path()).decode_utf8_lossy();
    let acts = answers || does_something(&link.text) || does_something(&path);
    (!acts).then_some(url)
}

/// Whether a text or a path says that something happens.
fn does_something(text: &str) -> bool {
    let padded = format!(" {} ", plain(text));
    ACTIONS.iter().any(|action| match action.strip_suffix('*') {
        Some(begins) => padded.contains(&format!(" {begins}")),
        None => padded.contains(&format!(" {action} ")),
    })
}

/// The address without a slash at the end, to compare.
fn trimmed(url: &Url) -> &str {
    url.as_str().trim_end_matches('/')
}

#[cfg(test)]
mod tests {
    use url::Url;

    use super::{Link, follow};
    use crate::banner::Words;

    fn followed(links: &[(&str, &str)]) -> Vec<String> {
        let here = Url::parse("https://shop.example/").unwrap();
        let links: Vec<Link> = links
            .iter()
            .map(|(address, text)| Link { text: (*text).into(), ..Link::listed((*address).into()) })
            .collect();
        let all = follow(&here, &links, Words::built_in());
        all.iter().map(|all| all.replace("https://shop.example", "")).collect()
    }

    #[test]
    fn pages_of_the_same_origin_are_followed() {
        assert_eq!(
            followed(&[
                ("/", "Home"),
                ("https://shop.example/#top", "Top"),
                ("/about", "About us"),
                ("about/", "About us again"),
                ("https://shop.example/blog/a", "A"),
                ("/blog/b", "B"),
                ("/contact.html#form", "Contact"),
                ("/a.b/c", "Dots"),
                ("https://other.example/x", "Elsewhere"),
                ("http://shop.example/plain", "Not the same origin"),
                ("https://shop.example:8443/port", "Nor this"),
                ("//shop.example/same", "Same"),
                ("/search?q=1", "A query"),
                ("/a;jsessionid=1", "A session"),
                ("mailto:a@shop.example", "Mail"),
                ("javascript:void(0)", "Script"),
                ("https://me@shop.example/user", "A user"),
                ("/terms.pdf", "Terms"),
                ("/logo.PNG", "Logo"),
                ("no\u{7f}\u{0}: address", "Odd"),
            ])
            .into_iter()
            .filter(|path| !path.contains("no%"))
            .collect::<Vec<_>>(),
            ["/about", "/blog/a", "/contact.html", "/a.b/c", "/same", "/blog/b"]
        );
    }

    #[test]
    fn links_that_do_something_are_not_followed() {
        for (address, text) in [
            ("/logout", "Bye"),
            ("/x", "Se déconnecter"),
            ("/x", "Déconnexion"),
            ("/user/sign-out", "x"),
            ("/utilisateur/supprimer/3", "x"),
            ("/x", "Konto löschen"),
            ("/warenkorb", "x"),
            ("/x", "Ajouter au panier"),
            ("/checkout/step-1", "x"),
            ("/x", "Tout accepter"),
            ("/x", "Continuer sans accepter"),
            ("/cookies/accept", "x"),
            ("/wp-admin/", "x"),
            ("/x", "Logga ut"),
            ("/x", "Wyloguj się"),
            ("/d%C3%A9connexion", "x"),
            ("/x", "S'abonner"),
        ] {
            assert!(followed(&[(address, text)]).is_empty(), "{address} {text}");
        }
        for (address, text) in [
            ("/donnees-personnelles", "Vos données"),
            ("/blog/ordering-principles", "How we work"),
            ("/payday", "News"),
            ("/mes-choix", "Gérer mes cookies"),
            ("/carte", "La carte"),
        ] {
            assert_eq!(followed(&[(address, text)]).len(), 1, "{address} {text}");
        }
    }

    #[test]
    fn what_is_excluded_by_the_page_is_not_followed() {
        let here = Url::parse("https://shop.example/").unwrap();
        let link = |address: &str| Link::listed(address.into());
        let links = [
            Link { rel: "external NoFollow".into(), ..link("/a") },
            Link { download: true, ..link("/b") },
            Link { hidden: true, ..link("/c") },
            link("/d"),
        ];
        assert_eq!(
            follow(&here, &links, Words::built_in()),
            ["https://shop.example/d", "https://shop.example/c"]
        );
    }
}
