# Notes about recordings, in French. $n is a count, $names a list, $site and $host are hosts, $manager
# a consent manager, $phase one of `phase-word-…`. Each is a clause without a full stop.

note-no-cookies = aucun cookie n’a été déposé ni envoyé ; si cela vous surprend, { $remedy }
note-no-cookies-lines = aucun cookie n’a été déposé ni envoyé ; les en-têtes de réponse ne montrent pas ce que déposent les scripts, contrairement à l’enregistrement de la page dans un navigateur
note-no-cookies-list = aucun cookie n’était conservé
note-no-pages = l’enregistrement ne décrit pas les pages ; elles ont été déduites des adresses et des référents
note-unknown-pages = { $n ->
    [one] { $n } entrée mentionne une page que l’enregistrement ne décrit pas
   *[other] { $n } entrées mentionnent une page que l’enregistrement ne décrit pas
}
note-too-many-pages = l’enregistrement contient trop de pages ; la suite n’est rattachée à aucune page
note-without-response = { $n ->
    [one] { $n } entrée est sans réponse ; on ignore donc ce qu’elle a déposé
   *[other] { $n } entrées sont sans réponse ; on ignore donc ce qu’elles ont déposé
}
note-unanswered = { $n ->
    [one] { $n } requête a le statut 0 (bloquée, interrompue ou échouée) ; on ignore si elle a été envoyée
   *[other] { $n } requêtes ont le statut 0 (bloquées, interrompues ou échouées) ; on ignore si elles ont été envoyées
}
note-without-address = { $n ->
    [one] { $n } entrée est sans adresse web ; on ignore donc qui a déposé ses cookies
   *[other] { $n } entrées sont sans adresse web ; on ignore donc qui a déposé leurs cookies
}
note-cut = { $n ->
    [one] { $n } valeur très longue a été tronquée
   *[other] { $n } valeurs très longues ont été tronquées
}
note-clock-slow = l’horloge de l’enregistreur retardait de { $n } s ; les heures ont été corrigées d’après les horloges des serveurs
note-clock-fast = l’horloge de l’enregistreur avançait de { $n } s ; les heures ont été corrigées d’après les horloges des serveurs
note-odd-lines = { $n ->
    [one] { $n } ligne a été ignorée, car ce n’est ni une ligne Set-Cookie ni un en-tête (ligne { $names })
   *[other] { $n } lignes ont été ignorées, car ce ne sont ni des lignes Set-Cookie ni des en-têtes (lignes { $names })
}
note-odd-records = { $n ->
    [one] { $n } ligne a été ignorée, car elle n’est pas au format cookies.txt (ligne { $names })
   *[other] { $n } lignes ont été ignorées, car elles ne sont pas au format cookies.txt (lignes { $names })
}
note-odd-cookies = { $n ->
    [one] { $n } élément de la liste a été ignoré, car ce n’est pas un cookie
   *[other] { $n } éléments de la liste ont été ignorés, car ce ne sont pas des cookies
}
note-unclear-ends = { $n ->
    [one] { $n } cookie indique son expiration dans un format inconnu ; sa durée de vie est donc inconnue : { $names }
   *[other] { $n } cookies indiquent leur expiration dans un format inconnu ; leur durée de vie est donc inconnue : { $names }
}
note-disagreement = { $n ->
    [one] { $n } réponse contient un en-tête Set-Cookie et une liste de cookies qui ne concordent pas ; les cookies de l’un et de l’autre sont pris en compte
   *[other] { $n } réponses contiennent des en-têtes Set-Cookie et des listes de cookies qui ne concordent pas ; les cookies des uns et des autres sont pris en compte
}
note-folded = { $n ->
    [one] { $n } en-tête Set-Cookie contient plusieurs cookies séparés par des virgules ; il a été scindé
   *[other] { $n } en-têtes Set-Cookie contiennent plusieurs cookies séparés par des virgules ; ils ont été scindés
}
note-redacted-headers = { $n ->
    [one] { $n } en-tête de cookies était masqué ; ses cookies proviennent de la liste de cookies, où des attributs peuvent manquer
   *[other] { $n } en-têtes de cookies étaient masqués ; leurs cookies proviennent des listes de cookies, où des attributs peuvent manquer
}
note-empty-headers = { $n ->
    [one] { $n } en-tête Set-Cookie est vide
   *[other] { $n } en-têtes Set-Cookie sont vides
}
note-still-loading = { $n ->
    [one] { $n } page était encore en cours de chargement à la fin du délai ; des cookies peuvent manquer
   *[other] { $n } pages étaient encore en cours de chargement à la fin du délai ; des cookies peuvent manquer
}
note-other-phase = l’enregistrement indique lui-même qu’il relève de la phase « { $stated } », retenue à la place de « { $phase } »
note-no-time = l’enregistrement n’indique pas sa date ; il est donc évalué à la date du { $date }
note-expired = { $n ->
    [one] { $n } cookie conservé a expiré avant le { $date }, date de l’évaluation ; indiquez avec --at la date de la sauvegarde
   *[other] { $n } cookies conservés ont expiré avant le { $date }, date de l’évaluation ; indiquez avec --at la date de la sauvegarde
}
note-no-page = l’enregistrement n’indique pas sa page ; il est donc attribué au site de la charte
note-other-site = la page sur { $host } n’appartient pas au site de la charte, { $site }

