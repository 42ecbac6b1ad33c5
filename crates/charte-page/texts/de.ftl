# Die Seite auf Deutsch. Kurze Sätze, kein Juristendeutsch.

page-title = Cookies auf { $site }
page-fallback = Diese Seite gibt es in der gewünschten Sprache ({ $language }) noch nicht. Sie erscheint auf Deutsch.
page-area-front-office = Diese Seite betrifft den Teil der Website, den Besucher sehen.
page-area-back-office = Diese Seite betrifft den Teil der Website, in dem die Redaktion arbeitet.
page-state = Fassung { $revision } der Charta, Stand { $date }.
page-rules = Die Regeln, die gelten:
page-not-law = Hinweis: Diese Regeln sind das einfache Verständnis der Charta, kein Recht.
page-proposal = Hinweis: Diese Regeln sind ein Vorschlag, kein geltendes Recht.

who-title = Wer für diese Website verantwortlich ist
who-controller = Verantwortlich:
who-contact = Kontakt:
who-policy = Datenschutzerklärung:

what-title = Was ist ein Cookie?
what-is = Ein Cookie ist ein kleiner Text mit einem Namen. Eine Website gibt ihn Ihrem Browser. Der Browser bewahrt ihn eine Zeit lang auf und schickt ihn bei jedem Besuch an die Website zurück.
what-for = Cookies haben viele Zwecke. Sie halten Sie angemeldet, merken sich einen Warenkorb oder eine Sprache, zählen Besuche oder dienen der Werbung.
what-else = Andere Techniken leisten dasselbe ohne Cookie, etwa der eigene Speicher des Browsers. Diese Seite nennt auch sie.

kinds-title = Die vier Arten, und ob Sie gefragt werden
kind-necessary = Notwendige Cookies
kind-necessary-what = Die Website setzt sie selbst. Sie braucht sie für das, was Sie von ihr verlangen, etwa eine Anmeldung oder einen Warenkorb.
kind-necessary-what-unstated = Sie dienen dem, was Sie von der Website verlangen, etwa einer Anmeldung oder einem Warenkorb.
kind-statistics = Statistik-Cookies
kind-statistics-what = Sie zählen Besuche und zeigen, wie die Website genutzt wird.
kind-first-party = Weitere Cookies der Website
kind-first-party-what = Die Website setzt sie selbst, aber für etwas, das sie nicht unbedingt braucht: Komfort, für Sie ausgewählte Inhalte oder Werbung.
kind-first-party-what-unstated = Sie dienen etwas, das die Website nicht unbedingt braucht: Komfort, für Sie ausgewählten Inhalten oder Werbung.
kind-third-party = Cookies von Dritten
kind-third-party-what = Ein anderes Unternehmen setzt sie, oder die Website setzt sie für dieses Unternehmen. Es kann Sie vielleicht auch auf anderen Websites wiedererkennen.
kind-role-unstated = Bei einigen ist nicht angegeben, ob der Anbieter nur für diese Website handelt.
kind-none = Die Website hat kein Cookie dieser Art.
kind-whys = Warum

all-exempt = { $count ->
    [one] Das einzige Cookie dieser Art braucht keine Einwilligung.
   *[other] Keines der { $count } Cookies dieser Art braucht Ihre Einwilligung.
}
all-opt-in = { $count ->
    [one] Das einzige Cookie dieser Art wird nur gesetzt, wenn Sie einwilligen.
   *[other] Die { $count } Cookies dieser Art werden nur gesetzt, wenn Sie einwilligen.
}
all-opt-out = { $count ->
    [one] Das einzige Cookie dieser Art darf gesetzt werden, ohne Sie vorher zu fragen. Sie können widersprechen.
   *[other] Die { $count } Cookies dieser Art dürfen gesetzt werden, ohne Sie vorher zu fragen. Sie können widersprechen.
}
all-prohibited = { $count ->
    [one] Das einzige Cookie dieser Art darf nicht gesetzt werden.
   *[other] Keines der { $count } Cookies dieser Art darf gesetzt werden.
}
all-out-of-scope = { $count ->
    [one] Die Regeln gelten nicht für das einzige Cookie dieser Art.
   *[other] Die Regeln gelten nicht für die { $count } Cookies dieser Art.
}
all-unclassified = { $count ->
    [one] Niemand hat gesagt, wozu das einzige Cookie dieser Art dient. Es darf nicht gesetzt werden.
   *[other] Niemand hat gesagt, wozu die { $count } Cookies dieser Art dienen. Sie dürfen nicht gesetzt werden.
}
some-exempt = { $count ->
    [one] Ein Cookie dieser Art braucht keine Einwilligung.
   *[other] { $count } Cookies dieser Art brauchen keine Einwilligung.
}
some-opt-in = { $count ->
    [one] Eines wird nur gesetzt, wenn Sie einwilligen.
   *[other] { $count } werden nur gesetzt, wenn Sie einwilligen.
}
some-opt-out = { $count ->
    [one] Eines darf gesetzt werden, ohne Sie vorher zu fragen. Sie können widersprechen.
   *[other] { $count } dürfen gesetzt werden, ohne Sie vorher zu fragen. Sie können widersprechen.
}
some-prohibited = { $count ->
    [one] Eines darf nicht gesetzt werden.
   *[other] { $count } dürfen nicht gesetzt werden.
}
some-out-of-scope = { $count ->
    [one] Für eines gelten die Regeln nicht.
   *[other] Für { $count } gelten die Regeln nicht.
}
some-unclassified = { $count ->
    [one] Bei einem hat niemand gesagt, wozu es dient. Es darf nicht gesetzt werden.
   *[other] Bei { $count } hat niemand gesagt, wozu sie dienen. Sie dürfen nicht gesetzt werden.
}

