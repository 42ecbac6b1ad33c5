# Notes about recordings, in Dutch. $n is a count, $names a list, $site and $host are hosts, $manager
# a consent manager, $phase one of `phase-word-…`. Each is a clause without a full stop.

note-no-cookies = er is geen cookie geplaatst of verzonden; als dat u verrast, { $remedy }
note-no-cookies-lines = er is geen cookie geplaatst of verzonden; antwoordheaders laten niet zien wat scripts plaatsen, een opname van de pagina in een browser wel
note-no-cookies-list = er was geen cookie bewaard
note-no-pages = de opname beschrijft geen pagina’s; die zijn afgeleid uit adressen en referrers
note-unknown-pages = { $n ->
    [one] { $n } item noemt een pagina die de opname niet beschrijft
   *[other] { $n } items noemen een pagina die de opname niet beschrijft
}
note-too-many-pages = de opname bevat te veel pagina’s; wat volgt, hoort bij geen enkele pagina
note-without-response = { $n ->
    [one] { $n } item heeft geen antwoord; wat het heeft geplaatst, is dus onbekend
   *[other] { $n } items hebben geen antwoord; wat ze hebben geplaatst, is dus onbekend
}
note-unanswered = { $n ->
    [one] { $n } verzoek heeft status 0 (geblokkeerd, afgebroken of mislukt); of het is verzonden, is dus onbekend
   *[other] { $n } verzoeken hebben status 0 (geblokkeerd, afgebroken of mislukt); of ze zijn verzonden, is dus onbekend
}
note-without-address = { $n ->
    [one] { $n } item heeft geen webadres; wie de cookies ervan heeft geplaatst, is dus onbekend
   *[other] { $n } items hebben geen webadres; wie de cookies ervan heeft geplaatst, is dus onbekend
}
note-cut = { $n ->
    [one] { $n } zeer lange waarde is afgekapt
   *[other] { $n } zeer lange waarden zijn afgekapt
}
note-clock-slow = de klok van het opnameprogramma liep { $n } s achter; de tijden zijn gecorrigeerd met de klokken van de servers
note-clock-fast = de klok van het opnameprogramma liep { $n } s voor; de tijden zijn gecorrigeerd met de klokken van de servers
note-odd-lines = { $n ->
    [one] { $n } regel is overgeslagen, omdat het geen Set-Cookie-regel en geen header is (regel { $names })
   *[other] { $n } regels zijn overgeslagen, omdat het geen Set-Cookie-regels en geen headers zijn (regels { $names })
}
note-odd-records = { $n ->
    [one] { $n } regel is overgeslagen, omdat die niet de indeling van cookies.txt heeft (regel { $names })
   *[other] { $n } regels zijn overgeslagen, omdat die niet de indeling van cookies.txt hebben (regels { $names })
}
note-odd-cookies = { $n ->
    [one] { $n } item van de lijst is overgeslagen, omdat het geen cookie is
   *[other] { $n } items van de lijst zijn overgeslagen, omdat het geen cookies zijn
}
note-unclear-ends = { $n ->
    [one] de vervaldatum van { $n } cookie heeft een onbekende notatie; de bewaartermijn is dus onbekend: { $names }
   *[other] de vervaldatum van { $n } cookies heeft een onbekende notatie; de bewaartermijn is dus onbekend: { $names }
}
note-disagreement = { $n ->
    [one] { $n } antwoord bevat een Set-Cookie-header en een cookielijst die niet overeenkomen; de cookies van beide tellen mee
   *[other] { $n } antwoorden bevatten Set-Cookie-headers en cookielijsten die niet overeenkomen; de cookies van beide tellen mee
}
note-folded = { $n ->
    [one] { $n } Set-Cookie-header bevat meerdere cookies, verbonden door komma’s; die is gesplitst
   *[other] { $n } Set-Cookie-headers bevatten meerdere cookies, verbonden door komma’s; die zijn gesplitst
}
note-redacted-headers = { $n ->
    [one] { $n } cookieheader was gemaskeerd; de cookies zijn overgenomen uit de cookielijst, waarin attributen kunnen ontbreken
   *[other] { $n } cookieheaders waren gemaskeerd; de cookies zijn overgenomen uit de cookielijsten, waarin attributen kunnen ontbreken
}
note-empty-headers = { $n ->
    [one] { $n } Set-Cookie-header is leeg
   *[other] { $n } Set-Cookie-headers zijn leeg
}
note-still-loading = { $n ->
    [one] { $n } pagina was aan het einde van de wachttijd nog aan het laden; er kunnen cookies ontbreken
   *[other] { $n } pagina’s waren aan het einde van de wachttijd nog aan het laden; er kunnen cookies ontbreken
}
note-other-phase = de opname vermeldt zelf dat ze bij de fase ‘{ $stated }’ hoort; die geldt in plaats van ‘{ $phase }’
note-no-time = de opname vermeldt niet wanneer ze is gemaakt en wordt daarom beoordeeld per { $date }
note-expired = { $n ->
    [one] { $n } bewaarde cookie is verlopen vóór { $date }, de datum van de beoordeling; geef met --at op wanneer het bestand is opgeslagen
   *[other] { $n } bewaarde cookies zijn verlopen vóór { $date }, de datum van de beoordeling; geef met --at op wanneer het bestand is opgeslagen
}
note-no-page = de opname noemt haar pagina niet; daarom wordt uitgegaan van de site van het charter
note-other-site = de pagina op { $host } hoort niet bij de site van het charter, { $site }

