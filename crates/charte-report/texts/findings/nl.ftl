# Wat bevindingen de beheerder van een site vertellen, in het Nederlands. Een code heeft een titel en
# een advies (`.help`); een melding is een zin of meer zinnen.

## Codes

C001 = Cookie niet opgegeven
    .help = Geef de cookie op in het charter, of plaats hem niet meer.
C002 = Opgegeven, maar nooit gezien
    .help = Verwijder de cookie uit het charter, of neem een pagina op die hem plaatst.
C003 = Twee patronen passen op dezelfde namen
    .help = Maak een van de namen preciezer, of beperk een ervan tot een kleiner domein.
C004 = Patroon te ruim
    .help = Schrijf meer van de naam voor of na de ster.
C005 = Aanbieder ontbreekt in het charter
    .help = Voeg een [[provider]] met deze id toe, of verbeter de id.
C006 = Noodzakelijk genoemd, maar niet vrijgesteld
    .help = Vermeld de feiten die de regel eist als ze waar zijn; vraag anders toestemming.
C007 = Anoniem genoemd, maar niet vrijgesteld
    .help = Vermeld de ontbrekende feiten als ze waar zijn, en herstel de rest.
C008 = Geen bewaartermijn
    .help = Voeg lifetime = "session" toe, of een duur zoals "13 months".
C009 = Vertaling ontbreekt
    .help = Voeg de tekst in deze taal toe.
C010 = Wezenlijke wijziging zonder nieuwe revisie
    .help = Verhoog de revisie, zodat bezoekers opnieuw om hun keuze wordt gevraagd.
C011 = Aanbieder of rol niet vermeld
    .help = Noem de aanbieder en zijn rol: publisher (uitgever), processor (verwerker) of independent (zelfstandig).
C012 = Doel onbekend
    .help = Zoek uit waarvoor de cookie dient en vermeld de doelen. Tot dan is hij nooit toegestaan.
C013 = Niet alle patronen vergeleken
    .help = Geef exacte namen op, of minder patronen met hetzelfde begin en einde.
C014 = consent-domain zonder nut
    .help = Verwijder consent-domain en noem de cookie __Host-…, of behoud consent-domain voor andere hosts van de site en kies een naam zonder dat voorvoegsel.
C020 = Geplaatst vóór toestemming
    .help = Plaats de cookie pas nadat de bezoeker toestemming heeft gegeven.
C021 = Geplaatst na een weigering
    .help = Plaats de cookie na een weigering niet meer, en verwijder hem.
C022 = Langer bewaard dan opgegeven
    .help = Verkort Max-Age of Expires, of verbeter de bewaartermijn in het charter.
C023 = Langer bewaard dan aanbevolen
    .help = Verkort de bewaartermijn van de cookie of van de gegevens.
C024 = Opgegeven als eigen cookie, geplaatst door een andere site
    .help = Geef de aanbieder op als zelfstandig (independent), of plaats de cookie vanaf het domein van de site.
C025 = Bij elk bezoek verlengd
    .help = Behoud de eerste vervaldatum in plaats van er bij elk bezoek een nieuwe te zetten.
C026 = Geplaatst op een host die niet is opgegeven
    .help = Verruim het domein van de opgave, of plaats de cookie daar niet meer.
C040 = Toestemmingscookie onleesbaar
    .help = Laat alleen deze bibliotheek de toestemmingscookie schrijven, en vraag de bezoeker opnieuw.
C041 = Meerdere toestemmingscookies
    .help = Verwijder de oude kopieën op andere domeinen en paden.
C042 = Toestemming te lang bewaard
    .help = Zet de Max-Age van de toestemmingscookie op de geldigheidsduur van de toestemming.
C043 = Toestemmingscookie geplaatst vóór een keuze
    .help = Schrijf de toestemmingscookie pas wanneer de bezoeker een keuze maakt.
C050 = SameSite=None zonder Secure
    .help = Voeg Secure toe; anders weigeren browsers de cookie.
C051 = Voorvoegsel niet nageleefd
    .help = Voeg Secure toe; bij __Host- ook Path=/ en geen Domain; bij __Http- ook HttpOnly. Anders weigeren browsers de cookie.
C052 = Inlogcookie niet beschermd
    .help = Voeg HttpOnly en Secure toe.
C053 = Groter dan 4.096 bytes
    .help = Verkort de waarde; browsers weigeren de cookie.
C054 = Langer dan 400 dagen bewaard
    .help = Verkort de duur tot hoogstens 400 dagen; browsers kappen hem daar af.
