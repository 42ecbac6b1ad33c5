# Ciò che i rilievi dicono al responsabile di un sito, in italiano. Ogni codice ha un titolo e un
# consiglio (`.help`); ogni messaggio è una frase o più frasi.

## Codes

C001 = Cookie non dichiarato
    .help = Lo dichiari nella carta, oppure smetta di impostarlo.
C002 = Dichiarato ma mai osservato
    .help = Lo rimuova dalla carta, oppure registri una pagina che lo imposta.
C003 = Due modelli corrispondono agli stessi nomi
    .help = Precisi uno dei nomi, oppure limiti uno dei due a un dominio più ristretto.
C004 = Modello troppo ampio
    .help = Scriva una parte maggiore del nome prima o dopo l’asterisco.
C005 = Fornitore assente dalla carta
    .help = Aggiunga un [[provider]] con questo identificativo, oppure corregga l’identificativo.
C006 = Indicato come necessario, ma non esente
    .help = Se i fatti richiesti dalla regola sono veri, li dichiari; altrimenti chieda il consenso.
C007 = Indicato come anonimo, ma non esente
    .help = Dichiari i fatti mancanti se sono veri e corregga il resto.
C008 = Durata non indicata
    .help = Aggiunga lifetime = "session" o una durata come "13 months".
C009 = Traduzione mancante
    .help = Aggiunga il testo in questa lingua.
C010 = Modifica sostanziale senza nuova revisione
    .help = Aumenti il numero di revisione, affinché la scelta sia chiesta di nuovo ai visitatori.
C011 = Fornitore o ruolo non indicato
    .help = Indichi il fornitore e il suo ruolo: publisher (editore), processor (responsabile del trattamento) o independent (indipendente).
C012 = Finalità sconosciuta
    .help = Verifichi a che cosa serve e ne dichiari le finalità. Fino ad allora non è mai consentito.
C013 = Non tutti i modelli sono stati confrontati
    .help = Dichiari nomi esatti, oppure meno modelli con lo stesso inizio e la stessa fine.
C014 = consent-domain inutile
    .help = Rimuova consent-domain e chiami il cookie __Host-…, oppure mantenga consent-domain per altri host del sito e scelga un nome senza questo prefisso.
C020 = Impostato prima del consenso
    .help = Lo imposti solo dopo il consenso del visitatore.
C021 = Impostato dopo un rifiuto
    .help = Dopo un rifiuto smetta di impostarlo e lo elimini.
C022 = Durata superiore a quella dichiarata
    .help = Riduca Max-Age o Expires, oppure corregga la durata nella carta.
C023 = Conservato più a lungo di quanto raccomandato
    .help = Riduca la durata o il periodo di conservazione.
C024 = Dichiarato come proprio del sito, impostato da un altro sito
    .help = Dichiari il fornitore come indipendente (independent), oppure imposti il cookie dal dominio del sito.
C025 = Rinnovato a ogni visita
    .help = Mantenga la prima scadenza invece di fissarne una nuova a ogni visita.
C026 = Impostato su un host non dichiarato
    .help = Ampli il dominio della dichiarazione, oppure smetta di impostare lì il cookie.
C040 = Cookie di consenso illeggibile
    .help = Scriva il cookie di consenso solo con questa libreria e chieda di nuovo la scelta al visitatore.
C041 = Più cookie di consenso
    .help = Elimini le vecchie copie su altri domini e percorsi.
C042 = Consenso conservato troppo a lungo
    .help = Allinei il Max-Age del cookie di consenso al periodo di validità del consenso.
C043 = Cookie di consenso impostato prima di qualsiasi scelta
    .help = Scriva il cookie di consenso solo quando il visitatore sceglie.
C050 = SameSite=None senza Secure
    .help = Aggiunga Secure; altrimenti i browser rifiutano il cookie.
C051 = Prefisso non rispettato
    .help = Aggiunga Secure; per __Host- anche Path=/ e nessun Domain; per __Http- anche HttpOnly. Altrimenti i browser rifiutano il cookie.
C052 = Cookie di accesso non protetto
    .help = Aggiunga HttpOnly e Secure.
C053 = Oltre 4096 byte
    .help = Accorci il valore; i browser rifiutano il cookie.
