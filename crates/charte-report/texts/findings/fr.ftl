# Ce que les constats disent au responsable d'un site, en français. Chaque code a un titre et un
# conseil (`.help`) ; chaque message est une phrase, ou plusieurs.

## Codes

C001 = Cookie non déclaré
    .help = Déclarez-le dans la charte, ou cessez de le déposer.
C002 = Déclaré, mais jamais observé
    .help = Retirez-le de la charte, ou enregistrez une page qui le dépose.
C003 = Deux motifs correspondent aux mêmes noms
    .help = Précisez l’un des noms, ou limitez l’un des deux à un domaine plus étroit.
C004 = Motif trop large
    .help = Écrivez davantage de caractères du nom avant ou après l’astérisque.
C005 = Prestataire absent de la charte
    .help = Ajoutez un [[provider]] portant cet identifiant, ou corrigez l’identifiant.
C006 = Présenté comme nécessaire, mais non exempté
    .help = Si les faits exigés par la règle sont exacts, déclarez-les ; sinon, demandez le consentement.
C007 = Présenté comme anonyme, mais non exempté
    .help = Déclarez les faits manquants s’ils sont exacts, et corrigez le reste.
C008 = Durée de vie non précisée
    .help = Ajoutez lifetime = "session" ou une durée telle que "13 months".
C009 = Traduction manquante
    .help = Ajoutez le texte dans cette langue.
C010 = Changement substantiel sans nouvelle révision
    .help = Augmentez le numéro de révision, afin que le choix des visiteurs leur soit redemandé.
C011 = Prestataire ou rôle non précisé
    .help = Indiquez le prestataire et son rôle : publisher (éditeur), processor (sous-traitant) ou independent (indépendant).
C012 = Finalité inconnue
    .help = Recherchez à quoi sert ce cookie et déclarez ses finalités. D’ici là, il n’est jamais autorisé.
C013 = Motifs non comparés en totalité
    .help = Déclarez des noms exacts, ou moins de motifs ayant le même début et la même fin.
C014 = consent-domain inutile
    .help = Supprimez consent-domain et nommez le cookie __Host-…, ou conservez consent-domain pour d’autres hôtes du site et choisissez un nom sans ce préfixe.
C020 = Déposé avant le consentement
    .help = Ne le déposez qu’après l’accord du visiteur.
C021 = Déposé après un refus
    .help = Cessez de le déposer après un refus, et supprimez-le.
C022 = Durée supérieure à la durée déclarée
    .help = Réduisez Max-Age ou Expires, ou corrigez la durée dans la charte.
C023 = Conservé plus longtemps que recommandé
    .help = Réduisez la durée de vie ou la durée de conservation.
C024 = Déclaré comme propre au site, déposé par un autre site
    .help = Déclarez le prestataire comme indépendant (independent), ou déposez le cookie depuis le domaine du site.
C025 = Renouvelé à chaque visite
    .help = Conservez la première date d’expiration au lieu d’en fixer une nouvelle à chaque visite.
C026 = Déposé sur un hôte non déclaré
    .help = Élargissez le domaine de la déclaration, ou cessez de déposer le cookie à cet endroit.
C040 = Cookie de consentement illisible
    .help = N’écrivez le cookie de consentement qu’avec cette bibliothèque, et redemandez son choix au visiteur.
C041 = Plusieurs cookies de consentement
    .help = Supprimez les anciennes copies sur les autres domaines et chemins.
C042 = Consentement conservé trop longtemps
    .help = Alignez le Max-Age du cookie de consentement sur la durée de validité du consentement.
C043 = Cookie de consentement déposé avant tout choix
    .help = N’écrivez le cookie de consentement que lorsque le visiteur fait un choix.
C050 = SameSite=None sans Secure
    .help = Ajoutez Secure ; à défaut, les navigateurs rejettent le cookie.
C051 = Préfixe non respecté
    .help = Ajoutez Secure ; pour __Host-, ajoutez aussi Path=/ et n’indiquez aucun Domain ; pour __Http-, ajoutez aussi HttpOnly. À défaut, les navigateurs rejettent le cookie.
C052 = Cookie de connexion non protégé
    .help = Ajoutez HttpOnly et Secure.
C053 = Plus de 4 096 octets
    .help = Raccourcissez la valeur ; les navigateurs rejettent ce cookie.
