# Was `charte diff` über zwei Chartas sagt. $under ist ein Recht wie in „nach französischem Recht“,
# $purposes eine Liste von Zwecken, $line eine Zeile der Charta.

diff-title = Änderungen der Charta von { $host }
diff-revision-same = Revision { $n }, unverändert
diff-revision = Revision { $new }, vorher { $old }
diff-law-changed = { $new }, vorher { $old }
diff-part-charter = Insgesamt
diff-part-provider = Anbieter
diff-part-cookie = Cookies
diff-the-charter = die Charta
diff-on = auf { $domain }
diff-not-stated = nicht angegeben
diff-added = hinzugefügt
diff-removed = entfernt
diff-changed = geändert
diff-material = wesentlich:
diff-column-change = Änderung
diff-column-what = Was
diff-column-changed = Was sich ändert

diff-summary = Zusammenfassung
diff-none = keine Änderungen
diff-providers-added = { $n ->
    [one] { $n } Anbieter hinzugefügt
   *[other] { $n } Anbieter hinzugefügt
}
diff-providers-removed = { $n ->
    [one] { $n } Anbieter entfernt
   *[other] { $n } Anbieter entfernt
}
diff-providers-changed = { $n ->
    [one] { $n } Anbieter geändert
   *[other] { $n } Anbieter geändert
}
diff-cookies-added = { $n ->
    [one] { $n } Cookie hinzugefügt
   *[other] { $n } Cookies hinzugefügt
}
diff-cookies-removed = { $n ->
    [one] { $n } Cookie entfernt
   *[other] { $n } Cookies entfernt
}
diff-cookies-changed = { $n ->
    [one] { $n } Cookie geändert
   *[other] { $n } Cookies geändert
}
diff-charter-changed = die Charta insgesamt wurde geändert

diff-not-material = keine Änderung ist wesentlich
diff-not-material-raised = keine Änderung ist wesentlich, aber die Revision wurde erhöht: Besucher, die zugestimmt haben, werden erneut gefragt
diff-count-material = { $n ->
    [one] { $n } Änderung ist wesentlich
   *[other] { $n } Änderungen sind wesentlich
}
diff-count-material-raised = { $n ->
    [one] { $n } Änderung ist wesentlich, und die Revision wurde erhöht
   *[other] { $n } Änderungen sind wesentlich, und die Revision wurde erhöht
}
diff-count-material-free = { $n ->
    [one] { $n } Änderung ist wesentlich; eine neue Revision ist nicht nötig, weil { $under } keine Antwort davon abhängt
   *[other] { $n } Änderungen sind wesentlich; eine neue Revision ist nicht nötig, weil { $under } keine Antwort davon abhängt
}
diff-not-raised = die Revision wurde nicht erhöht
diff-remedy = { $line } schreiben, damit Besucher erneut gefragt werden
diff-must-raise = Muss die Revision erhöht werden?
diff-yes = ja: { $remedy }
diff-was-raised = sie wurde erhöht
diff-no = nein

diff-asked = Wer muss erneut gefragt werden?
diff-asked-everyone = alle: Das Einwilligungs-Cookie wurde umbenannt, daher gehen alle Antworten verloren, auch Ablehnungen; den Namen beibehalten oder das alte Cookie einmal lesen
diff-asked-because = wegen Änderungen bei: { $purposes }
diff-asked-granted = Besucher, die allem zugestimmt haben: { $said }
diff-asked-granted-later = Besucher, die allem zugestimmt haben: { $said }, sobald die Revision erhöht ist
diff-asked-refused = Besucher, die alles abgelehnt haben: { $said }; Ablehnungen bleiben bestehen
diff-question-ask = werden gefragt ({ $purposes })
diff-question-notice = werden informiert und können widersprechen ({ $purposes })
diff-question-nothing = werden nicht gefragt, weil nichts eine Antwort erfordert
diff-question-none = werden nicht gefragt
