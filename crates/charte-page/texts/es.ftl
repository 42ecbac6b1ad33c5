# La página en español. Frases cortas, sin jerga.

page-title = Cookies del sitio «{ $site }»
page-fallback = Esta página no está disponible en el idioma solicitado ({ $language }) y se muestra en español.
page-partly = Algunos textos no están disponibles en español. El idioma de cada uno se indica entre paréntesis: { $languages }.
page-area-front-office = Esta página se refiere a la parte pública del sitio.
page-area-back-office = Esta página se refiere al área de administración del sitio.
page-state = Versión { $revision }, actualizada el { $date }.
page-site = Sitio web:
page-law = Normativa aplicable:
page-rules = Normas aplicadas:
page-not-law = Atención: estas normas son una lectura sencilla de la lista de cookies y no son derecho vigente.
page-proposal = Atención: estas normas son una propuesta y no son derecho vigente.

who-title = Responsable de este sitio
who-authority-title = Autoridad competente
who-controller = Responsable del tratamiento:
who-contact = Contacto:
who-policy = Política de privacidad:
who-authority = Autoridad de protección de datos:

what-title = ¿Qué es una cookie?
what-is = Una cookie es una pequeña cantidad de información, identificada por un nombre, que un sitio web envía a su navegador. El navegador la conserva durante un tiempo y la devuelve al sitio en cada visita.
what-for = Las cookies tienen muchos usos: mantienen su sesión iniciada, recuerdan su cesta o su idioma, miden las visitas o permiten seguir su navegación con fines estadísticos o publicitarios.
what-else = Otras técnicas, como el almacenamiento del navegador, hacen lo mismo sin cookies. También figuran en esta página.

kinds-title = Tipos de cookies y consentimiento
kind-necessary-what = Las instala el propio sitio. Guardan información de una visita a otra en el mismo dispositivo, como su inicio de sesión, su cesta o los ajustes de visualización. Sin ellas, el sitio no puede ofrecerle lo que solicita.
kind-necessary-what-unstated = Guardan información de una visita a otra en el mismo dispositivo, como su inicio de sesión, su cesta o los ajustes de visualización. Sin ellas, el sitio no puede ofrecerle lo que solicita.
kind-statistics-what = Registran lo que hacen los visitantes en el sitio, para medir las visitas y entender cómo se usa. Las estadísticas son anónimas cuando no permiten identificar a ninguna persona.
kind-first-party-what = Las instala el propio sitio, pero no son imprescindibles: se usan para recordar preferencias, personalizar contenidos o mostrar publicidad. También pueden servir para recopilar datos personales y seguir su comportamiento en este sitio.
kind-first-party-what-unstated = No son imprescindibles: se usan para recordar preferencias, personalizar contenidos o mostrar publicidad. También pueden servir para recopilar datos personales y seguir su comportamiento en este sitio.
kind-third-party-what = Las instala otra empresa, a menudo de publicidad, o el sitio las instala para ella. Así, esa empresa puede ver qué páginas visita usted aquí y en otros sitios que colaboran con ella, y recopilar información sobre usted.
kind-role-unstated = En algunos casos no se indica si el proveedor utiliza los datos solo para este sitio.
kind-none = Este sitio no utiliza cookies de este tipo.
kind-whys = Por qué

