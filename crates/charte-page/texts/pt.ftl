# A página em português. Frases curtas, sem jargão.

page-title = Os cookies de { $site }
page-fallback = Esta página ainda não existe na língua pedida ({ $language }). É apresentada em português.
page-area-front-office = Esta página trata da parte do sítio que os visitantes veem.
page-area-back-office = Esta página trata da parte do sítio onde trabalham os seus redatores.
page-state = Revisão { $revision } da carta, em { $date }.
page-rules = As regras que se aplicam:
page-not-law = Atenção: estas regras são a leitura simples da carta, não são direito.
page-proposal = Atenção: estas regras são uma proposta, não direito em vigor.

who-title = Quem é responsável por este sítio
who-controller = Responsável:
who-contact = Contacto:
who-policy = Política de privacidade:

what-title = O que é um cookie?
what-is = Um cookie é um pequeno texto com um nome. Um sítio web entrega-o ao seu navegador. O navegador guarda-o durante algum tempo e devolve-o ao sítio em cada visita.
what-for = Os cookies têm muitos usos. Mantêm a sua sessão aberta, lembram um cesto ou uma língua, contam visitas ou servem a publicidade.
what-else = Outras técnicas fazem o mesmo sem cookie, como o armazenamento próprio do navegador. Esta página também as indica.

kinds-title = Os quatro tipos, e se lhe perguntam
kind-necessary = Cookies necessários
kind-necessary-what = É o próprio sítio que os coloca. Precisa deles para o que lhe pede, como iniciar sessão ou encher um cesto.
kind-necessary-what-unstated = Servem para o que pede ao sítio, como iniciar sessão ou encher um cesto.
kind-statistics = Cookies estatísticos
kind-statistics-what = Contam as visitas e mostram como o sítio é usado.
kind-first-party = Outros cookies do sítio
kind-first-party-what = É o próprio sítio que os coloca, para algo que poderia dispensar: conforto, conteúdos escolhidos para si ou publicidade.
kind-first-party-what-unstated = Servem para algo que o sítio poderia dispensar: conforto, conteúdos escolhidos para si ou publicidade.
kind-third-party = Cookies de terceiros
kind-third-party-what = Outra empresa coloca-os, ou o sítio coloca-os para ela. Essa empresa pode reconhecê-lo também noutros sítios.
kind-role-unstated = De alguns não se indica se o fornecedor atua apenas para este sítio.
kind-none = O sítio não tem nenhum cookie deste tipo.
kind-whys = Porquê

all-exempt = { $count ->
    [one] O único cookie deste tipo não precisa de consentimento.
   *[other] Nenhum dos { $count } cookies deste tipo precisa do seu consentimento.
}
all-opt-in = { $count ->
    [one] O único cookie deste tipo só é colocado se aceitar.
   *[other] Os { $count } cookies deste tipo só são colocados se aceitar.
}
all-opt-out = { $count ->
    [one] O único cookie deste tipo pode ser colocado sem lhe perguntar antes. Pode opor-se.
   *[other] Os { $count } cookies deste tipo podem ser colocados sem lhe perguntar antes. Pode opor-se.
}
all-prohibited = { $count ->
    [one] O único cookie deste tipo não deve ser colocado.
   *[other] Nenhum dos { $count } cookies deste tipo deve ser colocado.
}
all-out-of-scope = { $count ->
    [one] As regras não se aplicam ao único cookie deste tipo.
   *[other] As regras não se aplicam aos { $count } cookies deste tipo.
}
all-unclassified = { $count ->
    [one] Ninguém disse para que serve o único cookie deste tipo. Não deve ser colocado.
   *[other] Ninguém disse para que servem os { $count } cookies deste tipo. Não devem ser colocados.
}
some-exempt = { $count ->
    [one] { $count } cookie deste tipo não precisa de consentimento.
   *[other] { $count } cookies deste tipo não precisam de consentimento.
}
some-opt-in = { $count ->
    [one] { $count } só é colocado se aceitar.
   *[other] { $count } só são colocados se aceitar.
}
some-opt-out = { $count ->
    [one] { $count } pode ser colocado sem lhe perguntar antes. Pode opor-se.
   *[other] { $count } podem ser colocados sem lhe perguntar antes. Pode opor-se.
}
some-prohibited = { $count ->
    [one] { $count } não deve ser colocado.
   *[other] { $count } não devem ser colocados.
}
some-out-of-scope = { $count ->
    [one] As regras não se aplicam a { $count }.
   *[other] As regras não se aplicam a { $count }.
}
some-unclassified = { $count ->
    [one] De { $count } ninguém disse para que serve. Não deve ser colocado.
   *[other] De { $count } ninguém disse para que servem. Não devem ser colocados.
}

