# Notes about recordings, in Portuguese. $n is a count, $names a list, $site and $host are hosts,
# $manager a consent manager, $phase one of `phase-word-…`. Each is a clause without a full stop.

note-no-cookies = nenhum cookie foi instalado ou enviado; se não era o que esperava, { $remedy }
note-no-cookies-lines = nenhum cookie foi instalado ou enviado; os cabeçalhos de resposta não mostram o que os scripts instalam, ao contrário de uma gravação da página num navegador
note-no-cookies-list = nenhum cookie estava guardado
note-no-pages = a gravação não descreve as páginas; estas foram deduzidas dos endereços e dos referenciadores
note-unknown-pages = { $n ->
    [one] { $n } entrada menciona uma página que a gravação não descreve
   *[other] { $n } entradas mencionam uma página que a gravação não descreve
}
note-too-many-pages = a gravação contém demasiadas páginas; o que se segue não é atribuído a nenhuma
note-without-response = { $n ->
    [one] { $n } entrada não tem resposta, pelo que não se sabe o que instalou
   *[other] { $n } entradas não têm resposta, pelo que não se sabe o que instalaram
}
note-unanswered = { $n ->
    [one] { $n } pedido tem o estado 0 (bloqueado, interrompido ou falhado), pelo que não se sabe se foi enviado
   *[other] { $n } pedidos têm o estado 0 (bloqueados, interrompidos ou falhados), pelo que não se sabe se foram enviados
}
note-without-address = { $n ->
    [one] { $n } entrada não tem endereço Web, pelo que não se sabe quem instalou os seus cookies
   *[other] { $n } entradas não têm endereço Web, pelo que não se sabe quem instalou os seus cookies
}
note-cut = { $n ->
    [one] { $n } valor muito longo foi truncado
   *[other] { $n } valores muito longos foram truncados
}
note-clock-slow = o relógio do gravador estava atrasado { $n } s; as horas foram corrigidas com os relógios dos servidores
note-clock-fast = o relógio do gravador estava adiantado { $n } s; as horas foram corrigidas com os relógios dos servidores
note-odd-lines = { $n ->
    [one] { $n } linha foi ignorada, porque não é uma linha Set-Cookie nem um cabeçalho (linha { $names })
   *[other] { $n } linhas foram ignoradas, porque não são linhas Set-Cookie nem cabeçalhos (linhas { $names })
}
note-odd-records = { $n ->
    [one] { $n } linha foi ignorada, porque não tem o formato de cookies.txt (linha { $names })
   *[other] { $n } linhas foram ignoradas, porque não têm o formato de cookies.txt (linhas { $names })
}
note-odd-cookies = { $n ->
    [one] { $n } elemento da lista foi ignorado, porque não é um cookie
   *[other] { $n } elementos da lista foram ignorados, porque não são cookies
}
note-unclear-ends = { $n ->
    [one] a data de expiração de { $n } cookie está num formato desconhecido, pelo que não se sabe a sua duração: { $names }
   *[other] a data de expiração de { $n } cookies está num formato desconhecido, pelo que não se sabe a sua duração: { $names }
}
note-disagreement = { $n ->
    [one] { $n } resposta contém um cabeçalho Set-Cookie e uma lista de cookies que não coincidem; são considerados os cookies de ambos
   *[other] { $n } respostas contêm cabeçalhos Set-Cookie e listas de cookies que não coincidem; são considerados os cookies de ambos
}
note-folded = { $n ->
    [one] { $n } cabeçalho Set-Cookie contém vários cookies separados por vírgulas; foi dividido
   *[other] { $n } cabeçalhos Set-Cookie contêm vários cookies separados por vírgulas; foram divididos
}
note-redacted-headers = { $n ->
    [one] { $n } cabeçalho de cookies estava mascarado; os seus cookies foram retirados da lista de cookies, em que podem faltar atributos
   *[other] { $n } cabeçalhos de cookies estavam mascarados; os seus cookies foram retirados das listas de cookies, em que podem faltar atributos
}
note-empty-headers = { $n ->
    [one] { $n } cabeçalho Set-Cookie está vazio
   *[other] { $n } cabeçalhos Set-Cookie estão vazios
}
note-still-loading = { $n ->
    [one] { $n } página ainda estava a carregar no fim do tempo de espera; podem faltar cookies
   *[other] { $n } páginas ainda estavam a carregar no fim do tempo de espera; podem faltar cookies
}
note-other-phase = a própria gravação indica que pertence à fase «{ $stated }», que se aplica em vez de «{ $phase }»
note-no-time = a gravação não indica a sua data, pelo que é avaliada com referência a { $date }
note-expired = { $n ->
    [one] { $n } cookie guardado expirou antes de { $date }, a data da avaliação; indique com --at quando foi guardado o ficheiro
   *[other] { $n } cookies guardados expiraram antes de { $date }, a data da avaliação; indique com --at quando foi guardado o ficheiro
}
note-no-page = a gravação não indica a sua página, pelo que se presume o sítio da carta
note-other-site = a página em { $host } não pertence ao sítio da carta, { $site }

