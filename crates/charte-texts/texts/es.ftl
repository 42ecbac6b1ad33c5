# El vocabulario común en español: finalidades, tipos, hechos, plazos, fechas, normas, idiomas.

## Categories of cookies

category-necessary = Cookies necesarias
category-statistics = Cookies estadísticas
category-first-party = Otras cookies del sitio
category-third-party = Cookies de terceros

## Classes of purposes

class-necessary = Necesarias
class-statistics = Estadísticas
class-preferences = Preferencias
class-personalisation = Personalización
class-marketing = Publicidad y elaboración de perfiles
class-social = Contenidos de terceros, redes sociales y asistencia
class-unclassified = No indicada

## Purposes

purpose-transmission = Enrutamiento y reparto de carga
purpose-user-input = Cesta, formularios, facturación
purpose-authentication = Inicio de sesión
purpose-security = Seguridad
purpose-consent-choice = Sus preferencias de cookies
purpose-interface = Idioma y visualización
purpose-media-playback = Reproducción multimedia
purpose-paywall-metering = Recuento de artículos gratuitos
purpose-emergency-location = Localización en caso de emergencia
purpose-audience-measurement = Medición de audiencia
purpose-ab-testing = Comparación de versiones de una página (prueba A/B)
purpose-session-replay = Grabación de visitas
purpose-preferences = Preferencias
purpose-content-personalisation = Contenidos personalizados
purpose-advertising = Publicidad
purpose-ad-measurement = Medición de la publicidad
purpose-affiliation = Remuneración de socios que remiten visitantes
purpose-profiling = Elaboración de perfiles a través de distintos sitios
purpose-social-sharing = Compartir en redes sociales
purpose-embedded-content = Vídeos, mapas y otros contenidos insertados
purpose-support-chat = Chat de asistencia
purpose-geolocation = Ubicación de su dispositivo
purpose-unclassified = No indicada

## Facts, as clauses

fact-anonymous-yes = solo se obtienen cifras anónimas
fact-anonymous-no = las cifras no son anónimas
fact-publisher-only-yes = se usa solo para este sitio
fact-publisher-only-no = el proveedor usa los datos también para sus propios fines
fact-cross-site-yes = permite seguirle de un sitio a otro
fact-cross-site-no = no permite seguirle de un sitio a otro
fact-shared-yes = los datos se combinan con otros o se ceden a terceros
fact-shared-no = los datos no se combinan con otros ni se ceden a terceros
fact-requested-yes = usted lo ha solicitado
fact-requested-no = usted no lo ha solicitado
fact-expected-yes = forma parte del servicio esperado
fact-expected-no = no forma parte del servicio esperado
fact-informed-yes = se le informa claramente
fact-informed-no = no se le informa claramente
fact-objection-offered-yes = puede oponerse de forma sencilla y gratuita
fact-objection-offered-no = no hay una forma sencilla de oponerse
fact-passive-yes = se basa en datos que su dispositivo envía automáticamente
fact-passive-no = no se basa en datos que su dispositivo envía automáticamente
fact-sliding-yes = su duración se renueva en cada visita
fact-sliding-no = su duración no se renueva en cada visita
fact-sale-or-share-yes = se venden datos personales, o se comparten para publicidad en distintos sitios
fact-sale-or-share-no = no se venden datos personales ni se comparten para publicidad en distintos sitios
fact-identifies-yes = identifica o localiza a una persona o elabora su perfil
fact-identifies-no = no identifica ni localiza a nadie ni elabora perfiles
fact-high-risk-yes = implica la elaboración de perfiles de alto riesgo o publicidad intrusiva
fact-high-risk-no = no implica la elaboración de perfiles de alto riesgo ni publicidad intrusiva
fact-sensitive-yes = revela datos sensibles, como la salud, la religión o la ubicación precisa, o se refiere a ellos
fact-sensitive-no = no revela datos sensibles, como la salud, la religión o la ubicación precisa, ni se refiere a ellos
fact-children-yes = el servicio se dirige a menores, o se sabe que usted es menor
fact-children-no = el servicio no se dirige a menores
fact-first-party-yes = se instala para este sitio y no para otra empresa
fact-first-party-no = la instala otra empresa, o se instala para otra empresa
fact-own-yes = es una cookie propia del sitio
fact-own-no = procede de un proveedor
fact-sole-purpose-yes = no tiene otra finalidad
fact-sole-purpose-no = tiene también otras finalidades

