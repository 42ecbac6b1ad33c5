# Was `charte explain` über ein Cookie sagt. $under ist ein Recht nach seiner Präposition („nach
# französischem Recht“), $law dasselbe als Subjekt, $rule eine Regel, $fact ein Schlüssel der Charta.

explain-may = { $name } darf jetzt gesetzt werden.
explain-may-in-part = { $name } darf jetzt gesetzt werden, aber nur für einen Teil seiner Zwecke.
explain-may-not-in-part = { $name } darf jetzt nicht gesetzt werden: Nur ein Teil seiner Zwecke ist erlaubt.
explain-may-not = { $name } darf jetzt nicht gesetzt werden.
explain-deletes = Die Zeile löscht das Cookie und wird daher durchgelassen, aber ohne den Wert des Cookies.

is-necessary-first = Es ist ein notwendiges Cookie dieser Website, beurteilt { $under }.
is-necessary-third = Es ist ein notwendiges Cookie einer anderen Website, beurteilt { $under }.
is-statistics-first = Es ist ein Statistik-Cookie dieser Website, beurteilt { $under }.
is-statistics-third = Es ist ein Statistik-Cookie eines Drittanbieters, beurteilt { $under }.
is-first-party = Es ist ein Cookie dieser Website, beurteilt { $under }.
is-third-party = Es ist ein Drittanbieter-Cookie, beurteilt { $under }.
caveat = Hinweis: { $caveat }.

purpose-allowed = { $purpose }: erlaubt ({ $why }).
purpose-not-allowed = { $purpose }: nicht erlaubt ({ $why }).
give-name = Geben Sie ihm einen Namen: Eine Charta kann kein namenloses Cookie deklarieren.
declare-it = Deklarieren Sie es in der Charta, und geben Sie an, welchen Zwecken es dient und wer es setzt.
state-purposes = Geben Sie seine Zwecke in der Charta an. Bis dahin ist es nie erlaubt.

requires-opt-in = { $law } verlangt dafür eine Einwilligung (Regel { $rule }).
requires-opt-out = { $law } erlaubt es, bis der Besucher widerspricht (Regel { $rule }).
requires-exempt = { $law } verlangt dafür keine Einwilligung (Regel { $rule }).
requires-prohibited = { $law } verbietet es (Regel { $rule }).
requires-out-of-scope = { $law } gilt dafür nicht (Regel { $rule }).

explain-notes = Anmerkungen
explain-duties = Pflichten
rests-on = Diese Antwort beruht auf:
would-opt-in = Es würde eine Einwilligung erfordern (Regel { $rule }), wenn Ihre Charta wahrheitsgemäß angeben könnte:
would-opt-out = Es wäre erlaubt, bis der Besucher widerspricht (Regel { $rule }), wenn Ihre Charta wahrheitsgemäß angeben könnte:
would-exempt = Es wäre ausgenommen (Regel { $rule }), wenn Ihre Charta wahrheitsgemäß angeben könnte:
would-prohibited = Es wäre verboten (Regel { $rule }), wenn Ihre Charta wahrheitsgemäß angeben könnte:
would-out-of-scope = Es fiele nicht unter das Gesetz (Regel { $rule }), wenn Ihre Charta wahrheitsgemäß angeben könnte:
or-consent = Es ist auch erlaubt, sobald der Besucher einwilligt.
only-consent = Es ist erlaubt, sobald der Besucher einwilligt.

asks-yes = { $fact } = true
asks-no = { $fact } = false
asks-not-yes = { $fact } nicht true
is-yes = { $asked } (jetzt true: { $origin })
is-no = { $asked } (jetzt false: { $origin })
is-unstated = { $asked } (nicht angegeben)
holds = { $asked } ({ $origin })
origin-stated = in der Deklaration angegeben
origin-site = für die ganze Website angegeben
origin-role = Standardwert für die Rolle des Anbieters
origin-derived = folgt aus der Deklaration
origin-none = nicht angegeben

source = Quelle: { $text }
source-secondary = Quelle: { $text } (aus Sekundärquellen)
source-unverified = Quelle: { $text } (nicht geprüft)
findings = Befunde

explain-cannot-tell = Es lässt sich nicht sagen, ob { $name } gesetzt werden darf. Bis das geklärt ist, ist es nicht erlaubt.
catalogue-entry = Es wurde keine Charta gelesen. Laut dem Katalog bekannter Cookies wird es von { $provider } gesetzt, und zwar für: { $purposes }.
catalogue-site = Es wurde keine Charta gelesen. Laut dem Katalog bekannter Cookies setzen Websites es selbst, und zwar für: { $purposes }.
catalogue-unknown = Es wurde keine Charta gelesen, und der Katalog bekannter Cookies enthält diesen Namen nicht. Klären Sie, wer das Cookie wofür setzt, und deklarieren Sie es in einer Charta. Bis dahin ist es nie erlaubt.
catalogue-disputed = Die Quellen widersprechen sich: { $why }
catalogue-add = So deklarieren Sie es in Ihrer Charta: { $command }