C055 = Domain geweigerd door browsers
    .help = Gebruik de host, of een hoger domein dat geen openbaar achtervoegsel is; anders weigeren browsers de cookie.
C056 = Partitioned zonder Secure
    .help = Voeg Secure toe; anders weigeren browsers de cookie.
C057 = Cookie zonder naam
    .help = Geef de cookie een naam, zodat hij in het charter kan worden opgegeven. Browsers bewaren en verzenden hem zoals hij is.
C058 = Secure-cookie van een onbeveiligde pagina
    .help = Lever de pagina via https; anders weigeren browsers de cookie.
C060 = Mogelijkheid tot bezwaar niet aangeboden
    .help = Bied een eenvoudige, gratis en blijvende manier om bezwaar te maken, en vermeld objection-offered = true.
C061 = Alleen informatie ontbreekt
    .help = Informeer bezoekers, laat hen bezwaar maken en vermeld beide feiten, of blijf toestemming vragen.
C062 = Global Privacy Control genegeerd
    .help = Verwijder gpc = "ignore". Het signaal wordt hier gerespecteerd, wat het charter ook zegt.
C063 = Weigering te vroeg vergeten
    .help = Bewaar het antwoord langer.
C064 = Beoordeeld naar later recht
    .help = Lees het resultaat als dat van het latere recht, of kies recht dat op het tijdstip van de opname gold.
C065 = Herziening te laat
    .help = Laat het recht herzien en vermeld daarna de nieuwe datums in het bestand.
C066 = Tegenstrijdigheid
    .help = Verbeter de vermelding die niet klopt.
C067 = Een ander antwoord naast dat van de site
    .help = Verwijder het andere beheersysteem van de site en wis wat het bewaart, tenzij u het overneemt.
C070 = Geen weigering op de eerste laag van de banner
    .help = Bied de weigering op dezelfde laag en in dezelfde vorm aan als de acceptatie.
C071 = Weigering als link, acceptatie als knop
    .help = Geef beide dezelfde vorm.
C072 = Weigering kleiner of bleker dan de acceptatie
    .help = Geef beide dezelfde grootte en kleuren met hetzelfde contrast.
C073 = Acceptatie springt eruit
    .help = Bied beide één keer aan, naast elkaar.
C074 = Weigering in onduidelijke woorden
    .help = Gebruik eenvoudige woorden, zoals ‘Alles weigeren’.
C075 = Keuze vooraf aangevinkt
    .help = Laat elke keuze uit die niet noodzakelijk is.
C076 = Cookiemuur die niet te weigeren is
    .help = Laat bezoekers weigeren en daarna de pagina gebruiken.
C077 = Intrekken onmogelijk of zonder effect
    .help = Bied een blijvende link of een blijvend pictogram aan dat naar de keuzes terugvoert, en stop wat is ingetrokken.
C078 = Opnieuw gevraagd na een weigering
    .help = Bewaar de weigering en vraag niet opnieuw voordat ze verloopt.
C079 = Geen banner, hoewel toestemming nodig is
    .help = Vraag eerst om toestemming, of stop wat die vereist.
C080 = Tracker benaderd zonder toestemming
    .help = Laad hem pas nadat de bezoeker toestemming heeft gegeven, of laad hem niet meer.
C081 = Global Privacy Control zonder effect
    .help = Behandel het signaal als een weigering van waar het over gaat.
C082 = Fase niet opgenomen
    .help = Lees de reden en scan opnieuw. Deze fase heeft geen resultaat.
C083 = Cookies die de browser weigerde
    .help = Corrigeer hun attributen, of plaats ze niet meer.

## Messages