why-exempt = keine Einwilligung nötig.
why-opt-in = Ihre Einwilligung ist nötig.
why-parent = die Einwilligung eines Elternteils ist nötig.
why-opt-out = Sie werden nicht vorher gefragt, können aber widersprechen.
why-prohibited = nicht erlaubt.
why-out-of-scope = die Regeln gelten nicht.
why-unclassified = niemand hat gesagt, wozu diese Cookies dienen; deshalb sind sie nie erlaubt.
why-conditions = Denn: { $conditions }.
why-purpose = Die Regeln nennen diesen Zweck.
why-default-opt-in = Das ist die Regel, und keine Ausnahme passt auf diesen Fall.
why-default-exempt = Keine Regel verlangt sie in diesem Fall.
why-default-other = Die Regeln sehen für diesen Fall nichts anderes vor.
why-milder-exempt = Eine Einwilligung wäre nicht nötig, wenn all dies zuträfe und angegeben wäre: { $conditions }.
why-milder-opt-out = Ein Recht auf Widerspruch würde genügen, wenn all dies zuträfe und angegeben wäre: { $conditions }.
why-milder-out-of-scope = Die Regeln würden nicht gelten, wenn all dies zuträfe und angegeben wäre: { $conditions }.
why-milder-opt-in = Ihre Einwilligung würde genügen, wenn all dies zuträfe und angegeben wäre: { $conditions }.
why-objection = Wenn Sie ablehnen, gilt Ihre Ablehnung trotzdem.

fact-anonymous-yes = heraus kommen nur anonyme Zahlen
fact-anonymous-no = die Zahlen sind nicht anonym
fact-publisher-only-yes = es dient nur dieser Website
fact-publisher-only-no = der Anbieter nutzt die Daten auch für sich selbst
fact-cross-site-yes = es folgt Ihnen von Website zu Website
fact-cross-site-no = es folgt Ihnen nicht von Website zu Website
fact-shared-yes = die Daten werden mit anderen verknüpft oder weitergegeben
fact-shared-no = die Daten werden weder mit anderen verknüpft noch weitergegeben
fact-requested-yes = Sie haben es selbst verlangt
fact-requested-no = Sie haben es nicht selbst verlangt
fact-expected-yes = es gehört zum erwarteten Dienst
fact-expected-no = es gehört nicht zum erwarteten Dienst
fact-informed-yes = Sie werden klar darüber informiert
fact-informed-no = Sie werden nicht klar darüber informiert
fact-objection-offered-yes = Sie können einfach und kostenlos widersprechen
fact-objection-offered-no = es gibt keinen einfachen Weg zu widersprechen
fact-passive-yes = es beruht auf Daten, die Ihr Gerät von selbst sendet
fact-passive-no = es beruht nicht auf Daten, die Ihr Gerät von selbst sendet
fact-sliding-yes = seine Dauer beginnt bei jedem Besuch neu
fact-sliding-no = seine Dauer beginnt nicht bei jedem Besuch neu
fact-sale-or-share-yes = personenbezogene Daten werden verkauft oder für Werbung auf anderen Websites geteilt
fact-sale-or-share-no = personenbezogene Daten werden weder verkauft noch für Werbung auf anderen Websites geteilt
fact-identifies-yes = es identifiziert, ortet oder profiliert eine Person
fact-identifies-no = es identifiziert, ortet und profiliert niemanden
fact-high-risk-yes = es geht um riskantes Profiling oder aufdringliche Werbung
fact-high-risk-no = es geht nicht um riskantes Profiling oder aufdringliche Werbung
fact-sensitive-yes = es offenbart oder betrifft Sensibles wie Gesundheit, Religion oder den genauen Standort
fact-sensitive-no = es offenbart und betrifft nichts Sensibles wie Gesundheit, Religion oder den genauen Standort
fact-children-yes = der Dienst richtet sich an Kinder, oder Sie sind als Kind bekannt
fact-children-no = der Dienst richtet sich nicht an Kinder
fact-first-party-yes = es wird für diese Website gesetzt und nicht für ein anderes Unternehmen
fact-first-party-no = ein anderes Unternehmen setzt es, oder es wird für dieses gesetzt
fact-own-yes = es ist ein eigenes Cookie der Website
fact-own-no = es kommt von einem Anbieter
fact-sole-purpose-yes = es dient keinem anderen Zweck
fact-sole-purpose-no = es dient auch anderen Zwecken
limit-lifetime = es lebt nicht länger, als die Regeln erlauben
limit-retention = die Daten werden nicht länger aufbewahrt, als die Regeln erlauben