## Limits, as clauses

limit-lifetime = no dura más de lo que permiten las normas
limit-retention = los datos no se conservan más tiempo del que permiten las normas

## Technologies

technology-cookie = cookie
technology-local-storage = almacenamiento local
technology-session-storage = almacenamiento de sesión
technology-indexed-db = base de datos del navegador
technology-cache = caché del navegador
technology-pixel = píxel de seguimiento
technology-fingerprint = huella del dispositivo
technology-sdk = biblioteca de software (SDK)
technology-link = enlace de seguimiento

## Lifetimes and durations

lifetime-session = Hasta cerrar el navegador
lifetime-seconds = { $n ->
    [one] { $n } segundo
   *[other] { $n } segundos
}
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
duration-over = más de 400 días

## Dates

date = { $day } de { $month } de { $year }
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre

## Lists

and = y
or = o

## Laws: as a label, after “under”, and as the subject of a sentence

law-ae = derecho de los Emiratos Árabes Unidos
    .under = según el derecho de los Emiratos Árabes Unidos
    .subject = el derecho de los Emiratos Árabes Unidos
law-ar = derecho argentino
    .under = según el derecho argentino
    .subject = el derecho argentino
law-at = derecho austriaco
    .under = según el derecho austriaco
    .subject = el derecho austriaco
law-au = derecho australiano
    .under = según el derecho australiano
    .subject = el derecho australiano
law-be = derecho belga
    .under = según el derecho belga
    .subject = el derecho belga
law-bg = derecho búlgaro
    .under = según el derecho búlgaro
    .subject = el derecho búlgaro
law-br = derecho brasileño
    .under = según el derecho brasileño
    .subject = el derecho brasileño
law-ca = derecho canadiense (salvo Quebec)
    .under = según el derecho canadiense (salvo Quebec)
    .subject = el derecho canadiense (salvo Quebec)
law-ca-qc = derecho de Quebec
    .under = según el derecho de Quebec
    .subject = el derecho de Quebec
law-ch = derecho suizo
    .under = según el derecho suizo
    .subject = el derecho suizo
law-charte = lectura sencilla de la lista de cookies (no es derecho vigente)
    .under = según una lectura sencilla de la lista de cookies (no es derecho vigente)
    .subject = la lectura sencilla de la lista de cookies (no es derecho vigente)
law-cl = derecho chileno
    .under = según el derecho chileno
    .subject = el derecho chileno
law-cn = derecho chino
    .under = según el derecho chino
    .subject = el derecho chino
law-cy = derecho chipriota
    .under = según el derecho chipriota
    .subject = el derecho chipriota
law-cz = derecho checo
    .under = según el derecho checo
    .subject = el derecho checo
law-de = derecho alemán
    .under = según el derecho alemán
    .subject = el derecho alemán
law-dk = derecho danés
    .under = según el derecho danés
    .subject = el derecho danés
law-es = derecho español
    .under = según el derecho español
    .subject = el derecho español
law-eu = derecho de la UE
    .under = según el derecho de la UE
    .subject = el derecho de la UE
law-eu-omnibus-proposal = propuesta «Digital Omnibus» de la UE (no vigente)
    .under = según la propuesta «Digital Omnibus» de la UE (no vigente)
    .subject = la propuesta «Digital Omnibus» de la UE (no vigente)
law-fi = derecho finlandés
    .under = según el derecho finlandés
    .subject = el derecho finlandés
law-fr = derecho francés
    .under = según el derecho francés
    .subject = el derecho francés
