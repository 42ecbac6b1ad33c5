# O que as constatações dizem ao responsável de um sítio, em português de Portugal. Cada código tem um
# título e um conselho (`.help`); cada mensagem é uma frase ou várias.

## Codes

C001 = Cookie não declarado
    .help = Declare-o na carta ou deixe de o instalar.
C002 = Declarado, mas nunca observado
    .help = Retire-o da carta ou grave uma página que o instale.
C003 = Dois padrões correspondem aos mesmos nomes
    .help = Torne um dos nomes mais preciso ou limite um deles a um domínio mais restrito.
C004 = Padrão demasiado amplo
    .help = Escreva uma parte maior do nome antes ou depois do asterisco.
C005 = Fornecedor ausente da carta
    .help = Acrescente um [[provider]] com este identificador ou corrija o identificador.
C006 = Indicado como necessário, mas não isento
    .help = Se os factos exigidos pela regra forem verdadeiros, declare-os; caso contrário, peça consentimento.
C007 = Indicado como anónimo, mas não isento
    .help = Declare os factos em falta, se forem verdadeiros, e corrija o resto.
C008 = Duração não indicada
    .help = Acrescente lifetime = "session" ou uma duração como "13 months".
C009 = Tradução em falta
    .help = Acrescente o texto nessa língua.
C010 = Alteração substancial sem nova revisão
    .help = Aumente o número de revisão, para que a escolha volte a ser pedida aos visitantes.
C011 = Fornecedor ou função não indicados
    .help = Indique o fornecedor e a sua função: publisher (editor), processor (subcontratante) ou independent (independente).
C012 = Finalidade desconhecida
    .help = Averigue para que serve e declare as suas finalidades. Até lá, nunca é permitido.
C013 = Nem todos os padrões foram comparados
    .help = Declare nomes exatos, ou menos padrões com o mesmo início e o mesmo fim.
C014 = consent-domain sem utilidade
    .help = Retire consent-domain e chame ao cookie __Host-…, ou mantenha consent-domain para outros anfitriões do sítio e escolha um nome sem esse prefixo.
C020 = Instalado antes do consentimento
    .help = Instale-o apenas depois de o visitante aceitar.
C021 = Instalado depois de uma recusa
    .help = Deixe de o instalar após uma recusa e elimine-o.
C022 = Duração superior à declarada
    .help = Reduza Max-Age ou Expires, ou corrija a duração na carta.
C023 = Conservado durante mais tempo do que o recomendado
    .help = Reduza a duração ou o prazo de conservação.
C024 = Declarado como próprio do sítio, instalado por outro sítio
    .help = Declare o fornecedor como independente (independent) ou instale o cookie a partir do domínio do sítio.
C025 = Renovado a cada visita
    .help = Mantenha a primeira data de validade em vez de fixar uma nova a cada visita.
C026 = Instalado num anfitrião não declarado
    .help = Alargue o domínio da declaração ou deixe de instalar o cookie nesse local.
C040 = Cookie de consentimento ilegível
    .help = Escreva o cookie de consentimento apenas com esta biblioteca e volte a perguntar ao visitante.
C041 = Vários cookies de consentimento
    .help = Elimine as cópias antigas noutros domínios e caminhos.
C042 = Consentimento conservado durante demasiado tempo
    .help = Ajuste o Max-Age do cookie de consentimento ao prazo de validade do consentimento.
C043 = Cookie de consentimento instalado antes de qualquer escolha
    .help = Escreva o cookie de consentimento apenas quando o visitante fizer uma escolha.
C050 = SameSite=None sem Secure
    .help = Acrescente Secure; caso contrário, os navegadores rejeitam o cookie.
C051 = Prefixo não respeitado
    .help = Acrescente Secure; com __Host-, também Path=/ e nenhum Domain; com __Http-, também HttpOnly. Caso contrário, os navegadores rejeitam o cookie.
C052 = Cookie de início de sessão não protegido
    .help = Acrescente HttpOnly e Secure.
C053 = Mais de 4096 bytes
    .help = Encurte o valor; os navegadores rejeitam o cookie.