finding-undeclared = Deze cookie staat niet in het charter.
finding-not-in-catalogue = Er is geen charter opgegeven, en de catalogus kent deze cookie niet.
finding-never-seen = { $phases ->
    [1] De cookie staat in het charter, maar niet in de opname.
   *[other] De cookie staat in het charter, maar in geen enkele opname.
}
finding-ambiguous = { $name } en het eerdere { $earlier } kunnen op dezelfde naam passen; alleen hun volgorde beslist.
finding-broad-pattern = { $pattern } past op bijna elke naam.
finding-unknown-provider = Het charter heeft geen aanbieder { $provider }.
finding-unknown-provider-near = Het charter heeft geen aanbieder { $provider }. Is { $near } bedoeld?
finding-not-exempt = Het doel { $purpose } is { $under } niet vrijgesteld van toestemming.
finding-not-exempt-unless = Het doel { $purpose } is { $under } niet vrijgesteld van toestemming. Dat zou het wel zijn als dit waar was en in het charter stond: { $conditions }.
finding-consent-cookie-serves-other = De toestemmingscookie mag alleen de keuze van de bezoeker bewaren. Het andere doel, { $purpose }, is { $under } niet vrijgesteld van toestemming.
finding-not-anonymous = Het doel { $purpose } is als anoniem opgegeven. Dat is { $under } niet genoeg; ook dit is vereist of aanbevolen: { $conditions }.
finding-no-lifetime = Er is geen bewaartermijn vermeld.
finding-missing-text = Tekst ontbreekt in het { $language }: { $text }.
finding-same-revision = Bezoekers die onder revisie { $revision } hebben geantwoord, zijn hierover niet geïnformeerd: { $change }.
finding-no-provider = Er is geen aanbieder vermeld; de cookie geldt daarom als eigen cookie van de site.
finding-no-role = De rol van de aanbieder { $provider } is niet vermeld; het is daarom onbekend of de aanbieder de gegevens alleen voor de site gebruikt.
finding-unclassified = Het doel van deze cookie is niet bekend.
finding-disputed = Bronnen zijn het niet eens over het doel van deze cookie: { $why }.
finding-not-compared = { $count } van { $total } opgaven zijn niet met alle andere vergeleken. Twee die op dezelfde naam passen, kunnen onopgemerkt blijven.
finding-consent-domain-without-effect = consent-domain heeft geen effect: browsers weigeren een Domain bij een cookie waarvan de naam met __Host- begint.
finding-wide-consent = Elke host onder { $domain } krijgt het antwoord van de bezoeker en kan het overschrijven, maar in het charter staan daar alleen cookies voor { $host }.
finding-before-consent = { $presence ->
    [sent] Verzonden voordat de bezoeker antwoordde (geplaatst door een script of bij een eerder bezoek).
    [stored] In de browser bewaard voordat de bezoeker antwoordde.
   *[set] Geplaatst voordat de bezoeker antwoordde.
} { $why ->
    [unknown] Het doel is niet bekend.
    [prohibited] Gebruik dat { $under } verboden is: { $purposes }.
    [objected] Global Privacy Control maakt { $under } bezwaar tegen gebruik voor: { $purposes }.
   *[consent] Gebruik waarvoor { $under } toestemming nodig is: { $purposes }.
}
finding-after-refusal = { $presence ->
    [sent] Verzonden nadat de bezoeker had geweigerd.
    [stored] Nog in de browser nadat de bezoeker had geweigerd.
   *[set] Geplaatst nadat de bezoeker had geweigerd.
} { $why ->
    [unknown] Het doel is niet bekend.
    [prohibited] Gebruik dat { $under } verboden is: { $purposes }.
   *[refused] Gebruik dat de bezoeker heeft geweigerd: { $purposes }.
}
finding-longer-than-declared = Waargenomen duur: { $lasts }; opgegeven in het charter: { $declared }.
finding-slightly-longer-than-declared = De waargenomen duur is { $excess } langer dan de opgegeven duur ({ $declared }).
finding-far-longer-than-declared = De waargenomen duur is veel langer dan de opgegeven duur ({ $declared }).
finding-longer-lifetime-than-recommended = De cookie wordt langer bewaard dan { $under } wordt aanbevolen ({ $max }).
finding-longer-retention-than-recommended = De gegevens worden langer bewaard dan { $under } wordt aanbevolen ({ $max }).
finding-seen-third-party = De cookie is opgegeven voor de site zelf of zijn verwerker, maar wordt door een andere site geplaatst.
finding-renewed = Een latere pagina plaatst de cookie opnieuw met een latere vervaldatum, maar het charter vermeldt sliding = true niet.
finding-other-host = De cookie staat alleen voor een ander domein in het charter.
finding-tracker-contacted = { $objected ->
    [yes] { $provider } is benaderd ondanks bezwaar van de bezoeker of de browser.
   *[no] { $provider } is zonder toestemming benaderd.
} Bekend om: { $purposes }. Hosts: { $hosts }.
finding-no-refusal = De eerste laag van de banner biedt acceptatie aan, maar geen weigering.{ $presses ->
    [0] { "" }
    [one] { "" } Weigeren kost { $presses } klik.
   *[other] { "" } Weigeren kost { $presses } klikken.
}
finding-refusal-is-link = De weigering { $refuse } ziet eruit als een link, de acceptatie { $accept } als een knop.
finding-smaller-refusal = De knop om te accepteren is { $ratio } keer zo groot als die om te weigeren: { $accept } en { $refuse } pixels.
finding-paler-refusal = De tekst van de knop om te weigeren heeft een contrast van { $refuse } op 1, die van de knop om te accepteren van { $accept } op 1. Tekst is leesbaar vanaf 4,5 op 1.
finding-more-acceptance = Knoppen op de eerste laag van de banner die accepteren: { $accept }; die weigeren: { $refuse }.
finding-refusal-in-text = De weigering staat in een alinea met nog { $around } tekens.
finding-unclear-refusal = De weigering luidt { $text }; dat is geen gebruikelijke formulering.
finding-preticked = Aangevinkt voordat de bezoeker iets deed: { $labels }.
finding-wall = De banner bedekt { $covered } % van het venster{ $lock ->
    [yes] , de pagina erachter kan niet scrollen
   *[no] { "" }
}{ $pay ->
    [yes] , en het alternatief voor accepteren is betalen.
   *[no] , en niets erop weigert.
}
finding-no-way-back = Na acceptatie voert niets op de pagina terug naar de keuzes.
finding-way-back-by-function = Na acceptatie voert niets op de pagina terug naar de keuzes. Alleen een functie van de toestemmingsmanager opent ze.
finding-withdrawal-without-effect = Nog aanwezig na intrekking van de toestemming, hoewel die nodig is: cookies: { $cookies }; benaderde bekende trackers: { $trackers }.
finding-asked-again = { $pages ->
    [one] Na een weigering verschijnt de banner opnieuw op { $pages } pagina van hetzelfde bezoek.
   *[other] Na een weigering verschijnt de banner opnieuw op { $pages } pagina’s van hetzelfde bezoek.
}
finding-no-banner = Er verschijnt geen banner, hoewel toestemming nodig is: cookies: { $cookies }; benaderde bekende trackers: { $trackers }.
finding-signal-ignored = De cookies waar het signaal over gaat ({ $unchanged }) zijn er met het signaal net als zonder.{ $binding ->
    [yes] { "" } Het signaal is bindend { $under }.
   *[no] { "" }
}
finding-phase-failed = { $pages ->
    [1] De fase ‘{ $phase }’ is niet opgenomen: { $why }.
   *[other] De fase ‘{ $phase }’ is op { $pages } pagina’s niet opgenomen: { $why }.
}
finding-cookies-refused = { $cookies ->
    [one] De browser weigerde { $cookies } cookie. Redenen: { $reasons }.
   *[other] De browser weigerde { $cookies } cookies. Redenen: { $reasons }.
}
scan-phase-before = vóór een antwoord
scan-phase-refused = alles geweigerd
scan-phase-accepted = alles geaccepteerd
scan-phase-withdrawn = toestemming ingetrokken
scan-E706 = de browser weigerde een opdracht van de scan
scan-E707 = de pagina of de browser antwoordde niet op tijd
scan-E708 = de pagina is niet geladen
scan-E709 = de pagina is gecrasht
scan-E710 = een script hield de pagina bezet
scan-E713 = er is geen banner gevonden
scan-E714 = de banner heeft geen knop daarvoor
scan-E715 = niets wijst erop dat de pagina het antwoord heeft overgenomen
scan-E718 = niets op de pagina voert terug naar de keuzes
scan-E719 = de pagina verstuurde of schreef meer dan in een opname past
finding-consent-unreadable = De toestemmingscookie in het verzoek is onleesbaar en telt niet mee.
finding-consent-copies = Het verzoek bevat { $copies } toestemmingscookies; het strengste antwoord geldt.
finding-consent-too-long = Toestemming is { $under } { $validity } geldig, maar deze cookie wordt { $lasts } bewaard.
finding-consent-before-choice = De cookie is geplaatst voordat de bezoeker een keuze maakte.
finding-foreign-consent = { $contradicts ->
    [yes] { $manager } bewaart een antwoord dat dat van de site zelf tegenspreekt; alleen dat van de site telt.
   *[no] { $manager } bewaart een antwoord naast dat van de site zelf; alleen dat van de site telt.
}
finding-same-site-none = De cookie heeft SameSite=None zonder Secure.
finding-prefix = De cookie mist een attribuut dat het voorvoegsel van de naam eist.
finding-bare-authentication = { $missing ->
    [http-only] De cookie houdt bezoekers ingelogd, maar heeft geen HttpOnly.
    [secure] De cookie houdt bezoekers ingelogd, maar heeft geen Secure.
   *[both] De cookie houdt bezoekers ingelogd, maar heeft geen HttpOnly en geen Secure.
}
finding-too-large = De cookie is groter dan 4.096 bytes.
finding-over-400-days = Bewaartermijn: { $lasts }; browsers bewaren geen cookie langer dan 400 dagen.
finding-slightly-over-400-days = De bewaartermijn is { $excess } langer dan de 400 dagen die browsers hoogstens toestaan.
finding-foreign-domain = Het Domain-attribuut omvat de host niet, of is een openbaar achtervoegsel.
finding-malformed-domain = Het Domain-attribuut bevat een poort, een punt aan het eind of een teken buiten ASCII.
finding-partitioned-without-secure = De cookie heeft Partitioned zonder Secure.
finding-no-name = Het is een waarde zonder naam.
finding-insecure-page = Een pagina die niet via https wordt geleverd, plaatst de cookie met Secure.
finding-no-objection = Bezoekers mogen { $under } bezwaar maken tegen deze doelen, maar het charter zegt niet dat ze dat kunnen: { $purposes }.
finding-untold = Beoordeling { $under }: { $notices }.
finding-gpc-ignored = Het charter negeert Global Privacy Control; dat signaal is { $under } bindend.
finding-asked-too-soon = { $force ->
    [binding] Het antwoord wordt { $kept } bewaard, maar { $under } moet er { $wait } tussen een weigering en de volgende vraag zitten.
   *[recommended] Het antwoord wordt { $kept } bewaard, maar { $under } wordt { $wait } tussen een weigering en de volgende vraag aanbevolen.
}
finding-judged-later = Opgenomen op { $recorded }, maar { $under } beoordeeld zoals dat geldt sinds { $from }.
finding-review-overdue = De regels die { $under } worden toegepast, zijn op { $reviewed } herzien; de volgende herziening was op { $due } nodig.
finding-contradictory-facts = Het charter bevat twee vermeldingen die elkaar tegenspreken: { $one }, en { $other }.
finding-active-fingerprint = Een vingerafdruk van het apparaat gebruikt gegevens die het apparaat toch al verzendt, maar het charter vermeldt passive = false.
finding-role-not-offered = De aanbieder is opgegeven als { $role }, maar { $vendor } is alleen bekend als { $roles }: { $why }.