law-gb = derecho británico
    .under = según el derecho británico
    .subject = el derecho británico
law-gi = derecho de Gibraltar
    .under = según el derecho de Gibraltar
    .subject = el derecho de Gibraltar
law-gr = derecho griego
    .under = según el derecho griego
    .subject = el derecho griego
law-hr = derecho croata
    .under = según el derecho croata
    .subject = el derecho croata
law-hu = derecho húngaro
    .under = según el derecho húngaro
    .subject = el derecho húngaro
law-id = derecho indonesio
    .under = según el derecho indonesio
    .subject = el derecho indonesio
law-ie = derecho irlandés
    .under = según el derecho irlandés
    .subject = el derecho irlandés
law-il = derecho israelí
    .under = según el derecho israelí
    .subject = el derecho israelí
law-in = derecho indio
    .under = según el derecho indio
    .subject = el derecho indio
law-is = derecho islandés
    .under = según el derecho islandés
    .subject = el derecho islandés
law-it = derecho italiano
    .under = según el derecho italiano
    .subject = el derecho italiano
law-jp = derecho japonés
    .under = según el derecho japonés
    .subject = el derecho japonés
law-ke = derecho keniano
    .under = según el derecho keniano
    .subject = el derecho keniano
law-kr = derecho surcoreano
    .under = según el derecho surcoreano
    .subject = el derecho surcoreano
law-li = derecho de Liechtenstein
    .under = según el derecho de Liechtenstein
    .subject = el derecho de Liechtenstein
law-lt = derecho lituano
    .under = según el derecho lituano
    .subject = el derecho lituano
law-lu = derecho luxemburgués
    .under = según el derecho luxemburgués
    .subject = el derecho luxemburgués
law-lv = derecho letón
    .under = según el derecho letón
    .subject = el derecho letón
law-mt = derecho maltés
    .under = según el derecho maltés
    .subject = el derecho maltés
law-mx = derecho mexicano
    .under = según el derecho mexicano
    .subject = el derecho mexicano
law-my = derecho malasio
    .under = según el derecho malasio
    .subject = el derecho malasio
law-ng = derecho nigeriano
    .under = según el derecho nigeriano
    .subject = el derecho nigeriano
law-nl = derecho neerlandés
    .under = según el derecho neerlandés
    .subject = el derecho neerlandés
law-no = derecho noruego
    .under = según el derecho noruego
    .subject = el derecho noruego
law-nz = derecho neozelandés
    .under = según el derecho neozelandés
    .subject = el derecho neozelandés
law-ph = derecho filipino
    .under = según el derecho filipino
    .subject = el derecho filipino
law-pl = derecho polaco
    .under = según el derecho polaco
    .subject = el derecho polaco
law-pt = derecho portugués
    .under = según el derecho portugués
    .subject = el derecho portugués
law-ro = derecho rumano
    .under = según el derecho rumano
    .subject = el derecho rumano
law-sa = derecho saudí
    .under = según el derecho saudí
    .subject = el derecho saudí
law-se = derecho sueco
    .under = según el derecho sueco
    .subject = el derecho sueco
law-sg = derecho singapurense
    .under = según el derecho singapurense
    .subject = el derecho singapurense
law-si = derecho esloveno
    .under = según el derecho esloveno
    .subject = el derecho esloveno
law-sk = derecho eslovaco
    .under = según el derecho eslovaco
    .subject = el derecho eslovaco
law-th = derecho tailandés
    .under = según el derecho tailandés
    .subject = el derecho tailandés
law-tr = derecho turco
    .under = según el derecho turco
    .subject = el derecho turco
law-us-ca = derecho californiano
    .under = según el derecho californiano
    .subject = el derecho californiano
law-us-co = derecho de Colorado
    .under = según el derecho de Colorado
    .subject = el derecho de Colorado
law-us-ct = derecho de Connecticut
    .under = según el derecho de Connecticut
    .subject = el derecho de Connecticut
law-us-de = derecho de Delaware
    .under = según el derecho de Delaware
    .subject = el derecho de Delaware
