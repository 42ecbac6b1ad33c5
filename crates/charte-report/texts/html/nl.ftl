# Het rapport als pagina, in het Nederlands. Elke taal heeft dezelfde teksten met dezelfde argumenten.

## Head

html-title = Cookies van { $site }
html-a-visit = een bezoek
html-about-charter = Gecontroleerd met het charter van de site, { $law }.
html-about-catalogue = Gecontroleerd met een catalogus van bekende cookies, zonder charter, { $law }.
html-not-advice = Dit rapport is geen juridisch advies.
html-made-by = Gemaakt met Charte { $version }. Dit bestand bevat geen cookiewaarden en geen URL-parameters, en doet geen netwerkverzoeken.

## Summary

html-cookies = { $n ->
    [one] { $n } cookie
   *[other] { $n } cookies
}

## What to do

html-what-to-do = Wat u kunt doen
html-do = Wat u kunt doen:
html-no-charter = Er is nog geen charter. Maak een concept, vul aan wat gemarkeerd is en controleer opnieuw:
html-more-json = en nog { $n }, te zien met --format json

## Parts of the page

html-contents = Inhoud
html-providers = Wie cookies plaatst
html-all-cookies = Alle cookies
html-contacts = Benaderde derden
html-when = Wat wanneer is geplaatst
html-codes = Bevindingen per code
html-recordings = Opnamen
html-sources = Juridische bronnen

## Tables

html-cookie = Cookie
html-provider = Aanbieder
html-what-for = Doel
html-kept = Bewaartermijn
html-hosts = Hosts
html-hosts-are = Hosts: { $hosts }
html-requests = Verzoeken
html-known-for = Bekend om
html-not-there = niet gezien
html-law = Juridische bronnen:
html-party-first = eerste partij
html-party-third = derde partij
html-party-both = eerste en derde partij

## How a cookie was seen

html-seen-set = geplaatst
html-seen-set-times = { $n } keer geplaatst
html-seen-sent = alleen in verzoeken: geplaatst door een script of bij een eerder bezoek
html-seen-stored = bewaard in de browser
html-seen-rejected = geweigerd door de browser

## Show and sort

html-show = Tonen
html-show-all = alle
html-show-unclear = onduidelijk
html-sort = Sorteren op
html-sort-urgency = urgentie
html-find = Zoeken
html-csv = Downloaden als CSV

## Third parties

html-contacts-why = Elk verzoek geeft een derde het IP-adres van de bezoeker, ook zonder cookie. Ook een derde die hier niet gemarkeerd is, kan bezoekers volgen.
html-contacts-about = { $n ->
    [one] { $n } derde
   *[other] { $n } derden
}
html-contacts-unwanted = { $n ->
    [one] { $n } tracker benaderd zonder toestemming
   *[other] { $n } trackers benaderd zonder toestemming
}
html-contact-unwanted = benaderd zonder toestemming
html-contact-unknown = doel onbekend
html-requests-before = { $n ->
    [one] { $n } vóór een keuze
   *[other] { $n } vóór een keuze
}
html-requests-refused = { $n ->
    [one] { $n } na een weigering
   *[other] { $n } na een weigering
}
html-requests-accepted = { $n ->
    [one] { $n } na acceptatie
   *[other] { $n } na acceptatie
}
html-requests-withdrawn = { $n ->
    [one] { $n } na intrekking
   *[other] { $n } na intrekking
}

## When

html-unclear-or-part = onduidelijk of deels toegestaan
html-no-times = De opname vermeldt geen tijden.
html-first-at = eerste na { $time }
html-other-sites = { $n } andere sites
html-unwanted = { $n ->
    [one] { $n } niet toegestaan
   *[other] { $n } niet toegestaan
}
html-unclear = { $n ->
    [one] { $n } onduidelijk
   *[other] { $n } onduidelijk
}

## Recordings

html-banner-picture = De banner zoals de scan hem zag
html-phase-before = Vóór een keuze
html-phase-refused = Alles geweigerd
html-phase-accepted = Alles geaccepteerd
html-phase-withdrawn = Toestemming ingetrokken
html-runs = { $n } rondes
html-recordings-about = { $n ->
    [one] { $n } opname
   *[other] { $n } opnamen
}
html-more-pages = { $n ->
    [one] en nog { $n } pagina
   *[other] en nog { $n } pagina’s
}
html-ignored = Regels die browsers negeren (redenen in het Engels)
html-ignored-line = { $cookie } van { $host }, { $n } ×
html-notes = Opmerkingen

# Beside a count of cookies.
html-total-allowed = { $n ->
    [one] toegestaan
   *[other] toegestaan
}
html-total-limited = { $n ->
    [one] deels toegestaan
   *[other] deels toegestaan
}
html-total-withheld = { $n ->
    [one] niet toegestaan
   *[other] niet toegestaan
}
html-total-disputed = { $n ->
    [one] omstreden
   *[other] omstreden
}
html-total-unknown = { $n ->
    [one] onbekend
   *[other] onbekend
}
html-total-undeclared = { $n ->
    [one] niet opgegeven
   *[other] niet opgegeven
}
html-total-deleted = { $n ->
    [one] verwijderd door de site
   *[other] verwijderd door de site
}
