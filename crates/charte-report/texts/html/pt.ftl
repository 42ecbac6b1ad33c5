# O relatório como página, em português. Cada língua tem os mesmos textos com os mesmos argumentos.

## Head

html-title = Cookies de { $site }
html-a-visit = uma visita
html-about-charter = Verificado com a carta do sítio, { $law }.
html-about-catalogue = Verificado com um catálogo de cookies conhecidos, sem carta, { $law }.
html-not-advice = Este relatório não constitui aconselhamento jurídico.
html-made-by = Elaborado com Charte { $version }. Este ficheiro não contém valores de cookies nem parâmetros de URL e não efetua pedidos de rede.

## Summary

html-cookies = { $n ->
    [one] { $n } cookie
   *[other] { $n } cookies
}

## What to do

html-what-to-do = O que fazer
html-do = O que fazer:
html-no-charter = Ainda não há carta. Prepare um rascunho, complete o que está assinalado e verifique novamente:
html-more-json = e mais { $n }, que --format json apresenta

## Parts of the page

html-contents = Índice
html-providers = Quem instala cookies
html-all-cookies = Todos os cookies
html-contacts = Terceiros contactados
html-when = Quando foram instalados
html-codes = Constatações por código
html-recordings = Gravações
html-sources = Fontes jurídicas

## Tables

html-cookie = Cookie
html-provider = Fornecedor
html-what-for = Finalidade
html-kept = Duração
html-hosts = Anfitriões
html-hosts-are = Anfitriões: { $hosts }
html-requests = Pedidos
html-known-for = Uso conhecido
html-not-there = não observado
html-law = Fontes jurídicas:
html-party-first = do próprio sítio
html-party-third = de terceiros
html-party-both = do próprio sítio e de terceiros

## How a cookie was seen

html-seen-set = instalado
html-seen-set-times = instalado { $n } vezes
html-seen-sent = só em pedidos: instalado por um script ou numa visita anterior
html-seen-stored = guardado no navegador
html-seen-rejected = rejeitado pelo navegador

## Show and sort

html-show = Mostrar
html-show-all = todos
html-show-unclear = por esclarecer
html-sort = Ordenar por
html-sort-urgency = urgência
html-find = Procurar
html-csv = Transferir em CSV

## Third parties

html-contacts-why = Cada pedido comunica a um terceiro o endereço IP do visitante, mesmo sem cookie. Um terceiro que não esteja assinalado aqui também pode rastrear os visitantes.
html-contacts-about = { $n ->
    [one] { $n } terceiro
   *[other] { $n } terceiros
}
html-contacts-unwanted = { $n ->
    [one] { $n } rastreador contactado sem consentimento
   *[other] { $n } rastreadores contactados sem consentimento
}
html-contact-unwanted = contactado sem consentimento
html-contact-unknown = finalidade desconhecida
html-requests-before = { $n ->
    [one] { $n } antes de qualquer escolha
   *[other] { $n } antes de qualquer escolha
}
html-requests-refused = { $n ->
    [one] { $n } após uma recusa
   *[other] { $n } após uma recusa
}
html-requests-accepted = { $n ->
    [one] { $n } após a aceitação
   *[other] { $n } após a aceitação
}
html-requests-withdrawn = { $n ->
    [one] { $n } após a retirada
   *[other] { $n } após a retirada
}

## When

html-unclear-or-part = por esclarecer ou permitido em parte
html-no-times = A gravação não indica as horas.
html-first-at = o primeiro aos { $time }
html-other-sites = { $n } outros sítios
html-unwanted = { $n ->
    [one] { $n } não permitido
   *[other] { $n } não permitidos
}
html-unclear = { $n ->
    [one] { $n } por esclarecer
   *[other] { $n } por esclarecer
}

## Recordings

html-banner-picture = O aviso tal como a análise o viu
html-phase-before = Antes de qualquer escolha
html-phase-refused = Tudo recusado
html-phase-accepted = Tudo aceite
html-phase-withdrawn = Consentimento retirado
html-runs = { $n } execuções
html-recordings-about = { $n ->
    [one] { $n } gravação
   *[other] { $n } gravações
}
html-more-pages = { $n ->
    [one] e mais { $n } página
   *[other] e mais { $n } páginas
}
html-ignored = Linhas que os navegadores ignoram (motivos em inglês)
html-ignored-line = { $cookie } de { $host }, { $n } ×
html-notes = Notas

# Beside a count of cookies.
html-total-allowed = { $n ->
    [one] permitido
   *[other] permitidos
}
html-total-limited = { $n ->
    [one] permitido em parte
   *[other] permitidos em parte
}
html-total-withheld = { $n ->
    [one] não permitido
   *[other] não permitidos
}
html-total-disputed = { $n ->
    [one] controverso
   *[other] controversos
}
html-total-unknown = { $n ->
    [one] desconhecido
   *[other] desconhecidos
}
html-total-undeclared = { $n ->
    [one] não declarado
   *[other] não declarados
}
html-total-deleted = { $n ->
    [one] eliminado pelo sítio
   *[other] eliminados pelo sítio
}