purpose-transmission = Weiterleitung und Lastverteilung
purpose-user-input = Warenkorb, Formulare, Abrechnung
purpose-authentication = Anmeldung
purpose-security = Sicherheit
purpose-consent-choice = Ihre Cookie-Auswahl
purpose-interface = Sprache und Darstellung
purpose-media-playback = Wiedergabe von Medien
purpose-paywall-metering = Zählen kostenloser Artikel
purpose-emergency-location = Ortung im Notfall
purpose-audience-measurement = Reichweitenmessung
purpose-ab-testing = Vergleich von Seitenvarianten
purpose-session-replay = Aufzeichnung von Besuchen
purpose-preferences = Komfort-Einstellungen
purpose-content-personalisation = Für Sie ausgewählte Inhalte
purpose-advertising = Werbung
purpose-ad-measurement = Messung von Werbung
purpose-affiliation = Vergütung von Partnern, die Besucher bringen
purpose-profiling = Profilbildung über Websites hinweg
purpose-social-sharing = Teilen in sozialen Netzwerken
purpose-embedded-content = Eingebettete Videos, Karten und Ähnliches
purpose-support-chat = Chat mit einem Hilfsdienst
purpose-geolocation = Standort Ihres Geräts
purpose-unclassified = Nicht angegeben

cookies-title = Die Cookies im Einzelnen
cookies-none = Diese Charta nennt kein Cookie.
table-caption = { $kind } ({ $count })
col-provider = Anbieter
col-service = Dienst und Ort
col-name = Cookie
col-purpose = Zweck
col-lifetime = Dauer
col-readers = Wer es liest
col-consent = Einwilligung
provider-own = { $site } (diese Website)
place-front-office = Frontoffice
place-back-office = Backoffice
place-both = Front- und Backoffice
set-by = gesetzt von { $domain }
technology-local-storage = lokaler Speicher
technology-session-storage = Sitzungsspeicher
technology-indexed-db = Browser-Datenbank
technology-cache = Browser-Cache
technology-pixel = Zählpixel
technology-fingerprint = Geräte-Fingerabdruck
technology-sdk = Programmbibliothek
technology-link = markierter Link
lifetime-unknown = Nicht angegeben
lifetime-session = Bis Sie den Browser schließen
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
lifetime-sliding = beginnt bei jedem Besuch neu
lifetime-data = Daten aufbewahrt: { $lifetime }
readers-own = Diese Website
readers-processor = { $provider }, nur für diese Website
readers-independent = { $provider }, auch für eigene Zwecke
readers-unstated = { $provider }; ob nur für diese Website, ist nicht angegeben
readers-shared = Die Daten werden weitergegeben oder mit anderen verknüpft.
consent-exempt = Nicht nötig
consent-exempt-objection = Nicht nötig; Widerspruch möglich
consent-opt-in = Nötig
consent-parent = Einwilligung eines Elternteils
consent-opt-out = Nicht vorher gefragt; Widerspruch möglich
consent-prohibited = Darf nicht gesetzt werden
consent-out-of-scope = Regeln gelten nicht
consent-unclassified = Darf nicht gesetzt werden
implicit-service = Ihre Cookie-Auswahl
implicit-description = Merkt sich Ihre Antwort zu Cookies.
implicit-lifetime = Solange Ihre Antwort gilt, höchstens 400 Tage

choice-title = Ihre Wahl
choice-none = Hier braucht nichts Ihre Antwort. Ein Cookie-Banner ist nicht nötig.
choice-consent = Diese Zwecke warten auf Ihre Einwilligung. Bis dahin werden ihre Cookies nicht gesetzt:
choice-object = Zu diesen Zwecken werden Sie nicht vorher gefragt, können aber widersprechen:
choice-honoured = Diese Zwecke brauchen keine Einwilligung, aber wenn Sie ablehnen, gilt das:
choice-scope = Ihre Antwort gilt für jeden Zweck einzeln. Die Frage ohne Antwort zu schließen ist keine Einwilligung.
choice-again = Sie werden erneut gefragt, wenn ein Zweck oder ein Anbieter hinzukommt.

