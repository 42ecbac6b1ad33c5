# De pagina in het Nederlands. Korte zinnen, geen juristentaal.

page-title = Cookies op de site ‘{ $site }’
page-fallback = Deze pagina is niet beschikbaar in de gevraagde taal ({ $language }) en wordt in het Nederlands getoond.
page-partly = Sommige teksten zijn niet beschikbaar in het Nederlands. Hun taal staat tussen haakjes: { $languages }.
page-area-front-office = Deze pagina gaat over het openbare deel van de site.
page-area-back-office = Deze pagina gaat over het beheerdeel van de site.
page-state = Versie { $revision }, bijgewerkt op { $date }.
page-site = Website:
page-law = Toepasselijk recht:
page-rules = Toegepaste regels:
page-not-law = Let op: deze regels zijn een eenvoudige lezing van de cookielijst en geen geldend recht.
page-proposal = Let op: deze regels zijn een voorstel en geen geldend recht.

who-title = Verantwoordelijk voor deze site
who-authority-title = Bevoegde toezichthouder
who-controller = Verwerkingsverantwoordelijke:
who-contact = Contact:
who-policy = Privacyverklaring:
who-authority = Privacytoezichthouder:

what-title = Wat is een cookie?
what-is = Een cookie is een kleine hoeveelheid informatie met een naam, die een website naar uw browser stuurt. De browser bewaart deze informatie enige tijd en stuurt ze bij elk bezoek terug naar de website.
what-for = Cookies hebben veel toepassingen: ze houden u aangemeld, onthouden uw winkelwagen of uw taal, tellen bezoeken of volgen uw surfgedrag voor statistieken of advertenties.
what-else = Andere technieken, zoals de opslag van de browser, doen hetzelfde zonder cookie. Ook die staan op deze pagina.

kinds-title = Soorten cookies en uw toestemming
kind-necessary-what = De site plaatst ze zelf. Ze bewaren informatie tussen bezoeken op hetzelfde apparaat, zoals uw aanmelding, uw winkelwagen of de weergave. Zonder deze cookies kan de site niet doen wat u vraagt.
kind-necessary-what-unstated = Ze bewaren informatie tussen bezoeken op hetzelfde apparaat, zoals uw aanmelding, uw winkelwagen of de weergave. Zonder deze cookies kan de site niet doen wat u vraagt.
kind-statistics-what = Ze registreren wat bezoekers op de site doen, om bezoeken te tellen en te begrijpen hoe de site wordt gebruikt. Statistieken zijn anoniem als ze niet tot een persoon te herleiden zijn.
kind-first-party-what = De site plaatst ze zelf, maar ze zijn niet onmisbaar: ze dienen voor voorkeuren, gepersonaliseerde inhoud of advertenties. Ze kunnen ook worden gebruikt om persoonsgegevens te verzamelen en uw gedrag op deze site te volgen.
kind-first-party-what-unstated = Ze zijn niet onmisbaar: ze dienen voor voorkeuren, gepersonaliseerde inhoud of advertenties. Ze kunnen ook worden gebruikt om persoonsgegevens te verzamelen en uw gedrag op deze site te volgen.
kind-third-party-what = Een ander bedrijf, vaak een advertentiebedrijf, plaatst ze, of de site plaatst ze voor dat bedrijf. Het bedrijf kan zo zien welke pagina’s u hier en op andere aangesloten sites bezoekt, en informatie over u verzamelen.
kind-role-unstated = Bij sommige is niet vermeld of de aanbieder de gegevens alleen voor deze site gebruikt.
kind-none = Deze site gebruikt geen cookies van deze soort.
kind-whys = Waarom