C054 = Durée supérieure à 400 jours
    .help = Ramenez la durée à 400 jours au plus ; les navigateurs la limitent à cette valeur.
C055 = Domain rejeté par les navigateurs
    .help = Indiquez l’hôte, ou un domaine parent qui ne soit pas un suffixe public ; à défaut, les navigateurs rejettent le cookie.
C056 = Partitioned sans Secure
    .help = Ajoutez Secure ; à défaut, les navigateurs rejettent le cookie.
C057 = Cookie sans nom
    .help = Donnez-lui un nom, afin que la charte puisse le déclarer. Les navigateurs le conservent et le renvoient tel quel.
C058 = Cookie Secure déposé par une page non sécurisée
    .help = Servez la page en https ; à défaut, les navigateurs rejettent le cookie.
C060 = Droit d’opposition non proposé
    .help = Proposez un moyen d’opposition simple, gratuit et durable, et déclarez objection-offered = true.
C061 = Il ne manque que l’information des visiteurs
    .help = Informez les visiteurs, permettez-leur de s’opposer et déclarez ces deux faits, ou continuez de demander le consentement.
C062 = Signal Global Privacy Control ignoré
    .help = Supprimez gpc = "ignore". Ici, le signal est pris en compte quoi que dise la charte.
C063 = Refus oublié trop tôt
    .help = Conservez la réponse plus longtemps.
C064 = Évalué selon un droit postérieur
    .help = Considérez le résultat comme celui du droit postérieur, ou choisissez un droit qui couvre la date de l’enregistrement.
C065 = Révision en retard
    .help = Faites revoir ce droit, puis indiquez les nouvelles dates dans son fichier.
C066 = Contradiction
    .help = Corrigez la déclaration inexacte.
C067 = Une autre réponse à côté de celle du site
    .help = Retirez du site l’autre gestionnaire et supprimez ce qu’il conserve, à moins de le reprendre.
C070 = Pas de refus au premier niveau du bandeau
    .help = Proposez le refus au même niveau que l’acceptation, sous la même forme.
C071 = Refus en lien, acceptation en bouton
    .help = Donnez la même forme aux deux.
C072 = Refus plus petit ou moins lisible que l’acceptation
    .help = Donnez aux deux la même taille et des couleurs de même contraste.
C073 = Acceptation mise en avant
    .help = Proposez chacun des deux une fois, côte à côte.
C074 = Refus formulé de façon peu claire
    .help = Employez des mots simples, tels que « Tout refuser ».
C075 = Choix coché d’avance
    .help = Laissez décoché tout choix qui n’est pas nécessaire.
C076 = Mur impossible à refuser
    .help = Permettez de refuser, puis d’utiliser la page.
C077 = Retrait impossible ou sans effet
    .help = Proposez un lien ou une icône permanente qui ramène aux choix, et cessez ce dont le consentement a été retiré.
C078 = Question reposée après un refus
    .help = Conservez le refus, et ne reposez pas la question avant son échéance.
C079 = Aucun bandeau, alors qu’un consentement est requis
    .help = Demandez d’abord le consentement, ou cessez ce qui l’exige.
C080 = Traceur contacté sans consentement
    .help = Ne le chargez qu’après l’accord du visiteur, ou cessez de le charger.
C081 = Global Privacy Control sans effet
    .help = Traitez le signal comme un refus de ce qu’il concerne.
C082 = Phase non enregistrée
    .help = Lisez le motif et relancez l’analyse. Cette phase n’a aucun résultat.
C083 = Cookies refusés par le navigateur
    .help = Corrigez leurs attributs, ou cessez de les déposer.

## Messages

