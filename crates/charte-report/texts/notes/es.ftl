# Notes about recordings, in Spanish. $n is a count, $names a list, $site and $host are hosts, $manager
# a consent manager, $phase one of `phase-word-…`. Each is a clause without a full stop.

note-no-cookies = no se instaló ni se envió ninguna cookie; si le sorprende, { $remedy }
note-no-cookies-lines = no se instaló ni se envió ninguna cookie; los encabezados de respuesta no muestran lo que instalan los scripts, a diferencia de una grabación de la página en un navegador
note-no-cookies-list = no se había guardado ninguna cookie
note-no-pages = la grabación no describe las páginas; se han deducido de las direcciones y de los referentes
note-unknown-pages = { $n ->
    [one] { $n } entrada menciona una página que la grabación no describe
   *[other] { $n } entradas mencionan una página que la grabación no describe
}
note-too-many-pages = la grabación contiene demasiadas páginas; lo que sigue no se asigna a ninguna
note-without-response = { $n ->
    [one] { $n } entrada no tiene respuesta, por lo que se desconoce qué instaló
   *[other] { $n } entradas no tienen respuesta, por lo que se desconoce qué instalaron
}
note-unanswered = { $n ->
    [one] { $n } solicitud tiene el estado 0 (bloqueada, interrumpida o fallida), por lo que se desconoce si se envió
   *[other] { $n } solicitudes tienen el estado 0 (bloqueadas, interrumpidas o fallidas), por lo que se desconoce si se enviaron
}
note-without-address = { $n ->
    [one] { $n } entrada no tiene dirección web, por lo que se desconoce quién instaló sus cookies
   *[other] { $n } entradas no tienen dirección web, por lo que se desconoce quién instaló sus cookies
}
note-cut = { $n ->
    [one] se ha truncado { $n } valor muy largo
   *[other] se han truncado { $n } valores muy largos
}
note-clock-slow = el reloj de la grabadora iba { $n } s atrasado; las horas se han corregido con los relojes de los servidores
note-clock-fast = el reloj de la grabadora iba { $n } s adelantado; las horas se han corregido con los relojes de los servidores
note-odd-lines = { $n ->
    [one] se ha omitido { $n } línea porque no es una línea Set-Cookie ni un encabezado (línea { $names })
   *[other] se han omitido { $n } líneas porque no son líneas Set-Cookie ni encabezados (líneas { $names })
}
note-odd-records = { $n ->
    [one] se ha omitido { $n } línea porque no tiene el formato de cookies.txt (línea { $names })
   *[other] se han omitido { $n } líneas porque no tienen el formato de cookies.txt (líneas { $names })
}
note-odd-cookies = { $n ->
    [one] se ha omitido { $n } elemento de la lista porque no es una cookie
   *[other] se han omitido { $n } elementos de la lista porque no son cookies
}
note-unclear-ends = { $n ->
    [one] la caducidad de { $n } cookie está en un formato desconocido, por lo que se desconoce su duración: { $names }
   *[other] la caducidad de { $n } cookies está en un formato desconocido, por lo que se desconoce su duración: { $names }
}
note-disagreement = { $n ->
    [one] { $n } respuesta contiene un encabezado Set-Cookie y una lista de cookies que no concuerdan; se tienen en cuenta las cookies de ambos
   *[other] { $n } respuestas contienen encabezados Set-Cookie y listas de cookies que no concuerdan; se tienen en cuenta las cookies de ambos
}
note-folded = { $n ->
    [one] { $n } encabezado Set-Cookie contiene varias cookies unidas por comas; se ha dividido
   *[other] { $n } encabezados Set-Cookie contienen varias cookies unidas por comas; se han dividido
}
note-redacted-headers = { $n ->
    [one] { $n } encabezado de cookies estaba enmascarado; sus cookies se han tomado de la lista de cookies, en la que pueden faltar atributos
   *[other] { $n } encabezados de cookies estaban enmascarados; sus cookies se han tomado de las listas de cookies, en las que pueden faltar atributos
}
note-empty-headers = { $n ->
    [one] { $n } encabezado Set-Cookie está vacío
   *[other] { $n } encabezados Set-Cookie están vacíos
}
note-still-loading = { $n ->
    [one] { $n } página seguía cargándose al agotarse el tiempo; pueden faltar cookies
   *[other] { $n } páginas seguían cargándose al agotarse el tiempo; pueden faltar cookies
}
note-other-phase = la propia grabación indica que pertenece a la fase «{ $stated }», que se aplica en lugar de «{ $phase }»
note-no-time = la grabación no indica su fecha, por lo que se evalúa a fecha del { $date }
note-expired = { $n ->
    [one] { $n } cookie guardada caducó antes del { $date }, fecha de la evaluación; indique con --at cuándo se guardó el archivo
   *[other] { $n } cookies guardadas caducaron antes del { $date }, fecha de la evaluación; indique con --at cuándo se guardó el archivo
}
note-no-page = la grabación no indica su página, por lo que se supone que es del sitio de la carta
note-other-site = la página de { $host } no pertenece al sitio de la carta, { $site }