C054 = Durata superiore a 400 giorni
    .help = Riduca la durata a 400 giorni al massimo; i browser la limitano a questo valore.
C055 = Domain rifiutato dai browser
    .help = Usi l’host, oppure un dominio superiore che non sia un suffisso pubblico; altrimenti i browser rifiutano il cookie.
C056 = Partitioned senza Secure
    .help = Aggiunga Secure; altrimenti i browser rifiutano il cookie.
C057 = Cookie senza nome
    .help = Gli dia un nome, affinché la carta possa dichiararlo. I browser lo conservano e lo inviano così com’è.
C058 = Cookie Secure da una pagina non sicura
    .help = Pubblichi la pagina in https; altrimenti i browser rifiutano il cookie.
C060 = Diritto di opposizione non offerto
    .help = Offra un modo semplice, gratuito e duraturo di opporsi e dichiari objection-offered = true.
C061 = Manca soltanto l’informativa
    .help = Informi i visitatori, consenta loro di opporsi e dichiari entrambi i fatti, oppure continui a chiedere il consenso.
C062 = Global Privacy Control ignorato
    .help = Rimuova gpc = "ignore". Qui il segnale è rispettato qualunque cosa dica la carta.
C063 = Rifiuto dimenticato troppo presto
    .help = Conservi la risposta più a lungo.
C064 = Valutato secondo norme successive
    .help = Consideri il risultato come quello delle norme successive, oppure scelga norme applicabili alla data della registrazione.
C065 = Revisione in ritardo
    .help = Faccia rivedere le norme, poi indichi le nuove date nel loro file.
C066 = Contraddizione
    .help = Corregga la dichiarazione che non è vera.
C067 = Un’altra risposta accanto a quella del sito
    .help = Rimuova l’altro gestore dal sito e cancelli ciò che conserva, a meno di trasferirlo.
C070 = Nessun rifiuto nel primo livello del banner
    .help = Offra il rifiuto allo stesso livello dell’accettazione e nella stessa forma.
C071 = Rifiuto come link, accettazione come pulsante
    .help = Dia a entrambi la stessa forma.
C072 = Rifiuto più piccolo o meno leggibile dell’accettazione
    .help = Dia a entrambi la stessa dimensione e colori con lo stesso contrasto.
C073 = Accettazione in evidenza
    .help = Offra ciascuno dei due una volta, uno accanto all’altro.
C074 = Rifiuto formulato in modo poco chiaro
    .help = Usi parole semplici, come «Rifiuta tutto».
C075 = Scelta preselezionata
    .help = Lasci disattivata ogni scelta non necessaria.
C076 = Cookie wall che non si può rifiutare
    .help = Permetta di rifiutare e di usare poi la pagina.
C077 = Revoca impossibile o senza effetto
    .help = Offra un link o un’icona permanente che riporti alle scelte, e interrompa ciò che è stato revocato.
C078 = Nuova richiesta dopo un rifiuto
    .help = Conservi il rifiuto e non chieda di nuovo prima della sua scadenza.
C079 = Nessun banner, benché serva il consenso
    .help = Chieda prima il consenso, oppure interrompa ciò che lo richiede.
C080 = Tracciatore contattato senza consenso
    .help = Lo carichi solo dopo il consenso del visitatore, oppure smetta di caricarlo.
C081 = Global Privacy Control senza effetto
    .help = Tratti il segnale come un rifiuto di ciò che riguarda.
C082 = Fase non registrata
    .help = Legga il motivo e ripeta l’analisi. Questa fase non ha alcun risultato.
C083 = Cookie rifiutati dal browser
    .help = Corregga i loro attributi, oppure smetta di impostarli.

## Messages

