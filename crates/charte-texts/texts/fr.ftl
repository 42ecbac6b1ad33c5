# Le vocabulaire commun en français : finalités, catégories, faits, durées, dates, droits, langues.

## Categories of cookies

category-necessary = Cookies nécessaires
category-statistics = Cookies statistiques
category-first-party = Autres cookies du site
category-third-party = Cookies tiers

## Classes of purposes

class-necessary = Nécessaires
class-statistics = Statistiques
class-preferences = Préférences
class-personalisation = Personnalisation
class-marketing = Publicité et profilage
class-social = Contenus de tiers, partage et assistance
class-unclassified = Non précisée

## Purposes

purpose-transmission = Acheminement et répartition de charge
purpose-user-input = Panier, formulaires, facturation
purpose-authentication = Connexion à votre compte
purpose-security = Sécurité
purpose-consent-choice = Vos choix en matière de cookies
purpose-interface = Langue et affichage
purpose-media-playback = Lecture de médias
purpose-paywall-metering = Décompte des articles gratuits
purpose-emergency-location = Localisation en cas d’urgence
purpose-audience-measurement = Mesure d’audience
purpose-ab-testing = Comparaison de versions d’une page (test A/B)
purpose-session-replay = Enregistrement des visites
purpose-preferences = Préférences
purpose-content-personalisation = Contenus personnalisés
purpose-advertising = Publicité
purpose-ad-measurement = Mesure de l’efficacité publicitaire
purpose-affiliation = Rémunération des partenaires apporteurs de visiteurs
purpose-profiling = Profilage intersites
purpose-social-sharing = Partage sur les réseaux sociaux
purpose-embedded-content = Contenus intégrés (vidéos, cartes et autres)
purpose-support-chat = Messagerie d’assistance
purpose-geolocation = Localisation de votre appareil
purpose-unclassified = Non précisée

## Facts, as clauses

fact-anonymous-yes = statistiques exclusivement anonymes
fact-anonymous-no = statistiques non anonymes
fact-publisher-only-yes = utilisation limitée à ce site
fact-publisher-only-no = le prestataire utilise aussi les données pour son propre compte
fact-cross-site-yes = suivi de votre navigation d’un site à l’autre
fact-cross-site-no = aucun suivi de votre navigation d’un site à l’autre
fact-shared-yes = les données sont recoupées avec d’autres ou transmises à des tiers
fact-shared-no = les données ne sont ni recoupées avec d’autres ni transmises à des tiers
fact-requested-yes = vous en avez fait la demande
fact-requested-no = vous n’en avez pas fait la demande
fact-expected-yes = cela fait partie du service attendu
fact-expected-no = cela ne fait pas partie du service attendu
fact-informed-yes = une information claire vous est donnée
fact-informed-no = aucune information claire ne vous est donnée
fact-objection-offered-yes = vous pouvez vous y opposer simplement et gratuitement
fact-objection-offered-no = il n’existe pas de moyen simple de s’y opposer
fact-passive-yes = ce traceur repose sur des données que votre appareil envoie automatiquement
fact-passive-no = ce traceur ne repose pas sur des données que votre appareil envoie automatiquement
fact-sliding-yes = sa durée est renouvelée à chaque visite
fact-sliding-no = sa durée n’est pas renouvelée à chaque visite
fact-sale-or-share-yes = des données personnelles sont vendues, ou partagées à des fins de publicité intersites
fact-sale-or-share-no = aucune donnée personnelle n’est vendue ni partagée à des fins de publicité intersites
fact-identifies-yes = ce cookie sert à identifier une personne, à la localiser ou à établir son profil
fact-identifies-no = ce cookie ne sert ni à identifier une personne, ni à la localiser, ni à établir son profil
fact-high-risk-yes = un profilage à haut risque ou une publicité intrusive est en jeu
fact-high-risk-no = aucun profilage à haut risque ni aucune publicité intrusive n’est en jeu
fact-sensitive-yes = ce cookie révèle ou concerne des données sensibles, comme la santé, la religion ou la localisation précise
fact-sensitive-no = ce cookie ne révèle et ne concerne aucune donnée sensible, comme la santé, la religion ou la localisation précise
fact-children-yes = le service s’adresse aux enfants, ou l’on sait que vous êtes un enfant
fact-children-no = le service ne s’adresse pas aux enfants
fact-first-party-yes = dépôt pour ce site, et non pour une autre entreprise
fact-first-party-no = dépôt par une autre entreprise ou pour son compte
fact-own-yes = cookie propre au site
fact-own-no = cookie d’un prestataire
fact-sole-purpose-yes = aucune autre finalité
fact-sole-purpose-no = d’autres finalités s’y ajoutent

