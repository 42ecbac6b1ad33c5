# De gedeelde woordenschat in het Nederlands: doelen, soorten, feiten, termijnen, data, recht, talen.

## Categories of cookies

category-necessary = Noodzakelijke cookies
category-statistics = Statistische cookies
category-first-party = Andere cookies van de site
category-third-party = Cookies van derden

## Classes of purposes

class-necessary = Noodzakelijk
class-statistics = Statistiek
class-preferences = Voorkeuren
class-personalisation = Personalisatie
class-marketing = Advertenties en profilering
class-social = Inhoud van derden, delen en ondersteuning
class-unclassified = Niet vermeld

## Purposes

purpose-transmission = Routering en lastverdeling
purpose-user-input = Winkelwagen, formulieren, facturatie
purpose-authentication = Aanmelden
purpose-security = Beveiliging
purpose-consent-choice = Uw cookievoorkeuren
purpose-interface = Taal en weergave
purpose-media-playback = Media afspelen
purpose-paywall-metering = Tellen van gratis artikelen
purpose-emergency-location = Locatiebepaling in een noodsituatie
purpose-audience-measurement = Bezoekersstatistieken
purpose-ab-testing = Vergelijken van paginaversies (A/B-test)
purpose-session-replay = Opname van bezoeken
purpose-preferences = Voorkeuren
purpose-content-personalisation = Gepersonaliseerde inhoud
purpose-advertising = Advertenties
purpose-ad-measurement = Meting van advertenties
purpose-affiliation = Vergoeding voor partners die bezoekers doorverwijzen
purpose-profiling = Profilering over meerdere sites
purpose-social-sharing = Delen op sociale netwerken
purpose-embedded-content = Ingesloten video’s, kaarten en vergelijkbare inhoud
purpose-support-chat = Supportchat
purpose-geolocation = Locatie van uw apparaat
purpose-unclassified = Niet vermeld

## Facts, as clauses

fact-anonymous-yes = levert alleen anonieme cijfers op
fact-anonymous-no = de cijfers zijn niet anoniem
fact-publisher-only-yes = wordt alleen voor deze site gebruikt
fact-publisher-only-no = de aanbieder gebruikt de gegevens ook voor eigen doeleinden
fact-cross-site-yes = volgt u van site naar site
fact-cross-site-no = volgt u niet van site naar site
fact-shared-yes = de gegevens worden met andere gegevens gecombineerd of doorgegeven
fact-shared-no = de gegevens worden niet met andere gegevens gecombineerd en niet doorgegeven
fact-requested-yes = u hebt erom gevraagd
fact-requested-no = u hebt er niet om gevraagd
fact-expected-yes = hoort bij de verwachte dienst
fact-expected-no = hoort niet bij de verwachte dienst
fact-informed-yes = u wordt er duidelijk over geïnformeerd
fact-informed-no = u wordt er niet duidelijk over geïnformeerd
fact-objection-offered-yes = u kunt eenvoudig en gratis bezwaar maken
fact-objection-offered-no = er is geen eenvoudige manier om bezwaar te maken
fact-passive-yes = berust op gegevens die uw apparaat automatisch verstuurt
fact-passive-no = berust niet op gegevens die uw apparaat automatisch verstuurt
fact-sliding-yes = de duur wordt bij elk bezoek verlengd
fact-sliding-no = de duur wordt niet bij elk bezoek verlengd
fact-sale-or-share-yes = persoonsgegevens worden verkocht, of gedeeld voor advertenties op verschillende sites
fact-sale-or-share-no = persoonsgegevens worden niet verkocht en niet gedeeld voor advertenties op verschillende sites
fact-identifies-yes = identificeert of lokaliseert een persoon of maakt een profiel van die persoon
fact-identifies-no = identificeert of lokaliseert niemand en maakt geen profiel
fact-high-risk-yes = het gaat om profilering met een hoog risico of opdringerige advertenties
fact-high-risk-no = het gaat niet om profilering met een hoog risico of opdringerige advertenties
fact-sensitive-yes = onthult of betreft gevoelige gegevens, zoals gezondheid, religie of uw precieze locatie
fact-sensitive-no = onthult of betreft geen gevoelige gegevens, zoals gezondheid, religie of uw precieze locatie
fact-children-yes = de dienst is gericht op kinderen, of het is bekend dat u een kind bent
fact-children-no = de dienst is niet gericht op kinderen
fact-first-party-yes = wordt voor deze site geplaatst, niet voor een ander bedrijf
fact-first-party-no = wordt door of voor een ander bedrijf geplaatst
fact-own-yes = is een eigen cookie van de site
fact-own-no = komt van een aanbieder
fact-sole-purpose-yes = heeft geen ander doel
fact-sole-purpose-no = heeft ook andere doelen