all-exempt = { $count ->
    [one] Voor deze cookie is geen toestemming vereist.
   *[other] Voor deze { $count } cookies is geen toestemming vereist.
}
all-opt-in = { $count ->
    [one] Deze cookie wordt alleen geplaatst als u toestemt.
   *[other] Deze { $count } cookies worden alleen geplaatst als u toestemt.
}
all-opt-out = { $count ->
    [one] Deze cookie mag zonder toestemming vooraf worden geplaatst. U kunt bezwaar maken.
   *[other] Deze { $count } cookies mogen zonder toestemming vooraf worden geplaatst. U kunt bezwaar maken.
}
all-prohibited = { $count ->
    [one] Deze cookie mag niet worden geplaatst.
   *[other] Deze { $count } cookies mogen niet worden geplaatst.
}
all-out-of-scope = { $count ->
    [one] De regels gelden niet voor deze cookie.
   *[other] De regels gelden niet voor deze { $count } cookies.
}
all-unclassified = { $count ->
    [one] Het doel van deze cookie is niet vermeld. De cookie mag niet worden geplaatst.
   *[other] Het doel van deze { $count } cookies is niet vermeld. Ze mogen niet worden geplaatst.
}
some-exempt = { $count ->
    [one] Voor één cookie is geen toestemming vereist.
   *[other] Voor { $count } cookies is geen toestemming vereist.
}
some-opt-in = { $count ->
    [one] Eén wordt alleen geplaatst als u toestemt.
   *[other] { $count } worden alleen geplaatst als u toestemt.
}
some-opt-out = { $count ->
    [one] Eén mag zonder toestemming vooraf worden geplaatst. U kunt bezwaar maken.
   *[other] { $count } mogen zonder toestemming vooraf worden geplaatst. U kunt bezwaar maken.
}
some-prohibited = { $count ->
    [one] Eén mag niet worden geplaatst.
   *[other] { $count } mogen niet worden geplaatst.
}
some-out-of-scope = { $count ->
    [one] Voor één ervan gelden de regels niet.
   *[other] Voor { $count } ervan gelden de regels niet.
}
some-unclassified = { $count ->
    [one] Van één ervan is het doel niet vermeld. De cookie mag niet worden geplaatst.
   *[other] Van { $count } ervan is het doel niet vermeld. Ze mogen niet worden geplaatst.
}

why-exempt = geen toestemming vereist.
why-opt-in = toestemming vereist.
why-parent = de toestemming van een ouder is vereist.
why-opt-out = geen toestemming vooraf vereist, maar u kunt bezwaar maken.
why-prohibited = niet toegestaan.
why-out-of-scope = de regels gelden niet.
why-unclassified = het doel van deze cookies is niet vermeld; daarom zijn ze nooit toegestaan.
why-conditions = Reden: { $conditions }.
why-purpose = De regels noemen dit doel uitdrukkelijk.
why-default-opt-in = Er geldt geen uitzondering.
why-default-exempt = In dit geval vereist geen enkele regel toestemming.
why-default-other = Er geldt geen andere regel.
why-objection = Als u weigert, wordt dat gerespecteerd.

cookies-title = Lijst van cookies
cookies-none = Deze site vermeldt geen cookies.
table-caption = { $kind } ({ $count })
col-provider = Aanbieder
col-service = Dienst en deel van de site
col-name = Cookie
col-purpose = Doel
col-lifetime = Duur
col-readers = Wie toegang heeft
col-consent = Toestemming
provider-own = { $site } (deze site)
place-front-office = openbaar deel
place-back-office = beheerdeel
place-both = openbaar deel en beheerdeel
set-by = geplaatst door { $domain }
lifetime-unknown = Niet vermeld
lifetime-sliding = bij elk bezoek verlengd
lifetime-data = bewaartermijn van de gegevens: { $lifetime }
readers-own = Deze site
readers-processor = { $provider }, alleen voor deze site
readers-independent = { $provider }, ook voor eigen doeleinden
readers-unstated = { $provider } (niet vermeld of alleen voor deze site)
readers-shared = De gegevens worden doorgegeven of met andere gegevens gecombineerd.
consent-exempt = Niet vereist
consent-exempt-objection = Niet vereist; bezwaar mogelijk
consent-opt-in = Vereist
consent-parent = Toestemming van een ouder vereist
consent-opt-out = Niet vereist; bezwaar mogelijk
consent-prohibited = Mag niet worden geplaatst
consent-out-of-scope = Regels niet van toepassing
consent-unclassified = Mag niet worden geplaatst
implicit-service = Uw cookievoorkeuren
implicit-description = Onthoudt uw cookievoorkeuren.
implicit-lifetime = Zolang uw keuze geldt, hoogstens 400 dagen

choice-title = Uw keuze
choice-none = Voor geen van deze cookies is uw toestemming nodig; daarom toont deze site geen cookiebanner.
choice-consent = Voor deze doelen is uw toestemming vereist. De bijbehorende cookies worden pas geplaatst als u toestemt:
choice-object = Voor deze doelen is geen toestemming vooraf vereist, maar u kunt bezwaar maken:
choice-honoured = Voor deze doelen is geen toestemming vereist, maar als u weigert, wordt dat gerespecteerd:
choice-scope = U kunt elk doel afzonderlijk accepteren of weigeren. De banner sluiten zonder te kiezen geldt niet als toestemming.
choice-again = We vragen het u opnieuw als er een doel of een aanbieder wordt toegevoegd.

