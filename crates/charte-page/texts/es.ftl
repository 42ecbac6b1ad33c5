# La página en español. Frases cortas, sin jerga.

page-title = Las cookies de { $site }
page-fallback = Esta página aún no existe en el idioma pedido ({ $language }). Se muestra en español.
page-area-front-office = Esta página trata de la parte del sitio que ven los visitantes.
page-area-back-office = Esta página trata de la parte del sitio donde trabajan sus redactores.
page-state = Revisión { $revision } de la carta, a fecha de { $date }.
page-rules = Las reglas que se aplican:
page-not-law = Atención: estas reglas son la lectura sencilla de la carta, no derecho.
page-proposal = Atención: estas reglas son una propuesta, no derecho vigente.

who-title = Quién es responsable de este sitio
who-controller = Responsable:
who-contact = Contacto:
who-policy = Política de privacidad:

what-title = ¿Qué es una cookie?
what-is = Una cookie es un pequeño texto con un nombre. Un sitio web se lo da a su navegador. El navegador lo guarda un tiempo y se lo devuelve al sitio en cada visita.
what-for = Las cookies tienen muchos usos. Mantienen su sesión abierta, recuerdan una cesta o un idioma, cuentan visitas o sirven a la publicidad.
what-else = Otras técnicas hacen lo mismo sin cookie, como el almacenamiento propio del navegador. Esta página también las indica.

kinds-title = Los cuatro tipos, y si se le pregunta
kind-necessary = Cookies necesarias
kind-necessary-what = Las pone el propio sitio. Las necesita para lo que usted le pide, como iniciar sesión o llenar una cesta.
kind-necessary-what-unstated = Sirven para lo que usted pide al sitio, como iniciar sesión o llenar una cesta.
kind-statistics = Cookies estadísticas
kind-statistics-what = Cuentan las visitas y muestran cómo se usa el sitio.
kind-first-party = Otras cookies del sitio
kind-first-party-what = Las pone el propio sitio, para algo de lo que podría prescindir: comodidad, contenidos elegidos para usted o publicidad.
kind-first-party-what-unstated = Sirven para algo de lo que el sitio podría prescindir: comodidad, contenidos elegidos para usted o publicidad.
kind-third-party = Cookies de terceros
kind-third-party-what = Las pone otra empresa, o el sitio las pone para ella. Esa empresa puede reconocerle también en otros sitios.
kind-role-unstated = De algunas no se indica si el proveedor actúa solo para este sitio.
kind-none = El sitio no tiene ninguna cookie de este tipo.
kind-whys = Por qué

all-exempt = { $count ->
    [one] La única cookie de este tipo no necesita consentimiento.
   *[other] Ninguna de las { $count } cookies de este tipo necesita su consentimiento.
}
all-opt-in = { $count ->
    [one] La única cookie de este tipo solo se pone si usted acepta.
   *[other] Las { $count } cookies de este tipo solo se ponen si usted acepta.
}
all-opt-out = { $count ->
    [one] La única cookie de este tipo puede ponerse sin preguntarle antes. Usted puede oponerse.
   *[other] Las { $count } cookies de este tipo pueden ponerse sin preguntarle antes. Usted puede oponerse.
}
all-prohibited = { $count ->
    [one] La única cookie de este tipo no debe ponerse.
   *[other] Ninguna de las { $count } cookies de este tipo debe ponerse.
}
all-out-of-scope = { $count ->
    [one] Las reglas no se aplican a la única cookie de este tipo.
   *[other] Las reglas no se aplican a las { $count } cookies de este tipo.
}
all-unclassified = { $count ->
    [one] Nadie ha dicho para qué sirve la única cookie de este tipo. No debe ponerse.
   *[other] Nadie ha dicho para qué sirven las { $count } cookies de este tipo. No deben ponerse.
}
some-exempt = { $count ->
    [one] Una cookie de este tipo no necesita consentimiento.
   *[other] { $count } cookies de este tipo no necesitan consentimiento.
}
some-opt-in = { $count ->
    [one] Una solo se pone si usted acepta.
   *[other] { $count } solo se ponen si usted acepta.
}
some-opt-out = { $count ->
    [one] Una puede ponerse sin preguntarle antes. Usted puede oponerse.
   *[other] { $count } pueden ponerse sin preguntarle antes. Usted puede oponerse.
}
some-prohibited = { $count ->
    [one] Una no debe ponerse.
   *[other] { $count } no deben ponerse.
}
some-out-of-scope = { $count ->
    [one] Las reglas no se aplican a una.
   *[other] Las reglas no se aplican a { $count }.
}
some-unclassified = { $count ->
    [one] De una nadie ha dicho para qué sirve. No debe ponerse.
   *[other] De { $count } nadie ha dicho para qué sirven. No deben ponerse.
}

