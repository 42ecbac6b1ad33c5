# Die Seite auf Deutsch. Kurze Sätze, kein Juristendeutsch.

page-title = Cookies auf der Website „{ $site }“
page-fallback = Diese Seite ist in der gewünschten Sprache ({ $language }) nicht verfügbar und erscheint auf Deutsch.
page-partly = Einige Texte liegen nicht auf Deutsch vor. Die Sprache dieser Texte steht in Klammern: { $languages }.
page-area-front-office = Diese Seite betrifft den öffentlichen Teil der Website.
page-area-back-office = Diese Seite betrifft den Redaktionsbereich der Website.
page-state = Version { $revision }, Stand: { $date }.
page-site = Website:
page-law = Es gilt:
page-rules = Angewandte Regeln:
page-not-law = Hinweis: Diese Regeln sind eine einfache Lesart der Cookie-Liste und kein geltendes Recht.
page-proposal = Hinweis: Diese Regeln sind ein Vorschlag und kein geltendes Recht.

who-title = Verantwortlich für diese Website
who-authority-title = Zuständige Aufsichtsbehörde
who-controller = Verantwortlich:
who-contact = Kontakt:
who-policy = Datenschutzerklärung:
who-authority = Datenschutzaufsichtsbehörde:

what-title = Was ist ein Cookie?
what-is = Ein Cookie ist eine kleine, mit einem Namen versehene Information, die eine Website an Ihren Browser sendet. Der Browser speichert sie eine Zeit lang und sendet sie bei jedem Besuch an die Website zurück.
what-for = Cookies haben viele Zwecke: Damit bleiben Sie angemeldet, die Website merkt sich Ihren Warenkorb oder Ihre Sprache, zählt Besuche oder verfolgt Ihr Surfverhalten für Statistik oder Werbung.
what-else = Andere Techniken, etwa der Speicher des Browsers, leisten dasselbe ohne Cookie. Auch sie sind auf dieser Seite aufgeführt.

kinds-title = Arten von Cookies und Ihre Einwilligung
kind-necessary-what = Die Website setzt sie selbst. Sie speichern Informationen von einem Besuch zum nächsten auf demselben Gerät, etwa Ihre Anmeldung, den Warenkorb oder die Darstellung. Ohne sie kann die Website die von Ihnen gewünschten Funktionen nicht bereitstellen.
kind-necessary-what-unstated = Sie speichern Informationen von einem Besuch zum nächsten auf demselben Gerät, etwa Ihre Anmeldung, den Warenkorb oder die Darstellung. Ohne sie kann die Website die von Ihnen gewünschten Funktionen nicht bereitstellen.
kind-statistics-what = Sie erfassen, was Besucher auf der Website tun, um Besuche zu zählen und die Nutzung zu verstehen. Statistiken sind anonym, wenn sie keinen Rückschluss auf eine Person zulassen.
kind-first-party-what = Die Website setzt sie selbst, sie sind aber nicht unbedingt erforderlich: Sie werden für Präferenzen, personalisierte Inhalte oder Werbung verwendet. Mit ihnen können auch personenbezogene Daten erhoben und Ihr Verhalten auf dieser Website verfolgt werden.
kind-first-party-what-unstated = Sie sind nicht unbedingt erforderlich: Sie werden für Präferenzen, personalisierte Inhalte oder Werbung verwendet. Mit ihnen können auch personenbezogene Daten erhoben und Ihr Verhalten auf dieser Website verfolgt werden.
kind-third-party-what = Ein anderes Unternehmen, oft ein Werbeunternehmen, setzt sie, oder die Website setzt sie für dieses Unternehmen. Es kann so erkennen, welche Seiten Sie hier und auf anderen Websites besuchen, die mit ihm zusammenarbeiten, und Informationen über Sie sammeln.
kind-role-unstated = Bei einigen ist nicht angegeben, ob der Anbieter die Daten nur für diese Website verwendet.
kind-none = Diese Website verwendet keine Cookies dieser Art.
kind-whys = Warum

