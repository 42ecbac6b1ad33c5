# Was `charte check` über einen Besuch oder eine Charta sagt: das Ergebnis, was zu tun ist, die
# Cookies. $by ist ein Anbieter, eine Website oder eines von by-…; $under ist ein Recht.

## Das Ergebnis

banner-ask = Sie brauchen ein Einwilligungsbanner.
banner-notice = Sie brauchen einen Hinweis und eine Widerspruchsmöglichkeit, aber kein Einwilligungsbanner.
banner-no-seen = Die hier gesehenen Cookies brauchen kein Einwilligungsbanner.
banner-no-declared = Die deklarierten Cookies brauchen kein Einwilligungsbanner.
banner-cannot-tell = Ob Sie ein Einwilligungsbanner brauchen, lässt sich nicht sagen.
ask-about = Einwilligung { $under } einholen für: { $purposes }.
object-to = Widerspruch { $under } ermöglichen gegen: { $purposes }.
nothing-to-ask = Alle sind { $under } von der Einwilligung ausgenommen.

doubt-hidden = { $all ->
    [one] Die Aufzeichnung zeigt ihre Cookies nicht.
   *[other] { $hidden ->
        [one] { $hidden } von { $all } Aufzeichnungen zeigt ihre Cookies nicht.
       *[other] { $hidden } von { $all } Aufzeichnungen zeigen ihre Cookies nicht.
    }
}
doubt-not-recorded = { $n ->
    [one] In einer Phase der Prüfung wurde { $n } Seite nicht aufgezeichnet.
   *[other] In Phasen der Prüfung wurden { $n } Seiten nicht aufgezeichnet.
}
phases-failed = Nicht aufgezeichnet und daher ohne Ergebnis: { $phases }.
doubt-unclassified = { $n ->
    [one] { $n } Deklaration nennt noch keinen Zweck und ist nicht berücksichtigt.
   *[other] { $n } Deklarationen nennen noch keinen Zweck und sind nicht berücksichtigt.
}
doubt-undeclared = { $n ->
    [one] { $n } Cookie ist nicht deklariert und daher hier nicht berücksichtigt.
   *[other] { $n } Cookies sind nicht deklariert und daher hier nicht berücksichtigt.
}
doubt-unknown = { $n ->
    [one] { $n } Cookie ist unbekannt und daher hier nicht berücksichtigt.
   *[other] { $n } Cookies sind unbekannt und daher hier nicht berücksichtigt.
}
doubt-disputed = { $n ->
    [one] Zu { $n } Cookie widersprechen sich die Quellen; es ist nicht berücksichtigt.
   *[other] Zu { $n } Cookies widersprechen sich die Quellen; sie sind nicht berücksichtigt.
}
doubt-nothing-seen = Es wurde kein Cookie gesehen; was die Website setzt, ist unbekannt.
doubt-not-loaded = { $all ->
    [one] In der Aufzeichnung wurde keine Seite geladen; was die Website setzt, ist unbekannt.
   *[other] In { $failed } von { $all } Aufzeichnungen wurde keine Seite geladen; was die Website setzt, ist unbekannt.
}
doubt-party-unknown = { $n ->
    [one] Die Aufzeichnung zeigt nicht, ob { $n } Cookie von dieser oder einer anderen Website stammt; --page nennt die Seite.
   *[other] Die Aufzeichnung zeigt nicht, ob { $n } Cookies von dieser oder einer anderen Website stammen; --page nennt die Seite.
}
doubt-mixed-contacts = { $n ->
    [one] Es wurde { $n } Dritter kontaktiert, der nur mit manchen Anfragen trackt.
   *[other] Es wurden { $n } Dritte kontaktiert, die nur mit manchen Anfragen tracken.
}
doubt-unanswered-trackers = { $n ->
    [one] Anfragen an { $n } bekannten Tracker haben keine aufgezeichnete Antwort; ob sie gesendet wurden, ist unbekannt.
   *[other] Anfragen an { $n } bekannte Tracker haben keine aufgezeichnete Antwort; ob sie gesendet wurden, ist unbekannt.
}
doubt-unknown-contacts = { $n ->
    [one] Es wurde { $n } unbekannter Dritter kontaktiert; wozu, ist hier nicht berücksichtigt.
   *[other] Es wurden { $n } unbekannte Dritte kontaktiert; wozu, ist hier nicht berücksichtigt.
}

cookies-wrong = { $all ->
    [one] Das einzige Cookie ist nicht erlaubt.
   *[other] { $n ->
        [one] { $n } von { $all } Cookies ist nicht erlaubt.
       *[other] { $n } von { $all } Cookies sind nicht erlaubt.
    }
}
cookies-none-wrong = { $all ->
    [one] Das einzige Cookie ist erlaubt.
   *[other] Alle { $all } Cookies sind erlaubt.
}
cookies-allowed-with-errors = { $all ->
    [one] Das einzige Cookie ist erlaubt, aber es gibt Fehler.
   *[other] Alle { $all } Cookies sind erlaubt, aber es gibt Fehler.
}
cookies-none-known-wrong = { $all ->
    [one] Bei dem einzigen Cookie ist kein Problem bekannt.
   *[other] Bei keinem der { $all } Cookies ist ein Problem bekannt.
}
cookies-limited = { $n ->
    [one] { $n } ist nur für einen Teil seiner Zwecke erlaubt.
   *[other] { $n } sind nur für einen Teil ihrer Zwecke erlaubt.
}

