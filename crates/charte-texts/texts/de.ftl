# Der gemeinsame Wortschatz auf Deutsch: Zwecke, Arten, Tatsachen, Dauern, Daten, Rechte, Sprachen.

## Categories of cookies

category-necessary = Notwendige Cookies
category-statistics = Statistik-Cookies
category-first-party = Weitere Cookies der Website
category-third-party = Cookies von Dritten

## Classes of purposes

class-necessary = Notwendig
class-statistics = Statistik
class-preferences = Präferenzen
class-personalisation = Personalisierung
class-marketing = Werbung und Profiling
class-social = Inhalte Dritter, Teilen und Support
class-unclassified = Nicht angegeben

## Purposes

purpose-transmission = Weiterleitung und Lastverteilung
purpose-user-input = Warenkorb, Formulare, Abrechnung
purpose-authentication = Anmeldung
purpose-security = Sicherheit
purpose-consent-choice = Ihre Cookie-Einstellungen
purpose-interface = Sprache und Darstellung
purpose-media-playback = Wiedergabe von Medien
purpose-paywall-metering = Zählung kostenloser Artikel
purpose-emergency-location = Ortung im Notfall
purpose-audience-measurement = Reichweitenmessung
purpose-ab-testing = Vergleich von Seitenvarianten (A/B-Test)
purpose-session-replay = Aufzeichnung von Besuchen
purpose-preferences = Präferenzen
purpose-content-personalisation = Personalisierte Inhalte
purpose-advertising = Werbung
purpose-ad-measurement = Erfolgsmessung von Werbung
purpose-affiliation = Vergütung von Partnern für vermittelte Besuche
purpose-profiling = Websiteübergreifendes Profiling
purpose-social-sharing = Teilen in sozialen Netzwerken
purpose-embedded-content = Eingebettete Videos, Karten und ähnliche Inhalte
purpose-support-chat = Support-Chat
purpose-geolocation = Standort Ihres Geräts
purpose-unclassified = Nicht angegeben

## Facts, as clauses

fact-anonymous-yes = es entstehen nur anonyme Zahlen
fact-anonymous-no = die Zahlen sind nicht anonym
fact-publisher-only-yes = wird nur für diese Website verwendet
fact-publisher-only-no = der Anbieter verwendet die Daten auch für eigene Zwecke
fact-cross-site-yes = verfolgt Sie von Website zu Website
fact-cross-site-no = verfolgt Sie nicht von Website zu Website
fact-shared-yes = die Daten werden mit anderen Daten verknüpft oder weitergegeben
fact-shared-no = die Daten werden weder mit anderen Daten verknüpft noch weitergegeben
fact-requested-yes = von Ihnen gewünscht
fact-requested-no = nicht von Ihnen gewünscht
fact-expected-yes = gehört zum erwarteten Dienst
fact-expected-no = gehört nicht zum erwarteten Dienst
fact-informed-yes = Sie werden verständlich informiert
fact-informed-no = Sie werden nicht verständlich informiert
fact-objection-offered-yes = Sie können einfach und kostenlos widersprechen
fact-objection-offered-no = es gibt keine einfache Möglichkeit zu widersprechen
fact-passive-yes = beruht auf Daten, die Ihr Gerät automatisch sendet
fact-passive-no = beruht nicht auf Daten, die Ihr Gerät automatisch sendet
fact-sliding-yes = die Dauer wird bei jedem Besuch verlängert
fact-sliding-no = die Dauer wird nicht bei jedem Besuch verlängert
fact-sale-or-share-yes = personenbezogene Daten werden verkauft oder für websiteübergreifende Werbung weitergegeben
fact-sale-or-share-no = personenbezogene Daten werden weder verkauft noch für websiteübergreifende Werbung weitergegeben
fact-identifies-yes = identifiziert oder ortet eine Person oder erstellt ein Profil von ihr
fact-identifies-no = identifiziert oder ortet niemanden und erstellt kein Profil
fact-high-risk-yes = es findet Profiling mit hohem Risiko oder aufdringliche Werbung statt
fact-high-risk-no = es findet weder Profiling mit hohem Risiko noch aufdringliche Werbung statt
fact-sensitive-yes = offenbart oder betrifft sensible Daten wie Gesundheit, Religion oder den genauen Standort
fact-sensitive-no = offenbart und betrifft keine sensiblen Daten wie Gesundheit, Religion oder den genauen Standort
fact-children-yes = der Dienst richtet sich an Kinder, oder es ist bekannt, dass Sie ein Kind sind
fact-children-no = der Dienst richtet sich nicht an Kinder
fact-first-party-yes = wird für diese Website gesetzt, nicht für ein anderes Unternehmen
fact-first-party-no = wird von einem anderen Unternehmen oder für ein anderes Unternehmen gesetzt
fact-own-yes = ist ein eigenes Cookie der Website
fact-own-no = stammt von einem Anbieter
fact-sole-purpose-yes = dient keinem anderen Zweck
fact-sole-purpose-no = dient auch anderen Zwecken

