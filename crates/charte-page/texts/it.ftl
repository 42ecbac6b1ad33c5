# La pagina in italiano. Frasi brevi, niente gergo.

page-title = Cookie di { $site }
page-fallback = Questa pagina non è disponibile nella lingua richiesta ({ $language }) ed è mostrata in italiano.
page-area-front-office = Questa pagina riguarda la parte pubblica del sito.
page-area-back-office = Questa pagina riguarda l’area di amministrazione del sito.
page-state = Versione { $revision }, al { $date }.
page-rules = Norme applicabili:
page-not-law = Attenzione: queste norme sono una semplice lettura dell’elenco dei cookie e non sono diritto vigente.
page-proposal = Attenzione: queste norme sono una proposta e non sono diritto vigente.

who-title = Responsabile di questo sito
who-controller = Titolare:
who-contact = Contatti:
who-policy = Informativa sulla privacy:

what-title = Che cos’è un cookie?
what-is = Un cookie è un piccolo testo con un nome, che un sito web salva nel Suo browser. Il browser lo conserva per un certo periodo e lo rinvia al sito a ogni visita.
what-for = I cookie hanno molti usi: mantengono l’accesso, ricordano un carrello o una lingua, contano le visite o servono alla pubblicità.
what-else = Altre tecniche, come la memoria del browser, fanno lo stesso senza cookie. Anch’esse sono elencate in questa pagina.

kinds-title = Tipi di cookie e quando serve il consenso
kind-necessary-what = Sono impostati dal sito stesso, che ne ha bisogno per fornire ciò che Lei richiede, come l’accesso o il carrello.
kind-necessary-what-unstated = Sono necessari per fornire ciò che Lei richiede, come l’accesso o il carrello.
kind-statistics-what = Contano le visite e mostrano come viene usato il sito.
kind-first-party-what = Sono impostati dal sito stesso, ma non sono indispensabili: preferenze, contenuti personalizzati o pubblicità.
kind-first-party-what-unstated = Non sono indispensabili: preferenze, contenuti personalizzati o pubblicità.
kind-third-party-what = Sono impostati da un’altra azienda o per suo conto. Tale azienda può riconoscerLa anche su altri siti.
kind-role-unstated = Per alcuni non è indicato se il fornitore usa i dati solo per questo sito.
kind-none = Questo sito non usa cookie di questo tipo.
kind-whys = Perché

all-exempt = { $count ->
    [one] Questo cookie non richiede il Suo consenso.
   *[other] Questi { $count } cookie non richiedono il Suo consenso.
}
all-opt-in = { $count ->
    [one] Questo cookie è impostato solo se Lei accetta.
   *[other] Questi { $count } cookie sono impostati solo se Lei accetta.
}
all-opt-out = { $count ->
    [one] Questo cookie può essere impostato senza consenso preventivo. Può opporsi.
   *[other] Questi { $count } cookie possono essere impostati senza consenso preventivo. Può opporsi.
}
all-prohibited = { $count ->
    [one] Questo cookie non deve essere impostato.
   *[other] Questi { $count } cookie non devono essere impostati.
}
all-out-of-scope = { $count ->
    [one] Le norme non si applicano a questo cookie.
   *[other] Le norme non si applicano a questi { $count } cookie.
}
all-unclassified = { $count ->
    [one] La finalità di questo cookie non è indicata. Non deve essere impostato.
   *[other] La finalità di questi { $count } cookie non è indicata. Non devono essere impostati.
}
some-exempt = { $count ->
    [one] Un cookie non richiede il Suo consenso.
   *[other] { $count } cookie non richiedono il Suo consenso.
}
some-opt-in = { $count ->
    [one] Uno è impostato solo se Lei accetta.
   *[other] { $count } sono impostati solo se Lei accetta.
}
some-opt-out = { $count ->
    [one] Uno può essere impostato senza consenso preventivo. Può opporsi.
   *[other] { $count } possono essere impostati senza consenso preventivo. Può opporsi.
}
some-prohibited = { $count ->
    [one] Uno non deve essere impostato.
   *[other] { $count } non devono essere impostati.
}
some-out-of-scope = { $count ->
    [one] Le norme non si applicano a uno.
   *[other] Le norme non si applicano a { $count }.
}
some-unclassified = { $count ->
    [one] La finalità di uno non è indicata. Non deve essere impostato.
   *[other] La finalità di { $count } non è indicata. Non devono essere impostati.
}

why-exempt = consenso non richiesto.
why-opt-in = consenso richiesto.
why-parent = è richiesto il consenso di un genitore.
why-opt-out = consenso preventivo non richiesto, ma può opporsi.
why-prohibited = non consentito.
why-out-of-scope = le norme non si applicano.
why-unclassified = la finalità di questi cookie non è indicata; perciò non sono mai consentiti.
why-conditions = Motivo: { $conditions }.
why-purpose = Le norme menzionano espressamente questa finalità.
why-default-opt-in = Non si applica alcuna esenzione.
why-default-exempt = In questo caso nessuna norma lo richiede.
why-default-other = Non si applicano altre norme.
why-milder-exempt = Il consenso non sarebbe richiesto se tutto ciò fosse vero e dichiarato: { $conditions }.
why-milder-opt-out = Basterebbe un diritto di opposizione se tutto ciò fosse vero e dichiarato: { $conditions }.
why-milder-out-of-scope = Le norme non si applicherebbero se tutto ciò fosse vero e dichiarato: { $conditions }.
why-milder-opt-in = Basterebbe il Suo consenso se tutto ciò fosse vero e dichiarato: { $conditions }.
why-objection = Se lo rifiuta, il rifiuto è rispettato.

