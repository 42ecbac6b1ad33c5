# Ce que `charte check` dit d'une visite ou d'une charte : le verdict, les corrections, les cookies.
# $by est un prestataire, un site ou l'un des by-… ; $under est un droit, comme « en droit français ».

## Le verdict

banner-ask = Il vous faut un bandeau de consentement.
banner-notice = Vous devez informer les visiteurs et leur permettre de s’opposer, mais il ne vous faut pas de bandeau de consentement.
banner-no-seen = Les cookies observés ici ne demandent pas de bandeau de consentement.
banner-no-declared = Les cookies déclarés ne demandent pas de bandeau de consentement.
banner-cannot-tell = Impossible de dire s’il vous faut un bandeau de consentement.
ask-about = Consentement à recueillir { $under } pour : { $purposes }.
object-to = Droit d’opposition à proposer { $under } pour : { $purposes }.
nothing-to-ask = Tous sont exemptés de consentement { $under }.

doubt-hidden = { $all ->
    [one] L’enregistrement ne montre pas ses cookies.
   *[other] { $hidden ->
        [one] { $hidden } des { $all } enregistrements ne montre pas ses cookies.
       *[other] { $hidden } des { $all } enregistrements ne montrent pas leurs cookies.
    }
}
doubt-not-recorded = { $n ->
    [one] Dans une phase de l’analyse, { $n } page n’a pas été enregistrée.
   *[other] Dans des phases de l’analyse, { $n } pages n’ont pas été enregistrées.
}
phases-failed = Non enregistré, donc sans résultat : { $phases }.
doubt-unclassified = { $n ->
    [one] { $n } déclaration n’indique pas encore sa finalité ; elle n’est pas prise en compte.
   *[other] { $n } déclarations n’indiquent pas encore leur finalité ; elles ne sont pas prises en compte.
}
doubt-undeclared = { $n ->
    [one] { $n } cookie n’est pas déclaré et n’est donc pas pris en compte ici.
   *[other] { $n } cookies ne sont pas déclarés et ne sont donc pas pris en compte ici.
}
doubt-unknown = { $n ->
    [one] { $n } cookie est inconnu et n’est donc pas pris en compte ici.
   *[other] { $n } cookies sont inconnus et ne sont donc pas pris en compte ici.
}
doubt-disputed = { $n ->
    [one] Les sources divergent sur { $n } cookie, qui n’est pas pris en compte ici.
   *[other] Les sources divergent sur { $n } cookies, qui ne sont pas pris en compte ici.
}
doubt-nothing-seen = Aucun cookie n’a été observé : on ne sait pas ce que le site dépose.
doubt-not-loaded = { $all ->
    [one] Aucune page ne s’est chargée dans l’enregistrement : on ne sait pas ce que le site dépose.
   *[other] Aucune page ne s’est chargée dans { $failed } des { $all } enregistrements : on ne sait pas ce que le site dépose.
}
doubt-party-unknown = { $n ->
    [one] L’enregistrement ne dit pas si { $n } cookie vient de ce site ou d’un autre ; --page indique la page.
   *[other] L’enregistrement ne dit pas si { $n } cookies viennent de ce site ou d’un autre ; --page indique la page.
}
doubt-mixed-contacts = { $n ->
    [one] Des requêtes ont été envoyées à { $n } tiers qui ne piste que par certaines d’entre elles.
   *[other] Des requêtes ont été envoyées à { $n } tiers qui ne pistent que par certaines d’entre elles.
}
doubt-unanswered-trackers = { $n ->
    [one] Les requêtes vers { $n } traceur connu sont sans réponse enregistrée : on ignore si elles ont été envoyées.
   *[other] Les requêtes vers { $n } traceurs connus sont sans réponse enregistrée : on ignore si elles ont été envoyées.
}
doubt-unknown-contacts = { $n ->
    [one] Des requêtes ont été envoyées à { $n } tiers inconnu ; leur usage n’est pas pris en compte ici.
   *[other] Des requêtes ont été envoyées à { $n } tiers inconnus ; leur usage n’est pas pris en compte ici.
}

cookies-wrong = { $all ->
    [one] Le seul cookie n’est pas autorisé.
   *[other] { $n ->
        [one] { $n } cookie sur { $all } n’est pas autorisé.
       *[other] { $n } cookies sur { $all } ne sont pas autorisés.
    }
}
cookies-none-wrong = { $all ->
    [one] Le seul cookie est autorisé.
   *[other] Les { $all } cookies sont tous autorisés.
}
cookies-allowed-with-errors = { $all ->
    [one] Le seul cookie est autorisé, mais il y a des erreurs.
   *[other] Les { $all } cookies sont autorisés, mais il y a des erreurs.
}
cookies-none-known-wrong = { $all ->
    [one] Aucun problème connu pour le seul cookie observé.
   *[other] Aucun des { $all } cookies ne pose de problème connu.
}
cookies-limited = { $n ->
    [one] { $n } n’est autorisé que pour certaines de ses finalités.
   *[other] { $n } ne sont autorisés que pour certaines de leurs finalités.
}