## Limits, as clauses

limit-lifetime = wordt niet langer bewaard dan de regels toestaan
limit-retention = de gegevens worden niet langer bewaard dan de regels toestaan

## Technologies

technology-cookie = cookie
technology-local-storage = lokale opslag
technology-session-storage = sessieopslag
technology-indexed-db = browserdatabase
technology-cache = browsercache
technology-pixel = trackingpixel
technology-fingerprint = vingerafdruk van het apparaat
technology-sdk = softwarebibliotheek (SDK)
technology-link = trackinglink

## Lifetimes and durations

lifetime-session = Tot u de browser sluit
lifetime-seconds = { $n ->
    [one] { $n } seconde
   *[other] { $n } seconden
}
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
duration-over = meer dan 400 dagen

## Dates

date = { $day } { $month } { $year }
month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december

## Lists

and = en
or = of

## Laws: as a label, after “under”, and as the subject of a sentence

law-ae = recht van de Verenigde Arabische Emiraten
    .under = volgens het recht van de Verenigde Arabische Emiraten
    .subject = het recht van de Verenigde Arabische Emiraten
law-ar = Argentijns recht
    .under = volgens Argentijns recht
    .subject = het Argentijnse recht
law-at = Oostenrijks recht
    .under = volgens Oostenrijks recht
    .subject = het Oostenrijkse recht
law-au = Australisch recht
    .under = volgens Australisch recht
    .subject = het Australische recht
law-be = Belgisch recht
    .under = volgens Belgisch recht
    .subject = het Belgische recht
law-bg = Bulgaars recht
    .under = volgens Bulgaars recht
    .subject = het Bulgaarse recht
law-br = Braziliaans recht
    .under = volgens Braziliaans recht
    .subject = het Braziliaanse recht
law-ca = Canadees recht (buiten Quebec)
    .under = volgens Canadees recht (buiten Quebec)
    .subject = het Canadese recht (buiten Quebec)
law-ca-qc = recht van Quebec
    .under = volgens het recht van Quebec
    .subject = het recht van Quebec
law-ch = Zwitsers recht
    .under = volgens Zwitsers recht
    .subject = het Zwitserse recht
law-charte = eenvoudige lezing van de cookielijst (geen geldend recht)
    .under = volgens een eenvoudige lezing van de cookielijst (geen geldend recht)
    .subject = de eenvoudige lezing van de cookielijst (geen geldend recht)
law-cl = Chileens recht
    .under = volgens Chileens recht
    .subject = het Chileense recht
law-cn = Chinees recht
    .under = volgens Chinees recht
    .subject = het Chinese recht
law-cy = Cypriotisch recht
    .under = volgens Cypriotisch recht
    .subject = het Cypriotische recht
law-cz = Tsjechisch recht
    .under = volgens Tsjechisch recht
    .subject = het Tsjechische recht
law-de = Duits recht
    .under = volgens Duits recht
    .subject = het Duitse recht
law-dk = Deens recht
    .under = volgens Deens recht
    .subject = het Deense recht
law-es = Spaans recht
    .under = volgens Spaans recht
    .subject = het Spaanse recht
law-eu = EU-recht
    .under = volgens EU-recht
    .subject = het EU-recht
law-eu-omnibus-proposal = EU-voorstel ‘Digital Omnibus’ (niet van kracht)
    .under = volgens het EU-voorstel ‘Digital Omnibus’ (niet van kracht)
    .subject = het EU-voorstel ‘Digital Omnibus’ (niet van kracht)
law-fi = Fins recht
    .under = volgens Fins recht
    .subject = het Finse recht
law-fr = Frans recht
    .under = volgens Frans recht
    .subject = het Franse recht
