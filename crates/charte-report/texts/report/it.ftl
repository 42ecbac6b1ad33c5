# Quello che `charte check` dice di una visita o di una carta: il verdetto, cosa correggere, i cookie.
# $by è un fornitore, un sito o uno dei by-…; $under è un diritto, come «secondo il diritto francese».

## Il verdetto

banner-ask = Serve un banner per il consenso.
banner-notice = Servono un’informativa e un modo per opporsi, ma non un banner per il consenso.
banner-no-seen = I cookie osservati qui non richiedono un banner per il consenso.
banner-no-declared = I cookie dichiarati non richiedono un banner per il consenso.
banner-cannot-tell = Non è possibile stabilire se serva un banner per il consenso.
ask-about = Il consenso è necessario { $under } per: { $purposes }.
object-to = Un modo per opporsi è necessario { $under } per: { $purposes }.
nothing-to-ask = Sono tutti esenti da consenso { $under }.

doubt-hidden = { $all ->
    [one] La registrazione non mostra i suoi cookie.
   *[other] { $hidden ->
        [one] { $hidden } registrazione su { $all } non mostra i suoi cookie.
       *[other] { $hidden } registrazioni su { $all } non mostrano i loro cookie.
    }
}
doubt-not-recorded = { $n ->
    [one] In una fase dell’analisi, { $n } pagina non è stata registrata.
   *[other] In alcune fasi dell’analisi, { $n } pagine non sono state registrate.
}
phases-failed = Non registrato e quindi senza risultato: { $phases }.
doubt-unclassified = { $n ->
    [one] { $n } dichiarazione non indica ancora la finalità e non è considerata.
   *[other] { $n } dichiarazioni non indicano ancora la finalità e non sono considerate.
}
doubt-undeclared = { $n ->
    [one] { $n } cookie non è dichiarato e quindi non è considerato qui.
   *[other] { $n } cookie non sono dichiarati e quindi non sono considerati qui.
}
doubt-unknown = { $n ->
    [one] { $n } cookie è sconosciuto e quindi non è considerato qui.
   *[other] { $n } cookie sono sconosciuti e quindi non sono considerati qui.
}
doubt-disputed = { $n ->
    [one] Le fonti sono discordi su { $n } cookie, che non è considerato qui.
   *[other] Le fonti sono discordi su { $n } cookie, che non sono considerati qui.
}
doubt-nothing-seen = Non è stato osservato alcun cookie: non si sa che cosa imposti il sito.
doubt-not-loaded = { $all ->
    [one] Nella registrazione non si è caricata alcuna pagina: non si sa che cosa imposti il sito.
   *[other] In { $failed } registrazioni su { $all } non si è caricata alcuna pagina: non si sa che cosa imposti il sito.
}
doubt-party-unknown = { $n ->
    [one] La registrazione non indica se { $n } cookie sia di questo sito o di un altro; --page indica la pagina.
   *[other] La registrazione non indica se { $n } cookie siano di questo sito o di un altro; --page indica la pagina.
}
doubt-mixed-contacts = { $n ->
    [one] È stata contattata { $n } terza parte che traccia solo con alcune richieste.
   *[other] Sono state contattate { $n } terze parti che tracciano solo con alcune richieste.
}
doubt-unanswered-trackers = { $n ->
    [one] Le richieste a { $n } tracciatore noto sono senza risposta registrata: non si sa se siano state inviate.
   *[other] Le richieste a { $n } tracciatori noti sono senza risposta registrata: non si sa se siano state inviate.
}
doubt-unknown-contacts = { $n ->
    [one] È stata contattata { $n } terza parte sconosciuta; l’uso delle richieste non è considerato qui.
   *[other] Sono state contattate { $n } terze parti sconosciute; l’uso delle richieste non è considerato qui.
}

cookies-wrong = { $all ->
    [one] L’unico cookie non è consentito.
   *[other] { $n ->
        [one] { $n } cookie su { $all } non è consentito.
       *[other] { $n } cookie su { $all } non sono consentiti.
    }
}
cookies-none-wrong = { $all ->
    [one] L’unico cookie è consentito.
   *[other] Tutti i { $all } cookie sono consentiti.
}
cookies-allowed-with-errors = { $all ->
    [one] L’unico cookie è consentito, ma ci sono errori.
   *[other] Tutti i { $all } cookie sono consentiti, ma ci sono errori.
}
cookies-none-known-wrong = { $all ->
    [one] Nessun problema noto per l’unico cookie.
   *[other] Nessun problema noto per i { $all } cookie.
}
cookies-limited = { $n ->
    [one] { $n } è consentito solo per alcune delle sue finalità.
   *[other] { $n } sono consentiti solo per alcune delle loro finalità.
}