## Parts of messages

quoted = ‘{ $text }’
session-lifetime = één browsersessie
notice = { $then ->
    [out-of-scope] { $purpose } zou buiten de regels vallen als dit waar was en in het charter stond ({ $conditions })
    [opt-out] { $purpose } zou geen toestemming vereisen, alleen een mogelijkheid tot bezwaar, als dit waar was en in het charter stond ({ $conditions })
   *[exempt] { $purpose } zou geen toestemming vereisen als dit waar was en in het charter stond ({ $conditions })
}
condition = { $clause } ({ $statement })
text-service = de dienst
text-description = de beschrijving
text-provider-name = de naam van de aanbieder { $provider }
text-name = de naam van het charter
text-controller = de verwerkingsverantwoordelijke
text-contact = het contact
text-privacy-policy = de privacyverklaring
text-introduction = de inleiding
role-publisher = uitgever
role-processor = verwerker
role-independent = zelfstandige partij
vendor-google-analytics = Google Analytics
    .why = standaard worden de gegevens daar hergebruikt
vendor-google-advertising = de advertentiedienst van Google
    .why = die toont advertenties op verschillende sites
vendor-meta = Meta
    .why = dat toont advertenties op verschillende sites
vendor-recaptcha = reCAPTCHA
    .why = het is de dienst van een ander bedrijf