finding-undeclared = La charte ne déclare pas ce cookie.
finding-not-in-catalogue = Aucune charte n’a été fournie, et ce cookie ne figure pas au catalogue.
finding-never-seen = { $phases ->
    [1] La charte le déclare, mais il n’apparaît pas dans l’enregistrement.
   *[other] La charte le déclare, mais il n’apparaît dans aucun enregistrement.
}
finding-ambiguous = { $name } et { $earlier }, déclaré plus haut, peuvent correspondre au même nom ; seul leur ordre les départage.
finding-broad-pattern = { $pattern } correspond à presque n’importe quel nom.
finding-unknown-provider = La charte ne contient aucun prestataire { $provider }.
finding-unknown-provider-near = La charte ne contient aucun prestataire { $provider }. S’agit-il de { $near } ?
finding-not-exempt = La finalité { $purpose } n’est pas exemptée de consentement { $under }.
finding-not-exempt-unless = La finalité { $purpose } n’est pas exemptée de consentement { $under }. Elle le serait si ce qui suit était exact et déclaré dans la charte : { $conditions }.
finding-consent-cookie-serves-other = Le cookie de consentement ne peut servir qu’à conserver le choix du visiteur. L’autre finalité, { $purpose }, n’est pas exemptée de consentement { $under }.
finding-not-anonymous = La finalité { $purpose } est déclarée anonyme. Cela ne suffit pas { $under } ; sont également exigées ou recommandées les conditions suivantes : { $conditions }.
finding-no-lifetime = Aucune durée de vie n’est précisée.
finding-missing-text = Texte manquant en { $language } : { $text }.
finding-same-revision = Les visiteurs qui ont répondu à la révision { $revision } n’ont pas été informés de ce changement : { $change }.
finding-no-provider = Aucun prestataire n’est indiqué ; le cookie est donc considéré comme propre au site.
finding-no-role = Le rôle du prestataire { $provider } n’est pas précisé : on ignore s’il utilise les données uniquement pour le site.
finding-unclassified = La finalité de ce cookie n’est pas connue.
finding-disputed = Les sources divergent sur la finalité de ce cookie : { $why }.
finding-not-compared = { $count } déclarations sur { $total } n’ont pas été comparées à toutes les autres. Deux déclarations correspondant au même nom peuvent passer inaperçues.
finding-consent-domain-without-effect = consent-domain n’a aucun effet : les navigateurs rejettent l’attribut Domain pour un cookie dont le nom commence par __Host-.
finding-wide-consent = Tous les hôtes sous { $domain } reçoivent la réponse du visiteur et peuvent l’écraser, alors que la charte n’y déclare de cookie que pour { $host }.
finding-before-consent = { $presence ->
    [sent] Envoyé avant la réponse du visiteur (déposé par un script ou lors d’une visite antérieure).
    [stored] Présent dans le navigateur avant la réponse du visiteur.
   *[set] Déposé avant la réponse du visiteur.
} { $why ->
    [unknown] Sa finalité n’est pas connue.
    [prohibited] Usage interdit { $under } : { $purposes }.
    [objected] Le signal Global Privacy Control s’y oppose { $under } pour : { $purposes }.
   *[consent] Consentement requis { $under } pour : { $purposes }.
}
finding-after-refusal = { $presence ->
    [sent] Envoyé après le refus du visiteur.
    [stored] Encore présent dans le navigateur après le refus du visiteur.
   *[set] Déposé après le refus du visiteur.
} { $why ->
    [unknown] Sa finalité n’est pas connue.
    [prohibited] Usage interdit { $under } : { $purposes }.
   *[refused] Usage refusé par le visiteur : { $purposes }.
}
finding-longer-than-declared = Durée observée : { $lasts } ; durée déclarée dans la charte : { $declared }.
finding-slightly-longer-than-declared = La durée observée dépasse de { $excess } la durée déclarée ({ $declared }).
finding-far-longer-than-declared = La durée observée dépasse très largement la durée déclarée ({ $declared }).
finding-longer-lifetime-than-recommended = La durée de vie de ce cookie dépasse la durée recommandée { $under } ({ $max }).
finding-longer-retention-than-recommended = Les données sont conservées au-delà de la durée recommandée { $under } ({ $max }).
finding-seen-third-party = Ce cookie est déclaré pour le site ou son sous-traitant, mais un autre site le dépose.
finding-renewed = Une page ultérieure le dépose de nouveau avec une expiration plus tardive, alors que la charte ne déclare pas sliding = true.
finding-other-host = La charte ne le déclare que pour un autre domaine.
finding-tracker-contacted = { $objected ->
    [yes] Requête envoyée à { $provider } malgré l’opposition du visiteur ou de son navigateur.
   *[no] Requête envoyée à { $provider } sans consentement.
} Usage connu : { $purposes }. Hôtes : { $hosts }.
finding-no-refusal = Le premier niveau du bandeau propose d’accepter, mais pas de refuser.{ $presses ->
    [0] { "" }
    [one] { "" } Refuser demande { $presses } clic.
   *[other] { "" } Refuser demande { $presses } clics.
}
finding-refusal-is-link = Le refus { $refuse } a l’apparence d’un lien, l’acceptation { $accept } celle d’un bouton.
finding-smaller-refusal = Le bouton d’acceptation est { $ratio } fois plus grand que le bouton de refus : { $accept } et { $refuse } pixels.
finding-paler-refusal = Le texte du bouton de refus a un contraste de { $refuse } pour 1, celui du bouton d’acceptation de { $accept } pour 1. Un texte est lisible à partir de 4,5 pour 1.
finding-more-acceptance = Au premier niveau du bandeau, boutons qui acceptent : { $accept } ; boutons qui refusent : { $refuse }.
finding-refusal-in-text = Le refus est noyé dans un paragraphe de { $around } autres caractères.
finding-unclear-refusal = Le refus est libellé { $text }, qui n’est pas une formule habituelle.
finding-preticked = Coché avant toute action du visiteur : { $labels }.
finding-wall = Le bandeau couvre { $covered } % de la fenêtre{ $lock ->
    [yes] , la page ne peut pas défiler
   *[no] { "" }
}{ $pay ->
    [yes] , et il faut payer pour ne pas accepter.
   *[no] , et rien n’y permet de refuser.
}
finding-no-way-back = Après acceptation, rien sur la page ne ramène aux choix.
finding-way-back-by-function = Après acceptation, rien sur la page ne ramène aux choix. Seule une fonction du gestionnaire de consentement les rouvre.
finding-withdrawal-without-effect = Encore présents après le retrait du consentement, alors qu’ils l’exigent : cookies : { $cookies } ; traceurs connus contactés : { $trackers }.
finding-asked-again = { $pages ->
    [one] Après un refus, le bandeau réapparaît sur { $pages } page de la même visite.
   *[other] Après un refus, le bandeau réapparaît sur { $pages } pages de la même visite.
}
finding-no-banner = Aucun bandeau ne s’affiche, alors qu’un consentement est requis : cookies : { $cookies } ; traceurs connus contactés : { $trackers }.
finding-signal-ignored = Les cookies que le signal concerne ({ $unchanged }) sont présents avec lui comme sans lui.{ $binding ->
    [yes] { "" } Le signal est contraignant { $under }.
   *[no] { "" }
}
finding-phase-failed = { $pages ->
    [1] La phase « { $phase } » n’a pas été enregistrée : { $why }.
   *[other] La phase « { $phase } » n’a pas été enregistrée sur { $pages } pages : { $why }.
}
finding-cookies-refused = { $cookies ->
    [one] { $cookies } cookie a été refusé par le navigateur. Motifs : { $reasons }.
   *[other] { $cookies } cookies ont été refusés par le navigateur. Motifs : { $reasons }.
}
scan-phase-before = avant toute réponse
scan-phase-refused = tout refusé
scan-phase-accepted = tout accepté
scan-phase-withdrawn = consentement retiré
scan-E706 = le navigateur a refusé une commande de l’analyse
scan-E707 = la page ou le navigateur n’a pas répondu à temps
scan-E708 = la page ne s’est pas chargée
scan-E709 = la page a planté
scan-E710 = un script a bloqué la page
scan-E713 = aucun bandeau n’a été trouvé
scan-E714 = le bandeau n’a pas de bouton pour cela
scan-E715 = rien n’indique que la page a pris la réponse en compte
scan-E718 = rien sur la page ne ramène aux choix
scan-E719 = la page a envoyé ou écrit plus que ce qu’un enregistrement peut contenir
finding-consent-unreadable = Le cookie de consentement reçu est illisible ; il n’en est donc pas tenu compte.
finding-consent-copies = La requête contient { $copies } cookies de consentement ; la réponse la plus stricte s’applique.
finding-consent-too-long = La durée de validité du consentement est de { $validity } { $under }, mais ce cookie est conservé { $lasts }.
finding-consent-before-choice = Il a été déposé avant que le visiteur ait fait un choix.
finding-foreign-consent = { $contradicts ->
    [yes] { $manager } conserve une réponse qui contredit celle du site, seule prise en compte.
   *[no] { $manager } conserve une réponse à côté de celle du site, seule prise en compte.
}
finding-same-site-none = Il porte SameSite=None sans Secure.
finding-prefix = Il lui manque un attribut exigé par le préfixe de son nom.
finding-bare-authentication = { $missing ->
    [http-only] Il maintient la connexion des visiteurs, mais l’attribut HttpOnly manque.
    [secure] Il maintient la connexion des visiteurs, mais l’attribut Secure manque.
   *[both] Il maintient la connexion des visiteurs, mais les attributs HttpOnly et Secure manquent.
}
finding-too-large = Il dépasse 4 096 octets.
finding-over-400-days = Durée observée : { $lasts } ; les navigateurs ne conservent aucun cookie au-delà de 400 jours.
finding-slightly-over-400-days = Sa durée dépasse de { $excess } le maximum de 400 jours admis par les navigateurs.
finding-foreign-domain = Son attribut Domain ne couvre pas l’hôte, ou désigne un suffixe public.
finding-malformed-domain = Son attribut Domain contient un port, un point à la fin ou un caractère non ASCII.
finding-partitioned-without-secure = Il porte Partitioned sans Secure.
finding-no-name = Il s’agit d’une valeur sans nom.
finding-insecure-page = Une page qui n’est pas servie en https le dépose avec Secure.
finding-no-objection = Les visiteurs peuvent s’opposer { $under } aux finalités suivantes, mais la charte n’indique pas qu’ils en ont la possibilité : { $purposes }.
finding-untold = Appréciation { $under } : { $notices }.
finding-gpc-ignored = La charte ignore le signal Global Privacy Control, qui est obligatoire { $under }.
finding-asked-too-soon = { $force ->
    [binding] La réponse est conservée { $kept }, mais un délai de { $wait } est obligatoire { $under } entre un refus et une nouvelle demande.
   *[recommended] La réponse est conservée { $kept }, mais un délai de { $wait } est recommandé { $under } entre un refus et une nouvelle demande.
}
finding-judged-later = La visite a été enregistrée le { $recorded }, mais elle est évaluée { $under } dans sa version applicable depuis le { $from }.
finding-review-overdue = Les règles appliquées { $under } ont été revues le { $reviewed } ; leur prochaine révision était due le { $due }.
finding-contradictory-facts = La charte déclare deux faits contradictoires : { $one }, et { $other }.
finding-active-fingerprint = Une empreinte repose sur des données que l’appareil envoie de toute façon, mais la charte déclare passive = false.
finding-role-not-offered = Le prestataire est déclaré comme { $role }, mais, à notre connaissance, { $vendor } n’intervient que comme { $roles } : { $why }.

