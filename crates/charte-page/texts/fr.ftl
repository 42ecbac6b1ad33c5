# La page en français. Phrases courtes, pas de jargon.

page-title = Les cookies du site « { $site } »
page-fallback = Cette page n’est pas disponible dans la langue demandée ({ $language }) ; elle est présentée en français.
page-partly = Certains textes ne sont pas disponibles en français. Leur langue est indiquée entre parenthèses : { $languages }.
page-area-front-office = Cette page concerne la partie publique du site.
page-area-back-office = Cette page concerne l’espace d’administration du site.
page-state = Version { $revision }, mise à jour le { $date }.
page-site = Site concerné :
page-law = Droit applicable :
page-rules = Règles appliquées :
page-not-law = Attention : ces règles sont une simple lecture de la liste des cookies et n’ont pas valeur de loi.
page-proposal = Attention : ces règles sont une proposition et ne sont pas en vigueur.

who-title = Responsable de ce site
who-authority-title = Autorité compétente
who-controller = Responsable :
who-contact = Contact :
who-policy = Politique de confidentialité :
who-authority = Autorité de protection des données :

what-title = Qu’est-ce qu’un cookie ?
what-is = Un cookie est une suite d’informations, généralement de petite taille et identifiée par un nom, qu’un site web transmet à votre navigateur. Celui-ci la conserve pendant une certaine durée et la renvoie au site à chacune de vos visites.
what-for = Les cookies ont de multiples usages : ils maintiennent votre connexion, mémorisent votre panier ou votre langue, mesurent la fréquentation ou permettent de suivre votre navigation à des fins statistiques ou publicitaires.
what-else = D’autres techniques, comme le stockage du navigateur, permettent la même chose sans cookie. Elles figurent aussi sur cette page.

kinds-title = Les catégories de cookies et votre consentement
kind-necessary-what = Ils sont déposés par le site lui-même et enregistrent des informations d’une visite à l’autre sur un même appareil : connexion à votre compte, panier ou réglages d’affichage. Sans eux, le site ne peut pas fournir ce que vous demandez.
kind-necessary-what-unstated = Ils enregistrent des informations d’une visite à l’autre sur un même appareil : connexion à votre compte, panier ou réglages d’affichage. Sans eux, le site ne peut pas fournir ce que vous demandez.
kind-statistics-what = Ils suivent les actions des visiteurs sur le site, afin d’en mesurer la fréquentation et d’en comprendre l’utilisation. Les statistiques sont anonymes lorsqu’elles ne permettent pas d’identifier une personne.
kind-first-party-what = Ils sont déposés par le site lui-même, sans lui être indispensables : ils servent à mémoriser vos préférences, à personnaliser les contenus ou à afficher de la publicité. Ils peuvent aussi permettre de collecter des données personnelles et de suivre votre comportement sur ce site.
kind-first-party-what-unstated = Ils ne sont pas indispensables au site : ils servent à mémoriser vos préférences, à personnaliser les contenus ou à afficher de la publicité. Ils peuvent aussi permettre de collecter des données personnelles et de suivre votre comportement sur ce site.
kind-third-party-what = Ils sont déposés par une autre entreprise, souvent une régie publicitaire, ou pour le compte de celle-ci. Cette entreprise peut ainsi voir quelles pages vous consultez sur ce site et sur les autres sites qui font appel à elle, et recueillir des informations sur vous.
kind-role-unstated = Pour certains, il n’est pas précisé si le prestataire utilise les données uniquement pour ce site.
kind-none = Ce site n’utilise aucun cookie de cette catégorie.
kind-whys = Pourquoi

