# Il vocabolario comune in italiano: finalità, tipi, fatti, durate, date, norme, lingue.

## Categories of cookies

category-necessary = Cookie necessari
category-statistics = Cookie statistici
category-first-party = Altri cookie del sito
category-third-party = Cookie di terze parti

## Classes of purposes

class-necessary = Necessari
class-statistics = Statistiche
class-preferences = Preferenze
class-personalisation = Personalizzazione
class-marketing = Pubblicità e profilazione
class-social = Contenuti di terzi, condivisione e assistenza
class-unclassified = Non indicata

## Purposes

purpose-transmission = Instradamento e bilanciamento del carico
purpose-user-input = Carrello, moduli, fatturazione
purpose-authentication = Accesso all’account
purpose-security = Sicurezza
purpose-consent-choice = Le Sue preferenze sui cookie
purpose-interface = Lingua e visualizzazione
purpose-media-playback = Riproduzione di contenuti multimediali
purpose-paywall-metering = Conteggio degli articoli gratuiti
purpose-emergency-location = Localizzazione in caso di emergenza
purpose-audience-measurement = Misurazione dell’audience
purpose-ab-testing = Confronto di versioni di una pagina (test A/B)
purpose-session-replay = Registrazione delle visite
purpose-preferences = Preferenze
purpose-content-personalisation = Contenuti personalizzati
purpose-advertising = Pubblicità
purpose-ad-measurement = Misurazione della pubblicità
purpose-affiliation = Compensi ai partner che indirizzano visitatori
purpose-profiling = Profilazione su più siti
purpose-social-sharing = Condivisione sui social network
purpose-embedded-content = Contenuti incorporati (video, mappe e simili)
purpose-support-chat = Chat di assistenza
purpose-geolocation = Posizione del Suo dispositivo
purpose-unclassified = Non indicata

## Facts, as clauses

fact-anonymous-yes = produce solo dati statistici anonimi
fact-anonymous-no = i dati statistici non sono anonimi
fact-publisher-only-yes = usato solo per questo sito
fact-publisher-only-no = il fornitore usa i dati anche per finalità proprie
fact-cross-site-yes = permette di seguirLa da un sito all’altro
fact-cross-site-no = non permette di seguirLa da un sito all’altro
fact-shared-yes = i dati sono combinati con altri o trasmessi a terzi
fact-shared-no = i dati non sono combinati con altri né trasmessi a terzi
fact-requested-yes = richiesto da Lei
fact-requested-no = non richiesto da Lei
fact-expected-yes = fa parte del servizio atteso
fact-expected-no = non fa parte del servizio atteso
fact-informed-yes = Le viene fornita un’informazione chiara
fact-informed-no = non Le viene fornita un’informazione chiara
fact-objection-offered-yes = può opporsi in modo semplice e gratuito
fact-objection-offered-no = non esiste un modo semplice per opporsi
fact-passive-yes = si basa su dati che il Suo dispositivo invia automaticamente
fact-passive-no = non si basa su dati che il Suo dispositivo invia automaticamente
fact-sliding-yes = la durata si rinnova a ogni visita
fact-sliding-no = la durata non si rinnova a ogni visita
fact-sale-or-share-yes = i dati personali sono venduti, o condivisi per pubblicità su altri siti
fact-sale-or-share-no = i dati personali non sono venduti né condivisi per pubblicità su altri siti
fact-identifies-yes = identifica, localizza o profila una persona
fact-identifies-no = non identifica, non localizza e non profila nessuno
fact-high-risk-yes = comporta profilazione ad alto rischio o pubblicità invasiva
fact-high-risk-no = non comporta né profilazione ad alto rischio né pubblicità invasiva
fact-sensitive-yes = rivela o riguarda dati sensibili, come la salute, la religione o la posizione precisa
fact-sensitive-no = non rivela e non riguarda dati sensibili, come la salute, la religione o la posizione precisa
fact-children-yes = il servizio è rivolto a minori, o è noto che Lei è minorenne
fact-children-no = il servizio non è rivolto a minori
fact-first-party-yes = è impostato per questo sito, non per un’altra azienda
fact-first-party-no = è impostato da un’altra azienda o per suo conto
fact-own-yes = è un cookie del sito stesso
fact-own-no = proviene da un fornitore
fact-sole-purpose-yes = non ha altre finalità
fact-sole-purpose-no = ha anche altre finalità