## Limits, as clauses

limit-lifetime = sa durée ne dépasse pas celle que les règles autorisent
limit-retention = les données ne sont pas conservées plus longtemps que les règles ne l’autorisent

## Technologies

technology-cookie = cookie
technology-local-storage = stockage local
technology-session-storage = stockage de session
technology-indexed-db = base de données du navigateur
technology-cache = cache du navigateur
technology-pixel = pixel de suivi
technology-fingerprint = empreinte de l’appareil
technology-sdk = kit de développement logiciel (SDK)
technology-link = lien de suivi

## Lifetimes and durations

lifetime-session = Jusqu’à la fermeture du navigateur
lifetime-seconds = { $n ->
    [one] { $n } seconde
   *[other] { $n } secondes
}
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
duration-over = plus de 400 jours

## Dates

date = { $day ->
    [1] 1er { $month } { $year }
   *[other] { $day } { $month } { $year }
}
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre

## Lists

and = et
or = ou

## Laws: as a label, after “under”, and as the subject of a sentence

law-ae = droit des Émirats arabes unis
    .under = selon le droit des Émirats arabes unis
    .subject = le droit des Émirats arabes unis
law-ar = droit argentin
    .under = selon le droit argentin
    .subject = le droit argentin
law-at = droit autrichien
    .under = selon le droit autrichien
    .subject = le droit autrichien
law-au = droit australien
    .under = selon le droit australien
    .subject = le droit australien
law-be = droit belge
    .under = selon le droit belge
    .subject = le droit belge
law-bg = droit bulgare
    .under = selon le droit bulgare
    .subject = le droit bulgare
law-br = droit brésilien
    .under = selon le droit brésilien
    .subject = le droit brésilien
law-ca = droit canadien (hors Québec)
    .under = selon le droit canadien (hors Québec)
    .subject = le droit canadien (hors Québec)
law-ca-qc = droit québécois
    .under = selon le droit québécois
    .subject = le droit québécois
law-ch = droit suisse
    .under = selon le droit suisse
    .subject = le droit suisse
law-charte = simple lecture de la liste des cookies (sans valeur de loi)
    .under = selon une simple lecture de la liste des cookies (sans valeur de loi)
    .subject = la simple lecture de la liste des cookies (sans valeur de loi)
law-cl = droit chilien
    .under = selon le droit chilien
    .subject = le droit chilien
law-cn = droit chinois
    .under = selon le droit chinois
    .subject = le droit chinois
law-cy = droit chypriote
    .under = selon le droit chypriote
    .subject = le droit chypriote
law-cz = droit tchèque
    .under = selon le droit tchèque
    .subject = le droit tchèque
law-de = droit allemand
    .under = selon le droit allemand
    .subject = le droit allemand
law-dk = droit danois
    .under = selon le droit danois
    .subject = le droit danois
law-es = droit espagnol
    .under = selon le droit espagnol
    .subject = le droit espagnol
law-eu = droit de l’UE
    .under = selon le droit de l’UE
    .subject = le droit de l’UE
law-eu-omnibus-proposal = proposition « Digital Omnibus » de l’UE (non en vigueur)
    .under = selon la proposition « Digital Omnibus » de l’UE (non en vigueur)
    .subject = la proposition « Digital Omnibus » de l’UE (non en vigueur)
