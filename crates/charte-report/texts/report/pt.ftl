# O que `charte check` diz de uma visita ou de uma carta: o veredito, o que corrigir, os cookies.
# $by é um fornecedor, um sítio ou um dos by-…; $under é um direito, como «segundo o direito francês».

## O veredito

banner-ask = É necessário um aviso de consentimento.
banner-notice = É necessário informar os visitantes e dar-lhes um meio de oposição, mas não é necessário um aviso de consentimento.
banner-no-seen = Os cookies aqui observados não exigem um aviso de consentimento.
banner-no-declared = Os cookies declarados não exigem um aviso de consentimento.
banner-cannot-tell = Não é possível dizer se é necessário um aviso de consentimento.
ask-about = O consentimento é necessário { $under } para: { $purposes }.
object-to = É necessário um meio de oposição { $under } para: { $purposes }.
nothing-to-ask = Todos estão isentos de consentimento { $under }.

doubt-hidden = { $all ->
    [one] A gravação não mostra os seus cookies.
   *[other] { $hidden ->
        [one] { $hidden } de { $all } gravações não mostra os seus cookies.
       *[other] { $hidden } de { $all } gravações não mostram os seus cookies.
    }
}
doubt-not-recorded = { $n ->
    [one] Numa fase da análise, { $n } página não foi gravada.
   *[other] Em fases da análise, { $n } páginas não foram gravadas.
}
phases-failed = Por gravar e, portanto, sem resultado: { $phases }.
doubt-unclassified = { $n ->
    [one] { $n } declaração ainda não indica a finalidade e não é considerada.
   *[other] { $n } declarações ainda não indicam a finalidade e não são consideradas.
}
doubt-undeclared = { $n ->
    [one] { $n } cookie não está declarado e, por isso, não é aqui considerado.
   *[other] { $n } cookies não estão declarados e, por isso, não são aqui considerados.
}
doubt-unknown = { $n ->
    [one] { $n } cookie é desconhecido e, por isso, não é aqui considerado.
   *[other] { $n } cookies são desconhecidos e, por isso, não são aqui considerados.
}
doubt-disputed = { $n ->
    [one] As fontes divergem sobre { $n } cookie, que não é aqui considerado.
   *[other] As fontes divergem sobre { $n } cookies, que não são aqui considerados.
}
doubt-nothing-seen = Não foi observado nenhum cookie: não se sabe que cookies o sítio instala.
doubt-not-loaded = { $all ->
    [one] Nenhuma página foi carregada na gravação: não se sabe que cookies o sítio instala.
   *[other] Nenhuma página foi carregada em { $failed } de { $all } gravações: não se sabe que cookies o sítio instala.
}
doubt-party-unknown = { $n ->
    [one] A gravação não indica se { $n } cookie é deste sítio ou de outro; --page indica a página.
   *[other] A gravação não indica se { $n } cookies são deste sítio ou de outro; --page indica a página.
}
doubt-mixed-contacts = { $n ->
    [one] Foi contactado { $n } terceiro que só rastreia com alguns pedidos.
   *[other] Foram contactados { $n } terceiros que só rastreiam com alguns pedidos.
}
doubt-unanswered-trackers = { $n ->
    [one] Os pedidos a { $n } rastreador conhecido não têm resposta gravada: não se sabe se foram enviados.
   *[other] Os pedidos a { $n } rastreadores conhecidos não têm resposta gravada: não se sabe se foram enviados.
}
doubt-unknown-contacts = { $n ->
    [one] Foi contactado { $n } terceiro desconhecido; o uso dos pedidos não é aqui considerado.
   *[other] Foram contactados { $n } terceiros desconhecidos; o uso dos pedidos não é aqui considerado.
}

cookies-wrong = { $all ->
    [one] O único cookie não é permitido.
   *[other] { $n ->
        [one] { $n } de { $all } cookies não é permitido.
       *[other] { $n } de { $all } cookies não são permitidos.
    }
}
cookies-none-wrong = { $all ->
    [one] O único cookie é permitido.
   *[other] Todos os { $all } cookies são permitidos.
}
cookies-allowed-with-errors = { $all ->
    [one] O único cookie é permitido, mas há erros.
   *[other] Os { $all } cookies são permitidos, mas há erros.
}
cookies-none-known-wrong = { $all ->
    [one] Não se conhece nenhum problema com o único cookie.
   *[other] Não se conhece nenhum problema com os { $all } cookies.
}
cookies-limited = { $n ->
    [one] { $n } só é permitido para algumas das suas finalidades.
   *[other] { $n } só são permitidos para algumas das suas finalidades.
}

