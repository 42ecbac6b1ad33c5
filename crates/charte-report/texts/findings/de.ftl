# Was Befunde dem Betreiber einer Website sagen, auf Deutsch. Ein Code hat einen Titel und einen Rat
# (`.help`); eine Meldung ist ein Satz oder mehrere.

## Codes

C001 = Cookie nicht deklariert
    .help = Deklarieren Sie es in der Charta, oder setzen Sie es nicht mehr.
C002 = Deklariert, aber nie gesehen
    .help = Entfernen Sie es aus der Charta, oder zeichnen Sie eine Seite auf, die es setzt.
C003 = Zwei Muster passen auf dieselben Namen
    .help = Fassen Sie einen der Namen genauer, oder beschränken Sie einen auf eine engere Domain.
C004 = Muster zu weit
    .help = Schreiben Sie mehr vom Namen vor oder nach dem Stern.
C005 = Anbieter fehlt in der Charta
    .help = Ergänzen Sie einen [[provider]] mit dieser Kennung, oder korrigieren Sie die Kennung.
C006 = Als notwendig geführt, aber nicht ausgenommen
    .help = Geben Sie die von der Regel verlangten Tatsachen an, wenn sie zutreffen; holen Sie sonst die Einwilligung ein.
C007 = Als anonym geführt, aber nicht ausgenommen
    .help = Geben Sie die fehlenden Tatsachen an, wenn sie zutreffen, und beheben Sie den Rest.
C008 = Keine Speicherdauer
    .help = Ergänzen Sie lifetime = "session" oder eine Dauer wie "13 months".
C009 = Übersetzung fehlt
    .help = Ergänzen Sie den Text in dieser Sprache.
C010 = Wesentliche Änderung ohne neue Revision
    .help = Erhöhen Sie die Revision, damit die Besucher erneut gefragt werden.
C011 = Anbieter oder Rolle nicht angegeben
    .help = Nennen Sie den Anbieter und seine Rolle: publisher (Betreiber), processor (Auftragsverarbeiter) oder independent (eigenständig).
C012 = Zweck unbekannt
    .help = Klären Sie, wozu das Cookie dient, und geben Sie seine Zwecke an. Bis dahin ist es nie erlaubt.
C013 = Nicht alle Muster verglichen
    .help = Deklarieren Sie genaue Namen oder weniger Muster mit gleichem Anfang und Ende.
C014 = consent-domain ohne Nutzen
    .help = Entfernen Sie consent-domain und nennen Sie das Cookie __Host-…, oder behalten Sie die Angabe für andere Hosts der Website und wählen Sie einen Namen ohne dieses Präfix.
C020 = Vor der Einwilligung gesetzt
    .help = Setzen Sie es erst, wenn der Besucher eingewilligt hat.
C021 = Nach einer Ablehnung gesetzt
    .help = Setzen Sie es nach einer Ablehnung nicht mehr, und löschen Sie es.
C022 = Speicherdauer länger als angegeben
    .help = Verkürzen Sie Max-Age oder Expires, oder korrigieren Sie die Speicherdauer in der Charta.
C023 = Länger aufbewahrt als empfohlen
    .help = Verkürzen Sie die Speicherdauer oder die Aufbewahrungsfrist.
C024 = Als eigenes Cookie deklariert, von einer anderen Website gesetzt
    .help = Deklarieren Sie den Anbieter als eigenständig (independent), oder setzen Sie das Cookie von der Domain der Website aus.
C025 = Bei jedem Besuch verlängert
    .help = Behalten Sie das erste Ablaufdatum bei, statt es bei jedem Besuch neu zu setzen.
C026 = Auf einem nicht deklarierten Host gesetzt
    .help = Erweitern Sie die Domain der Deklaration, oder setzen Sie das Cookie dort nicht mehr.
C040 = Einwilligungs-Cookie nicht lesbar
    .help = Lassen Sie das Einwilligungs-Cookie nur von dieser Bibliothek schreiben, und fragen Sie den Besucher erneut.
C041 = Mehrere Einwilligungs-Cookies
    .help = Löschen Sie die veralteten Kopien auf anderen Domains und Pfaden.
C042 = Einwilligung zu lange aufbewahrt
    .help = Setzen Sie das Max-Age des Einwilligungs-Cookies auf die Gültigkeitsdauer der Einwilligung.