all-exempt = { $count ->
    [one] Dieses Cookie erfordert keine Einwilligung.
   *[other] Diese { $count } Cookies erfordern keine Einwilligung.
}
all-opt-in = { $count ->
    [one] Dieses Cookie wird nur gesetzt, wenn Sie einwilligen.
   *[other] Diese { $count } Cookies werden nur gesetzt, wenn Sie einwilligen.
}
all-opt-out = { $count ->
    [one] Dieses Cookie darf ohne vorherige Einwilligung gesetzt werden. Sie können widersprechen.
   *[other] Diese { $count } Cookies dürfen ohne vorherige Einwilligung gesetzt werden. Sie können widersprechen.
}
all-prohibited = { $count ->
    [one] Dieses Cookie darf nicht gesetzt werden.
   *[other] Diese { $count } Cookies dürfen nicht gesetzt werden.
}
all-out-of-scope = { $count ->
    [one] Die Regeln gelten nicht für dieses Cookie.
   *[other] Die Regeln gelten nicht für diese { $count } Cookies.
}
all-unclassified = { $count ->
    [one] Der Zweck dieses Cookies ist nicht angegeben. Es darf nicht gesetzt werden.
   *[other] Der Zweck dieser { $count } Cookies ist nicht angegeben. Sie dürfen nicht gesetzt werden.
}
some-exempt = { $count ->
    [one] Ein Cookie erfordert keine Einwilligung.
   *[other] { $count } Cookies erfordern keine Einwilligung.
}
some-opt-in = { $count ->
    [one] Eines wird nur gesetzt, wenn Sie einwilligen.
   *[other] { $count } werden nur gesetzt, wenn Sie einwilligen.
}
some-opt-out = { $count ->
    [one] Eines darf ohne vorherige Einwilligung gesetzt werden. Sie können widersprechen.
   *[other] { $count } dürfen ohne vorherige Einwilligung gesetzt werden. Sie können widersprechen.
}
some-prohibited = { $count ->
    [one] Eines darf nicht gesetzt werden.
   *[other] { $count } dürfen nicht gesetzt werden.
}
some-out-of-scope = { $count ->
    [one] Für eines gelten die Regeln nicht.
   *[other] Für { $count } gelten die Regeln nicht.
}
some-unclassified = { $count ->
    [one] Bei einem ist der Zweck nicht angegeben. Es darf nicht gesetzt werden.
   *[other] Bei { $count } ist der Zweck nicht angegeben. Sie dürfen nicht gesetzt werden.
}

why-exempt = keine Einwilligung erforderlich.
why-opt-in = Einwilligung erforderlich.
why-parent = die Einwilligung eines Elternteils ist erforderlich.
why-opt-out = keine vorherige Einwilligung erforderlich, Sie können aber widersprechen.
why-prohibited = nicht zulässig.
why-out-of-scope = die Regeln gelten nicht.
why-unclassified = der Zweck dieser Cookies ist nicht angegeben; daher sind sie nie zulässig.
why-conditions = Grund: { $conditions }.
why-purpose = Die Regeln nennen diesen Zweck ausdrücklich.
why-default-opt-in = Es gilt keine Ausnahme.
why-default-exempt = Keine Regel verlangt hier eine Einwilligung.
why-default-other = Es gilt keine andere Regel.
why-objection = Wenn Sie ablehnen, wird das beachtet.

cookies-title = Liste der Cookies
cookies-none = Diese Website gibt keine Cookies an.
table-caption = { $kind } ({ $count })
col-provider = Anbieter
col-service = Dienst und Bereich
col-name = Cookie
col-purpose = Zweck
col-lifetime = Dauer
col-readers = Wer Zugriff hat
col-consent = Einwilligung
provider-own = { $site } (diese Website)
place-front-office = öffentlicher Bereich
place-back-office = Redaktionsbereich
place-both = öffentlicher Bereich und Redaktionsbereich
set-by = gesetzt von { $domain }
lifetime-unknown = Nicht angegeben
lifetime-sliding = bei jedem Besuch verlängert
lifetime-data = Aufbewahrung der Daten: { $lifetime }
readers-own = Diese Website
readers-processor = { $provider }, nur für diese Website
readers-independent = { $provider }, auch für eigene Zwecke
readers-unstated = { $provider } (nicht angegeben, ob nur für diese Website)
readers-shared = Die Daten werden weitergegeben oder mit anderen Daten verknüpft.
consent-exempt = Nicht erforderlich
consent-exempt-objection = Nicht erforderlich; Widerspruch möglich
consent-opt-in = Erforderlich
consent-parent = Einwilligung eines Elternteils erforderlich
consent-opt-out = Nicht erforderlich; Widerspruch möglich
consent-prohibited = Darf nicht gesetzt werden
consent-out-of-scope = Regeln nicht anwendbar
consent-unclassified = Darf nicht gesetzt werden
implicit-service = Ihre Cookie-Einstellungen
implicit-description = Speichert Ihre Cookie-Einstellungen.
implicit-lifetime = Solange Ihre Auswahl gilt, höchstens 400 Tage

choice-title = Ihre Auswahl
choice-none = Für diese Cookies ist keine Einwilligung nötig; daher zeigt diese Website kein Cookie-Banner.
choice-consent = Für diese Zwecke ist Ihre Einwilligung erforderlich. Ohne sie werden die zugehörigen Cookies nicht gesetzt:
choice-object = Für diese Zwecke ist keine vorherige Einwilligung erforderlich, Sie können aber widersprechen:
choice-honoured = Für diese Zwecke ist keine Einwilligung erforderlich; eine Ablehnung wird jedoch beachtet:
choice-scope = Sie können jeden Zweck einzeln akzeptieren oder ablehnen. Das Schließen des Banners ohne Auswahl gilt nicht als Einwilligung.
choice-again = Wenn ein Zweck oder ein Anbieter hinzukommt, werden Sie erneut gefragt.