C054 = Duração superior a 400 dias
    .help = Reduza a duração a 400 dias, no máximo; os navegadores limitam-na a esse valor.
C055 = Domain rejeitado pelos navegadores
    .help = Use o anfitrião ou um domínio superior que não seja um sufixo público; caso contrário, os navegadores rejeitam o cookie.
C056 = Partitioned sem Secure
    .help = Acrescente Secure; caso contrário, os navegadores rejeitam o cookie.
C057 = Cookie sem nome
    .help = Dê-lhe um nome, para que a carta o possa declarar. Os navegadores conservam-no e enviam-no tal como está.
C058 = Cookie Secure de uma página não segura
    .help = Sirva a página por https; caso contrário, os navegadores rejeitam o cookie.
C060 = Direito de oposição não oferecido
    .help = Ofereça um meio de oposição simples, gratuito e duradouro, e declare objection-offered = true.
C061 = Só falta informar
    .help = Informe os visitantes, permita-lhes opor-se e declare ambos os factos, ou continue a pedir consentimento.
C062 = Global Privacy Control ignorado
    .help = Retire gpc = "ignore". Aqui, o sinal é respeitado diga a carta o que disser.
C063 = Recusa esquecida demasiado cedo
    .help = Conserve a resposta durante mais tempo.
C064 = Avaliado segundo normas posteriores
    .help = Leia o resultado como o das normas posteriores ou escolha normas que abranjam a data da gravação.
C065 = Revisão em atraso
    .help = Mande rever as normas e indique depois as novas datas no ficheiro.
C066 = Contradição
    .help = Corrija a declaração que não é verdadeira.
C067 = Outra resposta a par da do site
    .help = Retire do site o outro gestor e apague o que ele guarda, salvo se o transferir.
C070 = Sem recusa na primeira camada do aviso
    .help = Ofereça a recusa na mesma camada que a aceitação e da mesma forma.
C071 = Recusa como ligação, aceitação como botão
    .help = Dê a ambas a mesma forma.
C072 = Recusa mais pequena ou menos legível do que a aceitação
    .help = Dê a ambas o mesmo tamanho e cores com o mesmo contraste.
C073 = Aceitação em destaque
    .help = Ofereça cada uma das duas uma vez, lado a lado.
C074 = Recusa em palavras pouco claras
    .help = Use palavras simples, como «Recusar tudo».
C075 = Escolha assinalada de antemão
    .help = Deixe por assinalar todas as escolhas que não sejam necessárias.
C076 = Barreira que não se pode recusar
    .help = Permita recusar e usar a página depois disso.
C077 = Retirada impossível ou sem efeito
    .help = Ofereça uma ligação ou um ícone permanente que leve de novo às escolhas, e pare o que foi retirado.
C078 = Pergunta repetida após uma recusa
    .help = Conserve a recusa e não volte a perguntar antes de ela expirar.
C079 = Sem aviso, embora seja preciso consentimento
    .help = Peça primeiro o consentimento, ou pare o que o exige.
C080 = Rastreador contactado sem consentimento
    .help = Carregue-o apenas depois de o visitante ter aceitado, ou deixe de o carregar.
C081 = Global Privacy Control sem efeito
    .help = Trate o sinal como uma recusa daquilo a que diz respeito.
C082 = Fase não gravada
    .help = Leia o motivo e repita a análise. Esta fase não tem resultado.
C083 = Cookies recusados pelo navegador
    .help = Corrija os seus atributos, ou deixe de os definir.

## Messages