C043 = Einwilligungs-Cookie vor der Auswahl gesetzt
    .help = Schreiben Sie das Einwilligungs-Cookie erst, wenn der Besucher eine Auswahl trifft.
C050 = SameSite=None ohne Secure
    .help = Ergänzen Sie Secure; sonst weisen Browser das Cookie zurück.
C051 = Präfix nicht eingehalten
    .help = Ergänzen Sie Secure; für __Host- außerdem Path=/ und kein Domain; für __Http- außerdem HttpOnly. Sonst weisen Browser das Cookie zurück.
C052 = Anmelde-Cookie ungeschützt
    .help = Ergänzen Sie HttpOnly und Secure.
C053 = Über 4.096 Bytes
    .help = Kürzen Sie den Wert; Browser weisen das Cookie zurück.
C054 = Speicherdauer über 400 Tage
    .help = Verkürzen Sie die Dauer auf höchstens 400 Tage; Browser kürzen sie auf diesen Wert.
C055 = Domain wird von Browsern zurückgewiesen
    .help = Verwenden Sie den Host oder eine übergeordnete Domain, die kein öffentliches Suffix ist; sonst weisen Browser das Cookie zurück.
C056 = Partitioned ohne Secure
    .help = Ergänzen Sie Secure; sonst weisen Browser das Cookie zurück.
C057 = Cookie ohne Namen
    .help = Geben Sie ihm einen Namen, damit die Charta es deklarieren kann. Browser speichern und senden es unverändert.
C058 = Secure-Cookie von einer unsicheren Seite
    .help = Liefern Sie die Seite über https aus; sonst weisen Browser das Cookie zurück.
C060 = Widerspruchsmöglichkeit nicht angeboten
    .help = Bieten Sie eine einfache, kostenlose und dauerhafte Widerspruchsmöglichkeit an, und geben Sie objection-offered = true an.
C061 = Es fehlt nur ein Hinweis
    .help = Informieren Sie die Besucher, ermöglichen Sie den Widerspruch und geben Sie beides an, oder holen Sie weiterhin die Einwilligung ein.
C062 = Global Privacy Control missachtet
    .help = Entfernen Sie gpc = "ignore". Das Signal wird hier beachtet, was immer die Charta sagt.
C063 = Ablehnung zu früh vergessen
    .help = Bewahren Sie die Antwort länger auf.
C064 = Nach späterem Recht beurteilt
    .help = Lesen Sie das Ergebnis als das des späteren Rechts, oder wählen Sie ein Recht, das den Zeitpunkt der Aufzeichnung abdeckt.
C065 = Prüfung überfällig
    .help = Lassen Sie das Recht prüfen und tragen Sie die neuen Daten in seine Datei ein.
C066 = Widerspruch in den Angaben
    .help = Korrigieren Sie die Angabe, die nicht zutrifft.
C067 = Eine weitere Antwort neben der eigenen
    .help = Entfernen Sie die andere Einwilligungsverwaltung und löschen Sie, was sie speichert, sofern Sie es nicht übernehmen.
C070 = Keine Ablehnung auf der ersten Ebene des Banners
    .help = Bieten Sie die Ablehnung auf derselben Ebene und in gleicher Form an wie die Zustimmung.
C071 = Ablehnung als Link, Zustimmung als Schaltfläche
    .help = Geben Sie beiden dieselbe Form.
C072 = Ablehnung kleiner oder blasser als die Zustimmung
    .help = Geben Sie beiden dieselbe Größe und Farben mit gleichem Kontrast.
C073 = Zustimmung hervorgehoben
    .help = Bieten Sie beides je einmal nebeneinander an.
C074 = Ablehnung unklar formuliert
    .help = Verwenden Sie einfache Worte wie „Alle ablehnen“.
C075 = Auswahl im Voraus angekreuzt
    .help = Lassen Sie jede nicht notwendige Auswahl ausgeschaltet.
C076 = Nicht ablehnbare Cookie-Wand
    .help = Lassen Sie Besucher ablehnen und die Seite danach nutzen.
C077 = Widerruf unmöglich oder ohne Wirkung
    .help = Bieten Sie dauerhaft einen Link oder ein Symbol an, das zur Auswahl zurückführt, und beenden Sie, was widerrufen wurde.