finding-undeclared = La carta non dichiara questo cookie.
finding-not-in-catalogue = Non è stata indicata alcuna carta e il catalogo non conosce questo cookie.
finding-never-seen = { $phases ->
    [1] La carta lo dichiara, ma la registrazione non lo mostra.
   *[other] La carta lo dichiara, ma nessuna registrazione lo mostra.
}
finding-ambiguous = { $name } e { $earlier }, dichiarato prima, possono corrispondere allo stesso nome; decide solo il loro ordine.
finding-broad-pattern = { $pattern } corrisponde a quasi qualsiasi nome.
finding-unknown-provider = La carta non contiene alcun fornitore { $provider }.
finding-unknown-provider-near = La carta non contiene alcun fornitore { $provider }. Si tratta di { $near }?
finding-not-exempt = La finalità { $purpose } non è esente dal consenso { $under }.
finding-not-exempt-unless = La finalità { $purpose } non è esente dal consenso { $under }. Lo sarebbe se quanto segue fosse vero e dichiarato nella carta: { $conditions }.
finding-consent-cookie-serves-other = Il cookie di consenso può soltanto conservare la scelta del visitatore. L’altra finalità, { $purpose }, non è esente dal consenso { $under }.
finding-not-anonymous = La finalità { $purpose } è dichiarata anonima. Questo non basta { $under }; è inoltre richiesto o raccomandato quanto segue: { $conditions }.
finding-no-lifetime = Non è indicata alcuna durata.
finding-missing-text = Testo mancante in { $language }: { $text }.
finding-same-revision = I visitatori che hanno risposto alla revisione { $revision } non sono stati informati di questa modifica: { $change }.
finding-no-provider = Non è indicato alcun fornitore; il cookie è quindi considerato proprio del sito.
finding-no-role = Il ruolo del fornitore { $provider } non è indicato; non si sa quindi se il fornitore usa i dati solo per il sito.
finding-unclassified = La finalità di questo cookie non è nota.
finding-disputed = Le fonti non concordano sulla finalità di questo cookie: { $why }.
finding-not-compared = { $count } dichiarazioni su { $total } non sono state confrontate con tutte le altre. Due che corrispondono allo stesso nome possono passare inosservate.
finding-consent-domain-without-effect = consent-domain non ha effetto: i browser rifiutano l’attributo Domain per un cookie il cui nome inizia con __Host-.
finding-wide-consent = Tutti gli host sotto { $domain } ricevono la risposta del visitatore e possono sovrascriverla, ma lì la carta dichiara cookie solo per { $host }.
finding-before-consent = { $presence ->
    [sent] Inviato prima della risposta del visitatore (impostato da uno script o in una visita precedente).
    [stored] Presente nel browser prima della risposta del visitatore.
   *[set] Impostato prima della risposta del visitatore.
} { $why ->
    [unknown] La sua finalità non è nota.
    [prohibited] Uso vietato { $under }: { $purposes }.
    [objected] Global Privacy Control si oppone { $under } all’uso per: { $purposes }.
   *[consent] Uso soggetto a consenso { $under }: { $purposes }.
}
finding-after-refusal = { $presence ->
    [sent] Inviato dopo il rifiuto del visitatore.
    [stored] Ancora nel browser dopo il rifiuto del visitatore.
   *[set] Impostato dopo il rifiuto del visitatore.
} { $why ->
    [unknown] La sua finalità non è nota.
    [prohibited] Uso vietato { $under }: { $purposes }.
   *[refused] Uso rifiutato dal visitatore: { $purposes }.
}
finding-longer-than-declared = Durata osservata: { $lasts }; durata dichiarata nella carta: { $declared }.
finding-slightly-longer-than-declared = La durata osservata supera di { $excess } quella dichiarata ({ $declared }).
finding-far-longer-than-declared = La durata osservata supera di gran lunga quella dichiarata ({ $declared }).
finding-longer-lifetime-than-recommended = Dura più di quanto raccomandato { $under } ({ $max }).
finding-longer-retention-than-recommended = I dati sono conservati più a lungo di quanto raccomandato { $under } ({ $max }).
finding-seen-third-party = È dichiarato per il sito stesso o per un suo responsabile del trattamento, ma lo imposta un altro sito.
finding-renewed = Una pagina successiva lo imposta di nuovo con una scadenza posteriore, ma la carta non dichiara sliding = true.
finding-other-host = La carta lo dichiara soltanto per un altro dominio.
finding-tracker-contacted = { $objected ->
    [yes] { $provider } è stato contattato nonostante l’opposizione del visitatore o del suo browser.
   *[no] { $provider } è stato contattato senza consenso.
} Uso noto: { $purposes }. Host: { $hosts }.
finding-no-refusal = Il primo livello del banner offre di accettare, ma non di rifiutare.{ $presses ->
    [0] { "" }
    [one] { "" } Per rifiutare serve { $presses } clic.
   *[other] { "" } Per rifiutare servono { $presses } clic.
}
finding-refusal-is-link = Il rifiuto { $refuse } ha l’aspetto di un link, l’accettazione { $accept } quello di un pulsante.
finding-smaller-refusal = Il pulsante per accettare è { $ratio } volte più grande di quello per rifiutare: { $accept } e { $refuse } pixel.
finding-paler-refusal = Il testo del pulsante per rifiutare ha un contrasto di { $refuse } a 1, quello del pulsante per accettare di { $accept } a 1. Un testo è leggibile da 4,5 a 1.
finding-more-acceptance = Pulsanti del primo livello del banner che accettano: { $accept }; che rifiutano: { $refuse }.
finding-refusal-in-text = Il rifiuto fa parte di un paragrafo con altri { $around } caratteri.
finding-unclear-refusal = Il rifiuto recita { $text }, che non è una formula abituale.
finding-preticked = Selezionato prima di qualsiasi azione del visitatore: { $labels }.
finding-wall = Il banner copre il { $covered } % della finestra{ $lock ->
    [yes] , la pagina non può scorrere
   *[no] { "" }
}{ $pay ->
    [yes] , e l’alternativa all’accettazione è pagare.
   *[no] , e nulla in esso permette di rifiutare.
}
finding-no-way-back = Dopo l’accettazione, nulla nella pagina riporta alle scelte.
finding-way-back-by-function = Dopo l’accettazione, nulla nella pagina riporta alle scelte. Solo una funzione del gestore del consenso le riapre.
finding-withdrawal-without-effect = Ancora presenti dopo la revoca del consenso, benché lo richiedano: cookie: { $cookies }; tracciatori noti contattati: { $trackers }.
finding-asked-again = { $pages ->
    [one] Dopo un rifiuto, il banner riappare in { $pages } pagina della stessa visita.
   *[other] Dopo un rifiuto, il banner riappare in { $pages } pagine della stessa visita.
}
finding-no-banner = Non appare alcun banner, benché serva il consenso: cookie: { $cookies }; tracciatori noti contattati: { $trackers }.
finding-signal-ignored = I cookie che il segnale riguarda ({ $unchanged }) sono presenti con esso come senza.{ $binding ->
    [yes] { "" } Il segnale è vincolante { $under }.
   *[no] { "" }
}
finding-phase-failed = { $pages ->
    [1] La fase «{ $phase }» non è stata registrata: { $why }.
   *[other] La fase «{ $phase }» non è stata registrata in { $pages } pagine: { $why }.
}
finding-cookies-refused = { $cookies ->
    [one] Il browser ha rifiutato { $cookies } cookie. Motivi: { $reasons }.
   *[other] Il browser ha rifiutato { $cookies } cookie. Motivi: { $reasons }.
}
scan-phase-before = prima di qualsiasi risposta
scan-phase-refused = tutto rifiutato
scan-phase-accepted = tutto accettato
scan-phase-withdrawn = consenso revocato
scan-E706 = il browser ha rifiutato un comando dell’analisi
scan-E707 = la pagina o il browser non ha risposto in tempo
scan-E708 = la pagina non si è caricata
scan-E709 = la pagina si è bloccata
scan-E710 = uno script ha tenuto occupata la pagina
scan-E713 = non è stato trovato alcun banner
scan-E714 = il banner non ha un pulsante del genere
scan-E715 = nulla indica che la pagina abbia recepito la risposta
scan-E718 = nulla nella pagina riporta alle scelte
scan-E719 = la pagina ha inviato o scritto più di quanto una registrazione contenga
finding-consent-unreadable = Il cookie di consenso ricevuto è illeggibile e non viene considerato.
finding-consent-copies = La richiesta contiene { $copies } cookie di consenso; vale la risposta più restrittiva.
finding-consent-too-long = Il consenso è valido per { $validity } { $under }, ma questo cookie è conservato per { $lasts }.
finding-consent-before-choice = È stato impostato prima che il visitatore scegliesse.
finding-foreign-consent = { $contradicts ->
    [yes] { $manager } conserva una risposta che contraddice quella del sito, l’unica che conta.
   *[no] { $manager } conserva una risposta accanto a quella del sito, l’unica che conta.
}
finding-same-site-none = Ha SameSite=None senza Secure.
finding-prefix = Gli manca un attributo richiesto dal prefisso del nome.
finding-bare-authentication = { $missing ->
    [http-only] Mantiene attiva la sessione dei visitatori, ma non ha HttpOnly.
    [secure] Mantiene attiva la sessione dei visitatori, ma non ha Secure.
   *[both] Mantiene attiva la sessione dei visitatori, ma non ha né HttpOnly né Secure.
}
finding-too-large = Supera i 4096 byte.
finding-over-400-days = Durata: { $lasts }; i browser non conservano alcun cookie per più di 400 giorni.
finding-slightly-over-400-days = Supera di { $excess } i 400 giorni che i browser consentono al massimo.
finding-foreign-domain = Il suo attributo Domain non comprende l’host o è un suffisso pubblico.
finding-malformed-domain = Il suo attributo Domain contiene una porta, un punto alla fine o un carattere non ASCII.
finding-partitioned-without-secure = Ha Partitioned senza Secure.
finding-no-name = È un valore senza nome.
finding-insecure-page = Una pagina non servita in https lo imposta con Secure.
finding-no-objection = I visitatori possono opporsi { $under } a queste finalità, ma la carta non dice che possono farlo: { $purposes }.
finding-untold = Valutazione { $under }: { $notices }.
finding-gpc-ignored = La carta ignora Global Privacy Control, che è vincolante { $under }.
finding-asked-too-soon = { $force ->
    [binding] La risposta è conservata per { $kept }, ma { $under } è obbligatorio attendere { $wait } tra un rifiuto e la domanda successiva.
   *[recommended] La risposta è conservata per { $kept }, ma { $under } è raccomandato attendere { $wait } tra un rifiuto e la domanda successiva.
}
finding-judged-later = Registrato in data { $recorded }, ma valutato { $under } nella versione successiva (applicabile da: { $from }).
finding-review-overdue = Le regole applicate { $under } sono state riviste in data { $reviewed }; la revisione successiva era prevista per il { $due }.
finding-contradictory-facts = La carta dichiara due fatti che si contraddicono: { $one }, e { $other }.
finding-active-fingerprint = Un’impronta del dispositivo usa dati che il dispositivo invia comunque, ma la carta dichiara passive = false.
finding-role-not-offered = Il fornitore è dichiarato come { $role }, ma { $vendor } risulta soltanto come { $roles }: { $why }.