## Parts of messages

quoted = « { $text } »
session-lifetime = une session de navigation
notice = { $then ->
    [out-of-scope] { $purpose } échapperait aux règles si ce qui suit était exact et déclaré ({ $conditions })
    [opt-out] { $purpose } ne nécessiterait pas de consentement, seulement un moyen de s’opposer, si ce qui suit était exact et déclaré ({ $conditions })
   *[exempt] { $purpose } ne nécessiterait pas de consentement si ce qui suit était exact et déclaré ({ $conditions })
}
condition = { $clause } ({ $statement })
text-service = le service
text-description = la description
text-provider-name = le nom du prestataire { $provider }
text-name = le nom de la charte
text-controller = le responsable du traitement
text-contact = le contact
text-privacy-policy = la politique de confidentialité
text-introduction = l’introduction
role-publisher = éditeur
role-processor = sous-traitant
role-independent = indépendant
vendor-google-analytics = Google Analytics
    .why = par défaut, les données sont réutilisées
vendor-google-advertising = la publicité de Google
    .why = elle est diffusée sur différents sites
vendor-meta = Meta
    .why = l’entreprise diffuse de la publicité sur différents sites
vendor-recaptcha = reCAPTCHA
    .why = c’est le service d’une autre entreprise
requirement-out-of-scope = hors du champ des règles
requirement-exempt = exemptée de consentement
requirement-opt-out = autorisée sauf opposition
requirement-opt-in = soumise au consentement
requirement-prohibited = interdite

