# La page en français. Phrases courtes, pas de jargon.

page-title = Les cookies sur { $site }
page-fallback = Cette page n’existe pas encore dans la langue demandée ({ $language }). Elle est présentée en français.
page-area-front-office = Cette page porte sur la partie du site que voient les visiteurs.
page-area-back-office = Cette page porte sur la partie du site où travaillent ses rédacteurs.
page-state = Révision { $revision } de la charte, état au { $date }.
page-rules = Les règles qui s’appliquent :
page-not-law = Attention : ces règles sont la lecture simple de la charte, pas le droit.
page-proposal = Attention : ces règles sont une proposition, pas le droit en vigueur.

who-title = Qui est responsable de ce site
who-controller = Responsable :
who-contact = Contact :
who-policy = Politique de confidentialité :

what-title = Qu’est-ce qu’un cookie ?
what-is = Un cookie est un petit texte qui porte un nom. Un site web le confie à votre navigateur. Celui-ci le garde un certain temps et le renvoie au site à chaque visite.
what-for = Les cookies ont de nombreux usages. Ils vous gardent connecté, retiennent un panier ou une langue, comptent les visites ou servent la publicité.
what-else = D’autres techniques font la même chose sans cookie, comme le stockage propre au navigateur. Cette page les indique aussi.

kinds-title = Les quatre sortes, et ce qu’on vous demande
kind-necessary = Cookies nécessaires
kind-necessary-what = Le site les dépose lui-même. Il en a besoin pour ce que vous lui demandez, comme vous connecter ou remplir un panier.
kind-necessary-what-unstated = Ils servent à ce que vous demandez au site, comme vous connecter ou remplir un panier.
kind-statistics = Cookies statistiques
kind-statistics-what = Ils comptent les visites et montrent comment le site est utilisé.
kind-first-party = Autres cookies du site
kind-first-party-what = Le site les dépose lui-même, pour ce dont il pourrait se passer : du confort, des contenus choisis pour vous ou de la publicité.
kind-first-party-what-unstated = Ils servent à ce dont le site pourrait se passer : du confort, des contenus choisis pour vous ou de la publicité.
kind-third-party = Cookies tiers
kind-third-party-what = Une autre entreprise les dépose, ou le site les dépose pour elle. Elle peut vous reconnaître aussi sur d’autres sites.
kind-role-unstated = Pour certains, il n’est pas indiqué si le prestataire agit pour ce site seulement.
kind-none = Le site n’a aucun cookie de cette sorte.
kind-whys = Pourquoi

all-exempt = { $count ->
    [one] Le seul cookie de cette sorte ne demande pas de consentement.
   *[other] Aucun des { $count } cookies de cette sorte ne demande votre consentement.
}
all-opt-in = { $count ->
    [one] Le seul cookie de cette sorte n’est déposé que si vous l’acceptez.
   *[other] Les { $count } cookies de cette sorte ne sont déposés que si vous les acceptez.
}
all-opt-out = { $count ->
    [one] Le seul cookie de cette sorte peut être déposé sans vous interroger d’abord. Vous pouvez vous y opposer.
   *[other] Les { $count } cookies de cette sorte peuvent être déposés sans vous interroger d’abord. Vous pouvez vous y opposer.
}
all-prohibited = { $count ->
    [one] Le seul cookie de cette sorte ne doit pas être déposé.
   *[other] Aucun des { $count } cookies de cette sorte ne doit être déposé.
}
all-out-of-scope = { $count ->
    [one] Les règles ne concernent pas le seul cookie de cette sorte.
   *[other] Les règles ne concernent pas les { $count } cookies de cette sorte.
}
all-unclassified = { $count ->
    [one] Personne n’a dit à quoi sert le seul cookie de cette sorte. Il ne doit pas être déposé.
   *[other] Personne n’a dit à quoi servent les { $count } cookies de cette sorte. Ils ne doivent pas être déposés.
}
some-exempt = { $count ->
    [one] { $count } cookie de cette sorte ne demande pas de consentement.
   *[other] { $count } cookies de cette sorte ne demandent pas de consentement.
}
some-opt-in = { $count ->
    [one] { $count } n’est déposé que si vous l’acceptez.
   *[other] { $count } ne sont déposés que si vous les acceptez.
}
some-opt-out = { $count ->
    [one] { $count } peut être déposé sans vous interroger d’abord. Vous pouvez vous y opposer.
   *[other] { $count } peuvent être déposés sans vous interroger d’abord. Vous pouvez vous y opposer.
}
some-prohibited = { $count ->
    [one] { $count } ne doit pas être déposé.
   *[other] { $count } ne doivent pas être déposés.
}
some-out-of-scope = { $count ->
    [one] Les règles n’en concernent pas { $count }.
   *[other] Les règles n’en concernent pas { $count }.
}
some-unclassified = { $count ->
    [one] Pour { $count }, personne n’a dit à quoi il sert. Il ne doit pas être déposé.
   *[other] Pour { $count }, personne n’a dit à quoi ils servent. Ils ne doivent pas être déposés.
}