## Wer ein Cookie setzt, oder worum es geht

by-publisher = Diese Website
by-unknown = Unbekannte Herkunft
by-charter = Die Charta
by-visit = Die Aufzeichnung

## Was zu tun ist

fixes = Zu beheben
fixes-none = Nichts zu beheben.
severity-errors = { $n ->
    [one] { $n } Fehler
   *[other] { $n } Fehler
}
severity-warnings = { $n ->
    [one] { $n } Warnung
   *[other] { $n } Warnungen
}
severity-notes = { $n ->
    [one] { $n } Hinweis
   *[other] { $n } Hinweise
}
left-out = { $n ->
    [one] { $n } bekannter Befund ist ausgelassen.
   *[other] { $n } bekannte Befunde sind ausgelassen.
}

fix-hold-back = { $by }: { $n ->
    [one] { $n } Cookie zurückhalten bis zur Einwilligung in: { $purposes }
   *[other] { $n } Cookies zurückhalten bis zur Einwilligung in: { $purposes }
}
fix-heed-signal = { $by }: { $n ->
    [one] { $n } Cookie nicht setzen, wenn der Browser Global Privacy Control sendet: { $purposes }
   *[other] { $n } Cookies nicht setzen, wenn der Browser Global Privacy Control sendet: { $purposes }
}
fix-remove = { $by }: { $n ->
    [one] { $n } Cookie nicht setzen; das Recht verbietet: { $purposes }
   *[other] { $n } Cookies nicht setzen; das Recht verbietet: { $purposes }
}
fix-erase = { $by }: { $n ->
    [one] { $n } Cookie löschen und nicht mehr setzen, wenn abgelehnt: { $purposes }
   *[other] { $n } Cookies löschen und nicht mehr setzen, wenn abgelehnt: { $purposes }
}
fix-declare = { $by }: { $n ->
    [one] { $n } Cookie in der Charta deklarieren oder nicht mehr setzen
   *[other] { $n } Cookies in der Charta deklarieren oder nicht mehr setzen
}
fix-find-out = { $by }: { $n ->
    [one] Zweck von { $n } unbekannten Cookie klären
   *[other] Zweck von { $n } unbekannten Cookies klären
}
fix-find-out-all = Unbekannte Cookies auf { $sites } Websites: { $n }; ihren Zweck klären
fix-settle = { $by }: { $n ->
    [one] { $n } Cookie mit umstrittenem oder fehlendem Zweck: Zweck in der Charta angeben
   *[other] { $n } Cookies mit umstrittenem oder fehlendem Zweck: Zwecke in der Charta angeben
}
fix-shorten = { $by }: { $n ->
    [one] Speicherdauer von { $n } Cookie verkürzen
   *[other] Speicherdauer von { $n } Cookies verkürzen
}
fix-protect = { $by }: { $n ->
    [one] { $n } Cookie um fehlende Attribute ergänzen
   *[other] { $n } Cookies um fehlende Attribute ergänzen
}
fix-other = { $by }: { $what }
fix-detail = { $names }: { $message }
and-more = { $n ->
    [one] und { $n } weiteres
   *[other] und { $n } weitere
}
more-fixes = { $n ->
    [one] … und { $n } weiterer Punkt; --all zeigt ihn
   *[other] … und { $n } weitere Punkte; --all zeigt sie
}

## Die Cookies