# The site's own consent cookie.
note-own-sent = verzoeken bevatten de toestemmingscookie { $name }: { $answer }; { $advice }
note-own-set = de site plaatst de toestemmingscookie { $name }: { $answer }; { $advice }
note-own-kept = de browser bewaart de toestemmingscookie { $name }: { $answer }; { $advice }
answer-none = geen toestemming en geen weigering
answer-granted = toestemming: { $granted }
answer-refused = weigering: { $refused }
answer-both = toestemming: { $granted }; weigering: { $refused }
answer-foreign = de indeling is niet die van deze bibliotheek
advice-fits = dat past bij de fase ‘{ $phase }’
advice-counts = de fase ‘{ $phase }’ geldt
advice-anyway = de fase ‘{ $phase }’ geldt toch (--phase kiest een andere)
advice-contradicts = waarschuwing: dat is in strijd met de fase ‘{ $phase }’, die toch geldt (--phase kiest een andere)
phase-word-before = vóór een antwoord
phase-word-refused = alles geweigerd
phase-word-accepted = alles geaccepteerd
phase-word-withdrawn = toestemming ingetrokken

# A consent manager.
note-manager = toestemmingsmanager { $manager }: { $said }; { $advice }
note-manager-of = toestemmingsmanager { $manager } van { $site }: { $said }; { $advice }
said-always = { $end }
said-between = aan het begin en aan het eind { $end }, maar daartussen niet
said-changed = aan het begin { $begin } en aan het eind { $end }
said-by-end = aan het eind { $end }; het begin is niet opgenomen
said-nothing = nog geen antwoord van de bezoeker
said-accepted = alles geaccepteerd door de bezoeker
said-refused = alles geweigerd door de bezoeker
said-partly = door de bezoeker een deel geaccepteerd, of alles wat de toestemmingsmanager noemt
said-unreadable = antwoord van de bezoeker onleesbaar

# Why a recording shows no cookies, and how to make one that does.
hidden = de opname { $why }; welke cookies er waren, is dus niet te zeggen; { $remedy }
hidden-empty = bevat geen verzoeken, antwoorden of cookies
hidden-sanitised = bevat helemaal geen cookies, omdat Chrome en Edge ze uit HAR-bestanden verwijderen, tenzij anders ingesteld
hidden-no-headers = bevat geen antwoordheaders en geen cookielijsten
hidden-contentless = { $n ->
    [one] bevat { $n } cookieheader zonder inhoud
   *[other] bevat { $n } cookieheaders zonder inhoud
}
hidden-redacted = { $n ->
    [one] bevat { $n } cookie waarvan de naam is gemaskeerd
   *[other] bevat { $n } cookies waarvan de namen zijn gemaskeerd
}
hidden-skipped = { $n ->
    [one] bevat { $n } Set-Cookie-regel die niet kon worden gelezen
   *[other] bevat { $n } Set-Cookie-regels die niet konden worden gelezen
}
remedy-chromium = open in Chrome of Edge DevTools › Instellingen › Voorkeuren › Netwerk, zet ‘Toestaan om HAR met gevoelige gegevens te genereren’ (Engels: ‘Allow to generate HAR with sensitive data’) aan, laad de pagina opnieuw, houd dan de exportknop van het deelvenster Netwerk ingedrukt en kies ‘HAR (met gevoelige gegevens) exporteren’
remedy-firefox = open in Firefox het paneel Netwerk, laad de pagina opnieuw, kies dan ‘Alles opslaan als HAR’ in het contextmenu van een willekeurig verzoek en haal het bestand niet door een opschoonprogramma
remedy-safari = open in Safari ‘Web Inspector’ › Netwerk, laad de pagina opnieuw, kies dan ‘Exporteer’ en haal het bestand niet door een opschoonprogramma
remedy-browser = maak de opname opnieuw, met cookies: zet in Chrome of Edge DevTools › Instellingen › Voorkeuren › Netwerk › ‘Toestaan om HAR met gevoelige gegevens te genereren’ (Engels: ‘Allow to generate HAR with sensitive data’) aan en kies ‘HAR (met gevoelige gegevens) exporteren’; kies in Firefox ‘Alles opslaan als HAR’ in het paneel Netwerk; kies in Safari ‘Exporteer’ in ‘Web Inspector’ › Netwerk; zet in een proxy of testprogramma het maskeren uit
remedy-set-cookie-lines = neem de antwoordheaders opnieuw op, ongewijzigd, zoals curl -si ze toont
remedy-cookies-txt = exporteer cookies.txt opnieuw, ongewijzigd, nadat de pagina is geladen
remedy-storage-state = sla de opslagstatus (storage state) opnieuw op, ongewijzigd, nadat de pagina is geladen
remedy-scan = scan de site opnieuw met charte scan
remedy-devtools-cookies = exporteer de cookies opnieuw, ongewijzigd, nadat de pagina is geladen

# A regime that is not law.
caveat-charte = een eenvoudige lezing van de cookielijst, geen geldend recht
caveat-proposal = een voorstel, niet van kracht
caveat-not-law = geen geldend recht