law-fi = droit finlandais
    .under = selon le droit finlandais
    .subject = le droit finlandais
law-fr = droit français
    .under = selon le droit français
    .subject = le droit français
law-gb = droit britannique
    .under = selon le droit britannique
    .subject = le droit britannique
law-gi = droit de Gibraltar
    .under = selon le droit de Gibraltar
    .subject = le droit de Gibraltar
law-gr = droit grec
    .under = selon le droit grec
    .subject = le droit grec
law-hr = droit croate
    .under = selon le droit croate
    .subject = le droit croate
law-hu = droit hongrois
    .under = selon le droit hongrois
    .subject = le droit hongrois
law-id = droit indonésien
    .under = selon le droit indonésien
    .subject = le droit indonésien
law-ie = droit irlandais
    .under = selon le droit irlandais
    .subject = le droit irlandais
law-il = droit israélien
    .under = selon le droit israélien
    .subject = le droit israélien
law-in = droit indien
    .under = selon le droit indien
    .subject = le droit indien
law-is = droit islandais
    .under = selon le droit islandais
    .subject = le droit islandais
law-it = droit italien
    .under = selon le droit italien
    .subject = le droit italien
law-jp = droit japonais
    .under = selon le droit japonais
    .subject = le droit japonais
law-ke = droit kényan
    .under = selon le droit kényan
    .subject = le droit kényan
law-kr = droit sud-coréen
    .under = selon le droit sud-coréen
    .subject = le droit sud-coréen
law-li = droit du Liechtenstein
    .under = selon le droit du Liechtenstein
    .subject = le droit du Liechtenstein
law-lt = droit lituanien
    .under = selon le droit lituanien
    .subject = le droit lituanien
law-lu = droit luxembourgeois
    .under = selon le droit luxembourgeois
    .subject = le droit luxembourgeois
law-lv = droit letton
    .under = selon le droit letton
    .subject = le droit letton
law-mt = droit maltais
    .under = selon le droit maltais
    .subject = le droit maltais
law-mx = droit mexicain
    .under = selon le droit mexicain
    .subject = le droit mexicain
law-my = droit malaisien
    .under = selon le droit malaisien
    .subject = le droit malaisien
law-ng = droit nigérian
    .under = selon le droit nigérian
    .subject = le droit nigérian
law-nl = droit néerlandais
    .under = selon le droit néerlandais
    .subject = le droit néerlandais
law-no = droit norvégien
    .under = selon le droit norvégien
    .subject = le droit norvégien
law-nz = droit néo-zélandais
    .under = selon le droit néo-zélandais
    .subject = le droit néo-zélandais
law-ph = droit philippin
    .under = selon le droit philippin
    .subject = le droit philippin
law-pl = droit polonais
    .under = selon le droit polonais
    .subject = le droit polonais
law-pt = droit portugais
    .under = selon le droit portugais
    .subject = le droit portugais
law-ro = droit roumain
    .under = selon le droit roumain
    .subject = le droit roumain
law-sa = droit saoudien
    .under = selon le droit saoudien
    .subject = le droit saoudien
law-se = droit suédois
    .under = selon le droit suédois
    .subject = le droit suédois
law-sg = droit singapourien
    .under = selon le droit singapourien
    .subject = le droit singapourien
law-si = droit slovène
    .under = selon le droit slovène
    .subject = le droit slovène
law-sk = droit slovaque
    .under = selon le droit slovaque
    .subject = le droit slovaque
law-th = droit thaïlandais
    .under = selon le droit thaïlandais
    .subject = le droit thaïlandais
law-tr = droit turc
    .under = selon le droit turc
    .subject = le droit turc
law-us-ca = droit californien
    .under = selon le droit californien
    .subject = le droit californien
law-us-co = droit du Colorado
    .under = selon le droit du Colorado
    .subject = le droit du Colorado
law-us-ct = droit du Connecticut
    .under = selon le droit du Connecticut
    .subject = le droit du Connecticut
