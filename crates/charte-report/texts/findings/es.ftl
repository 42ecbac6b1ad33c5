# Lo que los hallazgos dicen al responsable de un sitio, en español. Cada código tiene un título y un
# consejo (`.help`); cada mensaje es una frase o varias.

## Codes

C001 = Cookie no declarada
    .help = Declárela en la carta o deje de instalarla.
C002 = Declarada, pero nunca observada
    .help = Elimínela de la carta o grabe una página que la instale.
C003 = Dos patrones coinciden con los mismos nombres
    .help = Precise uno de los nombres o limite uno de ellos a un dominio más concreto.
C004 = Patrón demasiado amplio
    .help = Escriba una parte mayor del nombre antes o después del asterisco.
C005 = Proveedor ausente de la carta
    .help = Añada un [[provider]] con este identificador o corrija el identificador.
C006 = Indicada como necesaria, pero no exenta
    .help = Si los hechos que exige la norma son ciertos, declárelos en la carta; si no, solicite el consentimiento.
C007 = Indicada como anónima, pero no exenta
    .help = Declare los hechos que faltan si son ciertos y corrija el resto.
C008 = Duración no indicada
    .help = Añada lifetime = "session" o una duración como "13 months".
C009 = Falta una traducción
    .help = Añada el texto en ese idioma.
C010 = Cambio sustancial sin nueva revisión
    .help = Aumente el número de revisión para que se vuelva a preguntar a los visitantes.
C011 = Proveedor o función sin indicar
    .help = Indique el proveedor y su función: publisher (editor), processor (encargado) o independent (independiente).
C012 = Finalidad desconocida
    .help = Averigüe para qué sirve y declare sus finalidades. Hasta entonces no se permite nunca.
C013 = No se compararon todos los patrones
    .help = Declare nombres exactos o menos patrones con el mismo principio y el mismo final.
C014 = consent-domain sin utilidad
    .help = Elimine consent-domain y llame a la cookie __Host-…, o conserve consent-domain para otros hosts del sitio y elija un nombre sin ese prefijo.
C020 = Instalada antes del consentimiento
    .help = Instálela solo después de que el visitante haya aceptado.
C021 = Instalada después de un rechazo
    .help = Deje de instalarla tras un rechazo y elimínela.
C022 = Duración superior a la declarada
    .help = Reduzca Max-Age o Expires, o corrija la duración en la carta.
C023 = Conservada más tiempo del recomendado
    .help = Reduzca la duración o el plazo de conservación.
C024 = Declarada como propia del sitio, instalada por otro sitio
    .help = Declare el proveedor como independiente (independent) o instale la cookie desde el dominio del sitio.
C025 = Renovada en cada visita
    .help = Mantenga la primera fecha de caducidad en lugar de fijar una nueva en cada visita.
C026 = Instalada en un host no declarado
    .help = Amplíe el dominio de la declaración o deje de instalar la cookie allí.
C040 = Cookie de consentimiento ilegible
    .help = Escriba la cookie de consentimiento solo con esta biblioteca y vuelva a preguntar al visitante.
C041 = Varias cookies de consentimiento
    .help = Elimine las copias antiguas en otros dominios y rutas.
C042 = Consentimiento conservado demasiado tiempo
    .help = Ajuste el Max-Age de la cookie de consentimiento al plazo de validez del consentimiento.
C043 = Cookie de consentimiento instalada antes de la elección
    .help = Escriba la cookie de consentimiento solo cuando el visitante elija.
C050 = SameSite=None sin Secure
    .help = Añada Secure; de lo contrario, los navegadores rechazan la cookie.
C051 = Prefijo no respetado
    .help = Añada Secure; con __Host-, también Path=/ y ningún Domain; con __Http-, también HttpOnly. De lo contrario, los navegadores rechazan la cookie.
C052 = Cookie de inicio de sesión sin proteger
    .help = Añada HttpOnly y Secure.
C053 = Más de 4096 bytes
    .help = Acorte el valor; los navegadores rechazan la cookie.
C054 = Duración superior a 400 días
    .help = Redúzcala a 400 días como máximo; los navegadores la limitan a ese valor.
