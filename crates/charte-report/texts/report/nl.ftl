# Wat `charte check` over een bezoek of een charter zegt: het oordeel, wat te herstellen, de cookies.
# $by is een aanbieder, een site of een van by-…; $under is een recht, zoals “naar Frans recht”.

## Het oordeel

banner-ask = U hebt een toestemmingsbanner nodig.
banner-notice = U moet bezoekers informeren en hun de mogelijkheid bieden bezwaar te maken, maar een toestemmingsbanner is niet nodig.
banner-no-seen = Voor de cookies die hier zijn gezien, is geen toestemmingsbanner nodig.
banner-no-declared = Voor de opgegeven cookies is geen toestemmingsbanner nodig.
banner-cannot-tell = Of u een toestemmingsbanner nodig hebt, is niet te zeggen.
ask-about = Toestemming is { $under } nodig voor: { $purposes }.
object-to = Een mogelijkheid tot bezwaar is { $under } nodig voor: { $purposes }.
nothing-to-ask = Ze zijn { $under } allemaal vrijgesteld van toestemming.

doubt-hidden = { $all ->
    [one] De opname toont haar cookies niet.
   *[other] { $hidden ->
        [one] { $hidden } van de { $all } opnamen toont haar cookies niet.
       *[other] { $hidden } van de { $all } opnamen tonen hun cookies niet.
    }
}
doubt-not-recorded = { $n ->
    [one] In een fase van de scan is { $n } pagina niet opgenomen.
   *[other] In fasen van de scan zijn { $n } pagina’s niet opgenomen.
}
phases-failed = Niet opgenomen en dus zonder resultaat: { $phases }.
doubt-unclassified = { $n ->
    [one] { $n } opgave noemt nog geen doel en telt hier niet mee.
   *[other] { $n } opgaven noemen nog geen doel en tellen hier niet mee.
}
doubt-undeclared = { $n ->
    [one] { $n } cookie is niet opgegeven en telt hier daarom niet mee.
   *[other] { $n } cookies zijn niet opgegeven en tellen hier daarom niet mee.
}
doubt-unknown = { $n ->
    [one] { $n } cookie is onbekend en telt hier daarom niet mee.
   *[other] { $n } cookies zijn onbekend en tellen hier daarom niet mee.
}
doubt-disputed = { $n ->
    [one] Over { $n } cookie spreken de bronnen elkaar tegen; die telt hier niet mee.
   *[other] Over { $n } cookies spreken de bronnen elkaar tegen; ze tellen hier niet mee.
}
doubt-nothing-seen = Er is geen cookie gezien; wat de site plaatst, is onbekend.
doubt-not-loaded = { $all ->
    [one] In de opname is geen pagina geladen; wat de site plaatst, is onbekend.
   *[other] In { $failed } van de { $all } opnamen is geen pagina geladen; wat de site plaatst, is onbekend.
}
doubt-party-unknown = { $n ->
    [one] De opname toont niet of { $n } cookie van deze of van een andere site is; --page noemt de pagina.
   *[other] De opname toont niet of { $n } cookies van deze of van een andere site zijn; --page noemt de pagina.
}
doubt-mixed-contacts = { $n ->
    [one] Er is { $n } derde partij benaderd die alleen met sommige verzoeken volgt.
   *[other] Er zijn { $n } derde partijen benaderd die alleen met sommige verzoeken volgen.
}
doubt-unanswered-trackers = { $n ->
    [one] Verzoeken aan { $n } bekende tracker hebben geen opgenomen antwoord; of ze zijn verzonden, is onbekend.
   *[other] Verzoeken aan { $n } bekende trackers hebben geen opgenomen antwoord; of ze zijn verzonden, is onbekend.
}
doubt-unknown-contacts = { $n ->
    [one] Er is { $n } onbekende derde partij benaderd; waarvoor, telt hier niet mee.
   *[other] Er zijn { $n } onbekende derde partijen benaderd; waarvoor, telt hier niet mee.
}

cookies-wrong = { $all ->
    [one] De enige cookie is niet toegestaan.
   *[other] { $n ->
        [one] { $n } van de { $all } cookies is niet toegestaan.
       *[other] { $n } van de { $all } cookies zijn niet toegestaan.
    }
}
cookies-none-wrong = { $all ->
    [one] De enige cookie is toegestaan.
   *[other] Alle { $all } cookies zijn toegestaan.
}
cookies-allowed-with-errors = { $all ->
    [one] De enige cookie is toegestaan, maar er zijn fouten.
   *[other] Alle { $all } cookies zijn toegestaan, maar er zijn fouten.
}
cookies-none-known-wrong = { $all ->
    [one] Bij de enige cookie is geen probleem bekend.
   *[other] Bij geen van de { $all } cookies is een probleem bekend.
}
cookies-limited = { $n ->
    [one] { $n } is alleen voor een deel van zijn doelen toegestaan.
   *[other] { $n } zijn alleen voor een deel van hun doelen toegestaan.
}