why-exempt = não é preciso consentimento.
why-opt-in = é preciso o seu consentimento.
why-parent = é necessário o consentimento de um dos pais.
why-opt-out = não lhe perguntam antes, mas pode opor-se.
why-prohibited = não permitido.
why-out-of-scope = as regras não se aplicam.
why-unclassified = ninguém disse para que servem estes cookies; por isso nunca são permitidos.
why-conditions = Com efeito: { $conditions }.
why-purpose = As regras nomeiam esta finalidade.
why-default-opt-in = É a regra, e nenhuma exceção cobre este caso.
why-default-exempt = Nenhuma regra o pede neste caso.
why-default-other = As regras não preveem outra coisa para este caso.
why-milder-exempt = Não seria preciso consentimento se tudo isto fosse verdade e estivesse declarado: { $conditions }.
why-milder-opt-out = Bastaria que pudesse opor-se se tudo isto fosse verdade e estivesse declarado: { $conditions }.
why-milder-out-of-scope = As regras não se aplicariam se tudo isto fosse verdade e estivesse declarado: { $conditions }.
why-milder-opt-in = Bastaria o seu consentimento se tudo isto fosse verdade e estivesse declarado: { $conditions }.
why-objection = Se recusar, a sua recusa conta na mesma.

fact-anonymous-yes = só saem números anónimos
fact-anonymous-no = os números não são anónimos
fact-publisher-only-yes = serve apenas este sítio
fact-publisher-only-no = o fornecedor usa os dados também para si
fact-cross-site-yes = segue-o de um sítio para outro
fact-cross-site-no = não o segue de um sítio para outro
fact-shared-yes = os dados são cruzados com outros ou transmitidos
fact-shared-no = os dados não são cruzados com outros nem transmitidos
fact-requested-yes = foi você que o pediu
fact-requested-no = não foi você que o pediu
fact-expected-yes = é uma parte esperada do serviço
fact-expected-no = não é uma parte esperada do serviço
fact-informed-yes = é informado claramente
fact-informed-no = não é informado claramente
fact-objection-offered-yes = pode opor-se de forma simples e gratuita
fact-objection-offered-no = não há uma forma simples de se opor
fact-passive-yes = baseia-se em dados que o seu dispositivo envia por si só
fact-passive-no = não se baseia em dados que o seu dispositivo envia por si só
fact-sliding-yes = a sua duração recomeça em cada visita
fact-sliding-no = a sua duração não recomeça em cada visita
fact-sale-or-share-yes = são vendidos dados pessoais, ou partilhados para publicidade entre sítios
fact-sale-or-share-no = não são vendidos dados pessoais nem partilhados para publicidade entre sítios
fact-identifies-yes = identifica, localiza ou perfila uma pessoa
fact-identifies-no = não identifica, localiza nem perfila ninguém
fact-high-risk-yes = envolve perfis de alto risco ou publicidade intrusiva
fact-high-risk-no = não envolve perfis de alto risco nem publicidade intrusiva
fact-sensitive-yes = revela ou diz respeito a dados sensíveis, como a saúde, a religião ou a localização exata
fact-sensitive-no = não revela nem diz respeito a dados sensíveis, como a saúde, a religião ou a localização exata
fact-children-yes = o serviço destina-se a crianças, ou sabe-se que é uma criança
fact-children-no = o serviço não se destina a crianças
fact-first-party-yes = é colocado para este sítio e não para outra empresa
fact-first-party-no = outra empresa coloca-o, ou é colocado para ela
fact-own-yes = é um cookie próprio do sítio
fact-own-no = vem de um fornecedor
fact-sole-purpose-yes = não serve para mais nada
fact-sole-purpose-no = serve também para outras coisas
limit-lifetime = não dura mais do que as regras permitem
limit-retention = os dados não são guardados mais do que as regras permitem

