# De pagina in het Nederlands. Korte zinnen, geen juristentaal.

page-title = Cookies op { $site }
page-fallback = Deze pagina bestaat nog niet in de gevraagde taal ({ $language }). U ziet haar in het Nederlands.
page-area-front-office = Deze pagina gaat over het deel van de site dat bezoekers zien.
page-area-back-office = Deze pagina gaat over het deel van de site waar de redactie werkt.
page-state = Versie { $revision } van het charter, stand op { $date }.
page-rules = De regels die gelden:
page-not-law = Let op: deze regels zijn de eenvoudige lezing van het charter, geen recht.
page-proposal = Let op: deze regels zijn een voorstel, geen geldend recht.

who-title = Wie verantwoordelijk is voor deze site
who-controller = Verantwoordelijk:
who-contact = Contact:
who-policy = Privacyverklaring:

what-title = Wat is een cookie?
what-is = Een cookie is een kleine tekst met een naam. Een website geeft die aan uw browser. De browser bewaart hem een tijd en stuurt hem bij elk bezoek terug naar die website.
what-for = Cookies hebben veel toepassingen. Ze houden u aangemeld, onthouden een winkelmand of een taal, tellen bezoeken of dienen voor reclame.
what-else = Andere technieken doen hetzelfde zonder cookie, zoals de eigen opslag van de browser. Deze pagina noemt ook die.

kinds-title = De vier soorten, en of u iets gevraagd wordt
kind-necessary = Noodzakelijke cookies
kind-necessary-what = De site plaatst ze zelf. Ze heeft ze nodig voor wat u haar vraagt, zoals aanmelden of een winkelmand vullen.
kind-necessary-what-unstated = Ze dienen voor wat u van de site vraagt, zoals aanmelden of een winkelmand vullen.
kind-statistics = Statistische cookies
kind-statistics-what = Ze tellen bezoeken en laten zien hoe de site wordt gebruikt.
kind-first-party = Andere cookies van de site
kind-first-party-what = De site plaatst ze zelf, voor iets waar ze zonder zou kunnen: gemak, inhoud die voor u gekozen is, of reclame.
kind-first-party-what-unstated = Ze dienen voor iets waar de site zonder zou kunnen: gemak, inhoud die voor u gekozen is, of reclame.
kind-third-party = Cookies van derden
kind-third-party-what = Een ander bedrijf plaatst ze, of de site plaatst ze voor dat bedrijf. Het kan u misschien ook op andere sites herkennen.
kind-role-unstated = Bij sommige staat niet vermeld of de aanbieder alleen voor deze site handelt.
kind-none = De site heeft geen cookie van deze soort.
kind-whys = Waarom

all-exempt = { $count ->
    [one] Voor de enige cookie van deze soort is geen toestemming nodig.
   *[other] Voor geen van de { $count } cookies van deze soort is uw toestemming nodig.
}
all-opt-in = { $count ->
    [one] De enige cookie van deze soort wordt alleen geplaatst als u toestemt.
   *[other] De { $count } cookies van deze soort worden alleen geplaatst als u toestemt.
}
all-opt-out = { $count ->
    [one] De enige cookie van deze soort mag geplaatst worden zonder het u eerst te vragen. U kunt bezwaar maken.
   *[other] De { $count } cookies van deze soort mogen geplaatst worden zonder het u eerst te vragen. U kunt bezwaar maken.
}
all-prohibited = { $count ->
    [one] De enige cookie van deze soort mag niet geplaatst worden.
   *[other] Geen van de { $count } cookies van deze soort mag geplaatst worden.
}
all-out-of-scope = { $count ->
    [one] De regels gelden niet voor de enige cookie van deze soort.
   *[other] De regels gelden niet voor de { $count } cookies van deze soort.
}
all-unclassified = { $count ->
    [one] Niemand heeft gezegd waarvoor de enige cookie van deze soort dient. Hij mag niet geplaatst worden.
   *[other] Niemand heeft gezegd waarvoor de { $count } cookies van deze soort dienen. Ze mogen niet geplaatst worden.
}
some-exempt = { $count ->
    [one] Voor één cookie van deze soort is geen toestemming nodig.
   *[other] Voor { $count } cookies van deze soort is geen toestemming nodig.
}
some-opt-in = { $count ->
    [one] Eén wordt alleen geplaatst als u toestemt.
   *[other] { $count } worden alleen geplaatst als u toestemt.
}
some-opt-out = { $count ->
    [one] Eén mag geplaatst worden zonder het u eerst te vragen. U kunt bezwaar maken.
   *[other] { $count } mogen geplaatst worden zonder het u eerst te vragen. U kunt bezwaar maken.
}
some-prohibited = { $count ->
    [one] Eén mag niet geplaatst worden.
   *[other] { $count } mogen niet geplaatst worden.
}
some-out-of-scope = { $count ->
    [one] Voor één gelden de regels niet.
   *[other] Voor { $count } gelden de regels niet.
}
some-unclassified = { $count ->
    [one] Van één heeft niemand gezegd waarvoor hij dient. Hij mag niet geplaatst worden.
   *[other] Van { $count } heeft niemand gezegd waarvoor ze dienen. Ze mogen niet geplaatst worden.
}