## Wie een cookie plaatst, of waar het over gaat

by-publisher = Deze site
by-unknown = Onbekende herkomst
by-charter = Het charter
by-visit = De opname

## Wat te herstellen

fixes = Te herstellen
fixes-none = Niets te herstellen.
severity-errors = { $n ->
    [one] { $n } fout
   *[other] { $n } fouten
}
severity-warnings = { $n ->
    [one] { $n } waarschuwing
   *[other] { $n } waarschuwingen
}
severity-notes = { $n ->
    [one] { $n } opmerking
   *[other] { $n } opmerkingen
}
left-out = { $n ->
    [one] { $n } bekende bevinding is weggelaten.
   *[other] { $n } bekende bevindingen zijn weggelaten.
}

fix-hold-back = { $by }: { $n ->
    [one] { $n } cookie tegenhouden tot toestemming voor: { $purposes }
   *[other] { $n } cookies tegenhouden tot toestemming voor: { $purposes }
}
fix-heed-signal = { $by }: { $n ->
    [one] { $n } cookie niet plaatsen als de browser Global Privacy Control verstuurt: { $purposes }
   *[other] { $n } cookies niet plaatsen als de browser Global Privacy Control verstuurt: { $purposes }
}
fix-remove = { $by }: { $n ->
    [one] { $n } cookie niet plaatsen; de wet verbiedt: { $purposes }
   *[other] { $n } cookies niet plaatsen; de wet verbiedt: { $purposes }
}
fix-erase = { $by }: { $n ->
    [one] { $n } cookie verwijderen en niet meer plaatsen na weigering van: { $purposes }
   *[other] { $n } cookies verwijderen en niet meer plaatsen na weigering van: { $purposes }
}
fix-declare = { $by }: { $n ->
    [one] { $n } cookie opgeven in het charter of niet meer plaatsen
   *[other] { $n } cookies opgeven in het charter of niet meer plaatsen
}
fix-find-out = { $by }: { $n ->
    [one] uitzoeken waarvoor { $n } onbekende cookie dient
   *[other] uitzoeken waarvoor { $n } onbekende cookies dienen
}
fix-find-out-all = Onbekende cookies op { $sites } sites: { $n }; uitzoeken waarvoor ze dienen
fix-settle = { $by }: { $n ->
    [one] doel van { $n } cookie in het charter vermelden (omstreden of ontbrekend)
   *[other] doelen van { $n } cookies in het charter vermelden (omstreden of ontbrekend)
}
fix-shorten = { $by }: { $n ->
    [one] bewaartermijn van { $n } cookie verkorten
   *[other] bewaartermijn van { $n } cookies verkorten
}
fix-protect = { $by }: { $n ->
    [one] ontbrekende attributen toevoegen aan { $n } cookie
   *[other] ontbrekende attributen toevoegen aan { $n } cookies
}
fix-other = { $by }: { $what }
fix-detail = { $names }: { $message }
and-more = { $n ->
    [one] en nog { $n }
   *[other] en nog { $n }
}
more-fixes = { $n ->
    [one] … en nog { $n } punt; --all toont het
   *[other] … en nog { $n } punten; --all toont ze
}

## De cookies