C055 = Domain rechazado por los navegadores
    .help = Use el host o un dominio superior que no sea un sufijo público; de lo contrario, los navegadores rechazan la cookie.
C056 = Partitioned sin Secure
    .help = Añada Secure; de lo contrario, los navegadores rechazan la cookie.
C057 = Cookie sin nombre
    .help = Póngale un nombre para que la carta pueda declararla. Los navegadores la conservan y la envían tal cual.
C058 = Cookie Secure desde una página no segura
    .help = Sirva la página por https; de lo contrario, los navegadores rechazan la cookie.
C060 = Derecho de oposición no ofrecido
    .help = Ofrezca un medio de oposición sencillo, gratuito y duradero, y declare objection-offered = true.
C061 = Solo falta informar
    .help = Informe a los visitantes, permítales oponerse y declare ambos hechos, o siga solicitando el consentimiento.
C062 = Global Privacy Control ignorado
    .help = Elimine gpc = "ignore". Aquí la señal se respeta diga lo que diga la carta.
C063 = Rechazo olvidado demasiado pronto
    .help = Conserve la respuesta durante más tiempo.
C064 = Evaluada según una norma posterior
    .help = Interprete el resultado como el de la norma posterior o elija una que abarque la fecha de la grabación.
C065 = Revisión atrasada
    .help = Haga revisar la norma e indique las nuevas fechas en su archivo.
C066 = Contradicción
    .help = Corrija la declaración que no sea cierta.
C067 = Otra respuesta junto a la del sitio
    .help = Retire del sitio el otro gestor y borre lo que guarda, salvo que lo traslade.
C070 = Sin rechazo en la primera capa del aviso
    .help = Ofrezca el rechazo en la misma capa que la aceptación y de la misma forma.
C071 = Rechazo como enlace, aceptación como botón
    .help = Dé a ambos la misma forma.
C072 = Rechazo más pequeño o menos visible que la aceptación
    .help = Dé a ambos el mismo tamaño y colores con el mismo contraste.
C073 = Aceptación destacada
    .help = Ofrezca ambos una sola vez, uno al lado del otro.
C074 = Rechazo con palabras poco claras
    .help = Use palabras sencillas, como «Rechazar todo».
C075 = Opción marcada de antemano
    .help = Deje sin marcar toda opción que no sea necesaria.
C076 = Muro que no se puede rechazar
    .help = Permita rechazar y usar la página después.
C077 = Retirada imposible o sin efecto
    .help = Ofrezca un enlace o icono permanente que lleve de nuevo a las opciones, y detenga lo que se retiró.
C078 = Pregunta repetida tras un rechazo
    .help = Conserve el rechazo y no vuelva a preguntar antes de que caduque.
C079 = Sin aviso, aunque hace falta consentimiento
    .help = Pida primero el consentimiento, o deje de usar lo que lo exige.
C080 = Rastreador contactado sin consentimiento
    .help = Cárguelo solo cuando el visitante haya aceptado, o deje de cargarlo.
C081 = Global Privacy Control no cambió nada
    .help = Trate la señal como un rechazo de aquello a lo que se refiere.
C082 = Fase no grabada
    .help = Lea el motivo y repita el análisis. Esta fase no tiene resultado.
C083 = Cookies que el navegador rechazó
    .help = Corrija sus atributos, o deje de instalarlas.

## Messages