## Quem instala um cookie, ou de que se trata

by-publisher = Este sítio
by-unknown = Origem desconhecida
by-charter = A carta
by-visit = A gravação

## O que corrigir

fixes = A corrigir
fixes-none = Nada a corrigir.
severity-errors = { $n ->
    [one] { $n } erro
   *[other] { $n } erros
}
severity-warnings = { $n ->
    [one] { $n } alerta
   *[other] { $n } alertas
}
severity-notes = { $n ->
    [one] { $n } nota
   *[other] { $n } notas
}
left-out = { $n ->
    [one] { $n } constatação já conhecida foi omitida.
   *[other] { $n } constatações já conhecidas foram omitidas.
}

fix-hold-back = { $by }: { $n ->
    [one] bloquear { $n } cookie até ao consentimento para: { $purposes }
   *[other] bloquear { $n } cookies até ao consentimento para: { $purposes }
}
fix-heed-signal = { $by }: { $n ->
    [one] não instalar { $n } cookie se o navegador enviar Global Privacy Control: { $purposes }
   *[other] não instalar { $n } cookies se o navegador enviar Global Privacy Control: { $purposes }
}
fix-remove = { $by }: { $n ->
    [one] não instalar { $n } cookie; a lei proíbe: { $purposes }
   *[other] não instalar { $n } cookies; a lei proíbe: { $purposes }
}
fix-erase = { $by }: { $n ->
    [one] eliminar { $n } cookie e não voltar a instalá-lo após recusa de: { $purposes }
   *[other] eliminar { $n } cookies e não voltar a instalá-los após recusa de: { $purposes }
}
fix-declare = { $by }: { $n ->
    [one] declarar { $n } cookie na carta ou deixar de o instalar
   *[other] declarar { $n } cookies na carta ou deixar de os instalar
}
fix-find-out = { $by }: { $n ->
    [one] apurar a finalidade de { $n } cookie desconhecido
   *[other] apurar a finalidade de { $n } cookies desconhecidos
}
fix-find-out-all = Cookies desconhecidos em { $sites } sítios: { $n }; apurar a sua finalidade
fix-settle = { $by }: { $n ->
    [one] indicar na carta a finalidade de { $n } cookie (controversa ou não indicada)
   *[other] indicar na carta a finalidade de { $n } cookies (controversa ou não indicada)
}
fix-shorten = { $by }: { $n ->
    [one] reduzir a duração de { $n } cookie
   *[other] reduzir a duração de { $n } cookies
}
fix-protect = { $by }: { $n ->
    [one] acrescentar os atributos em falta a { $n } cookie
   *[other] acrescentar os atributos em falta a { $n } cookies
}
fix-other = { $by }: { $what }
fix-detail = { $names }: { $message }
and-more = { $n ->
    [one] e mais { $n }
   *[other] e mais { $n }
}
more-fixes = { $n ->
    [one] … e mais { $n } correção; --all mostra-a
   *[other] … e mais { $n } correções; --all mostra-as
}

## Os cookies