why-exempt = geen toestemming nodig.
why-opt-in = uw toestemming is nodig.
why-parent = de toestemming van een ouder is nodig.
why-opt-out = het wordt u niet eerst gevraagd, maar u kunt bezwaar maken.
why-prohibited = niet toegestaan.
why-out-of-scope = de regels gelden niet.
why-unclassified = niemand heeft gezegd waarvoor deze cookies dienen; daarom zijn ze nooit toegestaan.
why-conditions = Immers: { $conditions }.
why-purpose = De regels noemen dit doel.
why-default-opt-in = Dat is de regel, en geen uitzondering dekt dit geval.
why-default-exempt = Geen regel vraagt erom in dit geval.
why-default-other = De regels bepalen voor dit geval niets anders.
why-milder-exempt = Toestemming zou niet nodig zijn als dit alles waar was en vermeld stond: { $conditions }.
why-milder-opt-out = Een recht op bezwaar zou genoeg zijn als dit alles waar was en vermeld stond: { $conditions }.
why-milder-out-of-scope = De regels zouden niet gelden als dit alles waar was en vermeld stond: { $conditions }.
why-milder-opt-in = Uw toestemming zou genoeg zijn als dit alles waar was en vermeld stond: { $conditions }.
why-objection = Als u weigert, telt uw weigering toch.

fact-anonymous-yes = er komen alleen anonieme cijfers uit
fact-anonymous-no = de cijfers zijn niet anoniem
fact-publisher-only-yes = het dient alleen deze site
fact-publisher-only-no = de aanbieder gebruikt de gegevens ook voor zichzelf
fact-cross-site-yes = het volgt u van site naar site
fact-cross-site-no = het volgt u niet van site naar site
fact-shared-yes = de gegevens worden met andere gecombineerd of doorgegeven
fact-shared-no = de gegevens worden niet met andere gecombineerd en niet doorgegeven
fact-requested-yes = u hebt er zelf om gevraagd
fact-requested-no = u hebt er niet zelf om gevraagd
fact-expected-yes = het is een verwacht deel van de dienst
fact-expected-no = het is geen verwacht deel van de dienst
fact-informed-yes = u wordt er duidelijk over geïnformeerd
fact-informed-no = u wordt er niet duidelijk over geïnformeerd
fact-objection-offered-yes = u kunt eenvoudig en gratis bezwaar maken
fact-objection-offered-no = er is geen eenvoudige manier om bezwaar te maken
fact-passive-yes = het berust op gegevens die uw apparaat vanzelf verstuurt
fact-passive-no = het berust niet op gegevens die uw apparaat vanzelf verstuurt
fact-sliding-yes = de duur begint bij elk bezoek opnieuw
fact-sliding-no = de duur begint niet bij elk bezoek opnieuw
fact-sale-or-share-yes = persoonsgegevens worden verkocht, of gedeeld voor reclame op andere sites
fact-sale-or-share-no = persoonsgegevens worden niet verkocht en niet gedeeld voor reclame op andere sites
fact-identifies-yes = het identificeert, lokaliseert of profileert een persoon
fact-identifies-no = het identificeert, lokaliseert en profileert niemand
fact-high-risk-yes = het gaat om profilering met hoog risico of opdringerige reclame
fact-high-risk-no = het gaat niet om profilering met hoog risico of opdringerige reclame
fact-sensitive-yes = het onthult of betreft gevoelige gegevens, zoals gezondheid, religie of uw precieze locatie
fact-sensitive-no = het onthult en betreft geen gevoelige gegevens, zoals gezondheid, religie of uw precieze locatie
fact-children-yes = de dienst is gericht op kinderen, of u staat bekend als kind
fact-children-no = de dienst is niet gericht op kinderen
fact-first-party-yes = het wordt voor deze site geplaatst en niet voor een ander bedrijf
fact-first-party-no = een ander bedrijf plaatst het, of het wordt voor dat bedrijf geplaatst
fact-own-yes = het is een eigen cookie van de site
fact-own-no = het komt van een aanbieder
fact-sole-purpose-yes = het dient geen ander doel
fact-sole-purpose-no = het dient ook andere doelen
limit-lifetime = het leeft niet langer dan de regels toestaan
limit-retention = de gegevens worden niet langer bewaard dan de regels toestaan