finding-undeclared = La carta no declara esta cookie.
finding-not-in-catalogue = No se ha indicado ninguna carta y el catálogo no conoce esta cookie.
finding-never-seen = { $phases ->
    [1] La carta la declara, pero no aparece en la grabación.
   *[other] La carta la declara, pero no aparece en ninguna grabación.
}
finding-ambiguous = { $name } y { $earlier }, declarada antes, pueden coincidir con el mismo nombre; solo decide su orden.
finding-broad-pattern = { $pattern } coincide con casi cualquier nombre.
finding-unknown-provider = La carta no contiene ningún proveedor { $provider }.
finding-unknown-provider-near = La carta no contiene ningún proveedor { $provider }. ¿Se trata de { $near }?
finding-not-exempt = La finalidad { $purpose } no está exenta de consentimiento { $under }.
finding-not-exempt-unless = La finalidad { $purpose } no está exenta de consentimiento { $under }. Lo estaría si lo siguiente fuera cierto y constara en la carta: { $conditions }.
finding-consent-cookie-serves-other = La cookie de consentimiento solo puede guardar la elección del visitante. La otra finalidad, { $purpose }, no está exenta de consentimiento { $under }.
finding-not-anonymous = La finalidad { $purpose } está declarada como anónima. Eso no basta { $under }; también se exige o se recomienda lo siguiente: { $conditions }.
finding-no-lifetime = No se indica ninguna duración.
finding-missing-text = Falta un texto en { $language }: { $text }.
finding-same-revision = No se informó de este cambio a los visitantes que respondieron a la revisión { $revision }: { $change }.
finding-no-provider = No se indica ningún proveedor, por lo que la cookie se considera propia del sitio.
finding-no-role = No se indica la función del proveedor { $provider }, por lo que no se sabe si el proveedor usa los datos solo para el sitio.
finding-unclassified = No se conoce la finalidad de esta cookie.
finding-disputed = Las fuentes no coinciden sobre la finalidad de esta cookie: { $why }.
finding-not-compared = { $count } de { $total } declaraciones no se compararon con todas las demás. Dos que coincidan con el mismo nombre pueden pasar inadvertidas.
finding-consent-domain-without-effect = consent-domain no tiene efecto: los navegadores rechazan el atributo Domain en una cookie cuyo nombre empieza por __Host-.
finding-wide-consent = Todos los hosts bajo { $domain } reciben la respuesta del visitante y pueden sobrescribirla, pero la carta solo declara cookies allí para { $host }.
finding-before-consent = { $presence ->
    [sent] Enviada antes de que el visitante respondiera (la instaló un script o una visita anterior).
    [stored] Guardada en el navegador antes de que el visitante respondiera.
   *[set] Instalada antes de que el visitante respondiera.
} { $why ->
    [unknown] No se conoce su finalidad.
    [prohibited] Uso prohibido { $under }: { $purposes }.
    [objected] Global Privacy Control se opone { $under } al uso para: { $purposes }.
   *[consent] Uso que requiere consentimiento { $under }: { $purposes }.
}
finding-after-refusal = { $presence ->
    [sent] Enviada después del rechazo del visitante.
    [stored] Sigue en el navegador después del rechazo del visitante.
   *[set] Instalada después del rechazo del visitante.
} { $why ->
    [unknown] No se conoce su finalidad.
    [prohibited] Uso prohibido { $under }: { $purposes }.
   *[refused] Uso rechazado por el visitante: { $purposes }.
}
finding-longer-than-declared = Duración observada: { $lasts }; duración declarada en la carta: { $declared }.
finding-slightly-longer-than-declared = La duración observada supera en { $excess } la declarada ({ $declared }).
finding-far-longer-than-declared = La duración observada supera con creces la declarada ({ $declared }).
finding-longer-lifetime-than-recommended = Dura más de lo recomendado { $under } ({ $max }).
finding-longer-retention-than-recommended = Los datos se conservan más tiempo del recomendado { $under } ({ $max }).
finding-seen-third-party = Está declarada para el propio sitio o su encargado, pero la instala otro sitio.
finding-renewed = Una página posterior la vuelve a instalar con una caducidad más tardía, pero la carta no declara sliding = true.
finding-other-host = La carta solo la declara para otro dominio.
finding-tracker-contacted = { $objected ->
    [yes] Se contactó con { $provider } pese a la oposición del visitante o de su navegador.
   *[no] Se contactó con { $provider } sin consentimiento.
} Uso conocido: { $purposes }. Hosts: { $hosts }.
finding-no-refusal = La primera capa del aviso ofrece aceptar, pero no rechazar.{ $presses ->
    [0] { "" }
    [one] { "" } Rechazar requiere { $presses } clic.
   *[other] { "" } Rechazar requiere { $presses } clics.
}
finding-refusal-is-link = El rechazo { $refuse } parece un enlace; la aceptación { $accept }, un botón.
finding-smaller-refusal = El botón de aceptar es { $ratio } veces mayor que el de rechazar: { $accept } y { $refuse } píxeles.
finding-paler-refusal = El texto del botón de rechazar tiene un contraste de { $refuse } a 1; el del botón de aceptar, de { $accept } a 1. Un texto es legible a partir de 4,5 a 1.
finding-more-acceptance = Botones de la primera capa del aviso que aceptan: { $accept }; que rechazan: { $refuse }.
finding-refusal-in-text = El rechazo forma parte de un párrafo con otros { $around } caracteres.
finding-unclear-refusal = El rechazo dice { $text }, que no es una fórmula habitual.
finding-preticked = Marcado antes de que el visitante hiciera nada: { $labels }.
finding-wall = El aviso cubre el { $covered } % de la ventana{ $lock ->
    [yes] , la página no se puede desplazar
   *[no] { "" }
}{ $pay ->
    [yes] , y la alternativa a aceptar es pagar.
   *[no] , y nada en él permite rechazar.
}
finding-no-way-back = Tras aceptar, nada en la página lleva de nuevo a las opciones.
finding-way-back-by-function = Tras aceptar, nada en la página lleva de nuevo a las opciones. Solo las abre una función del gestor de consentimiento.
finding-withdrawal-without-effect = Siguen presentes tras retirar el consentimiento, aunque lo exigen: cookies: { $cookies }; rastreadores conocidos contactados: { $trackers }.
finding-asked-again = { $pages ->
    [one] Tras un rechazo, el aviso vuelve a aparecer en { $pages } página de la misma visita.
   *[other] Tras un rechazo, el aviso vuelve a aparecer en { $pages } páginas de la misma visita.
}
finding-no-banner = No aparece ningún aviso, aunque hace falta consentimiento: cookies: { $cookies }; rastreadores conocidos contactados: { $trackers }.
finding-signal-ignored = Las cookies a las que se refiere la señal ({ $unchanged }) están presentes con ella igual que sin ella.{ $binding ->
    [yes] { "" } La señal es vinculante { $under }.
   *[no] { "" }
}
finding-phase-failed = { $pages ->
    [1] La fase «{ $phase }» no se grabó: { $why }.
   *[other] La fase «{ $phase }» no se grabó en { $pages } páginas: { $why }.
}
finding-cookies-refused = { $cookies ->
    [one] El navegador rechazó { $cookies } cookie. Motivos: { $reasons }.
   *[other] El navegador rechazó { $cookies } cookies. Motivos: { $reasons }.
}
scan-phase-before = antes de cualquier respuesta
scan-phase-refused = todo rechazado
scan-phase-accepted = todo aceptado
scan-phase-withdrawn = consentimiento retirado
scan-E706 = el navegador rechazó una orden del análisis
scan-E707 = la página o el navegador no respondió a tiempo
scan-E708 = la página no se cargó
scan-E709 = la página falló
scan-E710 = un script bloqueó la página
scan-E713 = no se encontró ningún aviso
scan-E714 = el aviso no tiene ese botón
scan-E715 = nada indica que la página tuviera en cuenta la respuesta
scan-E718 = nada en la página lleva de nuevo a las opciones
scan-E719 = la página envió o escribió más de lo que cabe en una grabación
finding-consent-unreadable = La cookie de consentimiento recibida es ilegible y no se tiene en cuenta.
finding-consent-copies = La petición contiene { $copies } cookies de consentimiento; se aplica la respuesta más estricta.
finding-consent-too-long = El consentimiento es válido durante { $validity } { $under }, pero esta cookie se conserva durante { $lasts }.
finding-consent-before-choice = Se instaló antes de que el visitante eligiera.
finding-foreign-consent = { $contradicts ->
    [yes] { $manager } guarda una respuesta que contradice la del propio sitio, la única que cuenta.
   *[no] { $manager } guarda una respuesta junto a la del propio sitio, la única que cuenta.
}
finding-same-site-none = Tiene SameSite=None sin Secure.
finding-prefix = Le falta un atributo que exige el prefijo de su nombre.
finding-bare-authentication = { $missing ->
    [http-only] Mantiene iniciada la sesión de los visitantes, pero no tiene HttpOnly.
    [secure] Mantiene iniciada la sesión de los visitantes, pero no tiene Secure.
   *[both] Mantiene iniciada la sesión de los visitantes, pero no tiene HttpOnly ni Secure.
}
finding-too-large = Supera los 4096 bytes.
finding-over-400-days = Duración: { $lasts }; los navegadores no conservan ninguna cookie más de 400 días.
finding-slightly-over-400-days = Supera en { $excess } los 400 días que los navegadores permiten como máximo.
finding-foreign-domain = Su atributo Domain no abarca el host o es un sufijo público.
finding-malformed-domain = Su atributo Domain contiene un puerto, un punto al final o un carácter que no es ASCII.
finding-partitioned-without-secure = Tiene Partitioned sin Secure.
finding-no-name = Es un valor sin nombre.
finding-insecure-page = Una página que no se sirve por https la instala con Secure.
finding-no-objection = Los visitantes pueden oponerse { $under } a estas finalidades, pero la carta no indica que puedan hacerlo: { $purposes }.
finding-untold = Evaluación { $under }: { $notices }.
finding-gpc-ignored = La carta ignora Global Privacy Control, que es vinculante { $under }.
finding-asked-too-soon = { $force ->
    [binding] La respuesta se conserva durante { $kept }, pero { $under } es obligatorio esperar { $wait } entre un rechazo y la siguiente pregunta.
   *[recommended] La respuesta se conserva durante { $kept }, pero { $under } se recomienda esperar { $wait } entre un rechazo y la siguiente pregunta.
}
finding-judged-later = Se grabó el { $recorded }, pero se evalúa { $under } en su versión aplicable desde el { $from }.
finding-review-overdue = Las reglas que se aplican { $under } se revisaron el { $reviewed }; su siguiente revisión debía hacerse el { $due }.
finding-contradictory-facts = La carta declara dos hechos contradictorios: { $one }, y { $other }.
finding-active-fingerprint = La huella del dispositivo se basa en datos que este envía de todos modos, pero la carta declara passive = false.
finding-role-not-offered = El proveedor está declarado como { $role }, pero { $vendor } solo consta como { $roles }: { $why }.