## Parts of messages

quoted = «{ $text }»
session-lifetime = una sessione del browser
notice = { $then ->
    [out-of-scope] { $purpose } non rientrerebbe nell’ambito delle norme se quanto segue fosse vero e dichiarato ({ $conditions })
    [opt-out] { $purpose } non richiederebbe il consenso, ma soltanto la possibilità di opporsi, se quanto segue fosse vero e dichiarato ({ $conditions })
   *[exempt] { $purpose } non richiederebbe il consenso se quanto segue fosse vero e dichiarato ({ $conditions })
}
condition = { $clause } ({ $statement })
text-service = il servizio
text-description = la descrizione
text-provider-name = il nome del fornitore { $provider }
text-name = il nome della carta
text-controller = il titolare del trattamento
text-contact = il contatto
text-privacy-policy = l’informativa sulla privacy
text-introduction = l’introduzione
role-publisher = editore
role-processor = responsabile del trattamento
role-independent = indipendente
vendor-google-analytics = Google Analytics
    .why = per impostazione predefinita riutilizza i dati
vendor-google-advertising = il servizio pubblicitario di Google
    .why = mostra pubblicità su più siti
vendor-meta = Meta
    .why = mostra pubblicità su più siti
vendor-recaptcha = reCAPTCHA
    .why = è il servizio di un’altra azienda