why-exempt = pas de consentement nécessaire.
why-opt-in = votre consentement est nécessaire.
why-parent = le consentement d’un parent est nécessaire.
why-opt-out = on ne vous interroge pas d’abord, mais vous pouvez vous y opposer.
why-prohibited = non permis.
why-out-of-scope = les règles ne s’appliquent pas.
why-unclassified = personne n’a dit à quoi servent ces cookies ; ils ne sont donc jamais permis.
why-conditions = En effet : { $conditions }.
why-purpose = Les règles nomment cette finalité.
why-default-opt-in = C’est la règle, et aucune exception ne couvre ce cas.
why-default-exempt = Aucune règle ne le demande dans ce cas.
why-default-other = Les règles ne prévoient rien d’autre pour ce cas.
why-milder-exempt = Le consentement ne serait pas nécessaire si tout ceci était vrai et déclaré : { $conditions }.
why-milder-opt-out = Il suffirait que vous puissiez vous opposer si tout ceci était vrai et déclaré : { $conditions }.
why-milder-out-of-scope = Les règles ne s’appliqueraient pas si tout ceci était vrai et déclaré : { $conditions }.
why-milder-opt-in = Votre consentement suffirait si tout ceci était vrai et déclaré : { $conditions }.
why-objection = Si vous refusez, votre refus compte tout de même.

fact-anonymous-yes = il n’en sort que des chiffres anonymes
fact-anonymous-no = les chiffres ne sont pas anonymes
fact-publisher-only-yes = il ne sert que ce site
fact-publisher-only-no = le prestataire utilise aussi les données pour lui-même
fact-cross-site-yes = il vous suit d’un site à l’autre
fact-cross-site-no = il ne vous suit pas d’un site à l’autre
fact-shared-yes = les données sont recoupées avec d’autres ou transmises
fact-shared-no = les données ne sont ni recoupées avec d’autres ni transmises
fact-requested-yes = vous l’avez demandé vous-même
fact-requested-no = vous ne l’avez pas demandé vous-même
fact-expected-yes = il fait partie du service attendu
fact-expected-no = il ne fait pas partie du service attendu
fact-informed-yes = vous en êtes clairement informé
fact-informed-no = vous n’en êtes pas clairement informé
fact-objection-offered-yes = vous pouvez vous y opposer simplement et sans frais
fact-objection-offered-no = il n’y a pas de moyen simple de s’y opposer
fact-passive-yes = il repose sur des données que votre appareil envoie de lui-même
fact-passive-no = il ne repose pas sur des données que votre appareil envoie de lui-même
fact-sliding-yes = sa durée repart à chaque visite
fact-sliding-no = sa durée ne repart pas à chaque visite
fact-sale-or-share-yes = des données personnelles sont vendues, ou partagées pour de la publicité entre sites
fact-sale-or-share-no = aucune donnée personnelle n’est vendue, ni partagée pour de la publicité entre sites
fact-identifies-yes = il identifie, localise ou profile une personne
fact-identifies-no = il n’identifie, ne localise et ne profile personne
fact-high-risk-yes = il comporte un profilage à haut risque ou une publicité intrusive
fact-high-risk-no = il ne comporte ni profilage à haut risque ni publicité intrusive
fact-sensitive-yes = il révèle ou concerne des données sensibles, comme la santé, la religion ou la localisation précise
fact-sensitive-no = il ne révèle et ne concerne aucune donnée sensible, comme la santé, la religion ou la localisation précise
fact-children-yes = le service s’adresse aux enfants, ou l’on sait que vous êtes un enfant
fact-children-no = le service ne s’adresse pas aux enfants
fact-first-party-yes = il est déposé pour ce site, et non pour une autre entreprise
fact-first-party-no = une autre entreprise le dépose, ou il est déposé pour elle
fact-own-yes = c’est un cookie propre au site
fact-own-no = il vient d’un prestataire
fact-sole-purpose-yes = il ne sert à rien d’autre
fact-sole-purpose-no = il sert aussi à autre chose
limit-lifetime = il ne vit pas plus longtemps que les règles ne le permettent
limit-retention = les données ne sont pas gardées plus longtemps que les règles ne le permettent