## Parts of messages

quoted = «{ $text }»
session-lifetime = una sesión del navegador
notice = { $then ->
    [out-of-scope] { $purpose } quedaría fuera del alcance de las normas si lo siguiente fuera cierto y constara en la carta ({ $conditions })
    [opt-out] { $purpose } no requeriría consentimiento, solo un medio de oposición, si lo siguiente fuera cierto y constara en la carta ({ $conditions })
   *[exempt] { $purpose } no requeriría consentimiento si lo siguiente fuera cierto y constara en la carta ({ $conditions })
}
condition = { $clause } ({ $statement })
text-service = el servicio
text-description = la descripción
text-provider-name = el nombre del proveedor { $provider }
text-name = el nombre de la carta
text-controller = el responsable del tratamiento
text-contact = el contacto
text-privacy-policy = la política de privacidad
text-introduction = la introducción
role-publisher = editor
role-processor = encargado del tratamiento
role-independent = independiente
vendor-google-analytics = Google Analytics
    .why = de forma predeterminada reutiliza los datos
vendor-google-advertising = el servicio de publicidad de Google
    .why = muestra publicidad en distintos sitios
vendor-meta = Meta
    .why = muestra publicidad en distintos sitios
vendor-recaptcha = reCAPTCHA
    .why = es el servicio de otra empresa