requirement-out-of-scope = niet onderworpen aan de regels
requirement-exempt = vrijgesteld van toestemming
requirement-opt-out = toegestaan totdat de bezoeker bezwaar maakt
requirement-opt-in = onderworpen aan toestemming
requirement-prohibited = verboden

## Changes between two charters, as clauses

change-new-purpose = het doel { $purpose } is nieuw
change-new-provider = de aanbieder { $provider } is nieuw
change-purpose-gained = de cookie dient nu ook het doel { $purpose }
change-new-reader = de aanbieder { $provider } heeft nu toegang tot de cookie
change-provider-serves = de aanbieder { $provider } is betrokken bij nieuwe doelen, namelijk { $purposes }
change-newly-asked = bezoekers is geen keuze gevraagd over { $purposes }
change-longer-lifetime = de bewaartermijn is nu { $new }; eerder was dat { $old }
change-lifetime-withdrawn = de bewaartermijn (eerder { $old }) is niet meer vermeld
change-longer-retention = de bewaartermijn van de gegevens is nu { $new }; eerder was dat { $old }
change-retention-withdrawn = de bewaartermijn van de gegevens (eerder { $old }) is niet meer vermeld
change-stricter = het doel { $purpose } is { $under } nu { $new }; eerder was het { $old }
change-independent = de aanbieder { $provider } beslist zelf wat hij met de gegevens doet
change-role-withdrawn = de rol van de aanbieder { $provider } is niet meer vermeld
change-promise-withdrawn = het charter vermeldt dit niet meer: { $clause }
change-undeclared-allowed = cookies die niet in het charter staan, zijn toegestaan
change-gpc-ignored = Global Privacy Control wordt genegeerd waar het niet bindend is
change-revision-lowered = de revisie is verlaagd naar { $revision }, zodat oudere antwoorden weer tellen

