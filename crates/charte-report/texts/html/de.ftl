# Der Bericht als Seite, auf Deutsch. Jede Sprache hat dieselben Texte mit denselben Argumenten.

## Head

html-title = Cookies von { $site }
html-a-visit = einem Besuch
html-about-charter = Geprüft anhand der Charta der Website, { $law }.
html-about-catalogue = Geprüft anhand eines Katalogs bekannter Cookies, ohne Charta, { $law }.
html-not-advice = Dies ist keine Rechtsberatung.
html-made-by = Erstellt mit Charte { $version }. Diese Datei enthält keine Cookie-Werte und keine URL-Parameter und ruft nichts aus dem Netz ab.

## Summary

html-cookies = { $n ->
    [one] { $n } Cookie
   *[other] { $n } Cookies
}

## What to do

html-what-to-do = Was zu tun ist
html-do = Was zu tun ist:
html-no-charter = Es gibt noch keine Charta. Erstellen Sie einen Entwurf, ergänzen Sie die markierten Stellen und prüfen Sie erneut:
html-more-json = und { $n } weitere, die --format json auflistet

## Parts of the page

html-contents = Inhalt
html-providers = Wer Cookies setzt
html-all-cookies = Alle Cookies
html-contacts = Kontaktierte Dritte
html-when = Was wann gesetzt wurde
html-codes = Befunde nach Code
html-recordings = Aufzeichnungen
html-sources = Rechtsquellen

## Tables

html-cookie = Cookie
html-provider = Anbieter
html-what-for = Zweck
html-kept = Speicherdauer
html-hosts = Hosts
html-hosts-are = Hosts: { $hosts }
html-requests = Anfragen
html-known-for = Bekannt für
html-not-there = nicht beobachtet
html-law = Rechtsquellen:
html-party-first = Erstanbieter
html-party-third = Drittanbieter
html-party-both = Erst- und Drittanbieter

## How a cookie was seen

html-seen-set = gesetzt
html-seen-set-times = { $n }-mal gesetzt
html-seen-sent = nur in Anfragen: von einem Skript gesetzt oder von einem früheren Besuch übrig
html-seen-stored = im Browser gespeichert
html-seen-rejected = vom Browser zurückgewiesen

## Show and sort

html-show = Anzeigen
html-show-all = alle
html-show-unclear = unklar
html-sort = Sortieren nach
html-sort-urgency = Dringlichkeit
html-find = Suchen
html-csv = Als CSV herunterladen

## Third parties

html-contacts-why = Jede Anfrage teilt einem Dritten die IP-Adresse der Besucher mit, auch ohne Cookie. Auch ein Dritter, der hier nicht markiert ist, kann Besucher verfolgen.
html-contacts-about = { $n ->
    [one] { $n } Dritter
   *[other] { $n } Dritte
}
html-contacts-unwanted = { $n ->
    [one] { $n } Tracker ohne Einwilligung kontaktiert
   *[other] { $n } Tracker ohne Einwilligung kontaktiert
}
html-contact-unwanted = ohne Einwilligung kontaktiert
html-contact-unknown = Zweck unbekannt
html-requests-before = { $n ->
    [one] { $n } vor der Auswahl
   *[other] { $n } vor der Auswahl
}
html-requests-refused = { $n ->
    [one] { $n } nach einer Ablehnung
   *[other] { $n } nach einer Ablehnung
}
html-requests-accepted = { $n ->
    [one] { $n } nach einer Einwilligung
   *[other] { $n } nach einer Einwilligung
}
html-requests-withdrawn = { $n ->
    [one] { $n } nach einem Widerruf
   *[other] { $n } nach einem Widerruf
}

## When

html-unclear-or-part = unklar oder teilweise erlaubt
html-no-times = Die Aufzeichnung enthält keine Zeitangaben.
html-first-at = zuerst nach { $time }
html-other-sites = { $n } weitere Websites
html-unwanted = { $n ->
    [one] { $n } nicht erlaubt
   *[other] { $n } nicht erlaubt
}
html-unclear = { $n ->
    [one] { $n } unklar
   *[other] { $n } unklar
}

## Recordings

html-banner-picture = Das Banner, wie die Prüfung es gesehen hat
html-phase-before = Vor der Auswahl
html-phase-refused = Alles abgelehnt
html-phase-accepted = Alles akzeptiert
html-phase-withdrawn = Einwilligung widerrufen
html-runs = { $n } Durchläufe
html-recordings-about = { $n ->
    [one] { $n } Aufzeichnung
   *[other] { $n } Aufzeichnungen
}
html-more-pages = { $n ->
    [one] und { $n } weitere Seite
   *[other] und { $n } weitere Seiten
}
html-ignored = Zeilen, die Browser ignorieren (Gründe auf Englisch)
html-ignored-line = { $cookie } von { $host }, { $n } ×
html-notes = Anmerkungen

# Beside a count of cookies.
html-total-allowed = { $n ->
    [one] erlaubt
   *[other] erlaubt
}
html-total-limited = { $n ->
    [one] teilweise erlaubt
   *[other] teilweise erlaubt
}
html-total-withheld = { $n ->
    [one] nicht erlaubt
   *[other] nicht erlaubt
}
html-total-disputed = { $n ->
    [one] umstritten
   *[other] umstritten
}
html-total-unknown = { $n ->
    [one] unbekannt
   *[other] unbekannt
}
html-total-undeclared = { $n ->
    [one] nicht deklariert
   *[other] nicht deklariert
}
html-total-deleted = { $n ->
    [one] von der Website gelöscht
   *[other] von der Website gelöscht
}