requirement-out-of-scope = fuori dall’ambito delle norme
requirement-exempt = esente dal consenso
requirement-opt-out = consentita salvo opposizione
requirement-opt-in = soggetta a consenso
requirement-prohibited = vietata

## Changes between two charters, as clauses

change-new-purpose = la finalità { $purpose } è nuova
change-new-provider = il fornitore { $provider } è nuovo
change-purpose-gained = il cookie ha una nuova finalità, { $purpose }
change-new-reader = il fornitore { $provider } ha ora accesso al cookie
change-provider-serves = il fornitore { $provider } interviene per nuove finalità, { $purposes }
change-newly-asked = ai visitatori non è stata chiesta una scelta su { $purposes }
change-longer-lifetime = durata attuale: { $new }; in precedenza: { $old }
change-lifetime-withdrawn = la durata (in precedenza { $old }) non è più indicata
change-longer-retention = conservazione attuale dei dati: { $new }; in precedenza: { $old }
change-retention-withdrawn = il periodo di conservazione dei dati (in precedenza { $old }) non è più indicato
change-stricter = la finalità { $purpose } è ora { $new } { $under }; prima era { $old }
change-independent = il fornitore { $provider } decide da sé che cosa fare dei dati
change-role-withdrawn = il ruolo del fornitore { $provider } non è più indicato
change-promise-withdrawn = la carta non dichiara più quanto segue: { $clause }
change-undeclared-allowed = sono consentiti i cookie che la carta non dichiara
change-gpc-ignored = Global Privacy Control è ignorato dove non è vincolante
change-revision-lowered = la revisione è scesa a { $revision }, per cui tornano a valere risposte precedenti

