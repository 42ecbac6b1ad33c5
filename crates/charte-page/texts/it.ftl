# La pagina in italiano. Frasi brevi, niente gergo.

page-title = I cookie di { $site }
page-fallback = Questa pagina non esiste ancora nella lingua richiesta ({ $language }). È mostrata in italiano.
page-area-front-office = Questa pagina riguarda la parte del sito che i visitatori vedono.
page-area-back-office = Questa pagina riguarda la parte del sito in cui lavorano i redattori.
page-state = Revisione { $revision } della carta, situazione al { $date }.
page-rules = Le regole che si applicano:
page-not-law = Attenzione: queste regole sono la semplice lettura della carta, non diritto.
page-proposal = Attenzione: queste regole sono una proposta, non diritto in vigore.

who-title = Chi è responsabile di questo sito
who-controller = Titolare:
who-contact = Contatti:
who-policy = Informativa sulla privacy:

what-title = Che cos’è un cookie?
what-is = Un cookie è un piccolo testo con un nome. Un sito web lo affida al Suo browser. Il browser lo conserva per un po’ e lo rimanda al sito a ogni visita.
what-for = I cookie hanno molti usi. Mantengono l’accesso, ricordano un carrello o una lingua, contano le visite o servono alla pubblicità.
what-else = Altre tecniche fanno lo stesso senza cookie, come la memoria propria del browser. Questa pagina elenca anche quelle.

kinds-title = I quattro tipi, e se Le viene chiesto
kind-necessary = Cookie necessari
kind-necessary-what = Li imposta il sito stesso. Gli servono per ciò che Lei chiede, come accedere o riempire un carrello.
kind-necessary-what-unstated = Servono per ciò che Lei chiede al sito, come accedere o riempire un carrello.
kind-statistics = Cookie statistici
kind-statistics-what = Contano le visite e mostrano come si usa il sito.
kind-first-party = Altri cookie del sito
kind-first-party-what = Li imposta il sito stesso, per qualcosa di cui potrebbe fare a meno: comodità, contenuti scelti per Lei o pubblicità.
kind-first-party-what-unstated = Servono per qualcosa di cui il sito potrebbe fare a meno: comodità, contenuti scelti per Lei o pubblicità.
kind-third-party = Cookie di terzi
kind-third-party-what = Li imposta un’altra azienda, o il sito li imposta per lei. Quell’azienda può riconoscerLa anche su altri siti.
kind-role-unstated = Per alcuni non è indicato se il fornitore agisce solo per questo sito.
kind-none = Il sito non ha cookie di questo tipo.
kind-whys = Perché

all-exempt = { $count ->
    [one] L’unico cookie di questo tipo non richiede consenso.
   *[other] Nessuno dei { $count } cookie di questo tipo richiede il Suo consenso.
}
all-opt-in = { $count ->
    [one] L’unico cookie di questo tipo è impostato solo se Lei accetta.
   *[other] I { $count } cookie di questo tipo sono impostati solo se Lei accetta.
}
all-opt-out = { $count ->
    [one] L’unico cookie di questo tipo può essere impostato senza chiederLe prima. Lei può opporsi.
   *[other] I { $count } cookie di questo tipo possono essere impostati senza chiederLe prima. Lei può opporsi.
}
all-prohibited = { $count ->
    [one] L’unico cookie di questo tipo non deve essere impostato.
   *[other] Nessuno dei { $count } cookie di questo tipo deve essere impostato.
}
all-out-of-scope = { $count ->
    [one] Le regole non si applicano all’unico cookie di questo tipo.
   *[other] Le regole non si applicano ai { $count } cookie di questo tipo.
}
all-unclassified = { $count ->
    [one] Nessuno ha detto a che cosa serve l’unico cookie di questo tipo. Non deve essere impostato.
   *[other] Nessuno ha detto a che cosa servono i { $count } cookie di questo tipo. Non devono essere impostati.
}
some-exempt = { $count ->
    [one] Un cookie di questo tipo non richiede consenso.
   *[other] { $count } cookie di questo tipo non richiedono consenso.
}
some-opt-in = { $count ->
    [one] Uno è impostato solo se Lei accetta.
   *[other] { $count } sono impostati solo se Lei accetta.
}
some-opt-out = { $count ->
    [one] Uno può essere impostato senza chiederLe prima. Lei può opporsi.
   *[other] { $count } possono essere impostati senza chiederLe prima. Lei può opporsi.
}
some-prohibited = { $count ->
    [one] Uno non deve essere impostato.
   *[other] { $count } non devono essere impostati.
}
some-out-of-scope = { $count ->
    [one] Le regole non si applicano a uno.
   *[other] Le regole non si applicano a { $count }.
}
some-unclassified = { $count ->
    [one] Di uno nessuno ha detto a che cosa serve. Non deve essere impostato.
   *[other] Di { $count } nessuno ha detto a che cosa servono. Non devono essere impostati.
}

