# Notes about recordings, in Italian. $n is a count, $names a list, $site and $host are hosts, $manager
# a consent manager, $phase one of `phase-word-…`. Each is a clause without a full stop.

note-no-cookies = nessun cookie è stato impostato o inviato; se non se lo aspettava, { $remedy }
note-no-cookies-lines = nessun cookie è stato impostato o inviato; le intestazioni di risposta non mostrano ciò che impostano gli script, a differenza di una registrazione della pagina in un browser
note-no-cookies-list = nessun cookie era conservato
note-no-pages = la registrazione non descrive le pagine, che sono state dedotte dagli indirizzi e dai referrer
note-unknown-pages = { $n ->
    [one] { $n } voce cita una pagina che la registrazione non descrive
   *[other] { $n } voci citano una pagina che la registrazione non descrive
}
note-too-many-pages = la registrazione contiene troppe pagine; ciò che segue non è attribuito ad alcuna pagina
note-without-response = { $n ->
    [one] { $n } voce è senza risposta, quindi non si sa che cosa abbia impostato
   *[other] { $n } voci sono senza risposta, quindi non si sa che cosa abbiano impostato
}
note-unanswered = { $n ->
    [one] { $n } richiesta ha lo stato 0 (bloccata, interrotta o fallita), quindi non si sa se sia stata inviata
   *[other] { $n } richieste hanno lo stato 0 (bloccate, interrotte o fallite), quindi non si sa se siano state inviate
}
note-without-address = { $n ->
    [one] { $n } voce è senza indirizzo web, quindi non si sa chi abbia impostato i suoi cookie
   *[other] { $n } voci sono senza indirizzo web, quindi non si sa chi abbia impostato i loro cookie
}
note-cut = { $n ->
    [one] { $n } valore molto lungo è stato troncato
   *[other] { $n } valori molto lunghi sono stati troncati
}
note-clock-slow = l’orologio del registratore era indietro di { $n } s; gli orari sono stati corretti in base agli orologi dei server
note-clock-fast = l’orologio del registratore era avanti di { $n } s; gli orari sono stati corretti in base agli orologi dei server
note-odd-lines = { $n ->
    [one] { $n } riga è stata ignorata perché non è né una riga Set-Cookie né un’intestazione (riga { $names })
   *[other] { $n } righe sono state ignorate perché non sono né righe Set-Cookie né intestazioni (righe { $names })
}
note-odd-records = { $n ->
    [one] { $n } riga è stata ignorata perché non è nel formato di cookies.txt (riga { $names })
   *[other] { $n } righe sono state ignorate perché non sono nel formato di cookies.txt (righe { $names })
}
note-odd-cookies = { $n ->
    [one] { $n } voce dell’elenco è stata ignorata perché non è un cookie
   *[other] { $n } voci dell’elenco sono state ignorate perché non sono cookie
}
note-unclear-ends = { $n ->
    [one] la scadenza di { $n } cookie è in un formato sconosciuto, quindi la sua durata è sconosciuta: { $names }
   *[other] la scadenza di { $n } cookie è in un formato sconosciuto, quindi la loro durata è sconosciuta: { $names }
}
note-disagreement = { $n ->
    [one] { $n } risposta contiene un’intestazione Set-Cookie e un elenco di cookie discordanti; sono considerati i cookie di entrambi
   *[other] { $n } risposte contengono intestazioni Set-Cookie ed elenchi di cookie discordanti; sono considerati i cookie di entrambi
}
note-folded = { $n ->
    [one] { $n } intestazione Set-Cookie contiene più cookie separati da virgole; è stata suddivisa
   *[other] { $n } intestazioni Set-Cookie contengono più cookie separati da virgole; sono state suddivise
}
note-redacted-headers = { $n ->
    [one] { $n } intestazione di cookie era oscurata; i suoi cookie provengono dall’elenco dei cookie, in cui possono mancare attributi
   *[other] { $n } intestazioni di cookie erano oscurate; i loro cookie provengono dagli elenchi dei cookie, in cui possono mancare attributi
}
note-empty-headers = { $n ->
    [one] { $n } intestazione Set-Cookie è vuota
   *[other] { $n } intestazioni Set-Cookie sono vuote
}
note-still-loading = { $n ->
    [one] { $n } pagina era ancora in caricamento allo scadere del tempo; possono mancare dei cookie
   *[other] { $n } pagine erano ancora in caricamento allo scadere del tempo; possono mancare dei cookie
}
note-other-phase = la registrazione stessa indica di appartenere alla fase «{ $stated }», che si applica al posto di «{ $phase }»
note-no-time = la registrazione non indica quando è stata effettuata, quindi la data di valutazione è: { $date }
note-expired = { $n ->
    [one] { $n } cookie conservato è scaduto prima della data di valutazione ({ $date }); indichi con --at quando è stato salvato il file
   *[other] { $n } cookie conservati sono scaduti prima della data di valutazione ({ $date }); indichi con --at quando è stato salvato il file
}
note-no-page = la registrazione non indica la propria pagina, quindi si presume il sito della carta
note-other-site = la pagina su { $host } non appartiene al sito della carta, { $site }