C078 = Nach einer Ablehnung erneut gefragt
    .help = Bewahren Sie die Ablehnung auf und fragen Sie nicht vor ihrem Ablauf erneut.
C079 = Kein Banner, obwohl eine Einwilligung nötig ist
    .help = Fragen Sie zuerst nach der Einwilligung, oder beenden Sie, was sie erfordert.
C080 = Tracker ohne Einwilligung kontaktiert
    .help = Laden Sie ihn erst, wenn der Besucher eingewilligt hat, oder laden Sie ihn nicht mehr.
C081 = Global Privacy Control ohne Wirkung
    .help = Behandeln Sie das Signal als Ablehnung dessen, was es betrifft.
C082 = Phase nicht aufgezeichnet
    .help = Lesen Sie den Grund und prüfen Sie erneut. Diese Phase hat kein Ergebnis.
C083 = Vom Browser abgelehnte Cookies
    .help = Korrigieren Sie die Attribute, oder setzen Sie die Cookies nicht mehr.

## Messages

finding-undeclared = Die Charta deklariert dieses Cookie nicht.
finding-not-in-catalogue = Es wurde keine Charta angegeben, und der Katalog kennt dieses Cookie nicht.
finding-never-seen = { $phases ->
    [1] Die Charta deklariert es, aber die Aufzeichnung zeigt es nicht.
   *[other] Die Charta deklariert es, aber keine Aufzeichnung zeigt es.
}
finding-ambiguous = { $name } und das frühere { $earlier } können auf denselben Namen passen; nur ihre Reihenfolge entscheidet.
finding-broad-pattern = { $pattern } passt auf fast jeden Namen.
finding-unknown-provider = Die Charta enthält keinen Anbieter { $provider }.
finding-unknown-provider-near = Die Charta enthält keinen Anbieter { $provider }. Ist { $near } gemeint?
finding-not-exempt = Der Zweck { $purpose } ist { $under } nicht von der Einwilligung ausgenommen.
finding-not-exempt-unless = Der Zweck { $purpose } ist { $under } nicht von der Einwilligung ausgenommen. Er wäre es, wenn Folgendes zuträfe und in der Charta stünde: { $conditions }.
finding-consent-cookie-serves-other = Das Einwilligungs-Cookie darf nur die Auswahl des Besuchers speichern. Der weitere Zweck { $purpose } ist { $under } nicht von der Einwilligung ausgenommen.
finding-not-anonymous = Der Zweck { $purpose } ist als anonym deklariert. Das genügt { $under } nicht; verlangt oder empfohlen ist außerdem: { $conditions }.
finding-no-lifetime = Es ist keine Speicherdauer angegeben.
finding-missing-text = Text fehlt auf { $language }: { $text }.
finding-same-revision = Besucher, die unter Revision { $revision } geantwortet haben, wurden hierüber nicht informiert: { $change }.
finding-no-provider = Es ist kein Anbieter angegeben; das Cookie gilt daher als eigenes der Website.
finding-no-role = Die Rolle des Anbieters { $provider } ist nicht angegeben; ob er die Daten nur für die Website verwendet, ist daher unbekannt.
finding-unclassified = Der Zweck ist nicht bekannt.
finding-disputed = Über den Zweck sind sich die Quellen nicht einig: { $why }.
finding-not-compared = { $count } von { $total } Deklarationen wurden nicht mit allen anderen verglichen. Zwei, die auf denselben Namen passen, können unbemerkt bleiben.
finding-consent-domain-without-effect = consent-domain ist wirkungslos: Browser weisen ein Domain-Attribut zurück, wenn der Name des Cookies mit __Host- beginnt.
finding-wide-consent = Jeder Host unterhalb von { $domain } erhält die Antwort des Besuchers und kann sie überschreiben, obwohl die Charta dort nur für { $host } Cookies deklariert.
finding-before-consent = { $presence ->
    [sent] Gesendet, bevor der Besucher geantwortet hat (von einem Skript oder bei einem früheren Besuch gesetzt).
    [stored] Im Browser gespeichert, bevor der Besucher geantwortet hat.
   *[set] Gesetzt, bevor der Besucher geantwortet hat.
} { $why ->
    [unknown] Der Zweck ist nicht bekannt.
    [prohibited] Verboten { $under }: { $purposes }.
    [objected] Global Privacy Control widerspricht { $under } der Nutzung für: { $purposes }.
   *[consent] Einwilligung { $under } erforderlich für: { $purposes }.
}
finding-after-refusal = { $presence ->
    [sent] Gesendet, nachdem der Besucher abgelehnt hat.
    [stored] Noch im Browser, nachdem der Besucher abgelehnt hat.
   *[set] Gesetzt, nachdem der Besucher abgelehnt hat.
} { $why ->
    [unknown] Der Zweck ist nicht bekannt.
    [prohibited] Verboten { $under }: { $purposes }.
   *[refused] Vom Besucher abgelehnt: { $purposes }.
}
finding-longer-than-declared = Beobachtete Speicherdauer: { $lasts }; in der Charta angegeben: { $declared }.
finding-slightly-longer-than-declared = Die Speicherdauer überschreitet die angegebene ({ $declared }) um { $excess }.
finding-far-longer-than-declared = Die Speicherdauer überschreitet die angegebene ({ $declared }) bei Weitem.
finding-longer-lifetime-than-recommended = Die Speicherdauer überschreitet die Dauer, die { $under } empfohlen ist ({ $max }).
finding-longer-retention-than-recommended = Die Daten werden länger aufbewahrt, als { $under } empfohlen ist ({ $max }).
finding-seen-third-party = Das Cookie ist für die Website selbst oder ihren Auftragsverarbeiter deklariert, wird aber von einer anderen Website gesetzt.
finding-renewed = Eine spätere Seite setzt es erneut, mit späterem Ablaufdatum, aber die Charta gibt sliding = true nicht an.
finding-other-host = Die Charta deklariert es nur für eine andere Domain.
finding-tracker-contacted = { $objected ->
    [yes] { $provider } wurde trotz Widerspruchs des Besuchers oder seines Browsers kontaktiert.
   *[no] { $provider } wurde ohne Einwilligung kontaktiert.
} Bekannt für: { $purposes }. Hosts: { $hosts }.
finding-no-refusal = Die erste Ebene des Banners bietet die Zustimmung an, aber keine Ablehnung.{ $presses ->
    [0] { "" }
    [one] { "" } Das Ablehnen erfordert { $presses } Klick.
   *[other] { "" } Das Ablehnen erfordert { $presses } Klicks.
}
finding-refusal-is-link = Die Ablehnung { $refuse } sieht aus wie ein Link, die Zustimmung { $accept } wie eine Schaltfläche.
finding-smaller-refusal = Die Schaltfläche zum Zustimmen ist { $ratio }-mal so groß wie die zum Ablehnen: { $accept } und { $refuse } Pixel.
finding-paler-refusal = Der Text der Schaltfläche zum Ablehnen hat einen Kontrast von { $refuse } zu 1, der zum Zustimmen von { $accept } zu 1. Lesbar ist Text ab 4,5 zu 1.
finding-more-acceptance = Schaltflächen auf der ersten Ebene des Banners, die zustimmen: { $accept }; die ablehnen: { $refuse }.
finding-refusal-in-text = Die Ablehnung steht in einem Absatz mit { $around } weiteren Zeichen.
finding-unclear-refusal = Die Ablehnung lautet { $text }; das ist keine der üblichen Formulierungen.
finding-preticked = Angekreuzt, bevor der Besucher etwas getan hat: { $labels }.
finding-wall = Das Banner bedeckt { $covered } % des Fensters{ $lock ->
    [yes] , die Seite dahinter lässt sich nicht scrollen
   *[no] { "" }
}{ $pay ->
    [yes] , und die Alternative zur Zustimmung ist eine Zahlung.
   *[no] , und nichts darauf lehnt ab.
}
finding-no-way-back = Nach der Zustimmung führt auf der Seite nichts zur Auswahl zurück.
finding-way-back-by-function = Nach der Zustimmung führt auf der Seite nichts zur Auswahl zurück. Nur eine Funktion des Consent-Managers öffnet sie.
finding-withdrawal-without-effect = Nach dem Widerruf noch vorhanden, obwohl eine Einwilligung nötig ist: Cookies: { $cookies }; kontaktierte bekannte Tracker: { $trackers }.
finding-asked-again = { $pages ->
    [one] Nach einer Ablehnung erscheint das Banner auf { $pages } Seite desselben Besuchs erneut.
   *[other] Nach einer Ablehnung erscheint das Banner auf { $pages } Seiten desselben Besuchs erneut.
}
finding-no-banner = Es erscheint kein Banner, obwohl eine Einwilligung nötig ist: Cookies: { $cookies }; kontaktierte bekannte Tracker: { $trackers }.
finding-signal-ignored = Die Cookies, die das Signal betrifft ({ $unchanged }), sind mit ihm vorhanden wie ohne es.{ $binding ->
    [yes] { "" } Das Signal ist verbindlich { $under }.
   *[no] { "" }
}
finding-phase-failed = { $pages ->
    [1] Die Phase „{ $phase }“ wurde nicht aufgezeichnet: { $why }.
   *[other] Die Phase „{ $phase }“ wurde auf { $pages } Seiten nicht aufgezeichnet: { $why }.
}
finding-cookies-refused = { $cookies ->
    [one] { $cookies } Cookie wurde vom Browser abgelehnt. Gründe: { $reasons }.
   *[other] { $cookies } Cookies wurden vom Browser abgelehnt. Gründe: { $reasons }.
}
scan-phase-before = vor der Antwort
scan-phase-refused = alles abgelehnt
scan-phase-accepted = alles akzeptiert
scan-phase-withdrawn = Einwilligung widerrufen
scan-E706 = der Browser hat einen Befehl der Prüfung abgelehnt
scan-E707 = die Seite oder der Browser hat nicht rechtzeitig geantwortet
scan-E708 = die Seite wurde nicht geladen
scan-E709 = die Seite ist abgestürzt
scan-E710 = ein Skript hat die Seite blockiert
scan-E713 = es wurde kein Banner gefunden
scan-E714 = das Banner hat keine solche Schaltfläche
scan-E715 = nichts zeigt, dass die Seite die Antwort übernommen hat
scan-E718 = nichts auf der Seite führt zur Auswahl zurück
scan-E719 = die Seite hat mehr gesendet oder geschrieben, als eine Aufzeichnung fasst
finding-consent-unreadable = Das Einwilligungs-Cookie der Anfrage ist nicht lesbar und wird nicht berücksichtigt.
finding-consent-copies = Die Anfrage enthält { $copies } Einwilligungs-Cookies; es gilt die strengste Antwort.
finding-consent-too-long = Die Gültigkeitsdauer der Einwilligung beträgt { $under } { $validity }; die Speicherdauer dieses Cookies beträgt { $lasts }.
finding-consent-before-choice = Es wurde gesetzt, bevor der Besucher eine Auswahl getroffen hat.
finding-foreign-consent = { $contradicts ->
    [yes] { $manager } speichert eine Antwort, die der eigenen der Website widerspricht; nur die eigene zählt.
   *[no] { $manager } speichert eine Antwort neben der eigenen der Website; nur die eigene zählt.
}
finding-same-site-none = Es hat SameSite=None ohne Secure.
finding-prefix = Es fehlt ein Attribut, das das Präfix seines Namens verlangt.
finding-bare-authentication = { $missing ->
    [http-only] Es hält Besucher angemeldet, hat aber kein HttpOnly.
    [secure] Es hält Besucher angemeldet, hat aber kein Secure.
   *[both] Es hält Besucher angemeldet, hat aber weder HttpOnly noch Secure.
}
finding-too-large = Es ist größer als 4.096 Bytes.
finding-over-400-days = Beobachtete Speicherdauer: { $lasts }; Browser speichern kein Cookie länger als 400 Tage.
finding-slightly-over-400-days = Die Speicherdauer überschreitet die 400 Tage, die Browser höchstens zulassen, um { $excess }.
finding-foreign-domain = Sein Domain-Attribut deckt den Host nicht ab oder ist ein öffentliches Suffix.
finding-malformed-domain = Sein Domain-Attribut enthält einen Port, einen Punkt am Ende oder ein Zeichen außerhalb von ASCII.
finding-partitioned-without-secure = Es hat Partitioned ohne Secure.
finding-no-name = Es ist ein Wert ohne Namen.
finding-insecure-page = Eine Seite, die nicht über https ausgeliefert wird, setzt es mit Secure.
finding-no-objection = Besucher dürfen { $under } widersprechen, aber die Charta sagt nicht, dass sie es können. Zwecke: { $purposes }.
finding-untold = Beurteilung { $under }: { $notices }.
finding-gpc-ignored = Die Charta missachtet Global Privacy Control; das Signal ist { $under } verbindlich.
finding-asked-too-soon = { $force ->
    [binding] Aufbewahrung der Antwort: { $kept }. Wartezeit zwischen einer Ablehnung und der nächsten Frage, { $under } vorgeschrieben: { $wait }.
   *[recommended] Aufbewahrung der Antwort: { $kept }. Wartezeit zwischen einer Ablehnung und der nächsten Frage, { $under } empfohlen: { $wait }.
}
finding-judged-later = Aufgezeichnet am { $recorded }, aber { $under } in der seit { $from } geltenden Fassung beurteilt.
finding-review-overdue = Die { $under } angewandten Regeln wurden am { $reviewed } geprüft; ihre nächste Prüfung war am { $due } fällig.
finding-contradictory-facts = Die Charta enthält zwei Angaben, die sich widersprechen: { $one }, und { $other }.
finding-active-fingerprint = Ein Fingerprint beruht auf Daten, die das Gerät ohnehin sendet, aber die Charta gibt passive = false an.
finding-role-not-offered = Der Anbieter ist als { $role } deklariert, aber { $vendor } ist nur als { $roles } bekannt: { $why }.