purpose-transmission = Acheminement et répartition de charge
purpose-user-input = Panier, formulaires, facturation
purpose-authentication = Connexion à votre compte
purpose-security = Sécurité
purpose-consent-choice = Vos choix sur les cookies
purpose-interface = Langue et affichage
purpose-media-playback = Lecture de médias
purpose-paywall-metering = Décompte des articles gratuits
purpose-emergency-location = Localisation en cas d’urgence
purpose-audience-measurement = Mesure d’audience
purpose-ab-testing = Comparaison de variantes d’une page
purpose-session-replay = Enregistrement des visites
purpose-preferences = Réglages de confort
purpose-content-personalisation = Contenus choisis pour vous
purpose-advertising = Publicité
purpose-ad-measurement = Mesure de la publicité
purpose-affiliation = Rémunération des partenaires qui amènent des visiteurs
purpose-profiling = Profilage d’un site à l’autre
purpose-social-sharing = Partage sur les réseaux sociaux
purpose-embedded-content = Vidéos, cartes et autres contenus intégrés
purpose-support-chat = Discussion avec une assistance
purpose-geolocation = Localisation de votre appareil
purpose-unclassified = Non indiquée

cookies-title = Les cookies un par un
cookies-none = Cette charte n’indique aucun cookie.
table-caption = { $kind } ({ $count })
col-provider = Prestataire
col-service = Service et emplacement
col-name = Cookie
col-purpose = Finalité
col-lifetime = Durée
col-readers = Qui le lit
col-consent = Consentement
provider-own = { $site } (ce site)
place-front-office = front office
place-back-office = back office
place-both = front et back office
set-by = déposé par { $domain }
technology-local-storage = stockage local
technology-session-storage = stockage de session
technology-indexed-db = base de données du navigateur
technology-cache = cache du navigateur
technology-pixel = pixel espion
technology-fingerprint = empreinte de l’appareil
technology-sdk = bibliothèque logicielle
technology-link = lien balisé
lifetime-unknown = Non indiquée
lifetime-session = Jusqu’à la fermeture du navigateur
lifetime-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
lifetime-hours = { $n ->
    [one] { $n } heure
   *[other] { $n } heures
}
lifetime-days = { $n ->
    [one] { $n } jour
   *[other] { $n } jours
}
lifetime-months = { $n } mois
lifetime-years = { $n } ans
lifetime-sliding = repart à chaque visite
lifetime-data = données gardées : { $lifetime }
readers-own = Ce site
readers-processor = { $provider }, pour ce site seulement
readers-independent = { $provider }, aussi pour ses propres fins
readers-unstated = { $provider } ; il n’est pas dit si c’est pour ce site seulement
readers-shared = Les données sont transmises ou recoupées avec d’autres.
consent-exempt = Pas nécessaire
consent-exempt-objection = Pas nécessaire ; opposition possible
consent-opt-in = Nécessaire
consent-parent = Consentement d’un parent
consent-opt-out = Pas demandé d’abord ; opposition possible
consent-prohibited = Ne doit pas être déposé
consent-out-of-scope = Règles sans objet
consent-unclassified = Ne doit pas être déposé
implicit-service = Vos choix sur les cookies
implicit-description = Se souvenir de votre réponse sur les cookies.
implicit-lifetime = Tant que votre réponse compte, 400 jours au plus

