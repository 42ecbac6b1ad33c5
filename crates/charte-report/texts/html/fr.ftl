# Le rapport sous forme de page, en français. Chaque langue a les mêmes textes et les mêmes arguments.

## Head

html-title = Cookies de { $site }
html-a-visit = une visite
html-about-charter = Vérification d’après la charte du site, { $law }.
html-about-catalogue = Vérification d’après un catalogue de cookies connus, sans charte, { $law }.
html-not-advice = Ce rapport ne constitue pas un conseil juridique.
html-made-by = Réalisé avec Charte { $version }. Ce fichier ne contient ni valeur de cookie ni paramètre d’URL, et n’effectue aucune requête réseau.

## Summary

html-cookies = { $n ->
    [one] { $n } cookie
   *[other] { $n } cookies
}

## What to do

html-what-to-do = Que faire
html-do = Que faire :
html-no-charter = Il n’y a pas encore de charte. Préparez-en une, complétez les passages signalés, puis relancez la vérification :
html-more-json = et { $n } de plus, à retrouver avec --format json

## Parts of the page

html-contents = Sommaire
html-providers = Qui dépose des cookies
html-all-cookies = Tous les cookies
html-contacts = Tiers contactés
html-when = Chronologie des dépôts
html-codes = Constats par code
html-recordings = Enregistrements
html-sources = Sources juridiques

## Tables

html-cookie = Cookie
html-provider = Prestataire
html-what-for = Finalité
html-kept = Durée
html-hosts = Hôtes
html-hosts-are = Hôtes : { $hosts }
html-requests = Requêtes
html-known-for = Usage connu
html-not-there = non observé
html-law = Fondement :
html-party-first = du site lui-même
html-party-third = de tiers
html-party-both = du site lui-même et de tiers

## How a cookie was seen

html-seen-set = déposé
html-seen-set-times = déposé { $n } fois
html-seen-sent = dans les requêtes seulement : déposé par un script ou lors d’une visite antérieure
html-seen-stored = conservé dans le navigateur
html-seen-rejected = rejeté par le navigateur

## Show and sort

html-show = Afficher
html-show-all = tous
html-show-unclear = à éclaircir
html-sort = Trier par
html-sort-urgency = urgence
html-find = Rechercher
html-csv = Télécharger au format CSV

## Third parties

html-contacts-why = Chaque requête communique à un tiers l’adresse IP du visiteur, même sans cookie. Un tiers qui n’est pas signalé ici peut lui aussi suivre les visiteurs.
html-contacts-about = { $n ->
    [one] { $n } tiers
   *[other] { $n } tiers
}
html-contacts-unwanted = { $n ->
    [one] { $n } traceur contacté sans consentement
   *[other] { $n } traceurs contactés sans consentement
}
html-contact-unwanted = contacté sans consentement
html-contact-unknown = finalité inconnue
html-requests-before = { $n ->
    [one] { $n } avant tout choix
   *[other] { $n } avant tout choix
}
html-requests-refused = { $n ->
    [one] { $n } après un refus
   *[other] { $n } après un refus
}
html-requests-accepted = { $n ->
    [one] { $n } après acceptation
   *[other] { $n } après acceptation
}
html-requests-withdrawn = { $n ->
    [one] { $n } après retrait
   *[other] { $n } après retrait
}

## When

html-unclear-or-part = à éclaircir, ou autorisé en partie
html-no-times = L’enregistrement n’indique pas les heures.
html-first-at = premier dépôt à { $time }
html-other-sites = { $n } autres sites
html-unwanted = { $n ->
    [one] { $n } non autorisé
   *[other] { $n } non autorisés
}
html-unclear = { $n ->
    [one] { $n } à éclaircir
   *[other] { $n } à éclaircir
}

## Recordings

html-banner-picture = Le bandeau tel que l’analyse l’a vu
html-phase-before = Avant tout choix
html-phase-refused = Tout refusé
html-phase-accepted = Tout accepté
html-phase-withdrawn = Consentement retiré
html-runs = { $n } passages
html-recordings-about = { $n ->
    [one] { $n } enregistrement
   *[other] { $n } enregistrements
}
html-more-pages = { $n ->
    [one] et { $n } autre page
   *[other] et { $n } autres pages
}
html-ignored = Lignes ignorées par les navigateurs (motifs en anglais)
html-ignored-line = { $cookie } par { $host }, { $n } ×
html-notes = Remarques

# Beside a count of cookies.
html-total-allowed = { $n ->
    [one] autorisé
   *[other] autorisés
}
html-total-limited = { $n ->
    [one] autorisé en partie
   *[other] autorisés en partie
}
html-total-withheld = { $n ->
    [one] non autorisé
   *[other] non autorisés
}
html-total-disputed = { $n ->
    [one] contesté
   *[other] contestés
}
html-total-unknown = { $n ->
    [one] inconnu
   *[other] inconnus
}
html-total-undeclared = { $n ->
    [one] non déclaré
   *[other] non déclarés
}
html-total-deleted = { $n ->
    [one] supprimé par le site
   *[other] supprimés par le site
}