## Qui dépose un cookie, ou ce que concerne un constat

by-publisher = Ce site
by-unknown = Origine inconnue
by-charter = La charte
by-visit = L’enregistrement

## Les corrections

fixes = À corriger
fixes-none = Rien à corriger.
severity-errors = { $n ->
    [one] { $n } erreur
   *[other] { $n } erreurs
}
severity-warnings = { $n ->
    [one] { $n } avertissement
   *[other] { $n } avertissements
}
severity-notes = { $n ->
    [one] { $n } remarque
   *[other] { $n } remarques
}
left-out = { $n ->
    [one] { $n } constat déjà connu est omis.
   *[other] { $n } constats déjà connus sont omis.
}

fix-hold-back = { $by } : { $n ->
    [one] { $n } cookie à bloquer jusqu’au consentement pour : { $purposes }
   *[other] { $n } cookies à bloquer jusqu’au consentement pour : { $purposes }
}
fix-heed-signal = { $by } : { $n ->
    [one] { $n } cookie à ne pas déposer si le navigateur envoie Global Privacy Control : { $purposes }
   *[other] { $n } cookies à ne pas déposer si le navigateur envoie Global Privacy Control : { $purposes }
}
fix-remove = { $by } : { $n ->
    [one] { $n } cookie à ne pas déposer ; la loi interdit : { $purposes }
   *[other] { $n } cookies à ne pas déposer ; la loi interdit : { $purposes }
}
fix-erase = { $by } : { $n ->
    [one] { $n } cookie à supprimer et à ne plus déposer après un refus concernant : { $purposes }
   *[other] { $n } cookies à supprimer et à ne plus déposer après un refus concernant : { $purposes }
}
fix-declare = { $by } : { $n ->
    [one] { $n } cookie non déclaré ; le déclarer dans la charte ou ne plus le déposer
   *[other] { $n } cookies non déclarés ; les déclarer dans la charte ou ne plus les déposer
}
fix-find-out = { $by } : { $n ->
    [one] { $n } cookie inconnu dont il faut trouver la finalité
   *[other] { $n } cookies inconnus dont il faut trouver la finalité
}
fix-find-out-all = Cookies inconnus sur { $sites } sites : { $n } ; trouver leur finalité
fix-settle = { $by } : { $n ->
    [one] { $n } cookie de finalité contestée ou non indiquée ; préciser cette finalité dans la charte
   *[other] { $n } cookies de finalité contestée ou non indiquée ; préciser cette finalité dans la charte
}
fix-shorten = { $by } : { $n ->
    [one] { $n } cookie dont la durée de vie est à réduire
   *[other] { $n } cookies dont la durée de vie est à réduire
}
fix-protect = { $by } : { $n ->
    [one] { $n } cookie auquel il manque des attributs
   *[other] { $n } cookies auxquels il manque des attributs
}
fix-other = { $by } : { $what }
fix-detail = { $names } : { $message }
and-more = { $n ->
    [one] et { $n } autre
   *[other] et { $n } autres
}
more-fixes = { $n ->
    [one] … et { $n } autre correction, affichée avec --all
   *[other] … et { $n } autres corrections, affichées avec --all
}

## Les cookies