## Parts of messages

quoted = „{ $text }“
session-lifetime = eine Browsersitzung
notice = { $then ->
    [out-of-scope] { $purpose } fiele nicht unter die Regeln, wenn Folgendes zuträfe und angegeben wäre ({ $conditions })
    [opt-out] { $purpose } würde keine Einwilligung erfordern, nur eine Widerspruchsmöglichkeit, wenn Folgendes zuträfe und angegeben wäre ({ $conditions })
   *[exempt] { $purpose } wäre von der Einwilligung ausgenommen, wenn Folgendes zuträfe und angegeben wäre ({ $conditions })
}
condition = { $clause } ({ $statement })
text-service = der Dienst
text-description = die Beschreibung
text-provider-name = der Name des Anbieters { $provider }
text-name = der Name der Charta
text-controller = der Verantwortliche
text-contact = der Kontakt
text-privacy-policy = die Datenschutzerklärung
text-introduction = die Einleitung
role-publisher = Betreiber
role-processor = Auftragsverarbeiter
role-independent = eigenständiger Anbieter
vendor-google-analytics = Google Analytics
    .why = die Daten werden dort standardmäßig weiterverwendet
vendor-google-advertising = der Werbedienst von Google
    .why = er spielt Werbung websiteübergreifend aus
vendor-meta = Meta
    .why = die Werbung wird websiteübergreifend ausgespielt
