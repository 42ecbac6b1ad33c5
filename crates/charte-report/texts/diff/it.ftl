# Ciò che `charte diff` dice di due carte. $under è un diritto, come in «secondo il diritto francese»,
# $purposes un elenco di finalità, $line una riga della carta.

diff-title = Modifiche della carta di { $host }
diff-revision-same = revisione { $n }, invariata
diff-revision = revisione { $new }, prima { $old }
diff-law-changed = { $new }, prima { $old }
diff-part-charter = Nel complesso
diff-part-provider = Fornitori
diff-part-cookie = Cookie
diff-the-charter = la carta
diff-on = su { $domain }
diff-not-stated = non indicato
diff-added = aggiunto
diff-removed = eliminato
diff-changed = modificato
diff-material = modifica sostanziale:
diff-column-change = Tipo
diff-column-what = Elemento
diff-column-changed = Che cosa cambia

diff-summary = In sintesi
diff-none = nessuna modifica
diff-providers-added = { $n ->
    [one] { $n } fornitore aggiunto
   *[other] { $n } fornitori aggiunti
}
diff-providers-removed = { $n ->
    [one] { $n } fornitore eliminato
   *[other] { $n } fornitori eliminati
}
diff-providers-changed = { $n ->
    [one] { $n } fornitore modificato
   *[other] { $n } fornitori modificati
}
diff-cookies-added = { $n ->
    [one] { $n } cookie aggiunto
   *[other] { $n } cookie aggiunti
}
diff-cookies-removed = { $n ->
    [one] { $n } cookie eliminato
   *[other] { $n } cookie eliminati
}
diff-cookies-changed = { $n ->
    [one] { $n } cookie modificato
   *[other] { $n } cookie modificati
}
diff-charter-changed = la carta nel complesso è stata modificata

diff-not-material = nessuna modifica è sostanziale
diff-not-material-raised = nessuna modifica è sostanziale, ma la revisione è stata aumentata: a chi ha accettato sarà chiesto di nuovo
diff-count-material = { $n ->
    [one] { $n } modifica è sostanziale
   *[other] { $n } modifiche sono sostanziali
}
diff-count-material-raised = { $n ->
    [one] { $n } modifica è sostanziale, e la revisione è stata aumentata
   *[other] { $n } modifiche sono sostanziali, e la revisione è stata aumentata
}
diff-count-material-free = { $n ->
    [one] { $n } modifica è sostanziale; una nuova revisione non è necessaria, perché { $under } nessuna risposta ne dipende
   *[other] { $n } modifiche sono sostanziali; una nuova revisione non è necessaria, perché { $under } nessuna risposta ne dipende
}
diff-not-raised = la revisione non è stata aumentata
diff-remedy = scrivere { $line }, in modo che ai visitatori sia chiesto di nuovo
diff-must-raise = Occorre aumentare la revisione?
diff-yes = sì: { $remedy }
diff-was-raised = è stata aumentata
diff-no = no

diff-asked = A chi occorre chiedere di nuovo?
diff-asked-everyone = a tutti: il cookie del consenso ha cambiato nome, quindi tutte le risposte vanno perse, anche i rifiuti; mantenere il nome oppure leggere una volta il vecchio cookie
diff-asked-because = a causa di modifiche che riguardano: { $purposes }
diff-asked-granted = visitatori che hanno accettato tutto: { $said }
diff-asked-granted-later = visitatori che hanno accettato tutto: { $said }, non appena la revisione sarà aumentata
diff-asked-refused = visitatori che hanno rifiutato tutto: { $said }; i rifiuti restano validi
diff-question-ask = si chiede di nuovo ({ $purposes })
diff-question-notice = sono informati e possono opporsi ({ $purposes })
diff-question-nothing = non si chiede nulla, perché nulla richiede una risposta
diff-question-none = non si chiede nulla