# The site's own consent cookie.
note-own-sent = os pedidos contêm o cookie de consentimento { $name }: { $answer }; { $advice }
note-own-set = o sítio instala o cookie de consentimento { $name }: { $answer }; { $advice }
note-own-kept = o navegador guarda o cookie de consentimento { $name }: { $answer }; { $advice }
answer-none = não aceita nem recusa nada
answer-granted = aceite: { $granted }
answer-refused = recusado: { $refused }
answer-both = aceite: { $granted }; recusado: { $refused }
answer-foreign = o seu formato não é o desta biblioteca
advice-fits = isso corresponde à fase «{ $phase }»
advice-counts = prevalece a fase «{ $phase }»
advice-anyway = aplica-se, mesmo assim, a fase «{ $phase }» (--phase escolhe outra)
advice-contradicts = alerta: isso contradiz a fase «{ $phase }», que se aplica mesmo assim (--phase escolhe outra)
phase-word-before = antes de qualquer resposta
phase-word-refused = tudo recusado
phase-word-accepted = tudo aceite
phase-word-withdrawn = consentimento retirado

# A consent manager.
note-manager = gestor de consentimento { $manager }: { $said }; { $advice }
note-manager-of = gestor de consentimento { $manager } de { $site }: { $said }; { $advice }
said-always = { $end }
said-between = no início e no fim, { $end }, mas entretanto não era assim
said-changed = no início, { $begin }, e no fim, { $end }
said-by-end = no fim, { $end }; o início não está gravado
said-nothing = o visitante não tinha respondido
said-accepted = o visitante tinha aceitado tudo
said-refused = o visitante tinha recusado tudo
said-partly = o visitante tinha aceitado uma parte, ou tudo o que o gestor menciona
said-unreadable = a resposta do visitante é ilegível

# Why a recording shows no cookies, and how to make one that does.
hidden = a gravação { $why }, pelo que não permite saber que cookies havia; { $remedy }
hidden-empty = não contém pedidos, respostas nem cookies
hidden-sanitised = não contém nenhum cookie, porque o Chrome e o Edge os retiram dos ficheiros HAR, salvo definição em contrário
hidden-no-headers = não contém cabeçalhos de resposta nem listas de cookies
hidden-contentless = { $n ->
    [one] contém { $n } cabeçalho de cookies sem conteúdo
   *[other] contém { $n } cabeçalhos de cookies sem conteúdo
}
hidden-redacted = { $n ->
    [one] contém { $n } cookie com o nome mascarado
   *[other] contém { $n } cookies com os nomes mascarados
}
hidden-skipped = { $n ->
    [one] contém { $n } linha Set-Cookie que não pôde ser lida
   *[other] contém { $n } linhas Set-Cookie que não puderam ser lidas
}
remedy-chromium = no Chrome ou no Edge, abra DevTools › Definições › Preferências › Rede, ative «Permitir a geração de HAR com dados confidenciais» (em inglês, «Allow to generate HAR with sensitive data»), volte a carregar a página, mantenha premido o botão de exportação do painel Rede e escolha «Exportar HAR (com dados confidenciais)»
remedy-firefox = no Firefox, abra o painel Rede, volte a carregar a página, escolha «Guardar tudo como HAR» no menu de contexto de qualquer pedido e não passe o ficheiro por uma ferramenta de limpeza
remedy-safari = no Safari, abra Inspetor web › Rede, volte a carregar a página, escolha «Exportar» e não passe o ficheiro por uma ferramenta de limpeza
remedy-browser = repita a gravação com cookies: no Chrome ou no Edge, ative DevTools › Definições › Preferências › Rede › «Permitir a geração de HAR com dados confidenciais» (em inglês, «Allow to generate HAR with sensitive data») e escolha «Exportar HAR (com dados confidenciais)»; no Firefox, escolha «Guardar tudo como HAR» no painel Rede; no Safari, escolha «Exportar» em Inspetor web › Rede; num proxy ou numa ferramenta de teste, desative a ocultação de dados
remedy-set-cookie-lines = volte a gravar os cabeçalhos de resposta, sem os alterar, tal como curl -si os mostra
remedy-cookies-txt = volte a exportar cookies.txt, sem o alterar, depois de a página carregar
remedy-storage-state = volte a guardar o estado de armazenamento (storage state), sem o alterar, depois de a página carregar
remedy-scan = volte a analisar o sítio com charte scan
remedy-devtools-cookies = volte a exportar os cookies, sem os alterar, depois de a página carregar

# A regime that is not law.
caveat-charte = uma leitura simples da lista de cookies, não direito em vigor
caveat-proposal = uma proposta, não em vigor
caveat-not-law = não é direito em vigor