why-exempt = nessun consenso necessario.
why-opt-in = è necessario il Suo consenso.
why-parent = serve il consenso di un genitore.
why-opt-out = non Le viene chiesto prima, ma Lei può opporsi.
why-prohibited = non consentito.
why-out-of-scope = le regole non si applicano.
why-unclassified = nessuno ha detto a che cosa servono questi cookie; perciò non sono mai consentiti.
why-conditions = Infatti: { $conditions }.
why-purpose = Le regole nominano questa finalità.
why-default-opt-in = È la regola, e nessuna eccezione copre questo caso.
why-default-exempt = Nessuna regola lo chiede in questo caso.
why-default-other = Le regole non prevedono altro per questo caso.
why-milder-exempt = Il consenso non servirebbe se tutto questo fosse vero e dichiarato: { $conditions }.
why-milder-opt-out = Basterebbe che Lei potesse opporsi se tutto questo fosse vero e dichiarato: { $conditions }.
why-milder-out-of-scope = Le regole non si applicherebbero se tutto questo fosse vero e dichiarato: { $conditions }.
why-milder-opt-in = Basterebbe il Suo consenso se tutto questo fosse vero e dichiarato: { $conditions }.
why-objection = Se Lei rifiuta, il Suo rifiuto vale comunque.

fact-anonymous-yes = ne escono solo cifre anonime
fact-anonymous-no = le cifre non sono anonime
fact-publisher-only-yes = serve solo a questo sito
fact-publisher-only-no = il fornitore usa i dati anche per sé
fact-cross-site-yes = La segue da un sito all’altro
fact-cross-site-no = non La segue da un sito all’altro
fact-shared-yes = i dati sono incrociati con altri o trasmessi
fact-shared-no = i dati non sono né incrociati con altri né trasmessi
fact-requested-yes = Lei stesso lo ha chiesto
fact-requested-no = Lei non lo ha chiesto
fact-expected-yes = è una parte attesa del servizio
fact-expected-no = non è una parte attesa del servizio
fact-informed-yes = Lei ne è informato chiaramente
fact-informed-no = Lei non ne è informato chiaramente
fact-objection-offered-yes = Lei può opporsi in modo semplice e gratuito
fact-objection-offered-no = non c’è un modo semplice di opporsi
fact-passive-yes = si basa su dati che il Suo dispositivo invia da sé
fact-passive-no = non si basa su dati che il Suo dispositivo invia da sé
fact-sliding-yes = la sua durata ricomincia a ogni visita
fact-sliding-no = la sua durata non ricomincia a ogni visita
fact-sale-or-share-yes = dati personali sono venduti, o condivisi per pubblicità tra siti
fact-sale-or-share-no = nessun dato personale è venduto, né condiviso per pubblicità tra siti
fact-identifies-yes = identifica, localizza o profila una persona
fact-identifies-no = non identifica, non localizza e non profila nessuno
fact-high-risk-yes = comporta profilazione ad alto rischio o pubblicità invadente
fact-high-risk-no = non comporta profilazione ad alto rischio o pubblicità invadente
fact-sensitive-yes = rivela o riguarda dati sensibili, come la salute, la religione o la posizione precisa
fact-sensitive-no = non rivela e non riguarda dati sensibili, come la salute, la religione o la posizione precisa
fact-children-yes = il servizio è rivolto a minori, o si sa che lei è un minore
fact-children-no = il servizio non è rivolto a minori
fact-first-party-yes = è impostato per questo sito e non per un’altra azienda
fact-first-party-no = lo imposta un’altra azienda, o è impostato per lei
fact-own-yes = è un cookie proprio del sito
fact-own-no = viene da un fornitore
fact-sole-purpose-yes = non serve ad altro
fact-sole-purpose-no = serve anche ad altro
limit-lifetime = non dura più di quanto le regole consentano
limit-retention = i dati non sono conservati più di quanto le regole consentano