## Chi imposta un cookie, o di che cosa si tratta

by-publisher = Questo sito
by-unknown = Origine sconosciuta
by-charter = La carta
by-visit = La registrazione

## Che cosa correggere

fixes = Da correggere
fixes-none = Niente da correggere.
severity-errors = { $n ->
    [one] { $n } errore
   *[other] { $n } errori
}
severity-warnings = { $n ->
    [one] { $n } avviso
   *[other] { $n } avvisi
}
severity-notes = { $n ->
    [one] { $n } nota
   *[other] { $n } note
}
left-out = { $n ->
    [one] { $n } rilievo già noto è omesso.
   *[other] { $n } rilievi già noti sono omessi.
}

fix-hold-back = { $by }: { $n ->
    [one] { $n } cookie da bloccare fino al consenso per: { $purposes }
   *[other] { $n } cookie da bloccare fino al consenso per: { $purposes }
}
fix-heed-signal = { $by }: { $n ->
    [one] { $n } cookie da non impostare se il browser invia Global Privacy Control: { $purposes }
   *[other] { $n } cookie da non impostare se il browser invia Global Privacy Control: { $purposes }
}
fix-remove = { $by }: { $n ->
    [one] { $n } cookie da non impostare; la legge vieta: { $purposes }
   *[other] { $n } cookie da non impostare; la legge vieta: { $purposes }
}
fix-erase = { $by }: { $n ->
    [one] { $n } cookie da eliminare e non più impostare dopo il rifiuto di: { $purposes }
   *[other] { $n } cookie da eliminare e non più impostare dopo il rifiuto di: { $purposes }
}
fix-declare = { $by }: { $n ->
    [one] { $n } cookie da dichiarare nella carta o da non impostare più
   *[other] { $n } cookie da dichiarare nella carta o da non impostare più
}
fix-find-out = { $by }: { $n ->
    [one] { $n } cookie sconosciuto di cui accertare la finalità
   *[other] { $n } cookie sconosciuti di cui accertare la finalità
}
fix-find-out-all = Cookie sconosciuti di cui accertare la finalità, su { $sites } siti: { $n }
fix-settle = { $by }: { $n ->
    [one] { $n } cookie di finalità controversa o non indicata, da indicare nella carta
   *[other] { $n } cookie di finalità controversa o non indicata, da indicare nella carta
}
fix-shorten = { $by }: { $n ->
    [one] { $n } cookie di cui ridurre la durata
   *[other] { $n } cookie di cui ridurre la durata
}
fix-protect = { $by }: { $n ->
    [one] { $n } cookie a cui aggiungere gli attributi mancanti
   *[other] { $n } cookie a cui aggiungere gli attributi mancanti
}
fix-other = { $by }: { $what }
fix-detail = { $names }: { $message }
and-more = { $n ->
    [one] e { $n } altro
   *[other] e altri { $n }
}
more-fixes = { $n ->
    [one] … e { $n } altra correzione; --all la mostra
   *[other] … e altre { $n } correzioni; --all le mostra
}

## I cookie

