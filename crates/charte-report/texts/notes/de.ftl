# Notes about recordings, in German. $n is a count, $names a list, $site and $host are hosts, $manager
# a consent manager, $phase one of `phase-word-…`. Each is a clause without a full stop.

note-no-cookies = es wurde kein Cookie gesetzt oder gesendet; wenn Sie das überrascht, { $remedy }
note-no-cookies-lines = es wurde kein Cookie gesetzt oder gesendet; was Skripte setzen, zeigen Antwort-Header nicht, wohl aber eine Aufzeichnung der Seite im Browser
note-no-cookies-list = es war kein Cookie gespeichert
note-no-pages = die Aufzeichnung beschreibt keine Seiten; diese wurden anhand von Adressen und Referrern ermittelt
note-unknown-pages = { $n ->
    [one] { $n } Eintrag nennt eine Seite, die die Aufzeichnung nicht beschreibt
   *[other] { $n } Einträge nennen eine Seite, die die Aufzeichnung nicht beschreibt
}
note-too-many-pages = die Aufzeichnung enthält zu viele Seiten; alles Weitere ist keiner Seite zugeordnet
note-without-response = { $n ->
    [one] { $n } Eintrag hat keine Antwort; was er gesetzt hat, ist daher unbekannt
   *[other] { $n } Einträge haben keine Antwort; was sie gesetzt haben, ist daher unbekannt
}
note-unanswered = { $n ->
    [one] { $n } Anfrage hat den Status 0 (blockiert, abgebrochen oder fehlgeschlagen); ob sie gesendet wurde, ist daher unbekannt
   *[other] { $n } Anfragen haben den Status 0 (blockiert, abgebrochen oder fehlgeschlagen); ob sie gesendet wurden, ist daher unbekannt
}
note-without-address = { $n ->
    [one] { $n } Eintrag hat keine Webadresse; wer seine Cookies gesetzt hat, ist daher unbekannt
   *[other] { $n } Einträge haben keine Webadresse; wer ihre Cookies gesetzt hat, ist daher unbekannt
}
note-cut = { $n ->
    [one] { $n } sehr langer Wert wurde gekürzt
   *[other] { $n } sehr lange Werte wurden gekürzt
}
note-clock-slow = die Uhr des Aufzeichnungsprogramms ging { $n } s nach; die Zeiten sind anhand der Serveruhren korrigiert
note-clock-fast = die Uhr des Aufzeichnungsprogramms ging { $n } s vor; die Zeiten sind anhand der Serveruhren korrigiert
note-odd-lines = { $n ->
    [one] { $n } Zeile wurde übergangen, weil sie weder eine Set-Cookie-Zeile noch ein Header ist (Zeile { $names })
   *[other] { $n } Zeilen wurden übergangen, weil sie weder Set-Cookie-Zeilen noch Header sind (Zeilen { $names })
}
note-odd-records = { $n ->
    [one] { $n } Zeile wurde übergangen, weil sie nicht dem Format von cookies.txt entspricht (Zeile { $names })
   *[other] { $n } Zeilen wurden übergangen, weil sie nicht dem Format von cookies.txt entsprechen (Zeilen { $names })
}
note-odd-cookies = { $n ->
    [one] { $n } Eintrag der Liste wurde übergangen, weil er kein Cookie ist
   *[other] { $n } Einträge der Liste wurden übergangen, weil sie keine Cookies sind
}
note-unclear-ends = { $n ->
    [one] das Ablaufdatum von { $n } Cookie hat ein unbekanntes Format; die Speicherdauer ist daher unbekannt: { $names }
   *[other] das Ablaufdatum von { $n } Cookies hat ein unbekanntes Format; die Speicherdauer ist daher unbekannt: { $names }
}
note-disagreement = { $n ->
    [one] { $n } Antwort enthält einen Set-Cookie-Header und eine Cookie-Liste, die nicht übereinstimmen; die Cookies aus beiden werden berücksichtigt
   *[other] { $n } Antworten enthalten Set-Cookie-Header und Cookie-Listen, die nicht übereinstimmen; die Cookies aus beiden werden berücksichtigt
}
note-folded = { $n ->
    [one] { $n } Set-Cookie-Header enthält mehrere durch Kommas verbundene Cookies; er wurde aufgeteilt
   *[other] { $n } Set-Cookie-Header enthalten mehrere durch Kommas verbundene Cookies; sie wurden aufgeteilt
}
note-redacted-headers = { $n ->
    [one] { $n } Cookie-Header war geschwärzt; seine Cookies stammen aus der Cookie-Liste, in der Attribute fehlen können
   *[other] { $n } Cookie-Header waren geschwärzt; ihre Cookies stammen aus den Cookie-Listen, in denen Attribute fehlen können
}
note-empty-headers = { $n ->
    [one] { $n } Set-Cookie-Header ist leer
   *[other] { $n } Set-Cookie-Header sind leer
}
note-still-loading = { $n ->
    [one] { $n } Seite lud am Ende der Wartezeit noch; es können Cookies fehlen
   *[other] { $n } Seiten luden am Ende der Wartezeit noch; es können Cookies fehlen
}
note-other-phase = die Aufzeichnung gehört nach eigener Angabe zur Phase „{ $stated }“; diese gilt anstelle von „{ $phase }“
note-no-time = die Aufzeichnung gibt nicht an, wann sie entstanden ist; sie wird daher zum { $date } beurteilt
note-expired = { $n ->
    [one] { $n } gespeichertes Cookie ist vor dem { $date }, dem Tag der Beurteilung, abgelaufen; geben Sie mit --at an, wann die Datei gespeichert wurde
   *[other] { $n } gespeicherte Cookies sind vor dem { $date }, dem Tag der Beurteilung, abgelaufen; geben Sie mit --at an, wann die Datei gespeichert wurde
}
note-no-page = die Aufzeichnung nennt ihre Seite nicht; daher wird die Website der Charta angenommen
note-other-site = die Seite auf { $host } gehört nicht zur Website der Charta, { $site }