all-exempt = { $count ->
    [one] Esta cookie no requiere su consentimiento.
   *[other] Estas { $count } cookies no requieren su consentimiento.
}
all-opt-in = { $count ->
    [one] Esta cookie solo se instala si acepta.
   *[other] Estas { $count } cookies solo se instalan si acepta.
}
all-opt-out = { $count ->
    [one] Esta cookie puede instalarse sin su consentimiento previo. Puede oponerse.
   *[other] Estas { $count } cookies pueden instalarse sin su consentimiento previo. Puede oponerse.
}
all-prohibited = { $count ->
    [one] Esta cookie no debe instalarse.
   *[other] Estas { $count } cookies no deben instalarse.
}
all-out-of-scope = { $count ->
    [one] Las normas no se aplican a esta cookie.
   *[other] Las normas no se aplican a estas { $count } cookies.
}
all-unclassified = { $count ->
    [one] La finalidad de esta cookie no está indicada. No debe instalarse.
   *[other] La finalidad de estas { $count } cookies no está indicada. No deben instalarse.
}
some-exempt = { $count ->
    [one] Una cookie no requiere su consentimiento.
   *[other] { $count } cookies no requieren su consentimiento.
}
some-opt-in = { $count ->
    [one] Una solo se instala si acepta.
   *[other] { $count } solo se instalan si acepta.
}
some-opt-out = { $count ->
    [one] Una puede instalarse sin su consentimiento previo. Puede oponerse.
   *[other] { $count } pueden instalarse sin su consentimiento previo. Puede oponerse.
}
some-prohibited = { $count ->
    [one] Una no debe instalarse.
   *[other] { $count } no deben instalarse.
}
some-out-of-scope = { $count ->
    [one] Las normas no se aplican a una de ellas.
   *[other] Las normas no se aplican a { $count } de ellas.
}
some-unclassified = { $count ->
    [one] La finalidad de una de ellas no está indicada. No debe instalarse.
   *[other] La finalidad de { $count } de ellas no está indicada. No deben instalarse.
}

why-exempt = no requiere consentimiento.
why-opt-in = requiere su consentimiento.
why-parent = requiere el consentimiento de quien ejerce la patria potestad o la tutela.
why-opt-out = no requiere consentimiento previo, pero puede oponerse.
why-prohibited = no se permite.
why-out-of-scope = las normas no se aplican.
why-unclassified = la finalidad de estas cookies no está indicada; por eso nunca se permiten.
why-conditions = Motivo: { $conditions }.
why-purpose = La normativa menciona expresamente esta finalidad.
why-default-opt-in = No se aplica ninguna exención.
why-default-exempt = Ninguna norma exige consentimiento en este caso.
why-default-other = No se aplica ninguna otra norma.
why-objection = Si la rechaza, se respeta su rechazo.

cookies-title = Lista de cookies
cookies-none = Este sitio no declara ninguna cookie.
table-caption = { $kind } ({ $count })
col-provider = Proveedor
col-service = Servicio y parte del sitio
col-name = Cookie
col-purpose = Finalidad
col-lifetime = Duración
col-readers = Quién tiene acceso
col-consent = Consentimiento
provider-own = { $site } (este sitio)
place-front-office = parte pública
place-back-office = área de administración
place-both = parte pública y área de administración
set-by = instalada por { $domain }
lifetime-unknown = No indicada
lifetime-sliding = se renueva en cada visita
lifetime-data = conservación de los datos: { $lifetime }
readers-own = Este sitio
readers-processor = { $provider }, solo para este sitio
readers-independent = { $provider }, también para sus propios fines
readers-unstated = { $provider } (no se indica si solo para este sitio)
readers-shared = Los datos se ceden a terceros o se combinan con otros.
consent-exempt = No requerido
consent-exempt-objection = No requerido; puede oponerse
consent-opt-in = Requerido
consent-parent = Requiere consentimiento parental
consent-opt-out = No requerido; puede oponerse
consent-prohibited = No debe instalarse
consent-out-of-scope = Normas no aplicables
consent-unclassified = No debe instalarse
implicit-service = Sus preferencias de cookies
implicit-description = Recuerda sus preferencias de cookies.
implicit-lifetime = Mientras su elección sea válida, 400 días como máximo

choice-title = Su elección
choice-none = Ninguna de estas cookies requiere su consentimiento; por eso este sitio no muestra un aviso de cookies.
choice-consent = Estas finalidades requieren su consentimiento. Las cookies correspondientes no se instalan hasta que usted acepte:
choice-object = Estas finalidades no requieren consentimiento previo, pero puede oponerse:
choice-honoured = Estas finalidades no requieren consentimiento, pero si las rechaza, se respeta su rechazo:
choice-scope = Puede aceptar o rechazar cada finalidad por separado. Cerrar el aviso sin elegir no equivale a consentir.
choice-again = Se le volverá a preguntar si se añade una finalidad o un proveedor.