cookies = Cookie
cookies-none-hidden = La registrazione non mostra i suoi cookie.
cookies-none-failed = Non registrato e quindi senza risultato.
cookies-none = Nessun cookie è stato impostato o inviato.
column-cookie = cookie
column-host = impostato da
column-lifetime = durata
column-provider = fornitore
column-purposes = finalità
column-outcome = esito
column-because = motivo
column-category = categoria
kind-necessary = necessario
kind-statistics = statistico
kind-first-party = altro, questo sito
kind-third-party = di terze parti
phase-before = prima di qualsiasi risposta
phase-refused = dopo aver rifiutato tutto
phase-accepted = dopo aver accettato tutto
phase-withdrawn = dopo la revoca del consenso
phase-before-short = prima
phase-refused-short = rifiuto
phase-accepted-short = consenso
phase-withdrawn-short = revoca
outcome-allowed = consentito
outcome-limited = consentito in parte
outcome-withheld = non consentito
outcome-disputed = controverso
outcome-unknown = sconosciuto
outcome-deleted = eliminato
lasts-session = sessione
lasts-unknown = sconosciuta
lasts-until-erased = fino alla cancellazione
lasts-deleted = –
host-unknown = host sconosciuto
not-declared = non dichiarato
name-none = (senza nome)
folded-allowed = { $n ->
    [one] { $n } consentito: { $names }
   *[other] { $n } consentiti: { $names }
}
folded-deleted = { $n ->
    [one] { $n } eliminato dal sito: { $names }
   *[other] { $n } eliminati dal sito: { $names }
}
folded-more = { $n ->
    [one] … e { $n } altro cookie; --all li mostra tutti
   *[other] … e altri { $n } cookie; --all li mostra tutti
}
legend-sent = † solo nelle richieste: impostato da uno script o in una visita precedente
legend-refused = ‡ il browser non lo ha accettato
legend-stored = § conservato nel browser per questo host
ignored = { $n ->
    [one] I browser ignorano { $n } delle righe Set-Cookie; --all la mostra.
   *[other] I browser ignorano { $n } delle righe Set-Cookie; --all le mostra.
}
ignored-lines = Righe ignorate dai browser (motivi in inglese)
because-out-of-scope = la legge non si applica
because-prohibited = la legge lo vieta
because-unclassified = la finalità non è indicata
because-undeclared = non dichiarato nella carta
because-exempt = esente da consenso
because-objected = il visitatore si è opposto
because-gpc = il browser si oppone (Global Privacy Control)
because-granted = il visitatore ha acconsentito
because-not-objected = il visitatore non si è opposto
because-refused = il visitatore ha rifiutato
because-unanswered = richiede il consenso, non ancora dato
because-expired = il consenso è troppo vecchio
because-outdated = il consenso riguardava una carta precedente
because-unreadable = il consenso è illeggibile
because-unknown = non è nel catalogo
because-disputed = le fonti sono discordi sulla finalità
because-deleted = eliminato dal sito

## Le registrazioni

recordings = Sulle registrazioni
page-unknown = pagina senza indirizzo
set-cookie-lines = { $n ->
    [one] { $n } riga Set-Cookie
   *[other] { $n } righe Set-Cookie
}
run = esecuzione { $n }

## Una carta senza registrazione

charter-of = La carta di { $host }
declarations = { $n ->
    [one] { $n } dichiarazione
   *[other] { $n } dichiarazioni
}

## Prossimi passi

next = Prossimi passi
next-explain = perché, con le fonti
next-all = tutti i cookie e tutti i rilievi
next-html = un rapporto per il browser
next-init = abbozzare una carta, poi completare ciò che è segnalato
next-check = verificare con questa carta
no-advice = Questa non è una consulenza legale.

## File di carte

lint-found = { $name }: { $levels }
lint-under = { $said }, { $under }
lint-fixable = { $n ->
    [one] --fix può correggerne { $n }
   *[other] --fix può correggerne { $n }
}
lint-more = di più su un codice (in inglese): { $command }
lint-help = aiuto
lint-by = fonte
law-rule = Regola { $rule }: { $sources }
lint-none = nessun problema trovato
lint-title = Carta { $name }
lint-title-many = { $n ->
    [one] { $n } carta
   *[other] { $n } carte
}
lint-about = Verificato da Charte.
lint-place = riga { $line }, colonna { $column }
lint-write = Scrivere:
lint-remove = Da eliminare
lint-beside-earlier = la precedente
lint-beside-provider = il fornitore
lint-beside-purpose = la finalità
lint-beside-at = { $what }: { $place }
lint-column-line = riga
lint-column-finding = rilievo
lint-column-names = cookie
lint-column-remedy = che cosa fare
lint-charters = Carte dei cookie
lint-english = { $n ->
    [one] L’errore (E…) è descritto in inglese.
   *[other] Gli errori (E…) sono descritti in inglese.
}
lint-fixed = { $n ->
    [one] { $name }: { $n } errore corretto
   *[other] { $name }: { $n } errori corretti
}
fix-also = { $n ->
    [one] qui e in un altro punto
   *[other] qui e in altri { $n } punti
}
fix-by-itself = può farlo --fix
severity-error = errore
severity-warning = avviso
severity-note = nota
many-checked = { $n ->
    [one] { $n } registrazione controllata.
   *[other] { $n } registrazioni controllate.
}
many-sites = { $n ->
    [one] { $n } sito controllato.
   *[other] { $n } siti controllati.
}
many-yes = Serve un banner o un’informativa: { $n }
many-no = Non serve né l’uno né l’altra: { $n }
many-cannot-tell = Non è possibile stabilirlo: { $n }
many-broken = Non è stato possibile leggerle: { $n }
many-errors = Con errori: { $n }