cookies = Cookies
cookies-none-hidden = L’enregistrement ne montre pas ses cookies.
cookies-none-failed = Non enregistré, donc sans résultat.
cookies-none = Aucun cookie n’a été déposé ni envoyé.
column-cookie = cookie
column-host = déposé par
column-lifetime = durée
column-provider = prestataire
column-purposes = finalités
column-outcome = résultat
column-because = motif
column-category = catégorie
kind-necessary = nécessaire
kind-statistics = statistique
kind-first-party = autre, ce site
kind-third-party = tiers
phase-before = avant toute réponse
phase-refused = après un refus global
phase-accepted = après une acceptation globale
phase-withdrawn = après le retrait du consentement
phase-before-short = avant
phase-refused-short = refus
phase-accepted-short = accord
phase-withdrawn-short = retrait
outcome-allowed = autorisé
outcome-limited = autorisé en partie
outcome-withheld = non autorisé
outcome-disputed = contesté
outcome-unknown = inconnu
outcome-deleted = supprimé
lasts-session = session
lasts-unknown = inconnue
lasts-until-erased = jusqu’à suppression
lasts-deleted = –
host-unknown = hôte inconnu
not-declared = non déclaré
name-none = (sans nom)
folded-allowed = { $n ->
    [one] { $n } autorisé : { $names }
   *[other] { $n } autorisés : { $names }
}
folded-deleted = { $n ->
    [one] { $n } supprimé par le site : { $names }
   *[other] { $n } supprimés par le site : { $names }
}
folded-more = { $n ->
    [one] … et { $n } autre cookie ; --all les affiche tous
   *[other] … et { $n } autres cookies ; --all les affiche tous
}
legend-sent = † seulement dans les requêtes : déposé par un script ou lors d’une visite antérieure
legend-refused = ‡ refusé par le navigateur
legend-stored = § conservé dans le navigateur pour cet hôte
ignored = { $n ->
    [one] Les navigateurs ignorent { $n } des lignes Set-Cookie ; --all l’affiche.
   *[other] Les navigateurs ignorent { $n } des lignes Set-Cookie ; --all les affiche.
}
ignored-lines = Lignes ignorées par les navigateurs (motifs en anglais)
because-out-of-scope = la loi ne s’applique pas
because-prohibited = la loi l’interdit
because-unclassified = sa finalité n’est pas indiquée
because-undeclared = non déclaré dans la charte
because-exempt = aucun consentement requis
because-objected = le visiteur s’y est opposé
because-gpc = opposition du navigateur (Global Privacy Control)
because-granted = le visiteur a accepté
because-not-objected = le visiteur ne s’y est pas opposé
because-refused = le visiteur a refusé
because-unanswered = consentement requis, mais pas encore donné
because-expired = le consentement est trop ancien
because-outdated = le consentement portait sur une version antérieure de la charte
because-unreadable = le consentement est illisible
because-unknown = absent du catalogue
because-disputed = les sources divergent sur sa finalité
because-deleted = supprimé par le site

## Les enregistrements

recordings = À propos des enregistrements
page-unknown = page sans adresse
set-cookie-lines = { $n ->
    [one] { $n } ligne Set-Cookie
   *[other] { $n } lignes Set-Cookie
}
run = passage { $n }

## Une charte sans enregistrement

charter-of = La charte de { $host }
declarations = { $n ->
    [one] { $n } déclaration
   *[other] { $n } déclarations
}

## Et ensuite

next = Et ensuite
next-explain = pourquoi, avec les sources
next-all = tous les cookies et tous les constats
next-html = un rapport pour le navigateur
next-init = ébaucher une charte, puis compléter ce qui est signalé
next-check = vérifier avec cette charte
no-advice = Ceci n’est pas un conseil juridique.

## Les fichiers de charte

lint-found = { $name } : { $levels }
lint-under = { $said }, { $under }
lint-fixable = { $n ->
    [one] --fix peut en corriger { $n }
   *[other] --fix peut en corriger { $n }
}
lint-more = pour en savoir plus sur un code (en anglais) : { $command }
lint-help = aide
lint-by = source
law-rule = Règle { $rule } : { $sources }
lint-none = aucun problème trouvé
lint-title = Charte { $name }
lint-title-many = { $n ->
    [one] { $n } charte
   *[other] { $n } chartes
}
lint-about = Vérifié par Charte.
lint-place = ligne { $line }, colonne { $column }
lint-write = Écrivez :
lint-remove = À supprimer
lint-beside-earlier = la précédente
lint-beside-provider = le prestataire
lint-beside-purpose = la finalité
lint-beside-at = { $what } : { $place }
lint-column-line = ligne
lint-column-finding = constat
lint-column-names = cookies
lint-column-remedy = que faire
lint-charters = Chartes de cookies
lint-english = { $n ->
    [one] L’erreur (E…) est décrite en anglais.
   *[other] Les erreurs (E…) sont décrites en anglais.
}
lint-fixed = { $n ->
    [one] { $name } : { $n } erreur corrigée
   *[other] { $name } : { $n } erreurs corrigées
}
fix-also = { $n ->
    [one] ici et à un autre endroit
   *[other] ici et à { $n } autres endroits
}
fix-by-itself = --fix peut s’en charger
severity-error = erreur
severity-warning = avertissement
severity-note = remarque
many-checked = { $n ->
    [one] { $n } enregistrement vérifié.
   *[other] { $n } enregistrements vérifiés.
}
many-sites = { $n ->
    [one] { $n } site vérifié.
   *[other] { $n } sites vérifiés.
}
many-yes = Un bandeau ou une information est nécessaire : { $n }
many-no = Ni l’un ni l’autre n’est nécessaire : { $n }
many-cannot-tell = Impossible à dire : { $n }
many-broken = N’ont pas pu être lus : { $n }
many-errors = Avec des erreurs : { $n }