kept-title = Cuánto tiempo se conserva su elección
kept-for = Su consentimiento es válido durante { $lifetime }. Después se le volverá a preguntar.
kept-session = Su consentimiento es válido hasta que cierre el navegador. Después se le volverá a preguntar.
kept-binding = La ley fija este plazo.
kept-recommended = La autoridad de protección de datos recomienda este plazo.
kept-recommended-by = La autoridad de protección de datos ({ $authority }) recomienda este plazo.
kept-product = Este plazo lo ha fijado este sitio; ninguna norma lo establece.
kept-refusal = El rechazo se conserva hasta 400 días, el máximo que permiten los navegadores, para no volver a preguntarle sin necesidad.
kept-where = Su elección se guarda en su navegador, en la cookie «{ $cookie }». Esta cookie contiene su elección, la fecha en que la hizo y la versión de esta página.
kept-wait-binding = Tras un rechazo, la ley obliga al sitio a esperar { $lifetime } antes de volver a preguntar.
kept-wait-recommended = Tras un rechazo, la autoridad de protección de datos recomienda al sitio esperar { $lifetime } antes de volver a preguntar.
kept-wait-product = Tras un rechazo, el sitio espera { $lifetime } antes de volver a preguntar.

withdraw-title = Cambiar su elección o retirar su consentimiento
withdraw-any = Puede cambiar su elección en cualquier momento, para todas las finalidades o para una sola. Los tratamientos que rechace se interrumpen, y el sitio elimina las cookies que puede eliminar por sí mismo.
withdraw-link = Cambiar mi elección
withdraw-none = En este sitio no hay ningún consentimiento que retirar.
withdraw-browser = También puede eliminar las cookies en los ajustes de su navegador. Así se elimina también su elección.
withdraw-browser-only = Puede eliminar las cookies en cualquier momento en los ajustes de su navegador.

gpc-title = Global Privacy Control
gpc-what = Algunos navegadores pueden enviar una señal llamada Global Privacy Control (GPC), que pide que no se vendan ni se compartan sus datos.
gpc-binding = Según las normas aplicables, la señal es vinculante. Equivale a oponerse a la publicidad y a toda venta o cesión de datos.
gpc-honoured = Las normas aplicables dejan la decisión al sitio. Este sitio respeta la señal: equivale a oponerse a la publicidad y a toda venta o cesión de datos.
gpc-ignored = Las normas aplicables dejan la decisión al sitio. Este sitio no tiene en cuenta la señal; utilice las opciones anteriores.
gpc-no-effect = Actualmente la señal no afecta a ninguna de las cookies que pueden instalarse aquí sin su consentimiento.
gpc-consent = Las cookies que requieren su consentimiento nunca se instalan sin él.
gpc-none = Según las normas aplicables, la señal no tiene efecto.
gpc-never = La señal nunca equivale a un consentimiento. Si acepta mientras está activada, prevalece su elección.

sources-title = Fuentes
sources-intro = Las respuestas anteriores se basan en estos textos. Esta página no constituye asesoramiento jurídico.
sources-none = Las normas no citan ningún texto para las respuestas anteriores.

banner-title = Cookies
banner-question = Este sitio solicita su consentimiento para usar cookies con estas finalidades:
banner-notice = Este sitio usa cookies que usted puede rechazar. Se usan con estas finalidades:
banner-again = Su elección anterior ya no es válida. Elija de nuevo.
banner-accept = Aceptar todo
banner-refuse = Rechazar todo
banner-choose = Personalizar
banner-close = Cerrar
banner-save = Guardar mi elección
banner-yes = Aceptar
banner-no = Rechazar
banner-saved = Su elección se ha guardado. Puede cambiarla en cualquier momento.
banner-reload = Lo que ha rechazado puede seguir activo hasta que se recargue la página.
banner-reload-now = Recargar la página