requirement-out-of-scope = fuera del alcance de las normas
requirement-exempt = exenta de consentimiento
requirement-opt-out = permitida salvo oposición
requirement-opt-in = sujeta a consentimiento
requirement-prohibited = prohibida

## Changes between two charters, as clauses

change-new-purpose = la finalidad { $purpose } es nueva
change-new-provider = el proveedor { $provider } es nuevo
change-purpose-gained = la cookie tiene una nueva finalidad, { $purpose }
change-new-reader = el proveedor { $provider } tiene ahora acceso a la cookie
change-provider-serves = el proveedor { $provider } interviene en nuevas finalidades, { $purposes }
change-newly-asked = no se preguntó a los visitantes por { $purposes }
change-longer-lifetime = la duración pasa de { $old } a { $new }
change-lifetime-withdrawn = la duración (antes { $old }) ya no se indica
change-longer-retention = la conservación de los datos pasa de { $old } a { $new }
change-retention-withdrawn = la conservación de los datos (antes { $old }) ya no se indica
change-stricter = la finalidad { $purpose } está ahora { $new } { $under }; antes estaba { $old }
change-independent = el proveedor { $provider } decide por sí mismo qué hace con los datos
change-role-withdrawn = la función del proveedor { $provider } ya no se indica
change-promise-withdrawn = la carta ya no declara esto: { $clause }
change-undeclared-allowed = se permiten las cookies que la carta no declara
change-gpc-ignored = se ignora Global Privacy Control donde no es vinculante
change-revision-lowered = la revisión ha bajado a { $revision }, por lo que vuelven a contar respuestas antiguas