## Limits, as clauses

limit-lifetime = non dura più di quanto le norme consentano
limit-retention = i dati non sono conservati più a lungo di quanto le norme consentano

## Technologies

technology-cookie = cookie
technology-local-storage = memoria locale
technology-session-storage = memoria di sessione
technology-indexed-db = database del browser
technology-cache = cache del browser
technology-pixel = pixel di tracciamento
technology-fingerprint = impronta del dispositivo
technology-sdk = libreria software (SDK)
technology-link = link di tracciamento

## Lifetimes and durations

lifetime-session = Fino alla chiusura del browser
lifetime-seconds = { $n ->
    [one] { $n } secondo
   *[other] { $n } secondi
}
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
duration-over = più di 400 giorni

## Dates

date = { $day ->
    [1] 1º { $month } { $year }
   *[other] { $day } { $month } { $year }
}
month-1 = gennaio
month-2 = febbraio
month-3 = marzo
month-4 = aprile
month-5 = maggio
month-6 = giugno
month-7 = luglio
month-8 = agosto
month-9 = settembre
month-10 = ottobre
month-11 = novembre
month-12 = dicembre

## Lists

and = e
or = o

## Laws: as a label, after “under”, and as the subject of a sentence

law-ae = diritto degli Emirati Arabi Uniti
    .under = secondo il diritto degli Emirati Arabi Uniti
    .subject = il diritto degli Emirati Arabi Uniti
law-ar = diritto argentino
    .under = secondo il diritto argentino
    .subject = il diritto argentino
law-at = diritto austriaco
    .under = secondo il diritto austriaco
    .subject = il diritto austriaco
law-au = diritto australiano
    .under = secondo il diritto australiano
    .subject = il diritto australiano
law-be = diritto belga
    .under = secondo il diritto belga
    .subject = il diritto belga
law-bg = diritto bulgaro
    .under = secondo il diritto bulgaro
    .subject = il diritto bulgaro
law-br = diritto brasiliano
    .under = secondo il diritto brasiliano
    .subject = il diritto brasiliano
law-ca = diritto canadese (escluso il Québec)
    .under = secondo il diritto canadese (escluso il Québec)
    .subject = il diritto canadese (escluso il Québec)
law-ca-qc = diritto del Québec
    .under = secondo il diritto del Québec
    .subject = il diritto del Québec
law-ch = diritto svizzero
    .under = secondo il diritto svizzero
    .subject = il diritto svizzero
law-charte = lettura semplice dell’elenco dei cookie (non è diritto vigente)
    .under = secondo una lettura semplice dell’elenco dei cookie (non è diritto vigente)
    .subject = la lettura semplice dell’elenco dei cookie (non è diritto vigente)
law-cl = diritto cileno
    .under = secondo il diritto cileno
    .subject = il diritto cileno
law-cn = diritto cinese
    .under = secondo il diritto cinese
    .subject = il diritto cinese
law-cy = diritto cipriota
    .under = secondo il diritto cipriota
    .subject = il diritto cipriota
law-cz = diritto ceco
    .under = secondo il diritto ceco
    .subject = il diritto ceco
law-de = diritto tedesco
    .under = secondo il diritto tedesco
    .subject = il diritto tedesco
law-dk = diritto danese
    .under = secondo il diritto danese
    .subject = il diritto danese
law-es = diritto spagnolo
    .under = secondo il diritto spagnolo
    .subject = il diritto spagnolo
law-eu = diritto dell’UE
    .under = secondo il diritto dell’UE
    .subject = il diritto dell’UE
law-eu-omnibus-proposal = proposta «Digital Omnibus» dell’UE (non in vigore)
    .under = secondo la proposta «Digital Omnibus» dell’UE (non in vigore)
    .subject = la proposta «Digital Omnibus» dell’UE (non in vigore)
law-fi = diritto finlandese
    .under = secondo il diritto finlandese
    .subject = il diritto finlandese
law-fr = diritto francese
    .under = secondo il diritto francese
    .subject = il diritto francese
