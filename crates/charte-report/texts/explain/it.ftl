# Quello che `charte explain` dice di un cookie. $under è un diritto con la sua preposizione, $law lo
# stesso come soggetto di una frase, $rule una regola, $fact una chiave della carta.

explain-may = { $name } può essere impostato ora.
explain-may-in-part = { $name } può essere impostato ora, ma solo per alcune delle sue finalità.
explain-may-not-in-part = { $name } non può essere impostato ora: solo alcune delle sue finalità sono consentite.
explain-may-not = { $name } non può essere impostato ora.
explain-deletes = La riga elimina il cookie; viene lasciata passare, ma senza il valore.

is-necessary-first = È un cookie necessario di questo sito, valutato { $under }.
is-necessary-third = È un cookie necessario di un altro sito, valutato { $under }.
is-statistics-first = È un cookie statistico di questo sito, valutato { $under }.
is-statistics-third = È un cookie statistico di terze parti, valutato { $under }.
is-first-party = È un cookie di questo sito, valutato { $under }.
is-third-party = È un cookie di terze parti, valutato { $under }.
caveat = Nota: { $caveat }.

purpose-allowed = { $purpose }: finalità consentita ({ $why }).
purpose-not-allowed = { $purpose }: finalità non consentita ({ $why }).
give-name = Gli dia un nome: una carta non può dichiarare un cookie senza nome.
declare-it = Lo dichiari nella carta: le sue finalità e chi lo imposta.
state-purposes = Ne indichi le finalità nella carta. Fino ad allora non è mai consentito.

requires-opt-in = { $law } richiede il consenso per questa finalità (regola { $rule }).
requires-opt-out = { $law } lo consente finché il visitatore non si oppone (regola { $rule }).
requires-exempt = { $law } non richiede il consenso per questa finalità (regola { $rule }).
requires-prohibited = { $law } lo vieta (regola { $rule }).
requires-out-of-scope = { $law } non si applica a questa finalità (regola { $rule }).

explain-notes = Note
explain-duties = Obblighi
rests-on = Questa risposta si basa su:
would-opt-in = Richiederebbe il consenso (regola { $rule }) se la carta potesse affermare in modo veritiero:
would-opt-out = Sarebbe consentito finché il visitatore non si oppone (regola { $rule }) se la carta potesse affermare in modo veritiero:
would-exempt = Sarebbe esente (regola { $rule }) se la carta potesse affermare in modo veritiero:
would-prohibited = Sarebbe vietato (regola { $rule }) se la carta potesse affermare in modo veritiero:
would-out-of-scope = Non rientrerebbe nell’ambito della legge (regola { $rule }) se la carta potesse affermare in modo veritiero:
or-consent = È inoltre consentito non appena il visitatore accetta.
only-consent = È consentito non appena il visitatore accetta.

asks-yes = { $fact } = true
asks-no = { $fact } = false
asks-not-yes = { $fact } diverso da true
is-yes = { $asked } (ora true: { $origin })
is-no = { $asked } (ora false: { $origin })
is-unstated = { $asked } (non indicato)
holds = { $asked } ({ $origin })
origin-stated = indicato nella dichiarazione
origin-site = indicato per tutto il sito
origin-role = valore predefinito del ruolo del fornitore
origin-derived = deriva dalla dichiarazione
origin-none = non indicato

source = Fonte: { $text }
source-secondary = Fonte: { $text } (da fonti secondarie)
source-unverified = Fonte: { $text } (non verificata)
findings = Rilievi

explain-cannot-tell = Non è possibile dire se { $name } può essere impostato. Finché non è chiarito, non può esserlo.
catalogue-entry = Non è stata letta alcuna carta. Secondo il catalogo dei cookie noti, lo imposta { $provider } per: { $purposes }.
catalogue-site = Non è stata letta alcuna carta. Secondo il catalogo dei cookie noti, lo impostano i siti stessi per: { $purposes }.
catalogue-unknown = Non è stata letta alcuna carta, e il catalogo dei cookie noti non contiene questo nome. Verificare chi lo imposta e perché, poi dichiararlo in una carta. Fino ad allora non è mai consentito.
catalogue-disputed = Le fonti sono discordi: { $why }
catalogue-add = Per dichiararlo nella carta: { $command }