## Limits, as clauses

limit-lifetime = wird nicht länger gespeichert, als die Regeln erlauben
limit-retention = die Daten werden nicht länger aufbewahrt, als die Regeln erlauben

## Technologies

technology-cookie = Cookie
technology-local-storage = lokaler Speicher
technology-session-storage = Sitzungsspeicher
technology-indexed-db = Browser-Datenbank
technology-cache = Browser-Cache
technology-pixel = Tracking-Pixel
technology-fingerprint = Geräte-Fingerabdruck
technology-sdk = Software-Bibliothek (SDK)
technology-link = Tracking-Link

## Lifetimes and durations

lifetime-session = Bis Sie den Browser schließen
lifetime-seconds = { $n ->
    [one] { $n } Sekunde
   *[other] { $n } Sekunden
}
lifetime-minutes = { $n ->
    [one] { $n } Minute
   *[other] { $n } Minuten
}
lifetime-hours = { $n ->
    [one] { $n } Stunde
   *[other] { $n } Stunden
}
lifetime-days = { $n ->
    [one] { $n } Tag
   *[other] { $n } Tage
}
lifetime-months = { $n ->
    [one] { $n } Monat
   *[other] { $n } Monate
}
lifetime-years = { $n } Jahre
duration-over = mehr als 400 Tage

## Dates

date = { $day }. { $month } { $year }
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember

## Lists

and = und
or = oder

## Laws: as a label, after “under”, and as the subject of a sentence

law-ae = Recht der Vereinigten Arabischen Emirate
    .under = nach dem Recht der Vereinigten Arabischen Emirate
    .subject = das Recht der Vereinigten Arabischen Emirate
law-ar = argentinisches Recht
    .under = nach argentinischem Recht
    .subject = das argentinische Recht
law-at = österreichisches Recht
    .under = nach österreichischem Recht
    .subject = das österreichische Recht
law-au = australisches Recht
    .under = nach australischem Recht
    .subject = das australische Recht
law-be = belgisches Recht
    .under = nach belgischem Recht
    .subject = das belgische Recht
law-bg = bulgarisches Recht
    .under = nach bulgarischem Recht
    .subject = das bulgarische Recht
law-br = brasilianisches Recht
    .under = nach brasilianischem Recht
    .subject = das brasilianische Recht
law-ca = kanadisches Recht (außer Québec)
    .under = nach kanadischem Recht (außer Québec)
    .subject = das kanadische Recht (außer Québec)
law-ca-qc = Recht von Québec
    .under = nach dem Recht von Québec
    .subject = das Recht von Québec
law-ch = Schweizer Recht
    .under = nach Schweizer Recht
    .subject = das Schweizer Recht
law-charte = einfache Lesart der Cookie-Liste (kein geltendes Recht)
    .under = nach einer einfachen Lesart der Cookie-Liste (kein geltendes Recht)
    .subject = die einfache Lesart der Cookie-Liste (kein geltendes Recht)
law-cl = chilenisches Recht
    .under = nach chilenischem Recht
    .subject = das chilenische Recht
law-cn = chinesisches Recht
    .under = nach chinesischem Recht
    .subject = das chinesische Recht
law-cy = zyprisches Recht
    .under = nach zyprischem Recht
    .subject = das zyprische Recht
law-cz = tschechisches Recht
    .under = nach tschechischem Recht
    .subject = das tschechische Recht
law-de = deutsches Recht
    .under = nach deutschem Recht
    .subject = das deutsche Recht
law-dk = dänisches Recht
    .under = nach dänischem Recht
    .subject = das dänische Recht
law-es = spanisches Recht
    .under = nach spanischem Recht
    .subject = das spanische Recht
law-eu = EU-Recht
    .under = nach EU-Recht
    .subject = das EU-Recht
law-eu-omnibus-proposal = EU-Vorschlag „Digital Omnibus“ (nicht in Kraft)
    .under = nach dem EU-Vorschlag „Digital Omnibus“ (nicht in Kraft)
    .subject = der EU-Vorschlag „Digital Omnibus“ (nicht in Kraft)
