# Il rapporto come pagina, in italiano. Ogni lingua ha gli stessi testi con gli stessi argomenti.

## Head

html-title = Cookie di { $site }
html-a-visit = una visita
html-about-charter = Verificato con la carta del sito, { $law }.
html-about-catalogue = Verificato con un catalogo di cookie noti, senza carta, { $law }.
html-not-advice = Questo rapporto non è una consulenza legale.
html-made-by = Realizzato con Charte { $version }. Questo file non contiene valori di cookie né parametri di URL e non effettua richieste di rete.

## Summary

html-cookies = { $n ->
    [one] { $n } cookie
   *[other] { $n } cookie
}

## What to do

html-what-to-do = Che cosa fare
html-do = Che cosa fare:
html-no-charter = Non c’è ancora una carta. Prepari una bozza, completi i punti segnalati e ripeta la verifica:
html-more-json = e altri { $n }, elencati da --format json

## Parts of the page

html-contents = Sommario
html-providers = Chi imposta i cookie
html-all-cookies = Tutti i cookie
html-contacts = Terze parti contattate
html-when = Quando sono stati impostati
html-codes = Rilievi per codice
html-recordings = Registrazioni
html-sources = Fonti giuridiche

## Tables

html-cookie = Cookie
html-provider = Fornitore
html-what-for = Finalità
html-kept = Durata
html-hosts = Host
html-hosts-are = Host: { $hosts }
html-requests = Richieste
html-known-for = Uso noto
html-not-there = non osservato
html-law = Fonti giuridiche:
html-party-first = di prima parte
html-party-third = di terze parti
html-party-both = di prima parte e di terze parti

## How a cookie was seen

html-seen-set = impostato
html-seen-set-times = impostato { $n } volte
html-seen-sent = solo nelle richieste: impostato da uno script o rimasto da una visita precedente
html-seen-stored = conservato nel browser
html-seen-rejected = rifiutato dal browser

## Show and sort

html-show = Mostra
html-show-all = tutti
html-show-unclear = da chiarire
html-sort = Ordina per
html-sort-urgency = urgenza
html-find = Cerca
html-csv = Scarica in formato CSV

## Third parties

html-contacts-why = Ogni richiesta comunica a una terza parte l’indirizzo IP del visitatore, anche senza cookie. Anche una terza parte non segnalata qui può tracciare i visitatori.
html-contacts-about = { $n ->
    [one] { $n } terza parte
   *[other] { $n } terze parti
}
html-contacts-unwanted = { $n ->
    [one] { $n } tracciatore contattato senza consenso
   *[other] { $n } tracciatori contattati senza consenso
}
html-contact-unwanted = contattato senza consenso
html-contact-unknown = finalità sconosciuta
html-requests-before = { $n ->
    [one] { $n } prima di qualsiasi scelta
   *[other] { $n } prima di qualsiasi scelta
}
html-requests-refused = { $n ->
    [one] { $n } dopo un rifiuto
   *[other] { $n } dopo un rifiuto
}
html-requests-accepted = { $n ->
    [one] { $n } dopo l’accettazione
   *[other] { $n } dopo l’accettazione
}
html-requests-withdrawn = { $n ->
    [one] { $n } dopo la revoca
   *[other] { $n } dopo la revoca
}

## When

html-unclear-or-part = da chiarire o consentito in parte
html-no-times = La registrazione non indica gli orari.
html-first-at = il primo dopo { $time }
html-other-sites = altri { $n } siti
html-unwanted = { $n ->
    [one] { $n } non consentito
   *[other] { $n } non consentiti
}
html-unclear = { $n ->
    [one] { $n } da chiarire
   *[other] { $n } da chiarire
}

## Recordings

html-banner-picture = Il banner come lo ha visto l’analisi
html-phase-before = Prima di qualsiasi scelta
html-phase-refused = Tutto rifiutato
html-phase-accepted = Tutto accettato
html-phase-withdrawn = Consenso revocato
html-runs = { $n } esecuzioni
html-recordings-about = { $n ->
    [one] { $n } registrazione
   *[other] { $n } registrazioni
}
html-more-pages = { $n ->
    [one] e { $n } altra pagina
   *[other] e altre { $n } pagine
}
html-ignored = Righe ignorate dai browser (motivi in inglese)
html-ignored-line = { $cookie } da { $host }, { $n } ×
html-notes = Note

# Beside a count of cookies.
html-total-allowed = { $n ->
    [one] consentito
   *[other] consentiti
}
html-total-limited = { $n ->
    [one] consentito in parte
   *[other] consentiti in parte
}
html-total-withheld = { $n ->
    [one] non consentito
   *[other] non consentiti
}
html-total-disputed = { $n ->
    [one] controverso
   *[other] controversi
}
html-total-unknown = { $n ->
    [one] sconosciuto
   *[other] sconosciuti
}
html-total-undeclared = { $n ->
    [one] non dichiarato
   *[other] non dichiarati
}
html-total-deleted = { $n ->
    [one] eliminato dal sito
   *[other] eliminati dal sito
}