# The site's own consent cookie.
note-own-sent = les requêtes contiennent le cookie de consentement { $name } : { $answer } ; { $advice }
note-own-set = le site dépose le cookie de consentement { $name } : { $answer } ; { $advice }
note-own-kept = le navigateur conserve le cookie de consentement { $name } : { $answer } ; { $advice }
answer-none = il n’accorde ni ne refuse rien
answer-granted = accordé : { $granted }
answer-refused = refusé : { $refused }
answer-both = accordé : { $granted } ; refusé : { $refused }
answer-foreign = son format n’est pas celui de cette bibliothèque
advice-fits = cela correspond à la phase « { $phase } »
advice-counts = la phase « { $phase } » fait foi
advice-anyway = la phase « { $phase } » est tout de même retenue (--phase en choisit une autre)
advice-contradicts = avertissement : cela contredit la phase « { $phase } », qui est tout de même retenue (--phase en choisit une autre)
phase-word-before = avant toute réponse
phase-word-refused = tout refusé
phase-word-accepted = tout accepté
phase-word-withdrawn = consentement retiré

# A consent manager.
note-manager = gestionnaire de consentement { $manager } : { $said } ; { $advice }
note-manager-of = gestionnaire de consentement { $manager } de { $site } : { $said } ; { $advice }
said-always = { $end }
said-between = au début et à la fin, { $end }, mais ce n’était pas le cas entre-temps
said-changed = au début, { $begin }, et à la fin, { $end }
said-by-end = à la fin, { $end } ; le début n’est pas enregistré
said-nothing = le visiteur n’avait pas répondu
said-accepted = le visiteur avait tout accepté
said-refused = le visiteur avait tout refusé
said-partly = le visiteur avait accepté une partie, ou tout ce que mentionne le gestionnaire
said-unreadable = la réponse du visiteur est illisible

# Why a recording shows no cookies, and how to make one that does.
hidden = l’enregistrement { $why } ; on ne peut donc pas savoir quels cookies il y avait ; { $remedy }
hidden-empty = ne contient ni requête, ni réponse, ni cookie
hidden-sanitised = ne contient aucun cookie, car Chrome et Edge les retirent des fichiers HAR, sauf réglage contraire
hidden-no-headers = ne contient ni en-têtes de réponse ni listes de cookies
hidden-contentless = { $n ->
    [one] contient { $n } en-tête de cookies sans contenu
   *[other] contient { $n } en-têtes de cookies sans contenu
}
hidden-redacted = { $n ->
    [one] contient { $n } cookie dont le nom a été masqué
   *[other] contient { $n } cookies dont les noms ont été masqués
}
hidden-skipped = { $n ->
    [one] contient { $n } ligne Set-Cookie qui n’a pas pu être lue
   *[other] contient { $n } lignes Set-Cookie qui n’ont pas pu être lues
}
remedy-chromium = dans Chrome ou Edge, ouvrez DevTools › Paramètres › Préférences › Réseau, activez « Autoriser la génération au format HAR (y compris des données sensibles) » (en anglais « Allow to generate HAR with sensitive data »), rechargez la page, puis maintenez enfoncé le bouton d’exportation du panneau Réseau et choisissez « Exporter au format HAR (y compris les données sensibles) »
remedy-firefox = dans Firefox, ouvrez le panneau Réseau, rechargez la page, puis choisissez « Tout enregistrer en tant que HAR » dans le menu contextuel d’une requête quelconque, et ne passez pas le fichier dans un outil de nettoyage
remedy-safari = dans Safari, ouvrez l’inspecteur web › Réseau, rechargez la page, puis choisissez « Exporter », et ne passez pas le fichier dans un outil de nettoyage
remedy-browser = refaites l’enregistrement avec les cookies : dans Chrome ou Edge, activez DevTools › Paramètres › Préférences › Réseau › « Autoriser la génération au format HAR (y compris des données sensibles) » (en anglais « Allow to generate HAR with sensitive data ») et choisissez « Exporter au format HAR (y compris les données sensibles) » ; dans Firefox, choisissez « Tout enregistrer en tant que HAR » dans le panneau Réseau ; dans Safari, choisissez « Exporter » dans l’inspecteur web › Réseau ; dans un proxy ou un outil de test, désactivez le masquage
remedy-set-cookie-lines = enregistrez de nouveau les en-têtes de réponse, sans les modifier, tels que les affiche curl -si
remedy-cookies-txt = exportez de nouveau cookies.txt, sans le modifier, une fois la page chargée
remedy-storage-state = sauvegardez de nouveau l’état de stockage (storage state), sans le modifier, une fois la page chargée
remedy-scan = analysez de nouveau le site avec charte scan
remedy-devtools-cookies = exportez de nouveau les cookies, sans les modifier, une fois la page chargée

# A regime that is not law.
caveat-charte = une simple lecture de la liste des cookies, sans valeur de loi
caveat-proposal = une proposition, non en vigueur
caveat-not-law = sans valeur de loi