law-gb = diritto britannico
    .under = secondo il diritto britannico
    .subject = il diritto britannico
law-gi = diritto di Gibilterra
    .under = secondo il diritto di Gibilterra
    .subject = il diritto di Gibilterra
law-gr = diritto greco
    .under = secondo il diritto greco
    .subject = il diritto greco
law-hr = diritto croato
    .under = secondo il diritto croato
    .subject = il diritto croato
law-hu = diritto ungherese
    .under = secondo il diritto ungherese
    .subject = il diritto ungherese
law-id = diritto indonesiano
    .under = secondo il diritto indonesiano
    .subject = il diritto indonesiano
law-ie = diritto irlandese
    .under = secondo il diritto irlandese
    .subject = il diritto irlandese
law-il = diritto israeliano
    .under = secondo il diritto israeliano
    .subject = il diritto israeliano
law-in = diritto indiano
    .under = secondo il diritto indiano
    .subject = il diritto indiano
law-is = diritto islandese
    .under = secondo il diritto islandese
    .subject = il diritto islandese
law-it = diritto italiano
    .under = secondo il diritto italiano
    .subject = il diritto italiano
law-jp = diritto giapponese
    .under = secondo il diritto giapponese
    .subject = il diritto giapponese
law-ke = diritto keniota
    .under = secondo il diritto keniota
    .subject = il diritto keniota
law-kr = diritto sudcoreano
    .under = secondo il diritto sudcoreano
    .subject = il diritto sudcoreano
law-li = diritto del Liechtenstein
    .under = secondo il diritto del Liechtenstein
    .subject = il diritto del Liechtenstein
law-lt = diritto lituano
    .under = secondo il diritto lituano
    .subject = il diritto lituano
law-lu = diritto lussemburghese
    .under = secondo il diritto lussemburghese
    .subject = il diritto lussemburghese
law-lv = diritto lettone
    .under = secondo il diritto lettone
    .subject = il diritto lettone
law-mt = diritto maltese
    .under = secondo il diritto maltese
    .subject = il diritto maltese
law-mx = diritto messicano
    .under = secondo il diritto messicano
    .subject = il diritto messicano
law-my = diritto malese
    .under = secondo il diritto malese
    .subject = il diritto malese
law-ng = diritto nigeriano
    .under = secondo il diritto nigeriano
    .subject = il diritto nigeriano
law-nl = diritto olandese
    .under = secondo il diritto olandese
    .subject = il diritto olandese
law-no = diritto norvegese
    .under = secondo il diritto norvegese
    .subject = il diritto norvegese
law-nz = diritto neozelandese
    .under = secondo il diritto neozelandese
    .subject = il diritto neozelandese
law-ph = diritto filippino
    .under = secondo il diritto filippino
    .subject = il diritto filippino
law-pl = diritto polacco
    .under = secondo il diritto polacco
    .subject = il diritto polacco
law-pt = diritto portoghese
    .under = secondo il diritto portoghese
    .subject = il diritto portoghese
law-ro = diritto rumeno
    .under = secondo il diritto rumeno
    .subject = il diritto rumeno
law-sa = diritto saudita
    .under = secondo il diritto saudita
    .subject = il diritto saudita
law-se = diritto svedese
    .under = secondo il diritto svedese
    .subject = il diritto svedese
law-sg = diritto di Singapore
    .under = secondo il diritto di Singapore
    .subject = il diritto di Singapore
law-si = diritto sloveno
    .under = secondo il diritto sloveno
    .subject = il diritto sloveno
law-sk = diritto slovacco
    .under = secondo il diritto slovacco
    .subject = il diritto slovacco
law-th = diritto thailandese
    .under = secondo il diritto thailandese
    .subject = il diritto thailandese
law-tr = diritto turco
    .under = secondo il diritto turco
    .subject = il diritto turco
law-us-ca = diritto californiano
    .under = secondo il diritto californiano
    .subject = il diritto californiano
law-us-co = diritto del Colorado
    .under = secondo il diritto del Colorado
    .subject = il diritto del Colorado
law-us-ct = diritto del Connecticut
    .under = secondo il diritto del Connecticut
    .subject = il diritto del Connecticut
