# Lo que `charte check` dice de una visita o de una carta: el veredicto, qué corregir, las cookies.
# $by es un proveedor, un sitio o uno de by-…; $under es un derecho, como «según el Derecho francés».

## El veredicto

banner-ask = Necesita un aviso de consentimiento.
banner-notice = Debe informar y ofrecer un medio de oposición, pero no necesita un aviso de consentimiento.
banner-no-seen = Las cookies observadas aquí no necesitan un aviso de consentimiento.
banner-no-declared = Las cookies declaradas no necesitan un aviso de consentimiento.
banner-cannot-tell = No se puede determinar si necesita un aviso de consentimiento.
ask-about = Se necesita consentimiento { $under } para: { $purposes }.
object-to = Se necesita un medio de oposición { $under } para: { $purposes }.
nothing-to-ask = Todas están exentas de consentimiento { $under }.

doubt-hidden = { $all ->
    [one] La grabación oculta sus cookies.
   *[other] { $hidden ->
        [one] { $hidden } de { $all } grabaciones oculta sus cookies.
       *[other] { $hidden } de { $all } grabaciones ocultan sus cookies.
    }
}
doubt-not-recorded = { $n ->
    [one] En una fase del análisis, { $n } página no se grabó.
   *[other] En fases del análisis, { $n } páginas no se grabaron.
}
phases-failed = Sin grabar y, por tanto, sin resultado: { $phases }.
doubt-unclassified = { $n ->
    [one] { $n } declaración aún no indica su finalidad y no se incluye.
   *[other] { $n } declaraciones aún no indican su finalidad y no se incluyen.
}
doubt-undeclared = { $n ->
    [one] { $n } cookie no está declarada y por eso no se incluye.
   *[other] { $n } cookies no están declaradas y por eso no se incluyen.
}
doubt-unknown = { $n ->
    [one] { $n } cookie es desconocida y por eso no se incluye.
   *[other] { $n } cookies son desconocidas y por eso no se incluyen.
}
doubt-disputed = { $n ->
    [one] Las fuentes discrepan sobre { $n } cookie, que no se incluye.
   *[other] Las fuentes discrepan sobre { $n } cookies, que no se incluyen.
}
doubt-nothing-seen = No se ha visto ninguna cookie: se desconoce qué instala el sitio.
doubt-not-loaded = { $all ->
    [one] En la grabación no se cargó ninguna página: se desconoce qué instala el sitio.
   *[other] En { $failed } de { $all } grabaciones no se cargó ninguna página: se desconoce qué instala el sitio.
}
doubt-party-unknown = { $n ->
    [one] La grabación no indica si { $n } cookie es de este sitio o de otro; --page indica la página.
   *[other] La grabación no indica si { $n } cookies son de este sitio o de otro; --page indica la página.
}
doubt-mixed-contacts = { $n ->
    [one] Se contactó con { $n } tercero que solo rastrea con algunas solicitudes.
   *[other] Se contactó con { $n } terceros que solo rastrean con algunas solicitudes.
}
doubt-unanswered-trackers = { $n ->
    [one] Las solicitudes a { $n } rastreador conocido no tienen respuesta grabada: se desconoce si se enviaron.
   *[other] Las solicitudes a { $n } rastreadores conocidos no tienen respuesta grabada: se desconoce si se enviaron.
}
doubt-unknown-contacts = { $n ->
    [one] Se contactó con { $n } tercero desconocido; el uso de las solicitudes no se incluye.
   *[other] Se contactó con { $n } terceros desconocidos; el uso de las solicitudes no se incluye.
}

cookies-wrong = { $all ->
    [one] La única cookie no está permitida.
   *[other] { $n ->
        [one] { $n } de { $all } cookies no está permitida.
       *[other] { $n } de { $all } cookies no están permitidas.
    }
}
cookies-none-wrong = { $all ->
    [one] La única cookie está permitida.
   *[other] Las { $all } cookies están permitidas.
}
cookies-allowed-with-errors = { $all ->
    [one] La única cookie está permitida, pero hay errores.
   *[other] Las { $all } cookies están permitidas, pero hay errores.
}
cookies-none-known-wrong = { $all ->
    [one] No se conoce ningún problema con la única cookie.
   *[other] No se conoce ningún problema con las { $all } cookies.
}
cookies-limited = { $n ->
    [one] { $n } está permitida solo para algunas de sus finalidades.
   *[other] { $n } están permitidas solo para algunas de sus finalidades.
}