purpose-transmission = Instradamento e bilanciamento del carico
purpose-user-input = Carrello, moduli, fatturazione
purpose-authentication = Accesso
purpose-security = Sicurezza
purpose-consent-choice = Le Sue scelte sui cookie
purpose-interface = Lingua e aspetto
purpose-media-playback = Riproduzione di contenuti multimediali
purpose-paywall-metering = Conteggio degli articoli gratuiti
purpose-emergency-location = Localizzazione in caso di emergenza
purpose-audience-measurement = Misurazione del pubblico
purpose-ab-testing = Confronto di varianti di una pagina
purpose-session-replay = Registrazione delle visite
purpose-preferences = Impostazioni di comodità
purpose-content-personalisation = Contenuti scelti per Lei
purpose-advertising = Pubblicità
purpose-ad-measurement = Misurazione della pubblicità
purpose-affiliation = Compenso ai partner che portano visitatori
purpose-profiling = Profilazione tra siti
purpose-social-sharing = Condivisione sui social network
purpose-embedded-content = Video, mappe e altri contenuti incorporati
purpose-support-chat = Chat con un servizio di assistenza
purpose-geolocation = Posizione del Suo dispositivo
purpose-unclassified = Non indicata

cookies-title = I cookie, uno per uno
cookies-none = Questa carta non elenca alcun cookie.
table-caption = { $kind } ({ $count })
col-provider = Fornitore
col-service = Servizio e luogo
col-name = Cookie
col-purpose = Finalità
col-lifetime = Durata
col-readers = Chi lo legge
col-consent = Consenso
provider-own = { $site } (questo sito)
place-front-office = front office
place-back-office = back office
place-both = front e back office
set-by = impostato da { $domain }
technology-local-storage = memoria locale
technology-session-storage = memoria di sessione
technology-indexed-db = database del browser
technology-cache = cache del browser
technology-pixel = pixel di tracciamento
technology-fingerprint = impronta del dispositivo
technology-sdk = libreria software
technology-link = link contrassegnato
lifetime-unknown = Non indicata
lifetime-session = Fino alla chiusura del browser
lifetime-minutes = { $n ->
    [one] { $n } minuto
   *[other] { $n } minuti
}
lifetime-hours = { $n ->
    [one] { $n } ora
   *[other] { $n } ore
}
lifetime-days = { $n ->
    [one] { $n } giorno
   *[other] { $n } giorni
}
lifetime-months = { $n ->
    [one] { $n } mese
   *[other] { $n } mesi
}
lifetime-years = { $n } anni
lifetime-sliding = ricomincia a ogni visita
lifetime-data = dati conservati: { $lifetime }
readers-own = Questo sito
readers-processor = { $provider }, solo per questo sito
readers-independent = { $provider }, anche per fini propri
readers-unstated = { $provider }; non è indicato se solo per questo sito
readers-shared = I dati sono trasmessi o incrociati con altri.
consent-exempt = Non necessario
consent-exempt-objection = Non necessario; Lei può opporsi
consent-opt-in = Necessario
consent-parent = Consenso di un genitore
consent-opt-out = Non chiesto prima; Lei può opporsi
consent-prohibited = Non deve essere impostato
consent-out-of-scope = Le regole non si applicano
consent-unclassified = Non deve essere impostato
implicit-service = Le Sue scelte sui cookie
implicit-description = Ricorda la Sua risposta sui cookie.
implicit-lifetime = Finché la Sua risposta vale, al massimo 400 giorni

choice-title = La Sua scelta
choice-none = Qui nulla richiede la Sua risposta. Un banner sui cookie non occorre.
choice-consent = Queste finalità attendono il Suo consenso. Finché Lei non accetta, i loro cookie non sono impostati:
choice-object = Su queste finalità non Le viene chiesto prima, ma Lei può opporsi:
choice-honoured = Queste finalità non richiedono consenso, ma se Lei rifiuta, il Suo rifiuto vale:
choice-scope = La Sua risposta vale per ogni finalità separatamente. Chiudere la domanda senza rispondere non è un consenso.
choice-again = Le viene chiesto di nuovo quando si aggiunge una finalità o un fornitore.

