# Lo que `charte diff` dice de dos cartas. $under es un derecho, como en «según el derecho francés»,
# $purposes una lista de finalidades, $line una línea de la carta.

diff-title = Cambios en la carta de { $host }
diff-revision-same = revisión { $n }, como antes
diff-revision = revisión { $new }, antes { $old }
diff-law-changed = { $new }, antes { $old }
diff-part-charter = En conjunto
diff-part-provider = Proveedores
diff-part-cookie = Cookies
diff-the-charter = la carta
diff-on = en { $domain }
diff-not-stated = sin indicar
diff-added = añadido
diff-removed = eliminado
diff-changed = modificado
diff-material = cambio sustancial:
diff-column-change = Tipo
diff-column-what = Elemento
diff-column-changed = Qué cambia

diff-summary = Resumen
diff-none = sin cambios
diff-providers-added = { $n ->
    [one] { $n } proveedor añadido
   *[other] { $n } proveedores añadidos
}
diff-providers-removed = { $n ->
    [one] { $n } proveedor eliminado
   *[other] { $n } proveedores eliminados
}
diff-providers-changed = { $n ->
    [one] { $n } proveedor modificado
   *[other] { $n } proveedores modificados
}
diff-cookies-added = { $n ->
    [one] { $n } cookie añadida
   *[other] { $n } cookies añadidas
}
diff-cookies-removed = { $n ->
    [one] { $n } cookie eliminada
   *[other] { $n } cookies eliminadas
}
diff-cookies-changed = { $n ->
    [one] { $n } cookie modificada
   *[other] { $n } cookies modificadas
}
diff-charter-changed = ha cambiado la carta en conjunto

diff-not-material = ningún cambio es sustancial
diff-not-material-raised = ningún cambio es sustancial, pero se ha aumentado la revisión: se volverá a preguntar a quienes aceptaron
diff-count-material = { $n ->
    [one] { $n } cambio es sustancial
   *[other] { $n } cambios son sustanciales
}
diff-count-material-raised = { $n ->
    [one] { $n } cambio es sustancial, y se ha aumentado la revisión
   *[other] { $n } cambios son sustanciales, y se ha aumentado la revisión
}
diff-count-material-free = { $n ->
    [one] { $n } cambio es sustancial; no hace falta una nueva revisión, porque { $under } ninguna respuesta depende de ello
   *[other] { $n } cambios son sustanciales; no hace falta una nueva revisión, porque { $under } ninguna respuesta depende de ello
}
diff-not-raised = no se ha aumentado la revisión
diff-remedy = escriba { $line } para que se vuelva a preguntar a los visitantes
diff-must-raise = ¿Hay que aumentar la revisión?
diff-yes = sí: { $remedy }
diff-was-raised = se ha aumentado
diff-no = no

diff-asked = ¿A quién hay que volver a preguntar?
diff-asked-everyone = a todos: la cookie de consentimiento ha cambiado de nombre, por lo que se pierden todas las respuestas, también los rechazos; conserve el nombre o lea una vez la cookie antigua
diff-asked-because = por cambios en: { $purposes }
diff-asked-granted = visitantes que lo aceptaron todo: { $said }
diff-asked-granted-later = visitantes que lo aceptaron todo: { $said }, en cuanto se aumente la revisión
diff-asked-refused = visitantes que lo rechazaron todo: { $said }; los rechazos se conservan
diff-question-ask = se les pregunta ({ $purposes })
diff-question-notice = se les informa y pueden oponerse ({ $purposes })
diff-question-nothing = no se les pregunta, porque nada requiere respuesta
diff-question-none = no se les pregunta