finding-undeclared = A carta não declara este cookie.
finding-not-in-catalogue = Não foi indicada nenhuma carta e o catálogo não conhece este cookie.
finding-never-seen = { $phases ->
    [1] A carta declara-o, mas a gravação não o mostra.
   *[other] A carta declara-o, mas nenhuma gravação o mostra.
}
finding-ambiguous = { $name } e { $earlier }, declarado antes, podem corresponder ao mesmo nome; só a ordem decide.
finding-broad-pattern = { $pattern } corresponde a quase qualquer nome.
finding-unknown-provider = A carta não contém nenhum fornecedor { $provider }.
finding-unknown-provider-near = A carta não contém nenhum fornecedor { $provider }. Trata-se de { $near }?
finding-not-exempt = A finalidade { $purpose } não está isenta de consentimento { $under }.
finding-not-exempt-unless = A finalidade { $purpose } não está isenta de consentimento { $under }. Estaria se o seguinte fosse verdadeiro e constasse da carta: { $conditions }.
finding-consent-cookie-serves-other = O cookie de consentimento só pode guardar a escolha do visitante. A outra finalidade, { $purpose }, não está isenta de consentimento { $under }.
finding-not-anonymous = A finalidade { $purpose } está declarada como anónima. Isso não basta { $under }; também é exigido ou recomendado o seguinte: { $conditions }.
finding-no-lifetime = Não é indicada nenhuma duração.
finding-missing-text = Texto em falta em { $language }: { $text }.
finding-same-revision = Os visitantes que responderam à revisão { $revision } não foram informados desta alteração: { $change }.
finding-no-provider = Não é indicado nenhum fornecedor, pelo que o cookie é considerado próprio do sítio.
finding-no-role = A função do fornecedor { $provider } não é indicada, pelo que não se sabe se o fornecedor usa os dados apenas para o sítio.
finding-unclassified = A finalidade deste cookie não é conhecida.
finding-disputed = As fontes divergem quanto à finalidade deste cookie: { $why }.
finding-not-compared = { $count } de { $total } declarações não foram comparadas com todas as outras. Duas que correspondam ao mesmo nome podem passar despercebidas.
finding-consent-domain-without-effect = consent-domain não tem efeito: os navegadores rejeitam o atributo Domain num cookie cujo nome começa por __Host-.
finding-wide-consent = Todos os anfitriões abaixo de { $domain } recebem a resposta do visitante e podem substituí-la, mas a carta só declara cookies nesse domínio para { $host }.
finding-before-consent = { $presence ->
    [sent] Enviado antes de o visitante responder (instalado por um script ou numa visita anterior).
    [stored] Guardado no navegador antes de o visitante responder.
   *[set] Instalado antes de o visitante responder.
} { $why ->
    [unknown] A sua finalidade não é conhecida.
    [prohibited] Uso proibido { $under }: { $purposes }.
    [objected] O Global Privacy Control opõe-se { $under } ao uso para: { $purposes }.
   *[consent] Uso sujeito a consentimento { $under }: { $purposes }.
}
finding-after-refusal = { $presence ->
    [sent] Enviado depois de o visitante recusar.
    [stored] Ainda no navegador depois de o visitante recusar.
   *[set] Instalado depois de o visitante recusar.
} { $why ->
    [unknown] A sua finalidade não é conhecida.
    [prohibited] Uso proibido { $under }: { $purposes }.
   *[refused] Uso recusado pelo visitante: { $purposes }.
}
finding-longer-than-declared = Duração observada: { $lasts }; duração declarada na carta: { $declared }.
finding-slightly-longer-than-declared = A duração observada excede em { $excess } a declarada ({ $declared }).
finding-far-longer-than-declared = A duração observada excede largamente a declarada ({ $declared }).
finding-longer-lifetime-than-recommended = Dura mais do que o recomendado { $under } ({ $max }).
finding-longer-retention-than-recommended = Os dados são conservados durante mais tempo do que o recomendado { $under } ({ $max }).
finding-seen-third-party = Está declarado para o próprio sítio ou para um subcontratante seu, mas é instalado por outro sítio.
finding-renewed = Uma página posterior volta a instalá-lo com uma data de validade mais tardia, mas a carta não declara sliding = true.
finding-other-host = A carta declara-o apenas para outro domínio.
finding-tracker-contacted = { $objected ->
    [yes] { $provider } foi contactado apesar da oposição do visitante ou do seu navegador.
   *[no] { $provider } foi contactado sem consentimento.
} Uso conhecido: { $purposes }. Anfitriões: { $hosts }.
finding-no-refusal = A primeira camada do aviso permite aceitar, mas não recusar.{ $presses ->
    [0] { "" }
    [one] { "" } Recusar exige { $presses } clique.
   *[other] { "" } Recusar exige { $presses } cliques.
}
finding-refusal-is-link = A recusa { $refuse } tem o aspeto de uma ligação, a aceitação { $accept } o de um botão.
finding-smaller-refusal = O botão de aceitar é { $ratio } vezes maior do que o de recusar: { $accept } e { $refuse } píxeis.
finding-paler-refusal = O texto do botão de recusar tem um contraste de { $refuse } para 1, o do botão de aceitar de { $accept } para 1. Um texto é legível a partir de 4,5 para 1.
finding-more-acceptance = Botões da primeira camada do aviso que aceitam: { $accept }; que recusam: { $refuse }.
finding-refusal-in-text = A recusa faz parte de um parágrafo com mais { $around } caracteres.
finding-unclear-refusal = A recusa diz { $text }, que não é uma fórmula habitual.
finding-preticked = Assinalado antes de o visitante fazer alguma coisa: { $labels }.
finding-wall = O aviso cobre { $covered } % da janela{ $lock ->
    [yes] , a página não pode ser deslocada
   *[no] { "" }
}{ $pay ->
    [yes] , e a alternativa a aceitar é pagar.
   *[no] , e nada nele permite recusar.
}
finding-no-way-back = Após a aceitação, nada na página leva de novo às escolhas.
finding-way-back-by-function = Após a aceitação, nada na página leva de novo às escolhas. Só uma função do gestor de consentimento as abre.
finding-withdrawal-without-effect = Ainda presentes após a retirada do consentimento, embora o exijam: cookies: { $cookies }; rastreadores conhecidos contactados: { $trackers }.
finding-asked-again = { $pages ->
    [one] Após uma recusa, o aviso volta a aparecer em { $pages } página da mesma visita.
   *[other] Após uma recusa, o aviso volta a aparecer em { $pages } páginas da mesma visita.
}
finding-no-banner = Não aparece nenhum aviso, embora seja preciso consentimento: cookies: { $cookies }; rastreadores conhecidos contactados: { $trackers }.
finding-signal-ignored = Os cookies a que o sinal diz respeito ({ $unchanged }) estão presentes com ele tal como sem ele.{ $binding ->
    [yes] { "" } O sinal é vinculativo { $under }.
   *[no] { "" }
}
finding-phase-failed = { $pages ->
    [1] A fase «{ $phase }» não foi gravada: { $why }.
   *[other] A fase «{ $phase }» não foi gravada em { $pages } páginas: { $why }.
}
finding-cookies-refused = { $cookies ->
    [one] O navegador recusou { $cookies } cookie. Motivos: { $reasons }.
   *[other] O navegador recusou { $cookies } cookies. Motivos: { $reasons }.
}
scan-phase-before = antes de qualquer resposta
scan-phase-refused = tudo recusado
scan-phase-accepted = tudo aceite
scan-phase-withdrawn = consentimento retirado
scan-E706 = o navegador recusou uma ordem da análise
scan-E707 = a página ou o navegador não respondeu a tempo
scan-E708 = a página não carregou
scan-E709 = a página falhou
scan-E710 = um script manteve a página ocupada
scan-E713 = não foi encontrado nenhum aviso
scan-E714 = o aviso não tem um botão para isso
scan-E715 = nada indica que a página tenha registado a resposta
scan-E718 = nada na página leva de novo às escolhas
scan-E719 = a página enviou ou escreveu mais do que cabe numa gravação
finding-consent-unreadable = O cookie de consentimento recebido é ilegível e não é tido em conta.
finding-consent-copies = O pedido contém { $copies } cookies de consentimento; aplica-se a resposta mais restritiva.
finding-consent-too-long = O consentimento é válido durante { $validity } { $under }, mas este cookie é conservado durante { $lasts }.
finding-consent-before-choice = Foi instalado antes de o visitante fazer uma escolha.
finding-foreign-consent = { $contradicts ->
    [yes] { $manager } guarda uma resposta que contradiz a do próprio site, a única que conta.
   *[no] { $manager } guarda uma resposta a par da do próprio site, a única que conta.
}
finding-same-site-none = Tem SameSite=None sem Secure.
finding-prefix = Falta-lhe um atributo que o prefixo do nome exige.
finding-bare-authentication = { $missing ->
    [http-only] Mantém a sessão dos visitantes iniciada, mas não tem HttpOnly.
    [secure] Mantém a sessão dos visitantes iniciada, mas não tem Secure.
   *[both] Mantém a sessão dos visitantes iniciada, mas não tem HttpOnly nem Secure.
}
finding-too-large = Excede 4096 bytes.
finding-over-400-days = Duração: { $lasts }; os navegadores não conservam nenhum cookie durante mais de 400 dias.
finding-slightly-over-400-days = Excede em { $excess } os 400 dias que os navegadores permitem no máximo.
finding-foreign-domain = O seu atributo Domain não abrange o anfitrião ou é um sufixo público.
finding-malformed-domain = O seu atributo Domain contém uma porta, um ponto no fim ou um carácter não ASCII.
finding-partitioned-without-secure = Tem Partitioned sem Secure.
finding-no-name = É um valor sem nome.
finding-insecure-page = Uma página que não é servida por https instala-o com Secure.
finding-no-objection = Os visitantes podem opor-se { $under } a estas finalidades, mas a carta não indica que o podem fazer: { $purposes }.
finding-untold = Avaliação { $under }: { $notices }.
finding-gpc-ignored = A carta ignora o Global Privacy Control, que é vinculativo { $under }.
finding-asked-too-soon = { $force ->
    [binding] A resposta é conservada durante { $kept }, mas { $under } é obrigatório esperar { $wait } entre uma recusa e a pergunta seguinte.
   *[recommended] A resposta é conservada durante { $kept }, mas { $under } é recomendado esperar { $wait } entre uma recusa e a pergunta seguinte.
}
finding-judged-later = Gravado em { $recorded }, mas avaliado { $under } na versão aplicável desde { $from }.
finding-review-overdue = As regras aplicadas { $under } foram revistas em { $reviewed }; a revisão seguinte era devida em { $due }.
finding-contradictory-facts = A carta declara dois factos que se contradizem: { $one }, e { $other }.
finding-active-fingerprint = A impressão digital do dispositivo usa dados que este envia de qualquer modo, mas a carta declara passive = false.
finding-role-not-offered = O fornecedor está declarado como { $role }, mas { $vendor } só consta como { $roles }: { $why }.