law-us-de = diritto del Delaware
    .under = secondo il diritto del Delaware
    .subject = il diritto del Delaware
law-us-fl = diritto della Florida
    .under = secondo il diritto della Florida
    .subject = il diritto della Florida
law-us-ia = diritto dell’Iowa
    .under = secondo il diritto dell’Iowa
    .subject = il diritto dell’Iowa
law-us-in = diritto dell’Indiana
    .under = secondo il diritto dell’Indiana
    .subject = il diritto dell’Indiana
law-us-ky = diritto del Kentucky
    .under = secondo il diritto del Kentucky
    .subject = il diritto del Kentucky
law-us-md = diritto del Maryland
    .under = secondo il diritto del Maryland
    .subject = il diritto del Maryland
law-us-mn = diritto del Minnesota
    .under = secondo il diritto del Minnesota
    .subject = il diritto del Minnesota
law-us-mt = diritto del Montana
    .under = secondo il diritto del Montana
    .subject = il diritto del Montana
law-us-ne = diritto del Nebraska
    .under = secondo il diritto del Nebraska
    .subject = il diritto del Nebraska
law-us-nh = diritto del New Hampshire
    .under = secondo il diritto del New Hampshire
    .subject = il diritto del New Hampshire
law-us-nj = diritto del New Jersey
    .under = secondo il diritto del New Jersey
    .subject = il diritto del New Jersey
law-us-nv = diritto del Nevada
    .under = secondo il diritto del Nevada
    .subject = il diritto del Nevada
law-us-optout = diritto degli Stati USA con segnale di opposizione obbligatorio
    .under = secondo il diritto degli Stati USA con segnale di opposizione obbligatorio
    .subject = il diritto degli Stati USA con segnale di opposizione obbligatorio
law-us-or = diritto dell’Oregon
    .under = secondo il diritto dell’Oregon
    .subject = il diritto dell’Oregon
law-us-other = diritto degli Stati USA con diritto di opposizione, senza segnale obbligatorio
    .under = secondo il diritto degli Stati USA con diritto di opposizione, senza segnale obbligatorio
    .subject = il diritto degli Stati USA con diritto di opposizione, senza segnale obbligatorio
law-us-ri = diritto del Rhode Island
    .under = secondo il diritto del Rhode Island
    .subject = il diritto del Rhode Island
law-us-tn = diritto del Tennessee
    .under = secondo il diritto del Tennessee
    .subject = il diritto del Tennessee
law-us-tx = diritto del Texas
    .under = secondo il diritto del Texas
    .subject = il diritto del Texas
law-us-ut = diritto dello Utah
    .under = secondo il diritto dello Utah
    .subject = il diritto dello Utah
law-us-va = diritto della Virginia
    .under = secondo il diritto della Virginia
    .subject = il diritto della Virginia
law-us-wa = diritto dello Stato di Washington
    .under = secondo il diritto dello Stato di Washington
    .subject = il diritto dello Stato di Washington
law-vn = diritto vietnamita
    .under = secondo il diritto vietnamita
    .subject = il diritto vietnamita
law-za = diritto sudafricano
    .under = secondo il diritto sudafricano
    .subject = il diritto sudafricano
law-other = regole «{ $name }»
    .under = secondo le regole «{ $name }»
    .subject = l’insieme di regole «{ $name }»

## Languages

language-ar = arabo
language-bg = bulgaro
language-ca = catalano
language-cs = ceco
language-cy = gallese
language-da = danese
language-de = tedesco
language-el = greco
language-en = inglese
language-es = spagnolo
language-et = estone
language-eu = basco
language-fi = finlandese
language-fr = francese
language-ga = irlandese
language-gl = galiziano
language-hr = croato
language-hu = ungherese
language-is = islandese
language-it = italiano
language-ja = giapponese
language-lb = lussemburghese
language-lt = lituano
language-lv = lettone
language-mt = maltese
language-nb = norvegese bokmål
language-nl = olandese
language-nn = norvegese nynorsk
language-no = norvegese
language-pl = polacco
language-pt = portoghese
language-ro = rumeno
language-ru = russo
language-sk = slovacco
language-sl = sloveno
language-sv = svedese
language-tr = turco
language-uk = ucraino
language-zh = cinese