vendor-recaptcha = reCAPTCHA
    .why = es ist der Dienst eines anderen Unternehmens
requirement-out-of-scope = nicht von den Regeln erfasst
requirement-exempt = von der Einwilligung ausgenommen
requirement-opt-out = bis zum Widerspruch erlaubt
requirement-opt-in = einwilligungspflichtig
requirement-prohibited = verboten

## Changes between two charters, as clauses

change-new-purpose = der Zweck { $purpose } ist neu
change-new-provider = der Anbieter { $provider } ist neu
change-purpose-gained = das Cookie dient nun auch dem Zweck { $purpose }
change-new-reader = der Anbieter { $provider } hat nun Zugriff auf das Cookie
change-provider-serves = der Anbieter { $provider } ist nun an weiteren Zwecken beteiligt, nämlich { $purposes }
change-newly-asked = die Besucher wurden nach diesen Zwecken nicht gefragt: { $purposes }
change-longer-lifetime = Speicherdauer jetzt: { $new }, zuvor: { $old }
change-lifetime-withdrawn = die Speicherdauer (zuvor: { $old }) ist nicht mehr angegeben
change-longer-retention = Aufbewahrung der Daten jetzt: { $new }, zuvor: { $old }
change-retention-withdrawn = die Aufbewahrungsfrist der Daten (zuvor: { $old }) ist nicht mehr angegeben
change-stricter = der Zweck { $purpose } ist { $under } nun { $new }; zuvor war er { $old }
change-independent = der Anbieter { $provider } entscheidet selbst über die Verwendung der Daten
change-role-withdrawn = die Rolle des Anbieters { $provider } ist nicht mehr angegeben
change-promise-withdrawn = die Charta gibt dies nicht mehr an: { $clause }
change-undeclared-allowed = Cookies, die die Charta nicht deklariert, sind erlaubt
change-gpc-ignored = Global Privacy Control wird missachtet, wo es nicht verbindlich ist
change-revision-lowered = die Revision wurde auf { $revision } gesenkt, sodass ältere Antworten wieder zählen