## Parts of messages

quoted = «{ $text }»
session-lifetime = uma sessão do navegador
notice = { $then ->
    [out-of-scope] { $purpose } ficaria fora do âmbito das regras se o seguinte fosse verdadeiro e declarado ({ $conditions })
    [opt-out] { $purpose } não exigiria consentimento, apenas um meio de oposição, se o seguinte fosse verdadeiro e declarado ({ $conditions })
   *[exempt] { $purpose } não exigiria consentimento se o seguinte fosse verdadeiro e declarado ({ $conditions })
}
condition = { $clause } ({ $statement })
text-service = o serviço
text-description = a descrição
text-provider-name = o nome do fornecedor { $provider }
text-name = o nome da carta
text-controller = o responsável pelo tratamento
text-contact = o contacto
text-privacy-policy = a política de privacidade
text-introduction = a introdução
role-publisher = editor
role-processor = subcontratante
role-independent = independente
vendor-google-analytics = Google Analytics
    .why = por predefinição, reutiliza os dados
vendor-google-advertising = o serviço de publicidade da Google
    .why = apresenta publicidade em vários sítios
vendor-meta = Meta
    .why = apresenta publicidade em vários sítios
vendor-recaptcha = reCAPTCHA
    .why = é o serviço de outra empresa
requirement-out-of-scope = fora do âmbito das regras
requirement-exempt = isenta de consentimento
requirement-opt-out = permitida salvo oposição
requirement-opt-in = sujeita a consentimento
requirement-prohibited = proibida