purpose-transmission = Doorgifte en lastverdeling
purpose-user-input = Winkelmand, formulieren, facturatie
purpose-authentication = Aanmelden
purpose-security = Beveiliging
purpose-consent-choice = Uw keuzes over cookies
purpose-interface = Taal en weergave
purpose-media-playback = Media afspelen
purpose-paywall-metering = Tellen van gratis artikelen
purpose-emergency-location = Plaatsbepaling bij nood
purpose-audience-measurement = Bereikmeting
purpose-ab-testing = Vergelijken van paginavarianten
purpose-session-replay = Opname van bezoeken
purpose-preferences = Gemaksinstellingen
purpose-content-personalisation = Inhoud die voor u gekozen is
purpose-advertising = Reclame
purpose-ad-measurement = Meten van reclame
purpose-affiliation = Vergoeding van partners die bezoekers brengen
purpose-profiling = Profilering over sites heen
purpose-social-sharing = Delen op sociale netwerken
purpose-embedded-content = Ingesloten video’s, kaarten en dergelijke
purpose-support-chat = Chat met een helpdesk
purpose-geolocation = Plaats van uw apparaat
purpose-unclassified = Niet vermeld

cookies-title = De cookies één voor één
cookies-none = Dit charter noemt geen cookie.
table-caption = { $kind } ({ $count })
col-provider = Aanbieder
col-service = Dienst en plaats
col-name = Cookie
col-purpose = Doel
col-lifetime = Duur
col-readers = Wie hem leest
col-consent = Toestemming
provider-own = { $site } (deze site)
place-front-office = frontoffice
place-back-office = backoffice
place-both = front- en backoffice
set-by = geplaatst door { $domain }
technology-local-storage = lokale opslag
technology-session-storage = sessieopslag
technology-indexed-db = browserdatabase
technology-cache = browsercache
technology-pixel = trackingpixel
technology-fingerprint = vingerafdruk van het apparaat
technology-sdk = softwarebibliotheek
technology-link = gemerkte link
lifetime-unknown = Niet vermeld
lifetime-session = Tot u de browser sluit
lifetime-minutes = { $n ->
    [one] { $n } minuut
   *[other] { $n } minuten
}
lifetime-hours = { $n } uur
lifetime-days = { $n ->
    [one] { $n } dag
   *[other] { $n } dagen
}
lifetime-months = { $n ->
    [one] { $n } maand
   *[other] { $n } maanden
}
lifetime-years = { $n } jaar
lifetime-sliding = begint bij elk bezoek opnieuw
lifetime-data = gegevens bewaard: { $lifetime }
readers-own = Deze site
readers-processor = { $provider }, alleen voor deze site
readers-independent = { $provider }, ook voor eigen doelen
readers-unstated = { $provider }; of het alleen voor deze site is, staat niet vermeld
readers-shared = De gegevens worden doorgegeven of met andere gecombineerd.
consent-exempt = Niet nodig
consent-exempt-objection = Niet nodig; bezwaar mogelijk
consent-opt-in = Nodig
consent-parent = Toestemming van een ouder
consent-opt-out = Niet eerst gevraagd; bezwaar mogelijk
consent-prohibited = Mag niet geplaatst worden
consent-out-of-scope = Regels gelden niet
consent-unclassified = Mag niet geplaatst worden
implicit-service = Uw keuzes over cookies
implicit-description = Onthoudt uw antwoord over cookies.
implicit-lifetime = Zolang uw antwoord telt, hoogstens 400 dagen

choice-title = Uw keuze
choice-none = Niets hier vraagt om uw antwoord. Een cookiebanner is niet nodig.
choice-consent = Deze doelen wachten op uw toestemming. Zolang u niet toestemt, worden hun cookies niet geplaatst:
choice-object = Over deze doelen wordt u niet eerst iets gevraagd, maar u kunt bezwaar maken:
choice-honoured = Deze doelen vragen geen toestemming, maar als u weigert, telt uw weigering:
choice-scope = Uw antwoord telt voor elk doel afzonderlijk. De vraag sluiten zonder te antwoorden is geen toestemming.
choice-again = U wordt opnieuw gevraagd als er een doel of een aanbieder bij komt.