purpose-transmission = Encaminhamento e repartição de carga
purpose-user-input = Cesto, formulários, faturação
purpose-authentication = Início de sessão
purpose-security = Segurança
purpose-consent-choice = As suas escolhas sobre cookies
purpose-interface = Língua e apresentação
purpose-media-playback = Reprodução de multimédia
purpose-paywall-metering = Contagem de artigos gratuitos
purpose-emergency-location = Localização em caso de emergência
purpose-audience-measurement = Medição de audiência
purpose-ab-testing = Comparação de variantes de uma página
purpose-session-replay = Gravação de visitas
purpose-preferences = Definições de conforto
purpose-content-personalisation = Conteúdos escolhidos para si
purpose-advertising = Publicidade
purpose-ad-measurement = Medição da publicidade
purpose-affiliation = Pagamento a parceiros que trazem visitantes
purpose-profiling = Perfis entre sítios
purpose-social-sharing = Partilha em redes sociais
purpose-embedded-content = Vídeos, mapas e outros conteúdos incorporados
purpose-support-chat = Conversa com um serviço de ajuda
purpose-geolocation = Localização do seu dispositivo
purpose-unclassified = Não indicada

cookies-title = Os cookies, um a um
cookies-none = Esta carta não indica nenhum cookie.
table-caption = { $kind } ({ $count })
col-provider = Fornecedor
col-service = Serviço e lugar
col-name = Cookie
col-purpose = Finalidade
col-lifetime = Duração
col-readers = Quem o lê
col-consent = Consentimento
provider-own = { $site } (este sítio)
place-front-office = front office
place-back-office = back office
place-both = front e back office
set-by = colocado por { $domain }
technology-local-storage = armazenamento local
technology-session-storage = armazenamento de sessão
technology-indexed-db = base de dados do navegador
technology-cache = cache do navegador
technology-pixel = pixel de rastreio
technology-fingerprint = impressão digital do dispositivo
technology-sdk = biblioteca de software
technology-link = ligação marcada
lifetime-unknown = Não indicada
lifetime-session = Até fechar o navegador
lifetime-minutes = { $n ->
    [one] { $n } minuto
   *[other] { $n } minutos
}
lifetime-hours = { $n ->
    [one] { $n } hora
   *[other] { $n } horas
}
lifetime-days = { $n ->
    [one] { $n } dia
   *[other] { $n } dias
}
lifetime-months = { $n ->
    [one] { $n } mês
   *[other] { $n } meses
}
lifetime-years = { $n } anos
lifetime-sliding = recomeça em cada visita
lifetime-data = dados guardados: { $lifetime }
readers-own = Este sítio
readers-processor = { $provider }, apenas para este sítio
readers-independent = { $provider }, também para os seus próprios fins
readers-unstated = { $provider }; não se indica se é apenas para este sítio
readers-shared = Os dados são transmitidos ou cruzados com outros.
consent-exempt = Não é preciso
consent-exempt-objection = Não é preciso; pode opor-se
consent-opt-in = É preciso
consent-parent = Consentimento de um dos pais
consent-opt-out = Não perguntado antes; pode opor-se
consent-prohibited = Não deve ser colocado
consent-out-of-scope = As regras não se aplicam
consent-unclassified = Não deve ser colocado
implicit-service = As suas escolhas sobre cookies
implicit-description = Lembra a sua resposta sobre cookies.
implicit-lifetime = Enquanto a sua resposta contar, 400 dias no máximo

choice-title = A sua escolha
choice-none = Nada aqui precisa da sua resposta. Um aviso de cookies não é necessário.
choice-consent = Estas finalidades esperam pelo seu consentimento. Enquanto não aceitar, os seus cookies não são colocados:
choice-object = Sobre estas finalidades não lhe perguntam antes, mas pode opor-se:
choice-honoured = Estas finalidades não precisam de consentimento, mas se as recusar, a sua recusa conta:
choice-scope = A sua resposta conta para cada finalidade em separado. Fechar a pergunta sem responder não é consentimento.
choice-again = Voltam a perguntar-lhe quando se acrescenta uma finalidade ou um fornecedor.