# The site's own consent cookie.
note-own-sent = le richieste contengono il cookie di consenso { $name }: { $answer }; { $advice }
note-own-set = il sito imposta il cookie di consenso { $name }: { $answer }; { $advice }
note-own-kept = il browser conserva il cookie di consenso { $name }: { $answer }; { $advice }
answer-none = nessun consenso e nessun rifiuto
answer-granted = consenso: { $granted }
answer-refused = rifiuto: { $refused }
answer-both = consenso: { $granted }; rifiuto: { $refused }
answer-foreign = il suo formato non è quello di questa libreria
advice-fits = ciò corrisponde alla fase «{ $phase }»
advice-counts = fa fede la fase «{ $phase }»
advice-anyway = si applica comunque la fase «{ $phase }» (--phase ne sceglie un’altra)
advice-contradicts = avviso: ciò contraddice la fase «{ $phase }», che si applica comunque (--phase ne sceglie un’altra)
phase-word-before = prima di qualsiasi risposta
phase-word-refused = tutto rifiutato
phase-word-accepted = tutto accettato
phase-word-withdrawn = consenso revocato

# A consent manager.
note-manager = gestore del consenso { $manager }: { $said }; { $advice }
note-manager-of = gestore del consenso { $manager } di { $site }: { $said }; { $advice }
said-always = { $end }
said-between = all’inizio e alla fine { $end }, ma nel frattempo non era così
said-changed = all’inizio { $begin } e alla fine { $end }
said-by-end = alla fine { $end }; l’inizio non è registrato
said-nothing = il visitatore non aveva risposto
said-accepted = il visitatore aveva accettato tutto
said-refused = il visitatore aveva rifiutato tutto
said-partly = il visitatore aveva accettato una parte, o tutto ciò che il gestore menziona
said-unreadable = la risposta del visitatore è illeggibile

# Why a recording shows no cookies, and how to make one that does.
hidden = la registrazione { $why }, quindi non permette di sapere quali cookie ci fossero; { $remedy }
hidden-empty = non contiene richieste, risposte o cookie
hidden-sanitised = non contiene alcun cookie, perché Chrome ed Edge li rimuovono dai file HAR salvo diversa impostazione
hidden-no-headers = non contiene intestazioni di risposta né elenchi di cookie
hidden-contentless = { $n ->
    [one] contiene { $n } intestazione di cookie senza contenuto
   *[other] contiene { $n } intestazioni di cookie senza contenuto
}
hidden-redacted = { $n ->
    [one] contiene { $n } cookie il cui nome è stato oscurato
   *[other] contiene { $n } cookie i cui nomi sono stati oscurati
}
hidden-skipped = { $n ->
    [one] contiene { $n } riga Set-Cookie che non si è potuta leggere
   *[other] contiene { $n } righe Set-Cookie che non si sono potute leggere
}
remedy-chromium = in Chrome o Edge, apra DevTools › Impostazioni › Preferenze › Rete, attivi «Consenti di generare HAR con dati sensibili» (in inglese «Allow to generate HAR with sensitive data»), ricarichi la pagina, poi tenga premuto il pulsante di esportazione del riquadro Rete e scelga «Esporta HAR (con dati sensibili)»
remedy-firefox = in Firefox, apra il pannello Rete, ricarichi la pagina, poi scelga «Salva tutto come HAR» dal menu contestuale di una richiesta qualsiasi e non elabori il file con uno strumento di pulizia
remedy-safari = in Safari, apra «Web Inspector» › Rete, ricarichi la pagina, poi scelga «Esporta» e non elabori il file con uno strumento di pulizia
remedy-browser = ripeta la registrazione con i cookie: in Chrome o Edge, attivi DevTools › Impostazioni › Preferenze › Rete › «Consenti di generare HAR con dati sensibili» (in inglese «Allow to generate HAR with sensitive data») e scelga «Esporta HAR (con dati sensibili)»; in Firefox, scelga «Salva tutto come HAR» nel pannello Rete; in Safari, scelga «Esporta» in «Web Inspector» › Rete; in un proxy o in uno strumento di test, disattivi l’oscuramento
remedy-set-cookie-lines = registri di nuovo le intestazioni di risposta, senza modificarle, così come le mostra curl -si
remedy-cookies-txt = esporti di nuovo cookies.txt, senza modificarlo, dopo il caricamento della pagina
remedy-storage-state = salvi di nuovo lo stato di archiviazione (storage state), senza modificarlo, dopo il caricamento della pagina
remedy-scan = analizzi di nuovo il sito con charte scan
remedy-devtools-cookies = esporti di nuovo i cookie, senza modificarli, dopo il caricamento della pagina

# A regime that is not law.
caveat-charte = una lettura semplice dell’elenco dei cookie, non diritto vigente
caveat-proposal = una proposta, non in vigore
caveat-not-law = non è diritto vigente