## Changes between two charters, as clauses

change-new-purpose = la finalité { $purpose } est nouvelle
change-new-provider = le prestataire { $provider } est nouveau
change-purpose-gained = le cookie a une nouvelle finalité, { $purpose }
change-new-reader = le prestataire { $provider } a désormais accès au cookie
change-provider-serves = le prestataire { $provider } intervient pour de nouvelles finalités, { $purposes }
change-newly-asked = les visiteurs n’ont pas été interrogés sur { $purposes }
change-longer-lifetime = la durée de vie passe de { $old } à { $new }
change-lifetime-withdrawn = la durée de vie ({ $old } auparavant) n’est plus précisée
change-longer-retention = la durée de conservation des données passe de { $old } à { $new }
change-retention-withdrawn = la durée de conservation des données ({ $old } auparavant) n’est plus précisée
change-stricter = la finalité { $purpose } est désormais { $new } { $under } ; elle était { $old }
change-independent = le prestataire { $provider } décide lui-même de l’usage des données
change-role-withdrawn = le rôle du prestataire { $provider } n’est plus précisé
change-promise-withdrawn = la charte ne déclare plus ceci : { $clause }
change-undeclared-allowed = les cookies que la charte ne déclare pas sont autorisés
change-gpc-ignored = le signal Global Privacy Control est ignoré là où il n’est pas obligatoire
change-revision-lowered = le numéro de révision est redescendu à { $revision }, de sorte que d’anciennes réponses comptent de nouveau