# The site's own consent cookie.
note-own-sent = las peticiones contienen la cookie de consentimiento { $name }: { $answer }; { $advice }
note-own-set = el sitio instala la cookie de consentimiento { $name }: { $answer }; { $advice }
note-own-kept = el navegador guarda la cookie de consentimiento { $name }: { $answer }; { $advice }
answer-none = no acepta ni rechaza nada
answer-granted = aceptado: { $granted }
answer-refused = rechazado: { $refused }
answer-both = aceptado: { $granted }; rechazado: { $refused }
answer-foreign = su formato no es el de esta biblioteca
advice-fits = concuerda con la fase «{ $phase }»
advice-counts = prevalece la fase «{ $phase }»
advice-anyway = se aplica de todos modos la fase «{ $phase }» (--phase elige otra)
advice-contradicts = advertencia: contradice la fase «{ $phase }», que se aplica de todos modos (--phase elige otra)
phase-word-before = antes de cualquier respuesta
phase-word-refused = todo rechazado
phase-word-accepted = todo aceptado
phase-word-withdrawn = consentimiento retirado

# A consent manager.
note-manager = gestor de consentimiento { $manager }: { $said }; { $advice }
note-manager-of = gestor de consentimiento { $manager } de { $site }: { $said }; { $advice }
said-always = { $end }
said-between = al principio y al final, { $end }, pero entretanto no era así
said-changed = al principio, { $begin }, y al final, { $end }
said-by-end = al final, { $end }; el principio no está grabado
said-nothing = el visitante no había respondido
said-accepted = el visitante lo había aceptado todo
said-refused = el visitante lo había rechazado todo
said-partly = el visitante había aceptado una parte, o todo lo que menciona el gestor
said-unreadable = la respuesta del visitante es ilegible

# Why a recording shows no cookies, and how to make one that does.
hidden = la grabación { $why }, por lo que no permite saber qué cookies había; { $remedy }
hidden-empty = no contiene peticiones, respuestas ni cookies
hidden-sanitised = no contiene ninguna cookie, porque Chrome y Edge las eliminan de los archivos HAR salvo que se indique lo contrario
hidden-no-headers = no contiene encabezados de respuesta ni listas de cookies
hidden-contentless = { $n ->
    [one] contiene { $n } encabezado de cookies sin contenido
   *[other] contiene { $n } encabezados de cookies sin contenido
}
hidden-redacted = { $n ->
    [one] contiene { $n } cookie con el nombre enmascarado
   *[other] contiene { $n } cookies con los nombres enmascarados
}
hidden-skipped = { $n ->
    [one] contiene { $n } línea Set-Cookie que no se pudo leer
   *[other] contiene { $n } líneas Set-Cookie que no se pudieron leer
}
remedy-chromium = en Chrome o Edge, abra DevTools › Configuración › Preferencias › Red, active «Permitir que se generen HAR con datos sensibles» (en inglés, «Allow to generate HAR with sensitive data»), vuelva a cargar la página, mantenga pulsado el botón de exportación del panel Red y elija «Exportar HAR (con datos sensibles)»
remedy-firefox = en Firefox, abra el panel Red, vuelva a cargar la página, elija «Guardar todo como HAR» en el menú contextual de cualquier petición y no pase el archivo por una herramienta de limpieza
remedy-safari = en Safari, abra Inspector web › Red, vuelva a cargar la página, elija «Exportar» y no pase el archivo por una herramienta de limpieza
remedy-browser = repita la grabación con cookies: en Chrome o Edge, active DevTools › Configuración › Preferencias › Red › «Permitir que se generen HAR con datos sensibles» (en inglés, «Allow to generate HAR with sensitive data») y elija «Exportar HAR (con datos sensibles)»; en Firefox, elija «Guardar todo como HAR» en el panel Red; en Safari, elija «Exportar» en Inspector web › Red; en un proxy o una herramienta de pruebas, desactive el enmascaramiento
remedy-set-cookie-lines = vuelva a grabar los encabezados de respuesta, sin modificarlos, tal como los muestra curl -si
remedy-cookies-txt = vuelva a exportar cookies.txt, sin modificarlo, una vez cargada la página
remedy-storage-state = vuelva a guardar el estado de almacenamiento (storage state), sin modificarlo, una vez cargada la página
remedy-scan = vuelva a analizar el sitio con charte scan
remedy-devtools-cookies = vuelva a exportar las cookies, sin modificarlas, una vez cargada la página

# A regime that is not law.
caveat-charte = una lectura sencilla de la lista de cookies, no derecho vigente
caveat-proposal = una propuesta, no vigente
caveat-not-law = no es derecho vigente