law-us-fl = derecho de Florida
    .under = según el derecho de Florida
    .subject = el derecho de Florida
law-us-ia = derecho de Iowa
    .under = según el derecho de Iowa
    .subject = el derecho de Iowa
law-us-in = derecho de Indiana
    .under = según el derecho de Indiana
    .subject = el derecho de Indiana
law-us-ky = derecho de Kentucky
    .under = según el derecho de Kentucky
    .subject = el derecho de Kentucky
law-us-md = derecho de Maryland
    .under = según el derecho de Maryland
    .subject = el derecho de Maryland
law-us-mn = derecho de Minnesota
    .under = según el derecho de Minnesota
    .subject = el derecho de Minnesota
law-us-mt = derecho de Montana
    .under = según el derecho de Montana
    .subject = el derecho de Montana
law-us-ne = derecho de Nebraska
    .under = según el derecho de Nebraska
    .subject = el derecho de Nebraska
law-us-nh = derecho de Nuevo Hampshire
    .under = según el derecho de Nuevo Hampshire
    .subject = el derecho de Nuevo Hampshire
law-us-nj = derecho de Nueva Jersey
    .under = según el derecho de Nueva Jersey
    .subject = el derecho de Nueva Jersey
law-us-nv = derecho de Nevada
    .under = según el derecho de Nevada
    .subject = el derecho de Nevada
law-us-optout = derecho de los estados de EE. UU. con señal de oposición obligatoria
    .under = según el derecho de los estados de EE. UU. con señal de oposición obligatoria
    .subject = el derecho de los estados de EE. UU. con señal de oposición obligatoria
law-us-or = derecho de Oregón
    .under = según el derecho de Oregón
    .subject = el derecho de Oregón
law-us-other = derecho de los estados de EE. UU. con derecho de oposición, sin señal obligatoria
    .under = según el derecho de los estados de EE. UU. con derecho de oposición, sin señal obligatoria
    .subject = el derecho de los estados de EE. UU. con derecho de oposición, sin señal obligatoria
law-us-ri = derecho de Rhode Island
    .under = según el derecho de Rhode Island
    .subject = el derecho de Rhode Island
law-us-tn = derecho de Tennessee
    .under = según el derecho de Tennessee
    .subject = el derecho de Tennessee
law-us-tx = derecho de Texas
    .under = según el derecho de Texas
    .subject = el derecho de Texas
law-us-ut = derecho de Utah
    .under = según el derecho de Utah
    .subject = el derecho de Utah
law-us-va = derecho de Virginia
    .under = según el derecho de Virginia
    .subject = el derecho de Virginia
law-us-wa = derecho del estado de Washington
    .under = según el derecho del estado de Washington
    .subject = el derecho del estado de Washington
law-vn = derecho vietnamita
    .under = según el derecho vietnamita
    .subject = el derecho vietnamita
law-za = derecho sudafricano
    .under = según el derecho sudafricano
    .subject = el derecho sudafricano
law-other = normas «{ $name }»
    .under = según las normas «{ $name }»
    .subject = el conjunto de normas «{ $name }»

## Languages

language-ar = árabe
language-bg = búlgaro
language-ca = catalán
language-cs = checo
language-cy = galés
language-da = danés
language-de = alemán
language-el = griego
language-en = inglés
language-es = español
language-et = estonio
language-eu = euskera
language-fi = finés
language-fr = francés
language-ga = irlandés
language-gl = gallego
language-hr = croata
language-hu = húngaro
language-is = islandés
language-it = italiano
language-ja = japonés
language-lb = luxemburgués
language-lt = lituano
language-lv = letón
language-mt = maltés
language-nb = noruego bokmal
language-nl = neerlandés
language-nn = noruego nynorsk
language-no = noruego
language-pl = polaco
language-pt = portugués
language-ro = rumano
language-ru = ruso
language-sk = eslovaco
language-sl = esloveno
language-sv = sueco
language-tr = turco
language-uk = ucraniano
language-zh = chino