## Changes between two charters, as clauses

change-new-purpose = a finalidade { $purpose } é nova
change-new-provider = o fornecedor { $provider } é novo
change-purpose-gained = o cookie tem uma nova finalidade, { $purpose }
change-new-reader = o fornecedor { $provider } tem agora acesso ao cookie
change-provider-serves = o fornecedor { $provider } intervém em novas finalidades, { $purposes }
change-newly-asked = não foi pedida aos visitantes uma escolha sobre { $purposes }
change-longer-lifetime = a duração passa de { $old } para { $new }
change-lifetime-withdrawn = a duração (antes { $old }) já não é indicada
change-longer-retention = a conservação dos dados passa de { $old } para { $new }
change-retention-withdrawn = a conservação dos dados (antes { $old }) já não é indicada
change-stricter = a finalidade { $purpose } está agora { $new } { $under }; antes estava { $old }
change-independent = o fornecedor { $provider } decide por si próprio o que faz com os dados
change-role-withdrawn = a função do fornecedor { $provider } já não é indicada
change-promise-withdrawn = a carta já não declara o seguinte: { $clause }
change-undeclared-allowed = são permitidos os cookies que a carta não declara
change-gpc-ignored = o Global Privacy Control é ignorado onde não é vinculativo
change-revision-lowered = a revisão desceu para { $revision }, pelo que respostas antigas voltam a contar