# The site's own consent cookie.
note-own-sent = Anfragen enthalten das Einwilligungs-Cookie { $name }: { $answer }; { $advice }
note-own-set = die Website setzt das Einwilligungs-Cookie { $name }: { $answer }; { $advice }
note-own-kept = der Browser speichert das Einwilligungs-Cookie { $name }: { $answer }; { $advice }
answer-none = weder Einwilligung noch Ablehnung
answer-granted = eingewilligt: { $granted }
answer-refused = abgelehnt: { $refused }
answer-both = eingewilligt: { $granted }; abgelehnt: { $refused }
answer-foreign = sein Format ist nicht das dieser Bibliothek
advice-fits = das passt zur Phase „{ $phase }“
advice-counts = es gilt die Phase „{ $phase }“
advice-anyway = es gilt trotzdem die Phase „{ $phase }“ (--phase wählt eine andere)
advice-contradicts = Warnung: Das widerspricht der Phase „{ $phase }“, die trotzdem gilt (--phase wählt eine andere)
phase-word-before = vor der Antwort
phase-word-refused = alles abgelehnt
phase-word-accepted = alles akzeptiert
phase-word-withdrawn = Einwilligung widerrufen

# A consent manager.
note-manager = Consent-Manager { $manager }: { $said }; { $advice }
note-manager-of = Consent-Manager { $manager } von { $site }: { $said }; { $advice }
said-always = { $end }
said-between = am Anfang und am Ende { $end }, dazwischen aber nicht
said-changed = am Anfang { $begin }, am Ende { $end }
said-by-end = am Ende { $end }; der Anfang ist nicht aufgezeichnet
said-nothing = noch keine Antwort des Besuchers
said-accepted = vom Besucher alles akzeptiert
said-refused = vom Besucher alles abgelehnt
said-partly = vom Besucher ein Teil akzeptiert oder alles, was der Consent-Manager nennt
said-unreadable = Antwort des Besuchers nicht lesbar

# Why a recording shows no cookies, and how to make one that does.
hidden = die Aufzeichnung { $why }; welche Cookies es gab, lässt sich daher nicht sagen; { $remedy }
hidden-empty = enthält weder Anfragen noch Antworten noch Cookies
hidden-sanitised = enthält keinerlei Cookies, weil Chrome und Edge sie aus HAR-Dateien entfernen, sofern nichts anderes eingestellt ist
hidden-no-headers = enthält weder Antwort-Header noch Cookie-Listen
hidden-contentless = { $n ->
    [one] enthält { $n } Cookie-Header ohne Inhalt
   *[other] enthält { $n } Cookie-Header ohne Inhalt
}
hidden-redacted = { $n ->
    [one] enthält { $n } Cookie, dessen Name geschwärzt wurde
   *[other] enthält { $n } Cookies, deren Namen geschwärzt wurden
}
hidden-skipped = { $n ->
    [one] enthält { $n } Set-Cookie-Zeile, die nicht gelesen werden konnte
   *[other] enthält { $n } Set-Cookie-Zeilen, die nicht gelesen werden konnten
}
remedy-chromium = öffnen Sie in Chrome oder Edge DevTools › Einstellungen › Netzwerk, aktivieren Sie „Erstellen von HAR mit sensiblen Daten zulassen“ (englisch „Allow to generate HAR with sensitive data“), laden Sie die Seite neu, halten Sie dann im Bereich „Netzwerk“ die Export-Schaltfläche gedrückt und wählen Sie „HAR (mit sensiblen Daten) exportieren“
remedy-firefox = öffnen Sie in Firefox die Netzwerkanalyse, laden Sie die Seite neu, wählen Sie dann im Kontextmenü einer beliebigen Anfrage „Alles als HAR speichern“ und lassen Sie die Datei nicht durch ein Bereinigungsprogramm laufen
remedy-safari = öffnen Sie in Safari Webinformationen › Netzwerk, laden Sie die Seite neu, wählen Sie dann „Exportieren“ und lassen Sie die Datei nicht durch ein Bereinigungsprogramm laufen
remedy-browser = zeichnen Sie erneut auf, diesmal mit Cookies: Aktivieren Sie in Chrome oder Edge DevTools › Einstellungen › Netzwerk › „Erstellen von HAR mit sensiblen Daten zulassen“ (englisch „Allow to generate HAR with sensitive data“) und wählen Sie „HAR (mit sensiblen Daten) exportieren“; wählen Sie in Firefox „Alles als HAR speichern“ in der Netzwerkanalyse; wählen Sie in Safari „Exportieren“ unter Webinformationen › Netzwerk; schalten Sie in einem Proxy oder Testwerkzeug die Schwärzung aus
remedy-set-cookie-lines = zeichnen Sie die Antwort-Header erneut auf, unverändert, wie curl -si sie ausgibt
remedy-cookies-txt = exportieren Sie cookies.txt erneut, unverändert, nachdem die Seite geladen ist
remedy-storage-state = speichern Sie den Speicherzustand (Storage State) erneut, unverändert, nachdem die Seite geladen ist
remedy-scan = prüfen Sie die Website erneut mit charte scan
remedy-devtools-cookies = exportieren Sie die Cookies erneut, unverändert, nachdem die Seite geladen ist

# A regime that is not law.
caveat-charte = eine einfache Lesart der Cookie-Liste, kein geltendes Recht
caveat-proposal = ein Vorschlag, nicht in Kraft
caveat-not-law = kein geltendes Recht