kept-title = Hoe lang uw keuze wordt bewaard
kept-for = Uw toestemming geldt { $lifetime }. Daarna vragen we het u opnieuw.
kept-session = Uw toestemming geldt tot u de browser sluit. Daarna vragen we het u opnieuw.
kept-binding = Deze termijn is wettelijk bepaald.
kept-recommended = De privacytoezichthouder beveelt deze termijn aan.
kept-recommended-by = De privacytoezichthouder ({ $authority }) beveelt deze termijn aan.
kept-product = Deze site heeft deze termijn gekozen; de wet schrijft er geen voor.
kept-refusal = Een weigering wordt hoogstens 400 dagen bewaard, de langste termijn die browsers toestaan, zodat we het u niet onnodig opnieuw vragen.
kept-where = Uw keuze wordt in uw browser opgeslagen, in de cookie ‘{ $cookie }’. De cookie bevat uw keuzes, de datum ervan en de versie van deze pagina.
kept-wait-binding = Na een weigering moet de site volgens de wet { $lifetime } wachten voordat het u opnieuw wordt gevraagd.
kept-wait-recommended = De privacytoezichthouder beveelt aan dat de site na een weigering { $lifetime } wacht voordat het u opnieuw wordt gevraagd.
kept-wait-product = Na een weigering wacht de site { $lifetime } voordat het u opnieuw wordt gevraagd.

withdraw-title = Uw keuze wijzigen of uw toestemming intrekken
withdraw-any = U kunt uw keuze altijd wijzigen, voor alle doelen of voor één doel. Wat u weigert, stopt, en de site verwijdert de cookies die hij zelf kan verwijderen.
withdraw-link = Mijn keuzes wijzigen
withdraw-none = Op deze site is er geen toestemming om in te trekken.
withdraw-browser = U kunt cookies ook verwijderen in de instellingen van uw browser. Daarmee verwijdert u ook uw keuze.
withdraw-browser-only = U kunt cookies op elk moment verwijderen in de instellingen van uw browser.

gpc-title = Global Privacy Control
gpc-what = Sommige browsers kunnen een signaal sturen dat Global Privacy Control (GPC) heet. Het vraagt sites uw gegevens niet te verkopen of te delen.
gpc-binding = Volgens de toepasselijke regels is het signaal bindend. Het geldt als bezwaar tegen advertenties en tegen het verkopen of delen van gegevens.
gpc-honoured = De toepasselijke regels laten de keuze aan de site. Deze site respecteert het signaal: het geldt als bezwaar tegen advertenties en tegen het verkopen of delen van gegevens.
gpc-ignored = De toepasselijke regels laten de keuze aan de site. Deze site reageert niet op het signaal; gebruik de keuzes hierboven.
gpc-no-effect = Op dit moment heeft het signaal geen gevolgen voor de cookies die hier zonder uw toestemming mogen worden geplaatst.
gpc-consent = Cookies waarvoor uw toestemming vereist is, worden nooit zonder toestemming geplaatst.
gpc-none = Volgens de toepasselijke regels heeft het signaal geen effect.
gpc-never = Het signaal geldt nooit als toestemming. Als u toestemt terwijl het is ingeschakeld, telt uw eigen keuze.

sources-title = Bronnen
sources-intro = De antwoorden hierboven zijn gebaseerd op deze teksten. Deze pagina is geen juridisch advies.
sources-none = De regels noemen geen tekst voor de antwoorden hierboven.

banner-title = Cookies
banner-question = Deze site vraagt uw toestemming om cookies te gebruiken voor:
banner-notice = Deze site gebruikt cookies die u kunt weigeren. Ze worden gebruikt voor:
banner-again = Uw eerdere keuze geldt niet meer. Kies opnieuw.
banner-accept = Alles accepteren
banner-refuse = Alles weigeren
banner-choose = Aanpassen
banner-close = Sluiten
banner-save = Mijn keuzes opslaan
banner-yes = Accepteren
banner-no = Weigeren
banner-saved = Uw keuzes zijn opgeslagen. U kunt ze altijd wijzigen.
banner-reload = Wat u hebt geweigerd, kan actief blijven tot u de pagina opnieuw laadt.
banner-reload-now = Pagina opnieuw laden