cookies = Cookies
cookies-none-hidden = De opname toont haar cookies niet.
cookies-none-failed = Niet opgenomen en dus zonder resultaat.
cookies-none = Er is geen cookie geplaatst of verzonden.
column-cookie = cookie
column-host = geplaatst door
column-lifetime = duur
column-provider = aanbieder
column-purposes = doelen
column-outcome = uitkomst
column-because = reden
column-category = categorie
kind-necessary = noodzakelijk
kind-statistics = statistiek
kind-first-party = overig, deze site
kind-third-party = derde partij
phase-before = vóór een antwoord
phase-refused = na weigering van alles
phase-accepted = na acceptatie van alles
phase-withdrawn = na intrekking van de toestemming
phase-before-short = vooraf
phase-refused-short = geweigerd
phase-accepted-short = geaccepteerd
phase-withdrawn-short = ingetrokken
outcome-allowed = toegestaan
outcome-limited = deels toegestaan
outcome-withheld = niet toegestaan
outcome-disputed = omstreden
outcome-unknown = onbekend
outcome-deleted = verwijderd
lasts-session = sessie
lasts-unknown = onbekend
lasts-until-erased = tot verwijdering
lasts-deleted = –
host-unknown = onbekende host
not-declared = niet opgegeven
name-none = (geen naam)
folded-allowed = { $n ->
    [one] { $n } toegestaan: { $names }
   *[other] { $n } toegestaan: { $names }
}
folded-deleted = { $n ->
    [one] { $n } verwijderd door de site: { $names }
   *[other] { $n } verwijderd door de site: { $names }
}
folded-more = { $n ->
    [one] … en nog { $n } cookie; --all toont ze allemaal
   *[other] … en nog { $n } cookies; --all toont ze allemaal
}
legend-sent = † alleen in verzoeken: geplaatst door een script of bij een eerder bezoek
legend-refused = ‡ niet door de browser geaccepteerd
legend-stored = § voor deze host in de browser bewaard
ignored = { $n ->
    [one] Browsers negeren { $n } van de Set-Cookie-regels; --all toont hem.
   *[other] Browsers negeren { $n } van de Set-Cookie-regels; --all toont ze.
}
ignored-lines = Regels die browsers negeren (redenen in het Engels)
because-out-of-scope = de wet is niet van toepassing
because-prohibited = de wet verbiedt het
because-unclassified = het doel is niet vermeld
because-undeclared = niet opgegeven in het charter
because-exempt = geen toestemming nodig
because-objected = de bezoeker heeft bezwaar gemaakt
because-gpc = de browser maakt bezwaar (Global Privacy Control)
because-granted = de bezoeker heeft toegestemd
because-not-objected = de bezoeker heeft geen bezwaar gemaakt
because-refused = de bezoeker heeft geweigerd
because-unanswered = toestemming nodig, nog niet gegeven
because-expired = de toestemming is te oud
because-outdated = de toestemming gold voor een eerder charter
because-unreadable = de toestemming is onleesbaar
because-unknown = niet in de catalogus
because-disputed = de bronnen spreken elkaar tegen over het doel
because-deleted = verwijderd door de site

## De opnamen

recordings = Over de opnamen
page-unknown = pagina zonder adres
set-cookie-lines = { $n ->
    [one] { $n } Set-Cookie-regel
   *[other] { $n } Set-Cookie-regels
}
run = ronde { $n }

## Een charter zonder opname

charter-of = Het charter van { $host }
declarations = { $n ->
    [one] { $n } opgave
   *[other] { $n } opgaven
}

## Volgende stap

next = Volgende stappen
next-explain = waarom, met de bronnen
next-all = alle cookies en bevindingen
next-html = een rapport voor de browser
next-init = een charter opstellen, dan aanvullen wat gemarkeerd is
next-check = met dit charter controleren
no-advice = Dit is geen juridisch advies.

## Bestanden met charters

lint-found = { $name }: { $levels }
lint-under = { $said }, { $under }
lint-fixable = { $n ->
    [one] --fix kan er { $n } herstellen
   *[other] --fix kan er { $n } herstellen
}
lint-more = meer over een code (in het Engels): { $command }
lint-help = hulp
lint-by = bron
law-rule = Regel { $rule }: { $sources }
lint-none = geen problemen gevonden
lint-title = Charter { $name }
lint-title-many = { $n ->
    [one] { $n } charter
   *[other] { $n } charters
}
lint-about = Gecontroleerd door Charte.
lint-place = regel { $line }, kolom { $column }
lint-write = Schrijf:
lint-remove = Verwijderen
lint-beside-earlier = de eerdere
lint-beside-provider = de aanbieder
lint-beside-purpose = het doel
lint-beside-at = { $what }: { $place }
lint-column-line = regel
lint-column-finding = bevinding
lint-column-names = cookies
lint-column-remedy = wat te doen
lint-charters = Cookiecharters
lint-english = { $n ->
    [one] De fout (E…) is in het Engels beschreven.
   *[other] De fouten (E…) zijn in het Engels beschreven.
}
lint-fixed = { $n ->
    [one] { $name }: { $n } fout verbeterd
   *[other] { $name }: { $n } fouten verbeterd
}
fix-also = { $n ->
    [one] hier en op één andere plaats
   *[other] hier en op { $n } andere plaatsen
}
fix-by-itself = --fix kan dit doen
severity-error = fout
severity-warning = waarschuwing
severity-note = opmerking
many-checked = { $n ->
    [one] { $n } opname gecontroleerd.
   *[other] { $n } opnamen gecontroleerd.
}
many-sites = { $n ->
    [one] { $n } site gecontroleerd.
   *[other] { $n } sites gecontroleerd.
}
many-yes = Een banner of een melding is nodig: { $n }
many-no = Geen van beide is nodig: { $n }
many-cannot-tell = Niet te zeggen: { $n }
many-broken = Konden niet worden gelezen: { $n }
many-errors = Met fouten: { $n }