law-gb = Brits recht
    .under = volgens Brits recht
    .subject = het Britse recht
law-gi = recht van Gibraltar
    .under = volgens het recht van Gibraltar
    .subject = het recht van Gibraltar
law-gr = Grieks recht
    .under = volgens Grieks recht
    .subject = het Griekse recht
law-hr = Kroatisch recht
    .under = volgens Kroatisch recht
    .subject = het Kroatische recht
law-hu = Hongaars recht
    .under = volgens Hongaars recht
    .subject = het Hongaarse recht
law-id = Indonesisch recht
    .under = volgens Indonesisch recht
    .subject = het Indonesische recht
law-ie = Iers recht
    .under = volgens Iers recht
    .subject = het Ierse recht
law-il = Israëlisch recht
    .under = volgens Israëlisch recht
    .subject = het Israëlische recht
law-in = Indiaas recht
    .under = volgens Indiaas recht
    .subject = het Indiase recht
law-is = IJslands recht
    .under = volgens IJslands recht
    .subject = het IJslandse recht
law-it = Italiaans recht
    .under = volgens Italiaans recht
    .subject = het Italiaanse recht
law-jp = Japans recht
    .under = volgens Japans recht
    .subject = het Japanse recht
law-ke = Keniaans recht
    .under = volgens Keniaans recht
    .subject = het Keniaanse recht
law-kr = Zuid-Koreaans recht
    .under = volgens Zuid-Koreaans recht
    .subject = het Zuid-Koreaanse recht
law-li = Liechtensteins recht
    .under = volgens Liechtensteins recht
    .subject = het Liechtensteinse recht
law-lt = Litouws recht
    .under = volgens Litouws recht
    .subject = het Litouwse recht
law-lu = Luxemburgs recht
    .under = volgens Luxemburgs recht
    .subject = het Luxemburgse recht
law-lv = Lets recht
    .under = volgens Lets recht
    .subject = het Letse recht
law-mt = Maltees recht
    .under = volgens Maltees recht
    .subject = het Maltese recht
law-mx = Mexicaans recht
    .under = volgens Mexicaans recht
    .subject = het Mexicaanse recht
law-my = Maleisisch recht
    .under = volgens Maleisisch recht
    .subject = het Maleisische recht
law-ng = Nigeriaans recht
    .under = volgens Nigeriaans recht
    .subject = het Nigeriaanse recht
law-nl = Nederlands recht
    .under = volgens Nederlands recht
    .subject = het Nederlandse recht
law-no = Noors recht
    .under = volgens Noors recht
    .subject = het Noorse recht
law-nz = Nieuw-Zeelands recht
    .under = volgens Nieuw-Zeelands recht
    .subject = het Nieuw-Zeelandse recht
law-ph = Filipijns recht
    .under = volgens Filipijns recht
    .subject = het Filipijnse recht
law-pl = Pools recht
    .under = volgens Pools recht
    .subject = het Poolse recht
law-pt = Portugees recht
    .under = volgens Portugees recht
    .subject = het Portugese recht
law-ro = Roemeens recht
    .under = volgens Roemeens recht
    .subject = het Roemeense recht
law-sa = Saudisch recht
    .under = volgens Saudisch recht
    .subject = het Saudische recht
law-se = Zweeds recht
    .under = volgens Zweeds recht
    .subject = het Zweedse recht
law-sg = Singaporees recht
    .under = volgens Singaporees recht
    .subject = het Singaporese recht
law-si = Sloveens recht
    .under = volgens Sloveens recht
    .subject = het Sloveense recht
law-sk = Slowaaks recht
    .under = volgens Slowaaks recht
    .subject = het Slowaakse recht
law-th = Thais recht
    .under = volgens Thais recht
    .subject = het Thaise recht
law-tr = Turks recht
    .under = volgens Turks recht
    .subject = het Turkse recht
law-us-ca = Californisch recht
    .under = volgens Californisch recht
    .subject = het Californische recht
law-us-co = recht van Colorado
    .under = volgens het recht van Colorado
    .subject = het recht van Colorado
law-us-ct = recht van Connecticut
    .under = volgens het recht van Connecticut
    .subject = het recht van Connecticut