## Facts, as clauses

stated-anonymous-yes = si producono solo dati statistici anonimi
stated-anonymous-no = i dati statistici non sono anonimi
stated-publisher-only-yes = il cookie è usato solo per questo sito
stated-publisher-only-no = il fornitore usa i dati anche per finalità proprie
stated-cross-site-yes = il cookie segue le persone da un sito all’altro
stated-cross-site-no = il cookie non segue nessuno da un sito all’altro
stated-shared-yes = i dati sono combinati con altri o trasmessi a terzi
stated-shared-no = i dati non sono né combinati con altri né trasmessi a terzi
stated-requested-yes = il visitatore lo ha chiesto con un’azione
stated-requested-no = il visitatore non lo ha chiesto
stated-expected-yes = fa parte del servizio che i visitatori si aspettano
stated-expected-no = non fa parte del servizio che i visitatori si aspettano
stated-informed-yes = i visitatori sono informati chiaramente
stated-informed-no = i visitatori non sono informati chiaramente
stated-objection-offered-yes = i visitatori possono opporsi in modo semplice e gratuito
stated-objection-offered-no = i visitatori non hanno un modo semplice di opporsi
stated-passive-yes = si usano solo dati che il dispositivo invia comunque
stated-passive-no = non si usano solo dati che il dispositivo invia comunque
stated-sliding-yes = la durata si rinnova a ogni visita
stated-sliding-no = la durata non si rinnova a ogni visita
stated-sale-or-share-yes = i dati personali sono venduti, o condivisi per pubblicità su altri siti
stated-sale-or-share-no = i dati personali non sono venduti né condivisi per pubblicità su altri siti
stated-identifies-yes = il cookie identifica, localizza o profila una persona
stated-identifies-no = il cookie non identifica, non localizza e non profila nessuno
stated-high-risk-yes = vi è profilazione ad alto rischio o pubblicità invasiva
stated-high-risk-no = non vi è né profilazione ad alto rischio né pubblicità invasiva
stated-sensitive-yes = il cookie rivela o riguarda dati sensibili
stated-sensitive-no = il cookie non rivela e non riguarda dati sensibili
stated-children-yes = il servizio è rivolto ai minori, o si sa che il visitatore è un minore
stated-children-no = il servizio non è rivolto ai minori
stated-first-party-yes = il cookie è impostato per questo sito, non per un’altra azienda
stated-first-party-no = il cookie è impostato da un’altra azienda o per suo conto
stated-own-yes = il cookie è proprio del sito
stated-own-no = il cookie proviene da un fornitore
stated-sole-purpose-yes = il cookie non ha altre finalità soggette a consenso
stated-sole-purpose-no = il cookie ha anche altre finalità
stated-lifetime = la durata è di { $max } al massimo
stated-retention = i dati sono conservati per { $max } al massimo

or-run = { $help } Oppure eseguire: { $command }
in-english = { $text } (testo in inglese)