choice-title = Votre choix
choice-none = Rien ici ne demande votre réponse. Un bandeau de cookies n’a pas lieu d’être.
choice-consent = Ces finalités attendent votre consentement. Tant que vous n’acceptez pas, leurs cookies ne sont pas déposés :
choice-object = On ne vous interroge pas d’abord sur ces finalités, mais vous pouvez vous y opposer :
choice-honoured = Ces finalités ne demandent pas de consentement, mais si vous les refusez, votre refus compte :
choice-scope = Votre réponse compte finalité par finalité. Fermer la question sans répondre n’est pas un consentement.
choice-again = On vous interroge de nouveau quand une finalité ou un prestataire s’ajoute.

kept-title = Combien de temps votre réponse est gardée
kept-for = Votre consentement compte pendant { $lifetime }. Ensuite, on vous interroge de nouveau.
kept-session = Votre consentement compte jusqu’à la fermeture du navigateur. Ensuite, on vous interroge de nouveau.
kept-binding = La loi fixe cette durée.
kept-recommended = L’autorité recommande cette durée.
kept-product = Aucun texte ne fixe cette durée. C’est celle du logiciel du site.
kept-refusal = Un refus est gardé jusqu’à 400 jours, le maximum que permettent les navigateurs, pour ne pas être oublié.
kept-where = Votre réponse est gardée dans votre navigateur, dans le cookie « { $cookie } ». Il contient vos choix, leur date et la révision de cette charte.
kept-wait-binding = Après un refus, la loi impose au site d’attendre { $lifetime } avant de redemander.
kept-wait-recommended = Après un refus, l’autorité conseille au site d’attendre { $lifetime } avant de redemander.
kept-wait-product = Après un refus, le site attend { $lifetime } avant de redemander.

withdraw-title = Comment changer d’avis
withdraw-any = Vous pouvez changer de réponse à tout moment, pour tout ou pour une seule finalité. Ce que vous ne permettez plus s’arrête, et le site efface les cookies qu’il peut atteindre.
withdraw-link = Changer mes choix sur les cookies
withdraw-none = Il n’y a pas de consentement à retirer ici.
withdraw-browser = Vous pouvez aussi effacer les cookies dans les réglages de votre navigateur. Votre réponse est alors effacée aussi.

gpc-title = Global Privacy Control
gpc-what = Certains navigateurs peuvent envoyer un signal appelé Global Privacy Control (GPC). Il dit : ne vendez pas et ne partagez pas mes données.
gpc-binding = Selon les règles qui s’appliquent ici, ce signal est contraignant. Il vaut opposition à la publicité et à toute vente ou tout partage de données.
gpc-honoured = Les règles qui s’appliquent ici laissent le choix au site. Le site respecte le signal : il vaut opposition à la publicité et à toute vente ou tout partage de données.
gpc-ignored = Les règles qui s’appliquent ici laissent le choix au site. Le site ne tient pas compte du signal ; utilisez les choix ci-dessus.
gpc-no-effect = Aujourd’hui, il ne change rien ici : aucun cookie n’attend une opposition. Ce qui demande votre consentement n’est pas déposé sans lui.
gpc-none = Les règles qui s’appliquent ici ne donnent pas d’effet au signal.
gpc-never = Le signal ne vaut jamais consentement. Si vous acceptez alors qu’il est activé, c’est votre réponse qui compte.

sources-title = Sources
sources-intro = Les réponses ci-dessus reposent sur ces textes. Cette page n’est pas un conseil juridique.
sources-none = Les règles ne citent aucun texte pour les réponses ci-dessus.
confidence-official = vu dans le texte officiel
confidence-secondary = connu par des résumés d’autrui
confidence-unverified = non vérifié