cookies = Cookies
cookies-none-hidden = A gravação não mostra os seus cookies.
cookies-none-failed = Por gravar e, portanto, sem resultado.
cookies-none = Nenhum cookie foi instalado ou enviado.
column-cookie = cookie
column-host = instalado por
column-lifetime = duração
column-provider = fornecedor
column-purposes = finalidades
column-outcome = resultado
column-because = motivo
column-category = categoria
kind-necessary = necessário
kind-statistics = estatístico
kind-first-party = outro, este sítio
kind-third-party = de terceiros
phase-before = antes de qualquer resposta
phase-refused = após recusar tudo
phase-accepted = após aceitar tudo
phase-withdrawn = após a retirada do consentimento
phase-before-short = antes
phase-refused-short = recusa
phase-accepted-short = aceitação
phase-withdrawn-short = retirada
outcome-allowed = permitido
outcome-limited = permitido em parte
outcome-withheld = não permitido
outcome-disputed = controverso
outcome-unknown = desconhecido
outcome-deleted = eliminado
lasts-session = sessão
lasts-unknown = desconhecida
lasts-until-erased = até ser eliminado
lasts-deleted = –
host-unknown = anfitrião desconhecido
not-declared = não declarado
name-none = (sem nome)
folded-allowed = { $n ->
    [one] { $n } permitido: { $names }
   *[other] { $n } permitidos: { $names }
}
folded-deleted = { $n ->
    [one] { $n } eliminado pelo sítio: { $names }
   *[other] { $n } eliminados pelo sítio: { $names }
}
folded-more = { $n ->
    [one] … e mais { $n } cookie; --all mostra todos
   *[other] … e mais { $n } cookies; --all mostra todos
}
legend-sent = † apenas em pedidos: instalado por um script ou numa visita anterior
legend-refused = ‡ o navegador não o aceitou
legend-stored = § guardado no navegador para este anfitrião
ignored = { $n ->
    [one] Os navegadores ignoram { $n } das linhas Set-Cookie; --all mostra-a.
   *[other] Os navegadores ignoram { $n } das linhas Set-Cookie; --all mostra-as.
}
ignored-lines = Linhas ignoradas pelos navegadores (motivos em inglês)
because-out-of-scope = a lei não se aplica
because-prohibited = a lei proíbe-o
because-unclassified = a finalidade não está indicada
because-undeclared = não declarado na carta
because-exempt = não exige consentimento
because-objected = o visitante opôs-se
because-gpc = o navegador opõe-se (Global Privacy Control)
because-granted = o visitante aceitou
because-not-objected = o visitante não se opôs
because-refused = o visitante recusou
because-unanswered = exige consentimento, ainda não dado
because-expired = o consentimento é demasiado antigo
because-outdated = o consentimento dizia respeito a uma carta anterior
because-unreadable = o consentimento é ilegível
because-unknown = não consta do catálogo
because-disputed = as fontes divergem sobre a finalidade
because-deleted = eliminado pelo sítio

## As gravações

recordings = Sobre as gravações
page-unknown = página sem endereço
set-cookie-lines = { $n ->
    [one] { $n } linha Set-Cookie
   *[other] { $n } linhas Set-Cookie
}
run = execução { $n }

## Uma carta sem gravação

charter-of = A carta de { $host }
declarations = { $n ->
    [one] { $n } declaração
   *[other] { $n } declarações
}

## Passo seguinte

next = Passos seguintes
next-explain = porquê, com as fontes
next-all = todos os cookies e constatações
next-html = um relatório para o navegador
next-init = esboçar uma carta e completar o que está assinalado
next-check = verificar com essa carta
no-advice = Isto não é aconselhamento jurídico.

## Ficheiros de cartas

lint-found = { $name }: { $levels }
lint-under = { $said }, { $under }
lint-fixable = { $n ->
    [one] --fix pode corrigir { $n }
   *[other] --fix pode corrigir { $n }
}
lint-more = mais sobre um código (em inglês): { $command }
lint-help = ajuda
lint-by = fonte
law-rule = Regra { $rule }: { $sources }
lint-none = nenhum problema encontrado
lint-title = Carta { $name }
lint-title-many = { $n ->
    [one] { $n } carta
   *[other] { $n } cartas
}
lint-about = Verificado por Charte.
lint-place = linha { $line }, coluna { $column }
lint-write = Escreva:
lint-remove = Remover
lint-beside-earlier = a anterior
lint-beside-provider = o fornecedor
lint-beside-purpose = a finalidade
lint-beside-at = { $what }: { $place }
lint-column-line = linha
lint-column-finding = constatação
lint-column-names = cookies
lint-column-remedy = o que fazer
lint-charters = Cartas de cookies
lint-english = { $n ->
    [one] O erro (E…) é descrito em inglês.
   *[other] Os erros (E…) são descritos em inglês.
}
lint-fixed = { $n ->
    [one] { $name }: { $n } erro corrigido
   *[other] { $name }: { $n } erros corrigidos
}
fix-also = { $n ->
    [one] aqui e noutro local
   *[other] aqui e noutros { $n } locais
}
fix-by-itself = --fix pode fazê-lo
severity-error = erro
severity-warning = aviso
severity-note = nota
many-checked = { $n ->
    [one] { $n } gravação verificada.
   *[other] { $n } gravações verificadas.
}
many-sites = { $n ->
    [one] { $n } sítio verificado.
   *[other] { $n } sítios verificados.
}
many-yes = É necessário um aviso de consentimento ou informar: { $n }
many-no = Não é necessário nem um nem outro: { $n }
many-cannot-tell = Não é possível dizer: { $n }
many-broken = Não puderam ser lidas: { $n }
many-errors = Com erros: { $n }