cookies = Cookies
cookies-none-hidden = Die Aufzeichnung zeigt ihre Cookies nicht.
cookies-none-failed = Nicht aufgezeichnet und daher ohne Ergebnis.
cookies-none = Es wurde kein Cookie gesetzt oder gesendet.
column-cookie = Cookie
column-host = gesetzt von
column-lifetime = Dauer
column-provider = Anbieter
column-purposes = Zwecke
column-outcome = Ergebnis
column-because = Grund
column-category = Kategorie
kind-necessary = notwendig
kind-statistics = Statistik
kind-first-party = sonstiges, diese Website
kind-third-party = Drittanbieter
phase-before = vor der Antwort
phase-refused = nach Ablehnung von allem
phase-accepted = nach Zustimmung zu allem
phase-withdrawn = nach Widerruf der Einwilligung
phase-before-short = vorher
phase-refused-short = abgelehnt
phase-accepted-short = zugestimmt
phase-withdrawn-short = widerrufen
outcome-allowed = erlaubt
outcome-limited = teilweise erlaubt
outcome-withheld = nicht erlaubt
outcome-disputed = umstritten
outcome-unknown = unbekannt
outcome-deleted = gelöscht
lasts-session = Sitzung
lasts-unknown = unbekannt
lasts-until-erased = bis zur Löschung
lasts-deleted = –
host-unknown = unbekannter Host
not-declared = nicht deklariert
name-none = (kein Name)
folded-allowed = { $n ->
    [one] { $n } erlaubt: { $names }
   *[other] { $n } erlaubt: { $names }
}
folded-deleted = { $n ->
    [one] { $n } von der Website gelöscht: { $names }
   *[other] { $n } von der Website gelöscht: { $names }
}
folded-more = { $n ->
    [one] … und { $n } weiteres Cookie; --all zeigt alle
   *[other] … und { $n } weitere Cookies; --all zeigt alle
}
legend-sent = † nur in Anfragen: von einem Skript oder bei einem früheren Besuch gesetzt
legend-refused = ‡ vom Browser nicht angenommen
legend-stored = § im Browser für diesen Host gespeichert
ignored = { $n ->
    [one] Browser ignorieren { $n } der Set-Cookie-Zeilen; --all zeigt sie.
   *[other] Browser ignorieren { $n } der Set-Cookie-Zeilen; --all zeigt sie.
}
ignored-lines = Zeilen, die Browser ignorieren (Gründe auf Englisch)
because-out-of-scope = das Recht ist nicht anwendbar
because-prohibited = das Recht verbietet es
because-unclassified = der Zweck ist nicht angegeben
because-undeclared = nicht in der Charta deklariert
because-exempt = braucht keine Einwilligung
because-objected = der Besucher hat widersprochen
because-gpc = der Browser widerspricht (Global Privacy Control)
because-granted = der Besucher hat eingewilligt
because-not-objected = der Besucher hat nicht widersprochen
because-refused = der Besucher hat abgelehnt
because-unanswered = braucht Einwilligung, noch nicht erteilt
because-expired = die Einwilligung ist zu alt
because-outdated = die Einwilligung galt einer früheren Charta
because-unreadable = die Einwilligung ist nicht lesbar
because-unknown = nicht im Katalog
because-disputed = die Quellen widersprechen sich über den Zweck
because-deleted = von der Website gelöscht

## Die Aufzeichnungen

recordings = Zu den Aufzeichnungen
page-unknown = Seite ohne Adresse
set-cookie-lines = { $n ->
    [one] { $n } Set-Cookie-Zeile
   *[other] { $n } Set-Cookie-Zeilen
}
run = Durchlauf { $n }

## Eine Charta ohne Aufzeichnung

charter-of = Die Charta von { $host }
declarations = { $n ->
    [one] { $n } Deklaration
   *[other] { $n } Deklarationen
}

## Nächste Schritte

next = Nächste Schritte
next-explain = warum, mit Quellen
next-all = alle Cookies und Befunde
next-html = ein Bericht für den Browser
next-init = eine Charta entwerfen, dann Markiertes ergänzen
next-check = gegen diese Charta prüfen
no-advice = Dies ist keine Rechtsberatung.

## Dateien mit Chartas

lint-found = { $name }: { $levels }
lint-under = { $said }, { $under }
lint-fixable = { $n ->
    [one] --fix kann { $n } davon beheben
   *[other] --fix kann { $n } davon beheben
}
lint-more = mehr zu einem Code (auf Englisch): { $command }
lint-help = Hilfe
lint-by = Quelle
law-rule = Regel { $rule }: { $sources }
lint-none = keine Probleme gefunden
lint-title = Charta { $name }
lint-title-many = { $n ->
    [one] { $n } Charta
   *[other] { $n } Chartas
}
lint-about = Geprüft von Charte.
lint-place = Zeile { $line }, Spalte { $column }
lint-write = Schreiben Sie:
lint-remove = Entfernen
lint-beside-earlier = die frühere
lint-beside-provider = der Anbieter
lint-beside-purpose = der Zweck
lint-beside-at = { $what }: { $place }
lint-column-line = Zeile
lint-column-finding = Befund
lint-column-names = Cookies
lint-column-remedy = was zu tun ist
lint-charters = Cookie-Chartas
lint-english = { $n ->
    [one] Der Fehler (E…) ist auf Englisch beschrieben.
   *[other] Die Fehler (E…) sind auf Englisch beschrieben.
}
lint-fixed = { $n ->
    [one] { $name }: { $n } Fehler behoben
   *[other] { $name }: { $n } Fehler behoben
}
fix-also = { $n ->
    [one] hier und an einer weiteren Stelle
   *[other] hier und an { $n } weiteren Stellen
}
fix-by-itself = --fix erledigt das
severity-error = Fehler
severity-warning = Warnung
severity-note = Hinweis
many-checked = { $n ->
    [one] { $n } Aufzeichnung geprüft.
   *[other] { $n } Aufzeichnungen geprüft.
}
many-sites = { $n ->
    [one] { $n } Website geprüft.
   *[other] { $n } Websites geprüft.
}
many-yes = Ein Banner oder ein Hinweis ist nötig: { $n }
many-no = Keines von beiden ist nötig: { $n }
many-cannot-tell = Lässt sich nicht sagen: { $n }
many-broken = Konnten nicht gelesen werden: { $n }
many-errors = Mit Fehlern: { $n }