all-exempt = { $count ->
    [one] Ce cookie ne nécessite pas votre consentement.
   *[other] Ces { $count } cookies ne nécessitent pas votre consentement.
}
all-opt-in = { $count ->
    [one] Ce cookie n’est déposé que si vous l’acceptez.
   *[other] Ces { $count } cookies ne sont déposés que si vous les acceptez.
}
all-opt-out = { $count ->
    [one] Ce cookie peut être déposé sans votre accord préalable. Vous pouvez vous y opposer.
   *[other] Ces { $count } cookies peuvent être déposés sans votre accord préalable. Vous pouvez vous y opposer.
}
all-prohibited = { $count ->
    [one] Ce cookie ne doit pas être déposé.
   *[other] Ces { $count } cookies ne doivent pas être déposés.
}
all-out-of-scope = { $count ->
    [one] Les règles ne s’appliquent pas à ce cookie.
   *[other] Les règles ne s’appliquent pas à ces { $count } cookies.
}
all-unclassified = { $count ->
    [one] La finalité de ce cookie n’est pas renseignée. Il ne doit pas être déposé.
   *[other] La finalité de ces { $count } cookies n’est pas renseignée. Ils ne doivent pas être déposés.
}
some-exempt = { $count ->
    [one] Un de ces cookies ne nécessite pas votre consentement.
   *[other] { $count } cookies ne nécessitent pas votre consentement.
}
some-opt-in = { $count ->
    [one] L’un d’entre eux n’est déposé que si vous l’acceptez.
   *[other] { $count } ne sont déposés que si vous les acceptez.
}
some-opt-out = { $count ->
    [one] L’un d’entre eux peut être déposé sans votre accord préalable. Vous pouvez vous y opposer.
   *[other] { $count } peuvent être déposés sans votre accord préalable. Vous pouvez vous y opposer.
}
some-prohibited = { $count ->
    [one] L’un d’entre eux ne doit pas être déposé.
   *[other] { $count } ne doivent pas être déposés.
}
some-out-of-scope = { $count ->
    [one] Les règles ne s’appliquent pas à l’un d’entre eux.
   *[other] Les règles ne s’appliquent pas à { $count } d’entre eux.
}
some-unclassified = { $count ->
    [one] La finalité de l’un d’entre eux n’est pas renseignée. Il ne doit pas être déposé.
   *[other] La finalité de { $count } d’entre eux n’est pas renseignée. Ils ne doivent pas être déposés.
}

why-exempt = consentement non requis.
why-opt-in = consentement requis.
why-parent = le consentement d’un titulaire de l’autorité parentale est requis.
why-opt-out = consentement préalable non requis, mais vous pouvez vous y opposer.
why-prohibited = non autorisé.
why-out-of-scope = les règles ne s’appliquent pas.
why-unclassified = la finalité de ces cookies n’est pas renseignée ; ils ne sont donc jamais autorisés.
why-conditions = Motif : { $conditions }.
why-purpose = Les règles visent expressément cette finalité.
why-default-opt-in = Aucune exemption ne s’applique.
why-default-exempt = Aucune règle n’impose de consentement dans ce cas.
why-default-other = Aucune autre règle ne s’applique.
why-objection = Si vous refusez, votre refus est respecté.

cookies-title = Liste des cookies
cookies-none = Ce site ne déclare aucun cookie.
table-caption = { $kind } ({ $count })
col-provider = Prestataire
col-service = Service et emplacement
col-name = Cookie
col-purpose = Finalité
col-lifetime = Durée
col-readers = Qui y a accès
col-consent = Consentement
provider-own = { $site } (ce site)
place-front-office = partie publique
place-back-office = espace d’administration
place-both = front et back office
set-by = déposé par { $domain }
lifetime-unknown = Non précisée
lifetime-sliding = renouvelée à chaque visite
lifetime-data = conservation des données : { $lifetime }
readers-own = Ce site
readers-processor = { $provider }, uniquement pour ce site
readers-independent = { $provider }, également pour son propre compte
readers-unstated = { $provider } (il n’est pas précisé si c’est uniquement pour ce site)
readers-shared = Les données sont transmises à des tiers ou recoupées avec d’autres.
consent-exempt = Non requis
consent-exempt-objection = Non requis ; opposition possible
consent-opt-in = Requis
consent-parent = Consentement parental requis
consent-opt-out = Non requis ; opposition possible
consent-prohibited = Dépôt interdit
consent-out-of-scope = Hors du champ des règles
consent-unclassified = Dépôt interdit
implicit-service = Vos choix en matière de cookies
implicit-description = Mémoriser vos choix en matière de cookies.
implicit-lifetime = Durée de validité de vos choix, 400 jours au plus

choice-title = Vos choix
choice-none = Aucun cookie ne requiert votre consentement : ce site n’affiche donc pas de bandeau.
choice-consent = Ces finalités requièrent votre consentement. Leurs cookies ne sont pas déposés tant que vous ne les avez pas acceptées :
choice-object = Ces finalités ne requièrent pas votre consentement préalable, mais vous pouvez vous y opposer :
choice-honoured = Ces finalités ne requièrent pas votre consentement, mais si vous les refusez, votre refus est respecté :
choice-scope = Vous pouvez accepter ou refuser chaque finalité séparément. Fermer le bandeau sans répondre ne vaut pas consentement.
choice-again = Votre choix vous est redemandé si une finalité ou un prestataire est ajouté.

