# Wat `charte diff` over twee charters zegt. $under is een recht, zoals in “naar Frans recht”,
# $purposes een lijst van doeleinden, $line een regel van het charter.

diff-title = Wijzigingen in het charter van { $host }
diff-revision-same = revisie { $n }, ongewijzigd
diff-revision = revisie { $new }, voorheen { $old }
diff-law-changed = { $new }, voorheen { $old }
diff-part-charter = Als geheel
diff-part-provider = Aanbieders
diff-part-cookie = Cookies
diff-the-charter = het charter
diff-on = op { $domain }
diff-not-stated = niet vermeld
diff-added = toegevoegd
diff-removed = verwijderd
diff-changed = gewijzigd
diff-material = wezenlijk:
diff-column-change = Wijziging
diff-column-what = Onderdeel
diff-column-changed = Wat er verandert

diff-summary = Samenvatting
diff-none = geen wijzigingen
diff-providers-added = { $n ->
    [one] { $n } aanbieder toegevoegd
   *[other] { $n } aanbieders toegevoegd
}
diff-providers-removed = { $n ->
    [one] { $n } aanbieder verwijderd
   *[other] { $n } aanbieders verwijderd
}
diff-providers-changed = { $n ->
    [one] { $n } aanbieder gewijzigd
   *[other] { $n } aanbieders gewijzigd
}
diff-cookies-added = { $n ->
    [one] { $n } cookie toegevoegd
   *[other] { $n } cookies toegevoegd
}
diff-cookies-removed = { $n ->
    [one] { $n } cookie verwijderd
   *[other] { $n } cookies verwijderd
}
diff-cookies-changed = { $n ->
    [one] { $n } cookie gewijzigd
   *[other] { $n } cookies gewijzigd
}
diff-charter-changed = het charter als geheel is gewijzigd

diff-not-material = geen enkele wijziging is wezenlijk
diff-not-material-raised = geen enkele wijziging is wezenlijk, maar de revisie is verhoogd: bezoekers die akkoord gingen, krijgen de vraag opnieuw
diff-count-material = { $n ->
    [one] { $n } wijziging is wezenlijk
   *[other] { $n } wijzigingen zijn wezenlijk
}
diff-count-material-raised = { $n ->
    [one] { $n } wijziging is wezenlijk, en de revisie is verhoogd
   *[other] { $n } wijzigingen zijn wezenlijk, en de revisie is verhoogd
}
diff-count-material-free = { $n ->
    [one] { $n } wijziging is wezenlijk; een nieuwe revisie is niet nodig, omdat er { $under } geen antwoord van afhangt
   *[other] { $n } wijzigingen zijn wezenlijk; een nieuwe revisie is niet nodig, omdat er { $under } geen antwoord van afhangt
}
diff-not-raised = de revisie is niet verhoogd
diff-remedy = schrijf { $line }, zodat bezoekers de vraag opnieuw krijgen
diff-must-raise = Moet de revisie worden verhoogd?
diff-yes = ja: { $remedy }
diff-was-raised = ze is verhoogd
diff-no = nee

diff-asked = Wie moet opnieuw worden gevraagd?
diff-asked-everyone = iedereen: de toestemmingscookie kreeg een andere naam, waardoor alle antwoorden verloren gaan, ook weigeringen; behoud de naam of lees de oude cookie eenmaal
diff-asked-because = vanwege wijzigingen in: { $purposes }
diff-asked-granted = bezoekers die met alles akkoord gingen: { $said }
diff-asked-granted-later = bezoekers die met alles akkoord gingen: { $said }, zodra de revisie is verhoogd
diff-asked-refused = bezoekers die alles weigerden: { $said }; weigeringen blijven gelden
diff-question-ask = krijgen een vraag ({ $purposes })
diff-question-notice = worden geïnformeerd en kunnen bezwaar maken ({ $purposes })
diff-question-nothing = krijgen geen vraag, omdat niets een antwoord vereist
diff-question-none = krijgen geen vraag