law-us-de = recht van Delaware
    .under = volgens het recht van Delaware
    .subject = het recht van Delaware
law-us-fl = recht van Florida
    .under = volgens het recht van Florida
    .subject = het recht van Florida
law-us-ia = recht van Iowa
    .under = volgens het recht van Iowa
    .subject = het recht van Iowa
law-us-in = recht van Indiana
    .under = volgens het recht van Indiana
    .subject = het recht van Indiana
law-us-ky = recht van Kentucky
    .under = volgens het recht van Kentucky
    .subject = het recht van Kentucky
law-us-md = recht van Maryland
    .under = volgens het recht van Maryland
    .subject = het recht van Maryland
law-us-mn = recht van Minnesota
    .under = volgens het recht van Minnesota
    .subject = het recht van Minnesota
law-us-mt = recht van Montana
    .under = volgens het recht van Montana
    .subject = het recht van Montana
law-us-ne = recht van Nebraska
    .under = volgens het recht van Nebraska
    .subject = het recht van Nebraska
law-us-nh = recht van New Hampshire
    .under = volgens het recht van New Hampshire
    .subject = het recht van New Hampshire
law-us-nj = recht van New Jersey
    .under = volgens het recht van New Jersey
    .subject = het recht van New Jersey
law-us-nv = recht van Nevada
    .under = volgens het recht van Nevada
    .subject = het recht van Nevada
law-us-optout = recht van de Amerikaanse staten met een verplicht bezwaarsignaal
    .under = volgens het recht van de Amerikaanse staten met een verplicht bezwaarsignaal
    .subject = het recht van de Amerikaanse staten met een verplicht bezwaarsignaal
law-us-or = recht van Oregon
    .under = volgens het recht van Oregon
    .subject = het recht van Oregon
law-us-other = recht van de Amerikaanse staten met een recht van bezwaar, zonder verplicht signaal
    .under = volgens het recht van de Amerikaanse staten met een recht van bezwaar, zonder verplicht signaal
    .subject = het recht van de Amerikaanse staten met een recht van bezwaar, zonder verplicht signaal
law-us-ri = recht van Rhode Island
    .under = volgens het recht van Rhode Island
    .subject = het recht van Rhode Island
law-us-tn = recht van Tennessee
    .under = volgens het recht van Tennessee
    .subject = het recht van Tennessee
law-us-tx = recht van Texas
    .under = volgens het recht van Texas
    .subject = het recht van Texas
law-us-ut = recht van Utah
    .under = volgens het recht van Utah
    .subject = het recht van Utah
law-us-va = recht van Virginia
    .under = volgens het recht van Virginia
    .subject = het recht van Virginia
law-us-wa = recht van de staat Washington
    .under = volgens het recht van de staat Washington
    .subject = het recht van de staat Washington
law-vn = Vietnamees recht
    .under = volgens Vietnamees recht
    .subject = het Vietnamese recht
law-za = Zuid-Afrikaans recht
    .under = volgens Zuid-Afrikaans recht
    .subject = het Zuid-Afrikaanse recht
law-other = regels ‘{ $name }’
    .under = volgens de regels ‘{ $name }’
    .subject = de regelset ‘{ $name }’

## Languages

language-ar = Arabisch
language-bg = Bulgaars
language-ca = Catalaans
language-cs = Tsjechisch
language-cy = Welsh
language-da = Deens
language-de = Duits
language-el = Grieks
language-en = Engels
language-es = Spaans
language-et = Estisch
language-eu = Baskisch
language-fi = Fins
language-fr = Frans
language-ga = Iers
language-gl = Galicisch
language-hr = Kroatisch
language-hu = Hongaars
language-is = IJslands
language-it = Italiaans
language-ja = Japans
language-lb = Luxemburgs
language-lt = Litouws
language-lv = Lets
language-mt = Maltees
language-nb = Noors - Bokmål
language-nl = Nederlands
language-nn = Noors - Nynorsk
language-no = Noors
language-pl = Pools
language-pt = Portugees
language-ro = Roemeens
language-ru = Russisch
language-sk = Slowaaks
language-sl = Sloveens
language-sv = Zweeds
language-tr = Turks
language-uk = Oekraïens
language-zh = Chinees