kept-title = Wie lange Ihre Auswahl gespeichert wird
kept-for = Gültigkeit Ihrer Einwilligung: { $lifetime }. Danach werden Sie erneut gefragt.
kept-session = Ihre Einwilligung gilt, bis Sie den Browser schließen. Danach werden Sie erneut gefragt.
kept-binding = Diese Dauer ist gesetzlich festgelegt.
kept-recommended = Die Aufsichtsbehörde empfiehlt diese Dauer.
kept-recommended-by = Die Aufsichtsbehörde ({ $authority }) empfiehlt diese Dauer.
kept-product = Diese Dauer hat diese Website festgelegt; gesetzlich ist sie nicht vorgegeben.
kept-refusal = Eine Ablehnung wird bis zu 400 Tage gespeichert (länger lassen Browser es nicht zu), damit Sie nicht früher als nötig erneut gefragt werden.
kept-where = Ihre Auswahl wird in Ihrem Browser gespeichert, im Cookie „{ $cookie }“. Es enthält Ihre Auswahl, das Datum und die Version dieser Seite.
kept-wait-binding = Gesetzliche Wartezeit nach einer Ablehnung, bevor die Website erneut fragen darf: { $lifetime }.
kept-wait-recommended = Von der Aufsichtsbehörde empfohlene Wartezeit nach einer Ablehnung, bevor die Website erneut fragt: { $lifetime }.
kept-wait-product = Wartezeit nach einer Ablehnung, bevor die Website erneut fragt: { $lifetime }.

withdraw-title = Auswahl ändern oder Einwilligung widerrufen
withdraw-any = Sie können Ihre Auswahl jederzeit ändern, für alle Zwecke oder für einen einzelnen. Was Sie ablehnen, wird eingestellt, und die Website löscht die Cookies, die sie selbst löschen kann.
withdraw-link = Meine Auswahl ändern
withdraw-none = Auf dieser Website gibt es keine Einwilligung, die Sie widerrufen könnten.
withdraw-browser = Sie können Cookies auch in den Einstellungen Ihres Browsers löschen. Dabei wird auch Ihre Auswahl gelöscht.
withdraw-browser-only = Sie können Cookies jederzeit in den Einstellungen Ihres Browsers löschen.

gpc-title = Global Privacy Control
gpc-what = Manche Browser können ein Signal namens Global Privacy Control (GPC) senden. Es fordert Websites auf, Ihre Daten weder zu verkaufen noch weiterzugeben.
gpc-binding = Nach den hier anwendbaren Regeln ist das Signal verbindlich. Es gilt als Widerspruch gegen Werbung und gegen jeden Verkauf und jede Weitergabe von Daten.
gpc-honoured = Die hier anwendbaren Regeln überlassen die Entscheidung der Website. Diese Website beachtet das Signal: Es gilt als Widerspruch gegen Werbung und gegen jeden Verkauf und jede Weitergabe von Daten.
gpc-ignored = Die hier anwendbaren Regeln überlassen die Entscheidung der Website. Diese Website reagiert nicht auf das Signal; bitte nutzen Sie die Auswahl oben.
gpc-no-effect = Derzeit wirkt sich das Signal hier auf keines der Cookies aus, die ohne Ihre Einwilligung gesetzt werden dürfen.
gpc-consent = Cookies, die Ihre Einwilligung erfordern, werden nie ohne sie gesetzt.
gpc-none = Nach den hier anwendbaren Regeln hat das Signal keine Wirkung.
gpc-never = Das Signal gilt nie als Einwilligung. Wenn Sie einwilligen, obwohl es aktiviert ist, zählt Ihre eigene Auswahl.

sources-title = Quellen
sources-intro = Die Antworten oben beruhen auf diesen Texten. Diese Seite ist keine Rechtsberatung.
sources-none = Die Regeln nennen keinen Text für die Antworten oben.

banner-title = Cookies
banner-question = Diese Website bittet um Ihre Einwilligung, Cookies für folgende Zwecke zu verwenden:
banner-notice = Diese Website verwendet Cookies, die Sie ablehnen können. Sie dienen folgenden Zwecken:
banner-again = Ihre frühere Auswahl gilt nicht mehr. Bitte wählen Sie erneut.
banner-accept = Alle akzeptieren
banner-refuse = Alle ablehnen
banner-choose = Einzeln auswählen
banner-close = Schließen
banner-save = Auswahl speichern
banner-yes = Akzeptieren
banner-no = Ablehnen
banner-saved = Ihre Auswahl ist gespeichert. Sie können sie jederzeit ändern.
banner-reload = Was Sie abgelehnt haben, kann aktiv bleiben, bis die Seite neu geladen wird.
banner-reload-now = Seite neu laden