law-fi = finnisches Recht
    .under = nach finnischem Recht
    .subject = das finnische Recht
law-fr = französisches Recht
    .under = nach französischem Recht
    .subject = das französische Recht
law-gb = britisches Recht
    .under = nach britischem Recht
    .subject = das britische Recht
law-gi = Recht von Gibraltar
    .under = nach dem Recht von Gibraltar
    .subject = das Recht von Gibraltar
law-gr = griechisches Recht
    .under = nach griechischem Recht
    .subject = das griechische Recht
law-hr = kroatisches Recht
    .under = nach kroatischem Recht
    .subject = das kroatische Recht
law-hu = ungarisches Recht
    .under = nach ungarischem Recht
    .subject = das ungarische Recht
law-id = indonesisches Recht
    .under = nach indonesischem Recht
    .subject = das indonesische Recht
law-ie = irisches Recht
    .under = nach irischem Recht
    .subject = das irische Recht
law-il = israelisches Recht
    .under = nach israelischem Recht
    .subject = das israelische Recht
law-in = indisches Recht
    .under = nach indischem Recht
    .subject = das indische Recht
law-is = isländisches Recht
    .under = nach isländischem Recht
    .subject = das isländische Recht
law-it = italienisches Recht
    .under = nach italienischem Recht
    .subject = das italienische Recht
law-jp = japanisches Recht
    .under = nach japanischem Recht
    .subject = das japanische Recht
law-ke = kenianisches Recht
    .under = nach kenianischem Recht
    .subject = das kenianische Recht
law-kr = südkoreanisches Recht
    .under = nach südkoreanischem Recht
    .subject = das südkoreanische Recht
law-li = liechtensteinisches Recht
    .under = nach liechtensteinischem Recht
    .subject = das liechtensteinische Recht
law-lt = litauisches Recht
    .under = nach litauischem Recht
    .subject = das litauische Recht
law-lu = luxemburgisches Recht
    .under = nach luxemburgischem Recht
    .subject = das luxemburgische Recht
law-lv = lettisches Recht
    .under = nach lettischem Recht
    .subject = das lettische Recht
law-mt = maltesisches Recht
    .under = nach maltesischem Recht
    .subject = das maltesische Recht
law-mx = mexikanisches Recht
    .under = nach mexikanischem Recht
    .subject = das mexikanische Recht
law-my = malaysisches Recht
    .under = nach malaysischem Recht
    .subject = das malaysische Recht
law-ng = nigerianisches Recht
    .under = nach nigerianischem Recht
    .subject = das nigerianische Recht
law-nl = niederländisches Recht
    .under = nach niederländischem Recht
    .subject = das niederländische Recht
law-no = norwegisches Recht
    .under = nach norwegischem Recht
    .subject = das norwegische Recht
law-nz = neuseeländisches Recht
    .under = nach neuseeländischem Recht
    .subject = das neuseeländische Recht
law-ph = philippinisches Recht
    .under = nach philippinischem Recht
    .subject = das philippinische Recht
law-pl = polnisches Recht
    .under = nach polnischem Recht
    .subject = das polnische Recht
law-pt = portugiesisches Recht
    .under = nach portugiesischem Recht
    .subject = das portugiesische Recht
law-ro = rumänisches Recht
    .under = nach rumänischem Recht
    .subject = das rumänische Recht
law-sa = saudi-arabisches Recht
    .under = nach saudi-arabischem Recht
    .subject = das saudi-arabische Recht
law-se = schwedisches Recht
    .under = nach schwedischem Recht
    .subject = das schwedische Recht
law-sg = singapurisches Recht
    .under = nach singapurischem Recht
    .subject = das singapurische Recht
law-si = slowenisches Recht
    .under = nach slowenischem Recht
    .subject = das slowenische Recht
law-sk = slowakisches Recht
    .under = nach slowakischem Recht
    .subject = das slowakische Recht
law-th = thailändisches Recht
    .under = nach thailändischem Recht
    .subject = das thailändische Recht
law-tr = türkisches Recht
    .under = nach türkischem Recht
    .subject = das türkische Recht
law-us-ca = kalifornisches Recht
    .under = nach kalifornischem Recht
    .subject = das kalifornische Recht
law-us-co = Recht von Colorado
    .under = nach dem Recht von Colorado
    .subject = das Recht von Colorado
law-us-ct = Recht von Connecticut
    .under = nach dem Recht von Connecticut
    .subject = das Recht von Connecticut
