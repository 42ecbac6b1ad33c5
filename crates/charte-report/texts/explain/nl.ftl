# Wat `charte explain` over een cookie zegt. $under is een recht met zijn voorzetsel, $law hetzelfde
# als onderwerp van een zin, $rule een regel, $fact een sleutel van het charter.

explain-may = { $name } mag nu worden geplaatst.
explain-may-in-part = { $name } mag nu worden geplaatst, maar alleen voor een deel van zijn doelen.
explain-may-not-in-part = { $name } mag nu niet worden geplaatst: slechts een deel van zijn doelen is toegestaan.
explain-may-not = { $name } mag nu niet worden geplaatst.
explain-deletes = De Set-Cookie-regel verwijdert de cookie en wordt doorgelaten, zonder de waarde.

is-necessary-first = Het is een noodzakelijke cookie van deze site, beoordeeld { $under }.
is-necessary-third = Het is een noodzakelijke cookie van een andere site, beoordeeld { $under }.
is-statistics-first = Het is een statistische cookie van deze site, beoordeeld { $under }.
is-statistics-third = Het is een statistische cookie van een derde, beoordeeld { $under }.
is-first-party = Het is een cookie van deze site, beoordeeld { $under }.
is-third-party = Het is een cookie van een derde, beoordeeld { $under }.
caveat = Opmerking: { $caveat }.

purpose-allowed = { $purpose }: toegestaan ({ $why }).
purpose-not-allowed = { $purpose }: niet toegestaan ({ $why }).
give-name = Geef hem een naam: in een charter kan geen cookie zonder naam worden opgegeven.
declare-it = Geef hem op in het charter: waarvoor hij dient en wie hem plaatst.
state-purposes = Noem zijn doelen in het charter. Tot dan is hij nooit toegestaan.

requires-opt-in = { $law } vereist hiervoor toestemming (regel { $rule }).
requires-opt-out = { $law } staat dit toe tot de bezoeker bezwaar maakt (regel { $rule }).
requires-exempt = { $law } vereist hiervoor geen toestemming (regel { $rule }).
requires-prohibited = { $law } verbiedt dit (regel { $rule }).
requires-out-of-scope = { $law } is hierop niet van toepassing (regel { $rule }).

explain-notes = Opmerkingen
explain-duties = Verplichtingen
rests-on = Dit antwoord berust op:
would-opt-in = Hij zou toestemming nodig hebben (regel { $rule }) als uw charter naar waarheid kon vermelden:
would-opt-out = Hij zou toegestaan zijn tot de bezoeker bezwaar maakt (regel { $rule }) als uw charter naar waarheid kon vermelden:
would-exempt = Hij zou vrijgesteld zijn (regel { $rule }) als uw charter naar waarheid kon vermelden:
would-prohibited = Hij zou verboden zijn (regel { $rule }) als uw charter naar waarheid kon vermelden:
would-out-of-scope = Hij zou buiten de wet vallen (regel { $rule }) als uw charter naar waarheid kon vermelden:
or-consent = Hij is ook toegestaan zodra de bezoeker toestemt.
only-consent = Hij is toegestaan zodra de bezoeker toestemt.

asks-yes = { $fact } = true
asks-no = { $fact } = false
asks-not-yes = { $fact } niet true
is-yes = { $asked } (nu true: { $origin })
is-no = { $asked } (nu false: { $origin })
is-unstated = { $asked } (niet vermeld)
holds = { $asked } ({ $origin })
origin-stated = vermeld in de opgave
origin-site = vermeld voor de hele site
origin-role = standaardwaarde voor de rol van de aanbieder
origin-derived = volgt uit de opgave
origin-none = niet vermeld

source = Bron: { $text }
source-secondary = Bron: { $text } (uit secundaire bronnen)
source-unverified = Bron: { $text } (niet geverifieerd)
findings = Bevindingen

explain-cannot-tell = Er valt niet te zeggen of { $name } mag worden geplaatst. Zolang dat niet duidelijk is, mag het niet.
catalogue-entry = Er is geen charter gelezen. Volgens de catalogus van bekende cookies plaatst { $provider } deze cookie voor: { $purposes }.
catalogue-site = Er is geen charter gelezen. Volgens de catalogus van bekende cookies plaatsen sites deze cookie zelf, voor: { $purposes }.
catalogue-unknown = Er is geen charter gelezen, en de catalogus van bekende cookies bevat deze naam niet. Zoek uit wie de cookie plaatst en waarvoor, en geef hem op in een charter. Tot dan is hij nooit toegestaan.
catalogue-disputed = De bronnen spreken elkaar tegen: { $why }
catalogue-add = Zo geeft u hem op in uw charter: { $command }