kept-title = Per quanto tempo si conserva la Sua risposta
kept-for = Il Suo consenso vale per { $lifetime }. Poi Le viene chiesto di nuovo.
kept-session = Il Suo consenso vale fino alla chiusura del browser. Poi Le viene chiesto di nuovo.
kept-binding = La legge fissa questo periodo.
kept-recommended = L’autorità raccomanda questo periodo.
kept-product = Nessun testo fissa questo periodo. È quello del software del sito.
kept-refusal = Un rifiuto si conserva fino a 400 giorni, il massimo che i browser consentono, perché non sia dimenticato.
kept-where = La Sua risposta si conserva nel Suo browser, nel cookie «{ $cookie }». Contiene le Sue scelte, la loro data e la revisione di questa carta.
kept-wait-binding = Dopo un rifiuto, la legge impone al sito di attendere { $lifetime } prima di chiedere di nuovo.
kept-wait-recommended = Dopo un rifiuto, l’autorità consiglia al sito di attendere { $lifetime } prima di chiedere di nuovo.
kept-wait-product = Dopo un rifiuto, il sito attende { $lifetime } prima di chiedere di nuovo.

withdraw-title = Come cambiare idea
withdraw-any = Lei può cambiare la Sua risposta in ogni momento, per tutto o per una finalità. Ciò che non consente più si ferma, e il sito cancella i cookie che può raggiungere.
withdraw-link = Cambiare le mie scelte sui cookie
withdraw-none = Qui non c’è alcun consenso da revocare.
withdraw-browser = Può anche cancellare i cookie nelle impostazioni del Suo browser. Così si cancella anche la Sua risposta.

gpc-title = Global Privacy Control
gpc-what = Alcuni browser possono inviare un segnale chiamato Global Privacy Control (GPC). Dice: non vendete e non condividete i miei dati.
gpc-binding = Secondo le regole che si applicano qui, il segnale è vincolante. Vale come opposizione alla pubblicità e a ogni vendita o condivisione di dati.
gpc-honoured = Le regole che si applicano qui lasciano la scelta al sito. Il sito rispetta il segnale come opposizione alla pubblicità e a ogni vendita o condivisione di dati.
gpc-ignored = Le regole che si applicano qui lasciano la scelta al sito. Il sito non tiene conto del segnale; usi le scelte qui sopra.
gpc-no-effect = Oggi qui non cambia nulla: nessun cookie attende un’opposizione. Ciò che richiede il Suo consenso non è impostato senza di esso.
gpc-none = Le regole che si applicano qui non danno effetto al segnale.
gpc-never = Il segnale non vale mai come consenso. Se Lei accetta anche se è attivo, conta la Sua risposta.

sources-title = Fonti
sources-intro = Le risposte qui sopra si basano su questi testi. Questa pagina non è una consulenza legale.
sources-none = Le regole non citano alcun testo per le risposte qui sopra.
confidence-official = visto nel testo ufficiale
confidence-secondary = noto da riassunti altrui
confidence-unverified = non verificato

regime-at = Austria
regime-be = Belgio
regime-bg = Bulgaria
regime-br = Brasile
regime-ca-qc = Québec (Canada)
regime-ca = Canada, escluso il Québec
regime-ch = Svizzera
regime-charte = La semplice lettura della carta (non è diritto)
regime-de = Germania
regime-dk = Danimarca
regime-es = Spagna
regime-eu-omnibus-proposal = Unione europea: Digital Omnibus come proposto (non è diritto)
regime-eu = Unione europea (direttiva e parere del suo gruppo di lavoro)
regime-fi = Finlandia
regime-fr = Francia
regime-gb = Regno Unito
regime-gr = Grecia
regime-ie = Irlanda
regime-is = Islanda
regime-it = Italia
regime-jp = Giappone
regime-li = Liechtenstein
regime-lu = Lussemburgo
regime-nl = Paesi Bassi
regime-no = Norvegia
regime-pt = Portogallo
regime-us-ca = California (Stati Uniti)
regime-us-optout = Stati Uniti: Stati con segnale di opposizione obbligatorio
regime-us-other = Stati Uniti: Stati con diritto di opposizione, senza segnale obbligatorio
regime-za = Sudafrica