## Facts, as clauses

stated-anonymous-yes = solo se producen cifras anónimas
stated-anonymous-no = las cifras no son anónimas
stated-publisher-only-yes = la cookie se usa solo para este sitio
stated-publisher-only-no = el proveedor también usa los datos para sus propios fines
stated-cross-site-yes = la cookie sigue a las personas de un sitio a otro
stated-cross-site-no = la cookie no sigue a nadie de un sitio a otro
stated-shared-yes = los datos se combinan con otros o se ceden a terceros
stated-shared-no = los datos no se combinan con otros ni se ceden a terceros
stated-requested-yes = el visitante lo ha solicitado con una acción
stated-requested-no = el visitante no lo ha solicitado
stated-expected-yes = forma parte del servicio que esperan los visitantes
stated-expected-no = no forma parte del servicio que esperan los visitantes
stated-informed-yes = se informa claramente a los visitantes
stated-informed-no = no se informa claramente a los visitantes
stated-objection-offered-yes = los visitantes pueden oponerse de forma sencilla y gratuita
stated-objection-offered-no = los visitantes no tienen un medio sencillo de oponerse
stated-passive-yes = solo se usan datos que el dispositivo envía de todos modos
stated-passive-no = no se usan solo datos que el dispositivo envía de todos modos
stated-sliding-yes = la duración se renueva en cada visita
stated-sliding-no = la duración no se renueva en cada visita
stated-sale-or-share-yes = se venden datos personales, o se comparten para publicidad en distintos sitios
stated-sale-or-share-no = no se venden datos personales ni se comparten para publicidad en distintos sitios
stated-identifies-yes = la cookie identifica o localiza a una persona o elabora su perfil
stated-identifies-no = la cookie no identifica ni localiza a nadie ni elabora perfiles
stated-high-risk-yes = hay elaboración de perfiles de alto riesgo o publicidad intrusiva
stated-high-risk-no = no hay elaboración de perfiles de alto riesgo ni publicidad intrusiva
stated-sensitive-yes = la cookie revela datos sensibles o se refiere a ellos
stated-sensitive-no = la cookie no revela datos sensibles ni se refiere a ellos
stated-children-yes = el servicio se dirige a menores o se sabe que el visitante es menor
stated-children-no = el servicio no se dirige a menores
stated-first-party-yes = la cookie se instala para este sitio y no para otra empresa
stated-first-party-no = la cookie la instala otra empresa o se instala para ella
stated-own-yes = la cookie es propia del sitio
stated-own-no = la cookie procede de un proveedor
stated-sole-purpose-yes = la cookie no tiene otra finalidad sujeta a consentimiento
stated-sole-purpose-no = la cookie también tiene otras finalidades
stated-lifetime = la duración es de { $max } como máximo
stated-retention = los datos se conservan { $max } como máximo

or-run = { $help } O ejecute: { $command }
in-english = { $text } (texto en inglés)