why-exempt = no se necesita consentimiento.
why-opt-in = se necesita su consentimiento.
why-parent = se necesita el consentimiento de un padre o una madre.
why-opt-out = no se le pregunta antes, pero usted puede oponerse.
why-prohibited = no permitido.
why-out-of-scope = las reglas no se aplican.
why-unclassified = nadie ha dicho para qué sirven estas cookies; por eso nunca se permiten.
why-conditions = En efecto: { $conditions }.
why-purpose = Las reglas nombran esta finalidad.
why-default-opt-in = Es la regla, y ninguna excepción cubre este caso.
why-default-exempt = Ninguna regla lo pide en este caso.
why-default-other = Las reglas no prevén otra cosa para este caso.
why-milder-exempt = No se necesitaría consentimiento si todo esto fuera cierto y estuviera declarado: { $conditions }.
why-milder-opt-out = Bastaría con que usted pudiera oponerse si todo esto fuera cierto y estuviera declarado: { $conditions }.
why-milder-out-of-scope = Las reglas no se aplicarían si todo esto fuera cierto y estuviera declarado: { $conditions }.
why-milder-opt-in = Bastaría su consentimiento si todo esto fuera cierto y estuviera declarado: { $conditions }.
why-objection = Si usted la rechaza, su rechazo cuenta igualmente.

fact-anonymous-yes = solo salen cifras anónimas
fact-anonymous-no = las cifras no son anónimas
fact-publisher-only-yes = sirve solo a este sitio
fact-publisher-only-no = el proveedor usa los datos también para sí mismo
fact-cross-site-yes = le sigue de un sitio a otro
fact-cross-site-no = no le sigue de un sitio a otro
fact-shared-yes = los datos se combinan con otros o se transmiten
fact-shared-no = los datos no se combinan con otros ni se transmiten
fact-requested-yes = usted mismo lo ha pedido
fact-requested-no = usted no lo ha pedido
fact-expected-yes = es una parte esperada del servicio
fact-expected-no = no es una parte esperada del servicio
fact-informed-yes = se le informa claramente
fact-informed-no = no se le informa claramente
fact-objection-offered-yes = usted puede oponerse de forma sencilla y gratuita
fact-objection-offered-no = no hay una forma sencilla de oponerse
fact-passive-yes = se basa en datos que su dispositivo envía por sí solo
fact-passive-no = no se basa en datos que su dispositivo envía por sí solo
fact-sliding-yes = su duración vuelve a empezar en cada visita
fact-sliding-no = su duración no vuelve a empezar en cada visita
fact-sale-or-share-yes = se venden datos personales, o se comparten para publicidad entre sitios
fact-sale-or-share-no = no se venden datos personales ni se comparten para publicidad entre sitios
fact-identifies-yes = identifica, localiza o perfila a una persona
fact-identifies-no = no identifica, localiza ni perfila a nadie
fact-high-risk-yes = implica perfiles de alto riesgo o publicidad intrusiva
fact-high-risk-no = no implica perfiles de alto riesgo ni publicidad intrusiva
fact-sensitive-yes = revela o afecta a datos sensibles, como la salud, la religión o la ubicación precisa
fact-sensitive-no = no revela ni afecta a datos sensibles, como la salud, la religión o la ubicación precisa
fact-children-yes = el servicio se dirige a menores, o se sabe que usted lo es
fact-children-no = el servicio no se dirige a menores
fact-first-party-yes = se pone para este sitio y no para otra empresa
fact-first-party-no = la pone otra empresa, o se pone para ella
fact-own-yes = es una cookie propia del sitio
fact-own-no = viene de un proveedor
fact-sole-purpose-yes = no sirve para nada más
fact-sole-purpose-no = sirve también para otras cosas
limit-lifetime = no dura más de lo que permiten las reglas
limit-retention = los datos no se guardan más de lo que permiten las reglas