kept-title = Durée de conservation de vos choix
kept-for = Votre consentement est valable { $lifetime }. Votre choix vous est ensuite redemandé.
kept-session = Votre consentement est valable jusqu’à la fermeture du navigateur. Votre choix vous est ensuite redemandé.
kept-binding = Cette durée est fixée par la loi.
kept-recommended = L’autorité de contrôle recommande cette durée.
kept-recommended-by = Cette durée est recommandée par l’autorité de contrôle ({ $authority }).
kept-product = Cette durée est fixée par ce site ; aucun texte ne l’impose.
kept-refusal = Un refus est conservé jusqu’à 400 jours, durée maximale admise par les navigateurs, afin de ne pas vous solliciter à nouveau plus tôt que nécessaire.
kept-where = Vos choix sont enregistrés dans votre navigateur, dans le cookie « { $cookie } », avec leur date et la version de cette page.
kept-wait-binding = Après un refus, la loi impose au site d’attendre { $lifetime } avant de vous solliciter à nouveau.
kept-wait-recommended = Après un refus, l’autorité de contrôle recommande au site d’attendre { $lifetime } avant de vous solliciter à nouveau.
kept-wait-product = Après un refus, le site attend { $lifetime } avant de vous solliciter à nouveau.

withdraw-title = Modifier vos choix ou retirer votre consentement
withdraw-any = Vous pouvez modifier vos choix à tout moment, pour l’ensemble des finalités ou pour une seule. Les traitements refusés cessent, et le site supprime les cookies qu’il peut supprimer lui-même.
withdraw-link = Modifier mes choix
withdraw-none = Ce site ne recueille aucun consentement : il n’y a donc rien à retirer.
withdraw-browser = Vous pouvez également supprimer les cookies dans les paramètres de votre navigateur ; cela efface aussi vos choix.
withdraw-browser-only = Vous pouvez à tout moment supprimer les cookies dans les paramètres de votre navigateur.

gpc-title = Global Privacy Control
gpc-what = Certains navigateurs peuvent envoyer un signal appelé Global Privacy Control (GPC), qui demande de ne pas vendre ni partager vos données.
gpc-binding = Selon les règles applicables ici, ce signal est contraignant : il vaut opposition à la publicité et à toute vente ou tout partage de données.
gpc-honoured = Les règles applicables ici laissent le choix au site. Ce site respecte le signal : il vaut opposition à la publicité et à toute vente ou tout partage de données.
gpc-ignored = Les règles applicables ici laissent le choix au site. Ce site ne tient pas compte du signal ; utilisez les choix ci-dessus.
gpc-no-effect = Actuellement, ce signal n’a d’effet sur aucun des cookies qui peuvent être déposés ici sans votre consentement.
gpc-consent = Les cookies soumis à votre consentement ne sont jamais déposés sans celui-ci.
gpc-none = Les règles applicables ici ne donnent aucun effet à ce signal.
gpc-never = Ce signal ne vaut jamais consentement. Si vous acceptez alors qu’il est activé, votre choix prévaut.

sources-title = Sources
sources-intro = Les réponses ci-dessus se fondent sur ces textes. Cette page ne constitue pas un conseil juridique.
sources-none = Les règles ne citent aucun texte pour les réponses ci-dessus.

banner-title = Cookies
banner-question = Ce site vous demande votre accord pour utiliser des cookies aux fins suivantes :
banner-notice = Ce site utilise des cookies que vous pouvez refuser. Ils servent aux fins suivantes :
banner-again = Votre choix précédent n’est plus valable. Veuillez choisir à nouveau.
banner-accept = Tout accepter
banner-refuse = Tout refuser
banner-choose = Personnaliser
banner-close = Fermer
banner-save = Enregistrer mes choix
banner-yes = Accepter
banner-no = Refuser
banner-saved = Vos choix sont enregistrés. Vous pouvez les modifier à tout moment.
banner-reload = Ce que vous avez refusé peut rester actif jusqu’au rechargement de la page.
banner-reload-now = Recharger la page