law-us-de = Recht von Delaware
    .under = nach dem Recht von Delaware
    .subject = das Recht von Delaware
law-us-fl = Recht von Florida
    .under = nach dem Recht von Florida
    .subject = das Recht von Florida
law-us-ia = Recht von Iowa
    .under = nach dem Recht von Iowa
    .subject = das Recht von Iowa
law-us-in = Recht von Indiana
    .under = nach dem Recht von Indiana
    .subject = das Recht von Indiana
law-us-ky = Recht von Kentucky
    .under = nach dem Recht von Kentucky
    .subject = das Recht von Kentucky
law-us-md = Recht von Maryland
    .under = nach dem Recht von Maryland
    .subject = das Recht von Maryland
law-us-mn = Recht von Minnesota
    .under = nach dem Recht von Minnesota
    .subject = das Recht von Minnesota
law-us-mt = Recht von Montana
    .under = nach dem Recht von Montana
    .subject = das Recht von Montana
law-us-ne = Recht von Nebraska
    .under = nach dem Recht von Nebraska
    .subject = das Recht von Nebraska
law-us-nh = Recht von New Hampshire
    .under = nach dem Recht von New Hampshire
    .subject = das Recht von New Hampshire
law-us-nj = Recht von New Jersey
    .under = nach dem Recht von New Jersey
    .subject = das Recht von New Jersey
law-us-nv = Recht von Nevada
    .under = nach dem Recht von Nevada
    .subject = das Recht von Nevada
law-us-optout = Recht der US-Staaten mit verbindlichem Widerspruchssignal
    .under = nach dem Recht der US-Staaten mit verbindlichem Widerspruchssignal
    .subject = das Recht der US-Staaten mit verbindlichem Widerspruchssignal
law-us-or = Recht von Oregon
    .under = nach dem Recht von Oregon
    .subject = das Recht von Oregon
law-us-other = Recht der US-Staaten mit Widerspruchsrecht, ohne verbindliches Signal
    .under = nach dem Recht der US-Staaten mit Widerspruchsrecht, ohne verbindliches Signal
    .subject = das Recht der US-Staaten mit Widerspruchsrecht, ohne verbindliches Signal
law-us-ri = Recht von Rhode Island
    .under = nach dem Recht von Rhode Island
    .subject = das Recht von Rhode Island
law-us-tn = Recht von Tennessee
    .under = nach dem Recht von Tennessee
    .subject = das Recht von Tennessee
law-us-tx = Recht von Texas
    .under = nach dem Recht von Texas
    .subject = das Recht von Texas
law-us-ut = Recht von Utah
    .under = nach dem Recht von Utah
    .subject = das Recht von Utah
law-us-va = Recht von Virginia
    .under = nach dem Recht von Virginia
    .subject = das Recht von Virginia
law-us-wa = Recht des Bundesstaats Washington
    .under = nach dem Recht des Bundesstaats Washington
    .subject = das Recht des Bundesstaats Washington
law-vn = vietnamesisches Recht
    .under = nach vietnamesischem Recht
    .subject = das vietnamesische Recht
law-za = südafrikanisches Recht
    .under = nach südafrikanischem Recht
    .subject = das südafrikanische Recht
law-other = Regeln „{ $name }“
    .under = nach den Regeln „{ $name }“
    .subject = das Regelwerk „{ $name }“

## Languages

language-ar = Arabisch
language-bg = Bulgarisch
language-ca = Katalanisch
language-cs = Tschechisch
language-cy = Walisisch
language-da = Dänisch
language-de = Deutsch
language-el = Griechisch
language-en = Englisch
language-es = Spanisch
language-et = Estnisch
language-eu = Baskisch
language-fi = Finnisch
language-fr = Französisch
language-ga = Irisch
language-gl = Galicisch
language-hr = Kroatisch
language-hu = Ungarisch
language-is = Isländisch
language-it = Italienisch
language-ja = Japanisch
language-lb = Luxemburgisch
language-lt = Litauisch
language-lv = Lettisch
language-mt = Maltesisch
language-nb = Norwegisch (Bokmål)
language-nl = Niederländisch
language-nn = Norwegisch (Nynorsk)
language-no = Norwegisch
language-pl = Polnisch
language-pt = Portugiesisch
language-ro = Rumänisch
language-ru = Russisch
language-sk = Slowakisch
language-sl = Slowenisch
language-sv = Schwedisch
language-tr = Türkisch
language-uk = Ukrainisch
language-zh = Chinesisch