kept-title = Hoe lang uw antwoord wordt bewaard
kept-for = Uw toestemming telt zo lang: { $lifetime }. Daarna wordt u opnieuw gevraagd.
kept-session = Uw toestemming telt tot u de browser sluit. Daarna wordt u opnieuw gevraagd.
kept-binding = De wet bepaalt deze termijn.
kept-recommended = De toezichthouder beveelt deze termijn aan.
kept-product = Geen tekst bepaalt deze termijn. Het is die van de software van de site.
kept-refusal = Een weigering wordt tot 400 dagen bewaard, zo lang als browsers toestaan, zodat ze niet vergeten wordt.
kept-where = Uw antwoord wordt in uw browser bewaard, in de cookie ‘{ $cookie }’. Die bevat uw keuzes, hun datum en de versie van dit charter.
kept-wait-binding = Na een weigering moet de site van de wet wachten voor ze het opnieuw mag vragen: { $lifetime }.
kept-wait-recommended = Na een weigering raadt de toezichthouder de site aan te wachten voor ze het opnieuw vraagt: { $lifetime }.
kept-wait-product = Na een weigering wacht de site voor ze het opnieuw vraagt: { $lifetime }.

withdraw-title = Hoe u van gedachten verandert
withdraw-any = U kunt uw antwoord altijd wijzigen, voor alles of voor één doel. Wat u niet meer toestaat stopt, en de site wist de cookies waar ze bij kan.
withdraw-link = Mijn keuzes over cookies wijzigen
withdraw-none = Hier is geen toestemming om in te trekken.
withdraw-browser = U kunt cookies ook wissen in de instellingen van uw browser. Daarmee wist u ook uw antwoord.

gpc-title = Global Privacy Control
gpc-what = Sommige browsers kunnen een signaal sturen dat Global Privacy Control (GPC) heet. Het zegt: verkoop of deel mijn gegevens niet.
gpc-binding = Volgens de regels die hier gelden is het signaal bindend. Het telt als bezwaar tegen reclame en tegen elke verkoop of elk delen van gegevens.
gpc-honoured = De regels die hier gelden laten het aan de site over. De site eerbiedigt het signaal als bezwaar tegen reclame en tegen elke verkoop of elk delen van gegevens.
gpc-ignored = De regels die hier gelden laten het aan de site over. De site houdt geen rekening met het signaal; gebruik de keuzes hierboven.
gpc-no-effect = Vandaag verandert het hier niets: geen cookie wacht op een bezwaar. Wat uw toestemming vraagt, wordt zonder die niet geplaatst.
gpc-none = De regels die hier gelden geven het signaal geen gevolg.
gpc-never = Het signaal telt nooit als toestemming. Als u toestemt terwijl het aan staat, telt uw eigen antwoord.

sources-title = Bronnen
sources-intro = De antwoorden hierboven berusten op deze teksten. Deze pagina is geen juridisch advies.
sources-none = De regels noemen geen tekst voor de antwoorden hierboven.
confidence-official = in de officiële tekst gezien
confidence-secondary = bekend uit samenvattingen van anderen
confidence-unverified = niet nagegaan

regime-at = Oostenrijk
regime-be = België
regime-bg = Bulgarije
regime-br = Brazilië
regime-ca-qc = Quebec (Canada)
regime-ca = Canada, buiten Quebec
regime-ch = Zwitserland
regime-charte = De eenvoudige lezing van het charter (geen recht)
regime-de = Duitsland
regime-dk = Denemarken
regime-es = Spanje
regime-eu-omnibus-proposal = Europese Unie: Digital Omnibus zoals voorgesteld (geen recht)
regime-eu = Europese Unie (richtlijn en advies van haar werkgroep)
regime-fi = Finland
regime-fr = Frankrijk
regime-gb = Verenigd Koninkrijk
regime-gr = Griekenland
regime-ie = Ierland
regime-is = IJsland
regime-it = Italië
regime-jp = Japan
regime-li = Liechtenstein
regime-lu = Luxemburg
regime-nl = Nederland
regime-no = Noorwegen
regime-pt = Portugal
regime-us-ca = Californië (Verenigde Staten)
regime-us-optout = Verenigde Staten: staten met een verplicht bezwaarsignaal
regime-us-other = Verenigde Staten: staten met recht van bezwaar, zonder verplicht signaal
regime-za = Zuid-Afrika
