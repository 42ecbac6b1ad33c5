# Lo que `charte explain` dice de una cookie. $under es un derecho con su preposición, $law el mismo
# como sujeto de una frase, $rule una regla, $fact una clave de la carta.

explain-may = { $name } puede instalarse ahora.
explain-may-in-part = { $name } puede instalarse ahora, pero solo para algunas de sus finalidades.
explain-may-not-in-part = { $name } no puede instalarse ahora: solo se permiten algunas de sus finalidades.
explain-may-not = { $name } no puede instalarse ahora.
explain-deletes = La línea elimina la cookie: se deja pasar, pero sin el valor de la cookie.

is-necessary-first = Es una cookie necesaria de este sitio, evaluada { $under }.
is-necessary-third = Es una cookie necesaria de otro sitio, evaluada { $under }.
is-statistics-first = Es una cookie estadística de este sitio, evaluada { $under }.
is-statistics-third = Es una cookie estadística de terceros, evaluada { $under }.
is-first-party = Es una cookie de este sitio, evaluada { $under }.
is-third-party = Es una cookie de terceros, evaluada { $under }.
caveat = Nota: { $caveat }.

purpose-allowed = { $purpose }: instalación permitida ({ $why }).
purpose-not-allowed = { $purpose }: instalación no permitida ({ $why }).
give-name = Dele un nombre: una carta no puede declarar una cookie sin nombre.
declare-it = Declárela en la carta: sus finalidades y quién la instala.
state-purposes = Indique sus finalidades en la carta. Hasta entonces no se permite nunca.

requires-opt-in = { $law } exige el consentimiento para esta finalidad (regla { $rule }).
requires-opt-out = { $law } lo permite mientras el visitante no se oponga (regla { $rule }).
requires-exempt = { $law } no exige consentimiento para esta finalidad (regla { $rule }).
requires-prohibited = { $law } lo prohíbe (regla { $rule }).
requires-out-of-scope = { $law } no se aplica a esta finalidad (regla { $rule }).

explain-notes = Notas
explain-duties = Obligaciones
rests-on = Esta respuesta se basa en:
would-opt-in = Requeriría consentimiento (regla { $rule }) si su carta pudiera declarar, sin faltar a la verdad:
would-opt-out = Se permitiría mientras el visitante no se opusiera (regla { $rule }) si su carta pudiera declarar, sin faltar a la verdad:
would-exempt = Estaría exenta (regla { $rule }) si su carta pudiera declarar, sin faltar a la verdad:
would-prohibited = Estaría prohibida (regla { $rule }) si su carta pudiera declarar, sin faltar a la verdad:
would-out-of-scope = Quedaría fuera del ámbito de la ley (regla { $rule }) si su carta pudiera declarar, sin faltar a la verdad:
or-consent = También se permite en cuanto el visitante acepta.
only-consent = Se permite en cuanto el visitante acepta.

asks-yes = { $fact } = true
asks-no = { $fact } = false
asks-not-yes = { $fact } distinto de true
is-yes = { $asked } (ahora true: { $origin })
is-no = { $asked } (ahora false: { $origin })
is-unstated = { $asked } (no indicado)
holds = { $asked } ({ $origin })
origin-stated = indicado en la declaración
origin-site = indicado para todo el sitio
origin-role = valor predeterminado de la función del proveedor
origin-derived = se deduce de la declaración
origin-none = no indicado

source = Fuente: { $text }
source-secondary = Fuente: { $text } (según fuentes secundarias)
source-unverified = Fuente: { $text } (sin verificar)
findings = Hallazgos

explain-cannot-tell = No se puede saber si { $name } puede instalarse. Mientras no se aclare, no puede.
catalogue-entry = No se ha leído ninguna carta. Según el catálogo de cookies conocidas, la instala { $provider } para: { $purposes }.
catalogue-site = No se ha leído ninguna carta. Según el catálogo de cookies conocidas, la instalan los propios sitios para: { $purposes }.
catalogue-unknown = No se ha leído ninguna carta, y el catálogo de cookies conocidas no contiene este nombre. Averigüe quién la instala y para qué, y declárela en una carta. Hasta entonces nunca está permitida.
catalogue-disputed = Las fuentes discrepan sobre ella: { $why }
catalogue-add = Para declararla en su carta: { $command }