## Quién instala una cookie, o de qué trata un hallazgo

by-publisher = Este sitio
by-unknown = Origen desconocido
by-charter = La carta
by-visit = La grabación

## Qué corregir

fixes = Qué corregir
fixes-none = Nada que corregir.
severity-errors = { $n ->
    [one] { $n } error
   *[other] { $n } errores
}
severity-warnings = { $n ->
    [one] { $n } advertencia
   *[other] { $n } advertencias
}
severity-notes = { $n ->
    [one] { $n } nota
   *[other] { $n } notas
}
left-out = { $n ->
    [one] Se omite { $n } hallazgo ya conocido.
   *[other] Se omiten { $n } hallazgos ya conocidos.
}

fix-hold-back = { $by }: { $n ->
    [one] bloquear { $n } cookie hasta el consentimiento para: { $purposes }
   *[other] bloquear { $n } cookies hasta el consentimiento para: { $purposes }
}
fix-heed-signal = { $by }: { $n ->
    [one] no instalar { $n } cookie si el navegador envía Global Privacy Control: { $purposes }
   *[other] no instalar { $n } cookies si el navegador envía Global Privacy Control: { $purposes }
}
fix-remove = { $by }: { $n ->
    [one] no instalar { $n } cookie; la ley prohíbe: { $purposes }
   *[other] no instalar { $n } cookies; la ley prohíbe: { $purposes }
}
fix-erase = { $by }: { $n ->
    [one] eliminar { $n } cookie y no volver a instalarla tras un rechazo de: { $purposes }
   *[other] eliminar { $n } cookies y no volver a instalarlas tras un rechazo de: { $purposes }
}
fix-declare = { $by }: { $n ->
    [one] declarar { $n } cookie en la carta o dejar de instalarla
   *[other] declarar { $n } cookies en la carta o dejar de instalarlas
}
fix-find-out = { $by }: { $n ->
    [one] averiguar la finalidad de { $n } cookie desconocida
   *[other] averiguar la finalidad de { $n } cookies desconocidas
}
fix-find-out-all = Cookies desconocidas en { $sites } sitios: { $n }; averiguar su finalidad
fix-settle = { $by }: { $n ->
    [one] indicar en la carta la finalidad de { $n } cookie (discutida o no indicada)
   *[other] indicar en la carta la finalidad de { $n } cookies (discutida o no indicada)
}
fix-shorten = { $by }: { $n ->
    [one] reducir la duración de { $n } cookie
   *[other] reducir la duración de { $n } cookies
}
fix-protect = { $by }: { $n ->
    [one] añadir los atributos que faltan a { $n } cookie
   *[other] añadir los atributos que faltan a { $n } cookies
}
fix-other = { $by }: { $what }
fix-detail = { $names }: { $message }
and-more = { $n ->
    [one] y { $n } más
   *[other] y { $n } más
}
more-fixes = { $n ->
    [one] … y { $n } corrección más; --all la muestra
   *[other] … y { $n } correcciones más; --all las muestra
}

## Las cookies