## Facts, as clauses

stated-anonymous-yes = seules des statistiques anonymes sont produites
stated-anonymous-no = les statistiques produites ne sont pas anonymes
stated-publisher-only-yes = le cookie est utilisé uniquement pour ce site
stated-publisher-only-no = le prestataire utilise aussi les données pour son propre compte
stated-cross-site-yes = le cookie permet de suivre une personne d’un site à l’autre
stated-cross-site-no = le cookie ne permet de suivre personne d’un site à l’autre
stated-shared-yes = les données sont recoupées avec d’autres ou transmises à des tiers
stated-shared-no = les données ne sont ni recoupées avec d’autres ni transmises à des tiers
stated-requested-yes = le visiteur l’a demandé par une action
stated-requested-no = le visiteur ne l’a pas demandé
stated-expected-yes = cela fait partie du service attendu par les visiteurs
stated-expected-no = cela ne fait pas partie du service attendu par les visiteurs
stated-informed-yes = les visiteurs sont clairement informés
stated-informed-no = les visiteurs ne sont pas clairement informés
stated-objection-offered-yes = les visiteurs peuvent s’opposer simplement et gratuitement
stated-objection-offered-no = les visiteurs n’ont pas de moyen simple de s’opposer
stated-passive-yes = seules des données que l’appareil envoie de toute façon sont utilisées
stated-passive-no = d’autres données que celles que l’appareil envoie de toute façon sont aussi utilisées
stated-sliding-yes = la durée de vie est renouvelée à chaque visite
stated-sliding-no = la durée de vie n’est pas renouvelée à chaque visite
stated-sale-or-share-yes = des données personnelles sont vendues, ou partagées à des fins de publicité intersites
stated-sale-or-share-no = aucune donnée personnelle n’est vendue ni partagée à des fins de publicité intersites
stated-identifies-yes = le cookie sert à identifier une personne, à la localiser ou à établir son profil
stated-identifies-no = le cookie ne sert ni à identifier une personne, ni à la localiser, ni à établir son profil
stated-high-risk-yes = un profilage à haut risque ou une publicité intrusive est en jeu
stated-high-risk-no = aucun profilage à haut risque ni aucune publicité intrusive n’est en jeu
stated-sensitive-yes = le cookie révèle ou concerne des données sensibles
stated-sensitive-no = le cookie ne révèle et ne concerne aucune donnée sensible
stated-children-yes = le service s’adresse aux enfants, ou l’on sait que le visiteur est un enfant
stated-children-no = le service ne s’adresse pas aux enfants
stated-first-party-yes = le cookie est déposé pour ce site, et non pour une autre entreprise
stated-first-party-no = le cookie est déposé par une autre entreprise ou pour son compte
stated-own-yes = le cookie est propre au site
stated-own-no = le cookie provient d’un prestataire
stated-sole-purpose-yes = le cookie n’a aucune autre finalité soumise au consentement
stated-sole-purpose-no = le cookie a aussi d’autres finalités
stated-lifetime = la durée de vie ne dépasse pas { $max }
stated-retention = les données ne sont pas conservées plus de { $max }

or-run = { $help } Ou lancez : { $command }
in-english = { $text } (texte en anglais)