## Facts, as clauses

stated-anonymous-yes = es entstehen nur anonyme Zahlen
stated-anonymous-no = die Zahlen sind nicht anonym
stated-publisher-only-yes = das Cookie wird nur für diese Website verwendet
stated-publisher-only-no = der Anbieter verwendet die Daten auch für eigene Zwecke
stated-cross-site-yes = das Cookie verfolgt Personen von Website zu Website
stated-cross-site-no = das Cookie verfolgt niemanden von Website zu Website
stated-shared-yes = die Daten werden mit anderen Daten verknüpft oder weitergegeben
stated-shared-no = die Daten werden weder mit anderen Daten verknüpft noch weitergegeben
stated-requested-yes = der Besucher hat es durch eine Handlung verlangt
stated-requested-no = der Besucher hat es nicht verlangt
stated-expected-yes = es gehört zum Dienst, den Besucher erwarten
stated-expected-no = es gehört nicht zum Dienst, den Besucher erwarten
stated-informed-yes = die Besucher werden klar informiert
stated-informed-no = die Besucher werden nicht klar informiert
stated-objection-offered-yes = die Besucher können einfach und kostenlos widersprechen
stated-objection-offered-no = die Besucher haben keine einfache Möglichkeit zu widersprechen
stated-passive-yes = es werden nur Daten verwendet, die das Gerät ohnehin sendet
stated-passive-no = es werden auch andere Daten verwendet als die, die das Gerät ohnehin sendet
stated-sliding-yes = die Speicherdauer wird bei jedem Besuch verlängert
stated-sliding-no = die Speicherdauer wird nicht bei jedem Besuch verlängert
stated-sale-or-share-yes = personenbezogene Daten werden verkauft oder für websiteübergreifende Werbung weitergegeben
stated-sale-or-share-no = personenbezogene Daten werden weder verkauft noch für websiteübergreifende Werbung weitergegeben
stated-identifies-yes = eine Person wird identifiziert oder geortet, oder es entsteht ein Profil von ihr
stated-identifies-no = niemand wird identifiziert oder geortet, und es entsteht kein Profil
stated-high-risk-yes = es findet Profiling mit hohem Risiko oder aufdringliche Werbung statt
stated-high-risk-no = es findet weder Profiling mit hohem Risiko noch aufdringliche Werbung statt
stated-sensitive-yes = das Cookie offenbart oder betrifft sensible Daten
stated-sensitive-no = das Cookie offenbart und betrifft keine sensiblen Daten
stated-children-yes = der Dienst richtet sich an Kinder, oder es ist bekannt, dass der Besucher ein Kind ist
stated-children-no = der Dienst richtet sich nicht an Kinder
stated-first-party-yes = das Cookie wird für diese Website gesetzt, nicht für ein anderes Unternehmen
stated-first-party-no = das Cookie wird von einem anderen Unternehmen oder für ein anderes Unternehmen gesetzt
stated-own-yes = es ist ein eigenes Cookie der Website
stated-own-no = das Cookie stammt von einem Anbieter
stated-sole-purpose-yes = das Cookie dient keinem anderen einwilligungspflichtigen Zweck
stated-sole-purpose-no = das Cookie dient auch anderen Zwecken
stated-lifetime = die Speicherdauer beträgt höchstens { $max }
stated-retention = die Daten werden höchstens { $max } aufbewahrt

or-run = { $help } Oder führen Sie aus: { $command }
in-english = { $text } (Text auf Englisch)