kept-title = Wie lange Ihre Antwort aufbewahrt wird
kept-for = Ihre Einwilligung gilt für diese Dauer: { $lifetime }. Danach werden Sie erneut gefragt.
kept-session = Ihre Einwilligung gilt, bis Sie den Browser schließen. Danach werden Sie erneut gefragt.
kept-binding = Das Gesetz bestimmt diese Dauer.
kept-recommended = Die Behörde empfiehlt diese Dauer.
kept-product = Kein Text bestimmt diese Dauer. Es ist die der Software dieser Website.
kept-refusal = Eine Ablehnung wird bis zu 400 Tage aufbewahrt, so lange, wie Browser es erlauben, damit sie nicht vergessen wird.
kept-where = Ihre Antwort liegt in Ihrem Browser, im Cookie „{ $cookie }“. Es enthält Ihre Auswahl, ihr Datum und die Fassung dieser Charta.
kept-wait-binding = Nach einer Ablehnung muss die Website von Gesetzes wegen warten, bevor sie erneut fragen darf: { $lifetime }.
kept-wait-recommended = Nach einer Ablehnung rät die Behörde der Website zu warten, bevor sie erneut fragt: { $lifetime }.
kept-wait-product = Nach einer Ablehnung wartet die Website, bevor sie erneut fragt: { $lifetime }.

withdraw-title = Wie Sie es sich anders überlegen
withdraw-any = Sie können Ihre Antwort jederzeit ändern, für alles oder für einen Zweck. Was Sie nicht mehr erlauben, hört auf, und die Website löscht die Cookies, die sie erreichen kann.
withdraw-link = Meine Cookie-Auswahl ändern
withdraw-none = Hier gibt es keine Einwilligung zu widerrufen.
withdraw-browser = Sie können Cookies auch in den Einstellungen Ihres Browsers löschen. Damit wird auch Ihre Antwort gelöscht.

gpc-title = Global Privacy Control
gpc-what = Manche Browser können ein Signal namens Global Privacy Control (GPC) senden. Es sagt: Verkauft und teilt meine Daten nicht.
gpc-binding = Nach den hier geltenden Regeln ist das Signal verbindlich. Es gilt als Widerspruch gegen Werbung und gegen jeden Verkauf und jedes Teilen von Daten.
gpc-honoured = Die hier geltenden Regeln überlassen es der Website. Die Website beachtet das Signal als Widerspruch gegen Werbung und gegen jeden Verkauf und jedes Teilen von Daten.
gpc-ignored = Die hier geltenden Regeln überlassen es der Website. Die Website berücksichtigt das Signal nicht; bitte nutzen Sie die Auswahl oben.
gpc-no-effect = Heute ändert es hier nichts: Kein Cookie wartet auf einen Widerspruch. Was Ihre Einwilligung braucht, wird ohne sie nicht gesetzt.
gpc-none = Die hier geltenden Regeln geben dem Signal keine Wirkung.
gpc-never = Das Signal gilt nie als Einwilligung. Wenn Sie einwilligen, obwohl es an ist, zählt Ihre eigene Antwort.

sources-title = Quellen
sources-intro = Die Antworten oben beruhen auf diesen Texten. Diese Seite ist keine Rechtsberatung.
sources-none = Die Regeln nennen keinen Text für die Antworten oben.
confidence-official = im amtlichen Text gesehen
confidence-secondary = aus Zusammenfassungen anderer bekannt
confidence-unverified = nicht geprüft

regime-at = Österreich
regime-be = Belgien
regime-bg = Bulgarien
regime-br = Brasilien
regime-ca-qc = Québec (Kanada)
regime-ca = Kanada, außer Québec
regime-ch = Schweiz
regime-charte = Das einfache Verständnis der Charta (kein Recht)
regime-de = Deutschland
regime-dk = Dänemark
regime-es = Spanien
regime-eu-omnibus-proposal = Europäische Union: Digital Omnibus als Vorschlag (kein Recht)
regime-eu = Europäische Union (Richtlinie und Stellungnahme ihrer Arbeitsgruppe)
regime-fi = Finnland
regime-fr = Frankreich
regime-gb = Vereinigtes Königreich
regime-gr = Griechenland
regime-ie = Irland
regime-is = Island
regime-it = Italien
regime-jp = Japan
regime-li = Liechtenstein
regime-lu = Luxemburg
regime-nl = Niederlande
regime-no = Norwegen
regime-pt = Portugal
regime-us-ca = Kalifornien (Vereinigte Staaten)
regime-us-optout = Vereinigte Staaten: Staaten mit verbindlichem Widerspruchssignal
regime-us-other = Vereinigte Staaten: Staaten mit Widerspruchsrecht ohne verbindliches Signal
regime-za = Südafrika
