# La pagina in italiano. Frasi brevi, niente gergo.

page-title = I cookie del sito «{ $site }»
page-fallback = Questa pagina non è disponibile nella lingua richiesta ({ $language }) ed è mostrata in italiano.
page-partly = Alcuni testi non sono disponibili in italiano. La loro lingua è indicata tra parentesi: { $languages }.
page-area-front-office = Questa pagina riguarda la parte pubblica del sito.
page-area-back-office = Questa pagina riguarda l’area di amministrazione del sito.
page-state = Versione { $revision }, ultimo aggiornamento: { $date }.
page-site = Sito web:
page-law = Normativa applicabile:
page-rules = Norme applicate:
page-not-law = Attenzione: queste norme sono una lettura semplice dell’elenco dei cookie e non sono diritto vigente.
page-proposal = Attenzione: queste norme sono una proposta e non sono diritto vigente.

who-title = Titolare e contatti
who-authority-title = Autorità competente
who-controller = Titolare del trattamento:
who-contact = Contatti:
who-policy = Informativa sulla privacy:
who-authority = Autorità per la protezione dei dati:

what-title = Che cos’è un cookie?
what-is = Un cookie è una piccola quantità di informazioni, identificata da un nome, che un sito web invia al Suo browser. Il browser la conserva per un certo periodo e la rinvia al sito a ogni visita.
what-for = I cookie hanno molti usi: mantengono attiva la Sua sessione, ricordano il carrello o la lingua, contano le visite o permettono di seguire la navigazione a fini statistici o pubblicitari.
what-else = Altre tecniche, come la memoria del browser, fanno lo stesso senza cookie. Anch’esse sono elencate in questa pagina.

kinds-title = Tipi di cookie e quando serve il consenso
kind-necessary-what = Sono impostati dal sito stesso e conservano informazioni da una visita all’altra sullo stesso dispositivo, come l’accesso, il carrello o le impostazioni di visualizzazione. Senza di essi il sito non può fornire ciò che Lei richiede.
kind-necessary-what-unstated = Conservano informazioni da una visita all’altra sullo stesso dispositivo, come l’accesso, il carrello o le impostazioni di visualizzazione. Senza di essi il sito non può fornire ciò che Lei richiede.
kind-statistics-what = Registrano ciò che i visitatori fanno sul sito, per contare le visite e capire come viene usato. Le statistiche sono anonime quando non permettono di risalire a una persona.
kind-first-party-what = Sono impostati dal sito stesso, ma non sono indispensabili: riguardano preferenze, contenuti personalizzati o pubblicità. Possono anche servire a raccogliere dati personali e a seguire il Suo comportamento su questo sito.
kind-first-party-what-unstated = Non sono indispensabili: riguardano preferenze, contenuti personalizzati o pubblicità. Possono anche servire a raccogliere dati personali e a seguire il Suo comportamento su questo sito.
kind-third-party-what = Sono impostati da un’altra azienda, spesso una concessionaria di pubblicità, o per suo conto. L’azienda può così vedere quali pagine Lei visita qui e su altri siti che collaborano con essa, e raccogliere informazioni su di Lei.
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
    [one] Le norme non si applicano a uno di essi.
   *[other] Le norme non si applicano a { $count } di essi.
}
some-unclassified = { $count ->
    [one] La finalità di uno di essi non è indicata. Non deve essere impostato.
   *[other] La finalità di { $count } di essi non è indicata. Non devono essere impostati.
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
why-default-exempt = In questo caso nessuna norma richiede il consenso.
why-default-other = Non si applicano altre norme.
why-objection = Se rifiuta, il Suo rifiuto è rispettato.

cookies-title = Elenco dei cookie
cookies-none = Questo sito non dichiara alcun cookie.
table-caption = { $kind } ({ $count })
col-provider = Fornitore
col-service = Servizio e area del sito
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
kept-recommended = L’autorità per la protezione dei dati raccomanda questo periodo.
kept-recommended-by = L’autorità per la protezione dei dati ({ $authority }) raccomanda questo periodo.
kept-product = Questo periodo è fissato da questo sito; nessuna norma lo prevede.
kept-refusal = Un rifiuto è conservato per 400 giorni al massimo, il limite consentito dai browser, per non ripeterLe la domanda prima del necessario.
kept-where = La Sua scelta è salvata nel Suo browser, nel cookie «{ $cookie }». Il cookie contiene le Sue scelte, la loro data e la versione di questa pagina.
kept-wait-binding = Dopo un rifiuto, la legge impone al sito di attendere { $lifetime } prima di chiedere di nuovo.
kept-wait-recommended = Dopo un rifiuto, l’autorità per la protezione dei dati raccomanda al sito di attendere { $lifetime } prima di chiedere di nuovo.
kept-wait-product = Dopo un rifiuto, il sito attende { $lifetime } prima di chiedere di nuovo.

withdraw-title = Modificare la scelta o revocare il consenso
withdraw-any = Può modificare la Sua scelta in ogni momento, per tutte le finalità o per una sola. Ciò che rifiuta cessa, e il sito cancella i cookie che può cancellare da sé.
withdraw-link = Modifica le mie scelte
withdraw-none = In questo sito non c’è alcun consenso da revocare.
withdraw-browser = Può anche cancellare i cookie nelle impostazioni del browser. In questo modo si cancella anche la Sua scelta.
withdraw-browser-only = Può cancellare i cookie in ogni momento nelle impostazioni del browser.

gpc-title = Global Privacy Control
gpc-what = Alcuni browser possono inviare un segnale chiamato Global Privacy Control (GPC), che chiede di non vendere né condividere i Suoi dati.
gpc-binding = Secondo le norme applicabili, il segnale è vincolante. Equivale a un’opposizione alla pubblicità e a ogni vendita o condivisione di dati.
gpc-honoured = Le norme applicabili lasciano la decisione al sito. Questo sito rispetta il segnale: equivale a un’opposizione alla pubblicità e a ogni vendita o condivisione di dati.
gpc-ignored = Le norme applicabili lasciano la decisione al sito. Questo sito non tiene conto del segnale; usi le opzioni indicate sopra.
gpc-no-effect = Attualmente il segnale non incide su nessuno dei cookie che possono essere impostati qui senza il Suo consenso.
gpc-consent = I cookie che richiedono il Suo consenso non sono mai impostati senza di esso.
gpc-none = Secondo le norme applicabili, il segnale non ha effetto.
gpc-never = Il segnale non vale mai come consenso. Se accetta mentre è attivo, prevale la Sua scelta.

sources-title = Fonti
sources-intro = Le risposte indicate sopra si basano su questi testi. Questa pagina non costituisce consulenza legale.
sources-none = Le norme non citano alcun testo per le risposte indicate sopra.

banner-title = Cookie
banner-question = Questo sito chiede il Suo consenso per usare cookie con queste finalità:
banner-notice = Questo sito usa cookie che può rifiutare. Servono a queste finalità:
banner-again = La Sua scelta precedente non è più valida. La preghiamo di scegliere di nuovo.
banner-accept = Accetta tutto
banner-refuse = Rifiuta tutto
banner-choose = Personalizza
banner-close = Chiudi
banner-save = Salva le mie scelte
banner-yes = Accetta
banner-no = Rifiuta
banner-saved = Le Sue scelte sono state salvate. Può modificarle in ogni momento.
banner-reload = Ciò che ha rifiutato può restare attivo finché la pagina non viene ricaricata.
banner-reload-now = Ricarica la pagina
