# Ce que `charte diff` dit de deux chartes. $under est un droit comme dans « selon le droit français »,
# $purposes une liste de finalités, $line une ligne de la charte.

diff-title = Modifications de la charte de { $host }
diff-revision-same = révision { $n }, inchangée
diff-revision = révision { $new }, auparavant { $old }
diff-law-changed = { $new }, auparavant { $old }
diff-part-charter = Dans l’ensemble
diff-part-provider = Prestataires
diff-part-cookie = Cookies
diff-the-charter = la charte
diff-on = sur { $domain }
diff-not-stated = non indiqué
diff-added = ajout
diff-removed = suppression
diff-changed = modification
diff-material = changement substantiel :
diff-column-change = Type
diff-column-what = Élément
diff-column-changed = Ce qui change

diff-summary = En résumé
diff-none = aucune modification
diff-providers-added = { $n ->
    [one] { $n } prestataire ajouté
   *[other] { $n } prestataires ajoutés
}
diff-providers-removed = { $n ->
    [one] { $n } prestataire supprimé
   *[other] { $n } prestataires supprimés
}
diff-providers-changed = { $n ->
    [one] { $n } prestataire modifié
   *[other] { $n } prestataires modifiés
}
diff-cookies-added = { $n ->
    [one] { $n } cookie ajouté
   *[other] { $n } cookies ajoutés
}
diff-cookies-removed = { $n ->
    [one] { $n } cookie supprimé
   *[other] { $n } cookies supprimés
}
diff-cookies-changed = { $n ->
    [one] { $n } cookie modifié
   *[other] { $n } cookies modifiés
}
diff-charter-changed = la charte dans son ensemble a été modifiée

diff-not-material = aucun changement n’est substantiel
diff-not-material-raised = aucun changement n’est substantiel, mais le numéro de révision a été augmenté : les visiteurs qui ont accepté seront de nouveau interrogés
diff-count-material = { $n ->
    [one] { $n } changement est substantiel
   *[other] { $n } changements sont substantiels
}
diff-count-material-raised = { $n ->
    [one] { $n } changement est substantiel, et le numéro de révision a été augmenté
   *[other] { $n } changements sont substantiels, et le numéro de révision a été augmenté
}
diff-count-material-free = { $n ->
    [one] { $n } changement est substantiel ; une nouvelle révision n’est pas nécessaire, car aucune réponse n’en dépend { $under }
   *[other] { $n } changements sont substantiels ; une nouvelle révision n’est pas nécessaire, car aucune réponse n’en dépend { $under }
}
diff-not-raised = le numéro de révision n’a pas été augmenté
diff-remedy = écrivez { $line } pour que les visiteurs soient de nouveau interrogés
diff-must-raise = Faut-il augmenter le numéro de révision ?
diff-yes = oui : { $remedy }
diff-was-raised = il a été augmenté
diff-no = non

diff-asked = Qui faut-il interroger de nouveau ?
diff-asked-everyone = tout le monde : le cookie de consentement a changé de nom, et toutes les réponses sont donc perdues, refus compris ; conservez ce nom, ou lisez une fois l’ancien cookie
diff-asked-because = en raison des changements concernant : { $purposes }
diff-asked-granted = les visiteurs qui ont tout accepté : { $said }
diff-asked-granted-later = les visiteurs qui ont tout accepté : { $said }, dès que le numéro de révision sera augmenté
diff-asked-refused = les visiteurs qui ont tout refusé : { $said } ; les refus sont conservés
diff-question-ask = à interroger ({ $purposes })
diff-question-notice = à informer, avec droit d’opposition ({ $purposes })
diff-question-nothing = à ne pas interroger, car rien n’exige de réponse
diff-question-none = à ne pas interroger