## Facts, as clauses

stated-anonymous-yes = er ontstaan alleen anonieme cijfers
stated-anonymous-no = de cijfers zijn niet anoniem
stated-publisher-only-yes = de cookie wordt alleen voor deze site gebruikt
stated-publisher-only-no = de aanbieder gebruikt de gegevens ook voor eigen doelen
stated-cross-site-yes = de cookie volgt mensen van site naar site
stated-cross-site-no = de cookie volgt niemand van site naar site
stated-shared-yes = de gegevens worden met andere gecombineerd of doorgegeven
stated-shared-no = de gegevens worden niet met andere gecombineerd en niet doorgegeven
stated-requested-yes = de bezoeker heeft er door een handeling om gevraagd
stated-requested-no = de bezoeker heeft er niet om gevraagd
stated-expected-yes = het hoort bij de dienst die bezoekers verwachten
stated-expected-no = het hoort niet bij de dienst die bezoekers verwachten
stated-informed-yes = bezoekers worden duidelijk geïnformeerd
stated-informed-no = bezoekers worden niet duidelijk geïnformeerd
stated-objection-offered-yes = bezoekers kunnen eenvoudig en gratis bezwaar maken
stated-objection-offered-no = bezoekers kunnen niet eenvoudig bezwaar maken
stated-passive-yes = er worden alleen gegevens gebruikt die het apparaat toch al verzendt
stated-passive-no = er worden niet alleen gegevens gebruikt die het apparaat toch al verzendt
stated-sliding-yes = de bewaartermijn wordt bij elk bezoek verlengd
stated-sliding-no = de bewaartermijn wordt niet bij elk bezoek verlengd
stated-sale-or-share-yes = persoonsgegevens worden verkocht, of gedeeld voor advertenties op verschillende sites
stated-sale-or-share-no = persoonsgegevens worden niet verkocht en niet gedeeld voor advertenties op verschillende sites
stated-identifies-yes = de cookie identificeert, lokaliseert of profileert iemand
stated-identifies-no = de cookie identificeert, lokaliseert of profileert niemand
stated-high-risk-yes = er is sprake van profilering met een hoog risico of opdringerige advertenties
stated-high-risk-no = er is geen sprake van profilering met een hoog risico of opdringerige advertenties
stated-sensitive-yes = de cookie onthult of betreft gevoelige gegevens
stated-sensitive-no = de cookie onthult of betreft geen gevoelige gegevens
stated-children-yes = de dienst richt zich op kinderen, of het is bekend dat de bezoeker een kind is
stated-children-no = de dienst richt zich niet op kinderen
stated-first-party-yes = de cookie wordt voor deze site geplaatst, niet voor een ander bedrijf
stated-first-party-no = de cookie wordt door of voor een ander bedrijf geplaatst
stated-own-yes = het is een eigen cookie van de site
stated-own-no = de cookie komt van een aanbieder
stated-sole-purpose-yes = de cookie dient geen ander doel waarvoor toestemming nodig is
stated-sole-purpose-no = de cookie dient ook andere doelen
stated-lifetime = de cookie wordt hoogstens { $max } bewaard
stated-retention = de gegevens worden hoogstens { $max } bewaard

or-run = { $help } Of voer uit: { $command }
in-english = { $text } (tekst in het Engels)