cookies-title = Elenco dei cookie
cookies-none = Questo sito non dichiara alcun cookie.
table-caption = { $kind } ({ $count })
col-provider = Fornitore
col-service = Servizio e posizione
col-name = Cookie
col-purpose = Finalità
col-lifetime = Durata
col-readers = Chi ha accesso
col-consent = Consenso
provider-own = { $site } (questo sito)
place-front-office = parte pubblica
place-back-office = area di amministrazione
place-both = parte pubblica e area di amministrazione
set-by = impostato da { $domain }
lifetime-unknown = Non indicata
lifetime-sliding = si rinnova a ogni visita
lifetime-data = conservazione dei dati: { $lifetime }
readers-own = Questo sito
readers-processor = { $provider }, solo per questo sito
readers-independent = { $provider }, anche per finalità proprie
readers-unstated = { $provider } (non indicato se solo per questo sito)
readers-shared = I dati sono trasmessi a terzi o combinati con altri.
consent-exempt = Non richiesto
consent-exempt-objection = Non richiesto; può opporsi
consent-opt-in = Richiesto
consent-parent = Richiesto il consenso di un genitore
consent-opt-out = Non richiesto; può opporsi
consent-prohibited = Non deve essere impostato
consent-out-of-scope = Norme non applicabili
consent-unclassified = Non deve essere impostato
implicit-service = Le Sue preferenze sui cookie
implicit-description = Ricorda le Sue preferenze sui cookie.
implicit-lifetime = Finché la Sua scelta è valida, al massimo 400 giorni

choice-title = La Sua scelta
choice-none = Nessuno di questi cookie richiede il Suo consenso; perciò questo sito non mostra un banner.
choice-consent = Queste finalità richiedono il Suo consenso. I relativi cookie non sono impostati finché Lei non accetta:
choice-object = Queste finalità non richiedono un consenso preventivo, ma può opporsi:
choice-honoured = Queste finalità non richiedono consenso, ma se le rifiuta, il rifiuto è rispettato:
choice-scope = Può accettare o rifiutare ogni finalità separatamente. Chiudere il banner senza scegliere non equivale a un consenso.
choice-again = La scelta Le sarà richiesta di nuovo se si aggiunge una finalità o un fornitore.

kept-title = Per quanto tempo è conservata la Sua scelta
kept-for = Il Suo consenso è valido per { $lifetime }. Poi la scelta Le sarà richiesta di nuovo.
kept-session = Il Suo consenso è valido fino alla chiusura del browser. Poi la scelta Le sarà richiesta di nuovo.
kept-binding = Questo periodo è fissato dalla legge.
kept-recommended = L’autorità di controllo raccomanda questo periodo.
kept-product = Questo periodo è fissato da questo sito; nessuna norma lo prevede.
kept-refusal = Un rifiuto è conservato fino a 400 giorni, il massimo consentito dai browser, per non chiederLe di nuovo senza necessità.
kept-where = La Sua scelta è salvata nel Suo browser, nel cookie «{ $cookie }». Contiene le Sue scelte, la data e la versione di questa pagina.
kept-wait-binding = Dopo un rifiuto, la legge impone al sito di attendere { $lifetime } prima di chiedere di nuovo.
kept-wait-recommended = Dopo un rifiuto, l’autorità di controllo raccomanda al sito di attendere { $lifetime } prima di chiedere di nuovo.
kept-wait-product = Dopo un rifiuto, il sito attende { $lifetime } prima di chiedere di nuovo.

withdraw-title = Modificare o revocare il consenso
withdraw-any = Può modificare la Sua scelta in ogni momento, per tutte le finalità o per una sola. Ciò che rifiuta cessa, e il sito cancella i cookie che può cancellare da sé.
withdraw-link = Modifica le mie preferenze sui cookie
withdraw-none = In questo sito non c’è alcun consenso da revocare.
withdraw-browser = Può anche cancellare i cookie nelle impostazioni del browser. In questo modo si cancella anche la Sua scelta.

gpc-title = Global Privacy Control
gpc-what = Alcuni browser possono inviare un segnale chiamato Global Privacy Control (GPC), che chiede di non vendere né condividere i Suoi dati.
gpc-binding = Secondo le norme applicabili, il segnale è vincolante. Equivale a un’opposizione alla pubblicità e a ogni vendita o condivisione di dati.
gpc-honoured = Le norme applicabili lasciano la decisione al sito. Questo sito rispetta il segnale: equivale a un’opposizione alla pubblicità e a ogni vendita o condivisione di dati.
gpc-ignored = Le norme applicabili lasciano la decisione al sito. Questo sito non tiene conto del segnale; usi le scelte indicate sopra.
gpc-no-effect = Attualmente il segnale non ha effetto qui, perché nessun cookie dipende da un diritto di opposizione. I cookie che richiedono il Suo consenso non sono impostati senza di esso.
gpc-none = Secondo le norme applicabili, il segnale non ha effetto.
gpc-never = Il segnale non vale mai come consenso. Se accetta mentre è attivo, prevale la Sua scelta.

sources-title = Fonti
sources-intro = Le risposte indicate sopra si basano su questi testi. Questa pagina non costituisce consulenza legale.
sources-none = Le norme non citano alcun testo per le risposte indicate sopra.
confidence-official = testo ufficiale
confidence-secondary = fonti secondarie
confidence-unverified = non verificato