law-us-de = droit du Delaware
    .under = selon le droit du Delaware
    .subject = le droit du Delaware
law-us-fl = droit de Floride
    .under = selon le droit de Floride
    .subject = le droit de Floride
law-us-ia = droit de l’Iowa
    .under = selon le droit de l’Iowa
    .subject = le droit de l’Iowa
law-us-in = droit de l’Indiana
    .under = selon le droit de l’Indiana
    .subject = le droit de l’Indiana
law-us-ky = droit du Kentucky
    .under = selon le droit du Kentucky
    .subject = le droit du Kentucky
law-us-md = droit du Maryland
    .under = selon le droit du Maryland
    .subject = le droit du Maryland
law-us-mn = droit du Minnesota
    .under = selon le droit du Minnesota
    .subject = le droit du Minnesota
law-us-mt = droit du Montana
    .under = selon le droit du Montana
    .subject = le droit du Montana
law-us-ne = droit du Nebraska
    .under = selon le droit du Nebraska
    .subject = le droit du Nebraska
law-us-nh = droit du New Hampshire
    .under = selon le droit du New Hampshire
    .subject = le droit du New Hampshire
law-us-nj = droit du New Jersey
    .under = selon le droit du New Jersey
    .subject = le droit du New Jersey
law-us-nv = droit du Nevada
    .under = selon le droit du Nevada
    .subject = le droit du Nevada
law-us-optout = droit des États américains où le signal d’opposition est obligatoire
    .under = selon le droit des États américains où le signal d’opposition est obligatoire
    .subject = le droit des États américains où le signal d’opposition est obligatoire
law-us-or = droit de l’Oregon
    .under = selon le droit de l’Oregon
    .subject = le droit de l’Oregon
law-us-other = droit des États américains prévoyant un droit d’opposition sans signal obligatoire
    .under = selon le droit des États américains prévoyant un droit d’opposition sans signal obligatoire
    .subject = le droit des États américains prévoyant un droit d’opposition sans signal obligatoire
law-us-ri = droit du Rhode Island
    .under = selon le droit du Rhode Island
    .subject = le droit du Rhode Island
law-us-tn = droit du Tennessee
    .under = selon le droit du Tennessee
    .subject = le droit du Tennessee
law-us-tx = droit du Texas
    .under = selon le droit du Texas
    .subject = le droit du Texas
law-us-ut = droit de l’Utah
    .under = selon le droit de l’Utah
    .subject = le droit de l’Utah
law-us-va = droit de Virginie
    .under = selon le droit de Virginie
    .subject = le droit de Virginie
law-us-wa = droit de l’État de Washington
    .under = selon le droit de l’État de Washington
    .subject = le droit de l’État de Washington
law-vn = droit vietnamien
    .under = selon le droit vietnamien
    .subject = le droit vietnamien
law-za = droit sud-africain
    .under = selon le droit sud-africain
    .subject = le droit sud-africain
law-other = règles « { $name } »
    .under = selon les règles « { $name } »
    .subject = le jeu de règles « { $name } »

## Languages

language-ar = arabe
language-bg = bulgare
language-ca = catalan
language-cs = tchèque
language-cy = gallois
language-da = danois
language-de = allemand
language-el = grec
language-en = anglais
language-es = espagnol
language-et = estonien
language-eu = basque
language-fi = finnois
language-fr = français
language-ga = irlandais
language-gl = galicien
language-hr = croate
language-hu = hongrois
language-is = islandais
language-it = italien
language-ja = japonais
language-lb = luxembourgeois
language-lt = lituanien
language-lv = letton
language-mt = maltais
language-nb = norvégien bokmål
language-nl = néerlandais
language-nn = norvégien nynorsk
language-no = norvégien
language-pl = polonais
language-pt = portugais
language-ro = roumain
language-ru = russe
language-sk = slovaque
language-sl = slovène
language-sv = suédois
language-tr = turc
language-uk = ukrainien
language-zh = chinois
