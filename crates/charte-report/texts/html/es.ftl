# El informe como página, en español. Todos los idiomas tienen los mismos textos con los mismos argumentos.

## Head

html-title = Cookies de { $site }
html-a-visit = una visita
html-about-charter = Comprobado con la carta del sitio, { $law }.
html-about-catalogue = Comprobado con un catálogo de cookies conocidas, sin carta, { $law }.
html-not-advice = Este informe no es asesoramiento jurídico.
html-made-by = Elaborado con Charte { $version }. Este archivo no contiene valores de cookies ni parámetros de URL, y no realiza ninguna petición de red.

## Summary

html-cookies = { $n ->
    [one] { $n } cookie
   *[other] { $n } cookies
}

## What to do

html-what-to-do = Qué hacer
html-do = Qué hacer:
html-no-charter = Aún no hay una carta. Prepare un borrador, complete lo que está marcado y vuelva a comprobar:
html-more-json = y { $n } más, que muestra --format json

## Parts of the page

html-contents = Contenido
html-providers = Quién instala cookies
html-all-cookies = Todas las cookies
html-contacts = Terceros contactados
html-when = Cuándo se instaló cada cookie
html-codes = Hallazgos por código
html-recordings = Grabaciones
html-sources = Fuentes jurídicas

## Tables

html-cookie = Cookie
html-provider = Proveedor
html-what-for = Finalidad
html-kept = Duración
html-hosts = Hosts
html-hosts-are = Hosts: { $hosts }
html-requests = Peticiones
html-known-for = Uso conocido
html-not-there = no observada
html-law = Fuentes jurídicas:
html-party-first = del propio sitio
html-party-third = de terceros
html-party-both = del propio sitio y de terceros

## How a cookie was seen

html-seen-set = instalada
html-seen-set-times = instalada { $n } veces
html-seen-sent = solo en peticiones: instalada por un script o en una visita anterior
html-seen-stored = guardada en el navegador
html-seen-rejected = rechazada por el navegador

## Show and sort

html-show = Mostrar
html-show-all = todas
html-show-unclear = por aclarar
html-sort = Ordenar por
html-sort-urgency = urgencia
html-find = Buscar
html-csv = Descargar en CSV

## Third parties

html-contacts-why = Cada petición comunica a un tercero la dirección IP del visitante, aunque no instale ninguna cookie. Un tercero que no esté marcado aquí también puede rastrear a los visitantes.
html-contacts-about = { $n ->
    [one] { $n } tercero
   *[other] { $n } terceros
}
html-contacts-unwanted = { $n ->
    [one] { $n } rastreador contactado sin consentimiento
   *[other] { $n } rastreadores contactados sin consentimiento
}
html-contact-unwanted = contactado sin consentimiento
html-contact-unknown = finalidad desconocida
html-requests-before = { $n ->
    [one] { $n } antes de elegir
   *[other] { $n } antes de elegir
}
html-requests-refused = { $n ->
    [one] { $n } tras un rechazo
   *[other] { $n } tras un rechazo
}
html-requests-accepted = { $n ->
    [one] { $n } tras la aceptación
   *[other] { $n } tras la aceptación
}
html-requests-withdrawn = { $n ->
    [one] { $n } tras la retirada
   *[other] { $n } tras la retirada
}

## When

html-unclear-or-part = por aclarar o permitida en parte
html-no-times = La grabación no indica las horas.
html-first-at = primera a los { $time }
html-other-sites = { $n } sitios más
html-unwanted = { $n ->
    [one] { $n } no permitida
   *[other] { $n } no permitidas
}
html-unclear = { $n ->
    [one] { $n } por aclarar
   *[other] { $n } por aclarar
}

## Recordings

html-banner-picture = El aviso tal como lo vio el análisis
html-phase-before = Antes de elegir
html-phase-refused = Todo rechazado
html-phase-accepted = Todo aceptado
html-phase-withdrawn = Consentimiento retirado
html-runs = { $n } ejecuciones
html-recordings-about = { $n ->
    [one] { $n } grabación
   *[other] { $n } grabaciones
}
html-more-pages = { $n ->
    [one] y { $n } página más
   *[other] y { $n } páginas más
}
html-ignored = Líneas que los navegadores ignoran (motivos en inglés)
html-ignored-line = { $cookie } de { $host }, { $n } ×
html-notes = Notas

# Beside a count of cookies.
html-total-allowed = { $n ->
    [one] permitida
   *[other] permitidas
}
html-total-limited = { $n ->
    [one] permitida en parte
   *[other] permitidas en parte
}
html-total-withheld = { $n ->
    [one] no permitida
   *[other] no permitidas
}
html-total-disputed = { $n ->
    [one] discutida
   *[other] discutidas
}
html-total-unknown = { $n ->
    [one] desconocida
   *[other] desconocidas
}
html-total-undeclared = { $n ->
    [one] no declarada
   *[other] no declaradas
}
html-total-deleted = { $n ->
    [one] eliminada por el sitio
   *[other] eliminadas por el sitio
}