purpose-transmission = Enrutamiento y reparto de carga
purpose-user-input = Cesta, formularios, facturación
purpose-authentication = Inicio de sesión
purpose-security = Seguridad
purpose-consent-choice = Sus decisiones sobre las cookies
purpose-interface = Idioma y presentación
purpose-media-playback = Reproducción de medios
purpose-paywall-metering = Recuento de artículos gratuitos
purpose-emergency-location = Localización en una emergencia
purpose-audience-measurement = Medición de audiencia
purpose-ab-testing = Comparación de variantes de una página
purpose-session-replay = Grabación de visitas
purpose-preferences = Ajustes de comodidad
purpose-content-personalisation = Contenidos elegidos para usted
purpose-advertising = Publicidad
purpose-ad-measurement = Medición de la publicidad
purpose-affiliation = Pago a socios que traen visitantes
purpose-profiling = Perfiles entre sitios
purpose-social-sharing = Compartir en redes sociales
purpose-embedded-content = Vídeos, mapas y otros contenidos insertados
purpose-support-chat = Chat con un servicio de ayuda
purpose-geolocation = Ubicación de su dispositivo
purpose-unclassified = No indicada

cookies-title = Las cookies, una por una
cookies-none = Esta carta no indica ninguna cookie.
table-caption = { $kind } ({ $count })
col-provider = Proveedor
col-service = Servicio y lugar
col-name = Cookie
col-purpose = Finalidad
col-lifetime = Duración
col-readers = Quién la lee
col-consent = Consentimiento
provider-own = { $site } (este sitio)
place-front-office = front office
place-back-office = back office
place-both = front y back office
set-by = puesta por { $domain }
technology-local-storage = almacenamiento local
technology-session-storage = almacenamiento de sesión
technology-indexed-db = base de datos del navegador
technology-cache = caché del navegador
technology-pixel = píxel de seguimiento
technology-fingerprint = huella del dispositivo
technology-sdk = biblioteca de software
technology-link = enlace marcado
lifetime-unknown = No indicada
lifetime-session = Hasta que cierre el navegador
lifetime-minutes = { $n ->
    [one] { $n } minuto
   *[other] { $n } minutos
}
lifetime-hours = { $n ->
    [one] { $n } hora
   *[other] { $n } horas
}
lifetime-days = { $n ->
    [one] { $n } día
   *[other] { $n } días
}
lifetime-months = { $n ->
    [one] { $n } mes
   *[other] { $n } meses
}
lifetime-years = { $n } años
lifetime-sliding = vuelve a empezar en cada visita
lifetime-data = datos guardados: { $lifetime }
readers-own = Este sitio
readers-processor = { $provider }, solo para este sitio
readers-independent = { $provider }, también para sus propios fines
readers-unstated = { $provider }; no se indica si es solo para este sitio
readers-shared = Los datos se transmiten o se combinan con otros.
consent-exempt = No se necesita
consent-exempt-objection = No se necesita; puede oponerse
consent-opt-in = Se necesita
consent-parent = Consentimiento de un padre o una madre
consent-opt-out = No se pregunta antes; puede oponerse
consent-prohibited = No debe ponerse
consent-out-of-scope = Las reglas no se aplican
consent-unclassified = No debe ponerse
implicit-service = Sus decisiones sobre las cookies
implicit-description = Recuerda su respuesta sobre las cookies.
implicit-lifetime = Mientras cuente su respuesta, 400 días como máximo

choice-title = Su decisión
choice-none = Aquí nada necesita su respuesta. No hace falta un aviso de cookies.
choice-consent = Estas finalidades esperan su consentimiento. Mientras usted no acepte, sus cookies no se ponen:
choice-object = Sobre estas finalidades no se le pregunta antes, pero usted puede oponerse:
choice-honoured = Estas finalidades no necesitan consentimiento, pero si usted las rechaza, su rechazo cuenta:
choice-scope = Su respuesta cuenta para cada finalidad por separado. Cerrar la pregunta sin responder no es un consentimiento.
choice-again = Se le vuelve a preguntar cuando se añade una finalidad o un proveedor.