kept-title = Quanto tempo se guarda a sua resposta
kept-for = O seu consentimento conta durante { $lifetime }. Depois voltam a perguntar-lhe.
kept-session = O seu consentimento conta até fechar o navegador. Depois voltam a perguntar-lhe.
kept-binding = A lei fixa este prazo.
kept-recommended = A autoridade recomenda este prazo.
kept-product = Nenhum texto fixa este prazo. É o do software do sítio.
kept-refusal = Uma recusa é guardada até 400 dias, o máximo que os navegadores permitem, para não ser esquecida.
kept-where = A sua resposta é guardada no seu navegador, no cookie «{ $cookie }». Contém as suas escolhas, a data delas e a revisão desta carta.
kept-wait-binding = Depois de uma recusa, a lei obriga o sítio a esperar { $lifetime } antes de voltar a perguntar.
kept-wait-recommended = Depois de uma recusa, a autoridade aconselha o sítio a esperar { $lifetime } antes de voltar a perguntar.
kept-wait-product = Depois de uma recusa, o sítio espera { $lifetime } antes de voltar a perguntar.

withdraw-title = Como mudar de ideias
withdraw-any = Pode mudar a sua resposta a qualquer momento, para tudo ou para uma finalidade. O que deixa de permitir para, e o sítio apaga os cookies a que consegue chegar.
withdraw-link = Mudar as minhas escolhas sobre cookies
withdraw-none = Não há aqui nenhum consentimento a retirar.
withdraw-browser = Também pode apagar os cookies nas definições do seu navegador. Assim apaga também a sua resposta.

gpc-title = Global Privacy Control
gpc-what = Alguns navegadores podem enviar um sinal chamado Global Privacy Control (GPC). Diz: não vendam nem partilhem os meus dados.
gpc-binding = Segundo as regras que se aplicam aqui, o sinal é vinculativo. Vale como oposição à publicidade e a qualquer venda ou partilha de dados.
gpc-honoured = As regras que se aplicam aqui deixam a decisão ao sítio. O sítio respeita o sinal como oposição à publicidade e a qualquer venda ou partilha de dados.
gpc-ignored = As regras que se aplicam aqui deixam a decisão ao sítio. O sítio não tem em conta o sinal; use as escolhas acima.
gpc-no-effect = Hoje nada muda aqui: nenhum cookie espera por uma oposição. O que precisa do seu consentimento não é colocado sem ele.
gpc-none = As regras que se aplicam aqui não dão efeito ao sinal.
gpc-never = O sinal nunca vale como consentimento. Se aceitar embora esteja ativo, conta a sua própria resposta.

sources-title = Fontes
sources-intro = As respostas acima baseiam-se nestes textos. Esta página não é aconselhamento jurídico.
sources-none = As regras não citam nenhum texto para as respostas acima.
confidence-official = visto no texto oficial
confidence-secondary = conhecido por resumos de outros
confidence-unverified = não verificado

regime-at = Áustria
regime-be = Bélgica
regime-bg = Bulgária
regime-br = Brasil
regime-ca-qc = Quebeque (Canadá)
regime-ca = Canadá, exceto o Quebeque
regime-ch = Suíça
regime-charte = A leitura simples da carta (não é direito)
regime-de = Alemanha
regime-dk = Dinamarca
regime-es = Espanha
regime-eu-omnibus-proposal = União Europeia: Digital Omnibus tal como proposto (não é direito)
regime-eu = União Europeia (diretiva e parecer do seu grupo de trabalho)
regime-fi = Finlândia
regime-fr = França
regime-gb = Reino Unido
regime-gr = Grécia
regime-ie = Irlanda
regime-is = Islândia
regime-it = Itália
regime-jp = Japão
regime-li = Listenstaine
regime-lu = Luxemburgo
regime-nl = Países Baixos
regime-no = Noruega
regime-pt = Portugal
regime-us-ca = Califórnia (Estados Unidos)
regime-us-optout = Estados Unidos: estados com sinal de oposição obrigatório
regime-us-other = Estados Unidos: estados com direito de oposição, sem sinal obrigatório
regime-za = África do Sul