## Facts, as clauses

stated-anonymous-yes = só são produzidos dados estatísticos anónimos
stated-anonymous-no = os dados estatísticos não são anónimos
stated-publisher-only-yes = o cookie é usado apenas para este sítio
stated-publisher-only-no = o fornecedor também usa os dados para fins próprios
stated-cross-site-yes = o cookie segue as pessoas de sítio para sítio
stated-cross-site-no = o cookie não segue ninguém de sítio para sítio
stated-shared-yes = os dados são cruzados com outros ou transmitidos a terceiros
stated-shared-no = os dados não são cruzados com outros nem transmitidos a terceiros
stated-requested-yes = o visitante pediu-o através de uma ação
stated-requested-no = o visitante não o pediu
stated-expected-yes = faz parte do serviço que os visitantes esperam
stated-expected-no = não faz parte do serviço que os visitantes esperam
stated-informed-yes = os visitantes são informados de forma clara
stated-informed-no = os visitantes não são informados de forma clara
stated-objection-offered-yes = os visitantes podem opor-se de forma simples e gratuita
stated-objection-offered-no = os visitantes não têm um meio simples de se opor
stated-passive-yes = só são usados dados que o dispositivo envia de qualquer modo
stated-passive-no = não são usados apenas dados que o dispositivo envia de qualquer modo
stated-sliding-yes = a duração é renovada a cada visita
stated-sliding-no = a duração não é renovada a cada visita
stated-sale-or-share-yes = são vendidos dados pessoais, ou partilhados para publicidade em vários sítios
stated-sale-or-share-no = não são vendidos dados pessoais, nem partilhados para publicidade em vários sítios
stated-identifies-yes = o cookie identifica ou localiza uma pessoa, ou cria o seu perfil
stated-identifies-no = o cookie não identifica nem localiza ninguém, nem cria perfis
stated-high-risk-yes = há definição de perfis de alto risco ou publicidade intrusiva
stated-high-risk-no = não há definição de perfis de alto risco nem publicidade intrusiva
stated-sensitive-yes = o cookie revela dados sensíveis ou diz-lhes respeito
stated-sensitive-no = o cookie não revela dados sensíveis nem lhes diz respeito
stated-children-yes = o serviço dirige-se a crianças, ou sabe-se que o visitante é uma criança
stated-children-no = o serviço não se dirige a crianças
stated-first-party-yes = o cookie é instalado para este sítio, e não para outra empresa
stated-first-party-no = o cookie é instalado por outra empresa ou por conta dela
stated-own-yes = o cookie é próprio do sítio
stated-own-no = o cookie provém de um fornecedor
stated-sole-purpose-yes = o cookie não tem outra finalidade sujeita a consentimento
stated-sole-purpose-no = o cookie também tem outras finalidades
stated-lifetime = a duração é de { $max }, no máximo
stated-retention = os dados são conservados durante { $max }, no máximo

or-run = { $help } Ou execute: { $command }
in-english = { $text } (texto em inglês)
