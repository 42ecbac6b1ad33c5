# Ce que `charte explain` dit d'un cookie. $under est un droit avec sa préposition (« en droit
# français »), $law le même comme sujet d'une phrase, $rule une règle, $fact une clé de la charte.

explain-may = { $name } peut être déposé maintenant.
explain-may-in-part = { $name } peut être déposé maintenant, mais pour certaines de ses finalités seulement.
explain-may-not-in-part = { $name } ne peut pas être déposé maintenant : seules certaines de ses finalités sont autorisées.
explain-may-not = { $name } ne peut pas être déposé maintenant.
explain-deletes = La ligne supprime le cookie : elle est transmise, mais sans la valeur du cookie.

is-necessary-first = C’est un cookie nécessaire de ce site, examiné { $under }.
is-necessary-third = C’est un cookie nécessaire d’un autre site, examiné { $under }.
is-statistics-first = C’est un cookie statistique de ce site, examiné { $under }.
is-statistics-third = C’est un cookie statistique d’un tiers, examiné { $under }.
is-first-party = C’est un cookie de ce site, examiné { $under }.
is-third-party = C’est un cookie tiers, examiné { $under }.
caveat = Remarque : { $caveat }.

purpose-allowed = { $purpose } : dépôt autorisé ({ $why }).
purpose-not-allowed = { $purpose } : dépôt non autorisé ({ $why }).
give-name = Donnez-lui un nom : une charte ne peut pas déclarer un cookie sans nom.
declare-it = Déclarez-le dans la charte : ses finalités, et qui le dépose.
state-purposes = Indiquez ses finalités dans la charte. En attendant, il n’est jamais autorisé.

requires-opt-in = { $law } exige le consentement pour cette finalité (règle { $rule }).
requires-opt-out = { $law } l’autorise tant que le visiteur ne s’y oppose pas (règle { $rule }).
requires-exempt = { $law } n’exige pas de consentement pour cette finalité (règle { $rule }).
requires-prohibited = { $law } l’interdit (règle { $rule }).
requires-out-of-scope = { $law } ne s’y applique pas (règle { $rule }).

explain-notes = Remarques
explain-duties = Obligations
rests-on = Cette réponse repose sur :
would-opt-in = Il serait soumis au consentement (règle { $rule }) si votre charte pouvait indiquer à juste titre :
would-opt-out = Il serait autorisé tant que le visiteur ne s’y oppose pas (règle { $rule }) si votre charte pouvait indiquer à juste titre :
would-exempt = Il serait exempté (règle { $rule }) si votre charte pouvait indiquer à juste titre :
would-prohibited = Il serait interdit (règle { $rule }) si votre charte pouvait indiquer à juste titre :
would-out-of-scope = Il serait hors du champ de la loi (règle { $rule }) si votre charte pouvait indiquer à juste titre :
or-consent = Il est aussi autorisé dès que le visiteur accepte.
only-consent = Il est autorisé dès que le visiteur accepte.

asks-yes = { $fact } = true
asks-no = { $fact } = false
asks-not-yes = { $fact } différent de true
is-yes = { $asked } (actuellement true : { $origin })
is-no = { $asked } (actuellement false : { $origin })
is-unstated = { $asked } (non indiqué)
holds = { $asked } ({ $origin })
origin-stated = indiqué dans la déclaration
origin-site = indiqué pour tout le site
origin-role = valeur par défaut du rôle du prestataire
origin-derived = découle de la déclaration
origin-none = non indiqué

source = Source : { $text }
source-secondary = Source : { $text } (d’après des sources secondaires)
source-unverified = Source : { $text } (non vérifiée)
findings = Constats

explain-cannot-tell = Impossible de dire si { $name } peut être déposé. Tant que ce point n’est pas établi, il ne peut pas l’être.
catalogue-entry = Aucune charte n’a été lue. D’après le catalogue des cookies connus, il est déposé par { $provider } aux fins suivantes : { $purposes }.
catalogue-site = Aucune charte n’a été lue. D’après le catalogue des cookies connus, les sites le déposent eux-mêmes, aux fins suivantes : { $purposes }.
catalogue-unknown = Aucune charte n’a été lue, et ce nom ne figure pas dans le catalogue des cookies connus. Cherchez qui dépose ce cookie et à quelles fins, puis déclarez-le dans une charte. D’ici là, il n’est jamais autorisé.
catalogue-disputed = Les sources divergent à son sujet : { $why }
catalogue-add = Pour le déclarer dans votre charte : { $command }