kept-title = Cuánto tiempo se guarda su respuesta
kept-for = Su consentimiento cuenta durante { $lifetime }. Después se le vuelve a preguntar.
kept-session = Su consentimiento cuenta hasta que cierre el navegador. Después se le vuelve a preguntar.
kept-binding = La ley fija este plazo.
kept-recommended = La autoridad recomienda este plazo.
kept-product = Ningún texto fija este plazo. Es el del programa que usa el sitio.
kept-refusal = Un rechazo se guarda hasta 400 días, el máximo que permiten los navegadores, para que no se olvide.
kept-where = Su respuesta se guarda en su navegador, en la cookie «{ $cookie }». Contiene sus decisiones, su fecha y la revisión de esta carta.
kept-wait-binding = Tras un rechazo, la ley obliga al sitio a esperar { $lifetime } antes de volver a preguntar.
kept-wait-recommended = Tras un rechazo, la autoridad aconseja al sitio esperar { $lifetime } antes de volver a preguntar.
kept-wait-product = Tras un rechazo, el sitio espera { $lifetime } antes de volver a preguntar.

withdraw-title = Cómo cambiar de opinión
withdraw-any = Usted puede cambiar su respuesta en cualquier momento, para todo o para una finalidad. Lo que ya no permite se detiene, y el sitio borra las cookies que puede alcanzar.
withdraw-link = Cambiar mis decisiones sobre las cookies
withdraw-none = Aquí no hay ningún consentimiento que retirar.
withdraw-browser = También puede borrar las cookies en los ajustes de su navegador. Así se borra también su respuesta.

gpc-title = Global Privacy Control
gpc-what = Algunos navegadores pueden enviar una señal llamada Global Privacy Control (GPC). Dice: no vendan ni compartan mis datos.
gpc-binding = Según las reglas que se aplican aquí, la señal es obligatoria. Vale como oposición a la publicidad y a toda venta o cesión de datos.
gpc-honoured = Las reglas que se aplican aquí lo dejan en manos del sitio. El sitio respeta la señal como oposición a la publicidad y a toda venta o cesión de datos.
gpc-ignored = Las reglas que se aplican aquí lo dejan en manos del sitio. El sitio no tiene en cuenta la señal; use las opciones de arriba.
gpc-no-effect = Hoy no cambia nada aquí: ninguna cookie espera una oposición. Lo que necesita su consentimiento no se pone sin él.
gpc-none = Las reglas que se aplican aquí no dan efecto a la señal.
gpc-never = La señal nunca vale como consentimiento. Si usted acepta aunque esté activada, cuenta su propia respuesta.

sources-title = Fuentes
sources-intro = Las respuestas de arriba se basan en estos textos. Esta página no es asesoramiento jurídico.
sources-none = Las reglas no citan ningún texto para las respuestas de arriba.
confidence-official = visto en el texto oficial
confidence-secondary = conocido por resúmenes ajenos
confidence-unverified = sin verificar

regime-at = Austria
regime-be = Bélgica
regime-bg = Bulgaria
regime-br = Brasil
regime-ca-qc = Quebec (Canadá)
regime-ca = Canadá, salvo Quebec
regime-ch = Suiza
regime-charte = La lectura sencilla de la carta (no es derecho)
regime-de = Alemania
regime-dk = Dinamarca
regime-es = España
regime-eu-omnibus-proposal = Unión Europea: Digital Omnibus según la propuesta (no es derecho)
regime-eu = Unión Europea (directiva y dictamen de su grupo de trabajo)
regime-fi = Finlandia
regime-fr = Francia
regime-gb = Reino Unido
regime-gr = Grecia
regime-ie = Irlanda
regime-is = Islandia
regime-it = Italia
regime-jp = Japón
regime-li = Liechtenstein
regime-lu = Luxemburgo
regime-nl = Países Bajos
regime-no = Noruega
regime-pt = Portugal
regime-us-ca = California (Estados Unidos)
regime-us-optout = Estados Unidos: estados con señal de oposición obligatoria
regime-us-other = Estados Unidos: estados con derecho de oposición, sin señal obligatoria
regime-za = Sudáfrica