cookies = Cookies
cookies-none-hidden = La grabación oculta sus cookies.
cookies-none-failed = Sin grabar y, por tanto, sin resultado.
cookies-none = No se instaló ni se envió ninguna cookie.
column-cookie = cookie
column-host = instalada por
column-lifetime = duración
column-provider = proveedor
column-purposes = finalidades
column-outcome = resultado
column-because = motivo
column-category = categoría
kind-necessary = necesaria
kind-statistics = estadística
kind-first-party = otra, este sitio
kind-third-party = de terceros
phase-before = antes de cualquier respuesta
phase-refused = tras rechazarlo todo
phase-accepted = tras aceptarlo todo
phase-withdrawn = tras retirar el consentimiento
phase-before-short = antes
phase-refused-short = rechazo
phase-accepted-short = aceptación
phase-withdrawn-short = retirada
outcome-allowed = permitida
outcome-limited = permitida en parte
outcome-withheld = no permitida
outcome-disputed = discutida
outcome-unknown = desconocida
outcome-deleted = eliminada
lasts-session = sesión
lasts-unknown = desconocida
lasts-until-erased = hasta su eliminación
lasts-deleted = –
host-unknown = host desconocido
not-declared = sin declarar
name-none = (sin nombre)
folded-allowed = { $n ->
    [one] { $n } permitida: { $names }
   *[other] { $n } permitidas: { $names }
}
folded-deleted = { $n ->
    [one] { $n } eliminada por el sitio: { $names }
   *[other] { $n } eliminadas por el sitio: { $names }
}
folded-more = { $n ->
    [one] … y { $n } cookie más; --all las muestra todas
   *[other] … y { $n } cookies más; --all las muestra todas
}
legend-sent = † solo en peticiones: la instaló un script o una visita anterior
legend-refused = ‡ el navegador no la aceptó
legend-stored = § guardada en el navegador para este host
ignored = { $n ->
    [one] Los navegadores ignoran { $n } de las líneas Set-Cookie; --all la muestra.
   *[other] Los navegadores ignoran { $n } de las líneas Set-Cookie; --all las muestra.
}
ignored-lines = Líneas que los navegadores ignoran (motivos en inglés)
because-out-of-scope = la ley no se aplica
because-prohibited = la ley lo prohíbe
because-unclassified = no se indica su finalidad
because-undeclared = sin declarar en la carta
because-exempt = exenta de consentimiento
because-objected = el visitante se opuso
because-gpc = el navegador se opone (Global Privacy Control)
because-granted = el visitante aceptó
because-not-objected = el visitante no se ha opuesto
because-refused = el visitante la rechazó
because-unanswered = requiere consentimiento, que aún no se ha dado
because-expired = el consentimiento es demasiado antiguo
because-outdated = el consentimiento se refería a una carta anterior
because-unreadable = el consentimiento no se puede leer
because-unknown = no está en el catálogo
because-disputed = las fuentes discrepan sobre su finalidad
because-deleted = eliminada por el sitio

## Las grabaciones

recordings = Sobre las grabaciones
page-unknown = página sin dirección
set-cookie-lines = { $n ->
    [one] { $n } línea Set-Cookie
   *[other] { $n } líneas Set-Cookie
}
run = ejecución { $n }

## Una carta sin grabación

charter-of = La carta de { $host }
declarations = { $n ->
    [one] { $n } declaración
   *[other] { $n } declaraciones
}

## Siguiente paso

next = Siguientes pasos
next-explain = por qué, con las fuentes
next-all = todas las cookies y todos los hallazgos
next-html = un informe para el navegador
next-init = esbozar una carta y completar lo marcado
next-check = comprobar con esa carta
no-advice = Esto no es asesoramiento jurídico.

## Archivos de cartas

lint-found = { $name }: { $levels }
lint-under = { $said }, { $under }
lint-fixable = { $n ->
    [one] --fix puede corregir { $n }
   *[other] --fix puede corregir { $n }
}
lint-more = más sobre un código (en inglés): { $command }
lint-help = ayuda
lint-by = fuente
law-rule = Regla { $rule }: { $sources }
lint-none = no se han encontrado problemas
lint-title = Carta { $name }
lint-title-many = { $n ->
    [one] { $n } carta
   *[other] { $n } cartas
}
lint-about = Comprobado por Charte.
lint-place = línea { $line }, columna { $column }
lint-write = Escriba:
lint-remove = Eliminar
lint-beside-earlier = la anterior
lint-beside-provider = el proveedor
lint-beside-purpose = la finalidad
lint-beside-at = { $what }: { $place }
lint-column-line = línea
lint-column-finding = hallazgo
lint-column-names = cookies
lint-column-remedy = qué hacer
lint-charters = Cartas de cookies
lint-english = { $n ->
    [one] El error (E…) se describe en inglés.
   *[other] Los errores (E…) se describen en inglés.
}
lint-fixed = { $n ->
    [one] { $name }: { $n } error corregido
   *[other] { $name }: { $n } errores corregidos
}
fix-also = { $n ->
    [one] aquí y en otro lugar
   *[other] aquí y en otros { $n } lugares
}
fix-by-itself = --fix puede hacerlo
severity-error = error
severity-warning = advertencia
severity-note = nota
many-checked = { $n ->
    [one] { $n } grabación comprobada.
   *[other] { $n } grabaciones comprobadas.
}
many-sites = { $n ->
    [one] { $n } sitio comprobado.
   *[other] { $n } sitios comprobados.
}
many-yes = Se necesita un aviso de consentimiento o informar: { $n }
many-no = No se necesita ni lo uno ni lo otro: { $n }
many-cannot-tell = No se puede determinar: { $n }
many-broken = No se han podido leer: { $n }
many-errors = Con errores: { $n }
